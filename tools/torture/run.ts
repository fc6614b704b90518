/** @fileoverview All torments in turn, as many trials of each as are asked for, drawn from a seed. */
import { Dice } from "../fuzz/dice";
import { executionBeside, personBeside } from "./beside";
import { FAULTS, faultsAt } from "./faults";
import { type Subject, subjects } from "./jobs";
import { badFile, badReport, strangeBook } from "./strange";
import { Row } from "./table";

/**
 * @param count schedules in all and about so many faults, spread over all calls of all commands, so many spoilt files, and
 * twice as many made-up workbooks
 */
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
  const beside = all.filter(({ does }) => does.tabs.length > 0);
  for (let n = 0; n < count; n++) {
    if (n % 2 === 0) person.add(personBeside(dice.of(beside), dice));
    else second.add(executionBeside(dice.of(beside), dice.of(beside), dice));
    for (const one of [seed + 2 * n, seed + 2 * n + 1]) books.add(strangeBook(one, dice));
    bad.add(dice.chance(0.7) ? await badFile(files, dice) : badReport(dice));
  }
  return [faults, person, second, books, bad];
}
