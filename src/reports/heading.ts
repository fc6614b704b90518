/** @fileoverview The line under each own tab's title: which sheet it is about and how it was read. */
import type { Assessment } from "../assessment/assess";
import { KIND_WORDS, rowsWords } from "../layout/sentences";
import { sourceWords } from "../messages/reading";
import { VERSION } from "../messages/version";

/** [L10] "Bảng “Chấm điểm” (dạng ngang, …, 27 đơn vị) · Năm 2021 · Bộ tiêu chí: … · Đăng ký: … · Minh chứng: … · Tiện ích bản 0.1.0-3f2a91c". */
export function aboutSheet({ reading, year, set, setOrigin }: Assessment): string {
  const { kind, sheet, headerRows, unitRows } = reading.layout;
  const name = typeof sheet === "string" ? `Bảng “${sheet}”` : `${sheet.length} tab đơn vị`;
  const from = sourceWords(reading.sources, setOrigin);
  const rows = headerRows.length === 0 ? "" : `, tiêu đề ${rowsWords(headerRows)}`;
  return `${name} (${KIND_WORDS[kind]}${rows}, ${unitRows} đơn vị) · ${year === null ? "Chưa rõ năm" : `Năm ${year}`} · Bộ tiêu chí: ${set.name}${from.criteria} · Đăng ký: ${from.registration} · Minh chứng: ${from.evidence} · Tiện ích bản ${VERSION}`;
}
