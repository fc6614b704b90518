/**
 * @fileoverview What goes between the sidebar and the server: plain values only, since google.script.run carries
 * no Date and no undefined. Both sides take these types from here; what the sidebar sends has its schemas in requests.ts.
 */

import type { Doubt } from "../assessment/doubts";
import type { LetterMark } from "../cell/letter-mark";
import type { CriteriaSet } from "../criteria/set";
import type { FindingCode } from "../findings/codes";
import type { Severity } from "../findings/finding";
import type { UnitOutcome } from "../findings/words";
import type { VisitField } from "../year/new-visit";
import type { MarkWords } from "./mark-words";
import type { Anchor, KeyCell, Place, UnitPlaces, WireSettings, WireValue } from "./requests";

export type {
  Anchor,
  CellRequest,
  Edit,
  KeyCell,
  ListRequest,
  LoadRequest,
  NewRows,
  OpenRequest,
  Place,
  ReportRequest,
  SaveRequest,
  SettingsRequest,
  SheetRequest,
  TakeRequest,
  UnitPlaces,
  UnitRequest,
  VisitRequest,
  WireSettings,
  WireValue,
} from "./requests";

/** A cell as it was read. */
export interface WireCell extends Place {
  readonly value: WireValue;
  /** '' where there is none. */
  readonly formula: string;
  /** Link targets behind its text. */
  readonly links: readonly string[];
  readonly checkbox: boolean;
  /** The words of its drop-down; null where it has none. */
  readonly choices: readonly string[] | null;
}

/** self, selfFail, appraised, appraisedFail, evidence, explanation; -1 where there is none. */
export type ColumnList = readonly [number, number, number, number, number, number];

/** Where one unit stands: `sheet` is an index into the book's tabs, `shape` into its shapes. */
export interface BookEntry {
  readonly name: string;
  readonly sheet: number;
  readonly row: number;
  readonly shape: number;
  /** Rows by criterion; null: all on `row`. */
  readonly rows: Readonly<Record<string, readonly number[]>> | null;
  readonly ofTime?: true;
}

/** A unit of the list: what finding it and counting it take. */
export interface UnitLine {
  readonly name: string;
  readonly heading: string;
  /** Where its name stands, from 1; 0 where it has no row to be judged on. */
  readonly row: number;
  readonly outcome: UnitOutcome;
  /** A letter a criterion, in the set's order: p, f, u, n. */
  readonly criteria: string;
}

/** A unit with everything about it but its cells. */
export interface BookUnit extends UnitPlaces, UnitLine {
  readonly type: string;
  readonly entries: readonly BookEntry[];
  /** Rows of the evidence tab by criterion. */
  readonly keyedRows: Readonly<Record<string, readonly number[]>> | null;
  /** Those of each further one. */
  readonly keyedMoreRows: readonly Readonly<Record<string, readonly number[]>>[];
  /** Cells that deny evidence beside them: index of the tab, row, column, whose evidence, null: all of the row. */
  readonly denied: readonly (readonly [number, number, number, string | null])[];
  /** Cells that are not taken at their word: index of the tab, row, column, why, what is shown or said instead. */
  readonly doubts: readonly (readonly [number, number, number, Doubt["of"], string])[];
  /** Whether it registered, or a row that may be its own, is not settled: undetermined whatever its marks. */
  readonly unmatched: boolean;
  readonly provisional: UnitOutcome;
  /** One line on whether it registered, who follows it, who came last; '' where no list says. */
  readonly line: string;
  readonly file: BookFile | null;
}

/**
 * Where a unit's file is told: index of the tab, row and column of its state, of the reason for which it was sent back
 * (-1: there is no such column), and 1 where the cell tells of other units as well.
 */
type BookFile = readonly [
  tab: number,
  row: number,
  column: number,
  reasonRow: number,
  reasonColumn: number,
  shared: 0 | 1,
];

/** A unit that may not have been opened yet. */
export type ListedUnit = UnitLine | BookUnit;

/** Name, index of its heading, the number of its outcome and its criteria; its row where that is not the next one. */
export type WireLine = readonly [name: string, heading: number, said: string, row?: number];

/** A part of the list of units. */
export interface UnitList {
  readonly headings: readonly string[];
  readonly lines: readonly WireLine[];
}

/** The tab of its own for evidence or explanations ([E10]); -1: no such column. */
export interface BookKeyed {
  /** Index into the book's tabs. */
  readonly sheet: number;
  readonly evidence: number;
  readonly explanation: number;
  /** Evidence and explanation of each criterion, then the other columns of its reference, in a matrix of a row a unit; else null. */
  readonly columns: Readonly<Record<string, readonly [number, number, ...number[]]>> | null;
  /** Rows whose papers were not handed in or are not good, with the column that says so. */
  readonly denied: readonly (readonly [number, number])[];
  /** Columns of a document's name, number, link, with that of its date; null: one column says it all. */
  readonly parts: { readonly columns: readonly number[]; readonly date: number } | null;
  /** How a row is put in below its last; null: not from here. */
  readonly adding: Adding | null;
}

export type MergedPlace = UnitPlaces["merged"][number];

export interface Adding {
  /** Column of the unit's name. */
  readonly name: number;
  /** Cells that say a criterion the way the tab does; in a matrix none. */
  readonly criteria: Readonly<Record<string, readonly KeyCell[]>>;
  /** Column and next number where its rows are numbered. */
  readonly order: readonly [number, number] | null;
  /** What says whose each row is: while they are the same, nobody else has put in the row. */
  readonly guards: readonly Anchor[];
  /** Rows of the tab so far. */
  readonly rows: number;
}

/** Everything about the assessment but the cells: read once, when the sidebar opens. */
export interface Book {
  /** Ids that keep drafts apart. */
  readonly workbook: string;
  readonly user: string;
  readonly about: string;
  readonly notices: readonly string[];
  readonly tabs: readonly string[];
  /** How many tabs, from the first, hold marks; behind them stand the evidence tabs. */
  readonly markTabs: number;
  readonly set: CriteriaSet;
  /** The years whose documents count as the assessment's; null: not known. */
  readonly years: readonly number[] | null;
  readonly falseIsFail: boolean;
  readonly registrationKnown: boolean;
  readonly facts: {
    readonly withMarks: readonly string[];
    readonly hasEvidence: boolean;
    readonly withoutEvidence: readonly string[];
    readonly hasAppraised: boolean;
    /** What the sheet says of its letters. */
    readonly letters: Readonly<Record<string, LetterMark>> | null;
  };
  readonly shapes: Readonly<Record<number, Readonly<Record<string, ColumnList>>>>;
  /** By tab: every column that is any criterion's. */
  readonly columns: readonly (readonly number[])[];
  readonly keyed: BookKeyed | null;
  /** Further evidence tabs, where no row is put in. */
  readonly keyedMore: readonly BookKeyed[];
  /** How marks are written in a column, by `shape:column` or `sheet` for all of them. */
  readonly words: Readonly<Record<string, MarkWords>>;
  /** What stands between two references in this sheet. */
  readonly separator: string;
  /** Header rows of the tabs, as anchors: where columns moved, nothing is where it was. */
  readonly headers: readonly Anchor[];
  readonly units: readonly ListedUnit[];
  /** The tab of the list that tells of units' files; '' where there is none. */
  readonly fileList: string;
  /** Of the list: equal where it is of the same units. */
  readonly print: string;
}

/** The book as it is made: every unit is whole. */
export interface WholeBook extends Book {
  readonly units: readonly BookUnit[];
}

/** The book as it is sent: what the units sent whole need of it, and the list as far as there is room. */
export interface SentBook extends Omit<Book, "units"> {
  readonly count: number;
  readonly list: UnitList;
  /** Units with their index. */
  readonly whole: readonly (readonly [number, BookUnit])[];
}

/** An answer of the server: the wanted, or one Vietnamese sentence. */
export type Answer<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly message: string };

export interface Opened {
  readonly book: SentBook;
  /** Index of the unit that is open; -1 where the book has none that can be. */
  readonly unit: number;
  /** Whether it is the one asked for: that of the selected row, or the one named. */
  readonly found: boolean;
  readonly cells: readonly WireCell[];
}

/** What units need of a book beside themselves. */
export type BesideUnits = Pick<Book, "shapes" | "words" | "headers" | "columns" | "keyed" | "keyedMore">;

/** Where units of the list stand, so that each is opened by reading its own cells only. */
export interface UnitPlacesList {
  readonly beside: BesideUnits;
  /** With their index; without what the list says of them, and what is as in most. */
  readonly units: readonly (readonly [number, Partial<BookUnit>])[];
}

/** Further units of the list, and the places of all as far as there is room; `moved`: it is no longer of the same ones, so the book has to be read again. */
export type MoreUnits =
  | { readonly moved: true }
  | ({ readonly moved: false; readonly places: UnitPlacesList | null } & UnitList);

/** What the form of a visit offers. */
export interface VisitForm {
  /** Lists of visits, the one that is being filled in front; `header` is the last row of its header, 0-based. */
  readonly tabs: readonly {
    readonly sheet: string;
    readonly header: number;
    readonly fields: readonly VisitField[];
    readonly kinds: readonly string[];
  }[];
  readonly officers: readonly string[];
  /** Units, with who follows them; '' nobody. */
  readonly units: readonly (readonly [name: string, officer: string])[];
}

/** The year as the sidebar tells it. */
export interface YearView {
  readonly units: number;
  readonly year: number | null;
  /** In the order of the year: the step and how far it is. */
  readonly steps: readonly (readonly [step: string, words: string])[];
  /** What lacks in each. */
  readonly lines: readonly string[];
  /** Officers with what they follow and where they went. */
  readonly officers: readonly (readonly [name: string, words: string])[];
  /** Null: there is no list of visits. */
  readonly form: VisitForm | null;
  readonly noForm: string;
}

/** Where a visit was put. */
export interface SavedVisit {
  readonly sheet: string;
  readonly cell: string;
}

/** `moved`: the unit is no longer where the book has it, so the book has to be read again. */
export type UnitCells =
  | { readonly moved: true }
  | { readonly moved: false; readonly cells: readonly WireCell[] };

/** Where they stand now, and what has to be as it was from now on. */
export interface AddedRows {
  /** The negative number and the row. */
  readonly rows: readonly (readonly [number, number])[];
  /** What says whose they are: row, column, seal. */
  readonly anchors: readonly (readonly [number, number, string])[];
  readonly guards: readonly Anchor[];
  readonly below: number;
}

/** Why a cell stands in the way of saving. */
export type Obstacle = "changed" | "formula" | "links" | "protected" | "rule";

export type Saved =
  | { readonly state: "saved"; readonly cells: readonly WireCell[]; readonly added: AddedRows | null }
  | { readonly state: "moved" }
  | { readonly state: "stopped"; readonly cells: readonly (WireCell & { readonly obstacle: Obstacle })[] };

export interface Selection {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The unit of the selected cell; where the book is no longer true, or the tab is another, with a new book. */
export type Taken =
  | { readonly unit: number; readonly cells: readonly WireCell[]; readonly opened: null }
  | { readonly opened: Opened };

/** Findings of the whole workbook, without what repeats: a sheet may have tens of thousands. */
export interface FindingList {
  /** The name of each kind by its code. */
  readonly kinds: Readonly<Record<string, readonly [severity: Severity, word: string]>>;
  readonly sheets: readonly string[];
  readonly units: readonly string[];
  readonly findings: readonly WireFinding[];
}

/**
 * Code, index of the sheet, cell, index of the unit (-1: none), criteria, value, detail; detail null: the sidebar
 * has no sentence for this code, and the value is the sentence.
 */
export type WireFinding = readonly [
  FindingCode,
  number,
  string | null,
  number,
  readonly string[],
  string,
  Readonly<Record<string, string>> | null,
];

export interface SettingsForm {
  readonly settings: WireSettings;
  /** Criteria sets to choose from. */
  readonly sets: readonly { readonly id: string; readonly name: string }[];
  /** Which criteria need evidence ([E7]); null: there is no set of the unit's own yet, which saving this makes. */
  readonly evidence:
    | readonly { readonly code: string; readonly text: string; readonly needed: boolean }[]
    | null;
  /** What could not be read in the tabs. */
  readonly notices: readonly string[];
}

/** A report of this spreadsheet, as a file to save. */
export interface ReportFile {
  readonly name: string;
  readonly text: string;
  readonly unit: string;
  readonly year: number;
  /** `22/11/2021`. */
  readonly madeOn: string;
  /** What a person compares by eye. */
  readonly stamp: string;
}

/** What became of one of them; `again`: it had been loaded before and stands in that tab. */
export type LoadedFile = Answer<{
  readonly tab: string;
  readonly unit: string;
  readonly year: number;
  readonly again: boolean;
  readonly warnings: readonly string[];
}>;
