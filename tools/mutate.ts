/**
 * @fileoverview `npm run mutate [-- ROOM [N [SEED]]]`: changes N places of a room (`layout`, `assessment`, `cell`; all
 * three where none is named; `assessment/proof` for those of its files that begin so), one at a time, and runs the
 * tests that come by it. A mutant that no test notices survives, and is printed with its place. Exit 1 where more
 * survive than a room may have, 2 where there is no score: a test fails without any mutant, or a known equivalent is
 * no more.
 */
import { availableParallelism } from "node:os";
import { bundlesOf, filesIn, type Numbered, type Placed, testsOf, textOf } from "./mutate/bundle";
import { Equivalents, short } from "./mutate/equivalents";
import { mutantsOf } from "./mutate/mutants";
import { Noticers, planOf, sample, type Tests } from "./mutate/plan";
import { NONE } from "./mutate/task";
import { Thread } from "./mutate/threads";

/** Share of the mutants that tests must notice: the rules to the letter, the recogniser's guesses less so. */
const GOALS: Readonly<Record<string, number>> = { layout: 0.85, assessment: 0.95, cell: 0.95 };
const COUNT = 400;
/** A test may take so much longer with a mutant than without it, on a machine that does other things too. */
const PATIENCE = 4;
const LEAST_MS = 3_000;
const THREADS = Math.min(availableParallelism(), 2);
/** One test without any mutant may take so long. */
const BASELINE_MS = 120_000;

const [room, countText, seedText] = process.argv.slice(2);
const rooms = Object.keys(GOALS).filter(
  (name) => room === undefined || room === name || room.startsWith(`${name}/`),
);
const count = Number(countText ?? COUNT);
const seed = Number(seedText ?? 1);
if (rooms.length === 0 || !(count > 0) || !Number.isInteger(seed)) {
  process.stderr.write(`npm run mutate [-- ${Object.keys(GOALS).join("|")} [N [SEED]]]\n`);
  process.exit(2);
}

const say = (line: string) => process.stderr.write(`${line}\n`);
const equivalents = new Equivalents();
let code = 0;
for (const name of rooms) code = Math.max(code, await tryRoom(name));
process.exitCode = code;

async function tryRoom(name: string): Promise<number> {
  const folder = `src/${name}/`;
  const begin = `src/${room ?? name}`;
  const all = filesIn(folder, ".ts").flatMap((file) =>
    file.startsWith(begin) ? { file, mutants: mutantsOf(file, textOf(file)) } : [],
  );
  const drawn = sample(all, count, seed, (file, mutant) => equivalents.has(file, mutant));
  const stale = equivalents.stale(begin);
  for (const { file, line } of stale) say(`equivalents.json: there is no such mutant: ${file}: ${line}`);
  if (stale.length > 0) return 2;
  let survivors: readonly Placed[] = drawn;
  say(`${drawn.length} mutants of ${begin}`);
  // Most are noticed by the room's own tests; what follows is then tried with few, and by whoever uses the room.
  for (const tests of testsOf(name)) {
    const left = await tryWith(tests, survivors);
    if (left === null) return 2;
    survivors = left;
  }
  const inOrder = [...survivors].sort((a, b) =>
    a.file === b.file ? a.mutant.line - b.mutant.line : a.file < b.file ? -1 : 1,
  );
  for (const one of inOrder) process.stdout.write(`${told(one)}\n`);
  const noticed = drawn.length - survivors.length;
  const score = noticed / Math.max(1, drawn.length);
  const goal = GOALS[name] ?? 1;
  const known = `${equivalents.count(begin)} known as equivalent`;
  process.stdout.write(
    `${begin}: ${noticed} of ${drawn.length} noticed, ${(score * 100).toFixed(1)}% (goal ${goal * 100}%; ${known})\n`,
  );
  return score < goal ? 1 : 0;
}

function told({ file, mutant: { line, is, text, becomes } }: Placed): string {
  const change = is === "statement" ? `without ${short(text)}` : `${short(text)} → ${short(becomes)}`;
  return `${file}:${line}: ${change}`;
}

/** Tries mutants with some files of tests; gives those that survive, null where a test fails without any. */
async function tryWith(files: readonly string[], tried: readonly Placed[]): Promise<Placed[] | null> {
  // What survived other tests bears a number from there.
  const mutants: Numbered[] = tried.map((one, id) => ({ ...one, id }));
  const given = { seed, mutants: mutants.length };
  const watching = new Thread({ ...given, ...(await bundlesOf(files, mutants, true)) });
  const baseline = await watching.perform({ mutant: NONE }, () => BASELINE_MS);
  watching.stop();
  if (!baseline) throw new Error("a test without any mutant did not end");
  const seconds = baseline.ran.reduce((sum, { ms }) => sum + ms, 0) / 1000;
  say(`${mutants.length} left for ${baseline.ran.length} tests, which take ${seconds.toFixed(1)} s`);
  // A test that fails anyway would notice every mutant, and one that is left out none: neither gives a score.
  const failing = baseline.ran.filter(({ failed }) => failed !== null);
  for (const { file, name, failed } of failing) say(`fails without any mutant: ${file}: ${name}: ${failed}`);
  if (failing.length > 0) return null;
  const bundles = await bundlesOf(files, mutants);
  const threads = Array.from({ length: THREADS }, () => new Thread({ ...given, ...bundles }));
  return tryAll(mutants, planOf(mutants, baseline), threads);
}

/** Tries each with its tests; gives those that no test noticed. */
async function tryAll(
  mutants: readonly Numbered[],
  plan: ReadonlyMap<number, Tests>,
  threads: readonly Thread[],
): Promise<Numbered[]> {
  const survivors: Numbered[] = [];
  const noticers = new Noticers();
  const queue = [...mutants];
  let done = 0;
  const work = async (thread: Thread) => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const tests = noticers.first(next.file, plan.get(next.id) ?? []);
      const limitOf = (at: number) => LEAST_MS + (tests[at]?.ms ?? 0) * PATIENCE;
      const outcome =
        tests.length === 0 ? { noticed: null } : await thread.perform({ mutant: next.id, tests }, limitOf);
      // What never ends is noticed by whoever waits for it.
      if (outcome !== null && outcome.noticed === null) {
        survivors.push(next);
        say(`survived: ${told(next)}`);
      } else noticers.add(next.file, tests[outcome?.noticed ?? -1]);
      done += 1;
      if (done % 50 === 0) say(`${done} tried, ${survivors.length} survived`);
    }
    thread.stop();
  };
  await Promise.all(threads.map(work));
  return survivors;
}
