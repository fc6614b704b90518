/**
 * @fileoverview Marks that count criteria ([M2]): "Đạt (5/5 tiêu chí)", "Chưa đạt 3/5", and counts alone under a content,
 * "5/5", of which the sheet around them tells what they count.
 */
import { fold } from "../vietnamese/fold";
import { pattern } from "../vietnamese/whole-words";
import type { LetterMark } from "./mark";

/** Under it a sheet's letters have what a count alone means where one criterion lacks. */
export const COUNTS_ALONE = "n/m";

const COUNT =
  /^(?:((?:chua|khong|ko) )?(dat)\b ?[,:–-]? ?)?\(?(\d{1,2}) ?\/ ?(\d{1,2})( (?:tieu chi|tc))?\)?\.?$/;
const LONGEST = 30;

/** A cell's count of criteria. */
export interface Count {
  readonly met: number;
  readonly all: number;
  /**
   * What the cell says, given what a count alone means where one lacks (null: counts alone mean nothing); null: nothing
   * that agrees with itself.
   */
  means(lacking: LetterMark | null): "pass" | "fail" | null;
}

/** The count that a text is; null: it is none. */
export function countIn(text: string): Count | null {
  if (text.length > LONGEST || !text.includes("/")) return null;
  const [whole, not, passed, n, m, ofCriteria] = COUNT.exec(fold(text)) ?? [];
  if (whole === undefined) return null;
  const [met, all] = [Number(n), Number(m)];
  const isFull = met === all && all > 0;
  return {
    met,
    all,
    means(lacking) {
      if (not) return met < all ? "fail" : null;
      if (passed) return isFull ? "pass" : null;
      if (lacking === null || met > all || all === 0) return null;
      if (isFull) return "pass";
      return lacking === "fail" || (lacking === "blank" && ofCriteria) ? "fail" : null;
    },
  };
}

/** That counts are of criteria. */
const OF_CRITERIA = pattern(
  "\\bso (?:luong )?(?:cac )?(?:tieu chi|tc)\\b|\\/ ?\\d{1,2} (?:tieu chi|tc)\\b|\\bdu (?:ca )?\\d{1,2} (?:tieu chi|tc)\\b",
);
/** That fewer than all are enough. */
const ENOUGH = /\b(?:tro len|it nhat|toi thieu|tu \d)|[≥>]/;
const PARTLY = /(?<!ngay |[\d/])(\d{1,2}) ?\/ ?(\d{1,2})(?![\d/])/g;
/** That what lacks is counted. */
const OF_LACK =
  /\bso (?:luong )?(?:cac )?(?:(?:tieu chi|tc|noi dung) )?(?:con |bi )?(?:chua|khong|ko|thieu|no|vi pham|loi|ton tai)\b/;
/** More contents there are not. */
const MOST_SIZES = 3;

/**
 * What a count alone means on a sheet of contents where one criterion lacks: `fail`, `unreadable` where fewer may be
 * enough, `blank` where nothing says what is counted; null: counts alone mean nothing.
 * @param counts those among its marks
 * @param lines what stands around the marks, headings too
 */
export function countsAlone(counts: readonly Count[], lines: readonly string[]): LetterMark | null {
  const sizes = new Set(counts.map(({ all }) => all));
  if (sizes.size > MOST_SIZES || counts.some(({ met, all }) => met > all)) return null;
  const folded = lines.map(fold);
  if (folded.some((line) => OF_LACK.test(line))) return null;
  const isPart = (line: string) => [...line.matchAll(PARTLY)].some(([, n, m]) => Number(n) < Number(m));
  if (folded.some((line) => ENOUGH.test(line) || isPart(line))) return "unreadable";
  return folded.some((line) => OF_CRITERIA.test(line)) ? "fail" : "blank";
}
