/** @fileoverview Runs tests of the bundle, in a thread that can be stopped where a mutant never ends. */
import vm from "node:vm";
import { parentPort, workerData } from "node:worker_threads";
import { SWITCH } from "./schemata";
import type { Test } from "./stand-in";
import { type Begins, type Given, NONE, type Outcome, type Ran, type Task } from "./task";

interface Bundle {
  readonly files: Readonly<Record<string, () => void>>;
  collect(load: () => void): Test[];
  run(test: Test): Promise<void>;
}

const { code, packages, seed } = workerData as Given;
const script = new vm.Script(`(function(require,module,${SWITCH}){${code}\n})`, { filename: "mutants.js" });
const loaded = new Map<string, unknown>();

async function perform({ mutant, tests }: Task): Promise<Outcome> {
  let covers = new Set<number>();
  const isOn =
    mutant === NONE
      ? (id: number) => {
          covers.add(id);
          return false;
        }
      : (id: number) => id === mutant;
  const module = { exports: {} as Bundle };
  const ran: Ran[] = [];
  const loading = covers;
  try {
    const evaluate = script.runInThisContext() as (...given: unknown[]) => void;
    evaluate((name: string) => loaded.get(name) ?? process.getBuiltinModule(name), module, isOn);
    const { files, collect, run } = module.exports;
    const known = new Map<string, Test[]>();
    const of = (file: string) => {
      const before = known.get(file);
      if (before) return before;
      const found = collect(files[file] as () => void);
      known.set(file, found);
      return found;
    };
    const all = () => Object.keys(files).flatMap((file) => of(file).map((_, at) => ({ file, at })));
    let begun = 0;
    for (const { file, at } of tests ?? all()) {
      const test = of(file)[at] as Test;
      if (mutant !== NONE) parentPort?.postMessage({ begins: begun++ } satisfies Begins);
      covers = new Set();
      const started = performance.now();
      const passed = await run(test).then(
        () => true,
        () => false,
      );
      if (mutant === NONE)
        ran.push({ file, at, name: test.name, passed, ms: performance.now() - started, covers: [...covers] });
      else if (!passed) return { noticed: `${file}: ${test.name}`, ran, loading: [] };
    }
    return { noticed: null, ran, loading: [...loading] };
  } catch (thrown) {
    // A file that does not load is noticed by everybody.
    if (mutant === NONE) throw thrown;
    return { noticed: "loading", ran, loading: [] };
  }
}

for (const name of packages) if (!name.startsWith("node:")) loaded.set(name, await import(name));
// Properties are tried with the same values each time, so that a mutant's fate is no matter of chance.
const { default: fc } = (await import("fast-check")) as typeof import("fast-check");
fc.configureGlobal({ seed });
parentPort?.on("message", async (task: Task) => parentPort?.postMessage(await perform(task)));
parentPort?.postMessage("ready");
