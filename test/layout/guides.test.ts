/** @fileoverview [M2] Tabs that tell how the assessment is filled in: heeded as a legend on its own tab is. */
import { describe, expect, it } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { describe as sentenceOf } from "../../src/findings/codes";
import type { CellValue } from "../../src/table/tab";
import { CODES, type Rows, read, sheet } from "./books";
import { tabOf } from "./tabs";

const A = "Đoàn xã Gia Cát";
const B = "Đoàn xã Bảo Lâm";

/** A has `mark` everywhere, B `other` at 2.3; beside them a guide. */
function guided(
  [mark, other]: readonly [CellValue, CellValue],
  lines: readonly (string | readonly string[])[],
  { name = "Hướng dẫn", below = [] as Rows, more = [] as ReturnType<typeof tabOf>[] } = {},
) {
  const tabs = [
    sheet(
      [["TT", "Tên đơn vị", ...CODES]],
      [
        [1, A, ...CODES.map(() => mark)],
        [2, B, ...CODES.map((code) => (code === "2.3" ? other : mark))],
        ...below,
      ],
    ),
    tabOf(
      name,
      lines.map((line) => (typeof line === "string" ? [line] : [...line])),
    ),
    ...more,
  ];
  const { units, findings } = assess(read(tabs), SET_2018_2022, tabs, { year: 2021, falseIsFail: false });
  const told = findings.filter(({ code }) => code === "row-not-read");
  return { outcomes: units.map(({ outcome }) => outcome), told };
}

describe("[M2] a guide on another tab leaves open", () => {
  it.each<[string, CellValue, readonly (string | readonly string[])[]]>([
    ["marks that it puts where something lacks", "x", ["Đánh dấu x vào tiêu chí CHƯA đạt; để trống nếu đạt"]],
    ["ticks likewise", true, ["Tiêu chí nào chưa đạt thì tích vào ô"]],
    ["marks that it turns, all of them", "1", ["Quy ước: 1 là chưa đạt, 0 là đạt"]],
    [
      "marks explained in two cells",
      "x",
      [
        ["Ký hiệu", "Ý nghĩa"],
        ["x", "Chưa đạt"],
      ],
    ],
    ["marks of its own year", "x", ["HƯỚNG DẪN NĂM 2021", "Dấu x: chưa đạt"]],
    [
      "marks in the part that is about this tab",
      "x",
      ["1. Tab Đăng ký: ghi ngày", "2. Tab Chấm điểm: x là chưa đạt"],
    ],
    ["marks that it says are waiting", "x", ["x – đang chờ thẩm định; xx – thẩm định đạt"]],
    ["marks that are the unit's own", "Đạt", ["“Đạt” ở biểu này là kết quả tự chấm, chưa thẩm định"]],
    ["marks that only say what was handed in", "x", ["X: đã nộp hồ sơ"]],
    ["a word that does", "Có", ["Ghi “Có” nghĩa là đơn vị có báo cáo gửi về, chưa qua thẩm định"]],
    ["ticks that only say what was registered", true, ["Ô được tích: đơn vị đã đăng ký thực hiện"]],
    [
      "a letter explained so in two cells",
      "Đ",
      [
        ["Ký hiệu", "Ý nghĩa"],
        ["Đ", "Đang chờ bổ sung hồ sơ"],
        ["X", "Không đạt"],
      ],
    ],
  ])("%s", (_, mark, lines) => {
    const { outcomes, told } = guided([mark, mark], lines);
    expect(outcomes).toEqual(["undetermined", "undetermined"]);
    expect(told[0]?.sheet).toBe("Hướng dẫn");
    expect(sentenceOf(told[0] as (typeof told)[number])).toContain("trái với cách hiểu thường dùng");
  });
  it.each(["Danh mục", "Bìa", "Sheet2", "Danh mục dùng chung"])("marks explained on a tab “%s”", (name) => {
    const table = [
      ["Đơn vị", "", "Ký hiệu", "Ý nghĩa", "Ghi chú"],
      [A, "", "x", "Chưa đạt", ""],
      [B, "", "v", "Đạt", ""],
    ];
    for (const lines of [table, ["Ký hiệu x: chưa đạt"]]) {
      const { outcomes, told } = guided(["x", "x"], lines, { name });
      expect(outcomes).toEqual(["undetermined", "undetermined"]);
      expect(told[0]?.sheet).toBe(name);
    }
  });
  it.each(["Ghi chú: x là chờ phúc tra", "(x) tạm tính", "Dấu x nêu trên mới là số tự chấm"])(
    "marks that the sheet itself says are open: %s",
    (line) => {
      const { outcomes, told } = guided(["x", "x"], [], { below: [["", line]] });
      expect(outcomes).toEqual(["undetermined", "undetermined"]);
      expect(told.map(sentenceOf).join()).toContain(
        `Theo lời ghi “${line}” thì dấu ấy có thể không phải là đạt`,
      );
    },
  );
  it("marks that the assessment's own legend explains otherwise", () => {
    const { outcomes, told } = guided(["x", "x"], ["x là chưa đạt"], { below: [["", "Ghi chú: x là đạt"]] });
    expect(outcomes).toEqual(["undetermined", "undetermined"]);
    expect(told).toHaveLength(1);
  });
});

describe("[M2] a guide on another tab is followed", () => {
  it.each<[string, CellValue, CellValue, string]>([
    ["where letters have no meaning of their own", "A", "C", "A: đạt, C: chưa đạt"],
    ["where it turns one sign beside another", "Đ", "x", "Đ: đạt, x: không đạt"],
    ["where it says the usual", "1", "0", "Ghi chú: 1 là đạt, 0 là chưa đạt"],
  ])("%s", (_, mark, other, line) => {
    expect(guided([mark, other], [line])).toEqual({ outcomes: ["recognised", "notRecognised"], told: [] });
  });
});

describe("[M2] no guide is", () => {
  it.each<[string, string, readonly string[]]>([
    ["the usual", "Hướng dẫn", ["Đánh dấu x vào tiêu chí đạt, để trống nếu chưa chấm"]],
    ["what is of another year", "Quy ước năm 2019", ["x là chưa đạt"]],
    ["what is of fees", "Hướng dẫn", ["HƯỚNG DẪN THU ĐOÀN PHÍ", "Đánh dấu x vào đơn vị chưa nộp"]],
    ["what is of another tab", "Hướng dẫn", ["Tab Giấy tờ: đánh dấu x vào tiêu chí chưa đạt"]],
    ["the part on another list", "Hướng dẫn", ["I. ĐIỂM DANH", "x: không đạt", "II. CHẤM", "x: đạt"]],
    ["a legend of registration", "Danh mục", ["Danh mục đăng ký", "x: chờ duyệt"]],
    ["a list of abbreviations", "Ghi chú", ["X: xã, P: phường, TT: thị trấn"]],
  ])("%s", (_, name, lines) => {
    const more = [tabOf("Giấy tờ", [["Ghi ở đây"]])];
    expect(guided(["x", "x"], lines, { name, more })).toEqual({
      outcomes: ["recognised", "recognised"],
      told: [],
    });
  });
  it("one on signs where marks are words", () => {
    const { outcomes } = guided(["Đạt", "Chưa đạt"], ["Đánh dấu x vào tiêu chí chưa đạt trên phiếu giấy"]);
    expect(outcomes).toEqual(["recognised", "notRecognised"]);
  });
  it("a list of units with a legend of its own", () => {
    const rows: Rows = [["STT", "Đơn vị", "Sổ"], [1, A, "x"], [2, B, "x"], ["Dấu x: chưa đạt"]];
    const { outcomes } = guided(["x", "x"], rows as readonly string[][], { name: "Sổ sách" });
    expect(outcomes).toEqual(["recognised", "recognised"]);
  });
});

it("[M2] where what is marked lacks, 0 and không say nothing either", () => {
  const { outcomes } = guided(["1", "0"], ["Ghi 1 nếu chưa đạt, ghi 0 nếu đạt"]);
  expect(outcomes).toEqual(["undetermined", "undetermined"]);
});
