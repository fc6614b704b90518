/**
 * @fileoverview Former versions: what a person's file held before each saving stays in the data folder, a folder a
 * file, so that no second saving takes the only copy of what was first opened.
 */

import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { hashOf, sweep, writeWhole } from "./disk";
import { Refusal, SENTENCES } from "./sentences";

/** What a file held until a moment, milliseconds since 1970. */
export interface Version {
  readonly id: string;
  readonly until: number;
}

/** So long they are kept; of days that are over, what each day began with. */
const KEPT_FOR = 30 * 24 * 3600_000;

const VERSION = /^(\d{10,15})\.xls[xm]$/;

export class Versions {
  /** @param folder made when the first version is kept */
  constructor(private readonly folder: string) {}

  /**
   * Keeps what a file held.
   * @param of the file's path, or the workbook's key where only the browser knows the file
   * @returns whether the disk took it
   */
  keep(of: string, name: string, bytes: Uint8Array): boolean {
    const folder = this.#of(of);
    try {
      const [latest] = this.list(of);
      if (latest && hashOf(readFileSync(path.join(folder, latest.id))) === hashOf(bytes)) return true;
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const until = Math.max(Date.now(), (latest?.until ?? 0) + 1);
      writeWhole(path.join(folder, `${until}${path.extname(name).toLowerCase()}`), bytes);
      return true;
    } catch {
      return false;
    }
  }

  /** The versions of a file, the latest first. */
  list(of: string): Version[] {
    return versionsIn(this.#of(of));
  }

  /** Throws Refusal where it is gone. */
  read(of: string, id: string): Uint8Array {
    try {
      if (VERSION.test(id)) return readFileSync(path.join(this.#of(of), id));
    } catch {
      // Said below.
    }
    throw new Refusal(SENTENCES.versionGone);
  }

  /** Throws away what is old: at a start, never while somebody works. */
  sweep(now = Date.now()): void {
    for (const name of this.#folders()) {
      const folder = path.join(this.folder, name);
      // What an end of the process left of one that was being kept.
      sweep(folder);
      const days = new Set<string>();
      for (const { id, until } of versionsIn(folder).reverse()) {
        const day = new Date(until).toDateString();
        const isFirst = !days.has(day);
        days.add(day);
        const today = day === new Date(now).toDateString();
        if (now - until > KEPT_FOR || !(isFirst || today)) rmSync(path.join(folder, id), { force: true });
      }
      if (readdirSync(folder).length === 0) rmSync(folder, { recursive: true, force: true });
    }
  }

  #folders(): string[] {
    try {
      return readdirSync(this.folder);
    } catch {
      return [];
    }
  }

  #of(file: string): string {
    return path.join(this.folder, hashOf(Buffer.from(file)).slice(0, 16));
  }
}

function versionsIn(folder: string): Version[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names
    .flatMap((id) => {
      const until = Number(VERSION.exec(id)?.[1]);
      return Number.isNaN(until) ? [] : { id, until };
    })
    .sort((a, b) => b.until - a.until);
}
