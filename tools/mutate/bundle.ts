/** @fileoverview The rooms' tests as one text that can be evaluated anew for each mutant, which is in it. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import * as esbuild from "esbuild";
import type { Mutant } from "./mutants";
import { withMutants } from "./schemata";

export interface Numbered {
  readonly id: number;
  /** From the project's root. */
  readonly file: string;
  readonly mutant: Mutant;
}

/** Tests of these folders are run: those of the rooms. */
const TESTS = ["test/cell", "test/layout", "test/assessment"];

/** The paths of a folder's files, deep. */
export function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending))
    .map((file) => path.posix.join(folder, file.replaceAll(path.sep, "/")))
    .sort();
}

/**
 * The bundle: `{files: {path: load}, collect, run}` in `module.exports`; packages come from `require`.
 * Each test file is evaluated when it is asked for.
 */
export async function bundleTests(
  mutants: readonly Numbered[],
): Promise<{ code: string; packages: string[] }> {
  const files = TESTS.flatMap((folder) => filesIn(folder, ".test.ts"));
  const entry = [
    `export { collect, run } from "./tools/mutate/stand-in";`,
    `export const files = {${files.map((file) => `${JSON.stringify(file)}: () => require("./${file}")`).join(",")}};`,
  ].join("\n");
  const byFile = new Map<string, Numbered[]>();
  for (const one of mutants) byFile.set(one.file, [...(byFile.get(one.file) ?? []), one]);
  const sources: esbuild.Plugin = {
    name: "mutants",
    setup(build) {
      build.onResolve({ filter: /^vitest$/ }, () => ({ path: path.resolve("tools/mutate/stand-in.ts") }));
      build.onLoad({ filter: /\/(src|test)\/.*\.ts$/ }, ({ path: absolute }) => {
        const file = path.relative(".", absolute).replaceAll(path.sep, "/");
        const text = readFileSync(absolute, "utf8");
        const own = byFile.get(file);
        const contents = own
          ? withMutants(text, own)
          : text.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(absolute).href));
        return { contents, loader: "ts" };
      });
    },
  };
  const { outputFiles, metafile } = await esbuild.build({
    stdin: { contents: entry, resolveDir: ".", loader: "ts" },
    bundle: true,
    write: false,
    metafile: true,
    format: "cjs",
    platform: "node",
    target: "node20",
    packages: "external",
    plugins: [sources],
    logLevel: "error",
  });
  const packages = new Set<string>();
  for (const { imports } of Object.values(metafile.outputs))
    for (const one of imports) if (one.external) packages.add(one.path);
  return { code: outputFiles?.[0]?.text ?? "", packages: [...packages] };
}
