/** @fileoverview What docs/cai-dat.md says of clasp, held to the installed clasp without a network. */

import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const CLASP = path.resolve("node_modules/@google/clasp/build/src/index.js");
const guide = readFileSync("docs/cai-dat.md", "utf8");
const project = JSON.parse(readFileSync(".clasp.json", "utf8")) as { scriptId: string; rootDir: string };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "clasp-"));
  mkdirSync(path.join(folder, "dist"));
  cpSync("dist", path.join(folder, "dist"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs clasp in the folder, signed in as nobody. */
async function clasp(...args: string[]): Promise<{ code: number; said: string }> {
  const env = { ...process.env, clasp_config_auth: path.join(folder, "nobody.json") };
  return await new Promise((done) =>
    execFile(process.execPath, [CLASP, ...args], { cwd: folder, env }, (error, out, wrong) =>
      done({ code: error ? Number(error.code) : 0, said: (out + wrong).trim() }),
    ),
  );
}

const keep = (settings: object) => writeFileSync(path.join(folder, ".clasp.json"), JSON.stringify(settings));

describe("docs/cai-dat.md", () => {
  it("names the placeholder that stands in .clasp.json", () => {
    expect(guide).toContain(`\`${project.scriptId}\``);
    expect(guide).toContain(`"rootDir": "${project.rootDir}"`);
  });

  it("says what clasp says to somebody who has not signed in", async () => {
    keep(project);
    const { code, said } = await clasp("push", "--force");
    expect(code).not.toBe(0);
    expect(guide).toContain(`\`${said}\``);
  });

  it("says what clasp says to an empty script id", async () => {
    keep({ ...project, scriptId: "" });
    const { said } = await clasp("show-file-status");
    expect(said).not.toBe("");
    expect(guide).toContain(`\`${said}\``);
  });

  it("says what clasp says when it is to create a script where .clasp.json is", async () => {
    keep(project);
    const { said } = await clasp("create-script", "--type", "sheets", "--title", "Mẫu");
    expect(guide).toContain(`\`${said}\``);
    expect(JSON.parse(readFileSync(path.join(folder, ".clasp.json"), "utf8"))).toEqual(project);
  });

  it("names commands and options that clasp has", async () => {
    const named = [...guide.matchAll(/npx clasp ([a-z-]+)((?: --[a-zA-Z]+)*)/g)];
    expect(named.length).toBeGreaterThan(4);
    const { said: commands } = await clasp("--help");
    for (const [, name = ""] of named) expect(commands).toMatch(new RegExp(`^  (\\S+\\|)?${name}\\b`, "m"));
    const { said: options } = await clasp("create-script", "--help");
    for (const option of ["--parentId", "--title", "--rootDir"]) {
      expect(guide).toContain(option);
      expect(options).toContain(option);
    }
    // clasp is begun twice.
  });
});
