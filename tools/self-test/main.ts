/**
 * @fileoverview A developer's bundle, never the add-on: walks docs/conformance.md inside a scratch spreadsheet and
 * writes what Google did into a tab, so that somebody with an account can settle the rows marked [O] and [U].
 */
import { type Bench, CHECKS } from "./checks";
import { LATE_CHECKS } from "./late-checks";
import { OWN_CHECKS } from "./own-checks";

const SCRATCH = "Nháp tự kiểm tra";
const TABLE = "Tự kiểm tra";
/** Rows of the scratch sheet that each experiment has for itself. */
const STRETCH = 4;
/** The id of every spreadsheet on the local host. */
const LOCAL_HOST = "workbench";

/** All experiments; those that put rows in come last. */
export const ALL = [...CHECKS, ...OWN_CHECKS, ...LATE_CHECKS];

/** The tab of a name, emptied, or made. */
function emptied(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  name: string,
): GoogleAppsScript.Spreadsheet.Sheet {
  const there = spreadsheet.getSheetByName(name);
  if (there) spreadsheet.deleteSheet(there);
  return spreadsheet.insertSheet(name, spreadsheet.getSheets().length);
}

export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createMenu("Self-test")
    .addItem("Walk the conformance table", "selfTest")
    .addItem("Measure answers to a page", "measureAnswers")
    .addToUi();
}

/** Characters of the answers that are tried, in turn. */
const ANSWERS = [200_000, 2_000_000, 6_000_000];

/** Shows a page that asks for ever larger answers; how long each took, or that it did not come, goes into the table. */
export function measureAnswers(): void {
  const page = `<pre id="seen"></pre><script>
    var sizes = ${JSON.stringify(ANSWERS)};
    function show(line) { document.getElementById("seen").textContent += line + "\\n"; }
    function say(line) {
      show(line);
      google.script.run
        .withSuccessHandler(next)
        .withFailureHandler(function (error) { show("not in the table: " + error.message); next(); })
        .noteAnswer(line);
    }
    function next() {
      var size = sizes.shift();
      if (!size) { show("All is in the tab now: close this and copy it."); return; }
      var start = Date.now();
      google.script.run
        .withSuccessHandler(function (text) { say(size + " characters: " + text.length + " came, " + (Date.now() - start) + " ms"); })
        .withFailureHandler(function (error) { say(size + " characters: " + error.message); })
        .bigAnswer(size);
    }
    next();
  </script>`;
  SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput(page), "Answers to a page");
}

/** An answer of so many characters. */
export function bigAnswer(size: number): string {
  return "Đ".repeat(size);
}

/** Puts one line of the page's below the table. */
export function noteAnswer(line: string): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const table = spreadsheet.getSheetByName(TABLE) ?? emptied(spreadsheet, TABLE);
  const last = table.getLastRow();
  if (last === table.getMaxRows()) table.insertRowsAfter(last, 1);
  const cells = ["C32", "an answer to a page", "measured", line, "noted"].map((text) => `'${text}`);
  table.getRange(last + 1, 1, 1, cells.length).setValues([cells]);
}

/** Runs every experiment, writes the table, and gives how many came out otherwise than on the local host. */
export function selfTest(): number {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = emptied(spreadsheet, SCRATCH);
  const local = spreadsheet.getId() === LOCAL_HOST;
  let next = 1;
  const bench: Bench = {
    spreadsheet,
    sheet,
    cells: (rows, columns) => {
      const range = sheet.getRange(next, 1, rows, columns);
      next += STRETCH;
      return range;
    },
  };
  const lines = ALL.map(({ row, what, expected, googleOnly, see }) => {
    let seen: string;
    try {
      if (googleOnly && local) throw new Error("not emulated");
      seen = String(see(bench));
      // A write that is held back would fail in the next experiment, or after the end.
      SpreadsheetApp.flush();
    } catch (error) {
      seen = `threw: ${(error as Error).message}`;
    }
    const noted = expected === null || expected === "said" || expected === "measured";
    const verdict = noted ? "noted" : seen === expected ? "as here" : "OTHERWISE";
    return [row, what, expected ?? "", seen, verdict];
  });
  spreadsheet.deleteSheet(sheet);
  const table = [["row", "what", "the local host", "seen", "verdict"], ...lines].map((line) =>
    line.map((text) => `'${text}`),
  );
  emptied(spreadsheet, TABLE).getRange(1, 1, table.length, 5).setValues(table);
  const otherwise = lines.filter(([, , , , verdict]) => verdict === "OTHERWISE").length;
  spreadsheet.toast(`${otherwise} of ${lines.length} came out otherwise.`);
  return otherwise;
}
