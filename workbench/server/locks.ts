/**
 * @fileoverview Which process holds a workbook. A lock names a port at which its holder answers with the lock's own
 * word. A process that is gone answers no more, and no other program that came to its number or its port knows the
 * word: a lock that was left over shuts nobody out.
 */

import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync } from "node:fs";
import { type AddressInfo, connect, createServer, type Server } from "node:net";
import { temporaryBeside, writeNew } from "./disk";

interface Holder {
  readonly pid: number;
  readonly port: number;
  readonly word: string;
}

/** A process that stands still (Ctrl-Z) takes a call but does not answer it; one that lives answers at once. */
const PATIENCE = 2_000;

export class Locks {
  readonly #word = randomBytes(16).toString("hex");
  readonly #held = new Set<string>();
  #door: Promise<Server> | null = null;

  /** Takes a lock; false where another process that is alive holds it. Throws what the disk throws. */
  async take(file: string): Promise<boolean> {
    if (this.#held.has(file)) return true;
    const { port } = (await this.#listen()).address() as AddressInfo;
    const own = JSON.stringify({ pid: process.pid, port, word: this.#word } satisfies Holder);
    // Once for one that is left over; who is quicker twice is alive.
    for (let tries = 0; tries < 3; tries++) {
      if (putLock(file, own)) {
        this.#held.add(file);
        return true;
      }
      const found = contentOf(file);
      if (found === null) continue;
      if (await this.isHeld(file)) return false;
      takeAway(file, found);
    }
    return false;
  }

  /** Whether a process that is alive holds it, this one included. */
  async isHeld(file: string): Promise<boolean> {
    if (this.#held.has(file)) return true;
    const holder = holderIn(contentOf(file) ?? "");
    return holder !== null && (await answers(holder));
  }

  release(file: string): void {
    if (!this.#held.delete(file)) return;
    rmSync(file, { force: true });
  }

  #listen(): Promise<Server> {
    this.#door ??= new Promise<Server>((resolve, reject) => {
      const server = createServer((socket) => {
        socket.on("error", () => undefined);
        socket.end(this.#word);
      });
      server.once("error", reject);
      server.listen(0, "127.0.0.1", () => resolve(server));
      // It is no reason to stay.
      server.unref();
    });
    return this.#door;
  }
}

/** Writes a lock that nobody has yet, whole from its first moment on; false where there is one. */
function putLock(file: string, content: string): boolean {
  const temporary = temporaryBeside(file);
  try {
    writeNew(temporary, content);
    try {
      linkSync(temporary, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
      // Not every disk has two names for one file.
      if (contentOf(file) !== null) return false;
      writeNew(file, content);
    }
    return true;
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** What a lock says; null where there is none, nothing where something else stands in its place. */
function contentOf(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? null : "";
  }
}

/** Takes a lock away that was left over, unless somebody else has done so and put his own there. */
function takeAway(file: string, found: string): void {
  const aside = temporaryBeside(file);
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (contentOf(aside) !== found) {
    try {
      linkSync(aside, file);
    } catch {
      // Yet another one is there.
    }
  }
  rmSync(aside, { recursive: true, force: true });
}

function holderIn(text: string): Holder | null {
  try {
    const { pid, port, word } = JSON.parse(text) as Partial<Holder>;
    const known = Number.isInteger(pid) && Number.isInteger(port) && typeof word === "string" && word !== "";
    return known && (port as number) > 0 && (port as number) < 65_536
      ? ({ pid, port, word } as Holder)
      : null;
  } catch {
    return null;
  }
}

function answers({ pid, port, word }: Holder): Promise<boolean> {
  return new Promise((resolve) => {
    let heard = "";
    const socket = connect({ port, host: "127.0.0.1" });
    const settle = (is: boolean) => {
      clearTimeout(watch);
      socket.destroy();
      resolve(is);
    };
    const watch = setTimeout(() => settle(heard === "" && isAlive(pid)), PATIENCE);
    socket.setEncoding("utf8");
    socket.on("data", (piece: string) => {
      heard += piece;
      if (!word.startsWith(heard)) settle(false);
      else if (heard === word) settle(true);
    });
    socket.on("error", () => settle(false));
    socket.on("close", () => settle(heard === word));
  });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
