/**
 * @fileoverview [E6] Of which years evidence says it is where no document's date does: "Báo cáo tổng kết năm 2020", "BC số
 * 12 ngày 5/3/2020", "KH 2020".
 */
import { fold } from "../vietnamese/fold";
import { anyOf } from "../vietnamese/whole-words";

/** Years of laws, of terms and of what is compared are none of the paper's own. */
const OF_OTHER = anyOf(
  "luat|bo luat|hien phap|phap lenh|nghi dinh|thong tu|giai doan|nhiem ky|khoa|nam hoc|tam nhin|so voi|dai hoi|ky niem|huong ung|chi thi|bo tieu chi",
);
const ADDRESS = /\b(?:https?:|www\.|[a-z0-9-]+\.(?:com|vn|net|org|gov)\/)\S*/g;
/** A day: its year is the last. */
const DAY = /(?<![\d/.-])\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?(20[1-4]\d)(?![\d/])/g;
const MONTH = /\bthang \d{1,2}(?: ?[/.-] ?|,? nam )(20[1-4]\d)(?!\d)/g;
/** A year that is called one, or ends what is said; never one end of a span. */
const YEAR =
  /(?<!\b(?:tu|den|truoc|sau|thanh lap|sinh|ke tu) (?:nam )?)\b(nam )?(?<![\d/.-]|20[1-4]\d ?(?:[-–—]|den) ?)(20[1-4]\d)(?!\d|[/.-]\d| ?(?:[-–—]|den) ?(?:nam )?20\d\d)/g;
const ENDS = /^\s*(?:$|[,;.):\n])/;

/**
 * The years that a text names as its own, each once.
 * @param dated false where days in it are of something else: "12-KH/ĐTN về hội trại 26/3/2020"
 */
export function yearsSaid(text: string, dated: boolean): readonly number[] {
  const folded = fold(text).replace(ADDRESS, " ");
  if (OF_OTHER.test(folded)) return [];
  const years = new Set<number>();
  const rest = folded
    .replace(DAY, (_, year) => {
      if (dated) years.add(Number(year));
      return "@";
    })
    .replace(MONTH, (_, year) => {
      if (dated) years.add(Number(year));
      return "@";
    });
  for (const { 0: said, 1: called, 2: year, index } of rest.matchAll(YEAR))
    if (called !== undefined || ENDS.test(rest.slice(index + said.length))) years.add(Number(year));
  return [...years];
}

/** Whether a text names years of its own, and not the one that it should be of; while that is unknown it may be any. */
export function saysOtherYear(text: string, year: number | null): boolean {
  const years = year === null || !/20[1-4]\d/.test(text) ? [] : yearsSaid(text, false);
  return years.length > 0 && years.every((one) => one !== year);
}

const OPENS_WITH_PAPERS = /^\W*(?:(?:cac |toan )?(?:van ban|vb|ho so|hs|minh chung|mc|tai lieu|so lieu))\b/;
/** Whether a text says of papers or figures that they are another year's: "văn bản của năm 2023". */
export const saysPapersOfOtherYear = (text: string, year: number | null): boolean =>
  OPENS_WITH_PAPERS.test(fold(text)) && saysOtherYear(text, year);
