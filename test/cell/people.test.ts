/** @fileoverview Whom a cell names as an officer. */
import { describe, expect, it } from "vitest";
import { isBody, peopleIn, saysSame } from "../../src/cell/people";

const names = (value: string) => peopleIn(value).map(({ name }) => name);

describe("officers in a cell", () => {
  it.each([
    ["Nguyễn Văn An", ["Nguyễn Văn An"]],
    ["đ/c Nguyễn Văn An", ["Nguyễn Văn An"]],
    ["Đ/c Nguyễn Văn An, đ/c Lê Thị Bình", ["Nguyễn Văn An", "Lê Thị Bình"]],
    ["\nNguyễn Văn An\nLê Thị Bình\n", ["Nguyễn Văn An", "Lê Thị Bình"]],
    ["Nguyễn Văn An (0912 345 678)", ["Nguyễn Văn An"]],
    ["Ban Phong trào (đ/c Nguyễn Văn An)", ["Nguyễn Văn An"]],
    ["1. Nguyễn Văn An\n2. Lê Thị Bình", ["Nguyễn Văn An", "Lê Thị Bình"]],
    ["Đồng chí Nguyễn Văn An – Phó Bí thư, SĐT: 0912.345.678", ["Nguyễn Văn An"]],
    ["Nguyễn Văn An an@gialai.vn", ["Nguyễn Văn An"]],
    ["Bí thư: Nguyễn Văn An & Lê Thị Bình", ["Nguyễn Văn An", "Lê Thị Bình"]],
    ["Cán bộ phụ trách: Lê Thị Bình", ["Lê Thị Bình"]],
    ["Ủy viên BTV Lê Thị Bình", ["Lê Thị Bình"]],
    ["Uỷ viên BCH: Lê Thị Bình", ["Lê Thị Bình"]],
    ["UV BTV Lê Thị Bình", ["Lê Thị Bình"]],
    ["Tổ trưởng: Lê Thị Bình", ["Lê Thị Bình"]],
    ["Quyền Bí thư Lê Thị Bình", ["Lê Thị Bình"]],
    ["“Lê Thị Bình”.", ["Lê Thị Bình"]],
    ["Đoàn công tác: đ/c An; Lê Thị Bình", ["An", "Lê Thị Bình"]],
    ["Đoàn công tác: Lê Thị Bình và Trần An", ["Lê Thị Bình", "Trần An"]],
    ["Văn phòng: Nguyễn Văn An", ["Nguyễn Văn An"]],
    ["Nguyễn Văn An → Lê Thị Bình", ["Lê Thị Bình"]],
    ["Lê Thị Bình thay đ/c Nguyễn Văn An", ["Lê Thị Bình"]],
    ["Lê Thị Bình đi thay Trần An", ["Lê Thị Bình"]],
    ["Nguyễn Văn An (đến 30/6), Lê Thị Bình (từ 01/7)", ["Lê Thị Bình"]],
    ["Nguyễn Văn An (cũ); Lê Thị Bình (mới)", ["Lê Thị Bình"]],
    ["Nguyễn Văn An (đến 30/6)", ["Nguyễn Văn An"]],
    ["Nguyễn Văn An, nguyễn văn an", ["nguyễn văn an"]],
    ["Ban Tổ chức – Kiểm tra", ["Ban Tổ chức – Kiểm tra"]],
    ["Thường trực Huyện đoàn", ["Thường trực Huyện đoàn"]],
    ["Phòng Nội vụ", ["Phòng Nội vụ"]],
    ["Tổ công tác số 2", ["Tổ công tác số 2"]],
    ["UBKT Huyện đoàn", ["UBKT Huyện đoàn"]],
    ["Trung tâm hoạt động thanh thiếu nhi", ["Trung tâm hoạt động thanh thiếu nhi"]],
  ])("%j", (value, expected) => {
    expect(names(value)).toEqual(expected);
    // Read once and remembered: the same again.
    expect(names(value)).toEqual(expected);
  });
  it.each(["", "x", "-", "chưa phân công", "không", "12-QĐ/HĐTN", "#N/A", "nt", "Giữ nguyên", "Đạt", "12"])(
    "nobody: %j",
    (value) => {
      expect(names(value)).toEqual([]);
    },
  );

  it("a body is no person", () => {
    expect(peopleIn("Ban Phong trào").map(({ person }) => person)).toEqual([false]);
    expect(peopleIn("Lê Thị Hoà")).toEqual([
      { name: "Lê Thị Hoà", key: peopleIn("LÊ THỊ HÒA")[0]?.key, person: true },
    ]);
    expect(peopleIn(12)).toEqual([]);
    for (const text of [
      "Huyện đoàn",
      "Đoàn kiểm tra số 2",
      "BTV",
      "- Ban Phong trào",
      "Hội đồng",
      "Nhóm 3",
      "Lái xe",
      "Ban",
    ])
      expect(isBody(text), text).toBe(true);
    for (const text of ["Lê Thị Bình", "Ban Văn Tám", "Đoàn Văn An"]) expect(isBody(text), text).toBe(false);
  });
  it.each([
    "Giữ nguyên",
    "Vẫn như cũ",
    "như đã phân công",
    "Như năm trước",
    "Không thay đổi",
    "(giữ như cũ)",
  ])("%s: nothing changed", (text) => {
    expect(saysSame(text)).toBe(true);
    expect(peopleIn(text)).toEqual([]);
  });
  it.each(["Giữ nguyên đ/c An", "Như Quỳnh", "Thay đổi"])("%s: somebody, or a change", (text) => {
    expect(saysSame(text)).toBe(false);
  });
});
