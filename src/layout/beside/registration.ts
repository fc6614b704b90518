/**
 * @fileoverview Which source says who registered for "3 chủ động" ([O5]): a column of the assessment, a list on a
 * tab beside it, or a doubt that a person has to settle. In doubt nobody is taken for not registered.
 */

import { readRegistrationCell, registrationOf, type SaidOfRegistration } from "../../cell/registration";
import { isFirstPart, partOf, registrationTopic } from "../../cell/registration-words";
import { isMark } from "../../cell/sample";
import { cellAt, firstRowBelow, isBlank, textOf } from "../../cell/text";
import { columnLetters } from "../../table/a1";
import type { At, CellValue, Tab } from "../../table/tab";
import { NameBook } from "../../units/name-book";
import { headsOrder } from "../header/header";
import { listBeside } from "../header/list-beside";
import { linesAbove } from "../header/title";
import type { UnitEntry } from "../reading";
import type { RegistrationCandidate, RegistrationDoubt, RegistrationTab } from "../reading-beside";
import { whyRegistration } from "../sentences";
import type { NameList } from "./registration-list";
import type { Assessed } from "./registration-names";
import { placesIn } from "./registration-place";
import { judgeTab, type ListOnTab, type RegistrationSearch } from "./registration-tab";

/** What the workbook says of registration. */
export interface RegistrationSources {
  readonly registrationTab: RegistrationTab | null;
  readonly registrationDoubt: RegistrationDoubt | null;
  /** `TAB!COLUMN` or `TAB`; null where nothing counts. */
  readonly source: string | null;
  /** Whether the assessment's own column says anything. */
  readonly columnCounts: boolean;
}

const NOTHING: RegistrationSources = {
  registrationTab: null,
  registrationDoubt: null,
  source: null,
  columnCounts: false,
};

/** A column of the assessment left blank for so many units was prepared and never filled. */
const UNFILLED = 3;

/** So many cells tell whether a column names units. */
const CELLS_LOOKED_AT = 10;

/** Finds who registered. */
export function findRegistration(search: RegistrationSearch): RegistrationSources {
  const { tabs, units, year, years } = search;
  let book: NameBook | null = null;
  const assessed: Assessed = {
    units,
    year,
    years,
    // Made only where a tab speaks of registering: most workbooks have none.
    get book() {
      book ??= new NameBook(units);
      return book;
    },
  };
  const column = ownColumn(units, years);
  const chosen = asSettled(search, assessed, column);
  if (chosen) return chosen;
  const here = [...listsBelow(units), ...listsBeside(search, assessed)];
  const lists = [...tabs, ...here].flatMap((tab) => judgeTab(tab, search, assessed) ?? []);
  const isClear = ({ standing }: ListOnTab) => standing === "clear" || standing === "part";
  const whole = lists.filter(({ standing }) => standing === "clear");
  const clear = [...whole, ...lists.filter(({ standing }) => standing === "part")];
  const unfilled = lists.filter(({ standing }) => standing === "unfilled");
  const unclear = lists.filter((one) => !isClear(one) && one.standing !== "unfilled");
  const spoken = column && !column.unfilled ? column : null;
  const parts = asParts(clear);
  if (parts && unclear.length === 0 && (!spoken || agree(spoken.said, parts.said)))
    return {
      ...NOTHING,
      registrationTab: parts.tab,
      source: clear.map(({ list }) => sourceOf(list)).join(", "),
      columnCounts: spoken !== null,
    };
  const [first] = clear;
  if (first) {
    const denied = unclear.filter((one) => one.standing === "negated" && denies(one.said, first.said));
    const others = clear.filter((one) => !agree(one.said, first.said) || one.strangers !== first.strangers);
    if (others.length > 0 || denied.length > 0)
      return inDoubt("differ", [first, ...others, ...denied], spoken);
    if (spoken && !agree(spoken.said, first.said)) return inDoubt("differ", clear, spoken);
    if (whole.length === 0 && !spoken) return inDoubt("unsure", clear, null);
    const source = spoken?.source ?? sourceOf(first.list);
    return { ...NOTHING, registrationTab: tabOf(first.list), source, columnCounts: spoken !== null };
  }
  if (spoken) return { ...NOTHING, source: spoken.source, columnCounts: true };
  if (unclear.length > 0) {
    const few = unclear.every(({ standing }) => standing === "few");
    return inDoubt(few ? "few" : "unsure", unclear, null);
  }
  return column || unfilled.length > 0 ? inDoubt("unfilled", unfilled, column) : NOTHING;
}

/** Lists that are parts of one, each says which, and where no unit is on one as having registered and not on another; else null. */
function asParts(
  lists: readonly ListOnTab[],
): { readonly tab: RegistrationTab; readonly said: ReadonlyMap<number, SaidOfRegistration> } | null {
  const [first] = lists;
  if (!first || lists.length < 2) return null;
  if (lists.some(({ standing, why }) => standing === "part" && why !== whyRegistration.part)) return null;
  const parts = lists.flatMap(({ list: { tab, firstRow } }) => {
    const part = [...linesAbove(tab, firstRow), tab.name].map(partOf).find((one) => one !== null);
    return part ?? [];
  });
  if (new Set(parts).size < lists.length || !parts.some(isFirstPart)) return null;
  const said = new Map<number, SaidOfRegistration>();
  for (const one of lists) {
    if (one.list.values.length > 0 !== first.list.values.length > 0) return null;
    for (const [index, word] of one.said) {
      if ((said.get(index) ?? word) !== word) return null;
      said.set(index, word);
    }
  }
  const { tab } = first.list;
  const all = <T>(of: (list: NameList) => readonly T[]) => lists.flatMap(({ list }) => of(list));
  return {
    said,
    tab: {
      tab,
      entries: all(({ entries }) => entries),
      replaced: all(({ replaced }) => replaced),
      mentions: all(({ mentions }) => mentions),
      unnamed: all(({ unnamed }) => unnamed),
    },
  };
}

/** What stands below the units on their own tab, from a title on that speaks of registering. */
function listsBelow(units: readonly UnitEntry[]): Tab[] {
  const lastRows = new Map<Tab, number>();
  for (const { tab, row, rows } of units)
    lastRows.set(tab, Math.max(lastRows.get(tab) ?? 0, row, ...[...(rows?.values() ?? [])].flat()));
  return [...lastRows].flatMap(([tab, last]) => {
    const title = tab.values.findIndex((cells, row) => {
      const filled = row > last ? cells.filter((value) => !isBlank(value)) : [];
      const [text = ""] = filled;
      return filled.length === 1 && ["ours", "bare"].includes(registrationTopic(textOf(text)) ?? "");
    });
    const blank = (cells: readonly CellValue[], row: number) => (row < title ? cells.map(() => "") : cells);
    return title < 0 ? [] : [{ ...tab, values: tab.values.map(blank) }];
  });
}

/** What stands right of the units on their own tab, from a column on that names units below a heading of registering. */
function listsBeside({ tablesIn, units }: RegistrationSearch, assessed: Assessed): Tab[] {
  const firsts = new Map(units.map(({ tab, at, row }) => [tab.name, { tab, name: at.column, row }]));
  return [...firsts.values()].flatMap(({ tab, name, row: unitRow }) => {
    for (const { headerRows, taken } of tablesIn(tab)) {
      const firstRow = firstRowBelow(headerRows);
      const titled = unitRow >= firstRow ? listBeside(tab, headerRows[0] ?? firstRow) : null;
      if (titled && titled.names > name) {
        const own = (cells: readonly CellValue[], row: number) =>
          cells.map((value, column) => (row < titled.row || column < titled.first ? "" : value));
        return [{ ...tab, values: tab.values.map(own) }];
      }
      const names = taken.find(
        ({ index, heading }) =>
          index > name &&
          unitRow >= firstRow &&
          ["ours", "bare"].includes(registrationTopic(heading) ?? "") &&
          namesUnits(tab, firstRow, index, assessed.book),
      );
      if (!names) continue;
      const order = taken.find(({ index }) => index === names.index - 1);
      const counts = order !== undefined && headsOrder(order.heading);
      const from = counts ? names.index - 1 : names.index;
      const top = headerRows[0] ?? firstRow;
      const cut = (cells: readonly CellValue[], row: number) =>
        cells.map((value, column) => (row < top || column < from ? "" : value));
      return [{ ...tab, values: tab.values.map(cut) }];
    }
    return [];
  });
}

/** Whether a column's first cells name units. */
function namesUnits(tab: Tab, firstRow: number, column: number, book: NameBook): boolean {
  const cells = tab.values.slice(firstRow).flatMap((cells) => {
    const value = cells[column] ?? "";
    return typeof value === "string" && !isBlank(value) && !isMark(value) ? value : [];
  });
  const named = cells
    .slice(0, CELLS_LOOKED_AT)
    .filter((value) => placesIn(value, book).some(({ unit }) => book.find(unit).length > 0));
  return named.length > 0 && named.length * 2 >= Math.min(cells.length, CELLS_LOOKED_AT);
}

/** Whether two sources say the same of every unit, as far as both say it plainly. */
function agree(
  a: ReadonlyMap<number, SaidOfRegistration>,
  b: ReadonlyMap<number, SaidOfRegistration>,
): boolean {
  const is = (said: SaidOfRegistration | undefined) =>
    said === "open" || said === "error" ? null : said === "yes";
  for (const index of new Set([...a.keys(), ...b.keys()])) {
    const [left, right] = [is(a.get(index)), is(b.get(index))];
    if (left !== null && right !== null && left !== right) return false;
  }
  return true;
}

/** Whether a list of units that did not register names one that registered. */
function denies(
  not: ReadonlyMap<number, SaidOfRegistration>,
  said: ReadonlyMap<number, SaidOfRegistration>,
): boolean {
  return [...not].some(([index, word]) => word !== "no" && said.get(index) === "yes");
}

interface OwnColumn {
  readonly tab: Tab;
  readonly column: number;
  readonly source: string;
  readonly said: ReadonlyMap<number, SaidOfRegistration>;
  /** Nothing stands in it, for more units than one would leave so on purpose. */
  readonly unfilled: boolean;
}

/** The assessment's own column of registration. */
function ownColumn(units: readonly UnitEntry[], years: Assessed["years"]): OwnColumn | null {
  const cells = units.flatMap(({ registration }) => registration ?? []);
  const [first] = cells;
  if (!first) return null;
  const of = registrationOf(cells.map(cellAt), years);
  const said = new Map<number, SaidOfRegistration>();
  const byName = new Map<string, SaidOfRegistration>();
  let filled = 0;
  units.forEach(({ name, registration }) => {
    if (!registration) return;
    const word = readRegistrationCell(cellAt(registration), of);
    if (word !== "blank") filled += 1;
    // A unit given twice registered where either row says so.
    if (byName.get(name) !== "yes") byName.set(name, word);
  });
  units.forEach(({ name }, index) => {
    const word = byName.get(name);
    if (word) said.set(index, word);
  });
  return {
    tab: first.tab,
    column: first.column,
    source: placeOf(first),
    said,
    unfilled: filled === 0 && units.length >= UNFILLED,
  };
}

/** As a person settled it: one tab, the assessment's own column, or neither; null where nothing is, or no longer. */
function asSettled(
  search: RegistrationSearch,
  assessed: Assessed,
  column: OwnColumn | null,
): RegistrationSources | null {
  const { settled, units, tabs } = search;
  if (settled === undefined) return null;
  if (settled === null || units.some(({ tab }) => tab.name === settled))
    return { ...NOTHING, columnCounts: true, source: column?.source ?? null };
  const tab = tabs.find(({ name }) => name === settled);
  const chosen = tab ? judgeTab(tab, search, assessed, true) : null;
  if (chosen && chosen.standing !== "clear")
    return inDoubt(chosen.standing === "unfilled" ? "unfilled" : "unsure", [chosen], null);
  return chosen && { ...NOTHING, registrationTab: tabOf(chosen.list), source: sourceOf(chosen.list) };
}

function inDoubt(
  why: RegistrationDoubt["why"],
  lists: readonly ListOnTab[],
  column: OwnColumn | null,
): RegistrationSources {
  const candidates: RegistrationCandidate[] = lists.map(({ list, why: reason }) => ({
    tab: list.tab.name,
    column: list.values.length === 1 ? columnLetters(list.values[0] as number) : null,
    why: reason,
  }));
  if (column)
    candidates.unshift({
      tab: column.tab.name,
      column: columnLetters(column.column),
      why: column.unfilled ? whyRegistration.unfilled : whyRegistration.own,
    });
  // What the column says of a unit that withdrew stands in any case.
  return { ...NOTHING, registrationDoubt: { why, candidates }, columnCounts: column !== null };
}

const tabOf = ({ tab, entries, replaced, mentions, unnamed }: NameList): RegistrationTab => ({
  tab,
  entries,
  replaced,
  mentions,
  unnamed,
});

function sourceOf({ tab, values }: NameList): string {
  return values.length === 1 ? placeOf({ tab, row: 0, column: values[0] as number }) : tab.name;
}

function placeOf({ tab, column }: At): string {
  return `${tab.name}!${columnLetters(column)}`;
}
