import { describe, expect, it } from "vitest";
import { chooseSet, setFromHeadings } from "../../src/criteria/choose";
import { SET_2018_2022, SET_2023_2027 } from "../../src/criteria/presets";
import { criteriaOf } from "../../src/criteria/set";
import { criteriaRows } from "../../src/criteria/tab";

const heading = (code: string, text = "") => ({
  code,
  text,
  pillar: { code: code.split(".")[0] as string, text: "" },
});
const nothing = { chosen: null, tabSet: null, title: "", year: null, headings: [] };
const own = { ...SET_2018_2022, id: "don-vi" };

describe("chooseSet", () => {
  it("[K2] takes what a person chose before anything else", () => {
    const all = { ...nothing, tabSet: own, year: 2021, headings: [heading("1.1")] };
    expect(chooseSet({ ...all, chosen: "2018-2022" })).toMatchObject({
      origin: "chosen",
      set: { id: "2018-2022" },
    });
    expect(chooseSet({ ...all, chosen: "don-vi" })).toMatchObject({
      origin: "chosen",
      set: { id: "don-vi" },
    });
    expect(chooseSet({ ...all, chosen: "sheet" })).toMatchObject({ origin: "chosen", set: { id: "sheet" } });
  });

  it("[K2] then the workbook's own tab, then the preset of the title or year, then the sheet's headings", () => {
    const rest = { ...nothing, headings: [heading("1.1")] };
    expect(chooseSet({ ...rest, tabSet: own, year: 2021 })?.origin).toBe("tab");
    expect(chooseSet({ ...rest, year: 2021 })).toMatchObject({ origin: "year", set: { id: "2018-2022" } });
    const stated = { ...rest, title: "THEO BỘ TIÊU CHÍ GIAI ĐOẠN 2018 – 2022" };
    expect(chooseSet(stated)).toMatchObject({ origin: "title", set: { id: "2018-2022" } });
    expect(chooseSet({ ...stated, year: 2025 })?.origin).toBe("title");
    expect(chooseSet({ ...stated, title: "Giai đoạn 2018 đến 2022", year: 2025 })?.origin).toBe("title");
    // A period without criteria is stated: the year beside it does not bring another's.
    expect(chooseSet({ ...rest, title: "GIAI ĐOẠN 2023-2027", year: 2022 })?.origin).toBe("headings");
    expect(chooseSet({ ...rest, year: 2017 })?.origin).toBe("headings");
    expect(chooseSet(nothing)).toBeNull();
  });

  it("[K2] never takes a set without criteria, and says that it was passed over", () => {
    const choice = chooseSet({ ...nothing, chosen: "2023-2027", year: 2026, headings: [heading("1.1")] });
    expect(choice).toMatchObject({ origin: "headings", passedOver: "2023-2027" });
    expect(chooseSet({ ...nothing, tabSet: SET_2023_2027, year: 2021 })?.origin).toBe("year");
    expect(chooseSet({ ...nothing, chosen: "khong-co", year: 2021 })?.passedOver).toBe("khong-co");
  });

  it("[K2] three contents without criteria, of any year, are judged by their own headings", () => {
    const contents = { ...nothing, headings: [heading("1"), heading("2"), heading("3")] };
    for (const year of [2017, 2021, 2025, null])
      expect(chooseSet({ ...contents, year })).toMatchObject({ origin: "headings", set: { id: "sheet" } });
    expect(chooseSet({ ...contents, title: "GIAI ĐOẠN 2018 - 2022", year: 2021 })?.origin).toBe("headings");
    // In words, one of them much like a criterion of the preset.
    const inWords = [
      heading("1", "Chủ động quản lý đoàn viên"),
      heading("2.1", "Chủ động xây dựng chương trình"),
      heading("3"),
    ];
    expect(chooseSet({ ...nothing, headings: inWords, year: 2021 })?.origin).toBe("headings");
  });

  it("[K2] the year brings its preset where the codes or the texts are its own", () => {
    const codes = criteriaOf(SET_2018_2022).map(({ code }) => heading(code));
    const ofYear = (headings: (typeof nothing)["headings"] | ReturnType<typeof heading>[]) =>
      chooseSet({ ...nothing, year: 2021, headings })?.origin;
    expect(ofYear(codes)).toBe("year");
    expect(ofYear(codes.slice(0, 14))).toBe("year");
    expect(ofYear([...codes, heading("3.6")])).toBe("headings");
    expect(ofYear([...codes, heading("4.1")])).toBe("headings");
    // Its texts under codes of the sheet's own.
    const texts = criteriaOf(SET_2018_2022).map(({ text }, n) => heading(`${n + 1}`, text.slice(0, 80)));
    expect(ofYear(texts)).toBe("year");
    // Shortened and reworded they are still its criteria.
    const short = [
      "Nắm chắc tư tưởng đoàn viên, thanh niên",
      "Quản lý đoàn viên, có danh sách",
      "Rà soát, lập danh sách ĐVTN khó khăn",
    ];
    expect(ofYear(codes.map(({ code }, n) => heading(code, short[n] ?? "")))).toBe("year");
  });

  it("[K2] codes of the year's preset under texts that are plainly another's do not bring it", () => {
    const other = [
      "Tỷ lệ thu nộp phí đúng hạn",
      "Số lần hiến máu tình nguyện",
      "Có trang thông tin điện tử",
      "Phòng học đạt chuẩn quốc gia",
    ];
    const headings = criteriaOf(SET_2018_2022).map(({ code }, n) => heading(code, other[n % other.length]));
    expect(chooseSet({ ...nothing, year: 2021, headings })?.origin).toBe("headings");
    const half = headings.map((one, n) => (n < 3 ? one : heading(one.code)));
    expect(chooseSet({ ...nothing, year: 2021, headings: half })?.origin).toBe("headings");
  });

  it("[K2] builds a set of the sheet's own criteria, texts as they stand there", () => {
    const set = setFromHeadings([
      { code: "2.1", text: "Có chương trình công tác năm", pillar: { code: "2", text: "Xây dựng kế hoạch" } },
      heading("1.10"),
      heading("1.2", "Danh sách đoàn viên được cập nhật"),
    ]);
    expect(set).toMatchObject({ id: "sheet", sources: ["theo bảng của đơn vị"] });
    expect(criteriaOf(set).map(({ code, text }) => [code, text])).toEqual([
      ["1.2", "Danh sách đoàn viên được cập nhật"],
      ["1.10", "Tiêu chí 1.10"],
      ["2.1", "Có chương trình công tác năm"],
    ]);
    expect(set.pillars[1]?.name).toBe("Xây dựng kế hoạch");
  });

  it("[M4] a bound makes points of numbers, and is not written as a criterion's maximum", () => {
    const headings = [{ ...heading("1.1"), maxPoints: 5, boundOnly: true as const }];
    const own = chooseSet({ ...nothing, year: 2021, headings });
    expect(own?.origin).toBe("headings");
    const set = own?.set ?? SET_2023_2027;
    expect(criteriaOf(set)[0]).toMatchObject({ maxPoints: 5, boundOnly: true, passMark: null });
    expect(
      criteriaRows(set, "")
        .find(([code]) => code === "1.1")
        ?.slice(3, 5),
    ).toEqual(["", ""]);
  });

  it("[M4] where the sheet shows maxima a preset without points is not taken, and a chosen set gets them", () => {
    const headings = [{ ...heading("1.1"), maxPoints: 2 }, heading("1.2")];
    const points = (choice: ReturnType<typeof chooseSet>) =>
      criteriaOf(choice?.set ?? SET_2023_2027).map(({ maxPoints, passMark }) => [maxPoints, passMark]);
    const own = chooseSet({ ...nothing, year: 2021, headings });
    expect(own?.origin).toBe("headings");
    expect(points(own)).toEqual([
      [2, null],
      [null, null],
    ]);
    const chosen = chooseSet({ ...nothing, chosen: "2018-2022", headings });
    expect(points(chosen).slice(0, 2)).toEqual(points(own));
    const settled = { ...SET_2018_2022, pillars: own?.set.pillars ?? [] };
    const ruled = {
      ...settled,
      pillars: settled.pillars.map((one) => ({
        ...one,
        criteria: one.criteria.map((criterion) => ({ ...criterion, maxPoints: 5, passMark: 3 })),
      })),
    };
    expect(points(chooseSet({ ...nothing, tabSet: ruled, headings }))).toEqual([
      [5, 3],
      [5, 3],
    ]);
  });
});

describe("[K2] [U5] a code that a content's own pass over", () => {
  const codesOf = (codes: readonly string[]) =>
    criteriaOf(setFromHeadings(codes.map((code) => heading(code)))).map(({ code }) => code);

  it.each([
    [
      ["1.1", "1.2", "3.1", "3.2", "3.4"],
      ["1.1", "1.2", "3.1", "3.2", "3.3", "3.4"],
    ],
    [
      ["2.2", "2.3", "2.4"],
      ["2.1", "2.2", "2.3", "2.4"],
    ],
    [
      ["3.4", "3.1", "3.2"],
      ["3.1", "3.2", "3.3", "3.4"],
    ],
    [
      ["1", "2", "4", "5"],
      ["1", "2", "3", "4", "5"],
    ],
    [
      ["1.1", "1.2", "2", "4", "5"],
      ["1.1", "1.2", "2", "3", "4", "5"],
    ],
  ])("%j: is asked for", (codes, all) => {
    expect(codesOf(codes)).toEqual(all);
  });
  it.each([
    [["1.1", "1.2", "1.3"]],
    [["2.6", "2.7", "2.8"]],
    [["1.1", "1.15"]],
    [["1", "2", "3"]],
    [["1.1.1", "1.1.3"]],
    [["1", "2.1", "2.2", "3"]],
    [["1", "9", "15"]],
  ])("%j: nothing is lost that anybody could tell", (codes) => {
    expect(codesOf(codes)).toEqual(codes);
  });

  it("is of the content of the criterion before it where they are numbered on through contents", () => {
    const headings = ["2", "3", "4", "6", "8"].map((code) => ({
      code,
      text: "",
      pillar: { code: Number(code) < 5 ? "1" : "2", text: "" },
    }));
    const { pillars } = setFromHeadings(headings);
    expect(pillars.map(({ code, criteria }) => [code, criteria.map((one) => one.code)])).toEqual([
      ["1", ["1", "2", "3", "4", "5"]],
      ["2", ["6", "7", "8"]],
    ]);
  });
});
