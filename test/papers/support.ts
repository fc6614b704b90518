/** @fileoverview Workbooks for the papers, and what the pushed bundle makes of them. */
import type { PapersAnswer } from "../../src/commands/papers";
import type { PaperFacts } from "../../src/papers/facts";
import { lineOf, linesOf, type Paper } from "../../src/papers/paper";
import type { ModelWorkbook } from "../../workbench/host/model";
import { bundleOn } from "../commands/support";
import { settingsTab } from "../upward/books";
import { bookOf, type Given, sheetOf } from "../workbench/host/support";

const CODES = ["1", "2", "3"].flatMap((pillar) => [1, 2, 3, 4, 5].map((n) => `${pillar}.${n}`));

/** A unit of a made-up sheet: its name, whether it registered, and its marks ("" is blank). */
export interface Row {
  readonly name: string;
  readonly registered?: string;
  readonly marks?: readonly string[];
}

export const PASSED: readonly string[] = CODES.map(() => "Đạt");
export const FAILED: readonly string[] = CODES.map((code) => (code === "2.4" ? "Không đạt" : "Đạt"));
export const OPEN: readonly string[] = CODES.map((code) => (code === "3.2" ? "" : "Đạt"));

const SETTINGS: readonly (readonly [string, string])[] = [
  ["Tên đơn vị lập báo cáo", "Huyện đoàn Cao Lộc"],
  ["Tên cấp trên", "Tỉnh đoàn Lạng Sơn"],
  ["Cơ quan quyết định công nhận", "Ban Thường vụ Huyện đoàn Cao Lộc"],
  ["Ký thay mặt", "TM. Ban Thường vụ"],
  ["Chức vụ người ký", "Bí thư"],
  ["Địa danh", "Cao Lộc"],
];

/** A sheet of 15 criteria, `more` below its rows. */
export function bookWithRows(
  rows: readonly Row[],
  { year = 2021, more = [] as Given[][], settings = SETTINGS } = {},
): ModelWorkbook {
  return bookOf(
    sheetOf(
      [
        [`BẢNG CHẤM ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM ${year}`],
        ["TT", "Đơn vị", "Đăng ký", ...CODES],
        ...rows.map(({ name, registered = "x", marks = PASSED }, at): Given[] => [
          at + 1,
          name,
          registered,
          ...marks,
        ]),
        ...more,
      ],
      "Chấm",
    ),
    settingsTab(settings.map(([label, value]) => [label, value])),
  );
}

/** So many units, the first `recognised` of which meet everything. */
export const units = (all: number, recognised: number): Row[] =>
  Array.from({ length: all }, (_, at) => ({
    name: `Đoàn xã Số ${at + 1}`,
    marks: at < recognised ? PASSED : FAILED,
  }));

export function factsOn(workbook: ModelWorkbook): PaperFacts {
  const answer = bundleOn(workbook).host.run("runPapers", [{}]) as PapersAnswer;
  if (!answer.ok) throw new Error(answer.message);
  return answer.facts;
}

/** All words of a paper, a line each. */
export const wordsOf = (paper: Paper | null): string => (paper ? linesOf(paper).join("\n") : "");

/** The rows of a paper's tables, each as text. */
export const tablesOf = (paper: Paper | null): string[][][] =>
  (paper?.parts ?? []).flatMap((part) =>
    part.kind === "table" ? [part.rows.map((row) => row.map((piece) => lineOf([piece])))] : [],
  );
