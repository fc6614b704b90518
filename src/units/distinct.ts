/**
 * @fileoverview Whether a unit's name says which of its kind it is: Đoàn xã Tân Lập does, Chi đoàn Công an and Chi đoàn
 * thôn 3 stand in hundreds of communes.
 */
import { nameKey } from "../vietnamese/fold";
import { unitKey } from "./names";
import { TYPE_PHRASES } from "./type-words";

/** Words, besides those of types, that every district or commune has units of. */
const COMMON =
  "liên chi đoàn, chi đoàn, đoàn cơ sở, đoàn thanh niên, đoàn, phổ thông, dân tộc, nội trú, bán trú, ptdtbt, th, mn, giáo viên, " +
  "học sinh, khối, khu, cụm, số, thôn, tổ, dân phố, phố, khóm, ấp, bản, xóm, buôn, làng, tdp, kp, bch, đồn, dân quân, " +
  "lực lượng vũ trang, bệnh viện, đa khoa, trạm, y tế, trung tâm, ttyt, giáo dục, đào tạo, văn hóa, thể thao, thể dục, thông tin, " +
  "truyền thông, du lịch, chính quyền, đoàn thể, dân chính, hành chính, nhân dân, hội đồng, mặt trận, tổ quốc, đảng, nhà nước, kbnn, " +
  "thống kê, dân sự, hạt, quản lý, chính sách, nông nghiệp, phát triển, nông thôn, thương mại, dịch vụ, tài chính, kế hoạch, tư pháp, " +
  "nội vụ, lao động, thương binh, tài nguyên, kinh tế, hạ tầng, kỹ thuật, cổ phần, cán bộ, công chức, viên chức, thành phố, huyện, " +
  "quận, tỉnh, và, các, phòng, sở, cục, ban, thuế, thanh tra";

/** With these taken out nothing is left of a name that is nobody's own; longer ones first. */
const PHRASES = [...TYPE_PHRASES, ...COMMON.split(", ").map(nameKey)].sort((a, b) => b.length - a.length);

const COMMON_WORDS = new RegExp(`(?<![\\p{L}\\p{M}\\d])(?:${PHRASES.join("|")})(?![\\p{L}\\p{M}\\d])`, "gu");
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
