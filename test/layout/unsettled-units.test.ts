/** @fileoverview What an assessment says of its units besides their marks ([M6], [L2], [L9]), and what says nothing. */
import { describe, expect, test } from "vitest";
import { CODES, read, sheet } from "./books";

const A = "Đoàn xã Gia Cát";
const B = "Đoàn xã Bảo Lâm";
const C = "Đoàn xã Cao Lâu";
const marks = CODES.map(() => "Đạt");

const unsettledIn = (reading: ReturnType<typeof read>) =>
  reading.rowsNotRead.map(({ unit, of }) => [unit?.name ?? null, of]);

/** A table with a column beside the marks; `state` stands beside the first unit. */
const beside = (heading: string, state: string, own = marks) =>
  unsettledIn(
    read(
      sheet(
        [["TT", "Tên đơn vị", ...CODES, heading]],
        [A, B, C].map((unit, n) => [n + 1, unit, ...(n === 0 ? own : marks), n === 0 ? state : ""]),
      ),
    ),
  );

/** A table with lines below it. */
const below = (...lines: string[][]) =>
  unsettledIn(
    read(
      sheet(
        [["TT", "Tên đơn vị", ...CODES]],
        [...[A, B, C].map((unit, n) => [n + 1, unit, ...marks]), [], ...lines],
      ),
    ),
  );

describe("[M6] a unit's state beside complete marks", () => {
  test.each([
    ["Tình trạng", "Đang thẩm định"],
    ["Tình trạng", "Chưa chấm"],
    ["Tình trạng", "Đợi thẩm định"],
    ["Tình trạng", "Chờ Tỉnh đoàn thẩm định"],
    ["Tình trạng", "Chưa được đoàn cấp trên duyệt"],
    ["Trạng thái hồ sơ", "Đang bổ sung"],
    ["Trạng thái hồ sơ", "Trả lại"],
    ["Ghi chú", "Hồ sơ chưa đủ, chưa xét"],
    ["Ghi chú", "Đề nghị chuyển sang năm sau xét"],
    ["Ghi chú", "Mới thành lập, không xét"],
    ["Ghi chú", "Không công nhận (có đoàn viên vi phạm)"],
    ["Các tiêu chí chưa đạt", "2.3"],
    ["Số tiêu chí không đạt", "1"],
    ["Nhận xét của Tổ thẩm định", "Đề nghị thu hồi kết quả 2.3 vì văn bản không có thật"],
    ["Ý kiến", "Tốt; không công nhận tiêu chí 3.1"],
    ["Kiến nghị", "Đề nghị hủy kết quả tiêu chí 3.2"],
    ["Các tiêu chí chưa đạt", "2.3; 3.1"],
    ["Hạn chế, tồn tại", "Chưa có văn bản chứng minh tiêu chí 2.1"],
    ["Ghi chú", "Cần xem xét lại nội dung 2"],
    ["Ghi chú", "Chưa đạt"],
    ["Tiêu chí bị hạ sau phúc tra", "2.3"],
    ["Tiêu chí điều chỉnh", "2.3"],
    ["Người thẩm định", "Chưa phân công"],
    ["Ngày thẩm định", "Chưa"],
    ["Hình thức thẩm định", "Chưa thực hiện"],
    ["Loại", "x"],
    ["Loại", "Có"],
    ["Biên bản thẩm định", "Chưa có"],
    ["Xác nhận của đơn vị", "Chưa xác nhận"],
    ["Ghi chú", "Đơn vị chưa đạt 3 chủ động"],
  ])("[M6] %s: %s", (heading, state) => {
    expect(beside(heading, state)).toEqual([[A, "state"]]);
  });

  test.each([
    ["Tình trạng", "Đã thẩm định"],
    ["Trạng thái hồ sơ", "Hoàn thành"],
    ["Ghi chú", "Đề nghị công nhận"],
    ["Nhận xét", "Cần xem lại cách lưu hồ sơ"],
    ["Hạn chế, tồn tại", "Sinh hoạt chi đoàn chưa đều"],
    ["Các tiêu chí chưa đạt", "Không"],
    ["Các tiêu chí đạt", "1.1 – 3.5"],
    ["Kiến nghị", "Chưa đạt thì xét năm sau"],
    ["Nhận xét", "Tiêu chí 2.3 thực hiện tốt"],
    ["Ghi chú", "Chờ công nhận"],
    ["Ghi chú", "Xét từ năm 2020"],
    ["Ghi chú", "Năm trước chưa được công nhận"],
    ["Các tiêu chí chưa đạt", "Không"],
    ["Số tiêu chí không đạt", "0"],
    ["Loại", "xã"],
    ["Loại", "1"],
    ["Loại hình", "x"],
    ["Hình thức thẩm định", "Qua hồ sơ"],
  ])("[M6] %s: %s says nothing against it", (heading, state) => {
    expect(beside(heading, state)).toEqual([]);
  });

  test("[M6] a verdict that the marks give already is none against them", () => {
    const failing = CODES.map((code) => (code === "2.3" ? "Chưa đạt" : "Đạt"));
    expect(beside("Ghi chú", "Không công nhận", failing)).toEqual([]);
  });

  test("[M6] behind the name, over a group, by an asterisk", () => {
    const rows = (names: string[], more: string[][] = []) =>
      unsettledIn(
        read(
          sheet(
            [["TT", "Tên đơn vị", ...CODES]],
            [...names.map((name, n) => [n + 1, name, ...marks]), ...more],
          ),
        ),
      ).map(([name]) => name);
    expect(rows([`${A} (chưa thẩm định)`, `${B} (đã giải thể)`, `${C} (khu 2)`])).toHaveLength(2);
    expect(rows([`${A} (*)`, B, C], [["", "(*) Đơn vị chưa thẩm định xong"]])).toHaveLength(1);
    expect(rows([`${A} (*)`, B, C], [["", "(*) Đơn vị miền núi"]])).toEqual([]);
  });
});

describe("[L2] corrections below the table", () => {
  test("[L2] in a table of their own, or in one line", () => {
    expect(
      below(
        ["Ý KIẾN SAU HỌP XÉT"],
        ["STT", "Tên đơn vị", "Nội dung điều chỉnh"],
        ["1", A, "3.3 sang chưa đạt"],
      ),
    ).toContainEqual([A, "state"]);
    expect(below(["", `Đính chính: ${B}: tiêu chí 3.3 chưa đạt`])).toEqual([[B, "state"]]);
  });

  test("[L2] what changes nothing", () => {
    expect(below(["", `Ghi chú: ${B} được công nhận lần đầu`])).toEqual([]);
    expect(below(["", "Kết quả có thể điều chỉnh sau khi có ý kiến"])).toEqual([]);
  });
});

describe("[L9] a legend of colours", () => {
  test.each([
    "Ghi chú: ô tô màu đỏ: tiêu chí chưa đạt",
    "Ô màu vàng: chưa thẩm định, tạm lấy theo tự chấm",
    "Ghi chú: ô tô đỏ là tiêu chí Huyện đoàn không công nhận, đề nghị đơn vị làm lại",
    "Ô vàng: chưa đạt",
    "(Ô tô vàng: cần bổ sung hồ sơ trước 30/11)",
    "màu vàng - cần bổ sung minh chứng",
    "Các ô tô màu vàng: đề nghị đơn vị giải trình",
    "(Các tiêu chí tô vàng đề nghị xem lại)",
    "Chữ màu đỏ: tiêu chí bị trừ",
    "Phần bôi đỏ chờ kết luận của UBKT",
    "Các đơn vị in nghiêng không đăng ký",
    "Đơn vị in đậm là đơn vị được công nhận",
  ])("[L9] %s", (legend) => {
    expect(below(["", legend])).toEqual([[null, "colour"]]);
  });

  test.each([
    "Ô màu vàng: không sửa, có công thức",
    "Ô màu xanh: đơn vị nhập",
    "Tô đỏ những ô chưa nhập",
    "Ô màu xám: không được sửa",
    "Những nội dung ở đó: chưa có quy định",
  ])("[L9] %s tells of no mark", (legend) => {
    expect(below(["", legend])).toEqual([]);
  });
});

describe("[O6] what the last line of a form concludes", () => {
  const form = (mark: string, ...last: string[]) =>
    unsettledIn(
      read(
        sheet(
          [["TT", "Nội dung tiêu chí", "Kết quả thẩm định"]],
          [
            ...CODES.map((code) => [code, `Tiêu chí ${code}`, code === "2.3" ? mark : "Đạt"]),
            [],
            ["", ...last],
          ],
          { name: A, title: `PHIẾU THẨM ĐỊNH ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021 – ${A}` },
        ),
      ),
    );
  test.each([
    ["Kết luận: CHƯA ĐẠT"],
    ["Kết luận: Không đạt"],
    ["Xếp loại: Chưa đạt"],
    ["Kết luận của tổ thẩm định: đơn vị chưa đạt 3 chủ động"],
    ["Kết luận: Không công nhận"],
    ["Kết luận: ĐẠT"],
  ])("%s agrees with a mark that fails, or is a typed result", (line) => {
    expect(form("Chưa đạt", line)).toEqual([]);
  });
  test.each([["Kết luận: CHƯA ĐẠT"], ["Kết luận của tổ thẩm định: đơn vị chưa đạt 3 chủ động"]])(
    "%s speaks against marks that all pass",
    (line) => {
      expect(form("Đạt", line)).toEqual([[A, "state"]]);
    },
  );
});

describe("[M6] who appraised, when and by what paper", () => {
  test.each([
    ["Người thẩm định", "Nông Thị Huyền"],
    ["Ngày thẩm định", "05/11/2021"],
    ["Biên bản thẩm định", "03-BB/ĐTN"],
    ["Xác nhận của đơn vị", "Đã xác nhận"],
    ["Tiêu chí điều chỉnh", "Không"],
  ])("[M6] %s: %s says nothing against it", (heading, state) => {
    expect(beside(heading, state)).toEqual([]);
  });
  test("a heading that asks, waits or puts off leaves those below it open, and is what is quoted", () => {
    const below = (heading: string) =>
      read(
        sheet(
          [["TT", "Tên đơn vị", ...CODES]],
          [
            ["I", "Khối xã"],
            [1, A, ...marks],
            ["II", heading],
            [2, B, ...marks],
          ],
        ),
      ).rowsNotRead.map(({ of, said, unit }) => `${of} ${said} ${unit?.name}`);
    for (const heading of ["Đơn vị xin ý kiến Tỉnh đoàn", "Đơn vị đang giải quyết đơn thư"])
      expect(below(heading)).toEqual([`group ${heading} ${B}`]);
    for (const heading of ["Các đơn vị chấm đợt 2", "Đợt 2", "Đơn vị do đ/c Hiền chấm", "Đơn vị trực thuộc"])
      expect(below(heading)).toEqual([]);
  });
});

describe("[L9] what stands in brackets behind a name", () => {
  const named = (name: string) =>
    unsettledIn(
      read(
        sheet(
          [["TT", "Tên đơn vị", ...CODES]],
          [name, B, C].map((unit, n) => [n + 1, unit, ...marks]),
        ),
      ),
    );

  test.each([`${A} [chưa chốt]`, `${A} (?)`, `${A} [?]`, `${A} (chưa chốt)`])("%s leaves it open", (name) => {
    expect(named(name)).toEqual([[name, "state"]]);
  });

  test.each([`${A} [vùng III]`, `${A} (trọng điểm)`, `${A} [mới]`])("%s says nothing", (name) => {
    expect(named(name)).toEqual([]);
  });
});

describe("[M6] what stands behind a name, whatever sign parts it", () => {
  const named = (behind: string, own = marks) =>
    unsettledIn(
      read(
        sheet(
          [["TT", "Tên đơn vị", ...CODES]],
          [`${A}${behind}`, B, C].map((unit, n) => [n + 1, unit, ...(n === 0 ? own : marks)]),
        ),
      ),
    ).map(([, of]) => of);
  test.each([
    ": chờ",
    ", chờ",
    "; chờ",
    " = chờ",
    " → chờ",
    ": hỏi lại",
    ", hỏi lại",
    " ?",
    " ??",
    " ...",
    " …",
    " (…)",
    " (KĐ)",
    " - KĐK",
    " (KĐK)",
  ])("%j leaves the unit open", (behind) => {
    expect(named(behind)).toEqual(["state"]);
    if (/[KĐ?…]|\.\.\./.test(behind))
      expect(named(behind, ["Chưa đạt", ...marks.slice(1)]), "what fails anyway").toEqual([]);
  });
  test.each([", huyện Cao Lộc", ": 12 chi đoàn", " (mới)", " - huyện Cao Lộc", " (CĐ)", ", tỉnh Lạng Sơn"])(
    "%j changes nothing",
    (behind) => {
      expect(named(behind)).toEqual([]);
    },
  );
});
