/** @fileoverview A result that somebody typed, held against the computed one ([O6]). It is never overwritten. */

import type { Letters } from "../cell/letter-mark";
import { letterKey, readMark } from "../cell/mark";
import type { UnitOutcome } from "../findings/words";
import type { CellValue } from "../table/tab";
import { fold } from "../vietnamese/fold";
import { readableName } from "./roster";

const RANKS = /\b(kha|tot|gioi|xuat sac|trung binh|yeu|hoan thanh|loai [abcd])\b/;
/** "Loại C: không công nhận": what is said behind it counts. */
const CLASS = /^(?:loai|hang|muc|bac) ?(?:[a-d]|\d|i{1,3}) ?[:–-] ?(?=\S)/;
/** Not decided yet is neither ("Chưa xác định", "Chưa thẩm định", "Không rõ"). */
const OPEN =
  /^(khong|chua|ko) (xet|tham dinh|cham|danh gia|xac dinh|ro|co|nop|gui|bao cao|ket luan|xep loai|tong hop)\b/;
/** A count of criteria is neither, unless all are met ("Đạt 12/15 tiêu chí"). */
const PARTLY = /^dat[ (]+(\d+) ?\/ ?(?!\1\b)\d+\b/;
const NOT = /^((de nghi|dn|de xuat|kien nghi|ket luan|thong nhat|xet|la) )*(khong|chua|ko|k|kd|cd|kcn)\b/;
const YES =
  /^((du |duoc |da |de nghi |xet |tai |dieu kien |dn ?|d)*(cong nhan|cn|dat)|3 ?cd|d|x|v|co)(?![a-z])/;

/**
 * Whether a typed result says recognised, not recognised, or neither (Khá, Xuất sắc): as a mark does, or in words.
 * @param letters what the sheet says of its letters ([M2])
 */
export function readTypedResult(
  value: CellValue,
  letters: Letters | null = null,
): "recognised" | "notRecognised" | null {
  const { kind, problem } = readMark(value, { points: null, falseIsFail: false, letters });
  if (kind === "pass") return "recognised";
  if (kind === "fail") return "notRecognised";
  if (typeof value !== "string" || problem !== "mark-unreadable" || letters?.has(letterKey(value)))
    return null;
  const text = fold(readableName(value)).replace(CLASS, "");
  if (text === "" || RANKS.test(text) || OPEN.test(text) || PARTLY.test(text)) return null;
  if (NOT.test(text)) return "notRecognised";
  return YES.test(text) ? "recognised" : null;
}

/** Whether what is typed says another thing than what was computed ([O6]). */
export function resultDiffers(typed: "recognised" | "notRecognised", outcome: UnitOutcome): boolean {
  if (typed === "recognised") return outcome !== "recognised";
  return outcome === "recognised" || outcome === "undetermined";
}
