/** What `npm run push` would put on Google, read from the built files. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import vm from "node:vm";
import { describe, expect, it } from "vitest";
import { MENU_LINES } from "../../src/menu";

const root = new URL("../../", import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), "utf8");
const code = read("dist/Code.js");

/** Every name that the bundle may add to Apps Script's globals: each can be called by google.script.run. */
const GLOBALS = [
  "BaChuDong",
  "addChanges",
  "answerQuestion",
  "issuePapers",
  "makeNewSheet",
  "menuAll",
  "menuCheck",
  "menuCloseYear",
  "menuCompareYears",
  "menuCriteria",
  "menuHelp",
  "menuHighlight",
  "menuList",
  "menuMerge",
  "menuMissing",
  "menuNewSheet",
  "menuOpenYear",
  "menuPapers",
  "menuProposeChanges",
  "menuReading",
  "menuRemind",
  "menuReportFiles",
  "menuResult",
  "menuSettings",
  "menuSidebar",
  "menuSummary",
  "menuUndo",
  "menuUnitChanges",
  "menuUnhighlight",
  "menuUpward",
  "menuVisits",
  "menuYear",
  "menuYearLists",
  "newSheetUnits",
  "onInstall",
  "onOpen",
  "openNewYear",
  "proposedChanges",
  "readingForm",
  "runMerge",
  "runOpening",
  "runPapers",
  "runReport",
  "runYear",
  "saveReading",
  "saveTabUse",
  "sidebarFindings",
  "sidebarGoTo",
  "sidebarList",
  "sidebarLoadReports",
  "sidebarOpen",
  "sidebarReport",
  "sidebarSave",
  "sidebarSaveSettings",
  "sidebarSaveVisit",
  "sidebarSelection",
  "sidebarSettings",
  "sidebarTake",
  "sidebarUnit",
  "sidebarYear",
];

/** A context with the language and nothing else: no Node, no web, no Apps Script. */
function bare(): vm.Context {
  return vm.createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
}

/** A regular expression as minified code holds one, else a string or template. */
const LITERAL =
  /(?<=[=(,:!&|?;{}[>]|return)\/(?![/*])(?:\[(?:[^\]\\\n]|\\.)*\]|[^/\\\n[]|\\.)+\/[a-z]*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g;

/** The code with its strings and templates emptied; a quote inside a regular expression opens none. */
function withoutText(source: string): string {
  return source.replace(LITERAL, (literal) => (literal.startsWith("/") ? literal : '""'));
}

describe("dist/Code.js", () => {
  it("adds exactly the allowed globals, and calls no service while it loads", () => {
    const context = bare();
    const before = new Set<string>(vm.runInContext("Object.getOwnPropertyNames(globalThis)", context));
    vm.runInContext(code, context);
    const after: string[] = vm.runInContext("Object.getOwnPropertyNames(globalThis)", context);
    expect(after.filter((name) => !before.has(name)).sort()).toEqual([...GLOBALS].sort());
  });

  it("has a real top-level function for every menu line", () => {
    const context = bare();
    vm.runInContext(code, context);
    for (const line of MENU_LINES) {
      expect(vm.runInContext(`typeof ${line.run}`, context), line.label).toBe("function");
      expect(code).toContain(`function ${line.run}(`);
    }
  });

  // What counts on Google is the time to compile and evaluate it at each click, which `npm run bench` prints; the
  // bounds keep a library's other entry, or a page of data, from slipping in unseen. Words that refuse, name and
  // quote what is not understood are the most of what was added last.
  it("stays under 1110 KB with its Vietnamese sentences, criteria and word lists, 856 KB of it code", () => {
    expect(Buffer.byteLength(withoutText(code))).toBeLessThan(856 * 1024);
    expect(Buffer.byteLength(code)).toBeLessThan(1110 * 1024);
  });

  it("is es2020 without what Apps Script cannot parse or forbids", () => {
    const bare = withoutText(code);
    expect(bare).not.toMatch(/(^|[^\w"'`.&])#[a-zA-Z_]\w*\s*[=;(]/m);
    expect(bare).not.toMatch(/\bstatic\s+[\w#{]/);
    expect(bare).not.toMatch(/\beval\s*\(/);
    expect(bare).not.toMatch(/\bnew\s+Function\s*\(|[^\w.]Function\s*\(\s*["'`]/);
    expect(bare).not.toMatch(/^\s*(import|export)\s/m);
    expect(bare).not.toMatch(/\|\|=|&&=|\?\?=/);
  });

  it("is one IIFE and the functions that lead into it", () => {
    expect(code).toMatch(/^var BaChuDong=\(ownGlobals=>\{/);
    const after = code.slice(code.lastIndexOf("})({});"));
    expect(after.match(/^function \w+\(/gm)?.length).toBe(GLOBALS.length - 1);
  });

  it("has a map that turns its stack traces back into our files", () => {
    const { sources } = JSON.parse(read("build/Code.js.map"));
    expect(sources).toContain("../src/assessment/judge-unit.ts");
  });
});

describe("dist/", () => {
  it("says in the bundle and in the sidebar which version runs: package.json's, and a print of the sources", () => {
    const { version } = JSON.parse(read("package.json"));
    const said = (text: string) => [...new Set(text.match(/\b\d+\.\d+\.\d+-[\da-f]{7}\b/g))];
    const [ours = ""] = said(code);
    expect(said(code)).toEqual([ours]);
    expect(ours.startsWith(`${version}-`)).toBe(true);
    expect(said(read("dist/Sidebar.html"))).toEqual([ours]);
    expect(said(read("dist/Reports.html"))).toEqual([ours]);
  });

  it("asks for the two narrow scopes and nothing more", () => {
    const { oauthScopes, runtimeVersion } = JSON.parse(read("dist/appsscript.json"));
    expect(oauthScopes).toEqual([
      "https://www.googleapis.com/auth/spreadsheets.currentonly",
      "https://www.googleapis.com/auth/script.container.ui",
    ]);
    expect(runtimeVersion).toBe("V8");
  });

  // An uncaught error's message may hold what stands in a cell, and the log belongs to whoever owns the script.
  it("sends nothing of a sheet to Google's logs: no exceptions, and nothing written there", () => {
    expect(JSON.parse(read("dist/appsscript.json")).exceptionLogging).toBe("NONE");
    expect(withoutText(code)).not.toMatch(/\b(console|Logger)\s*\./);
  });

  // clasp takes its time where the machine is busy.
  it("is what clasp would push, exactly", () => {
    const clasp = "node_modules/@google/clasp/build/src/index.js";
    const said = execFileSync(process.execPath, [clasp, "show-file-status", "--json"], {
      cwd: root,
      encoding: "utf8",
    });
    expect(JSON.parse(said).filesToPush.sort()).toEqual([
      "dist/Changes.html",
      "dist/Choice.html",
      "dist/Code.js",
      "dist/Help.html",
      "dist/NewSheet.html",
      "dist/OldUnits.html",
      "dist/OpenYear.html",
      "dist/Papers.html",
      "dist/Reading.html",
      "dist/Remind.html",
      "dist/Reports.html",
      "dist/Sidebar.html",
      "dist/appsscript.json",
    ]);
  });

  it("has the dialog Papers whole in one file, which alone holds what makes .docx", () => {
    const html = read("dist/Papers.html");
    expect(html.match(/id="data">\{\}/g)).toHaveLength(1);
    const count = (pattern: RegExp) => html.match(pattern)?.length ?? 0;
    // A class may be called $, and a regular expression may hold it.
    expect(count(/<\?|<(script|link|img)[^>]* (src|href)=|@import|(?<!extends |\^)\$\{/g)).toBe(0);
    expect(html.match(/<\/script>/g)).toHaveLength(2);
    expect(html).toContain("wordprocessingml");
    for (const other of ["Code.js", "Sidebar.html", "Reports.html"])
      expect(read(`dist/${other}`)).not.toContain("wordprocessingml");
    expect(Buffer.byteLength(html)).toBeLessThan(320 * 1024);
  });

  it.each(["Changes", "Choice", "Help", "NewSheet", "OpenYear", "Reading", "Remind"])(
    "has the dialog %s whole in one file",
    (name) => {
      const html = read(`dist/${name}.html`);
      const count = (pattern: RegExp) => html.match(pattern)?.length ?? 0;
      expect(count(/id="data">(\{\}|\[\])/g)).toBe(1);
      expect(count(/<\?|<[a-z][^>]* (src|href|on\w+)=|@import|innerHTML|eval\(/g)).toBe(0);
      // No template literals: HtmlService takes `//` in them for a comment.
      expect(count(/\$\{/g)).toBe(0);
      expect(html.normalize("NFC") === html).toBe(true);
    },
  );

  it.each(["Changes", "Choice", "Help", "NewSheet", "OpenYear", "Reading", "Remind", "Reports", "Sidebar"])(
    "looks behind in no regular expression of %s: Safari before 16.4 would show a blank page",
    (name) => {
      expect(read(`dist/${name}.html`).match(/.{0,20}\(\?<[=!].{0,20}/g)).toBe(null);
    },
  );

  it.each(["Sidebar", "Reports"])("has %s in Vietnamese, whole in one file of at most 160 KB", (name) => {
    const html = read(`dist/${name}.html`);
    // Counts and not the page itself: a failure would print all of it.
    const count = (pattern: RegExp) => html.match(pattern)?.length ?? 0;
    expect(count(/lang="vi"/g)).toBe(1);
    expect(count(/Trợ giúp|báo cáo/g)).toBeGreaterThan(0);
    expect(count(/<\?|<[a-z][^>]* (src|href|on\w+)=|@import|\/\* (style|script) \*\//g)).toBe(0);
    expect(count(/<\/script/gi)).toBe(1);
    expect(count(/insertAdjacentHTML|document\.write|new Function|eval\(/g)).toBe(0);
    // Preact has its own, for a property that nothing of ours names: text goes in as text.
    const preact = read("node_modules/preact/dist/preact.mjs");
    expect(count(/innerHTML/gi)).toBe(preact.match(/innerHTML/gi)?.length);
    // No template literals: HtmlService takes `//` in them for a comment.
    expect(count(/\$\{/g)).toBe(0);
    expect(html.normalize("NFC") === html).toBe(true);
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(160 * 1024);
  });
});
