/** @fileoverview A table below the assessment with a header of its own ([L2]): no part of it. */

import { isMark, namesDocument } from "../../cell/sample";
import { isBlank, textOf } from "../../cell/text";
import type { Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import { headingNumber } from "../headings/number";
import { headingWord } from "../headings/words";
import type { RowColumns } from "./line";

/** Fewer cells than this head no table. */
const LEAST_CELLS = 3;
/** What heads numbers and not units. */
const COUNTS = /^(tong so|tong|so luong|so don vi|ty le|ti le|%|so dat|so khong dat|loai hinh)\b/;

/** Whether a row that follows a blank one, or a title below it, heads a table: nothing in it but headings. */
export function opensOtherTable(tab: Tab, row: number, apart: boolean, { order }: RowColumns): boolean {
  const heading = order < 0 ? "" : (tab.values[row]?.[order] ?? "");
  const numbered = typeof heading === "string" && /^(stt|tt|so tt)\.?$/.test(fold(textOf(heading)));
  if (!apart && !numbered) return false;
  const cells = (tab.values[row] ?? []).filter((value) => !isBlank(value));
  if (cells.length < LEAST_CELLS) return false;
  const texts = cells.map((value) => (typeof value === "string" ? fold(textOf(value)) : ""));
  if (texts.some((text) => text === "") || new Set(texts).size < texts.length) return false;
  if (cells.some(namesDocument)) return false;
  let heads = 0;
  cells.forEach((value, index) => {
    const text = texts[index] as string;
    // Đạt heads a column of counts, and is a unit's mark: it does not tell.
    if (COUNTS.test(text) || headingNumber(text)?.kind === "code") heads += 1;
    else if (!isMark(value) && headingWord(text)) heads += 1;
  });
  return heads >= 2;
}

/** How many rows a header below is looked at for criteria. */
const HEADER_ROWS = 3;

/** Whether a header's headings are criteria: what stands below is marked, and cannot be passed over. */
export function saysCriteria(tab: Tab, row: number): boolean {
  return tab.values.slice(row, row + HEADER_ROWS).some((cells) => {
    const codes = cells.filter((value) => headingNumber(textOf(value))?.kind === "code");
    return codes.length >= 2;
  });
}
