/**
 * @fileoverview Writing a person's file. What it held is compared at the last moment, kept beside, and replaced as a
 * whole; its rights, its owner and the links to it stay. What an end of the process leaves is finished by the next start.
 */

import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  lstatSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import { hashOf, putAsNew, putInPlace, removeTemporary, temporaryBeside, writeNew, writeWhole } from "./disk";
import { formerNames } from "./files";

/** Somebody else changed the file, or made one there: nothing was written. */
export class ChangedOutside extends Error {
  override readonly name = "ChangedOutside";
}

export interface Order {
  /** As the person names it; where it is a link, what it leads to is written. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** What the file must hold: a hash (or be gone); null: there is none; undefined: whatever it holds. */
  readonly expected: string | null | undefined;
  /** What the workbook is then. */
  readonly lines: number;
  readonly withoutMacros: boolean;
}

/** Which former versions are ours. */
export interface Formers {
  formers(): ReadonlyMap<string, string>;
  addFormer(file: string, hash: string): void;
  /** Keeps what a file held with those before it; false where the disk does not take it. */
  keepVersion(file: string, bytes: Uint8Array): boolean;
}

/** What is noted while a file is saved. */
export interface Noted {
  readonly path: string;
  readonly hash: string;
  readonly lines: number;
  readonly withoutMacros: boolean;
  readonly temporaries: readonly string[];
  /** The file is written over itself; this is where what it held is. */
  readonly former?: string;
}

/** The note of a saving, and the new bytes where the file has to be written over itself. */
export class Saving {
  constructor(
    private readonly note: string,
    private readonly copy: string,
  ) {}

  /** Notes what is about to be done. Where the disk takes no note, the saving matters more. */
  begin(noted: Noted, copy?: Uint8Array): void {
    try {
      if (copy) writeWhole(this.copy, copy);
      writeWhole(this.note, JSON.stringify(noted));
    } catch {
      this.forget();
    }
  }

  read(): Noted | null {
    try {
      const noted = JSON.parse(readFileSync(this.note, "utf8")) as Noted;
      return typeof noted.path === "string" && Array.isArray(noted.temporaries) ? noted : null;
    } catch {
      return null;
    }
  }

  get bytes(): Buffer {
    return readFileSync(this.copy);
  }

  forget(): void {
    rmSync(this.note, { force: true });
    rmSync(this.copy, { force: true });
  }
}

/** Finishes what was noted. @returns whether the file holds what was to be saved */
export function finishSaving(noted: Noted, saving: Saving): boolean {
  for (const temporary of noted.temporaries) removeTemporary(temporary);
  if (!existsSync(noted.path)) return false;
  const there = readFileSync(noted.path);
  if (hashOf(there) === noted.hash) return true;
  if (noted.former === undefined) return false;
  const bytes = saving.bytes;
  if (!isTorn(there, readFileSync(noted.former), bytes)) return false;
  writeOver(noted.path, bytes);
  return true;
}

/** Whether a file begins as the new one and goes on as the old one: so an end of the process leaves it. */
function isTorn(there: Buffer, old: Buffer, bytes: Buffer): boolean {
  let at = 0;
  while (at < there.length && there[at] === bytes[at]) at++;
  return there.subarray(at).equals(old.subarray(at));
}

/**
 * Writes a person's file, and gives where its former version is kept. Throws ChangedOutside where it does not hold
 * what is expected, or what the disk throws; the file is then as it was.
 */
export function saveFile(order: Order, saving: Saving, formers: Formers): { kept: string | null } {
  const { bytes, expected } = order;
  const file = targetOf(order.file);
  const temporary = temporaryBeside(file);
  const beside = temporaryBeside(order.file);
  const { lines, withoutMacros } = order;
  const noted: Noted = {
    path: order.file,
    hash: hashOf(bytes),
    lines,
    withoutMacros,
    temporaries: [temporary, beside],
  };
  try {
    saving.begin(noted);
    const before = statOf(file);
    writeNew(temporary, bytes, before ? before.mode & 0o7777 : 0o666 & ~process.umask());
    if (!before) {
      if (!putAsNew(temporary, file)) throw new ChangedOutside();
      return { kept: null };
    }
    const former = readFileSync(file);
    if (expected !== undefined && hashOf(former) !== expected) throw new ChangedOutside();
    const kept = keepFormer(order.file, former, before.mode & 0o7777, beside, formers);
    const now = statOf(file);
    if (!now || now.mtimeMs !== before.mtimeMs || now.size !== before.size || now.ino !== before.ino)
      throw new ChangedOutside();
    if (before.nlink === 1 && takesOwner(temporary, before)) putInPlace(temporary, file);
    else {
      // Another file under its name would not be the other name's, or would be somebody else's.
      rmSync(temporary);
      saving.begin({ ...noted, former: kept }, bytes);
      writeOver(file, bytes, former);
    }
    return { kept };
  } catch (error) {
    rmSync(temporary, { force: true });
    rmSync(beside, { force: true });
    saving.forget();
    throw error;
  }
}

function statOf(file: string): Stats | null {
  return statSync(file, { throwIfNoEntry: false }) ?? null;
}

/** The file behind a link; where that is not there yet, where it would be. */
function targetOf(file: string): string {
  if (existsSync(file)) return realpathSync(file);
  const link = lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  return link ? path.resolve(path.dirname(file), readlinkSync(file)) : file;
}

/** Whether a new file is its predecessor's owner's, or can be given to him. */
function takesOwner(temporary: string, { uid, gid }: Stats): boolean {
  const own = statSync(temporary);
  if (own.uid === uid && own.gid === gid) return true;
  const { mode } = own;
  try {
    chownSync(temporary, uid, gid);
    // Giving a file away takes some of its rights.
    chmodSync(temporary, mode & 0o7777);
    return true;
  } catch {
    return false;
  }
}

/** Puts what a file held beside it, where nothing of the person's is. @returns where */
function keepFormer(file: string, bytes: Buffer, mode: number, beside: string, formers: Formers): string {
  const hash = hashOf(bytes);
  // What stands nowhere else is not written over.
  const ours = formers.keepVersion(file, bytes) ? formers.formers() : new Map<string, string>();
  for (const kept of formerNames(file)) {
    const there = contentOf(kept);
    if (there === "other") continue;
    if (there !== null && hashOf(there) === hash) return kept;
    if (there !== null && ours.get(kept) !== hashOf(there)) continue;
    writeNew(beside, bytes, mode);
    if (there !== null) putInPlace(beside, kept);
    else if (!putAsNew(beside, kept)) {
      rmSync(beside);
      continue;
    }
    formers.addFormer(kept, hash);
    return kept;
  }
  throw new Error("no name is free");
}

/** What stands under a name: a file's content, null for nothing, `other` for what cannot be read as a file. */
function contentOf(file: string): Buffer | null | "other" {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (!stat) return null;
  if (!stat.isFile()) return "other";
  try {
    return readFileSync(file);
  } catch {
    return "other";
  }
}

/** Writes a file over itself; where that fails, back what it held: its room is still its own. */
function writeOver(file: string, bytes: Uint8Array, former?: Uint8Array): void {
  const handle = openSync(file, "r+");
  try {
    writeAll(handle, bytes);
  } catch (error) {
    if (former) writeAll(handle, former);
    throw error;
  } finally {
    closeSync(handle);
  }
}

function writeAll(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at, bytes.length - at, at);
  if (fstatSync(handle).size > bytes.length) ftruncateSync(handle, bytes.length);
  fsyncSync(handle);
}
