/** @fileoverview [L9], [L2], [O6] Words in any column that plainly fail a unit whose marks pass; rows typed beside their columns; tables that say that they are not finished. */
import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/assess";
import { plainFail } from "../../src/cell/plain-fail";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { describe as sentenceOf } from "../../src/findings/codes";
import type { Tab } from "../../src/table/tab";
import { CODES, PASSES, read, sheet, TITLE } from "./books";
import { type Loose, tabOf } from "./tabs";

const A = "Đoàn xã Gia Cát";
const B = "Đoàn xã Bảo Lâm";
const C = "Đoàn xã Cao Lâu";
const NAMES = [A, B, C];

/** Names with "r", "n" or "u", and what is told of rows and results. */
function judged(tab: Tab) {
  const { units, findings } = assess(read([tab]), SET_2018_2022, [tab], { year: 2021, falseIsFail: false });
  return {
    units: units.map(({ name, outcome }) => `${name}: ${outcome}`),
    outcomes: units
      .map(({ outcome }) => (outcome === "undetermined" ? "u" : outcome[0] === "r" ? "r" : "n"))
      .join(""),
    told: findings
      .filter(({ code }) => /not-read|differs|unnamed/.test(code))
      .map((one) => `${one.code} ${sentenceOf(one)}`)
      .join("\n"),
  };
}

const beside = (heading: string, text: Loose, own: readonly Loose[] = PASSES) =>
  judged(
    sheet(
      [["TT", "Tên đơn vị", ...CODES, heading]],
      NAMES.map((name, at) => [at + 1, name, ...(at === 0 ? own : PASSES), at === 0 ? text : ""]),
    ),
  );
const failing = (code: string) => CODES.map((one) => (one === code ? "Chưa đạt" : "Đạt"));

const HEADINGS = [
  "Nhận xét",
  "Nhận xét của tổ thẩm định",
  "Tồn tại, hạn chế",
  "Hạn chế",
  "Kiến nghị",
  "Nguyên nhân",
  "Lý do",
  "Ý kiến thẩm định",
  "Hướng khắc phục",
  "Ghi chú",
];
const FAILING = [
  "Đề nghị không công nhận",
  "Chưa đạt tiêu chí 2.3",
  "Nội dung 2 không đạt",
  "TC 3.1 thiếu văn bản, không tính",
  "Còn nợ hồ sơ nội dung 3",
  "Còn 02 tiêu chí chưa đạt",
  "2.3 chưa đạt",
];
/** Opinions on the work, amounts, other matters and what is over. */
const HARMLESS = [
  "Cần phát huy hơn",
  "Còn hạn chế trong công tác đội",
  "Chưa đạt chỉ tiêu kết nạp đoàn viên",
  "Kết nạp đoàn viên mới: chưa đạt",
  "Một số chi đoàn chưa đạt yêu cầu",
  "Nội dung 2 thực hiện chưa đều",
  "Chưa thực hiện tốt công tác đoàn vụ",
  "Còn nợ 1.5 triệu đồng đoàn phí",
  "Không có tiêu chí nào chưa đạt",
  "Lần 1 chưa đạt tiêu chí 2.3, nay đã đạt",
  "Chưa công nhận chi đoàn thôn Nà Pàn",
  "Nếu không đạt tiêu chí 2.3 thì không công nhận",
  "10/12 chi đoàn đạt khá",
  "Đạt 15/15",
  "Cần khắc phục công tác lưu trữ",
  "Không có vướng mắc",
];

describe("[L9] words in any column that plainly fail a unit whose marks pass", () => {
  test.each(HEADINGS.flatMap((heading) => FAILING.map((text) => [heading, text])))(
    "%s: %s",
    (heading, text) => {
      const { outcomes, told } = beside(heading, text);
      expect(outcomes).toBe("urr");
      expect(told).toContain(`row-not-read Ô ghi “${text}”`);
      expect(told.split("\n")).toHaveLength(1);
    },
  );

  test.each(
    ["Nhận xét", "Tồn tại", "Kiến nghị", "Lý do"].flatMap((heading) =>
      HARMLESS.map((text) => [heading, text]),
    ),
  )("%s: %s changes nothing", (heading, text) => {
    expect(beside(heading, text)).toMatchObject({ outcomes: "rrr", told: "" });
  });

  test("beside a mark that fails the same it says nothing new", () => {
    expect(beside("Nhận xét", "Chưa đạt tiêu chí 2.3", failing("2.3"))).toMatchObject({
      outcomes: "nrr",
      told: "",
    });
  });

  test.each(["Ghi chú", "Kết luận", "Kết quả"])("%s: fewer criteria than the marks pass", (heading) => {
    expect(beside(heading, "Đạt 14/15").outcomes).toBe("urr");
    expect(beside(heading, "14/15").outcomes).toBe("urr");
    expect(beside(heading, "15/15").outcomes).toBe("rrr");
    expect(beside(heading, "14/15", failing("1.4")).outcomes).toBe("nrr");
  });

  test("a count is of the criteria that apply: 14 of 15 where one does not", () => {
    const own = CODES.map((code) => (code === "1.4" ? "Không áp dụng: không có trường học" : "Đạt"));
    expect(beside("Ghi chú", "Đạt 14/15", own)).toMatchObject({ outcomes: "rrr" });
    expect(beside("Lý do", "Không thực hiện tiêu chí 1.4 do không có trường học", own).outcomes).toBe("rrr");
  });

  test("in a long table at a criterion, below the names of one turned round", () => {
    const long = (text: string) =>
      judged(
        tabOf("Chấm", [
          [TITLE],
          ["Đơn vị", "Mã TC", "Thẩm định", "Nhận xét"],
          ...NAMES.flatMap((name, unit) =>
            CODES.map((code) => [name, code, "Đạt", unit === 0 && code === "2.3" ? text : ""]),
          ),
        ]),
      ).outcomes;
    expect(long("Chưa đạt, yêu cầu làm lại")).toBe("urr");
    expect(long("Còn chậm so với kế hoạch")).toBe("rrr");
    const turned = (text: string) =>
      judged(
        tabOf("Theo dõi", [
          [TITLE],
          ["TT", "Tiêu chí", ...NAMES],
          ...CODES.map((code) => [code, `Tiêu chí ${code} về công tác Đoàn`, "Đạt", "Đạt", "Đạt"]),
          ["", "Nhận xét", text, "", ""],
        ]),
      ).outcomes;
    expect(turned("Đề nghị không công nhận")).toBe("urr");
    expect(turned("Cần phát huy hơn")).toBe("rrr");
  });

  test("an amount or a day is no criterion and no count", () => {
    for (const text of ["10/12", "Thiếu 2.3 triệu đồng", "Họp ngày 5/9", "Đạt 85/100 điểm"])
      expect(plainFail(text)).toBeNull();
  });
});

describe("[O6] a typed result in usual words is held against the computed one", () => {
  test.each(["Kết luận", "Đánh giá chung", "Kết luận của BTV"])("%s: Đề nghị không công nhận", (heading) => {
    const { told } = beside(heading, "Đề nghị không công nhận");
    expect(told).toMatch(/result-differs|row-not-read/);
    expect(beside(heading, "Đề nghị công nhận").told).toBe("");
    expect(beside(heading, "Chưa đạt tiêu chí 2.3").outcomes).toBe("urr");
  });
});

describe("[U1] a row typed one column to the left", () => {
  const table = (row: readonly Loose[]) =>
    judged(sheet([["TT", "Tên đơn vị", ...CODES]], [[1, A, ...PASSES], row, [3, C, ...PASSES]]));

  test.each([
    [B, "x"],
    [B, "Đạt"],
    [`2. ${B}`, "K"],
  ])("%s, %s: the row is named, and its unit is not decided", (name, mark) => {
    const { units, told } = table([name, mark, ...PASSES.slice(1)]);
    expect(units.toSorted()).toEqual(
      [`${B}: undetermined`, `${C}: recognised`, `${A}: recognised`].toSorted(),
    );
    expect(told).toContain("gõ lệch sang trái một cột");
    expect(told.split("\n")).toHaveLength(1);
  });

  test("a unit of a short name stays one", () => {
    expect(table([2, "Xã Vĩ", ...PASSES]).units).toContain("Xã Vĩ: recognised");
  });
});

describe("[L2] a table that says of itself that it is not finished", () => {
  const titled = (line: string) =>
    judged(
      tabOf("Chấm", [
        [TITLE],
        [line],
        [],
        ["TT", "Tên đơn vị", ...CODES],
        ...NAMES.map((name, at) => [at + 1, name, ...PASSES]),
      ]),
    );

  test.each([
    "(Cập nhật đến 30/6/2021, chưa đầy đủ)",
    "(Đang cập nhật)",
    "(Số liệu tạm tính)",
    "(Số liệu chưa đầy đủ)",
    "(Chưa họp Ban Thường vụ)",
  ])("%s", (line) => {
    const { outcomes, told } = titled(line);
    expect(outcomes).toBe("uuu");
    expect(told).toContain(line);
  });

  test.each([
    "(Cập nhật đến 30/11/2021)",
    "(Đã cập nhật đầy đủ)",
    "(Kèm theo Báo cáo số 45-BC/HĐTN)",
    "(Đoàn xã đang thực hiện tốt phong trào)",
    "Ghi chú: hồ sơ chưa đầy đủ thì để trống",
  ])("%s changes nothing", (line) => {
    expect(titled(line).outcomes).toBe("rrr");
  });
});
