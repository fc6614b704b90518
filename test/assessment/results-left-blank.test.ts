/** @fileoverview [O6] Units that pass by their marks and stand blank where a result is typed for others. */
import { describe, expect, it } from "vitest";
import { describe as sentenceOf } from "../../src/findings/codes";
import type { LeftBlank } from "../../src/layout/reading";
import { type Beside, outcomes, type Row, run, type Sheet, setOf, toldBut, wide } from "./sheets";

const SET = setOf("1.1");

/** Units with their mark in B, a result in C and one more in D; these cells are left blank, each with its heading. */
function judge(
  rows: readonly Row[],
  blanks: readonly [cell: string, isFew: boolean, heading: string][],
  beside: Beside = {},
) {
  const sheet: Sheet = wide(["name", "appraised 1.1", "result", "officer"], rows, beside);
  const leftBlank = blanks.map(([cell, isFew, heading]): LeftBlank => {
    const [row, column] = [Number(cell.slice(1)) - 1, "ABCD".indexOf(cell.charAt(0))];
    const unit = sheet.reading.units.find((one) => one.row === row);
    if (!unit) throw new Error(`no unit in row ${row + 1}`);
    const { tab } = unit;
    return { at: { tab, row, column }, unit, heading, other: { tab, row: 1, column: 2 }, isFew };
  });
  return run({ ...sheet, reading: { ...sheet.reading, leftBlank } }, SET);
}
const told = (assessment: ReturnType<typeof run>) => toldBut(assessment, "no-evidence-columns");

describe("[O6] a result left blank", () => {
  const ROWS: Row[] = [
    ["Xã A", "x", "Đạt"],
    ["Xã B", "x", ""],
    ["Xã C", "x", ""],
    ["Xã D", "k", ""],
  ];
  it("opens each unit that its marks recognise, told at each with what another has", () => {
    const assessment = judge(ROWS, [
      ["C3", false, "Kết quả"],
      ["C4", false, "Kết quả"],
      ["C5", false, "Kết quả"],
    ]);
    expect(outcomes(assessment)).toEqual({
      "Xã A": "recognised",
      "Xã B": "undetermined",
      "Xã C": "undetermined",
      "Xã D": "notRecognised",
    });
    expect(told(assessment)).toEqual(["row-not-read C3", "row-not-read C4"]);
    const [first] = assessment.findings.filter(({ code }) => code === "row-not-read");
    expect(first).toMatchObject({
      unit: "Xã B",
      detail: { heading: "Kết quả", other: "Đạt", of: "blank" },
    });
    expect(first && sentenceOf(first)).toContain("Kết quả");
  });

  it("of a column that is mostly blank is told once, and opens nobody", () => {
    const assessment = judge(ROWS, [
      ["C3", true, "Kết quả"],
      ["C4", true, "Kết quả"],
      ["D3", true, "Xếp loại"],
    ]);
    expect(outcomes(assessment)).toMatchObject({ "Xã B": "recognised", "Xã C": "recognised" });
    expect(told(assessment)).toEqual(["line-not-read C3", "line-not-read D3"]);
    const [first] = assessment.findings.filter(({ code }) => code === "line-not-read");
    expect(first).toMatchObject({ unit: "Xã B", detail: { heading: "Kết quả", other: "Đạt" } });
    expect(first?.detail.of).toBeUndefined();
  });

  it("in one column of two opens the unit, each told", () => {
    const both = judge(ROWS, [
      ["C3", true, "Kết quả"],
      ["D3", false, "Công nhận"],
    ]);
    expect(outcomes(both)["Xã B"]).toBe("undetermined");
    expect(told(both)).toEqual(["line-not-read C3", "row-not-read D3"]);
  });

  it("on any of a unit's rows is of that unit", () => {
    const rows: Row[] = [
      ["Xã A", "x", "Đạt"],
      ["Xã B", "x", "Đạt"],
      ["Xã B", "x", ""],
    ];
    expect(outcomes(judge(rows, []))["Xã B"]).toBe("recognised");
    const assessment = judge(rows, [["C4", false, "Kết quả"]]);
    expect(outcomes(assessment)).toEqual({ "Xã A": "recognised", "Xã B": "undetermined" });
    expect(toldBut(assessment, "no-evidence-columns", "unit-duplicate")).toEqual([
      "result-differs C3",
      "row-not-read C4",
    ]);
  });

  it("of one that did not register says nothing", () => {
    const rows: Row[] = [
      ["Xã A", "x", "Đạt"],
      ["Xã B", "x", ""],
    ];
    const assessment = judge(rows, [["C3", false, "Kết quả"]], { registered: ["Xã A"] });
    expect(outcomes(assessment)).toEqual({ "Xã A": "recognised", "Xã B": "notRegistered" });
    expect(told(assessment)).toEqual([]);
  });
});
