/** Writing a file whole: what an end of the process leaves behind, and what a file that is there keeps. */
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Unusable, writeWhole } from "../../workbench/command-line";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "write-"));
});
afterEach(() => rmSync(folder, { recursive: true }));
const within = (name: string) => path.join(folder, name);

test("a copy that kill -9 left is swept by the next run; of a run that goes on, and of others, nothing is", async () => {
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  const names = [`.3cd-${pid}.tmp`, `.3cd-${process.ppid}.tmp`, ".3cd-cua-toi.tmp", "khac.tmp"];
  for (const name of names) writeFileSync(within(name), "nửa tệp");
  await writeWhole(within("ra.xlsx"), Buffer.from("mới"));
  expect(readdirSync(folder).sort()).toEqual([...names.slice(1), "ra.xlsx"].sort());
  expect(readFileSync(within("ra.xlsx"), "utf8")).toBe("mới");
});

test("a file that is there keeps its rights and the links to it", async () => {
  writeFileSync(within("that.xlsx"), "cũ");
  chmodSync(within("that.xlsx"), 0o640);
  symlinkSync("that.xlsx", within("ra.xlsx"));
  await writeWhole(within("ra.xlsx"), Buffer.from("mới"));
  expect(lstatSync(within("ra.xlsx")).isSymbolicLink()).toBe(true);
  expect(readFileSync(within("that.xlsx"), "utf8")).toBe("mới");
  expect(statSync(within("that.xlsx")).mode & 0o777).toBe(0o640);
});

test("a folder that is not there is told, and nothing is left", async () => {
  await expect(writeWhole(within("khong/ra.xlsx"), Buffer.from("mới"))).rejects.toThrow(Unusable);
  expect(readdirSync(folder)).toEqual([]);
});
