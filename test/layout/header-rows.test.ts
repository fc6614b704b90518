/** @fileoverview [L3] [L7] [M8] Which rows a header takes in, and which of its headings are criteria. */

import { describe, expect, test } from "vitest";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { criteriaOf } from "../../src/criteria/set";
import { answer, CODES, columnsOf, PASSES, read, sheet } from "./books";

const UNITS = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Tân Liên"];
const rows = (...cells: (string | number)[]) => UNITS.map((unit, n) => [n + 1, unit, ...cells]);

describe("[L7] rows of a header that a merged heading ties together", () => {
  const pillars = ["I. CHỦ ĐỘNG GIÁO DỤC", "", "II. CHỦ ĐỘNG PHONG TRÀO", "", "III. CHỦ ĐỘNG THAM MƯU", ""];
  const codes = ["1.1", "1.2", "2.1", "2.2", "3.1", "3.2"];
  const merges = ["A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:H2", "I2:I3"];

  test.each(["Danh sách", "Địa bàn ta", ""])(
    "names headed “%s” hide neither the contents nor the total",
    (names) => {
      const reading = read(
        sheet(
          [
            ["", names, ...pillars, "Tổng số tiêu chí đạt"],
            ["", "", ...codes, ""],
          ],
          UNITS.map((unit) => ["", unit, ...codes.map(() => "x"), 5]),
          { merges },
        ),
      );
      expect(reading.layout.headerRows.map((row) => row)).toEqual([2, 3]);
      expect(columnsOf(reading)).toContain("I:other");
    },
  );

  test("a title over the table is none of them, merged or not", () => {
    const reading = read(
      sheet(
        [["", "Danh sách", ...codes]],
        UNITS.map((unit) => ["", unit, ...codes.map(() => "x")]),
        {
          merges: ["A1:H1"],
        },
      ),
    );
    expect(reading.layout.headerRows).toEqual([2]);
  });
});

describe("[L3] a column of somebody's own beside the contents, where the criteria stand below them", () => {
  const header = (more: string) => [
    ["TT", "Đơn vị", "ND1", "", "ND2", "", "ND3", "", more],
    [
      "",
      "",
      ...["Giáo dục lý tưởng", "Quản lý đoàn viên", "Chương trình công tác", "Sinh hoạt chi đoàn"],
      ...["Tham mưu cấp ủy", "Huy động nguồn lực"],
      "",
    ],
  ];
  const merges = ["A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:H2"];
  const own = (more: string, said: string) =>
    read(
      sheet(
        header(more),
        UNITS.map((unit, n) => [n + 1, unit, ...PASSES.slice(0, 6), n === 1 ? said : "ok"]),
        { merges: [...merges, "I2:I3"] },
      ),
    );

  test.each(["Thông tin thêm", "Ai xem", "Chị Hoa"])(
    "“%s” is no criterion, and words in it are quoted",
    (more) => {
      const reading = own(more, "để hôm nào rảnh hẵng hay");
      expect(columnsOf(reading).slice(-2)).toEqual(["H:appraised 3.5", "I:other"]);
      expect(reading.quoted.map(({ at }) => at.tab.values[at.row]?.[at.column])).toContain(
        "để hôm nào rảnh hẵng hay",
      );
    },
  );

  test("beside a single heading over some of the criteria it may be one of them", () => {
    const reading = read(
      sheet(
        [
          ["TT", "Đơn vị", "Các chỉ tiêu", "", "", "Chuyển đổi số"],
          ["", "", "Giáo dục lý tưởng", "Quản lý đoàn viên", "Chương trình công tác", ""],
        ],
        UNITS.map((unit, n) => [n + 1, unit, "Đạt", "Đạt", "Đạt", "Không đạt"]),
        { merges: ["C2:E2", "F2:F3"] },
      ),
    );
    expect(columnsOf(reading)).toHaveLength(6);
    expect(columnsOf(reading).at(-1)).toMatch(/^F:appraised/);
  });
});

describe("[L7] [M8] the same words over each criterion, in a row of their own", () => {
  const under = (...words: (string | number)[]) =>
    answer(
      sheet(
        [
          ["TT", "Đơn vị", ...CODES],
          ["", "", ...CODES.map((_, n) => words[n % words.length] as string)],
        ],
        rows(...PASSES),
      ),
    );

  test.each(["KQ 2020", "2020", "Đạt 2020", "Kết quả kỳ trước"])(
    "“%s”: another year's marks are asked about",
    (words) => {
      const answered = under(words);
      expect(answered.ok ? "" : answered.message).toContain(`“1.1 / ${words}”`);
    },
  );
  test("the year as a number, too", () => {
    expect(under(2020).ok).toBe(false);
  });
  test.each(["Cũ", "KQ cũ", "Nháp", "Chưa chấm", "để sau", "Hỏi lại"])(
    "“%s”: no unit below is decided",
    (words) => {
      const answered = under(words);
      expect(answered.ok && answered.reading.rowsNotRead.map(({ of, said }) => `${of} ${said}`)).toContain(
        `void ${words}`,
      );
    },
  );
  test.each([["Huyện chấm"], ["Ban Tổ chức"], ["Có kế hoạch"], ["KQ 2021"], ["Kết quả", "Kết quả cuối"]])(
    "“%s” is a heading, and says nothing against them",
    (...words) => {
      const answered = under(...words);
      expect(answered.ok && answered.reading.layout.headerRows).toEqual([2, 3]);
      expect(answered.ok && answered.reading.rowsNotRead).toEqual([]);
    },
  );
  test.each(["Đạt", "x", "12-KH/ĐTN", "-"])("“%s” is no heading", (mark) => {
    const answered = under(mark);
    expect(answered.ok && answered.reading.layout.headerRows).toEqual([2]);
  });
  test("what stands in a row with a number is a unit's, whose name is lost", () => {
    const reading = read(
      sheet([["TT", "Đơn vị", ...CODES]], [[1, "", ...CODES.map(() => "để sau")], ...rows(...PASSES)]),
    );
    expect(reading.layout.headerRows).toEqual([2]);
    expect(reading.unnamed).toHaveLength(1);
  });
});

describe("[L3] two blocks of marks, one in the criteria's words, one by their codes", () => {
  const texts = criteriaOf(SET_2018_2022).map(({ text }) => text);
  const two = (second: string[]) =>
    answer(
      sheet(
        [
          [
            "TT",
            "Đơn vị",
            "Cấp trên chấm",
            ...Array<string>(14).fill(""),
            "Tổ thẩm định số 2",
            ...second.slice(1).map(() => ""),
          ],
          ["", "", ...texts, ...second],
        ],
        rows(...texts.map(() => 1), ...second.map(() => "Đạt")),
        { merges: ["C2:Q2", "R2:AF2"] },
      ),
    );

  test("nobody knows which counts", () => {
    const answered = two(CODES);
    expect(answered.ok ? "" : answered.message).toContain("đều ghi kết quả chấm");
  });
  test("a heading that sounds like a criterion beside codes is a person's own", () => {
    const reading = read(sheet([["TT", "Đơn vị", ...CODES, texts[7] as string]], rows(...PASSES, "x")));
    expect(columnsOf(reading).at(-1)).toBe("R:other");
  });
});

describe("[L3] a numeral over codes of several contents numbers a block", () => {
  const over = (...blocks: string[]) =>
    answer(
      sheet(
        [
          ["TT", "Đơn vị", ...blocks.flatMap((block) => CODES.map(() => block))],
          ["", "", ...blocks.flatMap(() => CODES)],
        ],
        rows(...blocks.flatMap(() => PASSES)),
      ),
    );

  test.each([
    ["I. ĐƠN VỊ TỰ CHẤM", "II. TỔ CÔNG TÁC HUYỆN ĐOÀN CHẤM"],
    ["I. TỰ CHẤM", "II. THẨM ĐỊNH"],
    ["Phần 1: Tự chấm", "Phần 2: Thẩm định"],
  ])("%s, %s: whose marks they are, of the same criteria", (self, appraised) => {
    const answered = over(self, appraised);
    if (!answered.ok) throw new Error(answered.message);
    const columns = columnsOf(answered.reading).slice(2);
    expect(columns[0]).toBe("C:self 1.1");
    expect(columns[14]).toBe("Q:self 3.5");
    expect(columns[15]).toBe("R:appraised 1.1");
    expect(columns[29]).toBe("AF:appraised 3.5");
  });

  test("where the numerals do not say whose they are, nobody knows which counts", () => {
    const answered = over("I. ĐỢT XÉT", "II. ĐỢT XÉT");
    expect(answered.ok ? "" : answered.message).toContain("đều ghi kết quả chấm");
  });

  test("over codes that begin again below each content it is the content", () => {
    const again = [1, 2, 3].flatMap(() => CODES.slice(0, 5));
    const numerals = ["I", "II", "III"].flatMap((one) =>
      CODES.slice(0, 5).map(() => `${one}. NỘI DUNG ${one}`),
    );
    const header = [
      ["TT", "Đơn vị", ...numerals],
      ["", "", ...again],
    ];
    expect(columnsOf(read(sheet(header, rows(...PASSES)))).at(-1)).toBe("Q:appraised 3.5");
  });
});

test("[L7] boxes to tick are no headings: the row below the header is a unit's whose name is lost", () => {
  const ticks = CODES.map((_, n) => n % 4 > 0);
  const reading = read(
    sheet(
      [["TT", "Đơn vị", "Đăng ký", ...CODES, "Minh chứng", "Kết quả chung"]],
      [
        ["", "", "x", ...ticks, "Sổ theo dõi đoàn viên", "Công nhận"],
        ...UNITS.map((unit, n) => [n + 2, unit, "x", ...ticks, "13-KH/ĐTN", "Công nhận"]),
      ],
    ),
  );
  expect(reading.layout.headerRows).toEqual([2]);
  expect(reading.unnamed).toHaveLength(1);
});

test("[L3] a column of somebody's own in the row of whose marks stand below the criteria is none of them", () => {
  const texts = [
    "Nắm tình hình theo quý",
    "Danh sách đoàn viên",
    "Có chương trình công tác",
    "Có văn bản tham mưu",
  ];
  const reading = read(
    sheet(
      [
        ["", "", "I. Chủ động giáo dục", "", "II. Chủ động phong trào", "III. Chủ động tham mưu", ""],
        ["", "", ...texts, ""],
        ["TT", "Đơn vị", ...texts.map(() => "Huyện chấm"), "Thông tin thêm"],
      ],
      UNITS.map((unit, n) => [
        n + 1,
        unit,
        ...texts.map(() => "x"),
        n === 1 ? "để hôm nào rảnh hẵng hay" : "ok",
      ]),
    ),
  );
  expect(columnsOf(reading).at(-1)).toBe("G:other");
  expect(reading.quoted).toHaveLength(1);
});
