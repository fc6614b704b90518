/**
 * @fileoverview What scripts keep of the person who runs them, for all workbooks: Google keeps it for ever, and so does
 * a file in the data folder.
 */

import { readFileSync } from "node:fs";
import { writeWhole } from "./disk";

/** A map in a file. Where the disk refuses, it lasts as long as the program. */
export class UserProperties extends Map<string, string> {
  readonly #file: string;

  constructor(file: string) {
    super();
    this.#file = file;
    for (const [key, value] of kept(file)) super.set(key, value);
  }

  override set(key: string, value: string): this {
    super.set(key, value);
    this.#write();
    return this;
  }

  override delete(key: string): boolean {
    const had = super.delete(key);
    this.#write();
    return had;
  }

  override clear(): void {
    super.clear();
    this.#write();
  }

  #write(): void {
    try {
      writeWhole(this.#file, JSON.stringify([...this]));
    } catch {
      // Nothing of the workbook is lost by it.
    }
  }
}

function kept(file: string): [string, string][] {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as [string, string][];
  } catch {
    return [];
  }
}
