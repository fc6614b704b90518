/** @fileoverview [O5] Who registered: by a column, by a tab, by both, or nobody says. */
import { describe, expect, it } from "vitest";
import { summarise } from "../../src/reports/summary";
import type { CellValue } from "../../src/table/tab";
import { type Beside, only, outcomes, run, sentence, setOf, told, toldBut, wide } from "./sheets";

const DOC = "13-HD/TĐTN-TCKT";
const SET = setOf("1.1");

const COLUMNS = ["name", "registration", "appraised 1.1", "evidence 1.1"];

describe("[O5] a column", () => {
  const judge = (value: CellValue, mark: CellValue, evidence: CellValue) =>
    run(wide(COLUMNS, [["Xã A", value, mark, evidence]]), SET);

  it("blank or no: not registered whatever its marks, and nothing is said of marks and evidence", () => {
    for (const no of ["", "Không", "-"]) {
      for (const mark of ["Đạt", "Chưa đạt", "abc", "#REF!", "", new Date()]) {
        const assessment = judge(no, mark, "javascript:alert(1)");
        expect(outcomes(assessment)).toEqual({ "Xã A": "notRegistered" });
        expect(assessment.units[0]?.provisional).toBe("notRegistered");
        expect(told(assessment)).toEqual([]);
        expect(assessment.units[0]?.findings).toEqual([]);
      }
    }
    expect(told(judge("", "", ""))).toEqual([]);
    expect(told(judge("", "§¹t", DOC))).toEqual([]);
  });

  it("yes: judged", () => {
    expect(outcomes(judge("x", "Đạt", DOC))).toEqual({ "Xã A": "recognised" });
    expect(judge("x", "Đạt", DOC).registrationKnown).toBe(true);
  });

  it("[M7] an error says neither yes nor no: open, told on its cell, with no criterion", () => {
    const assessment = judge("#N/A", "Đạt", DOC);
    expect(outcomes(assessment)).toEqual({ "Xã A": "undetermined" });
    expect(told(assessment)).toEqual(["cell-error B2"]);
    expect(sentence(assessment, "cell-error")).toBe(
      "Ô đang báo lỗi #N/A nên không đọc được. Sửa công thức hoặc nhập lại giá trị.",
    );
  });

  it("a unit listed twice registered where either row says so", () => {
    const assessment = run(
      wide(COLUMNS, [
        ["Xã A", "", "", ""],
        ["xã A", "x", "Đạt", DOC],
      ]),
      SET,
    );
    expect(outcomes(assessment)).toEqual({ "Xã A": "recognised" });
  });
});

describe("[O5] nobody says", () => {
  it("every unit counts as registered, one finding, and the assessment says so", () => {
    const sheet = wide(
      COLUMNS.filter((column) => column !== "registration"),
      [
        ["Xã A", "Đạt", DOC],
        ["Xã B", "Chưa đạt", DOC],
      ],
    );
    const assessment = run(sheet, SET);
    expect(told(assessment)).toEqual(["no-registration-data -"]);
    expect(assessment.registrationKnown).toBe(false);
    expect(summarise(assessment).totals).toMatchObject({ registered: 2, notRegistered: 0 });
  });
});

describe("[O5] a tab", () => {
  const columns = ["name", "appraised 1.1", "evidence 1.1", "result"];
  const judge = (names: readonly string[], registered: Beside["registered"]) =>
    run(
      wide(
        columns,
        names.map((name) => [name, "Đạt", DOC, ""]),
        { registered: registered ?? [] },
      ),
      SET,
    );

  it("not listed: not registered", () => {
    const assessment = judge(["Đoàn xã Hoà An", "Đoàn xã Gia Cát"], ["Xã đoàn  Hòa An"]);
    expect(outcomes(assessment)).toEqual({
      "Đoàn xã Hoà An": "recognised",
      "Đoàn xã Gia Cát": "notRegistered",
    });
    expect(told(assessment)).toEqual([]);
  });

  it("listed with a no: not registered, and no name is guessed for it", () => {
    const assessment = judge(
      ["Đoàn xã Hoà An", "Đoàn xã Gia Cát"],
      [
        ["Đoàn xã Hoà An", new Date(2021, 0, 5)],
        ["Đoàn xã Gia Cát", "Không"],
      ],
    );
    expect(outcomes(assessment)).toEqual({
      "Đoàn xã Hoà An": "recognised",
      "Đoàn xã Gia Cát": "notRegistered",
    });
    expect(told(assessment)).toEqual([]);
    const alike = judge(
      ["Xã Gia Cát"],
      [
        ["Xã Gia Cát", "Không"],
        ["Xã Gia Cat", "x"],
      ],
    );
    expect(outcomes(alike)).toEqual({ "Xã Gia Cát": "notRegistered", "Xã Gia Cat": "undetermined" });
    expect(told(alike)).toEqual(["registered-not-assessed Đăng ký!A3"]);
  });

  it("listed twice is listed once; one yes is enough", () => {
    const assessment = judge(
      ["Đoàn xã Hoà An"],
      [
        ["Đoàn xã Hoà An", ""],
        ["Xã Hòa An", "x"],
      ],
    );
    expect(outcomes(assessment)).toEqual({ "Đoàn xã Hoà An": "recognised" });
    const twice = judge(["Đoàn xã Hoà An"], ["Đoàn xã Hoà An", "Đoàn xã Gia Cát", "Xã đoàn Gia Cát"]);
    expect(told(twice)).toEqual(["registered-not-assessed Đăng ký!A3"]);
    expect(twice.units).toHaveLength(2);
  });

  it("listed and not assessed: counted, open, told on the list, in the totals and by type", () => {
    const assessment = judge(["Đoàn xã Hoà An"], ["Đoàn xã Hoà An", "Đoàn trường THPT Việt Bắc"]);
    expect(outcomes(assessment)).toEqual({
      "Đoàn xã Hoà An": "recognised",
      "Đoàn trường THPT Việt Bắc": "undetermined",
    });
    expect(told(assessment)).toEqual(["registered-not-assessed Đăng ký!A3"]);
    expect(only(assessment, "registered-not-assessed")).toMatchObject({
      severity: "error",
      unit: "Đoàn trường THPT Việt Bắc",
      value: "Đoàn trường THPT Việt Bắc",
    });
    const { totals, byType, criteria } = summarise(assessment);
    expect(totals).toEqual({
      units: 2,
      registered: 2,
      recognised: 1,
      notRecognised: 0,
      undetermined: 1,
      notRegistered: 0,
    });
    expect(byType.map(({ type, totals: { units } }) => [type, units])).toEqual([
      ["trường học", 1],
      ["xã", 1],
    ]);
    expect(criteria[0]?.counts).toMatchObject({ pass: 1, undetermined: 1 });
  });

  it("a name much like an unmatched one: one registered unit, open, until somebody settles it", () => {
    const assessment = judge(["Đoàn xã Chiến Thắng"], ["Đoàn xã Chiến Thăng"]);
    expect(outcomes(assessment)).toEqual({ "Đoàn xã Chiến Thắng": "undetermined" });
    expect(assessment.units[0]?.provisional).toBe("undetermined");
    expect(told(assessment)).toEqual(["registration-unmatched A2"]);
    expect(sentence(assessment, "registration-unmatched")).toBe(
      "Không thấy tên này trong tab “Đăng ký”, nhưng có “Đoàn xã Chiến Thăng” gần giống. Sửa cho hai tên giống nhau.",
    );
    expect(summarise(assessment).totals).toMatchObject({ units: 1, registered: 1, undetermined: 1 });
  });

  it("what is behind a hyphen may be the name's own, and an office's name may leave out words or have more", () => {
    for (const [unit, listed] of [
      ["Đoàn TTGDNN-GDTX huyện", "TT GDNN - GDTX"],
      ["Đoàn Công ty CP Nhiệt điện Na Dương", "Nhiệt điện Na Dương - TKV"],
      ["Đoàn cơ sở Bệnh viện Đa khoa huyện", "BV huyện (Bệnh viện Đa khoa)"],
    ] as const) {
      const assessment = judge([unit, "Đoàn xã Gia Cát"], [listed, "Đoàn xã Gia Cát"]);
      expect(outcomes(assessment)).toEqual({ [unit]: "undetermined", "Đoàn xã Gia Cát": "recognised" });
      expect(told(assessment)).toEqual(["registration-unmatched A2"]);
    }
  });

  it("an office that shares only a place or a kind with a listed one is not registered, and the listed one is told", () => {
    for (const [unit, listed] of [
      ["Đoàn Công ty CP Nhiệt điện Na Dương", "Công ty CP Than Na Dương - TKV"],
      ["Đoàn trường THPT Cao Lộc", "Trường THPT Đồng Đăng"],
      ["Đoàn xã Gia Cát", "Chi cục Thuế huyện"],
    ] as const) {
      const assessment = judge([unit, "Đoàn xã Tân Liên"], [listed, "Đoàn xã Tân Liên"]);
      expect(outcomes(assessment)[unit]).toBe("notRegistered");
      expect(told(assessment)).toEqual(["registered-not-assessed Đăng ký!A2"]);
    }
  });

  it("a name much like a matched one is nobody's", () => {
    const assessment = judge(["Xã Hoằng Phú", "Xã Hoằng Phụ"], ["Xã Hoằng Phú"]);
    expect(outcomes(assessment)).toEqual({ "Xã Hoằng Phú": "recognised", "Xã Hoằng Phụ": "notRegistered" });
    expect(told(assessment)).toEqual([]);
  });

  it("two names like one listed: each may be it, whichever stands first", () => {
    for (const names of [
      ["Xã Hoằng Phú", "Xã Hoằng Phụ"],
      ["Xã Hoằng Phụ", "Xã Hoằng Phú"],
    ]) {
      const assessment = judge(names, ["Xã Hoang Phu"]);
      expect(outcomes(assessment)).toEqual({
        "Xã Hoằng Phú": "undetermined",
        "Xã Hoằng Phụ": "undetermined",
      });
      expect(assessment.units).toHaveLength(2);
    }
  });

  it("two names like two listed: each is taken for one, in whatever order they stand", () => {
    const same = judge(["Xã Hoằng Phú", "Xã Hoằng Phụ"], ["Xã Hoang Phu", "Xã Hoàng Phu"]);
    expect(same.units).toHaveLength(2);
    const names = ["Xã Quang Trunggg", "Xã Quang Trung"];
    const listed = ["Xã Quang Trungg", "Xã Quang Trun"];
    const codes = [names, [...names].reverse()].map((order) =>
      judge(order, listed)
        .findings.map(({ code }) => code)
        .sort(),
    );
    expect(codes[1]).toEqual(codes[0]);
  });

  it("one name like two listed: one is taken for it, the other is not assessed", () => {
    const assessment = judge(["Xã Hoang Phu"], ["Xã Hoằng Phú", "Xã Hoằng Phụ"]);
    expect(told(assessment)).toEqual(["registration-unmatched A2", "registered-not-assessed Đăng ký!A3"]);
  });

  it("[U4] a list in a legacy encoding is read, and told", () => {
    const assessment = judge(["Đoàn xã Gia Cát"], ["§oµn x· Gia C¸t"]);
    expect(outcomes(assessment)).toEqual({ "Đoàn xã Gia Cát": "recognised" });
    expect(told(assessment)).toEqual(["legacy-encoding Đăng ký!A2"]);
  });

  it("[M7] an error in its column is told there", () => {
    const assessment = judge(["Đoàn xã Gia Cát"], [["Đoàn xã Gia Cát", "#REF!"]]);
    expect(outcomes(assessment)).toEqual({ "Đoàn xã Gia Cát": "undetermined" });
    expect(told(assessment)).toEqual(["cell-error Đăng ký!B2"]);
  });

  it("prototype names are names", () => {
    const assessment = judge(["__proto__", "constructor"], ["constructor", "toString"]);
    expect(assessment.units.map(({ name, outcome }) => [name, outcome])).toEqual([
      ["__proto__", "notRegistered"],
      ["constructor", "recognised"],
      ["toString", "undetermined"],
    ]);
  });
});

describe("[O5] a column and a tab", () => {
  const judge = (registered: readonly string[], ...values: CellValue[]) =>
    run(
      wide(
        COLUMNS,
        values.map((value, i) => [["Xã Gia Cát", "Xã Chiến Thắng"][i] ?? "", value, "Đạt", DOC]),
        {
          registered,
        },
      ),
      SET,
    );

  it("both have to say yes", () => {
    expect(outcomes(judge(["Xã Gia Cát"], "x", "x"))).toEqual({
      "Xã Gia Cát": "recognised",
      "Xã Chiến Thắng": "notRegistered",
    });
    expect(outcomes(judge(["Xã Gia Cát", "Xã Chiến Thắng"], "x", "Không"))).toEqual({
      "Xã Gia Cát": "recognised",
      "Xã Chiến Thắng": "notRegistered",
    });
  });

  it("a no in the column is not undone by a name much alike, and no unit is counted twice", () => {
    const assessment = judge(["Xã Gia Cát", "Xã Chiến Thăng"], "x", "Không");
    expect(outcomes(assessment)).toEqual({
      "Xã Gia Cát": "recognised",
      "Xã Chiến Thắng": "notRegistered",
    });
    expect(told(assessment)).toEqual(["registration-unmatched A3"]);
  });
});

describe("[O5] what leaves it open", () => {
  const columns = ["name", "appraised 1.1"];
  const list = (...registered: NonNullable<Beside["registered"]>) =>
    run(wide(columns, [["Xã A", "x"]], { registered }), SET);

  it("a name that says so itself", () => {
    const assessment = run(wide(columns, [["Xã A (xin rút)", "x"]]), SET);
    expect(assessment.units[0]).toMatchObject({ outcome: "undetermined", registrationOpen: true });
    expect(told(assessment)).toContain("registration-withdrawn A2");
  });

  it("yes on one row of the list and no on another", () => {
    const assessment = list(["Xã A", "x"], ["Xã A", "không"]);
    expect(outcomes(assessment)).toEqual({ "Xã A": "undetermined" });
    expect(toldBut(assessment, "no-evidence-columns")).toEqual(["registration-withdrawn Đăng ký!B3"]);
  });

  it("a listed name that withdrew or did not register is no unit that lacks an assessment", () => {
    const assessment = list(
      ["Xã A", "x"],
      ["Xã B", "xin rút"],
      ["Xã C", "không"],
      ["Xã D", "x"],
      ["Xã D", "xin rút"],
    );
    expect(toldBut(assessment, "no-evidence-columns")).toEqual([
      "registration-withdrawn Đăng ký!B3",
      "registration-withdrawn Đăng ký!B6",
    ]);
    expect(assessment.units).toHaveLength(1);
  });

  it("a no is not taken back by its note, a yes is", () => {
    const withNote = (value: string) => {
      const one = wide(columns, [["Xã A", "x"]], { registered: [["Xã A", value]] });
      const { registrationTab } = one.reading;
      if (!registrationTab) throw new Error("no list");
      const entries = registrationTab.entries.map((entry) => ({ ...entry, note: entry.at }));
      return run(
        { ...one, reading: { ...one.reading, registrationTab: { ...registrationTab, entries } } },
        SET,
      );
    };
    expect(outcomes(withNote("không"))).toEqual({ "Xã A": "notRegistered" });
    expect(outcomes(withNote("x"))).toEqual({ "Xã A": "undetermined" });
    expect(told(withNote("không")).join()).not.toContain("withdrawn");
  });

  it("a list without a name is none, one whose names are errors leaves all open", () => {
    expect(list().registrationKnown).toBe(false);
    expect(outcomes(list())).toEqual({ "Xã A": "recognised" });
    const one = wide(columns, [["Xã A", "x"]], { registered: [] });
    const { registrationTab } = one.reading;
    if (!registrationTab) throw new Error("no list");
    const unnamed = [{ tab: registrationTab.tab, row: 0, column: 0 }];
    const assessment = run(
      { ...one, reading: { ...one.reading, registrationTab: { ...registrationTab, unnamed } } },
      SET,
    );
    expect(assessment.registrationKnown).toBe(true);
    expect(outcomes(assessment)).toEqual({ "Xã A": "undetermined" });
  });

  it("in doubt every unit counts as registered", () => {
    const one = wide(
      ["registration", ...columns],
      [
        ["", "Xã A", "x"],
        ["#N/A", "Xã B", "x"],
      ],
    );
    const registrationDoubt = {
      why: "unsure",
      candidates: [
        { tab: "Đăng ký", column: null, why: "lý do" },
        { tab: "Khác", column: "C", why: "lý do khác" },
      ],
    } as const;
    const assessment = run({ ...one, reading: { ...one.reading, registrationDoubt } }, SET);
    expect(outcomes(assessment)).toEqual({ "Xã A": "recognised", "Xã B": "recognised" });
    expect(toldBut(assessment, "no-evidence-columns")).toEqual(["registration-unclear -"]);
    expect(only(assessment, "registration-unclear").detail).toEqual({
      why: "unsure",
      lists: "tab “Đăng ký” (lý do); tab “Khác”, cột C (lý do khác)",
    });
  });
});

describe("[O5] communes of one name in several districts", () => {
  const judge = (...listed: [name: string, heading: string][]) => {
    const one = wide(
      ["name", "appraised 1.1"],
      [
        ["Xã A", "x"],
        ["Xã A", "x"],
      ],
      { registered: listed.map(([name]) => name) },
    );
    const units = one.reading.units.map((unit, index) => ({ ...unit, heading: `Huyện ${"XY"[index]}` }));
    const { registrationTab } = one.reading;
    if (!registrationTab) throw new Error("no list");
    const entries = registrationTab.entries.map((entry, index) => ({
      ...entry,
      heading: listed[index]?.[1] ?? "",
    }));
    return run(
      { ...one, reading: { ...one.reading, units, registrationTab: { ...registrationTab, entries } } },
      SET,
    );
  };
  const told = (assessment: ReturnType<typeof judge>) => assessment.units.map(({ outcome }) => outcome);
  it("each by its own heading", () => {
    expect(told(judge(["Xã A", "Huyện X"]))).toEqual(["recognised", "notRegistered"]);
    expect(told(judge(["Xã A", "Huyện Y"]))).toEqual(["notRegistered", "recognised"]);
  });
  it("all where the name is listed as often; open where it is not", () => {
    expect(told(judge(["Xã A", ""], ["Xã A", ""]))).toEqual(["recognised", "recognised"]);
    const once = judge(["Xã A", ""]);
    expect(told(once)).toEqual(["undetermined", "undetermined"]);
    expect(
      once.findings.filter(({ code }) => code === "registration-unmatched").map(({ detail }) => detail),
    ).toEqual([
      { listed: "Xã A", tab: "Đăng ký", several: "x" },
      { listed: "Xã A", tab: "Đăng ký", several: "x" },
    ]);
  });
  it("open where the list leaves out the type word", () => {
    expect(told(judge(["A", ""], ["A", ""]))).toEqual(["undetermined", "undetermined"]);
  });
});
