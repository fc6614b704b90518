/** @fileoverview A sheet without a single mark: perhaps it says with colours what it should say in words ([L9]). */
import type { Assessment } from "./assess";

/** Fewer units than this say nothing of how a sheet is kept. */
const LEAST_UNITS = 2;
const UNREAD = new Set([
  "mark-unreadable",
  "points-out-of-range",
  "value-became-date",
  "cell-error",
  "mark-conflict",
]);

/** Whether no unit of the sheet has a mark, not even one that cannot be read. */
export function marksAllBlank({ units }: Pick<Assessment, "units">): boolean {
  const there = units.filter(({ entries, outcome }) => entries.length > 0 && outcome !== "notRegistered");
  return (
    there.length >= LEAST_UNITS &&
    there.every(
      ({ provisionalCriteria, findings }) =>
        provisionalCriteria.every((one) => one === "undetermined") &&
        !findings.some(
          ({ code }) => UNREAD.has(code) || code === "evidence-missing" || code === "evidence-promised",
        ),
    )
  );
}
