/** @fileoverview Two columns taken for the same thing: their cells decide, else the first stands or a person is asked ([L3]). */

import { isMark, type Sample, sample } from "../../../cell/sample";
import { textOf, valueAt } from "../../../cell/text";
import { fold } from "../../../vietnamese/fold";
import { pattern } from "../../../vietnamese/whole-words";
import { why } from "../../sentences";
import { type Context, isMarkField, MOST, ownWords, type Pass, rowsAreCriteria, type Taken } from "../taken";

/** What a table may have several of; tick, day and paper of one registration are read together ([O5]). */
const SEVERAL = new Set<string>(["other", "name", "criterion", "registration"]);

/** Keeps one column for each thing. Two columns of a criterion's marks are asked about, none is passed over. */
export const settleTwins: Pass = (all, context) => {
  const columns = setDemandsAside(all, context);
  const kept = new Map<string, number>();
  const settled: Taken[] = [];
  const keep = (key: string, column: Taken) => {
    kept.set(key, settled.length);
    settled.push(column);
  };
  for (const column of columns) {
    const key = keyOf(column);
    const at = kept.get(key);
    const first = at === undefined ? undefined : settled[at];
    if (SEVERAL.has(column.field)) settled.push(column);
    else if (at === undefined || !first) keep(key, column);
    else if (column.field === "result") {
      const better = weightOfResult(column) > weightOfResult(first);
      if (better) settled[at] = second(first, 0.6);
      if (better) keep(key, column);
      else settled.push(second(column, 0.6));
    } else if (isMarkField(column.field) && (column.criterion !== null || rowsAreCriteria(context))) {
      const [cells, before] = [cellsOf(column, columns, context), cellsOf(first, columns, context)];
      const evidence = { ...column, field: "evidence", why: why.looksLikeEvidence, sure: 0.7 } as const;
      if (isOfYear(column) && isOfPart(first)) {
        settled[at] = { ...second(first, 0.8), aside: true };
        keep(key, column);
      } else if (isOfPart(column) && isOfYear(first)) settled.push({ ...second(column, 0.8), aside: true });
      else if (
        column.heading === first.heading &&
        cells.documents > cells.marks &&
        !kept.has(keyOf(evidence))
      )
        keep(keyOf(evidence), evidence);
      else if (
        (before.filled === 0 && cells.filled > 0) ||
        isStateOf(first, before, cells) ||
        arePointsOf(first, before, column, cells)
      ) {
        settled[at] = second(first, 0.5);
        keep(key, column);
      } else if (areMarksOf(cells, before))
        settled.push({ ...second(column, 0.5), doubt: why.twins(...apart(first, column, context)) });
      else settled.push(second(column, 0.5));
    } else settled.push(second(column, 0.5));
  }
  return settled;
};

/** "6 tháng | Cả năm": the whole year counts, and the part is named as not read. */
const PART = pattern("^(?:(?:3|6|9|ba|sau|chin) thang(?: dau nam)?|quy (?:[123]|i{1,3}))$");
const WHOLE = pattern("^(?:ca nam|cuoi nam|12 thang)$");
const isOfPart = (column: Taken) => PART.test(fold(ownWords(column)));
const isOfYear = (column: Taken) => WHOLE.test(fold(ownWords(column)));

/** Where a row, a file or a unit is, in words of its own ("Đã duyệt", "Chờ duyệt"). */
const STATE = /^(?:tinh trang|trang thai|xac nhan|kiem tra)\b/;

/** Whether the first of two says in words how far a row is, and the other one marks it: the latter is the mark. */
const isStateOf = (first: Taken, before: Sample, cells: Sample) =>
  STATE.test(ownWords(first)) &&
  before.marks === 0 &&
  before.numbers === 0 &&
  cells.marks > cells.filled * MOST;

/** Whether the points of a content stand before its result in words: the latter is the mark, as in the other order. */
const arePointsOf = (first: Taken, before: Sample, column: Taken, cells: Sample) =>
  /^(?:so |tong )?diem\b/.test(ownWords(first)) &&
  /^(?:ket qua|kq|xep loai|dat)\b/.test(ownWords(column)) &&
  before.numbers > before.filled * MOST &&
  cells.numbers === 0 &&
  cells.marks > cells.filled * MOST;

/** Two columns below one heading, each with what tells it from the other where a row below says so: "CS" | "HĐ". */
function apart(first: Taken, other: Taken, { tab, firstRow }: Context): [Taken, Taken] {
  if (first.heading !== other.heading) return [first, other];
  for (const row of [firstRow - 1, firstRow]) {
    const [one, two] = [first, other].map(({ index }) => textOf(valueAt(tab, row, index)));
    if (one && two && one !== two && !isMark(one) && !isMark(two))
      return [
        { ...first, heading: `${first.heading} / ${one}` },
        { ...other, heading: `${other.heading} / ${two}` },
      ];
  }
  return [first, other];
}

const DEMANDS =
  /\b(?:yeu cau|(?:can|phai) (?:co|nop)|quy dinh|bat buoc|toi thieu|goi y|huong dan|du kien|can thiet)\b/;

/** What evidence there must be, beside what there is ("Minh chứng cần có | Minh chứng nộp"), is none ([E10]). */
function setDemandsAside(columns: readonly Taken[], { tab, firstRow }: Context): readonly Taken[] {
  const cells = ({ index }: Taken) => sample(tab, index, firstRow, tab.values.length - 1);
  const evidence = columns.filter(({ field }) => field === "evidence");
  return columns.map((column) => {
    if (column.field !== "evidence") return column;
    const twin = evidence.find((other) => other !== column && keyOf(other) === keyOf(column));
    const demands = DEMANDS.test(ownWords(column));
    if (!demands && !twin) return column;
    const own = cells(column);
    // The same words for one unit as for the next, and no document among them.
    const repeats = own.documents === 0 && own.filled > 1 && own.distinct * 2 <= own.filled;
    const given = twin !== undefined && !DEMANDS.test(ownWords(twin));
    const set = demands ? given || repeats : given && repeats && cells(twin).documents > 0;
    return set ? { ...column, field: "other", why: why.demanded } : column;
  });
}

/** A pair's Đạt and a plain mark are the same thing said twice. */
function keyOf({ field, criterion, pillar }: Pick<Taken, "field" | "criterion" | "pillar">): string {
  return `${field.replace(/Pass$/, "")}|${criterion}|${pillar}`;
}

function second(column: Taken, sure: number): Taken {
  const { field, criterion } = column;
  const part = field === "evidence" && criterion !== null ? { partOf: criterion } : null;
  return { ...column, field: "other", why: why.second, sure, ...part };
}

/** Whether both hold marks, or both points, or marks in words stand beside points. */
function areMarksOf(cells: Sample, before: Sample): boolean {
  const points = before.numbers > before.filled * MOST;
  const marks = cells.marks > 0 && cells.marks >= cells.filled * MOST;
  return (marks && (before.marks > 0 || points)) || (points && cells.numbers > cells.filled * MOST);
}

/** What a column's cells are; those of a pair's other column count with it: a mark stands in one of the two. */
function cellsOf(column: Taken, columns: readonly Taken[], { tab, firstRow }: Context): Sample {
  const of = ({ index }: Taken) => sample(tab, index, firstRow, tab.values.length - 1);
  const own = of(column);
  const other = OTHER_OF_PAIR[column.field];
  // Pairs stand one after the other: Đạt, Chưa đạt, Đạt, Chưa đạt.
  const alike = (field: string) =>
    columns.filter((one) => one.field === field && one.criterion === column.criterion);
  const partner = other && alike(other)[alike(column.field).findIndex(({ index }) => index === column.index)];
  if (!partner) return own;
  const { filled, marks } = of(partner);
  return { ...own, filled: own.filled + filled, marks: own.marks + marks };
}

const OTHER_OF_PAIR: Readonly<Record<string, string>> = {
  selfPass: "selfFail",
  selfFail: "selfPass",
  appraisedPass: "appraisedFail",
  appraisedFail: "appraisedPass",
};

/** The decision weighs more than the proposal, and the plain result more than a rank. */
function weightOfResult({ heading, sure }: Taken): number {
  const words = heading.toLowerCase();
  if (/đề nghị|de nghi|đề xuất/.test(words)) return 0;
  if (/công nhận|cong nhan/.test(words)) return 3;
  return /kết quả|ket qua|kết luận/.test(words) ? 1 + sure : sure;
}
