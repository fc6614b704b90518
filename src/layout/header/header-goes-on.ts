/**
 * @fileoverview Whether the row above or below the rows of a header belongs to it: headings over and under headings,
 * not titles and not the first unit.
 */

import { isMark, namesDocument } from "../../cell/sample";
import { headsShortcoming } from "../../cell/shortcoming";
import { isBlank } from "../../cell/text";
import type { Merge } from "../../table/tab";
import { type Heading, readHeading } from "../headings/heading";
import { smallNumbers } from "../headings/small-numbers";
import { countsUp, numbersColumns, startsWithNumber } from "./numbered";
import { columnsOf, isCode, isNameOrOrder, isPillar, SIDE_BY_SIDE, saysWhat, type Zone } from "./zone";

/** A criterion in words is at least so long, and a title longer than that. */
const TEXT_LENGTH = 12;
const TITLE_LENGTH = 60;

/** After one blank row only a row of several headings of criteria or marks still belongs to the header. */
export function continuesAfterGap(
  zone: Zone,
  merges: readonly Merge[],
  row: number,
  rows: readonly number[],
): boolean {
  const strong = zone.row(row).filter((heading) => isCode(heading) || heading.word);
  return strong.length >= SIDE_BY_SIDE && belongsBelow(zone, merges, row, rows);
}

/** A row of headings over the criteria above the row with the names: pillars, "Nội dung đánh giá". */
export function belongsAbove(zone: Zone, row: number, below: number): boolean {
  const names = zone.row(below).findIndex(isNameOrOrder);
  const filled = [...zone.row(row).entries()].filter(([, heading]) => heading.text !== "");
  // A line alone that begins left of the criteria, or speaks at length of what the table is, is a title.
  const [first] = filled;
  if (
    !first ||
    (filled.length === 1 &&
      (first[0] <= Math.max(0, names) || names < 0 || first[1].text.length > TITLE_LENGTH))
  )
    return false;
  const counted = countsUp(zone.row(row));
  let found = 0;
  let before = 0;
  let texts = 0;
  for (const [column, heading] of filled) {
    const bare = heading.number?.kind === "bare" && (counted || heading.number.rest !== "");
    const known =
      bare ||
      isCode(heading) ||
      isPillar(heading) ||
      (heading.word !== null && heading.word.field !== "other");
    if (known && (column > names || isNameOrOrder(heading))) found += 1;
    else if (known) before += 1;
    // A pillar in words alone stands right over a criterion; letterheads do not come in threes.
    else if (!known && heading.text.length >= TEXT_LENGTH && saysSomething(zone.row(below)[column]))
      texts += 1;
    else if (!known && heading.word?.field !== "other") return false;
  }
  // Marks come before the names on some sheets, and their numbers side by side.
  if (before >= SIDE_BY_SIDE) found += before;
  return found > 0 ? texts === 0 || texts >= SIDE_BY_SIDE : texts >= SIDE_BY_SIDE;
}

function saysSomething(heading: Heading | undefined): boolean {
  if (!heading) return false;
  return saysWhat(heading) || heading.text.length >= TEXT_LENGTH;
}

/** A row below the header's first that says what its columns are: criteria, marks, numbers of the columns. */
export function belongsBelow(
  zone: Zone,
  merges: readonly Merge[],
  row: number,
  rows: readonly number[],
): boolean {
  const headings = zone.row(row);
  const filled = headings.filter((heading) => heading.text !== "").length;
  // No heading is a checkbox.
  if (filled === 0 || zone.tab.values[row]?.some((value) => typeof value === "boolean")) return false;
  if (numbersColumns(zone, row, rows)) return true;

  const named = columnsOf(zone, rows, isNameOrOrder);
  // "Đoàn xã, thị trấn" alone below the names heads a group of units.
  const alone = filled === 1 && named.some((column) => !zone.blank(row, column));
  if (alone && rows.some((above) => zone.row(above).some(isCode))) return false;
  // The heading over the names is merged down over this row: no unit can stand in it.
  const reachesDown = (merge: Merge) =>
    merge.firstRow >= (rows[0] as number) && merge.firstRow < row && merge.lastRow >= row;
  const above = merges.filter(reachesDown);
  if (
    named.some((column) => above.some((merge) => merge.firstColumn <= column && column <= merge.lastColumn))
  )
    return true;
  for (const column of named) if (!zone.blank(row, column) && !headings[column]?.word) return false;
  const small = [...smallNumbers(headings.map(({ text }) => text)).values()];
  const lettered = small.filter(({ rest }) => rest === "" || readHeading(rest).word).length;
  if (lettered >= SIDE_BY_SIDE) return true;
  if (startsWithNumber(zone, row)) return false;
  // Below "Tiêu chí" one criterion is a row's own; headings of criteria stand side by side.
  const listed = columnsOf(zone, rows, (heading) => heading.word?.field === "criterion").filter(
    (column) => !zone.blank(row, column) && !headings[column]?.word,
  );
  const besides = headings.filter(
    (heading, column) => !listed.includes(column) && heading.number !== null && heading.text !== "",
  );
  if (listed.length > 0 && besides.length < 2) return false;

  const failing = headings.filter((heading) => heading.word?.field === "fail").length;
  // "Đ" and "Có" are headings where each has its "KĐ" or "Không".
  const short = headings.filter((heading) => SHORT_PASS.test(heading.folded)).length;
  const fails = failing > 0;
  const paired = short > 0 && short === failing;
  const passes = paired || headings.some((heading) => heading.word?.field === "pass");
  // A lone date is a unit's date of registration; codes turned to dates come in numbers.
  const dates = headings.filter((heading) => heading.dateCodes !== null).length;
  let known = 0;
  let bare = 0;
  let texts = 0;
  for (const heading of headings) {
    if (heading.text === "") continue;
    const field = heading.word?.field;
    if (heading.dateCodes !== null && dates < SIDE_BY_SIDE) continue;
    if (isCode(heading) || isPillar(heading)) known += 1;
    else if (field === "pass" || field === "fail") known += passes && fails ? 1 : 0;
    else if (field || (paired && SHORT_PASS.test(heading.folded))) known += 1;
    else if (heading.number?.kind === "bare") {
      bare += 1;
      // "08 – HD/ĐTN" is a document's number, not a heading's.
      if (heading.number.rest !== "" && !namesDocument(heading.text)) known += 1;
    } else if (heading.text.length >= TEXT_LENGTH) texts += 1;
  }
  // Numbers are headings only where they count up; a row of 1s and 0s is a unit's marks.
  if (bare >= SIDE_BY_SIDE && countsUp(headings)) known += bare;
  // Đạt and Không đạt beside documents are a unit's marks.
  if (known > 0 && known * 2 >= filled - texts) return headings.some(isCode) || !saysDocuments(headings);
  const pillarsAbove = rows.some((above) => zone.row(above).filter(isPillar).length >= 2);
  if (pillarsAbove && filled >= SIDE_BY_SIDE && named.length > 0 && saysOnlyWords(zone, row)) return true;
  if (named.length > 0 && repeatsWords(zone, row)) return true;
  // Criteria or pillars in words alone: a row of texts beside blank names, as no unit's row is.
  const namesBelow = [row + 1, row + 2].some(
    (below) => below < zone.depth && zone.row(below).some(isNameOrOrder),
  );
  return (
    texts >= 2 && texts + known >= filled && (named.length > 0 || namesBelow) && !saysDocuments(headings)
  );
}

/** Words alone that are neither marks nor documents, as below contents only criteria are. */
function saysOnlyWords(zone: Zone, row: number): boolean {
  return (zone.tab.values[row] ?? []).every(
    (value) => isBlank(value) || (typeof value === "string" && !isMark(value) && !namesDocument(value)),
  );
}

/** The same words or year over each criterion ("KQ 2020"), beside blank names: what a unit's row without a name says is a mark. */
function repeatsWords(zone: Zone, row: number): boolean {
  const filled = zone.row(row).filter(({ text }) => text !== "");
  const said = new Set(filled.map(({ folded }) => folded));
  return (
    said.size * SIDE_BY_SIDE <= filled.length &&
    [...said].every((text) => REPEATED.test(text)) &&
    !filled.some(({ text }) => headsShortcoming(text)) &&
    (saysOnlyWords(zone, row) || [...said].every((text) => YEAR.test(text)))
  );
}
const REPEATED = /\p{L}{2}|^20\d\d$/u;
const YEAR = /^20\d\d$/;

/** "Đ" and "Có", folded: half a pair only beside the other half. */
export const SHORT_PASS = /^(?:d|co)$/;

/** Longer texts are whole paragraphs, and nothing that a header is told by. */
const LONGEST_DOCUMENT = 500;

/** Evidence: a unit's row, whether or not its name stands in it. */
function saysDocuments(headings: readonly Heading[]): boolean {
  return headings.some(({ text }) => text.length <= LONGEST_DOCUMENT && namesDocument(text));
}
