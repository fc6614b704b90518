/** @fileoverview Marks in merged cells, which count for each criterion and unit that the cell covers: one hint a cell ([L5]). */

import { isMark } from "../cell/sample";
import { shownAt } from "../cell/show";
import { type Finding, finding } from "../findings/codes";
import type { UnitEntry } from "../layout/reading";
import type { At } from "../table/tab";
import { placesOf } from "./cells";

/** What a merged cell of marks counts for. */
interface Covered {
  readonly at: At;
  readonly units: Set<string>;
  readonly criteria: Set<string>;
  /** Marks of one unit's criterion: the same cell over its several rows is one. */
  readonly marks: Set<string>;
}

interface Unit {
  readonly name: string;
  readonly entries: readonly UnitEntry[];
}

/** A hint for each mark that counts more than once. */
export function mergedMarks(units: readonly Unit[]): Finding[] {
  const found = new Map<object, Covered>();
  for (const [index, unit] of units.entries())
    for (const entry of unit.entries) if (entry.tab.anchorAt) gather(unit.name, index, entry, found);
  return [...found.values()].filter(({ marks }) => marks.size > 1).map(told);
}

function gather(name: string, index: number, entry: UnitEntry, found: Map<object, Covered>): void {
  const { tab } = entry;
  for (const [code, columns] of entry.columns)
    for (const { row } of placesOf([entry], code))
      for (const side of ["self", "selfFail", "appraised", "appraisedFail"] as const) {
        const first = columns[side] < 0 ? null : tab.anchorAt?.(row, columns[side]);
        if (!first || !mayCount(shownAt({ tab, ...first }))) continue;
        const covered = found.get(first) ?? {
          at: { tab, ...first },
          units: new Set(),
          criteria: new Set(),
          marks: new Set(),
        };
        found.set(first, covered);
        covered.units.add(name);
        covered.criteria.add(code);
        covered.marks.add(`${index} ${code} ${side}`);
      }
}

/** Words that are no mark count for nothing: the mark that nobody can read is told as such. */
const mayCount = (shown: string): boolean => shown !== "" && (isMark(shown) || !/\p{L} \p{L}/u.test(shown));

function told({ at, units, criteria }: Covered): Finding {
  const [unit] = units;
  const codes = [...criteria];
  const covers = [
    ...(units.size > 1 ? [`${units.size} đơn vị`] : []),
    ...(codes.length > 1 ? [`các tiêu chí ${codes.join(", ")}`] : []),
  ].join(", ");
  return finding("mark-merged", at, {
    unit: units.size === 1 ? (unit ?? null) : null,
    criteria: codes,
    value: shownAt(at),
    detail: covers === "" ? {} : { covers },
  });
}
