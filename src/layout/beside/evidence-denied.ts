/** @fileoverview Cells beside a document that say it was not handed in, or is not good: "Chưa nộp", "Không hợp lệ" ([E4], [E10]). */

import { isPromise } from "../../cell/promise";
import { isFail, isPass } from "../../cell/sample";
import { isBlank, isFilled, textOf, valueAt } from "../../cell/text";
import { yearsSaid } from "../../cell/years-said";
import type { CellValue, Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import { pattern } from "../../vietnamese/whole-words";
import type { Taken } from "../columns/taken";
import { headsNotes } from "../headings/group-says";

/** A column that may say so. */
export interface State {
  readonly index: number;
  /** Its heading asks whether the paper came or is good: a bare no answers it. */
  readonly asks: boolean;
  /** Whether a cell of it denies the evidence beside it. */
  readonly denies: (value: CellValue) => boolean;
}

const ASKS =
  /\b(?:nop|gui|nhan|hop le|day du|du|kiem tra|tinh trang|trang thai|xac nhan|duyet|chap nhan|dat|ket qua|mo duoc)\b/;
const CAME = /\b(?:nop|gui|nhan|hop le)\b/;
/** A note is no longer: a sentence may begin with any word. */
const LONGEST = 80;
/** What a check finds of a link or a file. */
const BROKEN = pattern(
  "^\\W*(?:(?:link|file|tep|duong dan|bi|da|van) )*(?:hong|sai|loi|chet|die|nham|trung|(?:khong|ko|k|chua) (?:mo|xem|truy cap|vao|dung|khop)\\b)",
);
/** Nothing is said against it; what was supplemented came. */
const THERE =
  /^(?:(?:chua|dang|cho) cap nhat|khong co (?:y kien|gi|vuong|sai|ghi chu)|khong gian|bo sung (?:ngay )?\d)/;
/** Below a heading that asks nothing it says that there is nothing to note. */
const NO_NOTE = /^(?:khong|ko|k)(?: co)?$/;
/** Beside marks what was not looked at yet is there all the same: who marked looked at it. */
const NOT_LOOKED_AT = /^(?:chua|dang|cho) (?:kiem tra|tham dinh|xem|cham|doi chieu)/;

/** Whether a heading of a list of evidence asks whether the papers came or are good. */
const asksOfPapers = (heading: string) => ASKS.test(fold(heading));

/** What tells a column that denies evidence, where it stands. */
interface Where {
  /** Whether a heading asks about the evidence. */
  readonly isAsking?: (heading: string) => boolean;
  /** The year that a list of evidence says it is of: a note that a paper is another year's denies it. */
  readonly year?: number | null;
  /** They stand beside marks. */
  readonly marked?: true;
}

/** The columns that may deny the evidence beside them. */
export function statesOf<T extends Pick<Taken, "index" | "heading">>(
  tab: Tab,
  columns: readonly T[],
  firstRow: number,
  { isAsking = asksOfPapers, year = null, marked }: Where = {},
): (State & { readonly column: T })[] {
  return columns.map((column) => {
    const { index, heading } = column;
    const asks = isAsking(heading);
    const ofOtherYear = (text: string) => {
      if (year === null || !(asks || headsNotes(heading))) return false;
      const years = yearsSaid(text, false);
      return years.length > 0 && !years.includes(year);
    };
    const denies = (text: string) =>
      (!(!asks && NO_NOTE.test(fold(text))) &&
        !(marked === true && NOT_LOOKED_AT.test(fold(text))) &&
        saysNo(text)) ||
      ofOtherYear(text);
    let rows = 0;
    let ticks = 0;
    if (asks && CAME.test(fold(heading)))
      for (let row = firstRow; row < tab.values.length; row += 1) {
        const value = valueAt(tab, row, index);
        rows += (tab.values[row] ?? []).some((one) => !isBlank(one)) ? 1 : 0;
        if (value !== "" && isPass(value)) ticks += 1;
      }
    // Where most say yes by a tick a cell without one says that the paper did not come.
    return { column, index, asks, denies: reader(asks, ticks > 0 && ticks * 2 >= rows, denies) };
  });
}

/** The column whose cell in a row denies the evidence there; -1: none does. */
export function deniedIn(states: readonly State[], tab: Tab, row: number): number {
  return states.find(({ index, denies }) => denies(valueAt(tab, row, index)))?.index ?? -1;
}

/** Reads the cells of one column: of thousands most hold one of a few words. */
function reader(asks: boolean, ticked: boolean, denies: (text: string) => boolean): State["denies"] {
  const known = new Map<string, boolean>();
  return (value) => {
    if (!isFilled(value)) return ticked;
    if (typeof value !== "string") return asks && isFail(value);
    const before = known.get(value);
    if (before !== undefined) return before;
    const said =
      (asks && (isFail(value) || BROKEN.test(fold(value)))) ||
      (value.length <= LONGEST && denies(textOf(value)));
    known.set(value, said);
    return said;
  };
}

const saysNo = (text: string) => !THERE.test(fold(text)) && isPromise(text);
