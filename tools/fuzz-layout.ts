/**
 * @fileoverview `npm run fuzz:layout [-- N [SEED]]`: sheets made up from seeds, each recognised and compared with the
 * truth it was made from. Prints what was read wrong with its seed; exit 1 where anything was.
 */
import { mistakesBeside, mistakesInBook, mistakesInSheet } from "./fuzz/mistakes";
import { spoiltBook, spoiltSheet } from "./fuzz/quirks";
import { rowBook } from "./fuzz/row-sheets";
import { wideSheet } from "./fuzz/wide-sheets";

const COUNT = 4000;
/** Failures printed in full; the rest are counted. */
const SHOWN = 20;

const [count = COUNT, from = 0] = process.argv.slice(2).map(Number);
if (!(count > 0) || !Number.isInteger(from)) {
  process.stderr.write("npm run fuzz:layout [-- N [SEED]]: N sheets, seeds from SEED on\n");
  process.exit(2);
}

/** One generated workbook of each kind. */
const KINDS: readonly { name: string; run: (seed: number) => { made: string; mistakes: string[] } }[] = [
  {
    name: "wide",
    run: (seed) => {
      const sheet = wideSheet(seed);
      return { made: sheet.made, mistakes: mistakesInSheet(sheet) };
    },
  },
  {
    name: "wide with quirks",
    run: (seed) => {
      const { sheet, beside } = spoiltSheet(seed);
      return { made: sheet.made, mistakes: mistakesInSheet(sheet, beside) };
    },
  },
  {
    name: "wide beside another",
    run: (seed) => {
      const [sheet, other] = [wideSheet(seed), wideSheet(seed + 1_000_003)];
      return { made: `${sheet.made} | ${other.made}`, mistakes: mistakesBeside(sheet, other) };
    },
  },
  {
    name: "rows",
    run: (seed) => {
      const book = rowBook(seed);
      return { made: book.made, mistakes: mistakesInBook(book) };
    },
  },
  {
    name: "rows with quirks",
    run: (seed) => {
      const { book, beside } = spoiltBook(seed);
      return { made: book.made, mistakes: mistakesInBook(book, beside) };
    },
  },
];

let failed = 0;
const started = performance.now();
for (let n = 0; n < count; n += 1) {
  const kind = KINDS[n % KINDS.length] as (typeof KINDS)[number];
  const seed = from + Math.floor(n / KINDS.length);
  const { made, mistakes } = kind.run(seed);
  if (mistakes.length === 0) continue;
  failed += 1;
  if (failed <= SHOWN)
    process.stdout.write(`${kind.name}: ${made}\n  ${mistakes.slice(0, 6).join("\n  ")}\n`);
}
const seconds = ((performance.now() - started) / 1000).toFixed(1);
process.stdout.write(`${count} sheets, ${failed} read wrong, ${seconds} s\n`);
process.exitCode = failed > 0 ? 1 : 0;
