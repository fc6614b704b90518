/**
 * @fileoverview `npm run assess -- INPUT.xlsx …`: the main job without a screen, through the very bundle
 * that is pushed to Google. Exit 0 when the job ran, 2 where the input cannot be used.
 */
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { type Answer, printReport, type Refusal } from "./assess-report";
import { Host } from "./host/host";
import { open } from "./xlsx/open";
import { UnusableFile } from "./xlsx/unusable";

const USAGE =
  "Cách dùng: npm run --silent assess -- BANG-CHAM.xlsx [--out KET-QUA.xlsx] [--year 2021] [--criteria 2018-2022] [--sheet TEN-TAB] [--mapping CACH-DOC.json] [--json]";

/** Ends the command with exit 2 and one sentence. */
class Unusable extends Error {}

function readArguments(argv: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        out: { type: "string" },
        year: { type: "string" },
        criteria: { type: "string" },
        sheet: { type: "string" },
        mapping: { type: "string" },
        json: { type: "boolean", default: false },
      },
    });
    const [input] = positionals;
    if (positionals.length !== 1 || input === undefined) throw new Unusable(USAGE);
    if (values.year !== undefined && !/^20\d\d$/.test(values.year)) {
      throw new Unusable(`Năm “${values.year}” không đúng. Ghi năm gồm bốn chữ số, ví dụ --year 2021.`);
    }
    return { ...values, input };
  } catch (thrown) {
    throw thrown instanceof Unusable ? thrown : new Unusable(USAGE);
  }
}

async function readInput(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (thrown) {
    const code = (thrown as NodeJS.ErrnoException).code;
    if (code === "EISDIR") throw new Unusable(`“${file}” là thư mục. Hãy ghi tên một tệp .xlsx.`);
    if (code === "ENOENT") throw new Unusable(`Không tìm thấy tệp “${file}”. Kiểm tra lại tên và thư mục.`);
    throw new Unusable(`Không mở được tệp “${file}”. Kiểm tra quyền đọc tệp rồi chạy lại.`);
  }
}

async function readMapping(file: string | undefined): Promise<unknown> {
  if (file === undefined) return null;
  const text = await readInput(file);
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(text));
    // What `--json` prints as a whole serves as well as its `layout` alone.
    return parsed !== null && typeof parsed === "object" && "layout" in parsed ? parsed.layout : parsed;
  } catch {
    throw new Unusable(`Tệp “${file}” không phải JSON. Dùng phần “layout” mà lệnh in ra khi có --json.`);
  }
}

/** Progress for a person, on standard error, one line a step; silent with --json. */
function progress(quiet: boolean) {
  return (sentence: string) => {
    if (!quiet) process.stderr.write(`${sentence}\n`);
  };
}

async function main(argv: readonly string[]): Promise<void> {
  const args = readArguments(argv);
  const say = progress(args.json);
  if (args.out !== undefined && path.resolve(args.out) === path.resolve(args.input)) {
    throw new Unusable("Tệp --out phải khác tệp gốc: tệp gốc không bao giờ bị sửa.");
  }
  const mapping = await readMapping(args.mapping);
  say(`Đang đọc ${path.basename(args.input)}…`);
  const workbook = await open(await readInput(args.input), path.basename(args.input));

  say("Đang kiểm tra và tính kết quả…");
  const code = await readFile(new URL("../dist/Code.js", import.meta.url), "utf8");
  const host = new Host(workbook.model, { code, html: {} });
  const answer = host.run("runReport", [
    {
      sheet: args.sheet ?? null,
      mapping,
      year: args.year === undefined ? null : Number(args.year),
      criteria: args.criteria ?? null,
      write: args.out !== undefined,
    },
  ]) as Answer | Refusal;
  if (!answer.ok) throw new Unusable(answer.message.replace(/\s*\n\s*/g, " "));

  if (args.out !== undefined) {
    say(`Đang lưu ${path.basename(args.out)}…`);
    await writeWhole(args.out, await workbook.save());
  }
  const { ok: _, ...result } = answer;
  process.stdout.write(args.json ? `${JSON.stringify(result)}\n` : printReport(answer, args));
}

/** Writes beside and renames, so that no half file is ever there. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const beside = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(beside, bytes);
    await rename(beside, file);
  } catch {
    await rm(beside, { force: true });
    throw new Unusable(
      `Không ghi được tệp “${file}”. Kiểm tra thư mục có tồn tại và tệp không đang mở, rồi chạy lại.`,
    );
  }
}

try {
  await main(process.argv.slice(2));
} catch (thrown) {
  if (!(thrown instanceof Unusable) && !(thrown instanceof UnusableFile)) throw thrown;
  process.stderr.write(`${thrown.message}\n`);
  process.exitCode = 2;
}
