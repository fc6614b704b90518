/**
 * @fileoverview Reading a cell that speaks of a unit's registration ([O5]): yes, no, nothing, an error, or words
 * that leave open whether the unit still takes part.
 */

import type { CellValue, Tab } from "../table/tab";
import { fold } from "../vietnamese/fold";
import { isErrorValue } from "./error-value";
import { meansNothing } from "./mark";
import { nameAsItStands, textOf, valueAt } from "./text";

/** `open`: withdrawn, declined, promised or not known; a person has to say. */
export type SaidOfRegistration = "yes" | "no" | "blank" | "open" | "error";

/** What says that a unit did not register, folded: a word alone, or words that begin so. */
const NO = new Set([
  "k",
  "kdk",
  "cdk",
  "no",
  "n/a",
  "0",
  "false",
  "✗",
  "✘",
  "khong",
  "khong co",
  "chua",
  "chua co",
]);
const NO_AT_START = /^(khong|chua|ko|k) /;

/** Not settled yet, folded. */
const NOT_KNOWN =
  /^\?+$|^(?:chua|khong|ko) (?:ro|xac dinh|chac|thong nhat|biet|tra loi)\b|^(?:se|dang(?! k[yi])|cho|hen|du kien|can nhac|xem xet)\b/;

/** What follows "không tham gia" and its like where they are about something else. */
const OF_SOMETHING_ELSE =
  /^(?:(?:du|cac|buoi|lop|cuoc|mot so|day du) )*(?:tap huan|hop|hoi|giao ban|thi|lop|hoc|chuong trinh|hoat dong|phong trao|ngay|hien mau|dong gop|y kien|sinh hoat|trai|giai)\b/;
/** "Rút kinh nghiệm" is no withdrawal. */
const RUT =
  /\brut(?! (?:kinh nghiem|ra bai hoc|bai hoc|gon|ngan|tien|von|quan|ve|bot|(?:cac |lai )?(?:minh chung|tieu chi|noi dung|diem|link|file|so lieu)))\b/;
/** Hủy, by its diacritics (Huy is a name, "phát huy" a word), of nothing that has a number or is a paper. */
const HUY =
  /(?<!\p{L})h(?:ủy|uỷ)(?: bỏ)?(?!\p{L})(?!\s+(?:các |một số )?(?:văn bản|công văn|quyết định|nghị quyết|kế hoạch số|kết quả|minh chứng|tiêu chí|điểm|hóa đơn|vb|cv|qđ|kh|số))/u;
const HUY_BARE = /\b(?:xin |da |de nghi )?huy (?:bo )?(?:dang k[yi]|dk|tham gia)\b/;
const NEGATED_BEFORE =
  /\b(?:khong|chua|ko|dung|khoi)(?: (?:xin|duoc|he|co|phai|bi))? (?:rut|huy|tu choi|thoi)\b/;
const REPLACED = /\b(?:thay the|thay cho|thay van ban|ban hanh lai)\b/;
const STOPPED = new RegExp(
  [
    "xin thoi(?! (?:giu|lam|nhiem vu|chuc|cong tac|viec))",
    "thoi (?:khong )?(?:dang k[yi]|tham gia|thuc hien|xay dung)",
    "(?:dung|ngung|bo|xin khong|khong tiep tuc|khong co nhu cau|khong con) (?:tham gia|dang k[yi]|thuc hien|xay dung|dk)",
    "khong (?:dang k[yi]|dk|tham gia) nua",
    "khong tiep tuc$",
    "xin khong$",
  ]
    .map((one) => `\\b${one}`)
    .join("|"),
);

/** Whether words say that a unit withdrew, was struck out or declined ([O5]); of something else they say nothing. */
function saysWithdrawn(text: string): boolean {
  const folded = fold(text);
  if (STOPPED.test(folded)) return true;
  for (const { 0: whole, index } of folded.matchAll(/\bkhong (?:tham gia|dong y)\b/g))
    if (!OF_SOMETHING_ELSE.test(folded.slice(index + whole.length).trim())) return true;
  if (NEGATED_BEFORE.test(folded)) return false;
  if (RUT.test(folded)) return true;
  const declined = folded.match(/\btu choi\b(.*)/);
  if (declined) return !OF_SOMETHING_ELSE.test((declined[1] ?? "").replace(/^ (?:tham gia|du)\b/, "").trim());
  if (REPLACED.test(folded)) return false;
  return HUY.test(text.toLowerCase()) || HUY_BARE.test(folded);
}

/** Whether a note beside a listed name takes the registration back: withdrawn, or plainly not registered. */
export function takesBack(value: CellValue): boolean {
  const text = textOf(value);
  const folded = fold(text);
  return (
    saysWithdrawn(text) ||
    /^(?:khong|chua|ko)(?: thay| co| nop| gui)*(?: phieu| ban)? (?:dang k[yi]|dk)\b/.test(folded)
  );
}

/** Reads a cell under a heading of registration: a date, a tick, a paper's number and any other word say yes. */
export function readRegistrationCell(value: CellValue): SaidOfRegistration {
  if (typeof value === "boolean") return value ? "yes" : "blank";
  if (value instanceof Date) return "yes";
  if (isErrorValue(value)) return "error";
  const text = textOf(value);
  const folded = fold(text);
  if (/^\?+$/.test(folded)) return "open";
  if (NO.has(folded)) return "no";
  if (meansNothing(text)) return "blank";
  if (saysWithdrawn(text) || NOT_KNOWN.test(folded)) return "open";
  // What is not withdrawn still stands.
  if (NEGATED_BEFORE.test(folded)) return "yes";
  return NO_AT_START.test(folded) ? "no" : "yes";
}

/** Splits what takes a registration back from the name that it stands behind: "Đoàn xã Gia Cát (xin rút)". */
export function nameAndNote(value: CellValue): { readonly name: string; readonly note: string } {
  const text = nameAsItStands(value);
  const [, name = "", bracket, dash] =
    text.match(/^(.+?)\s*(?:\(([^()]+)\)?|[–—:;-]\s+([^–—:;]+))\s*$/) ?? [];
  const note = bracket ?? dash ?? "";
  return note !== "" && takesBack(note) ? { name, note } : { name: text, note: "" };
}

const TELLS: Readonly<Record<SaidOfRegistration, number>> = { open: 0, yes: 1, error: 2, no: 3, blank: 4 };

/**
 * Of several cells that speak of one unit's registration (a tick, a day, a paper) the column of the one that counts:
 * that leaves it open, else that says yes, else the one that says most.
 */
export function tellingColumn(tab: Tab, row: number, columns: readonly number[]): number {
  let best = columns[0] as number;
  for (const column of columns) {
    const said = readRegistrationCell(valueAt(tab, row, column));
    if (TELLS[said] < TELLS[readRegistrationCell(valueAt(tab, row, best))]) best = column;
  }
  return best;
}
