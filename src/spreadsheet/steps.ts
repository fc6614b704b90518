/**
 * @fileoverview What a command writes, step by step: each is seen applied before the next begins (docs/conformance.md,
 * C45), a command that cannot go on says which of them stand, and one that nears Google's limit stops between two and
 * goes on from there when it is run again.
 */
import { Problem, Stopped } from "../messages/failures";
import { GRID_FULL, TOO_LARGE_TO_READ, tabGone, tabProtected } from "../messages/tabs";
import { hasOwnName } from "../table/own-tabs";
import { ofThisRun } from "./execution";
import { countCells } from "./room";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A step that was done, as it is kept for the next run. */
export interface KeptStep {
  readonly what: string;
  /** A print of what was to be written: another one is another step. */
  readonly seal: string;
  /** What the step gave, as JSON; of one that was stopped inside, `{"rows": n}`. */
  readonly result: string;
}

interface DoneStep {
  readonly what: string;
  readonly sealed: (() => string) | null;
  readonly result: unknown;
}

/** Google stops an execution after six minutes; what is begun later than this may not get through. */
const LONG = 200_000;
/** Nothing is written any more in what is left then. */
const NO_READING = 320_000;

const run = ofThisRun(() => ({
  began: Date.now(),
  done: [] as DoneStep[],
  doing: null as string | null,
  /** Steps of this very run: the first is tried however late it is, or no run would ever get further. */
  begun: 0,
  before: [] as readonly KeptStep[],
  /** Only what can be gone on with is ever stopped. */
  pausable: false,
}));

/** Thrown where there is no time for what comes next. */
export class OutOfTime extends Error {
  constructor(readonly next: string) {
    super(next);
  }
}

/** Whether it is too late to begin anything long. */
export const isTimeUp = (): boolean => Date.now() - run.began > LONG;

/**
 * Before anything more is read of people's tabs.
 * @throws Problem where reading alone takes so long that Google would end the run without a word
 */
export function mayReadOn(): void {
  if (run.begun === 0 && Date.now() - run.began > NO_READING) throw new Problem(TOO_LARGE_TO_READ);
}

/** Whether steps may be put off for want of time. */
export function mayPause(may: boolean): void {
  run.pausable = may;
}

/** Takes up what a former run of the same command had done when its time was up. */
export function goOnFrom(kept: readonly KeptStep[]): void {
  run.before = kept;
  mayPause(true);
}

/** What this run has done, for the next one. */
export function stepsToKeep(): KeptStep[] {
  return run.done.flatMap(({ what, sealed, result }) =>
    sealed ? [{ what, seal: sealed(), result: JSON.stringify(result) }] : [],
  );
}

/** What this run has done, in words. */
export const doneWords = (): string[] => run.done.map(({ what }) => what);

/** Names the tab that a step writes into, so that what is wrong with it can be found out. */
export type Touch = (sheet: Sheet, name: string) => void;

/**
 * Writes one thing and sees it applied. Inside another step it is a part of that one.
 * @param what as in "dừng khi đang …": `viết tab “3CĐ · Kết quả”`
 * @param sealed prints what is to be written, where a run that was stopped may leave it out the next time
 * @throws Stopped with the cause, as far as it can be found, and what stands; OutOfTime
 */
export function step<T>(what: string, work: (touch: Touch) => T, sealed: (() => string) | null = null): T {
  if (run.doing !== null) return attempt(work);
  const kept = keptOf(what, sealed);
  if (kept && !isPart(kept)) {
    run.done.push({ what, sealed, result: kept });
    return kept as T;
  }
  if (run.pausable && run.begun > 0 && sealed && isTimeUp()) throw new OutOfTime(what);
  run.begun++;
  run.doing = what;
  try {
    const result = attempt(work, true);
    run.done.push({ what, sealed, result });
    return result;
  } finally {
    run.doing = null;
  }
}

function attempt<T>(work: (touch: Touch) => T, flush = false): T {
  let touched: { readonly sheet: Sheet; readonly name: string } | null = null;
  const touch: Touch = (sheet, name) => {
    touched = { sheet, name };
  };
  try {
    const result = work(touch);
    if (flush) SpreadsheetApp.flush();
    return result;
  } catch (thrown) {
    if (thrown instanceof OutOfTime) throw thrown;
    const known = thrown instanceof Problem || thrown instanceof Stopped;
    throw stopped(known ? thrown : (causeOf(touched) ?? thrown));
  }
}

/**
 * Does what comes to the same when it is done twice, and where a call of it fails does it once more from the start: what
 * would be left half done is worse than what takes a while longer.
 * @param work told whether it is done once more: what was read before may have changed
 * @throws what the second time failed for
 */
export function persist<T>(work: (again: boolean) => T): T {
  try {
    return work(false);
  } catch (thrown) {
    if (thrown instanceof OutOfTime) throw thrown;
    return work(true);
  }
}

interface Part {
  readonly rows: number;
}

function isPart(kept: unknown): kept is Part {
  return typeof kept === "object" && kept !== null && "rows" in kept;
}

function keptOf(what: string, sealed: (() => string) | null): unknown {
  if (!sealed) return null;
  const found = run.before.find((one) => one.what === what);
  return found && found.seal === sealed() ? JSON.parse(found.result) : null;
}

/** How many rows of a step a former run had written when its time was up. */
export function rowsWritten(what: string, sealed: () => string): number {
  const kept = keptOf(what, sealed);
  return isPart(kept) ? kept.rows : 0;
}

/** Stops between two blocks of one large tab where it is late; what is written so far is kept. */
export function pauseWithin(what: string, sealed: () => string, rows: number): void {
  SpreadsheetApp.flush();
  if (!run.pausable || !isTimeUp()) return;
  run.done.push({ what, sealed, result: { rows } satisfies Part });
  throw new OutOfTime(what);
}

/** What was thrown, with what stands. */
export function stopped(thrown: unknown): Stopped {
  return thrown instanceof Stopped ? thrown : new Stopped(thrown, doneWords(), run.doing);
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
    return countCells(spreadsheet) > NEARLY_FULL ? new Problem(GRID_FULL) : null;
  } catch {
    // Google answers nothing at all: then nothing more is known.
    return null;
  }
}
