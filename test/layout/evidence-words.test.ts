/** @fileoverview [L11] Words on a tab of evidence that are no evidence: none passes in silence, and what takes papers back opens the unit. */
import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { a1 } from "../../src/table/a1";
import type { Tab } from "../../src/table/tab";
import { CODES, PASSES, type Rows, read, sheet } from "./books";
import { type Loose, tabOf } from "./tabs";

const NAMES = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Cao Lâu"];
const [A = "", B = ""] = NAMES;
const marks = (bad = "") =>
  sheet(
    [["TT", "Tên đơn vị", ...CODES]],
    NAMES.map((name, at) => [
      at + 1,
      name,
      ...PASSES.map((mark, one) => (bad === name && one === 0 ? "Chưa đạt" : mark)),
    ]),
  );
/** `more`: headings of further columns; `cells`: what stands in them beside each paper; `own`: for 2.3 of the second unit. */
function papers(
  parts: { more?: string[]; cells?: Loose[]; own?: Loose[]; above?: Rows; below?: Rows } = {},
): Tab {
  const { more = [], cells = [], own = cells, above = [], below = [] } = parts;
  const rows = NAMES.flatMap((name, unit) =>
    CODES.map((code, at): Loose[] => [
      unit * 15 + at + 1,
      name,
      code,
      `${at + 3}-KH/ĐTN`,
      ...(name === B && code === "2.3" ? own : cells),
    ]),
  );
  const title = "MINH CHỨNG 3 CHỦ ĐỘNG NĂM 2021";
  return tabOf("Minh chứng", [
    [title],
    ...above,
    ["TT", "Đơn vị", "Tiêu chí", "Số văn bản", ...more],
    ...rows,
    ...below,
  ]);
}
/** First letters of the outcomes, and what is quoted: of a unit behind its name, else behind its cell. */
function told(list: Tab, bad?: string): [string, ...string[]] {
  const all = [marks(bad), list].map(
    (tab): Tab => ({ ...tab, formulaAt: () => "", linksAt: () => [], displayed: () => [] }),
  );
  const { units, quoted } = assess(read(all), SET_2018_2022, all, { year: 2021, falseIsFail: false });
  return [
    units.map(({ outcome }) => outcome[0]).join(""),
    ...quoted.map(({ at, text }) => `${a1(at.row, at.column)}: ${text}`),
    ...units.flatMap(({ name, quoted: own = [] }) => own.map(({ text }) => `${name}: ${text}`)),
  ];
}

describe("[L11] beside a paper", () => {
  test.each([
    ["Nhận xét", "Tốt", "lạc đề"],
    ["Ghi chú", "", "xã khác làm hộ"],
    ["", "", "hình như của năm ngoái"],
  ])("below “%s”, among “%s”: “%s”", (heading, plain, text) => {
    expect(told(papers({ more: [heading], cells: [plain], own: [text] }))).toEqual(["rrr", `${B}: ${text}`]);
  });
  test("another year than the sheet's where the others say it", () => {
    for (const heading of ["Năm", "Năm ban hành"]) {
      expect(told(papers({ more: [heading], cells: [2021], own: [2019] }))).toEqual([
        "rrr",
        `${B}: ${heading}: 2019`,
      ]);
      expect(told(papers({ more: [heading], cells: [2019], own: [2019] }))).toEqual(["rrr"]);
      expect(told(papers({ more: [heading], cells: [2021] }))).toEqual(["rrr"]);
    }
  });
  test.each([
    ["Ghi chú", "Đã kiểm tra bản gốc, đủ dấu"],
    ["Ghi chú", "Bản scan"],
    ["Trích yếu", "Kế hoạch tổ chức hội trại tòng quân"],
    ["Người ký", "Nguyễn Văn Nam"],
    ["Số trang", 12],
    ["Ngày ban hành", "12/5/2021"],
    ["Nhận xét", "Tốt"],
  ])("plain: “%s”: “%s”", (heading, text) => {
    expect(told(papers({ more: [heading], cells: [""], own: [text] }))).toEqual(["rrr"]);
    expect(told(papers({ more: [heading], cells: [text] }))).toEqual(["rrr"]);
  });
});

describe("[L11] around a list of evidence", () => {
  test("what is put off of a unit's papers leaves it open, but one that fails", () => {
    for (const text of [
      "Các văn bản của Bảo Lâm chưa kiểm tra",
      "Đoàn xã Bảo Lâm: chờ bản gốc, chưa thẩm định",
    ]) {
      expect(told(papers({ below: [[], ["", text]] }))[0]).toBe("rur");
      expect(told(papers({ below: [[], ["", text]] }), B)[0]).toBe("rnr");
    }
  });
  test("other words are quoted", () => {
    const text = "Văn bản của nhóm sau mượn bên Đoàn trường";
    expect(told(papers({ below: [[], ["", text]] }))).toEqual(["rrr", `B49: ${text}`]);
    expect(told(papers({ above: [[`${B}: nghe nói chép của xã khác`]] }))).toEqual([
      "rrr",
      `${B}: ${B}: nghe nói chép của xã khác`,
    ]);
  });
  test.each([
    "DANH MỤC MINH CHỨNG",
    "Ghi chú: mỗi văn bản ghi một dòng",
    "Ghi số, ký hiệu và ngày ban hành",
    "Người lập: Nguyễn Văn Nam",
    "Cao Lộc, ngày 12 tháng 11 năm 2021",
    "(Kèm theo Báo cáo số 12-BC/ĐTN)",
    "Tổng cộng: 45 văn bản",
  ])("plain: “%s”", (text) => {
    expect(told(papers({ below: [[], ["", text]] }))).toEqual(["rrr"]);
  });
});

test("[E4] [L11] a further row that takes the paper above back", () => {
  const row = (text: string) => papers({ below: [["", B, "2.3", text]] });
  for (const text of ["thu hồi văn bản trên", "Không tính dòng trên"]) {
    expect(told(row(text))[0]).toBe("rur");
    expect(told(row(text), B)[0]).toBe("rnr");
  }
  expect(told(row("bản này chép của xã khác"))).toEqual(["rrr", `${B}: bản này chép của xã khác`]);
  for (const text of ["14-BC/ĐTN", "Ảnh hoạt động", "Danh sách đoàn viên"])
    expect(told(row(text))).toEqual(["rrr"]);
  expect(told(papers({ below: [["", A, "2.3", "Ảnh hoạt động trên địa bàn"]] }))).toEqual(["rrr"]);
});
