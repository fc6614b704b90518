/**
 * @fileoverview Whether a heading that stands over column after column of marks is one that marks have ([M2]): who gives
 * them, when, that they are results. Below any other, "Vướng mắc", a tick says nothing that anybody knows.
 */
import type { LegendEntry } from "../../cell/legend";
import { fold, nameKey, tidy } from "../../vietnamese/fold";
import { headingNumber, trailingNumber } from "./number";
import { beforeOffer, marksOffered } from "./offers-marks";
import { headingWord } from "./words";

const FIELDS = new Set([
  "mark",
  "pass",
  "self",
  "appraised",
  "result",
  "name",
  "group",
  "criterion",
  "order",
]);
const SAID = (
  "mức độ thực hiện đã kết quả kq có nội dung tiêu chí chỉ chi ý kiến đầu dấu đánh danh tích chọn x v hoàn thành đạt năm quý kỳ tháng học đợt lần vòng số cơ sở mã câu hỏi hội tiết " +
  "xác nhận của đơn vị đoàn huyện tỉnh xã phường thanh ủy btv bch ban thường vụ tổ chấm nhóm cấp trên dưới cán bộ chuyên viên động đồng theo dõi đội phụ trách kiểm tra giám sát " +
  "thẩm định giá cuối chính thức tổng hợp chung i ii iii iv ubkt lãnh đạo bí thư thứ phó đ c d và công cộng tác trạng thái tình điểm xếp loại đảm bảo báo cáo đáp ứng đầy đủ mục này nay cả chốt"
).split(" ");
const WORDS = new Set(SAID.map(nameKey));
const BARE = new Set(SAID.map(fold));

/** A share, a rank, what is only asked for, and who is judged: none says that a criterion is met. */
const NO_MARKS = /(?<!\d\s*)%|\btham gia\b|^(?:xep hang|de nghi|cap (?:xa|duoi|co so))$/;

/** How many criteria are met, of how many, or the most there is. */
const COUNTS = /\/\s*\d|\bso (?:tieu chi|tc)\b|\btoi da\b/;

/** A heading without its own criterion's number: "1.1 (%)", "Xếp hạng 1.1". */
export function withoutNumber(heading: string): string {
  const rest = headingNumber(heading)?.rest ?? trailingNumber(fold(heading))?.words;
  return rest === undefined ? heading : rest.replace(/^\W*[([](.*)[)\]]$/u, "$1");
}

/** The marks that a heading offers, behind its number or in brackets too. */
export function offerIn(heading: string): readonly LegendEntry[] {
  const words = withoutNumber(heading);
  return marksOffered(beforeOffer(words)?.offer ?? words);
}

/** Whether marks have such a heading. */
export function headsMarks(heading: string): boolean {
  const folded = fold(heading);
  if (NO_MARKS.test(folded)) return false;
  if (COUNTS.test(folded)) return true;
  const words = tidy(heading).match(/[\p{L}\p{M}\d]+/gu) ?? [];
  // Who types no diacritics types none at all.
  const isBare = folded === tidy(heading).toLowerCase();
  const isOurs = (word: string) => (isBare ? BARE.has(fold(word)) : WORDS.has(nameKey(word)));
  const field = headingWord(folded)?.field;
  // "Chậm" is no "Chấm", "Tham gia" no "Thẩm … giá".
  if (field !== undefined)
    return FIELDS.has(field) && words.every((word) => isOurs(word) || !BARE.has(fold(word)));
  if (headingNumber(heading) !== null || offerIn(heading).length > 0) return true;
  return words.every((word) => isOurs(word) || /^\d{1,4}(?:đ|điểm)?$/iu.test(word));
}
