/** @fileoverview [L3] [L8] Rows below the criteria of a table turned round that are no criteria: facts, papers, own marks. */
import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/assess";
import { setFromHeadings } from "../../src/criteria/choose";
import type { Tab } from "../../src/table/tab";
import { answer } from "./books";
import { type Loose, tabOf } from "./tabs";

const TITLE = "KẾT QUẢ THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2024";
const NAMES = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Cao Lâu", "Đoàn xã Tân Liên"];
const CONTENTS = [
  "Nội dung 1: Chủ động quản lý đoàn viên, nắm bắt tình hình thanh niên",
  "Nội dung 2: Chủ động xây dựng và thực hiện kế hoạch công tác",
  "Nội dung 3: Chủ động tham mưu với cấp ủy, phối hợp với chính quyền",
];
const papers = NAMES.map((_, at) => `Số ${at + 11}-BC/ĐTN ngày 0${at + 1}/4/2024`);

const withLinks = (tab: Tab): Tab => ({ ...tab, linksAt: () => [], formulaAt: () => "" });
const turned = (...more: (readonly [string, ...Loose[]])[]): Tab =>
  withLinks(
    tabOf("3 chủ động", [
      [TITLE],
      ["Nội dung", ...NAMES],
      ...CONTENTS.map((text, at) => [
        text,
        ...NAMES.map((_, unit) => (unit === 2 && at === 1 ? "Chưa đạt" : "Đạt")),
      ]),
      ...more,
    ]),
  );

function judged(tab: Tab) {
  const found = answer(tab);
  if (!found.ok) return found.message;
  const set = setFromHeadings(found.reading.criteria);
  const { units, quoted, findings } = assess(found.reading, set, [tab], { year: 2024, falseIsFail: false });
  return {
    outcomes: units.map(({ outcome }) => outcome),
    criteria: found.reading.criteria.map(({ code }) => code),
    quoted: quoted.map(({ text }) => text),
    errors: findings.filter(({ severity }) => severity === "error").map(({ code }) => code),
  };
}

const RIGHT = {
  outcomes: ["recognised", "recognised", "notRecognised", "recognised"],
  criteria: ["1", "2", "3"],
  quoted: [] as string[],
  errors: [] as string[],
};

describe("[L3] below three contents turned round", () => {
  test.each<[string, readonly Loose[]]>([
    ["Công trình thanh niên", [1, 0, 1, 1]],
    ["Số đoàn viên", [120, 98, 133, 101]],
    ["Minh chứng", papers],
    ["Văn bản minh chứng", papers],
    ["Hồ sơ gửi kèm", papers],
    ["Biên bản thẩm định số", papers],
    ["Đơn vị tự chấm", ["Đạt", "Chưa đạt", "Đạt", "Đạt"]],
  ])("“%s” is no criterion", (label, values) => {
    expect(judged(turned([label, ...values]))).toEqual(RIGHT);
  });

  test("yes and no are named by their label, above the contents too", () => {
    const fanpage = ["Có fanpage", "Có", "Không", "Có", "Có"] as const;
    expect(judged(turned(fanpage))).toEqual({ ...RIGHT, quoted: ["Có fanpage"] });
    const { values } = turned(fanpage);
    const [title = [], head = [], first = [], second = [], third = [], more = []] = values;
    const above = withLinks(tabOf("3 chủ động", [title, head, more, first, second, third]));
    expect(judged(above)).toEqual({ ...RIGHT, quoted: ["Có fanpage"] });
  });

  test("papers that nobody knows leave all open", () => {
    const { errors } = judged(turned(["Tư liệu", ...papers])) as typeof RIGHT;
    expect(new Set(errors)).toEqual(new Set(["row-not-read"]));
    expect(errors).toHaveLength(NAMES.length);
  });

  test("a row marked like the contents is asked about", () => {
    for (const label of ["Công trình thanh niên", "Hoạt động tình nguyện"])
      expect(judged(turned([label, "Đạt", "Chưa đạt", "Đạt", "Đạt"]))).toContain("không rõ là tiêu chí nào");
  });
});
