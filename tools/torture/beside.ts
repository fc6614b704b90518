/**
 * @fileoverview Somebody works in the same tab, or another execution runs, at any service call of a command (C53):
 * schedules drawn from a seed. Whatever comes of the command, the person's cells are in the end what that person made of
 * them.
 */

import { a1 } from "../../src/table/a1";
import { hasOwnName } from "../../src/table/own-tabs";
import { cellAt, type ModelWorkbook } from "../../workbench/host/model";
import { Person } from "../../workbench/host/person";
import type { Dice } from "../fuzz/dice";
import { MARKS } from "./books";
import { type Trial, unhighlighted } from "./faults";
import { callsOf, copyOf, runJob, type Said } from "./host";
import type { Subject } from "./jobs";
import { type Harm, lost, theirs } from "./state";

type Act = (workbook: ModelWorkbook) => void;

/** Something that a person does to the tab of marks. */
function anAct(dice: Dice): readonly [string, Act] {
  const [row, column] = [2 + dice.below(4), 2 + dice.below(5)];
  const cell = a1(row, column);
  const acts: readonly (readonly [string, Act])[] = [
    [`types into ${cell}`, (book) => new Person(book).type(MARKS, cell, "vừa gõ")],
    [`colours ${cell}`, (book) => new Person(book).dress(MARKS, cell, { background: "#00ffff" })],
    [
      `adds to the note of ${cell}`,
      (book) => {
        const sheet = book.sheets.find(({ name }) => name === MARKS);
        const note = (sheet && cellAt(sheet, row, column)?.note) ?? "";
        new Person(book).dress(MARKS, cell, { note: `${note}ghi thêm` });
      },
    ],
    [`puts a row in above ${row + 1}`, (book) => new Person(book).insertRows(MARKS, row + 1)],
    ["sorts", (book) => new Person(book).sort(MARKS, "B3:G6")],
  ];
  return dice.of(acts);
}

const isSaved = new Set(["Không đạt", "22-BC/ĐTN", "23-KH/ĐTN"].map((text) => JSON.stringify(text)));

/** One schedule: a person's act at one call of a subject. */
export function personBeside(subject: Subject, dice: Dice): Trial {
  const { job, saves, title } = subject;
  const [what, act] = anAct(dice);
  const workbook = what.startsWith("puts") ? withoutFormulas(subject.workbook) : subject.workbook;
  const holdsWrites = dice.chance(0.5);
  const call = 1 + dice.below(callsOf(workbook, job, { holdsWrites }));
  const quiet = copyOf(workbook);
  act(quiet);
  const book = copyOf(workbook);
  let n = 0;
  const said = runJob(book, job, (host) => host.meanwhile(() => ++n === call && act(book)), { holdsWrites });
  if (n < call) act(book);
  const harms = new Map<Harm, string>();
  const there = new Set(workbook.sheets.map(({ name }) => name));
  const isMade = (name: string) => hasOwnName(name) || !there.has(name);
  const now = theirs(unhighlighted(book), isMade);
  const right = theirs(unhighlighted(quiet), isMade);
  for (const [harm, why] of lost(saves ? withoutSaved(now, right) : now, right)) harms.set(harm, why);
  if (said.thrown !== null) harms.set("sentences", said.thrown);
  return { what: `${title}, call ${call}: somebody ${what}${holdsWrites ? "" : ", at once"}`, harms };
}

/** The host moves no rows among content in a workbook that has formulas. */
function withoutFormulas(workbook: ModelWorkbook): ModelWorkbook {
  const copy = copyOf(workbook);
  for (const { cells } of copy.sheets)
    for (const row of cells.values()) for (const cell of row.values()) delete cell.formula;
  return copy;
}

/** A save's own values count as what stood there before. */
function withoutSaved(now: ReturnType<typeof theirs>, right: ReturnType<typeof theirs>) {
  const values = new Map(now.values);
  const typed = JSON.stringify("vừa gõ");
  for (const [cell, text] of values) {
    const before = right.values.get(cell);
    if (!isSaved.has(text) || before === typed) continue;
    if (before === undefined) values.delete(cell);
    else values.set(cell, before);
  }
  return { ...now, values };
}

/** One schedule: another execution runs at one call of the first. */
export function executionBeside(subject: Subject, other: Subject, dice: Dice): Trial {
  const { job, workbook } = subject;
  const call = 1 + dice.below(callsOf(workbook, job));
  const book = copyOf(workbook);
  let n = 0;
  const said: Said[] = [];
  const first = runJob(book, job, (host) =>
    host.meanwhile(() => {
      if (++n !== call) return;
      const locked = host.lockHeld;
      said.push(runJob(book, other.job, (second) => second.holdLockElsewhere(locked)));
    }),
  );
  said.push(first);
  const harms = new Map<Harm, string>();
  const isMade = (name: string) => hasOwnName(name) || !workbook.sheets.some((one) => one.name === name);
  const now = theirs(unhighlighted(book), isMade);
  const right = theirs(unhighlighted(workbook), isMade);
  const saves = subject.saves || other.saves;
  for (const [harm, why] of lost(saves ? withoutSaved(now, right) : now, right)) harms.set(harm, why);
  const twice = book.sheets.filter(({ name }) => hasOwnName(name) && / \(\d+\)$/.test(name));
  if (twice.length > 0) harms.set("tabs", twice.map(({ name }) => name).join(", "));
  for (const { thrown } of said) if (thrown !== null) harms.set("sentences", thrown);
  return { what: `${subject.title}, call ${call}: ${other.title} runs`, harms };
}
