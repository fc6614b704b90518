/** @fileoverview What stands among the marks of one assessment, before any is read: words, ticks, points ([M2], [M4]). */
import { letterKey, wordsMarking } from "../cell/mark";
import type { CriterionColumns, UnitEntry } from "../layout/reading";
import type { CellValue } from "../table/tab";

/** So many numbers that are neither 1 nor 0, and such a share of all, are points: then 1 is a point too, no tick. */
const LEAST_POINTS = 2;
const SHARE_OF_POINTS = 0.1;
const NUMBER = /^\d{1,3}(?:[.,]\d+)?$/;

export interface MarksSeen {
  readonly words: ReadonlySet<string>;
  readonly points: boolean;
  /** The words of the self marks, and of the appraised ones: two persons may each have a sign of their own. */
  readonly sides: readonly [ReadonlySet<string>, ReadonlySet<string>];
}

/** How often each value stands among the marks of one side. */
type Times = Map<CellValue, number>;

/** The words among the marks, with 1 and 0, and whether their numbers are points. */
export function marksIn(units: readonly UnitEntry[]): MarksSeen {
  const [self, appraised]: [Times, Times] = [new Map(), new Map()];
  const look = (value: CellValue | undefined, seen: Times) => {
    if (value || value === 0) seen.set(value, (seen.get(value) ?? 0) + 1);
  };
  const lookAt = (cells: readonly CellValue[] | undefined, own: CriterionColumns) => {
    if (own.self >= 0 && own.selfFail < 0) look(cells?.[own.self], self);
    if (own.appraised >= 0 && own.appraisedFail < 0) look(cells?.[own.appraised], appraised);
  };
  // Thousands of units share their columns: walking a map once for each would cost more than the looking.
  let shared: UnitEntry["columns"] | null = null;
  let all: readonly CriterionColumns[] = [];
  for (const { tab, row, rows, columns } of units) {
    if (rows !== null) {
      for (const [code, own] of columns) for (const at of rows.get(code) ?? []) lookAt(tab.values[at], own);
      continue;
    }
    if (columns !== shared) all = [...columns.values()];
    shared = columns;
    const cells = tab.values[row];
    for (const own of all) lookAt(cells, own);
  }
  let ticks = 0;
  let others = 0;
  const keys = (seen: Times) => {
    const words = new Set<string>();
    for (const [value, times] of seen) {
      const isNumber = typeof value === "number" || (typeof value === "string" && NUMBER.test(value));
      if (isNumber && Number(value) !== 1 && Number(value) !== 0) others += times;
      else {
        if (isNumber) ticks += times;
        for (const word of wordsMarking(String(value))) words.add(letterKey(word));
      }
    }
    return words;
  };
  const sides = [keys(self), keys(appraised)] as const;
  return {
    words: new Set(sides.flatMap((side) => [...side])),
    sides,
    points: others >= LEAST_POINTS && others >= (ticks + others) * SHARE_OF_POINTS,
  };
}
