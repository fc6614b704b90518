/**
 * @fileoverview The thread that holds the open workbook and runs the bundle. It may stand still (an alert waits
 * for its answer) or be ended at any moment (cancel): the main thread answers the page and keeps the journal.
 */

import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { hiddenRows } from "../hidden-rows";
import { Host, Kept } from "../host/host";
import type { AlertAnswer, AlertButtons, UiDriver } from "../host/ui-driver";
import { wordsOutsideCells } from "../outside-cells";
import { CannotSave } from "../xlsx/cannot-save";
import { open } from "../xlsx/open";
import { UnusableFile } from "../xlsx/unusable";
import { Book, type Entry, type Step } from "./book";
import type { Change } from "./changes";
import { readJournal } from "./journal";
import type { Move } from "./moves";
import { Order, withFormulas } from "./order";
import { Refusal, SENTENCES } from "./sentences";
import { sortable } from "./sort";
import {
  type FromWorker,
  type Opened,
  type Outcome,
  type ToWorker,
  UNOPENED,
  type WorkerStart,
} from "./thread";
import { UserProperties } from "./user-properties";
import type { WireStep } from "./wire";
import { wireBook, wireChanges } from "./wire-book";

const { code, compiled, html, base, name, journal, user, answers } = workerData as WorkerStart;
const port = parentPort;
if (!port) throw new Error("This file runs as a worker thread");
const say = (message: FromWorker) => port.postMessage(message);

const flag = new Int32Array(answers, 0, 2);
const text = new Uint8Array(answers, 8);
let questions = 0;

/** Stands still until the page answers. */
function ask(
  kind: "alert" | "prompt",
  title: string | null,
  prompt: string,
  buttons: AlertButtons,
): { button: AlertAnswer; text: string } {
  questions += 1;
  Atomics.store(flag, 0, 0);
  say({ kind: "question", question: { id: questions, kind, title, text: prompt, buttons } });
  Atomics.wait(flag, 0, 0);
  // TextDecoder refuses shared memory.
  const answer = Buffer.from(text.slice(0, Atomics.load(flag, 1))).toString("utf8");
  return JSON.parse(answer) as { button: AlertAnswer; text: string };
}

const ui: UiDriver = {
  alert: (title, prompt, buttons) => ask("alert", title, prompt, buttons).button,
  prompt: (title, prompt, buttons) => ask("prompt", title, prompt, buttons),
  toast: (message, title, seconds) => say({ kind: "toast", message, title, seconds }),
  showSidebar: (sidebar) => say({ kind: "sidebar", html: sidebar }),
  showDialog: (dialog) => say({ kind: "dialog", html: dialog }),
  menu: (menus) => say({ kind: "menus", menus }),
};

/** What was done in which order, and the number of the journal's last line. */
const order = new Order();
let line = 0;

async function start(): Promise<{ book: Book; host: Host; opened: Opened }> {
  const { hasMacros, ...workbook } = await open(readFileSync(base), name);
  const book = new Book({ hasMacros, ...workbook });
  const outside = [...wordsOutsideCells(book.model), ...hiddenRows(book.model)];
  let linesLost = 0;
  let lostAfter: string | null = null;
  for (const entry of readJournal(journal)) {
    line += 1;
    if (entry && replayed(book, entry)) continue;
    if (linesLost === 0) lostAfter = book.undoLabel;
    linesLost += 1;
  }
  if (linesLost > 0) book.adopt();
  const userProperties = new UserProperties(user);
  const host = new Host(book.model, { code, compiled, html, ui, userProperties, kept: new Kept() });
  // C29: the menu goes up without any permission.
  host.run("onOpen", [], "NONE");
  return { book, host, opened: { hasMacros, linesLost, lostAfter, outside } };
}

/** Does what a line says; false where it says what cannot be done. */
function replayed(book: Book, entry: Entry): boolean {
  try {
    wrote(entry, book.replay(entry));
    return true;
  } catch {
    return false;
  }
}

function wrote(entry: Entry, moves: readonly Move[]): void {
  if (entry.kind !== "computed") order.wrote(line, moves, entry.kind === "step" ? entry.step.by : undefined);
}

/** What the main thread is to write down and tell the pages. */
function outcome(
  book: Book,
  entry: Entry | null,
  changes: readonly Change[],
  { show, moves = [] }: { show?: WireStep["show"]; moves?: readonly Move[] } = {},
): Outcome {
  if (!entry && !show) return {};
  if (entry) {
    line += 1;
    wrote(entry, moves);
  }
  return {
    ...(entry ? { entry: { kind: entry.kind, line: JSON.stringify(entry) } } : {}),
    step: {
      line,
      ...(moves.length > 0 ? { moves } : {}),
      changes: wireChanges(book.model, changes),
      ...(show ? { show } : {}),
      undo: book.undoLabel,
      redo: book.redoLabel,
    },
  };
}

const stepEntry = (step: Step | null): Entry | null => (step ? { kind: "step", step } : null);

const { book, host, opened } = await start().catch((error: unknown) => {
  // By one way only: a message and an error overtake each other.
  throw Object.assign(new Error(sentenceOf(error), { cause: error }), { name: UNOPENED });
});

/** Runs a function of the bundle, from the menu or from the sidebar. */
function runScript(label: string, call: () => unknown): Outcome {
  const frontBefore = front();
  const run = book.run(label, call);
  const frontAfter = front();
  // The grid brings a sheet that came in to the front by itself.
  const regrouped = run.step?.changes.some(({ kind }) => kind === "sheets") ?? false;
  const show = frontAfter === frontBefore && !regrouped ? undefined : JSON.parse(frontAfter);
  return {
    ...outcome(book, stepEntry(run.step), run.step?.changes ?? [], { show }),
    ...("error" in run ? { failure: run.error.message } : { value: run.result }),
  };
}

/** The active sheet and what is selected there, to see whether a command moved them. */
function front(): string {
  const sheet = book.model.sheets[book.model.activeSheet]?.id ?? 0;
  return JSON.stringify({ sheet, block: host.selectionOf(sheet) });
}

async function handle(message: ToWorker): Promise<Outcome> {
  switch (message.kind) {
    case "state":
      return { value: { book: wireBook(book, host), line } };
    case "edit": {
      const { by, seen, label } = message;
      if (order.isDone(by)) return {};
      const isBehind = order.isBehind(by.page, seen);
      const edits = order.take(by.page, seen, message.edits, (id) => book.nameOf(id));
      const step = book.edit(isBehind ? withFormulas(book.model, edits) : edits, label, by);
      return outcome(book, stepEntry(step), step?.changes ?? [], step ?? {});
    }
    case "computed": {
      const { page, seen, sheet, cells } = message;
      // Of cells at other places it is computed anew.
      if (order.isElsewhere(page, seen)) return {};
      const change = book.computed(sheet, cells);
      if (!change) return {};
      line += 1;
      const entry: Entry = { kind: "computed", changes: [change] };
      return { entry: { kind: entry.kind, line: JSON.stringify(entry) } };
    }
    case "select": {
      const at = book.model.sheets.findIndex(({ id }) => id === message.sheet);
      if (at >= 0) book.model.activeSheet = at;
      if (at >= 0 && message.block) host.select(message.sheet, message.block);
      return {};
    }
    case "sortable": {
      const sheet = book.model.sheets.find(({ id }) => id === message.sheet);
      if (!sheet) throw new Refusal(SENTENCES.sheetGone);
      return { value: sortable(sheet, message.block) };
    }
    case "undo":
    case "redo": {
      const { kind } = message;
      const { changes, of, moves } = kind === "undo" ? book.undo() : book.redo();
      return outcome(book, { kind, ...(of === undefined ? {} : { of }) }, changes, { moves });
    }
    case "run":
      return runScript(message.label, () => host.run(message.functionName));
    case "script":
      return runScript(message.functionName, () => host.callFromSidebar(message.functionName, message.args));
    case "save":
      return { value: await book.save({ withoutMacros: message.withoutMacros }) };
  }
}

function sentenceOf(error: unknown): string {
  const known = error instanceof Refusal || error instanceof UnusableFile || error instanceof CannotSave;
  return known ? error.message : `Lỗi không lường trước: ${(error as Error)?.message ?? error}`;
}

// One after another: saving is the only work that is not done at once.
let last: Promise<void> = Promise.resolve();
port.on("message", ({ id, message }: { id: number; message: ToWorker }) => {
  last = last.then(async () => {
    try {
      say({ kind: "done", id, outcome: await handle(message) });
    } catch (error) {
      say({ kind: "refused", id, message: sentenceOf(error) });
    }
  });
});
say({ kind: "ready", opened });
