/**
 * @fileoverview Evidence and explanation of one criterion of one unit, joined from all its cells, as far as
 * the outcome depends on them ([E7]–[E10], [O1], [U2]).
 */

import { DENIED, documentOutsideYear } from "../cell/evidence";
import { saysNone } from "../cell/promise";
import { textOf, valueAt } from "../cell/text";
import { yearsWords } from "../layout/header/assessed-years";
import type { At } from "../table/tab";
import type { Case } from "./case";
import { type KeyedRow, NOWHERE, type Place, type PlacedEvidence, type PlacedExplanation } from "./cells";
import type { Doubt } from "./doubts";
import type { SheetFacts } from "./sheet-facts";
import type { UnitNotes } from "./unit-notes";

export interface Proof {
  /** Required and missing. */
  readonly missing: boolean;
  /** [M5] A date stands where required evidence should, and nothing else: neither present nor missing. */
  readonly becameDate: boolean;
  /** What to report where it is missing; null where another finding has said it ([E8], [M7]). */
  readonly lacking: "evidence-missing" | "evidence-promised" | null;
  /** Where what is missing should stand; null: there is no such cell, and the mark's serves ([E10]). */
  readonly cell: At | null;
  readonly explanation: PlacedExplanation;
  /** Why what stands in the cell does not count. */
  readonly doubt: Doubt | null;
}

const NO_CELLS: readonly PlacedEvidence[] = [];
/** Of most: nothing required is missing, and nothing is explained. */
const PROVEN: Proof = {
  missing: false,
  becameDate: false,
  lacking: null,
  cell: null,
  doubt: null,
  explanation: NOWHERE,
};

/** Reads a criterion's evidence and explanation, and notes what is to be said of their cells. */
export function gatherProof({ facts, unit, criterion, places, notes }: Case): Proof {
  const { code, evidence: wanted } = criterion;
  const keyedRows = facts.evidence.rowsFor(unit.entries, code);
  const cells = evidenceCells(facts, places, keyedRows, code);
  let missing = true;
  let onlyDescribed = wanted;
  let promised: PlacedEvidence | null = null;
  let problem: PlacedEvidence["evidence"]["problem"] = null;
  for (const one of cells) {
    const { evidence } = one;
    if (!evidence.missing) missing = false;
    if (!evidence.missing && !evidence.withoutReference) onlyDescribed = false;
    if (evidence.promised) promised ??= one;
    if (evidence.problem && problem !== "value-became-date") problem = evidence.problem;
    noteCell(facts, one, code, notes);
    facts.whose?.look(one, unit.name, code);
  }
  if (!missing && onlyDescribed) {
    for (const one of cells) {
      if (one.evidence.withoutReference) notes.add("evidence-without-reference", one, code);
    }
  }
  const denied = missing ? undefined : deniedAmong(cells);
  if (denied) {
    missing = true;
    promised = denied;
  }
  const explanation = facts.evidence.explanation(places, keyedRows, code);
  if (!missing || !wanted || !facts.hasEvidence)
    return explanation === NOWHERE ? PROVEN : { ...PROVEN, explanation };
  const silent = problem !== null || facts.withoutEvidence.has(code);
  return {
    missing: true,
    becameDate: problem === "value-became-date",
    lacking: silent ? null : promised ? "evidence-promised" : "evidence-missing",
    cell: promised ?? cells[0] ?? null,
    doubt: promised?.doubt ?? null,
    explanation,
  };
}

/** One place says that there is none, another names a document: which of them holds nobody but a person can say. */
function deniedAmong(cells: readonly PlacedEvidence[]): PlacedEvidence | undefined {
  return cells.length < 2 ? undefined : cells.find((one) => contradicts(one, cells));
}

/**
 * Words that there is none or that it lacks, where blanks and signs say nothing; on another tab also that it is yet to
 * come or was sent back: on the same one what stands further down came later.
 */
function contradicts(one: PlacedEvidence, cells: readonly PlacedEvidence[]): boolean {
  const { evidence, tab, row, column } = one;
  if (!evidence.missing) return false;
  if (evidence !== DENIED && saysNone(textOf(valueAt(tab, row, column)))) return true;
  return evidence.promised && !cells.some((other) => other.tab === tab && !other.evidence.missing);
}

/** A shared cell that says that this criterion's lacks denies it, whatever it names ([E9]). */
function lackingHere(one: PlacedEvidence, code: string): PlacedEvidence {
  return one.evidence.lacking.includes(code) ? { ...one, evidence: DENIED } : one;
}

function evidenceCells(
  { evidence }: SheetFacts,
  places: readonly Place[],
  keyedRows: readonly KeyedRow[],
  code: string,
): readonly PlacedEvidence[] {
  let cells = NO_CELLS;
  for (const place of places) {
    const one = evidence.onRow(place, code);
    if (one) cells = withOne(cells, lackingHere(one, code));
  }
  for (const row of keyedRows) {
    const one = evidence.onTab(row, code);
    if (one) cells = withOne(cells, lackingHere(one, code));
  }
  return cells;
}

/** Mostly there is one, and a list of one costs less made so than grown. */
const withOne = (cells: readonly PlacedEvidence[], one: PlacedEvidence): readonly PlacedEvidence[] =>
  cells.length === 0 ? [one] : [...cells, one];

/** What is to be said of an evidence cell whatever the mark is ([M5], [M7], [E5], [E6]). */
function noteCell(facts: SheetFacts, one: PlacedEvidence, code: string, notes: UnitNotes): void {
  const { evidence } = one;
  const { unsafe, suspicious, fetched } = evidence;
  const bad = unsafe.length > 0 || suspicious.length > 0 || fetched;
  if (!evidence.missing || evidence.promised || evidence.problem || bad) notes.empty = false;
  if (evidence.problem) notes.add(evidence.problem, one, code);
  if (unsafe.length > 0) notes.add("link-unsafe", one, code);
  if (suspicious.length > 0) notes.add("link-suspicious", one, code);
  if (fetched) notes.add("formula-sends-data", one, code);
  if (evidence.insecure) notes.add("link-not-https", one, code);
  if (facts.years !== null && documentOutsideYear(evidence, facts.years)) {
    notes.add("evidence-outside-year", one, code, { year: yearsWords(facts.years) });
  }
}
