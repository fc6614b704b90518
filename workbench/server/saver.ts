/**
 * @fileoverview Where the open workbook is saved: over the file that it came from, under another name, or, where only
 * the browser can write that file, as bytes for the page. What the file held before is kept.
 */

import { existsSync, mkdirSync, statSync } from "node:fs";
import path from "node:path";
import { hashOf, isFull } from "./disk";
import { asideName, fileName, freeFile } from "./files";
import { ChangedOutside, saveFile } from "./saving";
import { Refusal, SENTENCES } from "./sentences";
import type { Session } from "./session";
import type { Shelf } from "./shelf";
import type { Calls } from "./wire";

/** A workbook as a file, and how far the journal was then. */
export interface BookBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly lines: number;
}

export interface SaverOptions {
  readonly shelf: Shelf;
  /** Where workbooks are saved that came without a folder. */
  readonly folder: string;
  /** The open workbook. Throws Refusal where there is none. */
  readonly open: () => Session;
  /** Waits for what is running. */
  readonly bytes: (withoutMacros: boolean) => Promise<BookBytes>;
}

export class Saver {
  readonly #options: SaverOptions;
  /** What the page was given to write into the person's file. */
  #given: { readonly key: string; readonly hash: string; readonly lines: number } | null = null;

  constructor(options: SaverOptions) {
    this.#options = options;
  }

  get #open(): Session {
    return this.#options.open();
  }

  /** Where "Lưu thành…" saves unless told otherwise. */
  get folder(): string {
    const { path: file } = this.#open.meta;
    return file ? path.dirname(file) : this.#options.folder;
  }

  /** Over the file that it came from. */
  async save(): Promise<Calls["save"]["out"]> {
    const { path: file, hash } = this.#open.meta;
    if (file === null) throw new Refusal(SENTENCES.noFileYet);
    return await this.#saveTo(file, hash);
  }

  async saveAs({ name, replace, macros }: Calls["saveAs"]["in"]): Promise<Calls["saveAs"]["out"]> {
    const folder = path.isAbsolute(name) ? path.dirname(name) : this.folder;
    if (path.isAbsolute(name) && !statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      throw new Refusal(SENTENCES.noSuchFolder(folder));
    const wanted = fileName(name, this.#open.hasMacros ? ".xlsm" : ".xlsx");
    const losesMacros = this.#open.hasMacros && wanted.endsWith(".xlsx");
    const file = path.join(folder, losesMacros && macros === "drop" ? wanted : this.#named(wanted));
    if (losesMacros && macros === undefined)
      return { path: file, exists: false, macros: true, warning: null };
    if (existsSync(file) && !replace) return { path: file, exists: true, warning: null };
    const { warning } = await this.#saveTo(file, replace ? undefined : null, macros === "drop");
    return { path: file, exists: false, warning };
  }

  /** A name with the ending under which Excel opens the workbook: that tells whether it may hold macros. */
  #named(name: string): string {
    return name.replace(/\.xls[xm]$/i, this.#open.hasMacros ? ".xlsm" : ".xlsx");
  }

  /** Writes the workbook; `expected` is as `saveFile` has it. */
  async #saveTo(
    file: string,
    expected: string | null | undefined,
    withoutMacros = this.#open.meta.withoutMacros ?? false,
  ): Promise<Calls["save"]["out"]> {
    const session = this.#open;
    const { shelf } = this.#options;
    const { bytes, lines } = await this.#options.bytes(withoutMacros);
    const saving = shelf.saving(session.meta.key);
    let kept: string | null;
    try {
      mkdirSync(path.dirname(file), { recursive: true });
      ({ kept } = saveFile({ file, bytes, expected, lines, withoutMacros }, saving, shelf));
    } catch (error) {
      if (error instanceof ChangedOutside) throw this.#changedOutside(path.basename(file));
      throw new Refusal(isFull(error) ? SENTENCES.diskFull(file) : SENTENCES.notWritten(file));
    }
    const about = { path: file, hash: hashOf(bytes), name: path.basename(file), withoutMacros };
    // What could not be noted stays noted as being saved: the next start looks there.
    const noted = session.markSaved(about, lines);
    if (noted) saving.forget();
    return { path: file, kept, warning: noted ? null : shelf.savedButFull };
  }

  #changedOutside(name: string): Refusal {
    const offer = path.basename(freeFile(this.folder, asideName(this.#named(name))));
    return new Refusal(SENTENCES.changedOutside(name, offer), { offer });
  }

  /**
   * The workbook for a file that only the browser can write.
   * @param there what that file holds now; it is kept, and nothing is given where somebody else changed it
   */
  async forBrowser(there: Uint8Array): Promise<BookBytes> {
    const { key, hash, name, withoutMacros } = this.#open.meta;
    const { shelf } = this.#options;
    if (hashOf(there) !== hash) throw this.#changedOutside(name);
    if (!shelf.versions.keep(key, name, there)) throw shelf.full;
    const given = await this.#options.bytes(withoutMacros ?? false);
    this.#given = { key, hash: hashOf(given.bytes), lines: given.lines };
    return given;
  }

  /** The browser has written what it was given, and read it again. @returns whether that is what the file holds */
  wroteInBrowser(there: Uint8Array): boolean {
    const given = this.#given;
    const { key, name, withoutMacros = false } = this.#open.meta;
    if (given?.key !== key || given.hash !== hashOf(there)) return false;
    this.#open.markSaved({ path: null, hash: given.hash, name, withoutMacros }, given.lines);
    this.#given = null;
    return true;
  }

  /** Former versions of the open workbook's file. */
  versions(): Calls["versions"]["out"] {
    return this.#options.shelf.versions.list(this.#versionsOf);
  }

  /** One of them, as a workbook of its own. */
  version(id: string): Uint8Array {
    return this.#options.shelf.versions.read(this.#versionsOf, id);
  }

  get #versionsOf(): string {
    const { path: file, key } = this.#open.meta;
    return file ?? key;
  }
}
