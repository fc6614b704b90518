/**
 * @fileoverview What a person does in the grid, as the page sends it: with places that a sheet can have, for a slip in
 * the page must not harm the workbook.
 */

import * as z from "zod/mini";
import { MAX_COLUMNS, MAX_ROWS } from "../xlsx/limits";
import type { PlainLook } from "./plain";
import { Refusal, SENTENCES } from "./sentences";

const row = z.int().check(z.minimum(0), z.maximum(MAX_ROWS - 1));
const column = z.int().check(z.minimum(0), z.maximum(MAX_COLUMNS - 1));
const sheet = z.int().check(z.minimum(0));
const axis = z.enum(["rows", "columns"]);
const block = z.object({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const list = <T extends z.ZodMiniType>(one: T) => z.readonly(z.array(one));
/** Two places along an axis. */
const pair = z.readonly(z.tuple([row, row]));
const link = z.object({ start: z.int(), end: z.int(), url: z.nullable(z.string()) });

/** One cell as the grid has it after the edit. */
const CELL = z.object({
  row,
  column,
  /** What was typed or pasted as text: read as Sheets reads typing. */
  typed: z.optional(z.string()),
  /** A value or formula as it is. */
  held: z.optional(z.object({ value: scalar, formula: z.optional(z.string()) })),
  /** All its looks; those absent are reset. */
  look: z.optional(z.custom<PlainLook>((look) => typeof look === "object" && look !== null)),
  links: z.optional(list(link)),
  /** A formula that the grid rewrote because rows or columns moved: nobody typed it. */
  follows: z.optional(z.boolean()),
});
/** How values are shown, as far as a menu offers it; null: as each value is by itself. */
const NUMBER_FORMATS = ["@", "#,##0", "0.0%", "dd/mm/yyyy"] as const;

const kind = <K extends string>(...names: K[]) => z.enum(names);

const EDITS = list(
  z.union([
    z.object({ kind: kind("cells"), sheet, cells: list(CELL) }),
    z.object({ kind: kind("note"), sheet, row, column, text: z.nullable(z.string()) }),
    z.object({
      kind: kind("insert", "delete"),
      sheet,
      axis,
      at: row,
      count: z.int().check(z.minimum(1), z.maximum(MAX_ROWS)),
    }),
    /** Cells cut and put elsewhere; `to`: where the first of them comes to. */
    z.object({ kind: kind("move"), sheet, block, to: z.object({ sheet, row, column }) }),
    /** Whole rows, by what stands in one column. */
    z.object({ kind: kind("sort"), sheet, first: row, last: row, column, descending: z.boolean() }),
    z.object({ kind: kind("format"), sheet, block, numberFormat: z.nullable(z.enum(NUMBER_FORMATS)) }),
    z.object({ kind: kind("merge", "unmerge"), sheet, blocks: list(block) }),
    z.object({ kind: kind("freeze"), sheet, rows: row, columns: column }),
    z.object({
      kind: kind("sizes"),
      sheet,
      axis,
      /** Which row or column, and its pixels. */
      sizes: list(z.readonly(z.tuple([row, z.number().check(z.minimum(0), z.maximum(10_000))]))),
    }),
    z.object({
      kind: kind("hide"),
      sheet,
      axis,
      stretches: list(pair),
      hidden: z.boolean(),
    }),
    z.object({ kind: kind("gridlines"), sheet, hidden: z.boolean() }),
    z.object({ kind: kind("hideSheet"), sheet, hidden: z.boolean() }),
    z.object({ kind: kind("addSheet"), at: row }),
    z.object({ kind: kind("copySheet", "deleteSheet"), sheet }),
    z.object({ kind: kind("renameSheet"), sheet, name: z.string() }),
    z.object({ kind: kind("moveSheet"), sheet, to: row }),
  ]),
);

export type Edit = z.infer<typeof EDITS>[number];
export type CellEdit = z.infer<typeof CELL>;
export type NumberFormat = Extract<Edit, { kind: "format" }>["numberFormat"];
export type Axis = z.infer<typeof axis>;

/** @throws Refusal where what came is no list of edits */
export function checkEdits(edits: unknown): asserts edits is readonly Edit[] {
  if (!EDITS.safeParse(edits).success) throw new Refusal(SENTENCES.unknownEdit);
}
