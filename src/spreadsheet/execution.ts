/**
 * @fileoverview What code that stands in one place remembers while a command runs. Google evaluates the bundle anew at
 * each execution (docs/conformance.md, C42); that nothing of one is left in the next does not rest on it: every function
 * that Google calls begins by forgetting.
 */

const forgetful: (() => void)[] = [];

/**
 * Something that is remembered for one execution.
 * @param fresh what it is when an execution begins, with every one of its members
 * @returns the same object in all executions, its members as `fresh` gives them at the start of each
 */
export function ofThisRun<T extends object>(fresh: () => T): T {
  const kept = fresh();
  forgetful.push(() => Object.assign(kept, fresh()));
  return kept;
}

/** An execution begins. */
export function begin(): void {
  for (const forget of forgetful) forget();
}
