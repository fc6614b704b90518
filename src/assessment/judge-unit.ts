/**
 * @fileoverview Judging one unit: each criterion by [O1], with what is to be said of its cells, then the
 * pillars and the result, once from appraised marks and once with self marks filling in ([O7]).
 */

import { show } from "../cell/show";
import { valueAt } from "../cell/text";
import type { Criterion } from "../criteria/set";
import type { Finding } from "../findings/codes";
import { finding } from "../findings/unit-codes";
import type { Verdict } from "../findings/words";
import type { UnitEntry } from "../layout/reading";
import type { At } from "../table/tab";
import type { UnitJudgement } from "./assessed";
import type { Case } from "./case";
import { placesOf } from "./cells";
import { combine, differ, said } from "./combine";
import { detailOf } from "./doubts";
import type { MarkReader, PlacedMark } from "./mark-reader";
import { type Judged, judgePillar, judgeUnit } from "./outcome";
import { gatherProof, type Proof } from "./proof";
import type { RosterUnit } from "./roster";
import type { SheetFacts } from "./sheet-facts";
import { UnitNotes } from "./unit-notes";

const NO_MARKS: readonly PlacedMark[] = [];
const UNDETERMINED: Judged = { outcome: "undetermined", points: null };
const PASS: Judged = { outcome: "pass", points: null };
const FAIL: Judged = { outcome: "fail", points: null };
const NOT_APPLICABLE: Judged = { outcome: "notApplicable", points: null };

/** Judges one registered or unregistered unit; registration itself is the caller's ([O5]). */
export function judge(facts: SheetFacts, unit: RosterUnit): UnitJudgement {
  const notes = new UnitNotes(unit.name);
  const judged: Judged[] = [];
  const withSelf: Judged[] = [];
  let rowsDiffer = false;
  let selfDiffers = false;
  let selfStandsIn = false;
  for (const pillar of facts.set.pillars) {
    for (const criterion of pillar.criteria) {
      const { code } = criterion;
      const reader = facts.marks[judged.length] as MarkReader;
      const found = facts.withMarks.has(code)
        ? judgeCriterion({ facts, unit, criterion, reader, places: placesOf(unit.entries, code), notes })
        : OPEN;
      const result = withoutRule(facts, criterion, found);
      judged.push(result.appraised);
      withSelf.push(result.provisional);
      if (result.provisional !== result.appraised) selfStandsIn = true;
      if (result.rowsDiffer) rowsDiffer = true;
      if (result.selfDiffers) selfDiffers = true;
    }
  }
  const appraised = verdicts(facts, judged, rowsDiffer);
  const provisional =
    selfStandsIn || selfDiffers ? verdicts(facts, withSelf, rowsDiffer || selfDiffers) : appraised;
  const empty = notes.empty && !hasOtherMarks(facts, unit);
  return {
    outcome: appraised.outcome,
    provisional: provisional.outcome,
    criteria: appraised.criteria,
    provisionalCriteria: provisional.criteria,
    points: judged.map(({ points }) => points),
    pillars: appraised.pillars,
    provisionalPillars: provisional.pillars,
    marked: notes.marked,
    findings: empty ? emptyUnit(unit) : notes.take(),
  };
}

/** Points decide nothing while nothing says how many are enough ([M4]). */
function withoutRule(
  { unruled }: SheetFacts,
  { code }: Criterion,
  result: CriterionJudgement,
): CriterionJudgement {
  if (!unruled.codes.has(code)) return result;
  const open = (one: Judged): Judged =>
    one.outcome === "notApplicable" ? one : { outcome: "undetermined", points: one.points };
  return { ...result, appraised: open(result.appraised), provisional: open(result.provisional) };
}

/**
 * Pillars and result from the criteria's outcomes; a unit whose rows differ is open whatever they say ([U2]), and so is
 * every unit while no pass mark is set ([M4]).
 */
function verdicts({ set, unruled }: SheetFacts, judged: readonly Judged[], rowsDiffer: boolean) {
  const byPillar: Judged[][] = [];
  const pillars: Verdict[] = [];
  let from = 0;
  for (const pillar of set.pillars) {
    const own = judged.slice(from, from + pillar.criteria.length);
    from += own.length;
    byPillar.push(own);
    pillars.push(judgePillar(pillar, own));
  }
  return {
    outcome: rowsDiffer || unruled.all ? ("undetermined" as const) : judgeUnit(set, byPillar, pillars),
    criteria: judged.map(({ outcome }) => outcome),
    pillars,
  };
}

/** A unit has a row at least. */
const nameCell = ({ entries }: RosterUnit): At => (entries[0] as UnitEntry).at;

function emptyUnit(unit: RosterUnit): Finding[] {
  return [finding("unit-empty", nameCell(unit), { unit: unit.name, value: unit.name })];
}

/** Whether there is a mark or evidence under a criterion that the set does not judge: such a unit is not empty. */
function hasOtherMarks(facts: SheetFacts, unit: RosterUnit): boolean {
  for (const entry of unit.entries) {
    for (const code of entry.columns.keys()) {
      if (facts.withMarks.has(code)) continue;
      for (const { tab, row, columns } of placesOf([entry], code)) {
        const { self, selfFail, appraised, appraisedFail, evidence } = columns;
        for (const column of [self, selfFail, appraised, appraisedFail, evidence]) {
          const value = valueAt(tab, row, column);
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

function judgeCriterion(one: Case): CriterionJudgement {
  const { facts, unit, notes } = one;
  const { code } = one.criterion;
  const appraised = readMarks(one, "appraised", "appraisedFail");
  const self = readMarks(one, "self", "selfFail");
  const given = combine(appraised, one);
  const own = combine(self, one);
  const rowsDiffer = given === "differ";
  const selfDiffers = own === "differ";
  const mark = rowsDiffer ? null : given;
  const selfMark = selfDiffers ? null : own;
  if (mark && selfMark && differ(mark, selfMark)) {
    notes.add("marks-differ", mark, code, { ...said("self", selfMark), ...said("appraised", mark) });
  }
  const proof = gatherProof(one);
  const isGiven = mark !== null && mark.mark.kind !== "blank";
  const at = (isGiven ? null : mark) ?? appraised[0] ?? self[0] ?? nameCell(unit);
  if (isGiven) {
    noteGiven(one, mark, proof, at);
    const result = outcomeOf(mark, proof);
    return { appraised: result, provisional: result, rowsDiffer: false, selfDiffers: false };
  }
  if (facts.hasAppraised && !rowsDiffer && !appraised.some(hasProblem)) {
    notes.add(
      "not-appraised",
      at,
      code,
      appraised.length > 0 ? {} : { without: self.length > 0 ? "column" : "row" },
    );
  }
  if (selfMark?.mark.kind === "pass") noteMissing(one, selfMark, proof, at);
  // [O7]: the self mark stands in, by the same table; not where rows differ in what was appraised.
  const standsIn = rowsDiffer ? null : selfMark;
  return {
    appraised: UNDETERMINED,
    provisional: standsIn ? outcomeOf(standsIn, proof) : UNDETERMINED,
    rowsDiffer,
    selfDiffers,
  };
}

const hasProblem = ({ mark }: PlacedMark) => mark.problem !== null;

/** The marks of one side in all places, and what is to be said of each alone. */
function readMarks(
  one: Case,
  side: "self" | "appraised",
  failSide: "selfFail" | "appraisedFail",
): readonly PlacedMark[] {
  let marks = NO_MARKS;
  for (const place of one.places) {
    const { columns } = place;
    const placed = one.reader.read(place, columns[side], columns[failSide], one.facts.doubts);
    if (!placed) continue;
    noteMark(one, placed);
    // Mostly there is one, and a list of one costs less made so than grown.
    marks = marks.length === 0 ? [placed] : [...marks, placed];
  }
  return marks;
}

/** What is to be said of a mark alone; the problem of a pair may be its second cell's ([M3]). */
function noteMark({ reader: { points }, criterion, notes }: Case, placed: PlacedMark): void {
  const { mark, tab, row, failColumn, doubt } = placed;
  if (mark.kind === "blank" && !mark.problem) return;
  notes.empty = false;
  notes.marked = true;
  if (!mark.problem) return;
  const at = mark.inFail ? { tab, row, column: failColumn } : placed;
  const detail = doubt ? detailOf(doubt) : points ? { max: show(points.max) } : {};
  notes.add(mark.problem, at, criterion.code, detail);
}

/** The findings of [O1] on a mark that was given. */
function noteGiven(one: Case, given: PlacedMark, proof: Proof, at: At): void {
  const { kind, reason } = given.mark;
  const { text, cell } = proof.explanation;
  const { notes, criterion } = one;
  if (kind === "pass") {
    if (!text) noteMissing(one, given, proof, at);
    else if (needsProof(given) && proof.missing && !proof.becameDate) {
      notes.add("evidence-explained", cell ?? at, criterion.code);
    }
  } else if (kind === "notApplicable" && !noteRefused(one, proof) && !reason && !text) {
    notes.add("not-applicable-unexplained", cell ?? at, criterion.code);
  }
}

/** Says what stands in the place of an explanation and explains nothing. */
function noteRefused({ criterion, notes }: Case, { explanation: { cell, refused } }: Proof): boolean {
  if (refused && cell) notes.add("explanation-refused", cell, criterion.code);
  return refused === true;
}

/** Missing evidence of a pass, unless it is explained. */
function noteMissing(one: Case, given: PlacedMark, proof: Proof, at: At): void {
  const { facts, criterion, notes } = one;
  if (proof.missing && needsProof(given)) noteRefused(one, proof);
  if (!proof.lacking || proof.explanation.text || !needsProof(given)) return;
  const { tabName } = facts.evidence;
  const detail = proof.doubt ? detailOf(proof.doubt) : proof.cell || !tabName ? {} : { tab: tabName };
  notes.add(proof.lacking, proof.cell ?? at, criterion.code, detail);
}

/** Nothing awarded is nothing to prove. */
function needsProof({ mark }: PlacedMark): boolean {
  return mark.points !== 0;
}

/** A mark's outcome by the table of [O1]; a date where evidence should stand leaves it open, explained or not. */
function outcomeOf(one: PlacedMark, proof: Proof): Judged {
  const { kind, points } = one.mark;
  if (kind === "blank") return UNDETERMINED;
  if (kind === "notApplicable") return proof.explanation.refused ? UNDETERMINED : NOT_APPLICABLE;
  if (kind === "fail") return withPoints(FAIL, points);
  const open = needsProof(one) && (proof.becameDate || (proof.missing && !proof.explanation.text));
  return withPoints(open ? UNDETERMINED : PASS, points);
}

function withPoints(judged: Judged, points: number | null): Judged {
  return points === null ? judged : { outcome: judged.outcome, points };
}
