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

/** Every word that a promise may begin with, so that most texts are done with after one word. */
const OPENINGS = new Set([...PROMISES, NO, LACK, ADD]);

const BEFORE_WORDS = /^(?:[^\p{L}\p{M}\d]+|\d{1,2}[.)] )+/u;
const WORDS = /[\p{L}\p{M}]+/gu;

/** Whether a text without document and link promises evidence ([E4]). */
export function isPromise(text: string): boolean {
  const start = tidy(text).replace(BEFORE_WORDS, "");
  const opening = /^[\p{L}\p{M}]+/u.exec(start)?.[0];
  if (opening === undefined || !OPENINGS.has(nameKey(opening))) return false;
  const words = nameKey(start.slice(0, 60)).match(WORDS);
  const first = words?.[0];
  if (!words || first === undefined) return false;
  if (PROMISES.has(first)) return true;
  const second = words[1];
  if (first === NO)
    return second !== undefined && (AFTER_NO.has(second) || (second === FIND && words[2] === SEE));
  if (first === LACK) return second === undefined || !CHILDREN.has(second);
  if (first !== ADD || second !== SUPPLEMENT) return false;
  const rest = start.replace(/^\p{L}+[^\p{L}]+\p{L}+/u, "").replace(/^[^\p{L}\p{M}\d]+/u, "");
  if (rest === "") return true;
  const third = words[2];
  return (third !== undefined && !/^\d/.test(rest) && LATER.has(third)) || dateAtStart(rest) !== null;
}
