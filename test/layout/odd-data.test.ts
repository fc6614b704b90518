/** @fileoverview [L11] Words where nothing is read of single criteria: columns of a table turned round, of lists and forms, and words among names, numbers and days. */
import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import type { Tab } from "../../src/table/tab";
import { CODES, PASSES, type Rows, read, sheet, TITLE } from "./books";
import { type Loose, tabOf } from "./tabs";

const NAMES = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Cao Lâu"];
const [, B = ""] = NAMES;

/** First letters of the outcomes, and what is quoted, of whom. */
function told(tabs: Tab | readonly Tab[]): string[] {
  const all = ("name" in tabs ? [tabs] : tabs).map(
    (tab): Tab => ({ ...tab, formulaAt: () => "", linksAt: () => [], displayed: () => [] }),
  );
  const { units, quoted } = assess(read(all), SET_2018_2022, all, { year: 2021, falseIsFail: false });
  return [
    units.map(({ outcome }) => outcome[0]).join(""),
    ...quoted.map(({ text }) => text),
    ...units.flatMap(({ name, quoted: own = [] }) => own.map(({ text }) => `${name}: ${text}`)),
  ];
}

/** What stands at criterion `code` of the second unit, and at all others. */
type Cell = (unit: number, code: string, at: number) => Loose;
const only =
  (text: Loose, others: Loose = ""): Cell =>
  (unit, code) =>
    unit === 1 && code === "2.2" ? text : others;

/** A third column below each unit of a table turned round. */
const turned = (heading: string, cell: Cell, tail: Rows = [], right: (code: string) => Loose[] = () => []) =>
  told(
    tabOf("Chấm điểm", [
      [TITLE],
      ["TT", "Tiêu chí", ...NAMES.flatMap((name) => [name, "", ""]), ...right("")],
      ["", "", ...NAMES.flatMap(() => ["Kết quả", "Minh chứng", heading])],
      ...CODES.map((code, at) => [
        code,
        `Việc thứ ${at}`,
        ...NAMES.flatMap((_, unit) => ["x", `${unit}${at}-KH/ĐTN`, cell(unit, code, at)]),
        ...right(code),
      ]),
      ...tail,
    ]),
  );
const long = (heading: string, cell: Cell, order: Cell = (unit, _, at) => (at === 0 ? unit + 1 : "")) =>
  told(
    tabOf("Chấm điểm", [
      [TITLE],
      ["TT", "Tên đơn vị", "Mã TC", "Kết quả", "Minh chứng", heading],
      ...NAMES.flatMap((name, unit) =>
        CODES.map((code, at) => [
          order(unit, code, at),
          at === 0 ? name : "",
          code,
          "Đạt",
          `${unit}${at}-KH/ĐTN`,
          cell(unit, code, at),
        ]),
      ),
    ]),
  );
const forms = (heading: string, cell: Cell) =>
  told(
    NAMES.map((name, unit) =>
      tabOf(`Phiếu ${unit + 1}`, [
        ["PHIẾU CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
        [`Đơn vị: ${name}`],
        [],
        ["TT", "Tiêu chí", "Kết quả", "Minh chứng", heading],
        ...CODES.map((code, at) => [
          code,
          `Việc thứ ${at}`,
          "Đạt",
          `${unit}${at}-KH/ĐTN`,
          cell(unit, code, at),
        ]),
      ]),
    ),
  );

const PEOPLE = [
  "Hoa",
  "Nguyễn Văn Nam",
  "Đ/c Lan",
  "Đ/c Nam, PBT",
  "Nguyễn Thị Lan – Phó Bí thư Huyện đoàn",
  "Tổ thẩm định",
  "Ban Xây dựng Đoàn",
  "Nam + Hoa",
];

describe("[L11] a further column below each unit of a table turned round", () => {
  test.each(["Ghi chú", "Nhận xét", "Ý kiến thẩm định", "Kiến nghị", "Lý do", "Tình trạng", "Người chấm"])(
    "“%s”: what takes back or fails leaves its own unit open",
    (heading) => {
      expect(turned(heading, only("hạ xuống không đạt"))[0]).toBe("rur");
      expect(turned(heading, only("trượt"))[0]).toBe("rur");
      const said = turned(heading, only("BTV chưa nhất trí"));
      expect(said[0] === "rur" || said[1] === `${B}: BTV chưa nhất trí`).toBe(true);
      const again = turned(heading, only("kiểm tra lại"));
      expect(again[0] === "rur" || again[1] === `${B}: kiểm tra lại`).toBe(true);
    },
  );
  test.each(["", "Đã kiểm tra", "12/5/2021", "tốt", "Nguyễn Văn Nam", "đủ", 3])("plain: %s", (text) => {
    for (const heading of ["Ghi chú", "Nhận xét", "Lý do"])
      expect([heading, ...turned(heading, only(text))]).toEqual([heading, "rrr"]);
  });
  test("what each criterion has is the table's own", () => {
    expect(turned("Nhận xét", (unit, _, at) => `Làm việc số ${at} của xã ${unit} khá đều`)).toEqual(["rrr"]);
  });
});

describe("[L11] among names, numbers and days", () => {
  test.each(["Người thẩm định", "Số trang", "Người nộp", "Ngày nộp"])(
    "“%s” of lists and forms",
    (heading) => {
      for (const all of [long, forms]) {
        expect(all(heading, only("BTV chưa nhất trí"))).toEqual(["rrr", `${B}: BTV chưa nhất trí`]);
        expect(all(heading, only("kiểm tra lại"))).toEqual(["rrr", `${B}: kiểm tra lại`]);
        expect(all(heading, only("trượt"))[0]).toBe("rur");
      }
    },
  );
  test("behind a name", () => {
    for (const all of [long, forms]) {
      expect(all("Người thẩm định", only("Hoa – hỏi lại bí thư", "Hoa"))).toEqual([
        "rrr",
        `${B}: Hoa – hỏi lại bí thư`,
      ]);
      expect(all("Người thẩm định", only("Hoa", "Lan"))).toEqual(["rrr"]);
    }
  });
  test.each(["Hồ Văn Chi (bỏ)", "Hồ Văn Chi (trừ TC 2.4)", "Hồ Văn Chi (??)"])("among names: %s", (text) => {
    const names = ["Lò Văn An", text, "Vi Văn Bình"];
    const wide = sheet(
      [["TT", "Tên đơn vị", "Bí thư", ...CODES]],
      NAMES.map((name, unit) => [unit + 1, name, names[unit] ?? "", ...PASSES]),
    );
    expect(told(wide)).toEqual(["rrr", `${B}: ${text}`]);
  });
  test.each(PEOPLE)("persons: %s", (text) => {
    for (const all of [long, forms]) expect(all("Người thẩm định", only(text, ""))).toEqual(["rrr"]);
    expect(turned("Người chấm", only(text, "Hoa"))).toEqual(["rrr"]);
    expect(
      turned("Kết quả khác", () => "", [["", "Bí thư", "Hoa", "", "", text, "", "", "Nam", "", ""]])[0],
    ).toBe("rrr");
  });
  test.each<Loose>(["12", "12 trang", "05 tờ", "15/3/2021", "12-KH/ĐTN", "không có", "-"])(
    "numbers: %s",
    (text) => {
      for (const heading of ["Số trang", "Ngày nộp"])
        expect([heading, ...long(heading, only(text))]).toEqual([heading, "rrr"]);
    },
  );
  test("a form's own words in each row are the form's", () => {
    const rules: Cell = (_, __, at) => `Có kế hoạch số ${at}, không chậm quá 15 ngày`;
    expect(forms("Yêu cầu", rules)).toEqual(["rrr"]);
    expect(long("Thời gian thực hiện", () => "Cả năm")).toEqual(["rrr"]);
  });
});

describe("[L11] in a column right of a table turned round, and in rows of names below it", () => {
  const right = (text: string) => (code: string) => [
    code === "" ? "Cán bộ theo dõi" : code === "2.2" ? text : "Hoa",
  ];
  test("right of it, of the unit that it names", () => {
    const said = turned("Ghi chú", () => "", [], right("Bảo Lâm nghe nói chấm tạm"));
    expect(said).toEqual(["rrr", `${B}: Bảo Lâm nghe nói chấm tạm`]);
    expect(turned("Ghi chú", () => "", [], right("Bảo Lâm: hạ xuống không đạt"))[0]).toBe("rur");
    expect(turned("Ghi chú", () => "", [], right("Nam"))).toEqual(["rrr"]);
  });
  test.each(["Bí thư", "Người thẩm định", "Số đoàn viên"])("“%s” below it", (label) => {
    const other = label.startsWith("Số") ? 45 : "Hoa";
    const row = (text: string): Rows => [["", label, other, "", "", text, "", "", other, "", ""]];
    expect(turned("Ghi chú", () => "", row("Lan – BTV chưa nhất trí"))).toEqual([
      "rrr",
      `${B}: Lan – BTV chưa nhất trí`,
    ]);
  });
  test("who signs is nobody's", () => {
    const row: Rows = [[], ["", "NGƯỜI LẬP BIỂU", "", "", "", "BÍ THƯ"], ["", "", "", "", "", "Lê Thị Hà"]];
    expect(turned("Ghi chú", () => "", row)).toEqual(["rrr"]);
  });
});

describe("[L11] where a criterion that passes is explained", () => {
  test("what gainsays the mark leaves the unit open, what may doubt is quoted", () => {
    for (const all of [long, forms]) {
      expect(all("Lý do", only("hạ xuống không đạt"))[0]).toBe("rur");
      expect(all("Lý do", only("BTV chưa nhất trí"))).toEqual(["rrr", `${B}: BTV chưa nhất trí`]);
      expect(all("Lý do", only("Nhờ cấp ủy quan tâm"))).toEqual(["rrr"]);
      expect(all("Lý do", only("không có"))).toEqual(["rrr"]);
    }
  });
  test("in a row a unit, too; why one fails says nothing", () => {
    const wide = (mark: string, text: string) =>
      told(
        sheet(
          [
            [
              "TT",
              "Tên đơn vị",
              ...CODES.flatMap((code) => (code === "2.2" ? [code, `Giải trình ${code}`] : [code])),
            ],
          ],
          NAMES.map((name, unit) => [
            unit + 1,
            name,
            ...CODES.flatMap((code, at) =>
              code === "2.2" ? (unit === 1 ? [mark, text] : ["Đạt", ""]) : [PASSES[at] ?? ""],
            ),
          ]),
        ),
      );
    expect(wide("Đạt", "hạ xuống không đạt")[0]).toBe("rur");
    expect(wide("Chưa đạt", "chưa có kế hoạch, BTV chưa nhất trí")).toEqual(["rnr"]);
  });
});

describe("[L11] where a row that goes on with a unit has its number", () => {
  test("words there are quoted, numbers and letters are not", () => {
    const at =
      (text: Loose): Cell =>
      (unit, code) =>
        unit === 1 && code === "1.2" ? text : code === "1.1" ? unit + 1 : "";
    expect(long("Ghi chú", () => "", at("để họp BTV quyết"))).toEqual(["rrr", `${B}: để họp BTV quyết`]);
    for (const plain of ["b)", 2, "1.2", "II"])
      expect([plain, ...long("Ghi chú", () => "", at(plain))]).toEqual([plain, "rrr"]);
    expect(
      long(
        "Ghi chú",
        () => "",
        (_, __, row) => `Mục ${row}`,
      ),
    ).toEqual(["rrr"]);
  });
});
