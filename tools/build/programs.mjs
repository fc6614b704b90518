/** @fileoverview Programs that run with Node, and what a developer pushes to try the real Google. */
import { bundle, copy } from "./files.mjs";

/** What runs on one's own machine, with Node. */
export async function buildPrograms() {
  const options = {
    outdir: "build",
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    sourcemap: true,
    logLevel: "warning",
  };
  // What people run, and the floor that the bench sets beside it, with all it needs in one file: half of a short
  // command's time went into finding packages.
  await bundle({
    ...options,
    entryPoints: {
      assess: "workbench/run/assess.ts",
      merge: "workbench/run/merge.ts",
      year: "workbench/run/year.ts",
      papers: "workbench/run/papers.ts",
      start: "workbench/start.ts",
      desktop: "workbench/desktop.ts",
      worker: "workbench/server/worker.ts",
      "bench-floor": "tools/bench-floor.ts",
    },
  });
  await bundle({
    ...options,
    packages: "external",
    entryPoints: {
      bench: "tools/bench.ts",
      "keep-compiled": "tools/keep-compiled.ts",
      "fuzz-layout": "tools/fuzz-layout.ts",
      mutate: "tools/mutate.ts",
      torture: "tools/torture.ts",
      licences: "tools/licences.ts",
      push: "tools/push.ts",
      "mutate-worker": "tools/mutate/worker.ts",
    },
  });
}

/** A developer's bundle for a scratch spreadsheet on Google (tools/self-test); never part of dist/. */
export async function buildSelfTest() {
  const entry = {
    entryPoints: ["tools/self-test/main.ts"],
    bundle: true,
    target: "es2020",
    charset: "utf8",
  };
  await bundle({
    ...entry,
    format: "iife",
    globalName: "SelfTest",
    footer: {
      js: ["onOpen", "selfTest", "measureAnswers", "bigAnswer", "noteAnswer"]
        .map((name) => `function ${name}(){return SelfTest.${name}.apply(this,arguments)}`)
        .join("\n"),
    },
    outfile: "build/self-test/Code.js",
    logLevel: "warning",
  });
  await copy("appsscript.json", "build/self-test/appsscript.json");
}
