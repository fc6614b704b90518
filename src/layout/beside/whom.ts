/** @fileoverview [L2] Whom a sentence around a table names: units, rows by their number, a group. */
import { withoutType } from "../../units/without-type";
import { fold } from "../../vietnamese/fold";
import { IN_WORDS, numberInWords } from "../../vietnamese/numbers";
import { pattern } from "../../vietnamese/whole-words";
import type { UnitEntry } from "../reading";
import { isCount } from "../rows/row-words";
import type { UnitsOf } from "./units-of";

/** The units that a sentence names, also further ones of a list or at its beginning by what they are called alone. */
export const unitsNamed = (sentence: string, book: UnitsOf): readonly UnitEntry[] => {
  const bare = () => {
    // "Gia Cát: chưa thẩm định", "Riêng Gia Cát chưa thẩm định".
    const [, before = "", sign] = /^([^:–]{2,60}?)\s*([:–])/.exec(sentence) ?? [];
    const first = book.all(before);
    const all = first.length > 0 && sign === ":" ? first : book.bareIn(sentence);
    return all.length > 0 ? all : first;
  };
  const called = book.namedIn(sentence);
  const named = called.length > 0 ? called : bare();
  const beside = inOrder(fold(sentence), named, book);
  // "Hai xã Keng Đu, Na Loi": only the first has its type word.
  if (beside || called.length === 0 || !LISTED.test(sentence)) return beside ?? named;
  return [...new Set([...named, ...book.bareIn(listIn(sentence))])];
};

/** The same where one is called by its type as well, for names of two words stand in other sentences, too. */
export const unitsCalled = (sentence: string, book: UnitsOf): readonly UnitEntry[] =>
  book.namedIn(sentence).length > 0 ? unitsNamed(sentence, book) : [];

/** What units are, before their names. */
const TYPES = "(?:\\b(?:doan|co so|don vi|xa|phuong|thi tran|truong|thpt|thcs)\\W*)";
const TYPE_AT_END = new RegExp(`${TYPES}+$`);
const TO = new RegExp(`^\\W*(?:(?:cho )?(?:den|toi)(?: het)?|→)\\W*${TYPES}*$`);
const ON = /^\W*(?:tro (?:xuong|di|ve sau)|ve (?:sau|duoi|cuoi)|(?:den|toi) (?:het|cuoi))\b/;
const BACK = /^\W*(?:tro (?:len|ve truoc)|ve (?:truoc|tren|dau))\b/;
const BELOW = /\b(?:sau|duoi)\W*$/;
const ABOVE = /\b(?:truoc|tren)\W*$/;

/** The units between two that a sentence names, or those from one on, above it or below it: "Từ Lục Bình đến Mỹ Thanh"; null: it names them alone. */
function inOrder(folded: string, named: readonly UnitEntry[], book: UnitsOf): readonly UnitEntry[] | null {
  const [first, second] = named;
  if (!first || named.length > 2) return null;
  const here = book.units.filter(({ tab, continues }) => tab.name === first.tab.name && !continues);
  const placeOf = (unit: UnitEntry) => folded.indexOf(fold(withoutType(unit.name)));
  const behind = (unit: UnitEntry) => folded.slice(placeOf(unit) + fold(withoutType(unit.name)).length);
  const [one, other] = [here.indexOf(first), second ? here.indexOf(second) : -1];
  if (one < 0 || placeOf(first) < 0) return null;
  if (second) {
    const [from, to] = placeOf(first) < placeOf(second) ? [first, second] : [second, first];
    const between = behind(from).slice(0, Math.max(0, placeOf(to) - folded.length + behind(from).length));
    return other >= 0 && TO.test(between) ? here.slice(Math.min(one, other), Math.max(one, other) + 1) : null;
  }
  const before = folded.slice(0, placeOf(first)).replace(TYPE_AT_END, "");
  if (ON.test(behind(first)) || ONWARDS.test(folded)) return here.slice(one);
  if (BACK.test(behind(first))) return here.slice(0, one + 1);
  if (BELOW.test(before)) return here.slice(one + 1);
  return ABOVE.test(before) ? here.slice(0, one) : null;
}

/** "Từ STT 3 trở xuống", "Từ xã Cẩm Tân đến hết". */
const ONWARDS = pattern(
  "^\\W*(?:\\S+ ){0,5}?(?:tu|stt|tt|dong|so)\\b.{1,60}\\b(?:tro (?:xuong|di|ve sau)|(?:den|toi) (?:het|cuoi))\\b",
);

/** A list of names, and what stands before its end. */
const LISTED = /\p{Lu}\p{L}*\s*(?:,|;|\+|&|(?<!\p{L})và(?!\p{L}))\s*\p{Lu}/u;
const listIn = (sentence: string): string =>
  /^.*?\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)*(?:\s*(?:,|;|\+|&|(?<!\p{L})và(?!\p{L}))\s*(?:(?:đoàn|xã|phường|thị trấn|trường) )*\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)*)+/u.exec(
    sentence.normalize("NFC"),
  )?.[0] ?? "";

const ROWS = pattern(
  "(?:\\b(?:dong|hang|stt|tt|(?:so )?thu tu|so tt|(?:don vi|co so|truong hop)(?: (?:co|mang|tu|" +
    "o))*(?: (?:so|stt|tt|thu))+)(?: thu| so)*|(?:^\\W*|\\btu )so(?= \\d{1,3}(?:$|[ :,;])(?! ?(?:don vi|tieu chi|" +
    "ngay|thang|\\/))))\\s*:?\\s*(\\d{1,4}(?:\\s*(?:,|va|den|toi|-|–|→|&)\\s*(?:(?:(?:dong|hang|stt|so|" +
    "don vi)(?: thu tu| thu| so| tt)?|thu) )?\\d{1,4})*)(?!\\d*\\s*[-/]\\s*[a-z\\d])",
  "g",
);
/** "5 đến dòng thứ 7" */
const RANGE = /^\d+\s*(?:-|–|→|den|toi)[a-z\s]*\d+$/;
const MANY = `\\d{1,3}|${IN_WORDS.join("|")}`;
const OF_UNITS = "(?:don vi|dong|co so|xa|phuong|truong)";
/** "03 đơn vị cuối bảng", "Xã cuối danh sách" */
const AT_END = new RegExp(
  `\\b(?:(?:(${MANY}) )?${OF_UNITS}(?: \\S+){0,2}? (dau|cuoi) (?:bang|bieu|danh sach|tien|cung)|(${MANY}) ${OF_UNITS}(?: \\S+){0,2}? (dau|cuoi))\\b`,
);
const AT_ENDS = new RegExp(AT_END, "g");
const numberOf = (text: string) => Number(text) || (numberInWords(text) ?? 1);

/** A sentence with "đơn vị" in place of those that it names by where they stand. */
export function withoutPlace(sentence: string): string {
  const place = AT_END.exec(fold(sentence));
  return place
    ? `${sentence.slice(0, place.index)}đơn vị${sentence.slice(place.index + place[0].length)}`
    : sentence;
}

/** "Trừ hai đơn vị đầu, các đơn vị còn lại chưa thẩm định": what is said of all but whom it names. */
const REST = pattern(
  "(?<!(?:bị|do|giúp|với|của|cùng|cho) (?:(?:các|những|tất cả|mọi) )?)(?:(?:(?:các|những|tất cả|toàn bộ|số|mọi) )*(?:(?:đoàn|xã|phường|trường|đơn vị|cơ sở) )+(?:còn lại|khác)|(?:(?<=[,;:–-] ?)|(?<!\\p{L})số )còn lại)(?!\\p{L})(?: trong \\S+)?(?: \\([^()]*\\))?[\\s:,]*(.+)$",
  "iu",
);
/** "Ngoài bốn đơn vị đầu ra thì chưa được xét" */
const BUT = /^\W*(?:ngoại trừ|trừ|ngoài|không kể)\s+(.+?)(?:\s+ra)?(?:\s*,|\s+thì)\s+(.+)$/iu;
/** "Danh sách trên chỉ lấy đến STT 2" */
const ONLY = pattern(
  "(?<!\\p{L})chỉ (?:(?:đề nghị|xét|được) )*(?:công nhận|lấy|tính|chấm|xét|dùng|thẩm định|kiểm tra)(?!\\p{L})(.+)$",
  "iu",
);
const UP_TO = /(?<!\p{L})(?:đến|tới|hết)(?!\p{L})/iu;
/** All but those whom a sentence names, where it speaks of these, and what it says of them, '' where that they are left out. */
export function othersIn(
  sentence: string,
  text: string,
  here: readonly UnitEntry[],
  book: UnitsOf,
): { readonly units: readonly UnitEntry[]; readonly said: string } | null {
  const namedIn = (words: string) => [...unitsNamed(words, book), ...rowsNamed(words, here)];
  const but = (named: readonly UnitEntry[]) => here.filter((unit) => !named.includes(unit));
  const rest = REST.exec(sentence);
  if (rest) {
    const named = namedIn(sentence.slice(0, rest.index));
    return { units: but(named.length > 0 ? named : namedIn(text)), said: rest[1] ?? "" };
  }
  const [, except = "", said = ""] = BUT.exec(sentence) ?? [];
  const left = except === "" ? [] : namedIn(except);
  // "Ngoài xã A, xã B chưa được xét" adds one to another.
  if (left.length > 0 && namedIn(said).length === 0) return { units: but(left), said };
  const [, only = ""] = ONLY.exec(sentence) ?? [];
  const named = only === "" ? [] : namedIn(only);
  const last = named.at(-1);
  if (!last) return null;
  return { units: UP_TO.test(only) ? here.slice(here.indexOf(last) + 1) : but(named), said: "" };
}

/** A sentence with "đơn vị thứ ba" in figures. */
export const inFigures = (sentence: string): string =>
  sentence.replace(ORDINAL, (all, lead: string, word: string) => {
    const number = numberInWords(fold(word).replace(/^tu$/, "bon"));
    return number === null ? all : `${lead}${number}`;
  });
const ORDINAL = /((?<!\p{L})(?:đơn vị|dòng|hàng|xã) thứ )(\p{L}+(?<=\p{L}{2}))(?!\p{L})/giu;

/** The units of rows that a sentence names by their running number, or as the spreadsheet counts them. */
export function rowsNamed(sentence: string, here: readonly UnitEntry[]): readonly UnitEntry[] {
  // Folded, "3 chủ động 6 tháng" has a "dòng 6".
  const folded = fold(sentence).replace(/\bchu dong\b/g, "@");
  const numbers = new Set<number>();
  for (const [, list = ""] of folded.matchAll(ROWS)) {
    const ends = list.match(/\d+/g)?.map(Number) ?? [];
    for (const end of ends) numbers.add(end);
    const [from = 0, to = 0] = ends;
    if (RANGE.test(list)) for (let one = from; one <= to; one += 1) numbers.add(one);
  }
  if (numbers.size === 0) {
    return [...folded.matchAll(AT_ENDS)].flatMap(([, one, at, many, end]) => {
      const some = Math.min(here.length, numberOf(one ?? many ?? ""));
      return (at ?? end) === "dau" ? here.slice(0, some) : here.slice(here.length - some);
    });
  }
  // "STT 3" and "đơn vị thứ 3" are the running number; "dòng 3" may be the spreadsheet's.
  const isOrder = !/\b(?:dong|hang)\b(?! (?:so|thu)\b)/.test(folded);
  const found = here.filter(({ tab, row, rows, at }) => {
    const cells = (tab.values[at.row] ?? []).slice(0, at.column);
    const count = cells.find(isCount);
    const isRow =
      !isOrder &&
      (numbers.has(row + 1) ||
        [...(rows?.values() ?? [])].some((all) => all.some((one) => numbers.has(one + 1))));
    return isRow || (count !== undefined && numbers.has(Number.parseInt(String(count), 10)));
  });
  const [first] = found;
  return first && found.length === 1 && ONWARDS.test(folded) ? here.slice(here.indexOf(first)) : found;
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
