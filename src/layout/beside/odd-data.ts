/**
 * @fileoverview [L11] Words among data: what stands where a heading asks for persons, numbers or days and is none of them, "Hoa – trượt",
 * "BTV chưa nhất trí".
 */
import { denialOf } from "../../cell/denial";
import { isOffice } from "../../cell/people";
import { isDatum, isUnderstood, mayDoubt } from "../../cell/remark";
import { fold } from "../../vietnamese/fold";
import { lowestOf } from "../header/header";
import { namesNobody } from "./odd-groups";

const OF_PERSONS =
  /^(?:nguoi|can bo|cb|(?:pho )?bi thu|ho (?:va )?ten|(?:to|nhom) truong|dai dien|chuyen vien|thu truong|phu trach|thanh vien)\b/;
const OF_NUMBERS =
  /^(?:so|stt|tt|tong|t[iy] le|ngay|thoi (?:gian|diem|han)|han|dien thoai|sdt|dt|nam|trang)\b/;
const APART = /[\n,;()&+/:]|\s[-–—]+\s/;

/** Whether a heading asks who somebody is. */
export const asksForPersons = (heading: string): boolean => OF_PERSONS.test(fold(lowestOf(heading)));

/** Whether words stand where nobody expects any but data. */
export function isOddDatum(heading: string, text: string): boolean {
  if (asksForPersons(heading)) return text.normalize("NFC").split(APART).some(isNobody);
  return (
    OF_NUMBERS.test(fold(lowestOf(heading))) &&
    !isDatum(text) &&
    (isOdd(text) || !(/^\W*\d/.test(text) || isUnderstood(text, true)))
  );
}

/** Whether words may speak against a result, whatever they are of. */
export const isOdd = (text: string): boolean => mayDoubt(text) || denialOf(text) === "result";

const isNobody = (part: string) =>
  isOdd(part) ||
  (namesNobody(part) && !isOffice(part) && !(NAMES_ONE.test(part) && isUnderstood(part, true)));
/** "phụ trách công tác Đội" */
const NAMES_ONE = /\s\p{Lu}/u;
