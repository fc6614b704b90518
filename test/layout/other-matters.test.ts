/** @fileoverview [L9] What stands beside units, on their forms and on lists of registrations and is of another matter than their result. */
import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { isTitleOfAssessment } from "../../src/layout/choice/title-words";
import { asksFor } from "../../src/layout/headings/asks";
import type { Tab } from "../../src/table/tab";
import { CODES, PASSES, read, sheet } from "./books";
import { assessment, judge, list, UNITS } from "./registered";
import { type Loose, tabOf } from "./tabs";

function judged(...tabs: Tab[]) {
  const { units, findings } = assess(read(tabs), SET_2018_2022, tabs, { year: 2021, falseIsFail: false });
  return {
    letters: units.map(({ outcome }) => (outcome === "notRegistered" ? "-" : outcome[0])).join(""),
    told: findings.filter(({ code }) => /row-not-read|line-not-read/.test(code)).length,
  };
}
const NAMES = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Cao Lâu"];
const beside = (headings: readonly string[], ...cells: readonly (readonly Loose[])[]) =>
  judged(
    sheet(
      [["TT", "Tên đơn vị", ...CODES, ...headings]],
      NAMES.map((name, at) => [at + 1, name, ...PASSES, ...(cells[at] ?? headings.map(() => ""))]),
    ),
  );

describe("[L9] another body's rank", () => {
  test.each([
    "Xếp loại Đảng bộ xã",
    "Xếp loại chi bộ, đảng bộ",
    "Kết quả xếp loại Công đoàn",
    "Xếp loại Hội LHTN",
    "Xếp loại chính quyền",
  ])("%s: nobody has ranked it yet, and the unit's result stands", (heading) => {
    expect(beside([heading], ["Chưa xếp loại"], ["Tốt"], ["Chưa có"])).toEqual({ letters: "rrr", told: 0 });
  });
  test.each(["Xếp loại", "Đảng ủy xếp loại", "Xếp loại Đoàn xã", "Xếp loại chi bộ và Đoàn cơ sở"])(
    "%s is the unit's",
    (heading) => {
      expect(asksFor(heading)).toBe("decision");
      expect(beside([heading], ["Chưa xếp loại"], ["Tốt"], ["Tốt"]).letters).toBe("urr");
    },
  );
});

describe("[L9] a count", () => {
  test("of marks that the unit gave itself is no result", () => {
    expect(beside(["Tự chấm (n/15)"], ["14/15"], ["15/15"], ["15/15"])).toEqual({ letters: "rrr", told: 0 });
  });
  test("of marks that were appraised is", () => {
    expect(beside(["Thẩm định (n/15)"], ["14/15"], ["15/15"], ["15/15"]).letters).toBe("urr");
  });
});

describe("[L9] lines on a form", () => {
  const form = (line: string) =>
    tabOf("Gia Cát", [
      ["PHIẾU THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021"],
      ["Đơn vị: Đoàn xã Gia Cát"],
      ["TT", "Nội dung", "Kết quả thẩm định"],
      ...CODES.map((code) => [code, `Việc ${code}`, "Đạt"]),
      [line],
    ]);
  test.each([
    "Kiến nghị của đơn vị: Không",
    "Kiến nghị: Không có",
    "Đề nghị, kiến nghị: Không có ý kiến gì",
    "Ý kiến khác: Không",
    "Tồn tại, hạn chế: Không có",
    "Tự xếp loại: Khá",
  ])("%s", (line) => {
    expect(judged(form(line)).letters).toBe("r");
  });
  test.each(["Kiến nghị: chưa công nhận", "Đề nghị: xét lại", "Kết luận: Không đạt", "Hồ sơ: Không có"])(
    "heard: %s",
    (line) => {
      const { letters, told } = judged(form(line));
      expect([letters, told > 0]).toEqual(["u", true]);
    },
  );
});

describe("[L9] beside a unit that did not register", () => {
  const marks = (registered: string) =>
    judged(
      sheet(
        [["TT", "Tên đơn vị", "Đăng ký", ...CODES, "Kết quả"]],
        NAMES.map((name, at) => [
          at + 1,
          name,
          at === 0 ? registered : "Có",
          ...PASSES,
          at === 0 ? "Không xét" : "Đạt",
        ]),
      ),
    );
  test("“Không xét” leaves nothing open; beside one that did it does", () => {
    expect(marks("Không")).toEqual({ letters: "-rr", told: 0 });
    expect(marks("Có")).toEqual({ letters: "urr", told: 1 });
  });
});

describe("[L1] a meeting's minutes", () => {
  test.each([
    "Họp Tổ thẩm định Đoàn cơ sở “3 chủ động” năm 2021",
    "Phiên họp Hội đồng xét công nhận Đoàn cơ sở “3 chủ động”",
  ])("hold an assessment: %s", (title) => {
    expect(isTitleOfAssessment(title)).toBe(true);
  });
  test.each([
    "Họp giao ban Đoàn cơ sở “3 chủ động”",
    "Lịch họp Tổ thẩm định Đoàn cơ sở “3 chủ động”",
    "Thành phần họp Tổ thẩm định Đoàn cơ sở “3 chủ động”",
  ])("do not: %s", (title) => {
    expect(isTitleOfAssessment(title)).toBe(false);
  });
});

describe("[O5] remarks on a list of registrations", () => {
  const beside = (heading: string, texts: readonly string[]) =>
    judge([
      assessment(),
      list([
        ["TT", "Đơn vị", "Số văn bản", heading],
        ...UNITS.map((name, at) => [at + 1, name, `0${at + 1}-CV/ĐTN`, texts[at] ?? ""]),
      ]),
    ]).letters;
  test.each([
    ["Đúng hạn", "Bản photo", "Ký thay", "Chưa ký nháy", "Không kèm công văn", "Năm 2020 chưa đạt"],
    [
      "Đăng ký phấn đấu xuất sắc",
      "Đăng ký cùng danh hiệu Đoàn cơ sở vững mạnh",
      "Chưa đóng dấu treo, đã bổ sung",
      "Năm 2020 chưa đạt, năm nay phấn đấu",
      "Chưa đăng ký được xe đi nộp, gửi bưu điện",
      "Nộp trước hạn",
    ],
  ])("of how it came in, or why: %s, …", (...texts) => {
    expect(beside("Ghi chú", texts)).toBe("rrrrrr");
  });
  test("of whether it registers", () => {
    expect(
      beside("Ghi chú", [
        "Chưa ký",
        "Chưa gửi kế hoạch",
        "Năm 2021 chưa đạt",
        "Đăng ký danh hiệu Đoàn cơ sở vững mạnh",
        "Đúng hạn, xin rút",
        "Không đăng ký",
      ]),
    ).toMatch(/^[un]{6}$/);
  });
  test("all three contents are all", () => {
    const said = [
      "Cả 3 nội dung",
      "Đủ 3 nội dung",
      "Cả ba nội dung",
      "2 nội dung",
      "Chỉ nội dung 3",
      "Nội dung 1, 2",
    ];
    expect(judge([assessment("Đăng ký", said)]).letters).toBe("rrruuu");
  });
});
