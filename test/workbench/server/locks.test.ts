/** @fileoverview Who holds a workbook: a process that lives, and nobody else whatever its lock says. */

import { spawn } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Locks } from "../../../workbench/server/locks";
import { Caller, dataFolder, sample, startServer } from "./support";

let data: ReturnType<typeof dataFolder>;
let lock: string;

beforeEach(() => {
  data = dataFolder();
  lock = path.join(data.folder, "lock");
});
afterEach(() => data.remove());

async function listening(serve: (server: Server) => void): Promise<{ port: number; close: () => void }> {
  const server = createServer();
  serve(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { port: (server.address() as { port: number }).port, close: () => server.close() };
}

describe("a lock", () => {
  it("is one process's, until that one lets it go", async () => {
    const [one, two] = [new Locks(), new Locks()];
    expect(await one.take(lock)).toBe(true);
    expect(await one.take(lock)).toBe(true);
    expect(await two.take(lock)).toBe(false);
    expect(await two.isHeld(lock)).toBe(true);
    one.release(lock);
    expect(await two.take(lock)).toBe(true);
    expect(await one.take(lock)).toBe(false);
  });

  it("is never two's that come at once", async () => {
    for (let i = 0; i < 20; i++) {
      writeFileSync(lock, i % 2 ? "" : "12345");
      const all = Array.from({ length: 4 }, () => new Locks());
      const taken = await Promise.all(all.map((one) => one.take(lock)));
      expect(taken.filter(Boolean)).toHaveLength(1);
      for (const one of all) one.release(lock);
    }
    expect(readdirSync(data.folder)).toEqual([]);
  });

  it.each([
    ["is empty", ""],
    ["is a number alone", String(process.pid)],
    [
      "names a process that lives and is another program",
      JSON.stringify({ pid: process.pid, port: 1, word: "x" }),
    ],
    ["is cut off", '{"pid":1,"por'],
    ["is nonsense", "null"],
    ["names no port there can be", JSON.stringify({ pid: process.pid, port: 99_999, word: "x" })],
  ])("that %s shuts nobody out", async (_, content) => {
    writeFileSync(lock, content);
    expect(await new Locks().take(lock)).toBe(true);
    expect(JSON.parse(readFileSync(lock, "utf8"))).toMatchObject({ pid: process.pid });
  });

  it("that is a folder shuts nobody out", async () => {
    mkdirSync(path.join(lock, "x"), { recursive: true });
    expect(await new Locks().take(lock)).toBe(true);
  });

  it("whose number and port came to other programs shuts nobody out", async () => {
    const talks = await listening((server) =>
      server.on("connection", (socket) => socket.end("HTTP/1.1 400\r\n")),
    );
    writeFileSync(lock, JSON.stringify({ pid: process.pid, port: talks.port, word: "abc" }));
    expect(await new Locks().take(lock)).toBe(true);
    talks.close();
  });

  it("of a process that stands still is still its own", async () => {
    const silent = await listening((server) =>
      server.on("connection", (socket) => socket.on("error", () => 0)),
    );
    writeFileSync(lock, JSON.stringify({ pid: process.pid, port: silent.port, word: "abc" }));
    expect(await new Locks().take(lock)).toBe(false);
    silent.close();
  });
});

describe("unsaved work", () => {
  it("is reached whatever lock was left over it", async () => {
    const file = path.join(data.folder, "bang.xlsx");
    copyFileSync(sample("cao-loc-2021"), file);
    const first = await startServer(data.folder, [file]);
    await new Caller(first.address).edit({
      kind: "cells",
      sheet: 1,
      cells: [{ row: 17, column: 3, typed: "chưa lưu" }],
    });
    await first.kill();
    const folder = path.join(data.folder, "so-tinh");
    const left = path.join(folder, readdirSync(folder)[0] ?? "", "lock");
    const other = spawn("sleep", ["60"]);
    const former = JSON.parse(readFileSync(left, "utf8")) as object;
    for (const content of [null, "", String(other.pid), JSON.stringify({ ...former, pid: other.pid })]) {
      if (content !== null) writeFileSync(left, content);
      const server = await startServer(data.folder, [file]);
      const { book, file: about } = await new Caller(server.address).call("state", {});
      const row = book.sheets[0]?.rows.find(([index]) => index === 17);
      expect(row?.[1].find(([column]) => column === 3)?.[1]).toBe("chưa lưu");
      expect(about.unsaved).toBe(true);
      await expect(startServer(data.folder, [file])).rejects.toThrow("đang mở ở một cửa sổ khác");
      await server.kill();
    }
    other.kill();
  });
});
