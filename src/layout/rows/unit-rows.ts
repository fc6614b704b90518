/**
 * @fileoverview What each row of a table is ([L2], [U1], [U6], [U7]): one ordered list of named tests, of which the
 * first that speaks decides.
 */

import { firstRowBelow, isBlank, textOf, valueAt } from "../../cell/text";
import type { At, Tab } from "../../table/tab";
import { isUnitName } from "../../units/looks-like-name";
import { fold, nameKey } from "../../vietnamese/fold";
import { headsByState } from "../headings/group-says";
import { saysMaximum, saysPoints, saysWeight } from "../headings/maximum";
import { type GroupLevel, Groups, headingOf } from "./groups";
import { HeaderAgain } from "./header-again";
import { Line, type RowColumns } from "./line";
import { numbersColumns } from "./numbering-row";
import { holdsAnywhere, type OtherTable, otherTableAt } from "./other-table";
import { isBlankRow, type RowKind } from "./row-kinds";
import { isCount, isGroup, isNote, isRank, isSignature, isSummary, isTotal } from "./row-words";
import { areTyped, isStray } from "./stray-numbers";
import { typeOfNumbers } from "./unit-name";

export type { RowColumns };

export interface UnitRow {
  /** Where its name stands. */
  readonly row: number;
  readonly name: string;
  /** The group heading above it, '' where there is none. */
  readonly heading: string;
  /** The same, each heading for itself. */
  readonly groups: readonly GroupLevel[];
  /** All rows of it, the one of its name first ([U7]). */
  readonly rows: readonly number[];
}

interface NotReadRow {
  readonly at: At;
  readonly unit: number;
  /** It stands below another header, by which it may be meant. */
  readonly of?: "other";
}

export interface UnitRows {
  readonly units: readonly UnitRow[];
  /** Rows with marks or evidence and no usable name: the cell where the name should be. */
  readonly unnamed: readonly At[];
  /** Rows that hold something and were not read, with the index of the unit that each may belong to, else -1. */
  readonly notRead: readonly NotReadRow[];
  /** What each row is that is not blank. */
  readonly kinds: ReadonlyMap<number, RowKind>;
}

/** What the rows above say of those below. */
class SoFar {
  readonly groups = new Groups();
  /** A signature has closed the sheet. */
  signed = false;
  /** A total has closed the units: names without number and marks below it are of another list. */
  totalled = false;
  /** A table with a header of its own has begun. */
  other: OtherTable | null = null;
  /** Whether units are numbered. */
  readonly ordered: boolean;
  /** Whether letters or Roman numerals number units. */
  readonly lettered: boolean;
  /** The unit above, while its block lasts. */
  unit: { readonly name: string; readonly rows: number[]; readonly index: number } | null = null;
  /** A unit stands above. */
  begun = false;
  /** The last row of the merged name above. */
  mergedUntil = -1;
  /** Times of the unit above that stood already. */
  readonly times = new Set<string>();
  /** Parts of the unit above that stood already. */
  readonly parts = new Set<string>();

  constructor(
    readonly columns: RowColumns,
    readonly again: HeaderAgain,
    ordered: boolean,
    lettered: boolean,
    /** Whether units are called by a type and a name. */
    readonly typed: boolean,
  ) {
    this.ordered = ordered;
    this.lettered = lettered;
  }

  get ended(): boolean {
    return this.signed || (this.ordered && this.totalled);
  }
}

type Verdict = RowKind | "unnamed";
type RowTest = readonly [what: string, test: (line: Line, above: SoFar) => Verdict | null];

/** Every way to tell what a row is. The order is the rule: the first that speaks decides. */
export const ROW_TESTS: readonly RowTest[] = [
  ["the header again", ({ row }, { again }) => (again.stands(row) ? "headers" : null)],
  [
    "numbers the columns",
    ({ tab, row }, { columns }) => (numbersColumns(tab, row, columns.marks) ? "numbering" : null),
  ],
  [
    "another table below",
    (line, above) => {
      if (above.other === null) return null;
      return above.other === "assessing" && holdsAnywhere(line.tab, line.row) && !isTotal(line.label)
        ? "notRead"
        : "notes";
    },
  ],
  [
    "a header over another block",
    ({ counted, orderText }) => (!counted && /^(stt|tt)$/.test(fold(orderText)) ? "headers" : null),
  ],
  // Given again, as under its own name: where its marks differ nobody knows which counts.
  [
    "the unit above at another time",
    (line, { unit, times }) =>
      unit && line.name === "" && !line.counted && line.filled && line.time !== "" && !times.has(line.time)
        ? "units"
        : null,
  ],
  [
    "under a name merged downward",
    (line, above) => (line.row <= above.mergedUntil ? mergedPart(line, above) : null),
  ],
  ["a further part of the unit above", (line, above) => (continuesUnit(line, above) ? "continued" : null)],
  [
    "the most points of each criterion",
    ({ label, numbers }, { begun }) =>
      saysMaximum(label) || saysWeight(label) || (!begun && numbers && saysPoints(label)) ? "notes" : null,
  ],
  [
    "a total",
    ({ label, orderText, counted, words }) =>
      (isTotal(label) || (!counted && isTotal(orderText))) && !(counted && words) ? "totals" : null,
  ],
  [
    "a group, numbered as one",
    (line, { lettered }) => {
      if (line.name === "" || !isRank(line.orderText) || line.words) return null;
      return lettered && isLettered(line) ? "units" : "headings";
    },
  ],
  [
    "a group by whose marks it holds",
    (line, { ended }) =>
      !ended && line.alone && headsByState(line.label) && !line.signs ? "headings" : null,
  ],
  [
    "a place for a name",
    (line, above) => (line.name !== "" && line.unitName === null ? unusable(line, above) : null),
  ],
  [
    "numbered",
    (line) => {
      if (!line.counted) return null;
      if (line.name === "") return line.filled || line.proves ? "unnamed" : "notes";
      if (line.filled) return "units";
      if (isSignature(line.name)) return "signatures";
      return isGroup(line.name) && !isCountedOn(line) ? "headings" : "units";
    },
  ],
  ["a signature", (line, above) => (line.signs && !line.words ? signature(above) : null)],
  ["a count or a rate", (line) => (isSummary(line.label) && !line.words ? "totals" : null)],
  ["a note", (line) => (isNote(line.label) && !(line.name !== "" && line.words) ? "notes" : null)],
  [
    "marks",
    (line, above) => {
      if (!line.words && (above.ended || !line.marked)) return null;
      if (isGroup(line.label) && !line.words) return "headings";
      if (line.name !== "") return isSignature(line.name) || isNobodys(line, above) ? "notRead" : "units";
      return "unnamed";
    },
  ],
  [
    "a group",
    (line, above) => (isGroup(line.label) && (!above.ended || isFollowedByNumber(line)) ? "headings" : null),
  ],
  [
    "below a total or the signature",
    (line, above) => {
      if (!above.ended) return null;
      // Points beside a unit's name are no count of units.
      if (line.numbers) return isUnitName(line.name) && line.mostlyNumbers ? "notRead" : "totals";
      if (line.proves) return "notRead";
      return above.signed ? "signatures" : "notes";
    },
  ],
  ["a unit's name", ({ name }) => (isUnitName(name) ? "units" : null)],
  ["evidence nobody is named for", ({ proves }) => (proves ? "notRead" : null)],
  ["points nobody is named for", (line, { ended }) => (!ended && isPointsOfNobody(line) ? "unnamed" : null)],
  ["numbers that are no unit's", (line, above) => (isNobodys(line, above) ? "notRead" : null)],
  ["nothing that names a unit", ({ name }) => (name === "" ? "notes" : null)],
  [
    "a name without number among numbered ones",
    (line, above) => {
      if (!above.ordered) return null;
      return line.orderText === "" && isFollowedByNumber(line) ? "headings" : "notes";
    },
  ],
  ["a name among marks", (line) => (isFollowedByMarks(line) ? "units" : "notes")],
];

/** Reads the rows below the header. */
export function readUnitRows(tab: Tab, headerRows: readonly number[], columns: RowColumns): UnitRows {
  const firstRow = firstRowBelow(headerRows);
  const again = new HeaderAgain(tab, headerRows, columns);
  const ordered = countOrdered(tab, firstRow, columns) >= 2;
  const above = new SoFar(
    columns,
    again,
    ordered,
    !ordered && areLettered(tab, firstRow, columns),
    areTyped(tab, firstRow, columns),
  );
  const units: UnitRow[] = [];
  const unnamed: At[] = [];
  const notRead: NotReadRow[] = [];
  const kinds = new Map<number, RowKind>();

  // "I. KHỐI XÃ" above the header heads its units, where a page has a table a block.
  const over = new Line(tab, (headerRows[0] as number) - 1, columns, "").label;
  if (/^\(?[IVX]{1,5}\)?\s*[.)/:–-]\s*\S/.test(over) && isGroup(over))
    above.groups.enter(over, "", (headerRows[0] as number) - 1);
  const type = typeOfNumbers(columns.nameHeading ?? "");
  const merged = mergedNames(tab, columns.name);

  let blankAbove = false;
  for (let row = firstRow; row < tab.values.length; row += 1) {
    if (isBlankRow(tab, row)) {
      blankAbove = true;
      continue;
    }
    const line = new Line(tab, row, columns, type || typeOfNumbers(above.groups.heading));
    if (again.stands(row)) above.other = null;
    else if (units.length > 0) above.other = otherTableAt(tab, row, blankAbove, again) ?? above.other;
    // A title alone above another table's header is no part of the rows above it.
    blankAbove = blankAbove && line.alone;
    const verdict = verdictOn(line, above);
    kinds.set(row, verdict === "unnamed" ? "notRead" : verdict);
    switch (verdict) {
      case "units": {
        const rows = [row];
        const name = line.name === "" ? (above.unit?.name ?? "") : (line.unitName ?? line.name);
        if (line.name !== "") above.times.clear();
        above.times.add(line.time);
        above.unit = { name, rows, index: units.length };
        above.begun = true;
        above.totalled = false;
        above.parts.clear();
        if (line.part !== "") above.parts.add(line.part);
        const groups = above.groups.unit();
        units.push({ row, name, heading: headingOf(groups), groups, rows });
        break;
      }
      case "continued":
        above.unit?.rows.push(row);
        if (line.part !== "") above.parts.add(line.part);
        break;
      case "headings":
        above.totalled = false;
        above.groups.enter(line.label, line.name === "" || line.counted ? "" : line.orderText, row);
        break;
      case "totals":
        above.totalled ||= isTotal(line.label) || isTotal(line.orderText);
        break;
      case "unnamed":
        if (row > above.mergedUntil) unnamed.push({ tab, row, column: columns.name });
        break;
      case "notRead":
        notRead.push({
          at: firstFilled(tab, row),
          unit: above.other
            ? unitNamedIn(tab, row, units)
            : above.ended || isNobodys(line, above)
              ? -1
              : (above.unit?.index ?? -1),
          ...(above.other ? { of: "other" as const } : {}),
        });
        break;
    }
    if (verdict === "units" || verdict === "unnamed")
      above.mergedUntil = Math.max(above.mergedUntil, merged.get(row) ?? -1);
    if (!STAYS_WITH_UNIT.has(verdict)) above.unit = null;
  }
  return { units, unnamed, notRead, kinds };
}

/** The unit that a row of another table names; -1: none of this one's. */
function unitNamedIn(tab: Tab, row: number, units: readonly UnitRow[]): number {
  const said = (tab.values[row] ?? []).filter((value) => typeof value === "string" && !isBlank(value));
  const names = new Set(said.map((value) => nameKey(textOf(value))));
  return units.findIndex(({ name }) => names.has(nameKey(name)));
}

/** Rows after which a further part of the unit above may still stand. */
const STAYS_WITH_UNIT = new Set<Verdict>(["units", "continued", "notRead", "headers", "numbering"]);

function verdictOn(line: Line, above: SoFar): Verdict {
  for (const [, test] of ROW_TESTS) {
    const verdict = test(line, above);
    if (verdict) return verdict;
  }
  return "notes";
}

function signature(above: SoFar): RowKind {
  above.signed = true;
  return "signatures";
}

/** A further row of the unit whose name is merged over it; of nobody where that name is none. */
function mergedPart({ columns, filled, part }: Line, { unit, parts }: SoFar): Verdict {
  if (!unit) return "unnamed";
  return columns.partAt && filled && (part === "" || parts.has(part)) ? "notRead" : "continued";
}

/** A name that names nobody, with marks or evidence beside it; blank it is a place nobody filled in. */
function unusable({ filled, proves, words, counted, orderText }: Line, { ended }: SoFar): Verdict {
  if (!words && !proves && !counted && (ended || orderText !== "")) return "totals";
  return filled || proves ? "unnamed" : "notes";
}

/**
 * Whether a row goes on with the unit above ([U7]): it says another part of it, under no name or the same one; or it
 * holds nothing but more evidence.
 */
function continuesUnit(line: Line, { unit, parts }: SoFar): boolean {
  if (!unit) return false;
  if (line.part !== "") {
    const same = line.name === "" ? !line.counted : nameKey(line.name) === nameKey(unit.name);
    return same && !parts.has(line.part);
  }
  const next = unit.rows[unit.rows.length - 1] === line.row - 1;
  if (!next || line.label !== "" || line.orderText !== "") return false;
  return line.filled ? goesOn(line, unit.rows) : line.proves;
}

/** Marks go on once where they stand in one block, twice where self and appraised ones stand in two. */
const MOST_BLOCKS = 2;

/**
 * Whether a row's marks go on where those of the rows above end, in each block of marks, and its evidence stands in no
 * cell that has some already. A nameless unit's own marks begin again from the left.
 */
function goesOn({ tab, row, columns: { marks, evidence = [] } }: Line, above: readonly number[]): boolean {
  const isFilled = (at: number, column: number) => {
    const value = valueAt(tab, at, column);
    return value !== false && !isBlank(value);
  };
  const sides: boolean[] = [];
  for (const column of [...marks].sort((a, b) => a - b)) {
    const own = isFilled(row, column);
    const before = above.some((at) => isFilled(at, column));
    if (own && before) return false;
    if ((own || before) && sides[sides.length - 1] !== own) sides.push(own);
  }
  if (sides[0] !== false || sides.length > MOST_BLOCKS * 2) return false;
  return evidence.every((column) => !isFilled(row, column) || above.every((at) => !isFilled(at, column)));
}

/** Numbers under a label that is no name, where units are numbered or called by their type. */
const isNobodys = (line: Line, { typed, ordered, ended }: SoFar) =>
  !ended && !line.words && !line.counted && (typed || ordered) && isStray(line);

/** Rows above and below a row of numbers whose points tell whether it sums them. */
const ROWS_SUMMED = 20;

/** Whether a row without a name holds points as the units around it do: their sum would mostly be more than each of them. */
function isPointsOfNobody({ tab, row, columns: { marks }, name, mostlyNumbers }: Line): boolean {
  if (name !== "" || !mostlyNumbers) return false;
  const filled = marks.filter((column) => typeof valueAt(tab, row, column) === "number");
  const reached = filled.filter((column) => {
    const value = Number(valueAt(tab, row, column));
    for (let other = Math.max(0, row - ROWS_SUMMED); other <= row + ROWS_SUMMED; other += 1) {
      const points = valueAt(tab, other, column);
      if (other !== row && typeof points === "number" && points >= value) return true;
    }
    return false;
  });
  return reached.length * 2 > filled.length;
}

/** Whether the next number goes on from the row's own, as from one unit to the next. */
function isCountedOn({ tab, row, columns, orderText }: Line): boolean {
  const own = Number.parseInt(orderText, 10);
  for (let next = row + 1; next < Math.min(tab.values.length, row + 4); next += 1) {
    const order = textOf(valueAt(tab, next, columns.order));
    if (order !== "")
      return Number.parseInt(order, 10) === own + 1 && isCount(valueAt(tab, next, columns.order));
  }
  return true;
}

/** How far below a row is looked at to tell what it heads. */
const ROWS_BELOW = 3;

function isFollowedByNumber({ tab, row, columns }: Line): boolean {
  for (let next = row + 1; next <= Math.min(tab.values.length - 1, row + ROWS_BELOW); next += 1)
    if (isCount(valueAt(tab, next, columns.order))) return true;
  return false;
}

function isFollowedByMarks({ tab, row, columns }: Line): boolean {
  for (let next = row + 1; next <= Math.min(tab.values.length - 1, row + ROWS_BELOW); next += 1)
    if (new Line(tab, next, columns, "").marked) return true;
  return false;
}

function countOrdered(tab: Tab, firstRow: number, columns: RowColumns): number {
  if (columns.order < 0) return 0;
  let count = 0;
  for (let row = firstRow; row < tab.values.length && count < 2; row += 1)
    if (isCount(valueAt(tab, row, columns.order)) && !isBlank(valueAt(tab, row, columns.name))) count += 1;
  return count;
}

const isLettered = ({ orderText, name }: Line) => isRank(orderText) && isUnitName(name) && !isGroup(name);

/** Whether the units are numbered by letters: those beside marks are, and no unit with marks goes without. */
function areLettered(tab: Tab, firstRow: number, columns: RowColumns): boolean {
  if (columns.order < 0) return false;
  let count = 0;
  for (let row = firstRow; row < tab.values.length; row += 1) {
    const line = new Line(tab, row, columns, "");
    if (line.name === "" || !line.filled) continue;
    if (line.orderText === "" && isUnitName(line.name)) return false;
    if (isLettered(line)) count += 1;
  }
  return count >= 2;
}

/** Where names are merged downward: their last rows by their first. */
function mergedNames(tab: Tab, column: number): Map<number, number> {
  const merged = new Map<number, number>();
  for (const { firstRow, lastRow, firstColumn, lastColumn } of tab.merges())
    if (firstColumn <= column && column <= lastColumn && lastRow > firstRow) merged.set(firstRow, lastRow);
  return merged;
}

function firstFilled(tab: Tab, row: number): At {
  const column = (tab.values[row] ?? []).findIndex((value) => !isBlank(value));
  return { tab, row, column: Math.max(0, column) };
}
