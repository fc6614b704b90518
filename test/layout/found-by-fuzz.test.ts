/** @fileoverview What the fuzzer found once, each as one small sheet; and bad input that must never mislead. */

import { describe, expect, test } from "vitest";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { criteriaOf } from "../../src/criteria/set";
import { a1 } from "../../src/table/a1";
import { processorTime } from "../processor-time";
import { answer, CODES, cellOf, columnsOf, PASSES, plainSheet, read, sheet, TITLE, unitsOf } from "./books";
import { tabOf } from "./tabs";

/** `R3C3:R3C5` as `C3:E3`. */
const lettered = (range: string) =>
  range.replace(/R(\d+)C(\d+)/g, (_, row, column) => a1(Number(row) - 1, Number(column) - 1));

const UNITS = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Tân Liên"];
const rows = (...cells: (string | number)[]) => UNITS.map((unit, n) => [n + 1, unit, ...cells]);

describe("found by the fuzzer", () => {
  test("headings with a letter wrong, too many or too few, or two swapped", () => {
    const reading = read(
      sheet(
        [
          ["TT", "Đơ vị", "1.1", "", "", "1.2", "", ""],
          ["", "", "Tự chấmm", "Thẩm địng", "Minh chứg", "Tựchấm", "Thẩmđịnh", "Mihn chứng"],
        ],
        rows("Đạt", "Đạt", "13-KH/ĐTN", "Đạt", "Đạt", "14-KH/ĐTN"),
      ),
    );
    expect(columnsOf(reading)).toEqual([
      "A:order",
      "B:name",
      ...["1.1", "1.2"].flatMap((code, n) =>
        ["self", "appraised", "evidence"].map((field, k) => `${"CDEFGH"[n * 3 + k]}:${field} ${code}`),
      ),
    ]);
  });

  test("headings that end with a colon or begin with a star", () => {
    const reading = read(
      sheet([["TT :", "* Đơn vị", ...CODES.map((code) => `* ${code} :`)]], rows(...PASSES)),
    );
    expect(reading.layout.headerRows).toEqual([2]);
    expect(reading.criteria.map(({ code }) => code)).toEqual(CODES);
  });

  test("a header of several rows again in the middle, as on printed pages", () => {
    const header = [
      ["TT", "Đơn vị", "1.1", "", "1.2", ""],
      ["", "", "Điểm chuẩn", "Chấm", "Điểm chuẩn", "Chấm"],
    ];
    const [first = [], ...rest] = rows(10, 8, 10, 7);
    const reading = read(sheet(header, [first, ...header, ...rest]));
    expect(unitsOf(reading)).toEqual(UNITS.map((unit, n) => `${unit}@${n === 0 ? 4 : n + 6}`));
    expect(reading.unnamed).toEqual([]);
  });

  test("a person's own column under blanks of the last criterion is no mark of it", () => {
    const four = CODES.slice(0, 4);
    const reading = read(
      sheet(
        [
          ["TT", "Đơn vị", ...four.flatMap((code) => [code, ""])],
          ["", "", ...four.flatMap(() => ["Đạt", "Chưa đạt"]), "Dân số"],
        ],
        rows(...four.flatMap(() => ["x", ""]), 5230),
      ),
    );
    expect(columnsOf(reading).slice(8)).toEqual(["I:appraisedPass 1.4", "J:appraisedFail 1.4", "K:other"]);
  });

  test("a matrix of evidence alone is no assessment", () => {
    const matrix = tabOf("Minh chứng", [
      ["MINH CHỨNG NĂM 2021"],
      ["TT", "Đơn vị", ...CODES],
      ...rows(...CODES.map(() => "13-KH/ĐTN")),
    ]);
    expect(answer(matrix)).toMatchObject({ ok: false, reason: "unsaid" });
    // Its own title outweighs the tab's name, and is what the question quotes.
    expect(answer({ ...matrix, name: "Minh chứng 3CĐ" })).toMatchObject({
      ok: false,
      reason: "unsaid",
      message: expect.stringContaining("“MINH CHỨNG NĂM 2021”"),
    });
    const titled = [
      ["KẾT QUẢ ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021"],
      ...matrix.values.slice(1).map((row) => [...row]),
    ];
    expect(answer(tabOf("Tổng hợp", titled))).toMatchObject({
      ok: false,
      reason: "unclear",
      message: expect.stringContaining("minh chứng"),
    });
  });
});

describe("[L2] what stands below or beside a unit's name opens no other table", () => {
  test("a row that names a unit is its own, whatever words its marks and its block share with headings", () => {
    const head = [["Tên đơn vị", "Khối", ...CODES, "Kết quả"]];
    const said = CODES.map((_, at) =>
      at % 5 === 4 ? "Chưa đạt (thiếu kế hoạch)" : "Đạt (bổ sung minh chứng)",
    );
    const units = [
      ["Đoàn xã Gia Cát", "Xã", ...said],
      ["Xã Bảo Lâm", "Trường học", ...said],
      ["Đoàn xã Tân Liên", "Xã", ...said],
    ];
    expect(unitsOf(read(sheet(head, units)))).toEqual([
      "Đoàn xã Gia Cát@3",
      "Xã Bảo Lâm@4",
      "Đoàn xã Tân Liên@5",
    ]);
  });

  test.each<[string, (string | number)[]]>([
    ["numbers alone", CODES.map((_, at) => at + 1)],
    ["Đạt | Chưa đạt", CODES.flatMap((_, at) => [at + 1, ""])],
  ])("counts below are no marks of criteria headed by %s", (_, numbers) => {
    const wide = numbers.length > CODES.length;
    const head = [
      ["TT", "Đơn vị", "Khối", ...numbers],
      ...(wide ? [["", "", "", ...CODES.flatMap(() => ["Đạt", "Chưa đạt"])]] : []),
    ];
    const marks = wide ? CODES.flatMap(() => ["x", ""]) : PASSES;
    const units = UNITS.map((unit, at) => [at + 1, unit, at === 1 ? "Trường học" : "Xã", ...marks]);
    const reading = read(
      sheet(head, [
        ...units,
        [],
        ["", "BẢNG TỔNG HỢP"],
        ["", "Khối", "Tổng số", "Đạt", "Tỷ lệ"],
        ["", "Xã", 12, 10, "83,3%"],
        ["", "Trường học", 4, 4, "100%"],
        ["", "Tổng cộng", 16, 14, "87,5%"],
      ]),
    );
    expect(reading.rowsNotRead).toEqual([]);
    // The blocks that the table below counts by are those of the column of types, and no names.
    expect(columnsOf(reading)[2]).toBe("C:type");
    expect(reading.units.length).toBe(3);
  });

  test("the day under the table is no mark of the last unit", () => {
    const GAP = 7;
    const marks = PASSES.map((mark, at) => (at === GAP ? "" : mark));
    const day = ["", "", ...CODES.map((_, at) => (at === GAP ? "Cao Lộc, ngày … tháng … năm 2021" : ""))];
    const reading = read(sheet([["TT", "Đơn vị", ...CODES]], [...rows(...marks), day]));
    expect(reading.units.map(({ rows }) => rows)).toEqual([null, null, null]);
    expect(reading.layout.rows.signatures).toBe(1);
  });
});

describe("[L3] columns that blanks or a stranger's words make look like another's", () => {
  const HEADS = ["Nội dung 1", "Nội dung 2", "Nội dung 3"];
  const own = [
    ["TT", "Đơn vị", ...HEADS.flatMap((text) => [text, "", "", "", ""])],
    ["", "", ...HEADS.flatMap(() => ["1", "2", "3", "4", "5"])],
  ];
  const secondBlock = (over: string, heads: readonly string[] = HEADS, mark: string | number = 8) =>
    answer(
      sheet(
        [
          ["TT", "Đơn vị", ...heads.flatMap((text) => [text, "", "", "", ""]), over],
          [...(own[1] ?? []), ...CODES],
        ],
        rows(...CODES.map(() => mark), ...PASSES),
      ),
    );

  test("points under numbers of criteria are a block of their own beside a second one: asked", () => {
    expect(secondBlock("Thẩm định lần 2")).toMatchObject({
      ok: false,
      message: expect.stringContaining("cột nào được tính"),
    });
    const worded = [
      "Chủ động thực hiện quản lý đoàn viên",
      "Chủ động xây dựng kế hoạch",
      "Chủ động tham mưu",
    ];
    for (const mark of ["Đạt", 8, 1])
      expect(secondBlock("Phúc tra", worded, mark)).toMatchObject({
        ok: false,
        message: expect.stringContaining("cột nào được tính"),
      });
  });

  test("a few counts under numbers beside the criteria are none", () => {
    const months = ["Số buổi sinh hoạt", "", "", ""];
    const reading = read(
      sheet(
        [
          ["TT", "Đơn vị", ...months, ...CODES.map(() => "")],
          ["", "", "1", "2", "3", "4", ...CODES],
        ],
        rows(3, 4, 2, 5, ...PASSES),
      ),
    );
    expect(reading.criteria.map(({ code }) => code)).toEqual(CODES);
  });

  test("a stranger's words beside whose marks these are name no criterion: asked whose the column is", () => {
    const criteria = ["Có sổ đoàn viên", "Có chương trình năm", "Có chăm lo thiếu nhi"];
    const head = [
      ["TT", "Đơn vị", ...HEADS.flatMap((text) => [text, ...Array(8).fill("")])],
      ["", "", ...HEADS.flatMap((_, n) => criteria.flatMap((text) => [`${text} ${n + 1}`, "", ""]))],
      ["", "", ...HEADS.flatMap(() => criteria.flatMap(() => ["Tự chấm", "Thẩm định", "Minh chứng"]))],
    ];
    (head[2] as string[])[8] = "Kết luận của tổ";
    const merges = HEADS.flatMap((_, n) =>
      criteria.map((_, k) => {
        const at = 3 + n * 9 + k * 3;
        return `R3C${at}:R3C${at + 2}`;
      }),
    );
    const cells = HEADS.flatMap(() => criteria.flatMap(() => ["Đạt", "Đạt", "13-KH/ĐTN"]));
    expect(merges.length).toBe(9);
    const found = answer(sheet(head, rows(...cells), { merges: merges.map(lettered) }));
    expect(found).toMatchObject({ ok: false, message: expect.stringContaining("cột I") });
  });

  test.each([
    ["KQ 2020", true],
    ["KQ 2021", false],
  ])("a column headed “%s” is another year's: %s", (heading, isOther) => {
    const reading = read(sheet([["TT", "Đơn vị", ...CODES, "Kết quả", heading]], rows(...PASSES, "", "Đạt")));
    expect(reading.columnsNotRead.length).toBe(isOther ? 0 : 1);
  });

  test("right of the last content's criteria, reached by blanks alone, a column is what its own words say", () => {
    const header = (last: string) => [
      ["", ...HEADS.flatMap((text) => [text, "", "", "", ""])],
      ["", ...CODES],
      ["Đơn vị", ...CODES.map(() => "Thẩm định"), "Kết quả công nhận", last],
    ];
    const units = UNITS.map((unit) => [unit, ...PASSES, "", "Đạt"]);
    const columns = (last: string) => columnsOf(read(sheet(header(last), units))).slice(16);
    expect(columns("Kết quả ND 1")).toEqual(["Q:result", "R:result [1]"]);
    expect(columns("Kết luận nội dung 3")).toEqual(["Q:result", "R:result [3]"]);
    const foreign = read(sheet(header("Đăng ký danh hiệu thi đua"), units));
    expect(foreign.columnsNotRead).toEqual([]);
  });
});

describe("[U7] [L11] words alone in a column of marks, right below a unit whose name stands right of them", () => {
  const below = (words: string) =>
    read(
      sheet(
        [["TT", ...CODES, "Đơn vị"]],
        [...UNITS.map((unit, n) => [n + 1, "Đạt", "", ...PASSES.slice(2), unit]), ["", "", words]],
      ),
    );
  test("are a line of their own, and quoted", () => {
    const reading = below("anh Hùng dặn khoan khoan đã");
    expect(reading.quoted.map(({ at }) => cellOf(at))).toEqual(["C6"]);
    expect(reading.units.map((unit) => unit.rows)).toEqual([null, null, null]);
    expect(reading.layout.rows.continued).toBe(0);
  });
  test.each(["Đạt", "8", "8,5"])("“%s” there goes on with the unit's", (mark) => {
    expect(below(mark).layout.rows.continued).toBe(1);
  });
});

describe("[L11] a number in a column without a heading", () => {
  const beside = (...numbers: (number | string)[]) =>
    read(
      sheet(
        [["TT", "Đơn vị", ...CODES, ""]],
        UNITS.map((unit, n) => [n + 1, unit, ...PASSES, numbers[n] ?? ""]),
      ),
    ).quoted.map(({ at }) => cellOf(at));

  test("is quoted at the few units that have one", () => {
    expect(beside("", 12)).toEqual(["R4"]);
  });
  test("is data where most have one", () => {
    expect(beside(15, 14, 12)).toEqual([]);
  });
});

describe("bad input", () => {
  test("the same criterion twice, both with marks, is asked about", () => {
    const twice = sheet([["TT", "Đơn vị", "1.1", "1.2", "1.1"]], rows("Đạt", "Đạt", "Không đạt"));
    expect(answer(twice)).toMatchObject({
      ok: false,
      reason: "unclear",
      message: expect.stringContaining("cột C và cột E"),
    });
  });

  test("criteria of two sets side by side keep their own codes", () => {
    const both = sheet([["TT", "Đơn vị", ...CODES, "4.1", "4.2"]], rows(...PASSES, "Đạt", "Đạt"));
    expect(read(both).criteria.map(({ code }) => code)).toEqual([...CODES, "4.1", "4.2"]);
  });

  test("200 tabs, cells of 50,000 characters and formulas in error", () => {
    const long = "Nội dung rất dài ".repeat(3000).slice(0, 50_000);
    const strangers = Array.from({ length: 200 }, (_, n) =>
      tabOf(
        `Tab ${n}`,
        Array.from({ length: 50 }, (_, row) => [row, n % 7 ? "#REF!" : long, "#N/A", "Đạt", 5]),
      ),
    );
    const spoilt = sheet(
      [["TT", "Đơn vị", ...CODES]],
      [...rows(...PASSES), [4, "Đoàn xã Hợp Thành", "#REF!", long, ...PASSES.slice(2)], ["#REF!", "#N/A"]],
      { name: "Chấm" },
    );
    const time = processorTime();
    const reading = read([...strangers, spoilt]);
    expect(reading.layout.sheet).toBe("Chấm");
    expect(reading.units.map(({ name }) => name).slice(0, 4)).toEqual([...UNITS, "Đoàn xã Hợp Thành"]);
    // Half of it, where nothing else keeps the processor's caches busy.
    expect(time()).toBeLessThan(4000);
  });

  test("200 tabs that all are assessments are named and asked about", () => {
    const many = Array.from({ length: 200 }, (_, n) => plainSheet(`Năm ${n}`));
    expect(answer(many)).toMatchObject({ ok: false, reason: "several", sheets: { length: 200 } });
  });
});

describe("[U7] a unit on two rows, however its columns stand", () => {
  const codes = ["2.1", "2.2", "2.3", "1.1", "1.2", "1.3", "3.1", "3.2", "3.3"];
  const marks = (of: string) => codes.map((code) => (code.startsWith(of) ? "Đạt" : ""));
  const rest = (of: string) => codes.map((code) => (code.startsWith(of) ? "" : "Đạt"));
  const all = codes.map(() => "Đạt");
  const [first = "", second = "", third = ""] = UNITS;

  test("contents in another order: the first of them stands in the upper row", () => {
    const reading = read(
      sheet(
        [["TT", "Đơn vị", ...codes]],
        [
          [1, first, ...all],
          [2, second, ...marks("1")],
          ["", "", ...rest("1")],
          [3, third, ...all],
        ],
      ),
    );
    expect(unitsOf(reading)).toEqual([`${first}@3`, `${second}@4`, `${third}@6`]);
    expect([reading.unnamed, reading.rowsNotRead]).toEqual([[], []]);
    expect(reading.layout.rows.continued).toBe(1);
  });

  test("a nameless row that begins with the first criterion again is somebody's own", () => {
    const inOrder = [...codes].sort();
    const reading = read(
      sheet(
        [["TT", "Đơn vị", ...inOrder]],
        [
          [1, first, ...all],
          [2, second, ...inOrder.map((code) => (code.startsWith("1") ? "" : "Đạt"))],
          ["", "", ...inOrder.map((code) => (code.startsWith("1") ? "Đạt" : ""))],
          [3, third, ...all],
        ],
      ),
    );
    expect(reading.unnamed.map(cellOf)).toEqual(["B5"]);
  });

  test("names right of the marks", () => {
    const own = ["1.1", "1.2", "2.1", "2.2", "3.1", "3.2"];
    const some = (from: number, to: number) => own.map((_, at) => (at >= from && at < to ? "Đạt" : ""));
    const reading = read(
      sheet(
        [["TT", ...own, "Đơn vị"]],
        [
          [1, ...some(0, 6), first],
          [2, ...some(0, 3), second],
          ["", ...some(3, 6), ""],
          [3, ...some(0, 6), third],
        ],
      ),
    );
    expect(unitsOf(reading)).toEqual([`${first}@3`, `${second}@4`, `${third}@6`]);
    expect(reading.unnamed).toEqual([]);
  });
});

test("[L3] “KQ 2020” beside criteria in words of their own is last year's result, not a criterion", () => {
  const own = ["Nắm tình hình theo quý", "Có hoạt động chăm lo thiếu nhi", "Có kênh tiếp nhận ý kiến"];
  const codes = (heading: string) =>
    read(
      sheet(
        [
          ["TT", "Đơn vị", heading, "1. Quản lý đoàn viên", "2. Xây dựng kế hoạch", "3. Tham mưu cấp ủy"],
          ["", "", "", ...own],
          ["", "", "", "Thẩm định", "Thẩm định", "Thẩm định"],
        ],
        rows("Đạt", "Đạt", "Đạt", "Đạt"),
      ),
    ).criteria.map(({ text }) => text);
  expect(codes("KQ 2020")).toEqual(own);
  expect(codes("Nắm dư luận thanh niên")).toContain("Nắm dư luận thanh niên");
});

describe("[L7] names right of the marks, in the row below the criteria's numbers", () => {
  const numbers = CODES.map((_, n) => `TC ${n + 1}`);
  const heads = CODES.flatMap(() => ["Tự chấm", "TĐ"]);
  const marks = UNITS.map((unit) => [...CODES.flatMap(() => ["Đạt", "Đạt"]), unit, "Khá"]);
  const lower = [[...heads, "Tên Đoàn cơ sở", "Kết quả"]];

  test("the numbers are read", () => {
    const reading = read(sheet([numbers.flatMap((one) => [one, ""]), ...lower], marks));
    expect(columnsOf(reading).slice(0, 4)).toEqual([
      "A:self 1.1",
      "B:appraised 1.1",
      "C:self 1.2",
      "D:appraised 1.2",
    ]);
    expect(reading.layout.headerRows).toEqual([2, 3]);
  });

  test("two numbers of a letterhead above are none", () => {
    const reading = read(
      sheet(
        [
          ["Mẫu 1", "", "Biểu 2"],
          [...CODES, "Tên Đoàn cơ sở"],
        ],
        [[...PASSES, "Đoàn xã A Bung"]],
      ),
    );
    expect(reading.layout.headerRows).toEqual([3]);
  });

  test("[L1] without them nobody can tell the marks apart: no other tab is read for the one that somebody looks at", () => {
    const seen = sheet(lower, marks, { name: "Năm nay" });
    const before = plainSheet("Năm kia", TITLE.replace("2021", "2020"));
    expect(answer([before, seen], { open: "Năm nay" })).toMatchObject({ ok: false, sheets: ["Năm nay"] });
    expect(read([before, seen], { open: "Năm kia" }).layout.sheet).toBe("Năm kia");
    const other = sheet(lower, marks, { name: "Năm nay", title: "XẾP LOẠI TỔ CHỨC CÔNG ĐOÀN" });
    expect(read([before, other], { open: "Năm nay" }).layout.sheet).toBe("Năm kia");
  });
});

test("[K2] words of nobody's kind right of the contents are no verdict, though “Cấp trên chấm” seems to reach over them", () => {
  const over = (word: string, n: number) => [word, ...Array.from({ length: n - 1 }, () => "")];
  const columns = (heading: string) =>
    columnsOf(
      read(
        sheet(
          [
            ["", "", ...over("Tự chấm", 15), ...over("Cấp trên chấm", 16)],
            ["TT", "Đơn vị", ...CODES, ...CODES, heading],
          ],
          rows(...PASSES, ...PASSES, 5230),
        ),
      ),
    ).at(-1);
  expect(columns("Dân số")).toBe("AG:other");
  expect(columns("Kết quả")).toBe("AG:result");
});

test("[L6] a letter that slipped in one of two blocks makes no other criterion; another number does", () => {
  const blocks = (left: readonly string[], right: readonly string[]) => {
    const over = (word: string) => [word, ...left.slice(1).map(() => "")];
    const reading = read(
      sheet(
        [
          ["", "", ...over("Tự chấm"), ...over("Thẩm định")],
          ["TT", "Đơn vị", ...left, ...right],
        ],
        rows(...left.map(() => "Đạt"), ...right.map(() => "Đạt")),
      ),
    );
    const codes = (field: string) =>
      reading.layout.columns.flatMap((one) => (one.field === field ? (one.criterion ?? []) : []));
    return [codes("self"), codes("appraised")];
  };
  const texts = criteriaOf(SET_2018_2022).map(({ text }) => text);
  const slipped = texts.map((text, at) => (at % 4 === 3 ? text.replace("thanh niên", "thanh niênn") : text));
  expect(slipped).not.toEqual(texts);
  const [self, appraised] = blocks(texts, slipped);
  expect(self).toEqual(CODES);
  expect(appraised).toEqual(CODES);
  const own = [
    "Hoàn thành chỉ tiêu phát triển đoàn viên mới đợt 1",
    "Hoàn thành chỉ tiêu phát triển đoàn viên mới đợt 2",
  ];
  expect(new Set(blocks([...texts.slice(0, 13), ...own], [...texts.slice(0, 13), ...own])[1]).size).toBe(15);
});
