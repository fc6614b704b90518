/** @fileoverview Strange input: workbooks made up from seeds through every command, and files that are spoilt. */
import { readdirSync, readFileSync } from "node:fs";
import { MENU_LINES } from "../../src/menu";
import { hasOwnName } from "../../src/table/own-tabs";
import { open } from "../../workbench/xlsx/open";
import type { Dice } from "../fuzz/dice";
import { KINDS } from "../fuzz/kinds";
import { bookFromTabs, marksBook } from "./books";
import { type Trial, unhighlighted } from "./faults";
import { copyOf, runJob } from "./host";
import { type Harm, lost, shown, theirs } from "./state";

const NAMES = MENU_LINES.map(({ run }) => run);

/** A made-up workbook through one command. */
export function strangeBook(seed: number, dice: Dice): Trial {
  const kind = dice.of(KINDS);
  const made = kind.run(seed);
  // Some seeds make none of some kinds.
  if (!made) return strangeBook(seed, dice);
  const name = dice.of(NAMES);
  const workbook = bookFromTabs(made.tabs);
  const before = theirs(workbook);
  const there = new Set(workbook.sheets.map((sheet) => sheet.name));
  const isMade = (tab: string) => hasOwnName(tab) || !there.has(tab);
  const said = runJob(workbook, { name, answers: [dice.of(["1", "4", "Huyện đoàn Lạng Giang"])] });
  const harms = new Map<Harm, string>(lost(theirs(unhighlighted(workbook), isMade), before));
  const broken = said.alerts.find((text) => /dừng giữa chừng/.test(text)) ?? said.thrown;
  if (broken) harms.set("sentences", broken);
  return { what: `${name} on “${kind.name}”, seed ${seed}`, harms };
}

/** A good file with some bytes spoilt, or cut off. */
export async function badFile(folder: string, dice: Dice): Promise<Trial> {
  const name = dice.of(readdirSync(folder).filter((file) => file.endsWith(".xlsx")));
  let bytes = Buffer.from(readFileSync(`${folder}/${name}`));
  if (dice.chance(0.4)) bytes = bytes.subarray(0, dice.below(bytes.length));
  else for (let n = 1 + dice.below(40); n > 0; n--) bytes[dice.below(bytes.length)] = dice.below(256);
  const harms = new Map<Harm, string>();
  try {
    await open(bytes, name);
  } catch (error) {
    const { message } = error as Error;
    // What a person is told is Vietnamese and names what is wrong.
    if (!/[\u00c0-\u1ef9]/.test(message)) harms.set("sentences", message);
  }
  return { what: `${name}, spoilt`, harms };
}

/** A report's file that is none, beside nothing or a good one. */
export function badReport(dice: Dice): Trial {
  const workbook = marksBook();
  const before = shown(workbook);
  const text = dice.of([
    "",
    "{",
    "[]",
    '{"header":{}}',
    `{"rows":[${"{},".repeat(dice.below(2000))}{}]}`,
    "\u0000".repeat(dice.below(50)),
    JSON.stringify({ schema: 1, unit: "x".repeat(dice.below(3000)), rows: [dice.next()] }),
  ]);
  const said = runJob(workbook, {
    name: "sidebarLoadReports",
    args: [{ files: [{ name: "a.json", text }] }],
  });
  const harms = new Map<Harm, string>();
  if (said.answer?.ok !== true) harms.set("sentences", said.thrown ?? String(said.answer?.message));
  const now = shown(copyOf(workbook));
  for (const [name, one] of now) {
    if (before.get(name) === one) continue;
    harms.set(hasOwnName(name) ? "tabs" : "values", `“${name}” changed`);
  }
  return { what: `a report of ${text.length} characters`, harms };
}
