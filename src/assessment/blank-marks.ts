/** @fileoverview A sheet without a single mark: perhaps it says with colours what it should say in words ([L9]). */
import type { TintKind } from "../criteria/tints";
import { KINDS } from "../findings/codes";
import type { Assessment } from "./assessed";

/** Fewer units than this say nothing of how a sheet is kept. */
const LEAST_UNITS = 2;
/** The tints of marks that cannot be read or lack their evidence: somebody wrote a mark. */
const WRITTEN: ReadonlySet<TintKind | undefined> = new Set<TintKind>(["unreadable", "missing"]);

/** Whether no unit of the sheet has a mark, not even one that cannot be read. */
export function marksAllBlank({ units, findings }: Pick<Assessment, "units" | "findings">): boolean {
  const there = units.filter(({ entries, outcome }) => entries.length > 0 && outcome !== "notRegistered");
  return (
    there.length >= LEAST_UNITS &&
    // Points are marks whose rule nobody gave yet ([M4]).
    !findings.some(({ code }) => code === "points-without-rule") &&
    there.every(
      (unit) =>
        unit.provisionalCriteria.every((one) => one === "undetermined") &&
        !unit.findings.some(({ code }) => WRITTEN.has(KINDS[code].tint)),
    )
  );
}
