/** @fileoverview Rules of a line or two, each asked of the function that holds it, on the smallest table that tells. */
import { describe, expect, test } from "vitest";
import { PRESETS } from "../../src/criteria/presets";
import { deniedIn, statesOf } from "../../src/layout/beside/evidence-denied";
import { officerTabOf } from "../../src/layout/beside/officers";
import { UnitsOf } from "../../src/layout/beside/units-of";
import { headerAt } from "../../src/layout/header/header";
import { schoolYearOf } from "../../src/layout/header/title";
import { unitsInTab, unitsInText } from "../../src/layout/new-sheet";
import { headsList } from "../../src/layout/rows/row-numbers";
import { blockDoubt } from "../../src/layout/rows/turned-blocks";
import { namesParts } from "../../src/layout/rows/turned-rows";
import { blocksOf } from "../../src/layout/settled/blocks";
import { locate } from "../../src/layout/settled/remembered";
import type { Tab } from "../../src/table/tab";
import { CODES, plainSheet, type Rows, read, TITLE } from "./books";
import { tabOf } from "./tabs";

const A = "Đoàn xã Gia Cát";
const B = "Đoàn xã Bảo Lâm";
const C = "Đoàn xã Cao Lâu";

describe("rows", () => {
  test("[L6] a rank in the last row heads no list; above a 1 it does", () => {
    const tab = tabOf("Phiếu", [
      ["1", "Công tác chung"],
      ["1", "Có sổ"],
      ["2", "Công tác khác"],
    ]);
    expect(headsList(tab, 0, [0, 1])).toBe(true);
    expect(headsList(tab, 2, [0, 1])).toBe(false);
  });

  test("[L8] a column that names one part alone tells no rows apart", () => {
    const tab = tabOf("Chấm", [["Phần"], ["Tự chấm"], [""], ["Thẩm định"]]);
    expect(namesParts(tab, 0, 1, 3)).toBe(false);
    expect(namesParts(tab, 0, 1, 4)).toBe(true);
  });

  test("[L8] who is asked which of two blocks counts is told their rows as they are numbered on the sheet", () => {
    const tab = tabOf("TH", [[""]]);
    const block = (row: number) => ({ units: [{ at: { tab, row, column: 2 } }] });
    expect(blockDoubt(tab, [block(2), block(19)] as never).doubt).toMatch(/\b3\b.*\b20\b/);
  });

  test("[E9] a row of a list says its unit's officer", () => {
    const rows = [A, B].flatMap((unit, at) =>
      CODES.map((code) => [unit, code, "Đạt", ["Hà", "Lan"][at] ?? ""]),
    );
    const tab = tabOf("Chấm", [[TITLE], ["Đơn vị", "Mã tiêu chí", "Thẩm định", "Cán bộ phụ trách"], ...rows]);
    expect(read(tab).units.map(({ officer }) => officer)).toEqual(["Hà", "Lan"]);
  });
});

test("[L2] a group's heading that is numbered like units, whose numbers begin anew below it, is none of them", () => {
  const groups = [
    [1, "Khối xã", [A, B]],
    [2, "Khối trường học", ["Đoàn trường THPT Cao Lộc", "Đoàn trường THPT Đồng Đăng"]],
  ] as const;
  const tab = tabOf("Chấm", [
    [TITLE],
    ["TT", "Tên đơn vị", ...CODES],
    ...groups.flatMap(([n, group, units]) => [
      [n, group],
      ...units.map((unit, at) => [at + 1, unit, ...CODES.map(() => "Đạt")]),
    ]),
  ]);
  const { layout, units } = read(tab);
  expect(layout.rows).toMatchObject({ headings: 2, units: 4 });
  expect(units.map(({ heading }) => heading)).toEqual([
    "Khối xã",
    "Khối xã",
    "Khối trường học",
    "Khối trường học",
  ]);
});

describe("what stands above a table", () => {
  const yearsOf = (title: string, name: string) =>
    schoolYearOf({ tab: tabOf(name, [[title], ["TT", "Tên đơn vị"]]), headerRows: [1] })?.from ?? null;
  test("[Y1] the school year is the title's or the tab's; two that differ are none", () => {
    expect(yearsOf("Năm học 2021-2022", "Chấm")).toBe(2021);
    expect(yearsOf("BẢNG CHẤM", "2021-2022")).toBe(2021);
    expect(yearsOf("Năm học 2021-2022", "2020-2021")).toBeNull();
    expect(yearsOf("BẢNG CHẤM", "2020-2021 và 2021-2022")).toBeNull();
  });
});

describe("what a person settles", () => {
  const under = (...rows: Rows) => {
    const merges = ["B1:E1", "F1:I1"];
    return blocksOf(
      headerAt(
        tabOf("Chấm", rows, { merges }),
        rows.map((_, row) => row),
      ),
    );
  };
  test("[L9] a block of columns bears the heading over it, with all that stands below that", () => {
    const codes = ["1.1", "1.2", "1.3"];
    const blocks = under(
      ["Đơn vị", "Thẩm định lần 1", "", "", "", "Thẩm định lần 2", "", "", ""],
      ["", ...codes, "Ghi chú", ...codes, "Ghi chú"],
    );
    expect(blocks.map(({ heading, columns }) => [heading, columns.join("")])).toEqual([
      ["Thẩm định lần 1", "BCDE"],
      ["Thẩm định lần 2", "FGHI"],
    ]);
  });

  test("[L10] a reading is found again where half of its headings still stand, and not with fewer", () => {
    const headings = ["Tên đơn vị", "Đăng ký", "Cán bộ phụ trách", "Kết quả"];
    const fields = ["name", "registration", "officer", "result"] as const;
    const columns = headings.map((heading, at) => ({
      heading,
      field: fields[at] as (typeof fields)[number],
      criterion: null,
      pillar: null,
    }));
    const remembered = { sheets: [], together: false, kind: "wide", headerRows: [2], columns } as const;
    const goneWith = (kept: number) =>
      locate(
        remembered,
        tabOf("Chấm", [[TITLE], headings.map((text, at) => (at < kept ? text : `Cột ${at}`))]),
      )?.gone.length ?? null;
    expect([4, 3, 2, 1].map(goneWith)).toEqual([0, 1, 2, null]);
  });
});

describe("tabs beside", () => {
  const units = (...headings: string[]) =>
    read(
      tabOf("Chấm", [
        [TITLE],
        ["Huyện", "Tên đơn vị", ...CODES],
        ...[A, A, B].map((unit, at) => [headings[at] ?? "", unit, ...CODES.map(() => "Đạt")]),
      ]),
    ).units;

  test("[U2] a name that two units have is told by the district beside it; where none stands nobody knows", () => {
    const names = new UnitsOf(units("Cao Lộc", "Văn Lãng", "Cao Lộc"));
    expect(names.find(A, "Văn Lãng")).toMatchObject({ unit: A, heading: "Văn Lãng" });
    expect(names.find(A, "")).toBeNull();
    expect(names.find(B, "")).toMatchObject({ unit: B });
  });

  test("[L10] a list of officers that a person settled counts for the few units that it names", () => {
    const list = tabOf("Phân công", [
      ["Đơn vị", "Cán bộ phụ trách"],
      [A, "Lê Thị Lan"],
    ]);
    const asked = {
      tabs: [list],
      units: read(plainSheet("Chấm", TITLE, [A, B, C])).units,
      year: null,
      hasOwn: false,
    };
    expect(officerTabOf({ ...asked, settled: "Phân công" })).toBe("Phân công");
    expect(officerTabOf({ ...asked, settled: undefined })).toBeNull();
  });
});

test("[E4] the same words deny the papers of each row that they stand in", () => {
  const tab = tabOf("Minh chứng", [
    ["Văn bản", "Tình trạng"],
    ["Kế hoạch", "Chưa nộp"],
    ["Báo cáo", "Đã nộp"],
    ["Sổ", "Chưa nộp"],
  ]);
  const states = statesOf(tab, [{ index: 1, heading: "Tình trạng" }], 1);
  expect([1, 2, 3].map((row) => deniedIn(states, tab, row))).toEqual([1, -1, 1]);
});

test("[U1] a list of units without a header is taken over without its numbers, each unit once", () => {
  const tab = tabOf("Danh sách", [[`1. ${A}`], [`2. ${B}`], [`3. ${A}`]]);
  expect(unitsInTab(tab, PRESETS)).toEqual([A, B]);
});

test("[U1] of a pasted line the unit's name is taken, else the longest words", () => {
  expect(unitsInText("1\tNam\tTrường nội trú huyện\n2\tĐoàn xã Gia Cát\tmột ghi chú dài hơn tên")).toEqual([
    "Trường nội trú huyện",
    "Đoàn xã Gia Cát",
  ]);
});

describe("[M2], [L2] notes on cells", () => {
  const withNote = (tab: Tab, row: number, column: number, note: string): Tab => ({
    ...tab,
    notes: () =>
      tab.values.map((cells, at) => cells.map((_, to) => (at === row && to === column ? note : ""))),
  });
  const form = (unit: string) =>
    tabOf(unit, [
      ["PHIẾU CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
      [`Đơn vị: ${unit}`],
      ["TT", "Tiêu chí", "Thẩm định"],
      ...["1", "2", "3"].flatMap((pillar) => [
        [pillar === "1" ? "I" : pillar === "2" ? "II" : "III", `Nội dung ${pillar}`, ""],
        ...CODES.filter((code) => code.startsWith(pillar)).map((code) => [code, `Tiêu chí ${code}`, "Đạt"]),
      ]),
    ]);
  const told = (tabs: readonly Tab[]) =>
    read(tabs).rowsNotRead.map(({ unit, of, at }) => [unit?.name ?? null, of, at.row + 1]);

  test("on a unit's number it is said of that unit, on the header of all", () => {
    const table = plainSheet("Chấm", TITLE, [A, B]);
    expect(told([withNote(table, 2, 0, "Chưa thẩm định")])).toEqual([[A, "state", 3]]);
    expect(told([withNote(table, 1, 2, "Bản nháp, chưa duyệt")])).toEqual([[null, "void", 2]]);
  });

  test("on a content's row of a form it is said of that form's unit", () => {
    expect(told([withNote(form(A), 9, 1, "Chưa thẩm định"), form(B)])).toEqual([[A, "state", 10]]);
  });
});

describe("[O5] lists of registration", () => {
  const table = plainSheet("Chấm", TITLE, [A, B, C]);
  const of = (rows: Rows, merges: string[] = []) =>
    read([tabOf("Đăng ký", [["DANH SÁCH ĐĂNG KÝ “3 CHỦ ĐỘNG” NĂM 2021"], ...rows], { merges }), table]);

  test("a number merged over two rows is one unit's, and no row without a name", () => {
    const rows: Rows = [
      ["TT", "Đơn vị", "Ngày đăng ký"],
      [1, A, "5/3/2021"],
      ["", "", "6/3/2021"],
      [2, B, "5/3/2021"],
    ];
    expect(of(rows, ["A3:A4"]).registrationTab?.unnamed).toEqual([]);
  });

  test("an error above the first name is a row of the list, and no heading", () => {
    const { registrationTab } = of([
      ["TT", "Đơn vị"],
      [1, "#REF!"],
      [2, A],
      [3, B],
    ]);
    expect(registrationTab?.unnamed.map(({ row }) => row + 1)).toEqual([3]);
    expect(registrationTab?.entries.map(({ unit }) => unit)).toEqual([A, B]);
  });

  test("units across, among numbers, are a doubt and never passed over", () => {
    const { registrationTab, registrationDoubt } = of([
      ["Năm", 2021, ""],
      ["Đã đăng ký:", `${A}; ${B}`, 2],
    ]);
    expect([registrationTab === null, registrationDoubt?.why ?? null]).not.toEqual([true, null]);
  });

  test("“Không” below a heading that takes registrations back takes none back", () => {
    const letters = ["Không", "x", ""].map((cell) => {
      const rows: Rows = [
        ["TT", "Đơn vị", "Ngày đăng ký", "Tạm hoãn"],
        [1, A, "5/3/2021", cell],
        [2, B, "6/3/2021", ""],
        [3, C, "6/3/2021", ""],
      ];
      return of(rows).registrationTab?.entries.find(({ unit }) => unit === A)?.note ?? null;
    });
    expect(letters.map((note) => note !== null)).toEqual([false, true, false]);
  });
});
