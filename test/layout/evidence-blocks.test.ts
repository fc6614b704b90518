/** @fileoverview Evidence in blocks under a unit's name, or on a tab a unit ([E10]). */
import { describe, expect, test } from "vitest";
import { plainSheet, type Rows, read } from "./books";
import { tabOf } from "./tabs";

const A = "Đoàn xã Gia Cát";
const B = "Đoàn xã Bảo Lâm";
const DOC = "12-BC/ĐTN ngày 05/11/2021";
const TITLE = "DANH MỤC MINH CHỨNG CÁC CƠ SỞ ĐOÀN NĂM 2021";
const HEAD = ["Tiêu chí", "Tên, số, ngày văn bản", "Ghi chú"];

const keyedOf = (...tabs: (readonly [string, Rows])[]) => {
  const reading = read([plainSheet("Chấm"), ...tabs.map(([name, rows]) => tabOf(name, rows))]);
  const found = [reading.keyedTab, ...reading.keyedMore].flatMap((one) => one ?? []);
  return {
    reading,
    entries: found.flatMap(({ entries }) =>
      entries.map(({ unit, criterion, row }) => `${unit.replace("Đoàn xã ", "")} ${criterion} @${row + 1}`),
    ),
    notRead: found.flatMap(({ notRead = [] }) => notRead.map(({ row }) => row + 1)),
  };
};

describe("[E10] a block a unit", () => {
  test.each<[string, (name: string, n: number) => string[]]>([
    ["in capitals behind a Roman number", (name, n) => [`${["I", "II"][n]}. ${name.toUpperCase()}`]],
    ["behind a number", (name, n) => [`${n + 1}. ${name}`]],
    ["in a cell beside the number", (name, n) => [["I", "II"][n] as string, name]],
    ["behind a label", (name) => [`Đơn vị: ${name}`]],
    ["bare", (name) => [name]],
  ])("its name %s", (_, line) => {
    const rows = [
      [TITLE],
      HEAD,
      line(A, 0),
      ["1.1", DOC],
      ["1.2", DOC],
      line(B, 1),
      ["1.1", DOC],
      ["", DOC],
      ["2.1", ""],
    ];
    const { entries, notRead, reading } = keyedOf(["Minh chứng", rows]);
    expect(entries).toEqual([
      "Gia Cát 1.1 @4",
      "Gia Cát 1.2 @5",
      "Bảo Lâm 1.1 @7",
      "Bảo Lâm 1.1 @8",
      "Bảo Lâm 2.1 @9",
    ]);
    expect(notRead).toEqual([]);
    expect(reading.keyedTab?.nameRows?.get(7)).toBe(5);
  });

  test.each(["III. ĐOÀN XÃ KHÁC HẲN", "III. KHO BẠC NHÀ NƯỚC", "Các đơn vị còn lại"])(
    "what stands under “%s” is not the unit's above, and is told",
    (line) => {
      const { entries, notRead } = keyedOf([
        "Minh chứng",
        [[TITLE], HEAD, [A], ["1.1", DOC], [line], ["1.2", DOC]],
      ]);
      expect(entries).toEqual(["Gia Cát 1.1 @4"]);
      expect(notRead).toEqual([6]);
    },
  );

  test("a content's line between its criteria begins no block", () => {
    const rows = [[TITLE], HEAD, [A], ["Nội dung 1"], ["1.1", DOC], ["Nội dung 2"], ["2.1", DOC]];
    expect(keyedOf(["Minh chứng", rows]).entries).toEqual(["Gia Cát 1.1 @5", "Gia Cát 2.1 @7"]);
  });

  test.each([
    ["Trả lại", "HỒ SƠ MINH CHỨNG TRẢ LẠI NĂM 2021"],
    ["Minh chứng", "MINH CHỨNG CHI ĐOÀN MẠNH NĂM 2021"],
    ["Minh chứng 2020", "DANH MỤC MINH CHỨNG NĂM 2020"],
  ])("never of papers that are something else: %s, %s", (name, title) => {
    const { entries } = keyedOf([name, [[title], HEAD, [A], ["1.1", DOC], ["1.2", DOC]]]);
    expect(entries).toEqual([]);
  });
});

describe("[E10] a tab a unit", () => {
  const rows = (line: string[]): Rows => [
    ["MINH CHỨNG 3 CHỦ ĐỘNG NĂM 2021"],
    line,
    [],
    ["Tiêu chí", "Nội dung", "Minh chứng"],
    ["1.1", "Nắm tư tưởng", DOC],
    ["1.2", "Quản lý đoàn viên", ""],
  ];

  test("named above the table, whatever the tab is called", () => {
    const { entries, reading } = keyedOf(["MC Cát", rows([`Đơn vị: ${A}`])], ["MC Lâm", rows([B])]);
    expect(entries).toEqual(["Gia Cát 1.1 @5", "Gia Cát 1.2 @6", "Bảo Lâm 1.1 @5", "Bảo Lâm 1.2 @6"]);
    expect(reading.sources.evidence).toBe("MC Cát, MC Lâm");
  });

  test("named by the tab alone", () => {
    expect(keyedOf(["MC Gia Cát", rows([])], ["Bảo Lâm", rows([])]).entries).toEqual([
      "Gia Cát 1.1 @5",
      "Gia Cát 1.2 @6",
      "Bảo Lâm 1.1 @5",
      "Bảo Lâm 1.2 @6",
    ]);
  });

  test("a unit that nobody knows is nobody's", () => {
    expect(keyedOf(["MC Nơi Khác", rows(["Đơn vị: Đoàn xã Nơi Khác"])]).entries).toEqual([]);
  });
});
