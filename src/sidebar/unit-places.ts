/** @fileoverview Which cells of the workbook are one unit's: its marks, evidence and explanations, by criterion. */
import { criteriaOf } from "../criteria/set";
import type { Book, BookUnit, Place } from "./wire";

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
  return [...found, ...keyedCells(book, unit, code)];
}

/** Rows about a criterion of a unit on the evidence tab ([E10]). */
function keyedCells({ keyed, tabs }: Book, unit: BookUnit, code: string): CriterionCells[] {
  const sheet = keyed ? tabs[keyed.sheet] : undefined;
  if (!keyed || sheet === undefined) return [];
  return (unit.keyedRows?.[code] ?? []).map((row) => ({
    code,
    sheet,
    row,
    shape: -1,
    self: null,
    selfFail: null,
    appraised: null,
    appraisedFail: null,
    evidence: keyed.evidence < 0 ? null : { sheet, row, column: keyed.evidence },
    explanation: keyed.explanation < 0 ? null : { sheet, row, column: keyed.explanation },
  }));
}

/** Every cell of a unit, each once. */
export function placesOfUnit(book: Book, unit: BookUnit): Place[] {
  const places = new Map<string, Place>();
  for (const { code } of criteriaOf(book.set)) {
    for (const cells of cellsOf(book, unit, code)) {
      const { self, selfFail, appraised, appraisedFail, evidence, explanation } = cells;
      for (const place of [self, selfFail, appraised, appraisedFail, evidence, explanation]) {
        if (place) places.set(placeKey(place), place);
      }
    }
  }
  return [...places.values()];
}

/** What has to be as it was for the book's places to be the unit's still. */
export function anchorsOf(book: Book, unit: BookUnit) {
  const sheets = new Set(unit.anchors.map(({ sheet }) => sheet));
  return [...book.headers.filter(({ sheet }) => sheets.has(sheet)), ...unit.anchors];
}

/** Index of the unit that a row of a tab belongs to; -1: of none. */
export function unitAt(book: Book, sheet: string, row: number): number {
  const tab = book.tabs.indexOf(sheet);
  if (tab < 0) return -1;
  const alone = book.units.filter((unit) => unit.entries.some((entry) => entry.sheet === tab));
  if (alone.length === 1 && book.markTabs > 1) return book.units.indexOf(alone[0] as BookUnit);
  return book.units.findIndex(
    ({ entries, keyedRows }) =>
      entries.some(
        (entry) =>
          entry.sheet === tab &&
          (entry.row === row || Object.values(entry.rows ?? {}).some((rows) => rows.includes(row))),
      ) ||
      (book.keyed?.sheet === tab && Object.values(keyedRows ?? {}).some((rows) => rows.includes(row))),
  );
}
