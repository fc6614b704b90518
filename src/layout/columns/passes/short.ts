/** @fileoverview Headings too short or too strange to say what they head: what stands beside them, and their cells, say it. */

import { isDocuments, sample } from "../../../cell/sample";
import { SHORT_PASS } from "../../header/header-goes-on";
import { headingWord } from "../../headings/words";
import { why } from "../../sentences";
import { type Context, MARK_FIELDS, MOST, ownWords, type Pass, rowsAreCriteria, type Taken } from "../taken";

/** "TC", "1.1 (TC)", "Điểm TC": Tự chấm where Thẩm định stands beside it, else tiêu chí. */
const SHORT_SELF = /(?:^|[\s(–-])t\.?c\.?\)?$/;

/** Who looked, when and where: beside a criterion's mark it is none. */
const WHO_OR_WHEN = /^(?:nguoi|can bo|thanh vien|thoi gian|thoi diem|ngay|noi|dia diem)\b/;

/** Whose opinion it is, where an opinion is a mark: "Ý kiến tổ thẩm định" over Đạt and Chưa đạt. */
const OF_APPRAISERS = /\b(?:tham dinh|phuc tra|tham tra)\b/;

/** "Đ" beside "KĐ" is Đạt, "Có" beside "Không", too. */
export const readShortPass: Pass = (columns, context) =>
  columns.map((column, index) => {
    const inRows = rowsAreCriteria(context);
    if (column.criterion === null && !inRows) return column;
    const next = columns[index + 1];
    const paired = next?.field === "fail" && next.criterion === column.criterion;
    const isOpen = column.field === "mark" || (inRows && column.why === why.unknown);
    return isOpen && paired && SHORT_PASS.test(ownWords(column))
      ? { ...column, field: "pass", why: why.field("appraised", column.heading) }
      : column;
  });

/** "TC" beside "TĐ" is Tự chấm, documents beside marks are evidence; ticks beside Đạt and Chưa đạt are asked about. */
export const readStrangeHeadings: Pass = (columns, context) =>
  columns.map((column) =>
    column.criterion === null && !rowsAreCriteria(context) ? column : readStrange(column, columns, context),
  );

function readStrange(column: Taken, columns: readonly Taken[], context: Context): Taken {
  const siblings = columns.filter((other) => other !== column && other.criterion === column.criterion);
  const beside = (field: string) => siblings.find((other) => other.field === field);
  if (!siblings.some(({ field }) => MARK_FIELDS.has(field))) return column;
  const inRows = rowsAreCriteria(context);
  const words = ownWords(column);
  if (column.field === "other" && !beside("appraised") && OF_APPRAISERS.test(words)) {
    const { marks, filled } = sample(
      context.tab,
      column.index,
      context.firstRow,
      context.tab.values.length - 1,
    );
    if (marks > filled * MOST)
      return { ...column, field: "appraised", why: why.field("appraised", column.heading) };
  }
  const isShortSelf = SHORT_SELF.test(words) && beside("appraised") && !beside("self");
  const unknown = inRows ? column.field === "other" && column.why === why.unknown : column.field === "mark";
  if (!unknown && !(isShortSelf && column.field === "criterion" && beside("criterion"))) return column;
  const cells = sample(context.tab, column.index, context.firstRow, context.tab.values.length - 1);
  const pass = beside("pass");
  if (isShortSelf && (!inRows || cells.marks > cells.filled * MOST)) return { ...column, field: "self" };
  if (unknown && !beside("evidence") && isDocuments(cells))
    return { ...column, field: "evidence", why: why.looksLikeEvidence, sure: 0.7 };
  if (WHO_OR_WHEN.test(words) && cells.marks === 0) return { ...column, field: "other", why: why.unknown };
  if (pass && beside("fail") && cells.marks > 0 && !headingWord(words))
    return {
      ...column,
      doubt: column.index < pass.index ? why.twins(column, pass) : why.twins(pass, column),
    };
  return column;
}
