/**
 * @fileoverview Saving a person's file: whatever happens to it meanwhile, and wherever the process ends, it is the old
 * one or the new one, whole, and what is said of it is true.
 */

import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hashOf, temporaryBeside } from "../../../workbench/server/disk";
import { ChangedOutside, finishSaving, type Order, Saving, saveFile } from "../../../workbench/server/saving";
import { Caller, dataFolder, sample, startServer } from "./support";

let data: ReturnType<typeof dataFolder>;
let file: string;
let saving: Saving;
const known = new Map<string, string>();
const formers = {
  formers: () => known,
  addFormer: (name: string, hash: string) => known.set(name, hash),
  keepVersion: () => true,
};

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const order = (text: string, more: Partial<Order> = {}): Order => ({
  file,
  bytes: bytes(text),
  expected: existsSync(file) ? hashOf(readFileSync(file)) : null,
  lines: 1,
  withoutMacros: false,
  ...more,
});
const save = (text: string, more: Partial<Order> = {}) => saveFile(order(text, more), saving, formers);
const names = () => readdirSync(data.folder).sort();

beforeEach(() => {
  data = dataFolder();
  file = path.join(data.folder, "bang.xlsx");
  writeFileSync(file, "cũ", { mode: 0o640 });
  chmodSync(file, 0o640);
  saving = new Saving(path.join(data.folder, "note"), path.join(data.folder, "copy"));
  known.clear();
});
afterEach(() => data.remove());

describe("a person's file", () => {
  it("keeps its rights, and what it held is kept beside with the same", () => {
    const { kept } = save("mới");
    expect(readFileSync(file, "utf8")).toBe("mới");
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(kept).toBe(path.join(data.folder, "bang (bản trước).xlsx"));
    expect(readFileSync(kept ?? "", "utf8")).toBe("cũ");
    expect(statSync(kept ?? "").mode & 0o777).toBe(0o640);
  });

  it.skipIf(process.getuid?.() !== 0)("stays its owner's", async () => {
    const { chownSync } = await import("node:fs");
    chownSync(file, 1234, 2345);
    save("mới");
    expect(statSync(file)).toMatchObject({ uid: 1234, gid: 2345 });
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });

  it("behind a link is written where it lies, and the link stays a link", () => {
    const link = path.join(data.folder, "tắt.xlsx");
    symlinkSync("bang.xlsx", link);
    const { kept } = save("mới", { file: link });
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(file, "utf8")).toBe("mới");
    expect(kept).toBe(path.join(data.folder, "tắt (bản trước).xlsx"));
  });

  it("stays one file under both of its names", () => {
    const other = path.join(data.folder, "tên khác.xlsx");
    linkSync(file, other);
    save("mới và dài hơn");
    expect(readFileSync(other, "utf8")).toBe("mới và dài hơn");
    expect(statSync(other).ino).toBe(statSync(file).ino);
    save("ngắn");
    expect(readFileSync(other, "utf8")).toBe("ngắn");
  });

  it("is not written where it was changed, or came, between being opened and the moment of writing", () => {
    writeFileSync(file, "người khác");
    expect(() => save("mới", { expected: hashOf(bytes("cũ")) })).toThrow(ChangedOutside);
    expect(() => save("mới", { expected: null })).toThrow(ChangedOutside);
    expect(readFileSync(file, "utf8")).toBe("người khác");
    // While the former version is being kept.
    const during = { ...formers, addFormer: () => writeFileSync(file, "người khác nữa") };
    expect(() => saveFile(order("mới"), saving, during)).toThrow(ChangedOutside);
    expect(readFileSync(file, "utf8")).toBe("người khác nữa");
    expect(names()).toEqual(["bang (bản trước).xlsx", "bang.xlsx"]);
  });

  it("that was deleted is written anew, and where one has come meanwhile that one stays", () => {
    rmSync(file);
    expect(save("mới", { expected: hashOf(bytes("cũ")) })).toEqual({ kept: null });
    expect(readFileSync(file, "utf8")).toBe("mới");
  });

  it("with a name as long as a disk takes is saved, its former version under a name cut short", () => {
    const long = path.join(data.folder, `${"ạ".repeat(83)}.xlsx`);
    copyFileSync(file, long);
    const { kept } = save("mới", { file: long });
    expect(kept).toMatch(/ạ \(bản trước\)\.xlsx$/);
  });
});

describe("a person's own “(bản trước)”", () => {
  const own = () => path.join(data.folder, "bang (bản trước).xlsx");

  it("is never written over; ours is", () => {
    writeFileSync(own(), "của tôi");
    const second = path.join(data.folder, "bang (bản trước 2).xlsx");
    expect(save("hai").kept).toBe(second);
    expect(save("ba").kept).toBe(second);
    expect(readFileSync(second, "utf8")).toBe("hai");
    expect(readFileSync(own(), "utf8")).toBe("của tôi");
  });

  it("is what we put there only as long as nobody has changed it", () => {
    expect(save("hai").kept).toBe(own());
    writeFileSync(own(), "sửa tay");
    expect(save("ba").kept).toBe(path.join(data.folder, "bang (bản trước 2).xlsx"));
    expect(readFileSync(own(), "utf8")).toBe("sửa tay");
  });

  it("is left as it is where it is a folder or a link", () => {
    mkdirSync(own());
    symlinkSync("bang.xlsx", path.join(data.folder, "bang (bản trước 2).xlsx"));
    expect(save("hai").kept).toBe(path.join(data.folder, "bang (bản trước 3).xlsx"));
  });
});

describe("the next start", () => {
  const noted = (more: object = {}) => ({
    path: file,
    hash: hashOf(bytes("mới")),
    lines: 1,
    withoutMacros: false,
    temporaries: [],
    ...more,
  });

  it("takes temporary copies away, and nothing else that a note names", () => {
    const temporary = temporaryBeside(file);
    writeFileSync(temporary, "nửa");
    expect(finishSaving(noted({ temporaries: [temporary, file] }), saving)).toBe(false);
    expect(names()).toEqual(["bang.xlsx"]);
  });

  it("knows a file as saved that was put in place before the end", () => {
    writeFileSync(file, "mới");
    expect(finishSaving(noted(), saving)).toBe(true);
  });

  it("finishes a file that was being written over itself, wherever that ended, and no other", () => {
    const former = path.join(data.folder, "bang (bản trước).xlsx");
    for (const [before, after] of [
      ["cũ và dài", "mới"],
      ["cũ", "mới và dài"],
      ["aaaa", "aaab"],
    ] as const) {
      const [old, next] = [Buffer.from(before), Buffer.from(after)];
      writeFileSync(former, old);
      const note = noted({ hash: hashOf(next), former });
      for (let at = 1; at <= next.length; at++) {
        saving.begin(note, next);
        writeFileSync(file, Buffer.concat([next.subarray(0, at), old.subarray(at)]));
        expect(finishSaving(note, saving)).toBe(true);
        expect(readFileSync(file).equals(next)).toBe(true);
      }
      writeFileSync(file, "người khác ghi");
      expect(finishSaving(note, saving)).toBe(false);
      expect(readFileSync(file, "utf8")).toBe("người khác ghi");
    }
  });

  it("finds nothing half done after an end at any moment of saving", async () => {
    copyFileSync(sample("cao-loc-2021"), file);
    const former = readFileSync(file);
    let server = await startServer(data.folder, [file]);
    let saved = former;
    for (let i = 0; i < 4; i++) {
      const page = new Caller(server.address);
      await page.edit({ kind: "cells", sheet: 1, cells: [{ row: 17, column: 3, typed: `lần ${i}` }] });
      const done = page.call("save", {}).then(
        () => true,
        () => false,
      );
      // The moments at which a saving leaves its traces, one after another.
      const traces = () => readdirSync(data.folder, { recursive: true, encoding: "utf8" });
      const wanted = i;
      let over = false;
      void done.then(() => {
        over = true;
      });
      while (!over) {
        if (wanted === 0 && traces().some((name) => name.endsWith("saving.json"))) break;
        if (wanted === 1 && readdirSync(data.folder).some((name) => name.endsWith(".tmp"))) break;
        if (wanted === 2 && !readFileSync(file).equals(saved)) break;
        await new Promise((next) => setImmediate(next));
      }
      await server.kill();
      const answered = await done;
      server = await startServer(data.folder, [file]);
      const again = new Caller(server.address);
      expect(traces().filter((name) => name.endsWith(".tmp") || name.includes("saving"))).toEqual([]);
      const state = await again.call("state", {});
      const isNew = !readFileSync(file).equals(saved);
      if (answered) expect(isNew).toBe(true);
      expect(state.file).toMatchObject({ name: "bang.xlsx", path: file, unsaved: !isNew });
      const row = state.book.sheets[0]?.rows.find(([index]) => index === 17);
      expect(row?.[1].find(([column]) => column === 3)?.[1]).toBe(`lần ${i}`);
      saved = readFileSync(file);
    }
    await server.kill();
    expect(existsSync(file)).toBe(true);
  });
});
