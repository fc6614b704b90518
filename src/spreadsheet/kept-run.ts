/**
 * @fileoverview What this run changes in people's cells, gathered while it writes and kept in the hidden tab
 * `3CĐ · Hoàn tác`, in one block.
 */
import { stepWords } from "../messages/tabs";
import { NOT_KEPT, tooManyToKeep } from "../messages/undo";
import { TAB_UNDO } from "../table/own-tabs";
import type { Tab } from "../table/tab";
import {
  type Changes,
  countOf,
  type Look,
  type LookChange,
  type MadeTab,
  MOST_CHANGES,
} from "../undo/changes";
import { keysOf } from "../undo/keys";
import { linesOf, type Run, runIn, undoTab } from "../undo/record";
import { formatDate } from "../vietnamese/dates";
import { asShown } from "./clock";
import { ofThisRun } from "./execution";
import { type OwnTabs, ownTab, readTab } from "./read";
import { makeRoom } from "./room";
import { mayPause, step } from "./steps";
import { asOwn, asText, writeOwnTab } from "./write";

const run = ofThisRun(() => ({
  changes: [] as Changes[],
  made: null as MadeTab | null,
  givenBack: 0,
}));

/** Notes looks that are about to be written; rows are counted from `first`, and known later by what stands in them. */
export function noteLooks(
  { name, values, first }: Pick<Tab, "name" | "values"> & { readonly first: number },
  cells: readonly (Look & { readonly row: number; readonly column: number; readonly was: Look })[],
): void {
  const byRow = new Map<number, LookChange[]>();
  for (const { row, column, was, note, background } of cells) {
    const change: LookChange = [row + first, column, "look", was, { note, background }];
    const own = byRow.get(row);
    if (own) own.push(change);
    else byRow.set(row, [change]);
  }
  const { headers, keyOf } = keysOf(name, values, first, [...byRow.keys()]);
  for (const [row, own] of byRow) run.changes.push({ sheet: name, headers, keys: [keyOf(row)], cells: own });
}

/** Notes cells that stand or fall together. */
export function noteChanges(these: Changes): void {
  if (these.cells.length > 0) run.changes.push(these);
}

/** Notes a tab that was made. */
export function noteMade(tab: MadeTab): void {
  run.made = tab;
}

/** Notes how many cells were given back. */
export function noteGivenBack(cells: number): void {
  run.givenBack = cells;
}

/** How many cells of people's this run has changed so far. */
export const changedCells = (): number => countOf(run.changes) + run.givenBack;

/** What the run did so far. */
export const changesSoFar = (): readonly Changes[] => run.changes;

/** The spreadsheet's clock: `28/11/2026 18:20`. */
export function clockNow(): string {
  const now = asShown(new Date());
  return `${formatDate(now)} ${[now.getHours(), now.getMinutes()].map((n) => String(n).padStart(2, "0")).join(":")}`;
}

/**
 * Keeps what this run changed in place of what the last one did; a run that changed nothing leaves that. What was
 * written stands, whether this gets through or not.
 * @param goesOn whether it finishes a run that was stopped in time: both are one
 * @returns a sentence where the run cannot be taken back; else ''
 */
export function keepRun(tabs: OwnTabs, command: string, goesOn = false): string {
  const { changes, made } = run;
  const changed = changes.length > 0 || made !== null;
  if (!changed && !tabs.unfinished.has(TAB_UNDO)) return "";
  try {
    // What a stopped run left half written is nobody's.
    if (!changed) {
      writeUndo(tabs, null, []);
      return "";
    }
    const sheet = ownTab(tabs, TAB_UNDO);
    const before = goesOn && sheet ? runIn(readTab(sheet, TAB_UNDO).values) : null;
    const first = before?.command === command ? before.changes : [];
    const whole: Run = { command, when: clockNow(), changes: [...first, ...changes], made };
    const lines = linesOf(whole);
    writeUndo(tabs, whole, lines ?? []);
    return lines ? "" : tooManyToKeep(countOf(whole.changes), MOST_CHANGES);
  } catch {
    return NOT_KEPT;
  }
}

/** Writes the tab, hidden; one that is there already in one block, which is whole or not written at all. */
export function writeUndo(tabs: OwnTabs, run: Run | null, lines: readonly string[]): void {
  mayPause(false);
  const block = undoTab(run, lines);
  step(stepWords.keep(TAB_UNDO), () => {
    const there = ownTab(tabs, TAB_UNDO);
    if (there) {
      const width = block.widths.length;
      const height = Math.max(block.rows.length, there.getLastRow());
      makeRoom(there, height, width);
      const rows = Array.from({ length: height }, (_, r) =>
        Array.from({ length: width }, (__, c) => asText(String(block.rows[r]?.[c] ?? ""))),
      );
      asOwn(there.getRange(1, 1, height, width)).setValues(rows);
      return;
    }
    const name = writeOwnTab(tabs, block);
    tabs.spreadsheet.getSheetByName(name)?.hideSheet();
  });
}
