/**
 * @fileoverview Mutants that no test can notice, since what they change makes no difference: equivalents.json, each with
 * its reason. They are known by their file and text, so that they stay known where lines move.
 */
import { readFileSync } from "node:fs";
import type { Mutant } from "./mutants";

export interface Equivalent {
  readonly file: string;
  /** The line that it begins on. */
  readonly line: string;
  /** What becomes what; '' for a statement that is left out. */
  readonly from: string;
  readonly to: string;
  readonly why: string;
}

export class Equivalents {
  readonly #known: readonly Equivalent[] = JSON.parse(
    readFileSync("tools/mutate/equivalents.json", "utf8"),
  ) as Equivalent[];
  readonly #met = new Set<Equivalent>();

  has(file: string, { source, text, becomes }: Mutant): boolean {
    const known = this.#known.find(
      (one) =>
        one.file === file && one.line === source && one.from === short(text) && one.to === short(becomes),
    );
    if (known) this.#met.add(known);
    return known !== undefined;
  }

  /** Those of files that begin so that were asked for by no mutant: the code has changed, and so may the reason. */
  stale(begin: string): Equivalent[] {
    return this.#known.filter((one) => one.file.startsWith(begin) && !this.#met.has(one));
  }

  /** How many mutants of these files are known. */
  count(begin: string): number {
    return this.#known.filter((one) => one.file.startsWith(begin)).length;
  }
}

/** Longest text of a mutant that is printed or kept. */
const SHOWN = 90;

/** A mutant's text on one line. */
export function short(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}
