/** @fileoverview [M2] Headings that offer the marks themselves, in each layout, and headings that no marks have. */
import { describe, expect, it } from "vitest";
import { headsMarks, offerIn } from "../../src/layout/headings/heads-marks";
import type { Tab } from "../../src/table/tab";
import { CODES, columnsOf, read, sheet, TITLE } from "./books";
import { judge as judged } from "./registered";
import { type Loose, tabOf } from "./tabs";

const UNITS = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Hồng Phong"];
const PAPER = "12-KH/ĐTN ngày 05/3/2021";
const TEXT = "Tham mưu cho cấp ủy việc số";
/** A letter a unit; no cell has anything behind it. */
const judge = (tabs: readonly Tab[]) =>
  judged(tabs.map((tab) => ({ ...tab, linksAt: () => [], formulaAt: () => "" })));
/** The second unit fails in 2.4. */
const mark = (unit: number, code: string, [pass, fail]: readonly Loose[]): Loose =>
  unit === 1 && code === "2.4" ? (fail as Loose) : (pass as Loose);

const LAYOUTS = {
  wide: (heading: string, marks: readonly Loose[]) => [
    sheet(
      [
        ["TT", "Tên đơn vị", ...CODES.flatMap((code) => [code, ""])],
        ["", "", ...CODES.flatMap(() => [heading, "Minh chứng"])],
      ],
      UNITS.map((name, unit) => [
        unit + 1,
        name,
        ...CODES.flatMap((code) => [mark(unit, code, marks), PAPER]),
      ]),
    ),
  ],
  "wide in one row": (heading: string, marks: readonly Loose[]) => [
    sheet(
      [["TT", "Tên đơn vị", ...CODES.flatMap((code) => [`${code} (${heading})`, `Minh chứng ${code}`])]],
      UNITS.map((name, unit) => [
        unit + 1,
        name,
        ...CODES.flatMap((code) => [mark(unit, code, marks), PAPER]),
      ]),
    ),
  ],
  long: (heading: string, marks: readonly Loose[]) => [
    sheet(
      [["TT", "Đơn vị", "Mã TC", "Tiêu chí", heading, "Minh chứng"]],
      UNITS.flatMap((name, unit) =>
        CODES.map((code, at) => [
          at === 0 ? unit + 1 : "",
          at === 0 ? name : "",
          code,
          `${TEXT} ${code}`,
          mark(unit, code, marks),
          PAPER,
        ]),
      ),
    ),
  ],
  forms: (heading: string, marks: readonly Loose[]) =>
    UNITS.map((name, unit) =>
      tabOf(name, [
        ["PHIẾU CHẤM ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021"],
        [`Đơn vị: ${name}`],
        ["TT", "Tiêu chí", heading, "Minh chứng"],
        ...CODES.map((code) => [code, `${TEXT} ${code}`, mark(unit, code, marks), PAPER]),
      ]),
    ),
};
const OFFERS: readonly (readonly [string, readonly Loose[]])[] = [
  ["Có/Không", ["Có", "Không"]],
  ["Có hay không", ["Có", "Không"]],
  ["Đ/K", ["Đ", "K"]],
  ["Kết quả (Đ/K)", ["Đ", "K"]],
  ["Có (x)/Không (0)", ["x", 0]],
  ["Đạt (Đ)/Không đạt (K)", ["Đ", "K"]],
  ["Có (C)/Không (K)", ["C", "K"]],
  ["Đạt=1; không đạt=0", [1, 0]],
  ["Y/N", ["Y", "N"]],
  ["✓/✗", ["✓", "✗"]],
  ["x/0", ["x", 0]],
  ["Đạt: x", ["x", 0]],
];

describe("[M2] a heading that offers the marks heads them", () => {
  for (const [layout, tabs] of Object.entries(LAYOUTS))
    it.each(OFFERS)(`${layout}: “%s”`, (heading, marks) => {
      expect(judge(tabs(heading, marks)).letters).toBe("rfr");
    });

  it("and says what its signs are where they mean the opposite elsewhere", () => {
    expect(judge(LAYOUTS.wide("Đạt (0)/Không đạt (1)", [0, 1])).letters).toBe("rfr");
  });

  it.each([
    "Minh chứng (Có/Không)",
    "Đạt/Vướng mắc",
    "Tốt/Khá",
    "Có/Có",
    "Kế hoạch/Thực hiện",
    "Đ",
    "Đạt, không đạt, không áp dụng",
  ])("“%s” as a whole offers none or is no mark's", (heading) => {
    const said = read(LAYOUTS.wide("Kết quả", ["x", 0])).layout.columns.length;
    expect(said).toBeGreaterThan(0);
    expect(heading.startsWith("Minh chứng") ? [] : offerIn(heading)).toEqual([]);
  });

  it("[E2] “Minh chứng (Có/Không)” is evidence", () => {
    const tab = sheet(
      [["TT", "Tên đơn vị", ...CODES, "Minh chứng (Có/Không)"]],
      UNITS.map((name, unit) => [unit + 1, name, ...CODES.map(() => "x"), "Có"]),
    );
    expect(columnsOf(read(tab))).toContain("R:evidence");
  });
});

describe("[M3] Có beside Không", () => {
  it("is a pair in forms", () => {
    const tabs = UNITS.map((name, unit) =>
      tabOf(name, [
        ["PHIẾU CHẤM ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021"],
        [`Đơn vị: ${name}`],
        ["TT", "Tiêu chí", "Có", "Không", "Minh chứng"],
        ...CODES.map((code) => {
          const fails = mark(unit, code, ["", "x"]);
          return [code, `${TEXT} ${code}`, fails === "" ? "x" : "", fails, PAPER];
        }),
      ]),
    );
    expect(judge(tabs).letters).toBe("rfr");
  });

  it("is one below units across, too", () => {
    const tab = tabOf("Bảng chấm", [
      [TITLE],
      ["TT", "Tiêu chí", ...UNITS.flatMap((name) => [name, "", ""])],
      ["", "", ...UNITS.flatMap(() => ["Có", "Không", "Minh chứng"])],
      ...CODES.map((code) => [
        code,
        `${TEXT} ${code}`,
        ...UNITS.flatMap((_, unit) => {
          const fails = mark(unit, code, ["", "x"]);
          return [fails === "" ? "x" : "", fails, PAPER];
        }),
      ]),
    ]);
    expect(judge([tab]).letters).toBe("rfr");
  });

  const halves = ["Tự chấm – Đạt", "Tự chấm – Không đạt", "Thẩm định – Đạt", "Thẩm định – Không đạt"];
  const ticks = (unit: number, code: string): Loose[] => {
    const fails = mark(unit, code, ["", "x"]);
    return ["x", "", fails === "" ? "x" : "", fails];
  };
  it("[M6] “Tự chấm – Không đạt” says whose half it is", () => {
    const wide = sheet(
      [
        ["TT", "Tên đơn vị", ...CODES.flatMap((code) => [code, "", "", ""])],
        ["", "", ...CODES.flatMap(() => halves)],
      ],
      UNITS.map((name, unit) => [unit + 1, name, ...CODES.flatMap((code) => ticks(unit, code))]),
    );
    expect(columnsOf(read(wide)).slice(2, 6)).toEqual([
      "C:selfPass 1.1",
      "D:selfFail 1.1",
      "E:appraisedPass 1.1",
      "F:appraisedFail 1.1",
    ]);
    expect(judge([wide]).letters).toBe("rfr");
    const long = sheet(
      [["TT", "Đơn vị", "Mã TC", ...halves]],
      UNITS.flatMap((name, unit) => CODES.map((code) => [unit + 1, name, code, ...ticks(unit, code)])),
    );
    expect(judge([long]).letters).toBe("rfr");
  });
});

describe("[M2] a heading that says nothing of passing", () => {
  it.each(["Đề nghị", "Tham gia", "Chậm", "Cấp xã", "Cấp dưới", "Xếp hạng", "(%)"])(
    "leaves ticks below “%s” open",
    (heading) => {
      expect(judge(LAYOUTS.wide(heading, ["x", 0])).letters).toBe("uuu");
    },
  );
  it("[M2] beside each code in one row, too", () => {
    const rows = (head: (code: string) => string) =>
      sheet(
        [["TT", "Tên đơn vị", ...CODES.map(head)]],
        UNITS.map((name, unit) => [unit + 1, name, ...CODES.map((code) => mark(unit, code, ["x", 0]))]),
      );
    expect(judge([rows((code) => `Xếp hạng ${code}`)]).letters).toBe("uuu");
    expect(judge([rows((code) => `${code} (%)`)]).letters).toBe("uuu");
    expect(judge([rows((code) => `Kết quả ${code}`)]).letters).toBe("rfr");
    expect(judge([rows((code) => `${code}. Tham gia ý kiến về việc ${code}`)]).letters).toBe("rfr");
  });

  it.each([
    "Chấm",
    "CHẤM",
    "Cham",
    "Kết quả",
    "Huyện chấm",
    "Tổ thẩm định đánh giá",
    "Thực hiện",
    "Cấp trên",
    "Cấp huyện",
    "Cả năm",
    "Chốt",
    "Quý IV",
    "1.1",
    "Tiêu chí 1",
    "1.1 (5đ)",
    "Uỷ ban kiểm tra",
    "số tiêu chí đạt",
    "tối đa 5 điểm",
    "Xếp loại",
    "Đánh giá xếp loại",
  ])("“%s” is one that marks have", (heading) => {
    expect(headsMarks(heading)).toBe(true);
  });
  it.each(["Chậm", "Tham gia", "Đặt", "Vướng mắc", "%", "Đề nghị", "Cấp xã"])(
    "“%s” is none, though it may be spelt like one without its tones",
    (heading) => {
      expect(headsMarks(heading)).toBe(false);
    },
  );
});
