/**
 * @fileoverview Lines between the units of a table, which say something of the unit above them ([L2], [L9]): "Tồn tại: TC
 * 2.2 chưa có kế hoạch, đề nghị làm lại". They are read as remarks beside its marks are.
 */

import { readLegend } from "../../cell/legend";
import { isAgainst, readRemark } from "../../cell/remark";
import { firstRowBelow, textOf } from "../../cell/text";
import type { Tab } from "../../table/tab";
import { unitKey } from "../../units/names";
import { fold } from "../../vietnamese/fold";
import type { Table } from "../columns/table";
import { headsOfResult } from "../headings/asks";
import type { LayoutKind, RowNotRead, UnitEntry } from "../reading";
import { hasRemarkRows, type RemarkRow, remarkRow } from "../rows/remark-rows";
import { firstFilledAt, isBlankRow } from "../rows/row-kinds";
import { contradictsUnit, fails } from "./contradicts";
import { UnitsOf } from "./units-of";
import { othersIn, unitsCalled } from "./whom";

/** What such lines leave open, and those that nobody understands. */
export function linesBetween(
  tables: readonly Table[],
  units: readonly UnitEntry[],
  kind: LayoutKind,
): RowNotRead[] {
  if (kind !== "wide" && kind !== "long") return [];
  return tables.flatMap((table) => {
    const own = units.filter(({ tab }) => tab.name === table.tab.name);
    return own.length === 0 ? [] : linesOf(table, own);
  });
}

function linesOf({ tab, headerRows }: Table, units: readonly UnitEntry[]): RowNotRead[] {
  const owners = ownersOf(units);
  const rows = [...owners.keys()];
  const last = rows.reduce((a, b) => Math.max(a, b));
  const first = rows.reduce((a, b) => Math.min(a, b));
  // One line below the last unit may be of all: where others stand below theirs, it is of the last.
  const isHabit = hasRemarkRows(tab, first, last);
  const grouped = isHabit ? null : groupedBy(tab, firstRowBelow(headerRows), first);
  const keys = new Set(units.map(({ name }) => unitKey(name, "")));
  const lines: { row: number; above: UnitEntry; line: RemarkRow }[] = [];
  let above: UnitEntry | null = null;
  let apart = -1;
  for (let row = first; row < tab.values.length; row += 1) {
    const owner = owners.get(row);
    if (owner) above = owner;
    else if (isBlankRow(tab, row)) {
      apart = row;
      // What stands apart from the last unit is said of all of them.
      if (row > last) break;
    } else {
      const line = remarkRow(tab.values[row] ?? []);
      const next = nextFilled(tab, row);
      // Over the header of a table of its own.
      const headsTable =
        line !== null &&
        line.is !== "labelled" &&
        apart === row - 1 &&
        !owners.has(next) &&
        remarkRow(tab.values[next] ?? []) === null;
      const headsList =
        row > last &&
        (tab.values[next] ?? []).some(
          (value) => typeof value === "string" && keys.has(unitKey(textOf(value), "")),
        );
      if (
        line === null ||
        headsTable ||
        headsList ||
        (line.is === "state" && (grouped === "result" || (grouped !== null && OF_UNITS.test(line.text))))
      ) {
        if (row > last) break;
        above = null;
      } else if (above && readLegend(line.text).length === 0) lines.push({ row, above, line });
    }
  }
  const book = new UnitsOf(units);
  return lines.flatMap(({ row, above, line }): RowNotRead[] => {
    const at = firstFilledAt(tab, row);
    // What is said of all but some is told around the table.
    if (othersIn(line.text, line.text, units, book)) return [];
    const named = unitsCalled(line.text, book);
    const about = named.length > 0 ? named : row < last || isHabit ? [above] : [];
    const said = line.text;
    const against = about.filter((unit) => speaksAgainst(unit, line));
    if (against.length > 0) return against.map((unit) => ({ at, unit, of: "state", said }));
    const [unit = null] = about;
    const remark = readRemark(line.said, true);
    const isUnknown = unit
      ? remark === "unknown" && (line.label === "" || headsOfResult(line.label)) && !fails(unit)
      : remark !== "plain" && remark !== "unknown";
    return isUnknown ? [{ at, unit, of: "line", said }] : [];
  });
}

function nextFilled(tab: Tab, row: number): number {
  let next = row + 1;
  while (next < tab.values.length && isBlankRow(tab, next)) next += 1;
  return next;
}

/** Whose each row is. */
export function ownersOf(units: readonly UnitEntry[]): Map<number, UnitEntry> {
  const owners = new Map<number, UnitEntry>();
  let first = units[0] as UnitEntry;
  for (const unit of units) {
    if (!unit.continues) first = unit;
    owners.set(unit.row, first);
    for (const rows of unit.rows?.values() ?? []) for (const row of rows) owners.set(row, first);
  }
  return owners;
}

function speaksAgainst(unit: UnitEntry, { said, is }: RemarkRow): boolean {
  if (contradictsUnit(unit, said)) return true;
  const remark = readRemark(said, is !== "said");
  return remark === "open" || (isAgainst(remark) && !fails(unit));
}

/** By what the units are grouped: the line over the first says so; null: by nothing. */
function groupedBy(tab: Tab, from: number, to: number): "result" | "other" | null {
  let isGrouped = false;
  for (let row = from; row < to; row += 1) {
    if (isBlankRow(tab, row)) continue;
    isGrouped = true;
    if ((tab.values[row] ?? []).some((value) => OF_RESULT.test(fold(textOf(value))))) return "result";
  }
  return isGrouped ? "other" : null;
}
const OF_RESULT = /\b(?:cong nhan|dat|tham dinh|dang ky|xet|duyet|hoan thanh|chot)\b/;
const OF_UNITS = /^(?:đơn vị|cơ sở|đoàn cơ sở)(?!\p{L})/iu;
