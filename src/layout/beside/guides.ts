/**
 * @fileoverview [M2] Tabs that tell how the assessment is filled in ("Hướng dẫn", "Quy ước", "Ghi chú"): what they say
 * of signs and letters counts as if it stood on the assessment itself. What they say of other lists, of other years or
 * of other tabs does not.
 */

import { isBlank, textOf } from "../../cell/text";
import type { Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import { anyOf, pattern } from "../../vietnamese/whole-words";
import { isOfOtherMatter } from "../choice/said";
import { saysThreeActive } from "../choice/title-words";
import { yearsIn } from "../header/title";
import type { GuideLine, UnitEntry } from "../reading";
import { UnitsOf } from "./units-of";

/** How such a tab is called, or opens. */
const GUIDE =
  /^\W*(?:bang |phan |cac )?(?:huong dan|hdan|hd\b|quy (?:uoc|dinh)|ghi chu|chu (?:thich|giai|y)|giai thich|ky hieu|ki hieu|luu y|cach (?:ghi|cham|danh|nhap|dien|doc)|thuyet minh|doc truoc|readme|note)/;
/** A guide is a page or two: whatever is longer is a list, or a document that nobody put there for this table. */
const MOST_ROWS = 200;
const FIRST_COLUMNS = 12;
/** Longer cells are paragraphs; a sentence on signs is none. */
const LONGEST = 1000;
/** So many rows of so many cells are a table of its own, whose legend is about it. */
const TABLE_ROWS = 3;
const TABLE_CELLS = 4;
/** So many units named one by one are a list of them. */
const LISTED = 2;

/** What in a line is about this assessment's marks, whatever else it speaks of. */
const OURS = /\b(?:tieu chi|tieu chuan|noi dung|cham|tham dinh|danh gia|ket qua|chua dat|khong dat|phieu)\b/;
/** Other lists that workbooks of a district hold. */
const OTHER_LIST = anyOf(
  "minh chung|van ban|dang k[yi]|phi|quy(?! uoc| dinh)|diem danh|(?:co|vang) mat|danh ba|dien thoai|doan vien|phan cong|lich|nop|gui|xep loai|bao cao|hop|kinh phi",
);
/** What heads the lines below it: numbered, in capitals, or with a colon at its end. */
const HEADS = /^\s*(?:(?:[IVX]+|[A-Z]|\d{1,2})\s*[.)/:–-]\s*\S|[^\p{Ll}]*$|.*:\s*$)/u;
/** The first line of a tab, where it is no sentence. */
const TITLE = /^[^.:;=,]{4,60}$/;

/** "2. Bảng chấm: x là …", "Cột 5: x là …". */
const WHERE =
  /^[\s*•–-]*(?:\d{1,2}[.)]\s+)?(?:(?:tab|sheet|bảng|biểu|cột|phần|mục|bước|ô(?! (?:được|đã|có|tích))|ở|tại)(?= )[^:=]{1,50}:)?/iu;
const CLAUSES = /[;,]/;
/** A sign before what is said of it, which is no heading, and of nothing else whatever the words. */
export const EXPLAINS = pattern(
  "^[\\s*•(-]*((?:(?:dấu|chữ|ký hiệu|ô|số|ghi) )?[\"“”'‘’]?(?!tab|sheet|bảng|biểu|cột|mục|phần|" +
    "bước)(?:\\p{L}{1,3}|[\\d+✓✔√✗✘☑☒□○●])[\"“”'‘’]?|[\"“”'‘’]\\p{L}[^\"“”'‘’]{0,8}[\"“”'‘’]|(?:chưa |" +
    "không )?đạt|(?:ô )?(?:(?:được|đã|có) )*(?:tích|tick|đánh dấu))\\s*(?:[:=→]|[–-] | (?:(?:có )?nghĩa|" +
    "tức|(?:được )?hiểu|thể hiện|biểu thị|chỉ)(?: là)? | là )",
  "iu",
);
const LONGEST_SIGN = 3;
/** Where a sentence ends. */
export const SENTENCES = /\n|\.(?:\s|$)/;

/** Whether a text on a tab speaks of something else than this assessment; `isName`: it is that tab's name. */
type IsOther = (folded: string, text: string, own: string, isName?: true) => boolean;

/** The lines of guides among tabs that nothing else was read from. */
export function guideLines(
  tabs: readonly Tab[],
  {
    units,
    year,
    sheets,
    all,
  }: {
    readonly units: readonly UnitEntry[];
    readonly year: number | null;
    /** The assessment's own tabs, and all of the workbook. */
    readonly sheets: readonly string[];
    readonly all: readonly string[];
  },
): GuideLine[] {
  const book = new UnitsOf(units);
  const isOther: IsOther = (folded, text, own, isName) => {
    const years = yearsIn(text);
    if (year !== null && years.size > 0 && !years.has(year)) return true;
    if (names(folded, sheets)) return false;
    const others = isName ? [] : all.filter((name) => name !== own);
    if (names(folded, others)) return true;
    if (saysThreeActive(text) || OURS.test(folded)) return false;
    return isOfOtherMatter(text) || OTHER_LIST.test(folded);
  };
  return tabs.flatMap((tab) => (isGuide(tab, book) ? linesOf(tab, isOther) : legendOf(tab, isOther)));
}

/** Whether a text speaks of one of these tabs: "tab Minh chứng", "Minh chứng: …". */
function names(folded: string, sheets: readonly string[]): boolean {
  return sheets.some((sheet) => {
    const name = fold(sheet);
    const at = name.length < 2 ? -1 : folded.indexOf(name);
    if (at < 0) return false;
    const before = folded.slice(0, at).replace(/["“”'‘’«]/g, "");
    const after = folded.slice(at + name.length).replace(/^["“”'‘’»]/, "");
    if (/^[a-z0-9]/.test(after) || /[a-z0-9]$/.test(before)) return false;
    return (
      /\b(?:tab|sheet|trang|bang|bieu|danh sach)\s*$/.test(before) ||
      (/^\W*(?:[ivx\d]+[.)] *)?$/.test(before) && /^\s*(?::|[-–]|$)/.test(after))
    );
  });
}

function isGuide(tab: Tab, book: UnitsOf): boolean {
  if (tab.values.length > MOST_ROWS) return false;
  let wide = 0;
  let listed = 0;
  let opens: string | null = null;
  for (const row of tab.values) {
    const filled = row.slice(0, FIRST_COLUMNS).filter((value) => !isBlank(value));
    if (filled.length >= TABLE_CELLS) wide += 1;
    for (const value of filled) {
      if (typeof value !== "string") continue;
      const text = textOf(value);
      opens ??= text;
      if (text.length <= 80 && book.all(text).length > 0) listed += 1;
    }
    if (listed >= LISTED) return false;
  }
  return wide < TABLE_ROWS || GUIDE.test(fold(tab.name)) || GUIDE.test(fold(opens ?? ""));
}

const SIGN_HEADING = /^(?:(?:ky|ki) hieu|dau|chu viet tat|quy uoc|gia tri)\b/;
const MEANING_HEADING = /^(?:y nghia|nghia|giai (?:thich|nghia)|dien giai|cach hieu|mo ta|noi dung)\b/;

/** A legend in two columns of a tab that holds lists besides, unless these are of other matters. */
function legendOf(tab: Tab, isOther: IsOther): GuideLine[] {
  const lines: GuideLine[] = [];
  if (isOther(fold(tab.name), tab.name, tab.name, true)) return lines;
  const own = new Set<number>();
  for (let row = 0; row < Math.min(tab.values.length, MOST_ROWS); row += 1) {
    const isTitle = (tab.values[row] ?? []).filter((value) => !isBlank(value)).length === 1;
    for (let column = 0; column < FIRST_COLUMNS; column += 1) {
      const [sign, words] = [tab.values[row]?.[column], tab.values[row]?.[column + 1]];
      if (typeof sign !== "string" || isBlank(sign) || sign.length > LONGEST) own.delete(column);
      else if (own.has(column) && typeof words === "string" && !isBlank(words))
        lines.push({ at: { tab, row, column }, text: sign.normalize("NFC"), beside: words });
      else if (
        typeof words === "string" &&
        SIGN_HEADING.test(fold(sign)) &&
        MEANING_HEADING.test(fold(words))
      )
        own.add(column);
      else if (own.size === 0 && isTitle && isOther(fold(sign), sign, tab.name)) return lines;
    }
  }
  return lines;
}

/** The lines of a guide; what is about something else is left out, down to the next heading. */
function linesOf(tab: Tab, isOther: IsOther): GuideLine[] {
  const lines: GuideLine[] = [];
  const isOtherText = (text: string) => isOther(fold(text), text, tab.name);
  let other = isOther(fold(tab.name).replace(GUIDE, ""), tab.name, tab.name, true);
  let first = true;
  for (let row = 0; row < tab.values.length; row += 1)
    for (let column = 0; column < FIRST_COLUMNS; column += 1) {
      const cell = tab.values[row]?.[column];
      if (typeof cell !== "string" || cell.length > LONGEST || isBlank(cell)) continue;
      const text = cell.normalize("NFC");
      const heads = HEADS.test(text) || (first && TITLE.test(text));
      if (heads && text.length > LONGEST_SIGN && !EXPLAINS.test(text)) other = isOtherText(text);
      first = false;
      if (other) continue;
      const next = tab.values[row]?.[column + 1];
      const beside = typeof next === "string" ? next : "";
      for (const sentence of text.split(SENTENCES))
        lines.push({ at: { tab, row, column }, text: ownClauses(sentence, isOtherText), beside });
    }
  return lines;
}

/** What a sentence says before it goes on to something else, without what it says where that is. */
function ownClauses(sentence: string, isOther: (text: string) => boolean): string {
  const clauses = sentence.split(CLAUSES);
  const end = clauses.findIndex((one) => isOther(EXPLAINS.exec(one)?.[1] ?? one));
  return (end < 0 ? sentence : clauses.slice(0, end).join(";")).replace(WHERE, "").trim();
}
