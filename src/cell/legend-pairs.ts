/**
 * @fileoverview Legends that stand in two cells a line ([M2]): "0" | "Đạt", "1" | "Chưa đạt". A number there may as well
 * count the lines, so that what stands above them and around them tells.
 */

import type { CellValue, Tab } from "../table/tab";
import { type LegendEntry, letterAlone, meaningBeside, opensLegend } from "./legend";
import type { LetterMark } from "./letter-mark";
import { isBlank, textOf, valueAt } from "./text";

interface Pair {
  readonly row: number;
  readonly letter: string;
  /** Null: the words are no meaning of a mark. */
  readonly said: LetterMark | null;
}

/** What 0 and 1 mean where nobody says otherwise. */
const USUAL = new Map<string, LetterMark>([
  ["0", "fail"],
  ["1", "pass"],
]);
/** Without a heading of their own one pair may be anything. */
const LEAST_PAIRS = 2;

const asText = (value: CellValue) => textOf(String(value));

/** The pair that begins in a cell, where nothing stands beside it. */
function pairAt(tab: Tab, row: number, column: number): Pair | null {
  const letter = letterAlone(asText(valueAt(tab, row, column)));
  const words = valueAt(tab, row, column + 1);
  if (letter === null || typeof words !== "string" || isBlank(words)) return null;
  const free = isBlank(valueAt(tab, row, column - 1)) && isBlank(valueAt(tab, row, column + 2));
  return free ? { row, letter, said: meaningBeside(words) } : null;
}

/** Whether a row above pairs opens a legend, in their columns or left of them. */
function opensAbove(tab: Tab, row: number, column: number): boolean {
  return (tab.values[row] ?? []).slice(0, column + 2).some((value) => opensLegend(asText(value)));
}

/** The pairs that stand one below the other around a row, and whether a heading of theirs stands above. */
function around(
  tab: Tab,
  row: number,
  column: number,
): { readonly pairs: readonly Pair[]; readonly opened: boolean } {
  const pairs: Pair[] = [];
  let top = row;
  while (pairAt(tab, top - 1, column)) top -= 1;
  for (let pair = pairAt(tab, top, column); pair; pair = pairAt(tab, pair.row + 1, column)) pairs.push(pair);
  const blank = (tab.values[top - 1] ?? []).every(isBlank);
  return { pairs, opened: opensAbove(tab, blank ? top - 2 : top - 1, column) };
}

const isDigit = (letter: string) => /^\d$/.test(letter);

/** Whether a row is a line of a legend and no unit's, by the cell that begins it: nothing else stands there. */
export function isLegendRow(tab: Tab, row: number, column: number): boolean {
  const pair = pairAt(tab, row, column);
  if (!pair || (tab.values[row] ?? []).filter((value) => !isBlank(value)).length > 2) return false;
  const { pairs, opened } = around(tab, row, column);
  const known = pairs.filter(({ said }) => said !== null);
  if (known.length === 0 || (isDigit(pair.letter) && pair.said === null)) return false;
  // Wards are called by numbers, and units are counted from 1 on.
  const mayStand = !isDigit(pair.letter) || pairs[0]?.letter === "0";
  return opened || (mayStand && known.length >= LEAST_PAIRS);
}

/**
 * What the pairs from one cell down say of their signs; none where the cell begins none, or goes on with those above.
 * A sign among explained ones whose words are no mark is `unreadable`.
 */
export function legendDown(tab: Tab, row: number, column: number): LegendEntry[] {
  if (!pairAt(tab, row, column) || pairAt(tab, row - 1, column)) return [];
  const { pairs, opened } = around(tab, row, column);
  const known = pairs.filter(({ said }) => said !== null);
  if (known.length < (opened ? 1 : LEAST_PAIRS)) return [];
  // From 1 on they may be counted: what is said against their meaning is then open.
  const counted = !opened && pairs.every(({ letter }) => isDigit(letter)) && pairs[0]?.letter !== "0";
  return pairs.flatMap(({ letter, said }): LegendEntry[] => {
    const meant = said ?? "unreadable";
    if (!counted) return [[letter, meant]];
    const usual = USUAL.get(letter);
    return usual === undefined || said === null || usual === said ? [] : [[letter, "unreadable"]];
  });
}
