/**
 * @fileoverview Columns beside the table that have names of their own ([L3], [O5]): where these stand in another order than
 * the units, what is right of them says nothing of the unit in its row.
 */

import { isMark } from "../../cell/sample";
import { firstRowBelow, textOf, valueAt } from "../../cell/text";
import type { Tab } from "../../table/tab";
import { unitKey } from "../../units/names";
import { fold } from "../../vietnamese/fold";
import { why } from "../sentences";
import { MOST, type Taken } from "./taken";

/** The first filled cells tell whether a column may name units. */
const CELLS_LOOKED_AT = 3;
/** Who checks, helps or is the twin of the row's unit is another unit on purpose. */
const OTHER_UNIT = /\b(cheo|ket nghia|phoi hop|giup do|do dau|kiem tra|tham dinh|cham|phu trach|theo doi)\b/;

/** The columns, with those set aside that begin with names in another order, up to the table's end. */
export function setOtherOrderAside(
  { tab, headerRows }: { readonly tab: Tab; readonly headerRows: readonly number[] },
  taken: readonly Taken[],
  name: number,
): readonly Taken[] {
  const firstRow = firstRowBelow(headerRows);
  const names = taken.find(({ index, heading, field }) => {
    if (index <= name || field === "officer" || OTHER_UNIT.test(fold(heading))) return false;
    // A list of who registered is read as one, in whatever order it stands.
    const listed = field === "registration";
    return mayName(tab, firstRow, index) && isOtherOrder(tab, firstRow, { name, index, listed });
  });
  if (!names) return taken;
  const before = taken.find(({ index }) => index === names.index - 1);
  const from = before && /^(stt|tt)\b/.test(fold(before.heading)) ? before.index : names.index;
  // What has a column there is not settled by what stands left of it.
  const touched = new Set(taken.flatMap(({ index, criterion }) => (index >= from ? (criterion ?? []) : [])));
  return taken.map((column): Taken => {
    const { index, criterion } = column;
    if (index < from && !(criterion !== null && touched.has(criterion))) return column;
    return {
      ...column,
      field: "other",
      criterion: null,
      pillar: null,
      ...(criterion !== null && { of: criterion }),
      why: why.otherOrder(names.heading),
      // Its notes are of those units.
      ...(column.field === "other" && { aside: true as const }),
    };
  });
}

function mayName(tab: Tab, firstRow: number, column: number): boolean {
  let seen = 0;
  for (let row = firstRow; row < tab.values.length && seen < CELLS_LOOKED_AT; row += 1) {
    const value = valueAt(tab, row, column);
    const text = textOf(value);
    if (text === "") continue;
    if (typeof value !== "string" || text.length < 4 || isMark(value)) return false;
    seen += 1;
  }
  return seen > 0;
}

/** Whether a column names units of the table, and not each in its row; `listed`: in its row too. */
function isOtherOrder(
  tab: Tab,
  firstRow: number,
  { name, index: column, listed }: { name: number; index: number; listed: boolean },
): boolean {
  const key = (row: number, at: number) => {
    const text = textOf(valueAt(tab, row, at));
    return text === "" ? "" : unitKey(text, "");
  };
  const own = tab.values.map((_, row) => (row < firstRow ? "" : key(row, name)));
  const units = new Set(own.filter((one) => one !== ""));
  let filled = 0;
  let known = 0;
  let elsewhere = 0;
  for (let row = firstRow; row < tab.values.length; row += 1) {
    const said = key(row, column);
    if (said === "") continue;
    filled += 1;
    if (!units.has(said)) continue;
    known += 1;
    if (said !== own[row]) elsewhere += 1;
  }
  return known > 1 && known >= filled * MOST && (elsewhere > 0 || listed);
}
