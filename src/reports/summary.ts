/** @fileoverview Counting an assessment: totals, types, rates, criteria and pillars ([S1], [S2], [S3]). */
import type { AssessedUnit, Assessment } from "../assessment/assessed";
import { criteriaOf } from "../criteria/set";
import { KINDS } from "../findings/codes";
import type { CriterionOutcome, UnitOutcome, Verdict } from "../findings/words";
import { compareVietnamese } from "../vietnamese/order";

/** [S1]: recognised + notRecognised + undetermined + notRegistered = units, for any input. */
export interface Totals {
  readonly units: number;
  /** Units that registered. */
  readonly registered: number;
  readonly recognised: number;
  readonly notRecognised: number;
  readonly undetermined: number;
  readonly notRegistered: number;
}

/** [S3], over the units that registered. */
export interface OutcomeCounts {
  readonly pass: number;
  readonly fail: number;
  readonly undetermined: number;
  readonly notApplicable: number;
}

interface CriterionSummary {
  readonly code: string;
  readonly text: string;
  readonly counts: OutcomeCounts;
  /** Units whose evidence for it is missing or only promised. */
  readonly missingEvidence: number;
}

interface PillarSummary {
  readonly code: string;
  readonly name: string;
  readonly counts: OutcomeCounts;
}

/** How far a unit that is not recognised yet is from it. */
interface Distance {
  readonly unit: AssessedUnit;
  /** Codes still open: not appraised, without evidence, unreadable. */
  readonly open: readonly string[];
  /** Codes that fail. */
  readonly failed: readonly string[];
}

export interface Summary {
  readonly totals: Totals;
  /** With self marks filling in ([O7]): shown apart, never counted as recognised. */
  readonly provisional: Totals;
  readonly byType: readonly { readonly type: string; readonly totals: Totals }[];
  readonly criteria: readonly CriterionSummary[];
  readonly pillars: readonly PillarSummary[];
  /** Registered units not recognised, nearest first. */
  readonly distances: readonly Distance[];
}

/** Totals of any list of outcomes ([S1]). */
export function countOutcomes(outcomes: readonly UnitOutcome[]): Totals {
  const counts = { recognised: 0, notRecognised: 0, undetermined: 0, notRegistered: 0 };
  for (const outcome of outcomes) counts[outcome]++;
  return { units: outcomes.length, registered: outcomes.length - counts.notRegistered, ...counts };
}

/** Everything the summary tab and the report upward count. */
export function summarise(assessment: Assessment): Summary {
  const { units, set, findings } = assessment;
  const registered = units.filter(({ outcome }) => outcome !== "notRegistered");

  const types = new Map<string, AssessedUnit[]>();
  for (const unit of units) {
    const held = types.get(unit.type);
    if (held) held.push(unit);
    else types.set(unit.type, [unit]);
  }

  const missing = new Map<string, number>();
  for (const { code, criteria } of findings) {
    if (KINDS[code].tint !== "missing") continue;
    for (const criterion of criteria) missing.set(criterion, (missing.get(criterion) ?? 0) + 1);
  }

  const criteria = criteriaOf(set);
  return {
    totals: countOutcomes(units.map(({ outcome }) => outcome)),
    provisional: countOutcomes(units.map(({ provisional }) => provisional)),
    byType: [...types]
      .map(([type, list]) => ({ type, totals: countOutcomes(list.map(({ outcome }) => outcome)) }))
      .sort((a, b) => b.totals.units - a.totals.units || compareVietnamese(a.type, b.type)),
    criteria: criteria.map(({ code, text }, index) => ({
      code,
      text,
      counts: tally(registered.map((unit) => unit.criteria[index] as CriterionOutcome)),
      missingEvidence: missing.get(code) ?? 0,
    })),
    pillars: set.pillars.map(({ code, name }, index) => ({
      code,
      name,
      counts: tally(registered.map((unit) => unit.pillars[index] as Verdict)),
    })),
    distances: distances(
      registered,
      criteria.map(({ code }) => code),
    ),
  };
}

function tally(outcomes: readonly CriterionOutcome[]): OutcomeCounts {
  const counts = { pass: 0, fail: 0, undetermined: 0, notApplicable: 0 };
  for (const outcome of outcomes) counts[outcome]++;
  return counts;
}

function distances(units: readonly AssessedUnit[], codes: readonly string[]): Distance[] {
  const withOutcome = (unit: AssessedUnit, wanted: CriterionOutcome) =>
    codes.filter((_, index) => unit.criteria[index] === wanted);
  return units
    .filter(({ outcome }) => outcome !== "recognised")
    .map((unit) => ({ unit, open: withOutcome(unit, "undetermined"), failed: withOutcome(unit, "fail") }))
    .sort((a, b) => a.failed.length - b.failed.length || a.open.length - b.open.length);
}
