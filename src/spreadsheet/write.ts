/**
 * @fileoverview Writing the add-on's own tabs, each in one go. Never a person's cell: a tab that is not
 * marked as ours keeps its name and content, and ours takes a free name.
 */

import { Problem } from "../messages/failures";
import { stepWords, tabProtected } from "../messages/tabs";
import { type Block, type BlockCell, isPassing, plainCell } from "../reports/block";
import { yearSaidIn } from "../reports/heading";
import { sealOf } from "../sidebar/seal";
import { COMPUTED_OF_A_YEAR, MARK_COMPUTED, MARK_UNFINISHED, tabOfYear, yearOfName } from "../table/own-tabs";
import { dress } from "./dress";
import { keepFormer, tabForYear } from "./keep-former";
import { markOf, noteOwn, topOf, whoseIs } from "./own-sheets";
import { type OwnTabs, ownTab } from "./read";
import { makeRoom, putInTab } from "./room";
import { pauseWithin, rowsWritten, step, type Touch } from "./steps";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * Writes a block into its own tab, made where there is none, and gives the tab's name: another than wanted
 * where a tab of the person's has it. The block replaces all that the tab held. Until everything is written, looks
 * included, the tab says that it is not whole, and the next run writes it anew.
 */
export function writeOwnTab(tabs: OwnTabs, wanted: Block): string {
  const block = { ...wanted, tab: tabForYear(tabs, wanted.tab, wanted.year ?? null) };
  const what = stepWords.write(block.tab);
  // A tab that was deleted since is to be written again.
  const sealed = () => (tabs.spreadsheet.getSheetByName(block.tab) ? sealOfBlock(block) : "");
  const write = (touch: Touch) => {
    const target = tabFor(tabs, block);
    const { sheet, name, made, fresh } = target;
    // What is wrong with a new one is the file's, not the tab's.
    if (!made) touch(sheet, name);
    try {
      fill(tabs.spreadsheet, target, block, { what, sealed });
      SpreadsheetApp.flush();
      if (fresh) noteOwn(sheet, true);
    } catch (thrown) {
      // An empty tab would keep its name from the next run.
      if (made && sheet.getLastRow() === 0) tabs.spreadsheet.deleteSheet(sheet);
      throw thrown;
    }
    tabs.unfinished.delete(name);
    return name;
  };
  return step(what, write, sealed);
}

/** What passes is no part of it: the same work done again is the same. */
function sealOfBlock({ rows, tints, fills }: Block): string {
  const lasting = rows.filter((row) => row.length === 0 || !row.every(isPassing));
  return sealOf([
    ...lasting.map((row) => [JSON.stringify(row.map((cell) => (isPassing(cell) ? "" : cell)))]),
    [JSON.stringify([tints?.colours, fills])],
  ]);
}

/** So many cells are written at once, which takes Google some seconds: between two blocks a run may stop in time. */
const AT_ONCE = 700_000;

function fill(
  spreadsheet: Spreadsheet,
  { sheet, name, made, fresh }: Target,
  block: Block,
  { what, sealed }: { readonly what: string; readonly sealed: () => string },
): void {
  const width = block.rows.reduce((most, row) => Math.max(most, row.length), block.widths.length);
  const height = Math.max(block.rows.length, sheet.getLastRow());
  const columns = Math.max(width, sheet.getLastColumn());
  if (!made && !sheet.getRange(1, 1, Math.min(height, sheet.getMaxRows()), 1).canEdit())
    throw new Problem(tabProtected(name));
  makeRoom(sheet, height, width, made);

  const written = made ? 0 : rowsWritten(what, sealed);
  const [[mark, ...first] = [], ...below] = block.rows;
  const unmarked = [[MARK_UNFINISHED, ...first], ...below];
  const lineOf = (r: number) => {
    const row = unmarked[r] ?? [];
    const line: (string | number)[] = [];
    for (let c = 0; c < columns; c++) {
      const cell = plainCell(row[c] ?? "");
      line.push(typeof cell === "number" ? cell : asText(cell));
    }
    return line;
  };
  if (!made && written === 0) {
    bare(sheet, block.filter !== undefined);
    sheet.getRange(1, 1, height, columns).clearFormat();
  }
  const most = Math.max(1, Math.floor(AT_ONCE / columns));
  for (let from = written; from < height; from += most) {
    if (from > written) pauseWithin(what, sealed, from);
    const rows = Math.min(most, height - from);
    const range = sheet.getRange(from + 1, 1, rows, columns);
    (made ? range : asOwn(range)).setValues(Array.from({ length: rows }, (_, r) => lineOf(from + r)));
  }
  writeLinks(spreadsheet, sheet, block);
  dress(sheet, block);
  if (block.frozenRows > 0) sheet.setFrozenRows(block.frozenRows);
  if (fresh || written > 0) {
    // What is made to be read and printed has the lines of its tables alone.
    if (mark === MARK_COMPUTED) sheet.setHiddenGridlines(true);
    setWidths(sheet, block.widths);
    if (block.frozenColumns) sheet.setFrozenColumns(block.frozenColumns);
  }
  if (block.choices) {
    const { row, rows, column, words } = block.choices;
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(words, true).setAllowInvalid(true);
    sheet.getRange(row + 1, column + 1, rows, 1).setDataValidation(rule.build());
  }
  sheet.getRange(1, 1).setValue(asText(String(mark)));
}

/**
 * Takes away what people put over an own tab and what would swallow or hide cells that are written now.
 * @param filtered whether the tab gets a filter of ours anew
 */
function bare(sheet: Sheet, filtered: boolean): void {
  const filter = sheet.getFilter();
  if (filter && filtered) filter.remove();
  else if (filter) {
    const range = filter.getRange();
    for (let column = range.getColumn(); column <= range.getLastColumn(); column++)
      filter.removeColumnFilterCriteria(column);
  }
  const rows = sheet.getMaxRows();
  sheet.showRows(1, rows);
  sheet.getRange(1, 1, rows, sheet.getMaxColumns()).breakApart().setDataValidation(null);
}

/**
 * What people typed must never become a formula, a number or a date: a leading apostrophe makes any string
 * text, and is not part of it (docs/conformance.md, C7).
 */
export function asText(text: string): string {
  return text === "" ? "" : `'${text}`;
}

/**
 * Cells of an own tab, before text is written into them: in one that a person made plain text an apostrophe might stay
 * (docs/conformance.md, C51).
 */
export function asOwn(range: GoogleAppsScript.Spreadsheet.Range): GoogleAppsScript.Spreadsheet.Range {
  return range.setNumberFormat("General");
}

interface Target {
  readonly sheet: Sheet;
  readonly name: string;
  readonly made: boolean;
  /** Whether it was made now, or by a run that was stopped: its looks are still to be set. */
  readonly fresh: boolean;
}

/** The own tab of a name, or a new one; a person's tab of that name is left alone and a free name taken. */
function tabFor(
  tabs: OwnTabs,
  { tab: wanted, year = null, rows }: Pick<Block, "tab" | "year" | "rows">,
): Target {
  const first = rows[0]?.[0];
  const { spreadsheet } = tabs;
  const ours = ownTab(tabs, wanted) ?? ownTab({ own: tabs.unfinished }, wanted);
  if (ours) {
    const top = year === null ? null : topOf(ours);
    const mark = top ? (top[0]?.[0] ?? "") : markOf(ours);
    const whose = whoseIs(mark);
    const said = top && whose === "own" ? yearSaidIn(top) : null;
    if (
      year !== null &&
      said !== null &&
      yearOfName(said) !== yearOfName(year) &&
      COMPUTED_OF_A_YEAR.includes(wanted)
    ) {
      const isFormer = yearOfName(year) < yearOfName(said);
      if (!isFormer) keepFormer(tabs, yearOfName(year));
      return tabFor(tabs, { tab: isFormer ? tabOfYear(wanted, year) : wanted, year, rows });
    }
    // An older version's had other columns.
    if (whose !== "theirs")
      return {
        sheet: ours,
        name: ours.getName(),
        made: false,
        fresh: whose === "unfinished" || mark !== first,
      };
    noteOwn(ours, false);
  }
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted} (${n})`;
    if (spreadsheet.getSheetByName(name)) continue;
    const active = spreadsheet.getActiveSheet();
    const sheet = putInTab(spreadsheet, name);
    // insertSheet makes the new tab active (C20); the person stays where they were.
    spreadsheet.setActiveSheet(active);
    return { sheet, name, made: true, fresh: true };
  }
}

/** Column widths, one call for each stretch of equal ones. */
function setWidths(sheet: Sheet, widths: readonly number[]): void {
  for (let first = 0; first < widths.length; ) {
    let next = first + 1;
    while (next < widths.length && widths[next] === widths[first]) next++;
    sheet.setColumnWidths(first + 1, next - first, widths[first] as number);
    first = next;
  }
}

/** Each link costs four calls: of thousands only the first are made, for lists are worked through from the top. */
const MOST_LINKS = 100;

const isLink = (cell: BlockCell) => typeof cell === "object" && "sheet" in cell;

/** Cells that lead to another tab's cell: one block per column that has any. Further ones stay text. */
function writeLinks(spreadsheet: Spreadsheet, sheet: Sheet, block: Block): void {
  const columns = new Map<number, { first: number; last: number }>();
  let links = 0;
  block.rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (!isLink(cell) || links === MOST_LINKS) return;
      links += 1;
      const held = columns.get(c);
      columns.set(c, { first: held?.first ?? r, last: r });
    });
  });
  if (columns.size === 0) return;
  const ids = new Map<string, number | undefined>();
  const idOf = (name: string) => {
    if (!ids.has(name)) ids.set(name, spreadsheet.getSheetByName(name)?.getSheetId());
    return ids.get(name);
  };
  for (const [column, { first, last }] of columns) {
    const rich = [];
    for (let r = first; r <= last; r++) {
      const cell = block.rows[r]?.[column] ?? "";
      const builder = SpreadsheetApp.newRichTextValue().setText(String(plainCell(cell)));
      const id = isLink(cell) ? idOf(cell.sheet) : undefined;
      if (isLink(cell) && id !== undefined) builder.setLinkUrl(`#gid=${id}&range=${cell.cell}`);
      rich.push([builder.build()]);
    }
    sheet.getRange(first + 1, column + 1, rich.length, 1).setRichTextValues(rich);
  }
}
