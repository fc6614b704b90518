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
import { type Area, areaText, contains } from "../table/area";
import { anchorOf } from "../table/merged";
import type { At, CellValue, Tab } from "../table/tab";
import { fold } from "../vietnamese/fold";
import type { ListAccount, YearLists } from "../year/lists";
import { addAssessed, addEvidence, addFixed, addRegistration } from "./assessed";
import { Cells, CellsByTab } from "./cells";
import { callsNothing, namesCalled, onTwins, tabsCalled, tabsInTexts } from "./formulas";
import { foundTyped, ownColumnsOf } from "./kept";
import { addLists } from "./lists";
import { isBlankDay, moveYear, moveYearInFormula, nameOfTwin, saysYear } from "./year-words";

/** What a tab that gets a twin is. */
export type TwinKind = "assessment" | "evidence" | Exclude<ListAccount["kind"], "change">;

/** A cell that gets another text, number or formula; 0-based. */
export interface Write {
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
}

/** What is made of one tab. */
export interface Twin {
  /** The tab that is copied, and the new one's name. */
  readonly source: string;
  readonly name: string;
  readonly kinds: readonly TwinKind[];
  /** What is emptied: content and notes. Cells with formulas that call others are none of it. */
  readonly blank: readonly Area[];
  /** How many of these cells hold something. */
  readonly blanked: number;
  /** Titles and headings whose year moves on; formulas among them begin with `=`. */
  readonly texts: readonly Write[];
  /** Formulas that called a tab and call its twin from now on. */
  readonly formulas: readonly Write[];
  /** Cells, in A1 notation, that would be emptied and stay: a formula computes them. */
  readonly computed: readonly string[];
  /** Cells that would be emptied and stay: a name or a criterion stands in them too. */
  readonly shared: readonly string[];
  /** Cells whose year stays, with what stands there. */
  readonly yearKept: readonly { readonly cell: string; readonly text: string }[];
  /** Tabs of another year, without a twin, that formulas call, and tables and names, which stay last year's. */
  readonly calls: readonly string[];
  /** How many formulas call a tab that has a twin, and go on calling it: too scattered to be written anew. */
  readonly stillCall: number;
  /** A column beyond all that stands in the first row: there it says that the tab is not whole yet. */
  readonly markColumn: number;
}

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
export interface OpeningSources {
  /** The person's tabs. */
  readonly tabs: readonly Tab[];
  readonly assessment: Assessment;
  readonly lists: YearLists;
  readonly from: number;
  readonly to: number;
  /** Assessments of the same year that are judged by themselves, a tab a type of units. */
  readonly others: readonly string[];
  /** Names of blocks, each with its tab. */
  readonly names: readonly { readonly name: string; readonly tab: string }[];
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

/** The first row below a tab's titles and headings, and the last row that is the table's. */
interface Head {
  readonly first: number;
  readonly last: number;
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

const SAYS_YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;

/** So many blocks of formulas are written, a call each. */
const MOST_BLOCKS = 60;

type Planned = Omit<Twin, "source" | "name" | "kinds">;

function twinOf(
  tab: Tab,
  { blank, fixed, head }: { readonly blank: Cells; readonly fixed: Cells; readonly head: Head },
  twins: ReadonlyMap<string, string>,
  { from, to, others, names }: OpeningSources,
): Planned {
  const goes = new Cells();
  const computed: string[] = [];
  const shared: string[] = [];
  let blanked = 0;
  for (const [row, column] of blank.all()) {
    const formula = tab.formulaAt(row, column);
    const value = tab.values[row]?.[column] ?? "";
    if (fixed.has(row, column)) {
      if (!isBlank(value)) shared.push(a1(row, column));
    } else if (formula !== "" && !callsNothing(formula)) computed.push(a1(row, column));
    else {
      goes.add(row, column);
      if (value !== "" && value !== false) blanked += 1;
    }
  }
  const texts: Write[] = [];
  const formulas: Write[] = [];
  const yearKept: { cell: string; text: string }[] = [];
  const saying = new Map<string, { readonly text: string; readonly cells: Cells }>();
  const calls = new Set<string>();
  const isTwin = new Set(twins.values());
  const all = names.map(({ name }) => name);
  const left = names.flatMap(({ name, tab }) => (twins.has(tab.toLowerCase()) ? [name] : []));
  for (const [row, cells] of tab.values.entries())
    for (const [column, value] of cells.entries()) {
      if (goes.has(row, column)) continue;
      const formula = tab.formulaAt(row, column);
      const isTitle = row < head.first;
      if (formula !== "") {
        const titled = isTitle ? moveYearInFormula(formula, from, to).text : formula;
        const called = onTwins(titled, twins);
        if (called !== formula) (titled === formula ? formulas : texts).push({ row, column, value: called });
        for (const name of tabsCalled(called))
          if ((SAYS_YEAR.test(name) || others.includes(name)) && !isTwin.has(name)) calls.add(name);
        for (const name of namesCalled(formula, left)) calls.add(name);
        for (const name of tabsInTexts(called)) if (twins.has(name.toLowerCase())) calls.add(name);
        // What is called elsewhere is last year's still: a tab that serves both years, a name.
        const isLed =
          tabsCalled(called).some((name) => !isTwin.has(name)) || namesCalled(formula, all).length > 0;
        const says = saysYear(called, from);
        if (says || (isLed && titled === formula && textOf(value).includes(String(from)))) {
          const text = says ? called : textOf(value);
          // A column of one formula is told once.
          const key = called.replace(/\d+/g, (digits) => (Number(digits) === from ? digits : "#"));
          const one = saying.get(key) ?? { text, cells: new Cells() };
          saying.set(key, one);
          one.cells.add(row, column);
        }
        continue;
      }
      // A heading between the units, a name or a criterion stays with what it says.
      const isOutside =
        row > head.last || fixed.has(row, column) || !cells.some((_, at) => goes.has(row, at));
      const where = { isTitle, isOutside, from, to };
      const moved = movedValue(value, cells[column - 1] ?? "", where);
      if (moved === null) continue;
      if (moved.value !== value) texts.push({ row, column, value: moved.value });
      if (moved.kept) yearKept.push({ cell: a1(row, column), text: textOf(value) });
    }
  for (const { text, cells } of saying.values())
    yearKept.push({ cell: cells.areas().map(areaText).join(", "), text });
  const places = new Cells();
  for (const { row, column } of formulas) places.add(row, column);
  const writes = places.areas().length <= MOST_BLOCKS;
  const merged = tab.merges().flatMap(({ firstRow, lastColumn }) => (firstRow === 0 ? [lastColumn + 1] : []));
  return {
    blank: goes.areas(),
    blanked,
    texts,
    formulas: writes ? formulas : [],
    stillCall: writes ? 0 : formulas.length,
    markColumn: Math.max(tab.values[0]?.length ?? 0, ...merged),
    computed,
    shared,
    yearKept,
    calls: [...calls],
  };
}

interface Where {
  readonly isTitle: boolean;
  /** Below the table, or a heading, a name or a criterion in it. */
  readonly isOutside: boolean;
  readonly from: number;
  readonly to: number;
}

/** A cell's value with its year moved on, and whether a year of it stays; null: it says nothing of the year. */
function movedValue(
  value: CellValue,
  before: CellValue,
  { isTitle, isOutside, from, to }: Where,
): { readonly value: string | number; readonly kept: boolean } | null {
  if (value === from || value === String(from)) {
    // "Năm đánh giá:" with the year in the cell beside it.
    const labelled = isTitle && /^nam\b(?!.*\d)/.test(fold(textOf(before)));
    if (labelled) return { value: typeof value === "number" ? to : String(to), kept: false };
    return isTitle ? { value: value as string | number, kept: true } : null;
  }
  // "2025-26" says the assessed year, too.
  if (typeof value !== "string" || ![from, from - 1].some((year) => value.includes(String(year))))
    return null;
  if (!isTitle && !isOutside) return null;
  const { text, kept } = moveYear(value, from, to);
  if (text === value && kept.length === 0) return null;
  if (isTitle || isBlankDay(value)) return { value: text, kept: kept.length > 0 };
  return { value, kept: true };
}
