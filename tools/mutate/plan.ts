/** @fileoverview Which mutants are tried, and by which tests each: those in which it makes a difference, the quickest first. */
import { Dice } from "../fuzz/dice";
import type { Numbered, Placed } from "./bundle";
import type { Mutant } from "./mutants";
import type { Outcome, Ran, Task } from "./task";

export type Tests = NonNullable<Task["tests"]>;

/** So many of a room's mutants, by chance from a seed; those that no test can notice take no part in the draw. */
export function sample(
  files: readonly { readonly file: string; readonly mutants: readonly Mutant[] }[],
  count: number,
  seed: number,
  isEquivalent: (file: string, mutant: Mutant) => boolean,
): Placed[] {
  const all = files.flatMap(({ file, mutants }) => mutants.map((mutant) => ({ file, mutant })));
  const drawn = new Dice(seed).shuffled(all).filter(({ file, mutant }) => !isEquivalent(file, mutant));
  // One that may never end takes its whole time to be noticed: those come last.
  return drawn.slice(0, count).sort((a, b) => Number(mayLoop(a.mutant)) - Number(mayLoop(b.mutant)));
}

const mayLoop = ({ source }: Mutant) => /\b(while|for) \(|\+\+|--|[+-]= /.test(source);

/** For each mutant its tests and how long they took without it. */
export function planOf(mutants: readonly Numbered[], { ran, loading }: Outcome): Map<number, Tests> {
  const good = [...ran].sort((a, b) => a.ms - b.ms);
  const inFile = new Map<string, Set<number>>();
  for (const { id, file } of mutants) inFile.set(file, (inFile.get(file) ?? new Set()).add(id));
  const atLoad = new Set(loading);
  return new Map(
    mutants.map(({ id, file }) => {
      const met = good.filter(({ covers }) => covers.includes(id));
      const mates = inFile.get(file) ?? new Set();
      // Of what is made once while files load nobody knows who uses it: whoever comes by the file first, then all.
      const near = (one: Ran) => one.covers.some((other) => mates.has(other));
      const all = [...good.filter(near), ...good.filter((one) => !near(one))];
      const tests = atLoad.has(id) ? all : met;
      return [id, tests.map(({ file, at, ms }) => ({ file, at, ms }))];
    }),
  );
}

/** A file's mutants are often noticed by the same few tests: those are tried first. */
export class Noticers {
  readonly #last = new Map<string, string[]>();

  add(file: string, test: Tests[number] | undefined): void {
    if (!test || test.ms > QUICK_MS) return;
    const before = (this.#last.get(file) ?? []).filter((key) => key !== keyOf(test));
    this.#last.set(file, [keyOf(test), ...before].slice(0, KEPT));
  }

  first(file: string, tests: Tests): Tests {
    const last = this.#last.get(file) ?? [];
    const rank = (test: Tests[number]) => {
      const at = last.indexOf(keyOf(test));
      return at < 0 ? KEPT : at;
    };
    return [...tests].sort((a, b) => rank(a) - rank(b));
  }
}

const QUICK_MS = 500;
const KEPT = 12;
const keyOf = ({ file, at }: Tests[number]) => `${file}:${at}`;
