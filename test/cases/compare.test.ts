import { describe, expect, test } from "vitest";
import { compare } from "./compare";
import type { Expected, GivenAnswer, GivenFinding } from "./expected";

const UNIT = { name: "Đoàn xã Gia Cát", row: 4, type: "xã" };
const EXPECTED: Expected = {
  note: "",
  rules: [],
  layoutKind: "wide",
  totals: { units: 1, recognised: 1 },
  units: [{ ...UNIT, outcome: "recognised", criteria: { "1.1": "pass" } }],
  mustFind: [{ code: "no-evidence-columns" }],
  mustNotFind: ["evidence-missing"],
};

const finding = (code: string, more: Partial<GivenFinding> = {}): GivenFinding => ({
  code,
  severity: "warning",
  sheet: "Chấm",
  cell: null,
  unit: null,
  criterion: null,
  criteria: [],
  message: "…",
  ...more,
});

function answer(outcome: string, mark: string, findings: readonly GivenFinding[] = []): GivenAnswer {
  const counts = { recognised: 0, notRecognised: 0, undetermined: 0, notRegistered: 0 };
  return {
    criteriaSet: "2018-2022",
    year: 2021,
    layout: { kind: "wide", sheet: "Chấm" },
    totals: { units: 1, ...counts, [outcome]: 1 },
    units: [{ ...UNIT, outcome, provisional: null, criteria: { "1.1": mark } }],
    findings: [finding("no-evidence-columns"), ...findings],
  };
}
const kinds = (expected: Expected, given: GivenAnswer) => {
  const { silent, loud } = compare(expected, given);
  return { silent: silent.length > 0, loud: loud.length > 0 };
};
const RIGHT = { silent: false, loud: false };
const onUnit = { unit: UNIT.name, cell: "F4" };

describe("what compare calls wrong", () => {
  test("nothing, where all is as expected or as an alternative has it", () => {
    expect(kinds(EXPECTED, answer("recognised", "pass"))).toEqual(RIGHT);
    const other = {
      totals: { units: 1, undetermined: 1 },
      units: [{ ...UNIT, outcome: "undetermined", criteria: { "1.1": "undetermined" } }],
    };
    expect(kinds({ ...EXPECTED, alternatives: [other] }, answer("undetermined", "undetermined")).silent).toBe(
      false,
    );
    expect(kinds({ ...EXPECTED, alternatives: [other] }, answer("undetermined", "undetermined"))).toEqual(
      RIGHT,
    );
  });

  test("a decisive outcome is silent, unless an error tells of the unit or of the sheet", () => {
    expect(kinds(EXPECTED, answer("notRecognised", "fail")).silent).toBe(true);
    const hinted = [finding("mark-merged", { severity: "hint", ...onUnit })];
    expect(kinds(EXPECTED, answer("notRecognised", "fail", hinted)).silent).toBe(true);
    for (const told of [
      finding("cell-error", { severity: "error", ...onUnit }),
      finding("cell-error", { severity: "error", cell: "B4" }),
      finding("column-not-read", { cell: "X1" }),
    ]) {
      expect(kinds(EXPECTED, answer("notRecognised", "fail", [told]))).toEqual({ silent: false, loud: true });
    }
  });

  test("what the case asks for itself excuses nothing", () => {
    const error = finding("cell-error", { severity: "error", ...onUnit });
    const wanted = { ...EXPECTED, mustFind: [...(EXPECTED.mustFind ?? []), { code: "cell-error" }] };
    expect(kinds(wanted, answer("notRecognised", "fail", [error])).silent).toBe(true);
  });

  test("undetermined is silent too, unless a warning tells of it", () => {
    expect(kinds(EXPECTED, answer("undetermined", "undetermined")).silent).toBe(true);
    const typed = [finding("result-differs", onUnit)];
    expect(kinds(EXPECTED, answer("undetermined", "undetermined", typed)).silent).toBe(true);
    const told = [finding("not-appraised", onUnit)];
    expect(kinds(EXPECTED, answer("undetermined", "undetermined", told)).silent).toBe(false);
  });

  test("a unit lost, and a unit that is none", () => {
    const given = answer("recognised", "pass");
    const totals = { ...given.totals, units: 0, recognised: 0 };
    expect(kinds(EXPECTED, { ...given, units: [], totals }).silent).toBe(true);
    const none = { name: "Tổng cộng", row: 5, type: "khác", outcome: "recognised", provisional: null };
    const more = { ...given.totals, units: 2, recognised: 2 };
    const units = [...given.units, { ...none, criteria: {} }];
    expect(kinds(EXPECTED, { ...given, units, totals: more }).silent).toBe(true);
  });

  test("a row that should be named and is not", () => {
    const mustFind = [{ code: "row-not-read", sheet: "Chấm", cell: "A9" }];
    const given = answer("recognised", "pass");
    expect(kinds({ ...EXPECTED, mustFind }, given).silent).toBe(true);
    const named = answer("recognised", "pass", [finding("unit-unnamed", { cell: "B9", severity: "error" })]);
    expect(kinds({ ...EXPECTED, mustFind }, named)).toEqual({ silent: false, loud: true });
  });

  test("a false alarm, a missing finding and a wrong count are loud", () => {
    const alarm = answer("recognised", "pass", [finding("evidence-missing", onUnit)]);
    expect(kinds(EXPECTED, alarm)).toEqual({ silent: false, loud: true });
    const given = answer("recognised", "pass");
    for (const more of [
      { mustFind: [{ code: "mark-merged" }] },
      { counts: { "mark-merged": 1 } },
      { rows: { units: 2 } },
      { notReadHas: ["Danh bạ"] },
      { sourcesHave: { registration: "Đăng ký" } },
    ])
      expect(kinds({ ...EXPECTED, ...more }, given)).toEqual({ silent: false, loud: true });
  });
});
