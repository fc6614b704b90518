/** @fileoverview The line under each own tab's title: which sheet it is about and how it was read. */
import type { Assessment } from "../assessment/assess";
import { KIND_WORDS } from "../layout/sentences";

/** "Bảng “Chấm điểm” (dạng ngang, tiêu đề dòng 5–6, 27 đơn vị) · Năm 2021 · Bộ tiêu chí: …". */
export function aboutSheet({ reading, year, set }: Assessment): string {
  const { kind, sheet, headerRows, unitRows } = reading.layout;
  const name = typeof sheet === "string" ? `Bảng “${sheet}”` : `${sheet.length} tab đơn vị`;
  const first = headerRows[0];
  const last = headerRows[headerRows.length - 1];
  const rows = first === undefined ? "" : `, tiêu đề dòng ${first === last ? first : `${first}–${last}`}`;
  return `${name} (${KIND_WORDS[kind]}${rows}, ${unitRows} đơn vị) · ${year === null ? "Chưa rõ năm" : `Năm ${year}`} · Bộ tiêu chí: ${set.name}`;
}
