/** @fileoverview [M8] Words beside a heading's code, and in a criterion's own cell, that open what stands below. */
import { expect, it } from "vitest";
import { assess } from "../../src/assessment/assess";
import { setFromHeadings } from "../../src/criteria/choose";
import { SET_2018_2022 } from "../../src/criteria/presets";
import type { CriteriaSet } from "../../src/criteria/set";
import { describe as sentenceOf } from "../../src/findings/codes";
import type { Tab } from "../../src/table/tab";
import { CODES, read, TITLE } from "./books";
import { tabOf } from "./tabs";

const NAMES = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Cao Lâu"];
const TEXTS = new Map(
  SET_2018_2022.pillars.flatMap(({ criteria }) => criteria.map(({ code, text }) => [code, text] as const)),
);
/** The second unit fails 2.3, the third 3.1. */
const markOf = (code: string, unit: number) =>
  (unit === 1 && code === "2.3") || (unit === 2 && code === "3.1") ? "Chưa đạt" : "Đạt";

function judged(tab: Tab, set: CriteriaSet = SET_2018_2022) {
  const { units, findings } = assess(read(tab), set, [tab], { year: 2021, falseIsFail: false });
  return {
    outcomes: units
      .map(({ outcome }) => (outcome === "undetermined" ? "u" : outcome[0] === "r" ? "r" : "n"))
      .join(""),
    told: findings
      .filter(({ code }) => code === "row-not-read")
      .map((one) => `${one.cell} ${sentenceOf(one)}`)
      .join("\n"),
  };
}

const wide = (heading: string, at = "2.3", name = "Tên đơn vị") =>
  judged(
    tabOf("Chấm", [
      [TITLE],
      ["TT", name, ...CODES.map((code) => (code === at ? heading : code))],
      ...NAMES.map((one, unit) => [unit + 1, one, ...CODES.map((code) => markOf(code, unit))]),
    ]),
  );

const byContent = (heading: string) =>
  judged(
    tabOf("Chấm", [
      [TITLE],
      [
        "TT",
        "Tên đơn vị",
        "Nội dung 1",
        "",
        "",
        "",
        "",
        "Nội dung 2",
        "",
        "",
        "",
        "",
        heading,
        "",
        "",
        "",
        "",
      ],
      ["", "", ...CODES],
      ...NAMES.map((one, unit) => [unit + 1, one, ...CODES.map((code) => markOf(code, unit))]),
    ]),
  );

it.each([
  "2.3 (tạm)",
  "2.3 – chờ xem lại",
  "2.3\n(cả huyện chưa đi kiểm tra, tạm ghi x)",
  "TC 2.3 (chưa thẩm định)",
  "2.3 (điểm của năm ngoái)",
  "2.3 [Tổ 2 chưa nộp phiếu]",
  "2.3 (bỏ)",
  "2.3 chưa chấm",
])("[M8] a criterion's heading %j opens all but what fails by another one", (heading) => {
  const { outcomes, told } = wide(heading);
  expect(outcomes).toBe("uun");
  expect(told).toMatch(/^J2 Lời ở tiêu đề “/);
});

it("[M8] such words over a content open its criteria", () => {
  expect(byContent("Nội dung 3 (Tổ 2 chưa nộp phiếu)").outcomes).toBe("unu");
  expect(byContent("Nội dung 3 – dự kiến").told).toContain("“dự kiến”");
  expect(byContent("Nội dung 3 (mới)")).toEqual({ outcomes: "rnn", told: "" });
});

it("[M8] such words over the names open all of them", () => {
  expect(wide("2.3", "2.3", "Đơn vị (danh sách chưa chốt)").outcomes).toBe("uuu");
  expect(wide("2.3", "2.3", "Đơn vị (không tính chi đoàn cơ sở)").told).toBe("");
});

it.each([
  "2.3 (mới)",
  "2.3 (bộ)",
  "2.3 (bắt buộc)",
  "2.3 (Đạt/Chưa đạt)",
  "2.3 (Đạt: x; chưa đạt: 0)",
  "2.3 (nếu chưa đạt thì ghi lý do)",
  "2.3 (không áp dụng đối với khối trường học)",
  "2.3 (danh sách, sổ, phân loại)",
  "2.3 (Tổ thẩm định)",
  "2.3 (sửa đổi, bổ sung năm 2020)",
  "2.3 (không để xảy ra vi phạm)",
  `2.3 – ${TEXTS.get("2.3")}`,
  "2.3 Không có chi đoàn nợ đoàn phí",
])("[M8] a usual heading %j says nothing of what stands below", (heading) => {
  expect(wide(heading)).toEqual({ outcomes: "rnn", told: "" });
});

it("[M8] every official text in a heading is silent", () => {
  for (const [code, text] of TEXTS) expect(wide(`${code}. ${text}`, code).told).toBe("");
});

it("[M8] a criterion's own cell in a table turned round, and a content's above it", () => {
  const turned = (of: string, more: string) =>
    judged(
      tabOf("Chấm", [
        [TITLE],
        ["TT", "Tiêu chí", ...NAMES],
        ...CODES.flatMap((code) => [
          ...(code.endsWith(".1")
            ? [[code[0] as string, `Nội dung ${code[0]}${of === code[0] ? more : ""}`]]
            : []),
          [
            code,
            `${TEXTS.get(code)}${of === code ? more : ""}`,
            ...NAMES.map((_, unit) => markOf(code, unit)),
          ],
        ]),
      ]),
    );
  expect(turned("", "")).toEqual({ outcomes: "rnn", told: "" });
  expect(turned("2.3", " (chưa kiểm tra, tạm chấm)").outcomes).toBe("uun");
  expect(turned("2.3", " (chưa kiểm tra, tạm chấm)").told).toContain("“chưa kiểm tra, tạm chấm”");
  expect(turned("3", " (Tổ 2 chưa nộp phiếu)").outcomes).toBe("unu");
});

function judgedByContent(plain: Tab) {
  const tab = { ...plain, formulaAt: () => "" };
  const set = setFromHeadings(read(tab).criteria);
  return judged(tab, set);
}

/** The mark's heading below each content, beside its papers. */
const headed = (mark: string, other = "Minh chứng", title = TITLE) =>
  judgedByContent(
    tabOf("Chấm", [
      [title],
      ["TT", "Tên đơn vị", ...[1, 2, 3].flatMap((n) => [`Nội dung ${n}`, ""])],
      ["", "", ...[1, 2, 3].flatMap(() => [mark, other])],
      ...NAMES.map((one, unit) => [
        unit + 1,
        one,
        ...[1, 2, 3].flatMap((n) => [unit === 1 && n === 2 ? "Chưa đạt" : "Đạt", `0${n}-KH/ĐTN`]),
      ]),
    ]),
  );

it.each([
  ..."dự kiến|sơ bộ|ước|tạm tính|chờ duyệt|chưa duyệt|cũ|theo báo cáo của xã|mong muốn"
    .split("|")
    .flatMap((word) => [`KQ ${word}`, `Kết quả ${word}`]),
  "Kết quả đánh giá dự kiến",
  "KQ 6 tháng",
  "6 tháng",
  "KQ HK I",
  "KQ quý III",
  "KQ tháng 6",
  "Kết quả đến 30/6",
  "Kết quả đến 30/6/2021",
  "KQ 9 tháng",
  "Kết quả giữa kỳ",
])("[M8] a mark's heading %j is read behind its first word", (mark) => {
  const { outcomes, told } = headed(mark);
  expect(outcomes).toBe("uuu");
  expect(told).toContain(`“${mark}”`);
});

it.each([
  "KQ",
  "Kết quả",
  "Kết quả thẩm định",
  "KQ thẩm định cuối năm",
  "Kết quả năm 2021",
  "KQ chấm",
  "Kết quả đến 30/11",
  "KQ tháng 11",
  "KQ đã duyệt",
  "Kết quả cả năm",
])("[M8] a mark's heading %j says nothing against it", (mark) => {
  expect(headed(mark).told).toBe("");
  expect(headed(mark).outcomes).toBe("rnr");
});

it("[M8] a part of the year is of no weight where the whole stands above it, or papers are of it", () => {
  expect(headed("KQ tháng 6", "Minh chứng", TITLE.replace("NĂM 2021", "NĂM HỌC 2020-2021")).told).toBe("");
  expect(headed("Kết quả", "Minh chứng 6 tháng").told).toBe("");
});
