/** @fileoverview [L2], [L9] Lines between the units of a table, and what tells them from headings of groups. */
import { describe, expect, test } from "vitest";
import { remarkRow } from "../../src/layout/rows/remark-rows";
import { CODES, PASSES, type Rows, read, sheet, unitsOf } from "./books";

const is = (...cells: readonly string[]) => remarkRow(["", ...cells])?.is ?? null;

describe("[L2] which lines say something of the unit above", () => {
  test.each([
    "Tồn tại: TC 3.1 chưa họp chi đoàn đủ 12 tháng",
    "Lý do chưa đạt: không có biên bản",
    "Ghi chú: đang chờ kết luận của UBKT",
    "=> Chưa đủ điều kiện công nhận",
    "- Nợ báo cáo chuyên đề, hẹn 15/12",
    "Còn thiếu: biên bản họp BCH",
    "Huyện đoàn đề nghị chấm lại nội dung 2",
    "Hồ sơ chưa có chữ ký của Bí thư",
    "Chưa thống nhất, để lại họp sau",
    "Tổ thẩm định còn ý kiến khác nhau",
    "Kết quả trên chưa chính thức",
  ])("%s", (text) => {
    expect(["labelled", "said"]).toContain(is(text));
  });
  test("a label in a cell of its own", () => {
    expect(is("Kết luận", "", "Chưa công nhận")).toBe("labelled");
  });
  test.each([
    "Khối xã",
    "II. Khối trường học",
    "Cụm thi đua số 1",
    "Các đơn vị trực thuộc",
    "Miền núi",
    "LỰC LƯỢNG VŨ TRANG",
    "Khu vực vùng sâu, vùng xa",
    "Các xã đặc biệt khó khăn",
    "Các đơn vị chưa được công nhận",
    "Chưa thẩm định",
    "Huyện Cao Lộc",
    "(*) Đơn vị chưa thẩm định xong",
    "TM. BAN THƯỜNG VỤ",
    "Đơn vị không đăng ký",
    "Kết quả khối trường học",
    "Tổ 3",
  ])("none: %s", (text) => {
    expect(is(text)).toBeNull();
  });
  test.each([
    "Chưa công nhận",
    "Không đạt",
    "Tạm hoãn xét",
    "CHƯA ĐỀ NGHỊ CÔNG NHẬN",
    "Đơn vị xin thôi xét",
    "Chuyển kỳ sau",
  ])("it may head a group as well: %s", (text) => {
    expect(is(text)).toBe("state");
  });
  test("marks, numbers and documents beside it make it another row", () => {
    expect(remarkRow(["", "Tồn tại: thiếu biên bản", "Đạt"])).toBeNull();
    expect(remarkRow(["", "Tồn tại: thiếu biên bản", 3])).toBeNull();
    // A unit without marks, what is asked of it left of its name.
    expect(remarkRow(["", "Đề nghị xem lại", "Đoàn xã Hòa Cư", "Chi Lăng"])).toBeNull();
    expect(remarkRow(["", "Minh chứng: thiếu", "12-KH/ĐTN ngày 5/2/2021"])).toBeNull();
  });
});

describe("[L9] such a line is read as a remark on the unit above", () => {
  const NAMES = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Cao Lâu"];
  /** A line below the unit of each, '' for none, and what is told of whom. */
  function told(lines: readonly string[], ...below: Rows) {
    const reading = read(
      sheet(
        [["TT", "Tên đơn vị", ...CODES]],
        [
          ...NAMES.flatMap((name, at) => [
            [at + 1, name, ...PASSES],
            ...(lines[at] ? [["", lines[at]]] : []),
          ]),
          ...below,
        ],
      ),
    );
    expect(unitsOf(reading)).toHaveLength(NAMES.length);
    return reading.rowsNotRead.map(({ at, unit, of }) => `${at.row + 1} ${of} ${unit?.name.slice(8) ?? "-"}`);
  }

  test("against that unit and no other, wherever its line stands", () => {
    expect(told(["Đề nghị chưa công nhận", "Lý do: chưa đạt tiêu chí 2.3"])).toEqual([
      "4 state Gia Cát",
      "6 state Bảo Lâm",
    ]);
    expect(told(["Ưu điểm: sôi nổi", "", "Hạn chế: hồ sơ sơ sài, phải thẩm định lại"])).toEqual([
      "7 state Cao Lâu",
    ]);
  });
  test("what may as well head the units below leaves both open", () => {
    expect(told(["", "Chưa công nhận"]).sort()).toEqual(["5 state Bảo Lâm", "6 group Cao Lâu"]);
    // A note on all of them below the table is no line between units.
    expect(told(["", "Chưa công nhận"], [], ["", "Ghi chú: lưu tại Huyện đoàn"]).sort()).toEqual([
      "5 state Bảo Lâm",
      "6 group Cao Lâu",
    ]);
  });
  test.each(["2. Đơn vị chưa đạt chuẩn", "Bảng 2. Các đơn vị chưa đạt", "Đơn vị không đạt:"])(
    "what heads a table of its own is of none above: %s",
    (title) => {
      const cao = [4, "Đoàn xã Yên Trạch", "Chưa đạt", ...PASSES.slice(1)];
      const rows: Rows = [
        ...NAMES.map((name, at) => [at + 1, name, ...PASSES]),
        [],
        [title],
        ["TT", "Tên đơn vị", ...CODES],
        cao,
      ];
      const reading = read(sheet([["TT", "Tên đơn vị", ...CODES]], rows));
      expect(unitsOf(reading)).toHaveLength(NAMES.length + 1);
      expect(reading.rowsNotRead).toEqual([]);
    },
  );
  test("what one unit asked for, or those below, leaves both open", () => {
    expect(told(["", "Đơn vị xin thôi xét"])).toContain("5 state Bảo Lâm");
  });
  test("a line that names a unit is of that one", () => {
    expect(told(["", "Xã Cao Lâu: đang chờ xác minh"])).toEqual(["5 state Cao Lâu"]);
  });
  test("a single line below the last unit may be of all: it is named", () => {
    expect(told(["", "", "Tồn tại: TC 3.1 chưa họp chi đoàn đủ 12 tháng"])).toEqual(["6 line -"]);
  });
  test.each([
    "Đ: Đạt; KĐ: Không đạt",
    "Ghi chú: x là đạt, o là chưa đạt",
    "Chú thích: Đ – Đạt; KĐ – Không đạt",
  ])("what the signs mean is said of no unit: %s", (legend) => {
    expect(told(["", "", legend])).toEqual([]);
    expect(told([legend])).toEqual([]);
  });
  test("praise, lacks of no weight and what is over say nothing; a note nobody understands is named", () => {
    expect(
      told([
        "Nhận xét: đơn vị thực hiện tốt, hồ sơ đầy đủ",
        "Hạn chế: sinh hoạt chi đoàn chưa đều",
        "Ghi chú: đã bổ sung đủ hồ sơ ngày 12/11",
      ]),
    ).toEqual([]);
    expect(told(["Ghi chú: ngó giúp nhé"])).toEqual(["4 line Gia Cát"]);
  });
});
