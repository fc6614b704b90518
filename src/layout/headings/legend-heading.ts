/** @fileoverview Whether what stands to the right of the units is said of single ones: below a heading that is no legend's own ([M2], [L2]). */

import { isBlank } from "../../cell/text";
import type { Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";

const LEGEND =
  /^(?:bang |cac |y nghia )*(?:ky hieu|ki hieu|y nghia|quy uoc|cach ghi|chu giai|chu thich|giai thich|dien giai|huong dan)\b/;
/** "Đ: Đã gửi" below "Ghi chú" explains the letter all the same. */
const EXPLAINS = /^["“”']?(?:\p{L}{1,2}|[+✓✔√✗✘x])["“”']?\s*[:=]\s*\p{L}/iu;

/** Whether a cell right of the units is a remark on the unit of its row. `header`: 0-based rows. */
export function isRemarkOnRow(tab: Tab, header: ReadonlySet<number>, row: number, column: number): boolean {
  const headings = [...header]
    .map((one) => tab.values[one]?.[column] ?? "")
    .filter((value) => !isBlank(value));
  if (headings.length === 0 || headings.some((one) => LEGEND.test(fold(String(one))))) return false;
  return !EXPLAINS.test(String(tab.values[row]?.[column] ?? ""));
}

/** The title of a list, or what is said of signs and of all units. */
const OF_ALL =
  /^\W*(?:cac|nhung|moi|tat ca|o|dau|chu|so|ky hieu|mau|to|nhom|danh sach|ghi chu|luu y|chu y|tong|cong|bieu|bang)\b/;
/** Whether words that stand beside a unit, and below no heading, may be of it. */
export const isRemarkAlone = (text: string): boolean =>
  /\p{L}{2}|[?!]/u.test(text) && !LEGEND.test(fold(text)) && !EXPLAINS.test(text) && !OF_ALL.test(fold(text));
