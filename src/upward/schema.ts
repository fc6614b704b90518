/** @fileoverview The boundary for reports that arrive: what does not parse here is not merged. */
import * as z from "zod/mini";
import { PLAIN_TEXT } from "./names";
import type { ReportBody } from "./report";

const text = z.string().check(z.regex(PLAIN_TEXT));
const name = text.check(z.minLength(1));
const count = z.number().check(z.int(), z.minimum(0), z.maximum(10_000_000));
const digest = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const letters = z.string().check(z.regex(/^[pfun]*$/));
const code = z.string().check(z.regex(/^\d{1,2}(\.\d{1,2})?$/));
const day = z.string().check(z.regex(/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));

const totals = z.object({
  units: count,
  registered: count,
  recognised: count,
  notRecognised: count,
  undetermined: count,
  notRegistered: count,
});
const line = z.object({ code, pass: count, fail: count, undetermined: count, notApplicable: count });
const kind = z.string().check(z.regex(/^(own|merged)$/));

const schema = z.object({
  schema: count,
  version: text,
  header: z.object({
    kind,
    unit: name,
    level: text,
    parent: text,
    year: z.number().check(z.int(), z.minimum(2000), z.maximum(2100)),
    madeOn: day,
    registration: z.boolean(),
    evidence: z.boolean(),
    expected: z.nullable(count),
  }),
  sets: z.array(z.object({ id: text, name: text, fingerprint: digest })),
  totals: z.array(totals),
  types: z.array(z.array(z.object({ type: name, totals }))),
  pillars: z.array(z.array(line)),
  criteria: z.array(z.array(line)),
  rows: z.array(
    z.object({
      name,
      type: name,
      outcome: z.string().check(z.regex(/^(recognised|notRecognised|undetermined|notRegistered)$/)),
      criteria: letters,
      pillars: letters,
    }),
  ),
  children: z.array(
    z.object({
      unit: name,
      level: text,
      parent: text,
      kind,
      madeOn: day,
      stamp: digest,
      totals: z.array(z.object({ set: digest, totals })),
      registration: z.boolean(),
      evidence: z.boolean(),
      reported: z.nullable(count),
      expected: z.nullable(count),
      mark: z.string().check(z.regex(/^(edited|unknown)?$/)),
    }),
  ),
  sources: z.array(z.string().check(z.regex(/^[0-9a-f]{16}$/))),
  marks: z.array(name),
});

/**
 * A report without its stamp, of the present form.
 * @returns the body, holding only what is known; or the names of the parts that are not as they should be
 */
export function parseBody(value: unknown): { readonly body: ReportBody } | { readonly parts: string[] } {
  const parsed = schema.safeParse(value);
  // The patterns above are narrower than the types that zod gives them.
  if (parsed.success) return { body: parsed.data as ReportBody };
  return { parts: [...new Set(parsed.error.issues.map(({ path }) => String(path[0] ?? "whole")))] };
}
