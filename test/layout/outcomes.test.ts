/** @fileoverview What comes of numbered rows ([L6]) and of units on several rows ([U7]), from the cells to the outcomes. */
import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/assess";
import { chooseSet } from "../../src/criteria/choose";
import { criteriaOf } from "../../src/criteria/set";
import type { Tab } from "../../src/table/tab";
import { CODES, PASSES, type Rows, read, sheet } from "./books";
import { type Loose, tabOf } from "./tabs";

/** Each unit's outcome with its criteria, p f u n, and what is told beside what the workbook does not have. */
function judge(tab: Tab) {
  const reading = read(tab);
  const { year, title, criteria } = reading;
  const choice = chooseSet({ chosen: null, tabSet: null, title, year, headings: criteria });
  if (!choice) throw new Error("no criteria");
  const { units, findings } = assess(reading, choice.set, [tab], { year, falseIsFail: false });
  const codes = criteriaOf(choice.set).map(({ code }) => code);
  return {
    kind: reading.layout.kind,
    outcomes: units.map(({ name, outcome, criteria: own }) =>
      [name, outcome, own.map((of, n) => `${codes[n]}${of[0]}`).join(" ")].join(": "),
    ),
    told: findings
      .filter(({ code }) => !code.startsWith("no-"))
      .map(({ code, cell, criterion }) => [code, cell ?? "", criterion ?? ""].join(" ").trim()),
  };
}

const form = (...rows: Rows) =>
  tabOf("Gia Cát", [
    ["PHIẾU ĐÁNH GIÁ ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2024"],
    ["Đơn vị: Đoàn xã Gia Cát"],
    ["TT", "Nội dung", "Thẩm định"],
    ...rows,
  ]);
const I = ["I", "Chủ động quản lý đoàn viên"];
const II = ["II", "Chủ động xây dựng kế hoạch"];
const III = ["III", "Chủ động tham mưu"];
const done = (n: Loose, text: string, mark: Loose = "Đạt") => [n, text, mark];

describe("[L6] the number is the criterion's code, whatever its text", () => {
  test("a failed row under its own number fails its unit, though its text reads like another's", () => {
    const rows = [I, done(1, "Có sổ"), done(2, "Hỗ trợ thanh niên khởi nghiệp, lập nghiệp", "Không đạt")];
    const { kind, outcomes, told } = judge(form(...rows, II, done(1, "Kế hoạch"), III, done(1, "Tham mưu")));
    expect(kind).toBe("sheet-per-unit");
    expect(outcomes).toEqual(["Đoàn xã Gia Cát: notRecognised: 1.1p 1.2f 2.1p 3.1p"]);
    expect(told).toEqual([]);
  });

  test("numbers that run on through the contents are content.position", () => {
    const tab = form(
      I,
      done(1, "Có sổ sách"),
      done(2, "Sinh hoạt định kỳ"),
      II,
      done(3, "Có kế hoạch năm", "Không đạt"),
      III,
      done(4, "Tham mưu cấp ủy"),
    );
    expect(judge(tab).outcomes).toEqual(["Đoàn xã Gia Cát: notRecognised: 1.1p 1.2p 2.1f 3.1p"]);
  });

  test("a row without a number among numbered ones is told, and its unit undetermined", () => {
    const tab = form(
      I,
      done(1, "Có sổ sách"),
      done("", "Sinh hoạt định kỳ", "Không đạt"),
      done(3, "Chăm lo đoàn viên"),
      II,
      done(1, "Tham mưu cấp ủy"),
      III,
      done(1, "Phối hợp các ngành"),
    );
    const { outcomes, told } = judge(tab);
    expect(outcomes).toEqual(["Đoàn xã Gia Cát: undetermined: 1.1p 1.2u 1.3p 2.1p 3.1p"]);
    expect(told).toEqual(["criterion-column-missing  1.2", "row-not-read B6"]);
  });

  test("a code given twice with marks that differ is told on the later, and undetermined", () => {
    const tab = form(
      I,
      done(1, "Có sổ sách"),
      II,
      done(2, "Sinh hoạt định kỳ"),
      done(2, "Có kế hoạch năm", "Không đạt"),
      III,
      done(1, "Tham mưu cấp ủy"),
    );
    const { outcomes, told } = judge(tab);
    expect(outcomes).toEqual(["Đoàn xã Gia Cát: undetermined: 1.1p 2.2u 3.1p"]);
    expect(told).toEqual(["mark-conflict C8 2.2"]);
  });
});

describe("[L7] a criterion's code and its text stand in rows of the header apart, in either order", () => {
  const texts = CODES.map((code) => `Việc riêng số ${code.replace(".", "")}`);
  const marks: Rows = [
    [1, "Đoàn xã Gia Cát", ...PASSES],
    [2, "Đoàn xã Bảo Lâm", ...PASSES.map((mark, n) => (n === 6 ? "Không đạt" : mark))],
  ];
  const blank = CODES.map(() => "");
  test.each<[string, Rows]>([
    [
      "codes above texts",
      [
        ["TT", "Đơn vị", ...CODES],
        ["", "", ...texts],
      ],
    ],
    [
      "texts above codes",
      [
        ["TT", "Đơn vị", ...texts],
        ["", "", ...CODES],
      ],
    ],
    [
      "a row of nothing between",
      [
        ["TT", "Đơn vị", ...texts],
        ["", "", ...blank],
        ["", "", ...CODES],
      ],
    ],
  ])("%s", (_, header) => {
    const merges = ["A2", "B2"].map((from) => `${from}:${from[0]}${1 + header.length}`);
    const { outcomes } = judge(sheet(header, marks, { merges }));
    const all = CODES.map((code) => `${code}p`).join(" ");
    expect(outcomes).toEqual([
      `Đoàn xã Gia Cát: recognised: ${all}`,
      `Đoàn xã Bảo Lâm: notRecognised: ${all.replace("2.2p", "2.2f")}`,
    ]);
  });
});

describe("[L6] [U2] the same unit and criterion twice in a list", () => {
  const list = (...more: Rows) =>
    tabOf("Danh sách", [
      ["THẨM ĐỊNH ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
      ["Đơn vị", "Tiêu chí", "Kết quả thẩm định"],
      ...["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm"].flatMap((unit) => CODES.map((code) => [unit, code, "Đạt"])),
      ...more,
    ]);
  const all = (mark: string) => CODES.map((code) => `${code}${code === "2.2" ? mark : "p"}`).join(" ");

  test("marks that agree serve, once, and nothing is said: it is no second unit", () => {
    const { kind, outcomes, told } = judge(list(["Đoàn xã Bảo Lâm", "2.2", "Đạt"]));
    expect(kind).toBe("long");
    expect(outcomes[1]).toBe(`Đoàn xã Bảo Lâm: recognised: ${all("p")}`);
    expect(told).toEqual([]);
  });

  test("marks that differ are told on the later row alone", () => {
    const { outcomes, told } = judge(list(["Đoàn xã Bảo Lâm", "2.2", "Chưa đạt"]));
    expect(outcomes[0]).toBe(`Đoàn xã Gia Cát: recognised: ${all("p")}`);
    expect(outcomes[1]).toBe(`Đoàn xã Bảo Lâm: undetermined: ${all("u")}`);
    expect(told).toEqual(["mark-conflict C33 2.2"]);
  });
});

describe("[U7] a unit on several rows is judged by all of them", () => {
  const FIRST = [["TT", "Đơn vị", "Chấm", ...CODES]];
  const codes = (marks: string) => CODES.map((code, n) => `${code}${marks[n]}`).join(" ");

  test("a row a content: what fails in the last fails the unit", () => {
    const five = (mark: string) => [1, 2, 3, 4, 5].map(() => mark);
    const unit = (n: number, name: string, last: string) => [
      [n, name, "Nội dung 1", ...five("Đạt")],
      ["", "", "Nội dung 2", ...five("Đạt")],
      ["", "", "Nội dung 3", ...five(last)],
    ];
    const table = (last: string) =>
      sheet(
        [["TT", "Đơn vị", "Nội dung", "TC1", "TC2", "TC3", "TC4", "TC5"]],
        [...unit(1, "Đoàn xã Gia Cát", last), ...unit(2, "Đoàn xã Bảo Lâm", "Đạt")],
      );
    const { kind, outcomes, told } = judge(table("Chưa đạt"));
    expect(kind).toBe("wide");
    expect(outcomes).toEqual([
      `Đoàn xã Gia Cát: notRecognised: ${codes("ppppppppppfffff")}`,
      `Đoàn xã Bảo Lâm: recognised: ${codes("ppppppppppppppp")}`,
    ]);
    expect(told).toEqual([]);
    // A content that nobody appraised leaves it open.
    expect(judge(table("")).outcomes[0]).toContain("undetermined");
  });

  test("a row of self marks and one of appraised: only the appraised judge", () => {
    const rows = [
      [1, "Đoàn xã Gia Cát", "Tự chấm", ...PASSES],
      ["", "", "Thẩm định", ...PASSES.map((mark, n) => (n === 3 ? "Không đạt" : mark))],
      [2, "Đoàn xã Bảo Lâm", "Tự chấm", ...PASSES.map((mark, n) => (n === 3 ? "Không đạt" : mark))],
      ["", "", "Thẩm định", ...PASSES],
    ];
    const { outcomes, told } = judge(sheet(FIRST, rows));
    expect(outcomes).toEqual([
      `Đoàn xã Gia Cát: notRecognised: ${codes("pppfppppppppppp")}`,
      `Đoàn xã Bảo Lâm: recognised: ${codes("ppppppppppppppp")}`,
    ]);
    expect(told.every((one) => one.startsWith("marks-differ"))).toBe(true);
  });

  test("numbering rows under a header are no units", () => {
    const rows = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm"].map((unit, n) => [n + 1, unit, "", ...PASSES]);
    for (const numbering of [
      ["(1)", "(2)", "(3)", ...CODES.map((_, n) => `(${n + 4})`)],
      ["A", "B", "C", ...CODES.map((_, n) => n + 1)],
    ])
      expect(judge(sheet(FIRST, [numbering, ...rows])).outcomes).toHaveLength(2);
  });
});
