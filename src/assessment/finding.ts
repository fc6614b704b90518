/**
 * @fileoverview Findings: what is wrong or worth a look, as plain data. The sentence a person reads is made
 * from one by `src/messages/findings.ts`. The table of codes is that of docs/rules.md ("Findings").
 */
import { a1 } from "../table/a1";
import { anchorOf } from "../table/merged";
import type { At, Tab } from "../table/tab";

export type Severity = "error" | "warning" | "hint";

/** Every code, with how much it matters: the outcome depends on an error, a warning wants a look. */
export const SEVERITIES = {
  "evidence-missing": "error",
  "evidence-promised": "error",
  "mark-unreadable": "error",
  "points-out-of-range": "error",
  "value-became-date": "error",
  "cell-error": "error",
  "mark-conflict": "error",
  "not-appraised": "warning",
  "not-applicable-unexplained": "warning",
  "evidence-explained": "warning",
  "marks-differ": "hint",
  "evidence-without-reference": "hint",
  "link-not-https": "warning",
  "evidence-outside-year": "warning",
  "link-unsafe": "error",
  "link-suspicious": "error",
  "formula-sends-data": "error",
  "mark-merged": "hint",
  "points-without-rule": "error",
  "row-not-read": "error",
  "column-not-read": "warning",
  "registration-unclear": "error",
  "registration-withdrawn": "warning",
  "unit-empty": "warning",
  "unit-similar": "warning",
  "unit-unnamed": "error",
  "unit-duplicate": "error",
  "legacy-encoding": "warning",
  "registered-not-assessed": "error",
  "registration-unmatched": "error",
  "result-differs": "warning",
  "claimed-rate-wrong": "warning",
  "rate-over-100": "error",
  "criterion-column-missing": "error",
  "evidence-column-missing": "error",
  "no-appraised-columns": "error",
  "no-evidence-columns": "warning",
  "criterion-unknown": "warning",
  "no-registration-data": "hint",
} as const satisfies Record<string, Severity>;

export type FindingCode = keyof typeof SEVERITIES;

export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly sheet: string;
  /** A1 as the person sees it; null for a finding about a whole sheet. */
  readonly cell: string | null;
  readonly unit: string | null;
  /** The criterion it is about; null where there is none or several. */
  readonly criterion: string | null;
  /** All the criteria it is about ([E9]). */
  readonly criteria: readonly string[];
  /** What the cell shows, '' where it is blank. */
  readonly value: string;
  /** What the message needs beyond the above: the other mark, the right rate, the reading proposed … */
  readonly detail: Readonly<Record<string, string>>;
  /** Position for ordering by sheet, row and column; -1 for the sheet itself. */
  readonly order: { readonly row: number; readonly column: number };
}

/**
 * A finding on a cell (0-based), or on the sheet itself where `place` is the tab alone. What is found in a merged cell
 * stands on the merge's first cell ([L5]).
 */
export function finding(
  code: FindingCode,
  place: { readonly tab: Tab; readonly row?: number; readonly column?: number },
  about: {
    readonly unit?: string | null;
    readonly criteria?: readonly string[];
    readonly value?: string;
    readonly detail?: Readonly<Record<string, string>>;
  } = {},
): Finding {
  const { tab } = place;
  const { row = -1, column = -1 } = hasCell(place) ? anchorOf(place) : place;
  const criteria = about.criteria ?? [];
  return {
    code,
    severity: SEVERITIES[code],
    sheet: tab.name,
    cell: row < 0 || column < 0 ? null : a1(row, column),
    unit: about.unit ?? null,
    criterion: criteria.length === 1 ? (criteria[0] as string) : null,
    criteria,
    value: about.value ?? "",
    detail: about.detail ?? {},
    order: { row, column },
  };
}

function hasCell(place: Partial<At>): place is At {
  return place.row !== undefined && place.row >= 0 && place.column !== undefined && place.column >= 0;
}
