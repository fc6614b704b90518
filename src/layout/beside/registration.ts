/**
 * @fileoverview Which source says who registered for "3 chủ động" ([O5]): a column of the assessment, a list on a
 * tab beside it, or a doubt that a person has to settle. In doubt nobody is taken for not registered.
 */

import {
  isDayFor,
  readRegistrationCell,
  registrationOf,
  type SaidOfRegistration,
} from "../../cell/registration";
import {
  followsUpPlans,
  namesOnlyThree,
  namesOtherMatter,
  registrationTopic,
  saysNothingElse,
  saysThree,
} from "../../cell/registration-words";
import { isBlank, textOf, valueAt } from "../../cell/text";
import { columnLetters } from "../../table/a1";
import type { At, CellValue, Tab } from "../../table/tab";
import { NameBook } from "../../units/name-book";
import { fold, nameKey } from "../../vietnamese/fold";
import { markedCriteria, type Table } from "../columns/table";
import { linesAbove, subjectOf, yearOf } from "../header/title";
import { readHeading } from "../headings/heading";
import type { Wording } from "../headings/wording";
import type { RegistrationCandidate, RegistrationDoubt, RegistrationTab, UnitEntry } from "../reading";
import { criterionColumns } from "../rows/criteria-columns";
import { whyRegistration } from "../sentences";
import { type NameList, readNameList } from "./registration-list";
import type { Assessed } from "./registration-names";
import { topicOf, yearAlone } from "./registration-said";

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

export interface RegistrationSearch {
  /** Tabs that are neither the assessment nor a list of evidence. */
  readonly tabs: readonly Tab[];
  readonly tablesIn: (tab: Tab) => readonly Table[];
  readonly wording: Wording;
  readonly units: readonly UnitEntry[];
  readonly year: number | null;
  /** What a person settled: the tab that counts, the assessment's own for its column; null: none beside it. */
  readonly settled: string | null | undefined;
}

/** Rows that may hold title and header of a list. */
const HEAD_ROWS = 40;
/** A table of marks has a criterion for each content at least; a checklist has a tick or two. */
const LEAST_CRITERIA = 3;
/** No heading or title has more letters. */
const LONGEST = 400;
/** A column of the assessment left blank for so many units was prepared and never filled. */
const UNFILLED = 3;
/** A list of which, and an assessment of which, a smaller share matches is about other units. */
const SHARE = 0.5;

/** Finds who registered. */
export function findRegistration(search: RegistrationSearch): RegistrationSources {
  const { tabs, units, year } = search;
  let book: NameBook | null = null;
  const assessed: Assessed = {
    units,
    year,
    // Made only where a tab speaks of registering: most workbooks have none.
    get book() {
      book ??= new NameBook(units);
      return book;
    },
  };
  const column = ownColumn(units, year);
  const chosen = asSettled(search, assessed, column);
  if (chosen) return chosen;
  const lists = [...tabs, ...listsBelow(units)].flatMap((tab) => judgeTab(tab, search, assessed) ?? []);
  const clear = lists.filter(({ standing }) => standing === "clear");
  const unclear = lists.filter(({ standing }) => standing !== "clear");
  const spoken = column && !column.unfilled ? column : null;
  const [first] = clear;
  if (first) {
    const denied = unclear.filter((one) => one.standing === "negated" && denies(one.said, first.said));
    const others = clear.filter((one) => !agree(one.said, first.said) || one.strangers !== first.strangers);
    if (others.length > 0 || denied.length > 0)
      return inDoubt("differ", [first, ...others, ...denied], spoken);
    if (spoken && !agree(spoken.said, first.said)) return inDoubt("differ", clear, spoken);
    const source = spoken?.source ?? sourceOf(first.list);
    return { ...NOTHING, registrationTab: tabOf(first.list), source, columnCounts: spoken !== null };
  }
  if (spoken) return { ...NOTHING, source: spoken.source, columnCounts: true };
  if (unclear.length > 0) {
    const few = unclear.every(({ standing }) => standing === "few");
    return inDoubt(few ? "few" : "unsure", unclear, null);
  }
  return column ? inDoubt("unfilled", [], column) : NOTHING;
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

interface ListOnTab {
  readonly list: NameList;
  /** `few`: it hardly names a unit of the assessment; `negated`: it lists those that did not register. */
  readonly standing: "clear" | "unsure" | "few" | "negated";
  readonly why: string;
  readonly said: ReadonlyMap<number, SaidOfRegistration>;
  /** Names of no unit of the assessment, as one key. */
  readonly strangers: string;
}

/** What a tab is as a list of registration; null where it is none. */
function judgeTab(
  tab: Tab,
  search: RegistrationSearch,
  assessed: Assessed,
  chosen = false,
): ListOnTab | null {
  if (!chosen && !speaksOfIt(tab)) return null;
  const tables = search.tablesIn(tab);
  if (
    !chosen &&
    tables.some(
      (table) =>
        !registersSeveral(table) &&
        // Years side by side are numbered like contents: 2019, 2020, 2021.
        (markedCriteria(table.taken.filter(({ heading }) => yearAlone(heading) === null)).size >=
          LEAST_CRITERIA ||
          criterionColumns(table, search.wording).length > 0),
    )
  )
    return null;
  const list = readNameList(
    tab,
    tables.map(({ headerRows }) => headerRows),
    assessed,
  );
  if (!list) return null;
  const said = saidBy(list, assessed);
  const strangers = list.entries
    .filter(({ unit, heading }) => assessed.book.find(unit, heading).length === 0)
    .map(({ unit }) => nameKey(unit))
    .sort()
    .join("\n");
  const on = (standing: ListOnTab["standing"], why: string): ListOnTab => ({
    list,
    standing,
    why,
    said,
    strangers,
  });
  // Which of the years counts no choice of a tab settles.
  if (chosen && !list.years) return on("clear", whyRegistration.chosen);
  const subject = subjectOf(linesAbove(tab, list.firstRow));
  const about = chosen ? "clear" : subjectStands(list, subject, search.year);
  if (about === null) return null;
  if (about === "negated") return list.matched > 0 ? on("negated", whyRegistration.negated) : null;
  if (list.matched === 0 && (about === "unsure" || isOfOtherKind(list, assessed))) return null;
  const { length } = list.entries;
  if (list.matched < length * SHARE && list.matched < assessed.units.length * SHARE)
    return on("few", whyRegistration.few(list.matched, length));
  if (about === "unsure") return on("unsure", whyRegistration.unsure);
  if (list.years) return on("unsure", whyRegistration.years[list.years]);
  const heading = list.partly === null ? "" : (list.headings.get(list.partly) ?? "");
  const all = said.size >= assessed.units.length;
  if (list.partly !== null && (all || followsUpPlans(heading)))
    return on("unsure", whyRegistration.partly(heading));
  if (isDatedElsewhere(list, subject, search.year)) return on("unsure", whyRegistration.otherYear);
  return on("clear", whyRegistration.clear(length));
}

/** Whether a table's columns are "Đoàn cơ sở 3 chủ động" and other matters that units register for. */
function registersSeveral({ taken, title, tab }: Table): boolean {
  return (
    [title, tab.name].some((line) => registrationTopic(line) !== null) &&
    taken.some(({ heading }) => namesOnlyThree(heading)) &&
    taken.some(({ heading }) => namesOtherMatter(heading) && readHeading(heading).number === null)
  );
}

/** Whether a tab speaks of registering at all, or of plans handed in, in its name, title or headings. */
function speaksOfIt(tab: Tab): boolean {
  const may = (text: string) => registrationTopic(text) !== null || followsUpPlans(text);
  if (may(tab.name)) return true;
  // Đăng ký, ĐK, kế hoạch, in any encoding: all have a k, and no cell of a list is as long as a page.
  const worth = (value: CellValue) =>
    typeof value === "string" && value.length <= LONGEST && /k/i.test(value);
  return tab.values
    .slice(0, HEAD_ROWS)
    .some((row) => row.some((value) => worth(value) && may(textOf(value))));
}

/** Whether what stands over a list says that it is one of registration; null: of something else, or of another year. */
function subjectStands(
  list: NameList,
  subject: string,
  year: number | null,
): "clear" | "unsure" | "negated" | null {
  const { tab, headings } = list;
  const own = yearOf(subject, "") ?? yearOf("", tab.name);
  if (own !== null && year !== null && own !== year) return null;
  const texts = [...headings.values()];
  const asking = texts.filter((text) => registrationTopic(text) !== null);
  const years = asking.map((text) => yearOf(text, ""));
  if (own === null && year !== null && years.length > 0 && years.every((one) => one !== null && one !== year))
    return null;

  const column = list.values.map((index) => topicOf(headings.get(index) ?? "", true));
  const title = registrationTopic(subject);
  const name = registrationTopic(tab.name);
  if (title === "negated" || (title === null && name === "negated")) return "negated";
  if (title === "ours" || column.includes("ours")) return "clear";
  if (title === "other" || (title === null && namesOtherMatter(subject)))
    return title === "other" && texts.some(saysThree) ? "unsure" : null;
  if (name === "ours") return "clear";
  if (title === "unsure") return "unsure";
  if (name === "other") return null;
  if (title === null && name === null && !column.includes("bare")) {
    const all = [subject, tab.name, ...texts];
    return all.some(saysThree) && all.some(followsUpPlans) ? "unsure" : null;
  }
  // From here on nothing says what is registered, and whatever names another matter does.
  if (namesOtherMatter(tab.name) || texts.some((text) => registrationTopic(text) === "other")) return null;
  if (saysThree(subject) || saysThree(tab.name)) return "clear";
  if (
    texts.some(
      (text) =>
        namesOtherMatter(text) && !/\b(?:ho (?:va )?ten|can bo|so (?:luong )?doan vien)\b/.test(fold(text)),
    )
  )
    return column.includes("bare") ? "unsure" : null;
  if (title === "bare") return "clear";
  if (name === "bare") return saysNothingElse(subject) ? "clear" : "unsure";
  return name === null && saysNothingElse(subject) && saysNothingElse(tab.name) ? "clear" : "unsure";
}

/** Lists of chi đoàn below the units, of members or of persons are about no unit of the assessment. */
function isOfOtherKind({ entries, headings }: NameList, { units }: Assessed): boolean {
  if ([...headings.values()].some((heading) => /\bho (?:va )?ten\b/.test(fold(heading)))) return true;
  const below = (name: string) =>
    /^(?:cac )?(?:chi doan|chi hoi|lien chi|doan vien)\b(?! co so)/.test(fold(name));
  const share = (names: readonly { readonly unit: string }[]) =>
    names.filter(({ unit }) => below(unit)).length / names.length;
  return share(entries) > SHARE && share(units.map(({ name }) => ({ unit: name }))) < SHARE;
}

/** Whether the dates of a list that says no year are all of another than the assessed. */
function isDatedElsewhere(list: NameList, subject: string, year: number | null): boolean {
  if (year === null || yearOf(subject, list.tab.name) !== null) return false;
  const dates = list.entries.flatMap(({ value }) => {
    const said = value === null ? "" : valueAt(value.tab, value.row, value.column);
    return said instanceof Date ? [said] : [];
  });
  return dates.length > 0 && !dates.some((date) => isDayFor(date, year));
}

/** What a list says of each unit of the assessment, by index; what it leaves open is open. */
function saidBy(list: NameList, { book, year }: Assessed): Map<number, SaidOfRegistration> {
  const cells = list.entries.flatMap(({ value }) => value ?? []);
  const of = registrationOf(cells.map(cellAt), year);
  const said = new Map<number, SaidOfRegistration>();
  for (const { unit, heading, value, note } of list.entries) {
    const found = book.find(unit, heading);
    const word = note ? "open" : value ? readRegistrationCell(cellAt(value), of) : "yes";
    if (found.length === 1) {
      const index = found[0] as number;
      if (said.get(index) !== "yes") said.set(index, word);
      continue;
    }
    const alike = found.length > 0 ? found : book.mayBe(unit);
    for (const index of alike) if (!said.has(index)) said.set(index, "open");
  }
  return said;
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
function ownColumn(units: readonly UnitEntry[], year: number | null): OwnColumn | null {
  const cells = units.flatMap(({ registration }) => registration ?? []);
  const [first] = cells;
  if (!first) return null;
  const of = registrationOf(cells.map(cellAt), year);
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
  if (chosen && chosen.standing !== "clear") return inDoubt("unsure", [chosen], null);
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

const tabOf = ({ tab, entries, unnamed }: NameList): RegistrationTab => ({ tab, entries, unnamed });

function sourceOf({ tab, values }: NameList): string {
  return values.length === 1 ? placeOf({ tab, row: 0, column: values[0] as number }) : tab.name;
}

function placeOf({ tab, column }: At): string {
  return `${tab.name}!${columnLetters(column)}`;
}

const cellAt = ({ tab, row, column }: At) => valueAt(tab, row, column);
