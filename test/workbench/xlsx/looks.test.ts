/**
 * @fileoverview Lines around cells and fonts: read as another reader reads them, and where rows move, saved where
 * they belong.
 */

import { openXlsx, writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { small } from "../../../tools/hostile/handmade";
import type { ModelBorder } from "../../../workbench/host/look";
import { Book } from "../../../workbench/server/book";
import { open } from "../../../workbench/xlsx/open";

import { samples } from "./support";

const SIDES = ["top", "left", "bottom", "right"] as const;

/** By `row,column`, the sides that have a line, as another reader sees them. */
async function drawn(bytes: Uint8Array, index: number): Promise<Map<string, string>> {
  const sheet = (await openXlsx(bytes, { readStyles: true })).sheets[index];
  const lines = new Map<string, string>();
  for (const [at, { style }] of sheet?.cells ?? []) {
    const sides = SIDES.filter((side) => (style?.border?.[side]?.style ?? "none") !== "none");
    if (sides.length > 0) lines.set(at, sides.join(" "));
  }
  return lines;
}

const sidesOf = (border: ModelBorder | undefined) => SIDES.filter((side) => border?.[side]).join(" ");

describe.each(samples)("%s", (name, bytes) => {
  it("has the lines that another reader finds", async () => {
    const { model } = await open(bytes, name);
    for (const [index, sheet] of model.sheets.entries()) {
      const ours = new Map<string, string>();
      for (const [row, cells] of sheet.cells) {
        for (const [column, { look }] of cells)
          if (look?.border) ours.set(`${row},${column}`, sidesOf(look.border));
      }
      expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(await drawn(bytes, index)));
    }
  });
});

describe("rows among a table", () => {
  const [name, bytes] = samples.find(([file]) => file.startsWith("cao-loc")) as [string, Uint8Array];
  const HEADER = 5;

  async function edited(edit: Parameters<Book["edit"]>[0][number]) {
    const workbook = await open(bytes, name);
    const book = new Book(workbook);
    book.edit([edit], "thử");
    return { before: await drawn(bytes, 0), now: await drawn(await workbook.save(), 0) };
  }
  /** Sides of a row's cells, from left to right. */
  const row = (lines: Map<string, string>, at: number) =>
    Array.from({ length: 33 }, (_, column) => lines.get(`${at},${column}`) ?? "");

  it("put in, keep the table whole", async () => {
    const { before, now } = await edited({
      kind: "insert",
      sheet: 1,
      axis: "rows",
      at: HEADER + 4,
      count: 1,
    });
    const last = Math.max(...[...before.keys()].map((key) => Number(key.split(",")[0])));
    expect(row(now, HEADER + 4)).toEqual(row(before, HEADER + 4));
    expect(row(now, last + 1)).toEqual(row(before, last));
    expect(now.size).toBe(before.size + row(before, HEADER + 4).filter(Boolean).length);
  });

  it("taken out, leave no empty frame behind", async () => {
    const { before, now } = await edited({
      kind: "delete",
      sheet: 1,
      axis: "rows",
      at: HEADER + 4,
      count: 2,
    });
    const last = Math.max(...[...before.keys()].map((key) => Number(key.split(",")[0])));
    expect(row(now, last - 2)).toEqual(row(before, last));
    expect(row(now, last - 1).join("")).toBe("");
    expect(row(now, last).join("")).toBe("");
  });
});

describe("fonts", () => {
  const style = {
    font: { name: "Times New Roman", size: 13, underline: true, strikethrough: true },
    alignment: { textRotation: 90 },
  } as const;
  const file = () =>
    writeXlsx({
      sheets: [
        {
          name: "Một",
          rows: [["một"], ["hai"], ["ba"]],
          cells: new Map([
            ["0,0", { value: "một", style }],
            ["1,0", { value: "hai", style: { alignment: { textRotation: 135 } } }],
          ]),
        },
      ],
    });
  const lookIn = async (bytes: Uint8Array, at: string) => {
    const { cells } = (await openXlsx(bytes, { readStyles: true })).sheets[0] ?? {};
    const { font, alignment } = cells?.get(at)?.style ?? {};
    return [font?.name, font?.underline, font?.strikethrough, alignment?.textRotation];
  };

  it("are shown: name, lines under and through, and how steep", async () => {
    const { model } = await open(await file(), "phông.xlsx");
    const column = [0, 1, 2].map((row) => model.sheets[0]?.cells.get(row)?.get(0));
    expect(column[0]?.look).toMatchObject({
      fontFamily: "Times New Roman",
      underline: true,
      strikethrough: true,
      rotation: 90,
    });
    expect(column[1]?.look?.rotation).toBe(-45);
    expect(Object.keys(column[2] ?? {})).toEqual(["value"]);
  });

  it("move along with rows that are put in before", async () => {
    const workbook = await open(await file(), "phông.xlsx");
    const [first, second, third] = await Promise.all(
      ["0,0", "1,0", "2,0"].map(async (at) => lookIn(await file(), at)),
    );
    new Book(workbook).edit([{ kind: "insert", sheet: 1, axis: "rows", at: 0, count: 1 }], "thử");
    const saved = await workbook.save();
    const [, ...after] = await Promise.all(["0,0", "1,0", "2,0", "3,0"].map((at) => lookIn(saved, at)));
    expect(first).toEqual(["Times New Roman", true, true, 90]);
    expect(after[0]).toEqual(first);
    expect(after[1]?.[3]).toBe(second?.[3]);
    expect(after[2]?.slice(1)).toEqual(third?.slice(1));
  });
});

describe("texts of several looks", () => {
  const struck = (text: string) => `<r><rPr><strike/></rPr><t xml:space="preserve">${text}</t></r>`;
  const other = (text: string) => `<r><rPr><b/></rPr><t>${text}</t></r>`;
  const cell = (column: string, runs: string) => `<c r="${column}1" t="inlineStr"><is>${runs}</is></c>`;

  it("have the lines of their runs", async () => {
    const sheet = [
      cell("A", struck("một ") + other("hai")),
      cell("B", struck("ba ") + struck("bốn")),
      cell("C", "<r><t>năm</t></r>"),
      cell("D", `<r><rPr><strike val="0"/></rPr><t>sáu</t></r>`),
    ].join("");
    const { model } = await open(small(`<sheetData><row r="1">${sheet}</row></sheetData>`), "gạch.xlsx");
    const row = [0, 1, 2, 3].map((column) => model.sheets[0]?.cells.get(0)?.get(column));
    expect(row.map((one) => [one?.value, one?.crossed?.stretches])).toEqual([
      ["một hai", [[0, 4]]],
      ["ba bốn", [[0, 6]]],
      ["năm", undefined],
      ["sáu", undefined],
    ]);
  });
});
