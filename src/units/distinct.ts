/**
 * @fileoverview Whether a unit's name says which of its kind it is: Đoàn xã Tân Lập does, Chi đoàn Công an and Chi đoàn
 * thôn 3 stand in hundreds of communes.
 */
import { nameKey } from "../vietnamese/fold";
import { unitKey } from "./names";

/** Words that every district or commune has units of; with them taken out nothing is left of a name that is nobody's own. */
const COMMON = (
  "liên chi đoàn, chi đoàn cơ sở, chi đoàn, đoàn cơ sở, đoàn thanh niên, đoàn trường, đoàn, trường, trung học phổ thông, " +
  "trung học cơ sở, tiểu học và trung học cơ sở, tiểu học, mầm non, mẫu giáo, phổ thông, dân tộc, nội trú, bán trú, thpt, thcs, ptdtnt, " +
  "ptdtbt, dtnt, th, mn, giáo viên, học sinh, khối, khu, cụm, số, thôn, tổ dân phố, tổ, dân phố, khu phố, khóm, ấp, bản, xóm, buôn, làng, " +
  "tdp, kp, công an, quân sự, ban chỉ huy, ban chqs, bch, chqs, huyện đội, bộ đội, biên phòng, đồn, cảnh sát, pccc, dân quân, lực lượng vũ trang, " +
  "lực lượng, bệnh viện, đa khoa, trạm, y tế, trung tâm, ttyt, gdnn, gdtx, giáo dục nghề nghiệp, giáo dục thường xuyên, giáo dục, đào tạo, " +
  "văn hóa, thể thao, thể dục, thông tin, truyền thông, du lịch, cơ quan, chính quyền, đoàn thể, dân chính, hành chính, ủy ban, " +
  "nhân dân, ubnd, hđnd, hội đồng, mặt trận, tổ quốc, đảng ủy, huyện ủy, tỉnh ủy, thành ủy, thị ủy, đảng, viện kiểm sát, vksnd, tòa án, tand, kho bạc, " +
  "nhà nước, kbnn, chi cục, cục, thuế, thống kê, thi hành án, dân sự, bảo hiểm xã hội, bhxh, văn phòng, hải quan, hạt, kiểm lâm, quản lý, thị trường, " +
  "ngân hàng, chính sách xã hội, nhcsxh, nông nghiệp, phát triển, nông thôn, thương mại, agribank, điện lực, bưu điện, vnpt, viettel, " +
  "phòng, sở, ban, tài chính, kế hoạch, tư pháp, nội vụ, lao động, thương binh, xã hội, tài nguyên, môi trường, thanh tra, dịch vụ, " +
  "kinh tế, hạ tầng, kỹ thuật, dân tộc, doanh nghiệp, công ty, hợp tác xã, htx, tnhh, cổ phần, cán bộ, công chức, viên chức, " +
  "thị trấn, thị xã, thành phố, đặc khu, phường, huyện, quận, tỉnh, xã, và, các"
)
  .split(", ")
  .map((phrase) => nameKey(phrase))
  .sort((a, b) => b.length - a.length);

const COMMON_WORDS = new RegExp(`(?<![\\p{L}\\p{M}\\d])(?:${COMMON.join("|")})(?![\\p{L}\\p{M}\\d])`, "gu");
/** Communes by name, not by number; districts and provinces by either. */
const PLACE = new RegExp(
  `^(?:(?:${["xã", "phường", "thị trấn", "đặc khu"].map(nameKey).join("|")}) \\p{L}|(?:${["huyện", "quận", "thị xã", "thành phố", "tỉnh"].map(nameKey).join("|")}) [\\p{L}\\d])`,
  "u",
);
/** Numbers, Roman ones too, and single letters: tổ 3, khu II, thôn A. */
const NUMBERS = /(?<![\p{L}\p{M}\d])(?:\d+\p{L}?|[ivx]+|\p{L}\p{M}*)(?![\p{L}\p{M}\d])/gu;

/** Whether a name says which unit of its kind it is. */
export function saysWhich(name: string): boolean {
  const key = unitKey(name, "");
  if (PLACE.test(key)) return true;
  return /\p{L}/u.test(key.replace(COMMON_WORDS, " ").replace(NUMBERS, " "));
}
