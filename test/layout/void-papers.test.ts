/** @fileoverview [L2] What a form or a table says of itself: cancelled, a draft, an old one. */
import { describe, expect, it } from "vitest";
import { assess } from "../../src/assessment/assess";
import { saysVoid } from "../../src/cell/unsettled";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { describe as sentenceOf } from "../../src/findings/codes";
import type { Tab } from "../../src/table/tab";
import { answer, CODES, plainSheet, read } from "./books";
import { tabOf } from "./tabs";

const form = (name: string, { tab = name, over = [] as string[], under = [] as string[] } = {}) =>
  tabOf(tab, [
    ["PHIẾU THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021"],
    [`Đơn vị: Đoàn xã ${name}`],
    ...over.map((line) => [line]),
    ["TT", "Nội dung", "Kết quả thẩm định"],
    ...CODES.map((code) => [code, `Việc ${code}`, "Đạt"]),
    ...under.map((line) => [line]),
  ]);

function judged(tabs: readonly Tab[]) {
  const { units, findings } = assess(read(tabs), SET_2018_2022, tabs, { year: 2021, falseIsFail: false });
  return {
    outcomes: units.map(({ outcome }) => outcome),
    told: findings.filter(({ code }) => code === "row-not-read"),
  };
}

describe("[L2] a form that says so leaves its unit open", () => {
  it.each([
    "PHIẾU NÀY ĐÃ HỦY, CHẤM LẠI",
    "(BẢN NHÁP - CHƯA THÔNG QUA)",
    "Bản cũ, không dùng",
    "Mẫu tham khảo",
    "Đã thay bằng phiếu ngày 5/11/2021",
    "DỰ THẢO",
    "Kết quả chưa chính thức",
    "Cần chấm lại",
    "CHƯA THẨM ĐỊNH",
    "Phiếu hết hiệu lực",
  ])("%s", (line) => {
    for (const where of [{ over: [line] }, { under: [line] }]) {
      const { outcomes, told } = judged([form("Gia Cát"), form("Bảo Lâm", where)]);
      expect(outcomes).toEqual(["recognised", "undetermined"]);
      expect(told).toHaveLength(1);
      expect(told[0]).toMatchObject({ sheet: "Bảo Lâm", unit: "Đoàn xã Bảo Lâm", value: line });
      expect(sentenceOf(told[0] as (typeof told)[number])).toContain("chưa dùng được");
    }
  });
  it.each(["Bảo Lâm (nháp)", "Bảo Lâm - bản cũ", "Bảo Lâm HỦY"])("by its tab's name: %s", (tab) => {
    const { outcomes, told } = judged([form("Gia Cát"), form("Bảo Lâm", { tab })]);
    expect([outcomes, told.length]).toEqual([["recognised", "undetermined"], 1]);
  });
  it.each([
    "Bản chính",
    "Mẫu số 02",
    "Phiếu này thay thế phiếu ngày 03/11/2021",
    "Phiếu chấm lại lần 2 (chính thức)",
    "Phiếu nhập kết quả thẩm định",
    "Đã thông qua Ban Thường vụ ngày 5/11",
    "Thay mặt Ban Thường vụ",
    "Không tẩy xóa trên phiếu",
    "Ghi chú: phiếu lập thành 02 bản",
  ])("not by plain words: %s", (line) => {
    for (const where of [{ over: [line] }, { under: [line] }])
      expect(judged([form("Gia Cát"), form("Bảo Lâm", where)])).toEqual({
        outcomes: ["recognised", "recognised"],
        told: [],
      });
  });
});

describe("[L1] [L2] a table of many units", () => {
  const below = (line: string) => {
    const { values, name } = plainSheet("Chấm điểm");
    return judged([tabOf(name, [...(values as string[][]), ["", line]])]);
  };
  it("is asked about where a line above it says so", () => {
    const { values } = plainSheet("Chấm điểm");
    const tab = tabOf("Chấm điểm", [["BẢN NHÁP – CHƯA THÔNG QUA"], ...(values as string[][])]);
    expect(answer(tab)).toMatchObject({ ok: false });
  });
  it.each(["Bảng này đã hủy", "DỰ THẢO", "Chưa thẩm định"])("is open where one below does: %s", (line) => {
    const { outcomes, told } = below(line);
    expect(outcomes).toEqual(["undetermined", "undetermined"]);
    expect(told).toHaveLength(1);
  });
  it("is read with headings of another table below it", () => {
    const { values, name } = plainSheet("Chấm điểm");
    const tab = tabOf(name, [...(values as string[][]), [], ["TT", "Kết quả cũ", "Chưa thẩm định"]]);
    expect(judged([tab])).toEqual({ outcomes: ["recognised", "recognised"], told: [] });
  });
  it("opens no unit of another tab", () => {
    const one = judged([form("Gia Cát", { under: ["Phiếu này đã hủy"] }), form("Bảo Lâm")]);
    expect(one.outcomes).toEqual(["undetermined", "recognised"]);
  });
  it("is read with plain words below it", () => {
    expect(below("Bảng nhập liệu")).toEqual({ outcomes: ["recognised", "recognised"], told: [] });
  });
});

it("[L2] words that may be of something else are of the paper only where they stand alone", () => {
  expect([saysVoid("Hủy", true), saysVoid("Hủy", false)]).toEqual([true, false]);
  expect(saysVoid("Phiếu này đã hủy", false)).toBe(true);
  expect(saysVoid(`Phiếu này đã hủy ${"vì nhiều lẽ ".repeat(12)}`, true)).toBe(false);
});
