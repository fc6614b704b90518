/**
 * @fileoverview The report for the level above: counts and outcomes of an assessment as one plain object that
 * can be JSON. No person's name, evidence, explanation or link is in it; names of units only where rows travel.
 */
import type { Assessment } from "../assessment/assess";
import type { CriterionOutcome, UnitOutcome } from "../findings/words";
import { type OutcomeCounts, summarise, type Totals } from "../reports/summary";
import { plain } from "./names";
import { fingerprint, type Stamp, stampOf } from "./stamp";

/** Number of the report's form; every change of it needs a migration (migrate.ts). */
export const SCHEMA = 1;

/** The add-on's version, as in package.json. */
export const VERSION = "0.1.0";

/** One criterion's or pillar's outcomes over the units that registered ([S3]). */
export interface CodeCounts extends OutcomeCounts {
  readonly code: string;
}

/** A criteria set that counts stand by; equal fingerprints are judged alike. */
export interface ReportSet {
  readonly id: string;
  readonly name: string;
  readonly fingerprint: string;
}

/** Who sends, and about what. */
export interface ReportHeader {
  /** `own`: counted from the unit's own sheet; `merged`: from reports of the level below. */
  readonly kind: "own" | "merged";
  readonly unit: string;
  /** Level's name in the unit's words; '' where it is not set. */
  readonly level: string;
  /** Name of the level above; '' where it is not set. */
  readonly parent: string;
  readonly year: number;
  /** Day it was made, `2021-11-22`. */
  readonly madeOn: string;
  /** False: (some of) the sheets say nothing of registration ([O5]). */
  readonly registration: boolean;
  /** False: (some of) the sheets have no evidence columns ([E8]). */
  readonly evidence: boolean;
  /** How many senders were expected; null: no list, or an own report. */
  readonly expected: number | null;
}

/** One unit: outcomes of criteria and pillars as letters in the set's order (p, f, u, n). */
export interface ReportRow {
  readonly name: string;
  readonly type: string;
  readonly outcome: UnitOutcome;
  /** '' for a unit that did not register: it is not counted by criterion ([S3]). */
  readonly criteria: string;
  readonly pillars: string;
}

/** One sender in a merged report. */
export interface ReportChild {
  readonly unit: string;
  readonly level: string;
  readonly parent: string;
  readonly kind: "own" | "merged";
  readonly madeOn: string;
  /** Its report's whole stamp. */
  readonly stamp: string;
  /** By set, where it counts any unit. */
  readonly totals: readonly { readonly set: string; readonly totals: Totals }[];
  readonly registration: boolean;
  readonly evidence: boolean;
  /** Senders in its own report, and how many it expected. */
  readonly reported: number | null;
  readonly expected: number | null;
  /** Why it had to be let in by hand; '': it verified. */
  readonly mark: "" | "edited" | "unknown";
}

/** The report without its stamp. Lists by set run parallel: `totals[i]` belongs to `sets[i]`. */
export interface ReportBody {
  readonly schema: number;
  readonly version: string;
  readonly header: ReportHeader;
  readonly sets: readonly ReportSet[];
  readonly totals: readonly Totals[];
  readonly types: readonly (readonly { readonly type: string; readonly totals: Totals }[])[];
  readonly pillars: readonly (readonly CodeCounts[])[];
  readonly criteria: readonly (readonly CodeCounts[])[];
  /** Empty where the settings do not allow rows, and in merged reports. */
  readonly rows: readonly ReportRow[];
  readonly children: readonly ReportChild[];
  /** Ids of all reports inside this one, at any depth: what would count twice. */
  readonly sources: readonly string[];
  /** Senders inside, at any depth, that were let in by hand. */
  readonly marks: readonly string[];
}

export interface Report extends ReportBody {
  readonly stamp: Stamp;
}

/** What the caller says of itself; the day is the caller's too, so that the same data give the same report. */
export interface About {
  readonly unit: string;
  readonly level: string;
  readonly parent: string;
  /** `2021-11-22`. */
  readonly madeOn: string;
}

/** Letters of a row's outcomes. */
export const LETTERS: Readonly<Record<CriterionOutcome, string>> = {
  pass: "p",
  fail: "f",
  undetermined: "u",
  notApplicable: "n",
};

/** Puts the stamp on. */
export function seal(body: ReportBody): Report {
  return { ...body, stamp: stampOf(body) };
}

/** The report of an assessment whose year is known. */
export function makeReport(
  assessment: Assessment,
  about: About & { readonly year: number; readonly withRows: boolean },
): Report {
  const { set, units } = assessment;
  const summary = summarise(assessment);
  const letters = (outcomes: readonly CriterionOutcome[]) => outcomes.map((one) => LETTERS[one]).join("");
  return seal({
    schema: SCHEMA,
    version: VERSION,
    header: {
      kind: "own",
      unit: plain(about.unit),
      level: plain(about.level),
      parent: plain(about.parent),
      year: about.year,
      madeOn: about.madeOn,
      registration: assessment.registrationKnown,
      evidence: assessment.evidenceKnown,
      expected: null,
    },
    sets: [{ id: plain(set.id), name: plain(set.name), fingerprint: fingerprint(set) }],
    totals: [summary.totals],
    types: [summary.byType],
    pillars: [summary.pillars.map(({ code, counts }) => ({ code, ...counts }))],
    criteria: [summary.criteria.map(({ code, counts }) => ({ code, ...counts }))],
    rows: about.withRows
      ? units.map(({ name, type, outcome, criteria, pillars }) => ({
          name: plain(name) || "?",
          type,
          outcome,
          criteria: outcome === "notRegistered" ? "" : letters(criteria),
          pillars: outcome === "notRegistered" ? "" : letters(pillars),
        }))
      : [],
    children: [],
    sources: [],
    marks: [],
  });
}

/** Groups so small that their figures tell of single units: fewer than five. */
export function smallGroups({ types }: ReportBody): { readonly type: string; readonly units: number }[] {
  return types.flatMap((list) =>
    list
      .filter(({ totals }) => totals.units > 0 && totals.units < 5)
      .map(({ type, totals }) => ({ type, units: totals.units })),
  );
}

/** Codes of criteria in a set, for callers that show rows. */
export function codesOf(report: ReportBody, list: "criteria" | "pillars"): string[] {
  return (report[list][0] ?? []).map(({ code }) => code);
}
