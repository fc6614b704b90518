/** @fileoverview A person's files: read, named, and their former versions kept beside them. */

import { randomBytes } from "node:crypto";
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { MAX_FILE } from "../xlsx/limits";
import { Refusal } from "./sentences";

/** A person's file, whole. Throws Refusal with a sentence. */
export function readFile(file: string): Uint8Array {
  let size: number;
  try {
    const stat = statSync(file);
    if (stat.isDirectory()) throw new Refusal(`“${file}” là thư mục, hãy ghi tên một tệp .xlsx.`);
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

/** A file's name and nothing else, ending in .xlsx. */
export function fileName(given: string): string {
  const { name, ext } = path.parse(given.normalize("NFC").split(/[\\/]/).at(-1) ?? "");
  const known = /^\.xls[xm]$/i.test(ext);
  const base = (known ? name : name + ext)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what file systems refuse
    .replace(/[\u0000-\u001f<>:"|?*]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[ .]+|[ .]+$/g, "")
    .slice(0, 150);
  if (base === "") throw new Refusal("Tên tệp trống, hãy nhập tên cho tệp.");
  return base + (known ? ext.toLowerCase() : ".xlsx");
}

/** A name in a folder that no file has yet. */
export function freeFile(folder: string, name: string): string {
  const { name: base, ext } = path.parse(name);
  for (let n = 1; ; n++) {
    const file = path.join(folder, n === 1 ? name : `${base} (${n})${ext}`);
    if (!existsSync(file)) return file;
  }
}

/** Copies a file whole or not at all. */
export function keepFormer(file: string, kept: string): void {
  const beside = `${kept}.${randomBytes(3).toString("hex")}.tmp`;
  try {
    copyFileSync(file, beside);
    renameSync(beside, kept);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** Where the former version of a file is kept. */
export function formerName(file: string): string {
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name} (bản trước)${ext}`);
}

/** What a workbook is called whose file was changed elsewhere. */
export const asideName = (name: string) => {
  const { name: base, ext } = path.parse(name);
  return base.endsWith("(bản chưa lưu)") ? name : `${base} (bản chưa lưu)${ext}`;
};
