/** @fileoverview [M2] Criteria that ask for a fault: what stands below them says "đạt" only in so many words. */
import { describe, expect, it } from "vitest";
import { assess } from "../../src/assessment/assess";
import { namesFault } from "../../src/cell/shortcoming";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { describe as sentenceOf } from "../../src/findings/codes";
import { CODES, read, sheet } from "./books";

describe("[M2] a criterion asks for a fault", () => {
  it.each([
    "Có đoàn viên vi phạm pháp luật không?",
    "1.1. Nắm tư tưởng, nhu cầu ĐVTN – có vi phạm không?",
    "Quản lý đoàn viên – còn thiếu sót không (Có/Không)",
    "Nộp báo cáo - có chậm hay không",
    "Số vi phạm",
    "Số đoàn viên bị kỷ luật",
    "Còn tồn tại, hạn chế",
    "Chưa thực hiện chế độ báo cáo",
    "Thiếu kế hoạch công tác",
    "2.3 Không tổ chức sinh hoạt chi đoàn",
    "Để xảy ra vụ việc mất an toàn",
    "Chậm nộp báo cáo",
    "Có đơn thư khiếu nại",
    "2.3 Để quá hạn báo cáo",
    "Nộp báo cáo trễ hạn",
    "Gửi kế hoạch quá hạn",
    "Còn đoàn viên bỏ sinh hoạt",
    "Có chi đoàn xếp loại yếu",
    "3.5 Mất đoàn kết nội bộ",
    "3.5 Tai nạn, tệ nạn",
    "Tai nạn giao thông, đuối nước",
    "3.5 Đoàn viên mắc tệ nạn xã hội",
    "Tình trạng bạo lực học đường",
    "Khiếu nại, tố cáo vượt cấp",
    "Ma túy, cờ bạc trong đoàn viên",
    "Đơn thư (nếu có)",
    "3.5 Số kỳ báo cáo trễ",
    "Số buổi không sinh hoạt",
    "Số báo cáo nộp chậm",
    "Số chi đoàn bỏ sinh hoạt",
  ])("%s", (text) => {
    expect(namesFault(text)).toBe(true);
  });
  it.each([
    "1.1. Không có đoàn viên vi phạm pháp luật",
    "Không để xảy ra vụ việc vi phạm",
    "Hạn chế tối đa đoàn viên vi phạm",
    "Phát hiện, khắc phục tồn tại, hạn chế",
    "Có kế hoạch xử lý vi phạm",
    "Có biện pháp khắc phục hạn chế năm trước",
    "Giải quyết đơn thư khiếu nại kịp thời",
    "Giúp đỡ thanh niên chậm tiến",
    "Nắm bắt thanh niên (chưa có việc làm, thiếu vốn)",
    "Có tổ chức sinh hoạt định kỳ không?",
    "Nộp báo cáo đúng hạn",
    "Nộp báo cáo không trễ hạn",
    "Nộp báo cáo chậm nhất ngày 15",
    "Không để quá hạn báo cáo",
    "Không còn đoàn viên bỏ sinh hoạt",
    "Có đoàn viên tham gia sinh hoạt đều",
    "Để đoàn viên sinh hoạt tốt",
    "Thiếu nhi: tổ chức sinh hoạt hè",
    "Kết quả / Đạt/Chưa đạt",
    "Phòng, chống tai nạn, tệ nạn xã hội",
    "Tai nạn giao thông giảm so với năm trước",
    "Không mất đoàn kết nội bộ",
    "Ma túy: tuyên truyền, phòng chống",
    "Thanh niên mắc tệ nạn được giúp đỡ, cảm hóa",
    "Kỷ luật",
    "Kỷ luật, kỷ cương",
    "An toàn giao thông",
    "Số buổi sinh hoạt",
    "Số buổi tình nguyện",
    "Số đoàn viên không có việc làm được giới thiệu việc",
    "Số thanh niên chậm tiến được giúp đỡ",
    "Đoàn kết nội bộ",
    "Phê bình và tự phê bình",
    "Khó khăn của thanh niên được nắm bắt",
    "Chủ động trong kiểm tra, đánh giá, tự phê bình và phê bình",
  ])("not: %s", (text) => {
    expect(namesFault(text)).toBe(false);
  });
  it("nor does any criterion of the official set", () => {
    for (const { criteria } of SET_2018_2022.pillars)
      for (const { text } of criteria) expect(namesFault(text), text).toBe(false);
  });
});

function judged(heading: string, first: string, second: string) {
  const header = CODES.map((code) => (code === "2.3" ? `2.3 ${heading}` : code));
  const marks = (own: string) => CODES.map((code) => (code === "2.3" ? own : "Đạt"));
  const tabs = [
    sheet(
      [["TT", "Tên đơn vị", ...header]],
      [
        [1, "Đoàn xã Gia Cát", ...marks(first)],
        [2, "Đoàn xã Bảo Lâm", ...marks(second)],
      ],
    ),
  ];
  const { units, findings } = assess(read(tabs), SET_2018_2022, tabs, { year: 2021, falseIsFail: false });
  return {
    outcomes: units.map(({ outcome }) => outcome),
    told: findings.filter(({ code }) => code === "criterion-column-missing"),
  };
}

describe("[M2] [U5] below such a criterion", () => {
  it.each([
    ["Có", "Không"],
    ["x", ""],
    ["1", "0"],
    ["Đạt", "x"],
  ])("%j and %j leave it open for every unit, told once on its heading", (first, second) => {
    const { outcomes, told } = judged("Có đoàn viên vi phạm không?", first, second);
    expect(outcomes).toEqual(["undetermined", "undetermined"]);
    expect(told.map(({ cell, criteria }) => [cell, criteria])).toEqual([["J2", ["2.3"]]]);
    expect(sentenceOf(told[0] as (typeof told)[number])).toContain("hỏi về vi phạm hoặc thiếu sót");
  });
  it("đạt and chưa đạt are read", () => {
    expect(judged("Có đoàn viên vi phạm không?", "Đạt", "Chưa đạt")).toEqual({
      outcomes: ["recognised", "notRecognised"],
      told: [],
    });
  });
  it("a good that is put in the negative is read", () => {
    expect(judged("Không có đoàn viên vi phạm pháp luật", "Có", "Không")).toEqual({
      outcomes: ["recognised", "notRecognised"],
      told: [],
    });
  });
});
