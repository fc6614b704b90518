/**
 * @fileoverview A developer's bundle, never the add-on: walks docs/conformance.md inside a scratch spreadsheet and
 * writes what Google did into a tab, so that somebody with an account can settle the rows marked [O] and [U].
 */
import { type Bench, CHECKS } from "./checks";

const SCRATCH = "Nháp tự kiểm tra";
const TABLE = "Tự kiểm tra";
/** Rows of the scratch sheet that each experiment has for itself. */
const STRETCH = 4;

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
  SpreadsheetApp.getUi().createMenu("Self-test").addItem("Walk the conformance table", "selfTest").addToUi();
}

/** Runs every experiment, writes the table, and gives how many came out otherwise than on the local host. */
export function selfTest(): number {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = emptied(spreadsheet, SCRATCH);
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
  const lines = CHECKS.map(({ row, what, expected, see }) => {
    let seen: string;
    try {
      seen = String(see(bench));
    } catch (error) {
      seen = `threw: ${(error as Error).message}`;
    }
    const verdict = expected === null ? "noted" : seen === expected ? "as here" : "OTHERWISE";
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
