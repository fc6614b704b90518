/** @fileoverview The workbench's server as its own process, started and ended as people and power cuts do it. */

import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Answer, CallName, Calls, WireEvent } from "../../../workbench/server/wire";

const root = fileURLToPath(new URL("../../../", import.meta.url));
export const sample = (name: string) => path.join(root, "test", "samples", `${name}.xlsx`);

/** A folder for one test's data, and a way to take it away. */
export function dataFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), "ba-chu-dong-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface Running {
  readonly address: string;
  readonly process: ChildProcess;
  /** Ends it as Ctrl-C does; gives the exit code. */
  stop(): Promise<number | null>;
  /** Ends it at once, as a power cut does. */
  kill(): Promise<void>;
}

interface Start {
  /** 0: any that is free. */
  readonly port?: number;
  readonly dist?: string;
  /** What a shell does before it becomes the workbench, and the command that runs the shell. */
  readonly shell?: string;
  readonly within?: readonly string[];
}

/** Waits for the address that a workbench says when it has started. */
export async function addressOf(
  child: ChildProcess,
  heard: (piece: string) => void = () => undefined,
): Promise<string> {
  let said = "";
  return await new Promise<string>((resolve, reject) => {
    const hear = (piece: Buffer) => {
      said += piece.toString();
      heard(piece.toString());
      const found = /http:\/\/\S+/.exec(said);
      if (found) resolve(found[0]);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.on("exit", () => reject(new Error(`The workbench did not start: ${said}`)));
  });
}

/** Starts the workbench. */
export async function startServer(
  folder: string,
  args: readonly string[] = [],
  { port = 0, dist, shell = "", within = [] }: Start = {},
): Promise<Running> {
  const more = dist === undefined ? {} : { BA_CHU_DONG_DIST: dist };
  const start = [path.join(root, "build", "start.js"), "--no-open", "--port", String(port), ...args];
  const [command = "", ...all] =
    shell === ""
      ? [process.execPath, ...start]
      : [...within, "/bin/sh", "-c", `${shell}\nexec "$0" "$@"`, process.execPath, ...start];
  const env = { ...process.env, BA_CHU_DONG_DATA: folder, INIT_CWD: root, ...more };
  const child = spawn(command, all, { cwd: root, env });
  let said = "";
  const address = await addressOf(child, (piece) => {
    said += piece;
  });
  const ended = new Promise<number | null>((resolve) => child.on("exit", (code) => resolve(code)));
  return {
    address,
    process: child,
    stop: async () => {
      child.kill("SIGINT");
      const code = await ended;
      if (code !== 0) throw new Error(`The workbench ended with ${code}: ${said}`);
      return code;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** The server as the page talks to it. */
export class Caller {
  readonly origin: string;
  readonly token: string;
  readonly #page = randomUUID();
  #edits = 0;

  constructor(address: string) {
    const url = new URL(address);
    this.origin = url.origin;
    this.token = url.hash.slice(1);
  }

  fetch(where: string, init: RequestInit = {}): Promise<Response> {
    const headers = { Authorization: `Bearer ${this.token}`, ...init.headers };
    return fetch(`${this.origin}${where}`, { ...init, headers });
  }

  /** Calls, and gives the whole answer. */
  async ask<N extends CallName>(name: N, input: Calls[N]["in"]): Promise<Answer<Calls[N]["out"]>> {
    const response = await this.fetch(`/api/${name}`, { method: "POST", body: JSON.stringify(input) });
    return (await response.json()) as Answer<Calls[N]["out"]>;
  }

  /** Calls, and throws the sentence where the server refuses. */
  async call<N extends CallName>(name: N, input: Calls[N]["in"]): Promise<Calls[N]["out"]> {
    const answer = await this.ask(name, input);
    if (!answer.ok) throw new Error(answer.message);
    return answer.value;
  }

  /** Edits, as a page does that has seen everything. */
  async edit(...edits: Calls["edit"]["in"]["edits"]): Promise<void> {
    await this.editAfter(Number.MAX_SAFE_INTEGER, ...edits);
  }

  /** Edits, as a page does that has seen what was done up to a line of the journal. */
  async editAfter(seen: number, ...edits: Calls["edit"]["in"]["edits"]): Promise<void> {
    this.#edits += 1;
    await this.call("edit", { page: this.#page, edit: this.#edits, seen, edits, label: "thử" });
  }

  /** Waits for something to be told. */
  async hear<K extends WireEvent["kind"]>(
    kind: K,
    fits: (event: Extract<WireEvent, { kind: K }>) => boolean = () => true,
    meanwhile: () => unknown = () => undefined,
  ): Promise<Extract<WireEvent, { kind: K }>> {
    const away = new AbortController();
    const response = await this.fetch("/api/events", { signal: away.signal });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    meanwhile();
    let rest = "";
    for (;;) {
      const piece = await reader?.read();
      if (!piece || piece.done) throw new Error(`The server ended before it told ${kind}`);
      const lines = (rest + piece.value).split("\n\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        if (!line.startsWith("data: ")) continue;
        const event = JSON.parse(line.slice(6)) as WireEvent;
        if (event.kind !== kind || !fits(event as never)) continue;
        away.abort();
        return event as never;
      }
    }
  }
}
