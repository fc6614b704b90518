/** @fileoverview The wide layout: a row a unit, criteria in columns. */

import { tellingColumn } from "../../cell/registration";
import { firstRowBelow, textOf, valueAt } from "../../cell/text";
import { compareCodes } from "../../criteria/choose";
import { columnLetters } from "../../table/a1";
import type { Tab } from "../../table/tab";
import { nameKey } from "../../vietnamese/fold";
import { layoutColumns } from "../columns/columns";
import { columnsByCriterion } from "../columns/criterion-columns";
import { setOtherOrderAside } from "../columns/other-order";
import { type AssessmentTable, markCells, markedCriteria, nameColumn, type Table } from "../columns/table";
import { isMarkField, type Taken } from "../columns/taken";
import { headsOrder } from "../header/header";
import { headsNotes, isNotYetAppraised } from "../headings/group-says";
import type { Wording } from "../headings/wording";
import type { CriterionColumns, RowNotRead, UnitEntry } from "../reading";
import { say, why } from "../sentences";
import { withDittosIn } from "./dittos";
import { withMergedCells } from "./merged-cells";
import { contentLacking, contentsOfRegistration } from "./registered-by-content";
import {
  givenTwice,
  groupReader,
  groupsInDoubt,
  inOneOrder,
  type OfGroup,
  sideReader,
} from "./repeated-groups";
import { countRows } from "./row-kinds";
import { timeColumn } from "./times";
import {
  columnsOfPart,
  criteriaOfParts,
  holdsAnything,
  type Part,
  type PartColumns,
  partAt,
  partColumns,
  partKey,
} from "./unit-parts";
import { readUnitRows } from "./unit-rows";

/** Reads a wide table: its units and where their cells stand. A sentence where the names cannot be told. */
export function readWide(table: Table, wording: Wording): AssessmentTable | { readonly doubt: string } {
  const { tab, headerRows } = table;
  const name = nameColumn(table);
  if ("doubt" in name) return name;
  const headed = withNames(table.taken, name.index);
  const named = setOtherOrderAside(table, headed, name.index);
  // A second page beside the first: what only stands there is of other units than the row's.
  if (markedCriteria(named).size < markedCriteria(headed).size) {
    const aside = named.find((column, at) => column !== headed[at] && !headsOrder(column.heading));
    return { doubt: say.otherOrder(tab.name, columnLetters(aside?.index ?? 0), aside?.heading ?? "") };
  }
  const parts = partColumns(tab, headerRows, named, wording);
  const taken = parts ? withParts(named, parts) : named;
  // Which rows are units is read from the cells as they stand, all else from merged ones filled in.
  const filled = withDittosIn(
    withMergedCells(tab, headerRows, taken),
    firstRowBelow(headerRows),
    indicesOf(taken, (field) => field === "evidence"),
  );
  const partOf = (row: number) => (parts ? partAt(filled, row, parts, wording) : null);
  const pillarOf = new Map(table.criteria.map((criterion) => [criterion.code, criterion.pillar.code]));
  const columns = columnsByCriterion(taken, (code) => pillarOf.get(code) ?? code.split(".")[0] ?? code);
  const time = parts ? -1 : timeColumn(tab, headerRows, taken, name.index);
  const rows = readUnitRows(tab, headerRows, {
    name: name.index,
    nameHeading: taken.find(({ index }) => index === name.index)?.heading ?? "",
    order: columnOf(taken, "order"),
    marks: inOrderOfCriteria(taken),
    evidence: indicesOf(taken, (field) => field === "evidence"),
    time,
    ...(parts ? { partAt: (row: number) => keyOf(partOf(row)) } : {}),
  });

  const group = columnOf(taken, "group");
  const type = columnOf(taken, "type");
  const officer = columnOf(taken, "officer");
  const registering = taken.filter(({ field, criterion }) => field === "registration" && criterion === null);
  const registration = registering.map(({ index }) => index);
  const byContent = contentsOfRegistration(
    filled,
    registering,
    rows.units.map(({ row }) => row),
  );
  const result = columnOf(taken, "result");
  const verdicts = new Map(
    taken.flatMap(({ field, pillar, index }) =>
      field === "result" && pillar !== null ? [[pillar, index] as const] : [],
    ),
  );
  const cellText = (row: number, column: number) => (column < 0 ? "" : textOf(valueAt(filled, row, column)));
  let lastGroup = "";
  const district = (row: number) => cellText(row, group);
  const readGroups = groupReader(tab, rows.units);
  const doubt = groupsInDoubt(tab, rows.units, readGroups, district, table.year);
  if (doubt) return { doubt };
  const notes = taken.flatMap(({ field, heading, index }) =>
    field === "other" && heading !== "" && headsNotes(heading) ? index : [],
  );
  const placed = rows.units.map((unit) => {
    const { heading, side, takenBack } = readGroups(unit.groups);
    const noted = notes.some((column) => isNotYetAppraised(cellText(unit.row, column)));
    const key = () => `${nameKey(unit.name)}\n${heading}\n${district(unit.row)}`;
    return { side: noted ? ("self" as const) : side, takenBack, heading, key };
  });
  const twice = givenTwice(placed);
  const onSide = sideReader();
  const units: (OfGroup & { readonly entries: UnitEntry[] })[] = [];
  const firsts: UnitEntry[] = [];
  const rowsNotRead: RowNotRead[] = [];
  const found = new Map<string, Part>();
  const columnsOf = new Map<string, ReadonlyMap<string, CriterionColumns>>();
  for (const [index, unit] of rows.units.entries()) {
    const { key, side, takenBack, heading } = placed[index] as (typeof placed)[number];
    const entries: UnitEntry[] = [];
    const resultIn = (row: number) => (result < 0 ? null : { tab: filled, row, column: result });
    units.push({ key, side, entries });
    const partly = contentLacking(filled, unit.row, byContent);
    const notRegistered = partly?.lacks ?? takenBack;
    if (group >= 0) lastGroup = cellText(unit.row, group) || lastGroup;
    const first: UnitEntry = {
      name: unit.name,
      at: { tab: filled, row: unit.row, column: name.index },
      heading: [lastGroup, heading].filter((text) => text !== "").join(" / "),
      typeText: cellText(unit.row, type),
      officer: cellText(unit.row, officer),
      tab: filled,
      row: unit.row,
      columns: onSide(columns, side),
      rows: !parts && unit.rows.length > 1 ? rowsOfUnit(tab, unit.rows, columns) : null,
      registration:
        registration.length === 0
          ? null
          : {
              tab: filled,
              row: unit.row,
              column: partly?.yes ?? tellingColumn(filled, unit.row, registration),
            },
      result: resultIn(unit.row),
      ...(verdicts.size > 0 ? { verdicts } : {}),
      ...(notRegistered ? { takenBack: notRegistered } : {}),
      ...(unit.rows.length === 1 && cellText(unit.row, time) !== ""
        ? { ofTime: true as const, time: cellText(unit.row, time) }
        : {}),
      ...(side === "self" && twice.has(key()) ? { continues: true as const } : {}),
    };
    if (!parts) {
      entries.push(first);
      firsts.push(first);
      continue;
    }
    // Each row is an entry of its own, since each holds something else.
    const more: UnitEntry[] = [];
    for (const row of unit.rows) {
      const part = partOf(row);
      const held = keyOf(part);
      if (part && !columnsOf.has(held)) columnsOf.set(held, columnsOfPart(columns, part));
      if (part) found.set(held, part);
      const own = { row, columns: columnsOf.get(held) ?? NO_CRITERIA };
      const entry: UnitEntry =
        row === unit.row
          ? { ...first, ...own, more }
          : { ...first, ...own, registration: null, result: resultIn(row), continues: true };
      if (row === unit.row) firsts.push(entry);
      else more.push(entry);
      entries.push(entry);
      if (!part && holdsAnything(tab, row, columns))
        rowsNotRead.push({ at: { tab, row, column: name.index }, unit: entry });
    }
  }
  for (const { unit, ...row } of rows.notRead) rowsNotRead.push({ ...row, unit: firsts[unit] ?? null });
  const criteria = criteriaOfParts(table.criteria, found.values());
  const ordered = inOneOrder(units, twice);
  return {
    kind: "wide",
    tables: [{ ...table, tab: filled, taken, criteria }],
    columns: layoutColumns(taken),
    units: ordered,
    unnamed: rows.unnamed,
    rowsNotRead,
    rows: countRows(rows.kinds.values()),
    criteria,
    filled: markCells(ordered),
  };
}

const NO_CRITERIA: ReadonlyMap<string, CriterionColumns> = new Map();

const keyOf = (part: Part | null) => (part ? partKey(part) : "");

function indicesOf(taken: readonly Taken[], wanted: (field: string) => boolean): number[] {
  return taken.filter(({ field }) => wanted(field)).map(({ index }) => index);
}

/** Columns of marks by their criteria's codes: contents may stand in any order. */
const inOrderOfCriteria = (taken: readonly Taken[]): number[] =>
  indicesOf(
    [...taken].sort((a, b) => compareCodes(a.criterion ?? "", b.criterion ?? "")),
    isMarkField,
  );

/** The column that says it of the unit as a whole, -1 where there is none. */
function columnOf(taken: readonly Taken[], field: string): number {
  return (
    taken.find((one) => one.field === field && one.criterion === null && one.pillar === null)?.index ?? -1
  );
}

/** A unit on several rows: a criterion's cells stand on the first, and on each other that says something. */
function rowsOfUnit(
  tab: Tab,
  [first = 0, ...further]: readonly number[],
  columns: ReadonlyMap<string, CriterionColumns>,
): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  for (const [code, own] of columns)
    rows.set(code, [first, ...further.filter((row) => holdsAnything(tab, row, new Map([[code, own]])))]);
  return rows;
}

/** The columns that say what each of a unit's rows holds ([U7]) are read, whatever their headings say. */
function withParts(taken: readonly Taken[], { side, pillar }: PartColumns): Taken[] {
  const columns = [...taken];
  for (const index of [side, pillar]) {
    if (index < 0) continue;
    const at = columns.findIndex((column) => column.index === index);
    const before = columns[at];
    const own: Taken = {
      index,
      heading: before?.heading ?? "",
      field: "criterion",
      criterion: null,
      pillar: null,
      why: why.parts,
      sure: 0.8,
    };
    if (at >= 0) columns[at] = own;
    else columns.push(own);
  }
  return columns.sort((a, b) => a.index - b.index);
}

/** Other columns headed like names (a district beside the unit) become groups; an unheaded one gets its place. */
function withNames(taken: readonly Taken[], index: number): Taken[] {
  const columns = taken.map(
    (column): Taken =>
      column.index === index
        ? {
            ...column,
            field: "name",
            why: column.field === "name" ? column.why : why.names,
            sure: column.field === "name" ? column.sure : 0.7,
          }
        : column.field === "name"
          ? { ...column, field: "group", sure: 0.6 }
          : column,
  );
  if (!columns.some((column) => column.index === index))
    columns.push({
      index,
      heading: "",
      field: "name",
      criterion: null,
      pillar: null,
      why: why.names,
      sure: 0.7,
    });
  return columns.sort((a, b) => a.index - b.index);
}
