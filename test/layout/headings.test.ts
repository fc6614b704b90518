/** @fileoverview Single headings: numbers in every way they are written, words, shortened texts. */
import { describe, expect, test } from "vitest";
import { PRESETS } from "../../src/criteria/presets";
import { readHeading } from "../../src/layout/headings/heading";
import { Wording } from "../../src/layout/headings/wording";
import { SHORT_TEXTS } from "../../tools/fuzz/wide-words";

describe("[K2] I.1, TC 1.1 and Tiêu chí 1.1 are all code 1.1", () => {
  const ways = [
    "1.1",
    "TC 1.1",
    "TC1.1",
    "Tiêu chí 1.1",
    "Tiêu chí 1.1:",
    "TIÊU CHÍ 1.1",
    "1.1.",
    "I.1",
    "i.1",
    "(1.1)",
    "1-1",
    "1 . 1",
    "1,1",
    "Tiêu chí số 1.1",
    "TC I.1",
    "1.1\u00a0",
    "Tie\u0302u chi\u0301 1.1",
    "Chỉ tiêu 1.1",
    1.1,
    "1.1. Nắm chắc tình hình tư tưởng",
    "I.1. Nắm chắc tình hình",
  ];
  test.each(ways)("%s", (heading) => {
    expect(readHeading(heading).number).toMatchObject({ kind: "code", code: "1.1" });
  });

  test("1.1 typed into a spreadsheet is a date", () => {
    expect(readHeading(new Date(2021, 1, 1)).dateCodes).toEqual(["1.2", "2.1"]);
  });

  test.each(["1.1.2", "13-HD/TĐTN", "2018-2022", "1-5 điểm", "Nắm chắc tình hình", "3 chủ động", "12/10"])(
    "%s is no criterion's code",
    (heading) => {
      expect(readHeading(heading).number?.kind).not.toBe("code");
    },
  );

  test.each([
    ["Nội dung chủ động 2", 2],
    ["Tiêu chuẩn 3", 3],
    ["Mặt 1", 1],
    ["Nội dung 1: Chủ động", 1],
    ["II. Chủ động xây dựng", 2],
    ["ND2", 2],
    ["NỘI DUNG III", 3],
  ])("%s is a pillar", (heading, n) => {
    expect(readHeading(heading).number).toMatchObject({ kind: "pillar", n });
  });

  test.each([
    ["1.1 Tự chấm", "1.1", "self"],
    ["TC 2.3 (TĐ)", "2.3", "appraised"],
    ["Minh chứng 1.1", "1.1", "evidence"],
    ["Thẩm định TC 3.5", "3.5", "appraised"],
    ["Giải trình (2.1)", "2.1", "explanation"],
  ])("%s holds the code and whose it is", (heading, code, field) => {
    const { number, word } = readHeading(heading);
    expect(number).toMatchObject({ kind: "code", code });
    expect(word?.field).toBe(field);
  });
});

describe("words of headings", () => {
  const words: Record<string, string[]> = {
    order: ["TT", "STT", "Stt", "Số TT", "Số thứ tự"],
    name: [
      "Tên đơn vị",
      "Đơn vị",
      "Đoàn cơ sở",
      "Đoàn xã, phường",
      "Tên Đoàn cơ sở",
      "Cơ sở Đoàn",
      "Đơn vị được đánh giá",
      "TÊN ĐƠN VỊ",
      "Xã/phường",
    ],
    group: [
      ...["Huyện", "Đơn vị cấp trên", "Huyện/thành phố", "Huyện/quận", "Quận/huyện", "Huyện cũ", "Quận cũ"],
      ...["Huyện (cũ)", "Huyện, thị xã cũ", "Huyện/TP cũ", "Thuộc huyện", "Trực thuộc", "Thuộc Huyện đoàn"],
      ...["Huyện trước sáp nhập", "Thuộc huyện (trước đây)", "Địa bàn", "Địa bàn huyện", "Thuộc địa bàn"],
      ...["Cụm", "Cụm thi đua", "Cụm số", "Cụm/khối", "Cụm hoạt động", "Khu vực", "Thành phố cũ"],
    ],
    type: ["Loại hình", "Khối"],
    officer: ["Cán bộ phụ trách", "Cán bộ theo dõi", "Người phụ trách", "CB phụ trách"],
    registration: ["Đăng ký", "Ngày đăng ký", "Có đăng ký", "Đăng ký (x)", "Đăng kí năm 2021"],
    self: [
      "Tự chấm",
      "Tự đánh giá",
      "Đơn vị tự chấm",
      "TĐG",
      "Điểm tự chấm",
      "ĐVTN",
      "Đơn vị chấm",
      "Tự đánh giá của đơn vị",
      ...["BCH Đoàn cơ sở chấm", "Ban Chấp hành Đoàn cơ sở đánh giá", "Chi đoàn chấm", "Tự chấm lần 1"],
    ],
    appraised: [
      "Thẩm định",
      "TĐ",
      "Kết quả thẩm định",
      "Huyện chấm",
      "Cấp trên chấm",
      "Điểm thẩm định",
      "Huyện đoàn đánh giá",
      ...["Đoàn cấp trên chấm", "Tỉnh đoàn chấm", "BTV Huyện đoàn chấm", "Trung ương Đoàn chấm", "BTV chấm"],
      ...["Thẩm định lần 2", "Thẩm định vòng 1", "Phúc tra", "Thẩm định đợt 2", "Thẩm định lần cuối"],
    ],
    mark: ["Đánh giá", "Chấm", "Điểm", "Đạt/Chưa đạt", "Mức độ đạt"],
    pass: ["Đạt"],
    fail: ["Chưa đạt", "Không đạt"],
    evidence: [
      "Minh chứng",
      "MC",
      "VB chứng minh",
      "Văn bản minh chứng",
      "Link minh chứng",
      "Hồ sơ",
      "Minh chứng (số, ký hiệu)",
      "Tài liệu kiểm chứng",
    ],
    explanation: ["Giải trình", "GT", "Lý do", "Ghi chú (giải trình)"],
    result: ["Kết quả", "Công nhận", "Xếp loại", "Kết quả công nhận", "Đề nghị công nhận", "KQ"],
    other: [
      "Ghi chú",
      "Điểm chuẩn",
      "Điểm tối đa",
      "Tổng điểm",
      "Tiến độ (số tiêu chí đã nộp minh chứng)",
      "Điều kiện",
      "Bí thư",
    ],
    criterion: ["Tiêu chí", "Nội dung", "Mã tiêu chí", "Nội dung tiêu chí"],
  };
  test.each(
    Object.entries(words).flatMap(([field, headings]) => headings.map((heading) => [heading, field])),
  )("%s: %s", (heading, field) => {
    expect(readHeading(heading as string).word?.field).toBe(field);
  });

  test("[U8] the name of one cluster heads its units and no column", () => {
    for (const text of ["Cụm thi đua số 1", "Cụm 2", "Huyện Bắc Sơn"])
      expect(readHeading(text).word).toBeNull();
  });

  test("criteria's texts are no field words", () => {
    for (const set of PRESETS)
      for (const pillar of set.pillars)
        for (const text of [pillar.name, ...pillar.criteria.map((criterion) => criterion.text)])
          expect(readHeading(text), text).toMatchObject({ word: null, number: null });
  });

  test("[U4] words in TCVN3 are read", () => {
    expect(readHeading("Tªn ®¬n vÞ").word?.field).toBe("name");
    expect(readHeading("Tù chÊm").word?.field).toBe("self");
  });
});

describe("[K2] texts without numbers are matched by wording", () => {
  const wording = new Wording(PRESETS);
  test.each(Object.entries(SHORT_TEXTS))("%s: %s", (code, text) => {
    const match = wording.match(text, "criteria");
    expect(match?.code).toBe(code);
    expect(match?.score).toBeGreaterThan(0.42);
  });

  test("[K1] every preset text matches itself", () => {
    for (const set of PRESETS)
      for (const pillar of set.pillars)
        for (const { code, text } of pillar.criteria)
          expect(wording.match(text)).toMatchObject({ code, pillar: false });
  });

  test.each([
    [
      "Chủ động thực hiện quản lý đoàn viên thanh niên và chăm lo, nắm bắt tình hình thanh niên ở địa phương, đơn vị",
      "1",
    ],
    ["Chủ động xây dựng và thực hiện kế hoạch công tác", "2"],
    [
      "chủ động tham mưu với cấp ủy, phối hợp với các tổ chức liên quan trong việc thực hiện nhiệm vụ chính trị được giao",
      "3",
    ],
    ["Chủ động tham mưu với các tổ chức liên quan trong việc thực hiện nhiệm vụ chính trị được giao", "3"],
  ])("a province's wording of a pillar: %s", (text, code) => {
    expect(wording.match(text, "pillars")?.code).toBe(code);
  });

  test("unrelated words match nothing", () => {
    for (const text of ["Họ và tên bí thư", "Thu đoàn phí quý I", "Địa chỉ thư điện tử"])
      expect(wording.match(text)?.score ?? 0).toBeLessThan(0.42);
  });
});

describe("[O5] what only folds like “đăng ký” heads no registration", () => {
  test.each([
    "Xác nhận của Đảng ủy",
    "Đảng uỷ xác nhận",
    "Chữ ký Đảng ủy",
    "Đảng viên",
    "Nộp báo cáo đúng kỳ",
    "Đúng kỳ",
    "Đáng kể",
    "Đủ ĐK",
    "Đạt ĐK công nhận",
    "Đăng tin",
    "Đăng bài",
  ])("%s", (heading) => {
    expect(readHeading(heading).word?.field).not.toBe("registration");
  });

  test.each(["Đăg ký", "Đăngký", "Đang ký", "§¨ng ký", "Ngày ĐK", "ĐK công nhận"])(
    "%s still does",
    (heading) => {
      expect(readHeading(heading).word?.field).toBe("registration");
    },
  );
});

describe("[L7] questions of an online form on a content", () => {
  test.each([
    ["Kết quả thẩm định Nội dung 1 (3 chủ động năm 2024)", 1],
    ["Câu 2. Nội dung 2 đạt hay chưa đạt?", 2],
    [
      "2. Tổ thẩm định kết luận Nội dung 1 (Chủ động quản lý đoàn viên) của mô hình Đoàn cơ sở “3 chủ động” năm 2024 đạt hay chưa đạt?",
      1,
    ],
    ["Câu 7: Minh chứng của Nội dung 3", 3],
  ])("%s", (heading, n) => {
    expect(readHeading(heading).number).toMatchObject({ kind: "pillar", n });
    expect(readHeading(heading).text).toBe(heading);
  });
  test("another sentence on a content is none", () => {
    for (const heading of ["Câu 2. Nội dung 2 còn vướng gì?", "2. Kết quả năm trước của Nội dung 1"])
      expect(readHeading(heading).number).not.toMatchObject({ kind: "pillar", n: 1 });
  });
});
