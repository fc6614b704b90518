/**
 * @fileoverview `npm run torture [-- N [SEED [NAME]] [--only=KIND] [--write]]`: errors and stops at service calls
 * (faults; opening, those of a new year and of taking it back looked at more closely), people and other executions in
 * between (schedules), made-up workbooks (books) and spoilt files (files), N trials of each from a seed; NAME is the
 * beginning of one command's. Prints the table of what harm came of it and the
 * first few cases of each; `--write` puts it, or the lines of the one kind, into README.md's. Exit 1 where anything was
 * lost.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { KINDS, torment } from "./torture/run";
import { tableOf, withTable } from "./torture/table";

const COUNT = 200;
const given = process.argv.slice(2).filter((one) => !one.startsWith("--"));
const [count = COUNT, seed = 1] = given.slice(0, 2).map(Number);
const name = given[2] ?? "";
const only = process.argv.find((one) => one.startsWith("--only="))?.slice("--only=".length);
const kinds = KINDS.filter((kind) => only === undefined || kind === only);
if (!(count > 0) || !Number.isInteger(seed) || kinds.length === 0) {
  process.stderr.write(`npm run torture [-- N [SEED [NAME]] [--only=${KINDS.join("|")}] [--write]]\n`);
  process.exit(2);
}
const rows = await torment(count, seed, "test/samples", ({ title }) => title.startsWith(name), kinds);
for (const { shown } of rows) for (const line of shown) process.stdout.write(`${line}\n`);
const table = tableOf(rows);
process.stdout.write(`\n${table}\n`);
if (process.argv.includes("--write"))
  writeFileSync("README.md", withTable(readFileSync("README.md", "utf8"), rows));
process.exitCode = rows.some(({ harms }) => harms.size > 0) ? 1 : 0;
