/** @fileoverview [L4] Another tab that holds the results of some units once more. */
import { expect, test } from "vitest";
import { CODES, plainSheet, read, TITLE } from "./books";
import { tabOf } from "./tabs";

const A = "Đoàn xã Gia Cát";
const B = "Đoàn xã Bảo Lâm";
const failing = CODES.map((code) => (code === "2.3" ? "K" : "Đ"));

/** Whom another tab with these marks leaves open, and by which cell. */
function told(
  name: string,
  title: string,
  marks: readonly string[],
  heads: readonly string[] = CODES,
): string[] {
  const again = tabOf(name, [[title], ["TT", "Tên đơn vị", ...heads], [1, B, ...marks]]);
  const { rowsNotRead, units } = read([plainSheet("Chấm", TITLE, [A, B]), again]);
  expect(units).toHaveLength(2);
  return rowsNotRead.map(
    ({ unit, at, of }) => `${unit?.name} ${of} ${at.tab.name} ${at.row + 1},${at.column + 1}`,
  );
}

test.each([
  ["Tab 2", "KẾT QUẢ THẨM ĐỊNH LẠI"],
  ["Tab 2", "KẾT QUẢ SAU KHI GIẢI QUYẾT KIẾN NGHỊ NĂM 2021"],
  ["Phúc tra", "KẾT QUẢ CỦA CÁC ĐƠN VỊ"],
  ["Lần 2", ""],
])(
  "[L4] a unit that a tab “%s” “%s” marks otherwise is left open by the mark that differs",
  (name, title) => {
    expect(told(name, title, failing)).toEqual([`${B} tab ${name} 3,10`]);
    expect(
      told(
        name,
        title,
        CODES.map(() => "Đ"),
      ),
    ).toEqual([]);
  },
);

test("[L4] what units say of themselves, another year's marks, and blank ones leave nobody open", () => {
  const self = CODES.map((code) => `Tự chấm ${code}`);
  expect(told("Tab 2", "CÁC ĐƠN VỊ TỰ CHẤM LẠI", failing, self)).toEqual([]);
  expect(told("Tab 2", "KẾT QUẢ PHÚC TRA NĂM 2019", failing)).toEqual([]);
  expect(
    told(
      "Tab 2",
      "KẾT QUẢ PHÚC TRA",
      CODES.map((code) => (code === "2.4" ? "Đạt" : "")),
    ),
  ).toEqual([]);
});
