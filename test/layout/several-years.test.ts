/** @fileoverview [Y1] Assessments of several years in one workbook: which is meant, and where it is asked. */
import { describe, expect, test } from "vitest";
import { yearOfTab } from "../../src/layout/header/title";
import type { RecogniseOptions } from "../../src/layout/recognise";
import type { Tab } from "../../src/table/tab";
import { answer, CODES, plainSheet, sheet } from "./books";
import { tabOf } from "./tabs";

const TITLE = "BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG";
const of = (year: number, name = `Chấm ${year}`) => plainSheet(name, `${TITLE} NĂM ${year}`);
/** The tab that is judged; what is asked where none is. */
const judged = (tabs: readonly Tab[], options: Partial<RecogniseOptions> = {}) => {
  const asked = answer(tabs, options);
  return asked.ok ? asked.reading.layout.sheet : `${asked.reason}: ${asked.sheets.join(", ")}`;
};
const uses = (...sheets: string[]) =>
  sheets.map((name) => ({ sheet: name, use: "assessment" as const, headings: "" }));

describe("[Y1] the year that the workbook is at", () => {
  const both = [of(2026), of(2027)];

  test("chooses between last year's tab and this year's, and nothing is asked", () => {
    expect(judged(both, { presentYear: 2027 })).toBe("Chấm 2027");
    expect(judged(both, { presentYear: 2026 })).toBe("Chấm 2026");
    const empty = sheet(
      [["TT", "Tên đơn vị", ...CODES]],
      [
        [1, "Đoàn xã Gia Cát"],
        [2, "Đoàn xã Bảo Lâm"],
      ],
      { name: "Chấm 2027", title: `${TITLE} NĂM 2027` },
    );
    expect(judged([of(2026), empty], { presentYear: 2027 })).toBe("Chấm 2027");
    expect(judged([of(2026), empty], { presentYear: 2026 })).toBe("Chấm 2026");
  });

  test("goes behind the tab that somebody looks at, and behind a year that is asked for", () => {
    expect(judged(both, { presentYear: 2027, open: "Chấm 2026" })).toBe("Chấm 2026");
    expect(judged(both, { presentYear: 2027, open: "Sổ tay" })).toBe("Chấm 2027");
    expect(judged(both, { presentYear: 2027, open: "Chấm 2027", year: 2026 })).toBe("Chấm 2026");
  });

  test("tells the years that are there", () => {
    const asked = answer([...both, of(2025)], { presentYear: 2027 });
    expect(asked.ok && asked.years).toEqual([2025, 2026, 2027]);
  });

  test("of which nothing stands there chooses nothing, and a lone tab is read whatever the settings say", () => {
    expect(judged(both, { presentYear: 2025 })).toBe("several: Chấm 2026, Chấm 2027");
    expect(judged(both)).toBe("several: Chấm 2026, Chấm 2027");
    expect(judged([of(2026)], { presentYear: 2027 })).toBe("Chấm 2026");
  });

  test("is none of those that are over, where nothing says which", () => {
    expect(judged(both, { closedYears: [2026] })).toBe("Chấm 2027");
    expect(judged([...both, of(2025)], { closedYears: [2025] })).toBe("several: Chấm 2026, Chấm 2027");
    expect(judged(both, { closedYears: [2026], open: "Chấm 2026" })).toBe("Chấm 2026");
    expect(judged(both, { closedYears: [2026], year: 2026 })).toBe("Chấm 2026");
    expect(judged([of(2026)], { closedYears: [2026] })).toBe("Chấm 2026");
  });

  test("[adversary] two tabs of that year are asked about, and none of last year's with them", () => {
    const twice = [of(2026), of(2027), of(2027, "Chấm 2027 lần 2")];
    expect(judged(twice, { presentYear: 2027 })).toBe("several: Chấm 2027, Chấm 2027 lần 2");
    expect(judged(twice, { presentYear: 2026 })).toBe("Chấm 2026");
  });

  test("[adversary] a tab without a year beside one with may be of this year", () => {
    const some = [of(2026), plainSheet("Chấm điểm", TITLE)];
    expect(judged(some, { presentYear: 2027 })).toBe("several: Chấm 2026, Chấm điểm");
    expect(judged(some, { presentYear: 2026 })).toBe("several: Chấm 2026, Chấm điểm");
    expect(judged(some, { presentYear: 2026, open: "Chấm điểm" })).toBe("Chấm điểm");
  });

  test("[adversary] where title and name say two years nobody knows which it is: it is asked", () => {
    const copied = plainSheet("Chấm 2027", `${TITLE} NĂM 2026`);
    expect(yearOfTab(copied)).toBeNull();
    expect(judged([of(2026), copied], { presentYear: 2027 })).toBe("several: Chấm 2026, Chấm 2027");
    expect(judged([of(2026), copied], { presentYear: 2026 })).toBe("several: Chấm 2026, Chấm 2027");
  });

  test("[adversary] last year's tab under a name of the person's own is known by its title", () => {
    expect(judged([of(2026, "Bảng của Hoa"), of(2027)], { presentYear: 2027 })).toBe("Chấm 2027");
    expect(judged([of(2026, "Bảng của Hoa"), of(2027)], { presentYear: 2027, open: "Bảng của Hoa" })).toBe(
      "Bảng của Hoa",
    );
  });

  test("[adversary] a table of another year that hardly looks like an assessment is none because it is open", () => {
    const evidence = sheet(
      [["TT", "Tên đơn vị", ...CODES]],
      ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm"].map((unit, n) => [
        n + 1,
        unit,
        ...CODES.map((_, at) => `${at + 1}-BC/ĐTN ngày 5/3/2026`),
      ]),
      { name: "Minh chứng 2026", title: "MINH CHỨNG ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2026" },
    );
    expect(judged([evidence, of(2027)], { presentYear: 2027, open: "Minh chứng 2026" })).toBe("Chấm 2027");
  });
});

describe("[Y1] what a person settled to be the assessment", () => {
  const both = [of(2026), of(2027)];

  test("of one year settles nothing of the other", () => {
    expect(judged(both, { presentYear: 2027, uses: uses("Chấm 2026", "Chấm 2027") })).toBe("Chấm 2027");
    expect(judged(both, { presentYear: 2027, uses: uses("Chấm 2026") })).toBe("Chấm 2027");
    expect(judged(both, { presentYear: 2027, uses: uses("Chấm 2027"), open: "Chấm 2026" })).toBe("Chấm 2026");
  });

  test("holds where nothing stands there of the year in the settings", () => {
    expect(judged(both, { presentYear: 2020, uses: uses("Chấm 2026") })).toBe("Chấm 2026");
    expect(judged([of(2026), of(2026, "B")], { presentYear: 2025, uses: uses("B") })).toBe("B");
  });
});

describe("[Y1] a school year", () => {
  const school = (from: number, name = `Năm học ${from}-${from + 1}`) =>
    plainSheet(name, `${TITLE} NĂM HỌC ${from} – ${from + 1}`);

  test("is counted as the year that it ends in", () => {
    const both = [school(2025), school(2026)];
    expect(both.map(yearOfTab)).toEqual([2026, 2027]);
    expect(judged(both, { presentYear: 2026 })).toBe("Năm học 2025-2026");
    expect(judged(both, { presentYear: 2027 })).toBe("Năm học 2026-2027");
    const asked = answer(both, { presentYear: 2027 });
    expect(asked.ok && [asked.years, asked.reading.year, asked.reading.schoolYear]).toEqual([
      [2026, 2027],
      null,
      { from: 2026, to: 2027 },
    ]);
  });

  test("[adversary] periods and terms are none", () => {
    for (const title of ["GIAI ĐOẠN 2025-2026", "NHIỆM KỲ 2022 - 2027", "GIAI ĐOẠN 2018 – 2022", "2025-2027"])
      expect(yearOfTab(tabOf("Chấm", [[`${TITLE} ${title}`], ["TT", "Đơn vị", "1.1", "1.2"]]))).toBeNull();
  });
});
