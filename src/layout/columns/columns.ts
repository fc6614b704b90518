/**
 * @fileoverview What each column of a table was taken for, from the headings above it, what stands beside
 * it and, where that leaves doubt, what its cells look like.
 */

import { sample } from "../../cell/sample";
import { firstRowBelow } from "../../cell/text";
import { columnLetters } from "../../table/a1";
import type { Tab } from "../../table/tab";
import { type Header, lowestOf } from "../header/header";
import { readHeading } from "../headings/heading";
import { headingNumber } from "../headings/number";
import type { Wording } from "../headings/wording";
import type { CriterionHeading, Field, LayoutColumn } from "../reading";
import { why } from "../sentences";
import { criteriaOfHeader } from "./criteria-headings";
import type { CriteriaOfHeader } from "./criterion-codes";
import { PASSES } from "./passes";
import { columnsByHeading } from "./passes/own-heading";
import {
  type Context,
  criteriaOfColumns,
  isMarkField,
  LEAST_FOR_SHAPE,
  MOST,
  pillarOf,
  type Taken,
} from "./taken";

/** The columns of one table as understood. */
export interface TableColumns {
  readonly taken: readonly Taken[];
  readonly criteria: readonly CriterionHeading[];
  /** Columns whose reading is in doubt, as sentences for the person. */
  readonly doubts: readonly string[];
}

/** Works out every column of the table under `header`. */
export function tableColumns(
  tab: Tab,
  header: Header,
  wording: Wording,
  { selfTitle, year }: Pick<Context, "selfTitle" | "year">,
): TableColumns {
  const firstRow = firstRowBelow(header.rows);
  const found = criteriaOfHeader(header, tab, firstRow, wording, year);
  const context: Context = { header, found, tab, firstRow, selfTitle, year };
  let columns = columnsByHeading(header.paths, found);
  for (const pass of PASSES) columns = pass(columns, context);
  const taken = columns.map((column) =>
    column.field === "other"
      ? {
          ...column,
          criterion: null,
          pillar: null,
          ...(column.criterion !== null && { of: column.criterion }),
        }
      : column,
  );
  const doubts = [
    ...taken.flatMap(({ doubt }) => doubt ?? []),
    ...blockUnread(taken, context),
    ...marksUnheaded(taken, context),
  ];
  return { taken, criteria: criterionHeadings(tab, columns, found), doubts };
}

/** One column of marks that is not read under a content may be anything. */
const LEAST_UNREAD = 2;

/**
 * Marks that are not read under headings of contents, or under numbers that may be criteria's, while the criteria are
 * read elsewhere ([L3]): two blocks of marks, of which the other one may be meant.
 */
function blockUnread(columns: readonly Taken[], context: Context): string[] {
  const { found, tab, firstRow } = context;
  const isUnread = ({ index, field, aside, heading }: Taken) =>
    field === "other" && !aside && holdsMarks(tab, index, firstRow, numbersCriterion(heading));
  // Under a content words of nobody's kind over points are a criterion's text.
  const isInWords = (one: Taken) =>
    readHeading(lowestOf(one.heading)).word === null && !one.aside && one.field === "other";
  const isUnreadThere = (one: Taken) =>
    isUnread(one) || (isInWords(one) && holdsMarks(tab, one.index, firstRow, true));
  const ofContents = [...found.pillars].flatMap(([{ column, lastColumn, heading }, { code }]) => {
    const own = columns.filter(({ index }) => index >= column && index <= lastColumn);
    const elsewhere = columns.find((one) => isRead(one) && pillarOf(one.criterion as string) === code);
    if (!elsewhere || own.some(isRead)) return [];
    return own.filter(isUnreadThere).length >= LEAST_UNREAD ? [why.unreadUnder(heading.text, elsewhere)] : [];
  });
  if (ofContents.length > 0) return ofContents;
  const numbered = columns.filter((one) => numbersCriterion(one.heading) && isUnread(one));
  const read = columns.find(isRead);
  const criteria = criteriaOfColumns(columns.filter(isRead)).length;
  return read && numbered.length >= LEAST_FOR_SHAPE && numbered.length * 2 >= criteria
    ? [why.unreadUnder(numbered[0]?.heading ?? "", read)]
    : [];
}

/**
 * Marks without a heading beside those that are read, for more than one criterion ([L3]): a row that told self marks
 * from appraised ones is gone.
 */
function marksUnheaded(columns: readonly Taken[], { tab, firstRow }: Context): string[] {
  const headed = new Set(columns.map(({ index }) => index));
  const beside = columns.filter(
    (one) => isRead(one) && !headed.has(one.index + 1) && holdsMarks(tab, one.index + 1, firstRow),
  );
  const [first] = beside;
  return first && beside.length >= LEAST_UNREAD ? [why.unheadedBeside(first)] : [];
}

const isRead = ({ criterion, field }: Taken) => criterion !== null && isMarkField(field);

/** "Tiêu chí 1", "2": below a content the number is a criterion's. */
const numbersCriterion = (heading: string) => headingNumber(lowestOf(heading)) !== null;

/** Whether a column mostly holds marks; points too, where its heading says that they are a criterion's. */
function holdsMarks(tab: Tab, column: number, firstRow: number, pointsToo = false): boolean {
  const { marks, numbers, filled } = sample(tab, column, firstRow, tab.values.length - 1);
  return filled > 0 && marks + (pointsToo ? numbers : 0) > filled * MOST;
}

/** Of each criterion that has a column of this year, read or not: without its marks nothing is recognised ([U5]). */
function criterionHeadings(tab: Tab, columns: readonly Taken[], found: CriteriaOfHeader): CriterionHeading[] {
  const headings = new Map<string, CriterionHeading>();
  const used = new Set(columns.filter(({ aside }) => !aside).map(({ criterion }) => criterion));
  for (const { cell, code, text, pillar } of found.criteria.values()) {
    const before = headings.get(code);
    if (!used.has(code) || (before && (before.text !== "" || text === ""))) continue;
    headings.set(code, { code, text, pillar, at: { tab, row: cell.row, column: cell.column } });
  }
  return [...headings.values()];
}

/** The columns as the layout prints them. */
export function layoutColumns(taken: readonly Taken[]): LayoutColumn[] {
  return taken.map(({ index, field, criterion, pillar, heading, why: reason, sure }) => ({
    column: columnLetters(index),
    field: field as Field,
    criterion,
    pillar,
    heading,
    why: criterion === null ? reason : why.as(reason, field),
    sure: Math.round(sure * 100) / 100,
  }));
}
