/** @fileoverview Writing to the disk so that at no moment there is half a file, and telling why it could not be done. */

import { createHash, randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

export const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Of its own kind and short: whoever sees it knows whose it is, and no long name becomes too long with it. */
const TEMPORARY = /^\.3cd-[0-9a-f]{12}\.tmp$/;

/** A name for what is written before it takes its place, in the same folder. */
export function temporaryBeside(file: string): string {
  return path.join(path.dirname(file), `.3cd-${randomBytes(6).toString("hex")}.tmp`);
}

/** Takes away a temporary copy that an end of the process left; whatever bears another name stays. */
export function removeTemporary(file: string): void {
  if (TEMPORARY.test(path.basename(file))) rmSync(file, { force: true });
}

/** Takes away all that were left in a folder. */
export function sweep(folder: string): void {
  for (const name of readdirSync(folder)) removeTemporary(path.join(folder, name));
}

/** Writes a new file, on the disk before it returns. */
export function writeNew(file: string, bytes: Uint8Array | string, mode = 0o600): void {
  const handle = openSync(file, "wx", 0o600);
  try {
    writeFileSync(handle, bytes);
    // The mode of an open is cut by the person's mask; this one is not.
    fchmodSync(handle, mode);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Puts what lies beside in a file's place, for good. */
export function putInPlace(temporary: string, file: string): void {
  renameSync(temporary, file);
  syncFolder(path.dirname(file));
}

/** Puts what lies beside where no file is; false where one came meanwhile, which then stays as it is. */
export function putAsNew(temporary: string, file: string): boolean {
  try {
    linkSync(temporary, file);
    rmSync(temporary);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST" || existsSync(file)) return false;
    // Not every disk has two names for one file: sticks do not.
    renameSync(temporary, file);
  }
  syncFolder(path.dirname(file));
  return true;
}

/** Writes beside and renames: there is the old file or the new one, whole. */
export function writeWhole(file: string, bytes: Uint8Array | string, mode?: number): void {
  const temporary = temporaryBeside(file);
  try {
    writeNew(temporary, bytes, mode);
    putInPlace(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** A new name outlives a power cut only once its folder is on the disk; not every system can be asked for that. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, "r");
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // What is written is there all the same.
  }
}

/** Whether something could not be written because there is no more room for it. */
export function isFull(error: unknown): boolean {
  return ["ENOSPC", "EDQUOT", "EFBIG"].includes((error as NodeJS.ErrnoException)?.code ?? "");
}
