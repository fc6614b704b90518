/**
 * @fileoverview Judging one unit: each criterion by [O1], with what is to be said of its cells, then the
 * pillars and the result, once from appraised marks and once with self marks filling in ([O7]).
 */
import type { CriteriaSet, Criterion } from "../criteria/set";
import type { At, Tab } from "../layout/tab";
import type { EvidenceReader, MarkReader, Place, PlacedEvidence, PlacedMark } from "./cells";
import { placesOf } from "./cells";
import { documentOutsideYear } from "./evidence";
import { type Finding, type FindingCode, finding } from "./finding";
import { readPair } from "./marks";
import {
  type CriterionOutcome,
  type Judged,
  judgePillar,
  judgeUnit,
  type UnitOutcome,
  type Verdict,
} from "./outcome";
import type { RosterUnit } from "./roster";
import { show } from "./show";

/** What the sheet as a whole decides before any unit is looked at. */
export interface SheetFacts {
  readonly set: CriteriaSet;
  readonly year: number | null;
  /** Codes without any mark column: undetermined for every unit, and nothing more is said ([U5]). */
  readonly missing: ReadonlySet<string>;
  /** False: no evidence column anywhere, evidence is not required ([E8]). */
  readonly hasEvidence: boolean;
  /** Codes without an evidence column where others have one ([E8]). */
  readonly withoutEvidence: ReadonlySet<string>;
  /** False: there is no appraised column at all ([M6]). */
  readonly hasAppraised: boolean;
  readonly marks: readonly MarkReader[];
  readonly evidence: EvidenceReader;
}

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
  readonly empty: boolean;
  readonly findings: readonly Finding[];
}

const UNDETERMINED: Judged = { outcome: "undetermined", points: null };
const PASS: Judged = { outcome: "pass", points: null };
const FAIL: Judged = { outcome: "fail", points: null };
const NOT_APPLICABLE: Judged = { outcome: "notApplicable", points: null };

/** Judges one registered or unregistered unit; registration itself is the caller's ([O5]). */
export function judge(facts: SheetFacts, unit: RosterUnit): UnitJudgement {
  const notes = new UnitNotes(unit.name);
  const judged: Judged[][] = [];
  const provisional: Judged[][] = [];
  let rowsDisagree = false;
  let index = 0;
  for (const pillar of facts.set.pillars) {
    const one: Judged[] = [];
    const other: Judged[] = [];
    for (const criterion of pillar.criteria) {
      const result = judgeCriterion(facts, unit, criterion, index++, notes);
      one.push(result.appraised);
      other.push(result.provisional);
      if (result.rowsDisagree) rowsDisagree = true;
    }
    judged.push(one);
    provisional.push(other);
  }
  const pillars = facts.set.pillars.map((pillar, p) => judgePillar(pillar, judged[p] as Judged[]));
  const provisionalPillars = facts.set.pillars.map((pillar, p) =>
    judgePillar(pillar, provisional[p] as Judged[]),
  );
  const flat = judged.flat();
  return {
    outcome: rowsDisagree ? "undetermined" : judgeUnit(facts.set, judged, pillars),
    provisional: rowsDisagree ? "undetermined" : judgeUnit(facts.set, provisional, provisionalPillars),
    criteria: flat.map(({ outcome }) => outcome),
    provisionalCriteria: provisional.flat().map(({ outcome }) => outcome),
    points: flat.map(({ points }) => points),
    pillars,
    provisionalPillars,
    empty: notes.empty,
    findings: notes.empty ? emptyUnit(unit) : notes.take(),
  };
}

function emptyUnit(unit: RosterUnit): Finding[] {
  const at = unit.entries[0]?.at;
  return at ? [finding("unit-empty", at, { unit: unit.name, value: unit.name })] : [];
}

/** Findings of one unit as they come up; those on one cell are one finding with all its criteria ([E9]). */
class UnitNotes {
  /** No mark and no evidence anywhere so far ([O1], last paragraph). */
  empty = true;
  private readonly list: { code: FindingCode; at: At; criteria: string[]; value: string; other: string }[] =
    [];

  constructor(private readonly unit: string) {}

  add(code: FindingCode, at: At, criterion: string, other = ""): void {
    // Cells shared by criteria come right after each other, so looking back a little is enough.
    for (let i = this.list.length - 1; i >= 0 && i >= this.list.length - 64; i--) {
      const held = this.list[i];
      if (held && held.code === code && held.at.row === at.row && held.at.column === at.column) {
        if (held.at.tab !== at.tab) continue;
        if (!held.criteria.includes(criterion)) held.criteria.push(criterion);
        return;
      }
    }
    this.list.push({
      code,
      at,
      criteria: [criterion],
      value: show(at.tab.values[at.row]?.[at.column]),
      other,
    });
  }

  take(): Finding[] {
    return this.list.map(({ code, at, criteria, value, other }) =>
      finding(code, at, { unit: this.unit, criteria, value, ...(other ? { detail: { other } } : {}) }),
    );
  }
}

/** What several rows say of one mark: the mark that serves, and whether they disagree ([U2]). */
interface Combined {
  readonly mark: PlacedMark | null;
  readonly disagree: "none" | "rows" | "units";
}

function judgeCriterion(
  facts: SheetFacts,
  unit: RosterUnit,
  criterion: Criterion,
  index: number,
  notes: UnitNotes,
): { appraised: Judged; provisional: Judged; rowsDisagree: boolean } {
  const { code } = criterion;
  const nothing = { appraised: UNDETERMINED, provisional: UNDETERMINED, rowsDisagree: false };
  if (facts.missing.has(code)) return nothing;
  const places = placesOf(unit.entries, code);
  const reader = facts.marks[index] as MarkReader;
  const several = places.length > 1;

  const appraised: PlacedMark[] = [];
  const self: PlacedMark[] = [];
  for (const { tab, row, columns } of places) {
    const given = reader.read(tab, row, columns.appraised, columns.appraisedFail);
    if (given) appraised.push(given);
    const own = reader.read(tab, row, columns.self, columns.selfFail);
    if (own) self.push(own);
    for (const one of [given, own]) {
      if (!one) continue;
      if (one.mark.kind !== "blank" || one.mark.problem) notes.empty = false;
      if (one.mark.problem) notes.add(one.mark.problem, problemCell(one), code);
    }
    if (given && own && differ(given, own)) {
      notes.add("marks-differ", given, code, show(own.tab.values[own.row]?.[own.column]));
    }
  }
  const mark = combine(appraised, several, unit, notes, code);
  const ownMark = combine(self, several, unit, null, code);
  const proof = gatherProof(facts, unit, criterion, places, notes);

  const kind = mark.disagree === "none" ? (mark.mark?.mark.kind ?? "blank") : "blank";
  const ownKind = ownMark.disagree === "none" ? (ownMark.mark?.mark.kind ?? "blank") : "blank";
  const at = markCell(appraised[0] ?? self[0], unit);
  const reason = mark.mark?.mark.reason ?? "";

  let result = UNDETERMINED;
  if (kind === "blank") {
    const explained = appraised.some((one) => one.mark.problem !== null) || mark.disagree !== "none";
    if (facts.hasAppraised && !explained && at) notes.add("not-appraised", at, code);
    if (ownKind === "pass" && proof.lacking && !proof.explanation && at)
      notes.add(proof.lacking, proof.cell ?? at, code);
  } else if (kind === "pass") {
    result = judgePass(proof, mark.mark?.mark.points ?? null);
    if (proof.lacking && at) {
      if (proof.explanation) notes.add("evidence-explained", proof.explanationCell ?? at, code);
      else notes.add(proof.lacking, proof.cell ?? at, code);
    }
  } else if (kind === "fail") {
    result = withPoints(FAIL, mark.mark?.mark.points ?? null);
  } else {
    result = NOT_APPLICABLE;
    if (!reason && !proof.explanation && at)
      notes.add("not-applicable-unexplained", proof.explanationCell ?? at, code);
  }

  // [O7]: where the appraised mark is blank or unreadable the self mark stands in, by the same table.
  let provisional = result;
  if (kind === "blank" && mark.disagree === "none") {
    if (ownKind === "pass") provisional = judgePass(proof, ownMark.mark?.mark.points ?? null);
    else if (ownKind === "fail") provisional = withPoints(FAIL, ownMark.mark?.mark.points ?? null);
    else if (ownKind === "notApplicable") provisional = NOT_APPLICABLE;
  }
  return { appraised: result, provisional, rowsDisagree: mark.disagree === "units" };
}

/** A pass with evidence or explanation passes; without, or with evidence nobody can read, it is open. */
function judgePass(proof: Proof, points: number | null): Judged {
  const open = proof.unreadable || (proof.needed && !proof.explanation);
  return withPoints(open ? UNDETERMINED : PASS, points);
}

function withPoints(judged: Judged, points: number | null): Judged {
  return points === null ? judged : { outcome: judged.outcome, points };
}

/** Evidence and explanation of one criterion, as far as its outcome depends on them. */
interface Proof {
  /** Required and missing. */
  readonly needed: boolean;
  /** What to report where evidence is needed; null where a sheet finding or another code has said it. */
  readonly lacking: "evidence-missing" | "evidence-promised" | null;
  /** A date or the like stands where evidence should ([M5]): undetermined, explained or not. */
  readonly unreadable: boolean;
  /** Where evidence should stand; null: on the mark's cell ([E10]). */
  readonly cell: At | null;
  readonly explanation: string;
  readonly explanationCell: At | null;
}

function gatherProof(
  facts: SheetFacts,
  unit: RosterUnit,
  { code, evidence: wanted }: Criterion,
  places: readonly Place[],
  notes: UnitNotes,
): Proof {
  const keyedRows = facts.evidence.rowsFor(unit.entries, code);
  const cells: PlacedEvidence[] = [];
  for (const place of places) {
    const one = facts.evidence.onRow(place);
    if (one) cells.push(one);
  }
  for (const row of keyedRows) {
    const one = facts.evidence.onTab(row);
    if (one) cells.push(one);
  }
  let missing = true;
  let promised: PlacedEvidence | null = null;
  let unreadable = false;
  let saidAlready = false;
  for (const one of cells) {
    const { evidence } = one;
    if (!evidence.missing) missing = false;
    if (!evidence.missing || evidence.promised || evidence.problem || evidence.unsafe.length > 0)
      notes.empty = false;
    if (evidence.promised) promised ??= one;
    if (evidence.problem) {
      saidAlready = true;
      if (evidence.problem === "value-became-date") unreadable = true;
      notes.add(evidence.problem, one, code);
    }
    if (evidence.unsafe.length > 0) notes.add("link-unsafe", one, code);
    if (evidence.insecure) notes.add("link-not-https", one, code);
    if (facts.year !== null && documentOutsideYear(evidence, facts.year)) {
      notes.add("evidence-outside-year", one, code, String(facts.year));
    }
    if (wanted && evidence.withoutReference) notes.add("evidence-without-reference", one, code);
  }
  const needed = wanted && facts.hasEvidence && missing;
  const silent = saidAlready || facts.withoutEvidence.has(code);
  return {
    needed,
    lacking: !needed || silent ? null : promised ? "evidence-promised" : "evidence-missing",
    unreadable: unreadable && missing,
    cell: promised ?? cells[0] ?? null,
    explanation: facts.evidence.explanation(places, keyedRows),
    explanationCell: explanationCell(places),
  };
}

function explanationCell(places: readonly Place[]): At | null {
  const place = places.find(({ columns }) => columns.explanation >= 0);
  return place ? { tab: place.tab, row: place.row, column: place.columns.explanation } : null;
}

/**
 * One mark out of several rows: blanks say nothing, equal marks serve, different ones leave the criterion
 * open ([U2]). Within one entry (long layout) the later one is `mark-conflict`.
 */
function combine(
  marks: readonly PlacedMark[],
  several: boolean,
  unit: RosterUnit,
  notes: UnitNotes | null,
  code: string,
): Combined {
  if (!several) return { mark: marks[0] ?? null, disagree: "none" };
  const said = marks.filter((one) => one.mark.kind !== "blank");
  const first = said[0];
  if (!first) return { mark: marks[0] ?? null, disagree: "none" };
  const other = said.find((one) => differ(first, one));
  if (!other) return { mark: first, disagree: "none" };
  if (unit.entries.length > 1) return { mark: first, disagree: "units" };
  notes?.add("mark-conflict", other, code, show(first.tab.values[first.row]?.[first.column]));
  return { mark: first, disagree: "rows" };
}

/** Two readable marks that say different things; in points, different points. */
function differ(a: PlacedMark, b: PlacedMark): boolean {
  if (a.mark.kind === "blank" || b.mark.kind === "blank") return false;
  if (a.mark.kind !== b.mark.kind) return true;
  return a.mark.points !== null && b.mark.points !== null && a.mark.points !== b.mark.points;
}

/** The cell that holds what is wrong: in a Đạt | Chưa đạt pair a conflict stands on the Đạt cell ([M3]). */
function problemCell(one: PlacedMark): At {
  if (one.failColumn < 0 || one.mark.problem === "mark-conflict") return one;
  const pass = one.tab.values[one.row]?.[one.column] ?? "";
  const onPass = readPair(pass, "", { checkbox: false }).problem !== null;
  return onPass ? one : { tab: one.tab, row: one.row, column: one.failColumn };
}

/** Where a criterion's mark stands; the unit's name where it has no cell at all. */
function markCell(
  mark: PlacedMark | undefined,
  unit: RosterUnit,
): { tab: Tab; row: number; column: number } | null {
  return mark ?? unit.entries[0]?.at ?? null;
}
