/**
 * @fileoverview `npm run fuzz:layout [-- N [SEED [KIND]]]`: workbooks made up from seeds – assessments with their truth,
 * assessments with one harm done, tables that are none – each judged and compared. Prints how many of each kind were
 * right, asked, loudly or silently wrong; with one workbook, also what stands in it. Exit 1 where anything decisive was
 * wrong in silence, a good sheet was read wrong, or too often asked about.
 */
import { show } from "../src/cell/show";
import type { Tab } from "../src/table/tab";
import { KINDS, type Tried } from "./fuzz/kinds";
import type { Class } from "./fuzz/verdict";

const COUNT = 4000;
/** Failures printed of a kind; the rest are counted. */
const SHOWN = 3;
/** Of the workbooks whose truth stands there for anybody to see, so many may be asked about. */
const ASKED_AT_MOST = 0.02;

const CLASSES = [
  "right",
  "asked",
  "asked in plain sight",
  "loud wrong",
  "SILENT WRONG",
] as const satisfies readonly Class[];

const [count = COUNT, from = 0] = process.argv.slice(2, 4).map(Number);
const only = process.argv.slice(4).join(" ");
const kinds = KINDS.filter(({ name, of }) => only === "" || name === only || of === only);
if (!(count > 0) || !Number.isInteger(from) || kinds.length === 0) {
  process.stderr.write(
    `npm run fuzz:layout [-- N [SEED [KIND]]]: N workbooks, seeds from SEED on; KIND is good, stranger, spoilt or one of ${KINDS.map(({ name }) => `“${name}”`).join(", ")}\n`,
  );
  process.exit(2);
}

const counts = new Map(kinds.map(({ name }) => [name, new Map<Class, number>()]));
const shown = new Map<string, number>();
const started = performance.now();
let tried = 0;
for (let n = 0; n < count; n += 1) {
  const kind = kinds[n % kinds.length] as (typeof kinds)[number];
  const seed = from + Math.floor(n / kinds.length);
  const one = kind.run(seed);
  if (!one) continue;
  tried += 1;
  const own = counts.get(kind.name) as Map<Class, number>;
  own.set(one.class, (own.get(one.class) ?? 0) + 1);
  if (count === 1) print(one);
  if (one.class === "right" || one.class === "asked") continue;
  const key = `${kind.name} ${one.class}`;
  shown.set(key, (shown.get(key) ?? 0) + 1);
  if ((shown.get(key) ?? 0) > SHOWN) continue;
  process.stdout.write(
    `${one.class}: ${kind.name}, seed ${seed}: ${one.made}\n  ${one.why.slice(0, 4).join("\n  ")}\n`,
  );
}

const total = (cls: Class, of?: string) =>
  kinds.reduce((sum, kind) => sum + (of && kind.of !== of ? 0 : (counts.get(kind.name)?.get(cls) ?? 0)), 0);
const width = Math.max(...kinds.map(({ name }) => name.length));
const line = (name: string, numbers: readonly (string | number)[]) =>
  `${name.padEnd(width)}  ${numbers.map((one, n) => String(one).padStart(CLASSES[n]?.length ?? 0)).join("  ")}\n`;
process.stdout.write(`\n${line("", CLASSES)}`);
for (const { name } of kinds)
  process.stdout.write(
    line(
      name,
      CLASSES.map((cls) => counts.get(name)?.get(cls) ?? "·"),
    ),
  );
process.stdout.write(
  line(
    "all",
    CLASSES.map((cls) => total(cls)),
  ),
);
const open = total("asked");
const share = total("asked in plain sight") / Math.max(1, tried - open);
const misread = total("loud wrong", "good") + total("SILENT WRONG", "good");
const seconds = ((performance.now() - started) / 1000).toFixed(1);
process.stdout.write(
  `${tried} sheets, ${misread} good ones read wrong, ${(share * 100).toFixed(1)}% asked where the truth is in plain sight, ${seconds} s\n`,
);
process.exitCode = total("SILENT WRONG") + misread > 0 || share >= ASKED_AT_MOST ? 1 : 0;

/** A workbook as lines, to be looked at. */
function print({ tabs, made, why }: Tried): void {
  process.stdout.write(`${made}\n${why.map((one) => `  ${one}\n`).join("")}`);
  for (const tab of tabs) process.stdout.write(`\n== ${tab.name}\n${textOf(tab)}`);
}

function textOf(tab: Tab): string {
  const merges = tab
    .merges()
    .map(
      ({ firstRow, firstColumn, lastRow, lastColumn }) =>
        `${firstRow + 1},${firstColumn + 1}–${lastRow + 1},${lastColumn + 1}`,
    );
  const rows = tab.values.map(
    (row, n) =>
      `${n + 1}\t${row.map((value) => show(value).slice(0, 30).replaceAll("\n", "⏎")).join("\t")}\n`,
  );
  return `${rows.join("")}merged: ${merges.join(" ")}\n`;
}
