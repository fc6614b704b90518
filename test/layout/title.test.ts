/** @fileoverview What stands above a table says by which criteria set it is judged ([K2]). */
import { describe, expect, test } from "vitest";
import { chooseSet } from "../../src/criteria/choose";
import { CODES, PASSES, type Rows, read } from "./books";
import { type Loose, tabOf } from "./tabs";

const units: Rows = ["Đoàn xã Gia Cát", "Đoàn xã Hợp Thành"].map((unit, n) => [n + 1, unit, ...PASSES]);
const setOf = (...lines: Loose[]) => {
  const {
    title,
    year,
    criteria: headings,
  } = read(tabOf("Chấm", [...lines.map((line) => [line]), ["TT", "Tên đơn vị", ...CODES], ...units]));
  const choice = chooseSet({ chosen: null, tabSet: null, title, year, headings });
  return [choice?.set.id, choice?.origin, year];
};

describe("[M6] whose marks a line above the table says it holds", () => {
  const TITLE = "KẾT QUẢ XÂY DỰNG ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2022";
  const fieldsUnder = (...lines: Loose[]) => {
    const { layout } = read(
      tabOf("Chấm", [...lines.map((line) => [line]), ["TT", "Tên đơn vị", ...CODES], ...units]),
    );
    return new Set(layout.columns.filter(({ criterion }) => criterion).map(({ field }) => field));
  };
  test.each([
    "(Theo báo cáo tự đánh giá của các đơn vị)",
    "(Theo báo cáo tự đánh giá của các đơn vị, chưa qua thẩm định)",
    "(Số liệu do đơn vị tự đánh giá, chưa qua thẩm định)",
    "(Các đơn vị tự đánh giá, chờ Huyện đoàn thẩm định)",
    "(Kết quả do đơn vị tự chấm)",
  ])("the unit's own, below the title or above it: %s", (line) => {
    expect(fieldsUnder(TITLE, line)).toEqual(new Set(["self"]));
    expect(fieldsUnder(line, TITLE)).toEqual(new Set(["self"]));
  });
  test.each([
    "(Căn cứ báo cáo tự đánh giá của các đơn vị và kết quả kiểm tra)",
    "(Theo báo cáo tự đánh giá của đơn vị và kết luận của Ban Thường vụ Huyện đoàn)",
    "(Kết quả thẩm định trên cơ sở đơn vị tự chấm)",
  ])("not so where the line says more: %s", (line) => {
    expect(fieldsUnder(TITLE, line)).toEqual(new Set(["appraised"]));
  });
});

describe("[K2] the set whose period is stated above the table", () => {
  test.each([
    ["(Theo Bộ tiêu chí giai đoạn 2018-2022 kèm Hướng dẫn số 08-HD/TWĐTN-BTC)"],
    ["(Áp dụng bộ tiêu chí giai đoạn 2018 – 2022)"],
    ["Căn cứ Hướng dẫn số 08-HD/TWĐTN-BTC về tiêu chí Đoàn cơ sở, giai đoạn 2018 đến 2022"],
    ["(Ban hành kèm theo Bộ tiêu chí giai đoạn 2018-2022, ngày 16 tháng 5 năm 2018)"],
    ["Ghi chú: chấm theo bộ tiêu chí giai đoạn 2018-2022"],
    ["Bộ tiêu chí giai đoạn 2018 – 2022"],
  ])("in a line below the title: %s", (line) => {
    expect(setOf("ĐÁNH GIÁ ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2023", line)).toEqual(["2018-2022", "title", 2023]);
  });

  test("a line that names the criteria outweighs a period of the title", () => {
    const title = "ĐÁNH GIÁ ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2024, GIAI ĐOẠN 2018 - 2022";
    expect(setOf(title, "(Theo Bộ tiêu chí giai đoạn 2023-2027)")).toEqual(["sheet", "headings", 2024]);
  });

  test.each([
    ["(Thực hiện phong trào thi đua giai đoạn 2018-2022)"],
    ["(Kèm theo Báo cáo nhiệm kỳ 2018-2022)"],
    ["(Ban hành kèm theo Bộ tiêu chí mới, thay thế bộ tiêu chí giai đoạn 2018-2022)"],
    ["(Không áp dụng bộ tiêu chí giai đoạn 2018-2022)"],
    ["(Theo bộ tiêu chí năm 2018)"],
  ])("and none that only speaks of the period, or puts the set out of force: %s", (line) => {
    expect(setOf("ĐÁNH GIÁ ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2023", line)).toEqual(["sheet", "headings", 2023]);
  });
});
