/**
 * @fileoverview The report's form, and the boundary for reports that arrive: what does not parse here is not merged.
 */

import * as z from "zod/mini";
import { yearSchema } from "../criteria/year";
import { LETTERS } from "../findings/words";
import { PLAIN_TEXT } from "./names";

const text = z.string().check(z.regex(PLAIN_TEXT));
const name = text.check(z.minLength(1));
const count = z.number().check(z.int(), z.minimum(0), z.maximum(10_000_000));
const digest = z.string().check(z.regex(/^[0-9a-f]{64}$/));
/** Outcomes of criteria or pillars, a letter each in the set's order; '' for a unit that did not register ([S3]). */
const letters = z.string().check(z.regex(new RegExp(`^[${Object.values(LETTERS).join("")}]*$`)));
const code = z.string().check(z.regex(/^\d{1,2}(\.\d{1,2})?$/));
/** `2021-11-22`. */
const day = z.string().check(z.regex(/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));

const totals = z.object({
  units: count,
  registered: count,
  recognised: count,
  notRecognised: count,
  undetermined: count,
  notRegistered: count,
});
/** One criterion's or pillar's outcomes over the units that registered ([S3]). */
const line = z.object({ code, pass: count, fail: count, undetermined: count, notApplicable: count });
/** `own`: counted from the unit's own sheet; `merged`: from reports of the level below. */
const kind = z.enum(["own", "merged"]);
/** A criteria set that counts stand by; equal fingerprints are judged alike. */
const criteriaSet = z.object({ id: text, name: text, fingerprint: digest });

/** One unit. */
const row = z.object({
  name,
  type: name,
  outcome: z.enum(["recognised", "notRecognised", "undetermined", "notRegistered"]),
  criteria: letters,
  pillars: letters,
});

/** One sender in a merged report. */
const child = z.object({
  unit: name,
  level: text,
  parent: text,
  kind,
  madeOn: day,
  /** Its report's whole stamp. */
  stamp: digest,
  /** By set, where it counts any unit. */
  totals: z.array(z.object({ set: digest, totals })),
  registration: z.boolean(),
  evidence: z.boolean(),
  /** Senders in its own report, and how many it expected. */
  reported: z.nullable(count),
  expected: z.nullable(count),
  /** Why it had to be let in by hand; '': it verified. */
  mark: z.enum(["", "edited", "unknown"]),
});

/** Who sends, and about what. */
const header = z.object({
  kind,
  unit: name,
  /** Level's name in the unit's words; '' where it is not set. */
  level: text,
  /** Name of the level above; '' where it is not set. */
  parent: text,
  year: yearSchema(),
  /** Day it was made. */
  madeOn: day,
  /** False: (some of) the sheets say nothing of registration ([O5]). */
  registration: z.boolean(),
  /** False: (some of) the sheets have no evidence columns ([E8]). */
  evidence: z.boolean(),
  /** How many senders were expected; null: no list, or an own report. */
  expected: z.nullable(count),
});

/** Most lines of one table by type or criterion: ten times any criteria set, so that recounting stays short. */
const MOST_LINES = 300;
const linesOf = <T extends z.core.$ZodType>(item: T) => z.array(item).check(z.maxLength(MOST_LINES));

/**
 * Parts that are lists: what is in them, and how many at most, some times what a nation's report holds (3,321 senders,
 * each with a set of its own). Lists by set run parallel: `totals[i]` belongs to `sets[i]`.
 */
const LISTS = {
  sets: [criteriaSet, 5_000],
  totals: [totals, 5_000],
  types: [linesOf(z.object({ type: name, totals })), 5_000],
  pillars: [linesOf(line), 5_000],
  criteria: [linesOf(line), 5_000],
  /** Empty where the settings do not allow rows, and in merged reports. */
  rows: [row, 20_000],
  children: [child, 20_000],
  /** Ids of all reports inside this one, at any depth: what would count twice. */
  sources: [z.string().check(z.regex(/^[0-9a-f]{16}$/)), 100_000],
  /** Senders inside, at any depth, that were let in by hand. */
  marks: [name, 20_000],
} as const;

const SINGLE = { schema: count, version: text, header } as const;

/** As it is read: nothing in it is changed. */
type Fixed<T> = T extends object ? { readonly [K in keyof T]: Fixed<T[K]> } : T;

/** The report without its stamp. */
export type ReportBody = Fixed<
  { [K in keyof typeof SINGLE]: z.infer<(typeof SINGLE)[K]> } & {
    [K in keyof typeof LISTS]: z.infer<(typeof LISTS)[K][0]>[];
  }
>;
export type CodeCounts = Fixed<z.infer<typeof line>>;
export type ReportSet = Fixed<z.infer<typeof criteriaSet>>;
export type ReportRow = Fixed<z.infer<typeof row>>;
export type ReportChild = Fixed<z.infer<typeof child>>;

/**
 * A report without its stamp, of the present form. What is wrong is looked for no further than the first fault of each
 * part: tens of thousands of bad rows are one fault, not tens of thousands.
 * @returns the body, holding only what is known; or the names of the parts that are not as they should be
 */
export function parseBody(value: unknown): { readonly body: ReportBody } | { readonly parts: string[] } {
  if (typeof value !== "object" || value === null) return { parts: ["whole"] };
  const given = value as Record<string, unknown>;
  const body: Record<string, unknown> = {};
  const parts: string[] = [];
  const take = (part: string, parsed: unknown) => {
    if (parsed === NOT_SO) parts.push(part);
    else body[part] = parsed;
  };
  for (const [part, schema] of Object.entries(SINGLE)) take(part, parse(schema, given[part]));
  for (const [part, [item, most]] of Object.entries(LISTS)) take(part, parseList(item, most, given[part]));
  return parts.length > 0 ? { parts } : { body: body as ReportBody };
}

/** Stands for what did not parse. */
const NOT_SO = Symbol();

function parse(schema: z.core.$ZodType, value: unknown): unknown {
  const parsed = z.safeParse(schema, value);
  return parsed.success ? parsed.data : NOT_SO;
}

function parseList(item: z.core.$ZodType, most: number, value: unknown): unknown {
  if (!Array.isArray(value) || value.length > most) return NOT_SO;
  const list: unknown[] = [];
  for (const one of value) {
    const parsed = parse(item, one);
    if (parsed === NOT_SO) return NOT_SO;
    list.push(parsed);
  }
  return list;
}
