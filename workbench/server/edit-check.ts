/**
 * @fileoverview Whether what a page sent is an edit at all, with places that a sheet can have: a slip in the page must
 * not harm the workbook.
 */

import * as z from "zod/mini";
import { MAX_COLUMNS, MAX_ROWS } from "../xlsx/limits";
import type { Edit } from "./edits";
import { Refusal, SENTENCES } from "./sentences";

const row = z.int().check(z.minimum(0), z.maximum(MAX_ROWS - 1));
const column = z.int().check(z.minimum(0), z.maximum(MAX_COLUMNS - 1));
const sheet = z.int().check(z.minimum(0));
const axis = z.enum(["rows", "columns"]);
const block = z.object({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const cell = z.looseObject({
  row,
  column,
  typed: z.optional(z.string()),
  held: z.optional(z.object({ value: scalar, formula: z.optional(z.string()) })),
});
const kind = <K extends string>(...names: K[]) => z.enum(names);

const EDITS = z.array(
  z.union([
    z.object({ kind: kind("cells"), sheet, cells: z.array(cell) }),
    z.object({ kind: kind("note"), sheet, row, column, text: z.nullable(z.string()) }),
    z.object({
      kind: kind("insert", "delete"),
      sheet,
      axis,
      at: row,
      count: z.int().check(z.minimum(1), z.maximum(MAX_ROWS)),
    }),
    z.object({ kind: kind("reorder"), sheet, block, order: z.array(z.tuple([row, row])) }),
    z.object({ kind: kind("merge", "unmerge"), sheet, blocks: z.array(block) }),
    z.object({ kind: kind("freeze"), sheet, rows: row, columns: column }),
    z.object({
      kind: kind("sizes"),
      sheet,
      axis,
      sizes: z.array(z.tuple([row, z.number().check(z.minimum(0), z.maximum(10_000))])),
    }),
    z.object({
      kind: kind("hide"),
      sheet,
      axis,
      stretches: z.array(z.tuple([row, row])),
      hidden: z.boolean(),
    }),
    z.object({ kind: kind("gridlines", "hideSheet"), sheet, hidden: z.boolean() }),
    z.object({ kind: kind("addSheet"), at: row }),
    z.object({ kind: kind("copySheet", "deleteSheet"), sheet }),
    z.object({ kind: kind("renameSheet"), sheet, name: z.string() }),
    z.object({ kind: kind("moveSheet"), sheet, to: row }),
  ]),
);

/** @throws Refusal */
export function checkEdits(edits: unknown): asserts edits is readonly Edit[] {
  if (!EDITS.safeParse(edits).success) throw new Refusal(SENTENCES.unknownEdit);
}
