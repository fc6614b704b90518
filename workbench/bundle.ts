/**
 * @fileoverview The bundle as it was built, and what V8 had compiled of it when the build tried it (tools/keep-compiled):
 * compiling it anew would take a tenth of a short command's time.
 */
import { readFile } from "node:fs/promises";

/** What a host runs. */
export interface Bundle {
  readonly code: string;
  /** For the very same Node only; another one sees that and compiles. Null: nothing was kept of this code. */
  readonly compiled: Uint8Array | null;
}

/** With what is shown in frames. */
export interface BundleWithPages extends Bundle {
  /** The HTML files' texts by their names. */
  readonly html: Readonly<Record<string, string>>;
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

/** Reads the bundle for a program in build/: the one that was built with it, or another. */
export async function readBundle(file = new URL("../dist/Code.js", import.meta.url)): Promise<Bundle> {
  const code = await readFile(file);
  const kept = await readFile(COMPILED).catch(() => null);
  return { code: code.toString(), compiled: compiledOf(code, kept) };
}
