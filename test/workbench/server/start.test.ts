/** @fileoverview `npm start` as a person may call it: what cannot be done ends in one sentence. */

import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Caller, dataFolder, startServer } from "./support";

const root = fileURLToPath(new URL("../../../", import.meta.url));
let data: ReturnType<typeof dataFolder>;

beforeAll(() => {
  data = dataFolder();
  writeFileSync(path.join(data.folder, "rong.xlsx"), "");
  writeFileSync(path.join(data.folder, "van-ban.xlsx"), "a,b,c\n1,2,3\n");
  writeFileSync(path.join(data.folder, "hong.xlsx"), "PK\u0003\u0004rác");
});
afterAll(() => data.remove());

function start(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, "build", "start.js"), "--no-open", ...args],
    {
      encoding: "utf8",
      timeout: 120_000,
      env: { ...process.env, BA_CHU_DONG_DATA: data.folder, INIT_CWD: data.folder, ...env },
    },
  );
  return { status, said: stdout + stderr };
}

const USAGE = "Cách dùng: npm start [-- TEP.xlsx] [--port 8080] [--no-open]\n";

describe("npm start", () => {
  it.each([
    [["--prt", "1"], USAGE],
    [["--port", "abc"], USAGE],
    [["--port", "99999"], USAGE],
    [["a.xlsx", "b.xlsx"], USAGE],
    [["khong-co.xlsx"], /^Không tìm thấy tệp “.*khong-co\.xlsx”, [^\n]+\.\n$/],
    [["."], /^“.*” là thư mục, [^\n]+\.\n$/],
    [["rong.xlsx"], /^Tệp này trống \(0 byte\), [^\n]+\.\n$/],
    [["van-ban.xlsx"], /^Tệp này là văn bản thuần [^\n]+\.\n$/],
    [["hong.xlsx"], /^Tệp \.xlsx này bị hỏng [^\n]+\.\n$/],
  ] as const)("%j ends in one sentence", (args, sentence) => {
    const { status, said } = start(args);
    expect(status).toBe(2);
    if (typeof sentence === "string") expect(said).toBe(sentence);
    else expect(said).toMatch(sentence);
  });

  it("names another port where the one asked for is taken", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as { port: number };
    await expect(startServer(data.folder, [], { port })).rejects.toThrow(
      `Cổng ${port} đang có chương trình khác dùng, hãy chạy lại với --port ${port + 1}.`,
    );
    other.close();
  });

  it("has another key at each start, and keeps none on the disk", async () => {
    const one = await startServer(data.folder);
    await one.kill();
    const two = await startServer(data.folder);
    const [first, second] = [one, two].map(({ address }) => new Caller(address).token);
    expect(first).toMatch(/^[\w-]{43}$/);
    expect(second).toMatch(/^[\w-]{43}$/);
    expect(second).not.toBe(first);
    const old = await new Caller(two.address).fetch("/api/state", {
      method: "POST",
      body: "{}",
      headers: { Authorization: `Bearer ${first}` },
    });
    expect(old.status).toBe(401);
    for (const name of readdirSync(data.folder, { recursive: true, encoding: "utf8" })) {
      const file = path.join(data.folder, name);
      if (statSync(file).isFile()) expect(readFileSync(file, "latin1"), name).not.toContain(second);
    }
    await two.kill();
  });

  it("says so where its own folder cannot be written", () => {
    const shut = path.join(data.folder, "khoa-kin");
    mkdirSync(shut);
    writeFileSync(path.join(shut, "so-tinh"), "một tệp nằm ở chỗ của thư mục");
    chmodSync(shut, 0o500);
    const { status, said } = start([], { BA_CHU_DONG_DATA: shut });
    expect(status).toBe(2);
    expect(said).toBe(
      `Không ghi được vào thư mục dữ liệu “${shut}”, hãy kiểm tra quyền ghi và chỗ trống trên đĩa.\n`,
    );
  });

  it.skipIf(process.platform === "win32")(
    "opens the browser without the key in any list of processes",
    async () => {
      const opened = path.join(data.folder, "opened");
      const command = process.platform === "darwin" ? "open" : "xdg-open";
      const bin = path.join(data.folder, "bin");
      mkdirSync(bin);
      writeFileSync(path.join(bin, command), `#!/bin/sh\nprintf %s "$1" > '${opened}'\n`, { mode: 0o755 });
      const child = spawn(process.execPath, [path.join(root, "build", "start.js"), "--port", "0"], {
        env: { ...process.env, BA_CHU_DONG_DATA: data.folder, PATH: `${bin}:${process.env.PATH}` },
      });
      const seen = () => (existsSync(opened) ? readFileSync(opened, "utf8") : "");
      let said = "";
      child.stdout.on("data", (piece) => {
        said += piece;
      });
      await expect.poll(() => seen()).toMatch(/^file:\/\/\/\S+\/mo-trang-\d+\.html$/);
      const file = fileURLToPath(seen());
      expect(statSync(file).mode & 0o777).toBe(0o600);
      const [address = ""] = /http:\/\/127\.0\.0\.1:\d+\/#[\w-]{32,}/.exec(said) ?? [];
      expect(readFileSync(file, "utf8")).toContain(JSON.stringify(address));
      // Gone as soon as the page has come.
      await new Caller(address).call("state", {});
      expect(existsSync(file)).toBe(false);
      child.kill("SIGTERM");
      expect(await new Promise((resolve) => child.on("exit", resolve))).toBe(0);
    },
  );
});
