/**
 * @fileoverview Rows and columns that somebody hid, or that a filter hides, and that hold units all the same ([L2]). On Google
 * a script learns it at a call a row; a file tells it, and the person is told.
 */
import { columnLetters } from "../src/table/a1";
import { isUnitName } from "../src/units/looks-like-name";
import { tidy } from "../src/vietnamese/fold";
import type { ModelSheet, ModelWorkbook } from "./host/model";
import { isOwn } from "./xlsx/page";

/** Units told of a tab. */
const MOST = 5;
/** A row of a unit holds its name and something of it. */
const LEAST_CELLS = 3;

/** A sentence for each tab that is judged with units that are counted and not seen; none where there are none. */
export function hiddenUnits(
  { sheets }: ModelWorkbook,
  judged: readonly string[],
  units: readonly { readonly name: string }[],
): string[] {
  const names = new Set(units.map(({ name }) => tidy(name)));
  return sheets.flatMap((sheet) => {
    const found = new Map<string, string>();
    if (judged.includes(sheet.name))
      for (const [row, column, text] of hiddenTexts(sheet))
        if (names.has(text) && !found.has(text))
          found.set(text, sheet.hiddenRows.has(row) ? `dòng ${row + 1}` : `cột ${columnLetters(column)}`);
    const places = [...found].map(([name, place]) => `${place} (${name})`);
    return places.length === 0
      ? []
      : [
          `Có ${places.length} đơn vị ở dòng hoặc cột đang ẩn của tab “${sheet.name}” vẫn được tính: ${someOf(places)}. Cho hiện lại để xem; nếu không tính thì xóa các dòng, cột ấy rồi chạy lại.`,
        ];
  });
}

/** A sentence for each tab of a person's on which rows that look like units' are hidden. */
export function hiddenRows({ sheets }: ModelWorkbook): string[] {
  return sheets.flatMap((sheet) => {
    if (sheet.hidden || isOwn(sheet)) return [];
    const rows = new Set<number>();
    for (const [row, , text] of hiddenTexts(sheet))
      if (sheet.hiddenRows.has(row) && (sheet.cells.get(row)?.size ?? 0) >= LEAST_CELLS && isUnitName(text))
        rows.add(row + 1);
    return rows.size === 0
      ? []
      : [
          `Tab “${sheet.name}” có ${rows.size} dòng đang ẩn ghi tên đơn vị: dòng ${someOf([...rows])}. Dòng ẩn vẫn được đọc và tính như dòng khác.`,
        ];
  });
}

const someOf = (places: readonly (string | number)[]): string =>
  places.slice(0, MOST).join(", ") + (places.length > MOST ? ` và ${places.length - MOST} chỗ nữa` : "");

/** The texts of a tab's hidden rows and columns, each with where it stands. */
function* hiddenTexts({
  cells,
  hiddenRows: rows,
  hiddenColumns,
}: ModelSheet): Generator<[number, number, string]> {
  if (rows.size === 0 && hiddenColumns.size === 0) return;
  for (const [row, line] of [...cells].sort(([a], [b]) => a - b))
    for (const [column, { value }] of line)
      if (typeof value === "string" && (rows.has(row) || hiddenColumns.has(column)))
        yield [row, column, tidy(value)];
}
