/**
 * @fileoverview The main job, pure: from what was recognised in a workbook and a criteria set to every
 * unit's result and every finding. All rules of docs/rules.md meet here; none is written here twice.
 */

import { isFailIn, isMark } from "../cell/sample";
import { show, shownAt } from "../cell/show";
import { valueAt } from "../cell/text";
import { PRESETS } from "../criteria/presets";
import { type CriteriaSet, criteriaOf } from "../criteria/set";
import { type Finding, finding } from "../findings/codes";
import type { CriterionOutcome, UnitOutcome, Verdict } from "../findings/words";
import type { Reading, UnitEntry } from "../layout/reading";
import { keyedTabsOf } from "../layout/reading-beside";
import type { At, CellValue, Tab } from "../table/tab";
import { unitType } from "../units/names";
import { namesSeveral } from "../units/several";
import type { AssessedUnit, Assessment } from "./assessed";
import { findClaims } from "./claims";
import { countedUnits } from "./counted-units";
import { doubtedUnits } from "./doubted-units";
import { judge } from "./judge-unit";
import { LegacyRows, legacyHeadings } from "./legacy-text";
import { mergedMarks } from "./merged-marks";
import { oneOrTwo } from "./one-or-two";
import { quotesOf } from "./quotes";
import { readRegistration } from "./registration";
import { resultsLeftBlank } from "./results-left-blank";
import { makeRoster, type RosterUnit, similarNeighbours } from "./roster";
import { rowsNotRead, unitsNotRead } from "./rows-not-read";
import { columnsNotRead, criteriaOutside, lookAtSheet, type Options, type SheetFacts } from "./sheet-facts";
import { readTypedResult, resultDiffers } from "./typed-result";
import { WhoseEvidence } from "./whose-evidence";

/**
 * Judges everything that was recognised.
 * @param tabs every tab of the workbook that is not the add-on's own: claims are looked for in all ([S4])
 */
export function assess(
  reading: Reading,
  set: CriteriaSet,
  tabs: readonly Tab[],
  options: Options,
): Assessment {
  const { facts: sheet, findings } = lookAtSheet(reading, set, options);
  const whose = new WhoseEvidence(reading.units, sheet.years);
  const facts = { ...sheet, whose };
  const roster = makeRoster(reading.units);
  const registration = readRegistration(reading, roster.units, options.year, facts.doubts, options.changes);
  findings.push(...legacyHeadings(reading));
  for (const one of roster.findings) findings.push(one);
  for (const one of registration.findings) findings.push(one);
  findings.push(...columnsNotRead(reading, facts.hasEvidence));
  for (const at of reading.unnamed) findings.push(finding("unit-unnamed", at, { value: shownAt(at) }));
  const open = rowsNotRead(reading, roster, registration.registered, findings);
  for (const index of doubtedUnits(roster.units, facts.doubts, findings)) open.add(index);
  for (const index of oneOrTwo(roster.units, findings)) open.add(index);
  for (const { notRead = [] } of keyedTabsOf(reading))
    for (const at of notRead) findings.push(finding("row-not-read", at, { value: shownAt(at) }));

  // Who makes a set of their own says with it which criteria count.
  const unknown = PRESETS.includes(set) ? [...criteriaOutside(reading, set).keys()] : [];
  const isLeftBlank = resultsLeftBlank(reading.leftBlank);
  const legacy = new LegacyRows();
  const marked: boolean[] = [];
  const units: AssessedUnit[] = roster.units.map((unit, index) => {
    const result = judge(facts, unit);
    marked.push(result.marked);
    // A name of two units is on no list, and neither is known not to have registered ([U1]).
    const registered = registration.registered[index] === true || namesSeveral(unit.name);
    const against = result.outcome === "recognised" ? againstOf(unit, unknown) : [];
    for (const [code, at] of against)
      findings.push(
        finding("criterion-unknown", at, {
          unit: unit.name,
          criteria: [code],
          value: shownAt(at),
          detail: { set: set.name },
        }),
      );
    if (registered && result.outcome === "recognised" && isLeftBlank(unit, findings)) open.add(index);
    const unsettled = registration.open.has(index) || open.has(index) || against.length > 0;
    const settled = (outcome: UnitOutcome): UnitOutcome =>
      !registered ? "notRegistered" : unsettled ? "undetermined" : outcome;
    const outcome = settled(result.outcome);
    const { of } = facts.doubts.at((unit.entries[0] as UnitEntry).at) ?? {};
    // A row that is crossed out, or that nobody sees, is told once.
    const found =
      of === "crossed" || of === "hidden"
        ? result.findings.filter(({ detail }) => detail.doubt !== of)
        : result.findings;
    const own = registered ? found : [];
    for (const one of own) findings.push(one);
    const named = whose.take(unit.name);
    if (registered) findings.push(...named);
    if (registered) findings.push(...legacy.findingsFor(unit));
    // While points have no rule nothing is known that a typed result could differ from ([M4]).
    if (facts.unruled.codes.size === 0) {
      checkTypedResult(unit, outcome, facts, findings);
      if (registered) checkTypedVerdicts(unit, facts, result.pillars, findings);
    }
    const first = unit.entries[0] as UnitEntry;
    return {
      name: unit.name,
      type: unit.type,
      heading: first.heading,
      officer: unit.entries.find((entry) => entry.officer)?.officer ?? "",
      at: first.at,
      registrationOpen: registered && registration.open.has(index),
      rowOpen: registered && open.has(index),
      entries: unit.entries,
      outcome,
      provisional: settled(result.provisional),
      criteria: result.criteria,
      provisionalCriteria: result.provisionalCriteria,
      points: result.points,
      pillars: result.pillars,
      provisionalPillars: result.provisionalPillars,
      findings: own,
    };
  });
  findings.push(...similarNeighbours(reading.units, roster, (index) => marked[index] === true));
  for (const { name, at } of registration.notAssessed) units.push(notAssessed(name, at, set));
  for (const { name, at } of unitsNotRead(reading, units))
    units.push({ ...notAssessed(name, at, set), rowOpen: true });
  findings.push(...mergedMarks(units.filter(({ outcome }) => outcome !== "notRegistered")));
  countedUnits(reading, units, findings);
  for (const tab of tabs) findings.push(...checkClaims(tab));
  const quotes = quotesOf(reading.quoted, findings);

  return {
    set,
    year: options.year,
    reading,
    units: units.map((unit) => {
      const own = new Map(unit.entries.flatMap(quotes).map((said) => [said.text, said]));
      return own.size === 0 ? unit : { ...unit, quoted: [...own.values()] };
    }),
    quoted: quotes(null),
    findings: inOrder(findings, tabs),
    registrationKnown: registration.known,
    evidenceKnown: facts.hasEvidence,
    linksUnseen: facts.evidence.linksUnseen,
    setOrigin: options.setOrigin ?? null,
  };
}

/** What speaks against a unit below criteria that the set does not have ([U5]): it is not recognised without a look. */
function againstOf({ entries }: RosterUnit, unknown: readonly string[]): [string, At][] {
  if (unknown.length === 0) return [];
  return entries.flatMap(({ tab, row, rows, columns }) =>
    unknown.flatMap((code): [string, At][] => {
      const column = columns.get(code)?.appraised as number;
      const at = (rows === null ? [row] : (rows.get(code) ?? [])).find((one) =>
        speaksAgainst(valueAt(tab, one, column)),
      );
      return at === undefined ? [] : [[code, { tab, row: at, column }]];
    }),
  );
}

/** A fail, or words that are no mark. */
const speaksAgainst = (value: CellValue): boolean =>
  isFailIn(value) || (typeof value === "string" && /\p{L}{2}/u.test(value) && !isMark(value));

function checkTypedResult(
  unit: RosterUnit,
  outcome: UnitOutcome,
  { letters }: SheetFacts,
  findings: Finding[],
): void {
  for (const { result, continues = false } of unit.entries) {
    if (!result) continue;
    const value = valueAt(result.tab, result.row, result.column);
    const typed = readTypedResult(value, letters);
    // In a further row a yes may be its content's alone.
    if (continues && typed !== "notRecognised") continue;
    if (typed && resultDiffers(typed, outcome)) {
      findings.push(
        finding("result-differs", result, { unit: unit.name, value: show(value), detail: { outcome } }),
      );
    }
  }
}

const OUTCOME_OF = { pass: "recognised", fail: "notRecognised", undetermined: "undetermined" } as const;

/** Verdicts typed on single contents, held against what their criteria give ([O6]). */
function checkTypedVerdicts(
  unit: RosterUnit,
  { set, letters }: SheetFacts,
  pillars: readonly Verdict[],
  findings: Finding[],
): void {
  for (const { tab, row, verdicts } of unit.entries)
    for (const [code, column] of verdicts ?? []) {
      const verdict = pillars[set.pillars.findIndex((pillar) => pillar.code === code)];
      const value = valueAt(tab, row, column);
      const typed = readTypedResult(value, letters);
      if (!verdict || !typed || !resultDiffers(typed, OUTCOME_OF[verdict])) continue;
      findings.push(
        finding(
          "result-differs",
          { tab, row, column },
          {
            unit: unit.name,
            value: show(value),
            detail: { pillar: code, verdict },
          },
        ),
      );
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
    registrationOpen: false,
    rowOpen: false,
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
      (a.sheet === b.sheet ? 0 : (position.get(a.sheet) as number) - (position.get(b.sheet) as number)) ||
      a.order.row - b.order.row ||
      a.order.column - b.order.column,
  );
}
