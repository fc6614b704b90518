/** @fileoverview [L2] Rows that were not read: whom each leaves open, and which units they name that nobody else does. */
import { describe, expect, it } from "vitest";
import type { RowNotRead } from "../../src/layout/reading";
import { reasons } from "../../src/reports/result-tab";
import { forms, only, outcomes, run, type Sheet, setOf, tabOf, toldBut } from "./sheets";

const SET = setOf("1.1");
const COLUMNS = ["criterion", "appraised"];

/** A form each, all of them passed; one unit may have two. */
const formsOf = (...names: string[]): Sheet =>
  forms(names.map((unit) => ({ unit, columns: COLUMNS, rows: [["1.1", "x"]] })));

/** The same with rows that were not read, made from its tabs and units. */
function judge(sheet: Sheet, make: (sheet: Sheet) => readonly RowNotRead[]) {
  return run({ ...sheet, reading: { ...sheet.reading, rowsNotRead: make(sheet) } }, SET);
}

/** The units that are open. */
const openOf = (assessment: ReturnType<typeof run>): string =>
  Object.entries(outcomes(assessment))
    .filter(([, outcome]) => outcome === "undetermined")
    .map(([name]) => name.replace("Xã ", ""))
    .join(" ");

const cellOf = ({ tabs }: Sheet, index: number) => {
  const tab = tabs[index];
  if (!tab) throw new Error("no tab");
  return { tab, row: 1, column: 0 };
};

describe("[L2] [L9] what is said of a whole tab", () => {
  it.each<["void" | "day" | "colour", string]>([
    ["void", "B"],
    ["day", "B"],
    // Whose cells are coloured nobody knows.
    ["colour", "A B C"],
  ])("“%s” on the tab of B leaves open: %s", (of, open) => {
    const assessment = judge(formsOf("Xã A", "Xã B", "Xã C"), (sheet) => [
      { at: cellOf(sheet, 1), unit: null, of },
    ]);
    expect(openOf(assessment)).toBe(open);
    expect(only(assessment, "row-not-read").detail).toEqual({ of });
  });

  it("on one of a unit's two tabs it is of that unit", () => {
    const make = (sheet: Sheet): RowNotRead[] => [{ at: cellOf(sheet, 0), unit: null, of: "void" }];
    expect(openOf(judge(formsOf("Xã A", "Xã A"), () => []))).toBe("");
    expect(openOf(judge(formsOf("Xã A", "Xã A", "Xã B"), make))).toBe("A");
  });

  it("on a tab that is no form it is of all", () => {
    const guide = { tab: tabOf("Hướng dẫn", [["Bản nháp"]]), row: 0, column: 0 };
    expect(openOf(judge(formsOf("Xã A", "Xã B"), () => [{ at: guide, unit: null, of: "void" }]))).toBe("A B");
  });

  it("but for those of whom it decides nothing", () => {
    const of = (which: RowNotRead["of"], at: number) =>
      openOf(
        judge(formsOf("Xã A", "Xã B", "Xã C"), (sheet) => [
          {
            at: cellOf(sheet, at),
            unit: null,
            ...(which && { of: which }),
            except: sheet.reading.units.slice(1, 2),
          },
        ]),
      );
    expect(of("colour", 0)).toBe("A C");
    expect(of("day", 1)).toBe("");
  });

  it("what is said of one unit is of it alone", () => {
    for (const of of ["void", "day"] as const) {
      const assessment = judge(formsOf("Xã A", "Xã B"), (sheet) => [
        { at: cellOf(sheet, 0), unit: sheet.reading.units[1] ?? null, of },
      ]);
      expect(openOf(assessment)).toBe("B");
      expect(only(assessment, "row-not-read").unit).toBe("Xã B");
    }
  });

  it("other rows that nobody stands near leave no unit open", () => {
    for (const of of ["other", "step", "evidence", "tab"] as const)
      expect(openOf(judge(formsOf("Xã A"), (sheet) => [{ at: cellOf(sheet, 0), unit: null, of }])), of).toBe(
        "",
      );
  });
});

it("[U9] a branch is told with the base unit that it is below, where that is known", () => {
  const detail = (below?: string) =>
    only(
      judge(formsOf("Xã A"), (sheet) => [
        {
          at: cellOf(sheet, 0),
          unit: null,
          of: "branch",
          ...(below !== undefined && { below, heading: "Đơn vị" }),
        },
      ]),
      "row-not-read",
    ).detail;
  expect(detail("Đoàn xã A")).toEqual({ of: "branch", below: "Đoàn xã A", heading: "Đơn vị" });
  expect(detail()).toEqual({ of: "branch" });
});

describe("[L2] lines that leave all as they are", () => {
  it("are told, of their unit where they have one", () => {
    const assessment = judge(formsOf("Xã A", "Xã B"), (sheet) => [
      { at: cellOf(sheet, 1), unit: sheet.reading.units[1] ?? null, of: "line", said: "ba đơn vị", more: 2 },
    ]);
    expect(openOf(assessment)).toBe("");
    expect(only(assessment, "line-not-read")).toMatchObject({
      unit: "Xã B",
      value: "ba đơn vị",
      detail: { more: "2" },
    });
    const ofNobody = judge(formsOf("Xã A"), (sheet) => [{ at: cellOf(sheet, 0), unit: null, of: "line" }]);
    expect(only(ofNobody, "line-not-read")).toMatchObject({ unit: null, value: "1.1", detail: {} });
  });

  it("[Y1] a title of another year than its tab's name is quoted with the tab", () => {
    const assessment = judge(formsOf("Xã A"), (sheet) => [
      { at: cellOf(sheet, 0), unit: null, of: "years", said: "NĂM 2020" },
    ]);
    expect(openOf(assessment)).toBe("");
    expect(only(assessment, "line-not-read")).toMatchObject({ value: "NĂM 2020", detail: { tab: "Xã A" } });
  });
});

describe("[L2] units that only such rows name", () => {
  it("are counted, open, each once; one that is known is not counted again", () => {
    const assessment = judge(formsOf("Xã A"), (sheet) =>
      ["Xã D", "Đoàn xã D", "Xã A", "Xã E"].map((named) => ({ at: cellOf(sheet, 0), unit: null, named })),
    );
    expect(assessment.units.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual([
      "Xã A recognised",
      "Xã D undetermined",
      "Xã E undetermined",
    ]);
    expect(assessment.findings.filter(({ code }) => code === "row-not-read").map(({ unit }) => unit)).toEqual(
      ["Xã D", "Đoàn xã D", "Xã A", "Xã E"],
    );
  });
});

describe("[L2] [O5] what is said of the result of a unit that did not register", () => {
  it.each<[RowNotRead["of"], boolean]>([
    ["state", false],
    ["group", false],
    ["line", false],
    ["other", true],
    ["several", true],
  ])("“%s” is told: %s", (of, isTold) => {
    const sheet = forms([{ unit: "Xã A", columns: COLUMNS, rows: [["1.1", "x"]] }], {
      registered: ["Xã B"],
    });
    const assessment = judge(sheet, () => [
      { at: cellOf(sheet, 0), unit: sheet.reading.units[0] ?? null, ...(of && { of }) },
    ]);
    expect(outcomes(assessment)["Xã A"]).toBe("notRegistered");
    const told = toldBut(assessment, "registered-not-assessed", "no-evidence-columns");
    expect(told).toEqual(isTold ? ["row-not-read A2"] : []);
  });
});

it("[L2] a unit whose only row was not read has a row, and is said to have one", () => {
  const assessment = judge(formsOf("Xã A"), (sheet) => [{ at: cellOf(sheet, 0), unit: null, named: "Xã B" }]);
  const [, unread] = assessment.units;
  expect(unread).toMatchObject({ name: "Xã B", outcome: "undetermined", rowOpen: true });
  expect(reasons(unread as (typeof assessment.units)[number], ["1.1"])).toBe(
    "Có dòng trong bảng nhưng chưa đọc được (xem tab Kiểm tra).",
  );
});
