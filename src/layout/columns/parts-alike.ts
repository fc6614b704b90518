/**
 * @fileoverview Headings that stand again below each of several others ("Năm trước | Năm nay" below every content): they
 * part what is above them and are no criteria, for no two contents have the same ([L3]).
 */

import { covers, type HeadCell } from "../header/header";
import { opensWithContent } from "../headings/heading";
import { EACH, MATCH, type Wording } from "../headings/wording";

const isNumbered = ({ heading }: HeadCell): boolean =>
  heading.number !== null || heading.dateCodes !== null || opensWithContent(heading.folded);
/** A content, by its number or its words. */
const isContent = (cell: HeadCell, wording: Wording): boolean =>
  isNumbered(cell) || (wording.match(cell.heading.text, "pillars")?.score ?? 0) >= MATCH;

/** "Tiêu chí một" is numbered in words. */
const CRITERION = /^(?:tieu chi|tc|chi tieu|chi so|y|muc)\b/;

/** Persons or times over the contents are two at least; so many headings alike below are the contents' parts whatever stands above. */
const THREE = 3;

/** The parts, among all the headings of a header. */
export function partsAlike(cells: readonly HeadCell[], wording: Wording): ReadonlySet<HeadCell> {
  const alike = new Map<string, { above: HeadCell; below: readonly HeadCell[] }[]>();
  for (const above of cells) {
    if (above.lastColumn === above.column || above.heading.word) continue;
    const below = cells.filter((cell) => cell.row === above.lastRow + 1 && covers(above, cell));
    const words = new Set(below.map(({ heading }) => heading.folded));
    if (words.size < 2 || words.size >= EACH) continue;
    // Below a content no other one stands, whatever words it shares with it: "Ban Tổ chức".
    const isOther = (cell: HeadCell) =>
      isNumbered(cell) || (!isContent(above, wording) && isContent(cell, wording));
    if (below.some((cell) => isOther(cell) || CRITERION.test(cell.heading.folded))) continue;
    const key = [above.row, ...[...words].sort()].join("|");
    alike.set(key, [...(alike.get(key) ?? []), { above, below }]);
  }
  const parts = new Set<HeadCell>();
  for (const group of alike.values()) {
    const contents = group.filter(({ above }) => isContent(above, wording)).length;
    // The same content again, in the block of another who marks, has the same criteria.
    const apart = new Set(group.map(({ above }) => above.heading.folded)).size;
    if (apart < 2 || (group.length < THREE && contents < group.length)) continue;
    for (const { below } of group) for (const cell of below) parts.add(cell);
  }
  return parts;
}
