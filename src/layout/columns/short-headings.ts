/**
 * @fileoverview Headings too short or too strange to say what they head: what stands beside them, and their
 * cells, say it.
 */

import { type Sample, sample } from "../../cell/sample";
import { textOf } from "../../cell/text";
import type { Tab } from "../../table/tab";
import { isUnitName } from "../../units/looks-like-name";
import { fold } from "../../vietnamese/fold";
import { SHORT_PASS } from "../header/header-rows";
import { headingWord } from "../headings/words";
import { why } from "../sentences";
import type { CriteriaOfHeader } from "./criteria-headings";
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

/**
 * Headings that may name units or who marks them: "Đơn vị đăng ký" and "Huyện đoàn" over units' names where no
 * other column names them, "Đơn vị" and "Huyện đoàn" over marks where rows are criteria.
 */
export function settleNames(taken: Taken[], found: CriteriaOfHeader, tab: Tab, firstRow: number): void {
  const lastRow = tab.values.length - 1;
  if (found.criteria.size === 0)
    for (const column of taken) {
      if (column.field !== "name" && column.field !== "group") continue;
      if (!taken.some((other) => other !== column && MARK_FIELDS.has(other.field))) continue;
      const { marks, filled } = sample(tab, column.index, firstRow, lastRow);
      if (marks * 2 <= filled) continue;
      column.field = column.field === "name" ? "self" : "appraised";
      column.why = why.field(column.field, column.heading);
    }
  if (taken.some(({ field }) => field === "name")) return;
  const names = taken.filter(({ field, index }) => {
    if (field !== "registration" && field !== "group") return false;
    const texts = tab.values.slice(firstRow, firstRow + 60).map((row) => textOf(row[index] ?? ""));
    const filled = texts.filter((text) => text !== "").length;
    return filled >= 2 && texts.filter(isUnitName).length * 2 > filled;
  });
  const [only, another] = names;
  if (!only || another) return;
  only.field = "name";
  only.why = why.names;
  only.sure = Math.min(only.sure, 0.7);
}

const isFailOf = (next: Taken | undefined, { criterion }: Taken) =>
  next?.field === "fail" && next.criterion === criterion;

const isDocuments = ({ documents, marks, filled }: Sample) =>
  marks === 0 && documents > 0 && documents * 2 > filled;

/** The lowest of the headings above a column. */
const lowest = ({ heading }: Taken) => fold(heading.split(" / ").pop() ?? "");
