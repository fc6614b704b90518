/**
 * @fileoverview Which units the year is about: those that were judged, or, where the workbook has no assessment yet, those
 * that its own lists name.
 */
import type { UnitOutcome } from "../findings/words";

/** A unit through the year. */
export interface YearUnit {
  readonly name: string;
  /** As `unitType` says ([U3]). */
  readonly type: string;
  /** District or group heading, '' where there is none. */
  readonly heading: string;
  /** Null: no assessment in the workbook. */
  readonly outcome: UnitOutcome | null;
}

/** The units in the assessment's order. */
export interface YearRoster {
  readonly units: readonly YearUnit[];
  /** `assessment`: the judged units; `lists`: gathered from the lists, so that no name on them is unknown. */
  readonly from: "assessment" | "lists";
}
