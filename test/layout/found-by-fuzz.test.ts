/** @fileoverview What the fuzzer found once, each as one small sheet; and bad input that must never mislead. */

import { describe, expect, test } from "vitest";
import { processorTime } from "../processor-time";
import { answer, CODES, columnsOf, PASSES, plainSheet, read, sheet, unitsOf } from "./books";
import { tabOf } from "./tabs";

const UNITS = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Tân Liên"];
const rows = (...cells: (string | number)[]) => UNITS.map((unit, n) => [n + 1, unit, ...cells]);

describe("found by the fuzzer", () => {
  test("headings with a letter wrong, too many or too few, or two swapped", () => {
    const reading = read(
      sheet(
        [
          ["TT", "Đơ vị", "1.1", "", "", "1.2", "", ""],
          ["", "", "Tự chấmm", "Thẩm địng", "Minh chứg", "Tựchấm", "Thẩmđịnh", "Mihn chứng"],
        ],
        rows("Đạt", "Đạt", "13-KH/ĐTN", "Đạt", "Đạt", "14-KH/ĐTN"),
      ),
    );
    expect(columnsOf(reading)).toEqual([
      "A:order",
      "B:name",
      ...["1.1", "1.2"].flatMap((code, n) =>
        ["self", "appraised", "evidence"].map((field, k) => `${"CDEFGH"[n * 3 + k]}:${field} ${code}`),
      ),
    ]);
  });

  test("headings that end with a colon or begin with a star", () => {
    const reading = read(
      sheet([["TT :", "* Đơn vị", ...CODES.map((code) => `* ${code} :`)]], rows(...PASSES)),
    );
    expect(reading.layout.headerRows).toEqual([2]);
    expect(reading.criteria.map(({ code }) => code)).toEqual(CODES);
  });

  test("a header of several rows again in the middle, as on printed pages", () => {
    const header = [
      ["TT", "Đơn vị", "1.1", "", "1.2", ""],
      ["", "", "Điểm chuẩn", "Chấm", "Điểm chuẩn", "Chấm"],
    ];
    const [first = [], ...rest] = rows(10, 8, 10, 7);
    const reading = read(sheet(header, [first, ...header, ...rest]));
    expect(unitsOf(reading)).toEqual(UNITS.map((unit, n) => `${unit}@${n === 0 ? 4 : n + 6}`));
    expect(reading.unnamed).toEqual([]);
  });

  test("a person's own column under blanks of the last criterion is no mark of it", () => {
    const four = CODES.slice(0, 4);
    const reading = read(
      sheet(
        [
          ["TT", "Đơn vị", ...four.flatMap((code) => [code, ""])],
          ["", "", ...four.flatMap(() => ["Đạt", "Chưa đạt"]), "Dân số"],
        ],
        rows(...four.flatMap(() => ["x", ""]), 5230),
      ),
    );
    expect(columnsOf(reading).slice(8)).toEqual(["I:appraisedPass 1.4", "J:appraisedFail 1.4", "K:other"]);
  });

  test("a matrix of evidence alone is no assessment", () => {
    const matrix = tabOf("Minh chứng", [
      ["MINH CHỨNG NĂM 2021"],
      ["TT", "Đơn vị", ...CODES],
      ...rows(...CODES.map(() => "13-KH/ĐTN")),
    ]);
    expect(answer(matrix)).toMatchObject({ ok: false, reason: "unsaid" });
    // Its own title outweighs the tab's name, and is what the question quotes.
    expect(answer({ ...matrix, name: "Minh chứng 3CĐ" })).toMatchObject({
      ok: false,
      reason: "unsaid",
      message: expect.stringContaining("“MINH CHỨNG NĂM 2021”"),
    });
    const titled = [
      ["KẾT QUẢ ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021"],
      ...matrix.values.slice(1).map((row) => [...row]),
    ];
    expect(answer(tabOf("Tổng hợp", titled))).toMatchObject({
      ok: false,
      reason: "unclear",
      message: expect.stringContaining("minh chứng"),
    });
  });
});

describe("bad input", () => {
  test("the same criterion twice, both with marks, is asked about", () => {
    const twice = sheet([["TT", "Đơn vị", "1.1", "1.2", "1.1"]], rows("Đạt", "Đạt", "Không đạt"));
    expect(answer(twice)).toMatchObject({
      ok: false,
      reason: "unclear",
      message: expect.stringContaining("cột C và cột E"),
    });
  });

  test("criteria of two sets side by side keep their own codes", () => {
    const both = sheet([["TT", "Đơn vị", ...CODES, "4.1", "4.2"]], rows(...PASSES, "Đạt", "Đạt"));
    expect(read(both).criteria.map(({ code }) => code)).toEqual([...CODES, "4.1", "4.2"]);
  });

  test("200 tabs, cells of 50,000 characters and formulas in error", () => {
    const long = "Nội dung rất dài ".repeat(3000).slice(0, 50_000);
    const strangers = Array.from({ length: 200 }, (_, n) =>
      tabOf(
        `Tab ${n}`,
        Array.from({ length: 50 }, (_, row) => [row, n % 7 ? "#REF!" : long, "#N/A", "Đạt", 5]),
      ),
    );
    const spoilt = sheet(
      [["TT", "Đơn vị", ...CODES]],
      [...rows(...PASSES), [4, "Đoàn xã Hợp Thành", "#REF!", long, ...PASSES.slice(2)], ["#REF!", "#N/A"]],
      { name: "Chấm" },
    );
    const time = processorTime();
    const reading = read([...strangers, spoilt]);
    expect(reading.layout.sheet).toBe("Chấm");
    expect(reading.units.map(({ name }) => name).slice(0, 4)).toEqual([...UNITS, "Đoàn xã Hợp Thành"]);
    expect(time()).toBeLessThan(2000);
  });

  test("200 tabs that all are assessments are named and asked about", () => {
    const many = Array.from({ length: 200 }, (_, n) => plainSheet(`Năm ${n}`));
    expect(answer(many)).toMatchObject({ ok: false, reason: "several", sheets: { length: 200 } });
  });
});
