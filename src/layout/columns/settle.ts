/**
 * @fileoverview What a heading leaves open about a column: whose mark it is ([M6]), whether Đạt and Chưa đạt
 * are a pair ([M3]), and which of two alike is meant.
 */

import { sample } from "../../cell/sample";
import type { Tab } from "../../table/tab";
import type { Field } from "../reading";
import { why } from "../sentences";
import type { CriteriaOfHeader } from "./criteria-headings";
import { MARK_FIELDS, type Taken } from "./taken";

/** Marks of which the heading does not say whose they are ([M6]), and pairs that are none ([M3]). */
export function settleMarks(taken: Taken[], found: CriteriaOfHeader, selfTitle: boolean): void {
  const perRow = found.criteria.size === 0;
  const marks = taken.filter((column) => column.criterion !== null || perRow);
  const explicit = marks.some((column) => column.field === "appraised" || column.field === "self");
  const single: Field = selfTitle && !explicit ? "self" : "appraised";
  const appraised = new Set(
    marks
      .filter((column) => column.field === "appraised" || column.field === "pass")
      .map((column) => column.criterion),
  );
  for (const [index, column] of taken.entries()) {
    if (column.field !== "pass" && column.field !== "fail") continue;
    const partner = taken.find(
      (other, at) =>
        Math.abs(at - index) === 1 &&
        other.criterion === column.criterion &&
        other.pillar === column.pillar &&
        ((column.field === "pass" && other.field === "fail") ||
          (column.field === "fail" && /Pass$/.test(other.field))),
    );
    if (!partner && column.field === "pass") column.field = "mark";
    else if (column.field === "pass") column.field = single === "self" ? "selfPass" : "appraisedPass";
    else column.field = partner ? (partner.field === "selfPass" ? "selfFail" : "appraisedFail") : "other";
  }
  // "Đạt" alone or "Chưa đạt" without its partner cannot be a pair.
  for (const column of taken) {
    // In rows of criteria "Kết quả" is the mark, unless another column is.
    const rowResult = column.field === "result" && perRow;
    if (column.field !== "mark" && !rowResult) continue;
    if (rowResult && marks.some((other) => /^(appraised|mark)/.test(other.field))) continue;
    if (column.criterion === null && !perRow) {
      column.field = column.pillar === null ? "result" : "other";
      column.why = why.field(column.field, column.heading);
      column.sure = Math.min(column.sure, 0.6);
      continue;
    }
    const siblings = marks.filter((other) => other !== column && other.criterion === column.criterion);
    if (appraised.has(column.criterion)) {
      column.field = "other";
      column.why = why.second;
      column.sure = 0.6;
      continue;
    }
    column.field = siblings.some((other) => other.field === "self") ? "appraised" : single;
    if (single === "self" && column.field === "self") column.why = why.selfTitle;
  }
  for (const column of taken) {
    if (column.criterion !== null || perRow) continue;
    // Without a criterion there is nothing that a mark could be about: it is the unit's or the pillar's sum.
    if (column.field === "appraised" && column.pillar === null) {
      column.field = "result";
      column.why = why.field("result", column.heading);
      column.sure = Math.min(column.sure, 0.6);
    } else if (MARK_FIELDS.has(column.field) || /^(self|appraised)/.test(column.field)) {
      column.field = "other";
      column.why = why.sum;
      column.pillar = null;
    }
  }
}

/** Two columns taken for the same thing: their cells decide, else the first stands or a person is asked. */
export function settleTwins(taken: Taken[], tab: Tab, firstRow: number): string[] {
  const doubts: string[] = [];
  const lastRow = tab.values.length - 1;
  const seen = new Map<string, Taken>();
  for (const column of taken) {
    if (["other", "name", "group", "criterion"].includes(column.field)) continue;
    const key = `${column.field}|${column.criterion ?? ""}|${column.pillar ?? ""}`;
    const first = seen.get(key);
    if (!first) {
      seen.set(key, column);
      continue;
    }
    if (column.field === "result") {
      settleResults(first, column, seen, key);
      continue;
    }
    if (column.criterion !== null && (column.field === "appraised" || column.field === "self")) {
      const cells = sample(tab, column.index, firstRow, lastRow);
      const before = sample(tab, first.index, firstRow, lastRow);
      const key2 = `evidence|${column.criterion}|`;
      if (column.heading === first.heading && cells.documents > cells.marks && !seen.has(key2)) {
        column.field = "evidence";
        column.why = why.looksLikeEvidence;
        column.sure = 0.7;
        seen.set(key2, column);
        continue;
      }
      if (cells.marks > 0 && before.marks > 0 && cells.marks * 2 >= cells.filled) {
        doubts.push(why.twins(first, column));
      } else if (before.filled === 0 && cells.marks > 0) {
        first.field = "other";
        first.why = why.second;
        seen.set(key, column);
        continue;
      }
    }
    column.field = "other";
    column.why = why.second;
    column.sure = 0.5;
  }
  return doubts;
}

/** The decision weighs more than the proposal, and the plain result more than a rank. */
function settleResults(first: Taken, column: Taken, seen: Map<string, Taken>, key: string): void {
  const weight = ({ heading, sure }: Taken) => {
    const words = heading.toLowerCase();
    if (/đề nghị|de nghi|đề xuất/.test(words)) return 0;
    if (/công nhận|cong nhan/.test(words)) return 3;
    return /kết quả|ket qua|kết luận/.test(words) ? 1 + sure : sure;
  };
  const loser = weight(column) > weight(first) ? first : column;
  if (loser === first) seen.set(key, column);
  loser.field = "other";
  loser.why = why.second;
  loser.sure = 0.6;
}
