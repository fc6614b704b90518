/** @fileoverview Small workbooks for tests, and short ways to say what was recognised in them. */
import { PRESETS } from "../../src/criteria/presets";
import type { Reading } from "../../src/layout/reading";
import { type RecogniseOptions, recognise } from "../../src/layout/recognise";
import { a1 } from "../../src/table/a1";
import type { Tab } from "../../src/table/tab";
import { type Loose, tabOf } from "./tabs";

/** 1.1 … 3.5. */
export const CODES = [1, 2, 3].flatMap((pillar) => [1, 2, 3, 4, 5].map((n) => `${pillar}.${n}`));
/** One mark a criterion. */
export const PASSES = CODES.map(() => "Đạt");
export const TITLE = "BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021";

export type Rows = readonly (readonly Loose[])[];

/** A table below a title: header rows, then rows of units. */
export function sheet(
  header: Rows,
  units: Rows,
  options: { name?: string; title?: string; merges?: string[] } = {},
): Tab {
  const { name = "Chấm điểm", title = TITLE, merges = [] } = options;
  return tabOf(name, [[title], ...header, ...units], { merges });
}

/** One unit a name, all criteria passed. */
export function plainSheet(name: string, title = TITLE, units = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm"]): Tab {
  return sheet(
    [["TT", "Tên đơn vị", ...CODES]],
    units.map((unit, index) => [index + 1, unit, ...PASSES]),
    { name, title },
  );
}

export function answer(tabs: Tab | readonly Tab[], options: Partial<RecogniseOptions> = {}) {
  return recognise("name" in tabs ? [tabs] : tabs, { sets: PRESETS, ...options });
}

/** The reading; fails the test with the doubt where there is none. */
export function read(tabs: Tab | readonly Tab[], options: Partial<RecogniseOptions> = {}): Reading {
  const recognition = answer(tabs, options);
  if (!recognition.ok) throw new Error(`${recognition.reason}: ${recognition.message}`);
  return recognition.reading;
}

/** `A:order B:name C:appraised 1.1 M:evidence [1]`, from column `from` on. */
export function columnsOf(reading: Reading): string[] {
  return reading.layout.columns.map(({ column, field, criterion, pillar }) =>
    [`${column}:${field}`, ...(criterion ? [criterion] : []), ...(pillar ? [`[${pillar}]`] : [])].join(" "),
  );
}

/** `Đoàn xã Gia Cát@4`, with the group heading in braces where there is one. */
export function unitsOf(reading: Reading): string[] {
  return reading.units.map(({ name, row, heading }) => `${name}@${row + 1}${heading ? ` {${heading}}` : ""}`);
}

export function cellOf(at: { row: number; column: number } | null | undefined): string | null {
  return at ? a1(at.row, at.column) : null;
}
