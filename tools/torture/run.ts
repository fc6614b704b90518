/** @fileoverview The torments, as many trials of each as are asked for, drawn from a seed. */
import { Dice } from "../fuzz/dice";
import { executionBeside, personBeside } from "./beside";
import { FAULTS, faultsAt } from "./faults";
import { type Subject, subjects } from "./jobs";
import { openingTrials } from "./opening";
import { badFile, badReport, strangeBook } from "./strange";
import { Row } from "./table";

interface Round {
  readonly count: number;
  readonly seed: number;
  /** Where sound .xlsx files are. */
  readonly files: string;
  readonly subjects: readonly Subject[];
}

type Torment = (round: Round) => Row[] | Promise<Row[]>;

/** Each kind draws from the seed by itself: alone it tries what it tries among the others. */
const TORMENTS = {
  /** About `count` of them, spread over all calls of all commands: which, and with which fault, the seed says. */
  faults: ({ count, seed, subjects }) => {
    const dice = new Dice(seed);
    const row = new Row("an error or a stop at a service call of a command or a page's call");
    const each = Math.max(1, Math.round(count / subjects.length));
    for (const subject of subjects) {
      const share = Math.min(1, each / (subject.calls() * FAULTS.length * 2));
      for (const trial of faultsAt(subject, () => dice.chance(share))) row.add(trial);
    }
    return [row];
  },
  /** About `count` of them; in the thousands, all. */
  opening: ({ count, seed }) => {
    const dice = new Dice(seed);
    const row = new Row("an error or a stop at a call of opening a year or taking it back");
    const trials = openingTrials();
    for (const { what, harms } of trials)
      if (dice.chance(Math.min(1, count / trials.length))) row.add({ what, harms: harms() });
    return [row];
  },
  /** `count` in all. */
  schedules: ({ count, seed, subjects }) => {
    const dice = new Dice(seed);
    const person = new Row("a person who types, colours, notes, puts rows in or sorts at any call");
    const second = new Row("another command or page's call at any call");
    const beside = subjects.filter(({ does }) => does.tabs.length > 0);
    for (let n = 0; n < count; n++)
      if (n % 2 === 0) person.add(personBeside(dice.of(beside), dice));
      else second.add(executionBeside(dice.of(beside), dice.of(beside), dice));
    return [person, second];
  },
  /** Twice `count`. */
  books: ({ count, seed }) => {
    const dice = new Dice(seed);
    const row = new Row("made-up workbooks through any command");
    for (let n = 0; n < 2 * count; n++) row.add(strangeBook(seed + n, dice));
    return [row];
  },
  files: async ({ count, seed, files }) => {
    const dice = new Dice(seed);
    const row = new Row("spoilt .xlsx files and reports");
    for (let n = 0; n < count; n++) row.add(dice.chance(0.7) ? await badFile(files, dice) : badReport(dice));
    return [row];
  },
} as const satisfies Record<string, Torment>;

export type Kind = keyof typeof TORMENTS;
export const KINDS = Object.keys(TORMENTS) as Kind[];

/** @param kinds which torments; all where none is named */
export async function torment(
  count: number,
  seed: number,
  files: string,
  isMeant: (subject: Subject) => boolean = () => true,
  kinds: readonly Kind[] = KINDS,
): Promise<Row[]> {
  const round = { count, seed, files, subjects: subjects().filter(isMeant) };
  const rows: Row[] = [];
  for (const kind of kinds) rows.push(...(await TORMENTS[kind](round)));
  return rows;
}
