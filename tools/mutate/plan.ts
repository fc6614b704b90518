/** @fileoverview Which mutants are tried, and by which tests each: those that come by it, the quickest first. */
import { Dice } from "../fuzz/dice";
import type { Numbered } from "./bundle";
import type { Mutant } from "./mutants";
import type { Outcome, Ran, Task } from "./task";

/** So many of a room's mutants, by chance from a seed. */
export function sample(
  files: readonly { readonly file: string; readonly mutants: readonly Mutant[] }[],
  count: number,
  seed: number,
): Omit<Numbered, "id">[] {
  const all = files.flatMap(({ file, mutants }) => mutants.map((mutant) => ({ file, mutant })));
  return new Dice(seed).shuffled(all).slice(0, count);
}

/** For each mutant its tests and how long they took without it. */
export function planOf(
  mutants: readonly Numbered[],
  { ran, loading }: Outcome,
): Map<number, { tests: NonNullable<Task["tests"]> }> {
  const good = ran.filter(({ passed }) => passed).sort((a, b) => a.ms - b.ms);
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
      return [id, { tests: tests.map(({ file, at, ms }) => ({ file, at, ms })) }];
    }),
  );
}
