/** @fileoverview [L3] “Kết quả” beside another column that may be the mark, where rows are criteria: which counts, or it is asked. */
import { describe, expect, it } from "vitest";
import { answer, CODES, columnsOf, read, sheet } from "./books";
import type { Loose } from "./tabs";

const UNITS = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm"];

/** A long table: the headings behind “Mã TC”, and the cells below them by unit and criterion. */
const long = (headings: readonly string[], cells: (unit: number, at: number) => readonly Loose[]) =>
  sheet(
    [["TT", "Đơn vị", "Mã TC", ...headings]],
    UNITS.flatMap((name, unit) =>
      CODES.map((code, at) => [unit * CODES.length + at + 1, name, code, ...cells(unit, at)]),
    ),
  );
const form = (headings: readonly string[], cells: (at: number) => readonly Loose[]) =>
  sheet(
    [["Đơn vị: Đoàn xã Gia Cát"], ["STT", "Tiêu chí", ...headings]],
    CODES.map((code, at) => [code, `Tiêu chí ${code}`, ...cells(at)]),
    { title: "PHIẾU THẨM ĐỊNH ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021" },
  );
const result = (at: number) => (at === 6 ? "Chưa đạt" : "Đạt");

describe("[L3] both hold marks: it is asked", () => {
  it.each([
    ["Trạng thái", "x"],
    ["Tình trạng", "Đạt"],
    ["Kiểm tra lại", "x"],
    ["Xác nhận", 1],
  ])("%s: %j", (heading, mark) => {
    const asked = answer(long(["Kết quả", heading], (_, at) => [result(at), mark]));
    expect(asked).toMatchObject({ ok: false });
    expect(asked.ok ? "" : asked.message).toContain(`cột D (“Kết quả”) và cột E (“${heading}”)`);
    expect(answer(form(["Kết quả", heading], (at) => [result(at), mark])).ok).toBe(false);
  });
  it("also where only what failed is written", () => {
    const failed = (at: number) => (at === 6 ? "Chưa đạt" : "");
    expect(answer(long(["Kết quả", "Trạng thái"], (_, at) => [failed(at), "x"])).ok).toBe(false);
    expect(answer(form(["Kết quả", "Trạng thái"], (at) => [failed(at), "x"])).ok).toBe(false);
  });
});

describe("[L3] one of them is the mark", () => {
  it.each([
    ["Bản giấy"],
    ["Đã nhập phần mềm"],
    ["Hợp lệ"],
    ["Đã kiểm tra"],
    ["Bản giấy", "Bản mềm"],
    ["Bản giấy", "Bản mềm", "Đã quét"],
  ])("beside ticks: %s %s %s", (...ticks) => {
    const cells = (at: number) => [result(at), ...ticks.map(() => "x")];
    for (const one of [
      read(long(["Kết quả", ...ticks], (_, at) => cells(at))),
      read(form(["Kết quả", ...ticks], cells)),
    ]) {
      expect(columnsOf(one).filter((column) => column.includes("appraised"))).toHaveLength(1);
      expect(one.columnsNotRead.map(({ heading }) => heading)).toEqual(ticks);
    }
  });
  it.each([
    ["Đã duyệt", "Trạng thái"],
    ["", "Trạng thái"],
    ["Đã duyệt", "Tình trạng"],
  ])("a state in words, or blank, left or right of it: %j", (state, heading) => {
    expect(columnsOf(read(long([heading, "Kết quả"], (_, at) => [state, result(at)])))).toContain(
      "E:appraised",
    );
    expect(columnsOf(read(long(["Kết quả", heading], (_, at) => [result(at), state])))).toContain(
      "D:appraised",
    );
  });
});

describe("[O6] a result of the unit stays its result", () => {
  it("in its first row, or of the unit by its heading", () => {
    const first = read(long(["Thẩm định", "Kết quả"], (_, at) => [result(at), at === 0 ? "Không đạt" : ""]));
    expect(columnsOf(first)).toEqual(expect.arrayContaining(["D:appraised", "E:result"]));
    const again = read(long(["Thẩm định", "Kết quả công nhận"], (_, at) => [result(at), "Không đạt"]));
    expect(columnsOf(again)).toEqual(expect.arrayContaining(["D:appraised", "E:result"]));
  });
});

describe("[L3] a part of the year beside the whole year", () => {
  const wide = (first: string, second: string) =>
    sheet(
      [
        ["TT", "Đơn vị", ...["Nội dung 1", "Nội dung 2", "Nội dung 3"].flatMap((one) => [one, ""])],
        ["", "", ...[1, 2, 3].flatMap(() => [first, second])],
      ],
      UNITS.map((name, at) => [at + 1, name, ...[1, 2, 3].flatMap(() => ["Chưa đạt", "Đạt"])]),
      { merges: ["C2:D2", "E2:F2", "G2:H2"] },
    );
  it.each([
    ["6 tháng", "Cả năm", ["D", "F", "H"]],
    ["6 tháng đầu năm", "Cuối năm", ["D", "F", "H"]],
    ["Cả năm", "6 tháng", ["C", "E", "G"]],
  ])("%s | %s: the year counts, and the part leaves nobody open", (first, second, marks) => {
    const { layout, rowsNotRead } = read(wide(first, second));
    expect(layout.columns.filter(({ field }) => field === "appraised").map(({ column }) => column)).toEqual(
      marks,
    );
    expect(rowsNotRead).toEqual([]);
  });
  it("two parts of the year are asked about", () => {
    expect(answer(wide("6 tháng", "9 tháng")).ok).toBe(false);
  });
});

describe("[L3] points and a result below each content", () => {
  const THREE = ["Nội dung 1", "Nội dung 2", "Nội dung 3"];
  const wide = (words: readonly [string, string], cells: readonly [Loose, Loose]) =>
    sheet(
      [
        ["TT", "Đơn vị", ...THREE.flatMap((one) => [one, ""])],
        ["", "", ...THREE.flatMap(() => words)],
      ],
      UNITS.map((name, unit) => [unit + 1, name, ...THREE.flatMap(() => cells)]),
      { merges: ["A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:H2"] },
    );
  it.each([
    ["Điểm", "Kết quả"],
    ["Điểm chấm", "Xếp loại"],
    ["Điểm", "Đạt/Chưa đạt"],
  ] as const)("the result is the mark: %s | %s", (points, said) => {
    const [unit] = read(wide([points, said], [18, "Đạt"])).units;
    expect([...(unit?.columns.values() ?? [])].map(({ appraised }) => appraised)).toEqual([3, 5, 7]);
  });
  it("two columns of numbers, or of marks, are asked about", () => {
    expect(answer(wide(["Điểm", "Kết quả"], [18, 17])).ok).toBe(false);
    expect(answer(wide(["Điểm", "Kết quả"], ["Đạt", "Chưa đạt"])).ok).toBe(false);
  });
});
