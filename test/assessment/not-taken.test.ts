/**
 * @fileoverview [M2] [L2] [O5] What a table says besides its marks, in words that no list holds: signs that ask for
 * something, headings that marks do not have, numbers that count, steps of judging, remarks, registration by content.
 */
import { describe, expect, it } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { type Finding, describe as sentenceOf } from "../../src/findings/codes";
import type { Tab } from "../../src/table/tab";
import { answer, CODES, type Rows, read, sheet } from "../layout/books";
import { tabOf } from "../layout/tabs";

const A = "Đoàn xã Gia Cát";
const B = "Đoàn xã Bảo Lâm";
const C = "Đoàn xã Hợp Thành";
const each = (mark: string | number) => CODES.map(() => mark);

/** Each unit with the first letter of its outcome; "asked" where the table is asked about. */
function outcomes(...tabs: Tab[]): string {
  if (!answer(tabs).ok) return "asked";
  const { units } = assess(read(tabs), SET_2018_2022, tabs, { year: 2021, falseIsFail: false });
  return units.map(({ outcome }) => outcome.replace("not", "N").charAt(0)).join("");
}

const marks = (rows: Rows, header: Rows = [["TT", "Đơn vị", ...CODES]], title?: string) =>
  sheet(header, rows, title ? { title } : {});
const three = (mark: string | number): Rows => [A, B, C].map((name, at) => [at + 1, name, ...each(mark)]);

describe("[M2] a heading below each code", () => {
  const under = (heading: string) =>
    marks(three("x"), [
      ["TT", "Đơn vị", ...CODES],
      ["", "", ...each(heading)],
    ]);
  it.each([
    "Vi phạm",
    "Hạn chế",
    "Tồn tại",
    "Lỗi",
    "Vướng mắc",
    "Nhắc nhở",
    "Xem lại",
    "Mất điểm",
    "Dưới chuẩn",
    "Cần nhắc",
  ])("“%s”: nobody knows what a tick means there", (heading) =>
    expect(outcomes(under(heading))).not.toContain("r"),
  );
  it.each([
    "Thẩm định",
    "Huyện đoàn chấm",
    "Kết quả thực hiện",
    "Đạt",
    "BTV",
    "Năm 2021",
    "Đã thực hiện",
    "Xác nhận của cấp trên",
  ])("“%s”: a tick passes", (heading) => expect(outcomes(under(heading))).toBe("rrr"));
  it.each([["(phải khắc phục)"], ["(thiếu)"], ["(x nếu không)"]])("“%s” behind each code", (behind) =>
    expect(
      outcomes(marks(three("x"), [["TT", "Đơn vị", ...CODES.map((code) => `TC ${code} ${behind}`)]])),
    ).not.toContain("r"),
  );
  it("“(Huyện chấm)” behind each code", () =>
    expect(
      outcomes(marks(three("x"), [["TT", "Đơn vị", ...CODES.map((code) => `TC ${code} (Huyện chấm)`)]])),
    ).toBe("rrr"));
});

describe("[M2] a line that says what is marked", () => {
  const noted = (line: string) => marks([...three("x"), [], ["", line]]);
  it.each([
    "Những ô đánh dấu là những tiêu chí đơn vị cần khắc phục trước khi xét.",
    "Chỗ có dấu x đề nghị đơn vị bổ sung, hoàn thiện trước ngày 15/12.",
    "Ghi chú: các ô có dấu x: đơn vị giải trình thêm",
    "Dấu x ở trên để nhắc đơn vị",
  ])("“%s”", (line) => expect(outcomes(noted(line))).not.toContain("r"));
  it.each([
    "Những ô đánh dấu x là tiêu chí đạt.",
    "Đánh dấu x vào ô tương ứng",
    "Các ô có dấu x là đơn vị đã hoàn thành, đủ minh chứng",
    "Ô đánh dấu thể hiện tiêu chí đã thực hiện",
  ])("“%s” says that it passed, or where the sign goes", (line) => expect(outcomes(noted(line))).toBe("rrr"));
});

describe("[M4] numbers that count", () => {
  const counted = (line: string) =>
    tabOf("TH", [["CHẤM ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021"], [line], ["TT", "Đơn vị", ...CODES], ...three(1)]);
  it.each([
    "Số tiêu chí chưa đạt của từng nội dung",
    "(Ghi số lỗi phát hiện ở mỗi tiêu chí)",
    "Đơn vị tính: lỗi",
  ])("“%s”: 1 is no tick", (line) => expect(outcomes(counted(line))).toBe("uuu"));
  it.each(["Số: 12-BC/HĐTN", "(Số liệu tính đến 30/11/2021)", "Huyện đoàn Cao Lộc"])(
    "“%s” says nothing of them",
    (line) => expect(outcomes(counted(line))).toBe("rrr"),
  );
});

describe("[L2] a row that is a step of judging the unit above", () => {
  const below = (name: string) =>
    marks([
      [1, A, "Chưa đạt", ...each("Đạt").slice(1)],
      ["", name, ...each("Đạt")],
      [2, B, ...each("Đạt")],
    ]);
  it.each([
    "Phúc tra",
    "Chấm lại",
    "Lần 2",
    "Rà soát lại",
    "BTV kết luận",
    "Sau khi bổ sung hồ sơ",
    "Ý kiến tổ thẩm định",
    "Kết quả phúc tra",
  ])("“%s” is no unit, and leaves that one open", (name) => expect(outcomes(below(name))).toBe("ur"));
  const numbered = (name: string) =>
    outcomes(
      marks([
        [1, A, ...each("Đạt")],
        [2, name, ...each("Đạt").slice(1), "Chưa đạt"],
        [3, B, ...each("Đạt")],
      ]),
    );
  it.each([
    "Phúc tra",
    "(phúc tra)",
    "- Phúc tra",
    "PHÚC TRA",
    "Chấm lại",
    "Huyện chấm lại",
    "Đ/c Hà chấm lại",
    "Lần 2",
    "Sửa",
    "Hậu kiểm",
    "nt",
    "Như trên",
    "Điều chỉnh",
    "Thẩm định lại 12/10",
    "Tổ thẩm định",
    "Đoàn thẩm định số 2",
    "BTV",
    "Chính thức",
    "Kết quả cuối cùng",
    "Huyện duyệt lại",
    "Bản mới",
  ])("“%s”, with a number of its own too", (name) => {
    expect(numbered(name)).toBe("ur");
    expect(outcomes(below(name))).toBe("ur");
  });
  it.each([
    "Đoàn xã Phúc Trạch",
    "Đoàn trường THPT Lần",
    "Công an xã Lân",
    "Thống Nhất",
    "THỐNG NHẤT",
    "Hợp Thành",
    "Trung Thành",
    "TRUNG THÀNH",
    "Trung thành",
    "Đoàn Kết",
    "Đoàn kết",
    "Trà Lĩnh",
    "Trung tâm",
    "Hợp tác xã Tân Tiến",
    "Bệnh viện đa khoa",
    "Kho bạc",
    "Kho bạc Nhà nước",
    "Chi đoàn cơ sở Công an",
    "ĐTN Xã A Lưới",
    "Viettel",
    "KBNN",
    "MTTQ",
    "Trạm y tế",
    "Đài truyền thanh",
    "Hội phụ nữ",
    "Kiểm lâm",
    "Ủy ban Kiểm tra Huyện ủy",
    "Ban Kiểm tra Đảng ủy",
    "Thanh tra huyện",
    "Điện lực",
    "Công ty CP Chấm Điểm",
  ])("“%s” is a unit", (name) => {
    expect(outcomes(below(name))).toHaveLength(3);
    expect(numbered(name)).toBe("rNr");
  });
  it.each(["Rà lần nữa", "Xem trên giấy", "Số của huyện", "Tổ 2", "Hội đồng thi đua", "Ghi theo báo cáo"])(
    "“%s” among units called by their type is nobody's name: it is told, and that one is open",
    (name) => {
      const tab = marks([
        [1, A, ...each("Đạt")],
        [2, name, ...each("Đạt").slice(1), "Chưa đạt"],
        [3, B, ...each("Đạt")],
      ]);
      const { units, findings } = assess(read(tab), SET_2018_2022, [tab], { year: 2021, falseIsFail: false });
      expect(units.map(({ outcome }) => outcome)).toEqual(["undetermined", "recognised"]);
      expect(sentenceOf(findings.find(({ code }) => code === "row-not-read") as Finding)).toBe(
        `Ở cột tên, lời “${name}” không giống tên đơn vị nên chưa rõ dòng này của ai, và chưa xác định được kết quả của đơn vị này. Nếu là một đơn vị, ghi đủ loại và tên (ví dụ “Đoàn xã …”, “Chi đoàn …”); nếu là của đơn vị ngay trên, gộp vào dòng ấy.`,
      );
    },
  );
  it.each(["Phúc tra", "Lần 2", "BTV", "Sửa"])(
    "so is “%s” in a long table, and no unit's column in one turned round",
    (name) => {
      const long = (names: readonly string[], said = (_: number, unit: string) => unit) =>
        sheet(
          [["Đơn vị", "Tiêu chí", "Kết quả"]],
          names.flatMap((unit) =>
            CODES.map((code, at) => [said(at, unit), code, unit === name && at === 6 ? "Chưa đạt" : "Đạt"]),
          ),
        );
      expect(outcomes(long([A, name, B]))).toBe("ur");
      expect(outcomes(long([A, name, B], (at, unit) => (at === 0 ? unit : "")))).toBe("ur");
      expect(outcomes(long([A, B], (at, unit) => (at === 0 ? unit : "nt")))).toBe("rr");
      const turned = (...units: string[]) =>
        sheet(
          [["TT", "Tiêu chí", ...units]],
          CODES.map((code, at) => [
            code,
            `Việc thứ ${at}`,
            ...units.map((one) => (one === name && at === 6 ? "0" : "x")),
          ]),
        );
      expect(outcomes(turned(A, name, B, C))).toBe("asked");
      expect(outcomes(turned(A, "Thống Nhất", B, C))).toBe("rrrr");
    },
  );
  it("so it is in a list of names alone", () =>
    expect(
      outcomes(
        marks(
          ["Gia Cát", "Hợp Thành", "Thống Nhất", "Trung Thành"].map((name, at) => [
            at + 1,
            name,
            ...each("Đạt"),
          ]),
        ),
      ),
    ).toBe("rrrr"));
});

describe("[L9] what is remarked beside a unit", () => {
  const beside = (heading: string, said: string) =>
    outcomes(
      marks(
        [
          [1, A, ...each("Đạt"), said],
          [2, B, ...each("Đạt"), ""],
        ],
        [["TT", "Đơn vị", ...CODES, heading]],
      ),
    );
  it.each([
    ["Ghi chú", "Ghi nhầm, của xã Song Giáp"],
    ["Ghi chú", "Đã sáp nhập vào xã Song Giáp từ 01/3"],
    ["Ghi chú", "Giải thể 6/2021"],
    ["Ghi chú", "Treo"],
    ["Ghi chú", "Loại"],
    ["Ghi chú", "Đang thanh tra"],
    ["Ghi chú", "Trùng dòng 3"],
    ["Ghi chú", "Năm sau xét"],
    ["Ghi chú", "Không thuộc diện xét"],
    ["Ghi chú", "Tạm tính"],
    ["Kết quả", "Xét sau"],
    ["Kết quả", "Bảo lưu"],
    ["Kết quả", "Phúc tra"],
    ["Kết quả", "Nợ hồ sơ"],
  ])("%s: “%s”", (heading, said) => expect(beside(heading, said)).toBe("ur"));
  it.each([
    ["Ghi chú", "Đ/c Loan phụ trách"],
    ["Ghi chú", "Đơn vị mới thành lập từ sáp nhập hai xã"],
    ["Ghi chú", "Đã thẩm định ngày 5/11"],
    ["Ghi chú", "Loại hình: xã"],
    ["Kết quả", "Xuất sắc"],
    ["Kết quả", "Đạt"],
    ["Ghi chú", "Báo Huy nhập lại số điện thoại"],
  ])("%s: “%s” changes nothing", (heading, said) => expect(beside(heading, said)).toBe("rr"));
});

describe("[O5] registration", () => {
  it("for each content: who leaves one out is open", () => {
    const tab = marks(
      [
        [1, A, "x", "x", "x", ...each("Đạt")],
        [2, B, "x", "", "x", ...each("Đạt")],
        [3, C, "", "", "", ...each("Đạt")],
      ],
      [
        ["TT", "Đơn vị", "Đăng ký thực hiện", "", "", ...CODES],
        ["", "", "ND1", "ND2", "ND3", ...each("")],
      ],
    );
    expect(
      outcomes({ ...tab, merges: () => [{ firstRow: 1, lastRow: 1, firstColumn: 2, lastColumn: 4 }] }),
    ).toMatch(/^ru[uN]$/);
  });
  it("its day, number and paper are one registration", () => {
    const tab = marks(
      [
        [1, A, "12/3/2021", "", "KH 05", ...each("Đạt")],
        [2, B, "", "", "", ...each("Đạt")],
      ],
      [
        ["TT", "Đơn vị", "Đăng ký", "", "", ...CODES],
        ["", "", "Ngày", "Số", "Văn bản", ...each("")],
      ],
    );
    const merged = { ...tab, merges: () => [{ firstRow: 1, lastRow: 1, firstColumn: 2, lastColumn: 4 }] };
    expect(read(merged).units.map(({ takenBack }) => takenBack)).toEqual([undefined, undefined]);
  });
  it.each([
    ["0/3 nội dung", "N"],
    ["3/3 nội dung", "r"],
    ["2/3 nội dung", "u"],
  ])("“%s”", (said, outcome) =>
    expect(
      outcomes(
        marks(
          [
            [1, A, said, ...each("Đạt")],
            [2, B, "3/3 nội dung", ...each("Đạt")],
          ],
          [["TT", "Đơn vị", "Đăng ký", ...CODES]],
        ),
      ),
    ).toBe(`${outcome}r`),
  );
  it.each([
    "DANH SÁCH ĐƠN VỊ CHƯA ĐĂNG KÝ “3 CHỦ ĐỘNG” NĂM 2021",
    "DANH SÁCH ĐƠN VỊ XIN THÔI THỰC HIỆN “3 CHỦ ĐỘNG” NĂM 2021",
  ])("a tab “%s”: whom it names is open", (title) =>
    expect(outcomes(marks(three("Đạt")), tabOf("Thôi", [[title], ["TT", "Đơn vị"], [1, B]]))).toBe("rur"),
  );
});

describe("[U7] counts and clusters before three contents", () => {
  const contents = (heading: string) =>
    marks(
      [A, B, C].map((name, at) => [at + 1, name, 3 - at, "Đạt", "Đạt", "Đạt"]),
      [["TT", "Đơn vị", heading, "Nội dung 1", "Nội dung 2", "Nội dung 3"]],
    );
  it.each(["Số chi đoàn", "Cụm", "Số lượng chi đoàn", "Cụm thi đua số"])(
    "“%s” says nothing of contents",
    (heading) => {
      expect(read(contents(heading)).units.every(({ continues }) => !continues)).toBe(true);
      expect(read(contents(heading)).criteria.map(({ code }) => code)).toEqual(["1", "2", "3"]);
    },
  );
});

describe("[U2] one name, two types in a column of their own", () => {
  const typed = (...types: string[]) =>
    outcomes(
      marks(
        types.map((type, at) => [
          at + 1,
          "Cao Lộc",
          type,
          at === 0 ? "Chưa đạt" : "Đạt",
          ...each("Đạt").slice(1),
        ]),
        [["TT", "Đơn vị", "Loại hình", ...CODES]],
      ),
    );
  it("are two units", () => expect(typed("Xã", "Thị trấn")).toBe("Nr"));
  it("of one type is one, given twice", () => expect(typed("Xã", "Xã")).toBe("u"));
});

describe("[L2] a row below the header that says the same over every code", () => {
  it("heads ticks and is no unit without a name", () => {
    const tab = marks([["", "", ...each("Chưa đạt")], ...three("x")]);
    expect(read(tab).unnamed).toEqual([]);
  });
  it("is a unit's without a name where others are marked so", () => {
    const tab = marks([["", "", ...each("Chưa đạt")], ...three("Chưa đạt")]);
    expect(read(tab).unnamed).toHaveLength(1);
  });
});
