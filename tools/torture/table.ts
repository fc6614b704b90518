/** @fileoverview The table of what was tried and what harm came of it, and its place in README.md. */

import type { Trial } from "./faults";
import { HARMS, type Harm } from "./state";

const HEADS: Readonly<Record<Harm, string>> = {
  values: "values lost",
  formulas: "formulas lost",
  colours: "colours lost",
  notes: "notes lost",
  sentences: "untrue sentences",
  tabs: "tabs left over",
};
const OPENING = "<!-- torture: npm run torture -- --write -->";
const CLOSING = "<!-- /torture -->";

/** One kind of torment: how many trials, and in how many of them what was harmed. */
export class Row {
  tried = 0;
  readonly harms = new Map<Harm, number>();
  /** The first few trials that did harm, in words. */
  readonly shown: string[] = [];
  constructor(readonly what: string) {}

  add({ what, harms }: Trial): void {
    this.tried += 1;
    for (const [harm, why] of harms) {
      const count = (this.harms.get(harm) ?? 0) + 1;
      this.harms.set(harm, count);
      if (count <= 3) this.shown.push(`${HEADS[harm]}: ${what}: ${why.slice(0, 300)}`);
    }
  }
}

/** The table in Markdown. */
export function tableOf(rows: readonly Row[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  return [
    line(["what was tried", "how often", ...HARMS.map((harm) => HEADS[harm])]),
    line(["---", "---:", ...HARMS.map(() => "---:")]),
    ...rows.map((row) => line([row.what, row.tried, ...HARMS.map((harm) => row.harms.get(harm) ?? 0)])),
  ].join("\n");
}

/** A text with the table between its markers; what stands there of other torments stays. */
export function withTable(text: string, rows: readonly Row[]): string {
  const [from, to] = [text.indexOf(OPENING), text.indexOf(CLOSING)];
  if (from < 0 || to < from) throw new Error(`README.md lacks ${OPENING} … ${CLOSING}`);
  const titleOf = (line: string) => line.slice(0, line.indexOf(" | "));
  const former = text.slice(from + OPENING.length, to).trim();
  const table = new Map<string, string>();
  for (const line of `${former}\n${tableOf(rows)}`.split("\n")) if (line) table.set(titleOf(line), line);
  return `${text.slice(0, from + OPENING.length)}\n\n${[...table.values()].join("\n")}\n\n${text.slice(to)}`;
}
