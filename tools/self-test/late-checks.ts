/**
 * @fileoverview Rows C45 to C61 of docs/conformance.md as experiments, what Google says of failures in the account's
 * language, and how long calls take. What the host does not emulate is only noted.
 */
import type { Check } from "./checks";
import { messageOf, thrown } from "./thrown";

/** Milliseconds of some work, writes included. */
function timed(work: () => unknown): string {
  SpreadsheetApp.flush();
  const start = Date.now();
  work();
  SpreadsheetApp.flush();
  return `${Date.now() - start} ms`;
}

const grid = (rows: number, columns: number) =>
  Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => `Đạt ${r} ${c}`));

const rule = (words: string[]) =>
  SpreadsheetApp.newDataValidation().requireValueInList(words, true).setAllowInvalid(false).build();

/** A block of rows at the foot of the sheet, put in for one experiment. */
function block(sheet: GoogleAppsScript.Spreadsheet.Sheet, rows: number, columns: number) {
  const first = sheet.getMaxRows() + 1;
  sheet.insertRowsAfter(first - 1, rows);
  if (sheet.getMaxColumns() < columns)
    sheet.insertColumnsAfter(sheet.getMaxColumns(), columns - sheet.getMaxColumns());
  return sheet.getRange(first, 1, rows, columns);
}

export const LATE_CHECKS: readonly Check[] = [
  {
    row: "C45",
    what: "a refused write: at the call, or only when flushed",
    expected: "when flushed",
    see: ({ cells }) => {
      const cell = cells(1, 1);
      cell.setDataValidation(rule(["Đạt"]));
      SpreadsheetApp.flush();
      try {
        cell.setValue("khác");
      } catch {
        return "at the call";
      }
      const late = thrown(() => SpreadsheetApp.flush());
      cell.setDataValidation(null);
      return late === "throws" ? "when flushed" : "never";
    },
  },
  {
    row: "C46",
    what: "the lock is there again after it was let go of",
    expected: "true true",
    see: () => {
      const lock = LockService.getDocumentLock();
      const first = lock?.tryLock(1000);
      SpreadsheetApp.flush();
      lock?.releaseLock();
      const second = lock?.tryLock(1000);
      SpreadsheetApp.flush();
      lock?.releaseLock();
      return `${first} ${second}`;
    },
  },
  {
    row: "C47",
    what: "the type of a tab of cells",
    expected: "GRID",
    see: ({ sheet }) => String(sheet.getType()),
  },
  {
    row: "C48",
    what: "a typed address is a link",
    expected: "https://tinhdoan.vn/a",
    see: ({ cells }) => {
      const cell = cells(1, 1);
      cell.setValue("https://tinhdoan.vn/a");
      return String(cell.getRichTextValues()[0]?.[0]?.getLinkUrl());
    },
  },
  {
    row: "C49",
    what: "a list that rejects refuses a script's write",
    expected: "throws",
    see: ({ cells }) => {
      const cell = cells(1, 1);
      cell.setDataValidation(rule(["Đạt", "Chưa đạt"]));
      const seen = thrown(() => cell.setValue("khác"));
      cell.setDataValidation(null);
      return seen;
    },
  },
  {
    row: "C50",
    what: "the kind of a rule with a list",
    expected: "VALUE_IN_LIST",
    see: ({ cells }) => {
      const cell = cells(1, 1);
      cell.setDataValidation(rule(["Đạt"]));
      const seen = String(cell.getDataValidations()[0]?.[0]?.getCriteriaType());
      cell.setDataValidation(null);
      return seen;
    },
  },
  {
    row: "C51",
    what: "an apostrophe that a script writes into a plain-text cell",
    expected: "012",
    see: ({ cells }) => {
      const cell = cells(1, 1);
      cell.setNumberFormat("@");
      cell.setValue("'012");
      return String(cell.getValues()[0]?.[0]);
    },
  },
  {
    row: "C56",
    what: "checkbox: TRUE and FALSE written, read, and cleared",
    expected: null,
    googleOnly: true,
    see: ({ cells }) => {
      const cell = cells(1, 1);
      cell.setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
      const seen = [true, false].map((value) => {
        cell.setValue(value);
        return String(cell.getValues()[0]?.[0]);
      });
      cell.clearContent();
      return [...seen, `cleared '${String(cell.getValues()[0]?.[0])}'`].join(", ");
    },
  },
  {
    row: "C57",
    what: "canEdit over the whole of one's own scratch sheet",
    expected: "true",
    see: ({ sheet }) => String(sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).canEdit()),
  },
  {
    row: "C58",
    what: "rows put in at the end take over format and rule of the row above",
    expected: "#ffffff no rule",
    see: ({ sheet }) => {
      const last = sheet.getRange(sheet.getMaxRows(), 1);
      last.setBackground("#ffcc00");
      last.setDataValidation(rule(["Đạt"]));
      const added = block(sheet, 1, 1);
      const seen = `${added.getBackgrounds()[0]?.[0]} ${added.getDataValidations()[0]?.[0] ? "a rule" : "no rule"}`;
      last.setDataValidation(null);
      return seen;
    },
  },
  {
    row: "C59",
    what: "an empty string in setNotes",
    expected: "''",
    see: ({ cells }) => {
      const cell = cells(1, 1);
      cell.setNotes([["a"]]);
      cell.setNotes([[""]]);
      return `'${cell.getNotes()[0]?.[0]}'`;
    },
  },
  {
    row: "C60",
    what: "a chart is put in, known by its title and taken out",
    expected: "1: Thử, then 0",
    see: ({ sheet, cells }) => {
      const builder = sheet.newChart().setChartType(Charts.ChartType.BAR).addRange(cells(2, 2));
      builder.setNumHeaders(1).setPosition(1, 1, 0, 0).setOption("title", "Thử");
      sheet.insertChart(builder.build());
      const [chart, ...more] = sheet.getCharts();
      if (!chart) return "none";
      const title = chart.getOptions().get("title");
      sheet.removeChart(chart);
      return `${more.length + 1}: ${title}, then ${sheet.getCharts().length}`;
    },
  },
  {
    row: "C60",
    what: "createFilter where there is one",
    expected: null,
    googleOnly: true,
    see: ({ cells }) => {
      const range = cells(2, 2);
      const filter = range.createFilter();
      const again = thrown(() => range.createFilter());
      filter.remove();
      return again;
    },
  },
  {
    row: "C67",
    what: "clearContent below a formula that fills three cells, then on the formula's own cell",
    expected: null,
    googleOnly: true,
    see: ({ cells }) => {
      const range = cells(3, 1);
      range.getCell(1, 1).setFormula("=ARRAYFORMULA(ROW(A1:A3))");
      range.getCell(2, 1).clearContent();
      const below = range.getDisplayValues().flat().join(" ");
      range.getCell(1, 1).clearContent();
      return `${below} | ${range.getDisplayValues().flat().join(" ")}`;
    },
  },
  {
    row: "C61",
    what: "the line of a text that is crossed out, as a whole, in part, and underlined besides",
    expected: null,
    googleOnly: true,
    see: ({ cells }) => {
      const range = cells(1, 3);
      const through = SpreadsheetApp.newTextStyle().setStrikethrough(true).build();
      const part = SpreadsheetApp.newRichTextValue().setText("một hai").setTextStyle(0, 3, through).build();
      range.setValues([["một", "", "ba"]]);
      range.getCell(1, 1).setFontLine("line-through");
      range.getCell(1, 2).setRichTextValue(part);
      range
        .getCell(1, 3)
        .setTextStyle(SpreadsheetApp.newTextStyle().setStrikethrough(true).setUnderline(true).build());
      return range.getFontLines().flat().join(" ");
    },
  },
  {
    row: "C2",
    what: "a text and a number in a format that shows nothing",
    expected: "'' ''",
    see: ({ cells }) => {
      const range = cells(1, 2);
      range.setValues([["abc", 1]]);
      range.setNumberFormat(";;;");
      return range
        .getDisplayValues()
        .flat()
        .map((shown) => `'${shown}'`)
        .join(" ");
    },
  },
  {
    row: "C52",
    what: "what Google says: a range beyond the grid",
    expected: "said",
    see: ({ sheet }) => messageOf(() => sheet.getRange(sheet.getMaxRows() + 1, 1).getValues()),
  },
  {
    row: "C52",
    what: "what Google says: a name twice",
    expected: "said",
    see: ({ spreadsheet, sheet }) => messageOf(() => spreadsheet.insertSheet(sheet.getName(), 0)),
  },
  {
    row: "C52",
    what: "what Google says: a value that a rule rejects",
    expected: "said",
    see: ({ cells }) => {
      const cell = cells(1, 1);
      cell.setDataValidation(rule(["Đạt"]));
      const said = messageOf(() => cell.setValue("khác"));
      cell.setDataValidation(null);
      return said;
    },
  },
  {
    row: "C54",
    what: "setValues and getValues of 500 × 32",
    expected: "measured",
    see: ({ sheet }) => {
      const range = block(sheet, 500, 32);
      return `${timed(() => range.setValues(grid(500, 32)))}, ${timed(() => range.getValues())}`;
    },
  },
  {
    row: "C54",
    what: "setValues, getValues and getRichTextValues of 5,000 × 32, then getRuns of 10,000 cells",
    expected: "measured",
    see: ({ sheet }) => {
      const range = block(sheet, 5000, 32);
      const times = [timed(() => range.setValues(grid(5000, 32))), timed(() => range.getValues())];
      let rich: ReturnType<typeof range.getRichTextValues> = [];
      times.push(timed(() => (rich = range.getRichTextValues())));
      const some = rich.flat().slice(0, 10_000);
      times.push(timed(() => some.map((one) => one?.getRuns().length)));
      return times.join(", ");
    },
  },
  {
    row: "C54",
    what: "one colour on a RangeList of 2,000 cells",
    expected: "measured",
    see: ({ sheet }) => {
      const first = block(sheet, 2000, 2).getRow();
      const list = Array.from({ length: 2000 }, (_, n) => `${n % 2 ? "A" : "B"}${first + n}`);
      return timed(() => sheet.getRangeList(list).setBackground("#ffcc00"));
    },
  },
  {
    row: "C54",
    what: "getProtections, ten times",
    expected: "measured",
    see: ({ sheet }) =>
      timed(() => {
        for (let n = 0; n < 10; n++) sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
      }),
  },
];
