/** @fileoverview [O5] Lists of registration that are parts of one: "đợt 1", "đợt 2", "bổ sung". */
import { describe, expect, it } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { plainSheet, read } from "./books";
import { tabOf } from "./tabs";

const [A, B, C] = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Cao Lâu"] as const;
const TITLE = "DANH SÁCH ĐĂNG KÝ ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021";

type Entry = readonly [name: string, said?: string];
const list = (name: string, title: string, entries: readonly Entry[]) =>
  tabOf(name, [
    [title],
    ["TT", "Đơn vị", ...(entries[0]?.[1] ? ["Đăng ký"] : [])],
    ...entries.map((entry, n) => [n + 1, ...entry]),
  ]);

function registered(...lists: ReturnType<typeof list>[]) {
  const tabs = [plainSheet("Chấm điểm", undefined, [A, B, C]), ...lists];
  const reading = read(tabs);
  const { units, findings } = assess(reading, SET_2018_2022, tabs, { year: 2021, falseIsFail: false });
  return {
    outcomes: units.map(({ outcome }) => outcome),
    source: reading.sources.registration,
    notRead: reading.notRead,
    unclear: findings.some(({ code }) => code === "registration-unclear"),
  };
}

describe("[O5] [L10] lists that each say which part they are", () => {
  it.each([
    ["in their titles", ["ĐK", `${TITLE} (ĐỢT 1)`], ["ĐK thêm", `${TITLE} (ĐỢT 2)`]],
    ["in their tabs' names", ["Đăng ký đợt I", TITLE], ["Đăng ký đợt II", TITLE]],
    ["one of them that it adds", ["ĐK", `${TITLE} (ĐỢT 1)`], ["ĐK thêm", TITLE.replace("KÝ", "KÝ BỔ SUNG")]],
  ] as const)("are one: %s", (_, [one, first], [other, second]) => {
    expect(registered(list(one, first, [[A]]), list(other, second, [[A], [B]]))).toEqual({
      outcomes: ["recognised", "recognised", "notRegistered"],
      source: `${one}, ${other}`,
      notRead: [],
      unclear: false,
    });
  });
  it.each([
    ["where neither says so", list("ĐK A", TITLE, [[A]]), list("ĐK B", TITLE, [[B]])],
    [
      "where both are the same part",
      list("ĐK A", `${TITLE} (ĐỢT 1)`, [[A]]),
      list("ĐK B", `${TITLE} (ĐỢT 1)`, [[B]]),
    ],
    [
      "where one says no to what the other has",
      list("ĐK A", `${TITLE} (ĐỢT 1)`, [
        [A, "Có"],
        [B, "Có"],
      ]),
      list("ĐK B", `${TITLE} (ĐỢT 2)`, [
        [A, "Không"],
        [B, "Có"],
      ]),
    ],
    [
      "of other shapes",
      list("ĐK A", `${TITLE} (ĐỢT 1)`, [[A]]),
      list("ĐK B", `${TITLE} (ĐỢT 2)`, [[B, "Có"]]),
    ],
  ])("are asked about %s", (_, one, other) => {
    expect(registered(one, other).unclear).toBe(true);
  });
});
