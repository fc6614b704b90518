/**
 * @fileoverview Columns whose place says whose they are: beside a criterion, at the end of a pillar, or after
 * all of them, where no heading or merge says it ([E9]).
 */

import { fold } from "../../vietnamese/fold";
import type { Header } from "../header/header";
import { type HeadingField, headingWord } from "../headings/words";
import { why } from "../sentences";
import type { CriteriaOfHeader } from "./criteria-headings";
import { isEvidence, MARK_FIELDS, SERVES_CRITERION, type Taken } from "./taken";

/** What is never one criterion's own, even where blanks let its heading reach that far. */
const UNITS_OWN = new Set<string>([
  "name",
  "order",
  "type",
  "officer",
  "registration",
  "group",
  "other",
  "result",
]);

/**
 * Without merges the last criterion's heading seems to reach over whatever follows it. What its sisters have
 * not is not its own: evidence after each pillar's last criterion is the pillar's, the rest the unit's.
 */
export function loosenSpread(taken: Taken[], header: Header, found: CriteriaOfHeader): void {
  const reached = (column: Taken) =>
    header.paths[column.index]?.find(
      (cell) => found.criteria.has(cell) && !cell.merged && cell.lastColumn > cell.column,
    );
  const holders = (field: string) =>
    new Set(taken.filter((one) => one.field === field && one.criterion !== null).map((one) => one.criterion));
  const criteria = [...new Set(taken.flatMap((one) => one.criterion ?? []))];
  if (criteria.length < 4) return;
  for (const column of taken) {
    if (column.pillar !== null && (isEvidence(column) || column.field === "result")) {
      const sisters = taken.filter(
        (one) => one.field === column.field && one.pillar !== null && one.pillar !== column.pillar,
      );
      const spread = header.paths[column.index]?.find((one) => found.pillars.has(one) && !one.merged);
      if (sisters.length === 0 && spread && found.pillars.size > 1) column.pillar = null;
      else if (column.field === "result") {
        column.field = "other";
        column.why = why.sum;
      }
      continue;
    }
    if (column.criterion === null) continue;
    const cell = reached(column);
    if (!cell || column.index === cell.column) continue;
    const path = header.paths[column.index] ?? [];
    const word = path[path.length - 1]?.heading.word?.field;
    const isMark = MARK_FIELDS.has(column.field);
    const last = path[path.length - 1];
    // A heading of its own that says nothing known, and stands under no other criterion, is the person's own.
    if (isMark && !word && last !== cell && !hasSister(taken, header, column)) {
      column.field = "other";
      column.criterion = null;
      column.why = why.unknown;
      continue;
    }
    const sisters = holders(column.field).size;
    const common = sisters * 2 > criteria.length;
    if (
      word &&
      UNITS_OWN.has(word) &&
      (column.field === "other" || (isMark && !isFirstMark(taken, column)))
    ) {
      const others = taken.filter(
        (one) => one.criterion !== null && one.heading.endsWith(path[path.length - 1]?.heading.text ?? ""),
      );
      if (others.length * 2 > criteria.length) continue;
      column.field = word;
      column.criterion = null;
      column.heading = path[path.length - 1]?.heading.text ?? column.heading;
      column.why = why.field(word, column.heading);
    } else if (!common && isEvidence(column)) {
      const pillars = new Set(criteria.map((code) => code.split(".")[0]));
      column.pillar =
        sisters > 1 && sisters <= pillars.size ? (column.criterion.split(".")[0] ?? null) : null;
      column.criterion = null;
      column.why = why.field(column.field, column.heading);
    }
  }
}

/** Whether another column's lowest heading says the same. */
function hasSister(taken: readonly Taken[], header: Header, column: Taken): boolean {
  const lowest = ({ index }: Taken) => header.paths[index]?.slice(-1)[0]?.heading.folded;
  return taken.some((one) => one !== column && lowest(one) === lowest(column));
}

/** Whether no mark of the same criterion stands to the left. */
function isFirstMark(taken: readonly Taken[], column: Taken): boolean {
  return !taken.some(
    (one) => one.index < column.index && one.criterion === column.criterion && MARK_FIELDS.has(one.field),
  );
}

/**
 * Columns that stand beside criteria without a heading over both: "1.1 | Minh chứng | 1.2 | Minh chứng" gives
 * each criterion its own, one at the end of each pillar serves the pillar, a single one the unit ([E9]).
 */
export function attachToNeighbours(taken: Taken[], header: Header, found: CriteriaOfHeader): void {
  const runs: { criterion: Taken; followers: Taken[] }[] = [];
  for (const column of taken) {
    if (column.criterion !== null) {
      runs.push({ criterion: column, followers: [] });
      continue;
    }
    const run = runs[runs.length - 1];
    if (!run || !SERVES_CRITERION.has(column.field)) {
      // What ends the criteria: nothing after it can be a criterion's.
      if (run) runs.push({ criterion: { ...column, criterion: null }, followers: [] });
      continue;
    }
    run.followers.push(column);
  }
  const withCriterion = runs.filter((run) => run.criterion.criterion !== null);
  const distinct = new Set(withCriterion.map((run) => run.criterion.criterion)).size;
  if (distinct === 0) return;
  for (const field of SERVES_CRITERION) {
    const holders = withCriterion.filter((run) => run.followers.some((column) => column.field === field));
    if (holders.length === 0) continue;
    const own = holders.filter((run) => run.followers.length > 0).length;
    const pillars = new Set(withCriterion.map((run) => run.criterion.criterion?.split(".")[0])).size;
    const each = own > Math.max(1, pillars) || (own >= 2 && own >= distinct * 0.6);
    for (const run of holders) {
      for (const column of run.followers.filter((follower) => follower.field === field)) {
        if (each && isLeaf(header, run.criterion, found)) {
          column.criterion = run.criterion.criterion;
          column.pillar = null;
          column.why = why.beside(column.heading, run.criterion.criterion as string);
          column.sure = Math.min(column.sure, 0.9);
        } else if (!each && column.pillar === null && holders.length > 1 && isEvidence(column)) {
          column.pillar = run.criterion.criterion?.split(".")[0] ?? null;
          column.why = why.besidePillar(column.heading, column.pillar ?? "");
          column.sure = Math.min(column.sure, 0.85);
        }
      }
    }
  }
}

/**
 * "MC1 … MC15" after the criteria: numbered through, they are one a criterion in their order, or one a pillar.
 */
export function attachByCount(taken: Taken[]): void {
  const codes = [...new Set(taken.flatMap((column) => column.criterion ?? []))];
  const pillars = [...new Set(codes.map((code) => code.split(".")[0] as string))];
  if (codes.length < 4) return;
  const runs = new Map<HeadingField, Taken[]>();
  for (const column of taken) {
    if (column.field !== "other" || column.criterion !== null) continue;
    const [, words = "", n = ""] = fold(column.heading).match(/^(\D{2,30}?)\s*(\d{1,2})$/) ?? [];
    const field = headingWord(words)?.field;
    if (field !== "evidence" && field !== "explanation") continue;
    const run = runs.get(field) ?? [];
    if (Number(n) === run.length + 1) runs.set(field, [...run, column]);
  }
  for (const [field, run] of runs)
    run.forEach((column, index) => {
      if (run.length !== codes.length && run.length !== pillars.length) return;
      column.field = field as "evidence" | "explanation";
      if (run.length === codes.length) column.criterion = codes[index] as string;
      else column.pillar = pillars[index] as string;
      column.why = why.field(column.field, column.heading);
      column.sure = 0.8;
    });
}

/** Whether the criterion's heading stands over this one column, so that what follows can be its too. */
function isLeaf(header: Header, column: Taken, found: CriteriaOfHeader): boolean {
  const cell = header.paths[column.index]?.find((above) => found.criteria.has(above));
  return cell !== undefined && cell.lastColumn === cell.column;
}
