/** @fileoverview Whether a cell names a unit, or only stands where a name should ([U6]). */

import { isErrorValue } from "../../cell/error-value";
import { isFail, isPass } from "../../cell/sample";
import { nameAsItStands, textOf } from "../../cell/text";
import type { CellValue } from "../../table/tab";
import { fold } from "../../vietnamese/fold";

/** Types whose units are named by numbers, as a heading says them. */
const NUMBERED_TYPES: readonly (readonly [RegExp, string])[] = [
  [/\bphuong\b/, "Phường"],
  [/\bthi tran\b/, "Thị trấn"],
  [/\bxa\b/, "Xã"],
  [/\bchi doan\b/, "Chi đoàn"],
];

/** The one type that a heading says its numbers are of ("Phường"), '' where it says none or several ("Xã, phường"). */
export function typeOfNumbers(heading: string): string {
  const folded = fold(heading);
  const said = NUMBERED_TYPES.filter(([pattern]) => pattern.test(folded));
  return said.length === 1 ? (said[0]?.[1] ?? "") : "";
}

/** Words that a form prints before the dots a name is to be written on. */
const BEFORE_DOTS =
  /^(ten|don vi|doan|co so|chi|lien|xa|phuong|thi tran|dac khu|truong|thpt|thcs|cong ty|co quan|tt|p|x|[\s:,./()-])*$/;
const DOTS = /…|\.{2,}|_{2,}/;

/** A letter in place of a name, as specimens have it: "Đoàn xã A", "Phường Y", "Đơn vị 1"; X is a commune's in no district. */
const SPECIMEN = /^(.*\S)\s+(?:[A-ZĐ](?:\d|\.\.\.|…)?|ABC|XYZ|([A-ZĐ])\2{1,2}|["“][A-ZĐ]["”])$/;
const SPECIMEN_NUMBER = /^(?:đơn vị|cơ sở đoàn|đoàn cơ sở)(?: số)? \d{1,2}$/i;

/** Whether a name is a specimen's, which names nobody. */
export function isSpecimenName(text: string): boolean {
  const type = SPECIMEN.exec(text)?.[1];
  return SPECIMEN_NUMBER.test(text) || (type !== undefined && BEFORE_DOTS.test(fold(type)));
}

/** What stands beside criteria names no unit: "TC 1", "Tiêu chí 1.2", "Tự chấm". */
const NO_NAME =
  /^(?:(?:tc|tiêu chí|tiêu chuẩn|nội dung)[ .:]*\d|(?:đạt|chưa đạt|không đạt|(?:đơn vị )?tự (?:chấm|đánh giá)|(?:kết quả |cấp trên )?(?:chấm|thẩm định|đánh giá)|minh chứng|giải trình)(?: điểm)?$)/i;

/** "Không đạt" and a little. */
const LONGEST_MARK = 10;

/**
 * The unit that a cell names, as it stands there; null where it is an error, 0 from a formula on an empty cell, a
 * number that nothing gives a type, a mark, a specimen's letter, or the dots of a form nobody filled in.
 * @param type what numbers in this column are: "Phường" makes 2 "Phường 2"
 */
export function unitNameIn(value: CellValue, type: string): string | null {
  if (isErrorValue(value)) return null;
  const name = nameAsItStands(value);
  const text = textOf(value);
  if (/^\d+$/.test(text)) return type === "" || Number(text) === 0 ? null : `${type} ${text}`;
  if (!/\p{L}/u.test(text) || NO_NAME.test(text) || isSpecimenName(text)) return null;
  // A mark in its place: the row was typed one column to the left.
  if (text.length <= LONGEST_MARK && (isPass(text) || isFail(text))) return null;
  if (DOTS.test(text) && BEFORE_DOTS.test(fold(text.replace(/…|\.{2,}|_{2,}/g, " ").trim()))) return null;
  // "[Tên đơn vị]", "<tên xã>": what a template asks for.
  if (/^[[<{(]/.test(text) && /^[[<{(]\s*(ghi |dien |nhap )?ten\b/.test(fold(text))) return null;
  return name;
}
