/** @fileoverview The folder that is started by double click: by itself, anywhere, with no Node but its own. */

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { entryOf, STARTERS } from "../../workbench/starters";
import { addressOf, Caller, dataFolder, sample } from "./server/support";

const root = fileURLToPath(new URL("../../", import.meta.url));
let data: ReturnType<typeof dataFolder>;
let folder: string;
let child: ChildProcess | undefined;

const make = (target: string) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, "build", "desktop.js"), target],
    {
      encoding: "utf8",
      env: { ...process.env, INIT_CWD: data.folder },
    },
  );
  return { status, said: stdout + stderr };
};

beforeAll(() => {
  data = dataFolder();
});
afterAll(() => {
  if (child?.pid) process.kill(-child.pid, "SIGKILL");
  data.remove();
});

/** Starts it as a double click does: from elsewhere, on a machine that has no Node. */
async function start(args: readonly string[]): Promise<Caller> {
  const port = ["--no-open", "--port", "0"];
  child = spawn(
    path.join(folder, process.platform === "darwin" ? "3 chủ động.command" : "3 chủ động.sh"),
    [...port, ...args],
    {
      cwd: data.folder,
      detached: true,
      env: { PATH: "/usr/bin:/bin", BA_CHU_DONG_DATA: path.join(data.folder, "data"), HOME: data.folder },
    },
  );
  return new Caller(await addressOf(child));
}

/** Ends it as Ctrl+C in its window does. */
async function stop(): Promise<void> {
  const ended = new Promise((resolve) => child?.on("close", resolve));
  process.kill(-(child?.pid ?? 0), "SIGINT");
  await ended;
  child = undefined;
}

describe.skipIf(process.platform === "win32")("npm run desktop", () => {
  it("makes a folder that opens a file dropped on it, and goes on with it the next day, also when it was moved", async () => {
    const made = make("Máy của tôi");
    expect(made.said).toMatch(/^Đã làm xong\. Bấm đúp vào “.*3 chủ động\.(?:sh|command)” để mở; /);
    folder = path.join(data.folder, "Ổ đĩa “D”", "Máy của tôi");
    mkdirSync(path.dirname(folder));
    renameSync(path.join(data.folder, "Máy của tôi"), folder);
    const file = path.join(data.folder, "bảng của tôi.xlsx");
    copyFileSync(sample("tra-cu-2022"), file);
    const first = await start([file]);
    expect((await first.call("state", {})).file.path).toBe(file);
    await stop();
    const second = await start([]);
    expect((await second.call("state", {})).file.path).toBe(file);
    await stop();
  });

  it("makes it anew over its own, and touches nobody else's folder", () => {
    folder = path.join(data.folder, "Máy của tôi");
    expect(make("Máy của tôi").status).toBe(0);
    expect(make("Máy của tôi").status).toBe(0);
    const other = path.join(data.folder, "Tài liệu");
    mkdirSync(other);
    writeFileSync(path.join(other, "bảng.xlsx"), "của người khác");
    expect(make("Tài liệu")).toEqual({
      status: 2,
      said: `“${other}” đã có thứ khác, hãy chọn một thư mục mới.\n`,
    });
    expect(readdirSync(other)).toEqual(["bảng.xlsx"]);
    expect(readFileSync(path.join(other, "bảng.xlsx"), "utf8")).toBe("của người khác");
    expect(make("--nhanh").said).toBe("Cách dùng: npm run desktop [-- THU-MUC]\n");
  });
});

/** Those of other machines cannot be run here: their texts are held to what those machines ask. */
describe("what starts it by double click", () => {
  it("on Windows has that machine's line ends, ASCII only, quoted folders, and waits where it failed", () => {
    const { text, ending } = STARTERS.win32;
    expect(ending).toBe(".cmd");
    expect(text).toMatch(/^(?:[\x20-\x7e]*\r\n)+$/);
    const lines = text.split("\r\n");
    expect(lines).toContain('pushd "%~dp0"');
    expect(lines).toContain("app\\node.exe app\\build\\start.js %*");
    expect(lines.indexOf("if errorlevel 1 pause")).toBeGreaterThan(
      lines.findIndex((line) => /node\.exe/.test(line)),
    );
  });

  it.each(["darwin", "linux"] as const)("on %s is a script that any folder's name suits", (kind) => {
    const { text } = STARTERS[kind];
    expect(text).toMatch(/^#!\/bin\/sh\n/);
    expect(text).not.toContain("\r");
    expect(spawnSync("/bin/sh", ["-n"], { input: text }).status).toBe(0);
    // With a stand-in for Node that says where it is and what it is given.
    const place = path.join(data.folder, `Ổ $HOME "D" của tôi ${kind}`);
    mkdirSync(path.join(place, "app"), { recursive: true });
    writeFileSync(path.join(place, "app", "node"), '#!/bin/sh\npwd\nprintf "%s\\n" "$@"\n', { mode: 0o755 });
    const starter = path.join(place, `3 chủ động${STARTERS[kind].ending}`);
    writeFileSync(starter, text, { mode: 0o755 });
    const { stdout } = spawnSync(starter, ["bảng  của tôi.xlsx"], { encoding: "utf8", cwd: data.folder });
    expect(stdout).toBe(`${place}\napp/build/start.js\nbảng  của tôi.xlsx\n`);
  });

  it("has an entry on Linux in which signs of the folder's name mean nothing", () => {
    const entry = entryOf('/ổ đĩa/100% "của" $tôi/3 chủ động.sh');
    expect(entry).toContain('Exec="/ổ đĩa/100%% \\"của\\" \\$tôi/3 chủ động.sh" %f\n');
    expect(entry).toContain('Path=/ổ đĩa/100% "của" $tôi\n');
  });
});
