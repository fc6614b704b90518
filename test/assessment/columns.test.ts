/** @fileoverview What columns give beside marks and evidence, from the sheet to the finding: not read, verdicts on contents. */
import { describe, expect, it } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { describe as sentenceOf } from "../../src/findings/codes";
import type { Tab } from "../../src/table/tab";
import { CODES, PASSES, type Rows, read, sheet } from "../layout/books";

const DOC = "06-KH/ĐTN ngày 15/07/2021";

function judge(tab: Tab, links: Readonly<Record<string, string>> = {}) {
  const withLinks: Tab = {
    ...tab,
    linksAt: (row, column) => [links[`${row},${column}`] ?? []].flat(),
    formulaAt: () => "",
  };
  return assess(read(withLinks), SET_2018_2022, [withLinks], { year: 2021, falseIsFail: false });
}

const of = (tab: Tab, code: string, links?: Readonly<Record<string, string>>) =>
  judge(tab, links).findings.filter((one) => one.code === code);

describe("[L3] column-not-read", () => {
  const codes = CODES.flatMap((code) => [code, `Minh chứng ${code}`]);
  const noted = (note: string) =>
    sheet(
      [["TT", "Đơn vị", ...codes, "Ghi chú"]],
      [[1, "Đoàn xã Gia Cát", ...CODES.flatMap(() => ["Đạt", DOC]), note]],
    );

  it("stands on the heading of a note that names a document, a warning, and takes nothing from the unit", () => {
    const assessment = judge(noted("21-BC/ĐTN"));
    const [found] = assessment.findings.filter(({ code }) => code === "column-not-read");
    expect(found).toMatchObject({ cell: "AG2", severity: "warning", value: "Ghi chú", unit: null });
    expect(sentenceOf(found as NonNullable<typeof found>)).toContain(
      "Cột “Ghi chú” có ghi văn bản hoặc đường dẫn",
    );
    expect(assessment.units[0]?.outcome).toBe("recognised");
  });

  it("also where a link stands behind the note's words, and not for the words alone", () => {
    expect(of(noted("Xem ở đây"), "column-not-read")).toEqual([]);
    const links = { "2,32": "https://drive.google.com/file/d/1" };
    expect(of(noted("Xem ở đây"), "column-not-read", links).map(({ cell }) => cell)).toEqual(["AG2"]);
  });

  it("takes no “Không” below words on a unit for a mark; below any other heading it is one", () => {
    const under = (heading: string) =>
      sheet(
        [["TT", "Đơn vị", ...CODES, heading]],
        ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm"].map((name, at) => [at + 1, name, ...PASSES, "Không"]),
      );
    const told = (heading: string) => of(under(heading), "column-not-read").length;
    expect(["Ghi chú", "Tồn tại", "Kiến nghị"].map(told)).toEqual([0, 0, 0]);
    expect(["Đã kiểm tra thực tế", "Hồ sơ gốc"].map(told)).toEqual([1, 1]);
  });
});

describe("[K2] [O6] a verdict typed on a content", () => {
  const header: Rows = [
    ["TT", "Đơn vị", ...[1, 2, 3].flatMap((n) => [...CODES.slice(n * 5 - 5, n * 5), `Kết quả ND ${n}`])],
  ];
  const cells = (second: string, third: string) => [
    ...[
      ...PASSES.slice(0, 5),
      "Đạt",
      ...PASSES.slice(0, 4),
      "Chưa đạt",
      second,
      ...PASSES.slice(0, 5),
      third,
    ],
  ];

  it("differs where it says another thing than its criteria, and is no criterion", () => {
    const tab = sheet(header, [[1, "Đoàn xã Gia Cát", ...cells("Đạt", "Không đạt")]]);
    const found = of(tab, "result-differs");
    expect(found.map(({ cell }) => cell)).toEqual(["N3", "T3"]);
    expect(found.map(sentenceOf)).toEqual([
      "Ô ghi “Đạt”, còn theo các tiêu chí thì nội dung 2 chưa đạt. Kiểm tra lại; tiện ích không sửa ô này.",
      "Ô ghi “Không đạt”, còn theo các tiêu chí thì nội dung 3 đạt. Kiểm tra lại; tiện ích không sửa ô này.",
    ]);
    expect(of(tab, "criterion-unknown")).toEqual([]);
  });

  it("is left alone where it agrees or says neither", () => {
    const tab = sheet(header, [[1, "Đoàn xã Gia Cát", ...cells("Không đạt", "Khá")]]);
    expect(of(tab, "result-differs")).toEqual([]);
  });
});
