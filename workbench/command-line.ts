/** @fileoverview What the commands of the terminal share: how they say a sentence and end with one, and writing a file whole. */
import { chmod, readdir, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { yearSchema } from "../src/criteria/year";
import { readBundle } from "./bundle";
import type { HostOptions } from "./host/host";
import { CannotSave } from "./xlsx/cannot-save";
import { MAX_FILE } from "./xlsx/limits";
import { UnusableFile, unusable } from "./xlsx/unusable";

/** Ends the command with exit 2 and its message, one Vietnamese sentence. */
export class Unusable extends Error {}

/** What sentences send to in the menu, and what does the same where there is none. Whole phrases, the longer ones first. */
const INSTEAD_OF_MENU: readonly (readonly [string, string])[] = [
  [
    "vào dòng “Năm đánh giá” ở menu Thiết lập, rồi mở năm mới",
    "thêm --year với năm của bảng, ví dụ --year 2026",
  ],
  ["xác nhận tab này ở menu Cách đọc bảng", "xác nhận bằng --sheet"],
  ["chọn tab và chỉ rõ từng cột ở menu Cách đọc bảng", "chỉ rõ từng cột bằng --mapping"],
  ["Hãy mở menu Cách đọc bảng để chỉ lại cột", "Hãy chỉ lại cột bằng --mapping"],
  [
    "chọn “minh chứng” cho tab này ở menu Cách đọc bảng",
    "mở tệp bằng bản trên máy rồi chọn “minh chứng” cho tab này",
  ],
  [
    "chọn “minh chứng” cho tab ấy ở menu Cách đọc bảng",
    "mở tệp bằng bản trên máy và chọn “minh chứng” cho tab ấy",
  ],
  [
    "Chỉ rõ ở menu Cách đọc bảng, hoặc sửa lại danh sách",
    "Sửa lại danh sách, hoặc mở tệp bằng bản trên máy rồi chỉ rõ",
  ],
  ["ở menu Cách đọc bảng", "bằng --mapping"],
  ["dùng menu Cách đọc bảng", "dùng --mapping"],
  ["chọn bộ tiêu chí khác ở menu Bộ tiêu chí", "chọn bộ tiêu chí khác bằng --criteria"],
  ["lập bộ tiêu chí từ menu Bộ tiêu chí", "chọn bộ tiêu chí bằng --criteria"],
  ["Mở menu Bộ tiêu chí, lấy theo tiêu đề", "Mở tệp bằng bản trên máy, lập bộ tiêu chí theo tiêu đề"],
  ["Mở menu Bộ tiêu chí, ghi điểm", "Mở tệp bằng bản trên máy, lập bộ tiêu chí, ghi điểm"],
  ["Xóa tab và tạo lại từ menu", "Xóa tab này, hoặc mở tệp bằng bản trên máy để tạo lại"],
  [
    "Đưa tab bảng chấm năm trước vào tệp này (bấm chuột phải vào tab ấy, chọn Sao chép vào)",
    "Chép tab bảng chấm năm trước vào tệp này",
  ],
  ["Thêm vào danh sách ở tab Thiết lập", "Thêm vào danh sách của --expect"],
];

/** A sentence as it is said in a terminal, where no menu is. */
export function forTerminal(sentence: string): string {
  return INSTEAD_OF_MENU.reduce((said, [menu, here]) => said.replace(menu, here), sentence);
}

/** The same of whatever holds a message. */
export const saidInTerminal = <T extends { readonly message: string }>(one: T): T => ({
  ...one,
  message: forTerminal(one.message),
});

/** What a command has around it, files apart. */
export interface Terminal {
  /** Standard output. */
  readonly out: (text: string) => void;
  /** Standard error. */
  readonly err: (text: string) => void;
  /** What is pushed to Google. */
  readonly bundle: () => Promise<Pick<HostOptions, "code" | "compiled" | "kept">>;
}

/** Reads `argv` and does it. Throws Unusable, UnusableFile or CannotSave with one sentence where it cannot. */
export type Command = (argv: readonly string[], terminal: Terminal) => Promise<void>;

/** Runs a command. @returns what it ends with: 0, or 2 where it said why it could not */
export async function run(command: Command, argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    await command(argv, terminal);
    return 0;
  } catch (thrown) {
    const isKnown =
      thrown instanceof Unusable || thrown instanceof UnusableFile || thrown instanceof CannotSave;
    if (!isKnown) throw thrown;
    terminal.err(`${forTerminal(thrown.message).replace(/\s*\n\s*/g, " ")}\n`);
    return 2;
  }
}

/**
 * Runs a command as this process. V8's own settings stay as they are: changed while it runs
 * (`--no-regexp-tier-up`) they made it jump to nowhere in a regular expression it had compiled before.
 */
export async function runMain(command: Command): Promise<void> {
  process.exitCode = await run(command, process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    bundle: readBundle,
  });
}

/** A file, whole. What has no end (a pipe, a device), or is longer than any workbook, is not read. */
export async function readWhole(file: string): Promise<Buffer> {
  try {
    const is = await stat(file);
    if (is.isDirectory()) throw new Unusable(`“${file}” là thư mục. Hãy ghi tên một tệp .xlsx.`);
    if (!is.isFile())
      throw new Unusable(`Không đọc “${file}” vì đó không phải một tệp. Hãy ghi tên một tệp .xlsx.`);
    if (is.size > MAX_FILE) throw unusable("tooBig", MAX_FILE / 2 ** 20);
    return await readFile(file);
  } catch (thrown) {
    if (thrown instanceof Unusable || thrown instanceof UnusableFile) throw thrown;
    if ((thrown as NodeJS.ErrnoException).code === "ENOENT")
      throw new Unusable(`Không tìm thấy tệp “${file}”. Kiểm tra lại tên và thư mục.`);
    throw new Unusable(`Không mở được tệp “${file}”. Kiểm tra quyền đọc tệp rồi chạy lại.`);
  }
}

/** Excel opens macros under .xlsm only, and a file without them under .xlsx. @throws Unusable where `out` ends otherwise */
export function checkEnding(out: string | undefined, hasMacros: boolean): void {
  const ending = hasMacros ? ".xlsm" : ".xlsx";
  if (out === undefined || !/\.xls[xm]$/i.test(out) || out.toLowerCase().endsWith(ending)) return;
  throw new Unusable(
    hasMacros
      ? "Tệp gốc có macro nên tệp --out phải có đuôi .xlsm."
      : "Tệp gốc không có macro nên tệp --out phải có đuôi .xlsx.",
  );
}

interface Given<T extends NonNullable<ParseArgsConfig["options"]>> {
  args: string[];
  allowPositionals: true;
  options: T;
}
type Values<T extends NonNullable<ParseArgsConfig["options"]>> = ReturnType<
  typeof parseArgs<Given<T>>
>["values"];

/**
 * What a command is given: one file or folder, and options as `parseArgs` of Node has them. Throws Unusable with the
 * usage where it is anything else.
 */
export function argumentsOf<const T extends NonNullable<ParseArgsConfig["options"]>>(
  argv: readonly string[],
  usage: string,
  options: T,
): { readonly values: Values<T>; readonly input: string } {
  try {
    const { values, positionals } = parseArgs<Given<T>>({ args: [...argv], allowPositionals: true, options });
    const [input] = positionals;
    if (positionals.length === 1 && input !== undefined) return { values, input };
  } catch {
    // Said below.
  }
  throw new Unusable(usage);
}

/** A year as `--year` gives it; null where it is not given. */
export function yearOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const year = yearSchema().safeParse(/^\d{4}$/.test(text) ? Number(text) : null);
  if (year.success) return year.data;
  throw new Unusable(`Năm “${text}” không đúng. Ghi năm gồm bốn chữ số, ví dụ --year 2021.`);
}

/** A line of a page: what it is, and its value. */
export function labelled([label, value]: readonly [label: string, value: number | string]): string {
  return `  ${label.padEnd(28)} ${value}`;
}

/** Progress for a person, on standard error, one line a step; silent with --json. */
export function progress(quiet: boolean, { err }: Terminal): (sentence: string) => void {
  return (sentence) => {
    if (!quiet) err(`${sentence}\n`);
  };
}

/** A temporary copy, named after the process that writes it. */
const TEMPORARY = /^\.3cd-(\d+)\.tmp$/;

/** Takes away copies of processes that ended before they could. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const [, process] = TEMPORARY.exec(name) ?? [];
    if (process && !isRunning(Number(process))) await rm(path.join(folder, name), { force: true });
  }
}

/** Whether there is a process of that number, whosever it is. */
function isRunning(number: number): boolean {
  try {
    process.kill(number, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

/** Writes beside and renames, so that no half file is ever there; a file that is there keeps its rights and links to it. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const beside = path.join(path.dirname(target), `.3cd-${process.pid}.tmp`);
  try {
    await sweep(path.dirname(target));
    await writeFile(beside, bytes);
    const before = await stat(target).catch(() => null);
    if (before) await chmod(beside, before.mode & 0o7777);
    await rename(beside, target);
  } catch {
    await rm(beside, { force: true });
    throw new Unusable(
      `Không ghi được tệp “${file}”. Kiểm tra thư mục có tồn tại và tệp không đang mở, rồi chạy lại.`,
    );
  }
}
