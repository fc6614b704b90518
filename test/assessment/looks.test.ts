/** @fileoverview [M8] What is seen of a cell and its value does not say: lines, formats, notes. */
import { describe, expect, it, test } from "vitest";
import { leftOf } from "../../src/assessment/find-doubts";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { criteriaOf as criteriaIn } from "../../src/criteria/set";
import { describe as describeFinding } from "../../src/findings/codes";
import type { CellValue } from "../../src/table/tab";
import { type Behind, criteriaOf, outcomes, run, setOf, tabOf, toldBut, wide } from "./sheets";

const DOC = "12-KH/ĐTN";
const COLUMNS = ["name", "appraised 1.1", "evidence 1.1"];
const SET = setOf("1.1");

/** One unit with a mark in B2 and evidence in C2. */
const judged = (looks: Behind, mark: CellValue = "Đạt", evidence: CellValue = DOC) =>
  run(wide(COLUMNS, [["Xã A", mark, evidence]], looks), SET);

describe("[M8] a mark and its evidence", () => {
  it("crossed out", () => {
    expect(toldBut(judged({ crossed: { B2: "" } }))).toEqual(["mark-unreadable B2 [1.1]"]);
    const { findings, units } = judged({ crossed: { C2: "" } });
    expect(findings.find(({ cell }) => cell === "C2")).toMatchObject({
      code: "evidence-promised",
      detail: { doubt: "crossed", said: "" },
    });
    expect(units[0]?.outcome).toBe("undetermined");
  });

  it("crossed out in part: what is left counts", () => {
    const left = judged({ crossed: { C2: "05-KH/ĐTN" } }, "Đạt", `${DOC}; 05-KH/ĐTN`);
    expect(toldBut(left)).toEqual([]);
    expect(outcomes(left)).toEqual({ "Xã A": "recognised" });
    // Nothing is left where all of it is crossed out, or where what is left is no evidence.
    expect(toldBut(judged({ crossed: { C2: DOC } }))).toEqual(["evidence-promised C2 [1.1]"]);
    expect(toldBut(judged({ crossed: { C2: "chưa có" } }))).toEqual(["evidence-promised C2 [1.1]"]);
  });

  it("crossed out but for a space: nothing is left", () => {
    const tab = { ...tabOf("Đăng ký", [["Xã A "]]), textLeft: () => " " };
    expect(leftOf(tab, 0, 0, "Xã A ")).toBe("");
  });

  it("a blank mark is blank, crossed out or not", () => {
    const crossed = toldBut(judged({ crossed: { B2: "" } }, "-"));
    expect(crossed).toEqual(["not-appraised B2 [1.1]"]);
  });

  it("that a note denies", () => {
    const { findings } = judged({ notes: { C2: "Văn bản này không hợp lệ" } });
    expect(findings.find(({ cell }) => cell === "C2")).toMatchObject({
      code: "evidence-promised",
      detail: { doubt: "note", said: "Văn bản này không hợp lệ" },
    });
    expect(toldBut(judged({ notes: { B2: "Mới tự chấm, chưa thẩm định" } }))).toEqual([
      "mark-unreadable B2 [1.1]",
    ]);
    expect(toldBut(judged({ notes: { B2: "Nhập ngày 5/3" } }))).toEqual([]);
  });

  it("in letters of the colour of their ground, or nearly so", () => {
    expect(toldBut(judged({ letters: { B2: "#ffffff" } }))).toEqual(["mark-unreadable B2 [1.1]"]);
    for (const [letters, ground] of [
      ["#0b5394", "#104f8f"],
      ["#5f0000", "#000000"],
    ] as const)
      expect(toldBut(judged({ letters: { B2: letters }, grounds: { B2: ground } }))).toEqual([
        "mark-unreadable B2 [1.1]",
      ]);
    const { findings, units } = judged({ letters: { C2: "#fefefe" } });
    const [found] = findings.filter(({ cell }) => cell === "C2");
    expect(found).toMatchObject({ code: "evidence-promised", detail: { doubt: "hidden" } });
    expect(found && describeFinding(found)).toContain("chữ gần như cùng màu với nền");
    expect(units[0]?.outcome).toBe("undetermined");
    const name = judged({ letters: { A2: "#ffffff" } });
    expect(toldBut(name)).toEqual(["row-not-read A2"]);
    expect(outcomes(name)).toEqual({ "Xã A": "undetermined" });
  });

  it.each<[string, Behind]>([
    ["white letters on dark blue", { letters: { B2: "#ffffff" }, grounds: { B2: "#0b5394" } }],
    ["red letters", { letters: { B2: "#ff0000" } }],
    ["a pale ground below black letters", { letters: { A1: "#ffffff" }, grounds: { B2: "#fff2cc" } }],
    ["grey letters on white", { letters: { B2: "#999999" } }],
    ["a heading in white on dark blue", { letters: { B1: "#ffffff" }, grounds: { B1: "#0b5394" } }],
    ["a white heading on white, which is no mark", { letters: { B1: "#ffffff" } }],
    ["a colour that is not told", { letters: { B2: "" } }],
    ["96 steps of red from the ground", { letters: { B2: "#600000" }, grounds: { B2: "#000000" } }],
  ])("says nothing: %s", (_, looks) => {
    const read = judged(looks);
    expect(toldBut(read)).toEqual([]);
    expect(outcomes(read)).toEqual({ "Xã A": "recognised" });
  });

  it("asks for grounds only where letters are not black", () => {
    const sheet = (letters: Behind["letters"]) => {
      let asked = false;
      const grounds = () => {
        asked = true;
        return [[], ["#000000", "#000000", "#000000"]];
      };
      const one = wide(COLUMNS, [["Xã A", "Đạt", DOC]], { notes: {}, ...(letters && { letters }) });
      for (const { tab } of one.reading.units) Object.assign(tab, { grounds });
      run(one, SET);
      return asked;
    };
    expect(sheet(undefined)).toBe(false);
    expect(sheet({ B2: "#ff0000" })).toBe(true);
  });

  it("whose format shows something else", () => {
    expect(toldBut(judged({ shown: { B2: "Chưa đạt" } }, 1))).toEqual(["mark-unreadable B2 [1.1]"]);
    expect(toldBut(judged({ shown: { B2: "Đạt" } }, 1))).toEqual([]);
    for (const mark of ["Đạt", 1, true])
      expect(toldBut(judged({ shown: { B2: "" } }, mark)), String(mark)).toEqual([
        "mark-unreadable B2 [1.1]",
      ]);
    for (const waits of ["1 (tạm)", "1*", "1 (?)", "1 chờ"])
      expect(toldBut(judged({ shown: { B2: waits } }, 1)), waits).toEqual(["mark-unreadable B2 [1.1]"]);
    // As the cell above says, or with spaces around: the same.
    for (const same of ["nt", " Đạt "]) expect(toldBut(judged({ shown: { B2: same } })), same).toEqual([]);
    for (const unit of ["1,0", "1 TC"]) expect(toldBut(judged({ shown: { B2: unit } }, 1)), unit).toEqual([]);
  });

  it("is quoted as it is seen", () => {
    const [told] = judged({ percents: ["B2"], notes: {} }, 0.85).findings.filter(({ cell }) => cell === "B2");
    expect(told).toMatchObject({ code: "mark-unreadable", value: "85%" });
    const [score] = judged({ shown: { B2: "% 0,85" } }, 0.85).findings.filter(({ cell }) => cell === "B2");
    expect(score).toMatchObject({ code: "mark-unreadable", value: "0,85" });
  });

  it.each([
    ["a tick that its format shows in words that say no less", 1, "Có kế hoạch", false],
    ["one that its format shows as a promise", 1, "Chưa có", true],
    ["a paper that its format shows as another", DOC, "05-KH/ĐTN", true],
    ["a tick that shows nothing", 1, "", true],
  ])("%s", (_, evidence, shown, denied) => {
    const told = toldBut(judged({ shown: { C2: shown } }, "Đạt", evidence), "evidence-without-reference");
    expect(told).toEqual(denied ? ["evidence-promised C2 [1.1]"] : []);
  });

  it("the half of a pair", () => {
    const pair = (looks: Behind) =>
      toldBut(
        run(wide(["name", "appraised 1.1", "appraisedFail 1.1"], [["Xã A", "", "x"]], looks), SET),
        "no-evidence-columns",
      );
    expect(pair({ crossed: { C2: "" } })).toEqual(["mark-unreadable B2 [1.1]"]);
    expect(pair({ notes: { A2: "" } })).toEqual([]);
  });

  it("a unit's name: the unit is open, and the row that is crossed out is told once", () => {
    const name = (looks: Behind) => judged(looks);
    const crossed = name({ crossed: { A2: "", B2: "" } });
    expect(toldBut(crossed)).toEqual(["row-not-read A2"]);
    expect(outcomes(crossed)).toEqual({ "Xã A": "undetermined" });
    // A note on the mark is told beside it all the same.
    expect(toldBut(name({ crossed: { A2: "" }, notes: { B2: "chưa thẩm định" } }))).toEqual([
      "row-not-read A2",
      "mark-unreadable B2 [1.1]",
    ]);
    expect(toldBut(name({ notes: { A2: "Không công nhận" }, crossed: { B2: "" } }))).toEqual([
      "row-not-read A2",
      "mark-unreadable B2 [1.1]",
    ]);
    const noted = name({ notes: { A2: "Không công nhận" } });
    expect(outcomes(noted)).toEqual({ "Xã A": "undetermined" });
  });

  it("a row of evidence on a tab of its own whose unit is crossed out counts for nothing", () => {
    const sheet = (looks: Behind) =>
      run(
        wide(
          ["name", "appraised 1.1"],
          [
            ["Xã A", "Đạt"],
            ["Xã B", "Đạt"],
          ],
          {
            keyed: [
              ["Xã A", "1.1", DOC],
              ["Xã B", "1.1", DOC],
            ],
            keyedLooks: looks,
          },
        ),
        SET,
      );
    expect(outcomes(sheet({ crossed: { A2: "" } }))).toEqual({
      "Xã A": "undetermined",
      "Xã B": "recognised",
    });
    expect(toldBut(sheet({ crossed: { A2: "" } }))).toEqual(["evidence-promised Minh chứng!A2 [1.1]"]);
    expect(toldBut(sheet({ crossed: { B3: "" } }))).toEqual(["evidence-promised Minh chứng!B3 [1.1]"]);
    expect(toldBut(sheet({ notes: { A2: "" } }))).toEqual([]);
  });

  it("[O5] a registration that is shown in other words that say the same is one", () => {
    const sheet = (looks: Behind) =>
      toldBut(
        run(wide(["name", "registration", ...COLUMNS.slice(1)], [["Xã A", 1, "Đạt", DOC]], looks), SET),
      );
    expect(sheet({ shown: { B2: "Có" } })).toEqual([]);
    expect(sheet({ shown: { B2: "Không" } })).toEqual(["registration-withdrawn B2"]);
    expect(sheet({ notes: { B2: "Đã xin rút" } })).toEqual(["registration-withdrawn B2"]);
  });

  it("[M2] what a format turns in one cell, others that lack the format do not mean by themselves", () => {
    const rows = [
      ["Xã A", 1, DOC],
      ["Xã B", 1, DOC],
    ];
    const told = toldBut(run(wide(COLUMNS, rows, { shown: { B2: "Chưa đạt" } }), SET));
    expect(told).toEqual(["mark-unreadable B2 [1.1]", "mark-unreadable B3 [1.1]"]);
  });

  it("[M2] a word means what it says wherever no format shows another", () => {
    const rows = [
      ["Xã A", "Đạt", DOC],
      ["Xã B", "Đạt", DOC],
    ];
    const read = run(wide(COLUMNS, rows, { shown: { B2: "Chưa đạt" } }), SET);
    expect(outcomes(read)).toEqual({ "Xã A": "undetermined", "Xã B": "recognised" });
  });

  it("[M2] what a note says of one cell, and what is left of it, are of that cell alone", () => {
    const rows = [
      ["Xã A", "x", DOC],
      ["Xã B", "x", DOC],
    ];
    for (const looks of [{ notes: { B2: "Chưa đạt" } }, { crossed: { B2: "k" } }]) {
      const read = run(wide(COLUMNS, rows, looks), SET);
      expect(toldBut(read)).toEqual(["mark-unreadable B2 [1.1]"]);
      expect(outcomes(read)).toEqual({ "Xã A": "undetermined", "Xã B": "recognised" });
    }
  });
});

describe("[U5] a unit that fails only a criterion that the set does not have", () => {
  it.each(["Đạt", "x", "", 12, "-"])("and is recognised where %j stands there", (said) => {
    const codes = criteriaIn(SET_2018_2022).map(({ code }) => code);
    const sheet = wide(
      ["name", ...[...codes, "4.1"].map((code) => `appraised ${code}`)],
      [["Xã A", ...codes.map(() => "Đạt"), said]],
    );
    expect(outcomes(run(sheet, SET_2018_2022))).toEqual({ "Xã A": "recognised" });
  });
  it.each(["Chưa đạt", "để hôm nào rảnh hẵng hay"])(
    "is undetermined, told on “%s” with the criterion",
    (said) => {
      const codes = criteriaIn(SET_2018_2022).map(({ code }) => code);
      const sheet = wide(
        ["name", ...[...codes, "4.1"].map((code) => `appraised ${code}`)],
        [["Xã A", ...codes.map(() => "Đạt"), said]],
      );
      const assessment = run(sheet, SET_2018_2022);
      expect(toldBut(assessment, "no-evidence-columns")).toEqual([
        "criterion-unknown Q1 [4.1]",
        "criterion-unknown Q2 [4.1]",
      ]);
      expect(outcomes(assessment)).toEqual({ "Xã A": "undetermined" });
    },
  );
});

test("[U2] of a unit's two rows the one that describes its evidence is told, not the blank one", () => {
  const rows = [
    ["Xã A", "Đạt", "Sổ đoàn viên"],
    ["Xã A", "Đạt", ""],
  ];
  const assessment = run(wide(COLUMNS, rows), SET);
  expect(toldBut(assessment, "unit-duplicate")).toEqual(["evidence-without-reference C2 [1.1]"]);
  expect(criteriaOf(assessment)).toEqual(["pass"]);
});
