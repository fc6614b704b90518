/**
 * @fileoverview The units of a table, row by row below its header ([L2], [U1], [U7]): which rows are one's, and what all others
 * are.
 */

import { isFail, isPass } from "../../cell/sample";
import { firstRowBelow, isBlank, textOf, valueAt } from "../../cell/text";
import type { At, Tab } from "../../table/tab";
import { isUnitName } from "../../units/looks-like-name";
import { nameKey } from "../../vietnamese/fold";
import { readHeading } from "../headings/heading";
import { type GroupLevel, headingOf } from "./groups";
import { HeaderAgain } from "./header-again";
import { Line, type RowColumns } from "./line";
import { isExample, isNoName, isStep } from "./no-unit";
import { otherTableAt } from "./other-table";
import { hasRemarkRows } from "./remark-rows";
import { firstFilledAt, isBlankRow, type RowKind } from "./row-kinds";
import { isLettered, isNobodys, isNoUnit, isOfSeveral, type Verdict, verdictOn } from "./row-tests";
import { isCount, isGroup, isTotal } from "./row-words";
import { SoFar } from "./so-far";
import { areTyped } from "./stray-numbers";
import { typeOfNumbers } from "./unit-name";

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
  /** It stands below another header, by which it may be meant; or it is a further step of judging the unit; or words stand for its name; or it was typed one column to the left; or it shows how the table is filled in. */
  readonly of?: "other" | "step" | "words" | "shifted" | "example";
  /** What names the example. */
  readonly said?: string;
  /** The unit that it names, where no row that is read does. */
  readonly named?: string;
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

/** Reads the rows below the header. */
export function readUnitRows(tab: Tab, headerRows: readonly number[], columns: RowColumns): UnitRows {
  const firstRow = firstRowBelow(headerRows);
  const again = new HeaderAgain(tab, headerRows, columns);
  const ordered = countOrdered(tab, firstRow, columns) >= 2;
  const last = lastMarked(tab, firstRow, columns);
  const above = new SoFar(
    columns,
    again,
    ordered,
    !ordered && areLettered(tab, firstRow, columns),
    areTyped(tab, firstRow, columns),
    hasRemarkRows(tab, firstRow, last),
    last > firstRow ? last : Number.POSITIVE_INFINITY,
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
    else if (units.length > 0) {
      const other = otherTableAt(tab, row, blankAbove, again);
      if (other && !namesUnit(line)) above.other = other;
    }
    // A title alone above another table's header is no part of the rows above it.
    blankAbove = blankAbove && line.alone;
    const verdict = verdictOn(line, above);
    if (verdict === "headings" || (verdict === "notes" && line.alone)) above.headedAt = row;
    kinds.set(row, verdict === "unnamed" ? "notRead" : verdict);
    switch (verdict) {
      case "units": {
        const rows = [row];
        const name = line.name === "" ? (above.unit?.name ?? "") : (line.unitName ?? line.name);
        if (line.name !== "") above.times.clear();
        above.times.add(line.time);
        above.unit = { name, rows, index: units.length };
        above.addName(name);
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
        if (isShifted(line))
          notRead.push({
            at: { tab, row, column: columns.order },
            unit: -1,
            of: "shifted",
            named: line.orderText.replace(NUMBERED, ""),
          });
        else if (row > above.mergedUntil) unnamed.push({ tab, row, column: columns.name });
        break;
      case "notRead":
        if (above.other) {
          const unit = unitNamedIn(tab, row, units);
          notRead.push({
            at: firstFilledAt(tab, row),
            unit,
            of: "other",
            ...(unit < 0 && namesUnit(line) && { named: line.name }),
          });
        } else {
          const isNone = above.ended || [isNobodys, isNoUnit, isOfSeveral].some((is) => is(line, above));
          const of = isNone || !above.unit ? undefined : standsForName(line, above);
          notRead.push({
            at: of ? { tab, row, column: columns.name } : firstFilledAt(tab, row),
            unit: isNone ? -1 : (above.unit?.index ?? -1),
            ...(of && { of }),
            ...(isExample(line.counted ? "" : line.orderText, line.name) && {
              of: "example",
              said: line.name || line.label,
            }),
          });
        }
        break;
    }
    if (verdict === "units" || verdict === "unnamed")
      above.mergedUntil = Math.max(above.mergedUntil, merged.get(row) ?? -1);
    if (!STAYS_WITH_UNIT.has(verdict)) above.unit = null;
  }
  return { units, unnamed, notRead, kinds };
}

/** Whether a unit's name stands where the units have theirs: whatever stands beside it, that is no header. */
const namesUnit = ({ name }: Line) => isUnitName(name) && readHeading(name).word === null;

/** What stands in a row where a unit's name should. */
const standsForName = ({ name }: Line, { typed }: SoFar): NotReadRow["of"] =>
  isStep(name) ? "step" : typed && isNoName(name) ? "words" : undefined;

/** Whether a row was typed one column to the left: a mark where the name should be, and the name where the number should. */
const isShifted = ({ name, orderText, counted }: Line) =>
  name !== "" &&
  !counted &&
  (isUnitName(orderText) || WORDS.test(orderText)) &&
  (isPass(name) || isFail(name));
/** "3. Đoàn xã Cao Lâu". */
const NUMBERED = /^\d{1,3}\s*[.)/–-]\s*/;
const WORDS = /\p{L}{2,}\s+\p{L}{2,}/u;

/** The unit that a row of another table names; -1: none of this one's. */
function unitNamedIn(tab: Tab, row: number, units: readonly UnitRow[]): number {
  const said = (tab.values[row] ?? []).filter((value) => typeof value === "string" && !isBlank(value));
  const names = new Set(said.map((value) => nameKey(textOf(value))));
  return units.findIndex(({ name }) => names.has(nameKey(name)));
}

/** Rows after which a further part of the unit above may still stand. */
const STAYS_WITH_UNIT = new Set<Verdict>(["units", "continued", "notRead", "headers", "numbering"]);

function countOrdered(tab: Tab, firstRow: number, columns: RowColumns): number {
  if (columns.order < 0) return 0;
  let count = 0;
  for (let row = firstRow; row < tab.values.length && count < 2; row += 1)
    if (isCount(valueAt(tab, row, columns.order)) && !isBlank(valueAt(tab, row, columns.name))) count += 1;
  return count;
}

/** The last row with a mark: what stands below is said of all. */
function lastMarked(tab: Tab, firstRow: number, columns: RowColumns): number {
  let row = tab.values.length - 1;
  while (row > firstRow && !new Line(tab, row, columns, "").marked) row -= 1;
  return row;
}

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
