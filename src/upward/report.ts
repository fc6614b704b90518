/**
 * @fileoverview The report for the level above: counts and outcomes of an assessment as one plain object that
 * can be JSON. No person's name, evidence, explanation or link is in it; names of units only where rows travel.
 */
import type { Assessment } from "../assessment/assessed";
import { outcomeLetters } from "../findings/words";
import { VERSION } from "../messages/version";
import { summarise } from "../reports/summary";
import { unitKey } from "../units/names";
import { onlyName } from "../units/only-name";
import { plain } from "./names";
import type { ReportBody } from "./schema";
import { fingerprint, type Stamp, stampOf } from "./stamp";
import { plainName } from "./unit-name";

export type { CodeCounts, ReportBody, ReportChild, ReportRow, ReportSet } from "./schema";

/** Number of the report's form; every change of it needs a migration (migrate.ts). */
export const SCHEMA = 1;

export interface Report extends ReportBody {
  readonly stamp: Stamp;
}

/** What the caller says of itself; the day is the caller's too, so that the same data give the same report. */
export interface About {
  readonly unit: string;
  readonly level: string;
  readonly parent: string;
  /** `2021-11-22`. */
  readonly madeOn: string;
}

/** Puts the stamp on. */
export function seal(body: ReportBody): Report {
  return { ...body, stamp: stampOf(body) };
}

/** The report of an assessment whose year is known. */
export function makeReport(
  assessment: Assessment,
  about: About & { readonly year: number; readonly withRows: boolean },
): Report {
  const { set, units } = assessment;
  const summary = summarise(assessment);
  const names = namesUpward(units);
  return seal({
    schema: SCHEMA,
    version: VERSION,
    header: {
      kind: "own",
      unit: plainName(about.unit),
      level: plainName(about.level),
      parent: plainName(about.parent),
      year: about.year,
      madeOn: about.madeOn,
      registration: assessment.registrationKnown,
      evidence: assessment.evidenceKnown,
      expected: null,
    },
    sets: [{ id: plain(set.id), name: plainName(set.name) || "Bộ tiêu chí", fingerprint: fingerprint(set) }],
    totals: [summary.totals],
    types: [summary.byType],
    pillars: [summary.pillars.map(({ code, counts }) => ({ code, ...counts }))],
    criteria: [summary.criteria.map(({ code, counts }) => ({ code, ...counts }))],
    rows: about.withRows
      ? units.map(({ type, outcome, criteria, pillars }, i) => ({
          name: names[i] as string,
          type,
          outcome,
          criteria: outcome === "notRegistered" ? "" : outcomeLetters(criteria),
          pillars: outcome === "notRegistered" ? "" : outcomeLetters(pillars),
        }))
      : [],
    children: [],
    sources: [],
    marks: [],
  });
}

/**
 * Units' names as they go up, without persons. Where one name stands under two headings the heading goes with it: the
 * level above has to see that they are two ([U2]).
 */
function namesUpward(units: readonly { readonly name: string; readonly heading: string }[]): string[] {
  const names = units.map(({ name }) => plainName(name));
  const count = new Map<string, number>();
  for (const name of names) count.set(unitKey(name, ""), (count.get(unitKey(name, "")) ?? 0) + 1);
  return names.map((name, i) => {
    if (name === "") return `Đơn vị thứ ${i + 1} (tên để lại ở cấp dưới)`;
    const heading = plainName(units[i]?.heading ?? "");
    return (count.get(unitKey(name, "")) ?? 0) > 1 && heading !== "" ? plain(`${name} (${heading})`) : name;
  });
}

/** How many units' names held more than the name. */
export function namesCut(units: readonly { readonly name: string }[]): number {
  return units.filter(({ name }) => onlyName(name).cut).length;
}

/** Groups so small that their figures tell of single units: fewer than five. */
export function smallGroups({ types }: ReportBody): { readonly type: string; readonly units: number }[] {
  return types.flatMap((list) =>
    list
      .filter(({ totals }) => totals.units > 0 && totals.units < 5)
      .map(({ type, totals }) => ({ type, units: totals.units })),
  );
}

/** Codes of criteria in a set, for callers that show rows. */
export function codesOf(report: ReportBody, list: "criteria" | "pillars"): string[] {
  return (report[list][0] ?? []).map(({ code }) => code);
}
