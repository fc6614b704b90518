/** @fileoverview Who marks, said in words of rank: of two who seem to be the unit itself, the higher one appraises ([M6]). */

import { why } from "../../sentences";
import { ownWords, type Pass, type Taken } from "../taken";

/** From the lowest up. */
const RANKS = [
  /\bchi doan\b/,
  /\b(?:co so|dcs|don vi|xa|phuong|thi tran|truong)\b/,
  /\b(?:huyen|quan|thi xa|thi doan|thanh doan|thanh pho)\b/,
  /\b(?:tinh|trung uong|tw)\b/,
];

/** "Chi đoàn chấm | Đoàn xã chấm": where both mark a criterion the lower one is the unit, the higher one above it. */
export const rankGivers: Pass = (columns) =>
  columns.map((column) => {
    if (column.field !== "self" || column.criterion === null) return column;
    const own = columns.filter(({ criterion }) => criterion === column.criterion);
    if (own.some(({ field }) => field === "appraised" || field === "pass")) return column;
    const selves = own.filter(({ field }) => field === "self");
    const higher = selves.some((other) => rankOf(other) >= 0 && rankOf(other) < rankOf(column));
    return higher ? { ...column, field: "appraised", why: why.field("appraised", column.heading) } : column;
  });

/** Who marks in a word or two, where the other one appraises by its own. */
const UNIT_ALONE = /^(?:dv|dvi|cs|co so)$/;
/** Whoever is a body, or what it gave. */
const BODY =
  "(?:(?:danh gia|ket qua|kq|diem) (?:cua )?)?(?:(?:btv|bch|ban thuong vu|ban chap hanh|thuong truc) )?";
/** Pairs that say plainly who is below and who above: "Cấp dưới | Cấp trên", "BCH xã | BTV huyện". */
const PAIRS = [
  [
    new RegExp(
      `^${BODY}(?:don vi|dvi?|co so|cs|doan co so|dcs|(?:doan )?(?:xa|phuong|thi tran|truong)|(?:xa|phuong) doan)$`,
    ),
    new RegExp(
      `^${BODY}(?:(?:doan )?cap (?:tren(?: truc tiep)?|huyen)|(?:doan )?(?:huyen|quan|thi xa|thanh pho|tinh)|(?:huyen|quan|thi|thanh|tinh) doan)$`,
    ),
  ],
  [/^cap duoi$/, /^cap tren(?: truc tiep)?$/],
  [/^truoc (?:khi )?tham dinh$/, /^sau (?:khi )?tham dinh$/],
] as const;
const CONCLUDES = /\b(?:ket luan|duyet|quyet dinh|chot)$/;
const LOOKS_AT = /^(?:to|doan (?:tham|kiem|cong)|cum|nhom|cham cheo)\b/;

/**
 * "ĐV | TĐ" is the unit and who appraises; of "Tổ thẩm định | BTV kết luận" the latter concludes what the former looked at.
 * Whoever else marks beside another one is asked about.
 */
export const settlePairs: Pass = (columns) =>
  columns.map((column) => {
    if (column.criterion === null || !isGiven(column)) return column;
    const others = columns.filter(
      (other) => other !== column && other.criterion === column.criterion && isGiven(other),
    );
    const [other] = others;
    if (!other || others.length > 1) return column;
    const [words, beside] = [ownWords(column), ownWords(other)];
    if (column.field === "mark" && other.field === "appraised" && UNIT_ALONE.test(words))
      return { ...column, field: "self", why: why.field("self", column.heading) };
    const isPair = (lower: string, higher: string) => PAIRS.some(([a, b]) => a.test(lower) && b.test(higher));
    const field = isPair(words, beside) ? "self" : isPair(beside, words) ? "appraised" : null;
    if (field !== null) return { ...column, field, why: why.field(field, column.heading) };
    const isBefore = LOOKS_AT.test(words) && !LOOKS_AT.test(beside);
    return isBefore && CONCLUDES.test(beside) && !CONCLUDES.test(words)
      ? { ...column, field: "other", why: why.second }
      : column;
  });
const isGiven = ({ field }: Taken) => /^(?:mark|appraised|self)$/.test(field);

/** By the column's own heading; -1 where it names none. */
function rankOf(column: Taken): number {
  const words = ownWords(column);
  if (/\btu (?:cham|danh gia)/.test(words)) return 0;
  return RANKS.findIndex((rank) => rank.test(words));
}
