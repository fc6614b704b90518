/**
 * @fileoverview From a unit's criteria to its pillars and its result: every undetermined criterion is judged
 * twice, as passed and as failed, and the sheet is never made to guess ([O2], [O3], [O4]).
 */
import type { CriteriaSet, Criterion, Pillar } from "../criteria/set";
import type { CriterionOutcome, Verdict } from "../findings/words";

/** A criterion as judged: its outcome and, in a set with points, the points awarded (null: none given). */
export interface Judged {
  readonly outcome: CriterionOutcome;
  readonly points: number | null;
}

/** Lowest and highest points a criterion can come to ([O4]). */
function pointRange({ outcome, points }: Judged, { maxPoints, passMark }: Criterion): [number, number] {
  if (maxPoints === null || outcome === "notApplicable") return [0, 0];
  if (outcome === "undetermined") return [0, points ?? maxPoints];
  if (points !== null) return [points, points];
  // Marked in words where points belong: the word bounds them and says no more.
  return outcome === "pass" ? [passMark ?? 0, maxPoints] : [0, passMark ?? maxPoints];
}

function verdict(worst: boolean, best: boolean): Verdict {
  if (worst) return "pass";
  return best ? "undetermined" : "fail";
}

/**
 * One pillar's verdict ([O2], [O4]). A pillar with no applicable criterion passes in the best case and fails
 * in the worst.
 * @param judged the outcomes of the pillar's criteria, in the set's order
 */
export function judgePillar(pillar: Pillar, judged: readonly Judged[]): Verdict {
  let pass = 0;
  let undetermined = 0;
  let applicable = 0;
  let low = 0;
  let high = 0;
  const rule = pillar.rule;
  for (let i = 0; i < judged.length; i++) {
    const one = judged[i] as Judged;
    if (one.outcome === "notApplicable") continue;
    applicable++;
    if (one.outcome === "pass") pass++;
    else if (one.outcome === "undetermined") undetermined++;
    if (rule.kind === "atLeastPoints") {
      const [least, most] = pointRange(one, pillar.criteria[i] as Criterion);
      low += least;
      high += most;
    }
  }
  if (applicable === 0) return "undetermined";
  if (rule.kind === "atLeastPoints") return verdict(low >= rule.points, high >= rule.points);
  const needed = rule.kind === "all" ? applicable : Math.min(rule.criteria, applicable);
  return verdict(pass >= needed, pass + undetermined >= needed);
}

/**
 * A registered unit's result: all pillars, and the set's total of points where it asks one ([O3], [O4]).
 * @param judged by pillar, in the set's order
 * @param pillars what `judgePillar` gave for each
 */
export function judgeUnit(
  set: CriteriaSet,
  judged: readonly (readonly Judged[])[],
  pillars: readonly Verdict[],
): "recognised" | "notRecognised" | "undetermined" {
  let worst = true;
  let best = true;
  for (const one of pillars) {
    if (one !== "pass") worst = false;
    if (one === "fail") best = false;
  }
  if (set.totalPoints !== null) {
    let low = 0;
    let high = 0;
    set.pillars.forEach((pillar, p) => {
      pillar.criteria.forEach((criterion, c) => {
        const [least, most] = pointRange((judged[p] as readonly Judged[])[c] as Judged, criterion);
        low += least;
        high += most;
      });
    });
    if (low < set.totalPoints) worst = false;
    if (high < set.totalPoints) best = false;
  }
  if (worst) return "recognised";
  return best ? "undetermined" : "notRecognised";
}
