/** @fileoverview Claimed rates, in sentences and in tables. */

import { readdirSync, readFileSync } from "node:fs";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it, test } from "vitest";
import { findClaims } from "../../src/assessment/claims";
import type { CellValue, Tab } from "../../src/table/tab";
import { processorTime } from "../processor-time";

function tabOf(values: CellValue[][], displayed?: string[][]): Tab {
  return {
    name: "Báo cáo",
    hidden: false,
    values,
    displayed: () => {
      if (!displayed) throw new Error("displayed() costs a call and was not needed");
      return displayed;
    },
    linksAt: () => [],
    formulaAt: () => "",
    merges: () => [],
  };
}

/** `244/500 48.6 wrong`, one a claim. */
function claims(text: string): string[] {
  return findClaims(tabOf([[text]])).map(
    ({ numerator, denominator, printed, ok, over }) =>
      `${numerator}/${denominator} ${printed} ${over ? "over" : ok ? "right" : "wrong"}`,
  );
}

describe("in a sentence", () => {
  it.each([
    ["244/500 = 48,6%", ["244/500 48.6 wrong"]],
    ["244/500 = 48,8%", ["244/500 48.8 right"]],
    ["244/500=48.8 %", ["244/500 48.8 right"]],
    ["244/500\n(48,8%)", ["244/500 48.8 right"]],
    ["244/500: 49%", ["244/500 49 right"]],
    ["244/500 đoàn cơ sở, đạt 48,6%", ["244/500 48.6 wrong"]],
    ["10/20 đoàn cơ sở được công nhận, chiếm 50,4%", ["10/20 50.4 wrong"]],
    ["320/320 đoàn cơ sở được công nhận, đạt 100% số đoàn cơ sở đăng ký", ["320/320 100 right"]],
    ["244 trên tổng số 500 đoàn cơ sở (48,8%)", ["244/500 48.8 right"]],
    ["244/tổng số 500 đơn vị (49%)", ["244/500 49 right"]],
    [
      "có 244 đoàn cơ sở được công nhận “3 chủ động” năm 2019 trên tổng số 500, đạt 48,8%",
      ["244/500 48.8 right"],
    ],
    ["244/500 đoàn cơ sở được công nhận Đoàn cơ sở 3 chủ động năm 2019 (48,6%)", ["244/500 48.6 wrong"]],
    ["48,6% (244/500)", ["244/500 48.6 wrong"]],
    ["tổng số 244/500 đạt tỷ lệ 48,8%", ["244/500 48.8 right"]],
    ["1.234/2.500 đơn vị, đạt 49,4%", ["1234/2500 49.4 right"]],
    ["25/25 = 100%; 18/20 = 91%", ["25/25 100 right", "18/20 91 wrong"]],
    ["Năm 2019: 244/500 (48,8%), năm 2020: 300/500 (60%)", ["244/500 48.8 right", "300/500 60 right"]],
    ["12/10 công trình, đạt 120%", ["12/10 120 over"]],
    ["510/500 = 98%", ["510/500 98 over"]],
    ["244/500 đoàn cơ sở, chiếm 48,6%".normalize("NFD"), ["244/500 48.6 wrong"]],
  ])("[S4] %j", (text, expected) => {
    expect(claims(text)).toEqual(expected);
  });

  it.each([
    ["2/3 (66,7%)", "right"],
    ["2/3 (66,6%)", "wrong"],
    ["2/3 (67%)", "right"],
    ["2/3 (66%)", "wrong"],
    ["2/3 (66,67%)", "right"],
    ["1/8 (12,5%)", "right"],
    ["1/8 (13%)", "right"],
    ["1/8 (12%)", "wrong"],
    ["1/16 (6,3%)", "right"],
    ["1/16 (6,2%)", "wrong"],
  ])("[S4] %j is checked to the decimals it prints: %s", (text, verdict) => {
    expect(claims(text)[0]).toContain(verdict);
  });

  it.each([
    "13-HD/TĐTN đạt 100%",
    "92/HD-TĐTN ngày 25/01/2021 đạt 100%",
    "22/11/2019 đạt 100%",
    "ngày 3/5, đạt 100%",
    "Kỷ niệm 26/3, đạt 100%",
    "26/3 đạt 100%",
    "tháng 3/2021 đạt 25%",
    "Quý I/2021 đạt 25%",
    "Nghị quyết số 15/2018 đạt 100%",
    "Tổ chức 3/5 hoạt động, 100% đoàn viên tham gia",
    "10/12 chi đoàn họp, đoàn phí đạt 95% chỉ tiêu",
    "Tham gia 5/6 buổi, vắng 1 (17%)",
    "Có 3 đồng chí trên 30 tuổi, chiếm 20%",
    "244/500 đoàn cơ sở. Năm sau phấn đấu đạt 60%",
    "244/500, gần 50%",
    "100% Đoàn cơ sở được công nhận",
    "70-80%",
    "0/0 = 0%",
    "https://a.vn/1/2%20a",
    "48,6%",
    "%",
  ])("[S4] %j claims nothing", (text) => {
    expect(claims(text)).toEqual([]);
  });

  test("[S4] a claim says where it stands and in which words", () => {
    const tab = tabOf([
      ["", "Kết quả"],
      ["", "Công nhận 244/500 đoàn cơ sở, chiếm 48,6% tổng số"],
    ]);
    expect(findClaims(tab)).toEqual([
      {
        at: { tab, row: 1, column: 1 },
        text: "244/500 đoàn cơ sở, chiếm 48,6%",
        numerator: 244,
        denominator: 500,
        printed: 48.6,
        decimals: 1,
        ok: false,
        over: false,
      },
    ]);
  });

  test("[S4] of the seeds, Lạng Sơn's claim is wrong and Bắc Giang's right", () => {
    const seed = (name: string) =>
      readFileSync(new URL(`../seeds/${name}.txt`, import.meta.url), "utf8").split("\n");
    const inSeed = (name: string) => seed(name).flatMap(claims);
    expect(inSeed("lang-son-2019")).toEqual(["244/500 48.6 wrong"]);
    expect(inSeed("bac-giang-2021")).toEqual(["320/320 100 right"]);
    for (const name of ["can-tho-2020", "lang-son-2021-di-co-so", "thai-nguyen-2018"])
      expect(inSeed(name)).toEqual([]);
  });
});

describe("in a table", () => {
  const head = ["Huyện", "Tổng số", "Công nhận", "Tỷ lệ (%)"];
  const found = (values: CellValue[][], displayed?: string[][]) =>
    findClaims(tabOf(values, displayed)).map(
      ({ at, numerator, denominator, printed, ok, over }) =>
        `${at.row},${at.column} ${numerator}/${denominator} ${printed} ${over ? "over" : ok ? "right" : "wrong"}`,
    );
  const shown = (values: CellValue[][]) => values.map((row) => row.map(String));

  test("[S4] a rate in percent under a heading with %", () => {
    const rows = [
      head,
      ["A", 500, 244, 48.6],
      ["B", 500, 244, 48.8],
      ["C", "20", "25", 125],
      ["D", 10, "", ""],
    ];
    expect(found(rows, shown(rows))).toEqual([
      "1,3 244/500 48.6 wrong",
      "2,3 244/500 48.8 right",
      "3,3 25/20 125 over",
    ]);
  });

  test("[S4] a fraction that the cell shows as percent is read as shown", () => {
    const rows = [
      ["Đơn vị", "Tổng số đơn vị", "Đạt", "Tỉ lệ"],
      ["A", 500, 244, 0.486],
      ["B", 500, 244, 0.488],
    ];
    const displayed = [
      ["", "", "", ""],
      ["A", "500", "244", "48,6%"],
      ["B", "500", "244", "48,8%"],
    ];
    expect(found(rows, displayed)).toEqual(["1,3 244/500 48.6 wrong", "2,3 244/500 48.8 right"]);
  });

  test("[S4] text needs no look at what cells show", () => {
    expect(found([head, ["A", 500, 244, "48,6%"]])).toEqual(["1,3 244/500 48.6 wrong"]);
  });

  test("[S4] of two totals the one that fits is meant", () => {
    const rows = [
      ["Huyện", "Tổng số", "Số đăng ký", "Số được công nhận", "Tỷ lệ (%)"],
      ["A", 500, 300, 244, "48,8"],
      ["A", 500, 300, 244, "81,3"],
      ["A", 500, 300, 244, "50"],
    ];
    expect(found(rows)).toEqual(["1,4 244/500 48.8 right", "2,4 244/300 81.3 right", "3,4 244/300 50 wrong"]);
  });

  test("[S4] headings in two rows", () => {
    const rows = [
      ["Huyện", "Số lượng", "", "Tỷ lệ (%)"],
      ["", "Tổng số", "Đạt", ""],
      ["A", 500, 244, "48,7"],
    ];
    expect(found(rows)).toEqual(["2,3 244/500 48.7 wrong"]);
  });

  test("[S4] points, or a rate without its two counts, are no claim", () => {
    expect(
      found([
        ["Đơn vị", "Tổng điểm", "Đạt", "Tỷ lệ (%)"],
        ["A", 15, 1, "93,3"],
      ]),
    ).toEqual([]);
    expect(
      found([
        ["Đơn vị", "Công nhận", "Tỷ lệ (%)"],
        ["A", 15, "93,3"],
      ]),
    ).toEqual([]);
    expect(
      found([
        ["Đơn vị", "Tổng số", "Chưa đạt", "Tỷ lệ (%)"],
        ["A", 15, 1, "93,3"],
      ]),
    ).toEqual([]);
  });
});

describe("[S4] edges", () => {
  const found = (values: CellValue[][], displayed?: string[][]) =>
    findClaims(tabOf(values, displayed)).map(
      ({ at, text, numerator, denominator, printed, decimals, ok, over }) =>
        `${at.row},${at.column} ${text} ${numerator}/${denominator} ${printed} ${decimals} ${over ? "over" : ok}`,
    );
  const HEAD = ["Đơn vị", "Tổng số", "Công nhận", "Tỷ lệ (%)"];

  it.each([
    ["đến 40/12 = 100%", ["40/12 100 over"]],
    ["đến 0/12 = 0%", ["0/12 0 right"]],
    ["đến 5/13 = 38,5%", ["5/13 38.5 right"]],
    ["đến 5/12 = 41,7%", []],
    ["đến 31/12 = 100%", []],
    ["đến 32/12 = 100%", ["32/12 100 over"]],
    ["đến 12/2021 = 100%", []],
    ["5/0 = 0%", []],
    ["244/500, chiếm gần 49%", []],
    ["244/500, chiếm trên 48%", []],
    ["244/500 (40-49%)", []],
  ])("a day and month, or a fraction: %j", (text, expected) => {
    expect(claims(text)).toEqual(expected);
  });

  it.each([
    ["đến 12/1989 = 0,6%", ["12/1989 0.6 right"]],
    ["đến 12/1990 = 0,6%", []],
    ["đến 12/2100 = 0,6%", []],
    ["đến 12/2101 = 0,6%", ["12/2101 0.6 right"]],
    ["đến 13/2021 = 0,6%", ["13/2021 0.6 right"]],
    ["đến 0/2021 = 0%", ["0/2021 0 right"]],
    ["đến 1/2021 = 0%", []],
    ["đến 1/12 = 8,3%", []],
    ["12/12 đạt 100%", ["12/12 100 right"]],
    ["13/12 đạt 108,3%", []],
  ])("a month and year, or a fraction: %j", (text, expected) => {
    expect(claims(text)).toEqual(expected);
  });

  it.each([
    ["gần 49% (244/500)", []],
    ["khoảng 49% (244/500)", []],
    ["45 - 49% (244/500)", []],
    ["Đạt 49% (244/500)", ["244/500 49 right"]],
  ])("a rate that is not meant exactly is none, and its words may open the text: %j", (text, expected) => {
    expect(claims(text)).toEqual(expected);
  });

  it.each([
    ["10/20 (50%), 244 trên tổng số 500 (48,8%)", ["10/20 50 right", "244/500 48.8 right"]],
    ["244 trên tổng số 500 (48,8%), 10/20 (51%)", ["244/500 48.8 right", "10/20 51 wrong"]],
    ["10 / 12 chi đoàn trên tổng số 20, đạt 83,3%", ["10/12 83.3 right"]],
    ["Năm 2019 đạt 48,8% (244/500), năm 2020 đạt 60%", ["244/500 48.8 right"]],
  ])("each fraction has its own rate: %j", (text, expected) => {
    expect(claims(text)).toEqual(expected);
  });

  it.each([
    ["10/12, đoàn phí đạt 95%", []],
    ["244/500, đạt tỷ lệ : 48,8%", ["244/500 48.8 right"]],
    ["244/500 đoàn cơ sở loại 1, gồm cả khối trường học (48,8%)", ["244/500 48.8 right"]],
    ["244/500 đoàn cơ sở, trong đó 3 trường học (48,8%)", []],
    ["1/1=9%", ["1/1 9 wrong"]],
  ])("what stands between decides whose the rate is: %j", (text, expected) => {
    expect(claims(text)).toEqual(expected);
  });

  it("what stands between may be as long as a sentence", () => {
    const between = (letters: number) => `10/20 ${"ấ".repeat(letters - " chiếm ".length - 1)} chiếm 50%`;
    expect(claims(between(220))).toEqual(["10/20 50 right"]);
    expect(claims(between(221))).toEqual([]);
  });

  it("the claim's words are as they stand, numbers in words among them", () => {
    expect(found([["Đoàn cơ sở 3 chủ động năm 2019: 244/500 = 48,8%"]])).toEqual([
      "0,0 244/500 = 48,8% 244/500 48.8 1 true",
    ]);
    expect(found([["Năm 2019 đạt 48,8% (244/500)"]])).toEqual(["0,0 48,8% (244/500 244/500 48.8 1 true"]);
  });

  it("in a table: none of nothing, no count, and a fraction without the cell's format", () => {
    expect(found([HEAD, ["A", 20, 0, "0"], ["B", 20, 0, "5"]])).toEqual([
      "1,3 0 0/20 0 0 true",
      "2,3 5 0/20 5 0 false",
    ]);
    expect(found([HEAD, ["A", 20, "abc", "50"], ["B", 20, 1.5, "50"], ["C", 0, 1, "50"]])).toEqual([]);
    const shown = (text: string) => [[], ["", "", "", text]] as string[][];
    expect(found([HEAD, ["A", 500, 244, 0.488]], shown("0,488"))).toEqual([]);
    expect(found([HEAD, ["A", 500, 244, 0.488]], shown("48,8%"))).toEqual(["1,3 48,8% 244/500 48.8 1 true"]);
    expect(found([HEAD, ["A", 200, 1, 0.5]], shown("0,5"))).toEqual(["1,3 0,5 1/200 0.5 1 true"]);
    expect(found([HEAD, ["A", 200, 2, 1]], shown("1"))).toEqual([]);
    expect(found([HEAD, ["A", 200, 3, 1.5]], shown("1,5"))).toEqual(["1,3 1,5 3/200 1.5 1 true"]);
    expect(found([HEAD, ["A", 200, 4, 0]], shown("0"))).toEqual(["1,3 0 4/200 0 0 false"]);
    expect(found([HEAD, ["A", 500, 244, "0,488"]])).toEqual(["1,3 0,488 244/500 0.488 3 false"]);
  });

  it("in the order of rows and columns", () => {
    expect(
      found([
        ["1/2 = 50%", "", "", "", "1/2 = 51%"],
        [...HEAD, ""],
        ["A", 20, 10, "50", "1/4 = 25%"],
        ["3/4 = 75%", 20, 10, "51", ""],
      ]).map((one) => one.split(" ")[0]),
    ).toEqual(["0,0", "0,4", "2,3", "2,4", "3,0", "3,3"]);
  });

  it.each(["%", "(%)", "Tỷ lệ (%)", "TỈ LỆ %"])("the heading %s is a rate's", (heading) => {
    expect(
      found([
        ["Tổng số", "Công nhận", heading],
        [20, 10, "50"],
      ]),
    ).toEqual(["1,2 50 10/20 50 0 true"]);
  });

  it("headings right of the rate, and none beyond another rate", () => {
    expect(
      found([
        ["Tỷ lệ (%)", "Công nhận", "Tổng số"],
        ["50", 10, 20],
      ]),
    ).toEqual(["1,0 50 10/20 50 0 true"]);
    expect(
      found([
        ["Tỷ lệ (%)", "Công nhận", "Ghi chú", "Tổng số"],
        ["50", 10, "", 20],
      ]),
    ).toEqual([]);
    expect(
      found([
        ["Tổng số", "Công nhận", "Tỷ lệ (%)", "Hoàn thành", "Tỷ lệ (%)"],
        [20, 10, "50", 5, "26"],
      ]),
    ).toEqual(["1,2 50 10/20 50 0 true"]);
    expect(
      found([
        ["Tổng số", "Công nhận", "Tỷ lệ"],
        [20, 10, "50"],
      ]),
    ).toEqual([]);
    expect(
      found([
        ["Tổng số", "Công nhận", "Tỷ lệ"],
        [20, 10, "50%"],
      ]),
    ).toEqual(["1,2 50% 10/20 50 0 true"]);
  });
});

describe("elsewhere", () => {
  test("[S4] the sample workbooks hold the claims that they are known to hold", async () => {
    const folder = new URL("../samples/", import.meta.url);
    const found: string[] = [];
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".xlsx"))) {
      const { sheets } = await readXlsx(readFileSync(new URL(file, folder)));
      for (const sheet of sheets) {
        const values = sheet.rows.map((row) => row.map((value) => (value ?? "") as CellValue));
        for (const { numerator, denominator, printed, ok } of findClaims(tabOf(values))) {
          found.push(`${file} ${numerator}/${denominator} ${printed} ${ok}`);
        }
      }
    }
    expect(found).toEqual([
      "chi-lang-2019-so-lieu-lon-xon.xlsx 10/20 50.4 false",
      "tra-cu-2022.xlsx 25/25 100 true",
    ]);
  });

  test("[S4] a sheet of 20,000 units yields none, and quickly", () => {
    const row = (r: number): CellValue[] =>
      Array.from({ length: 34 }, (_, c) => (c % 2 ? `${r}-KH/ĐTN ngày 05/3/2019` : "Đạt"));
    const tab = tabOf(Array.from({ length: 20_000 }, (_, r) => row(r)));
    const time = processorTime();
    expect(findClaims(tab)).toEqual([]);
    expect(time()).toBeLessThan(1000);
  });
});
