/**
 * @fileoverview What opening a new year makes of a workbook, before anything is made: each tab that gets a twin, the
 * cells that are emptied in it, the texts whose year moves on, the formulas that call twins from then on, and all that
 * stays, each to be told. Nothing here touches a sheet, and last year's tabs are only read.
 */

import type { Assessment } from "../assessment/assessed";
import { isBlank, textOf } from "../cell/text";
import type { Field, Reading } from "../layout/reading";
import { keyedTabsOf } from "../layout/reading-beside";
import { a1, columnIndex } from "../table/a1";
import { contains } from "../table/area";
import { anchorOf } from "../table/merged";
import type { At, Tab } from "../table/tab";
import type { YearLists } from "../year/lists";
import { addAssessed, addEvidence, addFixed, addRegistration } from "./assessed";
import { CellsByTab } from "./cells";
import { foundTyped, ownColumnsOf } from "./kept";
import { addLists } from "./lists";
import { type Head, type Move, type Twin, type TwinKind, twinOf } from "./twin";
import { nameOfTwin } from "./year-words";

/** All that is made, and what is not. */
export interface Plan {
  readonly from: number;
  readonly to: number;
  readonly twins: readonly Twin[];
  /** Tabs that would get a twin and whose twin's name is taken: source and name. */
  readonly there: readonly { readonly source: string; readonly name: string }[];
  /** The person's other tabs: no cell of theirs is touched, and they serve both years. */
  readonly untouched: readonly string[];
  /** Rows and columns with marks or evidence that were not read, and stand in the new tab as they did. */
  readonly notRead: readonly string[];
  /** Columns that are not ours and hold something: they stand in the new tab as they did. */
  readonly ownColumns: readonly string[];
  /** Tabs that only may be lists: nothing is made of them. */
  readonly unsure: readonly string[];
  /** Assessments of the same year, a tab a type of units, that are still to be opened. */
  readonly others: readonly string[];
}

/** What a plan is made from. */
export interface OpeningSources extends Move {
  /** The person's tabs. */
  readonly tabs: readonly Tab[];
  readonly assessment: Assessment;
  readonly lists: YearLists;
  /** What was opened of the same year before. */
  readonly opened: readonly { readonly source: string; readonly name: string }[];
}

/** Plans the opening of a year. */
export function planOpening(sources: OpeningSources): Plan {
  const { tabs, assessment, lists, from, to, opened } = sources;
  const { reading } = assessment;
  const kinds = kindsOf(sources);
  const byName = new Map(tabs.map((tab) => [tab.name, tab]));
  const blank = new CellsByTab();
  const fixed = new CellsByTab();
  addAssessed(reading, blank);
  addFixed(reading, fixed);
  for (const keyed of keyedTabsOf(assessment.reading)) addEvidence(keyed, blank);
  addRegistration(reading.registrationTab?.entries ?? [], (tab) => (kinds.get(tab)?.size ?? 0) > 1, blank);
  addLists(lists, byName, blank);

  const taken = new Set(tabs.map(({ name }) => name.toLowerCase()));
  const there: { source: string; name: string }[] = [];
  const named = new Map<string, string>();
  for (const tab of tabs) {
    if (!kinds.has(tab.name) || opened.some(({ source }) => source === tab.name)) continue;
    const name = nameOfTwin(tab.name, from, to);
    if (taken.has(name.toLowerCase())) there.push({ source: tab.name, name });
    else named.set(tab.name, name);
    taken.add(name.toLowerCase());
  }
  const callable = new Map(
    [...opened, ...[...named].map(([source, name]) => ({ source, name })), ...there].map(
      ({ source, name }) => [source.toLowerCase(), name],
    ),
  );
  const twins = tabs.flatMap((tab): Twin[] => {
    const name = named.get(tab.name);
    if (name === undefined) return [];
    const area = { blank: blank.of(tab.name), fixed: fixed.of(tab.name), head: headOf(tab, sources) };
    return [
      {
        source: tab.name,
        name,
        kinds: [...(kinds.get(tab.name) ?? [])],
        ...twinOf(tab, area, callable, sources),
      },
    ];
  });
  const isGone = (at: At) => {
    const { tab, row, column } = anchorOf(at);
    const twin = twins.find(({ source }) => source === tab.name);
    return twin?.blank.some((area) => contains(area, row, column)) === true;
  };
  const isEmptied = (index: number) =>
    twins.some(
      ({ kinds: own, blank: areas }) =>
        own.includes("assessment") &&
        areas.some(({ firstColumn, lastColumn }) => firstColumn <= index && index <= lastColumn),
    );
  return {
    from,
    to,
    twins,
    there,
    untouched: tabs.flatMap(({ name }) => (kinds.has(name) ? [] : [name])),
    notRead: [
      ...reading.rowsNotRead.map(({ at }) => at),
      ...reading.unnamed,
      ...reading.columnsNotRead.filter(({ holds }) => holds !== "words").map(({ at }) => at),
      ...reading.tabs.flatMap((tab) => foundTyped(tab, headOf(tab, sources).first)),
    ]
      .filter(({ tab, row, column }) => named.has(tab.name) && !isGone({ tab, row, column }))
      .map(({ tab, row, column }) => `${named.get(tab.name)}!${a1(row, column)}`),
    ownColumns: [
      ...reading.layout.notUsed.flatMap(({ column, heading }) =>
        isEmptied(columnIndex(column))
          ? []
          : [heading === "" ? `cột ${column}` : `“${heading}” (cột ${column})`],
      ),
      ...ownRows(reading, blank),
      ...twins.flatMap((twin) => {
        const tab = byName.get(twin.source);
        return tab && !twin.kinds.includes("assessment") ? ownColumnsOf(tab, twin, keysOf(tab, reading)) : [];
      }),
    ],
    others: sources.others.filter((sheet) => !opened.some(({ source }) => source === sheet)),
    unsure: lists.notTaken.filter(({ asked, sheet }) => asked && !kinds.has(sheet)).map(({ sheet }) => sheet),
  };
}

/** The columns that say whose a list of evidence's rows are, and of which criterion. */
const keysOf = ({ name }: Tab, reading: Reading): number[] =>
  keyedTabsOf(reading).flatMap(({ tab, keys }) =>
    keys && tab.name === name ? [keys.name, keys.order, ...keys.criterion] : [],
  );

/** Rows that are not ours in a table that is turned round: what is typed there for units stays. */
function ownRows({ layout, tabs: [tab], units }: Reading, blank: CellsByTab): string[] {
  const { criterionRows = [] } = layout;
  if (!tab || criterionRows.length === 0) return [];
  const columns = [...new Set(units.map(({ at }) => at.column))];
  const first = Math.min(...criterionRows.map(({ row }) => row)) - 1;
  const ofUnits = new Set(criterionRows.flatMap(({ row, field }) => (OF_UNITS.has(field) ? [row - 1] : [])));
  return tab.values.flatMap((cells, row) => {
    const label = cells
      .slice(0, Math.min(...columns))
      .map(textOf)
      .find((text) => /\p{L}/u.test(text));
    const isTyped = (column: number) =>
      !isBlank(cells[column] ?? "") &&
      tab.formulaAt(row, column) === "" &&
      !blank.of(tab.name).has(row, column);
    if (row < first || ofUnits.has(row) || label === undefined || !columns.some(isTyped)) return [];
    return [`“${label}” (dòng ${row + 1})`];
  });
}

const OF_UNITS: ReadonlySet<Field> = new Set(["order", "name", "type", "group", "officer"]);

/** The tabs that get a twin, and as what. */
function kindsOf({ assessment, lists }: OpeningSources): Map<string, Set<TwinKind>> {
  const kinds = new Map<string, Set<TwinKind>>();
  const add = (tab: string, kind: TwinKind) => kinds.set(tab, (kinds.get(tab) ?? new Set()).add(kind));
  for (const { name } of assessment.reading.tabs) add(name, "assessment");
  for (const { tab } of keyedTabsOf(assessment.reading)) add(tab.name, "evidence");
  for (const { at } of assessment.reading.registrationTab?.entries ?? []) add(at.tab.name, "registration");
  // What became of units is told across the years.
  for (const { kind, sheet } of lists.accounts) if (kind !== "change") add(sheet, kind);
  const { registrationDoubt: doubt } = assessment.reading;
  // Prepared and never filled in: the new year's is prepared, too.
  if (doubt?.why === "unfilled") for (const { tab } of doubt.candidates) add(tab, "registration");
  return kinds;
}

function headOf(tab: Tab, { assessment, lists }: OpeningSources): Head {
  const { reading } = assessment;
  const own = lists.accounts.filter(({ sheet }) => sheet === tab.name);
  const rows = reading.units
    .filter((entry) => entry.tab.name === tab.name)
    .flatMap(({ row, rows }) => (rows ? [...rows.values()].flat() : [row]));
  const keyed = keyedTabsOf(assessment.reading).filter((one) => one.tab.name === tab.name);
  const entries = keyed.flatMap((one) => one.entries.map(({ row }) => row));
  const listed = (reading.registrationTab?.entries ?? []).flatMap(({ at }) =>
    at.tab.name === tab.name ? [at.row] : [],
  );
  const below = own.flatMap(({ headerRows }) => (headerRows.length > 0 ? [Math.max(...headerRows)] : []));
  const all = [...rows, ...entries, ...listed];
  const first = all.length > 0 ? Math.min(...all) : below.length > 0 ? Math.min(...below) : 0;
  return { first, last: all.length > 0 ? Math.max(...all) : tab.values.length };
}
