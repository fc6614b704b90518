/**
 * @fileoverview `npm run assess -- INPUT.xlsx …`: the main job without a screen, through the very bundle
 * that is pushed to Google. Exit 0 when the job ran, 2 where the input cannot be used.
 */
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { type Answer, printReport, type Refusal } from "./assess-report";
import {
  argumentsOf,
  type Command,
  checkEnding,
  forTerminal,
  progress,
  readWhole,
  saidInTerminal,
  Unusable,
  writeWhole,
  yearOf,
} from "./command-line";
import { hiddenUnits } from "./hidden-rows";
import { Host } from "./host/host";
import { wordsOutsideCells } from "./outside-cells";
import { open } from "./xlsx/open";

const USAGE =
  "Cách dùng: npm run --silent assess -- BANG-CHAM.xlsx [--out KET-QUA.xlsx [--unit TEN-DON-VI]] [--year 2021] [--criteria 2018-2022] [--sheet TEN-TAB] [--mapping CACH-DOC.json] [--json]";

function readArguments(argv: readonly string[]) {
  const { values, input } = argumentsOf(argv, USAGE, {
    out: { type: "string" },
    unit: { type: "string" },
    year: { type: "string" },
    criteria: { type: "string" },
    sheet: { type: "string" },
    mapping: { type: "string" },
    json: { type: "boolean", default: false },
  });
  return { ...values, year: yearOf(values.year), input };
}

async function readMapping(file: string | undefined): Promise<unknown> {
  if (file === undefined) return null;
  const text = await readWhole(file);
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(text));
    // What `--json` prints as a whole serves as well as its `layout` alone.
    return parsed !== null && typeof parsed === "object" && "layout" in parsed ? parsed.layout : parsed;
  } catch {
    throw new Unusable(`Tệp “${file}” không phải JSON. Dùng phần “layout” mà lệnh in ra khi có --json.`);
  }
}

export const assess: Command = async (argv, terminal) => {
  const args = readArguments(argv);
  const say = progress(args.json, terminal);
  if (args.out !== undefined && path.resolve(args.out) === path.resolve(args.input)) {
    throw new Unusable("Tệp --out phải khác tệp gốc: tệp gốc không bao giờ bị sửa.");
  }
  if (args.unit !== undefined && args.out === undefined)
    throw new Unusable("--unit ghi báo cáo của đơn vị vào tệp --out: hãy ghi cả --out.");
  const mapping = await readMapping(args.mapping);
  say(`Đang đọc ${path.basename(args.input)}…`);
  const workbook = await open(await readWhole(args.input), path.basename(args.input));
  checkEnding(args.out, workbook.hasMacros);

  const outside = wordsOutsideCells(workbook.model);

  say("Đang kiểm tra và tính kết quả…");
  const host = new Host(workbook.model, { ...(await terminal.bundle()), html: {} });
  const answer = host.run("runReport", [
    {
      sheet: args.sheet ?? null,
      mapping,
      year: args.year,
      criteria: args.criteria ?? null,
      write: args.out !== undefined,
      unit: args.unit ?? null,
    },
  ]) as Answer | Refusal;
  if (!answer.ok) throw new Unusable(answer.message);

  if (args.out !== undefined) {
    say(`Đang lưu ${path.basename(args.out)}…`);
    // What the bundle held is let go of at the next turn: a third of all that saving would hold beside it.
    await setImmediate();
    await writeWhole(args.out, await workbook.save());
  }
  const { ok: _, ...rest } = answer;
  const result = {
    ...rest,
    notRead: rest.notRead.map((one) => ({ ...one, why: forTerminal(one.why) })),
    findings: rest.findings.map(saidInTerminal),
    notices: [
      ...rest.notices.map(forTerminal),
      ...hiddenUnits(workbook.model, [rest.layout.sheet].flat(), rest.units),
      ...outside,
    ],
  };
  terminal.out(args.json ? `${JSON.stringify(result)}\n` : printReport(result, args));
};
