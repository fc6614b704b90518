/** @fileoverview Which cells of the workbook are one unit's: its marks, evidence and explanations, by criterion. */
import { criteriaOf } from "../criteria/set";
import type {
  AddedRows,
  Adding,
  Anchor,
  Book,
  BookUnit,
  NewRows,
  Place,
  Selection,
  TakeRequest,
} from "./wire";

/** The cells of one criterion on one row; null where the sheet has none. */
export interface CriterionCells {
  readonly code: string;
  readonly sheet: string;
  readonly row: number;
  /** Index of the entry's shape, for how marks are written; -1 on the evidence tab. */
  readonly shape: number;
  readonly self: Place | null;
  readonly selfFail: Place | null;
  readonly appraised: Place | null;
  readonly appraisedFail: Place | null;
  readonly evidence: Place | null;
  readonly explanation: Place | null;
}

/** A key that tells cells apart. */
export function placeKey({ sheet, row, column }: Place): string {
  return `${row},${column},${sheet}`;
}

/** The rows where a criterion of a unit stands, in the sheet's order; most often one. */
export function cellsOf(book: Book, unit: BookUnit, code: string): CriterionCells[] {
  const found: CriterionCells[] = [];
  for (const entry of unit.entries) {
    const columns = book.shapes[entry.shape]?.[code];
    const sheet = book.tabs[entry.sheet];
    if (!columns || sheet === undefined) continue;
    const [self, selfFail, appraised, appraisedFail, evidence, explanation] = columns;
    for (const row of entry.rows === null ? [entry.row] : (entry.rows[code] ?? [])) {
      const at = (column: number): Place | null => (column < 0 ? null : { sheet, row, column });
      found.push({
        code,
        sheet,
        row,
        shape: entry.shape,
        self: at(self),
        selfFail: at(selfFail),
        appraised: at(appraised),
        appraisedFail: at(appraisedFail),
        evidence: at(evidence),
        explanation: at(explanation),
      });
    }
  }
  return [...found, ...keyedCells(book, unit, code, found)];
}

/**
 * Rows about a criterion of a unit on the evidence tab ([E10]); where it has none, and no such cell beside its marks,
 * the row that can be put in, by a negative number.
 */
function keyedCells(
  book: Book,
  unit: BookUnit,
  code: string,
  beside: readonly CriterionCells[],
): CriterionCells[] {
  const { keyed, tabs } = book;
  const sheet = keyed ? tabs[keyed.sheet] : undefined;
  if (!keyed || sheet === undefined) return [];
  const [evidence, explanation] = keyed.columns
    ? (keyed.columns[code] ?? [-1, -1])
    : [keyed.evidence, keyed.explanation];
  let rows = unit.keyedRows?.[code] ?? [];
  if (rows.length === 0) {
    const side = evidence >= 0 ? "evidence" : "explanation";
    const added = newRow(book, code);
    if (
      added < 0 &&
      Math.max(evidence, explanation) >= 0 &&
      beside.length > 0 &&
      !beside.some((one) => one[side])
    )
      rows = [added];
  }
  const at = (row: number, column: number) => (column < 0 ? null : { sheet, row, column });
  return rows.map((row) => ({
    code,
    sheet,
    row,
    shape: -1,
    self: null,
    selfFail: null,
    appraised: null,
    appraisedFail: null,
    evidence: at(row, evidence),
    explanation: at(row, explanation),
  }));
}

/** The number of the row that can be put in for a criterion: in a matrix one for all; 0: none can. */
function newRow({ keyed, set }: Book, code: string): number {
  if (!keyed?.adding) return 0;
  if (keyed.columns) return -1;
  return keyed.adding.criteria[code] ? -1 - criteriaOf(set).findIndex((one) => one.code === code) : 0;
}

/** Rows to put in for edits that need one; null: none does. */
export function newRows({ keyed, tabs, set }: Book, unit: BookUnit, edits: readonly Place[]): NewRows | null {
  const numbers = [...new Set(edits.map(({ row }) => row).filter((row) => row < 0))].sort((a, b) => b - a);
  if (!keyed?.adding || numbers.length === 0) return null;
  const { name, criteria, order, guards, rows } = keyed.adding;
  const codes = criteriaOf(set).map(({ code }) => code);
  return {
    sheet: tabs[keyed.sheet] as string,
    guards,
    below: rows,
    rows: numbers.map((row, index) => ({
      row,
      cells: [
        [name, unit.entries[0]?.name ?? unit.name],
        ...(criteria[codes[-1 - row] as string] ?? []),
        ...(order ? [[order[0], order[1] + index] as const] : []),
      ],
    })),
  };
}

/** The book and the unit after rows were put in. */
export function withRows(book: Book, unit: BookUnit, added: AddedRows): { book: Book; unit: BookUnit } {
  const { keyed, set } = book;
  if (!keyed?.adding) return { book, unit };
  const keyedRows: Record<string, readonly number[]> = { ...unit.keyedRows };
  for (const [number, row] of added.rows) {
    criteriaOf(set).forEach(({ code }, index) => {
      if (keyed.columns || index === -1 - number) keyedRows[code] = [row];
    });
  }
  const { order } = keyed.adding;
  const adding: Adding = {
    ...keyed.adding,
    order: order && [order[0], order[1] + added.rows.length],
    guards: added.guards,
    rows: added.below,
  };
  return {
    book: { ...book, keyed: { ...keyed, adding } },
    unit: {
      ...unit,
      keyedRows,
      stretches: [
        ...unit.stretches,
        ...added.rows.map(([, row]) => [keyed.sheet, row, row, 0, LAST_COLUMN] as const),
      ],
      anchors: [
        ...unit.anchors,
        ...added.anchors.map(([row, column, seal]) => [keyed.sheet, row, column, 1, 1, seal] as const),
      ],
    },
  };
}

/** Every cell of a unit that stands in the sheet, each once. */
export function placesOfUnit(book: Book, unit: BookUnit): Place[] {
  const places = new Map<string, Place>();
  for (const { code } of criteriaOf(book.set)) {
    for (const cells of cellsOf(book, unit, code)) {
      const { self, selfFail, appraised, appraisedFail, evidence, explanation } = cells;
      for (const place of [self, selfFail, appraised, appraisedFail, evidence, explanation]) {
        if (place && place.row >= 0) places.set(placeKey(place), place);
      }
    }
  }
  return [...places.values()];
}

/** What has to be as it was for the book's places to be the unit's still. */
export function anchorsOf({ tabs, headers }: Pick<Book, "tabs" | "headers">, anchors: BookUnit["anchors"]) {
  const own = anchors.map(
    ([tab, row, column, rows, columns, seal]): Anchor => ({
      sheet: tabs[tab] as string,
      row,
      column,
      rows,
      columns,
      seal,
    }),
  );
  return [...headers.filter(({ sheet }) => own.some((one) => one.sheet === sheet)), ...own];
}

/** What the server has to know to open the unit of the cell that is selected then. */
export function takeRequest({ tabs, columns, headers, units }: Book, unit: TakeRequest["unit"]): TakeRequest {
  const places = units.map(({ stretches, anchors, tab }) => ({ stretches, anchors, tab }));
  return { tabs, columns, headers, units: places, unit };
}

/** Where whole rows are a unit's: no sheet has more columns. */
export const LAST_COLUMN = 20_000;

/** Index of the unit that a cell of a tab belongs to; -1: of none. */
export function unitAt(
  { tabs, units }: Pick<TakeRequest, "tabs" | "units">,
  { sheet, row, column }: Selection,
): number {
  const index = tabs.indexOf(sheet);
  if (index < 0) return -1;
  return units.findIndex(
    ({ tab, stretches }) =>
      tab === index ||
      stretches.some(
        ([at, from, to, left, right]) =>
          at === index && row >= from && row <= to && column >= left && column <= right,
      ),
  );
}
