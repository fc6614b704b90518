/** @fileoverview A workbook judged as the command does, with the pure rooms alone: recognised, a set chosen, assessed. */
import { assess } from "../../src/assessment/assess";
import { show } from "../../src/cell/show";
import { chooseSet } from "../../src/criteria/choose";
import { PRESETS } from "../../src/criteria/presets";
import { criteriaOf } from "../../src/criteria/set";
import type { Finding } from "../../src/findings/codes";
import { recognise } from "../../src/layout/recognise";
import type { Tab } from "../../src/table/tab";
import { tidy } from "../../src/vietnamese/fold";

export interface Judged {
  readonly sheets: readonly string[];
  readonly units: readonly {
    readonly name: string;
    /** 1-based, in the first of its tabs. */
    readonly row: number;
    readonly outcome: string;
    readonly criteria: Readonly<Record<string, string>>;
    /** The sheet's own words that stand beside it, unread ([L11]). */
    readonly quoted: readonly string[];
  }[];
  readonly findings: readonly Finding[];
  /** What a person reads of the workbook's own words: in findings, and quoted at units and of the table ([L11]). */
  readonly told: readonly string[];
  /** Tabs that are named as not read ([L4]). */
  readonly notRead: readonly string[];
}

/** What the command would answer: units with their outcomes, or the one sentence with which it asks. */
export function judgeTabs(made: readonly Tab[]): Judged | { readonly asks: string } {
  const tabs = made.map(judgeable);
  const recognition = recognise(tabs, { sets: PRESETS });
  if (!recognition.ok) return { asks: recognition.message };
  const { reading } = recognition;
  const { year, title, criteria: headings } = reading;
  const choice = chooseSet({ chosen: null, tabSet: null, title, year, headings });
  if (!choice) return { asks: "no criteria" };
  const { units, findings, set, quoted } = assess(reading, choice.set, tabs, { year, falseIsFail: false });
  const codes = criteriaOf(set).map(({ code }) => code);
  return {
    sheets: reading.tabs.map((tab) => tab.name),
    units: units.map(({ name, at, entries, outcome, criteria, quoted: own = [] }) => ({
      name: tidy(name),
      row: (entries[0]?.row ?? at.row) + 1,
      outcome,
      criteria: Object.fromEntries(codes.map((code, index) => [code, criteria[index] as string])),
      quoted: own.map(({ text }) => text),
    })),
    findings,
    told: [
      ...findings.flatMap(({ value, detail }) => [value, ...Object.values(detail)]),
      ...[...units.flatMap((unit) => unit.quoted ?? []), ...quoted].map(({ text }) => text),
    ],
    notRead: reading.notRead.map(({ sheet }) => sheet),
  };
}

/** A generated tab that also answers what only judging asks. */
function judgeable(tab: Tab): Tab {
  return {
    ...tab,
    displayed: () => tab.values.map((row) => row.map(show)),
    linksAt: () => [],
    formulaAt: () => "",
  };
}
