/**
 * @fileoverview Blocks of units one below the other in a table turned round ([L8]): further units, the same again, or
 * the header repeated on the next page. None of them stands for the others.
 */

import { namesDocument } from "../../cell/sample";
import { firstRowBelow, isBlank, textOf } from "../../cell/text";
import type { CellValue, Tab } from "../../table/tab";
import { isUnitName } from "../../units/looks-like-name";
import { fold, nameKey } from "../../vietnamese/fold";
import { readHeading } from "../headings/heading";
import { leftOf, type UnitsAcross, unitsAcrossIn } from "./units-across";

/** Names side by side are a row of names; beside the header's own words a single one is. */
const SIDE_BY_SIDE = 2;
/** Longer texts tell what units did. */
const LONGEST_NAME = 60;
/** What stands left of names in a header. */
const HEADS_CRITERIA = new Set<string>(["order", "criterion", "name"]);

/** The block, and every further one below it down to a row, each until the next begins. */
export function blocksFrom(tab: Tab, first: UnitsAcross, last: number): [UnitsAcross, ...UnitsAcross[]] {
  const blocks: [UnitsAcross, ...UnitsAcross[]] = [first];
  for (let row = firstRowBelow(first.header.rows); row < Math.min(tab.values.length, last); row += 1) {
    const next = namesAgain(tab, row, first) ? unitsAcrossIn(tab, row, 1) : null;
    if (!next) continue;
    blocks.push({ ...(blocks.pop() as UnitsAcross), until: next.header.rows[0] ?? row }, next);
    row = firstRowBelow(next.header.rows) - 1;
  }
  return blocks;
}

/** Whether a row names units as the header above does: several side by side, or some beside the header's own words. */
function namesAgain(tab: Tab, row: number, first: UnitsAcross): boolean {
  const cells = tab.values[row] ?? [];
  const left = leftOf(first);
  const filled = cells.slice(0, left).filter((value) => !isBlank(value));
  const headed = tab.values[first.units[0]?.at.row ?? 0] ?? [];
  const same = (from: number, to: number) =>
    cells.slice(from, to).some((value, at) => !isBlank(value) && saysSame(value, headed[from + at] ?? ""));
  const names = cells.filter(isName).length;
  if (same(0, left) && (names > 0 || same(left, cells.length))) return true;
  const heads = filled.every((value) => HEADS_CRITERIA.has(readHeading(value).word?.field ?? ""));
  return heads && names >= SIDE_BY_SIDE;
}

const isName = (value: CellValue) =>
  typeof value === "string" &&
  value.length <= LONGEST_NAME &&
  isUnitName(textOf(value)) &&
  !namesDocument(value);
const saysSame = (one: CellValue, other: CellValue) => fold(textOf(one)) === fold(textOf(other));

/** Whether two blocks name the same units in the same columns. */
export function isSameHeader(one: UnitsAcross, other: UnitsAcross): boolean {
  const keys = ({ units }: UnitsAcross) => units.map(({ name, at }) => `${at.column} ${nameKey(name)}`);
  return keys(one).join("\n") === keys(other).join("\n");
}

/** Whether a block names a unit that another names too. */
export function sharesUnits(one: UnitsAcross, other: UnitsAcross): boolean {
  const names = new Set(one.units.map(({ name }) => nameKey(name)));
  return other.units.some(({ name }) => names.has(nameKey(name)));
}

/** The rows of words alone right above a block's header, from below. */
export function linesOver(tab: Tab, { header }: UnitsAcross): string[] {
  const lines: string[] = [];
  for (let row = (header.rows[0] ?? 0) - 1; row >= 0; row -= 1) {
    const filled = (tab.values[row] ?? []).filter((value) => !isBlank(value));
    if (filled.length > 1) break;
    lines.push(...filled.map(textOf));
  }
  return lines;
}
