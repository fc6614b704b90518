/**
 * @fileoverview How many criteria or contents passed, as it is typed ([O6]): "14", "14/15", "2/3 nội dung", "93,3%", "5-4-5".
 */

import type { CellValue } from "../table/tab";
import { fold } from "../vietnamese/fold";
import { IN_WORDS, numberInWords, parseNumber } from "../vietnamese/numbers";
import { textOf } from "./text";

/** A count, of how many it is where that is said, and what is counted; a share is of 100. */
export interface TypedCount {
  readonly count: number;
  readonly of: number | null;
  readonly what: "criteria" | "contents" | "share" | "votes" | null;
}

const NOUN = "(?: ?(tieu chi|tc|chi tieu|noi dung|nd|mat|chu dong|cd|phieu))?";
const COUNT = new RegExp(
  `^\\W*(?:(?:so (?:tieu chi|tc)|tong(?: so)?|cong|dat|duoc|chi|moi|co|ket qua|hoan thanh)[: ]+)*(\\d{1,3})(?: ?\\/ ?(\\d{1,3}))?${NOUN}(?: dat)?\\W*$`,
);
const SHARE = /^\D{0,12}(\d{1,3}(?:[.,]\d+)?) ?%\W*$/;
/** One a content: "5-4-5", "5/5; 4/5; 5/5". */
const PARTS = /^\d{1,2}(?: ?\/ ?\d{1,2})?(?:(?: ?[-–;+] ?|, )\d{1,2}(?: ?\/ ?\d{1,2})?)+$/;

/** Where it begins it may be one in words: "mười bốn tiêu chí". */
const WORDS = new RegExp(`^(?:muoi )?(?:${IN_WORDS.join("|")}|tu|lam)(?= |$)`);

/** Reads it; null: it is none. */
export function readTypedCount(value: CellValue): TypedCount | null {
  if (typeof value === "number") return shareOf(value) ?? { count: value, of: null, what: null };
  const text = fold(textOf(value)).replace(WORDS, (words) => String(numberInWords(words) ?? words));
  const [, percent] = SHARE.exec(text) ?? [];
  if (percent !== undefined) return { count: parseNumber(percent) ?? 0, of: 100, what: "share" };
  if (PARTS.test(text)) {
    const counts = text.split(/[-–;+,]/).map((one) => Number.parseInt(one, 10));
    const count = counts.reduce((sum, one) => sum + one, 0);
    return { count, of: null, what: "criteria" };
  }
  const [, n, m, noun = ""] = COUNT.exec(text) ?? [];
  if (n === undefined) return shareOf(parseNumber(text) ?? -1);
  const what = /^(?:tieu|tc|chi)/.test(noun)
    ? "criteria"
    : noun === "phieu"
      ? "votes"
      : noun === ""
        ? null
        : "contents";
  return { count: Number(n), of: m === undefined ? null : Number(m), what };
}

const shareOf = (number: number): TypedCount | null =>
  number > 0 && number < 1 ? { count: number * 100, of: 100, what: "share" } : null;
