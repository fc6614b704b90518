/** @fileoverview [O5] What a list says of a unit elsewhere than in its own row, and what is seen of its names. */
import { describe, expect, it } from "vitest";
import type { RegistrationMention, RegistrationTab } from "../../src/layout/reading-beside";
import type { CellValue } from "../../src/table/tab";
import { only, outcomes, type Row, run, setOf, tabOf, toldBut, wide } from "./sheets";

const SET = setOf("1.1");

interface Named {
  readonly denies?: boolean;
  readonly doubts?: boolean;
}

/** A list of names, each perhaps with a yes or no, and cells in C that name units, in turn from row 2. */
function judge(
  rows: readonly Row[],
  listed: readonly (readonly [string, CellValue])[],
  named: readonly (readonly [string, Named])[] = [],
  columns: readonly string[] = ["name", "appraised 1.1"],
) {
  const one = wide(columns, rows, { registered: listed });
  const list = one.reading.registrationTab as RegistrationTab;
  const mentions = named.map(
    ([unit, { denies = false, doubts = denies }], index): RegistrationMention => ({
      unit,
      at: { tab: list.tab, row: index + 1, column: 2 },
      denies,
      doubts,
    }),
  );
  return run({ ...one, reading: { ...one.reading, registrationTab: { ...list, mentions } } }, SET);
}
const told = (assessment: ReturnType<typeof run>) => toldBut(assessment, "no-evidence-columns");

describe("[O5] a unit that another cell of the list names", () => {
  it.each<[string, CellValue, Named, string, string[]]>([
    ["listed, and doubted", "x", { doubts: true }, "undetermined", ["registration-withdrawn Đăng ký!C2"]],
    ["listed, and denied", "x", { denies: true }, "undetermined", ["registration-withdrawn Đăng ký!C2"]],
    ["listed, and named", "x", {}, "recognised", []],
    ["listed with a no, and doubted", "không", { doubts: true }, "notRegistered", []],
    [
      "listed with an error, and doubted",
      "#N/A",
      { doubts: true },
      "undetermined",
      ["cell-error Đăng ký!B2", "registration-withdrawn Đăng ký!C2"],
    ],
  ])("%s", (_, value, mention, outcome, findings) => {
    const assessment = judge([["Xã A", "x"]], [["Xã A", value]], [["Xã A", mention]]);
    expect(outcomes(assessment)).toEqual({ "Xã A": outcome });
    expect(told(assessment)).toEqual(findings);
  });

  it("not listed, and named: open, told where it is named", () => {
    const rows: Row[] = [
      ["Xã A", "x"],
      ["Xã B", "x"],
      ["Xã C", "x"],
    ];
    const assessment = judge(
      rows,
      [["Xã A", "x"]],
      [
        ["Xã B", { denies: true }],
        ["Xã B", { doubts: true }],
        ["Xã B", {}],
      ],
    );
    expect(outcomes(assessment)).toEqual({
      "Xã A": "recognised",
      "Xã B": "undetermined",
      "Xã C": "notRegistered",
    });
    expect(told(assessment)).toEqual(["registration-withdrawn Đăng ký!C3"]);
    expect(only(assessment, "registration-withdrawn").unit).toBe("Xã B");
    expect(assessment.units.map(({ registrationOpen }) => registrationOpen)).toEqual([false, true, false]);
  });

  it("not listed, and denied: not registered", () => {
    const assessment = judge(
      [
        ["Xã A", "x"],
        ["Xã B", "x"],
      ],
      [["Xã A", "x"]],
      [["Xã B", { denies: true }]],
    );
    expect(outcomes(assessment)).toEqual({ "Xã A": "recognised", "Xã B": "notRegistered" });
    expect(told(assessment)).toEqual([]);
  });

  it("a no of the assessment's own column stands", () => {
    const columns = ["name", "registration", "appraised 1.1"];
    const rows: Row[] = [
      ["Xã A", "x", "x"],
      ["Xã B", "không", "x"],
    ];
    const assessment = judge(rows, [["Xã A", "x"]], [["Xã B", {}]], columns);
    expect(outcomes(assessment)).toEqual({ "Xã A": "recognised", "Xã B": "notRegistered" });
    expect(told(assessment)).toEqual([]);
  });

  it("with a name much alike on the list it is asked once: whether that is the unit", () => {
    const assessment = judge([["Xã Gia Cát", "x"]], [["Xã Gia Cat", "x"]], [["Xã Gia Cát", {}]]);
    expect(outcomes(assessment)).toEqual({ "Xã Gia Cát": "undetermined" });
    expect(told(assessment)).toEqual(["registration-unmatched A2"]);
  });
});

describe("[O5] [M8] what is seen of a name on the list", () => {
  const looked = (note: "own" | "beside" | null, crossed: Record<string, string> | null) => {
    const one = wide(["name", "appraised 1.1"], [["Xã A", "x"]], { registered: [["Xã A", "x"]] });
    const list = one.reading.registrationTab as RegistrationTab;
    const tab = tabOf("Đăng ký", list.tab.values, crossed ? { crossed } : {});
    const entries = list.entries.map((entry) => {
      const at = { ...entry.at, tab };
      return {
        ...entry,
        at,
        value: { tab, row: 1, column: 1 },
        note: note === "own" ? at : note === "beside" ? { tab, row: 0, column: 0 } : null,
      };
    });
    const assessment = run(
      { ...one, reading: { ...one.reading, registrationTab: { ...list, tab, entries } } },
      SET,
    );
    return [outcomes(assessment)["Xã A"], ...told(assessment)];
  };
  it("crossed out it leaves the unit open, told once", () => {
    expect(looked(null, null)).toEqual(["recognised"]);
    expect(looked(null, { A2: "" })).toEqual(["undetermined", "registration-withdrawn Đăng ký!A2"]);
    expect(looked("own", { A2: "" })).toEqual(["undetermined", "registration-withdrawn Đăng ký!A2"]);
    expect(looked("own", null)).toEqual(["undetermined", "registration-withdrawn Đăng ký!A2"]);
    expect(looked("beside", { A2: "" })).toEqual([
      "undetermined",
      "registration-withdrawn Đăng ký!A1",
      "registration-withdrawn Đăng ký!A2",
    ]);
  });
  it("so does a yes that is crossed out, told with what is left of it", () => {
    expect(looked(null, { B2: "" })).toEqual(["undetermined", "registration-withdrawn Đăng ký!B2"]);
  });
});
