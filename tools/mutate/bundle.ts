/** @fileoverview The rooms' tests as one text that can be evaluated anew for each mutant, which is in it. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import * as esbuild from "esbuild";
import type { Mutant } from "./mutants";
import { SWITCH, WATCH, withMutants } from "./schemata";

export interface Placed {
  /** From the project's root. */
  readonly file: string;
  readonly mutant: Mutant;
}
export interface Numbered extends Placed {
  readonly id: number;
}

/** Tests of these folders are run: those of the rooms, and of whole workbooks. */
const TESTS = ["test/cell", "test/layout", "test/assessment", "test/cases", "test/samples"];

/** Hundreds of made-up sheets, which take the most time of all and ask only how a sheet is recognised. */
const MADE_UP = /\/(generated|adversaries)\.test\.ts$/;

const texts = new Map<string, string>();
/** A file's text as it was when it was first asked for: mutants stand at places of it. */
export function textOf(file: string): string {
  const text = texts.get(file) ?? readFileSync(file, "utf8");
  texts.set(file, text);
  return text;
}

/** The paths of a folder's files, deep. */
export function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending))
    .map((file) => path.posix.join(folder, file.replaceAll(path.sep, "/")))
    .sort();
}

/** The files of tests that a room's mutants are tried with: its own, then all others. */
export function testsOf(room: string): string[][] {
  const all = TESTS.flatMap((folder) => filesIn(folder, ".test.ts"));
  const isOwn = (file: string) => file.startsWith(`test/${room}/`) && !MADE_UP.test(file);
  const others = all.filter((file) => !isOwn(file) && (room === "layout" || !MADE_UP.test(file)));
  return [all.filter(isOwn), others];
}

/** The tests, and the add-on that the workbooks' tests run, each with the mutants in it. */
export interface Bundles {
  /**
   * `{files: {path: load}, sources: {path: load}, collect, run}` in `module.exports`: tests, and what has mutants; each file
   * is evaluated when it is asked for.
   */
  readonly tests: string;
  /** In place of dist/Code.js. */
  readonly addOn: string;
  /** What the tests have from `require`. */
  readonly packages: readonly string[];
}

/** @param watched none of the mutants is tried: the bundles tell which would make a difference */
export async function bundlesOf(
  files: readonly string[],
  mutants: readonly Numbered[],
  watched = false,
): Promise<Bundles> {
  const entry = [
    `export { collect, run } from "./tools/mutate/stand-in";`,
    `export const files = ${loaders(files)};`,
    `export const sources = ${loaders([...new Set(mutants.map(({ file }) => file))])};`,
  ].join("\n");
  const options: esbuild.BuildOptions & { write: false; metafile: true } = {
    bundle: true,
    write: false,
    metafile: true,
    plugins: [sources(mutants, watched)],
    logLevel: "error",
  };
  const [tests, addOn] = await Promise.all([
    esbuild.build({
      ...options,
      stdin: { contents: entry, resolveDir: ".", loader: "ts" },
      format: "cjs",
      platform: "node",
      target: "node20",
      packages: "external",
    }),
    // As tools/build/code.mjs makes it, but for names and pages.
    esbuild.build({
      ...options,
      entryPoints: ["src/main.ts"],
      format: "iife",
      globalName: "exported",
      target: "es2020",
      charset: "utf8",
      loader: { ".html": "text" },
      define: { __ADDON__: "false", globalThis: "ownGlobals" },
      banner: { js: `var runReport=(ownGlobals=>{const {${SWITCH},${WATCH}}=globalThis;` },
      footer: { js: "return exported})({}).runReport;" },
    }),
  ]);
  const packages = new Set<string>();
  for (const { imports } of Object.values(tests.metafile.outputs))
    for (const one of imports) if (one.external) packages.add(one.path);
  const codeOf = ({ outputFiles }: { outputFiles: esbuild.OutputFile[] }) => outputFiles[0]?.text ?? "";
  return { tests: codeOf(tests), addOn: codeOf(addOn), packages: [...packages] };
}

const loaders = (files: readonly string[]) =>
  `{${files.map((file) => `${JSON.stringify(file)}: () => require("./${file}")`).join(",")}}`;

/** The project's files with the mutants in them. */
function sources(mutants: readonly Numbered[], watched: boolean): esbuild.Plugin {
  const byFile = new Map<string, Numbered[]>();
  for (const one of mutants) byFile.set(one.file, [...(byFile.get(one.file) ?? []), one]);
  return {
    name: "mutants",
    setup(build) {
      build.onResolve({ filter: /^vitest$/ }, () => ({ path: path.resolve("tools/mutate/stand-in.ts") }));
      build.onLoad({ filter: /\/(src|test)\/.*\.ts$/ }, ({ path: absolute }) => {
        const file = path.relative(".", absolute).replaceAll(path.sep, "/");
        const text = textOf(file);
        const own = byFile.get(file);
        const contents = own
          ? withMutants(text, own, watched)
          : text.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(absolute).href));
        return { contents, loader: "ts" };
      });
    },
  };
}
