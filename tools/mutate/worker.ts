/** @fileoverview Runs tests of the bundle, in a thread that can be stopped where a mutant never ends. */
import fs from "node:fs";
import vm from "node:vm";
import { parentPort, workerData } from "node:worker_threads";
import { Differences } from "./differences";
import { SWITCH, WATCH } from "./schemata";
import type { Test } from "./stand-in";
import { type Begins, type Given, NONE, type Outcome, type Ran, type Task } from "./task";

interface Bundle {
  readonly files: Readonly<Record<string, () => void>>;
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

async function perform({ mutant, tests }: Task): Promise<Outcome> {
  isOn =
    mutant === NONE
      ? (id) => {
          watch.differs(id);
          return false;
        }
      : (id) => id === mutant;
  const module = { exports: {} as Bundle };
  const ran: Ran[] = [];
  try {
    const evaluate = script.runInThisContext() as (...given: unknown[]) => void;
    evaluate(
      (name: string) => INSTEAD[name] ?? loaded.get(name) ?? process.getBuiltinModule(name),
      module,
      isOn,
      watch,
    );
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
    const list = tests ?? all();
    const loading = mutant === NONE ? watch.taken() : [];
    for (const [step, { file, at }] of list.entries()) {
      const test = of(file)[at] as Test;
      parentPort?.postMessage({ begins: step } satisfies Begins);
      const started = performance.now();
      const failed = await run(test).then(
        () => null,
        (thrown) => String(thrown instanceof Error ? thrown.message : thrown),
      );
      const ms = performance.now() - started;
      if (mutant === NONE) ran.push({ file, at, name: test.name, failed, ms, covers: watch.taken() });
      else if (failed !== null) return { noticed: step, ran, loading };
    }
    return { noticed: null, ran, loading };
  } catch (thrown) {
    // A file that does not load is noticed by everybody.
    if (mutant === NONE) throw thrown;
    return { noticed: -1, ran, loading: [] };
  }
}

for (const name of packages) if (!name.startsWith("node:")) loaded.set(name, await import(name));
// Properties are tried with the same values each time, so that a mutant's fate is no matter of chance.
const { default: fc } = (await import("fast-check")) as typeof import("fast-check");
fc.configureGlobal({ seed });
parentPort?.on("message", async (task: Task) => parentPort?.postMessage(await perform(task)));
parentPort?.postMessage("ready");
