/**
 * @fileoverview How a menu command runs: one at a time in a spreadsheet, ending with a toast that says what
 * was done, or with a dialog that says in Vietnamese what went wrong and what to do.
 */
import { labelOf, type MenuFunction } from "../menu";
import { explainFailure, Problem } from "../messages/failures";
import { requireConsent } from "./consent";
import { writeJournal } from "./journal";
import { stopped } from "./steps";

export const TITLE = "3 chủ động";
const LOCK_MS = 5000;

/** Ends a command that has asked the person something in a dialog: there is nothing more to tell. */
export class Asked extends Problem {}

/**
 * Thrown where a command cannot go on without an answer. An alert and a prompt take the lock away (C46) and people go
 * on working meanwhile: so the lock is let go of, the question asked, and the command begins anew, reading again.
 */
export class Question extends Error {
  /** @param ask keeps the answer for the next beginning; false where the person leaves */
  constructor(readonly ask: () => boolean) {
    super("a question for the person");
  }
}

/**
 * Runs a command under the document's lock and shows how it ended.
 * @param command gives the sentence for the closing toast, or null where it has said all itself; begins anew after a
 * Question
 */
export function runCommand(name: MenuFunction, command: () => string | null): void {
  showCommand(name, () => {
    for (;;) {
      try {
        return withLock(() => {
          const said = command();
          writeJournal(labelOf(name));
          return said;
        });
      } catch (thrown) {
        if (!(thrown instanceof Question)) throw thrown;
        if (!thrown.ask()) return null;
      }
    }
  });
}

/** Runs a command that only reads and shows: it waits for nobody. */
export function showCommand(name: MenuFunction, command: () => string | null): void {
  requireConsent();
  let said: string | null = null;
  try {
    said = command();
    if (said !== null) SpreadsheetApp.getActiveSpreadsheet().toast(said, TITLE, 15);
  } catch (thrown) {
    if (thrown instanceof Asked) return;
    const ui = SpreadsheetApp.getUi();
    // Where the toast alone failed all is done, and that is what is to be said.
    ui.alert(TITLE, said ?? explainFailure(thrown, labelOf(name)), ui.ButtonSet.OK);
  }
}

/** Does what writes while nobody else's command runs. */
export function withLock<T>(work: () => T): T {
  // Null outside a document (C39): then nobody else can be writing either.
  const lock = LockService.getDocumentLock();
  if (lock && !lock.tryLock(LOCK_MS)) {
    throw new Problem("Một người khác đang chạy tiện ích trên bảng tính này. Đợi một lát rồi chạy lại.");
  }
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof Question || thrown instanceof Asked) throw thrown;
    const how = stopped(thrown);
    // What a step that failed had written is applied before another may write; why it failed is known already.
    quietly(() => SpreadsheetApp.flush());
    throw how;
  } finally {
    // It goes at the end anyway: what was done stays done where letting go of it fails.
    quietly(() => lock?.releaseLock());
  }
}

/** Does what may fail without anything being lost. */
export function quietly(work: () => void): void {
  try {
    work();
  } catch {}
}
