/**
 * @fileoverview What names last year in a new tab otherwise than in a cell's value: drop-downs and checks of what is typed,
 * prompts, colour rules, notes, links within the file ([Y11]). None of it is changed: where it is, is told. Of headers and
 * footers Google says nothing.
 */
import type { Naming, NamingKind } from "../messages/opening";
import { Cells } from "../opening/cells";
import { tabsCalled, tabsInTexts } from "../opening/formulas";
import { saysYear } from "../opening/year-words";
import { type Area, areaText, contains } from "../table/area";
import { formatDate } from "../vietnamese/dates";
import { asShown } from "./clock";
import type { SheetTab } from "./read";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Each cell with a rule is asked what it says, and each text whether it links: from the row where these are spent they are not, which is told. */
const MOST = 2000;

/** What is last year's. */
export interface Former {
  readonly year: number;
  /** The spreadsheet that they are in, by its id. */
  readonly file: string;
  /** Its tabs' names by their ids. */
  readonly tabs: ReadonlyMap<number, string>;
  /** Cells of the new tab that are emptied, notes and links too. */
  readonly blank: readonly Area[];
}

/**
 * @param source last year's tab
 * @param copy what was made of it; null: nothing yet, and nobody knows what will become of rules that name their own tab
 */
export function namingOf(
  source: SheetTab,
  copy: Sheet | null,
  { year, file, tabs, blank }: Former,
): Naming[] {
  const sheet = copy ?? source.sheet;
  const former = new Set([...tabs.values()].filter((name) => copy || name !== source.name));
  const found = new Map<string, { kind: NamingKind; names: string; cells: Cells }>();
  const add = (kind: NamingKind, names: string, row: number, column: number) => {
    const one = found.get(kind + names) ?? { kind, names, cells: new Cells() };
    found.set(kind + names, one);
    one.cells.add(row, column);
  };
  /** What a rule compares with: a tab of last year's, or its year. */
  const said = (one: unknown): { readonly tab?: string; readonly text?: string } | null => {
    const text = one instanceof Date ? formatDate(asShown(one)) : String(one);
    const tab = [...tabsCalled(text), ...tabsInTexts(text)].find((name) => former.has(name));
    return tab !== undefined ? { tab } : saysYear(text, year) ? { text } : null;
  };
  let left = MOST;
  let unseen = Number.POSITIVE_INFINITY;
  // Of the copy the cells that were emptied, too.
  const block = sheet.getRange(source.sheet.getDataRange().getA1Notation());
  const { VALUE_IN_LIST, VALUE_IN_RANGE } = SpreadsheetApp.DataValidationCriteria;
  for (const [row, rules] of block.getDataValidations().entries())
    for (const [column, rule] of rules.entries()) {
      if (rule && left === 0) unseen = Math.min(unseen, row);
      if (!rule || left === 0) continue;
      left -= 1;
      const help = rule.getHelpText() ?? "";
      if (help.includes(String(year))) add("prompt", help, row, column);
      const type = rule.getCriteriaType();
      const values = rule.getCriteriaValues().flat() as unknown[];
      if (type === VALUE_IN_RANGE && typeof values[0] === "object") {
        const name = tabs.get((values[0] as Range).getGridId());
        if (name !== undefined && former.has(name)) add("choices", name, row, column);
      } else
        for (const { tab, text } of values.map(said).filter((one) => one !== null)) {
          if (tab !== undefined) add("check", tab, row, column);
          if (text !== undefined) add(type === VALUE_IN_LIST ? "words" : "checkSays", text, row, column);
        }
    }
  const isTab = (name: string) => [...tabs.values()].includes(name);
  const notes = source.notes?.() ?? [];
  const link = new RegExp(`(?:^|"|${file}.*)#gid=(\\d+)`);
  left = MOST;
  for (const [row, values] of source.values.entries())
    for (const [column, value] of values.entries()) {
      const note = notes[row]?.[column] ?? "";
      const formula = source.formulaAt(row, column);
      const isText = typeof value === "string" && value !== "";
      if (!(isText || note || formula) || blank.some((area) => contains(area, row, column))) continue;
      const mayLink = isText && left > 0;
      if (isText && !mayLink) unseen = Math.min(unseen, row);
      if (note.includes(String(year))) add("note", note, row, column);
      if (mayLink) left -= 1;
      for (const url of [formula, ...(mayLink ? source.linksAt(row, column) : [])]) {
        const byId = tabs.get(Number(link.exec(url)?.[1] ?? Number.NaN));
        const name = byId ?? (url.startsWith("#") ? tabsCalled(url.slice(1)).find(isTab) : undefined);
        if (name !== undefined) add("link", name, row, column);
      }
    }
  const rules = [...found.values()].map(
    ({ cells, ...one }): Naming => ({ ...one, where: cells.areas().map(areaText) }),
  );
  const colours = sheet.getConditionalFormatRules().flatMap((rule): Naming[] => {
    const values: unknown[] = rule.getBooleanCondition()?.getCriteriaValues() ?? [];
    const [first] = values.map(said).filter((one) => one !== null);
    if (!first) return [];
    const { tab, text = "" } = first;
    const where = rule.getRanges().map((one) => one.getA1Notation());
    return [
      tab === undefined ? { kind: "coloursSay", names: text, where } : { kind: "colours", names: tab, where },
    ];
  });
  const rest: Naming[] =
    unseen < source.values.length ? [{ kind: "unseen", names: "", where: [String(unseen + 1)] }] : [];
  return [...rules, ...colours, ...rest];
}
