/** @fileoverview What district offices write that was misread once, each kind as one small sheet. */
import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/assess";
import { chooseSet } from "../../src/criteria/choose";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { answer, CODES, columnsOf, PASSES, plainSheet, read, sheet, TITLE, unitsOf } from "./books";
import { tabOf } from "./tabs";

const UNITS = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Tân Liên"];
const rows = (...cells: (string | number)[]) => UNITS.map((unit, n) => [n + 1, unit, ...cells]);
const FOUR = CODES.slice(0, 4);
const message = (...tabs: Parameters<typeof answer>) => {
  const recognition = answer(...tabs);
  return recognition.ok ? "" : recognition.message;
};
/** Four criteria, each with the given headings below its own, that is merged over them. */
const below = (words: readonly string[], ...cells: string[]) => {
  const width = words.length;
  return sheet(
    [
      ["TT", "Đơn vị", ...FOUR.flatMap((code) => [`TC ${code}`, ...words.slice(1).map(() => "")])],
      ["", "", ...FOUR.flatMap(() => words)],
    ],
    rows(...FOUR.flatMap(() => cells)),
    {
      merges: [
        "A2:A3",
        "B2:B3",
        ...FOUR.map((_, n) => {
          const letter = (column: number) => String.fromCharCode(65 + column);
          return `${letter(2 + n * width)}2:${letter(1 + (n + 1) * width)}2`;
        }),
      ],
    },
  );
};
const fieldsBelow = (words: readonly string[], ...cells: string[]) =>
  columnsOf(read(below(words, ...cells)))
    .slice(2, 2 + words.length)
    .map((column) => column.slice(2));

describe("the year of the sheet", () => {
  test.each([
    ["THEO DÕI ĐCS 3 CHỦ ĐỘNG NĂM 2019", 2019],
    ["HUYỆN ĐOÀN QUAN SƠN — CHẤM ĐCS 3 CHỦ ĐỘNG 2020", 2020],
    ["TỈNH ĐOÀN – TỔNG HỢP ĐCS 3 CHỦ ĐỘNG NĂM 2022", 2022],
    ["Theo Hướng dẫn về Đoàn cơ sở 3 chủ động năm 2018", null],
    ["BCH HUYỆN ĐOÀN NHIỆM KỲ 2017", null],
  ])("%s", (title, year) => {
    expect(read(plainSheet("3CĐ", title)).year).toBe(year);
  });

  test.each([[2022], ["2022"]])("in the cell beside “Năm đánh giá:”, as %o", (year) => {
    const tab = tabOf("3CĐ", [
      ["Năm đánh giá:", year],
      ["Đơn vị lập:", "Huyện đoàn Kim Bảng"],
      [],
      ["TT", "Đơn vị", ...CODES],
      ...rows(...PASSES),
    ]);
    expect(read(tab).year).toBe(2022);
  });

  test("two years one below the other on a tab are asked about", () => {
    const year = (n: number) => [
      [`CHẤM 3 CHỦ ĐỘNG NĂM ${n}`],
      ["TT", "Đơn vị", ...CODES],
      ...rows(...PASSES),
      [],
    ];
    expect(message(tabOf("Sheet1", [...year(2020), ...year(2021)]))).toBe(
      "Tab “Sheet1” có bảng chấm của nhiều năm (2020, 2021). Hãy tách mỗi năm ra một tab rồi chạy lại.",
    );
  });
});

describe("[M3] two columns of marks in other words", () => {
  test.each([
    ["HT", "Chưa HT"],
    ["HT", "CHT"],
    ["HT", "KHT"],
    ["Hoàn thành", "Chưa hoàn thành"],
  ])("%s | %s", (pass, fail) => {
    expect(fieldsBelow([pass, fail], "x", "")).toEqual(["appraisedPass 1.1", "appraisedFail 1.1"]);
  });
  test("the same twice is asked about", () => {
    expect(message(below(["HT", "HT"], "x", "x"))).toContain("chưa rõ cột nào được tính");
  });
});

describe("headings under a criterion", () => {
  const DOCUMENT = "13-KH/ĐTN";
  test.each([
    "Số văn bản, ngày tháng",
    "Văn bản, hình ảnh",
    "Tên văn bản",
    "Căn cứ đánh giá",
    "VB CM",
    "Số VB",
    "Tài liệu kèm",
    // Said by the cells alone.
    "Kho",
    "Giấy tờ",
  ])("evidence: %s", (words) => {
    expect(fieldsBelow(["Thẩm định", words], "Đạt", DOCUMENT)).toEqual(["appraised 1.1", "evidence 1.1"]);
  });

  test.each(["ĐV tự chấm", "Tự ĐG", "Đơn vị tự xếp", "TC"])("self: %s", (words) => {
    expect(fieldsBelow([words, "Thẩm định"], "Đạt", "Đạt")).toEqual(["self 1.1", "appraised 1.1"]);
  });

  test.each(["Tổ thẩm định", "Cấp huyện", "Kiểm tra thực tế", "Hội đồng kiểm tra"])(
    "appraised: %s",
    (words) => {
      expect(fieldsBelow(["Tự chấm", words], "Đạt", "Đạt")).toEqual(["self 1.1", "appraised 1.1"]);
    },
  );

  test("explanation: Ý kiến giải trình", () => {
    expect(fieldsBelow(["Thẩm định", "Ý kiến giải trình"], "Đạt", "")).toEqual([
      "appraised 1.1",
      "explanation 1.1",
    ]);
  });

  test.each([
    ["Đ", "KĐ"],
    ["Đ", "CĐ"],
    ["Có", "Không"],
    ["Đạt", "Không"],
  ])("[M3] a pair %s | %s", (pass, fail) => {
    expect(fieldsBelow([pass, fail], "x", "")).toEqual(["appraisedPass 1.1", "appraisedFail 1.1"]);
  });

  test("[M3] a pair Đ | KĐ without merges", () => {
    const tab = sheet(
      [
        ["TT", "Đơn vị", ...FOUR.flatMap((code) => [code, ""])],
        ["", "", ...FOUR.flatMap(() => ["Đ", "KĐ"])],
      ],
      rows(...FOUR.flatMap(() => ["x", ""])),
    );
    expect(columnsOf(read(tab)).slice(2, 4)).toEqual(["C:appraisedPass 1.1", "D:appraisedFail 1.1"]);
    expect(read(tab).layout.headerRows).toEqual([2, 3]);
  });

  test("ticks in a third column beside Đạt and Chưa đạt are asked about", () => {
    expect(message(below(["Tốt", "Đạt", "Chưa đạt"], "x", "x", ""))).toContain(
      "cột C (“TC 1.1 / Tốt”) và cột D (“TC 1.1 / Đạt”) đều ghi kết quả chấm của một tiêu chí",
    );
  });

  test("two unknown headings over marks are asked about under the criterion they stand under", () => {
    expect(message(below(["Lần 1", "Lần 2"], "Đạt", "Đạt"))).toContain(
      "cột C (“TC 1.1 / Lần 1”) và cột D (“TC 1.1 / Lần 2”)",
    );
  });
});

describe("a number and whose mark it is in one cell", () => {
  const LONG = "Chủ động nắm chắc tình hình tư tưởng, nhu cầu tâm tư, nguyện vọng của từng đoàn viên";
  const ways: readonly (readonly [string, (code: string) => readonly [string, string]])[] = [
    ["T/C 1.1", (code) => [`T/C ${code} tự chấm`, `T/C ${code} thẩm định`]],
    ["an online form's question", (code) => [`${code}. ${LONG} [Tự chấm]`, `${code}. ${LONG} [Thẩm định]`]],
    ["an online form's grid", (code) => [`Tự chấm [${code}. ${LONG}]`, `Thẩm định [${code}. ${LONG}]`]],
    ["before the text", (code) => [`Tự chấm: ${code}. ${LONG}`, `Thẩm định: ${code}. ${LONG}`]],
    [
      "quản lý is no quận",
      (code) => [`${code}: Quản lý ĐV - Đơn vị tự chấm`, `${code}: Quản lý ĐV - Thẩm định`],
    ],
    ["TC beside TĐ", (code) => [`TC${code} (TC)`, `TC${code} (TĐ)`]],
    ["after a slash", (code) => [`${code}/Tự chấm`, `${code}/Thẩm định`]],
  ];
  test.each(ways)("%s", (_, headings) => {
    const reading = read(
      sheet([["TT", "Đơn vị", ...CODES.flatMap(headings)]], rows(...CODES.flatMap(() => ["Đạt", "Đạt"]))),
    );
    expect(columnsOf(reading).slice(2)).toEqual(
      CODES.flatMap((code) => [`self ${code}`, `appraised ${code}`]).map(
        (field, n) => `${reading.layout.columns[n + 2]?.column}:${field}`,
      ),
    );
  });

  test("a criterion's text that happens to end like it stays a criterion", () => {
    const reading = read(
      sheet(
        [["TT", "Đơn vị", "1.1. Quản lý đoàn viên, nhận xét, đánh giá", ...CODES.slice(1)]],
        rows(...PASSES),
      ),
    );
    expect(reading.criteria[0]?.text).toBe("Quản lý đoàn viên, nhận xét, đánh giá");
  });

  test.each([
    [15, "T:evidence 2.3"],
    [3, "T:evidence [3]"],
  ])("[E9] MC1 … MC%i after the criteria", (count, third) => {
    const run = Array.from({ length: count }, (_, n) => `MC${n + 1}`);
    const reading = read(
      sheet([["TT", "Đơn vị", ...CODES, ...run]], rows(...PASSES, ...run.map(() => "13-KH/ĐTN"))),
    );
    const evidence = columnsOf(reading).slice(17);
    expect(evidence).toHaveLength(count);
    expect(evidence[2]).toBe(count === 15 ? "T:evidence 1.3" : third);
  });
});

describe("units", () => {
  test.each(["Đơn vị đăng ký", "Huyện, thành đoàn, đoàn trực thuộc"])("named under “%s”", (heading) => {
    const reading = read(sheet([["TT", heading, ...CODES]], rows(...PASSES)));
    expect(unitsOf(reading)).toEqual(UNITS.map((unit, n) => `${unit}@${n + 3}`));
  });

  test("a group named like a heading right below the header", () => {
    const reading = read(
      sheet(
        [["TT", "Đơn vị", ...CODES.flatMap((code) => [code, "MC"])]],
        [["", "Đoàn xã, thị trấn"], ...rows(...CODES.flatMap(() => ["Đạt", "13-KH/ĐTN"]))],
      ),
    );
    expect(reading.layout.headerRows).toEqual([2]);
    expect(unitsOf(reading)).toEqual(UNITS.map((unit, n) => `${unit}@${n + 4} {Đoàn xã, thị trấn}`));
    expect(columnsOf(reading)[2]).toBe("C:appraised 1.1");
  });

  test.each(["Số VB đăng ký", "Tham gia đăng ký"])("[O5] registered under “%s”", (heading) => {
    const tab = sheet([["TT", "Đơn vị", heading, ...CODES]], rows("Có", ...PASSES));
    expect(columnsOf(read(tab))[2]).toBe("C:registration");
  });

  const criteria = CODES.map((code) => [code, `Tiêu chí thứ ${code}`, "Đạt", "13-KH/ĐTN"]);
  test.each([
    [
      "in rows of their own, numbered in the same cell",
      (unit: string, n: number) => [`${"I".repeat(n + 1)}. ${unit}`],
    ],
    ["in rows of their own, numbered beside", (unit: string, n: number) => ["I".repeat(n + 1), unit]],
  ])("%s", (_, row) => {
    const reading = read(
      tabOf("Chi tiết", [
        [TITLE],
        ["TT", "Đơn vị/Tiêu chí", "Kết quả", "Minh chứng"],
        ...UNITS.flatMap((unit, n) => [row(unit, n), ...criteria]),
      ]),
    );
    expect(reading.layout.kind).toBe("long");
    expect(unitsOf(reading)).toEqual(UNITS.map((unit, n) => `${unit}@${3 + n * 16}`));
    expect(reading.units[2]?.rows?.get("3.5")).toEqual([49]);
  });

  const list = (name: string, criterion: string, self: string, appraised: string) =>
    tabOf("Chi tiết", [
      [TITLE],
      ["TT", name, criterion, self, appraised],
      ...UNITS.flatMap((unit) => FOUR.map((code, n) => [n + 1, unit, `${code}. Nội dung`, "Đạt", "Đạt"])),
    ]);
  test.each([
    ["Đơn vị đăng ký", "Tiêu chí", "Tự chấm", "Thẩm định"],
    ["Đơn vị được kiểm tra", "Tiêu chí", "Tự chấm", "Thẩm định"],
    ["Tên đơn vị", "Nội dung 3 chủ động", "Tự chấm", "Thẩm định"],
    ["Tên đơn vị", "Tiêu chí", "Tự chấm", "Huyện đoàn"],
    ["Tên đơn vị", "Tiêu chí", "Tự chấm", "Cấp trên"],
    ["Tên đơn vị", "Tiêu chí", "Đơn vị", "Thẩm định"],
    ["Tên đơn vị", "Tiêu chí", "TC", "TĐ"],
  ])("in a list headed %s | %s | %s | %s", (...headings) => {
    const reading = read(list(...headings));
    expect(columnsOf(reading)).toEqual(["A:order", "B:name", "C:criterion", "D:self", "E:appraised"]);
    expect(unitsOf(reading)).toEqual(UNITS.map((unit, n) => `${unit}@${3 + n * 4}`));
  });

  test("forms one below the other on a tab", () => {
    const form = (unit: string) => [
      ["PHIẾU ĐÁNH GIÁ ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021"],
      [`Đơn vị: ${unit}`],
      ["TT", "Nội dung tiêu chí", "Thẩm định", "Minh chứng"],
      ...criteria,
      [],
    ];
    const reading = read(tabOf("Phiếu", UNITS.flatMap(form)));
    expect(reading.layout.kind).toBe("long");
    expect(unitsOf(reading)).toEqual(UNITS.map((unit, n) => `${unit}@${2 + n * 19}`));
    expect(reading.unnamed).toEqual([]);
  });

  const forms = (line: (unit: string) => string) =>
    UNITS.map((unit, n) =>
      tabOf(`Phiếu ${n + 1}`, [
        ["HUYỆN ĐOÀN CAO LỘC", "ĐOÀN TNCS HỒ CHÍ MINH"],
        [line(unit)],
        [TITLE],
        ["TT", "Tiêu chí", "Thẩm định", "Minh chứng"],
        ...criteria,
      ]),
    );
  test.each<[string, (unit: string) => string]>([
    ["after dots", (unit) => `Đơn vị: ……${unit}.........`],
    ["before more of it", (unit) => `- Tên đơn vị: ${unit}; Bí thư: Nguyễn Văn A`],
    ["as a letterhead", (unit) => `BCH ${unit}`],
  ])("on a form's line, %s", (_, line) => {
    expect(read(forms(line)).units.map(({ name }) => name)).toEqual(UNITS);
  });

  test("[U6] the level above on a form's second line is no unit, and a tab that counts forms names none", () => {
    const nobodys = answer(forms(() => "BCH ĐOÀN HUYỆN CAO LỘC"));
    expect(!nobodys.ok && nobodys.message).toContain(
      "Phiếu ở tab “Phiếu 1”, “Phiếu 2”, “Phiếu 3” không ghi tên đơn vị. Hãy ghi “Đơn vị: …”",
    );
    const one = read(forms((unit) => (unit === UNITS[1] ? "BCH ĐOÀN HUYỆN CAO LỘC" : `Đơn vị: ${unit}`)));
    expect(one.units.map(({ name }) => name)).toEqual([UNITS[0], UNITS[2]]);
    expect(one.unnamed.map(({ tab }) => tab.name)).toEqual(["Phiếu 2"]);
  });

  test("[U7] results and evidence of a unit in rows of their own are one unit", () => {
    const tab = tabOf("Hai dòng", [
      [TITLE],
      ["TT", "Đơn vị", "", ...CODES],
      ...UNITS.flatMap((unit, n) => [
        [n + 1, unit, "Kết quả", ...PASSES],
        ["", "", "Minh chứng", ...CODES.map(() => "13-KH/ĐTN")],
      ]),
    ]);
    const reading = read(tab);
    expect(reading.layout).toMatchObject({ kind: "wide", unitRows: UNITS.length });
    const [marks, evidence] = reading.units;
    expect(marks?.columns.get("1.1")).toMatchObject({ appraised: 3, evidence: -1 });
    expect(evidence?.columns.get("1.1")).toMatchObject({ appraised: -1, evidence: 3 });
  });
});

describe("points for something else on a tab of their own", () => {
  const emulation = sheet(
    [["TT", "Đơn vị", "1.1 Công tác giáo dục", "1.2 Phong trào", "2.1 Xây dựng Đoàn", "Tổng điểm"]],
    rows(18, 20, 15, 53),
    { name: "Thi đua", title: "BẢNG CHẤM ĐIỂM THI ĐUA CÔNG TÁC ĐOÀN NĂM 2021" },
  );

  test("stand back behind the assessment", () => {
    expect(read([emulation, plainSheet("3 chủ động")]).layout.sheet).toBe("3 chủ động");
  });

  test("are no assessment, unless a person says so", () => {
    expect(message(emulation)).toMatch(/^Tab “Thi đua” ghi .* nên có vẻ là bảng khác/);
    expect(read(emulation, { sheet: "Thi đua" }).units).toHaveLength(3);
  });
});

describe("what stands beside or above the marks and is none", () => {
  test("[M3] a column of days beside the result is never the mark", () => {
    expect(fieldsBelow(["Ngày KT", "KQ"], "5/10/2021", "Đạt").map((one) => one.split(" ")[0])).toEqual([
      "other",
      "appraised",
    ]);
    // A day where the mark alone belongs is read, and told as no mark ([M5]).
    expect(fieldsBelow(["Kết quả"], "5/10/2021")[0]).toContain("appraised");
  });

  test("[M6] a form's answers are the units' own marks; an appraiser's form is not", () => {
    const fieldsOf = (reading: ReturnType<typeof read>) =>
      new Set(reading.layout.columns.filter(({ criterion }) => criterion).map(({ field }) => field));
    const withTitle = (...more: string[]) =>
      fieldsOf(
        read(
          sheet(
            [["Dấu thời gian", "Địa chỉ email", ...more, "Tên đơn vị", ...CODES]],
            UNITS.map((unit) => [
              "10/11/2021 08:10:22",
              "a@gmail.com",
              ...more.map(() => "Lan"),
              unit,
              ...PASSES,
            ]),
            { name: "3 chủ động" },
          ),
        ),
      );
    expect(withTitle()).toEqual(new Set(["self"]));
    expect(withTitle("Cán bộ thẩm định")).toEqual(new Set(["appraised"]));
  });

  test("[L2] a list by criterion, each written once over its units", () => {
    const list = (name: (unit: string, n: number) => string) =>
      sheet(
        [["Tiêu chí", "STT", "Đơn vị", "Kết quả thẩm định"]],
        CODES.flatMap((code) =>
          UNITS.map((unit, n) => [
            n === 0 ? code : "",
            n + 1,
            name(unit, n),
            code === "2.3" && n === 1 ? "Chưa đạt" : "Đạt",
          ]),
        ),
      );
    const reading = read(list((unit) => unit));
    expect(reading.layout.kind).toBe("long");
    expect(reading.units.map(({ name, rows: own }) => [name, own?.size])).toEqual(
      UNITS.map((unit) => [unit, 15]),
    );
    expect(reading.rowsNotRead).toEqual([]);
    // A sum below each unit is no unit of a criterion above it.
    const summed = UNITS.flatMap((unit) => [
      ...CODES.map((code, n) => [n === 0 ? unit : "", code, "Đạt"]),
      ["Cộng", "", "15/15"],
    ]);
    expect(
      read(sheet([["Đơn vị", "Tiêu chí", "Kết quả"]], summed)).units.map(
        ({ rows: own }) => own?.get("3.5")?.length,
      ),
    ).toEqual([1, 1, 1]);
    // The usual list, by unit: a row without its criterion is nobody's guess.
    const byUnit = UNITS.flatMap((unit) =>
      CODES.map((code) => [unit === UNITS[1] && code === "1.2" ? "" : code, unit, "Đạt"]),
    );
    expect(read(sheet([["Tiêu chí", "Đơn vị", "Kết quả"]], byUnit)).rowsNotRead).toHaveLength(1);
  });

  test("[L3] a block of another year's marks is named once, one result of another year is not", () => {
    const block = (heads: string[], cells: string[]) =>
      read(
        sheet(
          [
            [
              "TT",
              "Đơn vị",
              ...CODES.map((_, n) => `TC ${n + 1}`),
              "Kết quả năm 2020",
              ...heads.slice(1).map(() => ""),
            ],
            [...["", "", ...CODES].map((_, n) => `(${n + 1})`), ...heads],
          ],
          rows(...PASSES, ...cells),
          { merges: heads.length > 1 ? ["R2:AF2"] : [] },
        ),
      ).columnsNotRead.map(({ holds }) => holds);
    expect(block(CODES, PASSES)).toEqual(["marks"]);
    expect(block([""], ["Đạt"])).toEqual([]);
  });

  test("[K2] three contents by the names of a known set are judged by their own headings, whatever the year", () => {
    const contents = [
      "1. CHỦ ĐỘNG QUẢN LÝ ĐOÀN VIÊN, NẮM BẮT TÌNH HÌNH THANH NIÊN",
      "2. CHỦ ĐỘNG XÂY DỰNG VÀ THỰC HIỆN KẾ HOẠCH CÔNG TÁC",
      "3. CHỦ ĐỘNG THAM MƯU CẤP ỦY, PHỐI HỢP CÁC TỔ CHỨC LIÊN QUAN",
    ];
    const reading = read(sheet([["TT", "Đơn vị", ...contents]], rows("Đạt", "Đạt", "Đạt")));
    const headings = reading.criteria;
    expect(chooseSet({ chosen: null, tabSet: null, title: TITLE, year: 2021, headings })?.origin).toBe(
      "headings",
    );
    const whole = read(plainSheet("3CĐ")).criteria;
    expect(chooseSet({ chosen: null, tabSet: null, title: TITLE, year: 2021, headings: whole })?.origin).toBe(
      "year",
    );
  });

  test("[U5] a unit that fails a criterion the set does not have is not recognised unseen", () => {
    const tab = sheet(
      [["TT", "Đơn vị", ...CODES, "4.1"]],
      UNITS.map((unit, n) => [n + 1, unit, ...PASSES, n === 1 ? "Chưa đạt" : "Đạt"]),
    );
    const { units, findings } = assess(read(tab), SET_2018_2022, [tab], { year: 2021, falseIsFail: false });
    expect(units.map(({ outcome }) => outcome)).toEqual(["recognised", "undetermined", "recognised"]);
    expect(
      findings.filter(({ code, unit }) => code === "criterion-unknown" && unit === UNITS[1]),
    ).toHaveLength(1);
  });
});
