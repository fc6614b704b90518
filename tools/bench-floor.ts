/**
 * @fileoverview What no program that assesses an .xlsx could do without: a library reads (and saves) the file, and the
 * plain loop judges it. `node build/bench-floor.js INPUT.xlsx [OUT.xlsx]`, a process of its own as `assess` is.
 */
import { readFile, writeFile } from "node:fs/promises";
import { openXlsx, saveXlsx } from "hucre/xlsx";
import type { CellValue } from "../src/table/tab";
import { plainLoop } from "./bench-plain";

const [input = "", out] = process.argv.slice(2);
const workbook = await openXlsx(await readFile(input), { readStyles: true });
const judged = plainLoop(workbook.sheets[0]?.rows as CellValue[][]);
if (out === undefined) process.stdout.write(`${JSON.stringify(judged)}\n`);
else await writeFile(out, await saveXlsx(workbook));
