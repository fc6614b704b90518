/**
 * @fileoverview Rows between units that hold no mark and say something of the unit above them ([L2], [L9]): "Tồn tại: TC
 * 2.2 chưa có kế hoạch". A group's heading is told from them.
 */

import { denialOf } from "../../cell/denial";
import { isFail, isGivenMark, namesDocument } from "../../cell/sample";
import { isBlank, textOf } from "../../cell/text";
import { takesBack, unsettles } from "../../cell/unsettled";
import type { CellValue, Tab } from "../../table/tab";
import { isUnitName } from "../../units/looks-like-name";
import { fold } from "../../vietnamese/fold";
import { headsByState } from "../headings/group-says";
import { isGroup, isRank, isSignature, isTotal } from "./row-words";

/** `labelled`: "Tồn tại: …", "- Nợ báo cáo"; `said`: words alone; `state`: it may as well head the rows below it. */
export interface RemarkRow {
  readonly is: "labelled" | "said" | "state";
  /** All that stands in the row. */
  readonly text: string;
  /** The same without its label, unless that lacks something itself: "Còn thiếu: biên bản". */
  readonly said: string;
  /** '' where it has none. */
  readonly label: string;
}

const NOUNS =
  "ton tai|han che|thieu sot|khuyet diem|uu diem|ly do|nguyen nhan|nhan xet|danh gia|ghi chu|luu y|chu y|ket luan|y kien|kien nghi|de nghi|de xuat|yeu cau|khac phuc|vuong mac|tinh trang|trang thai|bo sung|con thieu|con no|thieu|ket qua tham dinh";
/** What a remark is headed by, up to its colon: "Lý do chưa đạt:", "Ý kiến của BTV –". */
const LABEL = new RegExp(
  `^\\W*(?:(?:cac|mot so|con|btv|huyen doan) )*(?:${NOUNS})(?![a-z])[^:]{0,50}?(?::|\\s[–-]\\s|$)`,
);
/** What opens an item of a list, or says what follows from what stands above. */
const BULLET = /^\s*(?:[-+*•–—→➔]|=>|->|\(\*?)\s*/;
/** Several units, or the members of a list: those that stand below. */
const HEADS_UNITS =
  /^(?:\d{1,3} |cac |nhung |nhom |khoi |cum |phan |muc |danh sach |ds |tong hop |ket qua (?!tren |nay ))/;
/** One unit, or those below. */
const UNIT = /^(?:don vi|co so|doan co so)(?! nay)\b/;
/** What one unit asked for, or several that stand below: "Đơn vị xin thôi xét". */
const UNIT_ASKS = /^(?:don vi|co so|doan co so) (?:da |co don |nay )*(?:xin|de nghi)\b/;
/** Such a word heads units as well. */
const LONGEST_STATE = 8;

/** Of a label and what is said; more are a unit's. */
const MOST_CELLS = 4;

/** What a row without marks says of the unit above it; null: it heads a group, closes the table or says nothing of it. */
export function remarkRow(cells: readonly CellValue[]): RemarkRow | null {
  const filled: string[] = [];
  // Of most rows, which are units', no more is asked.
  for (const value of cells) {
    if (isBlank(value) || value === false) continue;
    if (typeof value !== "string" || filled.length === MOST_CELLS) return null;
    filled.push(value);
  }
  if (filled.some((value) => !WORDS.test(value) || namesDocument(value))) return null;
  const texts = filled.map(textOf);
  const [first = ""] = texts;
  if (texts.some((one) => isSignature(one) || (texts.length > 1 && isGivenMark(one)))) return null;
  if (!WORDS.test(first) || isRank(first) || isTotal(first) || FOOTNOTE.test(first)) return null;
  if (texts.length > 1 && texts.some(isUnitName)) return null;
  const text = texts.join(" ");
  const folded = fold(text);
  const label = LABEL.exec(texts.length > 1 ? fold(first) : folded)?.[0] ?? "";
  const isLabelled = label !== "" && label.length < folded.length && !isHeadline(first);
  const said = text
    .slice(isLabelled && !LACKS.test(label) ? label.length : 0)
    .replace(BULLET, "")
    .replace(/[:)]$/, "")
    .trim();
  const line = { text, said, label: isLabelled ? label : "" };
  if (isLabelled || BULLET.test(text)) return { is: "labelled", ...line };
  const speaks = SPEAKS.test(folded);
  if (!speaks && (HEADS_UNITS.test(folded) || isGroup(first))) return null;
  if (!speaks && headsByState(first) && !UNIT_ASKS.test(folded)) return null;
  if (unsettles(said) === null && !takesBack(said) && denialOf(said) === null && !isFail(said)) return null;
  const isShort = said.split(" ").length <= LONGEST_STATE && !/[,;.]/.test(said);
  if (isHeadline(first) || UNIT.test(folded) || (isShort && HEADS_BY_RESULT.test(folded)))
    return { is: "state", ...line };
  return { is: "said", ...line };
}
const WORDS = /\p{L}{2}/u;
const FOOTNOTE = /^\(?\*+\)|^\*{2,}/;
const LACKS = /^\W*(?:con )?(?:thieu|no|bo sung)/;
/** A body that says something, and no group of its units: "Huyện đoàn đề nghị chấm lại". */
const SPEAKS =
  /^(?:btv |ban thuong vu |thuong truc )?(?:huyen|tinh|thanh|thi|quan) doan (?:\S+ ){0,3}?(?:de nghi|yeu cau|kien nghi|ket luan|chua|khong|dang|cho|se|da)\b|^(?:to|hoi dong)(?: \S+){0,2} con\b/;
/** Nothing but what was decided. */
const HEADS_BY_RESULT =
  /^(?:(?:de nghi|de xuat|kien nghi) )?(?:chua|khong|ko)(?: (?:duoc|de nghi|du dieu kien|xem xet|xet))* (?:cong nhan|dat|xet|du dieu kien|tham dinh|phuc tra|xep loai)\b|^(?:tam hoan|tam dung|hoan|cho|treo|(?:(?:de nghi )?(?:chuyen|de|doi|lui|dua)(?: sang| lai)? )?(?:nam|ky|dot) sau)\b/;
/** Capitals alone, or a colon at its end. */
const isHeadline = (text: string): boolean =>
  (text === text.toUpperCase() && text !== text.toLowerCase()) || /:\s*$/.test(text);

/** Whether lines of remarks stand in the rows from `from` up to `to`: then what may head a group is one, too. */
export function hasRemarkRows(tab: Tab, from: number, to: number): boolean {
  for (let row = from; row < to; row += 1) {
    const is = remarkRow(tab.values[row] ?? [])?.is;
    if (is === "labelled" || is === "said") return true;
  }
  return false;
}
