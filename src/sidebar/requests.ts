/**
 * @fileoverview What the sidebar sends: the schema of each message, which nothing is done without, and the types of both
 * sides, taken from the schemas.
 */
import * as z from "zod/mini";
import { yearSchema } from "../criteria/year";

/** A message as it is sent, or a part of one. */
type Sent<S extends z.ZodMiniType> = Still<z.output<S>>;
type Still<T> = T extends object ? { readonly [K in keyof T]: Still<T[K]> } : T;

const index = z.number().check(z.int(), z.minimum(0), z.maximum(20_000_000));
/** A cell holds no more. */
const text = z.string().check(z.maxLength(50_000));
const seal = z.string().check(z.maxLength(20));
const written = z.union([text, z.number(), z.boolean()]);
const list = <T extends z.ZodMiniType>(one: T) => z.array(one).check(z.maxLength(5000));
/** A sheet's tabs, rows and units: as many as there are. */
const many = <T extends z.ZodMiniType>(one: T) => z.array(one).check(z.maxLength(100_000));

/** A cell's value; a date as the milliseconds that its parts are in UTC: a browser may be in another zone. */
const value = z.union([written, z.object({ date: z.number() })]);
export type WireValue = Sent<typeof value>;

/** A cell by tab name and 0-based row and column. */
const place = z.object({ sheet: z.string().check(z.maxLength(200)), row: index, column: index });
export type Place = Sent<typeof place>;

/** A block whose values say whether the unit still stands where it stood; `seal` is their short print. */
const anchor = z.object({ ...place.shape, rows: index, columns: index, seal });
export type Anchor = Sent<typeof anchor>;

const sheet = z.nullable(z.string());

export const openRequest = z.object({
  /** The tab to stay with; null: the one meant by what is open. */
  sheet,
  /** Whether the unit of the selected row is wanted. */
  selected: z.boolean(),
  /** The unit to open; with `selected`: where the row is no unit's. */
  unit: z.nullable(
    z.object({
      name: z.string(),
      heading: z.string(),
      /** Where it stood in the list: names may repeat. */
      at: z.optional(index),
    }),
  ),
});
export type OpenRequest = Sent<typeof openRequest>;

export const sheetRequest = z.object({ sheet });
export type SheetRequest = Sent<typeof sheetRequest>;

/** Further units of the list, from one on, as long as it is the list of that print. */
export const listRequest = z.object({ sheet, from: index, print: seal });
export type ListRequest = Sent<typeof listRequest>;

export const unitRequest = z.object({ anchors: list(anchor), places: list(place) });
export type UnitRequest = Sent<typeof unitRequest>;

/** Negative for a row that is to be put in. */
const added = z.number().check(z.int(), z.minimum(-1000), z.maximum(-1));

/** Column and value of a cell in a row that is put in. */
const keyCell = z.tuple([index, z.union([text, z.number(), z.object({ date: z.number() })])]);
export type KeyCell = Sent<typeof keyCell>;

const edit = z.object({
  ...place.shape,
  row: z.union([index, added]),
  /** What the sidebar had read. */
  was: value,
  formula: text,
  now: written,
  /** The person agreed that a formula or links in it go. */
  overwrite: z.boolean(),
});
export type Edit = Sent<typeof edit>;

/** Rows to put in below a tab's last, all or none. */
const newRows = z.object({
  sheet: place.shape.sheet,
  guards: list(anchor),
  /** How many rows the tab had. */
  below: index,
  /** What says whose each row is; the edits call it by `row`. */
  rows: list(z.object({ row: added, cells: list(keyCell) })),
});
export type NewRows = Sent<typeof newRows>;

export const saveRequest = z.object({
  anchors: list(anchor),
  edits: list(edit),
  /** Null: no row is put in. */
  adding: z.nullable(newRows),
});
export type SaveRequest = Sent<typeof saveRequest>;

const day = z.string().check(
  z.regex(/^\d{4}-\d\d-\d\d$/),
  z.refine((text) => !Number.isNaN(Date.parse(text))),
);
const words = z.string().check(z.trim(), z.maxLength(2_000));

/** A visit to be put in below a list's last row. */
export const visitRequest = z.object({
  sheet: place.shape.sheet,
  /** The last row of the list's header. */
  header: index,
  visit: z.object({
    from: day,
    to: day,
    officer: words,
    unit: words,
    kind: words,
    content: words,
    proposal: words,
    label: words,
  }),
});
export type VisitRequest = Sent<typeof visitRequest>;

const unitPlaces = z.object({
  /** All rows where it stands: index of the tab, first and last row, first and last column; turned round ([L8]) its own. */
  stretches: many(z.tuple([index, index, index, index, index])),
  /**
   * Cells that a merge fills or begins in ([L5]): index of its tab, row, column, row and column of the merge's first
   * cell, and 1 where it is other units' too.
   */
  merged: many(z.tuple([index, index, index, index, index, z.union([z.literal(0), z.literal(1)])])),
  /** Anchors with the index of their tab: tab, row, column, rows, columns, seal. */
  anchors: many(z.tuple([index, index, index, index, index, seal])),
  /** Index of a tab that is this unit's alone; -1: none is. */
  tab: z.number(),
});
export type UnitPlaces = Sent<typeof unitPlaces>;

/** Which units there are and where, so that the selected one is found, compared and read in one call. */
export const takeRequest = z.object({
  tabs: many(place.shape.sheet),
  /** By tab: the columns that are read. */
  columns: many(z.array(index)),
  headers: many(anchor),
  units: many(unitPlaces),
  /** The unit to stay with. */
  unit: openRequest.shape.unit,
});
export type TakeRequest = Sent<typeof takeRequest>;

/** A decision that was issued, of the units of that print. */
export const issueRequest = z.object({
  number: z.string().check(z.trim(), z.maxLength(100)),
  day,
  print: seal,
  /** The tab that was judged; null: what is found. */
  sheet,
});

export const cellRequest = z.object({
  sheet: z.string(),
  cell: z.string().check(z.regex(/^[A-Z]{1,3}\d{1,7}$/)),
});
export type CellRequest = Sent<typeof cellRequest>;

const line = z.string().check(z.maxLength(500));
const colour = z.string().check(z.regex(/^#[\da-f]{6}$/));

/** What a person sets in the sidebar; the tab of settings has more. */
const settings = z.object({
  year: z.nullable(yearSchema()),
  criteria: z.nullable(line),
  falseIsFail: z.boolean(),
  deadline: line,
  unit: line,
  level: line,
  parent: line,
  tints: z.object({ unreadable: colour, missing: colour, notAppraised: colour }),
});
export type WireSettings = Sent<typeof settings>;

/** Only what was changed. */
export const settingsRequest = z.object({
  settings,
  /** The tab that is judged: where the unit has no set of its own, one is made of what it is judged by. */
  sheet,
  changed: z.array(z.enum(Object.keys(settings.shape) as (keyof typeof settings.shape)[])),
  evidence: list(z.object({ code: line, needed: z.boolean() })),
});
export type SettingsRequest = Sent<typeof settingsRequest>;

export const reportRequest = z.object({ kind: z.enum(["own", "merged"]) });
export type ReportRequest = Sent<typeof reportRequest>;

/** Files that came from the level below. How long a text may be is for the report's reader to say, file by file. */
export const loadRequest = z.object({
  files: z
    .array(z.object({ name: z.string().check(z.maxLength(1000)), text: z.string() }))
    .check(z.maxLength(50)),
});
export type LoadRequest = Sent<typeof loadRequest>;
