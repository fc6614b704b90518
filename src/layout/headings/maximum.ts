/** @fileoverview Words that say the most points that can be got ([M4]): "Điểm tối đa", "(tối đa 2)", "1.1 - 2 điểm", "Thang điểm 100". */
import { fold } from "../../vietnamese/fold";
import { parseNumber } from "../../vietnamese/numbers";

const OF_EACH = "(?: (?:cua |cho )?(?:tung |moi |cac )?(?:tieu chi|tc))?";
const LABEL = new RegExp(
  `^(?:(?:tong )?(?:so )?(?:thang |khung |muc |bieu )?diem (?:chuan|toi da|quy dinh|cao nhat|thanh phan|td|goc|max)|(?:thang|khung|muc|bieu|barem) diem|toi da|max|barem)${OF_EACH}(?: ?\\([^)]*\\))?\\s*:?$`,
);
const BARE = new RegExp(`^(?:so )?diem${OF_EACH}\\s*:?$`);

/** Whether a text is the heading of a column, or the label of a row, of maxima. */
export function saysMaximum(text: string): boolean {
  return text.length <= 60 && LABEL.test(fold(text));
}

/** Whether a text says no more than "Điểm": above the first unit, beside numbers, the most points of each criterion. */
export function saysPoints(text: string): boolean {
  return text.length <= 40 && BARE.test(fold(text));
}

const NUMBER = "(\\d{1,3}(?:[.,]\\d{1,2})?)";
const POINTS = "(?:diem|d)";
const FROM = "(?:(?:tu\\s*)?\\d{1,2}\\s*(?:-|–|den)\\s*)?";
/** "(tối đa 2)", "Điểm chuẩn: 2 điểm", at the end of a heading or in brackets. */
const SAID = new RegExp(
  `(?:^|[\\s([\\-–/,;:])(?:toi da|cao nhat|diem chuan|thang diem|max)\\s*(?:la|:|=)?\\s*${NUMBER}\\s*${POINTS}?\\s*(?:[)\\]]|$)`,
);
/** "(2 điểm)", "[2đ]", "(0 – 2 điểm)", "(từ 0 đến 2đ)". */
const IN_BRACKETS = new RegExp(`[([]\\s*${FROM}${NUMBER}\\s*${POINTS}(?: toi da)?\\s*[)\\]]`, "g");
/** "(0-2)": points from none to so many. "(0/1)" is what a tick is written with. */
const RANGE = new RegExp(`[([]\\s*(?:tu\\s*)?0\\s*(?:-|–|den)\\s*${NUMBER}\\s*[)\\]]$`);
/** "2 điểm" alone, behind a code ("1.1 - 2 điểm", "1.1 2đ") or, set apart, behind words ("Có kế hoạch: 2 điểm"). */
const AT_END = new RegExp(
  `^(?:(?:(?:tc|tieu chi)\\s*)?\\d(?:\\.\\d{1,2})+\\.?(?:\\s*[-–—:,/|]\\s*|\\s+)|.*[a-z)\\].;]\\s*[-–—:|]\\s*)?${FROM}${NUMBER}\\s*${POINTS}$`,
);

/** The most points that a heading names; null: none. A text that gives points for its parts names their sum. */
export function maximumIn(text: string): number | null {
  if (!/\d/.test(text)) return null;
  const folded = fold(text);
  const said = SAID.exec(folded);
  if (said) return parseNumber(said[1] as string);
  let sum: number | null = null;
  for (const [, number = ""] of folded.matchAll(IN_BRACKETS)) sum = (sum ?? 0) + (parseNumber(number) ?? 0);
  if (sum !== null) return sum;
  const end = RANGE.exec(folded) ?? AT_END.exec(folded);
  return end && parseNumber(end[1] as string);
}

/** A cell of maxima: 2, "2", "2 điểm", "2đ"; null: no such number. */
export function maximumOf(text: string): number | null {
  const number = parseNumber(fold(text).replace(new RegExp(`\\s*${POINTS}$`), ""));
  return number !== null && number > 0 ? number : null;
}

/** Sums count criteria where they say so. */
const SUM = /^(?:tong|cong)(?: cong| so| hop)?(?: (?:nd|noi dung|muc|phan) ?[\divx]+)?\s*(?:[(:/,]|$|\bdiem)/;
const COUNTS = /\b(?:tieu chi|tc|dat)\b/;
const ofPoints = (folded: string) => /\bdiem\b/.test(folded) || (SUM.test(folded) && !COUNTS.test(folded));
const OVER = new RegExp(`[/(]\\s*${NUMBER}\\s*${POINTS}?\\s*\\)?$`);

/** The most points that the heading of a sum, or of whatever is no single criterion's, names; null: none. */
export function maximumOfSum(heading: string): number | null {
  const folded = fold(heading);
  if (!ofPoints(folded)) return null;
  const over = /diem/.test(folded) ? OVER.exec(folded) : null;
  return maximumIn(heading) ?? (over && parseNumber(over[1] as string));
}

/** What a line says of points: `each`: the most of every criterion; `most`: of a content, or of all. */
export interface Scale {
  readonly each: number | null;
  readonly most: number | null;
}

const APART = /[;()]|[,.](?:\s|$)|\s[–—-]\s(?!\d)/;
const EACH = /(?:\b(?:moi|tung|mot|cac|1) |\/ ?)(?:tieu chi|tc)\b/;
const SCALE = /\b(?:toi da|cao nhat|thang|khung diem|diem chuan|max)\b/;
/** "2 điểm" at the end, before a stroke, or before whose they are; never "2 điểm sinh hoạt". */
const WITH_UNIT = new RegExp(
  `${NUMBER}\\s*${POINTS}(?=$|\\s*[/:]|\\s(?:moi|cho|tren|tung|toi da|cao nhat)\\b)`,
);
const BARE_END = new RegExp(
  `\\b(?:diem|toi da|cao nhat|thang|chuan|tieu chi)\\s*(?:la|:|=|tu)?\\s*${FROM}${NUMBER}$`,
);

/** The scale that a line above or below the table gives; null: none. "Đạt 1 điểm, không đạt 0 điểm" says what ticks are. */
export function scaleIn(line: string): Scale | null {
  const folded = fold(line);
  if (!/\d/.test(folded) || !ofPoints(folded) || /\b(?:khong|chua|ko) dat\b/.test(folded)) return null;
  let each: number | null = null;
  let most: number | null = null;
  for (const piece of folded.split(APART)) {
    const clause = piece.trim();
    const ofEach = EACH.test(clause);
    const scaled = SCALE.test(clause);
    if (!(scaled || (ofEach && !/\bdat\b/.test(clause)))) continue;
    const found = WITH_UNIT.exec(clause) ?? (scaled ? BARE_END.exec(clause) : null);
    const number = found && parseNumber(found[1] as string);
    if (!number) continue;
    if (ofEach) each = number;
    else most = Math.max(most ?? 0, number);
  }
  return each === null && most === null ? null : { each, most };
}
