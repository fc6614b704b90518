/**
 * @fileoverview `npm run merge -- FOLDER …`: merges the reports of a folder of .xlsx and .json files without a
 * screen, through the very bundle that is pushed to Google. Exit 0 when it ran, 2 where the folder cannot be used.
 */
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { writeXlsx } from "hucre/xlsx";
import { TOO_BIG } from "../src/messages/upward";
import { MOST_TEXT } from "../src/upward/names";
import { readReportTab } from "../src/upward/read";
import { progress, readWhole, runMain, saidInTerminal, Unusable, writeWhole, yearOf } from "./command-line";
import { Host } from "./host/host";
import { type ModelSheet, type ModelWorkbook, newSheet } from "./host/model";
import { type Answer, type FileFinding, printMerge, type Refusal } from "./merge-report";
import { open } from "./xlsx/open";
import { UnusableFile } from "./xlsx/unusable";

const USAGE =
  "Cách dùng: npm run --silent merge -- THU-MUC [--unit TEN-DON-VI] [--level CAP] [--parent CAP-TREN] [--year 2021] [--expect DANH-SACH.txt] [--accept TEN-DON-VI-HOAC-TEP] [--out KET-QUA.xlsx] [--json]";

function readArguments(argv: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        unit: { type: "string" },
        level: { type: "string" },
        parent: { type: "string" },
        year: { type: "string" },
        expect: { type: "string" },
        accept: { type: "string", multiple: true, default: [] },
        out: { type: "string" },
        json: { type: "boolean", default: false },
      },
    });
    const [folder] = positionals;
    if (positionals.length !== 1 || folder === undefined) throw new Unusable(USAGE);
    return { ...values, year: yearOf(values.year), folder };
  } catch (thrown) {
    throw thrown instanceof Unusable ? thrown : new Unusable(USAGE);
  }
}

/** Reports of a folder: tabs gathered from its workbooks, texts, and files of no use. */
interface Gathered {
  readonly sheets: ModelSheet[];
  readonly texts: { where: string; text: string }[];
  readonly findings: FileFinding[];
}

async function namesIn(folder: string, except: string | undefined): Promise<string[]> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (thrown) {
    const code = (thrown as NodeJS.ErrnoException).code;
    if (code === "ENOTDIR")
      throw new Unusable(`“${folder}” không phải thư mục. Hãy ghi tên thư mục chứa các báo cáo.`);
    throw new Unusable(`Không mở được thư mục “${folder}”. Kiểm tra lại tên và quyền đọc.`);
  }
  const out = except === undefined ? null : path.resolve(except);
  // "~$…" is Excel's lock beside an open file.
  return names
    .filter((name) => /\.(xlsx|xlsm|json)$/i.test(name) && !/^(\.|~\$)/.test(name))
    .filter((name) => path.resolve(folder, name) !== out)
    .sort();
}

async function gather(
  folder: string,
  names: readonly string[],
  say: (line: string) => void,
): Promise<Gathered> {
  const gathered: Gathered = { sheets: [], texts: [], findings: [] };
  for (const [i, name] of names.entries()) {
    if (i % 20 === 0) say(`Đang đọc ${name} (${i + 1}/${names.length})…`);
    try {
      await addFile(gathered, path.join(folder, name), name);
    } catch (thrown) {
      const known = thrown instanceof UnusableFile || thrown instanceof Unusable;
      const message = known ? thrown.message : "Không đọc được tệp này. Kiểm tra quyền đọc tệp.";
      gathered.findings.push({ code: "unusable-file", merged: false, where: name, unit: null, message });
    }
  }
  return gathered;
}

async function addFile(gathered: Gathered, file: string, name: string): Promise<void> {
  if (/\.json$/i.test(name)) {
    // A letter takes up to three bytes in UTF-8: what is longer is refused unread.
    if ((await stat(file)).size > MOST_TEXT * 3) {
      throw new Unusable(TOO_BIG);
    }
    gathered.texts.push({ where: name, text: (await readWhole(file)).toString("utf8") });
    return;
  }
  const { model } = await open(await readWhole(file), name);
  const found = model.sheets.filter((sheet) => readReportTab(sheet.name, textOf(sheet)).length > 0);
  if (found.length === 0) {
    throw new Unusable(
      "Tệp không có tab báo cáo nào. Đề nghị đơn vị lập báo cáo gửi cấp trên rồi gửi lại tệp.",
    );
  }
  for (const sheet of found) {
    const where = found.length === 1 ? name : `${name}, tab ${sheet.name}`;
    gathered.sheets.push({ ...sheet, id: gathered.sheets.length + 1, name: where, added: true });
  }
}

/** The texts of a sheet's cells, enough to see whether there is a report. */
function textOf(sheet: ModelSheet): string[][] {
  return [...sheet.cells.values()].map((row) =>
    [...row.values()].flatMap(({ value }) => (typeof value === "string" ? [value] : [])),
  );
}

async function namesExpected(file: string | undefined): Promise<string[]> {
  if (file === undefined) return [];
  try {
    return (await readFile(file, "utf8"))
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean);
  } catch {
    throw new Unusable(`Không đọc được tệp “${file}”. Tệp cần có mỗi dòng một tên đơn vị.`);
  }
}

async function main(argv: readonly string[]): Promise<void> {
  const args = readArguments(argv);
  const say = progress(args.json);
  const names = await namesIn(args.folder, args.out);
  if (names.length === 0) throw new Unusable(`Thư mục “${args.folder}” không có tệp .xlsx hoặc .json nào.`);
  const expected = await namesExpected(args.expect);
  const { sheets, texts, findings } = await gather(args.folder, names, say);

  if (sheets.length + texts.length === 0) {
    throw new Unusable(`Không tệp nào trong “${args.folder}” có báo cáo. ${named(findings)}`);
  }

  say("Đang kiểm tra và gộp…");
  const unit = args.unit ?? path.basename(path.resolve(args.folder));
  const model: ModelWorkbook = {
    name: unit,
    locale: "vi_VN",
    timeZone: "Asia/Ho_Chi_Minh",
    sheets: [newSheet(0, "Trang1", true), ...sheets],
    activeSheet: 0,
  };
  const code = await readFile(new URL("../dist/Code.js", import.meta.url), "utf8");
  const answer = new Host(model, { code, html: {} }).run("runMerge", [
    {
      unit,
      level: args.level ?? "",
      parent: args.parent ?? "",
      year: args.year,
      expected,
      accept: args.accept,
      texts,
      write: args.out !== undefined,
    },
  ]) as Answer | Refusal;
  if (!answer.ok) throw new Unusable(answer.message);

  if (args.out !== undefined) {
    say(`Đang lưu ${path.basename(args.out)}…`);
    await writeWhole(args.out, await fresh(model, answer.written ?? ""));
  }
  const { ok: _, ...rest } = answer;
  const result = { ...rest, findings: [...findings, ...rest.findings.map(saidInTerminal)] };
  process.stdout.write(
    args.json
      ? `${JSON.stringify(result)}\n`
      : printMerge(result, { folder: args.folder, out: args.out, named: args.unit !== undefined }),
  );
}

/** Most files that one line names. */
const MOST_NAMED = 10;

/** Files and their faults, in one line. */
function named(findings: readonly FileFinding[]): string {
  const lines = findings.slice(0, MOST_NAMED).map(({ where, message }) => `${where}: ${message}`);
  const more = findings.length - lines.length;
  return [...lines, ...(more > 0 ? [`Và ${more} tệp khác.`] : [])].join(" ");
}

/** A new workbook with nothing but the merged report. */
async function fresh(model: ModelWorkbook, tab: string): Promise<Uint8Array> {
  const workbook = await open(await writeXlsx({ sheets: [{ name: "Trang1", rows: [] }] }), "x.xlsx");
  const sheet = model.sheets.find(({ name }) => name === tab);
  if (!sheet) throw new Error(`no tab ${tab}`);
  workbook.model.sheets = [sheet];
  return workbook.save();
}

await runMain(main);
