/**
 * @fileoverview The sums of a merge: reports of the level below added by criteria set into one that is itself a
 * report. Who is counted was decided before (merge.ts).
 */
import { VERSION } from "../messages/version";
import type { Totals } from "../reports/summary";
import { unitKey } from "../units/names";
import { compareVietnamese } from "../vietnamese/order";
import { plain } from "./names";
import type { Received } from "./read";
import {
  type About,
  type CodeCounts,
  type Report,
  type ReportChild,
  type ReportSet,
  SCHEMA,
  seal,
} from "./report";
import { canonical } from "./stamp";
import { NO_TOTALS, plus } from "./sums";
import { plainName } from "./unit-name";

/** Who merges what. */
export interface SumRequest extends About {
  /** The year to merge. */
  readonly year: number;
  /** Names of all units that have to report; none: no list, nobody is unknown or missing. */
  readonly expected: readonly string[];
}

/** A report that may be counted. */
export interface Item {
  readonly received: Received;
  /** Without persons beside names. */
  readonly report: Report;
  readonly id: string;
  readonly mark: ReportChild["mark"];
}

/** Counts by one criteria set while they are summed. */
interface Sum {
  set: ReportSet;
  totals: Totals;
  readonly types: Map<string, Totals>;
  pillars: readonly CodeCounts[];
  criteria: readonly CodeCounts[];
}

/** The merged report of what is counted, in the order given. */
export function sumUp(items: readonly Item[], request: SumRequest): Report {
  const sums = new Map<string, Sum>();
  for (const { report } of items) {
    report.sets.forEach((set, i) => {
      const lines = { pillars: report.pillars[i] ?? [], criteria: report.criteria[i] ?? [] };
      // A fingerprint is only claimed: sets whose codes differ are never summed line by line.
      const codes = [lines.pillars, lines.criteria].map((list) => list.map(({ code }) => code));
      const key = canonical([set.fingerprint, codes]);
      const sum = sums.get(key) ?? {
        set,
        totals: NO_TOTALS,
        types: new Map(),
        pillars: lines.pillars.map(nothing),
        criteria: lines.criteria.map(nothing),
      };
      // The same set may bear several names; the first in order is kept whichever came first.
      if (canonical(set) < canonical(sum.set)) sum.set = set;
      sum.totals = plus(sum.totals, report.totals[i] as Totals);
      for (const { type, totals } of report.types[i] ?? []) {
        sum.types.set(type, plus(sum.types.get(type) ?? NO_TOTALS, totals));
      }
      for (const part of ["pillars", "criteria"] as const) {
        sum[part] = sum[part].map((line, n) => plus(line, lines[part][n] as CodeCounts));
      }
      sums.set(key, sum);
    });
  }
  const sorted = [...sums]
    .sort(([a, x], [b, y]) => y.totals.units - x.totals.units || (a < b ? -1 : 1))
    .map(([, sum]) => sum);
  return seal({
    schema: SCHEMA,
    version: VERSION,
    header: {
      kind: "merged",
      unit: plainName(request.unit),
      level: plainName(request.level),
      parent: plainName(request.parent),
      year: request.year,
      madeOn: request.madeOn,
      registration: items.every(({ report }) => report.header.registration),
      evidence: items.every(({ report }) => report.header.evidence),
      expected: new Set(request.expected.map((name) => unitKey(name, ""))).size || null,
    },
    sets: sorted.map(({ set }) => set),
    totals: sorted.map(({ totals }) => totals),
    types: sorted.map(({ types }) =>
      [...types]
        .map(([type, totals]) => ({ type, totals }))
        .sort((a, b) => b.totals.units - a.totals.units || compareVietnamese(a.type, b.type)),
    ),
    pillars: sorted.map(({ pillars }) => pillars),
    criteria: sorted.map(({ criteria }) => criteria),
    rows: [],
    children: items.map(asChild),
    sources: [...new Set(items.flatMap(({ id, report }) => [id, ...report.sources]))],
    marks: items.flatMap(({ report, mark }) => [
      ...(mark ? [report.header.unit] : []),
      ...report.marks.map((below) => plain(`${below} (${report.header.unit})`)),
    ]),
  });
}

function nothing({ code }: CodeCounts): CodeCounts {
  return { code, pass: 0, fail: 0, undetermined: 0, notApplicable: 0 };
}

function asChild({ report, mark }: Item): ReportChild {
  const { unit, level, parent, kind, madeOn, registration, evidence, expected } = report.header;
  return {
    unit,
    level,
    parent,
    kind,
    madeOn,
    stamp: report.stamp.whole as string,
    totals: report.sets.map((set, i) => ({ set: set.fingerprint, totals: report.totals[i] as Totals })),
    registration,
    evidence,
    reported: kind === "merged" ? report.children.length : null,
    expected,
    mark,
  };
}
