/** @fileoverview A table below the assessment with a header of its own ([L2]): no part of it. */

import { isMark, namesDocument } from "../../cell/sample";
import { isBlank, textOf } from "../../cell/text";
import type { CellValue, Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import { type Heading, readHeading } from "../headings/heading";
import { headingNumber } from "../headings/number";
import { headingWord } from "../headings/words";
import type { HeaderAgain } from "./header-again";
import { isCount } from "./row-words";

/** Fewer cells than this head no table. */
const LEAST_CELLS = 3;
/** What heads numbers and not units. */
const COUNTS = /^(tong so|tong|so luong|so don vi|ty le|ti le|%|so dat|so khong dat|loai hinh)\b/;
const NUMBERS = /^(stt|tt|so tt)\.?$/;
const UNITS = /^(ten )?(cac )?(don vi|doan co so|co so doan|truong|xa, phuong)\b/;

/** What heads another table than the assessment: of other things, or one that judges by an order of its own. */
export type OtherTable = "counting" | "assessing";

/**
 * Whether a row heads another table: nothing in it but headings, after a blank row or a title below it, or with a
 * heading over numbers or units. The assessment's own header standing again is asked for before.
 */
export function otherTableAt(tab: Tab, row: number, apart: boolean, again: HeaderAgain): OtherTable | null {
  if (!opensOtherTable(tab, row, apart)) return null;
  return saysCriteria(tab, row) || again.sharesMarks(row, HEADER_ROWS) ? "assessing" : "counting";
}

function opensOtherTable(tab: Tab, row: number, apart: boolean): boolean {
  const values = tab.values[row] ?? [];
  // Asked of every row: what tells a unit's row at its first cells comes before what looks at all of them.
  const first = values.find((value) => !isBlank(value));
  if (first === undefined || isCount(first)) return false;
  const cells = values.filter((value) => !isBlank(value));
  if (cells.some(isValue) || !saysHeadings(cells, apart)) return false;
  // Reading words for documents costs most, and hardly any row comes so far.
  return !cells.some(namesDocument);
}

function saysHeadings(cells: readonly CellValue[], apart: boolean): boolean {
  const texts = cells.map((value) => fold(textOf(value)));
  const numbered = texts.some((text) => NUMBERS.test(text));
  if (cells.length < (numbered ? 2 : LEAST_CELLS)) return false;
  // Đạt heads a column of counts, and is a unit's mark: it does not tell.
  const coded = texts.filter((text) => headingNumber(text)?.kind === "code");
  // Points come again and again (3.5), criteria do not.
  const codes = new Set(coded).size === coded.length ? coded.length : 0;
  const words = cells.filter((value, index) => headingWord(texts[index] as string) && !isMark(value)).length;
  const counts = texts.filter((text) => COUNTS.test(text)).length;
  if (numbered) return codes + words + counts >= 2;
  if (texts.some((text) => UNITS.test(text)) && (codes >= 2 || words >= LEAST_CELLS)) return true;
  return apart && new Set(texts).size === texts.length && codes + words + counts >= 2;
}

/** A number that is no code, a date or a tick: no heading. */
const isValue = (value: CellValue) =>
  typeof value === "string"
    ? textOf(value) === ""
    : readHeading(value).number?.kind !== "code" && !isCount(value);

/** How many rows a header below is looked at for criteria. */
const HEADER_ROWS = 3;

/** Whether a header's headings are criteria or marks: what stands below is marked, and cannot be passed over. */
function saysCriteria(tab: Tab, row: number): boolean {
  return tab.values.slice(row, row + HEADER_ROWS).some((cells) => {
    const headings = cells.map(readHeading);
    const codes = headings.filter(({ number }) => number?.kind === "code" || number?.kind === "pillar");
    const marks = headings.filter(({ word }) => word?.field === "self" || word?.field === "appraised");
    return codes.some((one, at) => at > 0 && orderOf(one) > orderOf(codes[at - 1])) || marks.length > 0;
  });
}

/** Criteria go up from heading to heading; counts of units do not. */
function orderOf(heading: Heading | undefined): number {
  const number = heading?.number;
  if (!number) return Number.POSITIVE_INFINITY;
  return number.kind === "code" ? Number(number.code) : number.n;
}

/** Whether a row of such a table holds a mark or evidence, wherever it stands. */
export function holdsAnywhere(tab: Tab, row: number): boolean {
  return (tab.values[row] ?? []).some(
    (value) => namesDocument(value) || (typeof value === "string" && !isCount(value) && isMark(value)),
  );
}
