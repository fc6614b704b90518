/** @fileoverview What a person settled that whole tabs are used as: kept in words, and honoured until headings change. */
import { describe, expect, test } from "vitest";
import { PRESETS } from "../../src/criteria/presets";
import { recognise } from "../../src/layout/recognise";
import {
  headingsOfTab,
  isTabUseRow,
  readTabUses,
  type TabUse,
  tabUseRows,
} from "../../src/layout/settled/tab-uses";
import type { Tab } from "../../src/table/tab";
import { CODES, PASSES, sheet } from "./books";
import { tabOf } from "./tabs";

const UNITS = ["Đoàn xã Gia Cát", "Đoàn xã Hợp Thành", "Đoàn xã Tân Liên", "Đoàn xã Yên Trạch"];
const SAID = "KẾT QUẢ THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021";

const marks = (name: string, title = SAID, last: string = CODES.at(-1) as string): Tab =>
  sheet(
    [["TT", "Tên đơn vị", ...CODES.slice(0, -1), last]],
    UNITS.map((unit, index) => [index + 1, unit, ...PASSES]),
    { name, title },
  );
const list = (name: string, units: readonly string[]): Tab =>
  tabOf(name, [
    ["DANH SÁCH ĐĂNG KÝ XÂY DỰNG ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021"],
    ["TT", "Đơn vị"],
    ...units.map((unit, index) => [index + 1, unit]),
  ]);
const used = (tab: Tab, use: TabUse["use"]): TabUse => ({
  sheet: tab.name,
  use,
  headings: headingsOfTab(tab),
});
const read = (tabs: readonly Tab[], uses: readonly TabUse[], open?: string) =>
  recognise(tabs, { sets: PRESETS, uses, ...(open === undefined ? {} : { open }) });
const sheetOf = (found: ReturnType<typeof read>) => (found.ok ? found.reading.layout.sheet : found.reason);

describe("the rows", () => {
  const uses = (["assessment", "registration", "evidence", "none"] as const).map(
    (use, index): TabUse => ({ sheet: `Tab ${index}`, use, headings: index === 1 ? "TT | Đơn vị: tên" : "" }),
  );

  test("are read back as they were written, in words", () => {
    expect(tabUseRows(uses)[1]).toEqual([
      "Dùng tab",
      "Tab 1",
      "danh sách đăng ký; tiêu đề: TT | Đơn vị: tên",
    ]);
    expect(tabUseRows(uses).every(isTabUseRow)).toBe(true);
    expect(readTabUses(tabUseRows(uses))).toEqual({ uses, errors: [] });
  });

  test("that cannot be understood are told and not used", () => {
    const { uses: none, errors } = readTabUses([
      ["Năm", 2021],
      ["Dùng tab", "A", "để đó"],
      ["Dùng tab", "", "không dùng"],
    ]);
    expect(none).toEqual([]);
    expect(errors.map(({ cell }) => cell)).toEqual(["C2", "B3"]);
    expect(errors[0]?.message).toContain("“danh sách đăng ký”");
  });
});

describe("[L1] the assessment", () => {
  const [first, second] = [marks("Tổ 1"), marks("Tổ 2")];

  test("that was settled is read without asking, also where nothing says that it is one", () => {
    expect(sheetOf(read([first, second], []))).toBe("several");
    expect(sheetOf(read([first, second], [used(second, "assessment")]))).toBe("Tổ 2");
    expect(sheetOf(read([first, second], [used(first, "none")]))).toBe("Tổ 2");
    expect(sheetOf(read([first, second], [used(first, "evidence")]))).toBe("Tổ 2");
  });

  test("is the open tab where both were settled, and asked about where neither is open", () => {
    const both = [used(first, "assessment"), used(second, "assessment")];
    expect(sheetOf(read([first, second], both, "Tổ 1"))).toBe("Tổ 1");
    expect(sheetOf(read([first, second], both))).toBe("several");
  });

  test("is asked about again when the headings have changed", () => {
    const uses = [used(second, "assessment")];
    expect(sheetOf(read([first, marks("Tổ 2", SAID, "3.9")], uses))).toBe("several");
  });

  test("set aside is named by nothing, and read where a person names it", () => {
    const found = read([first, second], [used(first, "none"), used(second, "assessment")]);
    expect(found.ok && found.reading.notRead).toEqual([]);
    expect(
      sheetOf(recognise([first, second], { sets: PRESETS, uses: [used(first, "none")], sheet: "tổ 1" })),
    ).toBe("Tổ 1");
  });
});

describe("[O5] registration", () => {
  const assessed = marks("Chấm");
  const [one, two] = [list("Đăng ký", UNITS), list("Đăng ký cũ", UNITS.slice(1))];
  const registration = (uses: readonly TabUse[]) => {
    const found = read([assessed, one, two], uses);
    if (!found.ok) throw new Error(found.message);
    return found.reading;
  };

  test("comes from the list that was settled, and from none that was set aside", () => {
    expect(registration([]).registrationDoubt?.why).toBe("differ");
    expect(registration([used(two, "registration")])).toMatchObject({
      registrationDoubt: null,
      registrationTab: { tab: { name: "Đăng ký cũ" } },
    });
    expect(registration([used(two, "none")])).toMatchObject({
      registrationDoubt: null,
      registrationTab: { tab: { name: "Đăng ký" } },
    });
    expect(registration([used(one, "none"), used(two, "none")])).toMatchObject({
      registrationDoubt: null,
      registrationTab: null,
    });
  });
});
