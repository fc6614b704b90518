/**
 * @fileoverview `npm run year -- FILE.xlsx …`: who registered, who follows whom, who went where, without a screen, through
 * the very bundle that is pushed to Google. Exit 0 when it ran, 2 where the input cannot be used.
 */
import path from "node:path";
import type { OpeningAnswer } from "../src/commands/open-year";
import type { YearAnswer } from "../src/commands/year";
import {
  argumentsOf,
  type Command,
  checkEnding,
  forTerminal,
  progress,
  readWhole,
  saidInTerminal,
  type Terminal,
  Unusable,
  writeWhole,
  yearOf,
} from "./command-line";
import { Host } from "./host/host";
import { printedWords } from "./outside-cells";
import { type OpenedWorkbook, open } from "./xlsx/open";
import { forgetStale } from "./xlsx/stale";
import { printYear } from "./year-report";

const USAGE =
  "Cách dùng: npm run --silent year -- TEP.xlsx [--out KET-QUA.xlsx] [--year 2021] [--sheet TEN-TAB-BANG-CHAM] [--open 2027] [--json]";

function readArguments(argv: readonly string[]) {
  const { values, input } = argumentsOf(argv, USAGE, {
    out: { type: "string" },
    year: { type: "string" },
    sheet: { type: "string" },
    open: { type: "string" },
    json: { type: "boolean", default: false },
  });
  return { ...values, year: yearOf(values.year), open: yearOf(values.open), input };
}

export const year: Command = async (argv, terminal) => {
  const args = readArguments(argv);
  const say = progress(args.json, terminal);
  if (args.out !== undefined && path.resolve(args.out) === path.resolve(args.input))
    throw new Unusable("Tệp --out phải khác tệp gốc: tệp gốc không bao giờ bị sửa.");
  say(`Đang đọc ${path.basename(args.input)}…`);
  const workbook = await open(await readWhole(args.input), path.basename(args.input));
  checkEnding(args.out, workbook.hasMacros);
  if (args.open !== null) return openNewYear(args, args.open, workbook, terminal);
  say("Đang đọc đăng ký, phân công, đi cơ sở…");
  const answer = (await hostOf(workbook, terminal)).run("runYear", [
    { year: args.year, sheet: args.sheet ?? null, write: args.out !== undefined },
  ]) as YearAnswer;
  if (!answer.ok) throw new Unusable(answer.message);
  if (args.out !== undefined) {
    say(`Đang lưu ${path.basename(args.out)}…`);
    await writeWhole(args.out, await workbook.save());
  }
  const { ok: _, written: __, ...rest } = answer;
  const result = {
    ...rest,
    notRead: rest.notRead.map((one) => ({ ...one, why: forTerminal(one.why) })),
    findings: rest.findings.map(saidInTerminal),
    notices: rest.notices.map(forTerminal),
  };
  terminal.out(args.json ? `${JSON.stringify(result)}\n` : printYear(result, args));
};

const hostOf = async ({ model }: OpenedWorkbook, terminal: Terminal) =>
  new Host(model, { ...(await terminal.bundle()), html: {} });

/** Opens a new year's tabs in a copy of the file. */
async function openNewYear(
  args: ReturnType<typeof readArguments>,
  to: number,
  workbook: OpenedWorkbook,
  terminal: Terminal,
): Promise<void> {
  const say = progress(args.json, terminal);
  if (args.out === undefined)
    throw new Unusable("Thêm --out KET-QUA.xlsx: năm mới được mở trong tệp ấy, tệp gốc không bị sửa.");
  say(`Đang mở năm ${to}…`);
  const answer = (await hostOf(workbook, terminal)).run("runOpening", [
    { to, year: args.year, sheet: args.sheet ?? null },
  ]) as OpeningAnswer;
  if (!answer.ok) throw new Unusable(answer.message);
  forgetStale(workbook.model);
  say(`Đang lưu ${path.basename(args.out)}…`);
  await writeWhole(args.out, await workbook.save());
  const { ok: _, ...opened } = answer;
  const said = { ...opened, lines: [...opened.lines, ...printedLines(workbook.model, opened)] };
  const page = [
    said.message,
    ...said.lines.map((line) => `  ${line}`),
    "",
    `Đã lưu ${args.out}; tệp gốc không bị sửa.`,
  ];
  terminal.out(args.json ? `${JSON.stringify(said)}\n` : `${page.map(forTerminal).join("\n")}\n`);
}

/** Headers and footers that say the former year, which Google tells no script. */
function printedLines(
  { sheets }: OpenedWorkbook["model"],
  { made, from }: { readonly made: readonly string[]; readonly from: number },
): string[] {
  return sheets.flatMap(({ name, printed = [] }) => {
    const said = printed.flatMap(printedWords).filter((text) => text.includes(String(from)));
    return made.includes(name) && said.length > 0
      ? [`Tab “${name}”: đầu trang, chân trang khi in còn ghi “${said.join("”, “")}”, hãy sửa tay.`]
      : [];
  });
}
