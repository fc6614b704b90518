/**
 * @fileoverview What a cell that speaks of registration leaves in doubt ([O5]), and what is told of it; shared by who reads
 * the assessment's own column and who reads a list.
 */
import { type RegistrationOf, readRegistrationCell } from "../cell/registration";
import { shownAt } from "../cell/show";
import { cellAt } from "../cell/text";
import { type Finding, finding } from "../findings/codes";
import type { At } from "../table/tab";
import { type Doubts, detailOf } from "./doubts";
import type { RosterUnit } from "./roster";

/** What is worked out so far, by the roster's index. */
export interface State {
  readonly units: readonly RosterUnit[];
  readonly registered: boolean[];
  readonly open: Set<number>;
  readonly findings: Finding[];
  /** What the cells of the source that is read say together. */
  readonly of: RegistrationOf;
  readonly doubts: Doubts;
}

/** Whether a cell that speaks of registration is not taken at its word; not where its format shows the same in other words. */
export function isDoubted(at: At, { doubts, of }: State): boolean {
  const doubt = doubts.at(at);
  if (doubt?.of !== "shows") return doubt !== null;
  return readRegistrationCell(doubt.said, of) !== readRegistrationCell(cellAt(at), of);
}

/** An error where a yes or no belongs says neither, and the person should know ([M7]). */
export function checkError(cell: At, unit: string, { findings }: State): void {
  findings.push(finding("cell-error", cell, { unit, value: shownAt(cell) }));
}

export function leaveOpen(cell: At, unit: string, { findings, doubts }: State): void {
  const doubt = doubts.at(cell);
  const detail = doubt ? detailOf(doubt) : {};
  findings.push(finding("registration-withdrawn", cell, { unit, value: shownAt(cell), detail }));
}
