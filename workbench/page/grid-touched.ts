/** @fileoverview Which cells one action of a person touched, and how, until they are read from the grid. */

import { isTextFormat } from "@univerjs/core";
import type { CellEdit } from "../server/wire";
import { BOOK } from "./grid-data";
import { type CellMatrix, type RangeValues, typedText } from "./grid-edits";
import type { Grid } from "./grid-face";
import { readTouched, type Touched } from "./grid-read";

export class TouchedCells {
  readonly #grid: Grid;
  #cells = new Map<string, Map<string, Touched>>();

  constructor(grid: Grid) {
    this.#grid = grid;
  }

  /** Whether something was put into cells. */
  get holdsContent(): boolean {
    return [...this.#cells.values()].some((cells) => [...cells.values()].some(({ follows }) => !follows));
  }

  /** Texts that a mutation is about to bring, as they are typed: the grid reads them its own way. @returns whether there are any */
  remember({ subUnitId, cellValue, unitId }: RangeValues): boolean {
    if (unitId !== BOOK) return false;
    let found = false;
    const styles = this.#grid.workbook.getStyles();
    const sheet = this.#grid.workbook.getSheetBySheetId(subUnitId);
    for (const [row, line] of Object.entries(cellValue ?? {})) {
      for (const [column, cell] of Object.entries(line ?? {})) {
        const text = typedText(cell);
        if (text === null) continue;
        // Plain-text cells take everything as it is.
        const pattern = styles.getStyleByCell(sheet?.getCellRaw(Number(row), Number(column)))?.n?.pattern;
        if (pattern !== undefined && isTextFormat(pattern)) continue;
        this.#touch(subUnitId, Number(row), Number(column), { content: true, style: false, typed: text });
        found = true;
      }
    }
    return found;
  }

  /** What a mutation brought into cells of a sheet. */
  values(sheet: string, values: CellMatrix): void {
    for (const [row, line] of Object.entries(values ?? {})) {
      for (const [column, cell] of Object.entries(line ?? {})) {
        const keys = cell ? Object.keys(cell) : ["v", "s"];
        const content = keys.some((key) => key === "v" || key === "f" || key === "p" || key === "si");
        this.#touch(sheet, Number(row), Number(column), { content, style: keys.includes("s") });
      }
    }
  }

  /** Where rows or columns move, the grid rewrites what refers to them. */
  formulas(): void {
    for (const [sheet, row, column] of this.#grid.formulaPlaces())
      this.#touch(sheet, row, column, { content: true, style: false, follows: true });
  }

  /** What was touched, by its sheet, as it is now; forgets it. */
  take(): [sheet: number, cells: CellEdit[]][] {
    const cells = this.#cells;
    this.#cells = new Map();
    return [...cells].flatMap(([sheet, touched]): [number, CellEdit[]][] => {
      const read = readTouched(this.#grid, sheet, touched);
      return read.length > 0 ? [[Number(sheet), read]] : [];
    });
  }

  #touch(sheet: string, row: number, column: number, how: Touched): void {
    const inSheet = this.#cells.get(sheet) ?? new Map<string, Touched>();
    const key = `${row},${column}`;
    const was = inSheet.get(key);
    const typed = how.typed ?? (how.content ? was?.typed : undefined);
    const follows = how.follows && (was?.follows ?? !was?.content);
    inSheet.set(key, {
      content: how.content || (was?.content ?? false),
      style: how.style || (was?.style ?? false),
      ...(typed === undefined ? {} : { typed }),
      ...(follows ? { follows } : {}),
    });
    this.#cells.set(sheet, inSheet);
  }
}
