/** @fileoverview Commands of the terminal: what one says and ends with, as a program of its own or here. */
import { execFile } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Command, run } from "../../workbench/command-line";
import { code, evaluated } from "../commands/support";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command in this process: all but that a program starts and ends. */
export async function told(command: Command, argv: readonly string[]): Promise<Ended> {
  const [out, err]: [string[], string[]] = [[], []];
  const ended = await run(command, argv, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    bundle: async () => ({ code, kept: evaluated }),
  });
  return { code: ended, out: out.join(""), err: err.join("") };
}

/** Starts a built command as a program of its own. */
export function started(name: string, argv: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [path.join(ROOT, "build", `${name}.js`), ...argv],
      { maxBuffer: 1 << 28 },
      (error, out, err) => resolve({ code: error ? Number(error.code ?? Number.NaN) : 0, out, err }),
    );
  });
}
