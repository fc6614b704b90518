/** Danh sách công nhận, through the built bundle: what a person sees in the tab. */
import { expect, it } from "vitest";
import { TAB_LIST } from "../../src/table/own-tabs";
import { bookWithRows, FAILED, OPEN, units } from "../papers/support";
import { bundleOn, sheetNamed, textOf } from "./support";

const ROWS = [
  { name: "Đoàn xã Vân An" },
  { name: "Đoàn xã Đào Mỹ", marks: FAILED },
  { name: "Đoàn xã An Hà - Trần Hoàng Yến" },
  { name: "Đoàn xã Dương Đức", marks: OPEN },
  { name: "Đoàn xã Hương Lạc", registered: "không" },
];

it("[G2] lists the recognised in the roster's order, and apart those that are not, each with its reason", () => {
  const workbook = bookWithRows(ROWS);
  const { host, ui } = bundleOn(workbook);
  host.run("menuList");
  const rows = textOf(sheetNamed(workbook, TAB_LIST)).filter((row) => row.length > 0);
  const from = rows.findIndex(([first]) => first?.startsWith("ĐƠN VỊ ĐƯỢC CÔNG NHẬN"));
  expect(rows.slice(from, -1)).toEqual([
    ["ĐƠN VỊ ĐƯỢC CÔNG NHẬN (2)"],
    ["TT", "Đơn vị", "Loại hình"],
    ["1", "Đoàn xã Vân An", "xã"],
    ["2", "Đoàn xã An Hà", "xã"],
    ["KHÔNG ĐƯỢC CÔNG NHẬN (1)"],
    ["TT", "Đơn vị", "Loại hình", "Lý do"],
    ["1", "Đoàn xã Đào Mỹ", "xã", "Chưa đạt: 2.4."],
    ["CHƯA XÁC ĐỊNH, không đưa vào danh sách công nhận (1)"],
    ["TT", "Đơn vị", "Loại hình", "Lý do"],
    ["1", "Đoàn xã Dương Đức", "xã", "Chưa thẩm định: 3.2."],
    ["KHÔNG ĐĂNG KÝ (1)"],
    ["TT", "Đơn vị", "Loại hình", "Lý do"],
    ["1", "Đoàn xã Hương Lạc", "xã", "Không đăng ký xây dựng trong năm."],
  ]);
  expect(ui.toasts.at(-1)?.message).toContain(
    "2 đơn vị được công nhận. 1 đơn vị chưa xác định nên không có trong danh sách công nhận.",
  );
});

it.each([
  [500, 244, 2019],
  [320, 320, 2021],
  [25, 25, 2022],
])("[G1] of %d units it lists %d", (all, recognised, year) => {
  const workbook = bookWithRows(units(all, recognised), { year });
  bundleOn(workbook).host.run("menuList");
  const rows = textOf(sheetNamed(workbook, TAB_LIST));
  expect(rows).toContainEqual([`ĐƠN VỊ ĐƯỢC CÔNG NHẬN (${recognised})`]);
  expect(rows).toContainEqual([String(recognised), `Đoàn xã Số ${recognised}`, "xã"]);
});

it("a name that begins like a formula stays text", () => {
  const name = "=1+1 Đoàn xã An Hà";
  const workbook = bookWithRows([{ name }, { name: "Đoàn xã Vân An" }]);
  bundleOn(workbook).host.run("menuList");
  for (const row of sheetNamed(workbook, TAB_LIST).cells.values())
    for (const { formula } of row.values()) expect(formula).toBeUndefined();
});
