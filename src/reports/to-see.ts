/** @fileoverview The findings of lists at the end of a tab: a line each, with a link to its cell. */
import { describe, type Finding } from "../findings/codes";
import type { BlockBuilder } from "./block";

/** Adds them under a heading; nothing where there are none. */
export function addToSee(block: BlockBuilder, heading: string, findings: readonly Finding[]): void {
  if (findings.length === 0) return;
  // No table: in narrow columns a sentence would stand as a tower, here it runs over the blank cells beside it.
  block.gap().add([heading], "heading");
  findings.forEach((one, index) => {
    const at =
      one.cell === null
        ? one.sheet
        : { text: `${one.sheet}, ô ${one.cell}`, sheet: one.sheet, cell: one.cell };
    block.add([index + 1, at, describe(one)]);
  });
}
