/** @fileoverview What the build keeps compiled of the bundle is of that bundle, and Node takes it. */
import { readFileSync } from "node:fs";
import vm from "node:vm";
import { expect, it } from "vitest";
import { benchRows, benchWorkbook } from "../../tools/bench-sheet";
import { compiledOf, keptWith } from "../../workbench/bundle";
import { Host } from "../../workbench/host/host";

const REQUEST = { sheet: null, mapping: null, year: null, criteria: null, write: false, unit: null };
const code = readFileSync("dist/Code.js", "utf8");

it("Node takes what was compiled while the job ran, and the job comes to the same with it", () => {
  const book = () => benchWorkbook(benchRows(5, 0.1));
  const host = new Host(book(), { code, html: {} });
  const first = host.run("runReport", [REQUEST]);
  const bytes = Buffer.from(code);
  const compiled = compiledOf(bytes, keptWith(code, host.compiled())) as Buffer;
  const script = new vm.Script(code, { filename: "Code.js", cachedData: compiled });
  expect(script.cachedDataRejected).toBe(false);
  // Other code in between, or the host takes the script that it has.
  expect(() => new Host(book(), { code: "0", html: {} }).run("runReport")).toThrow("not found");
  const again = new Host(book(), { code, compiled, html: {} });
  expect(again.run("runReport", [REQUEST])).toEqual(first);
});

it("what was kept of other code is not taken, be it as long", () => {
  const kept = keptWith("const a = 1;", Buffer.from("compiled"));
  expect(compiledOf(Buffer.from("const a = 1;"), kept)?.toString()).toBe("compiled");
  expect(compiledOf(Buffer.from("const a = 2;"), kept)).toBe(null);
  expect(compiledOf(Buffer.from("const a = 1;"), null)).toBe(null);
});
