/** @fileoverview Counting an assessment ([S1], [S2], [S3]). */
import { describe, expect, it } from "vitest";
import { countOutcomes, summarise } from "../../src/reports/summary";
import { summaryTab } from "../../src/reports/summary-tab";
import { run, setOf, wide } from "../assessment/sheets";

const DOC = "13-HD/TĐTN-TCKT";
const COLUMNS = [
  "name",
  "registration",
  "self 1.1",
  "appraised 1.1",
  "evidence 1.1",
  "appraised 1.2",
  "appraised 2.1",
];
const SET = setOf("1.1 1.2 | 2.1", { withoutEvidence: ["1.2", "2.1"] });

const assessment = run(
  wide(
    COLUMNS,
    [
      ["Đoàn xã Một", "x", "", "Đạt", DOC, "Đạt", "Đạt"],
      ["Đoàn xã Hai", "x", "", "Đạt", "", "Đạt", "Đạt"],
      ["Đoàn xã Ba", "x", "", "Chưa đạt", DOC, "Chưa đạt", "Đạt"],
      ["Đoàn phường Bốn", "", "", "Đạt", DOC, "Đạt", "Đạt"],
      ["Đoàn trường THPT Năm", "x", "Đạt", "", DOC, "Đạt", "Đạt"],
      ["Đoàn xã Sáu", "x", "", "Đạt", DOC, "KAD: vì", "Đạt"],
      ["Đoàn xã Bảy", "x", "", "Đạt", "sẽ nộp", "", ""],
    ],
    {
      registered: ["Một", "Hai", "Ba", "Bảy", "Sáu"]
        .map((name) => `Đoàn xã ${name}`)
        .concat("Đoàn trường THPT Năm", "Công an huyện"),
    },
  ),
  SET,
);
const summary = summarise(assessment);
const ABOUT = {
  letter: { unit: "Huyện đoàn Cao Lộc", parent: "", place: "", now: "28/11/2026 14:05" },
  alike: [],
};

describe("summarise", () => {
  it("[S1] counts all units, those of the registration tab too", () => {
    expect(summary.totals).toEqual({
      units: 8,
      registered: 7,
      recognised: 2,
      notRecognised: 1,
      undetermined: 4,
      notRegistered: 1,
    });
  });

  it("[S1] by type, the commonest first; types add up to all", () => {
    expect(summary.byType.map(({ type, totals }) => [type, totals.units, totals.registered])).toEqual([
      ["xã", 5, 5],
      ["lực lượng vũ trang", 1, 1],
      ["phường", 1, 0],
      ["trường học", 1, 1],
    ]);
  });

  it("[O7] provisional results are counted apart", () => {
    expect(summary.provisional).toMatchObject({ recognised: 3, undetermined: 3, notRegistered: 1 });
  });

  it("[S3] by criterion and by pillar, over the units that registered", () => {
    expect(summary.criteria.map(({ code, counts }) => [code, counts])).toEqual([
      ["1.1", { pass: 2, fail: 1, undetermined: 4, notApplicable: 0 }],
      ["1.2", { pass: 3, fail: 1, undetermined: 2, notApplicable: 1 }],
      ["2.1", { pass: 5, fail: 0, undetermined: 2, notApplicable: 0 }],
    ]);
    expect(summary.pillars.map(({ code, counts }) => [code, counts])).toEqual([
      ["1", { pass: 2, fail: 1, undetermined: 4, notApplicable: 0 }],
      ["2", { pass: 5, fail: 0, undetermined: 2, notApplicable: 0 }],
    ]);
  });

  it("missing evidence counts units, promises too", () => {
    expect(summary.criteria.map(({ missingEvidence }) => missingEvidence)).toEqual([2, 0, 0]);
  });

  it("registered units that are not recognised, nearest first", () => {
    expect(summary.distances.map(({ unit, failed, open }) => [unit.name, failed, open])).toEqual([
      ["Đoàn xã Hai", [], ["1.1"]],
      ["Đoàn trường THPT Năm", [], ["1.1"]],
      ["Đoàn xã Bảy", [], ["1.1", "1.2", "2.1"]],
      ["Công an huyện", [], ["1.1", "1.2", "2.1"]],
      ["Đoàn xã Ba", ["1.1", "1.2"], []],
    ]);
  });

  it("[S2] both rates stand with their numbers in the summary tab; of nothing it is –", () => {
    const { rows } = summaryTab(assessment, ABOUT);
    expect(rows).toContainEqual([3, "Công nhận", 2, "2/8", { rate: 0.25 }, "2/7", { rate: 0.285714 }]);
    const nothing = summaryTab(run(wide(["name", "appraised 1.1"], []), SET), ABOUT).rows;
    expect(nothing).toContainEqual([3, "Công nhận", 0, "0/0", "–", "0/0", "–"]);
  });

  it("a criterion's bar is text, as long for each, and leaves out no outcome that there is", () => {
    const bars = summaryTab(assessment, ABOUT).rows.flatMap((row) =>
      /^[█▒░]+$/.test(String(row[7])) ? [String(row[7])] : [],
    );
    expect(bars).toHaveLength(5);
    expect(new Set(bars.map(({ length }) => length)).size).toBe(1);
    expect(bars[1]).toMatch(/^█{5}▒{2}░{9}$/);
  });

  it("says which tabs of its kind it leaves out", () => {
    const said = (alike: readonly string[]) =>
      summaryTab(assessment, { ...ABOUT, alike })
        .rows.flat()
        .join();
    expect(said([])).not.toContain("cùng mẫu");
    expect(said(["Lần 2"])).toContain("CHƯA TÍNH 1 tab cùng mẫu: “Lần 2”.");
  });

  it("[S1] of no outcome is nothing", () => {
    expect(countOutcomes([])).toEqual({
      units: 0,
      registered: 0,
      recognised: 0,
      notRecognised: 0,
      undetermined: 0,
      notRegistered: 0,
    });
  });
});
