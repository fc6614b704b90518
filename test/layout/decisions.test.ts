/** @fileoverview [L9] Columns, rows and lines in which somebody decides on a unit: what is not yes leaves it open; other matters do not. */
import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { asksFor } from "../../src/layout/headings/asks";
import type { Tab } from "../../src/table/tab";
import { CODES, PASSES, read, sheet, TITLE } from "./books";
import { tabOf } from "./tabs";

const NAMES = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Cao Lâu"];

/** "r", "n" or "u" of each unit. */
const outcomes = (...tabs: Tab[]) =>
  assess(read(tabs), SET_2018_2022, tabs, { year: 2021, falseIsFail: false })
    .units.map(({ outcome }) => (outcome === "undetermined" ? "u" : outcome[0]))
    .join("");

const beside = (heading: string, first: string, others = "", own = PASSES, names = NAMES) =>
  outcomes(
    sheet(
      [["TT", "Tên đơn vị", ...CODES, heading]],
      names.map((name, at) => [at + 1, name, ...(at === 0 ? own : PASSES), at === 0 ? first : others]),
    ),
  );

describe("[L9] what a heading asks for", () => {
  test.each([
    ["Kết quả biểu quyết của Hội đồng", "decision"],
    ["Kết luận của tập thể BTV", "decision"],
    ["Dự kiến xếp loại", "decision"],
    ["Ý kiến của cấp ủy", "decision"],
    ["Tình trạng hồ sơ", "decision"],
    ["Ghi chú", "note"],
    ["Kiến nghị, đề xuất", "opinion"],
    ["Nhận xét của tổ thẩm định", "opinion"],
    ["Đề nghị khen thưởng", "matter"],
    ["Ngày họp xét", "day"],
    ["Thời gian thẩm định", "day"],
    ["Ngày nhận hồ sơ", "day"],
    ["Ngày đại hội", "matter"],
    ["Ngày sinh của Bí thư", "matter"],
    ["Số phiếu đồng ý", "matter"],
    ["Tình trạng nhà văn hóa", "matter"],
    ["Kết quả năm trước", "matter"],
    ["Tham dự hội nghị", "matter"],
    ["Wifi", "other"],
  ])("%s: %s", (heading, asks) => {
    expect(asksFor(heading)).toBe(asks);
  });
});

describe("[L9] words where the day of an appraisal or a decision should stand", () => {
  test.each(["Hoãn", "Dự kiến 05/12", "Không thẩm định được"])("%s leaves the unit open", (text) => {
    expect(beside("Ngày thẩm định", text, "12/11/2021")).toBe("urr");
  });
  test("a day, however it is written, and other matters' days do not", () => {
    expect(beside("Ngày thẩm định", "Sáng 15/12, tại xã", "12/11/2021")).toBe("rrr");
    expect(beside("Ngày đại hội", "Hoãn", "12/11/2021")).toBe("rrr");
  });
});

describe("[L9] [L8] who appraised, and when, in a row of a table turned round", () => {
  const turned = (label: string, said: string[], own = PASSES, above = false) => {
    const row = ["16", label, ...said];
    const criteria = CODES.map((code, at) => [code, `Việc thứ ${at + 1}`, own[at] ?? "", "Đạt", "Đạt"]);
    const rows = above ? [["", label, ...said], ...criteria] : [...criteria, row];
    return outcomes(sheet([["TT", "Tiêu chí", ...NAMES]], rows));
  };
  const FAILS = CODES.map((code) => (code === "2.3" ? "Chưa đạt" : "Đạt"));

  test.each([
    ["Ngày thẩm định", "Chưa thẩm định", "12/11"],
    ["Ngày thẩm định", "chưa", "12/11"],
    ["Người thẩm định", "chưa có", "Hoa"],
    ["Thời gian thẩm định", "Chưa", "12/11"],
  ])("%s: “%s” leaves its unit open", (label, said, others) => {
    expect(turned(label, [said, others, others])).toBe("urr");
    expect(turned(label, [said, others, others], PASSES, true)).toBe("urr");
    expect(turned(label, [others, others, others])).toBe("rrr");
  });

  test("what another row says of other matters does not", () => {
    expect(turned("Phó Bí thư", ["chưa có", "Hoa", "Lan"])).toBe("rrr");
    expect(turned("Ngày đại hội", ["chưa", "12/5", "15/5"])).toBe("rrr");
    expect(turned("Người thẩm định", ["chưa có", "Hoa", "Lan"], FAILS)[0]).not.toBe("r");
  });
});

describe("[O6] titles typed as results", () => {
  const titles = (heading: string, said: string[], own = PASSES) =>
    outcomes(
      sheet(
        [["TT", "Tên đơn vị", ...CODES, heading]],
        NAMES.map((name, at) => [at + 1, name, ...(at === 0 ? own : PASSES), said[at] ?? ""]),
      ),
    );

  test.each(["Danh hiệu", "Danh hiệu đề nghị", "Đề nghị danh hiệu", "Danh hiệu đạt được", "Kết luận"])(
    "%s: ours is a yes, however it is written",
    (heading) => {
      for (const title of [
        "3 chủ động",
        "Đoàn cơ sở 3 chủ động",
        "ĐCS “3 chủ động”",
        "Đạt danh hiệu 3 chủ động",
      ])
        expect(titles(heading, [title, title, title])).toBe("rrr");
    },
  );

  test.each(["Vững mạnh", "Đoàn cơ sở vững mạnh", "Tiên tiến", "Khá", "2 chủ động"])(
    "“%s” where others have ours leaves its unit open",
    (title) => {
      expect(titles("Danh hiệu", [title, "3 chủ động", "3 chủ động"])).toBe("urr");
      expect(titles("Danh hiệu đề nghị", [title, "Đoàn cơ sở 3 chủ động", ""]).slice(0, 2)).toBe("ur");
    },
  );

  test("others' titles alone say nothing of ours, nor do two titles of which one is ours", () => {
    expect(titles("Danh hiệu", ["Vững mạnh", "Vững mạnh", "Vững mạnh"])).toBe("rrr");
    expect(titles("Danh hiệu", ["Vững mạnh, 3 chủ động", "3 chủ động", "3 chủ động"])).toBe("rrr");
    const failing = CODES.map((code) => (code === "2.3" ? "Chưa đạt" : "Đạt"));
    expect(titles("Danh hiệu", ["Vững mạnh", "3 chủ động", "3 chủ động"], failing)).toBe("nrr");
  });
});

describe("[L9] somebody's decision against marks that pass", () => {
  test.each([
    ["Kết luận của tập thể BTV", "Không tán thành"],
    ["Ý kiến của Thường trực Huyện ủy", "Chưa có cơ sở"],
    ["BTV duyệt", "Để lại"],
    ["Hội đồng nhất trí", "Không"],
    ["Dự kiến xếp loại", "Không xếp loại"],
    ["Xếp loại", "KHTNV"],
    ["Xếp hạng thi đua", "Không xếp"],
    ["Xếp loại", "Không hoàn thành"],
    ["Xếp loại", "Không hoàn thành nhiệm vụ"],
    ["BTV", "Giữ lại"],
    ["Ý kiến của Hội đồng", "Không quá bán"],
    ["Ghi chú", "Bổ sung KH ngày 20/11 (chưa nhận)"],
    ["Ghi chú", "Bổ sung KH ngày 20/11 (đã nhắc)"],
    ["Ghi chú", "Bổ sung KH ngày 20/11 (đã nhận, còn thiếu BC)"],
    ["Hội nghị liên tịch thống nhất", "Out"],
    ["Tình trạng", "Chưa TĐ"],
    ["Ghi chú", "Bổ sung sau"],
    ["Diễn biến", "Chờ xác minh"],
    ["Kết quả", "Công nhận có điều kiện"],
    ["Kết quả công nhận", "Công nhận năm 2020"],
    ["Đề nghị công nhận", "Đợt 2"],
    ["Kết luận", "Đạt 2 nội dung"],
    ["BTV duyệt", "Duyệt 2/3"],
  ])("%s: %s", (heading, text) => {
    expect(beside(heading, text)).toBe("urr");
    const failing = CODES.map((code) => (code === "2.3" ? "Chưa đạt" : "Đạt"));
    if (!/^Chờ|^Để|^Giữ/.test(text)) expect(beside(heading, text, "", failing)).toBe("nrr");
  });

  test.each([
    ["Kết luận của tập thể BTV", "Tán thành"],
    ["Kết quả", "Công nhận (QĐ số 40-QĐ/HĐTN ngày 20/12/2021)"],
    ["Kết quả công nhận", "Công nhận Đoàn cơ sở 3 chủ động năm 2021"],
    ["Kết luận", "Đạt 3/3 nội dung, 15/15 tiêu chí"],
    ["BTV duyệt", "Duyệt ngày 25/11"],
    ["Ý kiến của cấp ủy", "Nhất trí, mong đơn vị tiếp tục giữ vững"],
    ["Ý kiến của cấp ủy", "Không"],
    ["Đề nghị khen thưởng", "Không đề nghị"],
    ["Tình trạng nhà văn hóa", "Chưa xây dựng"],
    ["Wifi", "Chưa lắp"],
    ["Nhận xét", "Cần bổ sung hồ sơ lưu trữ"],
    ["Xếp loại năm 2020", "Không xếp loại"],
    ["Ghi chú", "Chưa có Phó Bí thư"],
    ...["HTXS", "HTXSNV", "HTXS NV", "HTT", "HTTNV", "HTT NV", "HT", "HTNV", "Hoàn thành xuất sắc"].map(
      (rank) => ["Xếp loại", rank],
    ),
    ...["Hoàn thành tốt", "Hoàn thành", "Hoàn thành tốt nhiệm vụ"].map((rank) => ["Mức xếp loại", rank]),
    ...["Nhất", "Nhì", "Ba", "Khuyến khích", "Giải KK"].map((prize) => ["Xếp hạng thi đua", prize]),
    ["BTV", "Giữ"],
    ["BTV", "Giữ nguyên"],
    ["BTV", "Quá bán"],
    ["Ý kiến đơn vị", "Đồng tình"],
    ["Ghi chú", "Bổ sung KH ngày 20/11 (đã nhận)"],
    ["Ghi chú", "Bổ sung KH ngày 20/11, đã nộp đủ"],
  ])("nothing: %s: %s", (heading, text) => {
    expect(beside(heading, text)).toBe("rrr");
  });

  test("a column whose other cells agree is one of decisions, whatever heads it", () => {
    expect(beside("Cuộc họp 20/11", "Phiếu tản mạn", "Nhất trí")).toBe("urr");
    expect(beside("Cuộc họp 20/11", "Phiếu tản mạn", "Có mặt")).toBe("rrr");
  });

  test("two columns, the tick in the one that says no", () => {
    const tab = sheet(
      [["TT", "Tên đơn vị", ...CODES, "Đề nghị", "Không đề nghị"]],
      NAMES.map((name, at) => [at + 1, name, ...PASSES, at === 0 ? "" : "x", at === 0 ? "x" : ""]),
    );
    expect(outcomes(tab)).toBe("urr");
  });

  test.each([
    ["(bổ sung sau)", "urr"],
    ["- nợ minh chứng", "urr"],
    ["???", "urr"],
    ["(khu 2)", "rrr"],
    ["- huyện Bác Ái", "rrr"],
    ["(thành lập từ 01/7/2021)", "rrr"],
  ])("behind a name: %s", (words, said) => {
    expect(beside("Số chi đoàn", "3", "3", PASSES, [`${NAMES[0]} ${words}`, ...NAMES.slice(1)])).toBe(said);
  });

  test("below the names of a table turned round, and on a line of a form", () => {
    const turned = (label: string, text: string) =>
      tabOf("Theo dõi", [
        [TITLE],
        ["TT", "Tiêu chí", ...NAMES],
        ...CODES.map((code) => [code, `Tiêu chí ${code} về công tác Đoàn`, "Đạt", "Đạt", "Đạt"]),
        ["", label, text, "Nhất trí", "Nhất trí"],
      ]);
    expect(outcomes(turned("Ý kiến của cấp ủy", "Chưa có cơ sở"))).toBe("urr");
    expect(outcomes(turned("Ý kiến của cấp ủy", "Nhất trí"))).toBe("rrr");
    const form = (name: string, line: string) =>
      tabOf(name, [
        ["PHIẾU CHẤM ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021"],
        [`Đơn vị: ${name}`],
        ["TT", "Nội dung", "Thẩm định"],
        ...CODES.map((code) => [code, `Tiêu chí ${code} về công tác Đoàn`, "Đạt"]),
        [],
        [line],
      ]);
    const [a = "", ...rest] = NAMES;
    const forms = (line: string) => outcomes(form(a, line), ...rest.map((name) => form(name, "")));
    expect(forms("Kết luận của tập thể BTV: không tán thành")).toBe("urr");
    expect(forms("Kết luận của tập thể BTV: nhất trí")).toBe("rrr");
    expect(forms("Kết luận: Công nhận có điều kiện")).toBe("urr");
    expect(forms("Kết luận: Công nhận năm 2021")).toBe("rrr");
  });
});

test("[L9] [M3] where ticks stand below Đạt | Chưa đạt, what refuses a unit that fails says nothing new", () => {
  const CONTENTS = ["1", "2", "3"];
  const open = (second: readonly string[], said: string) =>
    read(
      sheet(
        [
          ["TT", "Tên đơn vị", ...CONTENTS.flatMap((one) => [`Nội dung ${one}`, ""]), "Đề nghị của Hội đồng"],
          ["", "", ...CONTENTS.flatMap(() => ["Đạt", "Chưa đạt"]), ""],
        ],
        [
          [1, NAMES[0], "x", "", "x", "", "x", "", "Công nhận"],
          [2, NAMES[1], "x", "", ...second, "x", "", said],
        ],
      ),
    ).rowsNotRead.map(({ unit }) => unit?.name);
  expect(open(["", "x"], "Không công nhận")).toEqual([]);
  expect(open(["x", ""], "Không công nhận")).toEqual([NAMES[1]]);
});
