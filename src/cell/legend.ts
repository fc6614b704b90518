/**
 * @fileoverview What a sheet says of its own letters ([M2]): "Đ: đạt; K: không đạt", "(T = tốt, K = khá)",
 * "Đạt ghi Đ, không đạt ghi K", in whatever notation.
 */
import { fold, tidy } from "../vietnamese/fold";
import { type LetterMark, letterKey, meaningOf } from "./mark";

/** One letter and what it means. */
export type LegendEntry = readonly [letter: string, meaning: LetterMark];

/** A legend is a line, not a paragraph. */
const LONGEST = 300;
/** Words of one meaning. */
const MOST_WORDS = 5;

const LETTER = "[\\p{L}]{1,3}|\\d|[+✓✔√✗✘☑☒□○●△×*]|[-–]";
const SAID = "(?:dấu |chữ |số |ký hiệu |ghi )?";
const QUOTED = `["“”']?(${LETTER})["“”']?`;
const MEANS = "\\s*(?::|=|→|⇒|–|—|-(?=\\s|\\p{L}{2})| là(?= ))\\s*";
const FORWARD = new RegExp(`^${SAID}${QUOTED}${MEANS}["“]?(\\p{L}.*?)["”]?$`, "iu");
const BACKWARD = new RegExp(
  `^["“]?(\\p{L}.*?)["”]?\\s*(?::|=|→|⇒|–|—| -| thì(?: ghi)?| ghi(?: là)?| đánh(?: dấu)?| ký hiệu(?: là)?| là)\\s*${SAID}${QUOTED}$`,
  "iu",
);
const BEHIND = new RegExp(`(\\p{L}[\\p{L} ]{1,24}?)\\s*\\(\\s*${SAID}${QUOTED}\\s*\\)`, "giu");

/** What opens a legend; what stands behind is one, whatever its words. */
const OPENING =
  /^(?:\*|-)?\s*(?:ghi chú|chú thích|chú giải|chú ý|lưu ý|quy ước|ký hiệu|kí hiệu|trong đó|cách ghi)[^:]{0,30}:\s*/iu;
const APART = /[;,\n|()[\]]|\.(?:\s|$)|\s[–-]\s(?=\S{1,3}\s*[:=])/u;

/** Words that grade, or say that nothing is known yet; folded. They are no marks, and show that letters are explained. */
const GRADES =
  /^(?:xuat sac|rat tot|tot|gioi|kha|trung binh(?: kha)?|tb|yeu|kem|loai [a-d]|hoan thanh(?: .{1,20})?|chua hoan thanh|khong hoan thanh|dat mot phan|can bo sung|chua (?:cham|xet|danh gia|xac dinh|ro)|vang(?: mat)?|co mat)$/;

const isKnown = (words: string) => meaningOf(words) !== "unreadable" || GRADES.test(fold(words));
/** Long enough to be a meaning, never the letter: "Đạt: Đ". */
const isWord = (text: string) => text.length >= 3 && /^\p{L}+$/u.test(text) && isKnown(text);

/** Behind a word a number counts, and a dash is nothing: "Chưa đạt: 1", "Chưa đạt: –". */
const isSure = (letter: string) => !/^[\d–-]$/.test(letter);
const WRITES = / (?:ghi|đánh|ký hiệu)/iu;

function entryIn(piece: string): { letter: string; words: string } | null {
  const forward = FORWARD.exec(piece);
  if (forward && !isWord(forward[1] as string))
    return { letter: forward[1] as string, words: forward[2] as string };
  const backward = BACKWARD.exec(piece);
  if (backward && (isSure(backward[2] as string) || WRITES.test(piece)) && isKnown(backward[1] as string))
    return { letter: backward[2] as string, words: backward[1] as string };
  return null;
}

/** "Đ/K: đạt/không đạt" as its pieces. */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (const piece of text.split(APART)) {
    const [letters = "", words = ""] = piece.split(/[:=]/, 2);
    const left = letters.split("/");
    const right = words.split("/");
    if (left.length > 1 && left.length === right.length)
      for (const [index, letter] of left.entries())
        found.push(`${tidy(letter)}: ${tidy(right[index] as string)}`);
    else for (const part of piece.split("/")) found.push(tidy(part));
  }
  return found;
}

/**
 * The letters that a cell explains; none where it is no legend.
 * @param beside it stands beside marks: then "Ký hiệu: A: …" explains them whatever its words
 */
export function readLegend(cell: string, beside = true): LegendEntry[] {
  if (cell.length < 4 || cell.length > LONGEST) return [];
  const text = cell.normalize("NFC");
  const opened = beside && OPENING.test(text);
  const said: { letter: string; words: string }[] = [];
  for (const [, words = "", letter = ""] of text.matchAll(BEHIND))
    for (const from of tails(words)) if (isSure(letter)) said.push({ letter, words: from });
  for (const piece of pieces(text.replace(OPENING, ""))) {
    const entry = entryIn(piece);
    if (entry && entry.words.split(" ").length <= MOST_WORDS) said.push(entry);
  }
  // Where no word is a mark or a grade, "A: khối xã, B: khối trường" explains something else.
  const known = said.filter(({ words }) => isKnown(words));
  const taken = known.length > 0 || opened ? said : [];
  return taken.map(({ letter, words }) => [letterKey(letter), meaningOf(words)]);
}

/** The words, and what is left when the first are taken off: "đánh giá đạt" ends in "đạt". */
function* tails(words: string): Iterable<string> {
  const all = tidy(words).split(" ");
  for (let from = 0; from < all.length; from += 1) {
    const rest = all.slice(from).join(" ");
    if (isKnown(rest)) {
      yield rest;
      return;
    }
  }
}

const LETTER_ALONE = new RegExp(`^${QUOTED}\\s*[:=]?$`, "iu");

/** A letter and its meaning in two cells side by side, in either order; null: they are none. */
export function legendInPair(first: string, second: string): LegendEntry | null {
  for (const [letter, words] of [
    [tidy(first), tidy(second).replace(/^[:=–-]\s*/, "")],
    [tidy(second), tidy(first).replace(/\s*[:=–-]$/, "")],
  ] as const) {
    const alone = LETTER_ALONE.exec(letter)?.[1];
    if (alone && isSure(alone) && !isWord(alone) && words.length >= 2 && isKnown(words))
      return [letterKey(alone), meaningOf(words)];
  }
  return null;
}
