/**
 * @fileoverview A criteria set: pillars, their criteria, the recognition rule, the period and the source
 * documents. Data, versioned and dated; nothing in the code knows a particular set ([K1]).
 */

/** One criterion, `1.1`. */
export interface Criterion {
  readonly code: string;
  /** Full text, to the letter as its source has it. */
  readonly text: string;
  /** Whether a pass needs evidence ([E7]; default yes). */
  readonly evidence: boolean;
  /** Highest points; null: the criterion is marked pass or not ([M4]). */
  readonly maxPoints: number | null;
  /** The sheet says only what a content or all can get: `maxPoints` is no more than a bound, and its own is not known. */
  readonly boundOnly?: true;
  /** Points at which it passes; null with points: only points count. */
  readonly passMark: number | null;
}

/** One of the three contents, `1`. */
export interface Pillar {
  readonly code: string;
  readonly name: string;
  /** [O2] `all` applicable criteria, or at least n of them, or at least p points. */
  readonly rule: PillarRule;
  readonly criteria: readonly Criterion[];
}

export type PillarRule =
  | { readonly kind: "all" }
  | { readonly kind: "atLeast"; readonly criteria: number }
  | { readonly kind: "atLeastPoints"; readonly points: number };

export interface CriteriaSet {
  /** `2018-2022`, `2023-2027`, `sheet` (built from the sheet's own headings) or a name the unit gave. */
  readonly id: string;
  readonly name: string;
  /** First and last year; null where it is not said. */
  readonly period: { readonly from: number; readonly to: number } | null;
  readonly pillars: readonly Pillar[];
  /** [O3] Points the unit needs in all; null: none asked. */
  readonly totalPoints: number | null;
  readonly sources: readonly string[];
}

/** A criterion as a sheet's own headings name it: what a set is built from ([K2]). */
export interface HeadingText {
  readonly code: string;
  /** The text without its number, as it stands there; '' where the heading is only a number. */
  readonly text: string;
  readonly pillar: { readonly code: string; readonly text: string };
  /** [M4] The most points that the sheet shows for it; absent where it shows none. */
  readonly maxPoints?: number;
  /** It is what the content or all can get, since the criterion's own is not shown. */
  readonly boundOnly?: true;
}

/** Every criterion of a set, in order. */
export function criteriaOf(set: CriteriaSet): Criterion[] {
  return set.pillars.flatMap((pillar) => pillar.criteria);
}
