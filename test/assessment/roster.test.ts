/** @fileoverview Units and their rows: unnamed, twice, much alike, in a legacy encoding ([U1], [U2], [U4]). */
import { describe, expect, it } from "vitest";
import { describe as describeFinding } from "../../src/findings/codes";
import { summarise } from "../../src/reports/summary";
import type { CellValue } from "../../src/table/tab";
import { criteriaOf, forms, long, only, outcomes, run, sentence, setOf, told, toldBut, wide } from "./sheets";

const DOC = "13-HD/TĐTN-TCKT";
const SET = setOf("1.1 1.2");
const COLUMNS = ["name", "self 1.1", "appraised 1.1", "self 1.2", "appraised 1.2", "evidence", "explanation"];

describe("[U1] a row with marks and no name", () => {
  it("is told where the name should be, and is no unit", () => {
    const assessment = run(
      wide(
        ["name", "appraised 1.1"],
        [
          ["Xã A", "Đạt"],
          ["", "Đạt"],
          ["Xã B", "Đạt"],
        ],
      ),
      setOf("1.1"),
    );
    expect(toldBut(assessment, "no-evidence-columns")).toEqual(["unit-unnamed A3"]);
    expect(only(assessment, "unit-unnamed")).toMatchObject({ severity: "error", unit: null, criteria: [] });
    expect(Object.keys(outcomes(assessment))).toEqual(["Xã A", "Xã B"]);
  });
});

describe("[U2] two rows that are the same unit", () => {
  const judge = (...rows: (readonly CellValue[])[]) => run(wide(COLUMNS, rows), SET);
  const good = (name: string): CellValue[] => [name, "", "Đạt", "", "Đạt", DOC, ""];

  it.each([
    ["Đoàn xã Hoà An", "Đoàn xã Hòa An"],
    ["Đoàn xã Hoà An", "Xã đoàn Hoà An"],
    ["Đoàn xã Hoà An", "xã  HOÀ\u00a0AN "],
    ["Đoàn xã Hoà An", "Đoàn xã Hoà An".normalize("NFD")],
    ["Đoàn phường Thuỷ Xuân", "Phường Thủy Xuân"],
  ])("%s = %s: counted once, told on the later row", (first, second) => {
    const assessment = judge(good(first), good("Xã Khác"), good(second));
    expect(toldBut(assessment)).toEqual(["unit-duplicate A4"]);
    expect(summarise(assessment).totals.units).toBe(2);
    expect(assessment.units[0]).toMatchObject({ name: first, outcome: "recognised" });
    expect(assessment.units[0]?.entries).toHaveLength(2);
    expect(sentence(assessment, "unit-duplicate")).toContain("Đơn vị đã có ở dòng 2;");
  });

  it.each([
    ["Xã Hoằng Phú", "Xã Hoằng Phụ"],
    ["Xã Chi Lăng", "Thị trấn Chi Lăng"],
  ])("%s ≠ %s", (first, second) => {
    const assessment = judge(good(first), good(second));
    expect(toldBut(assessment)).toEqual([]);
    expect(assessment.units).toHaveLength(2);
  });

  it("the same name under two headings is two units", () => {
    const rows = [good("Xã Tân Lập"), good("Xã Tân Lập ")];
    const headings = { "Xã Tân Lập": "Huyện A", "Xã Tân Lập ": "Huyện B" };
    expect(run(wide(COLUMNS, rows, { headings }), SET).units).toHaveLength(2);
    const same = { "Xã Tân Lập": "Huyện Hoà", "Xã Tân Lập ": "HUYỆN  Hòa" };
    expect(run(wide(COLUMNS, rows, { headings: same }), SET).units).toHaveLength(1);
    const legacy = { "Xã Tân Lập": "HuyÖn Cao Léc", "Xã Tân Lập ": "Huyện Cao Lộc" };
    expect(run(wide(COLUMNS, rows, { headings: legacy }), SET).units).toHaveLength(1);
  });

  it("every row after the first is told", () => {
    expect(toldBut(judge(good("Xã A"), good("xã A"), good("XÃ A")))).toEqual([
      "unit-duplicate A3",
      "unit-duplicate A4",
    ]);
  });

  it("evidence is joined: one row's serves the other's marks", () => {
    const assessment = judge(["Xã A", "", "Đạt", "", "Đạt", "", ""], ["Xã A", "", "Đạt", "", "Đạt", DOC, ""]);
    expect(outcomes(assessment)).toEqual({ "Xã A": "recognised" });
    expect(toldBut(assessment)).toEqual(["unit-duplicate A3"]);
    const promised = judge(good("Xã A"), ["Xã A", "", "", "", "", "sẽ nộp", ""]);
    expect(outcomes(promised)).toEqual({ "Xã A": "recognised" });
    const described = judge(good("Xã A"), ["Xã A", "", "", "", "", "Sổ đoàn viên", ""]);
    expect(toldBut(described)).toEqual(["unit-duplicate A3"]);
  });

  it("a promise in a later row is told there", () => {
    const assessment = judge(
      ["Xã A", "", "Đạt", "", "KAD: vì", "", ""],
      ["Xã A", "", "", "", "", "sẽ nộp", ""],
    );
    expect(toldBut(assessment)).toEqual(["unit-duplicate A3", "evidence-promised F3 [1.1]"]);
  });

  it("an explanation too, told on its own cell", () => {
    const assessment = judge(["Xã A", "", "Đạt", "", "Đạt", "", ""], ["Xã A", "", "", "", "", "", "Bão lũ"]);
    expect(toldBut(assessment)).toEqual(["unit-duplicate A3", "evidence-explained G3 [1.1 1.2]"]);
  });

  it("marks that agree serve, blanks say nothing", () => {
    const assessment = judge(["Xã A", "", "Đạt", "", "", DOC, ""], ["Xã A", "", "đạt", "", "Đạt", "", ""]);
    expect(outcomes(assessment)).toEqual({ "Xã A": "recognised" });
    expect(toldBut(assessment)).toEqual(["unit-duplicate A3"]);
  });

  it("a reason given in one row explains the other's mark", () => {
    const rows = [
      ["Xã A", "", "n/a", "", "Đạt", DOC, ""],
      ["Xã A", "", "KAD: không có tôn giáo", "", "", "", ""],
    ];
    expect(toldBut(judge(...rows))).toEqual(["unit-duplicate A3"]);
    expect(toldBut(judge(...rows.reverse()))).toEqual(["unit-duplicate A3"]);
  });

  it("a criterion whose marks differ is open, and so is the unit though another fails", () => {
    const assessment = judge(
      ["Xã A", "Đạt", "Đạt", "", "Không đạt", DOC, ""],
      ["Xã A", "Đạt", "Chưa đạt", "", "Không đạt", DOC, ""],
    );
    expect(criteriaOf(assessment)).toEqual(["undetermined", "fail"]);
    expect(assessment.units[0]).toMatchObject({ outcome: "undetermined", provisional: "undetermined" });
    expect(toldBut(assessment)).toEqual(["unit-duplicate A3"]);
  });

  it("one row's self mark is held against the other's appraised one", () => {
    const assessment = judge(
      ["Xã A", "Đạt", "", "Đạt", "Đạt", DOC, ""],
      ["Xã A", "", "Chưa đạt", "", "", "", ""],
    );
    expect(toldBut(assessment)).toEqual(["unit-duplicate A3", "marks-differ C3 [1.1]"]);
    expect(sentence(assessment, "marks-differ")).toContain("tự chấm “Đạt”, thẩm định ghi “Chưa đạt”");
  });

  it("self marks that differ leave only the provisional result open", () => {
    const appraised = judge(
      ["Xã A", "Đạt", "Đạt", "", "Đạt", DOC, ""],
      ["Xã A", "Chưa đạt", "", "", "", "", ""],
    );
    expect(appraised.units[0]).toMatchObject({ outcome: "recognised", provisional: "recognised" });
    const blank = judge(
      ["Xã A", "Đạt", "", "", "Chưa đạt", DOC, ""],
      ["Xã A", "Chưa đạt", "", "", "", "", ""],
    );
    expect(blank.units[0]).toMatchObject({ outcome: "notRecognised", provisional: "undetermined" });
  });

  it("[O6] each row's typed result is held against the one outcome", () => {
    const assessment = run(
      wide(
        ["name", "appraised 1.1", "result"],
        [
          ["Xã A", "Đạt", "Công nhận"],
          ["Xã A", "Đạt", "Không công nhận"],
        ],
      ),
      setOf("1.1"),
    );
    expect(toldBut(assessment, "no-evidence-columns")).toEqual(["unit-duplicate A3", "result-differs C3"]);
  });

  it("forms of one unit are joined, and the other tab is named", () => {
    const columns = ["criterion", "appraised", "evidence"];
    const rows = [["1.1", "Đạt", DOC]];
    const sheet = forms([
      { unit: "Xã A", columns, rows },
      { unit: "xã  A", columns, rows },
    ]);
    const assessment = run(sheet, setOf("1.1"));
    expect(toldBut(assessment)).toEqual(["unit-duplicate xã  A!A1"]);
    expect(sentence(assessment, "unit-duplicate")).toContain("đã có ở tab “Xã A”;");
    const unread = forms(["Xã A", "xã A"].map((unit) => ({ unit, columns, rows: [["1.1", "abc", DOC]] })));
    expect(toldBut(run(unread, setOf("1.1")), "unit-duplicate")).toEqual([
      "mark-unreadable B2 [1.1]",
      "mark-unreadable xã A!B2 [1.1]",
    ]);
  });
});

describe("[U3] type and officer", () => {
  it("the name says the type; a column of types where it says none; the officer of any of its rows", () => {
    const assessment = run(
      wide(
        ["name", "type", "officer", "appraised 1.1"],
        [
          ["Đoàn trường THPT Ba", "Xã", "", "x"],
          ["Hoà An", "Ph­êng", "", "x"],
          ["Hoà An", "", "Trần Thị B", "x"],
          ["Vinh Quang", "", "Nguyễn Văn A", "x"],
        ],
      ),
      setOf("1.1"),
    );
    expect(assessment.units.map(({ name, type, officer }) => [name, type, officer])).toEqual([
      ["Đoàn trường THPT Ba", "trường học", ""],
      ["Hoà An", "phường", "Trần Thị B"],
      ["Vinh Quang", "khác", "Nguyễn Văn A"],
    ]);
  });
});

describe("[U2] the long layout: a unit and criterion given twice", () => {
  const columns = ["name", "criterion", "self", "appraised", "evidence"];
  const judge = (...rows: (readonly CellValue[])[]) => run(long(columns, rows), SET);

  it("marks that differ are told on the later one; criterion and unit are open", () => {
    const assessment = judge(
      ["Xã A", "1.1", "", "Đạt", DOC],
      ["Xã A", "1.2", "", "Chưa đạt", DOC],
      ["Xã A", "1.1", "", "Chưa đạt", DOC],
    );
    expect(toldBut(assessment)).toEqual(["mark-conflict D4 [1.1]"]);
    expect(outcomes(assessment)).toEqual({ "Xã A": "undetermined" });
    expect(sentence(assessment, "mark-conflict")).toContain("dòng trước ghi “Đạt”, dòng này ghi “Chưa đạt”");
  });

  it("marks that agree serve, evidence is joined", () => {
    const assessment = judge(
      ["Xã A", "1.1", "", "Đạt", ""],
      ["Xã A", "1.2", "", "Đạt", DOC],
      ["Xã A", "1.1", "", "đạt", DOC],
    );
    expect(toldBut(assessment)).toEqual([]);
    expect(outcomes(assessment)).toEqual({ "Xã A": "recognised" });
  });

  it("self marks that differ are told likewise", () => {
    const assessment = judge(
      ["Xã A", "1.1", "Đạt", "Đạt", DOC],
      ["Xã A", "1.2", "", "Đạt", DOC],
      ["Xã A", "1.1", "Chưa đạt", "", ""],
    );
    expect(toldBut(assessment)).toEqual(["mark-conflict C4 [1.1]"]);
    expect(outcomes(assessment)).toEqual({ "Xã A": "recognised" });
  });

  it("points beside a word: the points differ whatever stands first", () => {
    const set = setOf("1.1", { maxPoints: 10, rule: { kind: "atLeastPoints", points: 5 } });
    const marks = (...list: CellValue[]) =>
      toldBut(
        run(
          long(
            columns,
            list.map((one) => ["Xã A", "1.1", "", one, DOC]),
          ),
          set,
        ),
      );
    expect(marks("Đạt", 8, 6)).toEqual(["mark-conflict D4 [1.1]"]);
    expect(marks(8, "Đạt", 6)).toEqual(["mark-conflict D4 [1.1]"]);
    expect(marks("Đạt", 8, 8)).toEqual([]);
  });
});

describe("[U2] unit-similar", () => {
  const judge = (...rows: (readonly CellValue[])[]) =>
    toldBut(
      run(wide(["name", "appraised 1.1", "evidence 1.1"], rows), setOf("1.1")),
      "unit-empty",
      "not-appraised",
    );

  it("on the second of two neighbours, where one has no marks", () => {
    expect(judge(["Xã Hoằng Phú", "x", DOC], ["Xã Hoằng Phụ", "", ""])).toEqual(["unit-similar A3"]);
    expect(judge(["Xã Hoằng Phú", "", ""], ["Xã Hoằng Phụ", "x", DOC])).toEqual(["unit-similar A3"]);
    expect(judge(["Xã Hoằng Phú", "", ""], ["Xã Hoằng Phụ", "", DOC])).toEqual(["unit-similar A3"]);
  });

  it("evidence is no mark, an unreadable mark is one", () => {
    expect(judge(["Xã Hoằng Phú", "x", DOC], ["Xã Hoằng Phụ", "", DOC])).toEqual(["unit-similar A3"]);
    expect(judge(["Xã Hoằng Phú", "x", DOC], ["Xã Hoằng Phụ", "abc", DOC])).toEqual([
      "mark-unreadable B3 [1.1]",
    ]);
  });

  it("not where both have marks, and not where another stands between", () => {
    expect(judge(["Xã Hoằng Phú", "x", DOC], ["Xã Hoằng Phụ", "x", DOC])).toEqual([]);
    expect(judge(["Xã Hoằng Phú", "x", DOC], ["Xã A", "x", DOC], ["Xã Hoằng Phụ", "", ""])).toEqual([]);
    const twice = judge(
      ["Xã A", "x", DOC],
      ["Xã Hoằng Phú", "x", DOC],
      ["Xã A", "x", DOC],
      ["Xã Hoằng Phụ", "", ""],
    );
    expect(twice).toEqual(["unit-duplicate A4"]);
  });

  it("is told of units that did not register too: it is about the name", () => {
    const sheet = wide(
      ["name", "registration", "appraised 1.1"],
      [
        ["Xã Hoằng Phú", "x", "x"],
        ["Xã Hoằng Phụ", "", ""],
      ],
    );
    expect(toldBut(run(sheet, setOf("1.1")), "no-evidence-columns")).toEqual(["unit-similar A3"]);
  });
});

describe("[U4] legacy encoding", () => {
  const columns = ["name", "appraised 1.1", "evidence 1.1", "appraised 1.2", "evidence 1.2", "result"];
  const judge = (...rows: (readonly CellValue[])[]) => run(wide(columns, rows), SET);

  it("a name is read, told on its cell with the reading, and typed by it", () => {
    const assessment = judge(["§oµn x· Gia C¸t", "Đạt", DOC, "Đạt", DOC, ""]);
    expect(toldBut(assessment)).toEqual(["legacy-encoding A2"]);
    expect(assessment.units[0]).toMatchObject({ name: "Đoàn xã Gia Cát", type: "xã", outcome: "recognised" });
    expect(only(assessment, "legacy-encoding")).toMatchObject({
      severity: "warning",
      unit: "Đoàn xã Gia Cát",
      value: "§oµn x· Gia C¸t",
    });
    expect(sentence(assessment, "legacy-encoding")).toContain("tiện ích đọc là “Đoàn xã Gia Cát”");
  });

  it("is the same unit as its Unicode spelling", () => {
    const row = ["Đạt", DOC, "Đạt", DOC, ""];
    const assessment = judge(["Đoàn xã Gia Cát", ...row], ["§oµn x· Gia C¸t", ...row]);
    expect(toldBut(assessment)).toEqual(["legacy-encoding A3", "unit-duplicate A3"]);
  });

  it("marks are read after conversion; the row is told once, on the name", () => {
    const assessment = judge(["Xã A", "§¹t", DOC, "Ch­a ®¹t", "B¸o c¸o n¨m", "Kh«ng c«ng nhËn"]);
    expect(criteriaOf(assessment)).toEqual(["pass", "fail"]);
    expect(toldBut(assessment, "evidence-without-reference")).toEqual(["legacy-encoding A2"]);
  });

  it("evidence alone is told on the name too", () => {
    const assessment = judge(["Xã A", "Đạt", "B¸o c¸o n¨m cña x·", "Đạt", DOC, ""]);
    expect(toldBut(assessment, "evidence-without-reference")).toEqual(["legacy-encoding A2"]);
  });

  it("a row of the long layout is told on the unit's name, once", () => {
    const assessment = run(
      long(
        ["name", "criterion", "appraised", "evidence"],
        [
          ["Xã A", "1.1", "§¹t", DOC],
          ["Xã A", "1.2", "§¹t", DOC],
        ],
      ),
      SET,
    );
    expect(toldBut(assessment)).toEqual(["legacy-encoding A2"]);
    expect(outcomes(assessment)).toEqual({ "Xã A": "recognised" });
  });

  it("VNI is read likewise and called by its name, TCVN3 beside it by its own", () => {
    const assessment = judge(
      ["Ñoaøn xaõ Gia Caùt", "Ñaït", DOC, "Khoâng ñaït", "Chöa coù", "Khoâng coâng nhaän"],
      ["Đoàn xã Hợp Thành", "Ñaït", DOC, "Ñ", "Seõ boå sung sau", ""],
      ["§oµn x· T©n Liªn", "§¹t", DOC, "§", DOC, ""],
    );
    expect(told(assessment)).toEqual([
      "no-registration-data -",
      "legacy-encoding A2",
      "legacy-encoding A3",
      "evidence-promised E3 [1.2]",
      "legacy-encoding A4",
    ]);
    expect(outcomes(assessment)).toEqual({
      "Đoàn xã Gia Cát": "notRecognised",
      "Đoàn xã Hợp Thành": "undetermined",
      "Đoàn xã Tân Liên": "recognised",
    });
    const said = assessment.findings.filter(({ code }) => code === "legacy-encoding").map(describeFinding);
    expect(said[0]).toContain("phông cũ (VNI), tiện ích đọc là “Đoàn xã Gia Cát”");
    expect(said[1]).toContain("phông cũ (VNI), tiện ích đọc là “Đạt”");
    expect(said[2]).toContain("phông cũ (TCVN3), tiện ích đọc là “Đoàn xã Tân Liên”");
  });

  it("a heading is told on its own cell", () => {
    const sheet = wide(["name", "appraised 1.1", "Tiªu chÝ b¾t buéc"], [["Xã A", "Đạt", ""]]);
    expect(toldBut(run(sheet, setOf("1.1")), "no-evidence-columns")).toEqual(["legacy-encoding C1"]);
  });

  it("Unicode, NFC or NFD, is never taken for it", () => {
    const name = "Đoàn xã Thuỵ Hùng";
    for (const one of [name, name.normalize("NFD")]) {
      expect(told(judge([one, "Đạt", DOC, "Đạt", DOC, ""]))).toEqual(["no-registration-data -"]);
    }
  });
});
