/** @fileoverview Reading packages part by part, to compare what came out with what went in. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type CellLook, LOOKS } from "../../../workbench/host/look";
import {
  dress,
  ensureCell,
  type FlatCell,
  type ModelCell,
  type ModelSheet,
  markChanged,
  newSheet,
} from "../../../workbench/host/model";
import { parseRoot, type XmlElement } from "../../../workbench/xlsx/xml";
import { inflate, readZip } from "../../../workbench/xlsx/zip";
import { modern, oddCells, prefixed } from "./handmade";

const SAMPLES = fileURLToPath(new URL("../../samples/", import.meta.url));
const FIXTURES = fileURLToPath(new URL("./fixtures/", import.meta.url));

const read = (folder: string): [string, Uint8Array][] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => [name, new Uint8Array(readFileSync(folder + name))]);

export const samples = read(SAMPLES);

/** What other writers made, where `npm run corpus` runs the tests: a folder. */
const CORPUS = process.env.BA_CHU_DONG_CORPUS;
export const corpus: [string, Uint8Array][] = CORPUS === undefined ? [] : read(`${CORPUS}/`);

/** What the first sheet of one of them holds, where its maker said so. */
export function saidOf(name: string): unknown[][] | null {
  const file = `${CORPUS}/${name.replace(/xlsx$/, "json")}`;
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as unknown[][]) : null;
}

/** Every workbook that has to come through whole. */
export const workbooks: [string, Uint8Array][] = [
  ...corpus,
  ...samples,
  ...read(FIXTURES),
  ["odd-cells", oddCells()],
  ["prefixed", prefixed()],
  ["modern", modern()],
];

/** All parts, unzipped, by name. */
export function partsOf(bytes: Uint8Array): Map<string, Buffer> {
  return new Map(readZip(bytes).map((entry) => [entry.name, inflate(entry)]));
}

/** XML as it means: attributes in one order, entities resolved, white space between elements left out. */
export function canonical(element: XmlElement): string {
  const attributes = Object.entries(element.attributes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => ` ${name}=${JSON.stringify(value)}`)
    .join("");
  const text = element.children.length > 0 && element.text.trim() === "" ? "" : element.text;
  return `<${element.name}${attributes}>${text}${element.children.map(canonical).join("")}</>`;
}

export function rootOf(xml: Buffer | string): XmlElement {
  return parseRoot(xml.toString().replace(/^\ufeff/, ""));
}

/** The elements right below the root, as they mean. */
export function childrenIn(xml: Buffer | string): string[] {
  return rootOf(xml).children.map(canonical);
}

/** Parts of a cell to set; undefined takes one away. */
export type Parts = { [Part in keyof FlatCell]?: FlatCell[Part] | undefined };

/** Sets parts of a cell as a script would. */
export function edit(sheet: ModelSheet, row: number, column: number, parts: Parts): void {
  const cell = ensureCell(sheet, row, column);
  for (const [part, value] of Object.entries(parts)) {
    if (LOOKS.includes(part as keyof CellLook)) dress(cell, part as keyof CellLook, (value ?? null) as never);
    else if (value === undefined) delete cell[part as keyof ModelCell];
    else Object.assign(cell, { [part]: value });
    markChanged(cell, part === "formula" ? "value" : (part as never));
  }
}

/** A new tab with rows of text. */
export function tab(id: number, name: string, rows: string[][] = []): ModelSheet {
  const sheet = newSheet(id, name, true);
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      edit(sheet, r, c, { value });
    });
  });
  return sheet;
}
