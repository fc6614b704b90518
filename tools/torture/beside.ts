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
import { copyOf, runJob, type Said } from "./host";
import { type Subject, withoutFormulas } from "./jobs";
import { type Cells, type Harm, lost, type Theirs, theirs } from "./state";

type Act = (workbook: ModelWorkbook) => void;

const TYPED = "vừa gõ";

/** Something that a person does to a tab. */
function anAct(tab: string, dice: Dice): readonly [string, Act] {
  const [rows, columns] = tab === MARKS ? [4, 5] : [3, 2];
  const [row, column] = [(tab === MARKS ? 2 : 1) + dice.below(rows), 1 + dice.below(columns)];
  const cell = a1(row, column);
  const acts: readonly (readonly [string, Act])[] = [
    [`types into ${cell}`, (book) => new Person(book).type(tab, cell, TYPED)],
    [`colours ${cell}`, (book) => new Person(book).dress(tab, cell, { background: "#00ffff" })],
    [
      `adds to the note of ${cell}`,
      (book) => {
        const sheet = book.sheets.find(({ name }) => name === tab);
        const note = (sheet && cellAt(sheet, row, column)?.note) ?? "";
        new Person(book).dress(tab, cell, { note: `${note}ghi thêm` });
      },
    ],
    [`puts a row in above ${row + 1}`, (book) => new Person(book).insertRows(tab, row + 1)],
    ["sorts", (book) => new Person(book).sort(tab, tab === MARKS ? "B3:G6" : "A2:C4")],
  ];
  return dice.of(acts);
}

/** One schedule: a person's act at one call of a subject. */
export function personBeside(subject: Subject, dice: Dice): Trial {
  const { job, title } = subject;
  const [what, act] = anAct(dice.of(subject.does.tabs), dice);
  const bare = what.startsWith("puts");
  const workbook = bare ? withoutFormulas(subject.workbook) : subject.workbook;
  const holdsWrites = dice.chance(0.5);
  const call = 1 + dice.below(subject.calls(holdsWrites, bare));
  const quiet = copyOf(workbook);
  act(quiet);
  const book = copyOf(workbook);
  let n = 0;
  const said = runJob(book, job, (host) => host.meanwhile(() => ++n === call && act(book)), { holdsWrites });
  if (n < call) act(book);
  const harms = new Map<Harm, string>();
  const isMade = (name: string) => subject.isMade(name);
  const now = theirs(unhighlighted(book), isMade);
  const right = theirs(unhighlighted(quiet), isMade);
  for (const [harm, why] of lost(...withoutSaved(now, right, [subject]))) harms.set(harm, why);
  if (said.thrown !== null) harms.set("sentences", said.thrown);
  return { what: `${title}, call ${call}: somebody ${what}${holdsWrites ? "" : ", at once"}`, harms };
}

/**
 * What jobs write counts as what stood there before, unless that was typed just now; the row that one puts in or takes
 * away may be there as a whole or not at all.
 */
function withoutSaved(now: Theirs, right: Theirs, subjects: readonly Subject[]): [Theirs, Theirs] {
  const typed = JSON.stringify(TYPED);
  const texts = new Set(subjects.flatMap(({ does }) => does.saves ?? []).map((text) => JSON.stringify(text)));
  const [values, rights] = [new Map(now.values), new Map(right.values)];
  for (const { does } of subjects) {
    if (does.row === null) continue;
    const [there, before] = [rowWith(values, does.row), rowWith(rights, does.row)];
    if (there.length > 0 === before.length > 0 || before.some((cell) => rights.get(cell) === typed)) continue;
    for (const cell of there) values.delete(cell);
    for (const cell of before) rights.delete(cell);
  }
  for (const [cell, text] of values) {
    const before = rights.get(cell);
    if (before === typed || !texts.has(text)) continue;
    if (before === undefined) values.delete(cell);
    else values.set(cell, before);
  }
  return [
    { ...now, values },
    { ...right, values: rights },
  ];
}

/** The cells of the row that a text stands in. */
function rowWith(values: Cells, text: string): string[] {
  const rowOf = (cell: string) => cell.slice(0, cell.lastIndexOf(","));
  const found = [...values].find(([, value]) => value === JSON.stringify(text));
  return found ? [...values.keys()].filter((cell) => rowOf(cell) === rowOf(found[0])) : [];
}

/** One schedule: another execution runs at one call of the first. */
export function executionBeside(subject: Subject, other: Subject, dice: Dice): Trial {
  const { job, workbook } = subject;
  const call = 1 + dice.below(subject.calls());
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
  const isMade = (name: string) => subject.isMade(name);
  const now = theirs(unhighlighted(book), isMade);
  const right = theirs(unhighlighted(workbook), isMade);
  for (const [harm, why] of lost(...withoutSaved(now, right, [subject, other]))) harms.set(harm, why);
  const twice = book.sheets.filter(({ name }) => hasOwnName(name) && / \(\d+\)$/.test(name));
  if (twice.length > 0) harms.set("tabs", twice.map(({ name }) => name).join(", "));
  for (const { thrown } of said) if (thrown !== null) harms.set("sentences", thrown);
  return { what: `${subject.title}, call ${call}: ${other.title} runs`, harms };
}
