/** @fileoverview [O5] Registration by what stands beside a unit's name, on its several rows, or on a list in short. */
import { describe, expect, it } from "vitest";
import type { CellValue } from "../../src/table/tab";
import { type Beside, outcomes, run, setOf, toldBut, wide } from "./sheets";

const SET = setOf("1.1");
const told = (assessment: ReturnType<typeof run>) =>
  toldBut(assessment, "no-evidence-columns", "unit-duplicate");

describe("[O5] a note beside the unit", () => {
  const judge = (note: string, ...registration: CellValue[]) => {
    const columns = ["note", "name", "appraised 1.1", ...registration.map(() => "registration")];
    const one = wide(columns, [[note, "Xã A", "x", ...registration]]);
    const units = one.reading.units.map((unit) => ({
      ...unit,
      takenBack: { tab: unit.tab, row: 1, column: 0 },
    }));
    return run({ ...one, reading: { ...one.reading, units } }, SET);
  };

  it("that says no, where nothing else speaks of it: not registered, and the workbook says so", () => {
    const assessment = judge("Không đăng ký");
    expect(outcomes(assessment)).toEqual({ "Xã A": "notRegistered" });
    expect(told(assessment)).toEqual([]);
    expect(assessment.registrationKnown).toBe(true);
  });

  it("that takes it back leaves it open, and tells of no registration elsewhere", () => {
    const assessment = judge("xin rút");
    expect(outcomes(assessment)).toEqual({ "Xã A": "undetermined" });
    expect(told(assessment)).toEqual(["registration-withdrawn A2"]);
    expect(assessment.registrationKnown).toBe(false);
  });

  it("and a column that say different things leave it open, whatever the column says", () => {
    for (const cell of ["x", "", "không"]) {
      const assessment = judge("Không đăng ký", cell);
      expect(outcomes(assessment)).toEqual({ "Xã A": "undetermined" });
      expect(told(assessment)).toEqual(["registration-withdrawn A2"]);
      expect(assessment.registrationKnown).toBe(true);
    }
  });

  it("one that says no and one that withdraws: open", () => {
    const one = wide(
      ["note", "name", "appraised 1.1"],
      [
        ["không", "Xã A", "x"],
        ["xin rút", "Xã A", ""],
      ],
    );
    const units = one.reading.units.map((unit) => ({
      ...unit,
      takenBack: { tab: unit.tab, row: unit.row, column: 0 },
    }));
    const assessment = run({ ...one, reading: { ...one.reading, units } }, SET);
    expect(outcomes(assessment)).toEqual({ "Xã A": "undetermined" });
  });
});

describe("[O5] the cells of a unit's several rows", () => {
  const judge = (...cells: CellValue[]) =>
    run(
      wide(
        ["name", "registration", "appraised 1.1"],
        cells.map((cell) => ["Xã A", cell, "x"]),
      ),
      SET,
    );
  it.each<[CellValue[], string, string[]]>([
    [["#N/A", "x"], "recognised", ["cell-error B2"]],
    [["x", "#N/A"], "recognised", ["cell-error B3"]],
    [["#N/A", ""], "undetermined", ["cell-error B2"]],
    [["không", ""], "notRegistered", []],
    [["x", "xin rút"], "undetermined", ["registration-withdrawn B3"]],
  ])("%j: %s", (cells, outcome, findings) => {
    const assessment = judge(...cells);
    expect(outcomes(assessment)).toEqual({ "Xã A": outcome });
    expect(told(assessment)).toEqual(findings);
  });
});

describe("[O5] a column that withdraws and a list that says no", () => {
  it("not registered, and nothing is open", () => {
    const assessment = run(
      wide(["name", "registration", "appraised 1.1"], [["Xã A", "xin rút", "x"]], {
        registered: [["Xã A", "không"]],
      }),
      SET,
    );
    expect(assessment.units[0]).toMatchObject({ outcome: "notRegistered", registrationOpen: false });
  });
});

describe("[O5] in doubt", () => {
  it("the workbook says nothing that counts, and an error is told of nowhere", () => {
    const one = wide(["name", "registration", "appraised 1.1"], [["Xã A", "#N/A", "x"]]);
    const registrationDoubt = { why: "few", candidates: [] } as const;
    const assessment = run({ ...one, reading: { ...one.reading, registrationDoubt } }, SET);
    expect(assessment.registrationKnown).toBe(false);
    expect(outcomes(assessment)).toEqual({ "Xã A": "recognised" });
    expect(told(assessment)).toEqual(["registration-unclear -"]);
  });
});

describe("[O5] a list that names units in short", () => {
  const judge = (names: readonly string[], registered: Beside["registered"]) =>
    run(
      wide(
        ["name", "appraised 1.1"],
        names.map((name) => [name, "x"]),
        { registered: registered ?? [] },
      ),
      SET,
    );

  it("who names the school in full means the commune by the bare name", () => {
    const names = ["Đoàn xã La Hiên", "Trường THCS La Hiên"];
    expect(outcomes(judge(names, ["La Hiên", "Trường THCS La Hiên"]))).toEqual({
      "Đoàn xã La Hiên": "recognised",
      "Trường THCS La Hiên": "recognised",
    });
    expect(outcomes(judge(names, ["La Hiên"]))).toEqual({
      "Đoàn xã La Hiên": "undetermined",
      "Trường THCS La Hiên": "undetermined",
    });
  });

  it("who names the commune in full does not mean the school by it", () => {
    expect(
      outcomes(judge(["Đoàn xã La Hiên", "Trường THCS La Hiên"], ["La Hiên", "Đoàn xã La Hiên"])),
    ).toEqual({
      "Đoàn xã La Hiên": "recognised",
      "Trường THCS La Hiên": "undetermined",
    });
  });
});
