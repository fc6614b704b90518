/** @fileoverview What the first rows of a table teach about its criteria ([L6]): where numbers that run on begin, whether texts tell them apart. */

import { EACH, type WordingMatch } from "../headings/wording";

/** A text that is a criterion's to the letter or nearly. */
export const PLAINLY = 0.85;

/** A criterion without a number, as the first rows show it. */
export interface Unnumbered {
  readonly text: string;
  /** The known criterion that it clearly is. */
  readonly match: WordingMatch | null;
  /** The content that it stands under, '' where none does, and which of the contents down the table that is. */
  readonly under: string;
  readonly section: number;
}

/** Less than this a text of another wording shares with the known one. */
const CLOSE = 0.6;

/**
 * The first number of each content where numbers run on, null where they go as in the known set. Of a content that
 * does not begin right after the one before nobody knows which number is left out: it has none.
 */
export function startsOf(
  numbers: ReadonlyMap<string, { readonly first: number; readonly last: number }>,
  flat: readonly string[] | null,
): Map<string, number> | null {
  const fits = [...numbers].every(([code, { first, last }]) =>
    [first, last].every((n) => flat?.[n - 1]?.startsWith(`${code}.`)),
  );
  if (fits) return null;
  const starts = new Map<string, number>();
  let next = 1;
  for (const [code, { first, last }] of [...numbers].sort(([a], [b]) => a.localeCompare(b))) {
    if (first === next) starts.set(code, first);
    next = last + 1;
  }
  return starts;
}

/** Whether each text is a known criterion's of its content, no two of them the same one's ([L6]). */
export function tellApart(texts: readonly Unnumbered[], isOfYear: boolean): boolean {
  const least = isOfYear ? CLOSE : PLAINLY;
  const taken = new Map<string, string>();
  return texts.every(({ text, match, under, section }) => {
    if (under === "" && isOfYear) return true;
    if (!match) return false;
    const key = `${section} ${match.code}`;
    const before = taken.get(key) ?? text;
    taken.set(key, text);
    return match.score >= least && before === text && (under === "" || match.code.startsWith(`${under}.`));
  });
}

/** Whether as many criteria stand under each content as in the known set. */
export function fitSet(texts: readonly Unnumbered[]): boolean {
  const sizes = new Map<number, number>();
  for (const { section } of texts) sizes.set(section, (sizes.get(section) ?? 0) + 1);
  return [...sizes.values()].every((size) => size === EACH);
}
