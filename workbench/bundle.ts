/**
 * @fileoverview The bundle as it was built, and what V8 had compiled of it when the build tried it (tools/keep-compiled):
 * compiling it anew would take a tenth of a short command's time.
 */
import { readFile } from "node:fs/promises";

/** What a host runs. */
export interface Bundle {
  readonly code: string;
  /** For the very same Node only; another one sees that and compiles. Null: nothing was kept of this code. */
  readonly compiled: Buffer | null;
}

/** Beside the programs in build/. */
export const COMPILED = new URL("./Code.compiled", import.meta.url);

/** The code, and behind it what was compiled of it: V8 itself would look at the code's length alone. */
export const keptWith = (code: string, compiled: Buffer): Buffer =>
  Buffer.concat([Buffer.from(code), compiled]);

/** What was kept of this very code; null: nothing. */
export function compiledOf(code: Buffer, kept: Buffer | null): Buffer | null {
  return kept?.subarray(0, code.length).equals(code) ? kept.subarray(code.length) : null;
}

/** Reads the bundle for a program in build/. */
export async function readBundle(): Promise<Bundle> {
  const code = await readFile(new URL("../dist/Code.js", import.meta.url));
  const kept = await readFile(COMPILED).catch(() => null);
  return { code: code.toString(), compiled: compiledOf(code, kept) };
}
