/**
 * @fileoverview Remarks that stand in any kind of table for a unit, or for a criterion of one ([L9], [L2]): in a column
 * beside its rows, in a row below its marks, as its typed result, on its form. What speaks against the result leaves the
 * unit open; what nobody understands is named.
 */

import { takesBack } from "../../cell/registration";
import { type Remark, readRemark } from "../../cell/remark";
import { isFail } from "../../cell/sample";
import { isBlank, textOf, valueAt } from "../../cell/text";
import type { At, Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import type { Table } from "../columns/table";
import type { Taken } from "../columns/taken";
import { lowestOf } from "../header/header";
import { headsNotes, isNotYetAppraised } from "../headings/group-says";
import type { DeniedEvidence, LayoutKind, RowNotRead, UnitEntry } from "../reading";
import { contradictsUnit } from "./contradicts";
import { UnitsOf } from "./units-of";
import { fails } from "./unsettled-units";

/** Headings that ask how it stands. */
const STATE = /\b(?:tinh trang|trang thai|tinh hinh)\b/;
/** Below these stand notes on the result; opinions on the work, whose words are endless, stand below others. */
const OF_RESULT = /^(?:ghi chu|chu thich|luu y|gc|tinh trang|trang thai|ket luan|khac)\b/;
/** A cell that is longer tells of the work. */
const LONGEST = 160;

/** A remark, the unit that it is of and, where it stands in a criterion's row, the criterion. */
interface Said {
  readonly at: At;
  readonly unit: UnitEntry;
  readonly criterion: string | null;
  readonly heading: string;
  /** `wide`: what is against the unit is told where its row is read; `result`: typed as its result. */
  readonly of: "wide" | "criterion" | "unit" | "result";
}

/** What such remarks leave open, and those that nobody understands. `denied`: cells that are told as being of papers. */
export function remarksOn(
  tables: readonly Table[],
  units: readonly UnitEntry[],
  kind: LayoutKind,
  denied: readonly DeniedEvidence[],
): RowNotRead[] {
  const found: RowNotRead[] = [];
  const unknown = new Map<string, { row: RowNotRead; more: number }>();
  const reader = remarkReader();
  const isDenied = (at: At) =>
    denied.some((one) => one.tab.name === at.tab.name && one.row === at.row && one.column === at.column);
  for (const said of remarksIn(tables, units, kind)) {
    const { at, unit, criterion, of } = said;
    const value = valueAt(at.tab, at.row, at.column);
    if (typeof value !== "string" || isBlank(value) || value.length > LONGEST || isDenied(at)) continue;
    // Beside a row its own reading tells it.
    if (of !== "result" && criterion === null && contradictsUnit(unit, value)) {
      if (of === "unit") found.push({ at, unit, of: "state" });
      continue;
    }
    const heading = fold(lowestOf(said.heading));
    const remark = reader(value, of === "result" || STATE.test(heading));
    const isAgainst = () =>
      remark === "open" ||
      (remark === "verdict" &&
        of !== "result" &&
        !(criterion === null ? fails(unit) : failsAt(unit, criterion)));
    if (remark === "plain") continue;
    if (of !== "wide" && isAgainst()) found.push({ at, unit, of: "state" });
    else if (remark === "unknown" && !fails(unit) && (of === "result" || OF_RESULT.test(heading))) {
      const key = `${at.tab.name}\n${fold(textOf(value))}`;
      const before = unknown.get(key);
      if (before) before.more += before.row.unit === unit ? 0 : 1;
      else unknown.set(key, { row: { at, unit, of: "line" }, more: 0 });
    }
  }
  for (const { row, more } of unknown.values()) found.push(more > 0 ? { ...row, more } : row);
  return found;
}

/** Reads remarks: thousands of units have the same few. */
function remarkReader(): (value: string, asked: boolean) => Remark {
  const known = new Map<string, Remark>();
  return (value, asked) => {
    const key = asked ? `?${value}` : value;
    let said = known.get(key);
    if (said === undefined) {
      said = readRemark(value, asked);
      known.set(key, said);
    }
    return said;
  };
}

function failsAt({ tab, row, rows, columns }: UnitEntry, code: string): boolean {
  const own = columns.get(code);
  return (
    own !== undefined &&
    (rows?.get(code) ?? [row]).some((at) =>
      [own.self, own.appraised].some((column) => column >= 0 && isFail(valueAt(tab, at, column))),
    )
  );
}

function* remarksIn(
  tables: readonly Table[],
  units: readonly UnitEntry[],
  kind: LayoutKind,
): Generator<Said> {
  for (const unit of units) {
    if (unit.continues) continue;
    const typed = [...(unit.verdicts?.values() ?? [])].map((column) => ({
      tab: unit.tab,
      row: unit.row,
      column,
    }));
    for (const at of [...(unit.result ? [unit.result] : []), ...typed])
      yield { at, unit, criterion: null, heading: "", of: "result" };
  }
  const seen = new Set<string>();
  for (const { tab, taken, headerRows } of tables) {
    if (seen.has(tab.name)) continue;
    seen.add(tab.name);
    const own = units.filter((unit) => unit.tab.name === tab.name && !unit.continues);
    const columns = taken.filter(
      ({ field, aside, heading }) =>
        field === "other" && !aside && heading !== "" && headsNotes(lowestOf(heading)),
    );
    if (kind === "turned") yield* belowUnits(tab, headerRows, own, columns);
    else for (const unit of own) yield* besideRows(unit, columns);
  }
}

function* besideRows(unit: UnitEntry, columns: readonly Taken[]): Generator<Said> {
  for (const { index, heading, criterion, pillar } of columns) {
    if (unit.rows === null) {
      // That nobody appraised it is told as its marks' own side ([M6]).
      const isSide = isNotYetAppraised(textOf(valueAt(unit.tab, unit.row, index)));
      if (criterion === null && pillar === null && !isSide)
        yield { at: { tab: unit.tab, row: unit.row, column: index }, unit, criterion, heading, of: "wide" };
      continue;
    }
    for (const [code, rows] of unit.rows)
      for (const row of rows)
        yield { at: { tab: unit.tab, row, column: index }, unit, criterion: code, heading, of: "criterion" };
  }
}

/** Below the names of a table turned round: rows for notes, and a column of notes right of the units that names them. */
function* belowUnits(
  tab: Tab,
  headerRows: readonly number[],
  units: readonly UnitEntry[],
  columns: readonly Taken[],
): Generator<Said> {
  const first = Math.min(...units.map(({ at }) => at.column));
  const criteria = new Set(units.flatMap(({ rows }) => [...(rows?.values() ?? [])].flat()));
  const book = new UnitsOf(units);
  for (let row = Math.max(...headerRows) + 1; row < tab.values.length; row += 1) {
    const label = (tab.values[row] ?? [])
      .slice(0, first)
      .map(textOf)
      .filter((text) => text !== "");
    const heading = label.find((text) => headsNotes(text)) ?? "";
    if (heading === "" && label.length > 0 && !criteria.has(row))
      for (const unit of units) {
        const at = { tab, row, column: unit.at.column };
        const text = textOf(valueAt(tab, row, at.column));
        // A typed result is held against the computed one ([O6]); a mark alone is one of a criterion's rows.
        if (text !== "" && unit.result?.row !== row && !isFail(text) && contradictsUnit(unit, text))
          yield { at, unit, criterion: null, heading, of: "unit" };
      }
    // That nobody appraised it, or that it withdrew, is told where its column is read ([M6], [O5]).
    if (heading !== "" && !criteria.has(row))
      for (const unit of units) {
        const text = textOf(valueAt(tab, row, unit.at.column));
        if (text !== "" && !isNotYetAppraised(text) && !takesBack(text))
          yield { at: { tab, row, column: unit.at.column }, unit, criterion: null, heading, of: "unit" };
      }
    for (const { index, heading } of columns) {
      const text = textOf(valueAt(tab, row, index));
      if (text !== "")
        for (const unit of book.namedIn(text))
          yield { at: { tab, row, column: index }, unit, criterion: null, heading, of: "unit" };
    }
  }
}
