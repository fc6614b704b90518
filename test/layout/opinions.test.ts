/** @fileoverview [L2] What whoever decides writes below the table, and lines on the whole paper. */
import { expect, it } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { describe as sentenceOf } from "../../src/findings/codes";
import { CODES, read, TITLE } from "./books";
import { tabOf } from "./tabs";

function judged(lines: readonly string[], above: readonly string[] = [], name = "Chấm") {
  const tab = tabOf(name, [
    [TITLE],
    ...above.map((line) => [line]),
    ["TT", "Tên đơn vị", ...CODES],
    ...["Đoàn xã Pù Nhi", "Đoàn xã Nhi Sơn"].map((name, at) => [at + 1, name, ...CODES.map(() => "Đạt")]),
    [],
    ...lines.map((line) => ["", line]),
    [],
    [],
    ["", "Lầu Minh Pó"],
  ]);
  const { units, findings } = assess(read(tab), SET_2018_2022, [tab], { year: 2021, falseIsFail: false });
  return {
    outcomes: units.map(({ outcome }) => (outcome === "undetermined" ? "u" : "r")).join(""),
    told: findings
      .filter(({ code }) => code === "row-not-read")
      .map(sentenceOf)
      .join("\n"),
  };
}

it.each([
  "Trả lại, làm lại từ đầu.",
  "Chưa nhất trí.",
  "Nhất trí, trừ nội dung 3.",
  "Đề nghị thẩm định lại.",
  "Đề nghị Ban Tổ chức rà soát lại cả danh sách trước khi trình.",
  "Chuyển lại tổ thẩm định để làm rõ.",
  "Chưa ký, để tôi đọc kỹ.",
  "Tôi không nhất trí, thẩm định lại toàn bộ nội dung 3 của tất cả các đơn vị.",
])("[L2] below a leader's heading %j leaves all open", (line) => {
  for (const over of ["Ý KIẾN PHÊ DUYỆT", "Ý KIẾN LÃNH ĐẠO", "Ý KIẾN CỦA BÍ THƯ HUYỆN ĐOÀN"]) {
    const { outcomes, told } = judged([over, line]);
    expect(outcomes).toBe("uu");
    expect(told).toContain(line.slice(0, 50));
  }
});

it.each([
  "Đồng ý trình.",
  "Nhất trí.",
  "Đồng ý, không có ý kiến gì thêm.",
  "Nhất trí. Trong năm không có đơn vị nào vi phạm.",
  "Kính đề nghị Tỉnh đoàn xem xét, công nhận.",
  "Nguyễn Văn Trừ",
  "(Ký, ghi rõ họ tên)",
  "Nhất trí công nhận, ngoài ra đề nghị khen thưởng Đoàn xã Pù Nhi",
])("[L2] below a leader's heading %j says yes", (line) => {
  expect(judged(["Ý KIẾN PHÊ DUYỆT", line])).toEqual({ outcomes: "rr", told: "" });
});

it("[L2] what a line denies of its paper leaves all open, over the table, too", () => {
  expect(judged([], ["(Danh sách này chưa trình Ban Thường vụ)"]).outcomes).toBe("uu");
  expect(judged(["(Phiếu này chưa có chữ ký của tổ thẩm định)"]).outcomes).toBe("uu");
  expect(
    judged(["Danh sách này gồm 2 đơn vị, chưa kể chi đoàn trực thuộc", "Phiếu này lập thành 02 bản"]),
  ).toEqual({
    outcomes: "rr",
    told: "",
  });
  expect(judged(["Ý kiến của đơn vị", "Chưa có nhà văn hóa xã"]).outcomes).toBe("rr");
});

it.each(["NHÁP", "Ví dụ", "3CĐ chạy thử", "bản cũ không dùng", "em Hoa tập làm", "Dữ liệu giả để thử"])(
  "[L2] a tab called %j does not count, though it is the only one",
  (name) => {
    const { outcomes, told } = judged([], [], name);
    expect(outcomes).toBe("uu");
    expect(told).toContain(`Tên tab: ${name}`);
  },
);

it.each([
  "Nhập liệu",
  "Tổng hợp",
  "Mẫu 01",
  "Bảng chấm 2021",
  "Nhập điểm",
  "Nhập",
  "Xã Quảng Tâm",
  "Chấm thu đua",
])("[L2] a tab called %j is one like others", (name) => {
  expect(judged([], [], name).outcomes).toBe("rr");
});

it.each(["KQ (chưa xong)", "Đang sửa", "Bỏ", "Chấm - bỏ", "xóa sau", "Thử", "Chấm (thử)"])(
  "[L2] a tab that is called %j leaves all open",
  (name) => {
    const { outcomes, told } = judged([], [], name);
    expect(outcomes).toBe("uu");
    expect(told).toContain(name);
  },
);

it.each(["Kết quả", "Chấm bỏ sót", "Thử thách 3CĐ", "KQ (đã xong)", "Chấm đợt 1"])(
  "[L2] a tab that is called %j says nothing of its marks",
  (name) => {
    expect(judged([], [], name)).toEqual({ outcomes: "rr", told: "" });
  },
);

it("[L2] a title that calls its filled table a sample leaves it open; a form's number does not", () => {
  for (const end of [" - MẪU", " (MẪU)", " (BIỂU MẪU)"])
    expect(judged([], [`KẾT QUẢ THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”${end}`]).outcomes, end).toBe("uu");
  for (const end of [" (Mẫu số 3)", " (theo mẫu)", " - Mẫu 01", ""])
    expect(judged([], [`KẾT QUẢ THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”${end}`]).outcomes, end).toBe("rr");
});
