/** @fileoverview Workbooks that lie open beside each other, and pages that come back to them after the program ended. */

import { copyFileSync, existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Edit } from "../../../workbench/server/wire";
import { Caller, dataFolder, type Running, sample, startServer } from "./support";

let data: ReturnType<typeof dataFolder>;
let server: Running;
let page: Caller;

const file = () => path.join(data.folder, "bang.xlsx");

async function start(): Promise<void> {
  server = await startServer(data.folder, [file()]);
  page = new Caller(server.address);
}

beforeEach(async () => {
  data = dataFolder();
  copyFileSync(sample("cao-loc-2021"), file());
  await start();
});
afterEach(async () => {
  await server.kill();
  data.remove();
});

/** What a page sends that had a workbook open before. */
const send = (opened: string, typed: string) => {
  const edits: Edit[] = [{ kind: "cells", sheet: 1, cells: [{ row: 60, column: 1, typed }] }];
  return page.call("edit", { page: typed, edit: 1, seen: 9, opened, edits, label: "thử" });
};

const textAt = async (row: number, column: number) => {
  const { book } = await page.call("state", {});
  return new Map(book.sheets[0]?.rows).get(row)?.find(([at]) => at === column)?.[1];
};

describe("a page that comes back", () => {
  it("writes into a file that is as it was", async () => {
    const { opened } = (await page.call("state", {})).file;
    await server.kill();
    await start();
    await send(opened, "gõ lúc tắt");
    expect(await textAt(60, 1)).toBe("gõ lúc tắt");
  });

  it("writes nothing into a file that another program changed meanwhile", async () => {
    const { opened } = (await page.call("state", {})).file;
    await server.kill();
    copyFileSync(sample("tra-cu-2022"), file());
    await start();
    await expect(send(opened, "gõ lúc tắt")).rejects.toThrow("Tệp đã bị chương trình khác sửa");
    expect(await textAt(60, 1)).not.toBe("gõ lúc tắt");
  });
});

describe("a workbook that is in its file", () => {
  it("is named among recent ones when another took its place, and opens again as the same", async () => {
    const { key } = (await page.call("state", {})).file;
    await server.kill();
    server = await startServer(data.folder, [sample("tra-cu-2022")]);
    page = new Caller(server.address);
    const recent = await page.call("recent", {});
    expect(recent.map(({ name, unsaved }) => [name, unsaved])).toEqual([
      ["tra-cu-2022.xlsx", false],
      ["bang.xlsx", false],
    ]);
    expect(await page.call("openRecent", { key })).toBe(key);
    expect((await page.call("state", {})).file.name).toBe("bang.xlsx");
  });

  it("is read anew when what was not saved is thrown away", async () => {
    await page.edit({ kind: "cells", sheet: 1, cells: [{ row: 60, column: 1, typed: "chưa lưu" }] });
    const { key, unsaved } = (await page.call("state", {})).file;
    expect(unsaved).toBe(true);
    await page.call("discard", { key });
    expect((await page.call("state", {})).file).toMatchObject({ key, unsaved: false });
    expect(await textAt(60, 1)).toBeUndefined();
    const shelf = path.join(data.folder, "so-tinh");
    expect(readdirSync(shelf)).toEqual([key]);
    expect(existsSync(path.join(shelf, key, "base.xlsx"))).toBe(true);
  });
});
