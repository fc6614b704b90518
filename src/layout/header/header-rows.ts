/**
 * @fileoverview Which rows of a tab form a table's header: told from titles above and units below by what
 * they say, merged or not.
 */

import { firstRowBelow } from "../../cell/text";
import type { Merge } from "../../table/tab";
import { belongsAbove, belongsBelow, continuesAfterGap } from "./header-goes-on";
import { countsUp, startsWithCount, startsWithNumber } from "./numbered";
import { FIRST_ROWS, isBlankRow, isPillar, MOST_ROWS, SIDE_BY_SIDE, saysWhat, type Zone } from "./zone";

/** Every run of rows that could be a table's header, from the top. Merges are only read where there is one. */
export function headerRowsIn(zone: Zone): number[][] {
  const found: number[][] = [];
  for (let row = 0; row < Math.min(zone.depth, FIRST_ROWS); row += 1) {
    if (!opensHeader(zone, row, found.length === 0)) continue;
    const before = found[found.length - 1];
    const rows = grow(zone, zone.tab.merges(), row, before ? firstRowBelow(before) : 0);
    found.push(rows);
    row = rows[rows.length - 1] as number;
  }
  return found;
}

/**
 * Whether a header can be told from this row: a column of names, or criteria, pillars or marks side by side.
 * Below a first header units follow, and what their cells say ("Phường", "Đạt") is not to be taken for one.
 */
function opensHeader(zone: Zone, row: number, first: boolean): boolean {
  let filled = 0;
  let codes = 0;
  let pillars = 0;
  const fields = new Set<string>();
  const labels = new Set<string>();
  for (const heading of zone.row(row)) {
    if (heading.text === "") continue;
    filled += 1;
    if (heading.number?.kind === "code") codes += 1;
    else if (isPillar(heading)) pillars += 1;
    const field = heading.word?.field;
    // What a unit's cells say is no heading; "Đơn vị: …" labels what stands beside it.
    if (field && field !== "pass" && field !== "fail")
      (heading.text.endsWith(":") ? labels : fields).add(field);
  }
  if (filled < 2) return false;
  // Where hardly a cell is a value, somebody ends headings with a colon.
  const enough = filled >= SIDE_BY_SIDE || labels.has("criterion");
  if (filled >= 5 || (enough && zone.row(row).filter(saysWhat).length * 4 >= filled * 3))
    for (const field of labels) fields.add(field);
  // No unit writes TT in its row.
  if (fields.has("order")) return filled >= SIDE_BY_SIDE;
  if (startsWithNumber(zone, row) || (startsWithCount(zone, row) && !countsUp(zone.row(row)))) return false;
  if (codes >= SIDE_BY_SIDE || pillars >= 2) return true;
  if (!first && !isBlankRow(zone, row - 1)) return false;
  if (fields.has("name")) return fields.size >= 2 || codes > 0 || (first && filled >= SIDE_BY_SIDE);
  fields.delete("other");
  return fields.has("criterion") && fields.size >= 2;
}

function grow(zone: Zone, merges: readonly Merge[], start: number, top: number): number[] {
  const rows = [start];
  for (
    let row = start - 1;
    row >= top && rows.length < 4 && (reachesBelow(zone, merges, row) || belongsAbove(zone, row, row + 1));
    row -= 1
  )
    rows.unshift(row);
  for (let row = start + 1; row < zone.depth && rows.length < MOST_ROWS; row += 1) {
    if (belongsBelow(zone, merges, row, rows)) rows.push(row);
    else if (
      isBlankRow(zone, row) &&
      row + 1 < zone.depth &&
      rows.length === row - (rows[0] as number) &&
      continuesAfterGap(zone, merges, row + 1, rows)
    )
      continue;
    else break;
  }
  return rows;
}

/** Whether a heading of a row, or of one above it, is merged down over the row below: both are one header's. */
const reachesBelow = (zone: Zone, merges: readonly Merge[], row: number): boolean =>
  merges.some(
    ({ firstRow, lastRow, firstColumn }) =>
      firstRow <= row && lastRow > row && !zone.blank(firstRow, firstColumn),
  );
