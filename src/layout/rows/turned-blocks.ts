/**
 * @fileoverview [L8] Blocks one below the other in a table turned round, read together where each has units of its own
 * and nothing tells them apart; the same units twice are asked about.
 */

import { firstRowBelow, isBlank } from "../../cell/text";
import type { Tab } from "../../table/tab";
import type { AssessmentTable } from "../columns/table";
import { blocksFrom, isSameHeader, linesOver, sharesUnits } from "../header/blocks-across";
import { isNoteAbove, saysSelf, titleOf, yearOf } from "../header/title";
import { leftOf, type UnitsAcross } from "../header/units-across";
import { leavesOut } from "../headings/group-says";
import { say } from "../sentences";
import { addCounts, countRows } from "./row-kinds";

interface Doubt {
  readonly doubt: string;
}

/**
 * The blocks of a tab that have to be read, the given one first. Names with nothing below (for signatures) are none,
 * and a header that stands again over further criteria goes on.
 * @param codesOf the codes of the criteria of a block
 */
export function blocksToRead(
  tab: Tab,
  first: UnitsAcross,
  codesOf: (block: UnitsAcross) => readonly string[],
): [UnitsAcross, ...UnitsAcross[]] {
  const [begin, ...further] = blocksFrom(tab, first, tab.values.length);
  const blocks: [UnitsAcross, ...UnitsAcross[]] = [begin];
  let codes: readonly string[] | null = null;
  for (const next of further) {
    const last = blocks[blocks.length - 1] as UnitsAcross;
    const { until, header } = next;
    if (!holdsAnything(tab, next)) {
      blocks[blocks.length - 1] = { ...last, until };
      continue;
    }
    codes ??= codesOf(last);
    const own = codesOf(next);
    if (own.length > 0 && isSameHeader(last, next) && !own.some((code) => codes?.includes(code))) {
      blocks[blocks.length - 1] = { ...last, until, again: [...last.again, ...header.rows] };
      codes = [...codes, ...own];
    } else {
      blocks.push(next);
      codes = null;
    }
  }
  return blocks;
}

/**
 * Why blocks cannot be read together: they are of two years, of the same units, or a further one says that its units
 * are not appraised or did not register.
 */
export function doubtAbout(tab: Tab, blocks: readonly UnitsAcross[]): Doubt | null {
  const lines = blocks.map((block) => linesOver(tab, block).reverse());
  const years = new Set<number>();
  for (const own of lines) {
    const year = yearOf(titleOf(own), "");
    if (year !== null) years.add(year);
  }
  for (const { units } of blocks) for (const { year } of units) if (year !== null) years.add(year);
  if (years.size > 1) return { doubt: say.twoYears(tab.name, [...years].sort()) };
  const isLeftOut = lines
    .slice(1)
    .some(
      (own) => saysSelf(titleOf(own), "", own) || own.some((line) => !isNoteAbove(line) && leavesOut(line)),
    );
  const shared = blocks.some((one, at) => blocks.slice(at + 1).some((other) => sharesUnits(one, other)));
  return blocks.length > 1 && (shared || isLeftOut) ? blockDoubt(tab, blocks) : null;
}

/** The question which of the blocks counts. */
export function blockDoubt(tab: Tab, blocks: readonly UnitsAcross[]): Doubt {
  return {
    doubt: say.turnedBlocks(
      tab.name,
      blocks.map(({ units }) => (units[0]?.at.row ?? 0) + 1),
    ),
  };
}

/** Blocks of further units as one table; null where they do not say the same of their criteria and columns. */
export function joinBlocks(
  blocks: readonly UnitsAcross[],
  results: readonly AssessmentTable[],
): AssessmentTable | null {
  const [first] = results as [AssessmentTable];
  const shapeOf = ({ criteria, turned }: AssessmentTable) =>
    [
      ...criteria.map(({ code, text }) => `${code} ${text}`),
      ...new Set(turned?.unitColumns.map(({ field }) => field)),
    ].join("\n");
  if (results.some((result) => shapeOf(result) !== shapeOf(first))) return null;
  const maxima = new Map<string, readonly number[]>();
  for (const { maxima: own = maxima } of results)
    for (const [code, rows] of own) maxima.set(code, [...new Set([...(maxima.get(code) ?? []), ...rows])]);
  return {
    ...first,
    tables: [
      {
        ...(first.tables[0] as (typeof first.tables)[number]),
        doubts: results.flatMap(({ tables }) => tables.flatMap(({ doubts }) => doubts)),
      },
    ],
    turned: {
      criterionRows: results.flatMap(({ turned }) => turned?.criterionRows ?? []),
      unitColumns: results.flatMap(({ turned }) => turned?.unitColumns ?? []),
    },
    units: results.flatMap(({ units }) => units),
    unnamed: results.flatMap(({ unnamed }) => unnamed),
    rowsNotRead: results.flatMap(({ rowsNotRead }) => rowsNotRead),
    rows: addCounts([
      ...results.map(({ rows }) => rows),
      countRows(blocks.slice(1).flatMap(({ header }) => header.rows.map(() => "headers" as const))),
    ]),
    maxima,
  };
}

/** Whether anything stands below a block's names right of what names the criteria. */
function holdsAnything(tab: Tab, block: UnitsAcross): boolean {
  const left = leftOf(block);
  for (let row = firstRowBelow(block.header.rows); row < block.until; row += 1)
    if ((tab.values[row] ?? []).some((value, column) => column >= left && !isBlank(value))) return true;
  return false;
}
