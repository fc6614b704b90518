/** @fileoverview The self-test for Google, as it would be pushed, run on the local host. */

import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { ALL } from "../../../tools/self-test/main";
import { cellAt } from "../../../workbench/host/model";
import { bookOf, hostOf } from "../../workbench/host/support";

const code = readFileSync("build/self-test/Code.js", "utf8");

it("finds the local host as docs/conformance.md says, and leaves one tab behind", () => {
  const { host, workbook } = hostOf(code);
  const otherwise = host.run("selfTest");
  const table = workbook.sheets[1];
  const text = (row: number, column: number) => (table ? cellAt(table, row, column)?.value : null);
  const lines = ALL.map((_, index) => [1, 3, 4].map((column) => text(index + 1, column)));
  expect(lines.filter(([, , verdict]) => verdict === "OTHERWISE")).toEqual([]);
  expect(otherwise).toBe(0);
  expect(workbook.sheets.map(({ name }) => name)).toEqual([bookOf().sheets[0]?.name, "Tự kiểm tra"]);
  // What nobody is sure of the host refuses, and says so.
  const noted = lines.flatMap(([, seen, verdict], at) =>
    verdict === "noted" && ALL[at]?.expected === null ? [seen] : [],
  );
  expect(noted.length).toBeGreaterThan(0);
  for (const seen of noted) expect(seen).toMatch(/^threw: .*not emulated/);
  const measured = lines.flatMap(([, seen], at) => (ALL[at]?.expected === "measured" ? [seen] : []));
  expect(measured.length).toBeGreaterThan(3);
  for (const seen of measured) expect(seen).toMatch(/^\d+ ms(, \d+ ms)*$/);
});

it("tells where another platform does otherwise", () => {
  const { host, workbook } = hostOf(code.replace(/"number 12"/g, '"string 12"'));
  expect(host.run("selfTest")).toBe(2);
  const table = workbook.sheets[1];
  expect(table && cellAt(table, 5, 4)?.value).toBe("OTHERWISE");
});

it("measures answers to a page up to 6 million characters", () => {
  const { host, ui, workbook } = hostOf(code);
  host.run("measureAnswers");
  expect(ui.dialogs[0]?.content).toContain("6000000");
  const answer = host.callFromSidebar("bigAnswer", [6_000_000]);
  expect(answer.ok && (answer.value as string).length).toBe(6_000_000);
  // What it measured stands in the one table that is copied back.
  expect(ui.dialogs[0]?.content).toContain(".noteAnswer(line)");
  host.callFromSidebar("noteAnswer", ["200000 characters: 200000 came, 12 ms"]);
  host.callFromSidebar("noteAnswer", ["2000000 characters: Lỗi"]);
  const table = workbook.sheets.find(({ name }) => name === "Tự kiểm tra");
  const rows = [0, 1].map((row) => table && [0, 3].map((column) => cellAt(table, row, column)?.value));
  expect(rows).toEqual([
    ["C32", "200000 characters: 200000 came, 12 ms"],
    ["C32", "2000000 characters: Lỗi"],
  ]);
});

it("covers every row that somebody observed or nobody verified, as far as the add-on uses it", () => {
  const rows = [
    ...readFileSync("docs/conformance.md", "utf8").matchAll(
      /^\| (C\d+) \|.*\| ([^|]*[OU][^|]*) \| ([^|]*)\|$/gm,
    ),
  ];
  const tried = new Set(ALL.flatMap(({ row }) => row.split(", ")));
  // What a script alone cannot try: two time zones, consent box by box, somebody else at work, formulas by locale.
  const byHand = ["C44", "C53", "C55"];
  const untried = rows.flatMap(([, row = "", , host = ""]) =>
    tried.has(row) || byHand.includes(row) || host.startsWith("not used") ? [] : [row],
  );
  expect(untried).toEqual([]);
  // What own tabs are known by.
  expect(ALL.some(({ row, what }) => row === "C37" && what.includes("document's properties"))).toBe(true);
});

it("names rows that docs/conformance.md has", () => {
  const table = readFileSync("docs/conformance.md", "utf8");
  for (const { row } of ALL) {
    for (const one of row.split(", "))
      expect(table).toMatch(new RegExp(/^C\d/.test(one) ? `^\\| ${one} \\|` : `^- \\*\\*${one}`, "m"));
  }
});

it("is what clasp would push for the scratch spreadsheet, and never the add-on", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "self-test-"));
  try {
    cpSync("build/self-test", folder, { recursive: true });
    writeFileSync(path.join(folder, ".clasp.json"), JSON.stringify({ scriptId: "scratch" }));
    const clasp = path.resolve("node_modules/@google/clasp/build/src/index.js");
    const said = execFileSync(process.execPath, [clasp, "show-file-status", "--json"], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(JSON.parse(said).filesToPush.sort()).toEqual(["Code.js", "appsscript.json"]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
