/**
 * @fileoverview What the add-on leans on besides the table's own words: ids kept in the document's properties, and what
 * docs/conformance.md marks [O] or [U] beside a row or below the table.
 */
import type { Check } from "./checks";

const KEY = "self-test";

export const OWN_CHECKS: readonly Check[] = [
  {
    row: "C37",
    what: "ids of tabs in the document's properties, read back",
    expected: "true",
    see: ({ sheet }) => {
      const id = String(sheet.getSheetId());
      PropertiesService.getDocumentProperties()?.setProperty(KEY, `${id} 7`);
      const kept = PropertiesService.getDocumentProperties()?.getProperty(KEY);
      return String(kept?.split(" ").includes(id));
    },
  },
  {
    row: "C37",
    what: "8,066 bytes in one property of the document",
    expected: "8066",
    see: () => {
      PropertiesService.getDocumentProperties()?.setProperty(KEY, "x".repeat(8066));
      const length = PropertiesService.getDocumentProperties()?.getProperty(KEY)?.length;
      PropertiesService.getDocumentProperties()?.setProperty(KEY, "");
      return String(length);
    },
  },
  {
    row: "C60",
    what: "copyTo of a tab within its file: its place; values, formulas, notes, colours, rules and merges; what it calls",
    expected: "true | Đạt | =A2+1 | ghi chú | #ffcc00 | true | 1 | ='Nháp tự kiểm tra 2'!A1",
    see: ({ spreadsheet }) => {
      const tab = spreadsheet.insertSheet("Nháp tự kiểm tra 2", spreadsheet.getSheets().length);
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(["Đạt"], true).build();
      tab
        .getRange("A1")
        .setValue("Đạt")
        .setNotes([["ghi chú"]])
        .setBackground("#ffcc00")
        .setDataValidation(rule);
      tab.getRange("A2:B2").setValues([[1, "=A2+1"]]);
      tab.getRange("A3").setValue("='Nháp tự kiểm tra 2'!A1");
      tab.getRange("A4").setValue("gộp");
      tab.getRange("A4:B4").merge();
      const copy = tab.copyTo(spreadsheet);
      const isLast = spreadsheet.getSheets().pop()?.getSheetId() === copy.getSheetId();
      const all = copy.getDataRange();
      const first = copy.getRange("A1");
      const [[note = ""] = []] = first.getNotes();
      const [[colour = ""] = []] = first.getBackgrounds();
      const [[held = null] = []] = first.getDataValidations();
      const formulas = all.getFormulas().map((row) => row.join(""));
      const seen = [
        isLast,
        all.getValues()[0]?.[0],
        formulas[1],
        note,
        colour,
        held !== null,
        all.getMergedRanges().length,
        formulas[2],
      ];
      spreadsheet.deleteSheet(copy);
      spreadsheet.deleteSheet(tab);
      return seen.join(" | ");
    },
  },
  {
    row: "C60",
    what: "what a copy of a tab is called, in the account's language",
    expected: null,
    googleOnly: true,
    see: ({ spreadsheet }) => {
      const tab = spreadsheet.insertSheet("Nháp tự kiểm tra 2", spreadsheet.getSheets().length);
      const copies = [tab.copyTo(spreadsheet), tab.copyTo(spreadsheet)];
      const names = copies.map((copy) => copy.getName());
      for (const sheet of [...copies, tab]) spreadsheet.deleteSheet(sheet);
      return names.join(" | ");
    },
  },
  {
    row: "C6",
    what: "a leading = in a cell that is plain text",
    expected: "formula =1+1",
    see: ({ cells }) => {
      const cell = cells(1, 1);
      cell.setNumberFormat("@");
      cell.setValue("=1+1");
      const [formula] = cell.getFormulas()[0] as [string];
      return formula === "" ? `text ${String(cell.getValues()[0]?.[0])}` : `formula ${formula}`;
    },
  },
  {
    row: "C20",
    what: "where a new sheet stands that no place was given: after the active one",
    expected: "true",
    see: ({ spreadsheet }) => {
      const active = spreadsheet.getActiveSheet().getSheetId();
      const sheet = spreadsheet.insertSheet("Nháp tự kiểm tra 2");
      const ids = spreadsheet.getSheets().map((one) => one.getSheetId());
      const seen = ids.indexOf(sheet.getSheetId()) === ids.indexOf(active) + 1;
      spreadsheet.deleteSheet(sheet);
      return String(seen);
    },
  },
  {
    row: "C50",
    what: "the kind of a rule with a list from a range, and its value",
    expected: null,
    googleOnly: true,
    see: ({ cells }) => {
      const range = cells(1, 2);
      range.setValues([["Đạt", ""]]);
      const cell = range.getCell(1, 2);
      const from = SpreadsheetApp.newDataValidation().requireValueInRange(range.getCell(1, 1), true).build();
      cell.setDataValidation(from);
      const rule = cell.getDataValidations()[0]?.[0];
      const [value] = (rule?.getCriteriaValues() ?? []) as [GoogleAppsScript.Spreadsheet.Range];
      return `${String(rule?.getCriteriaType())} ${value?.getA1Notation()}`;
    },
  },
  {
    row: "C62",
    what: "a sheet without a filter",
    expected: "null",
    see: ({ sheet }) => String(sheet.getFilter()),
  },
  {
    row: "Rich text",
    what: "of a number, and of an empty cell",
    expected: "null, ''",
    see: ({ cells }) => {
      const range = cells(1, 2);
      range.setValues([[12, ""]]);
      const [[number, empty]] = range.getRichTextValues() as [
        [
          GoogleAppsScript.Spreadsheet.RichTextValue | null,
          GoogleAppsScript.Spreadsheet.RichTextValue | null,
        ],
      ];
      return `${String(number)}, '${String(empty?.getText())}'`;
    },
  },
  {
    row: "setNumberFormat",
    what: "plain text set on a number that stands there, then General on what is typed",
    expected: "number, number",
    see: ({ cells }) => {
      const cell = cells(1, 1);
      cell.setValue(12);
      cell.setNumberFormat("@");
      const before = typeof cell.getValues()[0]?.[0];
      cell.setNumberFormat("General");
      cell.setValue("13");
      return `${before}, ${typeof cell.getValues()[0]?.[0]}`;
    },
  },
];
