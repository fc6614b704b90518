/** @fileoverview Every kind of workbook that the fuzzer makes, each with how its answer is judged. */
import type { Tab } from "../../src/table/tab";
import { Dice } from "./dice";
import { Draft } from "./draft";
import { judgeTabs } from "./judge";
import { mistakesBeside, mistakesInBook, mistakesInSheet } from "./mistakes";
import { spoiltBook, spoiltSheet } from "./quirks";
import { rowBook } from "./row-sheets";
import { SPOILED_CELLS, type Spoiler } from "./spoil-cells";
import { SPOILED_ROWS } from "./spoil-rows";
import { SPOILED_SHAPES } from "./spoil-shape";
import type { Spoilt } from "./spoilt";
import { STRANGE_WORDS } from "./strange-words";
import { STRANGERS, stranger } from "./strangers";
import { type Verdict, verdictOnSpoilt, verdictOnStranger } from "./verdict";
import { wideSheet } from "./wide-sheets";

export interface Tried extends Verdict {
  readonly made: string;
  readonly tabs: readonly Tab[];
}

export interface Kind {
  readonly name: string;
  /** `good`: a workbook with its truth; `spoilt`: such a one with one harm done; `stranger`: no assessment. */
  readonly of: "good" | "spoilt" | "stranger";
  /** Null where the seed makes none of that kind. */
  readonly run: (seed: number) => Tried | null;
}

/** A good sheet is found for most harms among this many. */
const SHEETS_TRIED = 12;
/** Far enough that the sheets tried for one seed are not those of the next. */
const STRIDE = 1_000_003;

/** A good workbook: what was read in it, compared with how it was made. */
function good(tabs: readonly Tab[], made: string, mistakes: readonly string[]): Tried {
  if (mistakes.length === 0) return { made, tabs, class: "right", why: [] };
  const answer = judgeTabs(tabs);
  if ("asks" in answer) return { made, tabs, class: "asked in plain sight", why: mistakes };
  const decided = answer.units.some(({ outcome }) => outcome !== "undetermined");
  return { made, tabs, class: decided ? "SILENT WRONG" : "loud wrong", why: mistakes };
}

function spoilt(make: (seed: number) => Spoilt | null): Kind["run"] {
  return (seed) => {
    for (let n = 0; n < SHEETS_TRIED; n += 1) {
      const one = make(seed + n * STRIDE);
      const verdict = one && verdictOnSpoilt(one);
      if (verdict) return { ...verdict, made: one.made, tabs: one.tabs };
    }
    return null;
  };
}

/** A wide sheet, spoiled. */
function spoiledSheet(spoil: Spoiler, seed: number): Spoilt | null {
  const draft = new Draft(wideSheet(seed));
  const made = spoil(draft, new Dice(seed ^ 0x0bad));
  if (!made) return null;
  const { bad, beside = [], mustName = [], ...expected } = made;
  const sheet = bad.sheet();
  const rows = new Map(sheet.units.map(({ name, row }) => [name, row]));
  return {
    ...expected,
    good: [draft.sheet().tab],
    tabs: [...beside, sheet.tab],
    rowOf: (name) => rows.get(name),
    mustName: mustName.map((row) => ({ sheet: sheet.tab.name, row: row + 1 })),
    made: bad.made,
  };
}

export const KINDS: readonly Kind[] = [
  {
    name: "wide",
    of: "good",
    run: (seed) => {
      const sheet = wideSheet(seed);
      return good([sheet.tab], sheet.made, mistakesInSheet(sheet));
    },
  },
  {
    name: "wide with quirks",
    of: "good",
    run: (seed) => {
      const { sheet, beside } = spoiltSheet(seed);
      return good([...beside.tabs, sheet.tab], sheet.made, mistakesInSheet(sheet, beside));
    },
  },
  {
    name: "wide beside another",
    of: "good",
    run: (seed) => {
      const [sheet, other] = [wideSheet(seed), wideSheet(seed + STRIDE)];
      return good([other.tab, sheet.tab], `${sheet.made} | ${other.made}`, mistakesBeside(sheet, other));
    },
  },
  {
    name: "rows",
    of: "good",
    run: (seed) => {
      const book = rowBook(seed);
      return good(book.tabs, book.made, mistakesInBook(book));
    },
  },
  {
    name: "rows with quirks",
    of: "good",
    run: (seed) => {
      const { book, beside } = spoiltBook(seed);
      return good([...beside.tabs, ...book.tabs], book.made, mistakesInBook(book, beside));
    },
  },
  ...STRANGERS.map(
    (name): Kind => ({
      name,
      of: "stranger",
      run: (seed) => {
        const { tabs, made } = stranger(name, seed);
        return { ...verdictOnStranger(tabs), made: `seed ${seed}, ${made}`, tabs };
      },
    }),
  ),
  ...Object.entries({ ...SPOILED_CELLS, ...SPOILED_SHAPES, ...STRANGE_WORDS }).map(
    ([name, spoil]): Kind => ({ name, of: "spoilt", run: spoilt((seed) => spoiledSheet(spoil, seed)) }),
  ),
  ...Object.entries(SPOILED_ROWS).map(
    ([name, spoil]): Kind => ({
      name,
      of: "spoilt",
      run: spoilt((seed) => {
        const book = rowBook(seed);
        const made = spoil(book, new Dice(seed ^ 0x0bad));
        return made && { ...made, made: book.made };
      }),
    }),
  ),
];
