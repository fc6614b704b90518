/**
 * @fileoverview A header that names units side by side, as a table turned round has it ([L8]): where each unit's
 * columns are and what the headings above and below its name say.
 */

import { namesDocument } from "../../cell/sample";
import { firstRowBelow, isBlank, nameAsItStands, textOf, valueAt } from "../../cell/text";
import type { At, CellValue, Tab } from "../../table/tab";
import { isUnitName } from "../../units/looks-like-name";
import { headsByState, headsNotes, leavesOut } from "../headings/group-says";
import { type Heading, readHeading } from "../headings/heading";
import type { HeadingField } from "../headings/words";
import { isStep } from "../rows/no-unit";
import { isTotal } from "../rows/row-words";
import { type HeadCell, type Header, headerAt, headingText } from "./header";
import { SHORT_PASS } from "./header-goes-on";
import { yearOf } from "./title";
import { FIRST_ROWS, MOST_COLUMNS } from "./zone";

/** Rows of headings below the units' names: whose mark it is, Đạt | Chưa đạt, numbers of columns. */
const MOST_BELOW = 3;
/** A longer text in a column of marks is none, but a criterion. */
const LONGEST_MARK = 40;
/** Rows looked at below a heading. */
const SAMPLED = 30;
const LONGEST_NAME = 200;
/** One unit is a form's, two stand side by side. */
const LEAST_UNITS = 2;

/** What a column right of the criteria says it holds, below or beside a unit's name. */
interface AcrossColumn {
  readonly index: number;
  readonly heading: string;
  /** What the headings below the name say, from above; none: the unit's own column. */
  readonly fields: readonly HeadingField[];
}

interface OtherColumn extends AcrossColumn {
  /** What stands where units have their names, '' where nothing does. */
  readonly name: string;
}

export interface UnitAcross {
  /** As it stands there; '' where nothing names it. */
  readonly name: string;
  readonly at: At;
  /** A group heading over several units, '' where there is none. */
  readonly heading: string;
  /** The year that a heading over the name says; null: none does. */
  readonly year: number | null;
  /** A heading over the name that says whose marks these are, or that the unit withdrew ([M6], [O5]). */
  readonly state: At | null;
  readonly columns: readonly AcrossColumn[];
}

export interface UnitsAcross {
  readonly header: Header;
  readonly units: readonly UnitAcross[];
  /** Columns right of the first unit that are no unit's: totals, notes. */
  readonly others: readonly OtherColumn[];
  /** Whether the names read as names of units, or a heading over them says that they are. */
  readonly sure: boolean;
  /** The row below the last that may be theirs: where the next block begins, or the tab ends. */
  readonly until: number;
  /** Rows below where the header stands again. */
  readonly again: readonly number[];
}

/** What a person settled about columns, by index: a unit's are known by their field. */
export type SettledFields = ReadonlyMap<number, string>;

/** The units across in header rows that a person named; null where no column of theirs is a unit's. */
export function unitsAcrossAt(tab: Tab, rows: readonly number[], fields: SettledFields): UnitsAcross | null {
  const header = headerAt(tab, rows);
  const own = [...fields].filter(([, field]) => isUnitsField(field)).map(([index]) => index);
  if (own.length === 0) return null;
  const first = Math.min(...own);
  // The names stand in the row that heads the first of their columns with words of its own.
  const named = header.paths[first]?.find(({ heading }) => mayName(heading)) ?? header.paths[first]?.[0];
  return named ? placeUnits(tab, header, named.row, first, fields) : null;
}

const isUnitsField = (field: string) => /^(self|appraised|evidence|explanation)/.test(field);

/** Columns left of the units: what names and numbers the criteria. */
export function leftOf({ units }: UnitsAcross): number {
  return Math.min(...units.map(({ at }) => at.column));
}

/** Every header that could name units side by side, from the top. */
export function* unitsAcross(tab: Tab): Iterable<UnitsAcross> {
  for (let row = 0; row < Math.min(tab.values.length, FIRST_ROWS); row += 1) {
    const found = unitsAcrossIn(tab, row, LEAST_UNITS);
    if (found) yield found;
  }
}

/** The header whose names stand in that row; null where fewer units do than a header has at least. */
export function unitsAcrossIn(tab: Tab, row: number, least: number): UnitsAcross | null {
  const headings = (tab.values[row] ?? []).slice(0, MOST_COLUMNS).map(readShort);
  const first = firstUnit(tab, row, headings);
  // A row that opens with a number is one of the table's own, and a name in its first column is a list's.
  if (first < 1 || headings.find(({ text }, column) => text !== "" && column < first)?.number) return null;
  const names = headings.slice(first).filter(mayName);
  if (new Set(names.map(({ folded }) => folded)).size < least) return null;
  const found = headerWith(tab, row, first);
  return found.units.length >= least ? found : null;
}

/** A heading that is short enough for a name; texts of whole paragraphs are not looked at. */
const readShort = (value: CellValue) =>
  readHeading(typeof value === "string" && value.length > LONGEST_NAME ? "" : value);

/** A unit's name, or words that may be one: no field's, no number, no sentence. */
function mayName({ text, folded, word, number, dateCodes }: Heading): boolean {
  // Dots wait for a name.
  if (text === "" || dateCodes || /…|\.{3}|_{3}/.test(text)) return false;
  if (COUNTS.test(folded) || isTotal(text)) return false;
  if (isUnitName(text)) return word === null || /\d$/.test(text);
  return (
    !NO_UNIT.test(folded) &&
    word === null &&
    number === null &&
    !isStep(text) &&
    /^\p{Lu}/u.test(text) &&
    text.length <= 60 &&
    !/[:.]$/.test(text)
  );
}

/** Words over marks that are no unit's name: a second round, a body that marks, everything together, a count. */
const NO_UNIT =
  /^(?:(?:lan|dot|vong|to|toan|chung|ca nam|ca huyen|quy|thang|nam|dong chi|d\/c|doi chieu|tong(?! cong ty)|muc|diem|t[iy] le|trung binh)\b|cong$|so (?:don vi|doan|co so|xa|phuong|luong|tieu chi|dat|chua|khong)\b)/;

/** Sums, counts and measures of all units. */
const COUNTS =
  /^(?:(?:tong )?so (?:luong|don vi|doan|co so|dcs|tieu chi|diem|dat|chua|khong)|t[yi] (?:le|trong)|he so|trong so|thang|muc|diem|tong)\b/;

/** Headings over units that say what stands there, and no unit's name: "Các đơn vị", "Kết quả thẩm định". */
const saysField = ({ text, word }: Heading) => text === "" || word !== null;
/** Below a unit's name. */
const BELOW = new Set<HeadingField>([
  "self",
  "appraised",
  "mark",
  "pass",
  "fail",
  "evidence",
  "explanation",
  "result",
]);
/** Beside a unit's name, and its own. */
const BESIDE = new Set<HeadingField>(["self", "appraised", "evidence", "explanation"]);
const isGroupOfUnits = (text: string) =>
  /^(?:các |khối|cụm|nhóm|huyện|quận|thị xã|thành phố|tp\b)/i.test(text);

/** The first column that a unit's name heads; words that only may be one head short cells, no criteria. */
function firstUnit(tab: Tab, row: number, headings: readonly Heading[]): number {
  const named = headings.findIndex((heading) => mayName(heading) && isUnitName(heading.text));
  if (named >= 0) return named;
  return headings.findIndex((heading, column) => mayName(heading) && !headsTexts(tab, row, column));
}

/** A unit's name, or words that head marks as the units' names do. */
function isNameOver(tab: Tab, { heading, column }: HeadCell, row: number): boolean {
  if (!mayName(heading) || isUnitName(heading.text)) return mayName(heading);
  const below = tab.values.slice(row + 1, row + 1 + SAMPLED).map((cells) => cells[column] ?? "");
  return !below.some(namesDocument) && !headsTexts(tab, row, column);
}

function headsTexts(tab: Tab, row: number, column: number): boolean {
  const below = tab.values.slice(row + 1, row + 13).map((cells) => textOf(cells[column] ?? ""));
  return below.some((text) => text.length > LONGEST_MARK);
}

function headerWith(tab: Tab, row: number, first: number): UnitsAcross {
  const rows = [row];
  for (let below = row + 1; below <= row + MOST_BELOW; below += 1) {
    if (!saysWhatUnitsHave(tab, below, first)) break;
    rows.push(below);
  }
  if (row > 0 && standsOver(tab, row - 1, first)) rows.unshift(row - 1);
  return placeUnits(tab, headerAt(tab, rows), row, first, NOTHING_SETTLED);
}

const NOTHING_SETTLED: SettledFields = new Map();

/** Goes through the columns from the first unit's on; the names stand in `row`. */
function placeUnits(
  tab: Tab,
  header: Header,
  row: number,
  first: number,
  settled: SettledFields,
): UnitsAcross {
  const units: { -readonly [Key in keyof UnitAcross]: UnitAcross[Key] }[] = [];
  const others: OtherColumn[] = [];
  let named = 0;
  let saidAbove = false;
  let beside: HeadCell | null = null;
  header.paths.forEach((path, index) => {
    const known = settled.get(index);
    const own = path.find((cell) => cell.row <= row && cell.lastRow >= row);
    // A column that only heads those right of it, as a row of a list heads those below.
    if (own && !known && isGroupOfUnits(own.heading.text) && isBlankBelow(tab, row, index)) beside = own;
    if (index < first || known === "other") return;
    const above = path.filter((cell) => cell.lastRow < row);
    if (above.some(({ heading }) => heading.word?.field === "name")) saidAbove = true;
    const below = path.filter((cell) => cell.row > row);
    const fields = below.flatMap(({ heading: { word } }) =>
      word?.of ? [word.of, word.field] : (word?.field ?? []),
    );
    const column = { index, heading: headingText(path), fields };
    const last = units[units.length - 1];
    const word = own?.heading.word?.field;
    if (
      own &&
      own !== beside &&
      (isNameOver(tab, own, row) || (known && own.column === index && !(word && BESIDE.has(word))))
    ) {
      const { row: at, column: left } = own;
      const same = last && last.at.column === left;
      // The name may stand again over each of its columns.
      const again = last && fields.length > 0 && last.name === nameAsItStands(valueAt(tab, at, left));
      if (same || again) last.columns = [...last.columns, column];
      else {
        if (isUnitName(own.heading.text)) named += 1;
        const name = nameAsItStands(valueAt(tab, at, left));
        units.push({
          name,
          at: { tab, row: at, column: left },
          heading: groupOver(above) || textOf(beside?.heading.text ?? ""),
          year: yearOf(above.map(({ heading }) => heading.text).join(" "), ""),
          state: stateOver(tab, above),
          columns: [column],
        });
      }
    } else if (own && word && BESIDE.has(word) && last)
      last.columns = [...last.columns, { ...column, fields: [word, ...fields] }];
    else others.push({ ...column, name: own?.heading.text ?? "" });
  });
  // Numbers beside others' words count these, whatever stands over them.
  const below = firstRowBelow(header.rows);
  const counts = ({ columns }: UnitAcross) => columns.every(({ index }) => holdsNumbers(tab, below, index));
  if (settled.size === 0 && units.some((unit) => isUnitName(unit.name) && !counts(unit)))
    for (const unit of units.filter((one) => !isUnitName(one.name) && counts(one))) {
      units.splice(units.indexOf(unit), 1);
      others.push(...unit.columns.map((column) => ({ ...column, name: unit.name })));
    }
  const sure = named * 2 >= units.length && named >= LEAST_UNITS;
  return { header, units, others, sure: sure || saidAbove, until: tab.values.length, again: [] };
}

const isBlankBelow = (tab: Tab, row: number, column: number) =>
  tab.values.slice(row + 1, row + 1 + SAMPLED).every((cells) => isBlank(cells[column] ?? ""));

/** Whether numbers stand in a column, and nothing else. */
function holdsNumbers(tab: Tab, first: number, column: number): boolean {
  const cells = tab.values.slice(first, first + SAMPLED).map((row) => row[column] ?? "");
  const filled = cells.filter((value) => !isBlank(value));
  return filled.length > 0 && filled.every((value) => typeof value === "number");
}

function groupOver(above: readonly HeadCell[]): string {
  const group = above.find(({ heading }) => heading.word === null && isGroupOfUnits(heading.text));
  return group ? textOf(group.heading.text) : "";
}

function stateOver(tab: Tab, above: readonly HeadCell[]): At | null {
  const cell = above.find(({ heading }) => headsByState(heading.text));
  return cell ? { tab, row: cell.row, column: cell.column } : null;
}

/** A row below the names that says whose mark each column is, or numbers the columns. */
function saysWhatUnitsHave(tab: Tab, row: number, first: number): boolean {
  const headings = (tab.values[row] ?? []).slice(0, MOST_COLUMNS).map(readShort);
  const right = headings.slice(first).filter(({ text }) => text !== "");
  if (right.length < LEAST_UNITS) return false;
  const left = headings.slice(0, first).filter(({ text }) => text !== "");
  const counted = [...left, ...right].every(
    ({ number, folded }) => (number?.kind === "bare" && number.rest === "") || /^\(?[a-d]\)?$/.test(folded),
  );
  if (counted && right.every(({ number }, index) => number?.kind === "bare" && isNext(right, index)))
    return true;
  const short = right.some(({ word }) => word?.field === "fail");
  const says = ({ word, folded }: Heading) =>
    (word && BELOW.has(word.field)) || (short && SHORT_PASS.test(folded));
  // Beside what counts stands what is noted: "Kết quả | Minh chứng | Ghi chú".
  const notes = ({ word, text }: Heading) => word?.field === "other" || headsNotes(text);
  return (
    left.every(saysField) &&
    right.every((one) => says(one) || notes(one)) &&
    right.filter(says).length >= LEAST_UNITS &&
    right.some(({ word }) => word?.field !== "pass" || short)
  );
}

const isNext = (headings: readonly Heading[], index: number) => {
  const [before, here] = [headings[index - 1]?.number, headings[index]?.number];
  return !before || (before.kind === "bare" && here?.kind === "bare" && here.n === before.n + 1);
};

const IS_YEAR = /^(?:ket qua )?nam 20\d\d$/;

/** A row of headings over the names: "TT | Tiêu chí | Các đơn vị", "Khối xã | Khối trường", "Năm 2020 | Năm 2021"; no title, no letterhead. */
function standsOver(tab: Tab, row: number, first: number): boolean {
  const headings = (tab.values[row] ?? []).slice(0, MOST_COLUMNS).map(readShort);
  const filled = headings.flatMap((heading, column) => (heading.text === "" ? [] : [{ heading, column }]));
  const says = ({ heading }: (typeof filled)[number]) =>
    heading.word !== null || isGroupOfUnits(heading.text) || IS_YEAR.test(heading.folded);
  return (
    filled.some(({ column }) => column >= first) &&
    // Beside "Xin rút" anything heads those who did not.
    (filled.every(says) || (filled.length > 1 && filled.some(({ heading }) => leavesOut(heading.text))))
  );
}

/** The first row below the header. */
export const firstRowUnder = ({ header }: UnitsAcross) => firstRowBelow(header.rows);
