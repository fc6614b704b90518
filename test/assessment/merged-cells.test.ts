/** @fileoverview Sheets with merged cells, from recognising them to their findings. */
import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/assess";
import type { Assessment } from "../../src/assessment/assessed";
import { PRESETS } from "../../src/criteria/presets";
import type { CriteriaSet } from "../../src/criteria/set";
import type { FindingCode } from "../../src/findings/codes";
import { describe as sentenceOf } from "../../src/findings/codes";
import type { Tab } from "../../src/table/tab";
import { CODES, PASSES, type Rows, read, sheet } from "../layout/books";
import { tabOf } from "../layout/tabs";

const SET = PRESETS.find(({ id }) => id === "2018-2022") as CriteriaSet;

/** Recognises and judges. */
function judged(...tabs: Tab[]): Assessment {
  const plain = tabs.map((tab) => ({
    ...tab,
    linksAt: () => [],
    formulaAt: () => "",
  }));
  return assess(read(plain), SET, plain, { year: 2021, falseIsFail: false });
}

const outcomes = ({ units }: Assessment) => units.map(({ outcome }) => outcome);
const told = ({ findings }: Assessment, code: FindingCode) =>
  findings
    .filter((one) => one.code === code)
    .map(({ cell, unit, criteria }) => [cell, unit, criteria.join(" ")]);

const rowsOf = (units: Rows) => units.map((cells, index) => [index + 1, ...cells]);
const wide = (units: Rows, merges: string[], more: string[] = []) =>
  sheet([["TT", "Đơn vị", ...CODES, ...more]], rowsOf(units), { merges });

describe("[L5] merged cells of a wide sheet", () => {
  test("a mark over several units counts for each, with one hint on its first cell", () => {
    const blank = ["", ...PASSES.slice(1)];
    const result = judged(
      wide(
        [
          ["Xã An", ...PASSES],
          ["Xã Bé", ...blank],
          ["Xã Chí", "Chưa đạt", ...PASSES.slice(1)],
          ["Xã Dư", ...blank],
        ],
        ["C3:C4", "C5:C6"],
      ),
    );
    expect(outcomes(result)).toEqual(["recognised", "recognised", "notRecognised", "notRecognised"]);
    expect(told(result, "mark-merged")).toEqual([
      ["C3", null, "1.1"],
      ["C5", null, "1.1"],
    ]);
    expect(result.findings.filter(({ code }) => code === "mark-merged").map(sentenceOf)[0]).toContain(
      "2 đơn vị",
    );
  });

  test("a mark over several criteria counts for each", () => {
    const result = judged(wide([["Xã An", "Đạt", "", "", "", "", ...PASSES.slice(5)]], ["C3:G3"]));
    expect(outcomes(result)).toEqual(["recognised"]);
    expect(told(result, "mark-merged")).toEqual([["C3", "Xã An", "1.1 1.2 1.3 1.4 1.5"]]);
  });

  test("words over several criteria that are no mark count for none", () => {
    const result = judged(wide([["Xã An", "Chưa nộp hồ sơ", "", "", "", "", ...PASSES.slice(5)]], ["C3:G3"]));
    expect(outcomes(result)).toEqual(["undetermined"]);
    expect(told(result, "mark-merged")).toEqual([]);
    expect(told(result, "mark-unreadable")).toEqual([["C3", "Xã An", "1.1 1.2 1.3 1.4 1.5"]]);
  });

  test("a blank merge is one cell to appraise, and no mark", () => {
    const result = judged(wide([["Xã An", "", "", "", "", "", ...PASSES.slice(5)]], ["C3:G3"]));
    expect(outcomes(result)).toEqual(["undetermined"]);
    expect(told(result, "mark-merged")).toEqual([]);
    expect(told(result, "not-appraised")).toEqual([["C3", "Xã An", "1.1 1.2 1.3 1.4 1.5"]]);
  });

  test("what cannot be read in a merge is one finding a unit, for all it covers", () => {
    const result = judged(wide([["Xã An", "xem lại", "", ...PASSES.slice(2)]], ["C3:D3"]));
    expect(outcomes(result)).toEqual(["undetermined"]);
    expect(told(result, "mark-unreadable")).toEqual([["C3", "Xã An", "1.1 1.2"]]);
  });

  test("marks merged over a unit's own rows are told of nobody", () => {
    const result = judged(wide([["Xã An", ...PASSES], [""], ["Xã Bé", ...PASSES]], ["B3:B4", "C3:C4"]));
    expect(outcomes(result)).toEqual(["recognised", "recognised"]);
    expect(told(result, "mark-merged")).toEqual([]);
  });

  test("a heading of a group over the whole width is no mark of the units below", () => {
    const tab = sheet(
      [["TT", "Đơn vị", ...CODES]],
      [["I. Khối xã"], [1, "Xã An", ...PASSES], ["II. Khối trường"], [2, "Trường THPT Bé", ...PASSES]],
      { merges: ["A3:Q3", "A5:Q5"] },
    );
    const result = judged(tab);
    expect(outcomes(result)).toEqual(["recognised", "recognised"]);
    expect(told(result, "mark-unreadable")).toEqual([]);
  });

  test("a note over a unit's marks and evidence is neither", () => {
    const tab = sheet(
      [["TT", "Đơn vị", ...CODES.flatMap((code) => [code, `Minh chứng ${code}`])]],
      [[1, "Xã An", "Đoàn xã mới thành lập, chưa thẩm định"]],
      { merges: ["C3:AF3"] },
    );
    const result = judged(tab);
    expect(outcomes(result)).toEqual(["undetermined"]);
    expect(result.units[0]?.criteria.every((outcome) => outcome === "undetermined")).toBe(true);
  });

  test("“Đạt” over a mark and its evidence leaves the evidence missing", () => {
    const cells = CODES.flatMap((_, index) =>
      index === 0 ? ["Đạt", ""] : ["Đạt", "12-KH/ĐTN ngày 01/02/2021"],
    );
    const tab = sheet(
      [["TT", "Đơn vị", ...CODES.flatMap((code) => [code, `Minh chứng ${code}`])]],
      [[1, "Xã An", ...cells]],
      { merges: ["C3:D3"] },
    );
    const result = judged(tab);
    expect(outcomes(result)).toEqual(["undetermined"]);
    expect(told(result, "evidence-missing")).toEqual([["D3", "Xã An", "1.1"]]);
  });

  test("registration, officer, district and typed result serve each unit they cover", () => {
    const fail = ["Chưa đạt", ...PASSES.slice(1)];
    const tab = sheet(
      [["TT", "Đơn vị", "Huyện", "Phụ trách", "Ngày đăng ký", ...CODES, "Kết quả"]],
      [
        [1, "Xã An", "Cao Lộc", "Nguyễn Văn An", "15/01/2021", ...PASSES, "Công nhận"],
        [2, "Xã Bé", "", "", "", ...fail],
        [3, "Xã Chí", "Lộc Bình", "Lê Thị Bình", "", ...PASSES, ""],
      ],
      { merges: ["C3:C4", "D3:D4", "E3:E4", "U3:U4"] },
    );
    const result = judged(tab);
    expect(outcomes(result)).toEqual(["recognised", "notRecognised", "notRegistered"]);
    expect(result.units.map(({ officer, heading }) => `${officer}, ${heading}`)).toEqual([
      "Nguyễn Văn An, Cao Lộc",
      "Nguyễn Văn An, Cao Lộc",
      "Lê Thị Bình, Lộc Bình",
    ]);
    expect(told(result, "result-differs")).toEqual([["U3", "Xã Bé", ""]]);
  });
});

describe("[L5] merged cells where criteria stand in rows", () => {
  const long = (evidence: readonly string[], merges: string[]) =>
    tabOf(
      "Dài",
      [
        ["BẢNG CHẤM 3 CHỦ ĐỘNG NĂM 2021"],
        ["Đơn vị", "Tiêu chí", "Thẩm định", "Minh chứng"],
        ...CODES.map((code, index) => [index === 0 ? "Đoàn xã An" : "", code, "Đạt", evidence[index] ?? ""]),
        ...CODES.map((code, index) => [index === 0 ? "Đoàn xã Bé" : "", code, "Đạt", "12-KH/ĐTN"]),
      ],
      { merges },
    );

  test("evidence over a content's rows serves each; a blank one is one finding with all of them ([E9])", () => {
    const evidence = ["12-KH/ĐTN", "", "", "", "", "", "", "", "", "", "13-KH/ĐTN"];
    const result = judged(long(evidence, ["A3:A17", "D3:D7", "D8:D12", "D13:D17"]));
    expect(outcomes(result)).toEqual(["undetermined", "recognised"]);
    expect(told(result, "evidence-missing")).toEqual([["D8", "Đoàn xã An", "2.1 2.2 2.3 2.4 2.5"]]);
  });

  test("a criterion over two rows has what stands in both", () => {
    const tab = tabOf(
      "Dài",
      [
        ["BẢNG CHẤM 3 CHỦ ĐỘNG NĂM 2021"],
        ["Đơn vị", "Tiêu chí", "Thẩm định", "Minh chứng"],
        ...["Đoàn xã An", "Đoàn xã Bé"].flatMap((unit) =>
          CODES.flatMap((code) =>
            code === "1.1"
              ? [
                  [unit, code, "Đạt", ""],
                  ["", "", "", "12-KH/ĐTN"],
                ]
              : [["", code, "Đạt", "13-KH/ĐTN"]],
          ),
        ),
      ],
      { merges: ["B3:B4", "B19:B20", "C19:C20"] },
    );
    expect(outcomes(judged(tab))).toEqual(["recognised", "recognised"]);
  });

  test("a row without a code under a content's merged name is none of its criteria", () => {
    const tab = tabOf(
      "Dài",
      [
        ["BẢNG CHẤM 3 CHỦ ĐỘNG NĂM 2021"],
        ["Đơn vị", "Nội dung", "Tiêu chí", "Thẩm định", "Minh chứng"],
        ...["Đoàn xã An", "Đoàn xã Bé"].flatMap((unit) =>
          CODES.flatMap((code) => [
            [
              code === "1.1" ? unit : "",
              code.endsWith(".1") ? `Nội dung ${code[0]}` : "",
              code,
              "Đạt",
              "1-KH/ĐTN",
            ],
            ...(code === "1.2" ? [["", "", "", "Chưa đạt", ""]] : []),
          ]),
        ),
      ],
      { merges: ["B3:B8", "B9:B13", "B14:B18"] },
    );
    const { units } = judged(tab);
    expect(units.map(({ criteria }) => criteria.filter((outcome) => outcome === "fail").length)).toEqual([
      0, 0,
    ]);
  });
});
