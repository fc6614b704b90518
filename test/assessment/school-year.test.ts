/** @fileoverview [E6], [Y1] A sheet of a school year takes in two calendar years, of papers and of visits, and no more. */
import { describe, expect, it } from "vitest";
import { assess } from "../../src/assessment/assess";
import type { Assessment } from "../../src/assessment/assessed";
import { describe as sentenceOf } from "../../src/findings/codes";
import { makeBook } from "../../src/sidebar/book";
import { kindOf } from "../../src/sidebar/evidence-list";
import type { Tab } from "../../src/table/tab";
import { readYear } from "../../src/year/read";
import { read } from "../layout/books";
import { tabOf as bareTab } from "../layout/tabs";
import { said } from "../year/support";
import { setOf } from "./sheets";

const tabOf = (...given: Parameters<typeof bareTab>): Tab => ({
  ...bareTab(...given),
  linksAt: () => [],
  formulaAt: () => "",
  textLeft: () => "",
});

const PAPERS = [
  "12-KH/ĐTN ngày 5/10/2025",
  "12-KH/ĐTN ngày 5/3/2026",
  "12-KH/ĐTN ngày 5/3/2024",
  "12-KH/ĐTN ngày 5/3/2027",
  "Báo cáo tổng kết năm 2025",
  "Báo cáo tổng kết năm 2024",
];
const SCHOOLS = ["Cao Lộc", "Đồng Đăng", "Lộc Bình", "Na Dương", "Tràng Định", "Bắc Sơn"].map(
  (name) => `Đoàn trường THPT ${name}`,
);

/** A sheet whose units have the papers one after another, judged with the year of the settings. */
function judged(title: string, year: number | null, name = "Chấm"): { all: Tab[]; assessment: Assessment } {
  const rows = SCHOOLS.map((unit, n) => [n + 1, unit, "x", PAPERS[n] ?? "", "x", "x"]);
  const all = [tabOf(name, [[title], ["TT", "Đơn vị", "1.1", "Minh chứng 1.1", "2.1", "3.1"], ...rows])];
  return { all, assessment: assess(read(all), setOf("1.1 | 2.1 | 3.1"), all, { year, falseIsFail: false }) };
}

/** The papers that are told to be of another year, and the words for the year. */
function told(title: string, year: number | null, name?: string) {
  const own = judged(title, year, name).assessment.findings.filter(
    ({ code }) => code === "evidence-outside-year",
  );
  const words = own.map((one) => /không thuộc (năm [^.]+)\./.exec(sentenceOf(one))?.[1]);
  return { papers: own.map(({ value }) => value), words: [...new Set(words)] };
}

const OURS = "BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG";
const [OF_2025 = "", OF_2026 = "", OF_2024 = "", OF_2027 = "", TOLD_2025 = "", TOLD_2024 = ""] = PAPERS;

describe("[E6] papers of a school year", () => {
  it.each<[string, number | null, string?]>([
    [`${OURS} NĂM HỌC 2025-2026`, 2026],
    [`${OURS} NĂM HỌC 2025-2026`, 2025],
    [`${OURS} NĂM HỌC 2025 – 2026`, null],
    [`${OURS} 2025/2026`, 2026],
    [`${OURS} năm học 2025-26`, 2026],
    [OURS, 2026, "Chấm 2025-2026"],
  ])("%s, settings at %s: those of either year are its own", (title, year, name) => {
    expect(told(title, year, name)).toEqual({
      papers: [OF_2024, OF_2027, TOLD_2024],
      words: ["năm học 2025-2026"],
    });
  });
  it.each<[string, number | null, string?]>([
    [`${OURS} NĂM 2026`, 2026],
    [OURS, 2026],
    [`${OURS} NHIỆM KỲ 2025-2028`, 2026],
    [`${OURS} 2025/2028`, 2026],
    [`${OURS} GIAI ĐOẠN 2025-2026`, 2026],
    [`${OURS} NHIỆM KỲ 2025 - 2026`, 2026],
    [`${OURS} NĂM 2026`, 2026, "Năm học 2025-2026"],
  ])("%s is no school year: a paper of 2025 is told", (title, year, name) => {
    expect(told(title, year, name)).toEqual({
      papers: [OF_2025, OF_2024, OF_2027, TOLD_2025, TOLD_2024],
      words: ["năm 2026"],
    });
  });
  it("a school year beside the settings' own, which it does not take in, is of nobody's papers but theirs", () => {
    expect(told(`${OURS} NĂM HỌC 2025-2026`, 2024).papers).not.toContain(OF_2024);
    expect(told(OURS, null).papers).toEqual([]);
  });
  it("the sidebar's form tells the same as one types", () => {
    const { assessment } = judged(`${OURS} NĂM HỌC 2025-2026`, 2026);
    const { years } = makeBook(assessment, {
      workbook: "",
      user: "",
      notices: [],
      falseIsFail: false,
      lines: [],
      files: { rows: [], lists: [] } as never,
    });
    expect([OF_2025, OF_2026, OF_2024, OF_2027].map((paper) => kindOf(paper, years).hint)).toEqual([
      null,
      null,
      "otherYear",
      "otherYear",
    ]);
  });
});

describe("[Y1] visits of a school year", () => {
  const visits = (title: string, year: number | null) => {
    const { all, assessment } = judged(title, year);
    const days = ["5/10/2025", "5/3/2026", "5/3/2024", "6/10", "6/3"];
    const list = tabOf("Đi cơ sở", [
      ["THEO DÕI CÁN BỘ ĐI CƠ SỞ"],
      ["TT", "Ngày", "Cán bộ", "Đơn vị", "Nội dung"],
      ...days.map((day, n) => [n + 1, day, "Nguyễn Văn An", SCHOOLS[0] ?? "", "Dự sinh hoạt"]),
    ]);
    const tabs = [...all, list];
    const today = "2026-06-01";
    const read = said(
      readYear({ tabs, assessment, year: assessment.year, otherwise: null, today, uses: new Map() }),
    );
    return {
      days: (read.visits ?? []).map((line) => line.split(" · ")[1]),
      refused: (read.refused ?? []).map((line) => line.replace("Đi cơ sở!", "")),
    };
  };
  it("are of either year; a day without one is of the half that its month is in", () => {
    for (const year of [2026, null])
      expect(visits(`${OURS} NĂM HỌC 2025-2026`, year)).toEqual({
        days: ["2025-10-05", "2026-03-05", "2025-10-06", "2026-03-06"],
        refused: ["A5 visit-outside-year"],
      });
  });
  it("of a plain year those of the year before are told", () => {
    expect(visits(`${OURS} NĂM 2026`, 2026)).toEqual({
      days: ["2026-03-05", "2026-03-06"],
      refused: ["A3 visit-outside-year", "A5 visit-outside-year", "A6 visit-in-future"],
    });
  });
});

describe("[O5] [E6] registering for a school year", () => {
  const DAYS = [
    new Date(2025, 2, 15),
    new Date(2025, 8, 20),
    new Date(2026, 2, 15),
    new Date(2024, 10, 15),
    new Date(2027, 0, 5),
    "đã đăng ký 15/3/2025",
  ];
  /** What becomes of units that registered on these days, in the sheet's own column or on a list beside it. */
  function outcomes(title: string, where: "column" | "list", list = "DANH SÁCH ĐĂNG KÝ 3 CHỦ ĐỘNG") {
    const own = where === "column" ? ["Ngày đăng ký"] : [];
    const rows = SCHOOLS.map((unit, n) => [
      n + 1,
      unit,
      ...(own.length > 0 ? [DAYS[n] ?? ""] : []),
      "x",
      "x",
      "x",
    ]);
    const all = [tabOf("Chấm", [[title], ["TT", "Đơn vị", ...own, "1.1", "2.1", "3.1"], ...rows])];
    if (where === "list")
      all.push(
        tabOf("Danh sách", [
          [list],
          ["TT", "Đơn vị", "Ngày đăng ký"],
          ...SCHOOLS.map((unit, n) => [n + 1, unit, DAYS[n] ?? ""]),
        ]),
      );
    const { units } = assess(read(all), setOf("1.1 | 2.1 | 3.1"), all, { year: 2026, falseIsFail: false });
    return units.map(({ outcome }) => outcome);
  }
  const [yes, open] = ["recognised", "undetermined"];
  it.each(["column", "list"] as const)(
    "a day of either year is one on which a unit registered, in a %s",
    (where) => {
      expect(outcomes(`${OURS} NĂM HỌC 2025-2026`, where)).toEqual([yes, yes, yes, open, open, yes]);
    },
  );
  it.each(["column", "list"] as const)(
    "of a plain year one of the spring before is not, in a %s",
    (where) => {
      for (const title of [`${OURS} NĂM 2026`, `${OURS} GIAI ĐOẠN 2025-2026`])
        expect(outcomes(title, where), title).toEqual([open, open, yes, open, open, open]);
    },
  );
  it("a list of either of its years, or of the school year, is its own; one of another is none", () => {
    for (const of of ["NĂM 2025", "NĂM 2026", "NĂM HỌC 2025-2026"])
      expect(
        outcomes(`${OURS} NĂM HỌC 2025-2026`, "list", `DANH SÁCH ĐĂNG KÝ 3 CHỦ ĐỘNG ${of}`),
        of,
      ).toContain(open);
    for (const of of ["NĂM 2024", "NĂM HỌC 2024-2025", "NĂM HỌC 2026-2027"])
      expect(
        outcomes(`${OURS} NĂM HỌC 2025-2026`, "list", `DANH SÁCH ĐĂNG KÝ 3 CHỦ ĐỘNG ${of}`),
        of,
      ).not.toContain(open);
  });
});
