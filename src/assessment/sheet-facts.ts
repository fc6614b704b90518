/**
 * @fileoverview What the sheet as a whole decides before any unit is looked at: which columns are there, and
 * what is to be said of those that are not ([U5], [M6], [E8]).
 */

import { linkInFormula } from "../cell/formula";
import type { Letters } from "../cell/letter-mark";
import { letterKey, readMark } from "../cell/mark";
import { shownAt } from "../cell/show";
import type { SetOrigin } from "../criteria/choose";
import { type CriteriaSet, type Criterion, criteriaOf } from "../criteria/set";
import { type Finding, finding } from "../findings/codes";
import { assessedYears } from "../layout/header/assessed-years";
import type { CriterionColumns, CriterionHeading, Reading } from "../layout/reading";
import { keyedTabsOf } from "../layout/reading-beside";
import type { At, CellValue } from "../table/tab";
import type { UnitChange } from "../units/changes";
import { EvidenceReader } from "./cells";
import { Doubts } from "./doubts";
import { faultCriteria } from "./fault-criteria";
import { doubtsOf } from "./find-doubts";
import { lettersOf } from "./letters";
import { MarkReader } from "./mark-reader";
import { type Unruled, unruledCriteria } from "./points";
import type { WhoseEvidence } from "./whose-evidence";

export interface SheetFacts {
  readonly set: CriteriaSet;
  /** The years whose documents count as this one's; null: dates are not judged ([E6]). */
  readonly years: readonly number[] | null;
  /** Codes of the set that have a mark column: the others are undetermined for every unit ([U5]). */
  readonly withMarks: ReadonlySet<string>;
  /** False: no evidence column anywhere, evidence is not required ([E8]). */
  readonly hasEvidence: boolean;
  /** Codes without an evidence column where others have one ([E8]). */
  readonly withoutEvidence: ReadonlySet<string>;
  /** False: there is no appraised column at all ([M6]). */
  readonly hasAppraised: boolean;
  /** [M4] Criteria in points without a rule. */
  readonly unruled: Unruled;
  /** [M2] What the sheet says of its letters. */
  readonly letters: Letters | null;
  /** In the set's order. */
  readonly marks: readonly MarkReader[];
  readonly evidence: EvidenceReader;
  readonly doubts: Doubts;
  /** Absent in the sidebar. */
  readonly whose?: WhoseEvidence;
}

export interface Options {
  /** The assessed year; null: not known, and dates are judged by a school year alone ([E6]). */
  readonly year: number | null;
  /** An untouched checkbox means fail ([M2]). */
  readonly falseIsFail: boolean;
  /** Where the set comes from ([K2]). */
  readonly setOrigin?: SetOrigin;
  /** How units changed, asked for where a list of registrations has names that the sheet has not; absent: not at all ([V12]). */
  readonly changes?: () => readonly UnitChange[];
}

/** Looks at the sheet as a whole. */
export function lookAtSheet(
  reading: Reading,
  set: CriteriaSet,
  options: Options,
): { facts: SheetFacts; findings: Finding[] } {
  const columns = [...new Set(reading.units.map((entry) => entry.columns))];
  const anywhere = (wanted: (one: CriterionColumns) => boolean) =>
    columns.some((map) => [...map.values()].some(wanted));
  const keyed = keyedTabsOf(reading);
  const onTab = keyed.some(
    ({ evidence, columns }) =>
      evidence >= 0 || [...(columns?.values() ?? [])].some((one) => one.evidence >= 0),
  );
  const hasEvidence = onTab || anywhere((one) => one.evidence >= 0);
  const hasAppraised = anywhere((one) => one.appraised >= 0);
  const criteria = criteriaOf(set);
  const faults = faultCriteria(reading);
  const withMarks = new Set<string>();
  const withoutEvidence = new Set<string>();
  for (const { code, evidence } of criteria) {
    const own = columns.flatMap((map) => map.get(code) ?? []);
    if (faults.has(code) || !own.some((one) => one.appraised >= 0 || one.self >= 0)) continue;
    withMarks.add(code);
    if (evidence && hasEvidence && !onTab && !own.some((one) => one.evidence >= 0)) withoutEvidence.add(code);
  }
  const doubts = new Doubts(doubtsOf);
  const { letters: said, unclear } = lettersOf(reading);
  const letters = shownAsOther(reading, doubts, said);
  const facts: SheetFacts = {
    set,
    years: assessedYears(options.year, reading),
    withMarks,
    hasEvidence,
    withoutEvidence,
    hasAppraised,
    unruled: unruledCriteria(set),
    letters,
    marks: readersFor(criteria, options.falseIsFail, letters),
    evidence: new EvidenceReader(
      keyed,
      reading.denied,
      doubts,
      Math.max(MOST_LOOKED_BEHIND, reading.units.length),
    ),
    doubts,
  };
  const guides = [...unclear].map(({ at, text, beside }) => {
    const of = reading.tabs.includes(at.tab) ? "sign" : "guide";
    const said = text === "" ? shownAt(at) : text.length > 3 ? text : `${text}: ${beside}`;
    return finding("row-not-read", at, { value: said, detail: { of } });
  });
  return {
    facts,
    findings: [...missingColumns(reading, facts, faults), ...unknownCriteria(reading, set), ...guides],
  };
}

/** [M8] What a format turns in some cells it does not mean by itself in those that lack the format. */
function shownAsOther({ tabs }: Reading, doubts: Doubts, letters: Letters | null): Letters | null {
  let said = letters;
  const kindOf = (value: CellValue) => readMark(value, { points: null, falseIsFail: false, letters }).kind;
  for (const tab of tabs)
    for (const [value, shown] of doubts.shownIn(tab)) {
      // A word says itself what it means; a number or a letter may need the format to say it.
      if (String(value).trim().length > 1) continue;
      const [held, seen] = [kindOf(value), kindOf(shown)];
      if (held !== seen && held !== "blank" && seen !== "blank")
        said = new Map(said ?? []).set(letterKey(String(value)), "unreadable");
    }
  return said;
}

/** One reader serves all criteria that are marked alike. */
export function readersFor(
  criteria: readonly Criterion[],
  falseIsFail: boolean,
  letters: Letters | null,
): MarkReader[] {
  const plain = new MarkReader(null, falseIsFail, letters);
  return criteria.map(({ maxPoints, passMark }) =>
    maxPoints === null ? plain : new MarkReader({ max: maxPoints, passMark }, falseIsFail, letters),
  );
}

/** Columns that the rules ask for and the sheet lacks: findings on the sheet itself. */
function missingColumns(
  reading: Reading,
  facts: SheetFacts,
  faults: ReadonlyMap<string, CriterionHeading>,
): Finding[] {
  const [tab] = reading.tabs;
  if (!tab || reading.units.length === 0) return [];
  const findings: Finding[] = [];
  for (const { code } of criteriaOf(facts.set)) {
    if (!facts.withMarks.has(code)) {
      const fault = faults.get(code);
      findings.push(
        fault
          ? finding("criterion-column-missing", fault.at, {
              criteria: [code],
              value: shownAt(fault.at),
              detail: { of: "fault" },
            })
          : finding("criterion-column-missing", { tab }, { criteria: [code] }),
      );
    } else if (facts.withoutEvidence.has(code)) {
      findings.push(finding("evidence-column-missing", { tab }, { criteria: [code] }));
    }
  }
  const { codes, all } = facts.unruled;
  if (codes.size > 0) {
    const detail = facts.unruled.unknown ? { maxima: "unknown" } : {};
    findings.push(finding("points-without-rule", { tab }, { criteria: all ? [] : [...codes], detail }));
  }
  if (!facts.hasAppraised) findings.push(finding("no-appraised-columns", { tab }));
  if (!facts.hasEvidence) findings.push(finding("no-evidence-columns", { tab }));
  return findings;
}

/** Criteria of the sheet that the set does not have, each told once ([U5]). */
function unknownCriteria(reading: Reading, set: CriteriaSet): Finding[] {
  return [...criteriaOutside(reading, set)].map(([code, at]) =>
    finding("criterion-unknown", at, { criteria: [code], value: shownAt(at), detail: { set: set.name } }),
  );
}

/** The sheet's criteria that the set does not have, each with where it is headed first. */
export function criteriaOutside({ criteria }: Reading, set: CriteriaSet): ReadonlyMap<string, At> {
  const known = new Set(criteriaOf(set).map(({ code }) => code));
  const outside = new Map<string, At>();
  for (const { code, at } of criteria) if (!known.has(code) && !outside.has(code)) outside.set(code, at);
  return outside;
}

/** Each look behind a text is two calls on Google; papers that are linked to are so in most rows of their column. */
const MOST_LOOKED_BEHIND = 200;

/** At most so many rows, from the first to the last. */
function spread(rows: readonly number[], most: number): readonly number[] {
  const step = Math.ceil(rows.length / most);
  return rows.filter((_, index) => index % step === 0);
}

/**
 * Columns that hold something for the units and are not used ([L3]). Links behind words are looked up where those
 * of the evidence are anyway.
 */
export function columnsNotRead({ columnsNotRead: columns }: Reading, hasEvidence: boolean): Finding[] {
  return columns
    .filter(({ holds, at: { tab, column }, rows }) => {
      if (holds !== "words") return true;
      const links = (row: number) =>
        tab.linksAt(row, column).length > 0 || linkInFormula(tab.formulaAt(row, column)) !== null;
      return hasEvidence && spread(rows, MOST_LOOKED_BEHIND).some(links);
    })
    .map(({ at, heading, holds, why }) =>
      finding("column-not-read", at, { value: heading, detail: { holds, why } }),
    );
}
