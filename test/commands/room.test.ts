/** Room in the file: Google's ten million cells are asked about before anything is put in ([C14], issue of the grid). */
import { describe, expect, it } from "vitest";
import { TAB_CHECK, TAB_SETTINGS } from "../../src/table/own-tabs";
import { bookOf, type Given, sheetOf } from "../workbench/host/support";
import { bundleOn, everything } from "./support";

const SHEET: Given[][] = [
  ["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
  ["TT", "Đơn vị", "1.1", "", "2.1", "", "3.1", ""],
  ["", "", ...["1", "2", "3"].flatMap(() => ["Thẩm định", "Minh chứng"])],
  [1, "Đoàn xã An Hà", ...["1", "2", "3"].flatMap(() => ["Đạt", "12-KH/ĐTN"])],
];

/** A workbook with so many cells in a tab beside the table; the table itself has 100 × 26. */
function bookWith(cells: number) {
  const large = Object.assign(sheetOf([["x"]], "Lớn", 1), { maxRows: cells / 10, maxColumns: 10 });
  const table = Object.assign(sheetOf(SHEET, "Chấm"), { maxRows: 100, maxColumns: 26 });
  return bookOf(table, large);
}

const FULL = /^Bảng tính không còn đủ chỗ: Google cho mỗi tệp tối đa 10 triệu ô/;

describe("a file that is nearly full", () => {
  it.each(["menuCheck", "menuAll", "menuSettings", "menuUpward"])(
    "%s says so before it puts a tab in",
    (name) => {
      const workbook = bookWith(9_980_000);
      const before = workbook.sheets.map(everything);
      const { host, ui } = bundleOn(workbook);
      ui.answerAlert("OK").answerPrompt("OK", "Huyện đoàn Cao Lộc");
      host.run(name);
      expect(ui.alerts.at(-1)?.prompt).toMatch(FULL);
      expect(host.calls.has("Spreadsheet.insertSheet")).toBe(false);
      expect(workbook.sheets.map(everything)).toEqual(before);
    },
  );

  it("Tạo bảng chấm mới says so, too", () => {
    const workbook = bookWith(9_980_000);
    const { host } = bundleOn(workbook);
    const said = host.callFromSidebar("makeNewSheet", [
      { year: 2026, set: "2018-2022", units: "Đoàn xã Gia Cát\nĐoàn xã Hồng Phong" },
    ]);
    expect(said.ok && (said.value as { message: string }).message).toMatch(FULL);
    expect(workbook.sheets).toHaveLength(2);
  });

  it("grows no own tab beyond it, and leaves that tab as it was", () => {
    const units = Array.from({ length: 300 }, (_, n): Given[] => [
      n + 1,
      `Đoàn xã Số ${n}`,
      "Đạt",
      "",
      "Đạt",
      "",
    ]);
    const workbook = bookWith(9_000_000);
    const { host, ui } = bundleOn(workbook);
    host.run("menuCheck");
    const check = workbook.sheets.find(({ name }) => name === TAB_CHECK);
    const before = everything(check as never);
    const [table, large] = workbook.sheets;
    units.forEach((cells, r) => {
      table?.cells.set(4 + r, new Map(cells.map((value, c) => [c, { value }] as never)));
    });
    Object.assign(table as object, { maxRows: 400 });
    Object.assign(large as object, { maxRows: 998_900 });
    ui.answerAlert("OK");
    host.run("menuCheck");
    expect(ui.alerts.at(-1)?.prompt).toMatch(FULL);
    expect(everything(check as never)).toBe(before);
  });

  it("counts no tab that is there already", () => {
    const workbook = bookWith(9_960_000);
    const { host, ui } = bundleOn(workbook);
    host.run("menuSettings");
    expect(ui.alerts).toEqual([]);
    expect(workbook.sheets.at(-1)?.name).toBe(TAB_SETTINGS);
  });
});
