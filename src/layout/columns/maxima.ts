/**
 * @fileoverview The most points of each criterion, where the sheet itself shows them ([M4]); where it shows those of a
 * content or of all criteria only, that they are in points.
 */

import { readLegend } from "../../cell/legend";
import { firstRowBelow, isFilled, textOf, valueAt } from "../../cell/text";
import type { CellValue, Tab } from "../../table/tab";
import { parseNumber } from "../../vietnamese/numbers";
import { lowestOf } from "../header/header";
import { linesAbove } from "../header/title";
import {
  headsPoints,
  headsSumOfPoints,
  isWrittenAsPoints,
  maximumIn,
  maximumOf,
  maximumOfSum,
  type Scale,
  saysUnitIsPoints,
  saysWeight,
  scaleIn,
} from "../headings/maximum";
import type { CriterionHeading, UnitEntry } from "../reading";
import {
  maximaColumns,
  maximaRows,
  ownMaxima,
  SAMPLED,
  type UnitRowsOf,
  unitRowsOf,
  weightRows,
} from "./own-maxima";
import type { AssessmentTable, Table } from "./table";
import { isMarkField } from "./taken";

/** Fewer criteria with a maximum than this are a slip of words. */
const LEAST = 2;
/** How far below the units a line still speaks of them. */
const BELOW_UNITS = 12;
/** Rows in which a column of maxima is looked through. */
const LOOKED_AT = 200;
/** More points than any criterion has: what stands for a maximum that nobody says. */
const UNKNOWN_MOST = 1000;
/** Longer texts label no row. */
const LONGEST_LABEL = 60;
/** Longer texts explain something else. */
const LONGEST = 300;

/**
 * The criteria with the most points that the sheet shows for them; where it shows only those of a content or of all
 * they are in points too, of which no more is known. Where it shows none, as they are.
 */
export function withMaxima({
  tables,
  units,
  criteria,
  maxima,
  inPoints,
}: AssessmentTable): readonly CriterionHeading[] {
  const [table] = tables;
  const [unit] = units;
  if (!table || !unit) return criteria;
  const of = unitRowsOf(table.tab, units);
  const scale = scaleOf(table, units, of);
  const found = ownMaxima(table, units, criteria, of);
  for (const [code, rows] of maxima ?? []) {
    const most = inOwnRow(unit, rows);
    if (most !== null && !found.has(code)) found.set(code, most);
  }
  if (found.size < LEAST) found.clear();
  if (found.size === 0 && scale.each !== null) for (const { code } of criteria) found.set(code, scale.each);
  const contents = criteria.map(({ pillar }) => maximumIn(pillar.text));
  const most = Math.max(scale.most ?? 0, ...contents.map((content) => content ?? 0));
  const held = numbersOf(units);
  if (held === "words") return criteria;
  const unsaid = found.size === 0 && most === 0;
  if (unsaid && !(held !== "blank" && (inPoints || arePoints(table, units)))) return criteria;
  // "1: đạt, 0: không đạt" is what a tick is written with, whatever they sum up to.
  if (held === "ticks" && Math.max(0, ...found.values()) <= 1 && explainsTicks(table.tab)) return criteria;
  return criteria.map((heading, index): CriterionHeading => {
    const own = found.get(heading.code);
    if (own !== undefined) return { ...heading, maxPoints: own };
    const bound = unsaid ? UNKNOWN_MOST : (contents[index] ?? most);
    return bound > 0 ? { ...heading, maxPoints: bound, boundOnly: true } : heading;
  });
}

/** What lines above and below the table, columns and rows of maxima, and sums say of all criteria. */
function scaleOf(table: Table, units: readonly UnitEntry[], of: UnitRowsOf): Scale {
  const { tab, taken, headerRows } = table;
  const first = firstRowBelow(headerRows);
  let each: number | null = null;
  let most = 0;
  const take = (number: number | null) => {
    most = Math.max(most, number ?? 0);
  };
  for (const column of maximaColumns(table))
    for (let row = first; row < Math.min(tab.values.length, first + LOOKED_AT); row += 1)
      take(maximumOf(textOf(valueAt(tab, row, column))));
  for (const { criterion, heading } of taken) if (criterion === null) take(maximumOfSum(lowestOf(heading)));
  for (const row of maximaRows(table, units[0] as UnitEntry, of))
    for (const value of tab.values[row] ?? []) take(maximumOf(textOf(value)));
  const say = (line: string) => {
    const scale = line.length <= LONGEST ? scaleIn(line) : null;
    each ??= scale?.each ?? null;
    take(scale?.most ?? null);
  };
  for (const line of linesAbove(tab, headerRows[0] ?? 0)) say(line);
  const end = Math.min(tab.values.length, Math.max(first, of.last) + BELOW_UNITS);
  for (let row = first; row < end; row += 1)
    if (!of.rows.has(row))
      for (const value of tab.values[row] ?? []) if (typeof value === "string" && value !== "") say(value);
  return { each, most };
}

/** Whether the marks are words, ticks in 1 and 0, or other numbers; blank sheets are "blank". */
function numbersOf(units: readonly UnitEntry[]): "words" | "ticks" | "points" | "blank" {
  let words = 0;
  let ticks = 0;
  let ones = 0;
  for (const { tab, row, rows, columns } of units.slice(0, SAMPLED))
    for (const [code, { self, appraised }] of columns)
      for (const at of rows ? (rows.get(code) ?? []) : [row])
        for (const column of [self, appraised]) {
          const value = valueAt(tab, at, column);
          const number = typeof value === "string" ? parseNumber(value) : value;
          if (number === 1) ones += 1;
          if (number === 1 || number === 0) ticks += 1;
          else if (typeof number === "number") return "points";
          else if (isFilled(value)) words += 1;
        }
  // Beside x, 0 is what did not pass.
  if (ticks > 0 && (ones > 0 || words <= ticks)) return "ticks";
  return words > 0 ? "words" : "blank";
}

/** Whether weights, or the word điểm alone, show that numbers are points. */
function arePoints(table: Table, units: readonly UnitEntry[]): boolean {
  const { tab, taken, headerRows } = table;
  if (linesAbove(tab, headerRows[0] ?? 0).some(saysUnitIsPoints)) return true;
  const row = units[0]?.row ?? 0;
  const headed = taken.some(({ heading, field }) => {
    const own = lowestOf(heading);
    if (isMarkField(field)) return headsPoints(own);
    return field === "other" && (headsSumOfPoints(own) || saysWeight(own));
  });
  if (headed || weightRows(table).length > 0) return true;
  // Where criteria are rows, so are their sum and what is added to it.
  if (units[0]?.rows && tab.values.slice(firstRowBelow(headerRows)).some(isRowOfPoints)) return true;
  return (tab.values[row] ?? []).some((value) => typeof value === "string" && isWrittenAsPoints(value));
}

const isRowOfPoints = (row: readonly CellValue[]) =>
  row.some((value) => typeof value === "string" && value.length <= LONGEST_LABEL && headsSumOfPoints(value));

/** Whether a legend says that 1 is a pass. */
function explainsTicks(tab: Tab): boolean {
  return tab.values.some((row) =>
    row.some(
      (value) =>
        typeof value === "string" &&
        /(?:^|\D)1(?:\D|$)/.test(value) &&
        readLegend(value).some(([letter, meaning]) => letter === "1" && meaning === "pass"),
    ),
  );
}

/** In a row of the criterion's own, below the first unit, where units stand across. */
function inOwnRow({ tab, at }: UnitEntry, rows: readonly number[]): number | null {
  const most = rows.map((row) => maximumOf(textOf(valueAt(tab, row, at.column))));
  return most.find((one) => one !== null) ?? null;
}
