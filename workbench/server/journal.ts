/**
 * @fileoverview The journal of a workbook: one line of JSON a step, on the disk before the page hears of it. A line
 * that the end of the process cut off is dropped when the journal is read.
 */

import { appendFileSync, closeSync, fdatasyncSync, ftruncateSync, openSync, readFileSync } from "node:fs";
import type { Entry } from "./book";

/** The steps in a journal; none where there is no journal yet. */
export function readJournal(file: string): Entry[] {
  const entries: Entry[] = [];
  for (const { entry } of linesOf(file)) entries.push(entry);
  return entries;
}

function* linesOf(file: string): Generator<{ entry: Entry; end: number }> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from);
    if (end < 0) return;
    try {
      yield { entry: JSON.parse(bytes.toString("utf8", from, end)) as Entry, end: end + 1 };
    } catch {
      return;
    }
    from = end + 1;
  }
}

/** Writes at the end of a journal, each line safe on the disk before `append` returns. */
export class JournalWriter {
  readonly #file: number;
  /** Where the last whole line ends, in bytes. */
  #end = 0;
  /** How many lines there are, and which of them was the last that changes what would be saved. */
  length = 0;
  lastStep = 0;

  constructor(file: string) {
    for (const line of linesOf(file)) {
      this.#end = line.end;
      this.#count(line.entry.kind);
    }
    this.#file = openSync(file, "a", 0o600);
    ftruncateSync(this.#file, this.#end);
  }

  /** Throws where the disk takes no more; the journal is then as it was. */
  append(line: string, kind: Entry["kind"]): void {
    const bytes = Buffer.from(`${line}\n`, "utf8");
    try {
      appendFileSync(this.#file, bytes);
      fdatasyncSync(this.#file);
    } catch (error) {
      ftruncateSync(this.#file, this.#end);
      throw error;
    }
    this.#end += bytes.length;
    this.#count(kind);
  }

  #count(kind: Entry["kind"]): void {
    this.length += 1;
    if (kind !== "computed") this.lastStep = this.length;
  }

  close(): void {
    closeSync(this.#file);
  }
}
