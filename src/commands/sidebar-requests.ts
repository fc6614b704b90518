/** @fileoverview The boundary for what the sidebar sends: nothing is done on a message that is not of its form. */
import * as z from "zod/mini";

const index = z.number().check(z.int(), z.minimum(0), z.maximum(20_000_000));
const place = { sheet: z.string().check(z.maxLength(200)), row: index, column: index };
/** A cell holds no more. */
const text = z.string().check(z.maxLength(50_000));
const value = z.union([text, z.number(), z.boolean()]);
const anchor = z.object({ ...place, rows: index, columns: index, seal: z.string().check(z.maxLength(20)) });
const list = <T extends z.ZodMiniType>(one: T) => z.array(one).check(z.maxLength(5000));

export const openRequest = z.object({
  sheet: z.nullable(z.string()),
  selected: z.boolean(),
  unit: z.nullable(z.object({ name: z.string(), heading: z.string() })),
});

export const sheetRequest = z.object({ sheet: z.nullable(z.string()) });

export const unitRequest = z.object({ anchors: list(anchor), places: list(z.object(place)) });

/** Negative for a row that is to be put in. */
const number = z.number().check(z.int(), z.minimum(-1000), z.maximum(-1));
const keyCell = z.tuple([index, z.union([text, z.number()])]);

export const saveRequest = z.object({
  anchors: list(anchor),
  edits: list(
    z.object({
      ...place,
      row: z.union([index, number]),
      was: z.union([value, z.object({ date: z.number() })]),
      formula: text,
      now: value,
      overwrite: z.boolean(),
    }),
  ),
  adding: z.nullable(
    z.object({
      sheet: place.sheet,
      guards: list(anchor),
      below: index,
      rows: list(z.object({ row: number, cells: list(keyCell) })),
    }),
  ),
});

/** A sheet's tabs, rows and units: as many as there are. */
const many = <T extends z.ZodMiniType>(one: T) => z.array(one).check(z.maxLength(100_000));

export const takeRequest = z.object({
  tabs: many(place.sheet),
  columns: many(z.array(index)),
  headers: many(anchor),
  units: many(
    z.object({
      stretches: many(z.tuple([index, index, index, index, index])),
      merged: many(z.tuple([index, index, index, index, index, z.union([z.literal(0), z.literal(1)])])),
      anchors: many(z.tuple([index, index, index, index, index, anchor.shape.seal])),
      tab: z.number(),
    }),
  ),
  unit: openRequest.shape.unit,
});

export const cellRequest = z.object({
  sheet: z.string(),
  cell: z.string().check(z.regex(/^[A-Z]{1,3}\d{1,7}$/)),
});

const line = z.string().check(z.maxLength(500));

const colour = z.string().check(z.regex(/^#[\da-f]{6}$/));

export const settingsRequest = z.object({
  settings: z.object({
    year: z.nullable(z.number().check(z.int(), z.minimum(2000), z.maximum(2100))),
    criteria: z.nullable(line),
    falseIsFail: z.boolean(),
    deadline: line,
    unit: line,
    level: line,
    parent: line,
    tints: z.object({ unreadable: colour, missing: colour, notAppraised: colour }),
  }),
  sheet: openRequest.shape.sheet,
  changed: z.array(
    z.enum(["tints", "year", "criteria", "falseIsFail", "deadline", "unit", "level", "parent"]),
  ),
  evidence: list(z.object({ code: line, needed: z.boolean() })),
});

export const reportRequest = z.object({ kind: z.enum(["own", "merged"]) });

/** How long a text may be is for the report's reader to say, file by file. */
export const loadRequest = z.object({
  files: z
    .array(z.object({ name: z.string().check(z.maxLength(1000)), text: z.string() }))
    .check(z.maxLength(50)),
});
