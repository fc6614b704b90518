/**
 * @fileoverview Remarks that stand in any kind of table for a unit, or for a criterion of one ([L9], [L2]): in a column
 * beside its rows, in a row below its marks, as its typed result, on its form. What speaks against the result leaves the
 * unit open; what nobody understands is named.
 */

import { denialOf } from "../../cell/denial";
import { takesBack } from "../../cell/registration";
import { agrees, type Remark, readDecision, readRemark } from "../../cell/remark";
import { isFail } from "../../cell/sample";
import { cellAt, isBlank, textOf, valueAt } from "../../cell/text";
import type { At } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import type { Table } from "../columns/table";
import type { Taken } from "../columns/taken";
import { lowestOf } from "../header/header";
import { type Asks, asksFor, headsOfResult } from "../headings/asks";
import { headsNotes, isNotYetAppraised } from "../headings/group-says";
import { readHeading } from "../headings/heading";
import type { DeniedEvidence, LayoutKind, RowNotRead, UnitEntry } from "../reading";
import { contradictsCriterion, contradictsUnit } from "./contradicts";
import { UnitsOf } from "./units-of";
import { fails, isFromOtherYear } from "./unsettled-units";

/** Headings that ask how it stands. */
const STATE = /\b(?:tinh trang|trang thai|tinh hinh)\b/;
/** A cell that is longer tells of the work. */
const LONGEST = 160;
/** Where somebody decides, a longer one may still say no. */
const LONGEST_DECISION = 600;

/** A remark, the unit that it is of and, where it stands in a criterion's row, the criterion. */
interface Said {
  readonly at: At;
  readonly unit: UnitEntry;
  readonly criterion: string | null;
  readonly heading: string;
  /** `wide`: beside all its marks; `result`: typed as its result; `apart`: beside the mark of one criterion, or anywhere else. */
  readonly of: "wide" | "result" | "apart";
  /** What its heading asks for. */
  readonly asks: Asks;
  /** The year of the table. */
  readonly year: number | null;
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
  const told = new Map<UnitEntry, Set<number>>();
  for (const said of remarksIn(tables, units, kind)) {
    const { at, unit, of } = said;
    const value = valueAt(at.tab, at.row, at.column);
    if (typeof value !== "string" || isBlank(value) || isDenied(at)) continue;
    if (value.length > (said.asks === "decision" ? LONGEST_DECISION : LONGEST)) continue;
    const isGainsaid = contradicts(said, textOf(value));
    // Beside all its marks its row's own reading tells it.
    if (isGainsaid && of === "wide") continue;
    const remark = reader(said, value);
    if (isGainsaid || isAgainst(said, remark, textOf(value))) {
      const rows = told.get(unit) ?? new Set();
      if (!rows.has(at.row)) found.push({ at, unit, of: "state" });
      told.set(unit, rows.add(at.row));
    } else if (remark === "unknown" && !fails(unit) && (of === "result" || headsOfResult(said.heading))) {
      const key = `${at.tab.name}\n${fold(textOf(value))}`;
      const before = unknown.get(key);
      if (before) before.more += before.row.unit === unit ? 0 : 1;
      else unknown.set(key, { row: { at, unit, of: "line" }, more: 0 });
    }
  }
  for (const { row, more } of unknown.values()) found.push(more > 0 ? { ...row, more } : row);
  return found;
}

const lowest = ({ heading }: Said) => fold(lowestOf(heading));
const asksState = ({ heading }: Said) => STATE.test(fold(heading));

/** Whether it says plainly that what passes fails. A typed result is held against the computed one ([O6]). */
function contradicts({ unit, criterion, of }: Said, text: string): boolean {
  if (of === "result") return false;
  return criterion === null ? contradictsUnit(unit, text) : contradictsCriterion(unit, criterion, text);
}

/** Reads remarks: thousands of units have the same few. */
function remarkReader(): (said: Said, value: string) => Remark {
  const known = new Map<string, Remark>();
  return (said, value) => {
    const isResult = said.of === "result";
    const asked = isResult || asksState(said);
    const ofPart = said.criterion !== null;
    const reads = said.asks === "decision" && !ofPart ? readDecision : readRemark;
    const key = `${reads === readDecision}${asked}${ofPart}${isResult}${said.year}\n${value}`;
    let remark = known.get(key);
    if (remark === undefined) {
      const isOpen = isResult ? PUT_OFF.test(fold(value)) : !ofPart && isFromOtherYear(value, said.year);
      remark = isOpen ? "open" : reads(value, asked, ofPart);
      known.set(key, remark);
    }
    return remark;
  };
}

/** What a typed result says that was put off. */
const PUT_OFF =
  /^(?:(?:cho|de nghi|can|xin|dang) )*(?:phuc tra|xem xet|bo sung|hoan thien|xac minh|tham tra|hop lai|xet lai)\b/;

/** A verdict, or a doubt about the marks, is against none whose marks give it; a typed one is held against the computed. */
function isAgainst(said: Said, remark: Remark, text: string): boolean {
  const { unit, criterion, of, asks } = said;
  if (remark === "plain")
    return asks === "decision" && of !== "result" && criterion === null && saysNo(said, text) && !fails(unit);
  if (remark === "open" && asks !== "other") return true;
  if (remark === "verdict" && of === "result" && !asksState(said) && OF_RECOGNITION.test(fold(text)))
    return false;
  if (criterion === null ? fails(unit) : failsAt(unit, criterion)) return false;
  // Where somebody decides, what nobody understands may be no.
  if (asks === "decision") return true;
  if (asks === "note" || remark === "verdict") return remark !== "unknown";
  const denial = remark === "unknown" ? null : denialOf(text);
  return (
    remark !== "unknown" && (denial === "result" ? asks !== "matter" : denial === null && asks !== "other")
  );
}
/** A mark that fails, below what somebody decides; "Không" may also say that there is nothing to say. */
const saysNo = (said: Said, text: string): boolean =>
  isFail(text) && (!NOTHING.test(fold(text)) || ASKS_WHETHER.test(lowest(said)));
const NOTHING = /^(?:khong|ko|k|0|-|–)$/;
const ASKS_WHETHER =
  /\b(?:duyet|dong y|nhat tri|thong nhat|bieu quyet|cong nhan|tan thanh|thong qua|xac nhan|hoan thanh)\b/;
/** What a typed result may say as the computed one does ([O6]). */
const OF_RECOGNITION = /\b(?:cong nhan|dat|danh hieu|du dieu kien)\b/;

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
      yield { at, unit, criterion: null, heading: "", of: "result", asks: "decision", year: null };
  }
  const seen = new Set<string>();
  for (const table of tables) {
    const { tab } = table;
    if (seen.has(tab.name)) continue;
    seen.add(tab.name);
    const own = units.filter((unit) => unit.tab.name === tab.name && !unit.continues);
    // Asked once a table: thousands of units stand in it.
    const all = table.taken.filter(({ aside, heading }) => !aside && heading !== "");
    const notes = all.filter(({ field, heading }) => field === "other" && headsNotes(heading));
    const ofUnit = all.filter(({ criterion, pillar }) => criterion === null && pillar === null);
    if (kind === "turned") yield* belowUnits(table, own, notes);
    else {
      const others = ofUnit.filter((column) => column.field === "other" && !notes.includes(column));
      const forUnits = ofUnit.flatMap((column): Asked[] => {
        const asks = column.field === "result" ? "decision" : asksOf(column, own, table.year);
        // What stands behind a name is read with the name.
        const isHeard =
          column.field !== "name" && (column.field === "result" || notes.includes(column) || HEARD.has(asks));
        return isHeard ? [{ ...column, asks }] : [];
      });
      for (const unit of own)
        if (unit.rows === null) yield* besideMarks(unit, table, forUnits);
        else yield* besideCriteria(unit, table, notes, others);
    }
  }
}

/** A column, and what it asks for. */
type Asked = Taken & { readonly asks: Asks };
/** Opinions on the work, and other matters, are heard only where they stand below a heading for notes. */
const HEARD = new Set<Asks>(["decision", "note", "other"]);

/** Where other units' cells agree, a column holds decisions, whatever its heading says. */
function asksOf({ index, heading }: Taken, units: readonly UnitEntry[], year: number | null): Asks {
  const asks = asksFor(year === null ? heading : heading.replace(String(year), ""));
  if (asks !== "other" && asks !== "note") return asks;
  return units.some(({ tab, row }) => agrees(textOf(valueAt(tab, row, index)))) ? "decision" : asks;
}

/** Beside all marks of a unit. */
function* besideMarks(unit: UnitEntry, { year }: Table, columns: readonly Asked[]): Generator<Said> {
  const { tab, row } = unit;
  for (const { index, heading, field, asks } of columns) {
    const at = { tab, row, column: index };
    const text = textOf(cellAt(at));
    if (text === "") continue;
    if (field === "result") yield { at, unit, criterion: null, heading, of: "result", asks, year };
    // That nobody appraised it is told as its marks' own side ([M6]), that it withdrew as its registration ([O5]).
    else if (!headsNotes(heading) || (!isNotYetAppraised(text) && !takesBack(text)))
      yield { at, unit, criterion: null, heading, of: "wide", asks, year };
  }
}

/** Beside the mark of each criterion of a unit; below headings that ask for no notes, only what gainsays the mark. */
function* besideCriteria(
  unit: UnitEntry,
  { year }: Table,
  notes: readonly Taken[],
  others: readonly Taken[],
): Generator<Said> {
  const { tab } = unit;
  for (const { index, heading } of [...notes, ...others])
    for (const [code, rows] of unit.rows ?? [])
      for (const row of rows) {
        const at = { tab, row, column: index };
        const said: Said = {
          at,
          unit,
          criterion: code,
          heading,
          of: "apart",
          asks: asksFor(heading),
          year,
        };
        if (notes.some((one) => one.index === index) || contradicts(said, textOf(cellAt(at)))) yield said;
      }
}

/** Whether a row's label asks for remarks or a decision, and for no marks or papers of a criterion. */
function headsRemarks(label: string): boolean {
  const field = readHeading(label.replace(/^[^\p{L}]+/u, "")).word?.field;
  return headsNotes(label) || (asksFor(label) === "decision" && (field === undefined || field === "result"));
}

/** Below the names of a table turned round: rows for notes, and a column of notes right of the units that names them. */
function* belowUnits(
  { tab, headerRows, year }: Table,
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
    const heading = label.find(headsRemarks) ?? "";
    if (heading === "" && label.length > 0 && !criteria.has(row))
      for (const unit of units) {
        const at = { tab, row, column: unit.at.column };
        const text = textOf(valueAt(tab, row, at.column));
        // A typed result is held against the computed one ([O6]); a mark alone is one of a criterion's rows.
        if (text !== "" && unit.result?.row !== row && !isFail(text) && contradictsUnit(unit, text))
          yield { at, unit, criterion: null, heading, of: "apart", asks: "note", year };
      }
    // That nobody appraised it, or that it withdrew, is told where its column is read ([M6], [O5]).
    if (heading !== "" && !criteria.has(row))
      for (const unit of units) {
        const text = textOf(valueAt(tab, row, unit.at.column));
        if (text !== "" && unit.result?.row !== row && !isNotYetAppraised(text) && !takesBack(text))
          yield {
            at: { tab, row, column: unit.at.column },
            unit,
            criterion: null,
            heading,
            of: "apart",
            asks: asksFor(heading) === "decision" ? "decision" : "note",
            year,
          };
      }
    for (const { index, heading } of columns) {
      const text = textOf(valueAt(tab, row, index));
      if (text !== "")
        for (const unit of book.namedIn(text))
          yield {
            at: { tab, row, column: index },
            unit,
            criterion: null,
            heading,
            of: "apart",
            asks: "note",
            year,
          };
    }
  }
}
