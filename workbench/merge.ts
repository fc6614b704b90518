/**
 * @fileoverview `npm run merge -- FOLDER …`: merges the reports of a folder of .xlsx and .json files without a
 * screen, through the very bundle that is pushed to Google. Exit 0 when it ran, 2 where the folder cannot be used.
 */
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import {
  argumentsOf,
  type Command,
  progress,
  readWhole,
  saidInTerminal,
  Unusable,
  writeWhole,
  yearOf,
} from "./command-line";
import { mayHoldReport, mergeFiles } from "./merge-files";
import { printMerge } from "./merge-report";

const USAGE =
  "Cách dùng: npm run --silent merge -- THU-MUC [--unit TEN-DON-VI] [--level CAP] [--parent CAP-TREN] [--year 2021] [--expect DANH-SACH.txt] [--accept TEN-DON-VI-HOAC-TEP] [--out KET-QUA.xlsx] [--json]";

function readArguments(argv: readonly string[]) {
  const { values, input: folder } = argumentsOf(argv, USAGE, {
    unit: { type: "string" },
    level: { type: "string" },
    parent: { type: "string" },
    year: { type: "string" },
    expect: { type: "string" },
    accept: { type: "string", multiple: true, default: [] },
    out: { type: "string" },
    json: { type: "boolean", default: false },
  });
  return { ...values, year: yearOf(values.year), folder };
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
  return names
    .filter(mayHoldReport)
    .filter((name) => path.resolve(folder, name) !== out)
    .sort();
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

export const merge: Command = async (argv, terminal) => {
  const args = readArguments(argv);
  const say = progress(args.json, terminal);
  const names = await namesIn(args.folder, args.out);
  if (names.length === 0) throw new Unusable(`Thư mục “${args.folder}” không có tệp .xlsx hoặc .json nào.`);
  const expected = await namesExpected(args.expect);
  const files = names.map((name) => {
    const file = path.join(args.folder, name);
    return { name, size: async () => (await stat(file)).size, read: () => readWhole(file) };
  });
  const { workbook, ...rest } = await mergeFiles(files, {
    words: {
      unit: args.unit ?? path.basename(path.resolve(args.folder)),
      level: args.level ?? "",
      parent: args.parent ?? "",
      year: args.year,
      expected,
      accept: args.accept,
      write: args.out !== undefined,
    },
    bundle: await terminal.bundle(),
    say,
    none: `Không tệp nào trong “${args.folder}” có báo cáo.`,
  });
  if (args.out !== undefined && workbook) {
    say(`Đang lưu ${path.basename(args.out)}…`);
    await writeWhole(args.out, workbook);
  }
  const result = { ...rest, findings: rest.findings.map(saidInTerminal) };
  terminal.out(
    args.json
      ? `${JSON.stringify(result)}\n`
      : printMerge(result, { folder: args.folder, out: args.out, named: args.unit !== undefined }),
  );
};
