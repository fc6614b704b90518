/**
 * @fileoverview Reports of .xlsx and .json files merged through the very bundle that is pushed to Google: for
 * `npm run merge` and for files that are dropped on the workbench's page.
 */
import { writeXlsx } from "hucre/xlsx";
import { TOO_BIG } from "../src/messages/upward";
import { TAB_RESULT } from "../src/table/own-tabs";
import { MOST_TEXT } from "../src/upward/names";
import { readReportTab } from "../src/upward/read";
import { Unusable } from "./command-line";
import { Host, type HostOptions } from "./host/host";
import { type ModelSheet, type ModelWorkbook, newSheet } from "./host/model";
import type { Answer, FileFinding, Refusal } from "./merge-report";
import { open } from "./xlsx/open";
import { UnusableFile } from "./xlsx/unusable";

/** A file by its name; `read` is asked once, and may refuse with Unusable. */
export interface NamedFile {
  readonly name: string;
  /** In bytes. */
  readonly size: () => Promise<number>;
  readonly read: () => Promise<Uint8Array>;
}

/** What the one who merges says of it. */
export interface MergeWords {
  readonly unit: string;
  readonly level: string;
  readonly parent: string;
  readonly year: number | null;
  readonly expected: readonly string[];
  /** Units or files that are merged though something does not hold. */
  readonly accept: readonly string[];
  readonly write: boolean;
}

export interface Merged extends Omit<Answer, "ok"> {
  /** Found on files and on reports. */
  readonly findings: FileFinding[];
  /** A new workbook with nothing but the merged report; null where it was not to be written. */
  readonly workbook: Uint8Array | null;
}

/** Reports of files: tabs gathered from workbooks, texts, and files of no use. */
interface Gathered {
  readonly sheets: ModelSheet[];
  readonly texts: { where: string; text: string }[];
  readonly findings: FileFinding[];
}

/** Files that hold reports, by their names: "~$…" is Excel's lock beside an open file. */
export const mayHoldReport = (name: string) => /\.(xlsx|xlsm|json)$/i.test(name) && !/^(\.|~\$)/.test(name);

/**
 * Reads and merges. What one file holds keeps no other out. Throws Unusable with one sentence where none has a report, or
 * the bundle refuses.
 */
export async function mergeFiles(
  files: readonly NamedFile[],
  {
    words,
    bundle,
    say,
    none,
  }: {
    readonly words: MergeWords;
    readonly bundle: Pick<HostOptions, "code" | "compiled" | "kept">;
    readonly say: (line: string) => void;
    /** What is said where no file has a report. */
    readonly none: string;
  },
): Promise<Merged> {
  const { sheets, texts, findings } = await gather(files, say);
  if (sheets.length + texts.length === 0) throw new Unusable(`${none} ${named(findings)}`);
  say("Đang kiểm tra và gộp…");
  const model: ModelWorkbook = {
    name: words.unit,
    locale: "vi_VN",
    timeZone: "Asia/Ho_Chi_Minh",
    sheets: [newSheet(0, "Trang1", true), ...sheets],
    activeSheet: 0,
  };
  const answer = new Host(model, { ...bundle, html: {} }).run("runMerge", [{ ...words, texts }]) as
    | Answer
    | Refusal;
  if (!answer.ok) throw new Unusable(answer.message);
  const { ok: _, ...rest } = answer;
  const workbook = words.write ? await fresh(model, answer.written ?? "") : null;
  return { ...rest, findings: [...findings, ...rest.findings], workbook };
}

async function gather(files: readonly NamedFile[], say: (line: string) => void): Promise<Gathered> {
  const gathered: Gathered = { sheets: [], texts: [], findings: [] };
  for (const [i, file] of files.entries()) {
    if (i % 20 === 0) say(`Đang đọc ${file.name} (${i + 1}/${files.length})…`);
    try {
      await addFile(gathered, file);
    } catch (thrown) {
      const known = thrown instanceof UnusableFile || thrown instanceof Unusable;
      const message = known ? thrown.message : "Không đọc được tệp này. Kiểm tra quyền đọc tệp.";
      gathered.findings.push({ code: "unusable-file", merged: false, where: file.name, unit: null, message });
    }
  }
  return gathered;
}

async function addFile(gathered: Gathered, { name, size, read }: NamedFile): Promise<void> {
  if (/\.json$/i.test(name)) {
    // A letter takes up to three bytes in UTF-8: what is longer is refused unread.
    if ((await size()) > MOST_TEXT * 3) throw new Unusable(TOO_BIG);
    gathered.texts.push({ where: name, text: Buffer.from(await read()).toString("utf8") });
    return;
  }
  const { model } = await open(await read(), name);
  const found = model.sheets.filter((sheet) => readReportTab(sheet.name, textOf(sheet)).length > 0);
  if (found.length === 0) {
    throw new Unusable(
      model.sheets.some(({ name: tab }) => tab.startsWith(TAB_RESULT))
        ? "Tệp có kết quả nhưng chưa có tab báo cáo. Mở tệp bằng bản trên máy, lập báo cáo gửi cấp trên rồi lưu; hoặc chạy lại assess với --unit."
        : "Tệp không có tab báo cáo nào. Đề nghị đơn vị lập báo cáo gửi cấp trên rồi gửi lại tệp.",
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

/** Most files that one line names. */
const MOST_NAMED = 10;

/** Files and their faults, in one line. */
function named(findings: readonly FileFinding[]): string {
  const lines = findings.slice(0, MOST_NAMED).map(({ where, message }) => `${where}: ${message}`);
  const more = findings.length - lines.length;
  return [...lines, ...(more > 0 ? [`Và ${more} tệp khác.`] : [])].join(" ");
}

async function fresh(model: ModelWorkbook, tab: string): Promise<Uint8Array> {
  const workbook = await open(await writeXlsx({ sheets: [{ name: "Trang1", rows: [] }] }), "x.xlsx");
  const sheet = model.sheets.find(({ name }) => name === tab);
  if (!sheet) throw new Error(`no tab ${tab}`);
  workbook.model.sheets = [sheet];
  return workbook.save();
}
