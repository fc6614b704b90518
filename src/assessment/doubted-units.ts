/** @fileoverview Units whose name, or a result typed beside it, is not taken at its word ([M8]): open whatever their marks. */
import { shownAt } from "../cell/show";
import { type Finding, finding } from "../findings/codes";
import type { At } from "../table/tab";
import { type Doubts, detailOf } from "./doubts";
import type { RosterUnit } from "./roster";

/** Says so of each; gives their indexes. */
export function doubtedUnits(units: readonly RosterUnit[], doubts: Doubts, findings: Finding[]): Set<number> {
  const open = new Set<number>();
  units.forEach(({ name, entries }, index) => {
    for (const { at, tab, row, result, verdicts } of entries) {
      const cells: At[] = result ? [at, result] : [at];
      if (verdicts) for (const column of verdicts.values()) cells.push({ tab, row, column });
      for (const cell of cells) {
        const doubt = doubts.at(cell);
        if (!doubt) continue;
        open.add(index);
        findings.push(
          finding("row-not-read", cell, { unit: name, value: shownAt(cell), detail: detailOf(doubt) }),
        );
      }
    }
  });
  return open;
}
