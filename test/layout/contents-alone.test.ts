/** @fileoverview [L6], [L1], [M2] The three contents judged as a whole, without criteria below them: as headings in whatever words, as rows of each unit, marked by grades that the sheet explains. */
import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/assess";
import { setFromHeadings } from "../../src/criteria/choose";
import type { Tab } from "../../src/table/tab";
import { answer, type Rows, read, sheet } from "./books";
import { type Loose, tabOf } from "./tabs";

const TITLE = "KẾT QUẢ CHẤM ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2025";
const NAMES = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Cao Lâu", "Đoàn xã Hợp Thành"];

/** A row a unit. */
const wide = (headings: Rows[number], marks: Rows, title = TITLE, below: Rows = []) =>
  tabOf("Chấm", [
    [title],
    ["TT", "Đơn vị", ...headings],
    ...marks.map((own, at) => [at + 1, NAMES[at] ?? "", ...own]),
    [],
    ...below,
  ]);

/** What became of each unit: r, n or u. */
function outcomes(tab: Tab): string {
  const reading = read(tab);
  const set = setFromHeadings(reading.criteria);
  const { units } = assess(reading, set, [tab], { year: 2025, falseIsFail: false });
  return units.map(({ outcome }) => outcome[0]).join("");
}
const codes = (tab: Tab) => read(tab).criteria.map(({ code }) => code);
const messageOf = (tab: Tab) => {
  const found = answer(tab);
  return found.ok ? `read: ${found.reading.criteria.map(({ code }) => code)}` : found.message;
};

const MARKS: Rows = [
  ["Đạt", "Đạt", "Đạt"],
  ["Đạt", "Chưa đạt", "Đạt"],
  ["Đạt", "", "Đạt"],
];

describe("[L6] contents as headings of their own", () => {
  test.each([
    ["Chủ động giáo dục", "Chủ động phong trào", "Chủ động tham mưu"],
    ["Thẩm định nội dung 1", "Thẩm định nội dung 2", "Thẩm định nội dung 3"],
    ["Kết quả nội dung 1", "Kết quả nội dung 2", "Kết quả nội dung 3"],
    ["Đánh giá mặt 1", "Đánh giá mặt 2", "Đánh giá mặt 3"],
  ])("%s, …: each is judged", (...headings) => {
    expect(codes(wide(headings, MARKS))).toEqual(["1", "2", "3"]);
    expect(outcomes(wide(headings, MARKS))).toBe("rnu");
  });

  test("beside criteria a verdict on a content stays one", () => {
    const tab = sheet(
      [["TT", "Đơn vị", "1.1", "1.2", "2.1", "2.2", "3.1", "3.2", "Kết quả nội dung 1"]],
      NAMES.map((name, at) => [at + 1, name, ...Array(6).fill("Đạt"), "Đạt"]),
    );
    expect(codes(tab)).toEqual(["1.1", "1.2", "2.1", "2.2", "3.1", "3.2"]);
  });

  test("three headings “Chủ động …” over documents are no marks, and two are no contents", () => {
    const headings = ["Chủ động giáo dục", "Chủ động phong trào", "Chủ động tham mưu"];
    const paper = "Số 12-KH/ĐTN ngày 12/3/2025";
    const papers = [1, 2, 3].map(() => [paper, paper, paper]);
    expect(messageOf(wide(headings, papers))).not.toMatch(/^read/);
    expect(
      messageOf(
        wide(headings.slice(0, 2), [
          ["Tốt", "Khá"],
          ["Khá", "Tốt"],
        ]),
      ),
    ).not.toMatch(/^read/);
  });

  test("[L1] a title that asks for opinions, or of another work, makes no assessment of them", () => {
    const headings = ["Thẩm định nội dung 1", "Thẩm định nội dung 2", "Thẩm định nội dung 3"];
    const under = (title: string) => messageOf(wide(headings, MARKS, title));
    expect(under("Ý KIẾN THẨM ĐỊNH HỒ SƠ ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2025")).toBe("read: 1,2,3");
    expect(under("XIN Ý KIẾN THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2025")).not.toMatch(/^read/);
    expect(under("LỊCH THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2025")).not.toMatch(/^read/);
  });

  test("[L1] a place's name is no other word without its tone", () => {
    const headings = ["Kết quả nội dung 1", "Kết quả nội dung 2", "Kết quả nội dung 3"];
    const of = (place: string) =>
      messageOf(wide(headings, MARKS, `THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” – ${place}`));
    expect(of("HUYỆN ĐOÀN MINH HÓA")).toBe("read: 1,2,3");
    expect(of("PHƯỜNG GIA ĐỊNH")).toBe("read: 1,2,3");
    expect(of("BẢNG MINH HỌA")).not.toMatch(/^read/);
  });
});

describe("[M2] grades in words pass or fail as the sheet says", () => {
  const headings = ["Chủ động giáo dục", "Chủ động phong trào", "Chủ động tham mưu"];
  const grades: Rows = [
    ["Tốt", "Khá", "Khá"],
    ["Khá", "Yếu", "Tốt"],
    ["Tốt", "TB", "Khá"],
    ["Tốt", "Xuất sắc", "Khá"],
  ];
  test("below the table, in one line", () => {
    const legend = "Ghi chú: Tốt, Khá: đạt; Trung bình (TB), Yếu: chưa đạt. CN: công nhận";
    expect(outcomes(wide(headings, grades, TITLE, [[legend]]))).toBe("rnnu");
  });
  test("nothing explained, nothing passes; what is said of titles explains no mark", () => {
    expect(outcomes(wide(headings, grades))).toBe("uuuu");
    const title = "Xếp loại Tốt, Khá là đạt danh hiệu";
    expect(outcomes(wide(headings, grades, TITLE, [[title]]))).toBe("uuuu");
  });
});

describe("[L6] contents as rows of each unit", () => {
  const CONTENTS = [
    "Nội dung 1: Chủ động trong công tác giáo dục, quản lý đoàn viên",
    "Nội dung 2: Chủ động trong triển khai công tác đoàn và phong trào",
    "Nội dung 3: Chủ động tham mưu với cấp ủy, phối hợp với chính quyền",
  ];
  const long = (marks: Rows, contents: readonly string[] = CONTENTS, more: Rows = []) =>
    tabOf("TH", [
      [TITLE],
      ["TT", "Cơ sở đoàn", "Nội dung", "Kết quả"],
      ...marks.flatMap((own, unit) => [
        ...contents.map((text, at): Loose[] => [
          at === 0 ? unit + 1 : "",
          at === 0 ? (NAMES[unit] ?? "") : "",
          text,
          own[at] ?? "",
        ]),
        ...more,
      ]),
    ]);

  test("are what is judged where no criteria stand below them", () => {
    const tab = long(MARKS);
    expect(read(tab).layout.kind).toBe("long");
    expect(codes(tab)).toEqual(["1", "2", "3"]);
    expect(outcomes(tab)).toBe("rnu");
    expect(read(tab).layout.rows).toMatchObject({ units: 3, continued: 6, headings: 0, notRead: 0 });
  });

  test("a verdict below each unit's contents is none of them", () => {
    expect(outcomes(long(MARKS, CONTENTS, [["", "", "Kết luận", "Đạt"]]))).toBe("rnu");
  });

  test("two contents are asked about, and marks on rows that name none", () => {
    expect(messageOf(long(MARKS, CONTENTS.slice(0, 2)))).not.toMatch(/^read/);
    const others: Rows = ["Dọn vệ sinh", "Trồng cây"].map((text) => ["", "", `- ${text}`, "Đạt"]);
    expect(messageOf(long(MARKS, CONTENTS, others))).not.toBe("read: 1,2,3");
  });

  test("contents that head criteria stay their headings", () => {
    const rows = CONTENTS.flatMap((text, at) => [
      [text, "Đạt"],
      [`${at + 1}.1 Việc thứ nhất`, "Đạt"],
    ]);
    const tab = tabOf("TH", [
      [TITLE],
      ["Đơn vị", "Nội dung", "Kết quả"],
      ...NAMES.slice(0, 2).flatMap((name) => rows.map((row, at) => [at === 0 ? name : "", ...row])),
    ]);
    expect(codes(tab)).toEqual(["1.1", "2.1", "3.1"]);
  });
});

describe("[L1] what cannot be read is told by its own reason", () => {
  test("three tables of one content each, one below the other", () => {
    const block = (n: number, text: string): Rows => [
      [`Biểu ${n}. ${text}`],
      ["TT", "Đơn vị", "Kết quả"],
      ...NAMES.map((name, at) => [at + 1, name, "Đạt"]),
      [],
    ];
    const tab = tabOf("Tổng hợp", [
      [TITLE],
      ...block(1, "Chủ động trong công tác giáo dục"),
      ...block(2, "Chủ động trong triển khai công tác đoàn"),
      ...block(3, "Chủ động tham mưu với cấp ủy"),
    ]);
    expect(messageOf(tab)).toContain(
      "thành 3 bảng xếp chồng nhau (dòng tiêu đề 3, 10, 17), mỗi bảng một nội dung",
    );
  });

  describe("three tables with the criteria of one content each", () => {
    const block = (title: string, codes: readonly string[]): Rows => [
      [title],
      ["TT", "Đơn vị", ...codes],
      ...NAMES.map((name, at) => [at + 1, name, ...codes.map(() => "Đạt")]),
      [],
    ];
    const five = (head: string) => [1, 2, 3, 4, 5].map((n) => `${head}${n}`);
    test.each([
      ["by their codes", "Bảng", [five("1."), five("2."), five("3.")]],
      ["by what stands above each", "NỘI DUNG", [five("TC"), five("TC"), five("TC")]],
    ])("%s", (_, title, codes) => {
      const blocks = codes.flatMap((own, at) => block(`${title} ${at + 1}`, own));
      expect(messageOf(tabOf("Tổng hợp", [[TITLE], [], ...blocks]))).toContain(
        "thành 3 bảng xếp chồng nhau (dòng tiêu đề 4, 11, 18), mỗi bảng một nội dung",
      );
    });
    test("a table a group with all criteria, and a small one below it, are none", () => {
      const all = [...five("1."), ...five("2."), ...five("3.")];
      const groups = tabOf("Tổng hợp", [
        [TITLE],
        [],
        ...block("I. Khối xã", all),
        ...block("II. Khối trường", all),
      ]);
      expect(read(groups).units.length).toBeGreaterThanOrEqual(NAMES.length);
      const beside = tabOf("Tổng hợp", [[TITLE], [], ...block("", all), ...block("Nội dung 1", five("1."))]);
      expect(read(beside).criteria.map(({ code }) => code)).toEqual(all);
    });
  });

  test("counts and lists of what lacks, in place of marks", () => {
    const tab = wide(
      ["Số tiêu chí đạt", "Tiêu chí chưa đạt", "Đề nghị"],
      [
        ["15/15", "Không", "Công nhận"],
        ["13/15", "1.3; 2.4", "Chưa công nhận"],
        ["14/15", "3.5", "Công nhận"],
      ],
    );
    expect(messageOf(tab)).toContain("chỉ ghi tóm tắt (cột “Số tiêu chí đạt”)");
  });

  test("two rounds under each content", () => {
    const tab = tabOf(
      "Thẩm định",
      [
        [TITLE],
        ["TT", "Đơn vị", "Chủ động 1", "", "Chủ động 2", "", "Chủ động 3", ""],
        ["", "", ...[1, 2, 3].flatMap(() => ["Lần 1", "Phúc tra"])],
        ...NAMES.map((name, at) => [at + 1, name, "Đạt", "", "Chưa đạt", at === 1 ? "Đạt" : "", "Đạt", ""]),
      ],
      { merges: ["C2:D2", "E2:F2", "G2:H2"] },
    );
    expect(messageOf(tab)).toMatch(
      /“Chủ động 2 \/ Lần 1”.*“Chủ động 2 \/ Phúc tra”.*chưa rõ cột nào được tính/,
    );
  });
});
