/**
 * @fileoverview The criteria sets that come with the add-on ([K1]). Wording is the sources', to the letter;
 * what no source was found for is left out (docs/rules.md) and is the unit's to enter.
 */
import type { CriteriaSet, Pillar } from "./set";

function pillar(code: string, name: string, texts: readonly string[]): Pillar {
  return {
    code,
    name,
    rule: { kind: "all" },
    criteria: texts.map((text, index) => ({
      code: `${code}.${index + 1}`,
      text,
      evidence: true,
      maxPoints: null,
      passMark: null,
    })),
  };
}

/**
 * 2018–2022. The 15 criteria as Tỉnh đoàn Thái Nguyên printed them from the centre's guidance. Pass or not
 * pass on each, all three contents at once: no published source gives points or thresholds.
 */
export const SET_2018_2022: CriteriaSet = {
  id: "2018-2022",
  name: "Đoàn cơ sở “3 chủ động”, giai đoạn 2018 – 2022",
  period: { from: 2018, to: 2022 },
  pillars: [
    pillar(
      "1",
      "Chủ động thực hiện quản lý đoàn viên và chăm lo, nắm bắt tình hình thanh niên ở địa phương, đơn vị",
      [
        "Chủ động nắm chắc tình hình tư tưởng, nhu cầu tâm tư, nguyện vọng của từng đoàn viên, thanh thiếu niên kể cả các thông tin trên mạng xã hội (zalo, facebook,youtube,….).",
        "Chủ động trong công tác quản lý đoàn viên: có danh sách đoàn viên và cập nhật thường xuyên; có theo dõi, nhận xét đánh giá định kỳ hằng năm vào hồ sơ đoàn viên; thực hiện đầy đủ, đúng quy trình phát triển đoàn viên mới, chương trình Rèn luyện đoàn viên; quy trình chuyển sinh hoạt đoàn, trưởng thành đoàn, kỷ luật đoàn viên…",
        "Chủ động rà soát, thống kê, lập danh sách những đoàn viên, thanh thiếu niên có hoàn cảnh khó khăn trên địa bàn, trong đơn vị, đặc biệt thanh niên dân tộc, thanh niên tôn giáo, thanh niên yếu thế để có kế hoạch giúp đỡ.",
        "Chủ động phổ biến tới từng đoàn viên và tuyên truyền trong thanh niên những vấn đề mới trong đường lối của Đảng, chính sách pháp luật của Nhà nước về chính trị, kinh tế, văn hóa, xã hội, quốc phòng, an ninh, đối ngoại, công tác dân tộc, tôn giáo; tình hình thế giới, trong nước, địa phương, đơn vị và những vấn đề thực tiễn đang đặt ra với công tác Đoàn và phong trào thanh thiếu nhi.",
        "Chủ động chăm lo và bảo vệ quyền lợi và lợi ích hợp pháp, chính đáng của cán bộ Đoàn, đoàn viên, thanh thiếu nhi của địa phương, đơn vị.",
      ],
    ),
    pillar("2", "Chủ động xây dựng và thực hiện kế hoạch công tác", [
      "Chủ động xây dựng chương trình hành động, kế hoạch công tác của đơn vị nhằm cụ thể hóa nghị quyết của cấp ủy Đảng, lãnh đạo địa phương, đơn vị và của Đoàn cấp trên.",
      "Chủ động triển khai thực hiện chương trình công tác hằng năm của đơn vị; tổ chức các hoạt động, tạo môi trường giáo dục, rèn luyện đoàn viên, thanh thiếu nhi góp phần thực hiện các nhiệm vụ chính trị, kinh tế, văn hóa, xã hội, quốc phòng, an ninh của địa phương, đơn vị; triển khai thực hiện công trình (phần việc) thanh niên.",
      "Chủ động chỉ đạo các chi đoàn tổ chức sinh hoạt chi đoàn định kỳ.",
      "Chủ động xây dựng và phát triển tổ chức, đặc biệt trong việc thực hiện chủ trương 1+1 (01 đoàn viên vận động, tập hợp ít nhất 01 thanh niên vào tổ chức Đoàn, Hội).",
      "Chủ động trong kiểm tra, đánh giá, tự phê bình và phê bình; trong phát hiện, nhân rộng các mô hình, gương điển hình tiên tiến.",
    ]),
    pillar("3", "Chủ động tham mưu với cấp ủy, phối hợp với các tổ chức liên quan", [
      "Chủ động tham mưu cấp ủy Đảng về cơ chế, nội dung trong công tác Đoàn và phong trào thanh thiếu nhi; trong chỉ đạo các hoạt động phối hợp giữa các ban, ngành, đoàn để thực hiện tốt công tác thanh niên.",
      "Chủ động tham mưu cấp ủy Đảng thực hiện tốt công tác quy hoạch, đào tạo, bồi dưỡng, bố trí, sử dụng đội ngũ cán bộ Đoàn tại cơ sở.",
      "Chủ động tham mưu cho cấp ủy trong công tác giới thiệu đoàn viên ưu tú cho Đảng.",
      "Chủ động phối hợp với chính quyền, các ban, ngành, đoàn thể, chi ủy thôn xóm, tổ dân phố trong thực hiện nhiệm vụ chính trị cấp ủy giao; trong tham mưu cơ chế, chính sách nhằm thực hiện tốt công tác Đoàn và phong trào thanh thiếu nhi tại địa phương, đơn vị.",
      "Chủ động phối hợp với cơ quan, đơn vị, doanh nghiệp huy động các nguồn lực xã hội phục vụ công tác Đoàn và phong trào thanh thiếu nhi tại địa phương, đơn vị.",
    ]),
  ],
  totalPoints: null,
  sources: [
    "Hướng dẫn số 08-HD/TWĐTN-BTC ngày 16/5/2018 của Ban Bí thư Trung ương Đoàn",
    "Hướng dẫn số 13-HD/TĐTN-TCKT ngày 04/6/2018 của Ban Thường vụ Tỉnh đoàn Thái Nguyên (nguyên văn 15 tiêu chí)",
  ],
};

/** 2023–2027: three headings, no criteria: their text was not found, so the unit enters its own. */
export const SET_2023_2027: CriteriaSet = {
  id: "2023-2027",
  name: "Đoàn cơ sở “3 chủ động”, giai đoạn 2023 – 2027 (đơn vị tự nhập tiêu chí)",
  period: { from: 2023, to: 2027 },
  pillars: [
    pillar(
      "1",
      "Chủ động thực hiện quản lý đoàn viên và chăm lo, nắm bắt tình hình thanh niên ở địa phương, đơn vị",
      [],
    ),
    pillar("2", "Chủ động xây dựng và thực hiện kế hoạch công tác", []),
    pillar(
      "3",
      "Chủ động tham mưu với cấp ủy, phối hợp với chính quyền, các đoàn thể và các tổ chức liên quan",
      [],
    ),
  ],
  totalPoints: null,
  sources: ["Hướng dẫn số 18-HD/TWĐTN-BTC ngày 24/5/2023 của Ban Bí thư Trung ương Đoàn"],
};

export const PRESETS: readonly CriteriaSet[] = [SET_2018_2022, SET_2023_2027];
