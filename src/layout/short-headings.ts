/**
 * @fileoverview Headings too short or too strange to say what they head: what stands beside them, and their
 * cells, say it.
 */
import type { Tab } from "../table/tab";
import { fold } from "../vietnamese/fold";
import { type Sample, sample } from "./cells";
import type { CriteriaOfHeader } from "./criteria-headings";
import { SHORT_PASS } from "./header-rows";
import { headingWord } from "./heading-words";
import { why } from "./sentences";
import { MARK_FIELDS, type Taken } from "./taken";

/**
 * "Đ" beside "KĐ" is Đạt, "TC" beside "TĐ" is Tự chấm, documents beside marks are evidence. Gives as sentences
 * what stays in doubt: ticks in a third column beside Đạt and Chưa đạt.
 */
export function settleShort(taken: Taken[], found: CriteriaOfHeader, tab: Tab, firstRow: number): string[] {
  const perRow = found.criteria.size === 0;
  const doubts: string[] = [];
  for (const [index, column] of taken.entries()) {
    if (column.criterion === null && !perRow) continue;
    const words = lowest(column);
    const next = taken[index + 1];
    if (column.field === "mark" && SHORT_PASS.test(words) && isFailOf(next, column)) column.field = "pass";

    const siblings = taken.filter((other) => other !== column && other.criterion === column.criterion);
    const beside = (field: string) => siblings.find((other) => other.field === field);
    if (!siblings.some(({ field }) => MARK_FIELDS.has(field))) continue;
    const isShortSelf = /(?:^|[\s(–-])t\.?c\.?\)?$/.test(words) && beside("appraised") && !beside("self");
    const unknown = perRow ? column.field === "other" && column.why === why.unknown : column.field === "mark";
    if (!unknown && !(isShortSelf && column.field === "criterion" && beside("criterion"))) continue;
    const cells = sample(tab, column.index, firstRow, tab.values.length - 1);
    const pass = beside("pass");
    if (isShortSelf && (!perRow || cells.marks * 2 > cells.filled)) column.field = "self";
    else if (unknown && !beside("evidence") && isDocuments(cells)) {
      column.field = "evidence";
      column.why = why.looksLikeEvidence;
      column.sure = 0.7;
    } else if (pass && beside("fail") && cells.marks > 0 && !headingWord(words))
      doubts.push(column.index < pass.index ? why.twins(column, pass) : why.twins(pass, column));
  }
  return doubts;
}

const isFailOf = (next: Taken | undefined, { criterion }: Taken) =>
  next?.field === "fail" && next.criterion === criterion;

const isDocuments = ({ documents, marks, filled }: Sample) =>
  marks === 0 && documents > 0 && documents * 2 > filled;

/** The lowest of the headings above a column. */
const lowest = ({ heading }: Taken) => fold(heading.split(" / ").pop() ?? "");
