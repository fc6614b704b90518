/**
 * @fileoverview Where remarks on units stand in tables of every kind ([L9], [L2]), and what their headings ask for.
 */

import { readLegend } from "../../cell/legend";
import { holdsNothing } from "../../cell/mark";
import { takesBack } from "../../cell/registration";
import { agrees } from "../../cell/remark";
import { isFail, isMark, isPass, namesDocument } from "../../cell/sample";
import { cellAt, isBlank, textOf, valueAt } from "../../cell/text";
import { takesBack as isTakenBack } from "../../cell/unsettled";
import { saysWhen } from "../../cell/when";
import type { At, CellValue } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import type { Table } from "../columns/table";
import type { Taken } from "../columns/taken";
import { lowestOf } from "../header/header";
import { type Asks, asksFor, asksOfFile } from "../headings/asks";
import { headsNotes, isNotYetAppraised } from "../headings/group-says";
import { readHeading } from "../headings/heading";
import { isRemarkAlone } from "../headings/legend-heading";
import type { LayoutKind, UnitEntry } from "../reading";
import type { HeadedColumn } from "../reading-beside";
import { explanationsOf } from "./cells-beside";
import { contradictsCriterion, contradictsUnit, rowsOf } from "./contradicts";
import { UnitsOf } from "./units-of";

/** A remark, the unit that it is of and, where it stands in a criterion's row, the criterion. */
export interface Said {
  readonly at: At;
  readonly unit: UnitEntry;
  readonly criterion: string | null;
  readonly heading: string;
  /** `wide`: beside all its marks; `result`: typed as its result; `apart`: beside the mark of one criterion, or anywhere else. */
  readonly of: "wide" | "result" | "apart";
  /** What its heading asks for. */
  readonly asks: Asks;
  /** It asks for days or papers, and most cells give them; or for a decision, and most say yes. */
  readonly answered?: boolean;
  /** The year of the table. */
  readonly year: number | null;
}

/** Whether it says plainly that what passes fails. A typed result is held against the computed one ([O6]). */
export function contradicts({ unit, criterion, of }: Said, text: string): boolean {
  if (of === "result") return false;
  return criterion === null ? contradictsUnit(unit, text) : contradictsCriterion(unit, criterion, text);
}

/** Every remark of a workbook's assessment. */
export function* remarksIn(
  tables: readonly Table[],
  units: readonly UnitEntry[],
  kind: LayoutKind,
): Generator<Said> {
  const years = new Map(tables.map(({ tab, year }) => [tab.name, year]));
  for (const unit of units) {
    if (unit.continues) continue;
    const year = years.get(unit.tab.name) ?? null;
    const typed = [...(unit.verdicts?.values() ?? [])].map((column) => ({
      tab: unit.tab,
      row: unit.row,
      column,
    }));
    for (const at of [...(unit.result ? [unit.result] : []), ...typed])
      yield { at, unit, criterion: null, heading: "", of: "result", asks: "decision", year };
  }
  const seen = new Set<string>();
  for (const table of tables) {
    const { tab } = table;
    if (seen.has(tab.name)) continue;
    seen.add(tab.name);
    const own = units.filter((unit) => unit.tab.name === tab.name && !unit.continues);
    // Asked once a table: thousands of units stand in it.
    // Below a legend's first line stand its others.
    const all = table.taken.filter(
      ({ aside, heading }) => !aside && heading !== "" && readLegend(heading).length === 0,
    );
    const notes = all.filter(({ field, heading }) => field === "other" && headsNotes(heading));
    const ofUnit = all.filter(({ criterion, pillar }) => criterion === null && pillar === null);
    for (const unit of own) yield* explained(unit, table);
    if (kind === "turned") {
      yield* belowUnits(table, own, notes);
      for (const unit of own) yield* besideCriteria(unit, table, unit.beside ?? []);
    } else {
      const others = ofUnit.filter((column) => column.field === "other" && !notes.includes(column));
      const forUnits = ofUnit.flatMap((column): Asked[] => {
        // Behind its running number stands what is said of the unit: "3 (chưa ký)".
        const asks =
          column.field === "result"
            ? "decision"
            : column.field === "order"
              ? "note"
              : asksOf(column, own, table.year);
        // What stands behind a name is read with the name, and the title that a unit registered for is no decision on it.
        const isHeard =
          column.field !== "name" &&
          !(column.field === "registration" && asks === "decision") &&
          (column.field === "result" ||
            notes.includes(column) ||
            HEARD.has(asks) ||
            asksOfFile(column.heading));
        const cells = () => own.map(({ tab, row }) => valueAt(tab, row, column.index));
        const isAsked =
          column.field === "result" ||
          asks === "opinion" ||
          asksFor(column.heading) === "decision" ||
          isLastWord(column.heading);
        const answered = asks === "day" ? areDays(cells()) : isAsked && sayYes(cells(), column.heading);
        // Opinions of which most are a yes decide: "Đề xuất": "Công nhận", "Không".
        return isHeard ? [{ ...column, asks: answered && asks !== "day" ? "decision" : asks, answered }] : [];
      });
      const headed = new Set(table.taken.map(({ index }) => index));
      const names = new Set(own.map(({ name }) => name));
      const book = new UnitsOf(own);
      for (const unit of own)
        if (unit.rows === null) {
          // Of times that follow each other only the one that counts is heard.
          for (const { row } of unit.ofTime ? [unit] : rowsOf(unit)) {
            yield* besideMarks(unit, row, table, forUnits, names);
            if (kind === "wide") yield* withoutHeading(unit, row, null, table, { headed, book });
          }
        } else {
          yield* besideCriteria(unit, table, [...notes, ...others]);
          for (const [code, rows] of unit.rows)
            for (const row of rows) yield* withoutHeading(unit, row, code, table, { headed, book });
        }
    }
  }
}

/** A column, and what it asks for. */
type Asked = Taken & { readonly asks: Asks; readonly answered: boolean };
/** Other matters are heard only where they stand below a heading for notes. */
const HEARD = new Set<Asks>(["decision", "day", "note", "opinion", "other"]);

/** Where other units' cells agree, a column holds decisions, whatever its heading says. */
function asksOf({ index, heading }: Taken, units: readonly UnitEntry[], year: number | null): Asks {
  const asks = asksFor(year === null ? heading : heading.replace(String(year), ""));
  if (asks !== "other" && asks !== "note") return asks;
  return units.some(({ tab, row }) => agrees(textOf(valueAt(tab, row, index)))) ? "decision" : asks;
}

/** Whether cells in which somebody decides say yes more often than anything else; of a last word some do. */
function sayYes(cells: readonly CellValue[], heading: string): boolean {
  const filled = cells.filter((value) => !isBlank(value) && !isDash(value));
  const yes = filled.filter((value) => isPass(value) || agrees(textOf(value))).length;
  return yes >= LEAST_YES && (yes * 2 > filled.length || isLastWord(heading));
}
const isLastWord = (heading: string): boolean => LAST_WORD.test(fold(lowestOf(heading)));
const LAST_WORD =
  /^(?:chot|kl|hoi dong|hdtd|(?:kq|ket qua|k\.qua) (?:cuoi|chung)(?: cung)?|(?:(?:doan co so|dcs) )?(?:3|ba) ?(?:chu dong|cd))$/;
const LEAST_YES = 2;
/** A line drawn where others say yes. */
export const isDash = (value: CellValue): boolean =>
  typeof value === "string" && /^\s*[-–—]+\s*$/.test(value);

/** Whether more than half of the cells that say anything but no hold days, or papers. */
function areDays(cells: readonly CellValue[]): boolean {
  const filled = cells.filter((value) => !holdsNothing(value) && !isFail(value));
  const days = filled.filter((value) => typeof value !== "string" || saysWhen(value) || namesDocument(value));
  return days.length * 2 > filled.length;
}

/** Beside all marks of a unit; a unit's name alone is another list's. */
function* besideMarks(
  unit: UnitEntry,
  row: number,
  { year }: Table,
  columns: readonly Asked[],
  names: ReadonlySet<string>,
): Generator<Said> {
  const { tab } = unit;
  for (const { index, heading, field, asks, answered } of columns) {
    const at = { tab, row, column: index };
    const text = textOf(cellAt(at));
    if (text === "" || names.has(text)) continue;
    if (field === "result") yield { at, unit, criterion: null, heading, of: "result", asks, answered, year };
    // That nobody appraised it is told as its marks' own side ([M6]), that it withdrew as its registration ([O5]).
    else if (row !== unit.row || !headsNotes(heading) || (!isNotYetAppraised(text) && !takesBack(text)))
      // No heading stands over what is said behind a number.
      yield field === "order"
        ? { at, unit, criterion: null, heading: "", of: "apart", asks, year }
        : { at, unit, criterion: null, heading, of: "wide", asks, answered, year };
  }
}

/** In the only cell of a unit's row that has words and no heading over it; several are another list's or a legend's. */
function* withoutHeading(
  unit: UnitEntry,
  row: number,
  criterion: string | null,
  { year }: Table,
  { headed, book }: { readonly headed: ReadonlySet<number>; readonly book: UnitsOf },
): Generator<Said> {
  const { tab, at: name } = unit;
  const found: number[] = [];
  for (const [column, value] of (tab.values[row] ?? []).entries()) {
    if (headed.has(column) || isBlank(value) || value === false) continue;
    // Counts, days, telephone numbers.
    if (column < name.column ? typeof value === "number" : !/[\p{L}?!]/u.test(textOf(value))) continue;
    found.push(column);
  }
  const [column = -1, second] = found;
  const text = textOf(valueAt(tab, row, column));
  if (second !== undefined || !isRemarkAlone(text)) return;
  // What names others is said of these.
  const others = text.split(/[,;:–]/).flatMap((part) => book.all(part.trim()));
  if (others.length > 0 && !others.includes(unit)) return;
  yield { at: { tab, row, column }, unit, criterion, heading: "", of: "apart", asks: "note", year };
}

/** Beside the mark of each criterion of a unit; below headings that ask for no notes, only what gainsays the mark. */
function* besideCriteria(
  unit: UnitEntry,
  { year }: Table,
  columns: readonly HeadedColumn[],
): Generator<Said> {
  const { tab } = unit;
  for (const { index, heading } of columns)
    for (const [code, rows] of unit.rows ?? [])
      for (const row of rows) {
        const at = { tab, row, column: index };
        const asks = asksFor(heading);
        const said: Said = { at, unit, criterion: code, heading, of: "apart", asks, year };
        if (headsNotes(heading) || gainsays(said)) yield said;
      }
}

/** Where a criterion is explained, what gainsays its mark. */
function* explained(unit: UnitEntry, { year }: Table): Generator<Said> {
  for (const { at, code } of explanationsOf(unit)) {
    const said: Said = { at, unit, criterion: code, heading: "", of: "apart", asks: "opinion", year };
    if (gainsays(said)) yield said;
  }
}

const gainsays = (said: Said): boolean => {
  const text = textOf(cellAt(said.at));
  return text !== "" && (contradicts(said, text) || isTakenBack(text));
};

/** Whether a row's label asks for remarks or a decision, and for no marks or papers of a criterion. */
function headsRemarks(label: string): boolean {
  const field = readHeading(label.replace(/^[^\p{L}]+/u, "")).word?.field;
  return headsNotes(label) || (DECIDED.has(asksFor(label)) && (field === undefined || field === "result"));
}

const DECIDED = new Set<Asks>(["decision", "day"]);

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
    const said = () => units.map(({ at }) => valueAt(tab, row, at.column));
    const decides = label.find(
      (one) =>
        readHeading(one).word?.field === "group" &&
        said().some(isFail) &&
        said().every((value) => isMark(value)),
    );
    const heading = label.find(headsRemarks) ?? decides ?? "";
    if (heading === "" && label.length > 0 && !criteria.has(row))
      for (const unit of units) {
        const at = { tab, row, column: unit.at.column };
        const text = textOf(valueAt(tab, row, at.column));
        // A typed result is held against the computed one ([O6]); a mark alone is one of a criterion's rows.
        if (text !== "" && unit.result?.row !== row && !isFail(text) && contradictsUnit(unit, text))
          yield { at, unit, criterion: null, heading, of: "apart", asks: "note", year };
      }
    // That nobody appraised it, or that it withdrew, is told where its column is read ([M6], [O5]).
    const asks = heading === decides ? "decision" : DECIDED.has(asksFor(heading)) ? asksFor(heading) : "note";
    const answered = heading === decides || (asks === "day" && areDays(said()));
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
            asks,
            answered,
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
