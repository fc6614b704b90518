/** @fileoverview [O5] Lists kept for several years, and notes in the assessment that take a registration back. */
import { describe, expect, test } from "vitest";
import { CODES, PASSES, sheet } from "./books";
import { assessment, at, GIA_CAT, judge, list, named, THPT, UNITS } from "./registered";
import type { Loose } from "./tabs";

const ALL_YEARS = "THEO DÕI ĐĂNG KÝ ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” CÁC NĂM";
/** 2019, 2020, 2021, a row a unit. */
const TICKS: readonly Loose[][] = [
  ["x", "x", "x"],
  ["x", "x", ""],
  ["", "x", "x"],
  ["", "", "x"],
  ["x", "", ""],
  ["", "", "x"],
];
const matrix = (headings: Loose[], cells: readonly Loose[][] = TICKS, title = ALL_YEARS) =>
  list(
    [["TT", "Đơn vị", ...headings], ...UNITS.map((unit, n): Loose[] => [n + 1, unit, ...(cells[n] ?? [])])],
    "Theo dõi đăng ký",
    title,
  );
/** An assessment that says no year. */
const yearless = () =>
  sheet(
    [["TT", "Tên đơn vị", ...CODES]],
    UNITS.map((unit, n) => [n + 1, unit, ...PASSES]),
    { name: "Chấm điểm", title: "KẾT QUẢ THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”" },
  );
const YEARS = ["Năm 2019", "Năm 2020", "Năm 2021"];

describe("[O5] a list kept for several years", () => {
  test.each<[string, Loose[]]>([
    ["Năm 2019, Năm 2020, Năm 2021", YEARS],
    ["2019, 2020, 2021", [2019, 2020, 2021]],
    ["ĐK 2019, ĐK 2020, ĐK 2021", ["ĐK 2019", "ĐK 2020", "ĐK 2021"]],
    ["the latest first", ["Năm 2021", "Năm 2020", "Năm 2019"]],
  ])("%s: the assessed year's column counts", (_, headings) => {
    const cells = String(headings[0]).includes("2021") ? TICKS.map((row) => [...row].reverse()) : TICKS;
    expect(judge([matrix(headings, cells), assessment()])).toMatchObject({ letters: "rnrrnr", codes: [] });
  });

  test("words, days and papers in it", () => {
    const cells = [
      ["Có", "Có"],
      ["Có", "Không"],
      ["", "12/02/2021"],
      ["", "03-KH/ĐTN"],
      ["Có", ""],
      ["", "Đã đăng ký"],
    ];
    expect(judge([matrix(["Năm 2020", "Năm 2021"], cells), assessment()]).letters).toBe("rnrrnr");
  });

  test("two years are three columns no longer: no contents either way", () => {
    const cells = TICKS.map((row) => row.slice(1));
    expect(judge([matrix(["Năm 2020", "Năm 2021"], cells), assessment()]).letters).toBe("rnrrnr");
  });

  test.each<[string, readonly Loose[][], Loose[]]>([
    ["no column of the assessed year", TICKS, ["Năm 2018", "Năm 2019", "Năm 2020"]],
    ["its column blank", TICKS.map(([a, b]): Loose[] => [a ?? "", b ?? "", ""]), YEARS],
    ["its column holds results", TICKS.map(([a, b]): Loose[] => [a ?? "", b ?? "", "Hoàn thành tốt"]), YEARS],
  ])("%s: asked", (_, cells, headings) => {
    expect(judge([matrix(headings, cells), assessment()])).toMatchObject({
      letters: "rrrrrr",
      codes: ["registration-unclear -"],
    });
  });

  test("the assessed year is not known: asked, and no choice of the tab settles it", () => {
    for (const headings of [YEARS, ["Đăng ký 2019", "Đăng ký 2020", "Đăng ký 2021"]]) {
      const tabs = [matrix(headings), yearless()];
      const judged = judge(tabs);
      expect(judged).toMatchObject({ letters: "rrrrrr", codes: ["registration-unclear -"] });
      expect(judged.doubt?.candidates[0]?.why).toContain("nhiều năm");
      expect(judge(tabs, { registrationTab: "Theo dõi đăng ký" }).letters).toBe("rrrrrr");
      expect(judge(tabs, { year: 2021 }).letters).toBe("rnrrnr");
    }
  });

  test.each([
    "THEO DÕI HIẾN MÁU CÁC NĂM",
    "ĐIỂM DANH TẬP HUẤN 3 CHỦ ĐỘNG CÁC NĂM",
    "KẾT QUẢ 3 CHỦ ĐỘNG CÁC NĂM",
  ])("%s registers nobody", (title) => {
    const tab = { ...matrix(YEARS, TICKS, title), name: "Các năm" };
    expect(judge([tab, assessment()])).toMatchObject({
      letters: "rrrrrr",
      codes: ["no-registration-data -"],
    });
  });

  test("attendance and answers of another form, days before the names", () => {
    const rows = UNITS.slice(0, 3).map((unit, n): Loose[] => [at(n + 1, 8), unit, "Có"]);
    for (const [title, heading] of [
      ["ĐIỂM DANH TẬP HUẤN “3 CHỦ ĐỘNG” NĂM 2021", "Có mặt"],
      ["", "Đăng ký hiến máu năm 2021"],
      ["", "Đồng chí có đăng ký tập huấn 3 chủ động không?"],
      ["ĐĂNG KÝ “3 CHỦ ĐỘNG” NĂM 2020", "Đăng ký"],
    ] as const)
      expect(
        judge([list([["Dấu thời gian", "Đơn vị", heading], ...rows], "Trang tính 2", title), assessment()]),
      ).toMatchObject({ letters: "rrrrrr", codes: ["no-registration-data -"] });
  });
});

describe("[O5] a note in the assessment takes a registration back", () => {
  const noted = (heading: string, notes: readonly string[], registered?: readonly Loose[]) =>
    sheet(
      [["TT", "Tên đơn vị", ...(registered ? ["Đăng ký"] : []), ...CODES, heading]],
      UNITS.map((unit, n) => [
        n + 1,
        unit,
        ...(registered ? [registered[n] ?? ""] : []),
        ...PASSES,
        notes[n] ?? "",
      ]),
      { name: "Chấm điểm", title: "KẾT QUẢ THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021" },
    );

  test("rút, xin không tham gia, hủy; nothing else", () => {
    const judged = judge([
      noted("Ghi chú", [
        "Rút đăng ký",
        "Xin không tham gia",
        "Đã hủy đăng ký theo CV 12",
        "Rút kinh nghiệm việc nộp chậm",
        "Không tham gia hội thao",
        "Rút minh chứng 1.2",
      ]),
    ]);
    // Papers that were taken back are no registration, and open all the same.
    expect(judged.letters).toBe("uuurru");
    expect(judged.codes.filter((code) => code.startsWith("registration-withdrawn"))).toEqual(
      ["R3", "R4", "R5"].map((cell) => `registration-withdrawn Chấm điểm!${cell}`),
    );
  });

  test("beside a list that holds it: open; beside one that does not, or a no: not registered", () => {
    const tab = noted("Ghi chú", ["rút", "rút"]);
    expect(judge([tab, list([["TT", "Đơn vị"], ...named(GIA_CAT, THPT)])]).letters).toBe("unnnnr");
    const said = noted("Ghi chú", ["rút", "rút"], ["x", "", "x", "x", "x", "x"]);
    expect(judge([said]).letters).toBe("unrrrr");
  });
});

describe("[O5] a bare name that a commune and a school of the place may be", () => {
  const units = ["Đoàn xã Phú Thượng", "Đoàn xã La Hiên", "Đoàn xã Cúc Đường", "Đoàn trường THCS La Hiên"];
  const judged = (...names: string[]) =>
    judge([assessment(undefined, [], units), list([["TT", "Đơn vị"], ...named(...names)])]).letters;

  test("asked, unless the list names the school in full", () => {
    expect(judged("Phú Thượng", "La Hiên")).toBe("runu");
    expect(judged("Phú Thượng", "La Hiên", "THCS La Hiên")).toBe("rrnr");
    expect(judged("Phú Thượng", "Đoàn xã La Hiên")).toBe("rrnn");
    expect(judged("Phú Thượng", "Đoàn xã La Hiên", "La Hiên")).toBe("rrnu");
  });
});
