/** @fileoverview A person's files: read, named. */

import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { MAX_FILE } from "../xlsx/limits";
import { Refusal } from "./sentences";

/** A person's file, whole. Throws Refusal with a sentence. */
export function readFile(file: string): Uint8Array {
  let size: number;
  try {
    const stat = statSync(file);
    if (stat.isDirectory()) throw new Refusal(`“${file}” là thư mục, hãy ghi tên một tệp .xlsx.`);
    // What has no end (a device, a pipe) would be read for ever.
    if (!stat.isFile()) throw new Refusal(`“${file}” không phải tệp, hãy ghi tên một tệp .xlsx.`);
    size = stat.size;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`Không tìm thấy tệp “${file}”, hãy kiểm tra lại tên và thư mục.`);
  }
  if (size > MAX_FILE)
    throw new Refusal("Tệp này lớn hơn 100 MB nên không mở được, hãy tách thành tệp nhỏ hơn.");
  try {
    return readFileSync(file);
  } catch {
    throw new Refusal(`Không đọc được tệp “${file}”, hãy kiểm tra quyền đọc tệp.`);
  }
}

/** A file's name and nothing else, with its own ending or the one given. */
export function fileName(given: string, ending = ".xlsx"): string {
  const { name, ext } = path.parse(given.normalize("NFC").split(/[\\/]/).at(-1) ?? "");
  const known = /^\.xls[xm]$/i.test(ext);
  const base = (known ? name : name + ext)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what file systems refuse
    .replace(/[\u0000-\u001f<>:"|?*]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[ .]+|[ .]+$/g, "")
    .slice(0, 150)
    .replace(/[\ud800-\udbff]$/, "");
  if (base === "") throw new Refusal("Tên tệp trống, hãy nhập tên cho tệp.");
  return withWords(base + (known ? ext.toLowerCase() : ending), "");
}

/** A name in a folder that no file has yet. */
export function freeFile(folder: string, name: string): string {
  for (let n = 1; ; n++) {
    const file = path.join(folder, n === 1 ? name : withWords(name, ` (${n})`));
    if (!existsSync(file)) return file;
  }
}

/** What a file system takes as one name, in bytes. */
const LONGEST_NAME = 255;

/** A name with words behind it, cut so that a disk takes it. */
function withWords(name: string, words: string): string {
  const { name: base, ext } = path.parse(name);
  let kept = base;
  while (Buffer.byteLength(`${kept}${words}${ext}`) > LONGEST_NAME) kept = [...kept].slice(0, -1).join("");
  return `${kept}${words}${ext}`;
}

/** Most names that are tried for one file. */
const MOST_NAMES = 999;

/** Where the former version of a file may be kept, the best place first. */
export function* formerNames(file: string): Generator<string> {
  const { dir, base } = path.parse(file);
  for (let n = 1; n <= MOST_NAMES; n++)
    yield path.join(dir, withWords(base, n === 1 ? " (bản trước)" : ` (bản trước ${n})`));
}

/** What a workbook is called whose file was changed elsewhere. */
export const asideName = (name: string) =>
  path.parse(name).name.endsWith("(bản chưa lưu)") ? name : withWords(name, " (bản chưa lưu)");

/** What a former version is called that is opened as a workbook of its own. */
export function versionName(name: string, until: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  const day = `${two(until.getDate())}-${two(until.getMonth() + 1)}-${until.getFullYear()}`;
  return withWords(name, ` (bản ${day} lúc ${two(until.getHours())}.${two(until.getMinutes())})`);
}

/** Whether two names lead to one file: links, another letter case, `..` within. */
export function isSameFile(one: string, other: string): boolean {
  if (one === other) return true;
  try {
    const [a, b] = [statSync(one, { bigint: true }), statSync(other, { bigint: true })];
    return a.ino === b.ino && a.dev === b.dev && a.ino !== 0n;
  } catch {
    return false;
  }
}
