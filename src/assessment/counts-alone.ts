/** @fileoverview What counts alone mean as marks of contents, "5/5" and "4/5", by what stands around them ([M2]). */
import type { Count } from "../cell/count";
import type { LetterMark } from "../cell/letter-mark";
import { fold } from "../vietnamese/fold";

/** That counts are of criteria. */
const OF_CRITERIA = /(?:\bso|\/ ?\d{1,2}|\bdu \d{1,2}) (?:tieu chi|tc)\b/;
/** That fewer than all are enough, or that what lacks is counted. */
const ENOUGH = /\b(?:tro len|it nhat|toi thieu|tu \d)|[≥>]/;
const PARTLY = /(?:^|[^\d/])(\d{1,2}) ?\/ ?(\d{1,2})(?![\d/])/g;
const OF_LACK = /\bso (?:(?:tieu chi|tc|noi dung) )?(?:con |bi )?(?:chua|khong|ko|thieu|no|loi)\b/;
/** More contents there are not. */
const MOST_SIZES = 3;

/** "Nội dung 1 (số TC đạt/5)": numbers below count the criteria that passed. */
const PASSED_OF = /\b(?:tieu chi|tc) dat ?(?:\/|tren) ?(\d{1,2})(?: (?:tieu chi|tc))?\b/;

/**
 * Of how many criteria numbers below the contents are those that passed; 0: the headings do not say it, not all the same,
 * or fewer may be enough.
 * @param headings the contents' own
 */
export function countedOf(headings: readonly string[], lines: readonly string[]): number {
  const sizes = new Set(headings.map((heading) => Number(PASSED_OF.exec(fold(heading))?.[1] ?? 0)));
  const [all = 0, more] = sizes;
  const lacking = countsAlone([], lines);
  return more === undefined && (lacking === "fail" || lacking === "blank") ? all : 0;
}

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
  const says = (words: RegExp) => folded.some((line) => words.test(line));
  if (says(OF_LACK)) return null;
  const isPart = (line: string) => [...line.matchAll(PARTLY)].some(([, n, m]) => Number(n) < Number(m));
  if (says(ENOUGH) || folded.some(isPart)) return "unreadable";
  return says(OF_CRITERIA) ? "fail" : "blank";
}
