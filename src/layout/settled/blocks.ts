/**
 * @fileoverview Blocks of columns that say the same criteria once more ("Thẩm định lần 2", last year's marks): a person
 * sets one aside as a whole.
 */

import { columnLetters } from "../../table/a1";
import { type HeadCell, type Header, headingText } from "../header/header";

/** Columns side by side. */
export interface Block {
  /** The heading that they share; '' where there is none. */
  readonly heading: string;
  /** Letters. */
  readonly columns: readonly string[];
  /** By column: what tells those of other blocks that are for the same; '' where none is. */
  readonly like: readonly string[];
}

/** A block has so many criteria; fewer are twins, which are chosen one by one. */
const LEAST = 2;

/** The blocks under a header, where there are several: each begins where the criteria begin again. */
export function blocksOf({ paths }: Header): Block[] {
  const blocks: { from: number; to: number; keys: Set<string> }[] = [];
  let before = "";
  const times = new Map<string, number>();
  const keys = paths.map(criterionOf);
  keys.forEach((key, index) => {
    if (key !== keys[index - 1]) times.set(key, (times.get(key) ?? 0) + 1);
  });
  keys.forEach((key, index) => {
    // What stands there once is of no block, and parts none.
    if (key === "" || times.get(key) === 1) return;
    const open = blocks[blocks.length - 1];
    if (open && (key === before || !open.keys.has(key))) {
      open.keys.add(key);
      open.to = index;
    } else blocks.push({ from: index, to: index, keys: new Set([key]) });
    before = key;
  });
  const whole = blocks.filter((block) => block.keys.size >= LEAST);
  return whole.length < 2 ? [] : whole.map(({ from, to }) => blockAt(paths, keys, from, to));
}

/** The columns, with those beside them under the heading that they all share. */
function blockAt(paths: Header["paths"], keys: readonly string[], from: number, to: number): Block {
  const inside = paths.slice(from, to + 1);
  const shared = (paths[from] ?? []).filter((cell) => inside.every((path) => path.includes(cell)));
  const has = (index: number) => shared.length > 0 && shared.every((cell) => paths[index]?.includes(cell));
  let [first, last] = [from, to];
  while (has(first - 1)) first -= 1;
  while (has(last + 1)) last += 1;
  const indexes = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const seen = new Map<string, number>();
  return {
    heading: headingText(shared),
    columns: indexes.map(columnLetters),
    like: indexes.map((index) => {
      const key = keys[index] ?? "";
      const nth = (seen.get(key) ?? 0) + 1;
      seen.set(key, nth);
      return key === "" ? "" : `${key} ${nth}`;
    }),
  };
}

/** What names the criterion above a column: the lowest heading that is no word like "Đạt" or "Minh chứng". */
function criterionOf(path: readonly HeadCell[]): string {
  const named = [...path].reverse().find(({ heading }) => !heading.word && heading.text !== "");
  return named?.heading.folded ?? "";
}
