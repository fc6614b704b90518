/** @fileoverview A sheet without a single mark: perhaps it says with colours what it should say in words ([L9]). */
import type { TintKind } from "../criteria/tints";
import { KINDS } from "../findings/codes";
import type { Assessment } from "./assess";

/** Fewer units than this say nothing of how a sheet is kept. */
const LEAST_UNITS = 2;
/** The tints of marks that cannot be read or lack their evidence: somebody wrote a mark. */
const WRITTEN: ReadonlySet<TintKind | undefined> = new Set<TintKind>(["unreadable", "missing"]);

/** Whether no unit of the sheet has a mark, not even one that cannot be read. */
export function marksAllBlank({ units }: Pick<Assessment, "units">): boolean {
  const there = units.filter(({ entries, outcome }) => entries.length > 0 && outcome !== "notRegistered");
  return (
    there.length >= LEAST_UNITS &&
    there.every(
      ({ provisionalCriteria, findings }) =>
        provisionalCriteria.every((one) => one === "undetermined") &&
        !findings.some(({ code }) => WRITTEN.has(KINDS[code].tint)),
    )
  );
}
