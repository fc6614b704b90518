/**
 * @fileoverview How a menu command runs: one at a time in a spreadsheet, ending with a toast that says what
 * was done, or with a dialog that says in Vietnamese what went wrong and what to do.
 */
import { explainFailure, Problem } from "../messages/failures";
import { requireConsent } from "./consent";

const TITLE = "3 chủ động";
const LOCK_MS = 5000;

/** Ends a command that has asked the person something in a dialog: there is nothing more to tell. */
export class Asked extends Problem {}

/**
 * Runs a command under the document's lock and shows how it ended.
 * @param command gives the sentence for the closing toast, or null where it has said all itself
 */
export function runCommand(command: () => string | null): void {
  requireConsent();
  try {
    const said = withLock(command);
    if (said !== null) SpreadsheetApp.getActiveSpreadsheet().toast(said, TITLE, 15);
  } catch (thrown) {
    if (thrown instanceof Asked) return;
    const ui = SpreadsheetApp.getUi();
    ui.alert(TITLE, explainFailure(thrown), ui.ButtonSet.OK);
  }
}

/** Does what writes while nobody else's command runs. */
export function withLock<T>(work: () => T): T {
  // Null outside a document (C39): then nobody else can be writing either.
  const lock = LockService.getDocumentLock();
  if (!lock) return work();
  if (!lock.tryLock(LOCK_MS)) {
    throw new Problem("Một người khác đang chạy tiện ích trên bảng tính này. Đợi một lát rồi chạy lại.");
  }
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
}
