/**
 * @fileoverview [L11] What a title says besides "3 chủ động", when, where, of whom and by which paper: "… NĂM 2025 CHƯA ĐỐI
 * CHIẾU MINH CHỨNG". In capitals a place's name looks like any other words: a few of which no place is called by one are it.
 */
import { copiedFrom, isOfOtherYear } from "../../cell/copied";
import { denialOf } from "../../cell/denial";
import { saysNotSettled, tableNotSettled } from "../../cell/not-settled";
import { withoutReferences } from "../../cell/references";
import { isAgainst, readRemark } from "../../cell/remark";
import { fold, tidy } from "../../vietnamese/fold";
import { anyOf, wholeWords } from "../../vietnamese/whole-words";
import { afterThreeActive, maskTitle, saysThreeActive } from "../choice/title-words";
import { isNoPlace, namesGroup } from "./odd-groups";
import { namedOfNoUse } from "./opinions";

/** Without their tones these are words of a title, or of a place's level. */
const OTHER_IN_TONES = wholeWords("chờ|đợi|thử|bỏ|phương(?= án)|tính|sơ(?= b)");
/** The same before "3 chủ động", where else no word passes that is none of a title's ([L1]). */
const BEFORE = wholeWords(
  "(?<!thị trấn |tt )(?:chờ|đợi)|phương án|(?:bản|bảng|biểu|số liệu|kết quả) (?:cũ|tạm|thử)|sơ bộ",
);
/** What a title may be of, and for what it was made. */
const OF_THE_WORK = anyOf(
  "ban hanh|sap nhap|hop nhat|viec|quy dinh|thanh thieu (?:nhi|nien)|thanh nien|to chuc|chinh tri|xa hoi|vung manh|doan vien|trong|nong thon|do thi|" +
    "tot|nganh|gan (?:voi|lien)|phuc vu|tuyen duong|khen thuong|" +
    // Somebody did it: what follows is known.
    "da[ ·@]+(?:thong (?:qua|nhat)|nhat tri|dong y)?",
);
/** "Ea H'leo" is one name. */
const INSIDE = /(?<=\p{L})['’](?=\p{L})/gu;
const QUOTES = /["“”'‘’«»*_()[\]]/g;
/** A town that is called as what waits is: its name goes, for it waits for nothing. */
const TOWN = /(?<!\p{L})((?:thị trấn|tt\.?) )chờ(?=$|[\s,;:–-]+(?:năm|\d|$))/iu;
const YEAR = /^[\s,:;–-]*(?:năm (?:học )?)?\d{4}(?:\s*[-–]\s*\d{4})?[\s,:;–-]*/iu;
/** Whether words are none of a title's by their tones alone: "Phương án 1", "Bản cũ", "Chờ duyệt". */
export const isNoTitle = (text: string): boolean => BEFORE.test(text);
/** More words are no place's name. */
const MOST = { bare: 3, placed: 4 };

const isPlace = (words: string, placed: boolean): boolean =>
  words.split(" ").length <= (placed ? MOST.placed : MOST.bare);
/** In small letters a name has its capitals. */
const hasCapitals = (words: string) => words.split(" ").every((one) => one !== one.toLowerCase());

const RUN = /\p{L}+(?: \p{L}+)*/gu;

/** What a title says that titles do not; '' where it says no more than they do. */
export function saidInTitle(line: string): string {
  const text = tidy(withoutReferences(line).replace(INSIDE, "").replace(QUOTES, " "));
  const after = afterThreeActive(text);
  const before = text.slice(0, text.length - after.length);
  if (!saysThreeActive(text)) return "";
  if (isNoTitle(before)) return before;
  const said = tidy(after.replace(TOWN, "$1")).replace(YEAR, "");
  const folded = fold(said);
  // Letters of other scripts may fold to several.
  if (folded === "" || folded.length !== said.length) return "";
  const masked = maskTitle(folded, (from, to) => OTHER_IN_TONES.test(said.slice(from, to + 3))).replace(
    OF_THE_WORK,
    (one) => "·".repeat(one.length),
  );
  const runs = [...masked.matchAll(RUN)];
  const wordsOf = ({ 0: run, index }: RegExpMatchArray) => said.slice(index, (index ?? 0) + run.length);
  if (isNoPlace(runs.map(wordsOf).join(" "))) return said;
  for (const one of runs) {
    const { 0: run, index = 0 } = one;
    const words = wordsOf(one);
    if (run.length < 2) continue;
    const placed = /@[\s·]*$/.test(masked.slice(0, index));
    if ((hasCapitals(words) && isPlace(words, placed)) || namesGroup(words)) continue;
    return said;
  }
  // "TRỪ NỘI DUNG 3"; what stands in brackets may explain signs.
  return !line.includes("(") && denialOf(said) === "result" ? said : "";
}

/** Whether what a title says of its own leaves all open below it. */
export function titleLeavesOpen(line: string, year: number | null): boolean {
  const said = saidInTitle(line);
  return (
    said !== "" &&
    (isOfOtherYear(copiedFrom(said, true), year) ||
      saysNotSettled(said, "Đạt") ||
      tableNotSettled(said, false) ||
      namedOfNoUse(said) ||
      isAgainst(readRemark(said)))
  );
}
