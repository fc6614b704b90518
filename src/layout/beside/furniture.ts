/**
 * @fileoverview What stands around any table and says nothing of it: who it is from, the motto, papers and days, who signs,
 * its title, its signs, what is counted ([L11]). All else that a person wrote there is quoted.
 */
import { readLegend } from "../../cell/legend";
import { saysHowToFill } from "../../cell/note";
import { withoutReferences } from "../../cell/references";
import { agrees, agreesInPart, asksApart, isDatum, isUnderstood, mayDoubt } from "../../cell/remark";
import { speaksAgainst } from "../../cell/unsettled";
import { fold } from "../../vietnamese/fold";
import { anyOf, pattern } from "../../vietnamese/whole-words";
import { isOfOrganisation, saysThreeActive, wordsOfNoTitle } from "../choice/title-words";
import { isSignature, isSummary, isTotal } from "../rows/row-words";
import { isNoTitle, saidInTitle } from "./said-in-title";
import { withoutLabel } from "./said-of-units";

/** A part of the year is never the year. */
const PART_OF_YEAR = anyOf(
  "(?<!ngay )(?:\\d{1,2}|sau|chin) thang(?! \\d)|quy (?:\\d|i{1,3}|iv)|hoc ky|nua nam|(?:tinh|so lieu|chot|cap nhat|ket qua) [^:]{0,20}den (?:het )?(?:ngay )?\\d{1,2} ?[/.-] ?0?[1-9](?![\\d])",
);
const FURNITURE =
  /^\W*(?:cong hoa xa hoi|doc lap\b.*\btu do|(?:so|kinh gui|noi nhan) ?:|can cu\b|ban hanh\b|kem theo\b|luu\b|nhu tren\b|(?:thoi )?han (?:nop|gui|dang ky)\b)/;
/** Which page it is, and who typed. */
const PAGE = /^\W*trang \d+(?: ?\/ ?\d+)?\W*$|^\W*nguoi (?:cap nhat|nhap)(?: lieu| so lieu)? ?:/;
const REFERS = /^\W*(?:can cu|theo|tai|thuc hien|tren co so)\b/;
const ASIDE = /[([]([^()[\]]*)[)\]]/g;
/** Behind a group's name. */
const APART = /[()[\]:;,]|\s[–—-]\s/;

/** Who a table is from, in capitals: with its tones "BẢN" is another word. */
const FROM = pattern("^(?:ban|bộ|đtn|hội|sở|cục|học viện|viện|(?:tổng )?công ty|công an)(?!\\p{L})", "iu");
const isFrom = (text: string) =>
  text === text.toUpperCase() && (FROM.test(text) || isOfOrganisation(text)) && !mayDoubt(text);
/** Words that give less than it seems: yes to some, a part of the year, a question. */
const saysPart = (text: string): boolean =>
  asksApart(text) || agreesInPart(text) || PART_OF_YEAR.test(fold(text));

/** Between what the cells of a row say. */
export const CELLS = " · ";

function isPlain(piece: string): boolean {
  const text = withoutLabel(piece).trim();
  if (saysPart(text) || isNoTitle(text)) return false;
  return (
    isDatum(text) ||
    agrees(text) ||
    isSignature(text) ||
    FURNITURE.test(fold(text)) ||
    (PAGE.test(fold(piece)) && !mayDoubt(piece)) ||
    readLegend(piece).length > 0 ||
    wordsOfNoTitle(text) === "" ||
    isFrom(text) ||
    (text.split(CELLS).some((cell) => isTotal(cell) || isSummary(cell)) && /\d/.test(text))
  );
}

/** What a title may say that is less than this year's whole result. */
const LESS = new RegExp(`${PART_OF_YEAR.source}|\\b(?:khong|chua) (?:dat|du|duoc)\\b`);

/** Whether words around a table are furniture; a title was weighed as such ([L1]), but for what is in its brackets. */
export function isFurniture(text: string): boolean {
  // Behind the paper that a line refers to it may say anything.
  const said = withoutReferences(text);
  if (said !== text && REFERS.test(fold(text)) && mayDoubt(said) && !isUnderstood(said, true)) return false;
  const asides = [...text.matchAll(ASIDE)].map(([, aside = ""]) => aside);
  const main = text.replace(ASIDE, " ");
  if (!asides.every(isPlain)) return false;
  if (readLegend(text).length > 0) return true;
  const isTitle = saysThreeActive(main);
  if (isTitle && LESS.test(fold(main))) return false;
  return (isTitle && !speaksAgainst(main) && !asksApart(main) && saidInTitle(main) === "") || isPlain(main);
}

/** Whether a group's heading names the group and says no more of it. */
export function isPlainGroup(heading: string): boolean {
  const [, ...behind] = heading.split(APART);
  return behind.every(
    (one = "") => !saysPart(one) && (isUnderstood(one, true) || wordsOfNoTitle(one) === ""),
  );
}

/** Whether a note says nothing of what it stands on: data, how the cell is filled in, signs. */
export function isPlainNote(note: string): boolean {
  return note
    .split(/\n|;|\.\s/)
    .every((one) => !saysPart(one) && (isUnderstood(one, true) || saysHowToFill(one) || isFurniture(one)));
}
