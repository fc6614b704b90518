/** @fileoverview A table found on a tab: its header, what its columns are, and which column holds the names. */

import { sample } from "../../cell/sample";
import { firstRowBelow, textOf, valueAt } from "../../cell/text";
import type { At, Tab } from "../../table/tab";
import { isUnitName } from "../../units/looks-like-name";
import { fold, nameKey } from "../../vietnamese/fold";
import { findHeaders, type Header } from "../header/header";
import { areUnitsAnswers, linesAbove, saysSelf, titleOf, yearOf } from "../header/title";
import { readHeading } from "../headings/heading";
import type { Wording } from "../headings/wording";
import type {
  CriterionHeading,
  LayoutColumn,
  LayoutKind,
  RowCounts,
  RowNotRead,
  TurnedLayout,
  UnitEntry,
} from "../reading";
import { say } from "../sentences";
import { tableColumns } from "./columns";
import { LEAST_NAMES, NAMES_LOOKED_AT } from "./passes/names";
import { isMarkField, type Taken } from "./taken";

/** A table as recognised on one tab, whatever its layout. */
export interface Table {
  readonly tab: Tab;
  /** 0-based rows of the header. */
  readonly headerRows: readonly number[];
  readonly taken: readonly Taken[];
  readonly criteria: readonly CriterionHeading[];
  readonly doubts: readonly string[];
  readonly title: string;
  readonly year: number | null;
}

/** A table read as an assessment, in any of the layouts. */
export interface AssessmentTable {
  readonly kind: LayoutKind;
  /** One a tab. */
  readonly tables: readonly Table[];
  readonly columns: readonly LayoutColumn[];
  /** [L8] Only of a table that is turned round. */
  readonly turned?: TurnedLayout;
  readonly units: readonly UnitEntry[];
  /** Rows with marks and no name. */
  readonly unnamed: readonly At[];
  readonly rowsNotRead: readonly RowNotRead[];
  /** The account of the rows below the header ([L2]). */
  readonly rows: RowCounts;
  readonly criteria: readonly CriterionHeading[];
  /** [L6] Codes are the criteria's places, of which their texts bear witness. */
  readonly byPlace?: true;
  /** [M4] Rows of their own, by the criterion, that hold the most points of it. */
  readonly maxima?: ReadonlyMap<string, readonly number[]>;
  /** [M4] Words beside the rows of marks call them points. */
  readonly inPoints?: true;
  /** What the first units' cells of marks hold: tells an assessment from an empty form, counts or documents. */
  readonly filled: MarkCells;
}

/** Counts of cells under columns of marks. */
export interface MarkCells {
  readonly marks: number;
  readonly numbers: number;
  readonly documents: number;
}

/** Looks at the cells of marks of the first units. */
export function markCells(units: readonly UnitEntry[]): MarkCells {
  const total = { marks: 0, numbers: 0, documents: 0 };
  for (const { tab, row, rows, columns } of units.slice(0, 40))
    for (const [code, { self, appraised, appraisedFail }] of columns)
      for (const at of rows ? (rows.get(code) ?? []) : [row])
        for (const column of [self, appraised, appraisedFail]) {
          if (column < 0) continue;
          const cell = sample(tab, column, at, at);
          total.marks += cell.marks;
          total.numbers += cell.numbers;
          total.documents += cell.documents;
        }
  return total;
}

/** Every table of a tab whose header was found, best first read by its caller. */
export function tablesOf(tab: Tab, wording: Wording): Table[] {
  return findHeaders(tab).map((header) => tableAt(tab, header, wording));
}

/** The table under a header. */
export function tableAt(tab: Tab, header: Header, wording: Wording): Table {
  const lines = linesAbove(tab, header.rows[0] as number);
  const title = titleOf(lines);
  const year = yearOf(title, tab.name);
  const about = { selfTitle: saysSelf(title, tab.name, lines) || isAnswered(header, title), year };
  const { taken, criteria, doubts } = tableColumns(tab, header, wording, about);
  return {
    tab,
    headerRows: header.rows,
    taken,
    criteria,
    doubts,
    title,
    year,
  };
}

/** Answers that units gave of themselves, unless the title calls them an appraisal. */
const isAnswered = ({ paths }: Header, title: string) =>
  !/\b(?:tham dinh|phuc tra)\b/.test(fold(title)) &&
  areUnitsAnswers(paths.flatMap((path) => path.map(({ heading }) => heading.text)));

/** The criteria that have a column of marks. */
export function markedCriteria(taken: readonly Taken[]): Set<string> {
  const codes = new Set<string>();
  for (const { criterion, field } of taken)
    if (criterion !== null && isMarkField(field)) codes.add(criterion);
  return codes;
}

/** Fewer headings that name units are a place or a body beside the criteria. */
const LEAST_UNITS_OVER = 3;

/** [L8] The row whose names of units head most of the columns taken for criteria: no row of such a table is a unit. */
export function unitsOverMarks({ tab, headerRows, taken }: Table): number | null {
  const marks = taken.filter(({ field, criterion }) => criterion !== null && isMarkField(field));
  const namesUnit = (row: number, column: number) => {
    const text = textOf(valueAt(tab, row, column));
    return isUnitName(text) && readHeading(text).word === null;
  };
  for (const row of headerRows) {
    const named = marks.filter(({ index }) => namesUnit(row, index)).length;
    if (named >= LEAST_UNITS_OVER && named * 2 >= marks.length) return row;
  }
  return null;
}

/** Names differ from row to row, districts do not: it counts half as much as looking like a name. */
const DISTINCT = 0.5;
/** A second column that scores so close to the best could be it too. */
const ALIKE = 0.9;

/** The column of names: by its heading, else by its cells. A sentence where two could be it. */
export function nameColumn(table: Table): { readonly index: number } | { readonly doubt: string } {
  const { tab, taken } = table;
  const firstRow = firstRowBelow(table.headerRows);
  const lastRow = tab.values.length - 1;
  const named = taken.filter((column) => column.field === "name");
  if (named.length === 1) return { index: (named[0] as Taken).index };
  const candidates = named.length > 0 ? named.map((column) => column.index) : unheadedColumns(table);
  const scored = candidates
    .map((index) => {
      const cells = sample(tab, index, firstRow, lastRow, NAMES_LOOKED_AT);
      let units = 0;
      for (let row = firstRow; row <= Math.min(lastRow, firstRow + NAMES_LOOKED_AT); row += 1)
        if (isUnitName(textOf(valueAt(tab, row, index)))) units += 1;
      return { index, score: units + cells.distinct * DISTINCT, units };
    })
    .filter((column) => column.units >= LEAST_NAMES || (named.length > 0 && column.score > 0))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (!best) return { doubt: say.noNames(tab.name) };
  if (second && second.score > best.score * ALIKE) {
    const [left, right] = [best.index, second.index].sort((a, b) => a - b) as [number, number];
    // A second page repeats the names before its marks.
    if (areSameNames(tab, firstRow, left, right)) return { index: left };
    return {
      doubt: say.twoNames(tab.name, [left, right]),
    };
  }
  return { index: best.index };
}

/** Whether two columns say the same in each row, and say something. */
function areSameNames(tab: Tab, firstRow: number, left: number, right: number): boolean {
  let same = 0;
  for (let row = firstRow; row < tab.values.length; row += 1) {
    const said = textOf(valueAt(tab, row, right));
    if (said === "") continue;
    if (nameKey(said) !== nameKey(textOf(valueAt(tab, row, left)))) return false;
    same += 1;
  }
  return same > 0;
}

/** Columns left of the marks whose heading says nothing: one of them may hold the names. */
function unheadedColumns(table: Table): number[] {
  const marks = table.taken
    .filter((column) => column.criterion !== null || isMarkField(column.field))
    .map((column) => column.index);
  const firstMark = Math.min(...marks, 12);
  const known = new Set(
    table.taken.filter((column) => column.field !== "other").map((column) => column.index),
  );
  return Array.from({ length: firstMark }, (_, index) => index).filter((index) => !known.has(index));
}
