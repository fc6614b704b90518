/** @fileoverview What a sentence says of the units that it names ([L2], [L4]), and whether that is nothing of their results. */

import { isPlainRemark } from "../../cell/remark";
import { isAskedFor } from "../../cell/unsettled";
import { withoutType } from "../../units/without-type";
import type { UnitEntry } from "../reading";

import { withoutPlace } from "./whom";

/** Without "Ghi chú:". */
export const withoutLabel = (text: string): string =>
  text.normalize("NFC").replace(/^\W*(?:ghi chú|lưu ý|chú ý|chú thích)\s*(?::\s*|$)/iu, "");

/** What a sentence says besides whom it names. */
export function withoutNames(sentence: string, named: readonly UnitEntry[]): string {
  let rest = withoutLabel(sentence);
  for (const { name } of named) rest = rest.replace(name, "đơn vị").replace(withoutType(name), "đơn vị");
  return withoutPlace(rest.replace(ROWS_NAMED, "đơn vị"));
}
const ROWS_NAMED =
  /(?:(?<!\p{L})(?:dòng|hàng|stt|tt|số (?:thứ tự|tt)|(?:đơn vị|cơ sở|trường hợp)(?: (?:có|mang|từ|ở))*(?: (?:số|stt|tt|thứ))+)(?: thứ| số)*|^\W*số(?= \d))\s*:?\s*\d{1,4}(?:\s*(?:,|và|đến|tới|-|–|→|&)\s*(?:(?:dòng|hàng|stt|số|đơn vị)(?: thứ| số)? )?\d{1,4})*/giu;

/** Whether a sentence on a unit says nothing of its result: praise, persons, meetings, what is asked for. */
export const isPlainLine = (rest: string) =>
  rest.length > LONGEST_REMARK || isAskedFor(rest) || isPlainRemark(rest.replace(WHOM, " ").trim());
const WHOM = /(?<!\p{L})(?:riêng|các|đoàn|cơ sở|xã|phường|thị trấn|trường|thpt|thcs|đơn vị)(?!\p{L})|[:.]/giu;
const LONGEST_REMARK = 160;
