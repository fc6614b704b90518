/**
 * @fileoverview The folder where everything is kept that is not in the person's own files yet: one folder a
 * workbook (the file as opened, the journal of what was done since, and what is known of it), and the key of
 * this machine's pages.
 */

import { createHash, randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { Refusal, SENTENCES } from "./sentences";
import type { RecentFile } from "./wire";

/** What is known of a workbook on the shelf. */
export interface Meta {
  readonly key: string;
  /** The file's name, with extension. */
  readonly name: string;
  /** The person's file, which "Lưu" writes; null where there is none yet. */
  readonly path: string | null;
  /** What that file held when it was last read or written. */
  readonly hash: string | null;
  /** How many lines of the journal are in that file. */
  readonly savedLines: number;
  /** Whether lines after those change what would be saved. */
  readonly unsaved: boolean;
  readonly sample: boolean;
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

export const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Writes beside and renames, on the disk before it returns: at no moment is there half a file. */
export function writeWhole(file: string, bytes: Uint8Array | string): void {
  const beside = `${file}.${process.pid}.${randomBytes(3).toString("hex")}.tmp`;
  try {
    const handle = openSync(beside, "wx", 0o600);
    try {
      writeFileSync(handle, bytes);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

export class Shelf {
  readonly #folder: string;

  /** Throws Refusal where the folder cannot be written. */
  constructor(folder: string) {
    this.#folder = folder;
    this.#orRefuse(() => mkdirSync(path.join(folder, "so-tinh"), { recursive: true, mode: 0o700 }));
  }

  #orRefuse<T>(write: () => T): T {
    try {
      return write();
    } catch {
      throw new Refusal(SENTENCES.noFolder(this.#folder));
    }
  }

  /** The key that pages show with each call; the same after a restart, so that an open page goes on. */
  token(): string {
    const file = path.join(this.#folder, "khoa");
    if (existsSync(file)) {
      const token = readFileSync(file, "utf8").trim();
      if (/^[\w-]{32,}$/.test(token)) return token;
    }
    const token = randomBytes(32).toString("base64url");
    this.#orRefuse(() => writeWhole(file, token));
    return token;
  }

  place(key: string, file: "base.xlsx" | "journal.jsonl" | "meta.json" | "lock"): string {
    return path.join(this.#folder, "so-tinh", key, file);
  }

  all(): Meta[] {
    const metas = readdirSync(path.join(this.#folder, "so-tinh")).flatMap((key) => this.meta(key) ?? []);
    return metas.sort((a, b) => b.at - a.at);
  }

  meta(key: string): Meta | null {
    if (!/^[0-9a-f]{16}$/.test(key)) return null;
    try {
      return { ...(JSON.parse(readFileSync(this.place(key, "meta.json"), "utf8")) as Meta), key };
    } catch {
      return null;
    }
  }

  /** Throws Refusal where it cannot be written. */
  setMeta(meta: Meta): void {
    this.#orRefuse(() => writeWhole(this.place(meta.key, "meta.json"), JSON.stringify(meta)));
  }

  /** Puts a workbook on the shelf. Throws Refusal where it does not fit. */
  add(bytes: Uint8Array, about: Pick<Meta, "name" | "path" | "sample">): Meta {
    const key = randomBytes(8).toString("hex");
    const hash = about.path === null ? null : hashOf(bytes);
    const meta: Meta = { key, ...about, hash, savedLines: 0, unsaved: false, at: Date.now() };
    try {
      this.#orRefuse(() => {
        mkdirSync(path.dirname(this.place(key, "meta.json")), { mode: 0o700 });
        writeWhole(this.place(key, "base.xlsx"), bytes);
        this.setMeta(meta);
      });
    } catch (error) {
      this.remove(key);
      throw error;
    }
    return meta;
  }

  remove(key: string): void {
    rmSync(path.dirname(this.place(key, "meta.json")), { recursive: true, force: true });
  }

  /** Holds a workbook for this process; false where another process that is alive holds it. */
  lock(key: string): boolean {
    const file = this.place(key, "lock");
    try {
      const holder = Number(readFileSync(file, "utf8"));
      if (holder !== process.pid && isAlive(holder)) return false;
    } catch {
      // Nobody holds it.
    }
    writeFileSync(file, String(process.pid));
    return true;
  }

  unlock(key: string): void {
    rmSync(this.place(key, "lock"), { force: true });
  }

  /** What "Mở gần đây" lists: files that are still there, and workbooks that have no file. */
  recent(): RecentFile[] {
    return this.all()
      .filter((meta) => !meta.sample && (meta.path === null || meta.unsaved || existsSync(meta.path)))
      .slice(0, 12)
      .map(({ key, name, path: file, at, unsaved }) => ({ key, name, path: file, at, unsaved }));
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
