/** @fileoverview What headings and cells of a wide sheet may say. */
import type { CellValue } from "../../src/table/tab";

export const WORDS = {
  order: ["TT", "STT", "Stt", "Số TT", "Số thứ tự", "S TT"].slice(0, 5),
  name: [
    "Tên đơn vị",
    "Đơn vị",
    "Đoàn cơ sở",
    "Đoàn xã, phường",
    "Tên Đoàn cơ sở",
    "Cơ sở Đoàn",
    "Đơn vị được đánh giá",
    "TÊN ĐƠN VỊ",
    "Tên cơ sở Đoàn",
    "Đoàn xã, phường, thị trấn",
    "Tên đơn vị/Đoàn cơ sở",
    "Tổ chức cơ sở Đoàn",
  ],
  type: ["Loại hình", "Khối", "Loại hình đơn vị"],
  officer: ["Cán bộ phụ trách", "Cán bộ theo dõi", "Người phụ trách", "Cán bộ Huyện đoàn phụ trách"],
  registration: ["Đăng ký", "Ngày đăng ký", "Có đăng ký", "Đăng ký (x)", "Đăng kí đầu năm"],
  result: ["Kết quả", "Công nhận", "Xếp loại", "Kết quả công nhận", "Đề nghị công nhận", "Kết quả chung"],
  group: ["Huyện", "Đơn vị cấp trên", "Huyện/thành phố", "Cụm"],
  other: ["Ghi chú", "Tổng số tiêu chí đạt", "Số đoàn viên", "Tổng điểm", "Bí thư", "Tỷ lệ (%)"],
  self: [
    "Tự chấm",
    "Tự đánh giá",
    "Đơn vị tự chấm",
    "TĐG",
    "Tự chấm điểm",
    "Đơn vị tự đánh giá",
    "Kết quả tự chấm",
  ],
  appraised: [
    "Thẩm định",
    "TĐ",
    "Kết quả thẩm định",
    "Huyện chấm",
    "Cấp trên chấm",
    "Huyện đoàn thẩm định",
    "Cấp trên đánh giá",
  ],
  single: ["Đánh giá", "Chấm", "Kết quả", "Thẩm định", "KQ", "Điểm", "Đạt/Không đạt"],
  evidence: [
    "Minh chứng",
    "MC",
    "VB chứng minh",
    "Văn bản minh chứng",
    "Link minh chứng",
    "Hồ sơ",
    "Hồ sơ minh chứng",
    "Tài liệu kiểm chứng",
    "Minh chứng (số, ký hiệu văn bản)",
  ],
  explanation: ["Giải trình", "GT", "Lý do", "Giải trình (nếu có)", "Lý do chưa đạt"],
  pass: ["Đạt"],
  fail: ["Chưa đạt", "Không đạt", "Chưa đạt "],
} as const;

export const SHORT_TEXTS: Readonly<Record<string, string>> = {
  "1.1": "Nắm chắc tình hình tư tưởng, tâm tư, nguyện vọng của đoàn viên, thanh thiếu niên",
  "1.2": "Công tác quản lý đoàn viên",
  "1.3": "Rà soát, lập danh sách đoàn viên, thanh thiếu niên có hoàn cảnh khó khăn",
  "1.4": "Phổ biến, tuyên truyền đường lối của Đảng, chính sách pháp luật",
  "1.5": "Chăm lo, bảo vệ quyền lợi hợp pháp của đoàn viên, thanh thiếu nhi",
  "2.1": "Xây dựng chương trình hành động, kế hoạch công tác",
  "2.2": "Triển khai chương trình công tác hằng năm; công trình, phần việc thanh niên",
  "2.3": "Chỉ đạo các chi đoàn sinh hoạt định kỳ",
  "2.4": "Phát triển tổ chức, thực hiện chủ trương 1+1",
  "2.5": "Kiểm tra, đánh giá; nhân rộng mô hình, gương điển hình",
  "3.1": "Tham mưu cấp ủy về cơ chế, nội dung công tác Đoàn",
  "3.2": "Tham mưu quy hoạch, đào tạo, bố trí cán bộ Đoàn",
  "3.3": "Giới thiệu đoàn viên ưu tú cho Đảng",
  "3.4": "Phối hợp với chính quyền, ban, ngành, đoàn thể, thôn xóm",
  "3.5": "Huy động nguồn lực xã hội",
};

const OWN = [
  "Nắm tình hình theo quý",
  "Danh sách đoàn viên được cập nhật",
  "Có hoạt động chăm lo thiếu nhi nghèo",
  "Có kênh tiếp nhận ý kiến của thanh niên",
  "Có chương trình công tác năm",
  "Các chi đoàn sinh hoạt theo lịch",
  "Có tự kiểm tra, rút kinh nghiệm",
  "Có văn bản tham mưu gửi cấp ủy",
  "Có vận động nguồn lực cho hoạt động",
];
/** The same, some of which begin as a sum, a verdict or a column of the unit's does. */
const ODD = [
  "Tổng số công trình thanh niên đạt chỉ tiêu",
  "Nhận xét, đánh giá đoàn viên hằng năm",
  "Có hoạt động chăm lo thiếu nhi nghèo",
  "Phân công ủy viên BCH phụ trách chi đoàn",
  "Có chương trình công tác năm",
  "Các chi đoàn sinh hoạt theo lịch",
  "Đăng ký công trình thanh niên",
  "Bí thư Đoàn là cấp ủy viên",
  "Có vận động nguồn lực cho hoạt động",
];
export const ROMAN = ["I", "II", "III", "IV", "V"];
export const COMMUNES =
  "Bảo Lâm,Bình Trung,Cao Lâu,Công Sơn,Gia Cát,Hải Yến,Hòa Cư,Hồng Phong,Hợp Thành,Lộc Yên,Mẫu Sơn,Phú Xá,Tân Liên,Tân Thành,Thạch Đạn,Thanh Lòa,Thụy Hùng,Xuân Long,Xuất Lễ,Yên Trạch,Cộng Hòa,Tân Tiến,Quang Trung,Đoàn Kết,Y Tịch,Vân An".split(
    ",",
  );

/** A criterion's heading in one of the manners of naming it. */
export function criterionLabel(
  naming: string,
  pillar: number,
  k: number,
  full: string,
  text: (words: string) => string,
): CellValue {
  const code = `${pillar}.${k}`;
  const short = SHORT_TEXTS[code] ?? "";
  switch (naming) {
    case "TC":
      return text(`TC ${code}`);
    case "TC joined":
      return `TC${code}`;
    case "Tiêu chí":
      return text(`Tiêu chí ${code}`);
    case "Tiêu chí:":
      return text(`Tiêu chí ${code}:`);
    case "dot":
      return `${code}.`;
    case "roman":
      return `${ROMAN[pillar - 1]}.${k}`;
    case "brackets":
      return `(${code})`;
    case "dash":
      return `${pillar}-${k}`;
    case "number":
      return Number(code);
    case "date":
      return new Date(Date.UTC(2021, k - 1, pillar));
    case "code+short":
      return text(`${code}. ${short}`);
    case "code+full":
      return text(`${code}. ${full}`);
    case "full":
      return text(full);
    case "short":
      return text(short);
    case "flat":
      return (pillar - 1) * 5 + k;
    case "flat TC":
      return text(`TC ${(pillar - 1) * 5 + k}`);
    case "restart":
      return k;
    case "restart TC":
      return text(`Tiêu chí ${k}`);
    case "own":
      return text(OWN[(pillar - 1) * 3 + k - 1] as string);
    case "odd":
      return text(ODD[(pillar - 1) * 3 + k - 1] as string);
    default:
      return code;
  }
}
