/**
 * @fileoverview Bad files through every way in: each ends in one Vietnamese sentence or in a workbook that can be worked
 * with, none breaks a run, and nothing that was there before is lost.
 */

import { execFile, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { canonical } from "../../src/upward/stamp";
import { type HostileFile, heavyFiles, hostileFiles } from "../../tools/hostile/files";
import { Host, Kept } from "../../workbench/host/host";
import { CannotSave } from "../../workbench/xlsx/cannot-save";
import { open } from "../../workbench/xlsx/open";
import { UnusableFile } from "../../workbench/xlsx/unusable";
import { processorTime } from "../processor-time";
import { own } from "../upward/reports";
import { Caller, dataFolder, sample, startServer } from "../workbench/server/support";

const root = fileURLToPath(new URL("../../", import.meta.url));
const code = readFileSync(path.join(root, "dist", "Code.js"), "utf8");
/** test/bundle/kept.test.ts shows that it comes to the same. */
const evaluated = new Kept();
const isWorkbook = ({ name }: HostileFile) => name.endsWith(".xlsx");
const all = hostileFiles(1);
const workbooks = all.filter(isWorkbook);
let heavy: readonly HostileFile[] | null = null;
/** Made once: they take seconds. */
const heavyOnes = () => (heavy ??= heavyFiles());
/** One sentence that ends, in one line. */
const SENTENCE = /^\p{Lu}[^\n]*[.)]$/u;

let data: ReturnType<typeof dataFolder>;
beforeEach(() => {
  data = dataFolder();
});
afterEach(() => data.remove());

async function refusal(bytes: Uint8Array, name: string): Promise<string | null> {
  try {
    await open(bytes, name);
    return null;
  } catch (error) {
    expect(error).toBeInstanceOf(UnusableFile);
    return (error as Error).message;
  }
}

function run(command: string, ...args: string[]): Promise<{ status: number; said: string; out: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      // What it takes is bounded as well.
      ["--max-old-space-size=1500", path.join(root, "build", `${command}.js`), ...args],
      { maxBuffer: 1 << 28, timeout: 120_000 },
      (error, out, said) => resolve({ status: error ? Number(error.code ?? Number.NaN) : 0, said, out }),
    );
  });
}

describe("a bad workbook", () => {
  it.each(workbooks.map((file) => [file.what, file] as const))(
    "%s: ends in a sentence or is assessed and saved",
    async (_, { bytes, name, ends }) => {
      const why = await refusal(bytes, name);
      if (why !== null) return expect(why).toMatch(SENTENCE);
      expect(ends).toBe("either");
      const workbook = await open(bytes, name);
      const asked = { sheet: null, mapping: null, year: null, criteria: null, write: true };
      const answer = new Host(workbook.model, { code, html: {}, kept: evaluated }).run("runReport", [
        asked,
      ]) as {
        ok: boolean;
        message?: string;
      };
      if (!answer.ok) expect(answer.message).toMatch(SENTENCE);
      const saved = await workbook.save().catch((error: unknown) => error);
      if (!(saved instanceof Uint8Array)) expect(saved).toBeInstanceOf(CannotSave);
    },
  );

  it("of other seeds is opened or refused, and never breaks", async () => {
    for (let seed = 2; seed < 8; seed++)
      for (const { bytes, name } of hostileFiles(seed).filter(isWorkbook).slice(0, 15))
        expect((await refusal(bytes, name)) ?? "Được.").toMatch(SENTENCE);
  });

  it("that swells is refused, or opened, within bounds", { timeout: 600_000 }, async () => {
    for (const { bytes, name, what, ends } of heavyOnes()) {
      const time = processorTime();
      const why = await refusal(bytes, name);
      expect(time(), what).toBeLessThan(20_000);
      if (why === null) expect(ends, what).toBe("either");
      else expect(why, what).toMatch(SENTENCE);
    }
  });
});

describe("npm run assess", () => {
  it("says one sentence of each, and ends with 2", async () => {
    const stray = all.find(({ what }) => what.includes("XFD1048576"));
    const chosen = [stray, all[0], all.find(({ what }) => what.includes("password")), heavyOnes()[1]];
    for (const file of chosen as HostileFile[]) {
      const at = path.join(data.folder, file.name);
      writeFileSync(at, file.bytes);
      const { status, said } = await run("assess", at, "--json");
      expect(status, file.what).toBe(2);
      expect(said.trimEnd(), file.what).toMatch(SENTENCE);
    }
  });

  it.skipIf(process.platform === "win32")("reads nothing that has no end", async () => {
    const pipe = path.join(data.folder, "ong.xlsx");
    spawnSync("mkfifo", [pipe]);
    const device = path.join(data.folder, "khong.xlsx");
    symlinkSync("/dev/zero", device);
    for (const file of [pipe, device])
      expect((await run("assess", file, "--json")).said).toBe(
        `Không đọc “${file}” vì đó không phải một tệp. Hãy ghi tên một tệp .xlsx.\n`,
      );
  });

  it("keeps macros under the ending they need", async () => {
    const out = path.join(data.folder, "ra.xlsm");
    const { status, said } = await run("assess", sample("cao-loc-2021"), "--out", out, "--json");
    expect([status, said]).toEqual([2, "Tệp gốc không có macro nên tệp --out phải có đuôi .xlsx.\n"]);
  });
});

describe("npm run merge", () => {
  it("merges what is sound among all of them, and names each that is not", async () => {
    for (const { name, bytes } of all) writeFileSync(path.join(data.folder, name), bytes);
    spawnSync("mkfifo", [path.join(data.folder, "ong.xlsx")]);
    writeFileSync(path.join(data.folder, "tot.json"), canonical(own("Huyện đoàn Chi Lăng")));
    const { status, out, said } = await run("merge", data.folder, "--json");
    expect([status, said]).toEqual([0, ""]);
    const { findings, totals } = JSON.parse(out) as {
      findings: { where: string; message: string }[];
      totals: unknown;
    };
    expect(JSON.stringify(totals ?? out)).toContain("27");
    const named = new Set(findings.map(({ where }) => where.split(",")[0]));
    for (const { name, what } of all) expect([...named], what).toContain(name);
    for (const { message } of findings) expect(message).toMatch(SENTENCE);
  });
});

describe("npm start", () => {
  it("opens or refuses each, and what was not saved before stays", async () => {
    const file = path.join(data.folder, "bang.xlsx");
    copyFileSync(sample("cao-loc-2021"), file);
    mkdirSync(path.join(data.folder, "d"));
    const server = await startServer(path.join(data.folder, "d"), [file]);
    const page = new Caller(server.address);
    await page.edit({ kind: "cells", sheet: 1, cells: [{ row: 17, column: 3, typed: "chưa lưu" }] });
    // Each was opened above; here some of all kinds, through the server.
    for (const { name, bytes, what, ends } of workbooks.filter((_, index) => index % 4 === 0)) {
      const sent = { method: "POST", body: new Uint8Array(bytes) };
      const answer = await (await page.fetch(`/api/open?name=${name}`, sent)).json();
      if (!answer.ok) expect(answer.message, what).toMatch(SENTENCE);
      else expect(ends, what).toBe("either");
      if (answer.ok) expect((await page.call("state", {})).file.name).toBe(name);
    }
    // However many were opened since, what was not saved is in the list.
    const kept = (await page.call("recent", {})).find((one) => one.path === file);
    expect(kept?.unsaved).toBe(true);
    await server.kill();
    const again = await startServer(path.join(data.folder, "d"), [file]);
    const { book } = await new Caller(again.address).call("state", {});
    const cells = book.sheets[0]?.rows.find(([row]) => row === 17)?.[1];
    expect(cells?.find(([column]) => column === 3)?.[1]).toBe("chưa lưu");
    await again.kill();
  });
});
