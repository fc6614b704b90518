/** @fileoverview What docs/cai-dat.md says of the menu, the builds, the permissions and the tabs, held to what is built. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { MENU, MENU_LINES, MENU_NAME } from "../../src/menu";
import * as ownTabs from "../../src/table/own-tabs";

const read = (file: string) => readFileSync(file, "utf8");
const guide = read("docs/cai-dat.md");

it("leads to lines that the menu has", () => {
  const paths = new Set(
    MENU.flatMap((entry) => {
      if (!entry) return [];
      if (!("lines" in entry)) return [entry.label];
      return entry.lines.flatMap((line) => (line ? [`${entry.label} → ${line.label}`] : []));
    }).map((path) => `${MENU_NAME} → ${path}`),
  );
  const named = [...guide.matchAll(/\*\*(3 chủ động → [^*]+)\*\*/g)].map(([, path]) => path);
  expect(named.length).toBeGreaterThan(0);
  for (const path of named) expect(paths).toContain(path);
});

it("names what the build without pages lacks", () => {
  const menu = (file: string) => MENU_LINES.filter(({ run }) => read(file).includes(`function ${run}(`));
  const lite = new Set(menu("build/lite/Code.js").map(({ label }) => label));
  const lacks = menu("dist/Code.js").flatMap(({ label }) => (lite.has(label) ? [] : [label]));
  expect(lacks.length).toBeGreaterThan(0);
  const sentence = /\*\*không có\*\*([^.]*)\./.exec(guide)?.[1] ?? "";
  const said = [...sentence.matchAll(/\*\*([^*]+)\*\*/g)].map(([, label]) => label);
  expect(said.sort()).toEqual(lacks.sort());
});

it("names scripts, options, tabs and permissions that there are", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  for (const [, script = "", options = ""] of guide.matchAll(
    /npm run ([a-z:]+)((?: -- --[a-z]+)?(?: --[a-z]+)*)/g,
  )) {
    expect(Object.keys(scripts)).toContain(script);
    for (const [option] of options.matchAll(/--[a-z]+/g))
      expect(read("tools/push.ts")).toContain(`"${option}"`);
  }
  for (const [, option = ""] of guide.matchAll(/node build\.mjs (--[a-z]+)/g))
    expect(read("build.mjs")).toContain(`"${option}"`);
  const tabs = new Set<unknown>(Object.values(ownTabs));
  const named = [...guide.matchAll(/\*\*(3CĐ · [\p{L} ]+)\*\*/gu)].map(([, tab]) => tab);
  expect(named.length).toBeGreaterThan(1);
  for (const tab of named) expect(tabs).toContain(tab);
  const { oauthScopes } = JSON.parse(read("appsscript.json")) as { oauthScopes: string[] };
  const scopes = [...guide.matchAll(/^\| `([a-z.]+)` \|/gm)].map(
    ([, scope]) => `https://www.googleapis.com/auth/${scope}`,
  );
  expect(scopes).toEqual(oauthScopes);
});
