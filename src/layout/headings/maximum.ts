/** @fileoverview Words that say the most points a criterion can get ([M4]): "Điểm tối đa", "(tối đa 2)", "(2 điểm)". */
import { fold } from "../../vietnamese/fold";
import { parseNumber } from "../../vietnamese/numbers";

const LABEL =
  /^(?:(?:tong )?(?:so )?(?:thang |khung |muc )?diem (?:chuan|toi da|quy dinh|cao nhat|thanh phan|td)|(?:thang|khung) diem|toi da|max|barem)(?: ?\([^)]*\))?\s*:?$/;

/** Whether a text is the heading of a column, or the label of a row, of maxima. */
export function saysMaximum(text: string): boolean {
  return text.length <= 60 && LABEL.test(fold(text));
}

const NUMBER = "(\\d{1,3}(?:[.,]\\d{1,2})?)";
const POINTS = "(?:diem|d)";
/** "(tối đa 2)", "Điểm chuẩn: 2 điểm", at the end of a heading or in brackets. */
const SAID = new RegExp(
  `(?:^|[\\s([\\-–/,;:])(?:toi da|cao nhat|diem chuan|thang diem|max)\\s*(?:la|:|=)?\\s*${NUMBER}\\s*${POINTS}?\\s*(?:[)\\]]|$)`,
);
/** "(2 điểm)", "[2đ]", "(0 – 2 điểm)", "(từ 0 đến 2đ)". */
const IN_BRACKETS = new RegExp(
  `[([]\\s*(?:(?:tu\\s*)?0\\s*(?:-|–|den)\\s*)?${NUMBER}\\s*${POINTS}(?: toi da)?\\s*[)\\]]`,
  "g",
);

/** The most points that a heading names; null: none. A text that gives points for its parts names their sum. */
export function maximumIn(text: string): number | null {
  if (!/\d/.test(text)) return null;
  const folded = fold(text);
  const said = SAID.exec(folded);
  if (said) return parseNumber(said[1] as string);
  let sum: number | null = null;
  for (const [, number = ""] of folded.matchAll(IN_BRACKETS)) sum = (sum ?? 0) + (parseNumber(number) ?? 0);
  return sum;
}

/** A cell of maxima: 2, "2", "2 điểm", "2đ"; null: no such number. */
export function maximumOf(text: string): number | null {
  const number = parseNumber(fold(text).replace(new RegExp(`\\s*${POINTS}$`), ""));
  return number !== null && number > 0 ? number : null;
}
