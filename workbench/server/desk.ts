/**
 * @fileoverview The desk: which workbook lies open, and what becomes of files. Opens, saves with the former version
 * kept beside, and answers what pages ask.
 */

import { existsSync } from "node:fs";
import path from "node:path";
import { oldKind } from "../xlsx/kinds";
import { unusable } from "../xlsx/unusable";
import { asXlsx, libreOffice } from "./convert";
import { hashOf } from "./disk";
import { checkEdits } from "./edit";
import { asideName, fileName, isSameFile, readFile, versionName } from "./files";
import { FrameShelf } from "./frames";
import { mergeSent, type SentFile } from "./merge-sent";
import { type BookBytes, Saver } from "./saver";
import { Refusal, SENTENCES } from "./sentences";
import { type Bundle, Session, type SessionListener } from "./session";
import type { Meta, Shelf } from "./shelf";
import type { Outcome, ToWorker } from "./thread";
import type { CallName, Calls, MergedDrop, WireBook, WireEvent, WireFile, WireState } from "./wire";

export interface DeskOptions {
  readonly shelf: Shelf;
  readonly bundle: Bundle;
  /** The workbook that is shown to whoever brings none. */
  readonly sample: { readonly name: string; readonly bytes: Uint8Array };
  /** Where workbooks are saved that came without a folder. */
  readonly folder: string;
  readonly tell: (event: WireEvent) => void;
}

const REASONS = { xls: "oldExcel", ods: "ods", fods: "fods" } as const;

export class Desk {
  readonly frames = new FrameShelf();
  readonly saver: Saver;
  readonly #options: DeskOptions;
  #session: Session | null = null;
  #opening: Promise<unknown> = Promise.resolve();
  #runs: Promise<unknown> = Promise.resolve();
  #commands = 0;

  constructor(options: DeskOptions) {
    this.#options = options;
    this.saver = new Saver({
      shelf: options.shelf,
      folder: options.folder,
      open: () => this.#open,
      bytes: (withoutMacros) => this.bytes(withoutMacros),
    });
  }

  get #open(): Session {
    if (!this.#session) throw new Refusal("Chưa mở sổ tính nào, hãy chọn Tệp → Mở.");
    return this.#session;
  }

  /** Opens a file of the person's; goes on where it was left if something was not saved. */
  async openPath(file: string): Promise<void> {
    const full = path.resolve(file);
    const bytes = readFile(full);
    const { shelf } = this.#options;
    const known = shelf.all().find((meta) => meta.path !== null && isSameFile(meta.path, full));
    if (known && !(await shelf.lock(known.key))) throw new Refusal(SENTENCES.openElsewhere(known.name));
    if (known?.unsaved && known.hash === hashOf(bytes)) return await this.#take(known, false);
    if (known?.unsaved) {
      // The file was changed elsewhere: what was not saved stays on the shelf by itself.
      shelf.setMeta({ ...known, path: null, hash: null, name: asideName(known.name) });
      if (known.key !== this.#session?.meta.key) shelf.unlock(known.key);
    } else if (known && known.key !== this.#session?.meta.key) shelf.remove(known.key);
    await this.#take(
      await shelf.add(bytes, { name: path.basename(full), path: full, hash: hashOf(bytes), sample: false }),
      true,
    );
  }

  /** Opens a file that a page sent; of an old workbook, where that is asked for, a copy as .xlsx. @returns its key */
  async openBytes(name: string, bytes: Uint8Array, convert = false): Promise<string> {
    const kind = oldKind(bytes);
    const office = kind && libreOffice();
    if (kind && office && !convert) throw new Refusal(unusable(REASONS[kind]).message, undefined, true);
    const given = kind && office ? await asXlsx(office, bytes, kind) : bytes;
    const clean = fileName(kind ? name.replace(/\.\w{1,4}$/, "") : name);
    // A copy that was converted stands in no file yet.
    return await this.#openNew(clean, given, given === bytes ? hashOf(bytes) : null);
  }

  /** Opens what has no file that the server could write. @param hash what the person's own file holds; null: none */
  async #openNew(name: string, bytes: Uint8Array, hash: string | null): Promise<string> {
    const meta = await this.#options.shelf.add(bytes, { name, path: null, hash, sample: false });
    await this.#take(meta, true);
    return meta.key;
  }

  /** Merges the reports in files that a page sent, and opens what they come to as a new workbook. */
  async merge(unit: string, files: readonly SentFile[]): Promise<MergedDrop> {
    const { workbook, merged } = await mergeSent(unit, files, this.#options.bundle.code);
    await this.#openNew(fileName(`Gộp báo cáo ${unit}`), workbook, null);
    return merged;
  }

  /** Opens the sample: as it was left, or from the start. */
  async openSample(fresh: boolean): Promise<void> {
    const { shelf, sample } = this.#options;
    const known = shelf.all().find((meta) => meta.sample);
    if (known && !fresh) return await this.#take(known, false);
    const made = await shelf.add(sample.bytes, { name: sample.name, path: null, hash: null, sample: true });
    await this.#take(made, true);
    if (!known) return;
    if (known.unsaved) shelf.setMeta({ ...known, sample: false, name: asideName(known.name) });
    else shelf.remove(known.key);
  }

  async openRecent(key: string): Promise<void> {
    const meta = this.#options.shelf.meta(key);
    if (!meta) throw new Refusal("Không còn sổ tính này trong danh sách gần đây, hãy mở lại từ tệp.");
    if (meta.path !== null && existsSync(meta.path)) return await this.openPath(meta.path);
    await this.#take(meta, false);
  }

  /** Opens a workbook of the shelf in place of the one that is open. */
  async #take(meta: Meta, isNew: boolean): Promise<void> {
    const work = this.#opening.then(async () => {
      const { shelf, bundle } = this.#options;
      if (meta.key === this.#session?.meta.key) return;
      let session: Session;
      try {
        session = await Session.open(shelf, meta, bundle, this.#listener());
      } catch (error) {
        if (isNew) shelf.remove(meta.key);
        throw error;
      }
      const former = this.#session;
      this.#session = session;
      this.frames.clear();
      if (former) await former.close();
      if (former?.meta.path && !former.meta.unsaved) shelf.remove(former.meta.key);
      this.#options.tell({ kind: "reload" });
    });
    this.#opening = work.catch(() => undefined);
    await work;
  }

  #listener(): SessionListener {
    const { tell } = this.#options;
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
          tell({ kind: "sidebar", html: { title, address: this.frames.add(content) } });
        } else {
          const { title, content, width, height } = message.html;
          tell({ kind: "dialog", html: { title, address: this.frames.add(content), width, height } });
        }
      },
    };
  }

  #file(): WireFile {
    const { meta } = this.#open;
    return {
      key: meta.key,
      name: meta.name,
      path: meta.path,
      folder: this.saver.folder,
      unsaved: meta.unsaved || (meta.hash === null && !meta.sample),
      sample: meta.sample,
    };
  }

  /** What a page that has just come has to know at once, before the workbook. */
  greeting(): WireEvent[] {
    const session = this.#session;
    if (!session) return [];
    return [
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
        const { page, edit, edits, label }: Calls["edit"]["in"] = input;
        checkEdits(edits);
        await this.#open.ask({ kind: "edit", edits, label }, { page, edit });
        return null;
      }
      case "computed":
        await this.#open.ask({ kind: "computed", ...(input as Calls["computed"]["in"]) });
        return null;
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
      case "openVersion": {
        const { id, until }: Calls["openVersion"]["in"] = input;
        const name = versionName(this.#open.meta.name, new Date(until));
        await this.openBytes(name, this.saver.version(id));
        return null;
      }
      case "recent":
        return this.#options.shelf.recent();
      case "openRecent":
        await this.openRecent((input as Calls["openRecent"]["in"]).key);
        return null;
      case "openSample":
        await this.openSample(true);
        return null;
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
    return {
      book: value as WireBook,
      file: this.#file(),
      step: session.step,
      running: session.running,
      question: session.question,
      lost: session.lost,
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
