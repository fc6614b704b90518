/** @fileoverview The journal on the disk: what it gives back after anything happened to its bytes. */

import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Entry } from "../../../workbench/server/book";
import { JournalWriter, readJournal } from "../../../workbench/server/journal";
import { dataFolder } from "./support";

let data: ReturnType<typeof dataFolder>;
let file: string;

const step = (label: string): Entry => ({ kind: "step", step: { label, changes: [] } });
const write = (...entries: Entry[]) => {
  const writer = new JournalWriter(file);
  for (const entry of entries) writer.append(JSON.stringify(entry), entry.kind);
  writer.close();
  return writer;
};

beforeEach(() => {
  data = dataFolder();
  file = path.join(data.folder, "journal.jsonl");
});
afterEach(() => data.remove());

describe("a journal", () => {
  it.each([
    "{",
    "",
    "\0\0\0",
    "null",
    "{}",
    "[]",
    "7",
    '{"kind":"step","step":{}}',
    '{"kind":"new"}',
    "\ud83d",
  ])("loses the line %j alone, and goes on behind it", (broken) => {
    write(step("một"));
    appendFileSync(file, `${broken}\n`);
    write(step("hai"));
    expect(readJournal(file)).toEqual([step("một"), null, step("hai")]);
    // It counts: what is saved is told by lines.
    expect(write(step("ba"))).toMatchObject({ length: 4, lastStep: 4 });
    expect(readJournal(file)).toEqual([step("một"), null, step("hai"), step("ba")]);
  });

  it("cut anywhere gives all whole lines, and takes more", () => {
    write(step("một"), { kind: "undo" }, step("hai"));
    const whole = readFileSync(file);
    for (let at = 0; at < whole.length; at++) {
      writeFileSync(file, whole.subarray(0, at));
      const lines = whole.subarray(0, at).filter((byte) => byte === 10).length;
      write(step("ba"));
      const entries = readJournal(file);
      expect(entries.slice(0, lines)).toEqual([step("một"), { kind: "undo" }, step("hai")].slice(0, lines));
      expect(entries.at(-1)).toEqual(step("ba"));
      expect(entries.length).toBeLessThanOrEqual(lines + 2);
    }
  });
});
