/**
 * @fileoverview A desk: one workbook that lies open, and what the pages that show it ask. Runs one thing after another,
 * and tells what happens to the pages of this workbook.
 */

import { randomUUID } from "node:crypto";
import type { BundleWithPages } from "../bundle";
import { checkEdits } from "./edit";
import type { FrameShelf } from "./frames";
import { type BookBytes, Saver } from "./saver";
import { Refusal, SENTENCES } from "./sentences";
import { Session, type SessionListener } from "./session";
import type { Meta, Shelf } from "./shelf";
import type { Outcome, ToWorker } from "./thread";
import type { At, CallName, Calls, WireBook, WireEvent, WireFile, WireState } from "./wire";

export interface DeskOptions {
  readonly shelf: Shelf;
  readonly bundle: BundleWithPages;
  readonly frames: FrameShelf;
  /** Where workbooks are saved that came without a folder. */
  readonly folder: string;
  readonly tell: (event: WireEvent) => void;
}

export class Desk {
  readonly saver: Saver;
  readonly #options: DeskOptions;
  readonly #id = randomUUID();
  #session: Session | null = null;
  #runs: Promise<unknown> = Promise.resolve();
  #commands = 0;

  /** Opens a workbook of the shelf. Throws Refusal with a sentence where it cannot be opened. */
  static async open(options: DeskOptions, meta: Meta): Promise<Desk> {
    const desk = new Desk(options);
    desk.#session = await Session.open(options.shelf, meta, options.bundle, desk.#listener());
    return desk;
  }

  private constructor(options: DeskOptions) {
    this.#options = options;
    this.saver = new Saver({
      shelf: options.shelf,
      folder: options.folder,
      open: () => this.#open,
      bytes: (withoutMacros) => this.bytes(withoutMacros),
    });
  }

  get #open(): Session {
    if (!this.#session) throw new Refusal(SENTENCES.closed);
    return this.#session;
  }

  /** What is known of the workbook. */
  get meta(): Meta {
    return this.#open.meta;
  }

  /** Another workbook takes its place: it is kept under another name. */
  setAside(change: Pick<Meta, "name" | "sample">): void {
    this.#open.setAside(change);
  }

  /** Whether a command runs or asks. */
  get isBusy(): boolean {
    return this.#open.running !== null;
  }

  #listener(): SessionListener {
    const { tell, frames } = this.#options;
    return {
      step: (step) => tell({ kind: "step", step }),
      running: (running) => tell({ kind: "running", running }),
      question: (question) => tell({ kind: "question", question }),
      restarted: () => tell({ kind: "reload" }),
      unsaved: () => tell({ kind: "file", file: this.#file() }),
      shown: (message) => {
        if (message.kind === "toast" || message.kind === "menus") tell(message);
        else if (message.kind === "sidebar") {
          const { title, content } = message.html;
          tell({ kind: "sidebar", html: { title, address: frames.add(content) } });
        } else {
          const { title, content, width, height } = message.html;
          tell({ kind: "dialog", html: { title, address: frames.add(content), width, height } });
        }
      },
    };
  }

  get #opening(): string {
    return this.#open.meta.opened ?? "";
  }

  #file(): WireFile {
    const { meta } = this.#open;
    return {
      key: meta.key,
      opened: this.#opening,
      name: meta.name,
      path: meta.path,
      folder: this.saver.folder,
      unsaved: meta.unsaved || (meta.hash === null && !meta.sample),
      sample: meta.sample,
    };
  }

  #at({ step }: Session): At {
    return { desk: this.#id, step };
  }

  /** What a page that has just come has to know at once, before the workbook. */
  greeting(): WireEvent[] {
    const session = this.#session;
    if (!session) return [];
    return [
      { kind: "at", at: this.#at(session) },
      { kind: "running", running: session.running },
      { kind: "question", question: session.question },
    ];
  }

  /** Answers one call of a page. Throws Refusal with a sentence. */
  async call<N extends CallName>(name: N, input: Calls[N]["in"]): Promise<Calls[N]["out"]> {
    return (await this.#answer(name, input as never)) as Calls[N]["out"];
  }

  async #answer(name: CallName, input: never): Promise<unknown> {
    switch (name) {
      case "state":
        return await this.#state();
      case "edit": {
        const { page, edit, seen, opened, edits, label }: Calls["edit"]["in"] = input;
        checkEdits(edits);
        if (opened !== undefined && opened !== this.#opening) throw new Refusal(SENTENCES.openedAnew);
        const by = { page, edit };
        const session = this.#open;
        await session.ask({ kind: "edit", edits, label, by, seen }, by);
        return { step: session.step };
      }
      case "computed": {
        const { opened, ...computed }: Calls["computed"]["in"] = input;
        if (opened === this.#opening) await this.#open.ask({ kind: "computed", ...computed });
        return null;
      }
      case "select":
        await this.#open.ask({ kind: "select", ...(input as Calls["select"]["in"]) });
        return null;
      case "sortable":
        return (await this.#open.ask({ kind: "sortable", ...(input as Calls["sortable"]["in"]) })).value;
      case "undo":
      case "redo":
        await this.#open.ask({ kind: name });
        return null;
      case "run": {
        const { functionName, label }: Calls["run"]["in"] = input;
        await this.#run(label, { kind: "run", functionName, label });
        return null;
      }
      case "script": {
        const { functionName, args }: Calls["script"]["in"] = input;
        return (await this.#run("Thanh bên", { kind: "script", functionName, args })).value;
      }
      case "cancel":
        await this.#open.cancel();
        return null;
      case "answer": {
        const { id, button, text }: Calls["answer"]["in"] = input;
        this.#open.answer(id, { button, text });
        return null;
      }
      case "heardOfLost":
        this.#open.heardOfLost();
        return null;
      case "save":
        return await this.saver.save();
      case "saveAs":
        return await this.saver.saveAs(input);
      case "versions":
        return this.saver.versions();
      default:
        throw new Refusal(SENTENCES.unknownEdit);
    }
  }

  /** Runs one after another: what a sidebar asks for waits for its turn, a second command is refused. */
  async #run(label: string, message: Extract<ToWorker, { kind: "run" | "script" }>): Promise<Outcome> {
    const session = this.#open;
    if (message.kind === "run" && this.#commands > 0) throw new Refusal(SENTENCES.busy);
    if (message.kind === "run") this.#commands += 1;
    const turn = this.#runs.then(() => session.long(label, true, () => session.ask(message)));
    this.#runs = turn.catch(() => undefined);
    try {
      const outcome = await turn;
      if (outcome.failure !== undefined) throw new Refusal(scriptFailure(outcome.failure));
      return outcome;
    } finally {
      if (message.kind === "run") this.#commands -= 1;
    }
  }

  async #state(): Promise<WireState> {
    const session = this.#open;
    // While a command waits for its answer the thread stands still: the workbook comes when it goes on.
    const { value } = await session.ask({ kind: "state" });
    const { book, line } = value as { book: WireBook; line: number };
    return {
      book,
      line,
      file: this.#file(),
      at: this.#at(session),
      running: session.running,
      question: session.question,
      lost: session.lost,
      outside: session.outside,
    };
  }

  /** The workbook as a file. Waits for what is running. */
  async bytes(withoutMacros = this.#open.meta.withoutMacros ?? false): Promise<BookBytes> {
    const session = this.#open;
    let lines = 0;
    const work = async () => {
      const outcome = await session.ask({ kind: "save", withoutMacros });
      // What is done from here on is not in these bytes.
      lines = session.lines;
      return outcome;
    };
    const turn = this.#runs.then(() => session.long("Đang chuẩn bị tệp", false, work));
    this.#runs = turn.catch(() => undefined);
    const outcome = await turn;
    return { name: session.meta.name, bytes: outcome.value as Uint8Array, lines };
  }

  async close(): Promise<void> {
    await this.#session?.close();
    this.#session = null;
  }
}

/** What is said of an error that the bundle did not explain itself. */
function scriptFailure(message: string): string {
  if (/maximum execution time/i.test(message))
    return "Lệnh chạy quá 6 phút nên đã bị dừng, hãy chạy lại trên bảng nhỏ hơn.";
  return `Lệnh gặp lỗi: ${message}`;
}
