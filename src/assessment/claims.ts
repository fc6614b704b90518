/** @fileoverview Rates that a person wrote together with the two numbers they come from ([S4]). */
import type { At, Tab } from "../layout/tab";

export interface Claim {
  readonly at: At;
  readonly text: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly printed: number;
  readonly decimals: number;
  readonly ok: boolean;
  readonly over: boolean;
}

export function findClaims(_tab: Tab): Claim[] {
  return [];
}
