/** @fileoverview The layout turned round ([L8]): criteria down, units across, each unit's marks in columns of its own. */

import { textOf, valueAt } from "../../cell/text";
import { columnLetters } from "../../table/a1";
import type { Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import { layoutColumns } from "../columns/columns";
import { type AssessmentTable, markCells, type Table, tableAt } from "../columns/table";
import { isMarkField, type Taken } from "../columns/taken";
import { columnsOfUnit } from "../columns/unit-columns";
import { blocksFrom } from "../header/blocks-across";
import { linesAbove, saysSelf, titleOf, yearOf } from "../header/title";
import {
  firstRowUnder,
  leftOf,
  type SettledFields,
  type UnitsAcross,
  unitsAcross,
  unitsAcrossAt,
} from "../header/units-across";
import { headsPoints } from "../headings/maximum";
import type { Wording } from "../headings/wording";
import type { CriterionRow, Field, UnitColumn } from "../reading";
import { say, why } from "../sentences";
import { CriteriaInRows } from "./criterion-rows";
import { blockDoubt, blocksToRead, doubtAbout, joinBlocks } from "./turned-blocks";
import { type Part, partsOf } from "./turned-parts";
import { countTurned, holds, rowsBelow, type SettledRows, saysMark, type TurnedRow } from "./turned-rows";
import {
  areUnits,
  columnsOfCriteria,
  hasMarksOfItsOwn,
  listsCriteria,
  SAMPLED,
  unitMarks,
} from "./turned-signs";
import { unitsTurned, unnamedAcross } from "./turned-units";

interface Doubt {
  readonly doubt: string;
}

/** What is in doubt about a table, and where its header stands. */
interface DoubtBelow extends Doubt {
  readonly headerRows: readonly number[];
}

/** A tab turned round as an assessment; a sentence where it is turned round and cannot be read; null: it is not. */
export function readTurned(tab: Tab, wording: Wording): AssessmentTable | DoubtBelow | null {
  for (const across of unitsAcross(tab)) {
    const columns = columnsOfCriteria(tab, across);
    const [near] = blocksFrom(tab, across, firstRowUnder(across) + SAMPLED);
    if (!listsCriteria(tab, near, columns, wording)) continue;
    const { rows: headerRows } = across.header;
    if (across.sure || areUnits(tab, across)) {
      const result = readBlocks(tab, across, columns, wording, {});
      return "doubt" in result ? { ...result, headerRows } : result;
    }
    if (hasMarksOfItsOwn(tab, across)) continue;
    const [one, another] = across.units.filter((unit) => unitMarks(tab, across, unit.columns) > 0);
    if (one && another) return { doubt: say.turnedNames(tab.name, [one.name, another.name]), headerRows };
  }
  return null;
}

/** What a person settled about a table turned round. */
interface Settled {
  /** By column, what it holds. */
  readonly fields?: SettledFields;
  readonly rows?: SettledRows;
}

/** Reads a table that a person says is turned round, in its header rows and columns; null where no unit stands in it. */
export function readTurnedTable(
  { tab, headerRows, taken }: Pick<Table, "tab" | "headerRows" | "taken">,
  wording: Wording,
  rows?: SettledRows,
): AssessmentTable | Doubt | null {
  const fields = new Map(taken.map(({ index, field }) => [index, field]));
  const across = unitsAcrossAt(tab, headerRows, fields);
  if (!across) return null;
  const named = taken
    .filter(({ field }) => field === "criterion" || field === "order")
    .map(({ index }) => index);
  const columns = named.length > 0 ? named : columnsOfCriteria(tab, across);
  return readBlocks(tab, across, columns, wording, { fields, ...(rows && { rows }) });
}

/** Reads the block and those below it, which the settled rows of the first say nothing of. */
function readBlocks(
  tab: Tab,
  across: UnitsAcross,
  columns: readonly number[],
  wording: Wording,
  settled: Settled,
): AssessmentTable | Doubt {
  const year = yearOf(titleOf(linesAbove(tab, across.header.rows[0] ?? 0)), tab.name);
  const blocks = blocksToRead(tab, across, (block) =>
    rowsBelow(tab, block, columns, wording, year, undefined).flatMap(({ kind, code }) =>
      kind === "criterion" ? code : [],
    ),
  );
  const doubt = doubtAbout(tab, blocks);
  if (doubt) return doubt;
  const results: AssessmentTable[] = [];
  for (const [at, block] of blocks.entries()) {
    const own = at === 0 ? columns : columnsOfCriteria(tab, block);
    const result = readAcross(tab, block, own, wording, year, at === 0 ? settled : {});
    if ("doubt" in result) return result;
    results.push(result);
  }
  if (results.length === 1) return results[0] as AssessmentTable;
  return joinBlocks(blocks, results) ?? blockDoubt(tab, blocks);
}

function readAcross(
  tab: Tab,
  across: UnitsAcross,
  columns: readonly number[],
  wording: Wording,
  year: number | null,
  settled: Settled,
): AssessmentTable | Doubt {
  const table = { ...tableAt(tab, across.header, wording), year };
  const rows = rowsBelow(tab, across, columns, wording, table.year, settled.rows);
  const criteria = new CriteriaInRows();
  const byCode = new Map<string, number[]>();
  for (const one of rows) {
    const { kind, code, text, row, column } = one;
    if (kind === "pillar") criteria.pillar(code, text);
    if (kind !== "criterion") continue;
    criteria.criterion(one, { tab, row, column });
    byCode.set(code, [...(byCode.get(code) ?? []), row]);
  }
  const held = across.units.flatMap((unit) => unit.columns.map(({ index }) => index));
  const lost = rows.find((one) =>
    isGivenAgain(one, rows, (row) => held.map((column) => fold(textOf(valueAt(tab, row, column))))),
  );
  if (lost) return { doubt: say.turnedRow(tab.name, lost.row + 1, lost.text) };
  const unnamed = unnamedAcross(tab, across, rows);
  const isUnnamed = (index: number) => unnamed.some(({ column }) => column === index);
  const unread = rows.find(({ kind }) => kind === "unread");
  if (unread) return { doubt: say.turnedRow(tab.name, unread.row + 1, unread.text) };
  // "1 | KQ", "2 | KQ" beside contents: a unit has one result, criteria have many.
  const results = rows.filter(({ kind, field }) => kind === "unit" && field === "result");
  const [, , third] = results;
  if (third) return { doubt: say.turnedRow(tab.name, third.row + 1, third.text) };
  const stray = across.others.find(({ index }) =>
    rows.some(({ kind, row }) => kind === "criterion" && saysMark(tab, row, index) && !isUnnamed(index)),
  );
  if (stray) return { doubt: say.turnedColumn(tab.name, columnLetters(stray.index), stray.heading) };

  const headings = criteria.headings();
  const codes = headings.map(({ code }) => code);
  const context = {
    header: across.header,
    found: NO_CRITERIA,
    tab,
    firstRow: firstRowUnder(across),
    selfTitle: saysSelf(table.title, tab.name, linesAbove(tab, across.header.rows[0] ?? 0)),
    year: table.year,
  };
  const columnsOf = across.units.map((unit) => columnsOfUnit(unit, context, settled.fields));
  const [one, ...more] = across.units[0]?.columns ?? [];
  const isFilled = (row: number) => columnsOf.some((own) => own.some(({ index }) => holds(tab, row, index)));
  const own = one && more.length === 0 ? one.fields : [];
  const found = partsOf(rows, codes, isFilled, own, context);
  const { parts, maxima } = found ?? { parts: [], maxima: new Map() };
  const [lead] = parts;
  if (!lead || !isMarkField(lead.field)) return { doubt: say.turnedParts(tab.name) };
  const taken = lead.own
    ? columnsOf
    : columnsOf.map((own) => own.map((column) => ({ ...column, field: lead.field })));
  const all = taken.flat();
  const read = unitsTurned(tab, across, rows, { parts, codes, taken });
  if (!read || !all.some(({ field }) => isMarkField(field))) return { doubt: say.turnedParts(tab.name) };
  const everyColumn = [...leftColumns(table, across, columns), ...all, ...otherColumns(across)];
  const { units, rowsNotRead } = read;
  return {
    kind: "turned",
    tables: [
      { ...table, tab: read.tab, taken: everyColumn, doubts: all.flatMap(({ doubt }) => doubt ?? []) },
    ],
    columns: layoutColumns(everyColumn),
    turned: {
      criterionRows: rows.flatMap((row) => criterionRow(row, codes, parts)),
      unitColumns: across.units.flatMap(({ name }, index) =>
        (taken[index] ?? []).map((column) => unitColumn(name, column)),
      ),
    },
    units,
    unnamed,
    rowsNotRead,
    rows: countTurned(tab, across, rows),
    criteria: headings,
    maxima,
    ...(rows.some(({ part }) => part && headsPoints(part.text)) && { inPoints: true as const }),
    filled: markCells(units),
  };
}

/** [L6] Whether a row gives a code again for another criterion, and marks of the two cannot show it. */
function isGivenAgain(
  { kind, code, text, part, row }: TurnedRow,
  rows: readonly TurnedRow[],
  marks: (row: number) => readonly string[],
): boolean {
  const before = rows.find((one) => one.kind === "criterion" && one.code === code && !one.part);
  if (kind !== "criterion" || part || !before || before.row === row) return false;
  const [own, earlier] = [marks(row), marks(before.row)];
  const shows = (mark: string, at: number) => mark !== "" && earlier[at] !== "" && mark !== earlier[at];
  return fold(before.text) !== fold(text) && !own.every(shows);
}

const NO_CRITERIA = { criteria: new Map(), pillars: new Map(), texts: new Set<never>() };

function criterionRow(
  { row, kind, field, code, text }: TurnedRow,
  codes: readonly string[],
  parts: readonly Part[],
): CriterionRow[] {
  const at = { row: row + 1, pillar: null, heading: text, sure: 1 };
  if (kind === "criterion" && codes.includes(code))
    return [{ ...at, field: "criterion", criterion: code, why: why.criterionRow }];
  const part = parts.find(({ rows }) => [...rows.values()].some((own) => own.includes(row)));
  const is = (kind === "part" ? part?.field : kind === "unit" ? field : null) as Field | null | undefined;
  if (!is) return [];
  const serves = codes.includes(code) ? { criterion: code } : { criterion: null, pillar: code || null };
  return [
    { ...at, ...(kind === "part" ? serves : { criterion: null }), field: is, why: why.field(is, text) },
  ];
}

function unitColumn(unit: string, { index, field, heading, why: reason, sure }: Taken): UnitColumn {
  return { column: columnLetters(index), field: field as Field, unit, heading, why: reason, sure };
}

/** The columns left of the units: what names and numbers the criteria, and what else stands there. */
function leftColumns(table: Table, across: UnitsAcross, columns: readonly number[]): Taken[] {
  return Array.from({ length: leftOf(across) }, (_, index) => index).flatMap((index): Taken[] => {
    const known = table.taken.find((one) => one.index === index);
    if (!columns.includes(index)) return known ? [{ ...known, field: "other" }] : [];
    const field = known?.field === "order" ? "order" : "criterion";
    const heading = known?.heading ?? "";
    return [
      { index, heading, field, criterion: null, pillar: null, why: why.field(field, heading), sure: 1 },
    ];
  });
}

function otherColumns({ others }: UnitsAcross): Taken[] {
  return others
    .filter(({ heading }) => heading !== "")
    .map(({ index, heading }) => ({
      index,
      heading,
      field: "other",
      criterion: null,
      pillar: null,
      why: why.unknown,
      sure: 0.9,
    }));
}
