/**
 * @fileoverview The main job, pure: from what was recognised in a workbook and a criteria set to every
 * unit's result and every finding. All rules of docs/rules.md meet here; none is written here twice.
 */
import { type CriteriaSet, criteriaOf, hasPoints } from "../criteria/set";
import type { CriterionColumns, Reading, UnitEntry } from "../layout/reading";
import type { At, Tab } from "../layout/tab";
import { unitType } from "../units/names";
import { looksLikeTcvn3 } from "../vietnamese/tcvn3";
import { EvidenceReader, MarkReader } from "./cells";
import { findClaims } from "./claims";
import { type Finding, finding } from "./finding";
import { judge, type SheetFacts } from "./judge-unit";
import type { CriterionOutcome, UnitOutcome, Verdict } from "./outcome";
import { readRegistration } from "./registration";
import { makeRoster, type RosterUnit, readableName, similarNeighbours } from "./roster";
import { show } from "./show";
import { readTypedResult, resultDiffers } from "./typed-result";

/** A unit with its results. */
export interface AssessedUnit {
  readonly name: string;
  readonly type: string;
  /** Group or district heading, '' where there is none. */
  readonly heading: string;
  readonly officer: string;
  /** Where its name stands; in `registered-not-assessed` that is on the registration tab. */
  readonly at: At;
  /** Its rows in the sheet; none for a unit that is only on the registration tab. */
  readonly entries: readonly UnitEntry[];
  readonly outcome: UnitOutcome;
  /** With self marks where appraised ones are blank ([O7]); never counted as recognised. */
  readonly provisional: UnitOutcome;
  /** In the set's order. */
  readonly criteria: readonly CriterionOutcome[];
  readonly provisionalCriteria: readonly CriterionOutcome[];
  readonly points: readonly (number | null)[];
  readonly pillars: readonly Verdict[];
  readonly provisionalPillars: readonly Verdict[];
  /** What was found on its marks, evidence and explanations; none where it did not register ([O5]). */
  readonly findings: readonly Finding[];
}

export interface Assessment {
  readonly set: CriteriaSet;
  /** The assessed year; null: not known, and dates of documents are not judged ([E6]). */
  readonly year: number | null;
  readonly reading: Reading;
  readonly units: readonly AssessedUnit[];
  /** All of them, by sheet, row and column. */
  readonly findings: readonly Finding[];
  /** False: the workbook says nothing of registration ([O5]). */
  readonly registrationKnown: boolean;
  /** False: no evidence columns, evidence was not asked for ([E8]). */
  readonly evidenceKnown: boolean;
}

/**
 * Judges everything that was recognised.
 * @param tabs every tab of the workbook that is not the add-on's own: claims are looked for in all ([S4])
 * @param options `year` null: not judged by year; `falseIsFail`: an untouched checkbox means fail ([M2])
 */
export function assess(
  reading: Reading,
  set: CriteriaSet,
  tabs: readonly Tab[],
  options: { readonly year: number | null; readonly falseIsFail: boolean },
): Assessment {
  const findings: Finding[] = [];
  const { facts, notes } = lookAtSheet(reading, set, options);
  const roster = makeRoster(reading.units);
  const registration = readRegistration(reading, roster.units);
  findings.push(...notes, ...roster.findings, ...registration.findings);
  for (const at of reading.unnamed) findings.push(finding("unit-unnamed", at));

  const empty: boolean[] = [];
  const units: AssessedUnit[] = roster.units.map((unit, index) => {
    const result = judge(facts, unit);
    empty.push(result.empty);
    const registered = registration.registered[index] === true;
    const settled = !registration.unmatched.has(index);
    const outcome: UnitOutcome = !registered ? "notRegistered" : settled ? result.outcome : "undetermined";
    const provisional = !registered ? "notRegistered" : settled ? result.provisional : "undetermined";
    if (registered) for (const one of result.findings) findings.push(one);
    checkTypedResult(unit, outcome, findings);
    checkEncoding(unit, findings);
    const first = unit.entries[0] as UnitEntry;
    return {
      name: unit.name,
      type: unit.type,
      heading: first.heading,
      officer: unit.entries.find((entry) => entry.officer)?.officer ?? "",
      at: first.at,
      entries: unit.entries,
      outcome,
      provisional,
      criteria: result.criteria,
      provisionalCriteria: result.provisionalCriteria,
      points: result.points,
      pillars: result.pillars,
      provisionalPillars: result.provisionalPillars,
      findings: registered ? result.findings : [],
    };
  });
  findings.push(...similarNeighbours(roster.units, (index) => empty[index] === true));
  for (const { name, at } of registration.notAssessed) units.push(notAssessed(name, at, set));
  for (const tab of tabs) findings.push(...checkClaims(tab));

  return {
    set,
    year: options.year,
    reading,
    units,
    findings: inOrder(findings, tabs),
    registrationKnown: registration.known,
    evidenceKnown: facts.hasEvidence,
  };
}

/** What holds for the whole sheet, and what is to be said of it ([U5], [M6], [E8], [U4]). */
function lookAtSheet(
  reading: Reading,
  set: CriteriaSet,
  options: { readonly year: number | null; readonly falseIsFail: boolean },
): { facts: SheetFacts; notes: Finding[] } {
  const notes: Finding[] = [];
  const columns = [...new Set(reading.units.map((entry) => entry.columns))];
  const has = (code: string, wanted: (one: CriterionColumns) => boolean) =>
    columns.some((map) => {
      const one = map.get(code);
      return one !== undefined && wanted(one);
    });
  const criteria = criteriaOf(set);
  const anywhere = (wanted: (one: CriterionColumns) => boolean) =>
    columns.some((map) => [...map.values()].some(wanted));
  const onTab = reading.keyedTab !== null && reading.keyedTab.evidence >= 0;
  const hasEvidence = onTab || anywhere((one) => one.evidence >= 0);
  const hasAppraised = anywhere((one) => one.appraised >= 0);

  const missing = new Set<string>();
  const withoutEvidence = new Set<string>();
  const sheet = reading.tabs[0];
  for (const { code, text, evidence } of criteria) {
    if (!has(code, (one) => one.appraised >= 0 || one.self >= 0)) {
      missing.add(code);
      if (sheet)
        notes.push(
          finding("criterion-column-missing", { tab: sheet }, { criteria: [code], detail: { text } }),
        );
    } else if (evidence && hasEvidence && !onTab && !has(code, (one) => one.evidence >= 0)) {
      withoutEvidence.add(code);
      if (sheet)
        notes.push(
          finding("evidence-column-missing", { tab: sheet }, { criteria: [code], detail: { text } }),
        );
    }
  }
  if (sheet && !hasAppraised) notes.push(finding("no-appraised-columns", { tab: sheet }));
  if (sheet && !hasEvidence) notes.push(finding("no-evidence-columns", { tab: sheet }));

  const codes = new Set(criteria.map(({ code }) => code));
  const unknown = new Set<string>();
  for (const { code, text, at } of reading.criteria) {
    if (codes.has(code) || unknown.has(code)) continue;
    unknown.add(code);
    notes.push(
      finding("criterion-unknown", at, {
        criteria: [code],
        value: show(at.tab.values[at.row]?.[at.column]),
        detail: { text, set: set.name },
      }),
    );
  }
  notes.push(...legacyHeadings(reading));

  const points = hasPoints(set);
  const facts: SheetFacts = {
    set,
    year: options.year,
    missing,
    hasEvidence,
    withoutEvidence,
    hasAppraised,
    marks: readersFor(criteria, points, options.falseIsFail),
    evidence: new EvidenceReader(reading.keyedTab),
  };
  return { facts, notes };
}

/** One reader serves all criteria that are marked alike. */
function readersFor(
  criteria: ReturnType<typeof criteriaOf>,
  points: boolean,
  falseIsFail: boolean,
): MarkReader[] {
  const plain = new MarkReader(null, falseIsFail);
  return criteria.map(({ maxPoints, passMark }) =>
    points && maxPoints !== null ? new MarkReader({ max: maxPoints, passMark }, falseIsFail) : plain,
  );
}

/** Headings in a legacy encoding; units' names are the roster's to look at ([U4]). */
function legacyHeadings(reading: Reading): Finding[] {
  const found: Finding[] = [];
  for (const tab of reading.tabs) {
    for (const row of reading.layout.headerRows) {
      (tab.values[row - 1] ?? []).forEach((value, column) => {
        if (typeof value !== "string" || !looksLikeTcvn3(value)) return;
        found.push(
          finding(
            "legacy-encoding",
            { tab, row: row - 1, column },
            { value, detail: { reading: readableName(value) } },
          ),
        );
      });
    }
  }
  return found;
}

/** Marks or explanations in a legacy encoding, where the name itself is not: one finding, on the name. */
function checkEncoding(unit: RosterUnit, findings: Finding[]): void {
  for (const { tab, row, at, name, columns, rows } of unit.entries) {
    if (rows !== null || looksLikeTcvn3(name)) continue;
    for (const { self, appraised } of columns.values()) {
      const value = [self, appraised]
        .map((column) => tab.values[row]?.[column])
        .find((one): one is string => typeof one === "string" && one.length > 1 && looksLikeTcvn3(one));
      if (value === undefined) continue;
      findings.push(
        finding("legacy-encoding", at, { unit: unit.name, value, detail: { reading: readableName(value) } }),
      );
      break;
    }
  }
}

function checkTypedResult(unit: RosterUnit, outcome: UnitOutcome, findings: Finding[]): void {
  for (const { result } of unit.entries) {
    if (!result) continue;
    const value = result.tab.values[result.row]?.[result.column] ?? "";
    const typed = readTypedResult(value);
    if (typed && resultDiffers(typed, outcome)) {
      findings.push(
        finding("result-differs", result, { unit: unit.name, value: show(value), detail: { outcome } }),
      );
    }
  }
}

function checkClaims(tab: Tab): Finding[] {
  return findClaims(tab)
    .filter(({ ok, over }) => over || !ok)
    .map((claim) =>
      finding(claim.over ? "rate-over-100" : "claimed-rate-wrong", claim.at, {
        value: claim.text,
        detail: {
          numerator: String(claim.numerator),
          denominator: String(claim.denominator),
          printed: String(claim.printed).replace(".", ","),
          decimals: String(claim.decimals),
        },
      }),
    );
}

function notAssessed(name: string, at: At, set: CriteriaSet): AssessedUnit {
  const open = criteriaOf(set).map((): CriterionOutcome => "undetermined");
  const pillars = set.pillars.map((): Verdict => "undetermined");
  return {
    name,
    type: unitType(name),
    heading: "",
    officer: "",
    at,
    entries: [],
    outcome: "undetermined",
    provisional: "undetermined",
    criteria: open,
    provisionalCriteria: open,
    points: open.map(() => null),
    pillars,
    provisionalPillars: pillars,
    findings: [],
  };
}

function inOrder(findings: Finding[], tabs: readonly Tab[]): Finding[] {
  const position = new Map(tabs.map((tab, index) => [tab.name, index]));
  return findings.sort(
    (a, b) =>
      (a.sheet === b.sheet ? 0 : (position.get(a.sheet) ?? -1) - (position.get(b.sheet) ?? -1)) ||
      a.order.row - b.order.row ||
      a.order.column - b.order.column,
  );
}
