/** @fileoverview Workbooks of the year for tests, and what is read of them in short lines. */
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import type { Use } from "../../src/layout/settled/tab-uses";
import type { Tab } from "../../src/table/tab";
import type { OfficerNamed, Place, UnitNamed } from "../../src/year/lists";
import { readYear, type Year } from "../../src/year/read";
import { read } from "../layout/books";
import { assessment } from "../layout/registered";
import { type Loose, tabOf } from "../layout/tabs";

export { type Loose, tabOf };

interface Options {
  readonly year?: number | null;
  readonly today?: string;
  readonly uses?: readonly (readonly [string, Use])[];
  /** Judges this assessment first; absent: the workbook holds lists alone. */
  readonly judged?: Tab;
}

/** Reads a workbook of 2021, at the end of 2022 unless said otherwise. */
export function yearOf(tabs: readonly Tab[], options: Options = {}): Year {
  const { year = null, today = "2022-12-31", uses = [], judged } = options;
  const all = judged ? [judged, ...tabs] : tabs;
  const settled = uses.map(([sheet, use]) => ({ sheet, use, headings: "" }));
  const result = judged
    ? assess(read(all, { uses: settled }), SET_2018_2022, all, { year: 2021, falseIsFail: false })
    : null;
  return readYear({ tabs: all, assessment: result, year, otherwise: null, today, uses: new Map(uses) });
}

/** The six units of `registered.ts`, judged. */
export const JUDGED = assessment();

const at = ({ sheet, cell }: Place) => `${sheet}!${cell}`;
const names = (some: readonly (OfficerNamed | UnitNamed)[]) =>
  some.map((one) => `${one.name}${"index" in one && one.index === null ? "?" : ""}`).join(" + ");

/** All that was read, in lines; lists without anything are left out. */
export function said({ lists }: Year): Record<string, string[]> {
  const all = {
    registrations: lists.registrations.map(({ unit, says, counts, date, plan, note, at: place }) =>
      [
        at(place),
        names([unit]),
        says,
        ...(counts ? [] : ["replaced"]),
        date ?? "-",
        plan ? `${plan.number}|${plan.symbol}` : "-",
        note,
      ].join(" · "),
    ),
    assignments: lists.assignments.map(
      ({ unit, officers }) => `${at(unit.at)} ${names([unit])} ← ${names(officers)}`,
    ),
    visits: lists.visits.map(({ from, to, officers, units, kind, content, proposal, label, at: place }) =>
      [
        at(place),
        from === to ? from : `${from}…${to}`,
        names(officers),
        names(units),
        kind,
        ...[content, proposal, label].filter((text) => text !== ""),
      ].join(" · "),
    ),
    planned: lists.planned.map(
      ({ from, to, officers, units, at: place }) =>
        `${at(place)} · ${from === to ? from : `${from}…${to}`} · ${names(officers)} · ${names(units)}`,
    ),
    refused: lists.refused.map(({ at: place, why }) => `${at(place)} ${why}`),
    // What `notTaken` says stands there once more as `list-not-read`.
    findings: lists.findings
      .filter(({ code }) => code !== "list-not-read")
      .map(({ code, sheet, cell, detail }) =>
        [`${code} ${sheet}!${cell ?? "-"}`, ...(detail.likely ? [detail.likely] : [])].join(" ~ "),
      ),
    accounts: lists.accounts.map(
      ({ kind, sheet, there, read: taken, refused, apart }) =>
        `${kind} ${sheet}: ${there} = ${taken} + ${refused}, ${apart}`,
    ),
    notTaken: lists.notTaken.map(({ sheet, kind, asked }) => `${sheet} ${kind} ${asked ? "asked" : "other"}`),
  };
  return Object.fromEntries(Object.entries(all).filter(([, lines]) => lines.length > 0));
}

/** Decomposed letters and no-break spaces, as copied from elsewhere. */
export const foreign = (text: string): string => text.normalize("NFD").replace(/ /g, "\u00a0");
