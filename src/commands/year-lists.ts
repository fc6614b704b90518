/**
 * @fileoverview Tạo danh sách của năm: the lists that a district does not keep yet (who registered, who follows whom, who
 * went where, whose file is where) as tabs of the person's own, each made whole and once.
 */
import { yearListsSentence } from "../messages/year";
import { hasTab, makeTab, nameLeft } from "../spreadsheet/make-tab";
import { runCommand } from "../spreadsheet/run";
import { tidy } from "../vietnamese/fold";
import { hasStates } from "../year/files";
import { followersOf } from "../year/followers";
import { MADE_LISTS, type MadeList } from "../year/lists";
import { type ListedUnit, type NewColumn, type NewList, newList, ROWS_ABOVE } from "../year/new-lists";
import type { Year } from "../year/read";
import { fillList, wordsRule } from "./fill-list";
import { readYearOf } from "./year";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

export function yearLists(): void {
  runCommand("menuYearLists", () => {
    const { workbook, year, assessed } = readYearOf({ command: "menuYearLists" });
    const of = year.lists.year ?? new Date().getFullYear();
    const units = unitsOf(year);
    const there: [MadeList, string][] = [];
    const made: string[] = [];
    const fed = new Map<"units" | "officers", Sheet>();
    const lists = MADE_LISTS.map((kind) => newList(kind, of, units));
    const feed = ({ kind, tab }: NewList, isMeant: (sheet: Sheet) => boolean) => {
      const sheet = kind === "visit" || kind === "file" ? null : workbook.spreadsheet.getSheetByName(tab);
      if (!sheet || !isMeant(sheet)) return;
      fed.set("units", sheet);
      if (kind === "assignment") fed.set("officers", sheet);
    };
    nameLeft(workbook, (title) => lists.find((list) => tidy(list.title) === title)?.tab ?? null);
    for (const list of lists) {
      const { kind } = list;
      const place = hasTab(workbook, list.tab) ? list.tab : placeOf(kind, year, assessed);
      if (place !== null) {
        there.push([kind, place]);
        // A run that was stopped made some of them: the rest is fed by them all the same.
        if (place === list.tab) feed(list, (sheet) => isMade(sheet, list));
        continue;
      }
      makeTab(workbook, { name: list.tab, title: list.title }, (sheet) => fill(sheet, list, { units, fed }));
      made.push(list.tab);
      feed(list, () => true);
    }
    const [first] = made;
    const sheet = first === undefined ? null : workbook.spreadsheet.getSheetByName(first);
    if (sheet) workbook.spreadsheet.setActiveSheet(sheet);
    return yearListsSentence(made, there);
  });
}

/** Whether a tab of a list's name has its columns where this command puts them. */
function isMade(sheet: Sheet, { columns }: NewList): boolean {
  const headings = columns.map(({ heading }) => heading);
  const there = sheet.getRange(ROWS_ABOVE, 1, 1, headings.length).getValues()[0] ?? [];
  return headings.every((heading, index) => there[index] === heading);
}

/** Where a list of that kind stands already; null where none does. A column that nobody filled in is none. */
function placeOf(kind: MadeList, { lists }: Year, assessed: readonly string[]): string | null {
  const index = lists.accounts.findIndex(
    (one, list) =>
      one.kind === kind &&
      (kind !== "file" || hasStates(one)) &&
      (!assessed.includes(one.sheet) ||
        kind === "registration" ||
        [...lists.assignments, ...lists.files].some((row) => row.list === list)),
  );
  const asked = lists.notTaken.find((one) => one.kind === kind && one.asked && !assessed.includes(one.sheet));
  return lists.accounts[index]?.sheet ?? asked?.sheet ?? null;
}

/** The roster, with the officers whom lists that are there name. */
function unitsOf(year: Year): ListedUnit[] {
  const followers = followersOf(year);
  return year.roster.units.map(({ name, heading }, index) => ({
    name,
    heading,
    officers: (followers[index] ?? []).map((one) => one.name),
  }));
}

interface Sources {
  readonly units: readonly ListedUnit[];
  /** Tabs just made whose cells feed the drop-downs: what is written there later is offered too. */
  readonly fed: ReadonlyMap<"units" | "officers", Sheet>;
}

function fill(sheet: Sheet, list: NewList, sources: Sources): void {
  fillList(sheet, list, (column) => ruleOf(column, list.kind === "assignment" ? sheet : null, sources));
}

/**
 * What a column offers. Nothing is refused: a unit that closed, an officer who came this week and the answers of a form
 * have to go in.
 * @param own the tab itself, whose officers are offered to each other's rows
 */
function ruleOf({ offer }: NewColumn, own: Sheet | null, { units, fed }: Sources): Rule | null {
  if (!offer) return null;
  const feeding = offer.from === "words" ? undefined : (fed.get(offer.from) ?? own ?? undefined);
  if (offer.from !== "words" && feeding) {
    const column = offer.from === "units" ? UNIT_COLUMN : OFFICER_COLUMN;
    const range = feeding.getRange(ROWS_ABOVE + 1, column, feeding.getMaxRows() - ROWS_ABOVE, 1);
    return SpreadsheetApp.newDataValidation().requireValueInRange(range, true).setAllowInvalid(true).build();
  }
  const all = {
    words: () => (offer.from === "words" ? offer.words : []),
    units: () => units.map(({ name }) => name),
    officers: () => units.flatMap(({ officers }) => officers),
  }[offer.from]();
  return wordsRule(all);
}

/** Where the lists by unit have them, counted from 1. */
const UNIT_COLUMN = 2;
const OFFICER_COLUMN = 3;
