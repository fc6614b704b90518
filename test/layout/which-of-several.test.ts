/** @fileoverview Several years in one table, several tabs that could be the assessment: the question names the cause ([L1], [L3], [L9]). */
import { describe, expect, test } from "vitest";
import type { Tab } from "../../src/table/tab";
import { answer, CODES, read, sheet } from "./books";

const UNITS = ["Đoàn xã Gia Cát", "Đoàn xã Hợp Thành", "Đoàn phường Đông Kinh"];
const CONTENTS = ["Nội dung 1", "Nội dung 2", "Nội dung 3"];
const said = (tabs: Tab | readonly Tab[], options = {}) => {
  const asked = answer(tabs, options);
  return asked.ok ? "read" : asked.message;
};

describe("[L3] years side by side in one table", () => {
  const TITLE = "KẾT QUẢ XÂY DỰNG ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG";
  const blocks = (title: string, years: readonly string[], heads: readonly string[]) =>
    sheet(
      [
        ["TT", "Đơn vị", ...years.flatMap((year) => heads.map((_, n) => (n === 0 ? year : "")))],
        ["", "", ...years.flatMap(() => heads)],
      ],
      UNITS.map((unit, n) => [n + 1, unit, ...years.flatMap(() => heads.map(() => "Đạt"))]),
      { name: "KQ", title },
    );

  test.each([
    [TITLE, ["Năm 2023", "Năm 2024", "Năm 2025"], CONTENTS],
    [TITLE, ["2023", "2024", "2025"], ["ND1", "ND2", "ND3"]],
    [TITLE, ["Kết quả năm 2023", "Kết quả năm 2024"], CONTENTS],
    [`${TITLE} NĂM 2024`, ["Năm 2023", "Năm 2024"], CONTENTS],
    [TITLE, ["Năm 2023", "Năm 2024"], ["Chủ động công tác", "Chủ động phối hợp", "Chủ động tham mưu"]],
    [`${TITLE} NĂM 2022`, ["KẾT QUẢ NĂM 2021", "KẾT QUẢ NĂM 2022"], CODES],
  ])("%s: %j are asked about by name, whatever year is asked for", (title, years, heads) => {
    for (const year of [null, 2024]) {
      const message = said(blocks(title, years, heads), { year });
      for (const named of years.join().match(/20\d\d/g) ?? []) expect(message).toContain(named);
      expect(message).toContain("đứng cạnh nhau nên chưa rõ chấm năm nào");
    }
  });

  test("quarters, or a body each, over the three contents are no contents", () => {
    for (const over of [
      ["Quý I", "Quý II", "Quý III"],
      ["6 tháng đầu năm", "9 tháng", "Cả năm"],
      ["Khối A xét", "Khối B xét", "Khối C xét"],
    ])
      expect(said(blocks(TITLE, over, CONTENTS))).toContain("chưa rõ cột nào được tính");
  });

  test("one year is read, and so are contents whose own texts speak of years", () => {
    expect(read(blocks(TITLE, ["Năm 2024"], CONTENTS)).criteria.map(({ code }) => code)).toEqual([
      "1",
      "2",
      "3",
    ]);
    const plans = ["Nội dung 1 (Nghị quyết năm 2021)", "Nội dung 2 (Kế hoạch năm 2022)", "Nội dung 3"];
    expect(read(blocks(`${TITLE} NĂM 2024`, plans, ["1", "2", "3"])).criteria).toHaveLength(9);
    const own = ["Chủ động trong sinh hoạt", "Chủ động trong phong trào", "Chủ động tham mưu"];
    expect(read(blocks(TITLE, own, CONTENTS)).criteria).toHaveLength(9);
    const who = ["Đơn vị tự chấm", "Huyện đoàn chấm"];
    expect(read(blocks(TITLE, who, CONTENTS)).criteria).toHaveLength(3);
  });
});
