/** @fileoverview Former versions of files: each one kept, old ones thinned out, nothing else ever read. */

import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { temporaryBeside } from "../../../workbench/server/disk";
import { Versions } from "../../../workbench/server/versions";
import { dataFolder } from "./support";

let data: ReturnType<typeof dataFolder>;
let versions: Versions;
const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const all = (file: string) =>
  versions.list(file).map(({ id }) => Buffer.from(versions.read(file, id)).toString());

beforeEach(() => {
  data = dataFolder();
  versions = new Versions(path.join(data.folder, "ban-truoc"));
});
afterEach(() => data.remove());

describe("former versions", () => {
  it("are kept one by one, the latest first, of each file by itself", () => {
    for (const text of ["một", "hai", "hai", "ba"])
      expect(versions.keep("/a/bang.xlsx", "bang.xlsx", bytes(text))).toBe(true);
    versions.keep("/b/bang.xlsx", "bang.xlsx", bytes("khác"));
    expect(all("/a/bang.xlsx")).toEqual(["ba", "hai", "một"]);
    expect(all("/b/bang.xlsx")).toEqual(["khác"]);
    expect(all("/c/bang.xlsx")).toEqual([]);
  });

  it("are not kept where the disk does not take them, which is told", () => {
    writeFileSync(path.join(data.folder, "ban-truoc"), "");
    expect(versions.keep("/a/bang.xlsx", "bang.xlsx", bytes("một"))).toBe(false);
  });

  it("of days that are over are thinned out to what the day began with, and go after thirty days", () => {
    versions.keep("/a/bang.xlsx", "bang.xlsx", bytes("x"));
    const [made] = readdirSync(path.join(data.folder, "ban-truoc"));
    const folder = path.join(data.folder, "ban-truoc", made ?? "");
    for (const name of readdirSync(folder)) rmSync(path.join(folder, name));
    const put = (when: Date) =>
      writeFileSync(path.join(folder, `${when.getTime()}.xlsx`), when.toISOString());
    const days = [
      [new Date(2026, 9, 1, 8), false],
      [new Date(2026, 10, 20, 8), true],
      [new Date(2026, 10, 20, 9), false],
      [new Date(2026, 10, 20, 23, 59), false],
      [new Date(2026, 10, 28, 7), true],
      [new Date(2026, 10, 28, 15), true],
    ] as const;
    for (const [when] of days) put(when);
    writeFileSync(path.join(folder, "của ai.txt"), "");
    versions.sweep(new Date(2026, 10, 28, 16).getTime());
    const kept = days.filter(([, stays]) => stays).map(([when]) => when.toISOString());
    expect(all("/a/bang.xlsx").reverse()).toEqual(kept);
    expect(existsSync(path.join(folder, "của ai.txt"))).toBe(true);
  });

  it("leave no half and no empty folder behind", () => {
    const folder = path.join(data.folder, "ban-truoc", "0123456789abcdef");
    mkdirSync(folder, { recursive: true });
    // As an end of the process leaves it.
    writeFileSync(temporaryBeside(path.join(folder, "1.xlsx")), "một nửa");
    versions.sweep();
    expect(readdirSync(path.join(data.folder, "ban-truoc"))).toEqual([]);
  });

  it("give nothing that is not one of them", () => {
    versions.keep("/a/bang.xlsx", "bang.xlsx", bytes("một"));
    writeFileSync(path.join(data.folder, "1.xlsx"), "của người khác");
    for (const id of ["../../1.xlsx", "1", "", ".", "9999999999999.xlsx"])
      expect(() => versions.read("/a/bang.xlsx", id)).toThrow(
        "Bản trước này không còn trong thư mục dữ liệu",
      );
  });
});
