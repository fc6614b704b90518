/** @fileoverview What the commands of the terminal share: ending with one sentence, and writing a file whole. */
import { rename, rm, writeFile } from "node:fs/promises";
import { UnusableFile } from "./xlsx/unusable";

/** Ends the command with exit 2 and its message, one Vietnamese sentence. */
export class Unusable extends Error {}

/** Runs a command with the arguments of the command line. */
export async function runMain(main: (argv: readonly string[]) => Promise<void>): Promise<void> {
  try {
    await main(process.argv.slice(2));
  } catch (thrown) {
    if (!(thrown instanceof Unusable) && !(thrown instanceof UnusableFile)) throw thrown;
    process.stderr.write(`${thrown.message}\n`);
    process.exitCode = 2;
  }
}

/** A year as `--year` gives it; null where it is not given. */
export function yearOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^20\d\d$/.test(text)) return Number(text);
  throw new Unusable(`Năm “${text}” không đúng. Ghi năm gồm bốn chữ số, ví dụ --year 2021.`);
}

/** Progress for a person, on standard error, one line a step; silent with --json. */
export function progress(quiet: boolean): (sentence: string) => void {
  return (sentence) => {
    if (!quiet) process.stderr.write(`${sentence}\n`);
  };
}

/** Writes beside and renames, so that no half file is ever there. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const beside = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(beside, bytes);
    await rename(beside, file);
  } catch {
    await rm(beside, { force: true });
    throw new Unusable(
      `Không ghi được tệp “${file}”. Kiểm tra thư mục có tồn tại và tệp không đang mở, rồi chạy lại.`,
    );
  }
}
