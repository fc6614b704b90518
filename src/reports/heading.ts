/** @fileoverview What an own tab says of the sheet that it was computed from: which it is and how it was read. */
import type { Assessment } from "../assessment/assess";
import { KIND_WORDS, rowsWords } from "../layout/sentences";
import { sourceWords } from "../messages/reading";
import { VERSION } from "../messages/version";

/** [L10] "Năm 2021 · Bộ tiêu chí: … (theo tab …)". */
export function judgedBy({ reading, year, set, setOrigin }: Assessment): string {
  const { criteria } = sourceWords(reading.sources, setOrigin);
  return `${year === null ? "Chưa rõ năm" : `Năm ${year}`} · Bộ tiêu chí: ${set.name}${criteria}`;
}

/** "Bảng “Chấm điểm” (dạng ngang, …, 27 đơn vị)". */
export function sheetRead(assessment: Assessment): string {
  const { kind, headerRows, unitRows } = assessment.reading.layout;
  const rows = headerRows.length === 0 ? "" : `, tiêu đề ${rowsWords(headerRows)}`;
  return `${tabsRead(assessment)} (${KIND_WORDS[kind]}${rows}, ${unitRows} đơn vị)`;
}

/** "Bảng “Chấm điểm”", "27 tab đơn vị". */
export function tabsRead({ reading: { layout } }: Assessment): string {
  return typeof layout.sheet === "string" ? `Bảng “${layout.sheet}”` : `${layout.sheet.length} tab đơn vị`;
}

/** [L10] "Đăng ký: … · Minh chứng: …". */
export function sourcesRead({ reading, setOrigin }: Assessment): string {
  const { registration, evidence } = sourceWords(reading.sources, setOrigin);
  return `Đăng ký: ${registration} · Minh chứng: ${evidence}`;
}

/** [L10] All of it in one line. */
export function aboutSheet(assessment: Assessment): string {
  return [
    sheetRead(assessment),
    judgedBy(assessment),
    sourcesRead(assessment),
    `Tiện ích bản ${VERSION}`,
  ].join(" · ");
}
