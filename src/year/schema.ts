/** @fileoverview The shape of what `npm run year -- FILE.xlsx --json` prints (docs/year-command.md). */
import * as z from "zod/mini";

const text = z.string();
const count = z.number().check(z.int(), z.nonnegative());
/** `2021-08-16`. */
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const place = z.strictObject({ sheet: text, cell: z.string().check(z.regex(/^[A-Z]{1,3}\d+$/)) });
const placeOrNull = z.nullable(place);
const outcome = z.enum(["recognised", "notRecognised", "undetermined", "notRegistered"]);

/** `known` false: no unit of the workbook, or several. */
const unit = z.strictObject({ name: text, known: z.boolean(), at: place });
/** `person` false: a body or a position stands in a person's place. */
const officer = z.strictObject({ name: text, person: z.boolean(), at: place });
const plan = z.nullable(z.strictObject({ number: text, symbol: text }));
const counts = { visits: count, days: count };
const named = z.strictObject({ name: text, ...counts });

const registration = z.strictObject({
  unit,
  says: z.enum(["yes", "no", "blank", "open", "error"]),
  counts: z.boolean(),
  date: z.nullable(day),
  plan,
  note: text,
  cells: z.strictObject({ value: placeOrNull, date: placeOrNull, plan: placeOrNull, note: placeOrNull }),
});

const visit = z.strictObject({
  from: day,
  to: day,
  days: count,
  officers: z.array(officer),
  units: z.array(unit),
  kind: text,
  content: text,
  proposal: text,
  label: text,
  reported: z.nullable(day),
  hasReport: z.nullable(z.boolean()),
  at: place,
  list: count,
});

/** Criteria of a unit: how many there are and how many are marked; null: no such column. Those named are codes. */
const scored = z.strictObject({
  of: count,
  self: z.nullable(count),
  appraised: z.nullable(count),
  differing: z.array(text),
  withoutEvidence: z.array(text),
});

const done = z.strictObject({ done: count, of: count });
const total = z.strictObject(counts);

/** What the monthly meeting hears; null where nobody went anywhere and nothing is planned. */
const meeting = z.strictObject({
  month: z.string().check(z.regex(/^\d{4}-\d{2}$/)),
  inMonth: z.strictObject({ ...counts, units: count, byKind: z.array(named) }),
  duties: z.array(z.strictObject({ label: text, asks: text, source: text })),
  officers: z.array(
    z.strictObject({
      officer: text,
      month: total,
      year: total,
      units: count,
      last: z.nullable(day),
      duties: z.array(done),
      plan: done,
    }),
  ),
  proposals: z.array(z.strictObject({ text, times: count, units: z.array(text), last: day })),
  plan: z.nullable(
    z.array(
      z.strictObject({
        from: day,
        to: day,
        officers: z.array(officer),
        units: z.array(unit),
        content: text,
        state: z.enum(["done", "moved", "due", "open"]),
        at: place,
        list: count,
      }),
    ),
  ),
  overdue: z.nullable(z.array(z.strictObject({ at: place, due: day, days: count }))),
});

export const yearSchema = z.strictObject({
  year: z.nullable(z.number()),
  /** `sheet` null: the workbook has no assessment that can be judged, and `why` says why. */
  assessment: z.strictObject({
    sheet: z.nullable(z.union([text, z.array(text)])),
    why: z.nullable(text),
  }),
  /** Where the units come from. */
  unitsFrom: z.enum(["assessment", "lists", "visits"]),
  totals: z.strictObject({
    units: count,
    registered: z.nullable(count),
    assigned: z.nullable(count),
    /** In every criterion, by the unit itself and by who appraises; null: no such column. */
    selfDone: z.nullable(count),
    appraisedDone: z.nullable(count),
    visited: z.nullable(count),
    recognised: count,
  }),
  /** Whether the report for the level above stands in the workbook. */
  reported: z.boolean(),
  units: z.array(
    z.strictObject({
      name: text,
      type: text,
      heading: text,
      registered: z.nullable(z.enum(["yes", "no", "open"])),
      date: z.nullable(day),
      plan,
      officers: z.array(text),
      visits: count,
      lastVisit: z.nullable(day),
      /** Null: nothing was sent in, or no list says. */
      file: z.nullable(z.strictObject({ state: z.enum(["sent", "returned", "taken"]), reason: text })),
      /** Null: no assessment. */
      scored: z.nullable(scored),
      outcome: z.nullable(outcome),
      /** The number of the decision that names it; '' where none does. */
      decision: text,
      /** The one thing that holds it up, a sentence; '' where nothing does. */
      heldUp: text,
      /** What it lacked in the year before; '' where it lacked nothing or nobody knows. */
      lackedBefore: text,
    }),
  ),
  withoutOfficer: z.array(text),
  withoutUnit: z.array(text),
  notVisited: z.array(text),
  /** Units that did not register by type, most first. */
  notRegistered: z.array(z.strictObject({ type: text, count })),
  /** Registered after the day that is set; null: what is set says no day. */
  late: z.nullable(z.array(text)),
  /** Not visited for as many days as are set, the longest first; null: none are set, or no list of visits is there. */
  longAgo: z.nullable(z.array(text)),
  registrations: z.array(registration),
  assignments: z.array(z.strictObject({ unit, officers: z.array(officer), list: count })),
  visits: z.array(visit),
  refused: z.array(z.strictObject({ at: place, why: text, list: count })),
  figures: z.strictObject({
    ...counts,
    byOfficer: z.array(z.strictObject({ officer: text, ...counts, units: count, last: day })),
    byKind: z.array(named),
    byMonth: z.array(named),
    byLabel: z.array(named),
    officers: z.strictObject({ went: count, all: count }),
  }),
  meeting: z.nullable(meeting),
  /** The lists that were read; `list` elsewhere is an index here. */
  sources: z.array(
    z.strictObject({
      kind: z.enum(["registration", "assignment", "visit", "plan", "file", "change"]),
      sheet: text,
      headerRows: z.array(count),
      columns: z.array(z.strictObject({ column: text, holds: text, heading: text })),
      there: count,
      read: count,
      refused: count,
      apart: count,
    }),
  ),
  notRead: z.array(
    z.strictObject({
      sheet: text,
      kind: z.enum(["registration", "assignment", "visit", "file", "change"]),
      asked: z.boolean(),
      why: text,
    }),
  ),
  findings: z.array(
    z.strictObject({
      code: text,
      severity: z.enum(["error", "warning", "hint"]),
      sheet: text,
      cell: z.nullable(text),
      unit: z.nullable(text),
      value: text,
      message: text,
    }),
  ),
  notices: z.array(text),
});

/** What is printed. */
export type YearReport = z.output<typeof yearSchema>;
