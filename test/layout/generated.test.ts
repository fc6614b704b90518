/** @fileoverview Sheets made up from seeds: what was recognised is compared with how they were made. */
import { describe, expect, test } from "vitest";
import { mistakesBeside, mistakesInBook, mistakesInSheet } from "../../tools/fuzz/mistakes";
import { spoiltBook, spoiltSheet } from "../../tools/fuzz/quirks";
import { rowBook } from "../../tools/fuzz/row-sheets";
import { wideSheet } from "../../tools/fuzz/wide-sheets";

/** A sample of each kind: `npm run fuzz:layout` tries tens of thousands. */
const FIRST = [0, 100];
const EACH = 25;

function eachOf(from: number, check: (seed: number) => void): void {
  for (let seed = from; seed < from + EACH; seed += 1) check(seed);
}

describe("made-up wide sheets are read as they were made", () => {
  test.each(FIRST)("seeds from %i", (from) => {
    eachOf(from, (seed) => {
      const sheet = wideSheet(seed);
      expect(mistakesInSheet(sheet), sheet.made).toEqual([]);
    });
  });

  test.each(FIRST)("with quirks, noise and other tabs around, seeds from %i", (from) => {
    eachOf(from, (seed) => {
      const { sheet, beside } = spoiltSheet(seed);
      expect(mistakesInSheet(sheet, beside), sheet.made).toEqual([]);
    });
  });

  test.each(FIRST.slice(0, 1))("beside another, by the one that somebody looks at, seeds from %i", (from) => {
    eachOf(from, (seed) => {
      const [sheet, other] = [wideSheet(seed), wideSheet(seed + 1_000_003)];
      expect(mistakesBeside(sheet, other), `${sheet.made} | ${other.made}`).toEqual([]);
    });
  });
});

describe("made-up lists and forms are read as they were made", () => {
  test.each(FIRST)("seeds from %i", (from) => {
    eachOf(from, (seed) => {
      const book = rowBook(seed);
      expect(mistakesInBook(book), book.made).toEqual([]);
    });
  });

  test.each(FIRST)("with quirks and other tabs around, seeds from %i", (from) => {
    eachOf(from, (seed) => {
      const { book, beside } = spoiltBook(seed);
      expect(mistakesInBook(book, beside), book.made).toEqual([]);
    });
  });
});
