/** @fileoverview [U9] Branches (chi đoàn) among base units: which rows are theirs, and what becomes of them. */
import { describe, expect, it } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { describe as sentenceOf } from "../../src/findings/codes";
import type { Tab } from "../../src/table/tab";
import { answer, CODES, PASSES, type Rows, read, sheet, TITLE } from "./books";
import { type Loose, tabOf } from "./tabs";

const A = "Đoàn xã Gia Cát";
const B = "Đoàn xã Bảo Lâm";

/** A row whose marks all pass. */
const row = (order: string | number, name: string): (string | number)[] => [order, name, ...PASSES];

function judged(tab: Tab) {
  const { units, findings } = assess(read(tab), SET_2018_2022, [tab], { year: 2021, falseIsFail: false });
  return {
    units: units.map(({ name, outcome }) => (outcome === "recognised" ? name : `${name}: ${outcome}`)),
    named: findings
      .filter(({ code }) => code === "row-not-read")
      .map(({ cell }) => cell)
      .join(" "),
    told: findings.map(sentenceOf).join("\n"),
  };
}

const table = (...rows: Rows) => sheet([["TT", "Tên đơn vị", ...CODES]], rows);

describe("[U9] a branch whose Đoàn stands in the table is no base unit, and is named", () => {
  it.each<[string, Rows]>([
    ["numbered on", [row(2, "Chi đoàn thôn Bản Cù"), row(3, "Chi đoàn trường THCS")]],
    ["without a number", [row("", "Chi đoàn thôn Bản Cù"), row("", "Chi đoàn Trạm Y tế")]],
    ["below a dash", [row("-", "Chi đoàn trường THCS"), row("-", "Chi đoàn Chợ")]],
    ["with a dash in the name", [row("", "- Chi đoàn Chợ"), row("", "- CĐ Trường Mầm non")]],
    ["numbered below its number", [row("1.1", "Chi đoàn Chợ"), row("1.2", "Chi đoàn Công an xã")]],
    ["by letters", [row("a", "Chi đoàn Chợ"), row("b)", "Chi đoàn Đồng Tâm")]],
    ["numbered from 1 on", [row(1, "Chi đoàn Chợ"), row(2, "Chi đoàn Đồng Tâm")]],
    ["by the hamlet alone", [row(2, "Thôn Bản Cù"), row(3, "Tổ dân phố 4")]],
    ["hamlets by other words", [row(2, "Chi đoàn ấp Tân Lập"), row(3, "CĐ bản Nà Lầu")]],
    ["parts of a town", [row(2, "Chi đoàn khối 3"), row(3, "Chi đoàn Khu phố 2")]],
    ["without tones", [row(2, "Chi doan thon 1"), row(3, "Chi doan to dan pho 4")]],
    ["what a commune has", [row(2, "Chi đoàn Công an xã"), row(3, "Chi đoàn Dân quân")]],
    ["classes", [row(2, "Chi đoàn 10A1"), row(3, "Chi đoàn lớp 12C")]],
  ])("%s", (_, branches) => {
    const { units, named, told } = judged(table(row(1, A), ...branches, row(4, B)));
    expect(units).toEqual([A, B]);
    expect(named).toBe("B4 B5");
    expect(told).toContain(`là của chi đoàn thuộc “${A}”, không phải đoàn cơ sở`);
  });

  it("counts their rows as not read", () => {
    const { rows, unitRows } = read(table(row(1, A), row("", "Chi đoàn thôn 1"), row(2, B))).layout;
    expect(rows).toMatchObject({ units: 2, notRead: 1 });
    expect(unitRows).toBe(2);
  });

  it("their marks are nobody's: a Đoàn without its own stays undecided", () => {
    const { units } = judged(table([1, A], row("", "Chi đoàn thôn 1"), row(2, B)));
    expect(units).toEqual([`${A}: undetermined`, B]);
  });

  it("whole numbers below roman ones", () => {
    const tab = table(
      row("I", A),
      row(1, "Chi đoàn Chợ"),
      row(2, "Chi đoàn Xóm"),
      row("II", B),
      row(1, "Chi đoàn Chợ"),
    );
    expect(judged(tab)).toMatchObject({ units: [A, B], named: "B4 B5 B7" });
  });

  it("below a heading that names their Đoàn, among base units", () => {
    const tab = table(
      ["I", "Khối trường học"],
      row(1, "Đoàn trường THPT Lộc Bình"),
      ["II", "Các chi đoàn trực thuộc Đoàn xã Gia Cát"],
      row(1, "Chi đoàn Chợ"),
    );
    expect(judged(tab)).toMatchObject({ units: ["Đoàn trường THPT Lộc Bình"], named: "B6" });
  });

  it("before their Đoàn", () => {
    const { units, told } = judged(table(row(1, "Chi đoàn thôn 1"), row(2, A)));
    expect(units).toEqual([A]);
    expect(told).toContain("là của chi đoàn, không phải đoàn cơ sở");
  });

  it("of several rows", () => {
    const two = (order: number, name: string) => [
      [order, name, "Tự chấm", ...PASSES],
      ["", "", "Thẩm định", ...PASSES],
    ];
    const tab = sheet(
      [["TT", "Tên đơn vị", "Loại", ...CODES]],
      [...two(1, A), ...two(2, "Chi đoàn thôn 1"), ...two(3, B)],
    );
    expect(judged(tab)).toMatchObject({ units: [A, B], named: "B5" });
    expect(read(tab).layout.rows).toMatchObject({ units: 2, continued: 2, notRead: 2 });
  });

  it("on a list of those that registered they are no units either", () => {
    const tab = table(row(1, A), row("", "Chi đoàn thôn 1"), row(2, B));
    const list = tabOf("Đăng ký 3 chủ động", [
      ["DANH SÁCH ĐĂNG KÝ ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
      ["TT", "Tên đơn vị"],
      [1, A],
      ["", "Chi đoàn thôn 1"],
      [2, B],
      [3, "Đoàn xã Cao Lâu"],
    ]);
    const options = { year: 2021, falseIsFail: false };
    const { units } = assess(read([tab, list]), SET_2018_2022, [tab, list], options);
    expect(units.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual([
      `${A} recognised`,
      `${B} recognised`,
      "Đoàn xã Cao Lâu undetermined",
    ]);
  });

  it("in a list of criteria, and turned round", () => {
    const names = [A, "Chi đoàn thôn 1", B];
    const rows = names.flatMap((name) => CODES.map((code) => [name, code, "Đạt"]));
    const long = tabOf("Chấm", [[TITLE], ["Đơn vị", "Mã tiêu chí", "Kết quả"], ...rows]);
    expect(judged(long)).toMatchObject({ units: [A, B], named: "A18" });
    expect(read(long).layout.rows).toMatchObject({ units: 2, continued: 28, notRead: 15 });
    const turned = tabOf("Chấm", [
      [TITLE],
      ["TT", "Tiêu chí", ...names],
      ...CODES.map((code) => [code, `Nội dung ${code}`, "Đạt", "Đạt", "Đạt"]),
    ]);
    expect(judged(turned)).toMatchObject({ units: [A, B], named: "D2" });
  });
});

describe("[U9] what may be a chi đoàn cơ sở below its commune is counted, and not decided", () => {
  it.each<[string, Rows]>([
    ["bears the commune's name", [row(2, "Chi đoàn Trường THCS Gia Cát")]],
    ["beside branches", [row(2, "Chi đoàn Kho bạc"), row(3, "Chi đoàn thôn 1")]],
  ])("%s", (_, rows) => {
    const { units, told } = judged(table(row(1, A), ...rows, row(4, B)));
    expect(units).toEqual([A, `${rows[0]?.[1]}: undetermined`, B]);
    expect(told).toContain(`có thể là của chi đoàn thuộc “${A}”`);
  });
});

describe("[U9] chi đoàn that are base units are judged like all others", () => {
  it.each<[string, Rows]>([
    ["called so", [row(2, "Chi đoàn cơ sở Trường THCS Gia Cát"), row(3, "CĐCS Trường Tiểu học Gia Cát")]],
    ["called so behind the name", [row(2, "Chi đoàn Trường THCS Gia Cát (chi đoàn cơ sở)")]],
    ["of the district's offices", [row(2, "Chi đoàn Kho bạc"), row(3, "Chi đoàn Công an huyện")]],
    [
      "names that only look like parts",
      [row(2, "Chi đoàn Ngân hàng Bản Việt"), row(3, "Chi đoàn Làng trẻ SOS")],
    ],
    [
      "of a town that is no commune",
      [row(2, "Chi đoàn Công an thị xã"), row(3, "Chi đoàn Cơ quan Bảo hiểm xã hội")],
    ],
    ["below another heading", [["II", "Khối trường học"], row(1, "Chi đoàn Trường THCS Gia Cát")]],
    ["below one that is", [row(2, "Chi đoàn cơ sở Tòa án"), row("", "Chi đoàn Kho bạc")]],
    ["below a Đoàn of their own level", [row(2, "Đoàn Khối cơ quan huyện"), row("-", "Chi đoàn Tòa án")]],
  ])("%s", (_, rows) => {
    const { units, named } = judged(table(row(1, A), ...rows));
    expect(units).toEqual([A, ...rows.flatMap(([order, name]) => (order === "II" ? [] : [name]))]);
    expect(named).toBe("");
  });

  it("by a column that says so", () => {
    const tab = sheet(
      [["TT", "Tên đơn vị", "Loại hình", ...CODES]],
      [
        [1, A, "Đoàn cơ sở", ...PASSES],
        [2, "Chi đoàn Trường THCS Gia Cát", "Chi đoàn cơ sở", ...PASSES],
      ],
    );
    expect(judged(tab)).toMatchObject({ units: [A, "Chi đoàn Trường THCS Gia Cát"], named: "" });
  });

  it("below whom no commune stands", () => {
    const tab = table(
      row(1, "Chi đoàn thôn 1"),
      row(2, "Chi đoàn Công an xã"),
      row(3, "Đoàn trường THPT Lộc Bình"),
    );
    expect(judged(tab).units).toHaveLength(3);
  });
});

describe("[U9] a table of branches alone, below headings that name base units, is asked about", () => {
  const branches = (first: string, second: string, title = TITLE) =>
    sheet(
      [["TT", "Tên đơn vị", ...CODES]],
      [["I", first], row(1, "Chi đoàn thôn 1"), ["II", second], row(1, "Chi đoàn Chợ")],
      { title },
    );
  it.each([TITLE, TITLE.replace("2021", "2026")])("%s", (title) => {
    const asked = answer(branches(A, B, title));
    expect(asked).toMatchObject({ ok: false, reason: "unsaid" });
    expect(asked.ok ? "" : asked.message).toContain("chấm các chi đoàn của một đoàn cơ sở");
  });
  it("a column that names them", () => {
    const tab = sheet(
      [["TT", "Đoàn cơ sở", "Chi đoàn", ...CODES]],
      [
        [1, A, "Chi đoàn thôn 1", ...PASSES],
        [2, B, "Chi đoàn thôn 2", ...PASSES],
      ],
    );
    expect(answer(tab).ok).toBe(false);
  });
  it("places that were communes are no Đoàn", () => {
    expect(read(branches("Xã Gia Cát (cũ)", "Xã Bảo Lâm (cũ)")).units).toHaveLength(2);
  });
});

describe("[M6] “Đoàn cơ sở” over a group is a kind of units, where nothing beside it says who appraised", () => {
  it.each([
    ["CHI ĐOÀN CƠ SỞ", 0],
    ["HUYỆN ĐOÀN THẨM ĐỊNH", 1],
  ])("beside “%s”", (second, self) => {
    const tab = table(["I", "ĐOÀN CƠ SỞ"], row(1, A), ["II", second], row(1, B));
    const open = judged(tab).units.filter((unit) => unit.endsWith("undetermined"));
    expect(open).toHaveLength(self);
  });
});

describe("[U9] communes that were merged into the one above", () => {
  const NEW = "Đoàn xã Phú Bình";
  const NEXT = "Đoàn xã Tân Thành";
  const OLD = "Đoàn xã Nga My (cũ)";
  const failed = CODES.map((code) => (code === "2.3" ? "Chưa đạt" : "Đạt"));
  /** The units that are counted, with braces around those that are left open, for rows of number, name and marks. */
  const counted = (...rows: Rows) => {
    const { units, rowsNotRead } = read(sheet([["TT", "Đơn vị", ...CODES]], rows));
    const open = rowsNotRead.filter(({ of }) => of === "part").map(({ unit }) => unit);
    return units.map((unit) => (open.includes(unit) ? `{${unit.name}}` : unit.name));
  };

  it.each<[Loose, string]>([
    ["", OLD],
    ["", "- Đoàn xã Nga My (cũ)"],
    ["", "+ Xã Nga My cũ"],
    ["1a", OLD],
    ["1.1", "Đoàn xã Nga My"],
    ["-", "Xã Nga My (trước sáp nhập)"],
    ["", "+ Đoàn xã Nga My"],
  ])("%j | %s is no unit, and leaves the one above open where it is marked otherwise", (order, name) => {
    expect(counted([1, NEW, ...PASSES], [order, name, ...failed], [2, NEXT, ...PASSES])).toEqual([
      `{${NEW}}`,
      NEXT,
    ]);
    expect(counted([1, NEW, ...PASSES], [order, name, ...PASSES], [2, NEXT, ...PASSES])).toEqual([NEW, NEXT]);
  });

  it.each(["Đoàn xã Hòa Cư", "Xã Ea Cư", "Phường Hòa Cư "])(
    "%s is a commune of today, numbered or not",
    (name) => {
      for (const order of ["", 2])
        expect(counted([1, NEW, ...PASSES], [order, name, ...failed], [3, NEXT, ...PASSES])).toEqual([
          NEW,
          name.trim(),
          NEXT,
        ]);
    },
  );

  it.each(["Trong đó:", "Bao gồm:", "Sáp nhập từ:"])("below “%s”", (line) => {
    expect(
      counted([1, NEW, ...PASSES], ["", line], ["", "Xã Nga My", ...failed], [2, NEXT, ...PASSES]),
    ).toEqual([`{${NEW}}`, NEXT]);
  });

  it.each(["1a", "+", "*"])(
    "numbered %s alone it may be a unit put in between: before 2025 it is one, then both are open",
    (order) => {
      const rows: Rows = [
        [1, NEW, ...PASSES],
        [order, "Đoàn xã Nga My", ...failed],
        [2, NEXT, ...PASSES],
      ];
      expect(counted(...rows)).toEqual([NEW, "Đoàn xã Nga My", NEXT]);
      const later = read(sheet([["TT", "Đơn vị", ...CODES]], rows, { title: TITLE.replace("2021", "2026") }));
      expect(later.units).toHaveLength(3);
      expect(later.rowsNotRead.map(({ unit }) => unit?.name).sort()).toEqual(["Đoàn xã Nga My", NEW].sort());
    },
  );

  it("without numbers only the name says it: counted, and both are open", () => {
    expect(counted(["", NEW, ...PASSES], ["", OLD, ...failed], ["", NEXT, ...PASSES])).toEqual([
      `{${NEW}}`,
      `{${OLD}}`,
      NEXT,
    ]);
  });

  it.each<[string, Rows]>([
    [
      "all numbered",
      [
        [1, OLD, ...PASSES],
        [2, "Đoàn xã Úc Kỳ (cũ)", ...failed],
        [3, NEXT, ...PASSES],
      ],
    ],
    [
      "all dashed",
      [
        ["", `- ${NEW}`, ...PASSES],
        ["", `- ${NEXT}`, ...failed],
      ],
    ],
    [
      "dashed below a group",
      [
        ["I", "Cụm 1"],
        ["", `- ${NEW}`, ...PASSES],
        ["II", "Cụm 2"],
        ["", `- ${NEXT}`, ...failed],
      ],
    ],
    [
      "a number left out",
      [
        [1, NEW, ...PASSES],
        ["", NEXT, ...failed],
        [3, "Đoàn xã Kha Sơn", ...PASSES],
      ],
    ],
    [
      "counted anew in groups",
      [
        ["I", "Khối xã"],
        [1, NEW, ...PASSES],
        ["II", "Khối phường"],
        [1, NEXT, ...failed],
      ],
    ],
  ])("a list stays as it is: %s", (_, rows) => {
    expect(counted(...rows)).toEqual(rows.flatMap(([, name, mark]) => (mark === undefined ? [] : [name])));
  });
});
