/** @fileoverview What a set with points asks of a sheet, and a sheet with points of its set ([M4]). */
import type { CriteriaSet } from "../criteria/set";
import type { Finding } from "../findings/codes";
import { parseNumber } from "../vietnamese/numbers";

/** Fewer may be slips. */
const LEAST = 5;

/** Whether numbers stand where the set takes words: most of what cannot be read, and not a slip or two. */
export function looksLikePoints(findings: readonly Finding[]): boolean {
  const unreadable = findings.filter(({ code }) => code === "mark-unreadable");
  const numbers = unreadable.filter(({ value }) => parseNumber(value) !== null);
  return numbers.length >= LEAST && numbers.length * 2 > unreadable.length;
}

/** Criteria in points of which nothing says when they are met. */
export interface Unruled {
  readonly codes: ReadonlySet<string>;
  /** No criterion in points has a pass mark: no unit can be judged at all. */
  readonly all: boolean;
  /** Of some of them the sheet shows no maximum of their own either. */
  readonly unknown: boolean;
}

/**
 * The criteria that have points and no pass mark, where no sum of points is asked for either: without a rule
 * the most and the least points say the same.
 */
export function unruledCriteria({ pillars, totalPoints }: CriteriaSet): Unruled {
  const codes = new Set<string>();
  let all = totalPoints === null;
  let unknown = false;
  for (const { rule, criteria } of pillars)
    for (const { code, maxPoints, boundOnly, passMark } of criteria) {
      if (maxPoints === null) continue;
      if (boundOnly) unknown = true;
      if (passMark === null && rule.kind !== "atLeastPoints" && totalPoints === null) codes.add(code);
      else all = false;
    }
  return { codes, all: all && codes.size > 0, unknown };
}
