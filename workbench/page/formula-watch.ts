/**
 * @fileoverview Knows whether the grid still has formulas to compute, so that a command never sees values that are
 * about to change; has them computed where the engine forgot, and keeps results from cells that are no formulas.
 */

import { CommandType, type ICommandService, type IRange } from "@univerjs/core";
import { BOOK } from "./grid-data";
import type { RangeValues } from "./grid-edits";

/** The engine begins this long after the last change (100 ms), and a little later on a busy machine. */
const STARTS_WITHIN = 160;
/** Formulas that take longer are not waited for. */
const LONGEST = 10_000;
/** How a run of the engine ends when it was stopped to begin anew with later changes. */
const STOPPED = 1;

/** Where the engine put arrays: by sheet, row and column of the formula. */
interface ArrayData {
  readonly arrayFormulaRange?: Record<
    string,
    Record<string, Record<string, Record<string, IRange>> | null | undefined>
  >;
}

/** Has every formula computed. */
function computeAll(commands: ICommandService): void {
  void commands.executeCommand(
    "formula.mutation.set-trigger-formula-calculation-start",
    { forceCalculation: true, dirtyRanges: [] },
    { onlyLocal: true },
  );
}

/** Has the formulas at some places computed, and what refers to them. */
export function computeAgain(
  commands: ICommandService,
  places: readonly (readonly [sheet: string, row: number, column: number])[],
): void {
  if (places.length === 0) return;
  const dirtyRanges = places.map(([sheetId, row, column]) => ({
    unitId: BOOK,
    sheetId,
    range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
  }));
  void commands.executeCommand(
    "formula.mutation.set-trigger-formula-calculation-start",
    { forceCalculation: false, dirtyRanges },
    { onlyLocal: true },
  );
}

export class FormulaWatch {
  #lastChange = 0;
  #computing = false;
  #stopping = false;
  readonly #holdsFormulas: () => boolean;

  readonly #spilled = new Set<string>();

  /** @param hasFormula whether a formula stands at a place now */
  constructor(
    commands: ICommandService,
    holdsFormulas: () => boolean,
    hasFormula: (sheet: string, row: number, column: number) => boolean,
  ) {
    this.#holdsFormulas = holdsFormulas;
    commands.beforeCommandExecuted(({ params }, options) => {
      if (
        !(options as { applyFormulaCalculationResult?: boolean } | undefined)?.applyFormulaCalculationResult
      )
        return;
      // The engine says where formulas were as it began: another cell may have come there, or a text been typed.
      const { subUnitId, cellValue } = params as RangeValues;
      for (const [row, line] of Object.entries(cellValue ?? {})) {
        for (const column of Object.keys(line ?? {}))
          if (line && !hasFormula(subUnitId, Number(row), Number(column))) delete line[Number(column)];
      }
    });
    commands.onCommandExecuted(({ id, type, params }, options) => {
      if (type !== CommandType.MUTATION) return;
      if (id === "formula.mutation.set-formula-calculation-start") this.#computing = true;
      else if (id === "formula.mutation.set-formula-calculation-stop") this.#stopping = true;
      else if (id === "formula.mutation.set-array-formula-data") this.#noteSpills(params as ArrayData);
      else if (id === "formula.mutation.set-formula-calculation-notification") {
        const { functionsExecutedState } = params as { functionsExecutedState?: number };
        if (functionsExecutedState === undefined) return;
        const missedStop = functionsExecutedState !== STOPPED && this.#stopping;
        this.#stopping = false;
        if (functionsExecutedState !== STOPPED) this.#computing = false;
        // It was done before it heard that it should stop: it forgets why it should have begun anew.
        if (missedStop) computeAll(commands);
      } else if (id.startsWith("sheet.mutation.") && !(options as { fromFormula?: boolean })?.fromFormula) {
        this.#lastChange = performance.now();
      }
    });
  }

  /** Told once of each formula whose values go over into cells beside it: the host holds one value a cell. */
  onSpill: (sheet: string, row: number, column: number) => void = () => undefined;

  #noteSpills({ arrayFormulaRange }: ArrayData): void {
    for (const [sheet, rows] of Object.entries(arrayFormulaRange?.[BOOK] ?? {})) {
      for (const [row, line] of Object.entries(rows ?? {})) {
        for (const [column, range] of Object.entries(line)) {
          const { startRow, endRow, startColumn, endColumn } = range;
          const key = `${sheet},${row},${column}`;
          if ((startRow === endRow && startColumn === endColumn) || this.#spilled.has(key)) continue;
          this.#spilled.add(key);
          this.onSpill(sheet, Number(row), Number(column));
        }
      }
    }
  }

  /** Over when everything is computed. */
  async settled(): Promise<void> {
    const until = performance.now() + LONGEST;
    while (performance.now() < until) {
      const starting = performance.now() - this.#lastChange < STARTS_WITHIN && this.#holdsFormulas();
      if (!this.#computing && !starting) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
