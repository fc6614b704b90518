/** @fileoverview [L11] Places of a table that no reader looks at: what speaks against a result there opens it, other words are quoted. */
import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { a1 } from "../../src/table/a1";
import type { Tab } from "../../src/table/tab";
import { CODES, type Rows, read, TITLE } from "./books";
import { type Loose, tabOf } from "./tabs";

const NAMES = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Cao Lâu"];
const [A = "", B = "", C = ""] = NAMES;
const CONTENTS = ["Xây dựng tổ chức", "Hoạt động phong trào", "Tham mưu, phối hợp"];

/** First letters of the outcomes, and what is quoted: of a unit behind its name, else behind its cell. */
function told(tabs: Tab | readonly Tab[]): [string, ...string[]] {
  const all = ("name" in tabs ? [tabs] : tabs).map(
    (tab): Tab => ({ ...tab, formulaAt: () => "", linksAt: () => [], displayed: () => [] }),
  );
  const { units, quoted } = assess(read(all), SET_2018_2022, all, { year: 2021, falseIsFail: false });
  return [
    units.map(({ outcome }) => outcome[0]).join(""),
    ...quoted.map(({ at, text }) => `${a1(at.row, at.column)}: ${text}`),
    ...units.flatMap(({ name, quoted: own = [] }) => own.map(({ text }) => `${name}: ${text}`)),
  ];
}

/** Puts a text into a cell of rows. */
function put(rows: Rows, row: number, column: number, text: Loose): Rows {
  return rows.map((cells, at) => {
    if (at !== row) return cells;
    const longer = [...cells, ...Array<string>(Math.max(0, column + 1 - cells.length)).fill("")];
    longer[column] = text;
    return longer;
  });
}
const between = (rows: Rows, row: number, cells: Rows[number]): Rows => rows.toSpliced(row, 0, cells);

const criteria = (
  row: (code: string, at: number) => Rows[number],
  content: (at: number) => Rows[number],
): Rows => CODES.flatMap((code, at) => [...(at % 5 === 0 ? [content(at / 5)] : []), row(code, at)]);
const TURNED: Rows = [
  [TITLE],
  ["TT", "Tiêu chí", A, "", B, "", C, ""],
  ["", "", "KQ", "Minh chứng", "KQ", "Minh chứng", "KQ", "Minh chứng"],
  ...criteria(
    (code, at) => [code, `Việc thứ ${at}`, ...[2, 3, 4].flatMap((one) => ["x", `${one}${at}-KH/ĐTN`])],
    (at) => ["I".repeat(at + 1), CONTENTS[at] ?? ""],
  ),
];
const turned = (rows: Rows) => told(tabOf("Chấm điểm", rows));
const formRows = (name: string): Rows => [
  ["PHIẾU CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
  [`Đơn vị: ${name}`],
  [],
  ["TT", "Nội dung, tiêu chí", "Tự chấm", "Thẩm định", "Minh chứng", "Ghi chú"],
  ...criteria(
    (code, at) => [code, `Việc thứ ${at}`, "Đạt", "Đạt", `1${at}-KH/ĐTN`],
    (at) => ["I".repeat(at + 1), `Nội dung ${at + 1}: ${CONTENTS[at]}`],
  ),
];
const forms = (change: (rows: Rows) => Rows, all = false) =>
  told(
    NAMES.map((name, at) =>
      tabOf(`Phiếu ${at + 1}`, at === 0 || all ? change(formRows(name)) : formRows(name)),
    ),
  );

const PLAIN = ["rrr"];
const QUOTED = "Số liệu này xã tự kê, huyện kiểm sau";
const AGAINST = "Chưa đi kiểm tra thực tế";

describe("[L11] right of a table turned round", () => {
  test("in a criterion's row", () => {
    expect(turned(put(TURNED, 11, 8, QUOTED))).toEqual([...PLAIN, `I12: ${QUOTED}`]);
    expect(turned(put(TURNED, 11, 8, "chưa thẩm định"))).toEqual(["uuu"]);
    expect(turned(put(TURNED, 11, 9, "Số này sai"))).toEqual(["uuu"]);
    expect(turned(put(TURNED, 11, 8, "sửa thành 0"))).toEqual(["uuu"]);
    expect(turned(put(put(TURNED, 11, 4, "0"), 11, 8, "Chưa đạt vì không có kế hoạch"))[0]).toBe("unu");
    expect(turned(put(TURNED, 11, 8, "0"))).toEqual([...PLAIN, "I12: 0"]);
    expect(turned(put(TURNED, 11, 8, "k"))).toEqual([...PLAIN, "I12: k"]);
  });
  test("on a content's row, of a unit that it names", () => {
    expect(turned(put(TURNED, 3, 8, AGAINST))).toEqual(["uuu"]);
    expect(turned(put(TURNED, 11, 8, "Bảo Lâm nghe nói chấm tạm"))).toEqual([
      ...PLAIN,
      `${B}: Bảo Lâm nghe nói chấm tạm`,
    ]);
  });
  test("a unit that fails elsewhere stays as it is", () => {
    expect(turned(put(put(TURNED, 4, 4, "0"), 11, 8, "chưa thẩm định"))).toEqual(["unu"]);
  });
  test.each(["Đã kiểm tra", "2021", "12-KH/ĐTN", "Nguyễn Văn Nam", "tốt", 15])("plain: %s", (text) => {
    expect(turned(put(TURNED, 11, 8, text))).toEqual(PLAIN);
  });
  test("a column that explains most criteria, or has its heading, is data", () => {
    const guided = TURNED.map((cells, at) =>
      at < 3
        ? cells
        : [...cells, ...Array<string>(8 - cells.length).fill(""), `Huyện xem sổ họp số ${at}, không lấy ảnh`],
    );
    expect(turned(guided)).toEqual(PLAIN);
    expect(turned(put(TURNED, 1, 8, "Ghi chú"))).toEqual(PLAIN);
  });
});

describe("[L11] in a row of its own in a table turned round", () => {
  test.each([0, 1, 4, 5])("column %i", (column) => {
    const cells = Array.from({ length: column + 1 }, (_, at) => (at === column ? QUOTED : ""));
    const [outcomes, ...said] = turned(between(TURNED, 8, cells));
    expect([outcomes, said.length]).toEqual(["rrr", 1]);
    expect(said[0]).toMatch(column < 4 ? /^[AB]9: / : /Bảo Lâm: /);
    expect(
      turned(
        between(
          TURNED,
          8,
          cells.map((one) => one && AGAINST),
        ),
      ),
    ).toEqual([column < 4 ? "uuu" : "rur"]);
  });
  test.each([
    ["Phần B. Công tác phong trào"],
    ["", "Cộng nội dung 1", "5/5"],
    ["", "Công tác tổ chức, cán bộ"],
  ])("plain: %s %s", (...cells) => expect(turned(between(TURNED, 8, cells))).toEqual(PLAIN));
});

describe("[L11] in the form of a unit", () => {
  test.each([0, 1, 3, 4, 5])("a row of its own, column %i", (column) => {
    const cells = Array.from({ length: column + 1 }, (_, at) => (at === column ? QUOTED : ""));
    for (const row of [4, 8]) {
      expect(forms((rows) => between(rows, row, cells))).toEqual([...PLAIN, `${A}: ${QUOTED}`]);
      expect(
        forms((rows) =>
          between(
            rows,
            row,
            cells.map((one) => one && AGAINST),
          ),
        ),
      ).toEqual(["urr"]);
    }
  });
  test.each([
    [4, 3],
    [4, 5],
    [4, 7],
    [1, 2],
  ])("a content's line, or its unit's, row %i column %i", (row, column) => {
    expect(forms((rows) => put(rows, row, column, QUOTED))).toEqual([...PLAIN, `${A}: ${QUOTED}`]);
    expect(forms((rows) => put(rows, row, column, AGAINST))).toEqual(["urr"]);
  });
  test.each(["Đạt", "Tốt", "5/5", "Nguyễn Văn Nam", "12-KH/ĐTN", "Có hồ sơ kèm theo"])(
    "plain: %s",
    (text) => {
      expect(forms((rows) => put(rows, 4, 5, text))).toEqual(PLAIN);
      expect(forms((rows) => put(rows, 1, 3, text))).toEqual(PLAIN);
    },
  );
  test("words of the form itself, which all share, are none", () => {
    const line = ["", "Nhóm việc do chi đoàn đăng ký thêm trong năm"];
    expect(forms((rows) => between(rows, 8, line), true)).toEqual(PLAIN);
  });
  test("a header that stands lower, or again", () => {
    const lower = (rows: Rows) => between(between(rows, 2, ["Người chấm: Nguyễn Văn Nam"]), 2, ["Năm: 2021"]);
    expect(forms(lower)).toEqual(PLAIN);
    expect(forms((rows) => between(rows, 9, rows[3] ?? []))).toEqual(PLAIN);
  });
});

test("[L11] below the headings of names and numbers", () => {
  const rows: Rows = [
    [TITLE],
    ["TT", "Đơn vị", ...CODES.flatMap((code) => [code, ""])],
    ["", "", ...CODES.flatMap(() => ["Kết quả", "Minh chứng"])],
    ...NAMES.map((name, at) => [at + 1, name, ...CODES.flatMap((_, one) => ["x", `${at}${one}-KH/ĐTN`])]),
  ];
  const wide = (column: number, text: string) => told(tabOf("Chấm điểm", put(rows, 2, column, text)));
  for (const text of [QUOTED, AGAINST]) {
    expect(wide(0, text)).toEqual([...PLAIN, `A3: ${text}`]);
  }
  for (const text of [
    "(Đoàn xã, phường, thị trấn)",
    "Ghi rõ tên đơn vị",
    "Điểm tối đa",
    "(1)",
    "Chỉ tiêu năm 2021",
  ])
    expect(wide(1, text)).toEqual(PLAIN);
});

test("[L11] beside a unit's name over its block", () => {
  const rows: Rows = [
    [TITLE],
    ["TT", "Tiêu chí", "Kết quả", "Minh chứng"],
    ...NAMES.flatMap(
      (name, at): Rows => [
        ["I".repeat(at + 1), name],
        ...CODES.map((code, one) => [code, `Việc thứ ${one}`, "x", `${at}${one}-KH/ĐTN`]),
      ],
    ),
  ];
  const long = (text: string) => told(tabOf("Chấm điểm", put(rows, 18, 3, text)));
  expect(long("đ/c Hà: lấy theo tự chấm")).toEqual([...PLAIN, `${B}: đ/c Hà: lấy theo tự chấm`]);
  expect(long(AGAINST)).toEqual(["rur"]);
  for (const text of ["Đạt", "đ/c Hà", "15/15"]) expect(long(text)).toEqual(PLAIN);
});

test("[L11] on a further row of a unit that names no criterion of its own", () => {
  const rows: Rows = [
    [TITLE],
    ["TT", "Đơn vị", "Tiêu chí", "Kết quả", "Minh chứng"],
    ...NAMES.flatMap((name, at) =>
      CODES.map((code, one): Rows[number] => [at * 15 + one + 1, name, code, "x", `${at}${one}-KH/ĐTN`]),
    ),
  ];
  const long = (...cells: Rows[number]) => told(tabOf("Chấm điểm", between(rows, 25, ["", B, ...cells])));
  expect(long("", "", "hôm nào rảnh bàn tiếp")).toEqual([...PLAIN, `${B}: hôm nào rảnh bàn tiếp`]);
  expect(long("2.3 (bổ sung)", "", "còn thiếu biên bản")).toContain(`${B}: còn thiếu biên bản`);
  expect(long("2.3", "", "Ảnh hoạt động")).toEqual(PLAIN);
  for (const text of ["Đạt", "5/5", ""]) expect(long("Nội dung 2", text)).toEqual(PLAIN);
});
