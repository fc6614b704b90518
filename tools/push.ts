/**
 * @fileoverview `npm run push [-- --all] [-- --addon|--lite] [-- --yes]`: puts dist/ on Google, into the script of
 * .clasp.json or, with `--all`, into each of .scripts.json. A push replaces every file of a script, people's macros too:
 * what stands there is looked up first, and what is not ours is named and asked about.
 */
import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { foreignAmong } from "./push/foreign";

const CLASP = path.resolve("node_modules/@google/clasp/build/src/index.js");
const LIST = ".scripts.json";

/** A script to push to: its id, and what people call the spreadsheet. */
interface Script {
  readonly name: string;
  readonly scriptId: string;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Ends with one sentence that says what to do. */
function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

const json = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return stop(`Không đọc được ${file}: tệp phải là JSON đúng, xem docs/cai-dat.md.`);
  }
};

function scriptsToPush(all: boolean): Script[] {
  if (!all) {
    if (!existsSync(".clasp.json")) stop("Chưa có .clasp.json: tạo tập lệnh trước, xem docs/cai-dat.md.");
    const { scriptId } = json(".clasp.json") as { scriptId?: string };
    return [{ name: ".clasp.json", scriptId: scriptId ?? "" }];
  }
  if (!existsSync(LIST)) stop(`Chưa có ${LIST}: ghi danh sách tập lệnh vào đó, xem docs/cai-dat.md.`);
  const list = json(LIST);
  const isScript = (one: Partial<Script> | null) =>
    typeof one?.name === "string" && typeof one.scriptId === "string";
  if (!Array.isArray(list) || list.length === 0 || !list.every(isScript))
    stop(`${LIST} phải là danh sách như [{"name": "Chấm 2026", "scriptId": "…"}].`);
  const ids = (list as Script[]).map(({ scriptId }) => scriptId);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice) stop(`${LIST} ghi hai lần tập lệnh ${twice}.`);
  return list as Script[];
}

/** A folder of its own for clasp, so that nothing of the project's is written over; clasp goes nowhere outside. */
function inFolder<T>(scriptId: string, work: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), "push-"));
  try {
    mkdirSync(path.join(folder, "dist"));
    writeFileSync(path.join(folder, ".clasp.json"), JSON.stringify({ scriptId, rootDir: "dist" }));
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const clasp = (folder: string, ...args: string[]) =>
  spawnSync(process.execPath, [CLASP, ...args], { cwd: folder, encoding: "utf8" });

/** What stands in a script and a push would take away; a sentence where nobody can see it. */
function foreignIn(scriptId: string, ours: readonly string[]): string[] | string {
  return inFolder(scriptId, (folder) => {
    const pulled = clasp(folder, "pull");
    if (pulled.status !== 0)
      return `không xem được tập lệnh ${scriptId} nên không đẩy. ${(pulled.stderr || pulled.stdout).trim()}`;
    const there = path.join(folder, "dist");
    const files = readdirSync(there, { recursive: true, encoding: "utf8" }).filter((file) =>
      /\.(js|gs|html)$/.test(file),
    );
    return foreignAmong(
      new Map(files.map((file) => [file, readFileSync(path.join(there, file), "utf8")])),
      ours,
    );
  });
}

async function ask(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await lines.question(question);
  lines.close();
  return /^(c|có|co|y|yes)$/i.test(answer.trim());
}

async function main(args: readonly string[]): Promise<void> {
  const known = ["--all", "--addon", "--lite", "--yes"];
  const odd = args.find((one) => !known.includes(one));
  if (odd) stop(`Không có tùy chọn ${odd}. Các tùy chọn: ${known.join(", ")}.`);
  const scripts = scriptsToPush(args.includes("--all"));
  const kind = args.filter((one) => one === "--addon" || one === "--lite");
  // clasp may have written into dist/ what stood in a script.
  rmSync("dist", { recursive: true, force: true });
  rmSync("build/built", { force: true });
  execFileSync(process.execPath, ["build.mjs", "--quiet", ...kind], { stdio: "inherit" });
  const ours = readdirSync("dist");
  const failed: string[] = [];
  for (const { name, scriptId } of scripts) {
    const foreign = foreignIn(scriptId, ours);
    if (typeof foreign === "string") {
      // The others may be to be had all the same.
      say(`${name}: ${foreign}`);
      failed.push(name);
      continue;
    }
    if (foreign.length > 0) {
      say(`${name}: tập lệnh đang có ${foreign.length} tệp không phải của tiện ích: ${foreign.join(", ")}.`);
      say("Đẩy lên sẽ thay toàn bộ tệp của tập lệnh: các tệp này, kể cả macro của mọi người, sẽ mất.");
      if (!args.includes("--yes") && !(await ask("Vẫn đẩy? Gõ “có” để đẩy, Enter để bỏ qua: "))) {
        say(`${name}: đã bỏ qua, không đổi gì.`);
        failed.push(name);
        continue;
      }
    }
    const { status, stdout, stderr } = inFolder(scriptId, (folder) => {
      cpSync("dist", path.join(folder, "dist"), { recursive: true });
      return clasp(folder, "push", "--force");
    });
    say(`${name}: ${status === 0 ? "đã đẩy" : `không đẩy được. ${(stderr || stdout).trim()}`}`);
    if (status !== 0) failed.push(name);
  }
  if (failed.length > 0) stop(`Chưa đẩy: ${failed.join(", ")}.`);
}

await main(process.argv.slice(2));
