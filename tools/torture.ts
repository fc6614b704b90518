/**
 * @fileoverview `npm run torture [-- N [SEED [NAME]] [--write]]`: errors and stops at service calls, people and other
 * executions in between, made-up workbooks and spoilt files, N trials of each from a seed; NAME is the beginning of one
 * command's. Prints the table of what harm came of it and the first few cases of each; `--write` puts the table into
 * README.md. Exit 1 where anything was lost.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { torment } from "./torture/run";
import { tableOf, withTable } from "./torture/table";

const COUNT = 200;
const given = process.argv.slice(2).filter((one) => !one.startsWith("--"));
const [count = COUNT, seed = 1] = given.slice(0, 2).map(Number);
const name = given[2] ?? "";
if (!(count > 0) || !Number.isInteger(seed)) {
  process.stderr.write("npm run torture [-- N [SEED [NAME]] [--write]]\n");
  process.exit(2);
}
const rows = await torment(count, seed, "test/samples", ({ title }) => title.startsWith(name));
for (const { shown } of rows) for (const line of shown) process.stdout.write(`${line}\n`);
const table = tableOf(rows);
process.stdout.write(`\n${table}\n`);
if (process.argv.includes("--write"))
  writeFileSync("README.md", withTable(readFileSync("README.md", "utf8"), table));
process.exitCode = rows.some(({ harms }) => harms.size > 0) ? 1 : 0;
