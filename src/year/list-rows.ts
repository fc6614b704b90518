/** @fileoverview The rows below a list's header, and what each is: one of the list, a heading over others, neither. */

import { isBody } from "../cell/people";
import { firstRowBelow, isBlank, textOf, valueAt } from "../cell/text";
import { numbersColumns } from "../layout/rows/numbering-row";
import { isGroup, isNote, isSignature, isSummary, isTotal } from "../layout/rows/row-words";
import type { CellValue, Tab } from "../table/tab";
import { isUnitName } from "../units/looks-like-name";
import { fold } from "../vietnamese/fold";

/** Where a list's rows stand. */
interface ListRows {
  readonly tab: Tab;
  readonly headerRows: readonly number[];
  readonly end: number;
}

/** What a row of a list is; `row`: it says something of the list's matter. */
export type RowIs = "row" | "heading" | "apart";

/** A row merged across is a heading, and fills no column. */
export const standsAcross = (tab: Tab, row: number) =>
  (tab.values[row] ?? []).filter((value) => !isBlank(value)).length === 1;

/** Whether a row names a group or an office; a month's heading names neither. */
export const headsGroup = (tab: Tab, row: number): boolean =>
  textsIn(tab, row).some((text) => isGroup(text) || (isBody(text) && !isUnitName(text)));

/** A row's words, to know it again. */
export const wordsOf = (cells: readonly CellValue[]) => cells.map((value) => fold(textOf(value))).join("|");

/** The texts of a row's cells that are not blank. A row is looked at for its heading, its kind and its names: its texts are kept. */
export function textsIn(tab: Tab, row: number): readonly string[] {
  const cells = tab.values[row];
  if (!cells) return [];
  let texts = kept.get(cells);
  if (!texts) {
    texts = cells.flatMap((value) => (isBlank(value) ? [] : [textOf(value)]));
    kept.set(cells, texts);
  }
  return texts;
}

const kept = new WeakMap<readonly CellValue[], readonly string[]>();

/**
 * Rows below a list's header that are not blank, each with what it is.
 * @param says whether a row says something that only the list's own rows say: a day, a unit
 * @param maySay the same of what a signature may say as well: an officer's name alone
 */
export function* rowsBelow(
  table: ListRows,
  says: (row: number) => boolean,
  maySay: (row: number) => boolean = () => false,
): Generator<{ readonly row: number; readonly is: RowIs }> {
  const { tab, headerRows, end } = table;
  const header = new Set(headerRows.map((row) => wordsOf(tab.values[row] ?? [])));
  const firsts = new Set(headerRows.map((row) => textsIn(tab, row)[0]));
  let signed = false;
  for (let row = firstRowBelow(headerRows); row < end; row += 1) {
    const cells = tab.values[row] ?? [];
    if (cells.every((value) => isBlank(value) || value === false)) continue;
    const texts = textsIn(tab, row);
    const label = texts.find((text) => /\p{L}/u.test(text)) ?? "";
    const again = firsts.has(texts[0]) && header.has(wordsOf(cells));
    const isApart = again || numbersColumns(tab, row, []) || isTotal(label) || isTotal(texts[0] ?? "");
    if (isApart) {
      yield { row, is: "apart" };
      continue;
    }
    if (says(row)) yield { row, is: "row" };
    else if (signed || isSignature(label) || isSummary(label) || isNote(label)) {
      signed ||= isSignature(label);
      yield { row, is: "apart" };
    } else yield { row, is: !maySay(row) && isHeading(tab, row, label) ? "heading" : "row" };
  }
}

/** A row with one text alone that heads those below it: a group, a month, an officer. */
function isHeading(tab: Tab, row: number, label: string): boolean {
  const distinct = new Set(textsIn(tab, row));
  const numbered = [...distinct].filter((text) => !/^(?:[IVX]{1,5}|[A-H])[.)]?$/.test(text));
  return numbered.length === 1 && (isGroup(label) || distinct.size === 1 || numbered.length < distinct.size);
}

/** A list's last row, its header where it has none, and the first row below that is none of its; 0-based. */
export function lastRowOf(
  table: ListRows,
  says: (row: number) => boolean,
  maySay: (row: number) => boolean = () => false,
): { readonly last: number; readonly below: number | null } {
  let last = table.headerRows[table.headerRows.length - 1] as number;
  let below: number | null = null;
  for (const { row, is } of rowsBelow(table, says, maySay)) {
    if (is === "row") [last, below] = [row, null];
    else below ??= row;
  }
  if (table.end < table.tab.values.length) below ??= table.end;
  return { last, below };
}

/** Whether nothing stands in any of the columns of a row. */
export const allBlank = (tab: Tab, row: number, columns: readonly { readonly index: number }[]): boolean =>
  columns.every(({ index }) => isBlank(valueAt(tab, row, index)));
