/**
 * @fileoverview Remembered readings as rows of the tab `3CĐ · Thiết lập`, in words that a person can read and
 * change: they travel with the file.
 */
import { LITE } from "../../lite";

import { a1 } from "../../table/a1";
import type { CellValue } from "../../table/tab";
import { fold, tidy } from "../../vietnamese/fold";
import type { LayoutKind } from "../reading";
import { FIELD_NAMES, KIND_WORDS, rowsWords } from "../sentences";
import { ALL_FIELDS } from "./checks";
import type { Remembered, RememberedColumn } from "./remembered";

const HEAD = "Cách đọc bảng";
const COLUMN = "Đọc cột";
const TOGETHER = "chấm chung các tab";
const PILLAR = "nội dung";

/** What could not be read in the tab, and where. */
interface RememberedError {
  readonly cell: string;
  readonly message: string;
}

/** The rows of remembered readings, below the settings. */
export function rememberedRows(readings: readonly Remembered[]): string[][] {
  return readings.flatMap(({ sheets, together, kind, headerRows, columns }) => [
    [
      HEAD,
      sheets.join("\n"),
      [KIND_WORDS[kind], `tiêu đề ${rowsWords(headerRows)}`, ...(together ? [TOGETHER] : [])].join(", "),
    ],
    ...columns.map(({ heading, field, criterion, pillar }) => [
      COLUMN,
      heading,
      [
        FIELD_NAMES[field] as string,
        ...(criterion ? [criterion] : []),
        ...(pillar ? [`${PILLAR} ${pillar}`] : []),
      ].join(" "),
    ]),
  ]);
}

/** Whether a row of the tab is part of a remembered reading. */
export function isRememberedRow(row: readonly CellValue[]): boolean {
  const label = fold(String(row[0] ?? ""));
  return label === fold(HEAD) || label === fold(COLUMN);
}

/** Reads them back; a reading with a line that cannot be understood is told, and none of it is used. */
export function readRemembered(values: readonly (readonly CellValue[])[]): {
  readonly readings: readonly Remembered[];
  readonly errors: readonly RememberedError[];
} {
  const readings: Remembered[] = [];
  const errors: RememberedError[] = [];
  let columns: RememberedColumn[] = [];
  values.forEach((row, index) => {
    if (!isRememberedRow(row)) return;
    const said = tidy(String(row[2] ?? ""));
    const wrong = (message: string) => {
      errors.push({ cell: a1(index, 2), message });
      columns = [];
      return true;
    };
    if (fold(String(row[0])) === fold(HEAD)) {
      columns = [];
      const reading = readHead(said, String(row[1] ?? ""), columns);
      if (reading) readings.push(reading);
      else wrong(`Ghi dạng bảng và dòng tiêu đề, ví dụ “${KIND_WORDS.wide}, tiêu đề dòng 4–5”.`);
      return;
    }
    const column = readColumn(tidy(String(row[1] ?? "")), said);
    if (column) columns.push(column);
    else {
      const broken = readings.findIndex((one) => one.columns === columns);
      if (broken >= 0) readings.splice(broken, 1);
      wrong(
        `Chưa hiểu “${said}”. Ghi như ở các dòng khác, ví dụ “thẩm định 1.1”${LITE ? "" : ", hoặc dùng menu Cách đọc bảng"}.`,
      );
    }
  });
  return { readings: readings.filter((one) => one.columns.length > 0), errors };
}

function readHead(said: string, sheets: string, columns: readonly RememberedColumn[]): Remembered | null {
  const words = fold(said);
  const kind = (Object.keys(KIND_WORDS) as LayoutKind[]).find((one) => words.includes(fold(KIND_WORDS[one])));
  const headerRows = readRows(words.replace(/^.*?dong/, ""));
  const names = sheets.split("\n").filter((name) => name.trim() !== "");
  if (!kind || !headerRows || names.length === 0) return null;
  return { sheets: names, together: words.includes(fold(TOGETHER)), kind, headerRows, columns };
}

/** `4`, `4–5` or `4, 6` as row numbers; null where it says none. */
export function readRows(words: string): number[] | null {
  const rows: number[] = [];
  for (const [, from, to] of words.matchAll(/(\d{1,5})(?:\s*[-–—]\s*(\d{1,5}))?/g)) {
    const last = Number(to ?? from);
    for (let row = Number(from); row <= last && rows.length < 9; row += 1) rows.push(row);
  }
  return rows.length > 0 && rows.every((row) => row > 0) ? rows : null;
}

const BY_NAME = new Map(ALL_FIELDS.map((field) => [fold(FIELD_NAMES[field] as string), field]));

function readColumn(heading: string, said: string): RememberedColumn | null {
  const [, words, pillar, criterion] =
    fold(said).match(/^(.*?)(?: noi dung (\w{1,3})| (\d{1,3}(?:\.\d{1,3})?))?$/) ?? [];
  const field = BY_NAME.get(words ?? "");
  return field ? { heading, field, criterion: criterion ?? null, pillar: pillar ?? null } : null;
}
