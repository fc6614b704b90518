/**
 * @fileoverview `npm run papers -- FILE.xlsx --dir FOLDER`: the papers of recognition as .docx and as one page to print,
 * without a screen, from what the very bundle that is pushed to Google counts. Exit 0 when it ran, 2 where it could not.
 */
import { mkdir, stat } from "node:fs/promises";
import path from "node:path";
import type { PapersAnswer } from "../src/commands/papers";
import { PAPER_NAMES, type PaperName, paperOf } from "../src/papers/all";
import { docxOf } from "../src/papers/docx";
import { PAPER_STYLE, paperHtml } from "../src/papers/html";
import { fileOf } from "../src/papers/letterhead";
import { blanksOf, type Paper } from "../src/papers/paper";
import {
  argumentsOf,
  type Command,
  forTerminal,
  progress,
  readWhole,
  Unusable,
  writeWhole,
  yearOf,
} from "./command-line";
import { Host } from "./host/host";
import { printPapers } from "./papers-report";
import { open } from "./xlsx/open";

const USAGE =
  "Cách dùng: npm run --silent papers -- TEP.xlsx --dir THU-MUC [--year 2021] [--sheet TEN-TAB-BANG-CHAM] [--json]";

function readArguments(argv: readonly string[]) {
  const { values, input } = argumentsOf(argv, USAGE, {
    dir: { type: "string" },
    year: { type: "string" },
    sheet: { type: "string" },
    json: { type: "boolean", default: false },
  });
  const { dir, json, sheet } = values;
  if (!dir) throw new Unusable(USAGE);
  return { input, dir, json, sheet: sheet ?? null, year: yearOf(values.year) };
}

/** The folder, made where it is not there. */
async function makeFolder(dir: string): Promise<void> {
  try {
    await mkdir(dir, { recursive: true });
    if ((await stat(dir)).isDirectory()) return;
  } catch {}
  throw new Unusable(`Không tạo được thư mục “${dir}”. Kiểm tra tên và quyền ghi, rồi chạy lại.`);
}

export const papers: Command = async (argv, terminal) => {
  const { input, dir, json, sheet, year } = readArguments(argv);
  const say = progress(json, terminal);
  say(`Đang đọc ${path.basename(input)}…`);
  const workbook = await open(await readWhole(input), path.basename(input));
  say("Đang kiểm tra, tính kết quả…");
  const answer = new Host(workbook.model, { ...(await terminal.bundle()), html: {} }).run("runPapers", [
    { year, sheet },
  ]) as PapersAnswer;
  if (!answer.ok) throw new Unusable(answer.message);
  const { facts } = answer;
  const papers = (Object.keys(PAPER_NAMES) as PaperName[]).flatMap((name) => paperOf(name, facts) ?? []);
  await makeFolder(dir);
  say(`Đang lưu vào ${dir}…`);
  for (const paper of papers) await writeWhole(path.join(dir, `${paper.file}.docx`), await docxOf(paper));
  const page = `${fileOf("giay-to", facts)}.html`;
  await writeWhole(path.join(dir, page), Buffer.from(pageOf(papers)));
  const told = {
    year: facts.year,
    totals: facts.totals,
    papers: papers.map((paper) => ({
      title: paper.title,
      file: `${paper.file}.docx`,
      blanks: blanksOf(paper),
    })),
    page,
    notices: answer.notices.map(forTerminal),
  };
  terminal.out(json ? `${JSON.stringify(told)}\n` : printPapers(told, { input, dir }));
};

/** All papers on one page, to be printed or saved as PDF by any browser. */
const pageOf = (papers: readonly Paper[]): string =>
  `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><title>Giấy tờ công nhận Đoàn cơ sở “3 chủ động”</title>
<style>body { margin: 0; background: #eee; }${PAPER_STYLE}</style></head>
<body>${papers.map(paperHtml).join("\n")}</body>
</html>
`;
