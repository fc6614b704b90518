/**
 * @fileoverview `npm run mutate [-- ROOM [N [SEED]]]`: changes N places of a room (`layout`, `assessment`, `cell`; all
 * three where none is named), one at a time, and runs the tests that come by it. A mutant that no test notices
 * survives, and is printed with its place. Exit 1 where more survive than a room may have.
 */
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { bundleTests, filesIn, type Numbered } from "./mutate/bundle";
import { mutantsOf } from "./mutate/mutants";
import { planOf, sample } from "./mutate/plan";
import { NONE } from "./mutate/task";
import { Thread } from "./mutate/threads";

/** Share of the mutants that tests must notice: the rules to the letter, the recogniser's guesses less so. */
const GOALS: Readonly<Record<string, number>> = { layout: 0.85, assessment: 0.95, cell: 0.95 };
const COUNT = 400;
/** A test may take so much longer with a mutant than without it, on a machine that does other things too. */
const PATIENCE = 4;
const LEAST_MS = 3_000;
const BASELINE_MS = 600_000;
/** Longest text of a mutant that is printed. */
const SHOWN = 90;

const [room, countText, seedText] = process.argv.slice(2);
const rooms = Object.keys(GOALS).filter((name) => room === undefined || room === name);
const count = Number(countText ?? COUNT);
const seed = Number(seedText ?? 1);
if (rooms.length === 0 || !(count > 0) || !Number.isInteger(seed)) {
  process.stderr.write(`npm run mutate [-- ${Object.keys(GOALS).join("|")} [N [SEED]]]\n`);
  process.exit(2);
}

const mutants: Numbered[] = rooms
  .flatMap((name) => {
    const files = filesIn(`src/${name}`, ".ts");
    const all = files.map((file) => ({ file, mutants: mutantsOf(file, readFileSync(file, "utf8")) }));
    return sample(all, count, seed);
  })
  .map((one, id) => ({ id, ...one }));
const given = { ...(await bundleTests(mutants)), seed };
const threads = Array.from({ length: Math.min(availableParallelism(), 2) }, () => new Thread(given));

process.stderr.write(`${mutants.length} mutants; running the tests without any…\n`);
const [first] = threads as [Thread];
const baseline = await first.perform({ mutant: NONE }, () => BASELINE_MS);
if (!baseline) throw new Error("the tests without any mutant did not end");
for (const { file, name, passed } of baseline.ran)
  if (!passed) process.stderr.write(`left out, since it fails without any mutant: ${file}: ${name}\n`);
const seconds = baseline.ran.reduce((sum, { ms }) => sum + ms, 0) / 1000;
process.stderr.write(`${baseline.ran.length} tests in ${seconds.toFixed(1)} s\n`);
const plan = planOf(mutants, baseline);

const survivors: Numbered[] = [];
const queue = [...mutants];
let done = 0;
async function work(thread: Thread): Promise<void> {
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { tests } = plan.get(next.id) ?? { tests: [] };
    const outcome =
      tests.length === 0
        ? { noticed: null }
        : await thread.perform(
            { mutant: next.id, tests },
            (at) => LEAST_MS + (tests[at]?.ms ?? 0) * PATIENCE,
          );
    // What never ends is noticed by whoever waits for it.
    if (outcome !== null && outcome.noticed === null) {
      survivors.push(next);
      process.stderr.write(`survived: ${next.file}:${next.mutant.line}\n`);
    }
    done += 1;
    if (done % 50 === 0) process.stderr.write(`${done} tried, ${survivors.length} survived\n`);
  }
  thread.stop();
}
await Promise.all(threads.map(work));

const short = (text: string) => {
  const line = text.replace(/\s+/g, " ");
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
};
let isShort = false;
for (const name of rooms) {
  const own = (one: Numbered) => one.file.startsWith(`src/${name}/`);
  const lived = survivors
    .filter(own)
    .sort((a, b) => (a.file === b.file ? a.mutant.line - b.mutant.line : a.file < b.file ? -1 : 1));
  for (const { id, file, mutant } of lived) {
    const { line, text, is, becomes } = mutant;
    const change = is === "statement" ? `without ${short(text)}` : `${short(text)} → ${short(becomes)}`;
    const untested = plan.get(id)?.tests.length === 0 ? " (no test comes by)" : "";
    process.stdout.write(`${file}:${line}: ${change}${untested}\n`);
  }
  const tried = mutants.filter(own).length;
  const score = (tried - lived.length) / Math.max(1, tried);
  const goal = GOALS[name] ?? 1;
  if (score < goal) isShort = true;
  process.stdout.write(
    `src/${name}: ${tried - lived.length} of ${tried} noticed, ${(score * 100).toFixed(1)}% (goal ${goal * 100}%)\n`,
  );
}
process.exitCode = isShort ? 1 : 0;
