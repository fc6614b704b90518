/** @fileoverview [M2] Counts of criteria as marks of contents; [L9] decisions in short, and dashes where others say yes; [L1] a tab a content. */
import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/assess";
import { setFromHeadings } from "../../src/criteria/choose";
import type { Tab } from "../../src/table/tab";
import { answer, CODES, PASSES, type Rows, read, sheet } from "./books";
import { tabOf } from "./tabs";

const NAMES = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Cao Lâu", "Đoàn xã Hợp Thành"];

function judged(tab: Tab) {
  const reading = read(tab);
  const { units, findings } = assess(reading, setFromHeadings(reading.criteria), [tab], {
    year: 2021,
    falseIsFail: false,
  });
  return {
    outcomes: units.map(({ outcome }) => outcome[0]).join(""),
    differs: findings.filter(({ code }) => code === "result-differs").map(({ cell }) => cell),
  };
}

describe("[M2] counts of criteria under the three contents", () => {
  const contents = (heading: string, marks: Rows, line = "") =>
    judged(
      tabOf("KQ", [
        ["KẾT QUẢ ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021"],
        [line],
        ["TT", "Đơn vị", ...[1, 2, 3].map((n) => heading.replace("#", String(n)))],
        ...marks.map((own, at) => [at + 1, NAMES[at] ?? "", ...own]),
      ]),
    ).outcomes;
  const COUNTS: Rows = [
    ["5/5", "5/5", "5/5"],
    ["5/5", "4/5", "5/5"],
  ];

  test.each([
    ["Nội dung # (số tiêu chí đạt)", ""],
    ["Nội dung # (…/5 TC)", ""],
    ["Nội dung #", "Đơn vị được công nhận khi đạt đủ 5/5 tiêu chí ở cả 3 nội dung"],
  ])("%s: one that lacks fails where criteria are counted", (heading, line) => {
    expect(contents(heading, COUNTS, line)).toBe("rn");
  });
  test.each([
    ["Nội dung #", ""],
    ["Nội dung # (…/5 TC)", "Nội dung đạt khi có từ 4/5 tiêu chí trở lên"],
    ["Nội dung # (số tiêu chí đạt)", "Đạt ít nhất 4 tiêu chí mỗi nội dung"],
  ])("%s, %s: it is open where fewer may be enough", (heading, line) => {
    expect(contents(heading, COUNTS, line)).toBe("ru");
  });
  const NUMBERS: Rows = [
    [5, 5, 5],
    [5, 4, 5],
    [5, 6, 5],
  ];
  test.each(["Nội dung # (số TC đạt/5)", "ND# - số tiêu chí đạt / 5", "Nội dung # (số tiêu chí đạt trên 5)"])(
    "%s: numbers alone count too, and more than all is asked about",
    (heading) => {
      expect(contents(heading, NUMBERS)).toBe("rnu");
    },
  );
  test("numbers are no counts where nothing says of how many, fewer may be enough, or what lacks is counted", () => {
    const open = NUMBERS.slice(0, 2);
    expect(contents("Nội dung #", open)).toBe("uu");
    expect(contents("Nội dung # (số TC chưa đạt/5)", open)).toBe("uu");
    expect(contents("Nội dung # (số TC đạt/5)", open, "Nội dung đạt khi có từ 4 tiêu chí trở lên")).toBe(
      "uu",
    );
    expect(contents("Nội dung # (số TC đạt/5)", open, "Số tiêu chí chưa đạt của từng nội dung")).toBe("uu");
  });
  test("days, counts of what lacks, and points of criteria are none", () => {
    const days = [COUNTS[0] ?? [], ["12/6", "5/5", "7/5"]];
    expect(contents("Nội dung #", days)).toBe("uu");
    expect(contents("Nội dung #", COUNTS, "Số tiêu chí chưa đạt / tổng số tiêu chí")).toBe("uu");
    const points = sheet([["TT", "Đơn vị", ...CODES]], [[1, NAMES[0], ...CODES.map(() => "5/5")]]);
    expect(judged(points).outcomes).toBe("u");
  });
  test("a verdict beside its count", () => {
    expect(
      contents("Nội dung #", [
        ["Đạt\n(5/5 tiêu chí)", "Đạt 5/5", "Đạt"],
        ["Đạt (5/5)", "Chưa đạt\n(4/5 tiêu chí)", "Đạt"],
        ["Đạt (5/5)", "Đạt (4/5)", "Đạt"],
      ]),
    ).toBe("rnu");
  });
});

describe("[L9] [O6] decisions in short", () => {
  const decided = (heading: string, cells: readonly string[], fails = -1) =>
    judged(
      sheet(
        [["TT", "Đơn vị", ...CODES, heading]],
        cells.map((cell, at) => [
          at + 1,
          NAMES[at],
          ...PASSES.slice(1),
          at === fails ? "Chưa đạt" : "Đạt",
          cell,
        ]),
      ),
    );
  test.each(["Kết quả", "Ý kiến của Ban Thường vụ"])("%s: yes", (heading) => {
    const first = decided(heading, ["CN", "ĐCN", "Đề nghị CN", "ĐNCN"]);
    expect(first).toMatchObject({ outcomes: "rrrr", differs: [] });
    const second = decided(heading, ["3CĐ", "Tái công nhận", "Được CN", "CN"]);
    expect(second).toMatchObject({ outcomes: "rrrr", differs: [] });
  });
  test("no, later and a question are none", () => {
    expect(decided("Kết quả", ["KCN", "CN năm sau", "CN?", "CN"]).outcomes).toBe("uuur");
    expect(decided("Kết quả", ["ĐCN", "CN", "Đề nghị CN", "CN"], 0).differs).toEqual(["R3"]);
  });
  test("a dash where others say yes is none, but of whom fails; where nobody says yes it says nothing", () => {
    expect(decided("Kết luận", ["Công nhận", "Công nhận", "-", "Công nhận"]).outcomes).toBe("rrur");
    expect(decided("Kết luận", ["Công nhận", "Công nhận", "-", "Công nhận"], 2).outcomes).toBe("rrnr");
    expect(decided("Đề nghị công nhận", ["x", "–", "x", "x"]).outcomes).toBe("rurr");
    expect(decided("Kết luận", ["-", "-", "-", "-"]).outcomes).toBe("rrrr");
    expect(decided("Ghi chú", ["Nhất trí", "Nhất trí", "-", "Nhất trí"]).outcomes).toBe("rrrr");
  });
});

test("[L1] a tab a content is told as such, whatever stands behind the content in its title", () => {
  const OF = [
    "THỰC HIỆN QUẢN LÝ ĐOÀN VIÊN VÀ CHĂM LO, NẮM BẮT TÌNH HÌNH THANH NIÊN Ở ĐỊA PHƯƠNG, ĐƠN VỊ",
    "XÂY DỰNG VÀ THỰC HIỆN KẾ HOẠCH CÔNG TÁC",
    "THAM MƯU VỚI CẤP ỦY, PHỐI HỢP VỚI CÁC TỔ CHỨC LIÊN QUAN",
  ];
  const tabs = OF.map((text, n) =>
    tabOf(`Nội dung ${n + 1}`, [
      [`THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021 – NỘI DUNG ${n + 1}: CHỦ ĐỘNG ${text}`],
      ["TT", "Đơn vị", ...CODES.slice(n * 5, n * 5 + 5)],
      ...NAMES.map((name, at) => [at + 1, name, ...PASSES.slice(0, 5)]),
    ]),
  );
  expect(answer(tabs)).toMatchObject({
    ok: false,
    sheets: ["Nội dung 1", "Nội dung 2", "Nội dung 3"],
    message: expect.stringContaining("mỗi nội dung một tab"),
  });
});
