/** @fileoverview Criteria in rows: long lists and forms a tab a unit, by rule and on made-up workbooks. */
import { describe, expect, test } from "vitest";
import { answer, CODES, cellOf, columnsOf, type Rows, read, unitsOf } from "./books";
import { tabOf } from "./tabs";

const UNITS = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm"];

function list(
  units: readonly string[],
  row: (unit: string, code: string, first: boolean) => Rows[number],
  header: string[],
) {
  return tabOf("Chi tiết", [
    ["CHI TIẾT THẨM ĐỊNH ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
    header,
    ...units.flatMap((unit) => CODES.map((code, index) => row(unit, code, index === 0))),
  ]);
}

describe("long", () => {
  test("a row a unit and criterion, in any order of columns", () => {
    const reading = read(
      list(UNITS, (unit, code) => ["13-KH", code, "Đạt", unit], [
        "Minh chứng",
        "Tiêu chí",
        "Kết quả",
        "Đơn vị",
      ]),
    );
    expect(reading.layout).toMatchObject({ kind: "long", sheet: "Chi tiết", headerRows: [2], unitRows: 2 });
    expect(columnsOf(reading)).toEqual(["A:evidence", "B:criterion", "C:appraised", "D:name"]);
    expect(reading.units[1]?.rows?.get("1.2")).toEqual([18]);
    expect(reading.units[1]?.columns.get("1.2")).toMatchObject({
      self: -1,
      appraised: 2,
      evidence: 0,
      explanation: -1,
    });
  });

  test("a unit's name only on the first of its rows", () => {
    const reading = read(
      list(UNITS, (unit, code, first) => [first ? unit : "", code, "Đạt"], ["Đơn vị", "TC", "Thẩm định"]),
    );
    expect(unitsOf(reading)).toEqual(["Đoàn xã Gia Cát@3", "Đoàn xã Bảo Lâm@18"]);
    expect(reading.units[0]?.rows?.get("3.5")).toEqual([16]);
  });

  test("[U2] a unit and criterion given twice keeps both rows, under one unit", () => {
    const reading = read(
      list([...UNITS, "Xã Gia Cát"], (unit, code) => [unit, code, "Đạt"], [
        "Đơn vị",
        "Tiêu chí",
        "Thẩm định",
      ]),
    );
    expect(reading.units).toHaveLength(2);
    expect(reading.units[0]?.rows?.get("1.1")).toEqual([2, 32]);
  });

  test("[U1] a criterion with a mark before any name is unnamed", () => {
    const reading = read(
      list(UNITS, (unit, code) => [unit === UNITS[0] && code === "1.1" ? "" : unit, code, "Đạt"], [
        "Đơn vị",
        "Tiêu chí",
        "Thẩm định",
      ]),
    );
    expect(reading.unnamed.map(cellOf)).toEqual(["A3"]);
  });

  test("[M3] Đạt | Chưa đạt, and a typed result beside", () => {
    const reading = read(
      list(UNITS, (unit, code) => [unit, code, "x", "", "Công nhận"], [
        "Đơn vị",
        "Tiêu chí",
        "Đạt",
        "Chưa đạt",
        "Kết quả công nhận",
      ]),
    );
    expect(reading.units[0]?.columns.get("1.1")).toMatchObject({ appraised: 2, appraisedFail: 3 });
    expect(cellOf(reading.units[1]?.result)).toBe("E18");
  });
});

function form(name: string, unitLine: Rows[number], end: Rows = [], mark = "Đạt") {
  return tabOf(name, [
    ["HUYỆN ĐOÀN CAO LỘC"],
    ["PHIẾU CHẤM ĐIỂM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
    unitLine,
    [],
    ["TT", "Tiêu chí", "Tự chấm", "Thẩm định", "Minh chứng"],
    ...[1, 2, 3].flatMap((pillar) => [
      ["I".repeat(pillar), ["Quản lý đoàn viên", "Kế hoạch công tác", "Tham mưu"][pillar - 1]],
      ...[1, 2, 3, 4, 5].map((n) => [n, `Việc ${n}`, mark, mark, "13-KH/ĐTN"]),
    ]),
    ...end,
  ]);
}

describe("sheet-per-unit", () => {
  test("the unit's name stands beside its label, in one cell or two, or is the tab's", () => {
    const reading = read([
      form("1", ["Đơn vị: Đoàn xã Gia Cát"]),
      form("2", ["Tên đơn vị:", "Đoàn xã Bảo Lâm"]),
      form("Đoàn xã Tân Liên", []),
    ]);
    expect(reading.layout).toMatchObject({
      kind: "sheet-per-unit",
      sheet: ["1", "2", "Đoàn xã Tân Liên"],
      headerRows: [5],
      unitRows: 3,
    });
    expect(reading.units.map((unit) => unit.name)).toEqual([
      "Đoàn xã Gia Cát",
      "Đoàn xã Bảo Lâm",
      "Đoàn xã Tân Liên",
    ]);
    expect(cellOf(reading.units[1]?.at)).toBe("B3");
    expect(reading.units[0]?.rows?.get("2.1")).toEqual([12]);
    expect(reading.criteria[5]).toMatchObject({
      code: "2.1",
      text: "Việc 1",
      pillar: { code: "2", text: "Kế hoạch công tác" },
    });
  });

  test("an empty pattern of the form is no unit", () => {
    const reading = read([form("Đoàn xã Gia Cát", []), form("Mẫu phiếu", ["Đơn vị: ………………"], [], "")]);
    expect(reading.layout.sheet).toEqual(["Đoàn xã Gia Cát"]);
  });

  test("[O6] a result typed below the criteria", () => {
    const reading = read([
      form(
        "1",
        ["Đơn vị: Đoàn xã Gia Cát"],
        [["", "Kết quả", "", "Đạt"], [], ["", "Người lập", "", "TM. BAN THƯỜNG VỤ"]],
      ),
    ]);
    expect(cellOf(reading.units[0]?.result)).toBe("D24");
  });

  test("a list of criteria alone is no assessment", () => {
    expect(
      answer(
        tabOf("Bộ tiêu chí", [
          ["BỘ TIÊU CHÍ"],
          ["TT", "Nội dung", "Điểm"],
          ...CODES.map((code) => [code, "Việc", 5]),
        ]),
      ),
    ).toMatchObject({
      ok: false,
      reason: "none",
    });
  });
});
