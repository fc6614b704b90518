/**
 * @fileoverview The report's form, and the boundary for reports that arrive: what does not parse here is not merged.
 */
import * as z from "zod/mini";
import { PLAIN_TEXT } from "./names";

const text = z.string().check(z.regex(PLAIN_TEXT));
const name = text.check(z.minLength(1));
const count = z.number().check(z.int(), z.minimum(0), z.maximum(10_000_000));
const digest = z.string().check(z.regex(/^[0-9a-f]{64}$/));
/** Outcomes of criteria or pillars, a letter each in the set's order; '' for a unit that did not register ([S3]). */
const letters = z.string().check(z.regex(/^[pfun]*$/));
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

/** Lists by set run parallel: `totals[i]` belongs to `sets[i]`. */
const body = z.object({
  schema: count,
  version: text,
  /** Who sends, and about what. */
  header: z.object({
    kind,
    unit: name,
    /** Level's name in the unit's words; '' where it is not set. */
    level: text,
    /** Name of the level above; '' where it is not set. */
    parent: text,
    year: z.number().check(z.int(), z.minimum(2000), z.maximum(2100)),
    /** Day it was made. */
    madeOn: day,
    /** False: (some of) the sheets say nothing of registration ([O5]). */
    registration: z.boolean(),
    /** False: (some of) the sheets have no evidence columns ([E8]). */
    evidence: z.boolean(),
    /** How many senders were expected; null: no list, or an own report. */
    expected: z.nullable(count),
  }),
  sets: z.array(criteriaSet),
  totals: z.array(totals),
  types: z.array(z.array(z.object({ type: name, totals }))),
  pillars: z.array(z.array(line)),
  criteria: z.array(z.array(line)),
  /** Empty where the settings do not allow rows, and in merged reports. */
  rows: z.array(row),
  children: z.array(child),
  /** Ids of all reports inside this one, at any depth: what would count twice. */
  sources: z.array(z.string().check(z.regex(/^[0-9a-f]{16}$/))),
  /** Senders inside, at any depth, that were let in by hand. */
  marks: z.array(name),
});

/** As it is read: nothing in it is changed. */
type Fixed<T> = T extends object ? { readonly [K in keyof T]: Fixed<T[K]> } : T;

/** The report without its stamp. */
export type ReportBody = Fixed<z.infer<typeof body>>;
export type CodeCounts = Fixed<z.infer<typeof line>>;
export type ReportSet = Fixed<z.infer<typeof criteriaSet>>;
export type ReportRow = Fixed<z.infer<typeof row>>;
export type ReportChild = Fixed<z.infer<typeof child>>;

/**
 * A report without its stamp, of the present form.
 * @returns the body, holding only what is known; or the names of the parts that are not as they should be
 */
export function parseBody(value: unknown): { readonly body: ReportBody } | { readonly parts: string[] } {
  const parsed = body.safeParse(value);
  if (parsed.success) return { body: parsed.data };
  return { parts: [...new Set(parsed.error.issues.map(({ path }) => String(path[0] ?? "whole")))] };
}
