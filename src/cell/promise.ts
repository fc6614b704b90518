/** @fileoverview Words that promise evidence instead of naming it ([E4]). */
import { dateAtStart } from "../vietnamese/dates";
import { nameKey, tidy } from "../vietnamese/fold";

/** First words that promise ([E4]); their diacritics count. */
const PROMISES = new Set(["chưa", "đang", "sẽ", "nợ", "chờ", "hẹn"].map(nameKey));
const [NO, LACK, ADD, SUPPLEMENT, FIND, SEE] = ["không", "thiếu", "bổ", "sung", "tìm", "thấy"].map(nameKey);
/** không có, không kịp … */
const AFTER_NO = new Set(["có", "kịp", "nộp", "gửi"].map(nameKey));
/** thiếu nhi, thiếu niên. */
const CHILDREN = new Set(["nhi", "niên"].map(nameKey));
const LATER = new Set(["sau", "trước", "khi"].map(nameKey));

const BEFORE_WORDS = /^(?:[^\p{L}\p{M}\d]+|\d{1,2}[.)] )+/u;
const WORDS = /[\p{L}\p{M}]+/gu;

/** Whether a text without document and link promises evidence ([E4]). */
export function isPromise(text: string): boolean {
  const start = tidy(text).replace(BEFORE_WORDS, "");
  // Most texts are done with after one word.
  const first = nameKey(/^[\p{L}\p{M}]+/u.exec(start)?.[0] ?? "");
  if (PROMISES.has(first)) return true;
  if (first === NO) {
    const [second, third] = wordsBehind(start);
    return second !== undefined && (AFTER_NO.has(second) || (second === FIND && third === SEE));
  }
  if (first === LACK) {
    const [second] = wordsBehind(start);
    return second === undefined || !CHILDREN.has(second);
  }
  if (first !== ADD) return false;
  const [second, third] = wordsBehind(start);
  if (second !== SUPPLEMENT) return false;
  const rest = start.replace(/^\p{L}+[^\p{L}]+\p{L}+/u, "").replace(/^[^\p{L}\p{M}\d]+/u, "");
  if (rest === "") return true;
  return (third !== undefined && !/^\d/.test(rest) && LATER.has(third)) || dateAtStart(rest) !== null;
}

/** The words behind the first, folded as names are. */
const wordsBehind = (start: string) => nameKey(start.slice(0, FEW_WORDS)).match(WORDS)?.slice(1) ?? [];

/** Long enough for three words. */
const FEW_WORDS = 60;
