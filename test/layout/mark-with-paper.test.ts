/** @fileoverview [M2], [E9] Sheets whose marks have their papers in their own cells, and forms with boxes to tick. */
import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/assess";
import { setFromHeadings } from "../../src/criteria/choose";
import type { CellValue } from "../../src/table/tab";
import { answer, CODES, read, TITLE } from "./books";
import { tabOf as tabAlone } from "./tabs";

/** Cells without formulas and links, read as evidence too. */
const tabOf = (name: string, values: readonly (readonly CellValue[])[]) => ({
  ...tabAlone(name, values),
  formulaAt: () => "",
  linksAt: () => [],
});

const UNITS = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Tân Liên"];
const paper = (at: number) => `${at + 3}-KH/ĐTN ngày 05/3/2021`;
const table = (mark: (unit: number, at: number) => string, names: readonly string[] = UNITS) =>
  tabOf("3CĐ", [
    [`${TITLE} NĂM 2021`],
    ["TT", "Đơn vị", ...CODES],
    ...names.map((name, unit) => [unit + 1, name, ...CODES.map((_, at) => mark(unit, at))]),
  ]);
function judged(...tabs: ReturnType<typeof tabOf>[]) {
  const reading = read(tabs);
  const { units, findings } = assess(reading, setFromHeadings(reading.criteria), tabs, {
    year: 2021,
    falseIsFail: false,
  });
  return {
    outcomes: units.map(({ outcome }) => outcome[0]).join(""),
    findings: findings
      .filter(({ code }) => !code.startsWith("no-"))
      .map(({ code, cell }) => `${code} ${cell}`),
  };
}

describe("[M2] each mark with its paper", () => {
  test.each([
    ["in brackets", (one: string) => `Đạt (${one})`],
    ["behind a dash", (one: string) => `Đạt - ${one}`],
    ["on a line of its own", (one: string) => `Đạt\n${one}`],
    ["behind x", (one: string) => `x; ${one}`],
  ])("%s: the marks are read, and the papers are no columns of evidence", (_, written) => {
    const tab = table((unit, at) => (unit === 1 && at === 6 ? "Chưa đạt" : written(paper(at))));
    expect(judged(tab)).toEqual({ outcomes: "rnr", findings: [] });
  });
  test("below names with their numbers", () => {
    const names = UNITS.map((name, at) => `${at + 1}. ${name}`);
    expect(judged(table((_, at) => `Đạt (${paper(at)})`, names)).outcomes).toBe("rrr");
  });
  test("in some cells only: nothing is asked of the others", () => {
    expect(judged(table((_, at) => (at % 3 ? "Đạt" : `Đạt (${paper(at)})`)))).toEqual({
      outcomes: "rrr",
      findings: [],
    });
  });
  test("[E6] a paper of another year is named", () => {
    const tab = table((unit, at) => (unit === 2 && at === 1 ? "Đạt (12-KH/ĐTN ngày 05/3/2019)" : "Đạt"));
    expect(judged(tab).findings).toEqual(["evidence-outside-year D5"]);
  });
  test("words that doubt it are asked about", () => {
    for (const doubt of ["Đạt (chưa có KH)", "Đạt (thiếu minh chứng)", "Đạt (xem lại)"])
      expect(judged(table((unit, at) => (unit === 0 && at === 0 ? doubt : "Đạt")))).toEqual({
        outcomes: "urr",
        findings: ["mark-unreadable C3"],
      });
  });
  test("a list of papers alone is no table of marks", () => {
    expect(answer(table((_, at) => paper(at))).ok).toBe(false);
  });
});

describe("[E9] a paper in the mark's cell beside columns of evidence", () => {
  const tab = (withPaper: string, evidence: string) =>
    tabOf("3CĐ", [
      [`${TITLE} NĂM 2021`],
      ["TT", "Đơn vị", ...CODES.flatMap((code, at) => (at === 0 ? [code] : [code, `Minh chứng ${code}`]))],
      ...UNITS.map((name, unit) => [
        unit + 1,
        name,
        ...CODES.flatMap((_, at) => (at === 0 ? [withPaper] : ["Đạt", at === 1 ? evidence : paper(at)])),
      ]),
    ]);
  test("serves the criterion that has no such column", () => {
    expect(judged(tab(`Đạt (${paper(0)})`, paper(1)))).toMatchObject({ outcomes: "rrr" });
    expect(judged(tab("Đạt", paper(1)))).toMatchObject({ outcomes: "uuu" });
  });
  test("and no other", () => {
    expect(judged(tab(`Đạt (${paper(0)})`, ""))).toMatchObject({
      outcomes: "uuu",
      findings: [
        "evidence-column-missing null",
        "evidence-missing E3",
        "evidence-missing E4",
        "evidence-missing E5",
      ],
    });
  });
});

describe("[M2] forms with boxes", () => {
  const form = (unit: string, mark: (at: number) => string) =>
    tabOf(unit.slice(5), [
      ["PHIẾU THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021"],
      [`Đơn vị: ${unit}`],
      [],
      ["TT", "Tiêu chí", "Kết quả thẩm định", "Minh chứng"],
      ...CODES.map((code, at) => [code, `Tiêu chí số ${at + 1}`, mark(at), paper(at)]),
    ]);
  test.each([
    ["☑ Đạt ☐ Chưa đạt", "☐ Đạt ☑ Chưa đạt"],
    ["[x] Đạt\n[ ] Chưa đạt", "[ ] Đạt\n[x] Chưa đạt"],
    ["☑ Đạt", "☒ Chưa đạt"],
  ])("%j, %j", (yes, no) => {
    const tabs = UNITS.map((unit, n) => form(unit, (at) => (n === 1 && at === 13 ? no : yes)));
    expect(judged(...tabs).outcomes).toBe("rnr");
  });
  test("both ticked is asked about, none ticked is not appraised", () => {
    const tabs = UNITS.map((unit, n) =>
      form(unit, (at) =>
        at > 0 || n === 0 ? "☑ Đạt ☐ Chưa đạt" : n === 1 ? "☑ Đạt ☑ Chưa đạt" : "☐ Đạt ☐ Chưa đạt",
      ),
    );
    expect(judged(...tabs)).toEqual({
      outcomes: "ruu",
      findings: ["mark-unreadable C5", "not-appraised C5"],
    });
  });
});
