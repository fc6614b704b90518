/** @fileoverview What an own tab says of the sheet that it was computed from: which it is and how it was read. */
import type { Assessment } from "../assessment/assessed";
import { KIND_WORDS, rowsWords } from "../layout/sentences";
import { sourceWords } from "../messages/reading";
import { VERSION } from "../messages/version";
import type { YearName } from "../table/own-tabs";
import type { Tab } from "../table/tab";

/** What the year is called that an assessment is of; null: nobody said. */
export function yearNameOf({ year, reading }: Pick<Assessment, "year" | "reading">): YearName | null {
  const { schoolYear } = reading;
  if (schoolYear && reading.year === null) return `${schoolYear.from}-${schoolYear.to}`;
  return year === null ? null : String(year);
}

/** Where an own tab says its year, whichever version wrote it; its first rows and columns hold it. */
const SAYS_YEAR = [
  /^Năm(?: học)? (20\d\d(?:-20\d\d)?)(?: · |$)/,
  // Its own lines begin with the year before.
  /^SO SÁNH NĂM 20\d\d VÀ NĂM (20\d\d) – /,
  /^THEO DÕI NĂM (20\d\d) – /,
  /^ĐI CƠ SỞ THÁNG \d{1,2}\/(20\d\d) /,
];

/** The year that an own tab says it was computed of, by its first cells; null: none. */
export function yearSaidIn(values: Tab["values"]): YearName | null {
  for (const row of values)
    for (const value of row)
      for (const pattern of SAYS_YEAR) {
        const year = pattern.exec(String(value))?.[1];
        if (year !== undefined) return year;
      }
  return null;
}

/** [L10] "Năm 2021 · Bộ tiêu chí: … (theo tab …)". */
export function judgedBy(assessment: Assessment): string {
  const { reading, set, setOrigin } = assessment;
  const { criteria } = sourceWords(reading.sources, setOrigin);
  const year = yearNameOf(assessment);
  const said = year === null ? "Chưa rõ năm" : `Năm ${year.includes("-") ? "học " : ""}${year}`;
  return `${said} · Bộ tiêu chí: ${set.name}${criteria}`;
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
