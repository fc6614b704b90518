/**
 * @fileoverview What a command writes, step by step: each is seen applied before the next begins (docs/conformance.md,
 * C45), and a command that cannot go on says which of them stand. One execution has one freshly evaluated bundle (C42),
 * so they stand in one place.
 */
import { Problem, Stopped } from "../messages/failures";
import { GRID_FULL, tabGone, tabProtected } from "../messages/tabs";
import { hasOwnName } from "../table/own-tabs";
import { gridsOf } from "./grids";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const done: string[] = [];
let doing: string | null = null;

/** Names the tab that a step writes into, so that what is wrong with it can be found out. */
export type Touch = (sheet: Sheet, name: string) => void;

/**
 * Writes one thing and sees it applied. Inside another step it is a part of that one.
 * @param what as in "dừng khi đang …": `viết tab “3CĐ · Kết quả”`
 * @throws Stopped with the cause, as far as it can be found, and what stands
 */
export function step<T>(what: string, work: (touch: Touch) => T): T {
  let touched: { readonly sheet: Sheet; readonly name: string } | null = null;
  const touch: Touch = (sheet, name) => {
    touched = { sheet, name };
  };
  const outer = doing;
  doing ??= what;
  try {
    const result = work(touch);
    if (outer === null) {
      SpreadsheetApp.flush();
      done.push(what);
    }
    return result;
  } catch (thrown) {
    const known = thrown instanceof Problem || thrown instanceof Stopped;
    throw stopped(known ? thrown : (causeOf(touched) ?? thrown));
  } finally {
    doing = outer;
  }
}

/** What was thrown, with what stands. */
export function stopped(thrown: unknown): Stopped {
  return thrown instanceof Stopped ? thrown : new Stopped(thrown, [...done], doing);
}

/** Below the ten million cells that a file may have, by as much as one tab of ours may want. */
const NEARLY_FULL = 9_500_000;

/** What is wrong with a tab or the file, looked up: Google says it in the account's language (C52). */
function causeOf(touched: { readonly sheet: Sheet; readonly name: string } | null): Problem | null {
  try {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    if (touched && !spreadsheet.getSheetByName(touched.name)) return new Problem(tabGone(touched.name));
    if (touched && hasOwnName(touched.name)) {
      const { sheet, name } = touched;
      const whole = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
      if (!whole.canEdit()) return new Problem(tabProtected(name));
    }
    const cells = gridsOf(spreadsheet).reduce((sum, one) => sum + one.getMaxRows() * one.getMaxColumns(), 0);
    return cells > NEARLY_FULL ? new Problem(GRID_FULL) : null;
  } catch {
    // Google answers nothing at all: then nothing more is known.
    return null;
  }
}
