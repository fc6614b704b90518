/** @fileoverview [M2] [L11] What other tabs and headings over nothing say of signs, and covers and short notes at all, is read or quoted. */
import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { aroundSentence } from "../../src/messages/reading";
import type { Tab } from "../../src/table/tab";
import { CODES, type Rows, read, sheet } from "./books";
import { type Loose, tabOf } from "./tabs";

const NAMES = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Cao Lâu"];
const marks = (mark: string, over?: string) =>
  sheet(
    [["TT", "Tên đơn vị", ...CODES, ...(over === undefined ? [] : ["", over])]],
    NAMES.map((name, at) => [at + 1, name, ...CODES.map(() => mark)]),
  );
const judged = (...tabs: readonly Tab[]) => {
  const all = tabs.map(
    (tab): Tab => ({ ...tab, formulaAt: () => "", linksAt: () => [], displayed: () => [] }),
  );
  return assess(read(all), SET_2018_2022, all, { year: 2021, falseIsFail: false });
};
/** First letters of the outcomes, and what is quoted of the table. */
function told(...tabs: readonly Tab[]): [string, ...string[]] {
  const { units, quoted } = judged(...tabs);
  return [units.map(({ outcome }) => outcome[0]).join(""), ...quoted.map(({ text }) => text)];
}
const beside = (name: string, ...rows: Rows) => tabOf(name, rows);
const guide = (line: Loose, second: Loose = "") =>
  beside(
    "Hướng dẫn",
    ["HƯỚNG DẪN CHẤM"],
    ["1. Mỗi đơn vị ghi một dòng."],
    ["2. Không sửa tiêu đề cột."],
    ["3. Ô xám không phải ghi."],
    ["4. Ghi ngày theo mẫu 12/5/2021."],
    [line, second],
  );

describe("[M2] a sign of passing that is said to mean a fault, or what is not done", () => {
  test.each([
    ["x", "x: chưa xong"],
    ["x", "x là có tồn tại"],
    ["Có", "Có = có sai phạm"],
    ["v", "V: vi phạm; 0: không vi phạm"],
  ])("“%s”: “%s”", (mark, line) => {
    const [sign = "", meaning = ""] = line.split(/: | = | là /);
    for (const tab of [beside("Quy ước", [line]), guide(line), guide(sign, meaning)])
      if (tab.name === "Quy ước" || !line.includes(";")) expect(told(marks(mark), tab)[0]).toBe("uuu");
  });
  test.each([
    ["x", "x: đạt"],
    ["x", "x: không vi phạm"],
    ["x", "x: đã hoàn thành"],
    ["v", "v: có thực hiện"],
  ])("plain: “%s”: “%s”", (mark, line) => {
    expect(told(marks(mark), beside("Quy ước", [line]))[0]).toBe("rrr");
    expect(told(marks(mark), guide(line))[0]).toBe("rrr");
  });
});

describe("[L11] what a tab says of signs and nobody understands", () => {
  test.each([
    "(x: đã giao việc)",
    "Chú thích: x – tiêu chí bắt buộc",
    "Tích vào ô nếu đơn vị bị nhắc",
    "Mỗi x là một lỗi",
    "Chỉ đánh dấu tiêu chí hỏng",
    "Số trong ô là số lỗi",
  ])("“%s”, alone and in a guide", (line) => {
    for (const tab of [beside("Quy ước", [line]), guide(line)])
      expect(told(marks("x"), tab)).toEqual(["rrr", line]);
  });
  test.each([
    "KH: kế hoạch; BC: báo cáo",
    "Đ: Đoàn",
    "Tích vào ô nếu đạt",
    "Đánh dấu x vào ô đạt, để trống nếu chưa chấm",
    "x: đạt; 0: chưa đạt",
    "Cột Ghi chú: nêu tên cán bộ",
  ])("plain in a guide: “%s”", (line) => {
    expect(told(marks("x"), guide(line))).toEqual(["rrr"]);
  });
});

describe("[L11] a cover, a short note", () => {
  test.each(["(Bản tập huấn – dữ liệu minh họa)", "Phương án cũ, chờ chốt ở hội nghị sau"])(
    "“%s”",
    (line) => {
      const cover = beside("Bìa", ["BỘ HỒ SƠ CHẤM 3 CHỦ ĐỘNG"], [line]);
      expect(told(marks("x"), cover)).toEqual(["rrr", line]);
      const own = new Set(["Chấm điểm"]);
      expect(aroundSentence(judged(marks("x"), cover).quoted, own)).toContain("ô A2 (tab “Bìa”) “");
    },
  );
  test.each([
    "Năm 2021",
    "Người lập: Nguyễn Văn Nam",
    "Điện thoại: 0912 345 678",
    "HUYỆN ĐOÀN CAO LỘC",
    "1. Các đơn vị tự chấm và gửi hồ sơ trước ngày 30/10.",
    "Cao Lộc, ngày 12 tháng 11 năm 2021",
  ])("plain: “%s”", (line) => {
    expect(told(marks("x"), beside("Bìa", ["BỘ HỒ SƠ CHẤM 3 CHỦ ĐỘNG"], [line]))).toEqual(["rrr"]);
  });
});

test("[L11] a heading over a column in which nothing stands", () => {
  for (const line of ["(x: đã giao việc)", "hôm nào rảnh bàn tiếp việc này"])
    expect(told(marks("x", line))).toEqual(["rrr", line]);
  expect(told(marks("x", "x: có tồn tại; trống: không"))[0]).toBe("uuu");
  for (const line of ["Ghi chú", "Cán bộ phụ trách", "x: đạt", "Điện thoại liên hệ", "Năm 2021"])
    expect(told(marks("x", line))).toEqual(["rrr"]);
});

test("[L4] [L11] a note in the list of officers", () => {
  const list = (note: string) =>
    beside(
      "Phân công",
      ["TT", "Đơn vị", "Cán bộ phụ trách", "Ghi chú"],
      ...NAMES.map((name, at) => [at + 1, name, `Nguyễn Văn ${"ABC"[at]}ình`, at === 1 ? note : ""]),
    );
  const { units } = judged(marks("x"), list("chưa đi thẩm định, chấm theo báo cáo"));
  expect(units.map(({ outcome }) => outcome[0]).join("")).toBe("rrr");
  expect(units[1]?.quoted?.some(({ text }) => text.includes("chưa đi thẩm định"))).toBe(true);
  expect(judged(marks("x"), list("")).units.some(({ quoted }) => quoted)).toBe(false);
});
