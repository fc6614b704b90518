/**
 * @fileoverview Judging one unit: each criterion by [O1], with what is to be said of its cells, then the
 * pillars and the result, once from appraised marks and once with self marks filling in ([O7]).
 */
import type { Criterion } from "../criteria/set";
import type { At } from "../layout/tab";
import { type MarkReader, type Place, type PlacedMark, placesOf } from "./cells";
import { type Finding, finding } from "./finding";
import {
  type CriterionOutcome,
  type Judged,
  judgePillar,
  judgeUnit,
  type UnitOutcome,
  type Verdict,
} from "./outcome";
import { gatherProof, type Proof } from "./proof";
import type { RosterUnit } from "./roster";
import type { SheetFacts } from "./sheet-facts";
import { show } from "./show";
import { UnitNotes } from "./unit-notes";

export interface UnitJudgement {
  readonly outcome: UnitOutcome;
  readonly provisional: UnitOutcome;
  /** In the set's order. */
  readonly criteria: readonly CriterionOutcome[];
  readonly provisionalCriteria: readonly CriterionOutcome[];
  /** Points awarded where some were, in the set's order ([M4]). */
  readonly points: readonly (number | null)[];
  readonly pillars: readonly Verdict[];
  readonly provisionalPillars: readonly Verdict[];
  /** Whether any criterion of the set has a mark, readable or not. */
  readonly marked: boolean;
  readonly findings: readonly Finding[];
}

const UNDETERMINED: Judged = { outcome: "undetermined", points: null };
const PASS: Judged = { outcome: "pass", points: null };
const FAIL: Judged = { outcome: "fail", points: null };
const NOT_APPLICABLE: Judged = { outcome: "notApplicable", points: null };

/** Judges one registered or unregistered unit; registration itself is the caller's ([O5]). */
export function judge(facts: SheetFacts, unit: RosterUnit): UnitJudgement {
  const { set } = facts;
  const notes = new UnitNotes(unit.name);
  const judged: Judged[][] = [];
  const provisional: Judged[][] = [];
  let rowsDiffer = false;
  let selfDiffers = false;
  let index = 0;
  for (const pillar of set.pillars) {
    const own: Judged[] = [];
    const withSelf: Judged[] = [];
    for (const criterion of pillar.criteria) {
      const result = judgeCriterion(facts, unit, criterion, facts.marks[index++] as MarkReader, notes);
      own.push(result.appraised);
      withSelf.push(result.provisional);
      if (result.rowsDiffer) rowsDiffer = true;
      if (result.selfDiffers) selfDiffers = true;
    }
    judged.push(own);
    provisional.push(withSelf);
  }
  const appraised = verdicts(facts, judged, rowsDiffer);
  const sameMarks = provisional.every((list, p) => list.every((one, c) => one === judged[p]?.[c]));
  const filledIn =
    sameMarks && !selfDiffers ? appraised : verdicts(facts, provisional, rowsDiffer || selfDiffers);
  const empty = notes.empty && !hasOtherMarks(facts, unit);
  return {
    ...appraised,
    provisional: filledIn.outcome,
    provisionalCriteria: filledIn.criteria,
    provisionalPillars: filledIn.pillars,
    marked: notes.marked,
    findings: empty ? emptyUnit(unit) : notes.take(),
  };
}

/** Pillars and result from the criteria's outcomes; a unit whose rows differ is open whatever they say ([U2]). */
function verdicts({ set }: SheetFacts, judged: readonly Judged[][], rowsDiffer: boolean) {
  const pillars = set.pillars.map((pillar, p) => judgePillar(pillar, judged[p] as Judged[]));
  const flat = judged.flat();
  return {
    outcome: rowsDiffer ? ("undetermined" as const) : judgeUnit(set, judged, pillars),
    criteria: flat.map(({ outcome }) => outcome),
    points: flat.map(({ points }) => points),
    pillars,
  };
}

function emptyUnit(unit: RosterUnit): Finding[] {
  const at = unit.entries[0]?.at;
  return at ? [finding("unit-empty", at, { unit: unit.name, value: unit.name })] : [];
}

/** Whether there is a mark or evidence under a criterion that the set does not judge: such a unit is not empty. */
function hasOtherMarks(facts: SheetFacts, unit: RosterUnit): boolean {
  for (const entry of unit.entries) {
    for (const code of entry.columns.keys()) {
      if (facts.judged.has(code)) continue;
      for (const { tab, row, columns } of placesOf([entry], code)) {
        const { self, selfFail, appraised, appraisedFail, evidence } = columns;
        for (const column of [self, selfFail, appraised, appraisedFail, evidence]) {
          const value = column < 0 ? "" : (tab.values[row]?.[column] ?? "");
          if (value !== false && show(value).trim() !== "") return true;
        }
      }
    }
  }
  return false;
}

interface CriterionJudgement {
  readonly appraised: Judged;
  readonly provisional: Judged;
  /** Appraised marks of the unit's rows differ ([U2]). */
  readonly rowsDiffer: boolean;
  /** Self marks differ where they would stand in. */
  readonly selfDiffers: boolean;
}

const OPEN: CriterionJudgement = {
  appraised: UNDETERMINED,
  provisional: UNDETERMINED,
  rowsDiffer: false,
  selfDiffers: false,
};

function judgeCriterion(
  facts: SheetFacts,
  unit: RosterUnit,
  criterion: Criterion,
  reader: MarkReader,
  notes: UnitNotes,
): CriterionJudgement {
  const { code } = criterion;
  if (!facts.judged.has(code)) return OPEN;
  const places = placesOf(unit.entries, code);
  const appraised: PlacedMark[] = [];
  const self: PlacedMark[] = [];
  for (const place of places) readMarks(place, reader, code, appraised, self, notes);
  const given = combine(appraised, code, unit, notes);
  const own = combine(self, code, unit, notes);
  if (given.mark && own.mark && !given.differ && !own.differ && differ(given.mark, own.mark)) {
    notes.add("marks-differ", given.mark, code, {
      ...said("self", own.mark),
      ...said("appraised", given.mark),
    });
  }
  const proof = gatherProof(facts, unit, criterion, places, notes);
  const at = appraised[0] ?? self[0] ?? unit.entries[0]?.at;
  if (!at) return OPEN;

  const blank = given.differ || !given.mark || given.mark.mark.kind === "blank";
  if (!blank && given.mark) {
    noteGiven(given.mark, proof, at, code, facts, notes);
    const result = judged(given.mark, proof);
    return { appraised: result, provisional: result, rowsDiffer: false, selfDiffers: false };
  }
  if (facts.hasAppraised && !given.differ && !appraised.some(({ mark }) => mark.problem)) {
    notes.add(
      "not-appraised",
      at,
      code,
      appraised.length > 0 ? {} : { without: self.length > 0 ? "column" : "row" },
    );
  }
  if (own.mark?.mark.kind === "pass" && !own.differ) noteMissing(own.mark, proof, at, code, facts, notes);
  // [O7]: the self mark stands in, by the same table; not where rows differ in what was appraised.
  const standsIn = own.mark && !own.differ && !given.differ;
  return {
    appraised: UNDETERMINED,
    provisional: standsIn && own.mark ? judged(own.mark, proof) : UNDETERMINED,
    rowsDiffer: given.differ,
    selfDiffers: own.differ,
  };
}

function readMarks(
  { tab, row, columns }: Place,
  reader: MarkReader,
  code: string,
  appraised: PlacedMark[],
  self: PlacedMark[],
  notes: UnitNotes,
): void {
  const given = reader.read(tab, row, columns.appraised, columns.appraisedFail);
  if (given) noteMark(given, reader, code, notes);
  if (given) appraised.push(given);
  const own = reader.read(tab, row, columns.self, columns.selfFail);
  if (own) noteMark(own, reader, code, notes);
  if (own) self.push(own);
}

/** What is to be said of a mark alone; the problem of a pair may be its second cell's ([M3]). */
function noteMark(one: PlacedMark, { points }: MarkReader, code: string, notes: UnitNotes): void {
  const { mark, tab, row, failColumn } = one;
  if (mark.kind === "blank" && !mark.problem) return;
  notes.empty = false;
  notes.marked = true;
  if (!mark.problem) return;
  const at = mark.inFail ? { tab, row, column: failColumn } : one;
  notes.add(mark.problem, at, code, points ? { max: show(points.max) } : {});
}

/** The findings of [O1] on a mark that was given. */
function noteGiven(
  one: PlacedMark,
  proof: Proof,
  at: At,
  code: string,
  facts: SheetFacts,
  notes: UnitNotes,
): void {
  const { kind, reason } = one.mark;
  const { text, cell } = proof.explanation;
  if (kind === "pass") {
    if (!text) noteMissing(one, proof, at, code, facts, notes);
    else if (needsProof(one) && proof.missing && !proof.becameDate) {
      notes.add("evidence-explained", cell ?? at, code);
    }
  } else if (kind === "notApplicable" && !reason && !text) {
    notes.add("not-applicable-unexplained", cell ?? at, code);
  }
}

/** Missing evidence of a pass, unless it is explained. */
function noteMissing(
  one: PlacedMark,
  proof: Proof,
  at: At,
  code: string,
  facts: SheetFacts,
  notes: UnitNotes,
): void {
  if (!proof.lacking || proof.explanation.text || !needsProof(one)) return;
  const { tabName } = facts.evidence;
  notes.add(proof.lacking, proof.cell ?? at, code, proof.cell || !tabName ? {} : { tab: tabName });
}

/** Nothing awarded is nothing to prove. */
function needsProof({ mark }: PlacedMark): boolean {
  return mark.points !== 0;
}

/** A mark's outcome by the table of [O1]; a date where evidence should stand leaves it open, explained or not. */
function judged(one: PlacedMark, proof: Proof): Judged {
  const { kind, points } = one.mark;
  if (kind === "blank") return UNDETERMINED;
  if (kind === "notApplicable") return NOT_APPLICABLE;
  if (kind === "fail") return withPoints(FAIL, points);
  const open = needsProof(one) && (proof.becameDate || (proof.missing && !proof.explanation.text));
  return withPoints(open ? UNDETERMINED : PASS, points);
}

function withPoints(judged: Judged, points: number | null): Judged {
  return points === null ? judged : { outcome: judged.outcome, points };
}

/** What a unit's rows say of one mark: the mark that serves, and whether they differ ([U2]). */
interface Combined {
  readonly mark: PlacedMark | null;
  readonly differ: boolean;
}

/**
 * One mark out of several rows: blanks say nothing, equal marks serve, different ones leave the criterion
 * open ([U2]). Within one entry (long layout) the later one is `mark-conflict`.
 */
function combine(marks: readonly PlacedMark[], code: string, unit: RosterUnit, notes: UnitNotes): Combined {
  const one = marks[0] ?? null;
  if (marks.length < 2) return { mark: one, differ: false };
  const readable = marks.filter(({ mark }) => mark.kind !== "blank");
  // The one that says most: a word beside points, or without the reason that another gives, says less.
  const serves = readable.find(({ mark }) => mark.points !== null || mark.reason !== "") ?? readable[0];
  if (!serves) return { mark: one, differ: false };
  for (let i = 1; i < readable.length; i++) {
    const later = readable[i] as PlacedMark;
    const first = readable.slice(0, i).find((earlier) => differ(earlier, later));
    if (!first) continue;
    if (unit.entries.length === 1) {
      notes.add("mark-conflict", later, code, { ...said("first", first), ...said("later", later) });
    }
    return { mark: serves, differ: true };
  }
  return { mark: serves, differ: false };
}

/** Two readable marks that say different things; in points, different points. */
function differ({ mark: a }: PlacedMark, { mark: b }: PlacedMark): boolean {
  if (a.kind === "blank" || b.kind === "blank") return false;
  if (a.kind !== b.kind) return true;
  return a.points !== null && b.points !== null && a.points !== b.points;
}

/** A mark for quoting: its cell's text, or what a pair of cells says; for a message's detail. */
function said(who: string, { mark, tab, row, column, failColumn }: PlacedMark): Record<string, string> {
  return { [who]: failColumn < 0 ? show(tab.values[row]?.[column]) : mark.kind };
}
