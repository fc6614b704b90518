/** @fileoverview [L2] Whom a sentence around a table names: units, rows by their number, a group. */
import { fold } from "../../vietnamese/fold";
import type { UnitEntry } from "../reading";
import { isCount } from "../rows/row-words";
import type { UnitsOf } from "./units-of";

/** The units that a sentence names, also further ones of a list or at its beginning by what they are called alone. */
export const unitsNamed = (sentence: string, book: UnitsOf): readonly UnitEntry[] => {
  const named = book.namedIn(sentence);
  // "Hai xã Keng Đu, Na Loi": only the first has its type word.
  if (named.length > 0)
    return LISTED.test(sentence) ? [...new Set([...named, ...book.bareIn(listIn(sentence))])] : named;
  // "Gia Cát: chưa thẩm định", "Riêng Gia Cát chưa thẩm định".
  const [, before = ""] = /^([^:–]{2,60}?)\s*[:–]/.exec(sentence) ?? [];
  const first = book.all(before);
  return first.length > 0 ? first : book.bareIn(sentence);
};

/** A list of names, and what stands before its end. */
const LISTED = /\p{Lu}\p{L}*\s*(?:,|;|\+|&|(?<!\p{L})và(?!\p{L}))\s*\p{Lu}/u;
const listIn = (sentence: string): string =>
  /^.*?\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)*(?:\s*(?:,|;|\+|&|(?<!\p{L})và(?!\p{L}))\s*(?:(?:đoàn|xã|phường|thị trấn|trường) )*\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)*)+/u.exec(
    sentence.normalize("NFC"),
  )?.[0] ?? "";

const ROWS = new RegExp(
  "(?:\\b(?:dong|hang|stt|tt|so (?:thu tu|tt)|(?:don vi|co so|truong hop)(?: (?:co|mang|tu|" +
    "o))*(?: (?:so|stt|tt|thu))+)(?: thu| so)*|^\\W*so(?= \\d{1,3}(?:$|[ :,;])(?! ?(?:don vi|tieu chi|" +
    "ngay|thang|\\/))))\\s*:?\\s*(\\d{1,4}(?:\\s*(?:,|va|den|toi|-|–|&)\\s*(?:(?:(?:dong|hang|stt|so|" +
    "don vi)(?: thu tu| thu| so| tt)?|thu) )?\\d{1,4})*)(?!\\d*\\s*[-/]\\s*[a-z\\d])",
  "g",
);
/** "5 đến dòng thứ 7" */
const RANGE = /^\d+\s*(?:-|–|den|toi)[a-z\s]*\d+$/;
/** "03 đơn vị cuối bảng" */
const AT_END =
  /\b(\d{1,3}) (?:don vi|dong|co so|xa|phuong|truong)(?: \S+){0,2}? (dau|cuoi)(?: (?:bang|bieu|danh sach|tien|cung))?\b/;

/** The units of rows that a sentence names by their running number, or as the spreadsheet counts them. */
export function rowsNamed(sentence: string, here: readonly UnitEntry[]): readonly UnitEntry[] {
  const numbers = new Set<number>();
  for (const [, list = ""] of fold(sentence).matchAll(ROWS)) {
    const ends = list.match(/\d+/g)?.map(Number) ?? [];
    for (const end of ends) numbers.add(end);
    const [from = 0, to = 0] = ends;
    if (RANGE.test(list)) for (let one = from; one <= to; one += 1) numbers.add(one);
  }
  if (numbers.size === 0) {
    const [, count = "", end] = AT_END.exec(fold(sentence)) ?? [];
    const some = Math.min(here.length, Number(count));
    return end === "dau" ? here.slice(0, some) : here.slice(here.length - some);
  }
  // "STT 3" and "đơn vị thứ 3" are the running number; "dòng 3" may be the spreadsheet's.
  const isOrder = !/\b(?:dong|hang)\b(?! (?:so|thu)\b)/.test(fold(sentence));
  return here.filter(({ tab, row, rows, at }) => {
    const cells = (tab.values[at.row] ?? []).slice(0, at.column);
    const count = cells.find(isCount);
    const isRow =
      !isOrder &&
      (numbers.has(row + 1) ||
        [...(rows?.values() ?? [])].some((all) => all.some((one) => numbers.has(one + 1))));
    return isRow || (count !== undefined && numbers.has(Number.parseInt(String(count), 10)));
  });
}

/** The units below a group's heading that a sentence names: "khối trường học". */
export function groupNamed(sentence: string, here: readonly UnitEntry[]): readonly UnitEntry[] {
  const folded = ` ${wordsOf(sentence)} `;
  const known = new Map<string, boolean>();
  return here.filter(({ heading }) => {
    if (heading === "") return false;
    let named = known.get(heading);
    if (named === undefined) {
      named = heading.split(" / ").some((part) => {
        const group = wordsOf(part.replace(/^\s*(?:[IVX]+|[A-Ha-h]|\d+)\s*[.)/:–-]+\s*/, ""));
        return group.length >= SHORTEST_GROUP && folded.includes(` ${group} `);
      });
      known.set(heading, named);
    }
    return named;
  });
}
const SHORTEST_GROUP = 6;
const wordsOf = (text: string) =>
  fold(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
