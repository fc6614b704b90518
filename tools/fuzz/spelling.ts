/** @fileoverview How headings are spelt: diacritics lost or placed elsewhere, old fonts, slips of the keyboard. */
import { fromTcvn3 } from "../../src/vietnamese/tcvn3";
import type { Dice } from "./dice";

export type Spelling = (typeof SPELLINGS)[number];
export const SPELLINGS = [
  "as it is",
  "without diacritics",
  "some diacritics lost",
  "tones elsewhere",
  "NFD",
  "NBSP",
  "line breaks",
  "upper case",
  "TCVN3",
  "a letter wrong",
  "colons",
] as const;

/** Words that people mistype, each as it was seen or might be. */
const MISTYPED: readonly (readonly [RegExp, readonly string[]])[] = [
  [/Minh chứng/, ["Minh chứg", "Mimh chứng", "Minh chứngg"]],
  [/Thẩm định/, ["Thẩm địng", "Thảm định", "Thẩmđịnh"]],
  [/Tự chấm/, ["Tự châm", "Tự chấmm", "Tựchấm"]],
  [/Tự đánh giá/, ["Tự đánh gía", "Tự đánh giá́"]],
  [/Giải trình/, ["Giải trìng", "Gỉai trình"]],
  [/Đơn vị/, ["Đơn vi", "Đơ vị"]],
  [/Tiêu chí (?=\d)/, ["Tiêu chi ", "Tiêu  chí "]],
  [/hoàn cảnh/, ["hòan cảnh"]],
  [/thanh niên/, ["thanh nien", "thanh niênn"]],
];

/** A text as somebody else would have typed it. */
export function respelt(text: string, how: Spelling, dice: Dice): string {
  if (text.trim() === "") return text;
  switch (how) {
    case "without diacritics":
      return bare(text);
    case "some diacritics lost":
      return text
        .split(" ")
        .map((word) => (dice.chance(0.4) ? bare(word) : word))
        .join(" ");
    case "tones elsewhere":
      return text.replace(/òa/g, "oà").replace(/óa/g, "oá").replace(/ỷ/g, "ỹ").replace(/ủy/g, "uỷ");
    case "NFD":
      return text.normalize("NFD");
    case "NBSP":
      return text.replace(/ /g, "\u00a0");
    case "line breaks":
      return text.replace(/ /g, () => (dice.chance(0.3) ? "\n" : " "));
    case "upper case":
      return text.toUpperCase();
    case "TCVN3":
      return toTcvn3(text);
    case "a letter wrong":
      return MISTYPED.reduce(
        (words, [right, wrong]) => (dice.chance(0.7) ? words.replace(right, () => dice.of(wrong)) : words),
        text,
      );
    case "colons":
      return dice.chance(0.5) ? `${text} :` : `* ${text}`;
    default:
      return text;
  }
}

function bare(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D");
}

/** By letter: what a TCVN3 font's code shows as. Capitals have codes of small letters in the capital fonts. */
const CODES = new Map<string, string>();
for (let code = 0xa1; code <= 0xfe; code += 1) {
  const shown = String.fromCharCode(code);
  const meant = fromTcvn3(shown);
  if (meant !== shown && !CODES.has(meant)) CODES.set(meant, shown);
}

function toTcvn3(text: string): string {
  return [...text.normalize("NFC")]
    .map((letter) => CODES.get(letter) ?? CODES.get(letter.toLowerCase()) ?? letter)
    .join("");
}
