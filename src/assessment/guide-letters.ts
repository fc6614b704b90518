/**
 * @fileoverview What tabs beside the assessment say of its letters and signs ([M2]), and where they leave open what marks
 * mean: they say another thing than its own legend, that a sign is put where something lacks, or would turn all marks.
 */

import { type LegendEntry, legendInPair, readLegend } from "../cell/legend";
import type { LetterMark, Letters } from "../cell/letter-mark";
import { IN_COLUMN, letterKey, readMark } from "../cell/mark";
import type { OpenSigns } from "../cell/open-signs";
import { signsLack } from "../cell/shortcoming";
import type { GuideLine } from "../layout/reading";

/** Words that say themselves that a criterion is met, whatever a note says of signs. */
const IN_WORDS = new Set(["đạt", "dat", "đ", "d"]);

/** What a letter means: what is said of it, else what it means everywhere. */
export const meaning = (word: string, letters: Letters | null): LetterMark =>
  letters?.get(word) ?? usual(word);

function usual(word: string): LetterMark {
  const { kind, problem } = readMark(word, IN_COLUMN);
  return problem === null ? kind : "unreadable";
}

/** Adds what is said of a letter; false: it contradicts what was said before, and the letter is unreadable. */
export function addLetter(letters: Map<string, LetterMark>, letter: string, said: LetterMark): boolean {
  const before = letters.get(letter);
  const agrees = before === undefined || before === said;
  letters.set(letter, agrees ? said : "unreadable");
  return agrees;
}

/** Whether a word is a sign by which a note says that something lacks; 0 is then that nothing does. */
export const isSignOfLack = (word: string): boolean =>
  word === "0" || (!IN_WORDS.has(word) && usual(word) === "pass");

/**
 * Adds what guides say to what the assessment says itself.
 * @param words the marks of the assessment, as letters
 * @returns the lines that leave open what marks mean
 */
export function addGuides(
  letters: Map<string, LetterMark>,
  guides: readonly GuideLine[],
  words: ReadonlySet<string>,
): ReadonlySet<GuideLine> {
  const unclear = new Set<GuideLine>();
  const turned: [string, GuideLine][] = [];
  const own = new Map(letters);
  for (const line of guides)
    for (const [letter, said] of entriesIn(line)) {
      if (!words.has(letter)) continue;
      if (!addLetter(letters, letter, said)) unclear.add(line);
      if (!own.has(letter) && said !== usual(letter)) turned.push([letter, line]);
    }
  // Nobody judges so that all fail: what turns every mark is about another table, or a slip.
  if (![...words].some((word) => meaning(word, letters) === "pass"))
    for (const [letter, line] of turned) {
      letters.set(letter, "unreadable");
      unclear.add(line);
    }
  const signs = [...words].filter((word) => isSignOfLack(word) && letters.get(word) !== "fail");
  for (const line of signs.length > 0 ? guides : [])
    if (signsLack(line.text)) {
      for (const sign of signs) letters.set(sign, "unreadable");
      unclear.add(line);
    }
  return unclear;
}

function entriesIn({ text, beside }: GuideLine): LegendEntry[] {
  const found = readLegend(text, false);
  const pair = found.length === 0 ? legendInPair(text, beside) : null;
  return (pair ? [pair] : found).map(([letter, said]) => [letterKey(letter), said]);
}

/**
 * Leaves open the signs that lines of the sheet and its guides give a meaning that is neither pass nor fail.
 * @returns those lines
 */
export function leaveOpen(
  letters: Map<string, LetterMark>,
  lines: readonly GuideLine[],
  signs: OpenSigns,
): readonly GuideLine[] {
  return lines.filter(({ text, beside }) => {
    const open = [...signs.in(text), ...signs.inPair(text, beside)];
    for (const sign of open) letters.set(sign, "unreadable");
    return open.length > 0;
  });
}
