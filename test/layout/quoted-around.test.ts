/** @fileoverview [L11] Words around the table, behind a group's name and on notes that no rule understands are quoted; furniture is not. */
import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { aroundSentence } from "../../src/messages/reading";
import { resultTab } from "../../src/reports/result-tab";
import { a1 } from "../../src/table/a1";
import type { Tab } from "../../src/table/tab";
import { CODES, PASSES, type Rows, read, TITLE } from "./books";
import { type Loose, tabOf } from "./tabs";

const NAMES = ["Gia Cát", "Bảo Lâm", "Cao Lâu", "Tân Liên"].map((one) => `Đoàn xã ${one}`);
const [A = ""] = NAMES;
const units: Rows = NAMES.map((name, at) => [at + 1, name, ...PASSES]);
const HEADER = ["TT", "Tên đơn vị", ...CODES];

function table(parts: { above?: Rows; title?: string; rows?: Rows; below?: Rows }): Tab {
  const { above = [], title = TITLE, rows = units, below = [] } = parts;
  return tabOf("Chấm điểm", [...above, [title], HEADER, ...rows, ...below]);
}
const withNotes = (tab: Tab, notes: Record<string, string>): Tab => ({
  ...tab,
  fontLines: () => tab.values.map((cells) => cells.map(() => "none")),
  displayed: () => tab.values.map((cells) => cells.map(String)),
  notes: () => tab.values.map((cells, row) => cells.map((_, column) => notes[a1(row, column)] ?? "")),
});
const judged = (tab: Tab) => assess(read(tab), SET_2018_2022, [tab], { year: 2021, falseIsFail: false });

/** Of the table `A5: words`, of a unit `Đoàn xã Gia Cát: words`; each of a sheet on which all stay recognised. */
function quoted(tab: Tab): string[] {
  const assessment = judged(tab);
  expect(assessment.units.map(({ outcome }) => outcome)).toEqual(NAMES.map(() => "recognised"));
  return [
    ...assessment.quoted.map(({ at, text }) => `${a1(at.row, at.column)}: ${text}`),
    ...assessment.units.flatMap(({ name, quoted: own = [] }) => own.map(({ text }) => `${name}: ${text}`)),
  ];
}
const below = (...texts: Loose[]) => table({ below: [[], ...texts.map((text) => ["", text])] });

describe("[L11] odd words around the table are quoted once and decide nothing", () => {
  test.each([
    "Riêng 2.4 các đơn vị lấy tạm số 6 tháng, Ban Tổ chức Tỉnh đoàn chốt lại trong tháng 12",
    "Cột 2.4: mượn số quý III, quý IV điền sau",
    "Tiêu chí 3.3 lấy số 9 tháng, số cả năm Tỉnh đoàn chốt sau",
    "(Số 6 tháng đầu năm)",
    "(Số liệu tính đến ngày 30/6/2021)",
    "Đồng ý, trừ số 3 và số 5. Thắng",
    "Ý kiến đ/c Bí thư: Đồng ý, trừ số 3",
    "Duyệt 1, 2, 4",
    "OK 1, 2, 4. Còn 3 gặp tôi",
    "Gia Cát: 5/11",
    "Ô vàng: còn tranh luận",
    "Chữ đỏ: sửa sau buổi họp",
  ])("above and below: “%s”", (text) => {
    expect(quoted(below(text))).toEqual([`B8: ${text}`]);
    const above = table({ rows: units, title: TITLE });
    const tab = tabOf("Chấm điểm", [[TITLE], [text], ...above.values.slice(1)] as Rows);
    expect(quoted(tab)).toEqual([`A2: ${text}`]);
  });

  test.each(["(Phương án 2)", "(Phương án 2 của chị Hoa)"])("behind the title: “%s”", (aside) => {
    expect(quoted(table({ title: `${TITLE} ${aside}` }))).toEqual([`A1: ${TITLE} ${aside}`]);
  });

  test.each([
    "II. Khối trường (chấm nửa năm)",
    "Khối trường – mới tính học kỳ I",
    "Khối trường: mới tính học kỳ I, sang tháng 5 tính nốt",
    "Cụm 2 (mượn số quý III)",
  ])("behind a group's name: “%s”", (group) => {
    const rows = [["", "Khối xã"], ...units.slice(0, 2), ["", group], ...units.slice(2)];
    expect(quoted(table({ rows }))).toEqual([`B6: ${group}`]);
  });

  test.each([
    ["(*)", "(*) mới biểu quyết lần 1 được 4/9, tuần sau họp tiếp"],
    ["¹", "¹ Hồ sơ đ/c Bí thư cất tủ, hôm nào về lấy ra xem"],
  ])("a footnote is quoted at the unit that bears its sign: %s", (sign, note) => {
    const rows = units.map(
      ([at, name, ...marks]) => [at, name === A ? `${A} ${sign}` : name, ...marks] as Loose[],
    );
    expect(quoted(table({ rows, below: [[], ["", note]] }))).toEqual([`${A} ${sign}: ${note}`]);
  });

  test.each<[string, string, string]>([
    ["H2", "Phần này em điền cho đủ bảng để chị xem mẫu, sổ mai các xã mới gửi", "H2"],
    ["J2", "Số liệu tạm, chờ cơ sở gửi lại", "J2"],
    ["A1", "em làm thử cho quen tay, chị đừng gửi nhé", "A1"],
    ["F3", "anh Tú bảo ghi vậy, sổ em thì ở nhà", A],
    ["B3", "còn cãi nhau", A],
  ])("a note on %s: “%s”", (cell, note, place) => {
    expect(quoted(withNotes(below(), { [cell]: `Lan Anh:\n${note}` }))).toEqual([`${place}: ${note}`]);
  });
});

describe("[L11] furniture is not quoted, nor what is heard", () => {
  test("what stands around any table", () => {
    const tab = table({
      above: [
        ["BCH ĐOÀN HUYỆN CAO LỘC", "", "", "", "ĐOÀN TNCS HỒ CHÍ MINH"],
        ["***", "", "", "", "Cao Lộc, ngày 20 tháng 12 năm 2021"],
        ["Số: 12-BC/ĐTN"],
        ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["Độc lập - Tự do - Hạnh phúc"],
        ["BAN THANH NIÊN CÔNG AN TỈNH LÀO CAI"],
      ],
      title: `${TITLE} (Kèm theo Báo cáo số 12-BC/ĐTN ngày 20/12/2021)`,
      below: [
        ["", "Tổng số đơn vị: 4; đạt 4/4"],
        [],
        ["", "Ghi chú:"],
        ["", "Ghi chú: Đ: đạt; K: không đạt"],
        ["", "TC: tiêu chí"],
        [],
        ["", "NGƯỜI LẬP BIỂU", "", "", "TM. BAN THƯỜNG VỤ"],
        ["", "(đã ký)", "", "", "BÍ THƯ"],
        ["", "(Ký, ghi rõ họ tên)", "", "", "(Ký và đóng dấu)"],
        ["", "Nguyễn Văn A", "", "", "TRẦN THỊ BÌNH"],
        ["", "Nơi nhận:"],
        ["", "- Tỉnh đoàn (b/c);"],
        ["", "- Lưu VP."],
        ["", "Người cập nhật: Trần Thị Hoa"],
        ["", "Trang 1/2"],
      ],
    });
    expect(quoted(tab)).toEqual([]);
  });

  test("who typed is no furniture where he doubts, nor a page that says more", () => {
    for (const text of ["Người cập nhật: Hoa, chưa đủ hồ sơ", "Trang 2 xem lại", "Trang 1/2 thiếu dấu"])
      expect(quoted(below(text)), text).toEqual([expect.stringContaining(text)]);
  });

  test.each(["I. Khối xã, thị trấn", "Khối cơ quan – doanh nghiệp", "II. Cụm số 2: miền Đông (12 đơn vị)"])(
    "a group's name: %s",
    (group) => {
      expect(quoted(table({ rows: [["", group], ...units] }))).toEqual([]);
    },
  );

  test.each([
    ["H2", "Ghi x nếu đạt, để trống nếu chưa"],
    ["F3", "Đã kiểm tra"],
    ["B3", "0912 345 678"],
    ["B3", "Bí thư: Nguyễn Văn An"],
  ])("a note on %s: “%s”", (cell, note) => {
    expect(quoted(withNotes(below(), { [cell]: note }))).toEqual([]);
  });

  test.each(["Chưa họp Ban Thường vụ", "Số liệu tạm tính, chờ Tỉnh đoàn chốt", "Trừ xã Gia Cát"])(
    "what a rule hears is told once: %s",
    (text) => {
      const { quoted: all, findings } = judged(below(text));
      expect(findings.some(({ code }) => /^(?:row|line)-not-read$/.test(code))).toBe(true);
      expect(all).toEqual([]);
    },
  );

  test("a note that speaks against its mark", () => {
    const {
      units: [first],
      findings,
    } = judged(withNotes(below(), { F3: "chưa thẩm định" }));
    expect(first?.outcome).toBe("undetermined");
    expect(findings.some(({ cell, detail }) => cell === "F3" && detail.said === "chưa thẩm định")).toBe(true);
    expect(first?.quoted).toBeUndefined();
  });
});

describe("[L11] where a person sees them", () => {
  const LETTER = { parent: "", unit: "", place: "", now: "28/11/2026 14:05" };
  test("Kết quả: one line under the title; where they are many, all of them below the table", () => {
    const few = judged(withNotes(below("Duyệt 1, 2, 4"), { J2: "chép từ tờ cũ" }));
    const said = aroundSentence(few.quoted, new Set(["Chấm điểm"]));
    expect(said).toBe(
      "Ghi quanh bảng, chưa hiểu nên không tính đến: ô B8 “Duyệt 1, 2, 4”, ô J2 “chép từ tờ cũ”. Nếu làm đổi kết quả, hãy ghi rõ ở dòng của đơn vị.",
    );
    const { rows } = resultTab(few, LETTER);
    expect(rows.filter(([first]) => first === said)).toHaveLength(1);
    const many = judged(below(...[1, 2, 3, 4, 5, 6].map((one) => `hôm nào rảnh bàn tiếp việc ${one}`)));
    const all = resultTab(many, LETTER).rows;
    expect(all.some(([first]) => String(first).includes("và 2 chỗ khác."))).toBe(true);
    const atEnd = all.slice(-5).flat().join(" ");
    for (const one of [1, 2, 3, 4, 5, 6]) expect(atEnd).toContain(`“hôm nào rảnh bàn tiếp việc ${one}”`);
  });
});
