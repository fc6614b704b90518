/**
 * @fileoverview Words that say the most points that can be got ([M4]): "Điểm tối đa", "(tối đa 2)", "1.1 - 2 điểm",
 * "Thang điểm 100"; and those that say no more than that numbers are points: "Hệ số", "Đơn vị tính: điểm", "Tổng điểm".
 */
import { fold } from "../../vietnamese/fold";
import { parseNumber } from "../../vietnamese/numbers";

const OF_EACH = "(?: (?:cua |cho )?(?:tung |moi |cac )?(?:tieu chi|tc))?";
const LABEL = new RegExp(
  `^(?:(?:tong )?(?:so )?(?:thang |khung |muc |bieu )?diem (?:chuan|toi da|quy dinh|cao nhat|thanh phan|td|goc|max)|(?:thang|khung|muc|bieu|barem) diem|muc (?:toi da|cao nhat)|thang|toi da|cao nhat|max|barem)(?: co the| dat| duoc| quy dinh)*${OF_EACH}(?: ?\\([^)]*\\))?\\s*:?$`,
);
const BARE = new RegExp(`^(?:so )?diem${OF_EACH}\\s*:?$`);

/** Whether a text is the heading of a column, or the label of a row, of maxima. */
export function saysMaximum(text: string): boolean {
  return text.length <= 60 && LABEL.test(fold(text));
}

const WEIGHT = /^(?:he so|trong so|t[yi] trong|quyen so)(?: .{1,30}| ?\(.{1,20}\))?\s*:?$/;

/** Whether a text heads weights: what is weighed are points, and of each nobody says the most. */
export function saysWeight(text: string): boolean {
  return text.length <= 60 && WEIGHT.test(fold(text));
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
/** "Nội dung 1 - 5đ", "Phần II: 5 điểm". */
const OF_CONTENT = new RegExp(
  `^(?:noi dung|nd|phan|muc|tieu chuan|mat)\\s*(?:so\\s*)?(?:\\d|[ivx]+)\\s*[-–—:,|]\\s*${NUMBER}\\s*${POINTS}$`,
);
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
  const end = RANGE.exec(folded) ?? OF_CONTENT.exec(folded) ?? AT_END.exec(folded);
  return end && parseNumber(end[1] as string);
}

const BARE_BRACKETS = new RegExp(`^\\D*\\d[.,]\\d{1,2}\\.?\\s*\\(${NUMBER}\\)$`);

/** "1.1 (1)": a number in brackets behind a code, which may be anything where not every criterion has one. */
export function bareMaximumIn(text: string): number | null {
  const found = BARE_BRACKETS.exec(fold(text));
  return found && parseNumber(found[1] as string);
}

/** A cell of maxima: 2, "2", "2 điểm", "2đ", "0-2"; null: no such number. */
export function maximumOf(text: string): number | null {
  const number = parseNumber(
    fold(text)
      .replace(new RegExp(`\\s*${POINTS}$`), "")
      .replace(/^(?:tu )?0\s*(?:-|–|den|\/)\s*(?=\d)/, ""),
  );
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

const UNIT_OF_MEASURE = /^\W*(?:don vi tinh|dvt|don vi)\s*:?\s*diem\b/;
const POINTS_HEADING = /^(?:so )?diem\b(?!.*(?:0 ?[/,] ?1|1 ?[/,] ?0))/;
const SUM_HEADING =
  /^(?:(?:tong|cong)(?: cong| so)? diem|(?:tong )?so diem|diem (?:tong|thuong|tru|cong))(?: (?:dat|dat duoc|tu cham|tham dinh|chung|ca nam|cac noi dung|(?:noi dung|nd) ?\d))*$/;
const SUM_OF_POINTS = new RegExp(`^${NUMBER}\\s*(?:/\\s*${NUMBER}\\s*)?${POINTS}$`);

/** Whether a line above a table says that its numbers are points. */
export const saysUnitIsPoints = (line: string) => UNIT_OF_MEASURE.test(fold(line));

/** Whether a heading over marks calls them points: "Điểm", "Điểm thẩm định"; "Điểm (0/1)" is how ticks are written. */
export const headsPoints = (heading: string) => POINTS_HEADING.test(fold(heading));

/** Whether a heading calls a sum, or what is added to it, points: "Tổng điểm", "Điểm thưởng". */
export const headsSumOfPoints = (heading: string) => SUM_HEADING.test(fold(heading));

/** Whether a cell is written as points are: "13/15 điểm", "1 điểm". */
export const isWrittenAsPoints = (shown: string) => SUM_OF_POINTS.test(fold(shown));
