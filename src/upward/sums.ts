/**
 * @fileoverview Figures of a report recomputed on arrival, from its rows where they travel: a stamp shows
 * that nobody edited, not that the figures add up.
 */
import { LETTERS, type UnitOutcome } from "../findings/words";
import { countOutcomes, type Totals } from "../reports/summary";
import type { CodeCounts, ReportBody } from "./report";
import { canonical, sourceId } from "./stamp";

export const NO_TOTALS: Totals = {
  units: 0,
  registered: 0,
  recognised: 0,
  notRecognised: 0,
  undetermined: 0,
  notRegistered: 0,
};

/** Adds counts key by key. */
export function plus<T extends object>(a: T, b: T): T {
  const sum = { ...a } as Record<string, unknown>;
  for (const [key, value] of Object.entries(b)) {
    if (typeof value === "number") sum[key] = ((sum[key] as number | undefined) ?? 0) + value;
  }
  return sum as T;
}

const same = (a: unknown, b: unknown) => canonical(a) === canonical(b);
const sum = (list: readonly Totals[]) => list.reduce(plus, NO_TOTALS);

/** Names of the parts whose figures do not add up; none where all do. */
export function wrongSums(report: ReportBody): string[] {
  const { header, sets, totals, types, pillars, criteria, rows, children, sources } = report;
  const wrong = new Set<string>();
  const merged = header.kind === "merged";
  for (const list of [totals, types, pillars, criteria]) if (list.length !== sets.length) wrong.add("sets");
  if (!merged && (sets.length !== 1 || children.length > 0 || sources.length > 0)) wrong.add("children");
  if (merged && rows.length > 0) wrong.add("rows");
  if (wrong.size > 0) return [...wrong];

  totals.forEach((own, i) => {
    const { units, registered, recognised, notRecognised, undetermined, notRegistered } = own;
    if (recognised + notRecognised + undetermined !== registered || registered + notRegistered !== units) {
      wrong.add("totals");
    }
    const byType = types[i] ?? [];
    if (!same(sum(byType.map((one) => one.totals)), own) || repeats(byType.map(({ type }) => type))) {
      wrong.add("types");
    }
    for (const part of ["pillars", "criteria"] as const) {
      const lines = report[part][i] ?? [];
      const off = ({ pass, fail, undetermined: open, notApplicable }: CodeCounts) =>
        pass + fail + open + notApplicable !== registered;
      if (lines.some(off) || repeats(lines.map(({ code }) => code))) wrong.add(part);
    }
  });
  if (rows.length > 0 && !rowsAgree(report)) wrong.add("rows");
  if (merged) {
    const held = new Set(sources);
    const bySet = new Map<string, Totals>();
    sets.forEach((set, i) => {
      bySet.set(set.fingerprint, plus(bySet.get(set.fingerprint) ?? NO_TOTALS, totals[i] ?? NO_TOTALS));
    });
    const fromChildren = new Map<string, Totals>();
    for (const child of children) {
      if (!held.has(sourceId(child.stamp))) wrong.add("children");
      for (const one of child.totals) {
        fromChildren.set(one.set, plus(fromChildren.get(one.set) ?? NO_TOTALS, one.totals));
      }
    }
    if (!same([...bySet].sort(byKey), [...fromChildren].sort(byKey))) wrong.add("children");
  }
  return [...wrong];
}

const byKey = ([a]: [string, Totals], [b]: [string, Totals]) => (a < b ? -1 : 1);

function repeats(values: readonly string[]): boolean {
  return new Set(values).size < values.length;
}

/** Whether counting the rows anew gives the report's totals, types, pillars and criteria. */
function rowsAgree({ rows, totals, types, pillars, criteria }: ReportBody): boolean {
  const count = (list: typeof rows) => countOutcomes(list.map(({ outcome }) => outcome as UnitOutcome));
  if (!same(count(rows), totals[0])) return false;
  const kinds = types[0] ?? [];
  if (kinds.some(({ type, totals: own }) => !same(count(rows.filter((row) => row.type === type)), own))) {
    return false;
  }
  const registered = rows.filter(({ outcome }) => outcome !== "notRegistered");
  const agrees = (part: "pillars" | "criteria", lines: readonly CodeCounts[]) =>
    registered.every((row) => row[part].length === lines.length) &&
    lines.every((line, i) =>
      (Object.keys(LETTERS) as (keyof typeof LETTERS)[]).every(
        (outcome) => registered.filter((row) => row[part][i] === LETTERS[outcome]).length === line[outcome],
      ),
    );
  return agrees("pillars", pillars[0] ?? []) && agrees("criteria", criteria[0] ?? []);
}
