/**
 * @fileoverview Which rows of a tab form a table's header: told from titles above and units below by what
 * they say, merged or not.
 */

import { isMark, namesDocument } from "../../cell/sample";
import { firstRowBelow, isBlank, valueAt } from "../../cell/text";
import type { Merge, Tab } from "../../table/tab";
import { type Heading, readHeading } from "../headings/heading";
import { smallNumbers } from "../headings/small-numbers";

/** How far down a header may begin. */
const FIRST_ROWS = 36;
/** How many rows it may have, a row that numbers the columns included. */
const MOST_ROWS = 6;
/** So many of a kind side by side are headings; a unit's row has one or two of them by chance. */
const SIDE_BY_SIDE = 3;
/** A criterion in words is at least so long, and a title longer than that. */
const TEXT_LENGTH = 12;
const TITLE_LENGTH = 60;
/** Columns beyond this are not read: no district sheet is that wide. */
export const MOST_COLUMNS = 400;

/** The first rows of a tab, read as headings once. */
export class Zone {
  readonly depth: number;
  readonly width: number;
  private readonly headings: (Heading[] | undefined)[] = [];

  constructor(
    readonly tab: Tab,
    depth = FIRST_ROWS + MOST_ROWS,
  ) {
    this.depth = Math.min(tab.values.length, depth);
    this.width = Math.min(tab.values[0]?.length ?? 0, MOST_COLUMNS);
  }

  row(row: number): readonly Heading[] {
    const before = this.headings[row];
    if (before) return before;
    const values = this.tab.values[row] ?? [];
    const read: Heading[] = [];
    for (let column = 0; column < this.width; column += 1) read.push(readHeading(values[column] ?? ""));
    this.headings[row] = read;
    return read;
  }

  blank(row: number, column: number): boolean {
    return isBlank(valueAt(this.tab, row, column));
  }
}

/** Every run of rows that could be a table's header, from the top. Merges are only read where there is one. */
export function headerRowsIn(zone: Zone): number[][] {
  const found: number[][] = [];
  for (let row = 0; row < Math.min(zone.depth, FIRST_ROWS); row += 1) {
    if (!opensHeader(zone, row, found.length === 0)) continue;
    const before = found[found.length - 1];
    const rows = grow(zone, zone.tab.merges(), row, before ? firstRowBelow(before) : 0);
    found.push(rows);
    row = rows[rows.length - 1] as number;
  }
  return found;
}

const isCode = (heading: Heading) => heading.number?.kind === "code" || heading.dateCodes !== null;
const isPillar = (heading: Heading) => heading.number?.kind === "pillar";

/**
 * Whether a header can be told from this row: a column of names, or criteria, pillars or marks side by side.
 * Below a first header units follow, and what their cells say ("Phường", "Đạt") is not to be taken for one.
 */
function opensHeader(zone: Zone, row: number, first: boolean): boolean {
  let filled = 0;
  let codes = 0;
  let pillars = 0;
  const fields = new Set<string>();
  const labels = new Set<string>();
  for (const heading of zone.row(row)) {
    if (heading.text === "") continue;
    filled += 1;
    if (heading.number?.kind === "code") codes += 1;
    else if (isPillar(heading)) pillars += 1;
    const field = heading.word?.field;
    // What a unit's cells say is no heading; "Đơn vị: …" labels what stands beside it.
    if (field && field !== "pass" && field !== "fail")
      (heading.text.endsWith(":") ? labels : fields).add(field);
  }
  if (filled < 2) return false;
  // Where hardly a cell is a value, somebody ends headings with a colon.
  const enough = filled >= SIDE_BY_SIDE || labels.has("criterion");
  if (filled >= 5 || (enough && zone.row(row).filter(saysWhat).length * 4 >= filled * 3))
    for (const field of labels) fields.add(field);
  // No unit writes TT in its row.
  if (fields.has("order")) return filled >= SIDE_BY_SIDE;
  if (startsWithNumber(zone, row) || (startsWithCount(zone, row) && !countsUp(zone.row(row)))) return false;
  if (codes >= SIDE_BY_SIDE || pillars >= 2) return true;
  if (!first && !isBlankRow(zone, row - 1)) return false;
  if (fields.has("name")) return fields.size >= 2 || codes > 0 || (first && filled >= SIDE_BY_SIDE);
  fields.delete("other");
  return fields.has("criterion") && fields.size >= 2;
}

/** A row that opens with a number (1, I, A.) is one of the table's own rows, not its header. */
function startsWithNumber(zone: Zone, row: number): boolean {
  const headings = zone.row(row);
  const first = headings.findIndex((heading) => heading.text !== "");
  const heading = headings[first];
  const next = headings[first + 1];
  if (!heading || !next || next.text === "" || next.word || next.number) return false;
  return (
    (heading.number?.kind === "bare" && heading.number.rest === "") ||
    /^[ivx]{1,4}\.?$|^[a-h]\.?$/.test(heading.folded)
  );
}

/** A unit's row in a table of numbered units. */
function startsWithCount(zone: Zone, row: number): boolean {
  const heading = zone.row(row).find(({ text }) => text !== "");
  return heading?.number?.kind === "bare" && heading.number.rest === "";
}

function grow(zone: Zone, merges: readonly Merge[], start: number, top: number): number[] {
  const rows = [start];
  for (
    let row = start - 1;
    row >= top && rows.length < 4 && belongsAbove(zone, row, rows[0] as number);
    row -= 1
  )
    rows.unshift(row);
  for (let row = start + 1; row < zone.depth && rows.length < MOST_ROWS; row += 1) {
    if (belongsBelow(zone, merges, row, rows)) rows.push(row);
    else if (
      isBlankRow(zone, row) &&
      row + 1 < zone.depth &&
      rows.length === row - (rows[0] as number) &&
      continuesAfterGap(zone, merges, row + 1, rows)
    )
      continue;
    else break;
  }
  return rows;
}

function isBlankRow(zone: Zone, row: number): boolean {
  return zone.row(row).every((heading) => heading.text === "");
}

/** After one blank row only a row of several headings of criteria or marks still belongs to the header. */
function continuesAfterGap(
  zone: Zone,
  merges: readonly Merge[],
  row: number,
  rows: readonly number[],
): boolean {
  const strong = zone
    .row(row)
    .filter((heading) => isCode(heading) || (heading.word && heading.word.field !== "other"));
  return strong.length >= SIDE_BY_SIDE && belongsBelow(zone, merges, row, rows);
}

/** A row of headings over the criteria above the row with the names: pillars, "Nội dung đánh giá". */
function belongsAbove(zone: Zone, row: number, below: number): boolean {
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
  let texts = 0;
  for (const [column, heading] of filled) {
    const bare = heading.number?.kind === "bare" && (counted || heading.number.rest !== "");
    const known =
      bare ||
      isCode(heading) ||
      isPillar(heading) ||
      (heading.word !== null && heading.word.field !== "other");
    if (known && (column > names || isNameOrOrder(heading))) found += 1;
    // A pillar in words alone stands right over a criterion; letterheads do not come in threes.
    else if (!known && heading.text.length >= TEXT_LENGTH && saysSomething(zone.row(below)[column]))
      texts += 1;
    else if (!known && heading.word?.field !== "other") return false;
  }
  return found > 0 ? texts === 0 || texts >= SIDE_BY_SIDE : texts >= SIDE_BY_SIDE;
}

function saysSomething(heading: Heading | undefined): boolean {
  if (!heading) return false;
  return saysWhat(heading) || heading.text.length >= TEXT_LENGTH;
}

const saysWhat = (heading: Heading) =>
  heading.number !== null || heading.word !== null || heading.dateCodes !== null;

function belongsBelow(zone: Zone, merges: readonly Merge[], row: number, rows: readonly number[]): boolean {
  const headings = zone.row(row);
  const filled = headings.filter((heading) => heading.text !== "").length;
  if (filled === 0) return isMergedInto(merges, row, rows);
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

/** "Đ" and "Có", folded: half a pair only beside the other half. */
export const SHORT_PASS = /^(?:d|co)$/;

const isNameOrOrder = (heading: Heading) => heading.word?.field === "name" || heading.word?.field === "order";

/** Longer texts are whole paragraphs, and nothing that a header is told by. */
const LONGEST_DOCUMENT = 500;

/** Evidence: a unit's row, whether or not its name stands in it. */
function saysDocuments(headings: readonly Heading[]): boolean {
  return headings.some(({ text }) => text.length <= LONGEST_DOCUMENT && namesDocument(text));
}

function columnsOf(zone: Zone, rows: readonly number[], test: (heading: Heading) => boolean): number[] {
  const columns = new Set<number>();
  for (const row of rows)
    for (const [column, heading] of zone.row(row).entries()) if (test(heading)) columns.add(column);
  return [...columns];
}

/** A blank row that every filled heading above is merged into. */
function isMergedInto(merges: readonly Merge[], row: number, rows: readonly number[]): boolean {
  return merges.some(
    (merge) =>
      merge.firstRow >= (rows[0] as number) &&
      merge.firstRow < row &&
      merge.lastRow >= row &&
      merge.lastRow - merge.firstRow < MOST_ROWS,
  );
}

/**
 * A row "1 | 2 | 3 …" or "A | B | 1 | 2 …" below the header that numbers its columns, names and all. Where
 * the numbers are criteria the columns of names and order have none.
 */
export function numbersColumns(zone: Zone, row: number, rows: readonly number[]): boolean {
  const headings = zone.row(row).filter((heading) => heading.text !== "");
  if (headings.length < SIDE_BY_SIDE) return false;
  const first = zone.row(row).findIndex((heading) => heading.text !== "");
  const named = columnsOf(zone, rows, isNameOrOrder);
  if (named.length === 0 || named.some((column) => zone.blank(row, column))) return false;
  let last = 0;
  for (const heading of headings) {
    const number = heading.number?.kind === "bare" && heading.number.rest === "" ? heading.number.n : 0;
    // Some columns are numbered by a sum, "(5)=(3)+(4)".
    if (number === 0 && last > 0 && /^\(?\d+\)?\s*=/.test(heading.folded)) last += 1;
    else if (number === 0) {
      if (last > 0 || !/^\(?[a-h]\)?$/.test(heading.folded)) return false;
    } else if (number !== last + 1) return false;
    else last = number;
  }
  return first <= Math.min(...named) && last >= 2;
}

/** Bare numbers that count up by one, starting again where a pillar does. */
function countsUp(headings: readonly Heading[]): boolean {
  let last = 0;
  let steps = 0;
  for (const heading of headings) {
    if (heading.number?.kind !== "bare") continue;
    const { n } = heading.number;
    if (n === last) continue;
    if (n !== last + 1 && n !== 1) return false;
    last = n;
    steps += 1;
  }
  return steps >= SIDE_BY_SIDE;
}
