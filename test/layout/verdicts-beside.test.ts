/** @fileoverview [L9], [O6], [L11] Verdicts that stand beside the marks or on lines over and below them and say otherwise. */
import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import type { Tab } from "../../src/table/tab";
import { CODES, PASSES, type Rows, read, sheet, TITLE } from "./books";
import { type Loose, tabOf } from "./tabs";

const NAMES = ["Gia Cát", "Bảo Lâm", "Cao Lâu", "Tân Liên"].map((one) => `Đoàn xã ${one}`);

/** What is told or quoted, by cell; and the units that are not decided. */
function told(tab: Tab) {
  const reading = read([tab]);
  const { units, findings } = assess(reading, SET_2018_2022, [tab], { year: 2021, falseIsFail: false });
  return {
    open: units.filter(({ outcome }) => outcome === "undetermined").map(({ name }) => name),
    told: findings
      .filter(({ code }) => /^(?:row-not-read|line-not-read|result-differs|column-not-read)$/.test(code))
      .map(({ code, value }) => `${code} ${value}`),
    quoted: units.flatMap(({ quoted: cells = [] }) => cells.map(({ text }) => text)),
  };
}
const NOTHING = { open: [], told: [], quoted: [] };

const beside = (heading: string, cells: readonly Loose[]) =>
  sheet(
    [["TT", "Tên đơn vị", ...CODES, heading]],
    NAMES.map((name, at) => [at + 1, name, ...PASSES, cells[at] ?? ""]),
  );

describe("[O6] a second verdict beside the marks", () => {
  test.each([
    ["Huyện", "x", "0"],
    ["Cấp huyện", "Đạt", "Không"],
    ["Huyện đoàn", "x", "k"],
  ])("%s: %s and %s is who decides, and no place", (heading, yes, no) => {
    expect(told(beside(heading, [yes, yes, yes, no])).told).toEqual([`result-differs ${no}`]);
  });
  test.each<[string, readonly Loose[]]>([
    ["Huyện", ["Cao Lộc", "Cao Lộc", "Lộc Bình", "Lộc Bình"]],
    ["Huyện", ["x", "x", "", ""]],
    ["Cụm", [1, 2, 1, 2]],
  ])("%s: %s stays what it is", (heading, cells) => {
    expect(told(beside(heading, cells))).toEqual(NOTHING);
  });

  test.each(["Chốt", "KQ cuối", "Hội đồng", "3 chủ động"])(
    "%s: a no counts where two say yes, whatever others say",
    (heading) => {
      expect(told(beside(heading, ["x", "x", "Hoãn", "0"])).open).toContain(NAMES[3]);
    },
  );
  test("Ý kiến: “Không” where two agree may be that there is none", () => {
    expect(told(beside("Ý kiến", ["Nhất trí", "Nhất trí", "Không", "Không"])).open).toEqual([]);
  });

  test("Huyện: a row of verdicts below the names of a table turned round", () => {
    const turned = (row: readonly Loose[]) =>
      tabOf("Chấm", [
        [TITLE],
        ["TT", "Tiêu chí", ...NAMES],
        ...CODES.map((code) => [code, `Nội dung tiêu chí ${code}`, ...NAMES.map(() => "Đạt")]),
        ["", "Huyện", ...row],
      ]);
    expect(told(turned(["Đạt", "Không", "Đạt", "Đạt"]))).toEqual({
      ...NOTHING,
      open: [NAMES[1]],
      told: ["row-not-read Không"],
    });
    expect(told(turned(["Cao Lộc", "Cao Lộc", "Lộc Bình", "Lộc Bình"])).open).toEqual([]);
  });

  test("[L11] Điều chỉnh: a 0 beside one unit is quoted, one of each is data", () => {
    expect(told(beside("Điều chỉnh", ["", "0", "", ""]))).toEqual({ ...NOTHING, quoted: ["0"] });
    expect(told(beside("Điều chỉnh", [0, 0, 0, 0])).quoted).toEqual([]);
    expect(told(beside("Điều chỉnh", ["", "Không", "", ""])).quoted).toEqual([]);
  });
  test("[L11] Điều chỉnh: a 0 beside one criterion", () => {
    const rows: Rows = NAMES.flatMap((name) =>
      CODES.map((code, at) => [at + 1, name, code, "Đạt", name === NAMES[0] && code === "2.3" ? "0" : ""]),
    );
    expect(told(sheet([["TT", "Đơn vị", "Tiêu chí", "Kết quả", "Điều chỉnh"]], rows)).quoted).toEqual(["0"]);
  });
});

describe("[L9] the line over a content's criteria", () => {
  const [A = ""] = NAMES;
  const form = (verdicts: readonly Loose[], mark: (code: string) => Loose = () => "Đạt", column = 3) =>
    tabOf("Gia Cát", [
      ["PHIẾU CHẤM ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021"],
      [`Đơn vị: ${A}`],
      ["TT", "Nội dung, tiêu chí", "Tự chấm", "Thẩm định"],
      ...[1, 2, 3].flatMap((content) => {
        const over: Loose[] = ["I".repeat(content), `Nội dung ${content}`, "", ""];
        over[column] = verdicts[content - 1] ?? "";
        return [
          over,
          ...[1, 2, 3, 4, 5].map((n) => [
            `${content}.${n}`,
            `Việc ${content}${n}`,
            "Đạt",
            mark(`${content}.${n}`),
          ]),
        ];
      }),
    ]);
  test.each(["Không đạt", "Đạt 4/5", "KĐ", "4/5"])("%s on a form, where all its criteria pass", (verdict) => {
    const { open, told: all } = told(form(["Đạt", verdict, "Đạt"]));
    expect([open, all]).toEqual([[A], [`row-not-read ${verdict}`]]);
  });
  test.each(["Đạt", "Đạt 5/5", "", "Tốt", "5 tiêu chí"])("“%s” says no less", (verdict) => {
    expect(told(form(["Đạt", verdict, "Đạt"])).open).toEqual([]);
  });
  test("nor what the unit gave itself, or a fail that a criterion gives", () => {
    expect(told(form(["Đạt", "Không đạt", "Đạt"], undefined, 2)).open).toEqual([]);
    expect(
      told(form(["Đạt", "Không đạt", "Đạt"], (code) => (code === "2.4" ? "Không đạt" : "Đạt"))).told,
    ).toEqual([]);
  });
  test("in a long list, of its own unit alone", () => {
    const rows: Rows = NAMES.flatMap((name, unit) =>
      [1, 2, 3].flatMap((content) => [
        ["", name, `Nội dung ${content}`, unit === 1 && content === 2 ? "Không đạt" : "Đạt"],
        ...[1, 2, 3, 4, 5].map((n) => ["", name, `${content}.${n}`, "Đạt"]),
      ]),
    );
    expect(told(sheet([["TT", "Đơn vị", "Tiêu chí", "Kết quả"]], rows)).open).toEqual([NAMES[1]]);
  });
  test("in a table turned round", () => {
    const rows: Rows = [1, 2, 3].flatMap((content) => [
      [
        "I".repeat(content),
        `Nội dung ${content}`,
        ...NAMES.map((_, at) => (at === 2 && content === 3 ? "0" : "x")),
      ],
      ...[1, 2, 3, 4, 5].map((n) => [`${content}.${n}`, `Việc ${content}${n}`, ...NAMES.map(() => "x")]),
    ]);
    expect(told(tabOf("Chấm", [[TITLE], ["TT", "Tiêu chí", ...NAMES], ...rows])).open).toEqual([NAMES[2]]);
  });
});

describe("[O6] sums of what passed", () => {
  test("Tổng đạt: 13 where the others have as many as they pass", () => {
    expect(told(beside("Tổng đạt", [15, 15, 15, 13])).open).toEqual([NAMES[3]]);
    expect(told(beside("Tổng đạt", [90, 85, 95, 80])).open).toEqual([]);
  });
  test("[L11] 4/5 below a heading of one content is quoted, and is a day elsewhere", () => {
    expect(told(beside("Nhận xét ND2", ["", "4/5"])).quoted).toEqual(["4/5"]);
    expect(told(beside("Nhận xét", ["", "4/5"])).quoted).toEqual([]);
  });
  test("[L11] Điểm trừ: by the criterion's own column", () => {
    const tab = sheet(
      [
        ["TT", "Tên đơn vị", ...CODES.map(() => ""), "ĐIỂM TRỪ", ...CODES.slice(1).map(() => "")],
        ["", "", ...CODES, ...CODES],
      ],
      NAMES.map((name, unit) => [
        unit + 1,
        name,
        ...PASSES,
        ...CODES.map((_, at) => (unit === 1 && at === 3 ? -1 : "")),
      ]),
      { merges: ["R2:AF2"] },
    );
    expect(told(tab).quoted).toEqual(["ĐIỂM TRỪ / 1.4: -1"]);
  });
  const lines = (...foot: Rows) =>
    tabOf("Gia Cát", [
      ["PHIẾU CHẤM ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021"],
      [`Đơn vị: ${NAMES[0]}`],
      ["TT", "Tiêu chí", "Tự chấm", "Thẩm định"],
      ...CODES.map((code) => [code, `Việc ${code}`, "Đạt", "Đạt"]),
      ...foot,
    ]);
  test("Cộng: 13 beside the unit's own 15", () => {
    expect(told(lines(["", "Cộng", 15, 13])).open).toEqual([NAMES[0]]);
    expect(told(lines(["", "Cộng", 13, 15])).open).toEqual([]);
    expect(told(lines(["", "Cộng", 15, 15])).open).toEqual([]);
  });
});
