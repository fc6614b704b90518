/** @fileoverview What docs/cai-dat.md says of clasp, held to the installed clasp without a network. */

import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const CLASP = path.resolve("node_modules/@google/clasp/build/src/");
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
    execFile(
      process.execPath,
      [path.join(CLASP, "index.js"), ...args],
      { cwd: folder, env },
      (error, out, wrong) => done({ code: error ? Number(error.code) : 0, said: (out + wrong).trim() }),
    ),
  );
}

/** The commands that clasp's program takes: loading them is most of what a start of clasp takes. */
interface Program {
  readonly commands: readonly {
    name(): string;
    aliases(): string[];
    readonly options: readonly { readonly long?: string }[];
  }[];
  parseAsync(args: readonly string[], from: { from: "user" }): Promise<unknown>;
}
let loaded: Promise<Program> | null = null;
const program = () => (loaded ??= load());
async function load(): Promise<Program> {
  const file = pathToFileURL(path.join(CLASP, "commands", "program.js"));
  const { makeProgram } = (await import(file.href)) as {
    makeProgram(exit: (error: Error) => never): Program;
  };
  return makeProgram((error) => {
    throw error;
  });
}

/** What clasp ends with in the folder, signed in as nobody. */
async function refusal(...args: string[]): Promise<string> {
  const where = ["--auth", path.join(folder, "nobody.json"), "--project", path.join(folder, ".clasp.json")];
  // Of some it says so by itself.
  const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  try {
    await (await program()).parseAsync([...where, ...args], { from: "user" });
    return "";
  } catch (error) {
    return (error as Error).message;
  } finally {
    written.mockRestore();
  }
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
    const said = await refusal("show-file-status");
    expect(said).not.toBe("");
    expect(guide).toContain(`\`${said}\``);
  });

  it("says what clasp says when it is to create a script where .clasp.json is", async () => {
    keep(project);
    const said = await refusal("create-script", "--type", "sheets", "--title", "Mẫu");
    expect(said).not.toBe("");
    expect(guide).toContain(`\`${said}\``);
    expect(JSON.parse(readFileSync(path.join(folder, ".clasp.json"), "utf8"))).toEqual(project);
  });

  it("names commands and options that clasp has", async () => {
    const named = [...guide.matchAll(/npx clasp ([a-z-]+)([^`]*)/g)];
    expect(named.length).toBeGreaterThan(4);
    const { commands } = await program();
    const options: string[] = [];
    for (const [, name = "", rest = ""] of named) {
      const command = commands.find((one) => [one.name(), ...one.aliases()].includes(name));
      expect(command, name).toBeDefined();
      for (const [option] of rest.matchAll(/--[a-zA-Z]+/g)) {
        options.push(option);
        expect(command?.options.map(({ long }) => long)).toContain(option);
      }
    }
    expect(options).toEqual(expect.arrayContaining(["--parentId", "--title", "--rootDir"]));
  });
});
