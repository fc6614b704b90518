/**
 * @fileoverview The room with the desks: which workbooks lie open, one desk each, and what becomes of files. A page
 * says which workbook is its own, and finds it again also after the program was started anew.
 */

import { existsSync } from "node:fs";
import path from "node:path";
import { oldKind } from "../xlsx/kinds";
import { unusable } from "../xlsx/unusable";
import { asXlsx, libreOffice } from "./convert";
import { Desk, type DeskOptions } from "./desk";
import { hashOf } from "./disk";
import { asideName, fileName, isSameFile, readFile, versionName } from "./files";
import { FrameShelf } from "./frames";
import { mergeSent, type SentFile } from "./merge-sent";
import { Refusal, SENTENCES } from "./sentences";
import type { Meta } from "./shelf";
import type { CallName, Calls, MergedDrop, WireEvent } from "./wire";

export interface RoomOptions extends Omit<DeskOptions, "tell" | "frames"> {
  /** The workbook that is shown to whoever brings none. */
  readonly sample: { readonly name: string; readonly bytes: Uint8Array };
  /** Tells the pages of a workbook. */
  readonly tell: (key: string, event: WireEvent) => void;
  /** How many pages show a workbook. */
  readonly pages: (key: string) => number;
}

const REASONS = { xls: "oldExcel", ods: "ods", fods: "fods" } as const;

/** So long a workbook stays open that no page shows: one that is loaded anew comes back. */
const LINGER = 20_000;

export class Room {
  readonly frames = new FrameShelf();
  readonly #options: RoomOptions;
  readonly #desks = new Map<string, Desk>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  /** The workbook of pages that say none: the last one opened. */
  #front = "";
  #opening: Promise<unknown> = Promise.resolve();

  constructor(options: RoomOptions) {
    this.#options = options;
  }

  /** The desk with a workbook; opens it where it lies on the shelf only. @param key empty: the last one opened */
  async desk(key: string): Promise<Desk> {
    const wanted = key || this.#front;
    const desk = this.#desks.get(wanted);
    if (desk) return desk;
    const meta = this.#options.shelf.meta(wanted);
    if (!meta) throw new Refusal(SENTENCES.bookGone, { isGone: true });
    const front = this.#front;
    const opened = await this.#openMeta(meta);
    // A page that comes back puts nothing before those that are yet to come.
    this.#front = front || opened;
    return await this.desk(opened);
  }

  /** The desk, where it stands. */
  openDesk(key: string): Desk | null {
    return this.#desks.get(key || this.#front) ?? null;
  }

  /** Opens a file of the person's; goes on where it was left if something was not saved. @returns its key */
  async openPath(file: string): Promise<string> {
    const full = path.resolve(file);
    const { shelf } = this.#options;
    const known = shelf.all().find((meta) => meta.path !== null && isSameFile(meta.path, full));
    const bytes = readFile(full);
    const isOpen = known !== undefined && this.#desks.has(known.key);
    if (known && !isOpen && !(await shelf.lock(known.key)))
      throw new Refusal(SENTENCES.openElsewhere(known.name));
    if (known && known.hash === hashOf(bytes) && (known.unsaved || isOpen)) return await this.#take(known);
    if (known?.unsaved) {
      // The file was changed elsewhere: what was not saved stays on the shelf by itself.
      if (isOpen) await this.#close(known.key);
      shelf.setMeta({ ...known, path: null, hash: null, name: asideName(known.name) });
      shelf.unlock(known.key);
    } else if (known) {
      // Nothing of it is anywhere but in the file: it is read anew, and pages that show it do so too.
      if (isOpen) await this.#close(known.key);
      const about = { name: path.basename(full), path: full, hash: hashOf(bytes), sample: false };
      const still = known.hash === about.hash ? known.opened : undefined;
      const key = await this.#take(await shelf.add(bytes, about, known.key, still), true);
      if (isOpen) this.#options.tell(key, { kind: "reload" });
      return key;
    }
    return await this.#take(
      await shelf.add(bytes, { name: path.basename(full), path: full, hash: hashOf(bytes), sample: false }),
      true,
    );
  }

  /** Opens a file that a page sent; of an old workbook, where that is asked for, a copy as .xlsx. @returns its key */
  async openBytes(name: string, bytes: Uint8Array, convert = false): Promise<string> {
    const kind = oldKind(bytes);
    const office = kind && libreOffice();
    if (kind && office && !convert) throw new Refusal(unusable(REASONS[kind]).message, { isOld: true });
    const given = kind && office ? await asXlsx(office, bytes, kind) : bytes;
    const clean = fileName(kind ? name.replace(/\.\w{1,4}$/, "") : name);
    // A copy that was converted stands in no file yet.
    return await this.#openNew(clean, given, given === bytes ? hashOf(bytes) : null);
  }

  /** Opens what has no file that the server could write. @param hash what the person's own file holds; null: none */
  async #openNew(name: string, bytes: Uint8Array, hash: string | null): Promise<string> {
    return await this.#take(
      await this.#options.shelf.add(bytes, { name, path: null, hash, sample: false }),
      true,
    );
  }

  /** Merges the reports in files that a page sent, and opens what they come to as a new workbook. */
  async merge(unit: string, files: readonly SentFile[]): Promise<MergedDrop> {
    const { workbook, merged } = await mergeSent(unit, files, this.#options.bundle);
    return { ...merged, key: await this.#openNew(fileName(`Gộp báo cáo ${unit}`), workbook, null) };
  }

  /** Opens the sample: as it was left, or from the start. @returns its key */
  async openSample(fresh: boolean): Promise<string> {
    const { shelf, sample } = this.#options;
    const known = shelf.all().find((meta) => meta.sample);
    // What nobody has touched is as it was at the start.
    if (known && (!fresh || (!known.unsaved && this.#desks.has(known.key)))) return await this.#take(known);
    const made = await shelf.add(sample.bytes, { name: sample.name, path: null, hash: null, sample: true });
    const key = await this.#take(made, true);
    if (known?.unsaved) {
      const aside = { sample: false, name: asideName(known.name) };
      const desk = this.#desks.get(known.key);
      if (desk) desk.setAside(aside);
      else shelf.setMeta({ ...known, ...aside });
    } else if (known) shelf.remove(known.key);
    return key;
  }

  async openRecent(key: string): Promise<string> {
    const meta = this.#options.shelf.meta(key);
    if (!meta) throw new Refusal("Không còn sổ tính này trong danh sách gần đây, hãy mở lại từ tệp.");
    return await this.#openMeta(meta);
  }

  async #openMeta(meta: Meta): Promise<string> {
    const isThere = meta.path !== null && existsSync(meta.path);
    if (meta.path !== null && (isThere || !this.#options.shelf.isFull(meta.key)))
      return await this.openPath(meta.path);
    return await this.#take(meta);
  }

  /** Puts a workbook of the shelf on a desk. @param isNew it goes from the shelf where it cannot be opened */
  async #take(meta: Meta, isNew = false): Promise<string> {
    const work = this.#opening.then(async () => {
      const { shelf, tell } = this.#options;
      if (!this.#desks.has(meta.key)) {
        try {
          const options = { ...this.#options, frames: this.frames };
          const told = (event: WireEvent) => tell(meta.key, event);
          this.#desks.set(meta.key, await Desk.open({ ...options, tell: told }, meta));
        } catch (error) {
          if (isNew) shelf.remove(meta.key);
          throw error;
        }
      }
      this.#front = meta.key;
      this.#lingers(meta.key);
    });
    this.#opening = work.catch(() => undefined);
    await work;
    return meta.key;
  }

  /** A page has gone, or has yet to come: a workbook that none shows for a while is closed. */
  left(key: string): void {
    if (this.#desks.has(key)) this.#lingers(key);
  }

  #lingers(key: string): void {
    clearTimeout(this.#timers.get(key));
    const timer = setTimeout(() => {
      const desk = this.#desks.get(key);
      if (!desk || this.#options.pages(key) > 0 || key === this.#front) return;
      if (desk.isBusy) this.#lingers(key);
      else void this.#close(key);
    }, LINGER);
    timer.unref();
    this.#timers.set(key, timer);
  }

  async #close(key: string): Promise<void> {
    const desk = this.#desks.get(key);
    this.#desks.delete(key);
    clearTimeout(this.#timers.get(key));
    await desk?.close();
    const meta = this.#options.shelf.meta(key);
    // What is in the file is nowhere else: the list of recent files names it.
    if (meta?.path && !meta.unsaved && existsSync(meta.path)) this.#options.shelf.empty(key);
  }

  /** Throws away what is not saved of a workbook: its pages show the file, or the sample where there is none. */
  async discard(key: string): Promise<void> {
    const { shelf, tell } = this.#options;
    const meta = shelf.meta(key);
    if (!meta) throw new Refusal(SENTENCES.bookGone, { isGone: true });
    const wasOpen = this.#desks.has(key);
    if (!wasOpen && !(await shelf.lock(key))) throw new Refusal(SENTENCES.openElsewhere(meta.name));
    await this.#close(key);
    if (meta.path !== null && existsSync(meta.path)) {
      shelf.setMeta({ ...meta, unsaved: false, hash: null });
      shelf.empty(key);
      shelf.unlock(key);
      if (!wasOpen) return;
      await this.openPath(meta.path);
      tell(key, { kind: "reload" });
      return;
    }
    shelf.remove(key);
    if (wasOpen) tell(key, { kind: "moved", key: await this.openSample(false) });
  }

  /** Answers one call of a page. Throws Refusal with a sentence. */
  async call<N extends CallName>(key: string, name: N, input: Calls[N]["in"]): Promise<Calls[N]["out"]> {
    return (await this.#answer(key, name, input as never)) as Calls[N]["out"];
  }

  async #answer(key: string, name: CallName, input: never): Promise<unknown> {
    switch (name) {
      case "recent":
        return this.#options.shelf.recent();
      case "openRecent":
        return await this.openRecent((input as Calls["openRecent"]["in"]).key);
      case "openSample":
        return await this.openSample(true);
      case "discard":
        await this.discard((input as Calls["discard"]["in"]).key);
        return null;
      case "openVersion": {
        const { id, until }: Calls["openVersion"]["in"] = input;
        const desk = await this.desk(key);
        return await this.openBytes(versionName(desk.meta.name, new Date(until)), desk.saver.version(id));
      }
      default:
        return await (await this.desk(key)).call(name, input);
    }
  }

  async close(): Promise<void> {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    await Promise.all([...this.#desks.values()].map((desk) => desk.close()));
    this.#desks.clear();
  }
}
