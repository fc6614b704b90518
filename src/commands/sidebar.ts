/**
 * @fileoverview The sidebar and the calls that it makes: opening the assessment, one unit, saving a unit, going to
 * a cell. Everything that it does can be done in the cells, too.
 */
import * as z from "zod/mini";
import { describe, KINDS } from "../findings/codes";
import { unitKind } from "../findings/unit-codes";
import { Problem } from "../messages/failures";
import { NO_SUCH_CELL } from "../messages/sidebar";
import { changedSinceIn } from "../messages/tabs";
import { makeBook } from "../sidebar/book";
import {
  cellRequest,
  listRequest,
  openRequest,
  saveRequest,
  sheetRequest,
  takeRequest,
  unitRequest,
} from "../sidebar/requests";
import { lineOf, MOST_A_PART, partOfList, placesOfList, printOf, sendBook } from "../sidebar/sent-book";
import { anchorsOf, placeKey, placesOfUnit, unitAt } from "../sidebar/unit-places";
import type {
  Answer,
  BookUnit,
  FindingList,
  MoreUnits,
  Opened,
  OpenRequest,
  Saved,
  Selection,
  Taken,
  UnitCells,
  WholeBook,
  WireFinding,
} from "../sidebar/wire";
import { readCells } from "../spreadsheet/cells";
import { gridNamed, isGrid } from "../spreadsheet/grids";
import { readWorkbook } from "../spreadsheet/read";
import { showCommand, withLock } from "../spreadsheet/run";
import { answer } from "./answer";
import { outdated } from "./computed";
import { runJob } from "./job";
import { saveAndKeep } from "./save-and-keep";
import { unitsInYear } from "./year-view";

const PAGES = { Sidebar: "menuSidebar", Reports: "menuReportFiles" } as const;

/** Shows one of the pages that stand beside the sheet. */
export function showBeside(page: keyof typeof PAGES): void {
  showCommand(PAGES[page], () => {
    const html = HtmlService.createHtmlOutputFromFile(page);
    SpreadsheetApp.getUi().showSidebar(html.setTitle("3 chủ động"));
    return null;
  });
}

/** Reads and judges the assessment, and opens a unit: the one asked for, else that of the selected row. */
export function openBook(request: unknown): Answer<Opened> {
  return answer(openRequest, request, openedBook);
}

function openedBook({ sheet, selected, unit }: OpenRequest): Opened {
  // What is in doubt is asked in a dialog where somebody looks at the sheet for the first time.
  const workbook = readWorkbook();
  const job = runJob(sheet === null ? { command: "menuSidebar" } : { sheet }, workbook);
  const { spreadsheet } = workbook;
  const old = outdated(workbook, job.assessment);
  const book = makeBook(job.assessment, {
    workbook: spreadsheet.getId(),
    user: userKey(),
    notices: old.length > 0 ? [...job.notices, changedSinceIn(old)] : job.notices,
    falseIsFail: job.settings.falseIsFail,
    ...unitsInYear(job),
  });
  const named = unit ? unitNamed(book, unit) : -1;
  const asked = selected ? selectedUnit(spreadsheet, book) : named;
  const index = [asked, named].find((one) => one >= 0) ?? firstOpen(book);
  const open = book.units[index];
  const cells = open
    ? (readCells(spreadsheet, placesOfUnit(book, open), { read: job.workbook.tabs }) ?? [])
    : [];
  return { book: sendBook(book, index, cells), unit: index, found: asked >= 0, cells };
}

/** Opens the unit of the selected row; reads the sheet anew where the book is no longer true or does not know the row. */
export function takeSelected(request: unknown): Answer<Taken> {
  return answer(takeRequest, request, ({ tabs, columns, headers, units, unit }): Taken => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const selection = selectionIn(spreadsheet);
    const { sheet } = selection;
    const index = unitAt({ tabs, units }, selection);
    const found = units[index];
    if (found) {
      const inRows = found.stretches.flatMap(([at, from, to, left, right]) =>
        Array.from({ length: to - from + 1 }, (_, n) => from + n).flatMap((row) =>
          (columns[at] ?? [])
            .filter((column) => column >= left && column <= right)
            .map((column) => ({ sheet: tabs[at] as string, row, column })),
        ),
      );
      // What a merge says may stand above the unit's rows.
      const inMerges = found.merged.map(([at, , , row, column]) => ({
        sheet: tabs[at] as string,
        row,
        column,
      }));
      const places = [...new Map([...inRows, ...inMerges].map((place) => [placeKey(place), place])).values()];
      const cells = readCells(spreadsheet, places, { anchors: anchorsOf({ tabs, headers }, found.anchors) });
      if (cells) return { unit: index, cells, opened: null };
    }
    return {
      opened: openedBook({ sheet: tabs.includes(sheet) ? (tabs[0] ?? null) : null, selected: true, unit }),
    };
  });
}

/** A key of the person's own, to keep drafts apart on a shared machine: Google need not tell who it is. */
function userKey(): string {
  const properties = PropertiesService.getUserProperties();
  const known = properties.getProperty("sidebar-user");
  if (known) return known;
  const made = Utilities.getUuid();
  properties.setProperty("sidebar-user", made);
  return made;
}

function unitNamed({ units }: WholeBook, wanted: NonNullable<OpenRequest["unit"]>): number {
  const { at = -1 } = wanted;
  const there = units[at];
  // Of a place of the list that was not sent yet nobody knows the name.
  if (there && (wanted.name === "" || (there.name === wanted.name && there.heading === wanted.heading)))
    return at;
  const exact = units.findIndex(({ name, heading }) => name === wanted.name && heading === wanted.heading);
  return exact >= 0 ? exact : units.findIndex(({ name }) => name === wanted.name);
}

function selectedUnit(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, book: WholeBook): number {
  return unitAt(book, selectionIn(spreadsheet));
}

function firstOpen({ units }: WholeBook): number {
  const lacking = units.findIndex(isLacking);
  return lacking >= 0 ? lacking : units.findIndex(({ entries }) => entries.length > 0);
}

function isLacking({ entries, outcome }: BookUnit): boolean {
  return entries.length > 0 && outcome === "undetermined";
}

function selectionIn(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Selection {
  const sheet = spreadsheet.getActiveSheet();
  // On a chart nothing is selected.
  const range = isGrid(sheet) ? sheet.getActiveRange() : null;
  return { sheet: sheet.getName(), row: (range?.getRow() ?? 1) - 1, column: (range?.getColumn() ?? 1) - 1 };
}

/** Where the person is in the sheet. */
export function readSelection(): Answer<Selection> {
  return answer(z.null(), null, () => selectionIn(SpreadsheetApp.getActiveSpreadsheet()));
}

/** Further units of the list that the book began, and where all of them stand: judged once for both. */
export function listUnits(request: unknown): Answer<MoreUnits> {
  return answer(listRequest, request, ({ sheet, from, print }): MoreUnits => {
    const job = runJob({ sheet });
    const { assessment, settings } = job;
    const units = assessment.units.map(lineOf);
    if (printOf(units) !== print) return { moved: true };
    const list = partOfList(units, from);
    const rest = from + list.lines.length >= units.length;
    const { falseIsFail } = settings;
    const about = { workbook: "", user: "", notices: [], falseIsFail };
    const book = rest && makeBook(assessment, { ...about, ...unitsInYear(job) });
    return { moved: false, ...list, places: book ? placesOfList(book, MOST_A_PART / 2) : null };
  });
}

/** The cells of one unit, if it still stands where the book has it. */
export function openUnit(request: unknown): Answer<UnitCells> {
  return answer(unitRequest, request, ({ anchors, places }): UnitCells => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const cells = readCells(spreadsheet, places, { anchors });
    return cells ? { moved: false, cells } : { moved: true };
  });
}

/** Writes the changed cells of a unit, all or none. */
export function saveUnit(request: unknown): Answer<Saved> {
  return answer(saveRequest, request, (asked) =>
    withLock(() => saveAndKeep(SpreadsheetApp.getActiveSpreadsheet(), asked)),
  );
}

/** Selects a cell. */
export function goToCell(request: unknown): Answer<object> {
  return answer(cellRequest, request, ({ sheet, cell }) => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const found = gridNamed(spreadsheet, sheet);
    const row = Number(/\d+/.exec(cell)?.[0]);
    if (!found || row > found.getMaxRows()) throw new Problem(NO_SUCH_CELL);
    spreadsheet.setActiveSheet(found);
    spreadsheet.setActiveRange(found.getRange(cell));
    return {};
  });
}

/** Every finding of the workbook, and the names of their kinds. */
export function listFindings(request: unknown): Answer<FindingList> {
  return answer(sheetRequest, request, ({ sheet }) => {
    const { findings } = runJob({ sheet }).assessment;
    const sheets = new Map<string, number>();
    const units = new Map<string, number>();
    const indexIn = (known: Map<string, number>, name: string) => {
      if (!known.has(name)) known.set(name, known.size);
      return known.get(name) as number;
    };
    return {
      kinds: Object.fromEntries(
        findings.map(({ code }) => [code, [KINDS[code].severity, KINDS[code].word] as const]),
      ),
      findings: findings.map((one): WireFinding => {
        const unit = one.unit === null ? -1 : indexIn(units, one.unit);
        const known = unitKind(one.code) !== undefined;
        return [
          one.code,
          indexIn(sheets, one.sheet),
          one.cell,
          unit,
          one.criteria,
          known ? one.value : describe(one),
          known ? one.detail : null,
        ];
      }),
      sheets: [...sheets.keys()],
      units: [...units.keys()],
    };
  });
}
