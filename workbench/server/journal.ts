/**
 * @fileoverview The journal of a workbook: one line of JSON a step, on the disk before the page hears of it. A line
 * that cannot be read costs that line alone: it keeps its place, so that the count of lines goes on.
 */

import { appendFileSync, closeSync, fdatasyncSync, ftruncateSync, openSync, readFileSync } from "node:fs";
import type { Entry } from "./book";

/** The steps in a journal, null for a line that cannot be read; none where there is no journal yet. */
export function readJournal(file: string): (Entry | null)[] {
  return [...linesOf(bytesOf(file))].map(entryIn);
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return Buffer.alloc(0);
    throw error;
  }
}

function* linesOf(bytes: Buffer): Generator<Buffer> {
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from);
    yield bytes.subarray(from, end < 0 ? bytes.length : end);
    if (end < 0) return;
    from = end + 1;
  }
}

function entryIn(line: Buffer): Entry | null {
  try {
    const entry = JSON.parse(line.toString("utf8")) as Entry | null;
    switch (entry?.kind) {
      case "step":
        return Array.isArray(entry.step?.changes) ? entry : null;
      case "computed":
        return Array.isArray(entry.changes) ? entry : null;
      case "undo":
      case "redo":
        return entry;
      default:
        return null;
    }
  } catch {
    return null;
  }
}

/** How many lines there are, and which of them was the last that changes what would be saved. */
export interface JournalLength {
  readonly length: number;
  readonly lastStep: number;
}

export function journalLength(file: string): JournalLength {
  let length = 0;
  let lastStep = 0;
  for (const line of linesOf(bytesOf(file))) {
    length += 1;
    if (entryIn(line)?.kind !== "computed") lastStep = length;
  }
  return { length, lastStep };
}

/** Writes at the end of a journal, each line safe on the disk before `append` returns. */
export class JournalWriter implements JournalLength {
  readonly #file: number;
  /** Where the last line ends, in bytes. */
  #end: number;
  /** The last line was cut off: the next one must not go on in it. */
  #isCut: boolean;
  length: number;
  lastStep: number;

  /** Opens a journal. A last line that the end of the process cut off is a line that cannot be read. */
  constructor(file: string) {
    const bytes = bytesOf(file);
    ({ length: this.length, lastStep: this.lastStep } = journalLength(file));
    this.#file = openSync(file, "a", 0o600);
    this.#end = bytes.length;
    this.#isCut = bytes.length > 0 && bytes.at(-1) !== 10;
  }

  /** Throws where the disk takes no more; the journal is then as it was. */
  append(line: string, kind: Entry["kind"]): void {
    const bytes = Buffer.from(`${this.#isCut ? "\n" : ""}${line}\n`, "utf8");
    try {
      appendFileSync(this.#file, bytes);
      fdatasyncSync(this.#file);
    } catch (error) {
      ftruncateSync(this.#file, this.#end);
      throw error;
    }
    this.#end += bytes.length;
    this.#isCut = false;
    this.length += 1;
    if (kind !== "computed") this.lastStep = this.length;
  }

  close(): void {
    closeSync(this.#file);
  }
}
