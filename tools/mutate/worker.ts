/** @fileoverview Runs tests of the bundle, in a thread that can be stopped where a mutant never ends. */
import fs from "node:fs";
import vm from "node:vm";
import { parentPort, workerData } from "node:worker_threads";
import { Differences } from "./differences";
import { SWITCH, WATCH } from "./schemata";
import type { Test } from "./stand-in";
import type { Begins, Given, Outcome, Ran, Task } from "./task";

interface Bundle {
  readonly files: Readonly<Record<string, () => void>>;
  readonly sources: Readonly<Record<string, () => void>>;
  collect(load: () => void): Test[];
  run(test: Test): Promise<void>;
}

const { tests: code, addOn, packages, seed, mutants } = workerData as Given;
const script = new vm.Script(`(function(require,module,${SWITCH},${WATCH}){${code}\n})`, {
  filename: "mutants.js",
});
const loaded = new Map<string, unknown>();

/** Whether a mutant is the one that is tried. */
let isOn = (_id: number): boolean => false;
const watch = new Differences(mutants);

/** The add-on's code asks the same switch, in whatever realm the host runs it. */
class Script extends vm.Script {
  override runInContext(context: vm.Context, options?: vm.RunningCodeInNewContextOptions): unknown {
    context[SWITCH] = isOn;
    context[WATCH] = watch;
    return super.runInContext(context, options);
  }
}

const texts = new Map<string, unknown>();
/** Files are read once; the add-on is the one with the mutants. */
function readFileSync(file: string | URL, encoding?: BufferEncoding): unknown {
  const key = `${file} ${encoding}`;
  if (String(file).endsWith("/dist/Code.js")) return addOn;
  if (!texts.has(key)) texts.set(key, fs.readFileSync(file, encoding));
  return texts.get(key);
}

const INSTEAD: Readonly<Record<string, unknown>> = {
  "node:vm": { ...vm, Script },
  "node:fs": { ...fs, readFileSync },
};

/** The tests as if they had never run: what their modules remember is gone. */
function freshly() {
  const module = { exports: {} as Bundle };
  const evaluate = script.runInThisContext() as (...given: unknown[]) => void;
  const load = (name: string) => INSTEAD[name] ?? loaded.get(name) ?? process.getBuiltinModule(name);
  evaluate(load, module, isOn, watch);
  const { files, sources, collect, run } = module.exports;
  const known = new Map<string, Test[]>();
  const testsOf = (file: string): Test[] => {
    const tests = known.get(file) ?? collect(files[file] as () => void);
    known.set(file, tests);
    return tests;
  };
  return { files: Object.keys(files), sources: Object.values(sources), testsOf, run };
}

const failureOf = (running: Promise<void>): Promise<string | null> =>
  running.then(
    () => null,
    (thrown) => String(thrown instanceof Error ? thrown.message : thrown),
  );

/** Runs all tests as they are, and tells which mutants would have made a difference to each. */
async function watchAll(): Promise<Outcome> {
  isOn = (id) => {
    watch.differs(id);
    return false;
  };
  const ran: Ran[] = [];
  const loading = new Set<number>();
  for (const file of freshly().files) {
    const { sources, testsOf, run } = freshly();
    // What a file of tests does as it is loaded, it does for its tests; what the sources do, for whoever uses them.
    for (const load of sources) load();
    for (const id of watch.taken()) loading.add(id);
    const tests = testsOf(file);
    const forAll = watch.taken();
    for (const [at, test] of tests.entries()) {
      parentPort?.postMessage({ begins: ran.length } satisfies Begins);
      const started = performance.now();
      const failed = await failureOf(run(test));
      const ms = performance.now() - started;
      ran.push({
        file,
        at,
        name: test.name,
        failed,
        ms,
        covers: [...new Set([...watch.taken(), ...forAll])],
      });
    }
  }
  return { noticed: null, ran, loading: [...loading] };
}

/** Runs tests with a mutant until one notices it. */
async function tryOne(mutant: number, tests: NonNullable<Task["tests"]>): Promise<Outcome> {
  isOn = (id) => id === mutant;
  const outcome = (noticed: number | null) => ({ noticed, ran: [], loading: [] });
  try {
    const { testsOf, run } = freshly();
    for (const [step, { file, at }] of tests.entries()) {
      const test = testsOf(file)[at] as Test;
      parentPort?.postMessage({ begins: step } satisfies Begins);
      if ((await failureOf(run(test))) !== null) return outcome(step);
    }
    return outcome(null);
  } catch {
    // A file that does not load is noticed by everybody.
    return outcome(-1);
  }
}

for (const name of packages) if (!name.startsWith("node:")) loaded.set(name, await import(name));
// Properties are tried with the same values each time, so that a mutant's fate is no matter of chance.
const { default: fc } = (await import("fast-check")) as typeof import("fast-check");
fc.configureGlobal({ seed });
parentPort?.on("message", async ({ mutant, tests }: Task) =>
  parentPort?.postMessage(await (tests ? tryOne(mutant, tests) : watchAll())),
);
parentPort?.postMessage("ready");
