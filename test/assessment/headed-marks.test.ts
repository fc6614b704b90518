/** @fileoverview [M2] What stands over marks: a heading or title that says what is marked there lacks, or one of several grades. */
import { describe, expect, it } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import type { Tab } from "../../src/table/tab";
import { answer, CODES, type Rows, read, sheet } from "../layout/books";

const A = "Đoàn xã Gia Cát";
const B = "Đoàn xã Bảo Lâm";
const each = (mark: string) => CODES.map(() => mark);
const crossed = each("x");

/** Each unit with its outcome; "asked" where the table is asked about. */
function outcomes(tab: Tab): string[] {
  if (!answer(tab).ok) return ["asked"];
  const { units } = assess(read(tab), SET_2018_2022, [tab], { year: 2021, falseIsFail: false });
  return units.map(({ name, outcome }) => `${name}: ${outcome}`);
}

const under = (heading: string, units: Rows = [[1, A, ...crossed]], title?: string) =>
  sheet(
    [
      ["TT", "Đơn vị", ...CODES],
      ["", "", ...each(heading)],
    ],
    units,
    title ? { title } : {},
  );

describe("[M2] a sub-heading below each code that no header's row includes", () => {
  it.each([
    "Chưa đạt",
    "Không đạt",
    "Còn thiếu",
    "Chưa hoàn thành",
    "Yếu",
    "Kém",
    "Trung bình",
    "Mức khá",
    "KĐ",
    "K.đạt",
    "Không",
    "Loại yếu",
    "Mức 1",
    "Loại C",
    "Thấp",
    "C",
  ])("“%s”: what is ticked below it has not passed", (heading) => {
    expect(outcomes(under(heading)).filter((one) => /: recognised$/.test(one))).toEqual([]);
  });

  it.each(["Đạt", "Thẩm định", "Kết quả", "Đánh giá"])("“%s”: it has", (heading) => {
    expect(outcomes(under(heading))).toEqual([`${A}: recognised`]);
  });

  it("a unit's own marks are none", () => {
    const failed = [...each("Đạt").slice(1), "Chưa đạt"];
    const tab = sheet(
      [["TT", "Đơn vị", ...CODES]],
      [
        [1, A, ...failed],
        [2, B, ...each("Đạt")],
      ],
    );
    expect(outcomes(tab)).toEqual([`${A}: notRecognised`, `${B}: recognised`]);
  });
});

describe("[M2] a heading over the codes, or the title", () => {
  const over = (heading: string) =>
    sheet(
      [
        ["TT", "Đơn vị", heading, ...CODES.slice(1).map(() => "")],
        ["", "", ...CODES],
      ],
      [[1, A, ...crossed]],
      { merges: ["C2:Q2", "A2:A3", "B2:B3"] },
    );

  it.each([
    "Tiêu chí còn tồn tại, hạn chế (đánh dấu x)",
    "Những tiêu chí chưa đạt",
    "Tiêu chí còn thiếu (x)",
    "Nội dung còn hạn chế",
    "Tiêu chí đơn vị chưa đạt được",
  ])("“%s”: x has not passed", (heading) => {
    expect(outcomes(over(heading))).not.toContain(`${A}: recognised`);
  });

  it.each(["Kết quả thẩm định các tiêu chí", "Tiêu chí đạt (đánh dấu x)"])("“%s”: it has", (heading) => {
    expect(outcomes(over(heading))).toEqual([`${A}: recognised`]);
  });

  const titled = (title: string) => sheet([["TT", "Đơn vị", ...CODES]], [[1, A, ...crossed]], { title });

  it.each([
    "TỔNG HỢP CÁC TIÊU CHÍ CHƯA ĐẠT CỦA ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021",
    "BẢNG THEO DÕI NHỮNG TIÊU CHÍ CÒN THIẾU – ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021",
    "Danh sách tiêu chí không đạt, Đoàn cơ sở 3 chủ động năm 2021",
    "KẾT QUẢ THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021 (CÁC TIÊU CHÍ CHƯA ĐẠT)",
    "TỔNG HỢP CÁC ĐOÀN CƠ SỞ CHƯA ĐẠT TIÊU CHÍ “3 CHỦ ĐỘNG” NĂM 2021",
  ])("“%s”: x has not passed", (title) => {
    expect(outcomes(titled(title))).not.toContain(`${A}: recognised`);
  });

  it.each([
    "TỔNG HỢP KẾT QUẢ CÁC TIÊU CHÍ CỦA ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021",
    "BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021",
    "TỔNG HỢP TIÊU CHÍ ĐẠT, CHƯA ĐẠT CỦA ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021",
    "KẾT QUẢ THẨM ĐỊNH ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021 (x: đạt; 0: chưa đạt)",
  ])("“%s”: it has", (title) => {
    expect(outcomes(titled(title))).toEqual([`${A}: recognised`]);
  });
});

describe("[U2] a unit that was judged again", () => {
  const twice = (name: string) =>
    sheet(
      [["TT", "Đơn vị", ...CODES]],
      [
        [1, A, ...each("Đạt")],
        [2, B, ...each("Đạt")],
        [3, name, "Chưa đạt", ...each("Đạt").slice(1)],
      ],
    );

  it.each([
    `${A} (chấm lại)`,
    `${A} - phúc tra`,
    `${A} (lần 2)`,
    `${A}, thẩm định lại`,
    `${A} (Thẩm định bổ sung)`,
    `${A} – đợt II`,
    `${A} (sau phúc tra)`,
    `${A} (KQ phúc tra)`,
    `${A} (chấm lần 2)`,
    `${A} (cập nhật)`,
    `${A} (bản chính thức)`,
    `${A} lần 2`,
    `${A} chấm lại`,
    `Phúc tra ${A}`,
    `Chấm lại - ${A}`,
    `Lần 2: ${A}`,
  ])("“%s” is the same unit, and open where its marks differ", (name) => {
    expect(outcomes(twice(name))).toEqual([`${A}: undetermined`, `${B}: recognised`]);
  });

  it.each(["Phúc Trạch", "Đoàn trường Phúc Tra", "Lan Giới", "Công ty Rà soát Đoàn xã Gia Cát"])(
    "“%s” is another",
    (name) => {
      expect(outcomes(twice(name))).toHaveLength(3);
    },
  );

  it.each(["Đoàn xã Gia Cát Thượng", "Đoàn trường Gia Cát", "Đoàn xã Gia Cát (huyện Bắc Sơn)"])(
    "“%s” is another, or is asked",
    (name) => {
      expect(outcomes(twice(name))[0]).toMatch(/^asked$|^Đoàn xã Gia Cát: recognised$/);
    },
  );
});

describe("[M2] what stands over another column", () => {
  const beside = (...header: Rows) => sheet(header, [[1, A, "x", ...crossed]]);

  it.each(["Đăng ký (x)", "Có đăng ký (x)", "Đăng ký: x", "Đăng ký (đánh x)"])(
    "“%s” says of marks nothing",
    (heading) => {
      expect(outcomes(beside(["TT", "Đơn vị", heading, ...CODES]))).toEqual([`${A}: recognised`]);
    },
  );

  it("a heading over that column and the marks does", () => {
    const [first, ...others] = outcomes(
      beside(["TT", "Đơn vị", "x: chờ thẩm định", ...CODES.map(() => "")], ["", "", "Đăng ký", ...CODES]),
    );
    expect([first, others]).toEqual([`${A}: undetermined`, []]);
  });
});
