/**
 * @fileoverview Headings that blanks alone let reach over columns to their right: what is not really under
 * them is the person's, the unit's or the content's own ([E9]).
 */

import type { HeadCell } from "../../header/header";
import { why } from "../../sentences";
import {
  criteriaOfColumns,
  isEvidence,
  LEAST_FOR_SHAPE,
  MARK_FIELDS,
  MOST,
  type Pass,
  pillarOf,
  type Taken,
} from "../taken";

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
export const loosenSpread: Pass = (columns, { header, found }) => {
  const criteria = criteriaOfColumns(columns);
  if (criteria.length < LEAST_FOR_SHAPE) return columns;
  const pathOf = ({ index }: Taken) => header.paths[index] ?? [];
  const lowestOf = (column: Taken) => pathOf(column).slice(-1)[0];
  const reached = (column: Taken) =>
    pathOf(column).find((cell) => found.criteria.has(cell) && !cell.merged && cell.lastColumn > cell.column);

  /** A content's own where other contents have the like; else only blanks let the content reach over it. */
  const ofPillar = (column: Taken): Taken => {
    if (lowestOf(column)?.heading.number?.kind === "pillar") return column;
    const isUnder = (one: Taken) => pathOf(one).some((cell) => found.pillars.get(cell)?.code === one.pillar);
    const sisters = columns.some(
      (one) =>
        one.field === column.field && one.pillar !== null && one.pillar !== column.pillar && isUnder(one),
    );
    const spread = pathOf(column).some((cell) => found.pillars.has(cell) && !cell.merged);
    return !sisters && spread && found.pillars.size > 1 ? { ...column, pillar: null } : column;
  };

  /** "Dân số" right of the criteria, over which blanks alone let "Cấp trên chấm" reach: words that say nothing known. */
  const isReachedOnly = (column: Taken): boolean => {
    const path = pathOf(column);
    const lowest = path.slice(-1)[0];
    if (!lowest || !MARK_FIELDS.has(column.field)) return false;
    const { word, number } = lowest.heading;
    return word === null && number === null && path.every((cell) => cell === lowest || !cell.merged);
  };

  const ofCriterion = (column: Taken, cell: HeadCell, criterion: string): Taken => {
    const lowest = lowestOf(column);
    const word = lowest?.heading.word?.field;
    const isMark = MARK_FIELDS.has(column.field);
    const hasSister = columns.some(
      (one) => one !== column && lowestOf(one)?.heading.folded === lowest?.heading.folded,
    );
    // A heading of its own that says nothing known, and stands under no other criterion, is the person's own.
    if (isMark && !word && lowest !== cell && !hasSister) return unknown(column);
    if (
      word &&
      UNITS_OWN.has(word) &&
      (column.field === "other" || (isMark && !isFirstMark(columns, column)))
    ) {
      const text = lowest?.heading.text ?? "";
      const alike = columns.filter((one) => one.criterion !== null && one.heading.endsWith(text));
      if (alike.length > criteria.length * MOST) return column;
      const heading = text || column.heading;
      return { ...column, field: word, criterion: null, heading, why: why.field(word, heading) };
    }
    const sisters = new Set(
      columns.filter((one) => one.field === column.field).flatMap((one) => one.criterion ?? []),
    ).size;
    if (isEvidence(column) && sisters <= criteria.length * MOST) {
      const pillars = new Set(criteria.map(pillarOf));
      const pillar = sisters > 1 && sisters <= pillars.size ? pillarOf(criterion) : null;
      return { ...column, criterion: null, pillar, why: why.field(column.field, column.heading) };
    }
    return column;
  };

  return columns.map((column) => {
    if (column.pillar !== null && (isEvidence(column) || column.field === "result")) return ofPillar(column);
    if (column.criterion === null) return isReachedOnly(column) ? unknown(column) : column;
    const cell = reached(column);
    return cell && column.index !== cell.column ? ofCriterion(column, cell, column.criterion) : column;
  });
};

const unknown = (column: Taken): Taken => ({
  ...column,
  field: "other",
  criterion: null,
  why: why.unknown,
});

/** Whether no mark of the same criterion stands to the left. */
function isFirstMark(columns: readonly Taken[], column: Taken): boolean {
  return !columns.some(
    (one) => one.index < column.index && one.criterion === column.criterion && MARK_FIELDS.has(one.field),
  );
}
