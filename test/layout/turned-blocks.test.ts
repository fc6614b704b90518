/** @fileoverview [L8] [L2] Tables turned round with blocks of units one below the other, years side by side and counts. */
import { describe, expect, test } from "vitest";
import { PRESETS } from "../../src/criteria/presets";
import { criteriaOf } from "../../src/criteria/set";
import { judgeTabs } from "../../tools/fuzz/judge";
import { CODES, type Rows, read, TITLE } from "./books";
import { tabOf } from "./tabs";

const [SET] = PRESETS.filter((set) => criteriaOf(set).length === 15);
const TEXTS = SET ? criteriaOf(SET).map(({ text }) => text) : [];
const FIRST = ["Đoàn xã Gia Cát", "Đoàn xã Hợp Thành", "Đoàn trường THPT Cao Lộc"];
const FURTHER = ["Đoàn xã Yên Trạch", "Chi đoàn cơ sở Kho bạc", "Đoàn thị trấn Đồng Đăng"];
const LAST_YEAR = TITLE.replace(/20\d\d/, "2020");

/** A block: the names, and each criterion's mark by unit; the codes in `fails` are failed by the second one. */
function block(names: readonly string[], fails: readonly string[] = [], codes = CODES): Rows {
  const rowOf = (code: string) => [
    code,
    TEXTS[CODES.indexOf(code)] ?? "",
    ...names.map((_, at) => (at === 1 && fails.includes(code) ? "Không đạt" : "Đạt")),
  ];
  return [["TT", "Tiêu chí", ...names], ...codes.map(rowOf)];
}

const sheet = (...parts: Rows[]) => tabOf("TH", [[TITLE], [], ...parts.flat()]);
const outcomes = (tab: ReturnType<typeof sheet>) => {
  const found = judgeTabs([tab]);
  return "asks" in found ? found.asks : found.units.map(({ name, outcome }) => `${name}: ${outcome}`);
};
const all = (names: readonly string[], second = "recognised") =>
  names.map((name, at) => `${name}: ${at === 1 ? second : "recognised"}`);

describe("[L8] blocks of units one below the other", () => {
  test("[L8] [L2] further units are read as well, and every row is accounted for", () => {
    const tab = sheet(block(FIRST, ["2.3"]), [[], ["CỤM SỐ 2"]], block(FURTHER, ["3.1"]));
    expect(outcomes(tab)).toEqual([...all(FIRST, "notRecognised"), ...all(FURTHER, "notRecognised")]);
    const { layout, year } = read(tab);
    expect(year).toBe(2021);
    expect(layout.rows).toMatchObject({ continued: 30, headers: 1, notes: 1, notRead: 0 });
    expect(layout.unitColumns?.map(({ unit }) => unit)).toEqual([...FIRST, ...FURTHER]);
    expect(layout.criterionRows).toHaveLength(30);
  });

  test("[L8] the layout of blocks as printed is taken back", () => {
    const tab = sheet(block(FIRST, ["2.3"]), [[]], block(FURTHER, ["3.1"]));
    const { layout } = read(tab);
    const again = read(tab, { mapping: layout });
    expect(again.units.map(({ name }) => name)).toEqual([...FIRST, ...FURTHER]);
    expect(again.layout.rows).toEqual(layout.rows);
  });

  test("[L8] [M6] a line above the table says that the marks are the units' own", () => {
    const tab = sheet([["(Theo báo cáo tự đánh giá của các đơn vị)"]], block(FIRST));
    expect(outcomes(tab)).toEqual(FIRST.map((name) => `${name}: undetermined`));
  });

  test("[L8] a single unit left over for a block of its own is none less", () => {
    const tab = sheet(block(FIRST), block(FURTHER.slice(0, 1)));
    expect(outcomes(tab)).toEqual([...all(FIRST), ...all(FURTHER.slice(0, 1))]);
  });

  test.each([
    "Các đơn vị chờ thẩm định",
    "Các đơn vị chưa được kiểm tra",
    "Các đơn vị không đăng ký",
    "Các đơn vị xin rút",
  ])("[L8] [M6] [O5] %s: a further block of such units is asked about", (line) => {
    expect(outcomes(sheet(block(FIRST), [[], [line]], block(FURTHER)))).toMatch(/khối xếp chồng/);
  });

  test.each(["CỤM SỐ 2", "Các đơn vị đã thẩm định", "Chú thích: K: chưa đạt, –: chưa thẩm định"])(
    "[L8] %s: a further block is read",
    (line) => {
      const tab = sheet(block(FIRST), [[], [line]], block(FURTHER));
      expect(outcomes(tab)).toEqual([...all(FIRST), ...all(FURTHER)]);
    },
  );

  test("[L8] the header repeated over further criteria goes on with the same units", () => {
    const parts = [CODES.slice(0, 5), CODES.slice(5, 9), CODES.slice(9)];
    const tab = sheet(...parts.map((codes) => block(FIRST, ["3.5"], codes)));
    expect(outcomes(tab)).toEqual(all(FIRST, "notRecognised"));
    expect(read(tab).layout.rows).toMatchObject({ continued: 15, headers: 2 });
  });

  test("[L8] names with nothing below them, for signatures, are no block", () => {
    const tab = sheet(block(FIRST), [[], ["Đại diện các đơn vị ký"], ["", "", ...FIRST], []]);
    expect(outcomes(tab)).toEqual(all(FIRST));
  });

  test.each([
    ["the same units again", [[]], FIRST, "khối xếp chồng"],
    ["last year's below", [[], [LAST_YEAR], []], FIRST, "nhiều năm (2020, 2021)"],
    ["last year's of other units", [[], [LAST_YEAR], []], FURTHER, "nhiều năm (2020, 2021)"],
    ["a copy of self marks", [[], ["B. ĐƠN VỊ TỰ CHẤM"]], FIRST, "khối xếp chồng"],
    ["self marks of other units", [[], ["ĐƠN VỊ TỰ CHẤM, CHƯA THẨM ĐỊNH"]], FURTHER, "khối xếp chồng"],
    ["the same units in another order", [[]], [...FIRST].reverse(), "khối xếp chồng"],
    ["one of them again", [[]], [FIRST[1] ?? "", ...FURTHER], "khối xếp chồng"],
  ])("[L8] [L3] %s are asked about", (_, between, names, said) => {
    const tab = sheet(block(FIRST, ["2.3"]), between, block(names));
    expect(outcomes(tab)).toContain(said);
  });

  test("[L8] blocks that do not hold the same criteria, or other columns, are asked about", () => {
    expect(outcomes(sheet(block(FIRST), block(FURTHER, [], CODES.slice(0, 9))))).toContain("khối xếp chồng");
    const paired = [
      ["TT", "Tiêu chí", FURTHER[0] ?? "", "", FURTHER[1] ?? "", ""],
      ["", "", "Tự chấm", "Thẩm định", "Tự chấm", "Thẩm định"],
      ...CODES.map((code, at) => [code, TEXTS[at] ?? "", "Đạt", "Đạt", "Đạt", "Đạt"]),
    ];
    expect(outcomes(sheet(block(FIRST), paired))).toContain("khối xếp chồng");
  });
});

describe("[L8] what stands beside the units", () => {
  test("[L8] [L3] the same units under Năm 2020 and Năm 2021 are asked about", () => {
    const years = ["TT", "Tiêu chí", "Năm 2020", "", "", "Năm 2021", "", ""];
    const [, ...rows] = block([...FIRST, ...FIRST]);
    const tab = sheet([years, ["", "", ...FIRST, ...FIRST], ...rows]);
    expect(outcomes(tab)).toContain("nhiều năm (2020, 2021)");
  });

  test.each(["Số đơn vị đạt", "Cộng dồn", "Tỷ lệ"])(
    "[L8] [U1] numbers under “%s” count units and are none",
    (counting) => {
      const [, ...rows] = block(FIRST, ["2.3"]);
      const tab = sheet([["TT", "Tiêu chí", ...FIRST, counting], ...rows.map((row) => [...row, 2])]);
      expect(outcomes(tab)).toEqual(all(FIRST, "notRecognised"));
    },
  );

  test("[L8] a unit without a type word beside others is one, where it holds marks", () => {
    const names = [...FIRST, "Kho bạc huyện"];
    expect(outcomes(sheet(block(names)))).toEqual(all(names));
  });

  test("[L6] [M6] whose mark it is, right of a criterion's code, is not its text", () => {
    const [, ...rows] = block(FIRST, ["2.3"]);
    const tab = sheet([
      ["Mã", "", ...FIRST],
      ...rows.map(([code = "", , ...marks]) => [code, "Kết quả tự chấm", ...marks]),
    ]);
    const found = judgeTabs([tab]);
    expect("asks" in found ? found.asks : found.findings.map(({ code }) => code)).toContain(
      "no-appraised-columns",
    );
  });

  test("[L6] [L2] a content beside the first of its unnumbered criteria hides none of them", () => {
    const rows = CODES.map((code, at) => [
      code.endsWith(".1")
        ? `${code[0]}. ${["Chủ động thực hiện quản lý, giáo dục", "Chủ động xây dựng và thực hiện chương trình", "Chủ động tham mưu với cấp ủy"][at / 5]}`
        : "",
      TEXTS[at] ?? "",
      "Đạt",
      code === "2.1" ? "Không đạt" : "Đạt",
      "Đạt",
    ]);
    expect(outcomes(sheet([["Nội dung", "Tiêu chí", ...FIRST], ...rows]))).toEqual(
      all(FIRST, "notRecognised"),
    );
    const own = rows.map(([content = "", , ...marks], at) => [
      content,
      `Việc thứ ${at + 1} trong năm`,
      ...marks,
    ]);
    expect(outcomes(sheet([["Nội dung", "Tiêu chí", ...FIRST], ...own]))).toEqual(
      all(FIRST, "notRecognised"),
    );
  });
});
