/**
 * @fileoverview Of whom something is said: units between two, before or behind one, all but some ([L2]); what is merged
 * beside several, or stands in a further row of one ([L5], [U7]); a list beside the marks ([L3], [L4]); a paper that a
 * note refers to ([L11]); classes that a sheet explains ([O6]).
 */
import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import type { Tab } from "../../src/table/tab";
import { CODES, PASSES, type Rows, read, sheet, TITLE } from "./books";
import { type Loose, tabOf } from "./tabs";

const NAMES = ["Gia Cát", "Bảo Lâm", "Cao Lâu", "Tân Liên", "Hợp Thành", "Xuất Lễ"].map(
  (one) => `Đoàn xã ${one}`,
);

/** "r" or "u" of each unit, and what is told or quoted at them: `2 words`. */
function judged(tab: Tab | readonly Tab[]) {
  const tabs = "name" in tab ? [tab] : tab;
  const { units, findings } = assess(read(tabs), SET_2018_2022, tabs, { year: 2021, falseIsFail: false });
  const place = (unit: string | null) => units.findIndex(({ name }) => name === unit) + 1;
  const told = findings.filter(({ code }) => code === "row-not-read" || code === "line-not-read");
  return {
    is: units.map(({ outcome }) => (outcome === "undetermined" ? "u" : outcome[0])).join(""),
    told: [
      ...told.map(
        ({ code, unit, cell }) => `${code === "row-not-read" ? "open" : "told"} ${place(unit)} ${cell}`,
      ),
      ...units.flatMap(({ name, quoted = [] }) => quoted.map(({ text }) => `quoted ${place(name)} ${text}`)),
    ],
  };
}
const beside = (
  headings: readonly string[],
  cells: Rows,
  options: { merges?: string[] } = {},
  below: Rows = [],
) =>
  sheet(
    [["TT", "Tên đơn vị", ...CODES, ...headings]],
    [...NAMES.map((name, at) => [at + 1, name, ...PASSES, ...(cells[at] ?? [])]), ...below],
    options,
  );

describe("[L2] a line below the table is said of whom it names by where they stand", () => {
  test.each<[string, string]>([
    ["Từ Đoàn xã Bảo Lâm đến Đoàn xã Tân Liên chưa được xét.", "ruuurr"],
    ["Từ Bảo Lâm tới Tân Liên chưa được xét", "ruuurr"],
    ["Kể từ Tân Liên đến hết chưa được xét", "rrruuu"],
    ["Đoàn xã Tân Liên trở xuống chưa được xét", "rrruuu"],
    ["Từ Tân Liên về sau chưa được xét", "rrruuu"],
    ["Từ Bảo Lâm trở lên chưa được xét", "uurrrr"],
    ["Các đơn vị sau Tân Liên chưa được xét", "rrrruu"],
    ["Các đơn vị đứng dưới Đoàn xã Tân Liên chưa được xét", "rrrruu"],
    ["Các đơn vị trên Bảo Lâm chưa được xét", "urrrrr"],
    ["Trừ 4 đơn vị đầu, còn lại chưa được xét", "rrrruu"],
    ["Ngoài bốn đơn vị đầu ra thì chưa được xét", "rrrruu"],
    ["Ngoài Gia Cát, số còn lại chưa được xét", "ruuuuu"],
    ["Hai đơn vị đầu, hai đơn vị cuối chưa được xét", "uurruu"],
    ["Thứ tự 2, 4: chưa được xét", "rururr"],
    ["STT 2 → 4: chưa được xét", "ruuurr"],
    ["Chưa được xét: Bảo Lâm; Tân Liên", "rururr"],
  ])("%s", (line, is) => {
    expect(judged(beside([], [], {}, [[], ["", line]])).is).toBe(is);
  });

  test.each<[string, string]>([
    // Two names beside each other are no more than two; others are helped, or complain.
    ["Bảo Lâm – Tân Liên chưa được xét", "rururr"],
    ["Đoàn xã Bảo Lâm giúp các đơn vị còn lại hoàn thiện hồ sơ", "rrrrrr"],
    ["Hồ sơ Đoàn xã Bảo Lâm bị các đơn vị khác phản ánh là không đúng", "rurrrr"],
    ["Từ Bảo Lâm đến trụ sở Huyện đoàn 20 km", "rrrrrr"],
    ["Ngoài Đoàn xã Gia Cát, Đoàn xã Bảo Lâm chưa được xét", "uurrrr"],
  ])("and of nobody else: %s", (line, is) => {
    expect(judged(beside([], [], {}, [[], ["", line]])).is).toBe(is);
  });
});

describe("[L5] what is merged beside several units is said of each", () => {
  test.each<[string, string]>([
    ["Ghi chú", "Chờ phúc tra"],
    ["Ý kiến", "Chưa duyệt"],
    ["Ngày thẩm định", "Chưa thẩm định"],
    ["", "Chờ xác minh"],
    ["Số phiếu đồng ý", "2/11"],
  ])("below “%s”: %s", (heading, said) => {
    const cells = [[], [said], [], [], [], []];
    expect(judged(beside([heading], cells, { merges: ["R4:R6"] })).is).toBe("ruuurr");
    expect(judged(beside([heading], cells)).is).toBe("rurrrr");
  });

  test("a line of its own across the columns is none of them", () => {
    const note = [["Ghi chú: các đơn vị nộp hồ sơ trước 30/11"]];
    expect(judged(beside(["Ghi chú"], [], { merges: ["A9:R9"] }, note)).is).toBe("rrrrrr");
  });

  test("[L8] in a row of a table turned round", () => {
    const rows = [
      [TITLE],
      ["Tiêu chí", ...NAMES],
      ...CODES.map((code, at) => [`${code}. Việc ${at}`, ...NAMES.map(() => "Đạt")]),
      ["Ghi chú", "", "Chờ phúc tra", "", "", "", ""],
    ];
    expect(judged(tabOf("Chấm", rows, { merges: ["C18:D18"] })).is).toBe("ruurrr");
    expect(judged(tabOf("Chấm", rows)).is).toBe("rurrrr");
  });
});

describe("[U7] what stands in any row of a unit is said of it", () => {
  const rows = (heading: string, said: string, again: boolean) =>
    tabOf("Chấm", [
      [TITLE],
      ["TT", "Đơn vị", "Nội dung", "1", "2", "3", "4", "5", heading],
      ...NAMES.slice(0, 4).flatMap((name, at) =>
        [1, 2, 3].map((content): Loose[] => [
          content === 1 || again ? at + 1 : "",
          content === 1 || again ? name : "",
          `Nội dung ${content}`,
          ...["Đạt", "Đạt", "Đạt", "Đạt", "Đạt"],
          at === 1 && content === 3 ? said : "",
        ]),
      ),
    ]);
  test.each<[string, string]>([
    ["Ghi chú", "Chờ phúc tra"],
    ["Nhận xét", "Chưa thẩm định"],
    ["", "Chờ phúc tra"],
  ])("below “%s”: %s", (heading, said) => {
    expect(judged(rows(heading, said, false)).is).toBe("rurr");
    expect(judged(rows(heading, said, true)).is).toBe("rurr");
  });
  test("[O6] a typed no is held against the computed result, a yes is its content's", () => {
    const told = (said: string) => {
      const tab = rows("Kết luận", said, false);
      const { findings } = assess(read(tab), SET_2018_2022, [tab], { year: 2021, falseIsFail: false });
      return findings.flatMap(({ code, cell }) => (code === "result-differs" ? cell : []));
    };
    expect(told("Chưa đạt")).toEqual(["I8"]);
    expect(told("Đạt")).toEqual([]);
  });
});

describe("[L3] [L4] a list right of the marks is said of the units that it names", () => {
  test("below a heading that puts off, of none beside whom it stands", () => {
    const { is, told } = judged(
      beside(
        ["", "Để lại xét năm sau"],
        [
          ["", NAMES[4] as string],
          ["", NAMES[5] as string],
        ],
      ),
    );
    expect(is).toBe("rrrruu");
    expect(told).toEqual(["open 5 S3", "open 6 S4"]);
  });
  test("with its title, its headings and reasons among the units' rows", () => {
    const { is, told } = judged(
      beside(
        ["", "", "", ""],
        [
          ["", "", "Đơn vị bị hạ bậc"],
          ["", "TT", "Đơn vị", "Lý do"],
          ["", 1, NAMES[4] as string, "Mất đoàn kết nội bộ"],
        ],
      ),
    );
    expect(is).toBe("rrrrrr");
    expect(told).toEqual(["told 5 T5"]);
  });
  test("by names alone, below words that say it of them", () => {
    expect(
      judged(
        beside(
          ["", ""],
          [
            ["", "Chưa duyệt:"],
            ["", "Xuất Lễ"],
          ],
        ),
      ).is,
    ).toBe("rrrrru");
  });
  test("who appraised whom crosswise stands beside each, and rewards say nothing", () => {
    const cross = beside(
      ["Đơn vị chấm chéo"],
      NAMES.map((_, at) => [NAMES[(at + 1) % 6] as string]),
    );
    expect(judged(cross)).toEqual({ is: "rrrrrr", told: [] });
    expect(judged(beside(["", "Đơn vị được khen thưởng"], [["", NAMES[4] as string]]))).toEqual({
      is: "rrrrrr",
      told: [],
    });
  });
});

describe("[L11] what a paper says in a note is said of the unit", () => {
  test.each<[string, string]>([
    ["CV số 8-CV/HĐ yêu cầu làm lại hồ sơ", "u"],
    ["TB 31-TB/HU ngày 05/11/2021: không tính kết quả", "u"],
  ])("%s", (said, outcome) => {
    expect(judged(beside(["Ghi chú"], [[said]])).is).toBe(`${outcome}rrrrr`);
  });
  test("words that nobody knows are told", () => {
    expect(judged(beside(["Ghi chú"], [["BB 5-BB/HĐ: bà con xì xào"]])).told).toEqual(["told 1 R3"]);
  });
  test.each(["Đã nộp Báo cáo số 12-BC/ĐTN", "Đã nộp đủ theo TTr 20-TTr/HĐ", "12-KH/ĐTN"])(
    "%s: quiet",
    (said) => {
      expect(judged(beside(["Ghi chú"], [[said]]))).toEqual({ is: "rrrrrr", told: [] });
    },
  );
});

describe("[O6] classes", () => {
  const CLASSES = [["A"], ["B"], ["A"], ["A"], ["C"], ["A"]];
  test.each<[string, string]>([
    ["A: công nhận; B: công nhận có điều kiện; C: chưa công nhận", "rurrur"],
    ["Loại A: đạt 15/15, đề nghị công nhận; loại B, C: chưa công nhận.", "rurrur"],
    ["Hạng B: phải phúc tra trước khi công nhận.", "rurrrr"],
    ["A: xuất sắc; B: khá; C: trung bình", "rrrrrr"],
  ])("%s", (line, is) => {
    expect(judged(beside(["Xếp loại"], CLASSES, {}, [[], ["", line]])).is).toBe(is);
  });
  test("numbers are classes only where the sheet calls them so", () => {
    const numbers = [[1], [1], [3], [1], [1], [1]];
    const of = (heading: string, line: string) => judged(beside([heading], numbers, {}, [[], ["", line]])).is;
    expect(of("Loại", "Loại 1: công nhận; loại 3: chưa công nhận")).toBe("rrurrr");
    expect(of("Số lớp", "1: Đạt, 3: Không đạt")).toBe("rrrrrr");
  });
});
