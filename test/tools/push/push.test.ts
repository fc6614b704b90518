/** @fileoverview `npm run push` before it reaches Google: what it names as people's own, and what it refuses. */
import { execFile } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { foreignAmong } from "../../../tools/push/foreign";

const ours = readdirSync("dist");
const code = readFileSync("dist/Code.js", "utf8");

it("takes a new script's file and our own for nothing foreign", () => {
  expect(foreignAmong(new Map([["Code.js", "function myFunction() {\n  \n}\n"]]), ours)).toEqual([]);
  expect(
    foreignAmong(
      new Map([
        ["Code.js", code],
        ["Sidebar.html", "<p>"],
      ]),
      ours,
    ),
  ).toEqual([]);
  expect(
    foreignAmong(
      new Map([
        ["Code.js", code],
        ["Sidebar.html", "<p>"],
      ]),
      ["Code.js"],
    ),
  ).toEqual([]);
});

it("names people's macros, also in a file that is called as ours", () => {
  const files = new Map([
    ["Code.js", "function inBang() { SpreadsheetApp.getActive(); }"],
    ["macros.js", "function Macro1() {}"],
    ["phieu/In.html", "<p>"],
  ]);
  expect(foreignAmong(files, ours)).toEqual(["Code.js", "macros.js", "phieu/In.html"]);
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "push-test-"));
  mkdirSync(path.join(folder, "build"));
  cpSync("build/push.js", path.join(folder, "build/push.js"));
  symlinkSync(path.resolve("node_modules"), path.join(folder, "node_modules"));
  // In place of the real build: what it leaves is what counts here.
  writeFileSync(
    path.join(folder, "build.mjs"),
    `import { mkdirSync, writeFileSync } from "node:fs"; mkdirSync("dist"); writeFileSync("dist/Code.js", "BaChuDong");`,
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

const push = (...args: string[]) =>
  new Promise<{ code: number; said: string }>((done) => {
    const env = { ...process.env, clasp_config_auth: path.join(folder, "nobody.json") };
    execFile(process.execPath, ["build/push.js", ...args], { cwd: folder, env }, (error, out, wrong) =>
      done({ code: error ? Number(error.code) : 0, said: (out + wrong).trim() }),
    );
  });

it.each([
  ["no script", null, [], "Chưa có .clasp.json"],
  ["no list", null, ["--all"], "Chưa có .scripts.json"],
  ["a list that is none", "{}", ["--all"], "phải là danh sách"],
  [
    "an id twice",
    JSON.stringify([1, 2].map((n) => ({ name: `Bảng ${n}`, scriptId: "x" }))),
    ["--all"],
    "hai lần",
  ],
  ["an unknown option", null, ["--tat-ca"], "Không có tùy chọn --tat-ca"],
] as const)("says what to do where there is %s", async (_, list, args, words) => {
  if (list) writeFileSync(path.join(folder, ".scripts.json"), list);
  const { code: status, said } = await push(...args);
  expect(status).toBe(1);
  expect(said).toContain(words);
});

it("looks at a script before it pushes to it: what cannot be looked at is not written, and the others are tried", async () => {
  const list = ["x", "y"].map((scriptId) => ({ name: `Bảng ${scriptId}`, scriptId }));
  writeFileSync(path.join(folder, ".scripts.json"), JSON.stringify(list));
  const { code: status, said } = await push("--all");
  expect(status).toBe(1);
  expect(said).toMatch(/^Bảng x: không xem được tập lệnh x nên không đẩy\. .*No credentials found/);
  expect(said).toMatch(/^Bảng y: không xem được .*No credentials found/m);
  expect(said).toMatch(/^Chưa đẩy: Bảng x, Bảng y\.$/m);
  // clasp is begun once a script.
});
