/**
 * @fileoverview One open workbook on the main thread's side: starts the thread that holds it, passes on what pages
 * ask, keeps the journal before any page hears of a step, and ends the thread where a run is cancelled.
 */

import { Worker } from "node:worker_threads";
import type { BundleWithPages } from "../bundle";
import { JournalWriter } from "./journal";
import { Refusal, type RefusedMore, SENTENCES } from "./sentences";
import type { Meta, Shelf } from "./shelf";
import {
  type FromWorker,
  type Opened,
  type Outcome,
  type ToWorker,
  UNOPENED,
  type WorkerStart,
} from "./thread";
import type { AlertAnswer, Running, WireQuestion, WireStep } from "./wire";

/** What a session tells as it happens. */
export interface SessionListener {
  step(step: WireStep): void;
  running(running: Running | null): void;
  question(question: WireQuestion | null): void;
  /** Toasts, sidebars, dialogs, menus. */
  shown(message: Exclude<FromWorker, { kind: "ready" | "done" | "refused" | "question" }>): void;
  /** The workbook is as it was before the run that was cancelled. */
  restarted(): void;
  unsaved(unsaved: boolean): void;
}

interface Waiting {
  readonly message: ToWorker;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: Error) => void;
  readonly from: WireStep["from"];
}

const ANSWER_BYTES = 64 * 1024;
/** C36, and some seconds for the thread to end the run by itself. */
const LONGEST_RUN = 360_000 + 10_000;

export class Session {
  step = 0;
  question: WireQuestion | null = null;
  running: Running | null = null;
  readonly #shelf: Shelf;
  readonly #bundle: BundleWithPages;
  readonly #listener: SessionListener;
  readonly #journal: JournalWriter;
  #meta: Meta;
  #worker: Worker | null = null;
  #opened: Opened = { hasMacros: false, linesLost: 0, lostAfter: null, outside: [] };
  #answers = new SharedArrayBuffer(ANSWER_BYTES);
  #waiting = new Map<number, Waiting>();
  #lastId = 0;

  /** Opens a workbook of the shelf. Throws Refusal with a sentence where it cannot be opened. */
  static async open(
    shelf: Shelf,
    meta: Meta,
    bundle: BundleWithPages,
    listener: SessionListener,
  ): Promise<Session> {
    if (!(await shelf.lock(meta.key))) throw new Refusal(SENTENCES.openElsewhere(meta.name));
    let session: Session;
    try {
      session = new Session(shelf, meta, bundle, listener);
    } catch (error) {
      shelf.unlock(meta.key);
      throw shelf.refusal(error);
    }
    try {
      await session.#start();
    } catch (error) {
      await session.close();
      throw error;
    }
    return session;
  }

  private constructor(shelf: Shelf, meta: Meta, bundle: BundleWithPages, listener: SessionListener) {
    this.#shelf = shelf;
    this.#meta = meta;
    this.#bundle = bundle;
    this.#listener = listener;
    this.#journal = new JournalWriter(shelf.place(meta.key, "journal.jsonl"));
    // A disk that takes no more must not keep what is on it from being opened.
    this.#know({ at: Date.now(), unsaved: this.#journal.lastStep > meta.savedLines });
  }

  get meta(): Meta {
    return this.#meta;
  }

  /** Keeps what is now known of the workbook; false where the disk does not take it. */
  #know(change: Partial<Meta>): boolean {
    this.#meta = { ...this.#meta, ...change };
    try {
      this.#shelf.setMeta(this.#meta);
      return true;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  }

  get hasMacros(): boolean {
    return this.#opened.hasMacros;
  }

  /** What the person does not know yet of lines that were lost. */
  get lost(): string | null {
    const { linesLost, lostAfter } = this.#opened;
    if (linesLost <= (this.#meta.linesLost ?? 0)) return null;
    return SENTENCES.linesLost(this.#meta.name, linesLost, lostAfter);
  }

  get outside(): readonly string[] {
    return this.#opened.outside;
  }

  /** The person has been told. */
  heardOfLost(): void {
    this.#know({ linesLost: this.#opened.linesLost });
  }

  /** Another workbook takes its place: it is kept under another name. */
  setAside(change: Pick<Meta, "name" | "sample">): void {
    this.#know(change);
    this.#listener.unsaved(this.#meta.unsaved);
  }

  /** How many lines the journal has. */
  get lines(): number {
    return this.#journal.length;
  }

  /**
   * The file holds the workbook as it was after `lines` of the journal.
   * @returns whether the disk took note of it
   */
  markSaved(change: Pick<Meta, "path" | "hash" | "name" | "withoutMacros">, lines: number): boolean {
    const unsaved = this.#journal.lastStep > lines;
    const noted = this.#know({ ...change, savedLines: lines, unsaved, sample: false });
    this.#listener.unsaved(unsaved);
    return noted;
  }

  async #start(): Promise<void> {
    this.#answers = new SharedArrayBuffer(ANSWER_BYTES);
    const workerData: WorkerStart = {
      ...this.#bundle,
      base: this.#shelf.place(this.#meta.key, "base.xlsx"),
      name: this.#meta.name,
      journal: this.#shelf.place(this.#meta.key, "journal.jsonl"),
      user: this.#shelf.userFile,
      answers: this.#answers,
    };
    const worker = new Worker(new URL("./worker.js", import.meta.url), { workerData });
    this.#worker = worker;
    let ready = false;
    await new Promise<void>((resolve, reject) => {
      worker.on("message", (message: FromWorker) => {
        if (worker !== this.#worker) return;
        if (message.kind !== "ready") this.#hear(message);
        else {
          ready = true;
          this.#opened = message.opened;
          resolve();
        }
      });
      worker.on("error", (error) => {
        reject(error.name === UNOPENED ? new Refusal(error.message) : error);
        if (worker !== this.#worker) return;
        if (ready) void this.#recover(SENTENCES.brokenDown);
        else this.#worker = null;
      });
    });
  }

  #hear(message: FromWorker): void {
    switch (message.kind) {
      case "done":
        try {
          this.#keep(message.outcome, this.#waiting.get(message.id)?.from);
        } catch {
          void this.#recover(SENTENCES.notKept);
          return;
        }
        this.#waiting.get(message.id)?.resolve(message.outcome);
        this.#waiting.delete(message.id);
        return;
      case "refused":
        this.#waiting.get(message.id)?.reject(new Refusal(message.message));
        this.#waiting.delete(message.id);
        return;
      case "question":
        this.question = message.question;
        this.#listener.question(message.question);
        return;
      case "ready":
        return;
      default:
        this.#listener.shown(message);
    }
  }

  /** On the disk first, then told. */
  #keep({ entry, step }: Outcome, from: WireStep["from"]): void {
    if (entry !== undefined) {
      // Before the step itself: what is not known to be unsaved may be thrown away.
      const first = !this.#meta.unsaved && entry.kind !== "computed";
      if (first) this.#shelf.setMeta({ ...this.#meta, unsaved: true });
      this.#journal.append(entry.line, entry.kind);
      if (first) this.#meta = { ...this.#meta, unsaved: true };
      if (first) this.#listener.unsaved(true);
    }
    if (step) {
      this.step += 1;
      this.#listener.step({ ...step, ...(from ? { from } : {}), number: this.step });
    }
  }

  /** Asks the thread; waits behind what it was asked before. */
  async ask(message: ToWorker, from?: WireStep["from"]): Promise<Outcome> {
    return await new Promise<Outcome>((resolve, reject) => this.#post({ message, resolve, reject, from }));
  }

  #post(waiting: Waiting): void {
    const worker = this.#worker;
    if (!worker) {
      waiting.reject(new Refusal("Sổ tính đang được mở lại, hãy thử lại sau giây lát."));
      return;
    }
    this.#lastId += 1;
    this.#waiting.set(this.#lastId, waiting);
    worker.postMessage({ id: this.#lastId, message: waiting.message });
  }

  /** Runs something that may take long, with its name in sight and, for scripts, a way to cancel. */
  async long(label: string, cancellable: boolean, work: () => Promise<Outcome>): Promise<Outcome> {
    const running: Running = { label, since: Date.now(), cancellable };
    this.running = running;
    this.#listener.running(running);
    const watch = setTimeout(() => void this.cancel(), LONGEST_RUN);
    try {
      return await work();
    } finally {
      clearTimeout(watch);
      if (this.running === running) {
        this.running = null;
        this.#listener.running(null);
      }
      this.#dropQuestion();
    }
  }

  #dropQuestion(): void {
    if (!this.question) return;
    this.question = null;
    this.#listener.question(null);
  }

  /** Gives the waiting command its answer. */
  answer(id: number, answer: { readonly button: AlertAnswer; readonly text: string }): void {
    if (this.question?.id !== id) return;
    const bytes = Buffer.from(JSON.stringify(answer), "utf8");
    if (bytes.length > ANSWER_BYTES - 8) throw new Refusal("Nội dung nhập quá dài, hãy rút ngắn lại.");
    this.#dropQuestion();
    const flag = new Int32Array(this.#answers, 0, 2);
    new Uint8Array(this.#answers, 8).set(bytes);
    Atomics.store(flag, 1, bytes.length);
    Atomics.store(flag, 0, 1);
    Atomics.notify(flag, 0);
  }

  /** The thread broke down or is ahead of the disk: another one takes the workbook from the journal. */
  async #recover(why: string): Promise<void> {
    const waiting = this.#endThread();
    try {
      await this.#start();
      this.#listener.restarted();
    } finally {
      refuseAll(waiting, why);
    }
  }

  /** Ends the thread in the middle of a run, and opens the workbook as it was before. */
  async cancel(): Promise<void> {
    if (!this.running?.cancellable || !this.#worker) return;
    const waiting = this.#endThread();
    const isRun = ({ message: { kind } }: Waiting) => kind === "run" || kind === "script";
    try {
      await this.#start();
    } catch (error) {
      refuseAll(waiting, SENTENCES.brokenDown);
      throw error;
    }
    // What was typed meanwhile waits for its turn still: it is not what was cancelled.
    for (const one of waiting) if (!isRun(one)) this.#post(one);
    this.#listener.restarted();
    refuseAll(waiting.filter(isRun), "Đã hủy, sổ tính như trước khi chạy lệnh.");
  }

  /** @returns who still waits for an answer */
  #endThread(): Waiting[] {
    const worker = this.#worker;
    this.#worker = null;
    void worker?.terminate();
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    return waiting;
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    refuseAll(this.#endThread(), SENTENCES.closed, { isClosed: true });
    await worker?.terminate();
    this.#journal.close();
    this.#shelf.unlock(this.#meta.key);
  }
}

function refuseAll(waiting: readonly Waiting[], message: string, more?: RefusedMore): void {
  for (const { reject } of waiting) reject(new Refusal(message, more));
}
