/**
 * @fileoverview The book that the sidebar works from: the assessment's units and where their cells stand, without
 * the cells. Made once when the sidebar opens, so that opening a unit reads that unit only.
 */

import type { AssessedUnit, Assessment } from "../assessment/assessed";
import { lookAtSheet, type SheetFacts } from "../assessment/sheet-facts";
import { criteriaOf } from "../criteria/set";
import type { CriterionColumns, Reading, UnitEntry } from "../layout/reading";
import { type KeyedTab, keyedTabsOf } from "../layout/reading-beside";
import { aboutSheet } from "../reports/heading";
import { columnIndex } from "../table/a1";
import type { Tab } from "../table/tab";
import { withDoubtedPlaces } from "./doubted-places";
import { separatorOf } from "./evidence-list";
import type { FileRow, FileRows } from "./file-rows";
import { evidenceTexts, learnWords } from "./habits";
import { anchorOf, bookKeyed } from "./keyed-rows";
import { withMergedPlaces } from "./merged-places";
import { lineOf, printOf } from "./sent-book";
import { LAST_COLUMN } from "./unit-places";
import type { Anchor, BookEntry, BookUnit, ColumnList, WholeBook } from "./wire";

/** Who asks, and with which settings. */
export interface BookContext {
  readonly workbook: string;
  readonly user: string;
  readonly notices: readonly string[];
  readonly falseIsFail: boolean;
  /** What the year's lists say of each unit, a line a unit. */
  readonly lines: readonly string[];
  readonly files: FileRows;
}

/** Makes the book of an assessment. */
export function makeBook(assessment: Assessment, context: BookContext): WholeBook {
  const { reading, set, year } = assessment;
  const { falseIsFail } = context;
  const { facts } = lookAtSheet(reading, set, { year, falseIsFail });
  const keyed = keyedTabsOf(reading);
  const files = context.files.rows.flatMap((file) => file ?? []);
  // Turned round, each unit has a list of its own on the one tab.
  const tabs = [...new Set([...reading.tabs, ...[...keyed, ...files].map(({ tab }) => tab)])];
  const [keyedFirst = null, ...keyedMore] = keyed.map((one, index) =>
    bookKeyed(one, set, tabs.indexOf(one.tab), index === 0),
  );
  const maps = [...new Set(reading.units.map(({ columns }) => columns))];
  const owners = new Map<Tab, Set<AssessedUnit>>();
  for (const unit of assessment.units)
    for (const { tab } of unit.entries) owners.set(tab, (owners.get(tab) ?? new Set()).add(unit));
  const book: WholeBook = {
    workbook: context.workbook,
    user: context.user,
    about: aboutSheet(assessment),
    notices: context.notices,
    tabs: tabs.map(({ name }) => name),
    markTabs: reading.tabs.length,
    set,
    years: facts.years,
    falseIsFail,
    registrationKnown: assessment.registrationKnown,
    facts: {
      withMarks: [...facts.withMarks],
      hasEvidence: facts.hasEvidence,
      withoutEvidence: [...facts.withoutEvidence],
      hasAppraised: facts.hasAppraised,
      letters: facts.letters && Object.fromEntries(facts.letters),
    },
    shapes: maps.map((map) => Object.fromEntries([...map].map(([code, columns]) => [code, listOf(columns)]))),
    keyed: keyedFirst,
    keyedMore,
    words: learnWords(reading, maps, facts.letters),
    separator: separatorOf(evidenceTexts(reading)),
    columns: tabs.map((tab) => [...new Set([...columnsOf(tab, reading), ...fileColumns(tab, files)])]),
    headers: [
      ...reading.tabs.map((tab) =>
        headerAnchor(
          tab,
          reading.layout.headerRows.map((row) => row - 1),
        ),
      ),
      ...keyed.flatMap(({ tab, keys }) => (keys ? [headerAnchor(tab, keys.headerRows)] : [])),
      ...fileHeaders(files),
    ],
    units: assessment.units.map((unit, index) =>
      withFile(
        {
          ...bookUnit(unit, { reading, keyed, facts, tabs, maps, owners }),
          line: context.lines[index] ?? "",
          file: null,
        },
        context.files.rows[index] ?? null,
        tabs,
      ),
    ),
    fileList: context.files.list,
    print: printOf(assessment.units.map(lineOf)),
  };
  return withDoubtedPlaces(withMergedPlaces(book, tabs), {
    // What tells of files is no mark and no evidence.
    tabs: tabs.filter((tab) => reading.tabs.includes(tab) || keyed.some((one) => one.tab === tab)),
    keyed,
    doubts: facts.doubts,
  });
}

/** The unit with where its file is told. */
function withFile(unit: BookUnit, file: FileRow | null, tabs: readonly Tab[]): BookUnit {
  if (!file) return unit;
  const { tab, name, state, reason, shared } = file;
  const at = tabs.indexOf(tab);
  const { row, column, rows, columns, seal } = anchorOf(tab, name.row, name.column, 1, 1);
  return {
    ...unit,
    file: [at, state.row, state.column, reason?.row ?? -1, reason?.column ?? -1, shared ? 1 : 0],
    anchors: [...unit.anchors, [at, row, column, rows, columns, seal]],
    stretches: [...unit.stretches, [at, state.row, state.row, 0, LAST_COLUMN]],
  };
}

const fileColumns = (tab: Tab, files: readonly FileRow[]): number[] =>
  files
    .filter((file) => file.tab === tab)
    .flatMap(({ state, reason }) => [state.column, ...(reason ? [reason.column] : [])]);

function fileHeaders(files: readonly FileRow[]): Anchor[] {
  const headers = files.map(
    ({ tab, headerRows }) => [`${tab.name}!${headerRows[0]}`, { tab, headerRows }] as const,
  );
  return [...new Map(headers).values()].map(({ tab, headerRows }) => headerAnchor(tab, headerRows));
}

function listOf(columns: CriterionColumns): ColumnList {
  const { self, selfFail, appraised, appraisedFail, evidence, explanation } = columns;
  return [self, selfFail, appraised, appraisedFail, evidence, explanation];
}

/** Every column of a tab that is any criterion's. */
function columnsOf(tab: Tab, reading: Reading): number[] {
  const maps = new Set(reading.units.filter((entry) => entry.tab === tab).map(({ columns }) => columns));
  const columns = [...maps].flatMap((map) => [...map.values()].flatMap(listOf));
  for (const keyed of keyedTabsOf(reading)) if (keyed.tab === tab) columns.push(...writtenIn(keyed));
  return [...new Set(columns)].filter((column) => column >= 0);
}

/** Columns of an evidence tab that hold something, -1 among them. */
function writtenIn({ evidence, explanation, columns, parts }: KeyedTab): number[] {
  const own = [...(columns?.values() ?? [])].flatMap((one) => [
    one.evidence,
    one.explanation,
    ...(one.parts?.columns ?? []),
  ]);
  return [evidence, explanation, ...own, ...(parts ? [...parts.columns, parts.date] : [])];
}

interface Around {
  readonly reading: Reading;
  readonly keyed: readonly KeyedTab[];
  readonly facts: SheetFacts;
  readonly tabs: readonly Tab[];
  readonly maps: readonly UnitEntry["columns"][];
  /** The units of each tab. */
  readonly owners: ReadonlyMap<Tab, ReadonlySet<AssessedUnit>>;
}

function bookUnit(unit: AssessedUnit, around: Around): Omit<BookUnit, "line" | "file"> {
  const { reading, keyed, facts, tabs, maps, owners } = around;
  const rowsOn = keyed.map((): Record<string, number[]> => ({}));
  if (keyed.length > 0)
    for (const { code } of criteriaOf(facts.set))
      for (const { keyed: tab, row } of facts.evidence.rowsFor(unit.entries, code)) {
        const own = rowsOn[keyed.indexOf(tab)] as Record<string, number[]>;
        own[code] = [...(own[code] ?? []), row];
      }
  const [keyedRows = null, ...keyedMoreRows] = rowsOn;
  const inKeyed = rowsOn.map((own) => Object.values(own).flat());
  const anchors = [
    ...unit.entries.flatMap((entry) => unitAnchors(entry, reading)),
    ...keyed.flatMap((one, index) => keyedAnchors(inKeyed[index] ?? [], one, keyed)),
  ];
  const stretch = (tab: Tab | undefined, rows: readonly number[], [left, right] = WHOLE_ROWS) =>
    tab ? runs(rows).map(([from, to]) => [tabs.indexOf(tab), from, to, left, right] as const) : [];
  const turned = reading.layout.kind === "turned";
  const alone = unit.entries.find(({ tab }) => owners.get(tab)?.size === 1)?.tab;
  return {
    ...lineOf(unit),
    type: unit.type,
    entries: unit.entries.map(
      (entry): BookEntry => ({
        name: entry.name,
        sheet: tabs.indexOf(entry.tab),
        row: entry.row,
        shape: maps.indexOf(entry.columns),
        rows: entry.rows && Object.fromEntries(entry.rows),
        ...(entry.ofTime && { ofTime: true }),
      }),
    ),
    keyedRows,
    keyedMoreRows,
    denied: reading.denied.flatMap(({ tab, row, column, criterion }) =>
      unit.entries.some((entry) => entry.tab.name === tab.name && rowsOf(entry).includes(row))
        ? [[tabs.findIndex(({ name }) => name === tab.name), row, column, criterion] as const]
        : [],
    ),
    merged: [],
    doubts: [],
    anchors: anchors.map(({ sheet, row, column, rows, columns, seal }) => [
      tabs.findIndex(({ name }) => name === sheet),
      row,
      column,
      rows,
      columns,
      seal,
    ]),
    stretches: [
      ...unit.entries.flatMap((entry) =>
        turned
          ? stretch(entry.tab, [entry.at.row, ...rowsOf(entry)], widthOf(entry))
          : stretch(entry.tab, rowsOf(entry)),
      ),
      ...keyed.flatMap(({ tab }, index) => stretch(tab, inKeyed[index] ?? [])),
    ],
    tab: alone && reading.tabs.length > 1 ? tabs.indexOf(alone) : -1,
    unmatched: unit.registrationOpen || unit.rowOpen,
    provisional: unit.provisional,
  };
}

const WHOLE_ROWS: readonly [number, number] = [0, LAST_COLUMN];

const rowsOf = ({ row, rows }: UnitEntry) => (rows ? [...rows.values()].flat() : [row]);

/** The columns between which a unit's cells are, its name's among them. */
function widthOf({ at, columns }: UnitEntry): readonly [number, number] {
  const own = [...new Set(columns.values())].flatMap(listOf).filter((column) => column >= 0);
  return [Math.min(at.column, ...own), Math.max(at.column, ...own)];
}

function headerAnchor(tab: Tab, rows: readonly number[]): Anchor {
  const first = Math.min(...rows);
  const height = Math.min(Math.max(...rows) + 1, tab.values.length) - first;
  return anchorOf(tab, first, 0, Math.max(1, height), tab.values[0]?.length ?? 1);
}

/** The unit's name; where rows are criteria, what names the criterion in each. */
function unitAnchors(entry: UnitEntry, { layout }: Reading): Anchor[] {
  const { at, tab, rows } = entry;
  const name = anchorOf(at.tab, at.row, at.column, 1, 1);
  if (!rows) return [name];
  const column = columnIndex(layout.columns.find(({ field }) => field === "criterion")?.column ?? "");
  return [
    name,
    ...runs([...rows.values()].flat()).map(([from, to]) =>
      anchorOf(tab, from, Math.max(0, column), to - from + 1, 1),
    ),
  ];
}

/** On the evidence tab what says whose the rows are: all that stands left of the evidence, of any unit's. */
function keyedAnchors(
  rows: readonly number[],
  { tab, nameRows }: KeyedTab,
  keyed: readonly KeyedTab[],
): Anchor[] {
  const written = keyed.filter((one) => one.tab === tab).flatMap(writtenIn);
  const width = Math.max(1, Math.min(...written.filter((column) => column > 0)));
  const names = rows.flatMap((row) => nameRows?.get(row) ?? []);
  return [
    ...runs(rows).map(([from, to]) => anchorOf(tab, from, 0, to - from + 1, width)),
    ...runs(names).map(([from, to]) => anchorOf(tab, from, 0, to - from + 1, tab.values[from]?.length ?? 1)),
  ];
}

/** Rows as stretches, first and last. */
function runs(rows: readonly number[]): [number, number][] {
  const stretches: [number, number][] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const last = stretches[stretches.length - 1];
    if (last && row === last[1] + 1) last[1] = row;
    else stretches.push([row, row]);
  }
  return stretches;
}
