/**
 * @fileoverview What the lists that a district keeps through the year say, as plain data that JSON can carry: who
 * registered with which plan, which officer follows which unit, who went where. Every fact names its cell.
 *
 * How the room is laid out. `read.ts` is the door: tabs and the recognised assessment in, `YearLists` out. `roster.ts`
 * says which units there are: the assessment's, or where no tab is one those that the lists name. `columns.ts` says
 * what a heading heads, `list-headers.ts`, `list-tables.ts` and `list-rows.ts` where a list's header, columns and rows
 * stand (merges, totals, signatures: layout's own readers), `parts.ts` and `lists-apart.ts` lists side by side,
 * `subject.ts` whether a tab is such a list at all (taken, asked about or not one), and `tables-read.ts` what each table is
 * read as. `registrations.ts`, `assignments.ts`,
 * `visits.ts`, `files.ts` and, of the assessment's own column, `own-files.ts` read the rows of each; `former.ts` and `officers-above.ts` say whose a unit is now,
 * `doubts.ts` and `assignment-doubts.ts` what cannot be so. `change-tables.ts` and `unit-changes.ts` read how units
 * changed, of whatever year. `figures.ts` counts lượt and days, `steps.ts` the units at
 * each step of the year, `meeting.ts` what the monthly meeting hears, plans among it. The command line (`npm run year`)
 * and the tabs `3CĐ · Theo dõi năm` and `3CĐ · Đi cơ sở` print that.
 *
 * Nothing here changes what recognition or the rules conclude: the room only reads what they found.
 */
import type { FileState } from "../cell/file-state";
import type { Finding } from "../findings/codes";
import type { UnitOutcome } from "../findings/words";
import type { UnitChange } from "../units/changes";

/** A calendar day, `2021-08-16`: sorts as text, and no time zone moves it. */
export type Day = string;

/** A cell as the person sees it: the tab's name and A1; of a merged cell its first. */
export interface Place {
  readonly sheet: string;
  readonly cell: string;
}

/** A unit that a cell names. */
export interface UnitNamed {
  /** As the roster has it; of a unit that it does not have, as it is typed. */
  readonly name: string;
  /** Its index in the roster (`YearRoster`); null: not there, or several that only a person can tell apart. */
  readonly index: number | null;
  readonly at: Place;
  /** It stands there under the name that it had before that day ([V13]); `merged`: others became the same unit. */
  readonly was?: { readonly name: string; readonly day: Day; readonly merged: boolean };
}

/** An officer that a cell names. */
export interface OfficerNamed {
  /** The name alone: titles ("Đ/c", "– Phó Bí thư"), telephones and numbering are left out. */
  readonly name: string;
  /** Equal for all spellings of the same officer; no text to show. */
  readonly key: string;
  /** False: a body ("Ban Phong trào") or a position: shown as it stands, and counted among no officers. */
  readonly person: boolean;
  readonly at: Place;
}

/** What a unit's registration says, of every row and answer that speaks of it. */
export interface Registration {
  readonly unit: UnitNamed;
  /** What its cell says, as the rules read it ([O5]). */
  readonly says: "yes" | "no" | "blank" | "open" | "error";
  /** False: an answer of a form that a later one of the same unit replaced. Shown all the same. */
  readonly counts: boolean;
  /** When it registered; null: no cell says a day. */
  readonly date: Day | null;
  /** The cell of a day that cannot be told; null: none. */
  readonly dayUnread: Place | null;
  /** The plan it registered with: `03`, `KH/ĐTN`; null: none is named. */
  readonly plan: { readonly number: string; readonly symbol: string } | null;
  /** What else stands beside it, '' where nothing does. */
  readonly note: string;
  /** The cell of its name; `cells` those of what it says. */
  readonly at: Place;
  readonly cells: {
    readonly value: Place | null;
    readonly date: Place | null;
    readonly plan: Place | null;
    readonly note: Place | null;
  };
}

/** A row of an assignment: who follows which unit. A unit that stands on several rows, or in several lists, has several. */
export interface Assignment {
  readonly unit: UnitNamed;
  /** None: the list names the unit and nobody for it. */
  readonly officers: readonly OfficerNamed[];
  /** The list it stands in: index in `YearLists.accounts`. */
  readonly list: number;
}

/** A row of a list of visits. Whatever units and officers it names it is one lượt. */
export interface Visit {
  /** Both inclusive, `from` ≤ `to`; a single day is both. */
  readonly from: Day;
  readonly to: Day;
  readonly officers: readonly OfficerNamed[];
  /** Units of the roster and others that it names. */
  readonly units: readonly UnitNamed[];
  /** One of `VISIT_KINDS` where it is one of them, else as it is typed; '' where the row says none. */
  readonly kind: string;
  readonly content: string;
  readonly proposal: string;
  /** Which duty it counts for, as the list calls it: `6+1`, `1+2`; '' where it says none. */
  readonly label: string;
  /** The day its report came in; null: no column says so, it has not come, or no day is said. */
  readonly reported: Day | null;
  /** Whether its report came in, as far as the list has a column for it; null: it has none. */
  readonly hasReport: boolean | null;
  /** The row's first cell. */
  readonly at: Place;
  readonly cells: {
    readonly from: Place;
    readonly to: Place;
    readonly officers: Place | null;
    readonly units: Place | null;
    readonly kind: Place | null;
    readonly content: Place | null;
    readonly proposal: Place | null;
    readonly label: Place | null;
  };
  readonly list: number;
}

/** What a row says of a unit's file. */
export interface UnitFile {
  readonly unit: UnitNamed;
  /** Null: nothing has come in, or it is not clear. */
  readonly state: FileState | null;
  /** Why it was sent back; '' where it was not, or nobody says. */
  readonly reason: string;
  /** `state` null: days alone say it, and no cell is for its words. */
  readonly cells: { readonly state: Place | null; readonly reason: Place | null };
  readonly list: number;
}

/** A row of a plan: who is to go where, and when. */
export type PlannedVisit = Pick<Visit, "from" | "to" | "officers" | "units" | "content" | "at" | "list">;

/** A row of visits or of a plan that is in no figure, and the finding that says why. */
export interface RefusedVisit {
  readonly at: Place;
  readonly why: Finding["code"];
  readonly list: number;
}

/** In the order of the year. */
const LIST_KINDS = ["registration", "assignment", "visit"] as const;

/** What kind of list a tab is. */
export type ListKind = (typeof LIST_KINDS)[number];

/** The lists that are made where none is: where each unit's file is may stand in any list, and has one of its own. */
export const MADE_LISTS = [...LIST_KINDS, "file"] as const;
export type MadeList = (typeof MADE_LISTS)[number];

/** What kind of list is read: what is still to be done counts as no visit, and is held against them. */
type SourceKind = ListKind | "plan" | "file" | "change";

/** A column of a list that is read. */
export interface SourceColumn {
  /** Letters. */
  readonly column: string;
  readonly holds: string;
  /** As it stands there, header rows joined by ` / `; '' where none stands over it. */
  readonly heading: string;
}

/**
 * Where a list stands, and what became of each of its rows: `there` = `read` + `refused`, and these together with
 * `apart` are all rows below the header that are not blank.
 */
export interface ListAccount {
  readonly kind: SourceKind;
  readonly sheet: string;
  /** 1-based; none: the list has no header. */
  readonly headerRows: readonly number[];
  readonly columns: readonly SourceColumn[];
  readonly there: number;
  readonly read: number;
  /** Each has a finding. */
  readonly refused: number;
  /** Headings of groups, repeated headers, numbering, totals, notes and signatures. */
  readonly apart: number;
}

/** A tab that has the shape of such a list and is not read as one. */
export interface ListNotTaken {
  readonly sheet: string;
  readonly kind: ListKind | "file" | "change";
  /** True: it may be one, and a person has to say (the command asks on screen); false: it is something else. */
  readonly asked: boolean;
  /** In Vietnamese, for the person. */
  readonly why: string;
}

/** All that the lists of a workbook say of one year. */
export interface YearLists {
  /** Null: nothing says which. */
  readonly year: number | null;
  readonly registrations: readonly Registration[];
  readonly assignments: readonly Assignment[];
  readonly visits: readonly Visit[];
  readonly planned: readonly PlannedVisit[];
  readonly files: readonly UnitFile[];
  /** How units changed, of whatever year. */
  readonly changes: readonly UnitChange[];
  readonly refused: readonly RefusedVisit[];
  readonly accounts: readonly ListAccount[];
  readonly notTaken: readonly ListNotTaken[];
  /** By sheet, row and column. */
  readonly findings: readonly Finding[];
}

/** Duties that districts go by, as they write them; any other label stands under its own words. */
export const DUTIES = ["6+1", "1+2"] as const;

/** The four kinds of visit that the seeds name; any other counts under its own words. */
export const VISIT_KINDS = [
  "Khảo sát chuyên đề",
  "Phối hợp tổ chức hoạt động",
  "Kiểm tra, giám sát",
  "Dự sinh hoạt",
] as const;

/** A unit through the year. */
export interface YearUnit {
  readonly name: string;
  /** As `unitType` says ([U3]). */
  readonly type: string;
  /** District or group heading, '' where there is none. */
  readonly heading: string;
  /** Whether it registered ([O5]); `open`: a person has to say; null: the workbook says nothing of registering. */
  readonly registered: "yes" | "no" | "open" | null;
  /** Null: no assessment in the workbook. */
  readonly outcome: UnitOutcome | null;
}

/** The units in the assessment's order. */
export interface YearRoster {
  readonly units: readonly YearUnit[];
  /**
   * `assessment`: the judged units; `lists`: those of the registration and the assignment, where no tab is an assessment;
   * `visits`: those that were visited, where nothing else names any, so that none is unknown.
   */
  readonly from: "assessment" | "lists" | "visits";
}
