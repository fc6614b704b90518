/**
 * @fileoverview The folder where everything is kept that is not in the person's own files yet: one folder a
 * workbook (the file as opened, the journal of what was done since, and what is known of it).
 */

import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { isFull, sweep, writeWhole } from "./disk";
import { journalLength } from "./journal";
import { Locks } from "./locks";
import { finishSaving, Saving } from "./saving";
import { Refusal, SENTENCES } from "./sentences";
import { Versions } from "./versions";
import type { RecentFile } from "./wire";

/** What is known of a workbook on the shelf. */
export interface Meta {
  readonly key: string;
  /** The file's name, with extension. */
  readonly name: string;
  /** The person's file, which "Lưu" writes; null where there is none yet. */
  readonly path: string | null;
  /** What the person's file held when it was last read or written; null where there is none. */
  readonly hash: string | null;
  /** Which opening of the file it is: what a page did in another one says places of that one. */
  readonly opened?: string;
  /** How many lines of the journal are in that file. */
  readonly savedLines: number;
  /** Whether lines after those change what would be saved. */
  readonly unsaved: boolean;
  readonly sample: boolean;
  /** It is saved without the macros that it has, as the person said. */
  readonly withoutMacros?: boolean;
  /** How many lines of the journal could not be read, as far as the person knows. */
  readonly linesLost?: number;
  /** When it was last opened, milliseconds since 1970. */
  readonly at: number;
}

/** Where programs keep what is a user's own, on this kind of machine. */
export function defaultFolder(): string {
  const home = homedir();
  const { BA_CHU_DONG_DATA, XDG_DATA_HOME, LOCALAPPDATA } = process.env;
  if (BA_CHU_DONG_DATA) return path.resolve(BA_CHU_DONG_DATA);
  if (process.platform === "win32")
    return path.join(LOCALAPPDATA ?? path.join(home, "AppData", "Local"), "ba-chu-dong");
  if (process.platform === "darwin") return path.join(home, "Library", "Application Support", "ba-chu-dong");
  return path.join(XDG_DATA_HOME ?? path.join(home, ".local", "share"), "ba-chu-dong");
}

/** What lies in a workbook's folder. */
type Kept = "base.xlsx" | "journal.jsonl" | "meta.json" | "lock" | "saving.json" | "saving.xlsx";

/** Former versions that are remembered as ours: those of the last saves. */
const MOST_FORMER = 300;
/** A folder that is being filled has its lock by then. */
const FILLED_BY = 60_000;

/** So many are listed; what is not saved is listed always. */
const MOST_RECENT = 12;

const KEY = /^[0-9a-f]{16}$/;

export class Shelf {
  readonly #folder: string;
  readonly #locks = new Locks();
  readonly versions: Versions;

  /** Throws Refusal where the folder cannot be written. */
  constructor(folder: string) {
    this.#folder = folder;
    this.versions = new Versions(path.join(folder, "ban-truoc"));
    this.#orRefuse(() => mkdirSync(path.join(folder, "so-tinh"), { recursive: true, mode: 0o700 }));
  }

  #orRefuse<T>(write: () => T): T {
    try {
      return write();
    } catch (error) {
      throw this.refusal(error);
    }
  }

  /** What is said where something could not be kept here. */
  refusal(error: unknown): Refusal {
    if (error instanceof Refusal) return error;
    return new Refusal(isFull(error) ? SENTENCES.folderFull(this.#folder) : SENTENCES.noFolder(this.#folder));
  }

  /** What is said where a file was saved, but this folder could take no note of it. */
  get savedButFull(): string {
    return SENTENCES.savedFolderFull(this.#folder);
  }

  /** What is said where this folder has no room. */
  get full(): Refusal {
    return new Refusal(SENTENCES.folderFull(this.#folder));
  }

  place(key: string, file: Kept): string {
    return path.join(this.#folder, "so-tinh", key, file);
  }

  /** What is noted of a saving while it is done, so that the next start can finish it. */
  saving(key: string): Saving {
    return new Saving(this.place(key, "saving.json"), this.place(key, "saving.xlsx"));
  }

  /**
   * Puts in order what an end of the process left: temporary copies, files half saved, folders half filled. What
   * another process holds is left to it.
   */
  async tidy(): Promise<void> {
    // The key of earlier versions' pages.
    rmSync(path.join(this.#folder, "khoa"), { force: true });
    sweep(this.#folder);
    this.versions.sweep();
    for (const key of readdirSync(path.join(this.#folder, "so-tinh"))) {
      if (!KEY.test(key) || (await this.#locks.isHeld(this.place(key, "lock")))) continue;
      try {
        this.#tidyOne(key);
      } catch {
        // It stays as it is; whoever opens it is told what is wrong.
      }
    }
    const names = this.all().filter((meta) => !meta.unsaved && !this.isFull(meta.key));
    for (const { key } of names.slice(MOST_RECENT)) this.remove(key);
  }

  #tidyOne(key: string): void {
    const folder = path.dirname(this.place(key, "meta.json"));
    sweep(folder);
    const meta = this.meta(key);
    if (!meta) {
      this.#rescue(key, folder);
      return;
    }
    const saving = this.saving(key);
    const noted = saving.read();
    if (!noted) return;
    if (finishSaving(noted, saving)) {
      const { path: file, hash, lines, withoutMacros } = noted;
      const unsaved = journalLength(this.place(key, "journal.jsonl")).lastStep > lines;
      const name = path.basename(file);
      const savedLines = lines;
      this.setMeta({ ...meta, path: file, hash, name, savedLines, unsaved, withoutMacros, sample: false });
    }
    saving.forget();
  }

  /** A workbook of which nothing is known: what was done in it is kept, a bare copy is not. */
  #rescue(key: string, folder: string): void {
    const journal = this.place(key, "journal.jsonl");
    if (existsSync(this.place(key, "base.xlsx")) && journalLength(journal).length > 0) {
      const at = statSync(journal).mtimeMs;
      const name = SENTENCES.rescuedName;
      this.setMeta({ key, name, path: null, hash: null, savedLines: 0, unsaved: true, sample: false, at });
    } else if (Date.now() - statSync(folder).mtimeMs > FILLED_BY) this.remove(key);
  }

  all(): Meta[] {
    const metas = readdirSync(path.join(this.#folder, "so-tinh")).flatMap((key) => this.meta(key) ?? []);
    return metas.sort((a, b) => b.at - a.at);
  }

  meta(key: string): Meta | null {
    if (!KEY.test(key)) return null;
    try {
      const meta = JSON.parse(readFileSync(this.place(key, "meta.json"), "utf8")) as Meta;
      return typeof meta.name === "string" ? { ...meta, key } : null;
    } catch {
      return null;
    }
  }

  /** Throws Refusal where it cannot be written. */
  setMeta(meta: Meta): void {
    this.#orRefuse(() => writeWhole(this.place(meta.key, "meta.json"), JSON.stringify(meta)));
  }

  /**
   * Puts a workbook on the shelf, held by this process. Throws Refusal where it does not fit.
   * @param key the place of a workbook of which nothing is to be kept; absent: a new one
   * @param opened which opening it still is, where the file holds what it held; absent: another one
   */
  async add(
    bytes: Uint8Array,
    about: Pick<Meta, "name" | "path" | "sample" | "hash">,
    key = randomBytes(8).toString("hex"),
    opened = randomBytes(8).toString("hex"),
  ): Promise<Meta> {
    const meta: Meta = { key, ...about, opened, savedLines: 0, unsaved: false, at: Date.now() };
    try {
      mkdirSync(path.dirname(this.place(key, "meta.json")), { mode: 0o700, recursive: true });
      this.empty(key);
      await this.#locks.take(this.place(key, "lock"));
      writeWhole(this.place(key, "base.xlsx"), bytes);
      this.setMeta(meta);
    } catch (error) {
      this.remove(key);
      throw this.refusal(error);
    }
    return meta;
  }

  /** Takes away what was opened and done of a workbook; its name and its file are known still. */
  empty(key: string): void {
    for (const file of ["journal.jsonl", "base.xlsx"] as const)
      rmSync(this.place(key, file), { force: true });
  }

  /** Whether the workbook itself lies here, and not its name only. */
  isFull(key: string): boolean {
    return existsSync(this.place(key, "base.xlsx"));
  }

  remove(key: string): void {
    this.unlock(key);
    rmSync(path.dirname(this.place(key, "meta.json")), { recursive: true, force: true });
  }

  /** Holds a workbook for this process; false where another process that is alive holds it. */
  async lock(key: string): Promise<boolean> {
    try {
      return await this.#locks.take(this.place(key, "lock"));
    } catch (error) {
      throw this.refusal(error);
    }
  }

  unlock(key: string): void {
    this.#locks.release(this.place(key, "lock"));
  }

  /** Former versions that this program has put beside files, and what they held: nobody else's are overwritten. */
  formers(): ReadonlyMap<string, string> {
    try {
      return new Map(JSON.parse(readFileSync(this.#formersFile, "utf8")) as [string, string][]);
    } catch {
      return new Map();
    }
  }

  keepVersion(file: string, bytes: Uint8Array): boolean {
    return this.versions.keep(file, path.basename(file), bytes);
  }

  /** Remembers one of them. Where it cannot, the next version is kept under another name. */
  addFormer(file: string, hash: string): void {
    const all = new Map(this.formers());
    all.delete(file);
    all.set(file, hash);
    try {
      writeWhole(this.#formersFile, JSON.stringify([...all].slice(-MOST_FORMER)));
    } catch {
      // Nothing is lost by it.
    }
  }

  /** What scripts keep of the person, whatever the workbook. */
  get userFile(): string {
    return path.join(this.#folder, "nguoi-dung.json");
  }

  get #formersFile(): string {
    return path.join(this.#folder, "ban-truoc.json");
  }

  /** What "Mở gần đây" lists: files that are still there, workbooks that have no file, all that is unsaved. */
  recent(): RecentFile[] {
    return this.all()
      .filter((meta) => !meta.sample && (meta.path === null || meta.unsaved || existsSync(meta.path)))
      .filter(({ unsaved }, i) => i < MOST_RECENT || unsaved)
      .map(({ key, name, path: file, at, unsaved }) => ({ key, name, path: file, at, unsaved }));
  }
}
