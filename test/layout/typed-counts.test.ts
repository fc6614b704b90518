/** @fileoverview [O6] [L9] Numbers typed beside units: counts of what passed, and votes, that speak against the marks. */
import { describe, expect, test } from "vitest";
import { CODES, read, sheet } from "./books";
import { type Loose, tabOf } from "./tabs";

const NAMES = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Cao Lâu"];
const PASSES = CODES.map(() => "Đạt");
const FAILS = CODES.map((code) => (code === "2.3" ? "Chưa đạt" : "Đạt"));

/** The cells that leave a unit open; `said` stands beside the first unit, `others` beside the others. */
const open = (headings: string[], said: Loose[], others: Loose[], own: readonly string[] = PASSES) =>
  read(
    sheet(
      [["TT", "Tên đơn vị", ...CODES, ...headings]],
      NAMES.map((name, at) => [at + 1, name, ...(at === 0 ? own : PASSES), ...(at === 0 ? said : others)]),
    ),
  ).rowsNotRead.map(({ at, unit }) => `${unit?.name} ${at.column}`);

const HELD = ["Đoàn xã Gia Cát 17"];

describe("[O6] [L9] a number that says less than the marks leaves its unit open, at its cell", () => {
  test.each<[string, Loose, Loose]>([
    ["Số TC đạt", 14, 15],
    ["Số tiêu chí đạt", "13", 15],
    ["Tổng số tiêu chí đạt", "14/15", "15/15"],
    ["Số nội dung đạt", 2, 3],
    ["Tổng hợp", "Đạt 2/3", "Đạt 3/3"],
    ["Tiến độ", "60%", "100%"],
    ["Tỷ lệ tiêu chí đạt", 0.8, 1],
    ["Tổng số tiêu chí đạt", "2/3 nội dung", "3/3 nội dung"],
    ["Tổng số tiêu chí đạt", "đạt 2/3 nội dung", "đạt 3/3 nội dung"],
    ["Tổng số tiêu chí đạt", "93,3%", "100%"],
    ["Số tiêu chí đạt", 0.93, 15],
    ["Số tiêu chí đạt", "0,93", "15"],
    ["Số tiêu chí đạt", "5-4-5", "5-5-5"],
    ["Số tiêu chí đạt", "5/5; 4/5; 5/5", "5/5; 5/5; 5/5"],
    ["Số tiêu chí đạt", "14 tiêu chí", "15 tiêu chí"],
    ["Số tiêu chí đạt", "mười bốn", "mười lăm"],
    ["Số tiêu chí đạt", "Mười tư tiêu chí", "Mười lăm tiêu chí"],
    ["Số nội dung đạt", "hai", "ba"],
    ["Tổng điểm", 13, 15],
    ["Đạt mấy chủ động", "2 chủ động", "3 chủ động"],
    ["Số chủ động đạt", "02", "03"],
    ["Cộng ND2", "4/5", "5/5"],
    ["Số TC đạt nội dung 2", 4, 5],
    ["Cộng nội dung II", "4/5", "5/5"],
    ["Tổng", "13/15", "15/15"],
    ["Số phiếu đồng ý", 3, 11],
    ["Số phiếu đồng ý (trên 11)", 3, 11],
    ["Kết quả biểu quyết (đồng ý/tổng số)", "3/11 phiếu", "11/11 phiếu"],
    ["Tỷ lệ phiếu tán thành", "27%", "100%"],
    ["BTV bỏ phiếu", "4/9", "9/9"],
    ["Bỏ phiếu", "2/9", "9/9"],
    ["Kết quả bỏ phiếu", 0, "9/9"],
    ["Số phiếu", "3/11 phiếu", "11/11"],
    ["Kiểm phiếu", "4/9", "8/9"],
    ["Tỷ lệ phiếu không tán thành", "64%", 0],
    ["Không tán thành", "63,6%", 0],
    ["Tán thành", "4/9", "9/9"],
    ["BCH tín nhiệm", "2/9", "9/9"],
    ["Tỷ lệ phiếu", "44%", "100%"],
    ["Tỷ lệ phiếu", 0.44, 1],
    ["Tỷ lệ đồng ý", "4/9", "9/9"],
    ["BTV bỏ phiếu (đồng ý/tổng)", "4/9", "9/9"],
    ["BTV", "4/9", "9/9"],
    ["Cộng", 13, 15],
    ["Tổng", "14", "15"],
    ["Tổng cộng", 13, 15],
    ["Tổng số", 13, 15],
    ["Số TC", 13, 15],
    ["Đạt", 14, 15],
    ["Kết quả (số TC đạt)", 13, 15],
    ["Tỷ lệ", "93,3%", "100%"],
    ["Số phiếu không tán thành", 7, 0],
    ["Phiếu chống", 9, 1],
    ["Số phiếu không đồng ý (trên 9)", 5, 0],
    ["Hội đồng bỏ phiếu (11 người)", 4, 11],
    ["Hội đồng (9 thành viên)", 4, 9],
  ])("%s: %s", (heading, said, others) => {
    expect(open([heading], [said], [others])).toEqual(HELD);
    expect(open([heading], [others], [others])).toEqual([]);
  });

  test("votes for beside votes against", () => {
    expect(open(["Phiếu thuận", "Phiếu chống"], [2, 9], [11, 0])).toEqual(HELD);
    expect(open(["Phiếu thuận", "Phiếu chống"], [9, 2], [11, 0])).toEqual([]);
    expect(open(["Không đồng ý", "Đồng ý"], [9, 2], [0, 11])).toEqual(HELD);
    expect(open(["Không tán thành", "Tán thành"], [5, 6], [0, 11])).toEqual([]);
    expect(open(["Phiếu chống", "Số phiếu phát ra"], [4, 11], [0, 11])).toEqual([]);
    expect(open(["Phiếu chống", "Số phiếu phát ra"], [6, 11], [0, 11])).toEqual(HELD);
  });

  const BY_CONTENT = ["Nắm tình hình thanh niên", "Xây dựng chương trình, kế hoạch", "Tham mưu cấp ủy"];
  const byContent = (heading: string, said: Loose[], others: Loose[], last: string[] = []) =>
    read(
      sheet(
        [
          ["TT", "Tên đơn vị", ...BY_CONTENT.flatMap((one) => Array(6).fill(one)), ...last],
          ["", "", ...[0, 5, 10].flatMap((at) => [...CODES.slice(at, at + 5), heading]), ...last],
        ],
        NAMES.map((name, at) => [
          at + 1,
          name,
          ...[0, 1, 2].flatMap((content) => [
            ...PASSES.slice(0, 5),
            (at === 0 ? said : others)[content] ?? "",
          ]),
          ...(at === 0 ? said : others).slice(3),
        ]),
      ),
    ).rowsNotRead.map(({ at, unit }) => `${unit?.name} ${at.column}`);

  test.each<[string, Loose, Loose]>([
    ["Cộng", 3, 5],
    ["Tổng", "4/5", "5/5"],
    ["Tỷ lệ", "60%", "100%"],
    ["Số TC đạt", 4, 5],
  ])("%s behind each content's criteria is of that content: %s", (heading, said, all) => {
    expect(byContent(heading, [all, said, all], [all, all, all])).toEqual(["Đoàn xã Gia Cát 13"]);
    expect(byContent(heading, [all, all, all], [all, all, all])).toEqual([]);
  });

  test("behind the last content's sum stands that of all", () => {
    expect(byContent("Cộng", [5, 5, 5, 14], [5, 5, 5, 15], ["Cộng"])).toEqual(["Đoàn xã Gia Cát 20"]);
    expect(byContent("Cộng", [5, 5, 5, 15], [5, 5, 5, 15], ["Cộng"])).toEqual([]);
  });
});

describe("[O6] [L9] numbers that say nothing against the marks", () => {
  test.each<[string, Loose, Loose]>([
    ["Số TC đạt", 16, 15],
    ["Số TC đạt", "", 15],
    ["Số tiêu chí tự chấm đạt", 12, 15],
    ["Số TC đạt năm trước", 12, 15],
    ["Số TC đạt nội dung 1", 5, 5],
    ["Số tiêu chí chưa đạt", 0, 0],
    ["Số phiếu đồng ý", 9, 11],
    ["Số phiếu đồng ý", 11, 11],
    ["Số phiếu đánh giá", 2, 11],
    ["Số phiếu không đồng ý", 0, 0],
    ["Số phiếu không đồng ý", 2, 0],
    ["BTV bỏ phiếu", "8/9", "9/9"],
    ["Tỷ lệ phiếu không tán thành", "11%", "0%"],
    ["Tỷ lệ phiếu không tán thành", 0.11, 0],
    ["Bỏ phiếu", "x", "x"],
    ["Số phiếu", 3, 11],
    ["Phiếu khảo sát", "2/11", "11/11"],
    ["Số phiếu trắng", "2/9", "0/9"],
    ["Tiến độ thu đoàn phí", "60%", "100%"],
    ["Tỷ lệ kết nạp", "60%", "100%"],
    ["Số đoàn viên", 14, 60],
    ["Tổng cộng", 14, 98],
    ["Tổng", "3/40", "4/20"],
    ["Tỷ lệ", "93%", 0.5],
    ["Cộng ND2", 5, 5],
    ["Số tiêu chí đạt", "đủ", 15],
    ["Cộng", 13, 98],
    ["Tổng", 13, 14],
    ["Tổng số", 12, 20],
    ["Số phiếu không tán thành", 1, 0],
    ["Số phiếu không tán thành (11 người)", 4, 0],
    ["Hội đồng (11 người)", 9, 11],
    ["Hội đồng", 4, 11],
  ])("%s: %s", (heading, said, others) => {
    expect(open([heading], [said], [others])).toEqual([]);
  });

  test("a count for each content is of none alone", () => {
    expect(open(["Số TC đạt", "Số TC đạt", "Số TC đạt"], [5, 5, 5], [5, 5, 5])).toEqual([]);
  });

  test("what fails by its marks needs no count", () => {
    expect(open(["Số TC đạt"], [14], [15], FAILS)).toEqual([]);
    expect(open(["Số phiếu đồng ý"], [3], [11], FAILS)).toEqual([]);
    expect(open(["Cộng"], [14], [15], FAILS)).toEqual([]);
    expect(open(["Phiếu chống"], [9], [0], FAILS)).toEqual([]);
  });
});

describe("[O6] [L9] lines of a unit's own that count less than its marks", () => {
  const form = (name: string, lines: Loose[][], own: readonly string[] = PASSES) =>
    tabOf(name, [
      ["PHIẾU CHẤM ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021"],
      [`Đơn vị: ${name}`],
      ["TT", "Nội dung", "Thẩm định"],
      ...CODES.map((code, at) => [code, `Tiêu chí ${code} về công tác Đoàn`, own[at] ?? ""]),
      [],
      ...lines,
    ]);
  const openForms = (lines: Loose[][], own?: readonly string[]) =>
    read([form(NAMES[0] as string, lines, own), form(NAMES[1] as string, [])])
      .rowsNotRead.filter(({ of }) => of === "state")
      .map(({ at, unit }) => `${unit?.name} ${at.row + 1}:${at.column}`);

  test.each<[Loose[], number]>([
    [["Tổng số tiêu chí đạt: 14/15"], 0],
    [["Số tiêu chí đạt: 14"], 0],
    [["", "Số tiêu chí đạt:", 14], 2],
    [["Cộng: 13/15"], 0],
    [["", "Tổng cộng", "14/15"], 2],
    [["Đạt 2/3 nội dung"], 0],
    [["Tỷ lệ: 93,3%"], 0],
    [["", "II. Tổng cộng", "14/15 tiêu chí"], 2],
  ])("%j on a form", (line, column) => {
    expect(openForms([line])).toEqual([`${NAMES[0]} 20:${column}`]);
    expect(openForms([line], FAILS)).toEqual([]);
  });

  test.each<Loose[][]>([
    [["Tổng số tiêu chí đạt: 15/15"]],
    [["Cộng: 15/15"]],
    [["Đạt 3/3 nội dung"]],
    [["Tỷ lệ: 100%"]],
    [["Tổng số đoàn viên: 14"]],
    [["Tỷ lệ kết nạp: 93,3%"]],
    [["Tự chấm: 14/15"]],
    [["Số chi đoàn", 14]],
    [["Ngày 12/11/2021"]],
  ])("%j says nothing against them", (line) => {
    expect(openForms([line])).toEqual([]);
  });

  const long = (sums: readonly string[]) =>
    read(
      tabOf("Chấm điểm", [
        ["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
        ["Mã", "Tiêu chí", "Kết quả"],
        ...NAMES.flatMap((name, at) => [
          [name],
          ...CODES.map((code) => [code, `Tiêu chí ${code} về công tác Đoàn`, "Đạt"]),
          ["", sums[at] ?? ""],
        ]),
      ]),
    ).rowsNotRead.map(({ at, unit }) => `${unit?.name} ${at.row + 1}:${at.column}`);

  test("below a unit's block of a long list", () => {
    const all = "Cộng: 15/15 tiêu chí đạt";
    expect(long([all, "Cộng: 14/15 tiêu chí đạt", all])).toEqual([`${NAMES[1]} 36:1`]);
    expect(long([all, all, all])).toEqual([]);
  });
});

describe("[O6] [L8] a table turned round has such numbers in a row", () => {
  const below = (heading: string, said: Loose[], own: readonly string[] = PASSES) =>
    read(
      sheet(
        [["TT", "Tiêu chí", ...NAMES]],
        [
          ...CODES.map((code, at) => [code, `Việc ${at + 1}`, own[at] ?? "", "Đạt", "Đạt"]),
          ["", heading, ...said],
        ],
      ),
    ).rowsNotRead.map(({ at, unit }) => `${unit?.name} ${at.row + 1}:${at.column}`);

  test.each<[string, Loose[]]>([
    ["Tổng số tiêu chí đạt", [12, 15, 15]],
    ["Tổng số tiêu chí đạt", ["93,3%", 15, 15]],
    ["Số phiếu đồng ý", [3, 11, 11]],
    ["Tổng", [13, 15, 15]],
    ["Phiếu không đồng ý", [9, 0, 0]],
  ])("%s: %j", (heading, said) => {
    expect(below(heading, said)).toEqual([`${NAMES[0]} 18:2`]);
    expect(below(heading, said, FAILS)).toEqual([]);
    expect(below(heading, heading.includes("không") ? [0, 0, 0] : [15, 15, 15])).toEqual([]);
  });

  test("a count of something else says nothing", () => {
    expect(below("Tổng số đoàn viên", [12, 40, 40])).toEqual([]);
  });
});
