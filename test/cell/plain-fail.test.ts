/** @fileoverview [L9] Words that plainly say that a unit fails, or lacks criteria, told from opinions on the work. */
import { describe, expect, it, test } from "vitest";
import { plainFail } from "../../src/cell/plain-fail";

describe("[L9] what words plainly say fails", () => {
  it.each<[string, readonly string[]]>([
    ["Chưa đạt tiêu chí 2.3", ["2.3"]],
    ["Không đạt TC 2.3", ["2.3"]],
    ["Ko đạt 2.3 và 3.1", ["2.3", "3.1"]],
    ["2.3 + 3.1 vẫn chưa đạt", ["2.3", "3.1"]],
    ["Chưa hoàn thành tiêu chí 1.4, 2.1", ["1.4", "2.1"]],
    ["Chưa thực hiện các tiêu chí 1.2; 1.4", ["1.2", "1.4"]],
    ["Trượt tiêu chí 2.3", ["2.3"]],
    ["Lý do: chưa đáp ứng yêu cầu của tiêu chí 3.4", ["3.4"]],
    ["Không được công nhận nội dung 2", []],
    ["Chưa đạt 02 tiêu chí", []],
    ["Tiêu chí 2.3 chưa đạt", ["2.3"]],
    ["2.3 vẫn chưa đạt yêu cầu", ["2.3"]],
    ["Nội dung 3: kết quả chưa hoàn thành", []],
    ["Tiêu chí 2.3 còn thiếu minh chứng", ["2.3"]],
    ["2.4 chưa có văn bản", ["2.4"]],
    ["2.3: không", ["2.3"]],
    ["TC 1.2 = KĐ", ["1.2"]],
    ["Thiếu tiêu chí 2.3", ["2.3"]],
    ["Nợ 1 tiêu chí", []],
    ["Còn nợ nội dung 3", []],
    ["Thiếu minh chứng tiêu chí 2.3", ["2.3"]],
    ["Chưa nộp hồ sơ nội dung 3", []],
    ["Chưa bổ sung biên bản chứng minh cho 3.2", ["3.2"]],
    ["Hồ sơ đủ, chưa đạt tiêu chí 2.3", ["2.3"]],
    ["Hồ sơ đủ. Thiếu tiêu chí 3.2", ["3.2"]],
    ["Xã biên giới – thiếu tiêu chí 3.2", ["3.2"]],
    ["Đề nghị xem (chưa đạt 2.3)", ["2.3"]],
    ["Chưa đạt 2.3\nThiếu 3.1", ["2.3", "3.1"]],
    ["1.2: 0", ["1.2"]],
    ["1.2 = 0", ["1.2"]],
    ["1.2 - 0", ["1.2"]],
    ["1.2 (0)", ["1.2"]],
    ["TC1.2: k", ["1.2"]],
    ["1.2 → 0", ["1.2"]],
    ["1.2 x→0", ["1.2"]],
    ["2.3 về 0", ["2.3"]],
    ["2.3 sửa thành KĐ", ["2.3"]],
    ["TC 1.2 phải chấm 0", ["1.2"]],
    ["1.2 cho 0 điểm", ["1.2"]],
    ["Nội dung 2: 0", []],
    ["Nội dung II: 0", []],
  ])("%s: of criteria or contents", (text, codes) => {
    expect(plainFail(text)).toEqual({ codes, ofPart: true, counted: null });
  });

  it.each([
    "Đề nghị không công nhận",
    "Chưa được công nhận Đoàn cơ sở 3 chủ động",
    "Không đủ điều kiện xét công nhận",
    "Tạm hoãn việc xét công nhận",
    "Chưa xét",
    "Không đạt",
    "(Không đạt)",
    "Kết luận: chưa đạt yêu cầu",
    "Chưa đạt do thiếu đoàn viên",
    "Bị loại khỏi danh sách",
    "Phải thẩm định lại",
    "Đủ hồ sơ, không công nhận",
    "Hồ sơ muộn; loại khỏi danh sách",
    "sửa thành 0",
    "điều chỉnh về 0",
    "đổi từ x sang k",
    "→ 0",
    "x → 0",
    "cho 0",
    "lần 2: 0",
    "Phúc tra: KĐ",
    "đ/c Hà: 0",
    "Huyện chấm: 0",
  ])("%s: of the unit", (text) => {
    expect(plainFail(text)).toEqual({ codes: [], ofPart: false, counted: null });
  });

  it.each<[string, readonly [number, number | null]]>([
    ["Đạt 14/15", [14, 15]],
    ["14/15", [14, 15]],
    ["Tổng số: 13/15 tiêu chí", [13, 15]],
    ["Chỉ đạt 9/12 tiêu chí", [9, 12]],
    ["Kết quả: 08/13", [8, 13]],
    ["Hoàn thành 4/5", [4, 5]],
    ["4/5 TC", [4, 5]],
    ["14 x, 1 k", [14, 15]],
    ["13 đạt; 02 chưa đạt", [13, 15]],
    ["Số TC đạt: 14", [14, null]],
  ])("%s counts", (text, counted) => {
    expect(plainFail(text)).toEqual({ codes: [], ofPart: false, counted });
  });

  it.each([
    // An opinion on the work, a member's or a branch's matter.
    "Chưa thực hiện tốt tiêu chí 2.3",
    "Chưa đạt chỉ tiêu kết nạp",
    "Chi đoàn thôn 2 chưa đạt",
    "Chưa công nhận chi đoàn Bản Lìm",
    "Không có khó khăn",
    "Sinh hoạt tốt, chưa đạt",
    "Cần phát huy hơn",
    // It is over, of another year, or only if.
    "Lần 1 chưa đạt tiêu chí 2.3",
    "Chưa đạt tiêu chí 2.3, nay đã bổ sung",
    "Năm trước không đạt",
    "Nếu thiếu tiêu chí 2.3 thì không công nhận",
    "Không có tiêu chí chưa đạt, 2.3 chưa đạt",
    // Amounts, days, all of them.
    "Thiếu 2.3 triệu đồng",
    "Không đạt 2.3%",
    "10/12",
    "Đạt 15/15",
    "Đạt 5/5 tiêu chí",
    "Chưa đạt 85/100 điểm",
    "1.2: 0 vi phạm",
    "1.2: 10",
    "Số vi phạm: 0",
    "Đơn thư: 0",
    "Lần 2: 0 lỗi",
    "lần 1: 0",
    "Phúc tra: không",
    "cho 01 cờ thi đua",
    "chuyển sang 01 chi đoàn",
    "15 x, 0 k",
    "Đạt 14 tiêu chí nông thôn mới",
    "14 tiêu chí",
    "Đạt 12",
    "5-6",
    "",
  ])("nothing: “%s”", (text) => {
    expect(plainFail(text)).toBeNull();
  });

  test("longer cells tell of the work", () => {
    expect(plainFail(`Chưa đạt tiêu chí 2.3 ${"a".repeat(228)}`)).not.toBeNull();
    expect(plainFail(`Chưa đạt tiêu chí 2.3 ${"a".repeat(229)}`)).toBeNull();
  });
});
