/**
 * @fileoverview Reading tabs of the spreadsheet, each block once. On Google the number of service calls is
 * the cost, so what is seldom needed (merges, links, formulas, shown text) is read at first use.
 */

import { withoutHighlight } from "../reports/highlight";
import { type Area, parseArea } from "../table/area";
import { hasOwnName, isOwnMark, keptIn, type YearName, yearOfName } from "../table/own-tabs";
import { type CellValue, type Merge, PICTURE, type Tab } from "../table/tab";
import { asShown } from "./clock";
import { gridNamed, gridsOf } from "./grids";
import { OwnSheets } from "./own-sheets";
import { mayReadOn } from "./steps";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

type RichTexts = ReturnType<Range["getRichTextValues"]>;

/** A tab of the person's, over its Google sheet. */
export interface SheetTab extends Tab {
  readonly sheet: Sheet;
  /** Rich text of the whole tab, where something has asked for it already. */
  richTexts(): RichTexts | null;
}

/** Tabs of the person's, the add-on's own by name, and its tabs under other names. */
export interface Workbook {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly tabs: readonly SheetTab[];
  /** The person's tabs and copies, not read yet. */
  readonly sheets: readonly Pick<SheetTab, "sheet" | "name">[];
  /** Own tabs by their name; their values are read only when asked for. */
  readonly own: Map<string, Sheet>;
  /** Own tabs that a run was stopped in, blank ones too: nothing is read from them, and the next run writes them anew. */
  readonly unfinished: Map<string, Sheet>;
  /** What this run kept of a former year, under another name. */
  readonly kept: KeptTab[];
  /** Tabs that bear our first cell under another name, as "Copy to" leaves them: never an assessment, never written. */
  readonly copies: readonly SheetTab[];
}

/**
 * Tells own tabs by name and first cell, which both survive .xlsx, and reads them no further; tabs of the person's are
 * read when they are first asked for: settings, criteria and reports need none of them.
 */
export function readWorkbook(spreadsheet = SpreadsheetApp.getActiveSpreadsheet()): Workbook {
  const theirs: { readonly sheet: Sheet; readonly name: string }[] = [];
  const own = new Map<string, Sheet>();
  const unfinished = new Map<string, Sheet>();
  const sheets = new OwnSheets();
  for (const sheet of gridsOf(spreadsheet)) {
    const name = sheet.getName();
    const whose = hasOwnName(name) ? sheets.whoseIs(sheet) : "theirs";
    if (whose === "own") own.set(name, sheet);
    else if (whose === "unfinished") unfinished.set(name, sheet);
    else theirs.push({ sheet, name });
  }
  sheets.keep();
  let known: SheetTab[] | null = null;
  const read = () => {
    known ??= theirs.map(({ sheet, name }) => readTab(sheet, name));
    return known;
  };
  return {
    spreadsheet,
    sheets: theirs,
    own,
    unfinished,
    kept: [],
    get tabs() {
      return read().filter(({ values }) => !isMarked(values));
    },
    get copies() {
      return read().filter(({ values }) => isMarked(values));
    },
  };
}

/** An own tab that got the name of the year that it is of. */
export interface KeptTab {
  readonly from: string;
  readonly to: string;
  readonly year: YearName;
}

/** Where own tabs stand: what writing them needs. */
export type OwnTabs = Pick<Workbook, "spreadsheet" | "own" | "unfinished"> & Partial<Pick<Workbook, "kept">>;

/** One own tab, for what needs no other. */
export function ownTabNamed(spreadsheet: OwnTabs["spreadsheet"], name: string): OwnTabs {
  const sheet = gridNamed(spreadsheet, name);
  const whose = sheet && new OwnSheets().whoseIs(sheet);
  const one = (wanted: typeof whose) => new Map(sheet && whose === wanted ? [[name, sheet]] : []);
  return { spreadsheet, own: one("own"), unfinished: one("unfinished") };
}

type WithOwn = { readonly own: ReadonlyMap<string, Sheet> };

/**
 * The add-on's own tab of a name; where a tab of the person's has that name, the one that took a free name instead:
 * `3CĐ · Thiết lập (2)`.
 */
export function ownTab({ own }: WithOwn, name: string): Sheet | null {
  return own.get(name) ?? [...own].find(([one]) => one.startsWith(`${name} (`))?.[1] ?? null;
}

/** The own tab that keeps what another said of a year, by the year that it ends in. */
export function keptTab({ own }: WithOwn, tab: string, year: number): Sheet | null {
  const found = [...own].find(([name]) => {
    const kept = keptIn(name);
    return kept?.tab === tab && yearOfName(kept.year) === year;
  });
  return found?.[1] ?? null;
}

/** Whether a tab's first row bears our first cell: columns may have been put in before it. */
function isMarked(values: Tab["values"]): boolean {
  return (values[0] ?? []).some(isOwnMark);
}

/** A tab, its values read now and everything else at first use. */
export function readTab(sheet: Sheet, name: string): SheetTab {
  mayReadOn();
  const whole = sheet.getDataRange();
  const read = plainValues(whole.getValues());
  // Of a tab without content it is A1 (C11, C12).
  const range = read.length > 1 || (read[0]?.length ?? 0) > 1 || read[0]?.[0] !== "" ? whole : null;
  let displayed: string[][] | null = null;
  let merges: Merge[] | null = null;
  let rich: RichTexts | null = null;
  let formulas: string[][] | null = null;
  let fontLines: string[][] | null = null;
  let fontColours: string[][] | null = null;
  let grounds: string[][] | null = null;
  let notes: string[][] | null = null;
  return {
    sheet,
    name,
    hidden: sheet.isSheetHidden(),
    values: range ? read : [],
    displayed() {
      if (!displayed) mayReadOn();
      displayed ??= range ? range.getDisplayValues() : [];
      return displayed;
    },
    merges() {
      merges ??= range ? range.getMergedRanges().map(areaOf) : [];
      return merges;
    },
    richTexts: () => rich,
    linksAt(row, column) {
      if (!range) return [];
      // One call for all columns: words that have to be looked behind seldom stand in one alone.
      rich ??= range.getRichTextValues();
      return linksBehind(rich[row]?.[column] ?? null);
    },
    formulaAt(row, column) {
      if (!range) return "";
      formulas ??= range.getFormulas();
      return formulas[row]?.[column] ?? "";
    },
    fontLines() {
      if (!fontLines) mayReadOn();
      fontLines ??= range ? range.getFontLines() : [];
      return fontLines;
    },
    fontColours() {
      fontColours ??= range ? range.getFontColors() : [];
      return fontColours;
    },
    grounds() {
      grounds ??= range ? range.getBackgrounds() : [];
      return grounds;
    },
    textLeft(row, column) {
      if (!range) return "";
      rich ??= range.getRichTextValues();
      const runs = rich[row]?.[column]?.getRuns() ?? [];
      return runs.map((run) => (run.getTextStyle().isStrikethrough() ? "" : run.getText())).join("");
    },
    notes() {
      notes ??= range ? theirNotes(range.getNotes()) : [];
      return notes;
    },
  };
}

/** The links behind a text, each of which is a call: one run has the link of the whole. */
export function linksBehind(rich: RichTexts[number][number] | null): string[] {
  if (!rich) return [];
  const whole = rich.getLinkUrl();
  if (whole) return [whole];
  const runs = rich.getRuns();
  if (runs.length < 2) return [];
  return runs.map((run) => run.getLinkUrl()).filter((url): url is string => Boolean(url));
}

/** Pictures in cells come as objects, dates as instants; everything else is plain already. */
function plainValues(values: unknown[][]): CellValue[][] {
  for (const row of values) {
    for (let column = 0; column < row.length; column++) {
      const value = row[column];
      if (value instanceof Date) row[column] = asShown(value);
      else if (typeof value === "object") row[column] = value === null ? "" : PICTURE;
    }
  }
  return values as CellValue[][];
}

/** Notes without what we wrote into them: a highlight says nothing that a person said. */
function theirNotes(notes: string[][]): string[][] {
  for (const row of notes)
    for (let column = 0; column < row.length; column++)
      if (row[column] !== "") row[column] = withoutHighlight(row[column] as string, "").note;
  return notes;
}

/** One call an area: a sheet may have thousands of merges. Of whole rows or columns their notation does not tell all. */
export function areaOf(range: Range): Area {
  return (
    parseArea(range.getA1Notation()) ?? {
      firstRow: range.getRow() - 1,
      lastRow: range.getLastRow() - 1,
      firstColumn: range.getColumn() - 1,
      lastColumn: range.getLastColumn() - 1,
    }
  );
}
