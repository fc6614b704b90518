/** @fileoverview The add-on's pages: dialogs, the sidebar, reports and papers, each one HTML file in dist/. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { versionOf } from "./code.mjs";
import { esbuild, noticeOf, put, tellInside } from "./files.mjs";

/** Each dialog's page, by its name in dist/: a file of its own, so that no other click pays for it. */
export const DIALOGS = {
  Changes: "changes",
  Choice: "choice",
  Help: "help",
  NewSheet: "new-sheet",
  OpenYear: "open-year",
  Reading: "reading",
  Remind: "remind",
};

/** The dialogs' pages, their styles and scripts made short. */
export async function buildDialogs() {
  for (const [name, file] of Object.entries(DIALOGS)) {
    let html = await readFile(`sidebar/${file}.html`, "utf8");
    for (const [tag, loader] of Object.entries({ style: "css", script: "js" })) {
      const [whole, contents] = new RegExp(`<${tag}(?: type="module")?>([^]*?)</${tag}>`).exec(html) ?? [];
      if (whole === undefined) continue;
      const { outputFiles } = await (await esbuild()).build({
        // The pages say the sidebar's own sentences: a script may import them.
        stdin: { contents, loader, resolveDir: "sidebar" },
        bundle: true,
        write: false,
        format: loader === "js" ? "iife" : undefined,
        define: { __LITE__: "false" },
        minify: true,
        charset: "utf8",
        target: "es2020",
        // HtmlService takes `//` inside template literals for comments.
        supported: { "template-literal": false },
      });
      html = html.replace(whole, () => `<${tag}>${outputFiles[0].text.trim()}</${tag}>`);
    }
    await put(`dist/${name}.html`, html);
  }
}

/** The sidebar judges one unit, whose rows the server has matched: what matches names of units stays out. */
const oneUnit = {
  name: "one-unit",
  setup: ({ onResolve }) => {
    onResolve({ filter: /\/units\/names$/ }, ({ importer }) =>
      importer.endsWith("cells.ts")
        ? { path: resolve("sidebar/one-unit.ts") }
        : { path: resolve("src/units/names.ts"), sideEffects: false },
    );
    // What the sheet says of its letters, which cells a person's notes doubt, and what stands around the table come with
    // the book.
    onResolve(
      {
        filter:
          /\/(?:legend|find-doubts|sign-lines|shortcoming|open-signs|not-settled|unsettled|note|heads-marks)$/,
      },
      (asked) => ({ path: resolve(asked.resolveDir, `${asked.path}.ts`), sideEffects: false }),
    );
  },
};

/** The pages that stand beside the sheet: what is not daily has one of its own, so that no other click pays for it. */
export const BESIDE = { Sidebar: "sidebar/main.tsx", Reports: "sidebar/reports.tsx" };

/**
 * Each one inlined HTML file, no scriptlets. HtmlService strips `//` and everything behind it inside template literals,
 * so there are none; what would close the script element early is escaped.
 */
export async function buildBeside() {
  const html = await readFile("sidebar/index.html", "utf8");
  const options = {
    bundle: true,
    minify: true,
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
    define: { __VERSION__: JSON.stringify(await versionOf()), __LITE__: "false" },
  };
  const notice = await noticeOf("preact");
  const inside = [];
  const build = async (entry) => {
    const { outputFiles, metafile } = await (await esbuild()).build({
      ...options,
      metafile: true,
      entryPoints: [entry],
      format: "iife",
      target: "es2022",
      supported: { "template-literal": false },
      plugins: [oneUnit],
      write: false,
    });
    if (entry.endsWith("x")) inside.push(metafile);
    return outputFiles[0].text.trim();
  };
  const css = await build("sidebar/style.css");
  for (const [name, entry] of Object.entries(BESIDE)) {
    const js = await build(entry);
    await put(
      `dist/${name}.html`,
      html
        .replace("<script", () => `<!-- preact: ${notice} -->\n<script`)
        .replace("/* style */", () => css)
        .replace("/* script */", () => js.replace(/<(?=\/script|!--)/gi, "\\x3c")),
    );
  }
  await tellInside("sidebar", ...inside);
}

/** The papers' page, which alone holds the library that makes .docx. */
export async function buildPapers() {
  const inside = ["docx", "fflate", "nanoid"].map((name) => {
    const own = `docx/node_modules/${name}`;
    return existsSync(`node_modules/${own}`) ? own : name;
  });
  const options = {
    bundle: true,
    minify: true,
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
    write: false,
  };
  const { build } = await esbuild();
  const [css, js] = await Promise.all([
    build({ ...options, entryPoints: ["sidebar/papers.css"] }),
    build({
      ...options,
      entryPoints: ["sidebar/papers.tsx"],
      format: "iife",
      target: "es2022",
      supported: { "template-literal": false },
      metafile: true,
    }),
  ]);
  const notices = await Promise.all(
    ["preact", ...inside].map(async (name) => `<!-- ${name}: ${await noticeOf(name)} -->\n`),
  );
  const html = await readFile("sidebar/papers.html", "utf8");
  await put(
    "dist/Papers.html",
    html
      .replace('<script type="application/json"', () => `${notices.join("")}<script type="application/json"`)
      .replace("/* style */", () => css.outputFiles[0].text.trim())
      .replace("/* script */", () =>
        js.outputFiles[0].text.trim().replace(/<(?=\/script|!--|\?)/gi, "\\x3c"),
      ),
  );
  const packages = js.metafile;
  const [output] = Object.values(packages.outputs);
  // The library comes with these two packed into it.
  for (const name of inside) output.inputs[`node_modules/${name}/index.js`] ??= { bytesInOutput: 1 };
  await tellInside("papers", packages);
}
