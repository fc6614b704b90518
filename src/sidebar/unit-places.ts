/** @fileoverview Which cells of the workbook are one unit's: its marks, evidence and explanations, by criterion. */
import { criteriaOf } from "../criteria/set";
import { isWhole } from "./sent-book";
import type {
  AddedRows,
  Adding,
  Anchor,
  Book,
  BookKeyed,
  BookUnit,
  ListedUnit,
  NewRows,
  Place,
  Selection,
  TakeRequest,
  UnitPlaces,
} from "./wire";

/** The cells of one criterion on one row; null where the sheet has none. */
export interface CriterionCells {
  readonly code: string;
  readonly sheet: string;
  readonly row: number;
  /** Index of the entry's shape, for how marks are written; below 0 on a tab of evidence, which of them. */
  readonly shape: number;
  readonly self: Place | null;
  readonly selfFail: Place | null;
  readonly appraised: Place | null;
  readonly appraisedFail: Place | null;
  readonly evidence: Place | null;
  readonly explanation: Place | null;
  /** On an evidence tab where one reference stands in several columns: those beside `evidence`, and what denies it. */
  readonly parts: readonly Place[];
}

/** Every cell of a criterion on one row. */
export function placesIn(cells: CriterionCells): Place[] {
  const { self, selfFail, appraised, appraisedFail, evidence, explanation, parts } = cells;
  const own = [self, selfFail, appraised, appraisedFail, evidence, explanation];
  return [...own.filter((place) => place !== null), ...parts];
}

/** A key that tells cells apart. */
export function placeKey({ sheet, row, column }: Place): string {
  return `${row},${column},${sheet}`;
}

/** The rows where a criterion of a unit stands, in the sheet's order; most often one. */
export function cellsOf(book: Book, unit: BookUnit, code: string): CriterionCells[] {
  const found: CriterionCells[] = [];
  const firstOf = mergedIn(book, unit);
  for (const entry of unit.entries) {
    const columns = book.shapes[entry.shape]?.[code];
    const sheet = book.tabs[entry.sheet];
    if (!columns || sheet === undefined) continue;
    const [self, selfFail, appraised, appraisedFail, evidence, explanation] = columns;
    for (const row of entry.rows === null ? [entry.row] : (entry.rows[code] ?? [])) {
      const at = (column: number): Place | null => (column < 0 ? null : firstOf({ sheet, row, column }));
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
        parts: unit.denied.flatMap(([tab, own, column, criterion]) =>
          tab === entry.sheet && own === row && (criterion === null || criterion === code)
            ? (at(column) ?? [])
            : [],
        ),
      });
    }
  }
  return [...found, ...keyedCells(book, unit, code, found, firstOf)];
}

/** Where what a cell of the unit says stands: in the first cell of its merge ([L5]), else in itself. */
function mergedIn({ tabs }: Book, { merged }: BookUnit): (place: Place) => Place {
  if (merged.length === 0) return (place) => place;
  const firsts = new Map(
    merged.map(([tab, row, column, firstRow, firstColumn]) => {
      const sheet = tabs[tab] as string;
      return [placeKey({ sheet, row, column }), { sheet, row: firstRow, column: firstColumn }];
    }),
  );
  return (place) => firsts.get(placeKey(place)) ?? place;
}

/** The cells that tell where a unit's file is; null: no list does. */
export function filePlaces(
  { tabs }: Pick<Book, "tabs">,
  { file }: BookUnit,
): { readonly state: Place; readonly reason: Place | null } | null {
  const sheet = file && tabs[file[0]];
  if (!file || sheet === undefined || sheet === null) return null;
  const [, row, column, reasonRow, reasonColumn] = file;
  const reason = reasonColumn < 0 ? null : { sheet, row: reasonRow, column: reasonColumn };
  return { state: { sheet, row, column }, reason };
}

/** Why a cell is not written from here: it is other units' too, or one of the columns of a reference; null: it may be. */
export function closedFor(
  { tabs, keyed, keyedMore }: Book,
  { merged, denied, file }: BookUnit,
  { sheet, row, column }: Place,
): "units" | "parts" | null {
  const tab = tabs.indexOf(sheet);
  if (file?.[0] === tab) return file[5] === 1 ? "units" : null;
  const shared = merged.some(
    ([at, , , firstRow, firstColumn, others]) =>
      others === 1 && at === tab && firstRow === row && firstColumn === column,
  );
  if (shared) return "units";
  const parted = [keyed, ...keyedMore].some(
    (one) => one?.sheet === tab && partsOf(one, row).includes(column),
  );
  const state = denied.some(([at, own, other]) => at === tab && own === row && other === column);
  return parted || state ? "parts" : null;
}

/** Columns that say what they say of a reference together with others. */
function partsOf({ parts, columns, denied }: BookKeyed, row: number): readonly number[] {
  const states = denied.flatMap(([at, column]) => (at === row ? [column] : []));
  if (parts) return [...parts.columns, parts.date, ...states];
  const further = Object.values(columns ?? {}).flatMap(([evidence, , ...more]) =>
    more.length > 0 ? [evidence, ...more] : [],
  );
  return [...further, ...states];
}

/**
 * Rows about a criterion of a unit on the evidence tabs ([E10]); where it has none, and no such cell beside its marks,
 * the row that can be put in on the first of them, by a negative number.
 */
function keyedCells(
  book: Book,
  unit: BookUnit,
  code: string,
  beside: readonly CriterionCells[],
  firstOf: (place: Place) => Place,
): CriterionCells[] {
  if (!book.keyed) return [];
  const found = [book.keyed, ...book.keyedMore].flatMap((keyed, index) => {
    const rows = (index === 0 ? unit.keyedRows : unit.keyedMoreRows[index - 1])?.[code] ?? [];
    return rows.map((row) => ({
      ...cellsOnTab(book, keyed, code, row, firstOf),
      shape: -1 - index,
    }));
  });
  if (found.length > 0) return found;
  const [evidence, explanation] = sidesOf(book.keyed, code);
  const side = evidence >= 0 ? "evidence" : "explanation";
  const added = newRow(book, code);
  return added < 0 &&
    Math.max(evidence, explanation) >= 0 &&
    beside.length > 0 &&
    !beside.some((one) => one[side])
    ? [cellsOnTab(book, book.keyed, code, added, firstOf)]
    : [];
}

function sidesOf(
  { columns, evidence, explanation }: BookKeyed,
  code: string,
): readonly [number, number, ...number[]] {
  return columns ? (columns[code] ?? [-1, -1]) : [evidence, explanation];
}

function cellsOnTab(
  { tabs }: Book,
  keyed: BookKeyed,
  code: string,
  row: number,
  firstOf: (place: Place) => Place,
): CriterionCells {
  const sheet = tabs[keyed.sheet] as string;
  const at = (column: number) => (column < 0 ? null : firstOf({ sheet, row, column }));
  const [evidence, explanation, ...further] = sidesOf(keyed, code);
  const more = keyed.parts
    ? [...keyed.parts.columns.filter((column) => column !== evidence), keyed.parts.date]
    : further;
  const states = keyed.denied.flatMap(([at, column]) => (at === row ? [column] : []));
  return {
    code,
    sheet,
    row,
    shape: -1,
    self: null,
    selfFail: null,
    appraised: null,
    appraisedFail: null,
    evidence: at(evidence),
    explanation: at(explanation),
    parts: [...more, ...states].flatMap((column) => at(column) ?? []),
  };
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
      for (const place of placesIn(cells)) if (place.row >= 0) places.set(placeKey(place), place);
    }
  }
  const file = filePlaces(book, unit);
  for (const place of [file?.state, file?.reason]) if (place) places.set(placeKey(place), place);
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

/** So many units go with a request at most. */
const MOST_NEAR = 200;

/** Indexes of whole units, those nearest to one of them where they are very many. */
export function wholeNear({ units }: Book, index: number): number[] {
  const whole = units.flatMap((unit, at) => (isWhole(unit) ? [at] : []));
  if (whole.length <= MOST_NEAR) return whole;
  const first = whole.filter((at) => at < index).length - MOST_NEAR / 2;
  const from = Math.min(Math.max(0, first), whole.length - MOST_NEAR);
  return whole.slice(from, from + MOST_NEAR);
}

/** What the server has to know, of the units that are whole, to open the unit of the cell that is selected then. */
export function takeRequest(book: Book, unit: TakeRequest["unit"]): TakeRequest {
  const { tabs, columns, headers, units } = book;
  const places = wholeNear(book, unit?.at ?? 0)
    .map((at) => units[at] as BookUnit)
    .map(({ stretches, anchors, tab, merged }) => ({ stretches, anchors, tab, merged }));
  return { tabs, columns, headers, units: places, unit };
}

/** Where whole rows are a unit's: no sheet has more columns. */
export const LAST_COLUMN = 20_000;

/** Index of the unit that a cell of a tab belongs to; -1: of none that is whole. */
export function unitAt(
  { tabs, units }: { readonly tabs: Book["tabs"]; readonly units: readonly (ListedUnit | UnitPlaces)[] },
  { sheet, row, column }: Selection,
): number {
  const index = tabs.indexOf(sheet);
  if (index < 0) return -1;
  return units.findIndex(
    (unit) =>
      "stretches" in unit &&
      (unit.tab === index ||
        unit.stretches.some(
          ([at, from, to, left, right]) =>
            at === index && row >= from && row <= to && column >= left && column <= right,
        )),
  );
}
