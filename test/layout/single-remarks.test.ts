/** @fileoverview [L11] A question mark alone, papers of another year and words that were plain by their syllables, wherever remarks stand. */
import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { a1 } from "../../src/table/a1";
import type { Tab } from "../../src/table/tab";
import { CODES, PASSES, type Rows, read } from "./books";
import { type Loose, tabOf } from "./tabs";

const TITLE = "BẢNG CHẤM ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2025";
const NAMES = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Cao Lâu", "Đoàn xã Tân Liên"];
const FACTS: readonly (readonly [string, readonly Loose[]])[] = [
  ["Cụm", ["Cụm 1", "Cụm 1", "Cụm 2", "Cụm 2"]],
  ["Bí thư", ["Lê Văn An", "Lý Thị Bình", "Hồ Văn Chi", "Vi Thị Dung"]],
  ["Điện thoại", ["0912345671", "0912345672", "0912345673", "0912345674"]],
  ["Tổng TC đạt", [15, 15, 15, 15]],
  ["Người thẩm định", ["Vũ Thị Hoa", "Vũ Thị Hoa", "Vũ Thị Hoa", "Vũ Thị Hoa"]],
  ["Ngày thẩm định", ["20/10/2025", "21/10/2025", "22/10/2025", "23/10/2025"]],
  ["Kiến nghị", ["", "", "", ""]],
];

function told(tab: Tab | Tab[]): { letters: string; said: string[] } {
  const tabs = [tab].flat();
  const { units, quoted, findings } = assess(read(tabs), SET_2018_2022, tabs, {
    year: 2025,
    falseIsFail: false,
  });
  return {
    letters: units.map(({ outcome }) => outcome.charAt(0)).join(""),
    said: [
      ...quoted.map(({ text }) => text),
      ...units.flatMap((unit) => (unit.quoted ?? []).map(({ text }) => text)),
      ...findings
        .filter(({ code }) => /^(?:row|line)-not-read$/.test(code))
        .map(({ value }) => String(value)),
    ],
  };
}

/** A table in which one cell of the first unit, a name, a group or a line says something. */
function table({
  cell,
  name,
  group,
  below,
}: {
  cell?: [string, Loose];
  name?: string;
  group?: string;
  below?: string;
}) {
  const rows: Rows = NAMES.map((own, at) => [
    at + 1,
    at === 0 && name ? name : own,
    ...FACTS.map(([heading, values]) => (at === 0 && cell?.[0] === heading ? cell[1] : (values[at] ?? ""))),
    ...PASSES,
  ]);
  return tabOf("Chấm điểm", [
    [TITLE],
    ["TT", "Tên đơn vị", ...FACTS.map(([heading]) => heading), ...CODES],
    ...(group ? [["", group]] : []),
    ...rows,
    ...(below ? [[], ["", below]] : []),
  ]);
}
const noted = (tab: Tab, cell: string, note: string): Tab => ({
  ...tab,
  fontLines: () => tab.values.map((cells) => cells.map(() => "none")),
  displayed: () => tab.values.map((cells) => cells.map(String)),
  notes: () =>
    tab.values.map((cells, row) => cells.map((_, column) => (a1(row, column) === cell ? note : ""))),
});

describe("[L11] a question mark alone is told", () => {
  test.each([
    ["Cụm", "Cụm 1 (??)"],
    ["Tổng TC đạt", "??"],
    ["Tổng TC đạt", "15 (??)"],
    ["Người thẩm định", "??"],
    ["Ngày thẩm định", "20/10/2025 ??"],
    ["Kiến nghị", "??"],
    ["Kiến nghị", "?"],
  ])("below “%s”: %s", (heading, said) =>
    expect(told(table({ cell: [heading, said] })).said).toContain(said),
  );
  test.each(["??", "* ??", "(?)"])("on a line below: %s", (below) =>
    expect(told(table({ below })).said).toEqual([below]),
  );
  test("behind a group's name and in a title", () => {
    expect(told(table({ group: "CỤM 1 (??)" })).said).toContain("CỤM 1 (??)");
    const { values } = table({});
    for (const title of [`${TITLE} ??`, `${TITLE} (??)`])
      expect(told(tabOf("Chấm điểm", [[title], ...values.slice(1)] as Rows)).said).toEqual([title]);
  });
});

describe("[L11] words of the work that speak against a result are told", () => {
  test.each(["Bí thư", "Điện thoại", "Tổng TC đạt", "Người thẩm định"])("“giữ lại” below “%s”", (heading) =>
    expect(told(table({ cell: [heading, "giữ lại"] })).said).toContain("giữ lại"),
  );
  test.each(["gian lận hồ sơ", "văn bản của năm 2023", "??", "Số liệu năm 2024"])("a note: “%s”", (note) => {
    for (const cell of ["B3", "K3"]) expect(told(noted(table({}), cell, note)).said, cell).toContain(note);
  });
  test.each(["mới tính tạm", "mới làm một nửa", "mới nộp 2 nội dung"])("behind a name: “%s”", (said) => {
    for (const name of [`${NAMES[0]} - ${said}`, `${NAMES[0]} (${said})`])
      expect(told(table({ name })).said.join(), name).toContain(said);
  });
  test("on a content's line of a form", () => {
    const forms = NAMES.map((name, at) =>
      tabOf(name.slice(8), [
        [TITLE.replace("BẢNG", "PHIẾU")],
        [`Đơn vị: ${name}`],
        ["TT", "Tiêu chí", "Kết quả"],
        ...CODES.flatMap((code, n) => [
          ...(n % 5 === 0
            ? [
                [
                  ["I", "II", "III"][n / 5],
                  `Nội dung ${n / 5 + 1}: Chủ động việc ${n / 5 + 1}`,
                  "",
                  at === 0 && n === 5 ? "văn bản của năm 2023" : "",
                ],
              ]
            : []),
          [code, `Việc thứ ${n}`, "Đạt"],
        ]),
      ] as Rows),
    );
    expect(told(forms).said).toEqual(["văn bản của năm 2023"]);
  });
});

describe("[L11] what is data stays so", () => {
  test.each<[string, Loose]>([
    ["Cụm", "Cụm 3"],
    ["Bí thư", "Hồ Văn Mới"],
    ["Bí thư", ""],
    ["Điện thoại", "0912 345 679"],
    ["Tổng TC đạt", "15/15"],
    ["Người thẩm định", "Lê Giữ"],
    ["Ngày thẩm định", "24/10/2025"],
    ["Kiến nghị", "Không"],
    ["Kiến nghị", "Khen thưởng"],
  ])("below “%s”: %s", (heading, said) =>
    expect(told(table({ cell: [heading, said] }))).toEqual({ letters: "rrrr", said: [] }),
  );
  test.each([
    "Đã kiểm tra",
    "Văn bản năm 2025",
    "https://drive.google.com/file/d/1a/view?usp=sharing",
    "Bí thư: Nguyễn Văn An",
  ])("a note: “%s”", (note) =>
    expect(told(noted(table({}), "K3", note))).toEqual({ letters: "rrrr", said: [] }),
  );
  test.each(["(mới thành lập)", "(mới)", "(mới sáp nhập)", "- mới tách từ xã Cao Lâu", "(cũ)"])(
    "behind a name: %s",
    (said) => expect(told(table({ name: `${NAMES[0]} ${said}` }))).toEqual({ letters: "rrrr", said: [] }),
  );
});
