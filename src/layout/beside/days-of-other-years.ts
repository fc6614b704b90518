/**
 * @fileoverview [Y1] Days on which units were appraised, in a column, a row or on a form: one of another year than the
 * sheet's shows that the unit's marks, or the sheet's title, are a former year's.
 */

import { cellAt, textOf, valueAt } from "../../cell/text";
import { columnIndex } from "../../table/a1";
import type { At, Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import { dayOfDate, periodIn, spanIn } from "../../vietnamese/periods";
import { lowestOf } from "../header/header";
import { readingYear } from "../header/title";
import { asksFor } from "../headings/asks";
import type { Reading, RowNotRead, UnitEntry } from "../reading";

/** What is planned, was before or is of papers or decisions says nothing of a unit's marks. */
const ELSE =
  /\b(?:du kien|ke hoach|lan truoc|nam truoc|truoc day|gan nhat|ho so|minh chung|van ban|nop|gui|nhan|dang ky|cong nhan|quyet dinh|nam 20\d\d)\b/;
/** What a form says of itself: "Ngày thẩm định: 12/11/2021". */
const LABEL = /^([^:]{5,50}):\s*(.*)$/;
/** The first months of the next year, in which a year is still appraised. */
const STILL = 3;
/** Lines above and below the units. */
const LINES = 40;

interface SaidDay {
  readonly at: At;
  /** null: of all that stand on the tab. */
  readonly unit: UnitEntry | null;
  readonly day: string;
}

/** The units that were appraised in another year, each by its day; one `unit` null for all where every day is another year's. */
export function daysOfOtherYears(
  read: Pick<Reading, "units" | "layout" | "year" | "schoolYear" | "tabs">,
): RowNotRead[] {
  const year = readingYear(read);
  if (year === null) return [];
  const from = read.schoolYear?.from ?? year;
  const isOrdinary = ({ at, day }: SaidDay) => {
    const of = Number(day.slice(0, 4));
    if (of <= year) return of >= from;
    // A day that is typed without its year gets that in which it is typed: "12/11" in January.
    return cellAt(at) instanceof Date || (of === year + 1 && Number(day.slice(5, 7)) <= STILL);
  };
  const said = [...besideUnits(read), ...read.tabs.flatMap((tab) => aroundUnits(tab, read))];
  const others = said.filter((one) => !isOrdinary(one));
  const [first] = others;
  const all = others.length > 1 && others.length === said.length && read.tabs.length === 1;
  return (first && all ? [{ ...first, unit: null }] : others).map(({ at, unit }) => ({
    at,
    unit,
    of: "day",
  }));
}

/** In a column beside the units, or a row below their names. */
function besideUnits({ units, layout }: Pick<Reading, "units" | "layout">): SaidDay[] {
  const own = units.filter(({ continues }) => !continues);
  if (layout.kind === "turned") {
    const left = Math.min(...own.map(({ at }) => at.column));
    return own.flatMap((unit) => {
      for (let row = unit.at.row + 1; row < unit.tab.values.length; row += 1) {
        const label = (unit.tab.values[row] ?? []).slice(0, left).map(textOf).find(asksForDay);
        const day = label === undefined ? null : dayAt(unit.tab, row, unit.at.column);
        if (day !== null) return [{ at: { tab: unit.tab, row, column: unit.at.column }, unit, day }];
      }
      return [];
    });
  }
  const columns = layout.columns
    .filter(
      ({ field, heading, criterion }) =>
        field === "other" && criterion === null && asksForDay(lowestOf(heading)),
    )
    .map(({ column }) => columnIndex(column));
  return own.flatMap((unit) => {
    const rows = new Set([unit.row, ...[...(unit.rows?.values() ?? [])].flat()]);
    for (const column of columns)
      for (const row of rows) {
        const day = dayAt(unit.tab, row, column);
        if (day !== null) return [{ at: { tab: unit.tab, row, column }, unit, day }];
      }
    return [];
  });
}

/** In a line above or below: of a form's unit, else of all. */
function aroundUnits(tab: Tab, { units }: Pick<Reading, "units">): SaidDay[] {
  const own = units.filter((unit) => unit.tab.name === tab.name && !unit.continues);
  const rows = own.flatMap(({ row, rows: of }) => (of ? [...of.values()].flat() : [row]));
  if (rows.length === 0) return [];
  const [first, last] = [Math.min(...rows), rows.reduce((one, other) => Math.max(one, other))];
  const found: SaidDay[] = [];
  const [unit = null] = own.length === 1 ? own : [];
  for (let row = Math.max(0, first - LINES); row < Math.min(tab.values.length, last + LINES); row += 1) {
    if (row >= first && row <= last) continue;
    for (const [column, value] of (tab.values[row] ?? []).entries()) {
      const [, label = "", text = ""] = LABEL.exec(textOf(value)) ?? [];
      if (!asksForDay(label)) continue;
      const day = text === "" ? dayAt(tab, row, column + 1) : dayIn(text);
      if (day !== null)
        found.push({ at: { tab, row, column: text === "" ? column + 1 : column }, unit, day });
    }
  }
  return found;
}

/** Whether words ask for the day on which somebody looked at a unit. */
const asksForDay = (heading: string) => asksFor(heading) === "day" && !ELSE.test(fold(heading));

/** The last day that a cell says with its year. */
function dayAt(tab: Tab, row: number, column: number): string | null {
  const value = valueAt(tab, row, column);
  if (value instanceof Date) return dayOfDate(value);
  return typeof value === "string" ? dayIn(textOf(value)) : null;
}

/** "12/11/2021", "Sáng 15-16/11/2021", "Ngày 5 tháng 11 năm 2021", "Tháng 11/2021", "12/11/2021 (trực tuyến)". */
function dayIn(text: string): string | null {
  const last = text.match(/\d+[/.-]\d+[/.-]20\d\d(?!\d)/g)?.pop() ?? "";
  return (periodIn(text, null) ?? spanIn(text, null) ?? periodIn(last, null))?.to ?? null;
}
