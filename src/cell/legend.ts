/**
 * @fileoverview What a sheet says of its own letters ([M2]): "Đ: đạt; K: không đạt", "(T = tốt, K = khá)",
 * "Đạt ghi Đ, không đạt ghi K", in whatever notation.
 */
import { fold, tidy } from "../vietnamese/fold";
import { pattern } from "../vietnamese/whole-words";
import type { LetterMark } from "./letter-mark";
import { letterKey, meaningOf } from "./mark";

/** One letter and what it means. */
export type LegendEntry = readonly [letter: string, meaning: LetterMark];

/** A legend is a line, not a paragraph. */
const LONGEST = 300;
/** Words of one meaning. */
const MOST_WORDS = 5;

const LETTER = "[\\p{L}]{1,3}|\\d|[+✓✔√✗✘☑☒□○●△×*]|[-–]";
const SAID = "(?:dấu |chữ |số |ký hiệu |ghi |(?:xếp )?(?:loại|mức|hạng) )?";
const QUOTED = `["“”']?(${LETTER})["“”']?`;
const MEANS = "\\s*(?::|=|→|⇒|–|—|-(?=\\s|\\p{L}{2})| là(?= ))\\s*";
const FORWARD = new RegExp(`^${SAID}${QUOTED}${MEANS}["“]?(\\p{L}.*?)["”]?$`, "iu");
const BACKWARD = new RegExp(
  `^["“]?(\\p{L}.*?)["”]?\\s*(?::|=|→|⇒|–|—| -| thì(?: ghi)?| ghi(?: là)?| đánh(?: dấu)?| ký hiệu(?: là)?| là)\\s*${SAID}${QUOTED}$`,
  "iu",
);
const BEHIND = new RegExp(`(\\p{L}[\\p{L} ]{1,24}?)\\s*\\(\\s*${SAID}${QUOTED}\\s*\\)`, "giu");

/** "(+) đạt; (-): không đạt": signs in brackets, never numbers or stars, which lead to footnotes. */
const BRACKETED = new RegExp(
  `(?<=^|[:;,./\\n|]\\s*)${SAID}\\(\\s*(?![\\d*])(${LETTER})\\s*\\)(?:${MEANS}|\\s*(?=["“]?(?:chưa |không |ko )?(?:đạt|hoàn)))`,
  "giu",
);

/** What opens a legend; what stands behind is one, whatever its words. */
const OPENING =
  /^(?:\*|-)?\s*(?:ghi chú|chú thích|chú giải|chú ý|lưu ý|quy ước|ký hiệu|kí hiệu|trong đó|cách ghi)[^:]{0,30}:\s*/iu;
const APART = /[;,\n|()[\]]|\.(?:\s|$)|\s[–-]\s(?=\S{1,3}\s*[:=])/u;

/** Words that grade, or say that nothing is known yet; folded. They are no marks, and show that letters are explained. */
const GRADES = pattern(
  "^(?:xuat sac|rat tot|tot|gioi|kha|trung binh(?: kha)?|tb|yeu|kem|loai [a-d]|" +
    "hoan thanh(?: .{1,20})?|chua hoan thanh|khong hoan thanh|dat mot phan|can bo sung|chua (?:cham|" +
    "xet|danh gia|xac dinh|ro|lam|thuc hien|trien khai)|dang (?:lam|thuc hien|trien khai|hoan thien)|" +
    "vang(?: mat)?|co mat)$",
);

/** A meaning with what it is of before it, and why, or of what, behind it. */
const AT_LENGTH =
  /^(?:(?:các |những )?(?:ô|tiêu chí|nội dung|mục)(?: nào)? |(?:là|được|coi là|tính là) )*((?:chưa|không|ko) (?:đạt|hoàn thành)|đạt|hoàn thành)(?!\p{L})(.*)$/iu;
/** What adds nothing to a mark, how well it passed too. */
const OF_WHAT =
  /^(?: (?:tốt|khá|giỏi|xuất sắc|ở|mức|loại|đầy đủ|các|theo|của|yêu cầu|tiêu chí|tiêu chuẩn|nội dung|quy định|hướng dẫn|kế hoạch|đề ra|này))+$/iu;
const REASON = /^(?: ?[-–—:,]| (?:còn|do|vì|bởi|thiếu|nợ|cần|phải)(?!\p{L}))/iu;
const DASH = /^ ?[-–—:,]/;
/** A pass that is none, and a fail that is none after all. */
const BUT_LACKS =
  /(?<!\p{L})(?:chưa|không|ko|thiếu|nợ|tồn tại|hạn chế|nhưng|song|một phần|cần|phải|bổ sung|chờ|hoặc|tạm|nếu|tự)(?!\p{L})|[/?]/iu;
const BUT_PASSED = /(?<!\p{L})(?:đã|được|đạt|nhưng|song|hoặc|trừ|chờ|tạm|nếu|tự)(?!\p{L})|[/?]/iu;

/** What the words of a legend say at whatever length: "chưa đạt - còn tồn tại" is a fail. */
function saidBy(words: string): LetterMark {
  const plain = meaningOf(words);
  if (plain !== "unreadable" || GRADES.test(fold(words))) return plain;
  const [, mark = "", rest = ""] = AT_LENGTH.exec(tidy(words)) ?? [];
  if (mark === "") return "unreadable";
  const passes = !mark.includes(" ") || /^hoàn/i.test(mark);
  const isPlain = rest === "" || OF_WHAT.test(rest);
  if (passes) return isPlain || (DASH.test(rest) && !BUT_LACKS.test(rest)) ? "pass" : "unreadable";
  return isPlain || (REASON.test(rest) && !BUT_PASSED.test(rest)) ? "fail" : "unreadable";
}

const isKnown = (words: string) => saidBy(words) !== "unreadable" || GRADES.test(fold(words));
/** Long enough to be a meaning, never the letter: "Đạt: Đ". */
const isWord = (text: string) => text.length >= 3 && /^\p{L}+$/u.test(text) && isKnown(text);

/** Behind a word a number counts, and a dash is nothing: "Chưa đạt: 1", "Chưa đạt: –". */
const isSure = (letter: string) => !/^[\d–-]$/.test(letter);
const WRITES = / (?:ghi|đánh|ký hiệu)/iu;

const GRADE = "(?:xuất sắc|rất tốt|tốt|giỏi|khá|trung bình|tb|yếu|kém)(?!\\p{L})";
/** "Tốt, Khá: đạt", "xếp Trung bình (TB), Yếu là chưa đạt": grades by their words, of criteria and of no title. */
const OF_GRADES = new RegExp(
  `(?<=^|[:;.,(\\n]\\s*|(?:xếp|loại|mức|ghi) )(${GRADE}(?:(?:\\s*\\(\\s*tb\\s*\\))?(?:\\s*[,/]|\\s+và|\\s+hoặc)\\s*(?:loại )?${GRADE})*)(?:\\s*\\(\\s*tb\\s*\\))?\\s*(?::|=|→|(?: thì)?(?: là| được (?:tính|coi|xem) là))\\s*((?:chưa |không )?đạt)(?=\\s*(?:$|[.;,)|\\n]|yêu cầu|tiêu chí))`,
  "giu",
);
/** "Tốt (đạt)", "T là tốt (không đạt)": what the grade counts as stands in brackets. */
const GRADED = new RegExp(`(${GRADE})\\s*\\(\\s*((?:chưa |không )?đạt)\\s*\\)`, "giu");
const LETTER_GRADED = new RegExp(`(?<=${QUOTED}${MEANS})${GRADED.source}`, "giu");
const EACH_GRADE = new RegExp(GRADE, "giu");

/** "Loại A, B: đạt", "A và B là đạt": several letters of one meaning. */
const SEVERAL = new RegExp(
  `(?<=^|[:;.(\\n]\\s*)${SAID}(\\p{L}(?:(?:\\s*,\\s*|\\s+(?:và|hoặc)\\s+)${SAID}\\p{L})+)(${MEANS})([^/;,.|\\n()]+)(?=[;,.|\\n()]|$)`,
  "giu",
);
/** Each of them with the meaning behind it. */
const oneByOne = (text: string): string =>
  text.replace(SEVERAL, (_, letters: string, means: string, words: string) =>
    letters
      .split(/,|\s(?:và|hoặc)\s/iu)
      .map((letter) => `${tidy(letter)}${means}${words}`)
      .join("; "),
  );

/** What grades in words mean here; "trung bình" is written TB, too. */
function gradesIn(text: string): LegendEntry[] {
  return [...text.matchAll(OF_GRADES)].flatMap(([said]) => {
    const means = /(?:chưa|không) đạt/iu.test(said) ? "fail" : "pass";
    const grades = new Set([...said.matchAll(EACH_GRADE)].map(([grade]) => letterKey(grade)));
    if (grades.has("trung bình")) grades.add("tb");
    return [...grades].map((grade): LegendEntry => [grade, means]);
  });
}

/** A letter, and what is said of it. */
interface Entry {
  readonly letter: string;
  readonly words: string;
  /** It is an explanation only among others: the words are none of a mark, or stand behind it without more ado. */
  readonly among?: true;
}

/** "v đạt", "1 chưa đạt"; "k đạt" is a mark. */
const BARE = new RegExp(`^${SAID}(?!ko? )${QUOTED}\\s+((?:chưa |không |ko )?đạt)$`, "iu");

function entryIn(piece: string): Entry | null {
  const forward = FORWARD.exec(piece);
  if (forward && !isWord(forward[1] as string)) {
    const [, letter = "", words = ""] = forward;
    const isLong = words.split(" ").length > MOST_WORDS && !isKnown(words);
    return { letter, words, ...(isLong && { among: true }) };
  }
  const backward = BACKWARD.exec(piece);
  if (backward && (isSure(backward[2] as string) || WRITES.test(piece))) {
    const [, words = "", letter = ""] = backward;
    return { letter, words, ...(!isKnown(words) && { among: true }) };
  }
  const [, letter, words = ""] = BARE.exec(piece) ?? [];
  return letter === undefined ? null : { letter, words, among: true };
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
  const whole = cell
    .normalize("NFC")
    .replace(BRACKETED, "$1: ")
    .replace(LETTER_GRADED, "$3")
    .replace(GRADED, "$1: $2");
  const text = oneByOne(whole.replace(OF_GRADES, " "));
  const opened = beside && OPENING.test(text);
  const said: Entry[] = [];
  for (const [, words = "", letter = ""] of text.matchAll(BEHIND))
    for (const from of tails(words)) if (isSure(letter)) said.push({ letter, words: from });
  for (const piece of pieces(text.replace(OPENING, ""))) {
    const entry = entryIn(piece);
    if (entry) said.push(entry);
  }
  const plain = said.filter(({ among }) => !among);
  const signs = said.filter((one) => one.among && isSure(one.letter) && isKnown(one.words));
  // Where no word is a mark or a grade, "A: khối xã, B: khối trường" explains something else.
  const isLegend = plain.some(({ words }) => isKnown(words)) || signs.length >= LEAST_SIGNS;
  const taken = isLegend ? said : opened ? plain : [];
  const first = new Set(taken.filter(({ among }) => !among).map(({ letter }) => letterKey(letter)));
  const letters = taken
    .filter(({ letter, among }) => !among || !first.has(letterKey(letter)))
    .map(({ letter, words }): LegendEntry => [letterKey(letter), saidBy(words)]);
  return [...letters, ...gradesIn(whole)];
}

/** "v đạt, x chưa đạt": one alone is the end of a sentence. */
const LEAST_SIGNS = 2;

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

/** "“KĐT” :" with spaces around; thousands of names are longer. */
const LONGEST_ALONE = 10;

/** The letter, sign or digit that is all a cell holds; null: it holds anything else. */
export function letterAlone(cell: string): string | null {
  if (cell.length > LONGEST_ALONE) return null;
  const letter = LETTER_ALONE.exec(tidy(cell))?.[1];
  return letter === undefined || isWord(letter) ? null : letterKey(letter);
}

/** What a cell beside a letter says of it; null: it is no meaning of a mark. */
export function meaningBeside(cell: string): LetterMark | null {
  const words = tidy(cell).replace(/^[:=–-]\s*/, "");
  return words.length >= 2 && isKnown(words) ? saidBy(words) : null;
}

/** Whether a cell alone opens a legend whose lines follow: "Chú giải:", "Ký hiệu". */
export const opensLegend = (cell: string): boolean => OPENS_LINES.test(fold(cell));
const OPENS_LINES =
  /^\W*(?:bang |cac )?(?:ghi chu|chu (?:thich|giai|y)|luu y|quy uoc|(?:ky|ki) hieu|cach ghi|giai thich|y nghia|trong do)(?: (?:cac |cua )*(?:(?:ky|ki) hieu|ket qua|bang|cach ghi|dau|chu viet tat))*\W*$/;

/** A letter and its meaning in two cells side by side, in either order; null: they are none. */
export function legendInPair(first: string, second: string): LegendEntry | null {
  for (const [letter, words] of [
    [tidy(first), tidy(second).replace(/^[:=–-]\s*/, "")],
    [tidy(second), tidy(first).replace(/\s*[:=–-]$/, "")],
  ] as const) {
    const alone = LETTER_ALONE.exec(letter)?.[1];
    if (alone && isSure(alone) && !isWord(alone) && words.length >= 2 && isKnown(words))
      return [letterKey(alone), saidBy(words)];
  }
  return null;
}
