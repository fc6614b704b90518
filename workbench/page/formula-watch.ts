/**
 * @fileoverview Knows whether the grid still has formulas to compute, so that a command never sees values that are
 * about to change.
 */

import { CommandType, type ICommandService } from "@univerjs/core";

/** The engine begins this long after the last change (100 ms), and a little later on a busy machine. */
const STARTS_WITHIN = 160;
/** Formulas that take longer are not waited for. */
const LONGEST = 10_000;

export class FormulaWatch {
  #lastChange = 0;
  #computing = false;
  readonly #holdsFormulas: () => boolean;

  constructor(commands: ICommandService, holdsFormulas: () => boolean) {
    this.#holdsFormulas = holdsFormulas;
    commands.onCommandExecuted(({ id, type, params }, options) => {
      if (type !== CommandType.MUTATION) return;
      if (id === "formula.mutation.set-formula-calculation-start") this.#computing = true;
      else if (id === "formula.mutation.set-formula-calculation-notification") {
        const { functionsExecutedState } = params as { functionsExecutedState?: number };
        if (functionsExecutedState !== undefined) this.#computing = false;
      } else if (id.startsWith("sheet.mutation.") && !(options as { fromFormula?: boolean })?.fromFormula) {
        this.#lastChange = performance.now();
      }
    });
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
