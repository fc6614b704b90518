/** @fileoverview All torments in turn, as many trials of each as are asked for, drawn from a seed. */
import { Dice } from "../fuzz/dice";
import { executionBeside, personBeside } from "./beside";
import { FAULTS, faultsAt } from "./faults";
import { type Subject, subjects } from "./jobs";
import { badFile, badReport, strangeBook } from "./strange";
import { Row } from "./table";

/** @param count trials of each kind, about; faults are spread over all calls of all commands */
export async function torment(
  count: number,
  seed: number,
  files: string,
  isMeant: (subject: Subject) => boolean = () => true,
): Promise<Row[]> {
  const dice = new Dice(seed);
  const all = subjects().filter(isMeant);
  const faults = new Row("an error or a stop at a service call of a command or a page's call");
  const each = Math.max(1, Math.round(count / all.length));
  for (const subject of all) {
    const places = FAULTS.length * 2;
    // So many of the calls, each with one of the faults: which, the seed says.
    const share = Math.min(1, each / (subject.calls() * places));
    for (const trial of faultsAt(subject, () => dice.chance(share))) faults.add(trial);
  }
  const person = new Row("a person who types, colours, notes, puts rows in or sorts at any call");
  const second = new Row("another command or page's call at any call");
  const books = new Row("made-up workbooks through any command");
  const bad = new Row("spoilt .xlsx files and reports");
  for (let n = 0; n < count; n++) {
    person.add(personBeside(dice.of(all.filter(hasMarks)), dice));
    const two = all.filter(hasMarks);
    second.add(executionBeside(dice.of(two), dice.of(two), dice));
    const strange = strangeBook(seed + n, dice);
    if (strange) books.add(strange);
    bad.add(dice.chance(0.7) ? await badFile(files, dice) : badReport(dice));
  }
  return [faults, person, second, books, bad];
}

const hasMarks = ({ workbook }: Subject) => workbook.sheets.some(({ name }) => name === "Chấm");
