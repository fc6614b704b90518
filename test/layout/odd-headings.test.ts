/** @fileoverview [L11] Headings of what is read that say more of it, in words nobody knows, are quoted once for the table; plain ones are not. */
import { describe, expect, test } from "vitest";
import { cellAt, textOf } from "../../src/cell/text";
import { CODES, type Rows, read, sheet } from "./books";
import { type Loose, tabOf } from "./tabs";

const NAMES = ["Đoàn xã Gia Cát", "Đoàn xã Hợp Thành", "Đoàn xã Bảo Lâm"];
const DOC = "21-BC/ĐTN ngày 01/10/2021";

const told = (tabs: Parameters<typeof read>[0]) => {
  const { quoted } = read(tabs);
  return quoted.map(({ at, said }) => said ?? textOf(cellAt(at)));
};

interface Heads {
  readonly name?: string;
  readonly mark?: string;
  readonly evidence?: string;
  readonly code?: (code: string) => string;
}
/** Each criterion with its mark and its evidence. */
const wide = ({
  name = "Tên đơn vị",
  mark = "Kết quả",
  evidence = "Minh chứng",
  code = (one) => one,
}: Heads) =>
  sheet(
    [
      ["TT", name, ...CODES.flatMap((one) => [code(one), ""])],
      ["", "", ...CODES.flatMap(() => [mark, evidence])],
    ],
    NAMES.map((unit, at) => [at + 1, unit, ...CODES.flatMap(() => ["Đạt", DOC])]) as Rows,
  );

describe("[L11] a heading that says more than what stands below it", () => {
  test.each([
    "Minh chứng còn nợ",
    "Văn bản thiếu",
    "VB cấp trên",
    "Minh chứng cần có",
    "Minh chứng của huyện",
    "Minh chứng bị loại",
  ])("over evidence: “%s”", (evidence) => {
    expect(told(wide({ evidence }))).toEqual([evidence]);
  });

  test.each(["Đơn vị rút", "Đơn vị chấm thử", "Đơn vị không xét", "Đơn vị (tự kê khai)"])(
    "over names: “%s”",
    (name) => expect(told(wide({ name }))).toEqual([name]),
  );

  test.each(["KQ đợt 1", "KQ (tự khai)"])("over marks: “%s”", (mark) => {
    expect(told(wide({ mark }))).toEqual([mark]);
  });

  test.each(["2.4 (theo báo cáo của xã)", "2.4 bỏ", "2.4 (copy)", "2.4 ?", "2.4 Số buổi không sinh hoạt"])(
    "behind one of the codes: “%s”",
    (odd) => expect(told(wide({ code: (code) => (code === "2.4" ? odd : code) }))).toEqual([odd]),
  );

  test("behind one of the criteria's texts", () => {
    const texts = (more: (code: string) => string) =>
      wide({ code: (code) => `${code}. Việc thứ ${code.replace(".", " và ")} của cơ sở${more(code)}` });
    expect(told(texts((code) => (code === "2.4" ? " (xã báo)" : "")))).toEqual([
      "2.4. Việc thứ 2 và 4 của cơ sở (xã báo)",
    ]);
    expect(told(texts((code) => (code === "2.4" ? " (nếu có)" : "")))).toEqual([]);
    expect(told(texts((code) => (code === "2.4" ? " (tối đa 10 điểm)" : "")))).toEqual([]);
    expect(told(texts((code) => ` (mức ${code})`))).toEqual([]);
  });

  test("over a block of evidence", () => {
    const blocks = (over: string) =>
      sheet(
        [
          ["TT", "Đơn vị", "KẾT QUẢ", ...CODES.slice(1).map(() => ""), over, ...CODES.slice(1).map(() => "")],
          ["", "", ...CODES, ...CODES],
        ],
        NAMES.map((unit, at) => [at + 1, unit, ...CODES.map(() => "Đạt"), ...CODES.map(() => DOC)]) as Rows,
      );
    expect(told(blocks("MINH CHỨNG CÒN THIẾU"))).toEqual(["MINH CHỨNG CÒN THIẾU"]);
    expect(told(blocks("MINH CHỨNG"))).toEqual([]);
  });

  test("behind a criterion's text on one form of several", () => {
    const form = (unit: string, more: string, evidence = "Minh chứng") =>
      tabOf(unit.slice(-8), [
        ["PHIẾU THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021"],
        [`Đơn vị: ${unit}`],
        ["Mã", "Tiêu chí", "Thẩm định", evidence],
        ...CODES.map((code): Loose[] => [
          code,
          `Việc thứ ${code.replace(".", " và ")} của cơ sở${code === "2.4" ? more : ""}`,
          "Đạt",
          DOC,
        ]),
      ]);
    expect(told(NAMES.map((unit, at) => form(unit, at === 1 ? " (lấy theo tự chấm)" : "")))).toEqual([
      "Việc thứ 2 và 4 của cơ sở (lấy theo tự chấm)",
    ]);
    expect(told(NAMES.map((unit, at) => form(unit, "", at === 1 ? "Minh chứng thiếu" : undefined)))).toEqual([
      "Minh chứng thiếu",
    ]);
    expect(told(NAMES.map((unit) => form(unit, "")))).toEqual([]);
  });
});

describe("[L11] headings as offices write them are not quoted", () => {
  test.each([
    "Minh chứng (số, ký hiệu văn bản)",
    "Văn bản minh chứng",
    "Hồ sơ, tài liệu kèm theo",
    "Link minh chứng",
    "Số văn bản, ngày tháng",
    "Căn cứ",
    "Minh chứng của đơn vị",
    "Minh chứng đã nộp",
    "Kế hoạch, báo cáo",
    "Số minh chứng",
  ])("over evidence: “%s”", (evidence) => {
    expect(told(wide({ evidence }))).toEqual([]);
  });

  test.each([
    "Đơn vị",
    "Tên Đoàn cơ sở",
    "Đoàn xã, phường, thị trấn",
    "Cơ sở Đoàn trực thuộc",
    "Đơn vị đăng ký",
  ])("over names: “%s”", (name) => expect(told(wide({ name }))).toEqual([]));

  test.each([
    "Huyện Đoàn thẩm định",
    "KQ chấm",
    "Kết quả thẩm định của Tổ công tác",
    "Cấp trên đánh giá",
    "Đạt",
  ])("over marks: “%s”", (mark) => expect(told(wide({ mark }))).toEqual([]));
});

describe("[L11] a title that gives less than this year's whole result", () => {
  const titled = (title: string) =>
    told(
      sheet(
        [["TT", "Đơn vị", ...CODES]],
        NAMES.map((unit, at) => [at + 1, unit, ...CODES.map(() => "Đạt")]) as Rows,
        { title },
      ),
    );
  test.each([
    "CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG QUÝ I NĂM 2021",
    "KẾT QUẢ ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG 6 THÁNG ĐẦU NĂM 2021",
    "DANH SÁCH ĐOÀN CƠ SỞ KHÔNG ĐẠT 3 CHỦ ĐỘNG NĂM 2021",
  ])("“%s” is quoted", (title) => expect(titled(title)).toEqual([title]));
  test.each(["CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021", "BẢNG CHẤM 3 CHỦ ĐỘNG (THÁNG 12 NĂM 2021)"])(
    "“%s” is not",
    (title) => expect(titled(title)).toEqual([]),
  );
});
