/**
 * @fileoverview What befalls district sheets after somebody laid them out: headings respelt, columns and rows put
 * in, printed pages pasted together, other tabs around. The truth moves along.
 */
import { columnLetters } from "../../src/table/a1";
import type { CellValue } from "../../src/table/tab";
import { around } from "./around";
import { Dice } from "./dice";
import { Draft } from "./draft";
import type { Beside } from "./mistakes";
import { type GeneratedBook, rowBook } from "./row-sheets";
import { respelt, SPELLINGS } from "./spelling";
import { type GeneratedSheet, wideSheet } from "./wide-sheets";

/** A wide sheet with quirks, and what stands around it. */
export function spoiltSheet(seed: number): { sheet: GeneratedSheet; beside: Beside } {
  const dice = new Dice(seed ^ 0x5eed);
  const made = wideSheet(seed);
  const draft = new Draft(made);
  if (dice.chance(0.5)) respell(draft, dice);
  if (dice.chance(0.5)) putInColumns(draft, dice);
  if (dice.chance(0.5)) putInRows(draft, dice);
  const sheet = draft.sheet();
  if (!dice.chance(0.5)) return { sheet, beside: { tabs: [] } };
  const named = sheet.columns.some(({ field }) => field === "registration");
  const evidence = sheet.columns.some(({ field }) => field === "evidence");
  const names = sheet.units.map(({ name }) => name);
  return { sheet, beside: around(dice, names, sheet.year, named, evidence) };
}

/** A book of lists or forms with quirks, and what stands around it. */
export function spoiltBook(seed: number): { book: GeneratedBook; beside: Beside } {
  const dice = new Dice(seed ^ 0xb00c);
  const book = rowBook(seed);
  const how = dice.of(SPELLINGS);
  const tabs = book.tabs.map((tab) => ({
    ...tab,
    values: tab.values.map((row) =>
      row.map((value) =>
        // Names of units are compared to the letter, so that only headings and criteria are respelt.
        typeof value === "string" &&
        !/^(Đoàn|Chi|Xã|Đơn vị ?:|Tên đơn vị ?:|\d+ ?-|(Đạt|x|Có văn bản)$)/.test(value)
          ? respelt(value, how, dice)
          : value,
      ),
    ),
  }));
  const names = book.units.map(({ name }) => name);
  const beside = dice.chance(0.5) ? around(dice, names, 2021, true, true) : { tabs: [] };
  return { book: { ...book, tabs, made: `${book.made}, spelling=${how}` }, beside };
}

function respell(draft: Draft, dice: Dice): void {
  const how = dice.of(SPELLINGS);
  draft.made += `, spelling=${how}`;
  for (const row of draft.headerRows)
    draft.rows[row] = (draft.rows[row] as CellValue[]).map((value) =>
      typeof value === "string" ? respelt(value, how, dice) : value,
    );
}

/** Columns of the person's own before the criteria or after everything. */
function putInColumns(draft: Draft, dice: Dice): void {
  for (let times = 1 + dice.below(3); times > 0; times -= 1) {
    const firstCriterion = Math.min(
      ...draft.columns.filter(({ field }) => field.criterion || field.pillar).map(({ at }) => at),
    );
    const [heading, values] = dice.of(OWN_COLUMNS);
    const left = draft.columns.map(({ at }) => at).filter((at) => at > 0 && at <= firstCriterion);
    // Right after the order column, between the left ones, or at the very end.
    const at =
      dice.chance(0.6) && left.length > 0
        ? dice.of(left)
        : Math.max(...draft.columns.map(({ at }) => at)) + 1;
    draft.made += `, column ${columnLetters(at)} “${heading}”`;
    draft.insertColumn(at, heading, () => dice.of(values));
  }
}

/** Lines above the table, blank rows and notes among the units, the header again as on printed pages. */
function putInRows(draft: Draft, dice: Dice): void {
  const blank = () => (draft.rows[0] as CellValue[]).map((): CellValue => "");
  const above = dice.below(3);
  for (let n = 0; n < above; n += 1) {
    const line = blank();
    if (dice.chance(0.6)) line[0] = dice.of(LETTERHEADS);
    draft.insertRow(0, line);
  }
  const [start = 0] = draft.headerRows;
  const header = draft.headerRows.map((row) => [...(draft.rows[row] as CellValue[])]);
  const between = draft.units.slice(1).map(({ row }) => row);
  // A printed page begins before a unit; the heading of a group stands before its first.
  const pageAt = dice.chance(0.4) && between.length > 2 ? dice.of(between) : -1;
  const blankAt = dice.chance(0.3) && between.length > 2 ? dice.of(between) : -1;
  for (const at of [...new Set([pageAt, blankAt])].sort((a, b) => b - a)) {
    if (at < 0) continue;
    if (at !== pageAt) draft.insertRow(at, blank());
    else {
      draft.made += `, header again at ${at + 1}`;
      for (const cells of [...header].reverse()) draft.insertRow(at, cells);
    }
  }
  draft.made += `, ${above} lines above, header from ${start + 1}`;
}

const LETTERHEADS = [
  "ĐOÀN TNCS HỒ CHÍ MINH",
  "BCH ĐOÀN TỈNH LẠNG SƠN",
  "Mẫu số 02",
  "(Ban hành kèm theo Hướng dẫn số 11a-HD/TĐTN-TCKT)",
];

const OWN_COLUMNS: readonly (readonly [string, readonly CellValue[]])[] = [
  ["Ghi chú", ["", "Nộp muộn", "Đã bổ sung"]],
  ["Số đoàn viên", [120, 86, 45]],
  ["Bí thư", ["Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường"]],
  ["Điện thoại", ["0912345678", "0987654321", ""]],
  ["Số chi đoàn trực thuộc", [7, 12, 9]],
  ["Địa chỉ", ["Thôn 1", "Khu 2", ""]],
  ["Ngày cập nhật", [new Date(Date.UTC(2021, 9, 5)), ""]],
  ["Ý kiến của đơn vị", ["", "Đề nghị xem lại"]],
  ["Dân số", [5230, 6120, 4875]],
];
