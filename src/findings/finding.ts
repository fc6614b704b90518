/**
 * @fileoverview Findings: what is wrong or worth a look, as plain data, and what a code's one row says of its kind.
 * The rows are in unit-codes.ts and sheet-codes.ts; their table is that of docs/rules.md ("Findings").
 */
import type { TintKind } from "../criteria/tints";
import { a1 } from "../table/a1";
import { anchorOf } from "../table/merged";
import type { At, Tab } from "../table/tab";

/** The outcome depends on an error, a warning wants a look. */
export type Severity = "error" | "warning" | "hint";

/** What was found, of whatever code. */
export interface Found {
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

/** Who can put it right: the unit itself, or the level that appraises. */
export type Side = "unit" | "appraiser";

/** What is said of a code, in the sidebar too. */
export interface Saying {
  readonly severity: Severity;
  /** What is wrong and what to do, with places such as {criteria}: see `sentenceOf`. */
  readonly sentence: string | ((found: Found) => string);
  /** An explanation would answer it, or is what it is about. */
  readonly explanation?: true;
}

/** What tabs and lists say and show of a code. */
export interface InLists {
  /** Its short name. */
  readonly word: string;
  /** The tint of its cell. */
  readonly tint?: TintKind;
  /** What the list of what units lack says of it, and whose move it is. */
  readonly lacks?: { readonly words: string; readonly side: Side };
  /** What Kết quả says of a criterion that is open for it. */
  readonly reason?: string;
}

/** All that a code means. Whoever tints, lists or explains asks its row. */
export type Kind = Saying & InLists;

/** What a finding is about, beyond its place. */
export interface About {
  readonly unit?: string | null;
  readonly criteria?: readonly string[];
  readonly value?: string;
  readonly detail?: Readonly<Record<string, string>>;
}

/** A cell (0-based), or the sheet itself where the tab stands alone. */
export interface FindingPlace {
  readonly tab: Tab;
  readonly row?: number;
  readonly column?: number;
}

/** A finding at a place. In a merged cell it stands on the merge's first cell ([L5]). There may be tens of thousands. */
export function foundAt<Code extends string>(
  code: Code,
  severity: Severity,
  place: FindingPlace,
  about: About,
): Found & { readonly code: Code; readonly severity: Severity } {
  const { tab } = place;
  const { row = -1, column = -1 } = hasCell(place) ? anchorOf(place) : place;
  const criteria = about.criteria ?? [];
  return {
    code,
    severity,
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
