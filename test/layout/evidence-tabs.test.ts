/** @fileoverview Evidence on tabs of their own: what is one, what its rows say, and what is none. */
import { describe, expect, test } from "vitest";
import { criteriaIn } from "../../src/layout/beside/criteria-in-cell";
import type { Tab } from "../../src/table/tab";
import { CODES, PASSES, plainSheet, type Rows, read, sheet } from "./books";
import { tabOf } from "./tabs";

const A = "Đoàn xã Gia Cát";
const B = "Đoàn xã Bảo Lâm";
const DOC = "12-KH/ĐTN ngày 05/3/2021";
const LINK = "https://drive.google.com/file/d/1a/view";

const beside = (...tabs: Tab[]) => read([plainSheet("Chấm"), ...tabs]);
const keyed = (rows: Rows, name = "Minh chứng", merges: string[] = []) =>
  beside(tabOf(name, rows, { merges })).keyedTab;
/** `Gia Cát 1.1 @3`. */
const entriesOf = (tab: ReturnType<typeof keyed>) =>
  tab?.entries.map(({ unit, criterion, row }) => `${unit.replace("Đoàn xã ", "")} ${criterion} @${row + 1}`);
const notRead = (tab: ReturnType<typeof keyed>) => tab?.notRead?.map(({ row }) => row + 1);

describe("[E10] one cell that names several criteria", () => {
  test.each([
    ["1.1, 1.2", ["1.1", "1.2"]],
    ["1.1,1.2", ["1.1", "1.2"]],
    ["1.1; 1.2; 2.1", ["1.1", "1.2", "2.1"]],
    ["1.1 và 1.2", ["1.1", "1.2"]],
    ["1.1, 1.2 và 1.3", ["1.1", "1.2", "1.3"]],
    ["1.1\n1.2", ["1.1", "1.2"]],
    ["1.1 1.2", ["1.1", "1.2"]],
    ["1.1 + 1.2", ["1.1", "1.2"]],
    ["1.1–1.3", ["1.1", "1.2", "1.3"]],
    ["1.1 - 1.3", ["1.1", "1.2", "1.3"]],
    ["từ 2.2 đến 2.4", ["2.2", "2.3", "2.4"]],
    ["TC 1.1, TC 1.2", ["1.1", "1.2"]],
    ["Tiêu chí 1.1; Tiêu chí 3.5", ["1.1", "3.5"]],
    ["I.1, I.2", ["1.1", "1.2"]],
    ["1.1. Nắm chắc tình hình\n1.2. Quản lý đoàn viên", ["1.1", "1.2"]],
  ])("%s", (text, codes) => expect(criteriaIn(text)).toEqual(codes));

  test.each([
    "1.1",
    "TC 1.1",
    "1.1. Nắm chắc tình hình tư tưởng, quản lý đoàn viên",
    "12/3/2021",
    "12.3.2021",
    "12/3, 15/4",
    DOC,
    "12-KH/ĐTN, 13-KH/ĐTN",
    "1.1–2.3",
    "1.3–1.1",
    "Nội dung 1",
    "1, 2",
    "Chủ động thực hiện quản lý đoàn viên; sinh hoạt chi đoàn",
  ])("%s is none", (text) => expect(criteriaIn(text)).toBeNull());
});

describe("[E10] a list of evidence is known by what it holds", () => {
  test.each([
    ["its heading", "Trang tính 5", "Minh chứng", DOC],
    ["documents under words of another office", "Kho văn bản", "Số, ký hiệu văn bản / đường dẫn", DOC],
    ["links under a heading that says little", "DM", "Nộp lên Drive", LINK],
    ["its tab's name", "Danh mục minh chứng", "Số, ký hiệu", "12-KH"],
  ])("by %s", (_, name, heading, cell) => {
    const tab = keyed(
      [
        ["Đơn vị", "Tiêu chí", heading],
        [A, "1.1", cell],
        [B, "1.2", cell],
      ],
      name,
    );
    expect(tab?.evidence).toBe(2);
    expect(entriesOf(tab)).toEqual(["Gia Cát 1.1 @2", "Bảo Lâm 1.2 @3"]);
  });

  test.each(["Kiểm tra link", "Kiểm tra", "KQ kiểm tra", "Link có mở được không"])(
    "with a column of what a check found: %s",
    (heading) => {
      const found = ["OK", "hỏng", "không mở được", "Đạt", "sai file", "OK (đã mở)", "Link lỗi", "x"];
      const tab = keyed([
        ["Đơn vị", "Mã TC", "Tên văn bản", "Link", heading],
        ...found.map((said, at) => [A, CODES[at], DOC, LINK, said]),
      ]);
      expect(entriesOf(tab)).toHaveLength(found.length);
      expect([...(tab?.denied?.keys() ?? [])]).toEqual([2, 3, 5, 7]);
    },
  );
  test("several criteria in one cell are served each", () => {
    const tab = keyed([
      ["Đơn vị", "Tiêu chí", "Minh chứng"],
      [A, "1.1, 1.2", DOC],
      [A, "2.1–2.3", DOC],
      [B, "1.1", DOC],
    ]);
    expect(entriesOf(tab)).toEqual([
      "Gia Cát 1.1 @2",
      "Gia Cát 1.2 @2",
      "Gia Cát 2.1 @3",
      "Gia Cát 2.2 @3",
      "Gia Cát 2.3 @3",
      "Bảo Lâm 1.1 @4",
    ]);
  });

  test("name, number, date and link in columns of their own are one reference; a row of blanks is not there", () => {
    const tab = keyed([
      ["TT", "Đơn vị", "Tiêu chí", "Tên văn bản", "Số, ký hiệu", "Ngày ban hành", "Đường dẫn", "Ghi chú"],
      [1, A, "1.1", "Kế hoạch", "12-KH/ĐTN", "05/3/2021", LINK, "đã xem"],
      [2, A, "1.2", "", "", "", "", "thiếu"],
      [3, B, "1.1", "", "", "", LINK, ""],
    ]);
    expect(tab?.parts).toEqual({ columns: [3, 4, 6], date: 5 });
    expect(entriesOf(tab)).toEqual(["Gia Cát 1.1 @2", "Bảo Lâm 1.1 @4"]);
  });

  test("what stands behind a column without a word is another table's, documents and numbers too", () => {
    const rows: Rows = [
      ["Đơn vị", "Tiêu chí", "Minh chứng", "", "Văn bản của huyện", "Số máy"],
      [A, "1.1", "", "", DOC, "0900 000 001"],
      [B, "1.1", DOC, "", DOC, "0900 000 002"],
    ];
    const tab = keyed(rows);
    // Gia Cát's cell is blank: its evidence is missing, whatever stands beside it.
    expect([tab?.evidence, tab?.parts, entriesOf(tab)]).toEqual([
      2,
      undefined,
      ["Gia Cát 1.1 @2", "Bảo Lâm 1.1 @3"],
    ]);
    // A gap alone makes no other table: there is the list's own evidence, under a heading that goes on over the gap too.
    const apart = rows.map(([unit, criterion, own, ...more]) => [unit, criterion, "", own, ...more]) as Rows;
    expect(keyed(apart.map((row) => row.slice(0, 4)))?.evidence).toBe(3);
    const named = keyed(
      [
        ["Đơn vị", "", "Tiêu chí", "Minh chứng"],
        [A, "", "1.1", DOC],
      ],
      "Minh chứng",
      ["A1:B1"],
    );
    expect(entriesOf(named)).toEqual(["Gia Cát 1.1 @2"]);
  });

  test("merged names, criteria and documents hold for the rows they cover ([L5])", () => {
    const tab = keyed(
      [
        ["Đơn vị", "Tiêu chí", "Minh chứng"],
        [A, "1.1", DOC],
        ["", "", LINK],
        ["", "1.2", DOC],
        ["", "1.3", ""],
        [B, "1.1", DOC],
      ],
      "Minh chứng",
      ["A2:A5", "B2:B3", "C4:C5"],
    );
    expect(entriesOf(tab)).toEqual([
      "Gia Cát 1.1 @2",
      "Gia Cát 1.1 @3",
      "Gia Cát 1.2 @4",
      "Gia Cát 1.3 @5",
      "Bảo Lâm 1.1 @6",
    ]);
    expect(tab?.tab.values[4]?.[2]).toBe(DOC);
  });

  test("a further document below a criterion is its own, a signature below the list is nobody's", () => {
    const tab = keyed([
      ["Đơn vị", "Tiêu chí", "Minh chứng"],
      [A, "1.1", ""],
      ["", "", DOC],
      [B, "3.5", ""],
      [],
      ["", "", "Người lập biểu"],
      ["", "", "Nguyễn Văn A"],
    ]);
    expect(entriesOf(tab)).toEqual(["Gia Cát 1.1 @2", "Gia Cát 1.1 @3", "Bảo Lâm 3.5 @4"]);
    expect(notRead(tab)).toEqual([]);
  });

  test("a content's own document serves its criteria that have none ([E9])", () => {
    const tab = keyed([
      ["Đơn vị", "Tiêu chí", "Minh chứng"],
      [A, "Nội dung 1", DOC],
      ["", "1.2", LINK],
      [B, "1.1", DOC],
    ]);
    expect(entriesOf(tab)).toEqual([
      "Gia Cát 1.2 @3",
      "Bảo Lâm 1.1 @4",
      "Gia Cát 1.1 @2",
      "Gia Cát 1.3 @2",
      "Gia Cát 1.4 @2",
      "Gia Cát 1.5 @2",
    ]);
  });

  test("rows of a unit or a criterion that the assessment does not have are named, a unit once", () => {
    const tab = keyed([
      ["Đơn vị", "Tiêu chí", "Minh chứng"],
      [A, "1.1", DOC],
      [A, "1.9", DOC],
      [A, "Văn nghệ", DOC],
      ["Đoàn xã Hoàn Toàn Khác", "1.1", DOC],
      ["", "1.2", DOC],
      [B, "1.1", DOC],
      [B, "9.9", ""],
    ]);
    expect(entriesOf(tab)).toEqual(["Gia Cát 1.1 @2", "Bảo Lâm 1.1 @7"]);
    expect(notRead(tab)).toEqual([3, 4, 5]);
  });

  test("a name without its type word is the one unit so named", () => {
    const tab = keyed([
      ["Đơn vị", "Tiêu chí", "Minh chứng"],
      ["Gia Cát", "1.1", DOC],
    ]);
    expect(entriesOf(tab)).toEqual(["Gia Cát 1.1 @2"]);
  });

  test("units of one name are told apart by the district; where nothing tells, no one's", () => {
    const marks = sheet(
      [["TT", "Huyện", "Đơn vị", ...CODES]],
      [
        [1, "Cao Lộc", "Đoàn xã An Hà", ...PASSES],
        [2, "Lộc Bình", "Đoàn xã An Hà", ...PASSES],
      ],
    );
    const list = (rows: Rows) => read([marks, tabOf("Minh chứng", rows)]).keyedTab;
    const told = list([
      ["Huyện", "Đơn vị", "Tiêu chí", "Minh chứng"],
      ["Huyện đoàn Lộc Bình", "Đoàn xã An Hà", "1.1", DOC],
    ]);
    expect(told?.entries).toEqual([{ unit: "Đoàn xã An Hà", heading: "Lộc Bình", criterion: "1.1", row: 1 }]);
    const open = list([
      ["Đơn vị", "Tiêu chí", "Minh chứng"],
      ["Đoàn xã An Hà", "1.1", DOC],
    ]);
    expect(open?.entries).toEqual([]);
    expect(notRead(open)).toEqual([2]);
  });
});

describe("[E10] several tabs", () => {
  const part = (name: string, criterion: string) =>
    tabOf(name, [
      ["Đơn vị", "Tiêu chí", "Minh chứng"],
      [A, criterion, DOC],
      [B, criterion, DOC],
    ]);

  test("all are read", () => {
    const { keyedTab, keyedMore, keyedBeside } = beside(
      part("MC nội dung 1", "1.1"),
      part("MC nội dung 2", "2.1"),
    );
    expect([keyedTab, ...keyedMore].map((one) => one?.tab.name)).toEqual(["MC nội dung 1", "MC nội dung 2"]);
    expect(keyedBeside).toEqual([]);
  });

  test.each(["Minh chứng (2)", "Bản sao của Minh chứng", "Minh chứng cũ", "Minh chứng - Copy"])(
    "%s is a copy, and named",
    (name) => {
      const { keyedTab, keyedMore, keyedBeside } = beside(part(name, "1.2"), part("Minh chứng", "1.1"));
      expect([keyedTab?.tab.name, keyedMore, keyedBeside]).toEqual(["Minh chứng", [], [name]]);
    },
  );

  test("a hidden one counts only where no other does, one of another year never", () => {
    const hidden = { ...part("Minh chứng nháp ẩn", "1.2"), hidden: true };
    expect(beside(hidden, part("Minh chứng", "1.1")).keyedMore).toEqual([]);
    expect(beside(hidden).keyedTab?.tab.name).toBe(hidden.name);
    expect(beside(part("Minh chứng 2020", "1.1")).keyedTab).toBeNull();
  });
});

describe("[E10] tables of units that are no evidence", () => {
  const rowsOf = (cell: (n: number) => string) =>
    [A, B].flatMap((unit) => CODES.map((code, n) => [unit, code, cell(n)]));
  test.each([
    ["Còn thiếu", "Minh chứng còn thiếu", () => DOC],
    ["Đôn đốc", "Minh chứng cần bổ sung", () => "12-KH/ĐTN"],
    ["Minh chứng chưa nộp", "Văn bản", () => DOC],
    ["Góp ý", "Nội dung góp ý", () => "Đề nghị bổ sung 12-KH/ĐTN"],
    ["Nhận xét", "Nhận xét của Huyện đoàn", () => "Tốt, theo 13-HD/TĐTN"],
    ["Phân công", "Người phụ trách", () => "Nguyễn Văn An"],
    ["Công việc", "Nội dung công việc", () => "Họp chi đoàn"],
    ["Hạn nộp", "Thời hạn", () => "15/11/2021"],
    ["Căn cứ", "Văn bản chỉ đạo của cấp trên", () => "Theo chỉ đạo"],
    ["Gợi ý", "Gợi ý minh chứng", () => "Kế hoạch, báo cáo năm"],
    ["Tài liệu", "Tài liệu", () => "đang soạn"],
    ["Số lượng", "Số văn bản", () => "2"],
  ])("%s: %s", (name, heading, cell) => {
    const { keyedTab } = beside(tabOf(name, [["Đơn vị", "Tiêu chí", heading], ...rowsOf(cell)]));
    expect(keyedTab).toBeNull();
  });

  test.each([
    ["Phân công theo dõi", () => "Nguyễn Văn An"],
    ["Tiến độ nộp hồ sơ", () => "x"],
    ["Minh chứng còn thiếu", () => DOC],
    ["Ý kiến", () => "Cần làm rõ, xem 13-HD/TĐTN"],
  ])("as a matrix: %s", (name, cell) => {
    const rows = [A, B].map((unit, n) => [n + 1, unit, ...CODES.map(cell)]);
    if (name === "Ý kiến") rows[0]?.splice(2, 13, ...CODES.slice(2).map(() => "Tốt"));
    expect(beside(tabOf(name, [["TT", "Đơn vị", ...CODES], ...rows])).keyedTab?.columns).toBeUndefined();
  });
});

describe("[E10] evidence under headings that say little, on a tab that says it", () => {
  const day = new Date(2021, 4, 3);
  const listed = (head: string[], cells: (string | Date)[]) =>
    keyed([["MINH CHỨNG NĂM 2021"], head, [A, "1.1", ...cells], [B, "1.2", ...cells]]);

  test.each([
    [["Đơn vị", "Tiêu chí", "Số", "Ngày ban hành"], ["12-BC/ĐTN", day], 2],
    [["Đơn vị", "Tiêu chí", "Nơi lưu"], [LINK], 2],
    [["Đơn vị", "Tiêu chí", "Ghi chú"], [LINK], 2],
    [["Đơn vị", "Tiêu chí", "Nội dung"], [DOC], 2],
    [["Đơn vị", "Tiêu chí", ""], [DOC], 2],
    [["Đơn vị", "Tiêu chí", "Đã nộp", "Đường link"], ["x", LINK], 3],
  ])("%j", (head, cells, column) => {
    const tab = listed(head, cells);
    expect(tab?.evidence).toBe(column);
    expect(entriesOf(tab)).toEqual(["Gia Cát 1.1 @3", "Bảo Lâm 1.2 @4"]);
  });

  test("a matrix turned round: criteria down, units across; a name that is nobody's is told", () => {
    const found = beside(
      tabOf("Minh chứng", [
        ["MINH CHỨNG NĂM 2021"],
        ["Tiêu chí", A, B, "Đoàn xã Nơi Khác"],
        ["1.1", DOC, "", DOC],
        ["1.2", DOC, LINK, ""],
      ]),
    );
    expect(found.keyedTab?.evidence).toBe(1);
    expect(found.keyedMore.map(({ evidence }) => evidence)).toEqual([2]);
    expect(notRead(found.keyedTab)).toEqual([2]);
    expect(found.sources.evidence).toBe("Minh chứng");
  });
});
