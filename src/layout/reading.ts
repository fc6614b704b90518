/**
 * @fileoverview What recognising a workbook's sheets gives: what each column was taken for and why, and
 * where each unit's marks and evidence stand. The rules (`src/assessment`) judge from this and nothing else.
 */
import type { HeadingText } from "../criteria/set";
import type { At, Tab } from "../table/tab";
import type { HeadedColumn, KeyedTab, RegistrationDoubt, RegistrationTab } from "./reading-beside";

/** A year of schools and of what goes by them: "năm học 2025-2026". It is counted as the year that it ends in. */
export interface SchoolYear {
  readonly from: number;
  readonly to: number;
}

/** `wide`: a row a unit; `turned`: the same turned round, a column or more a unit; `long`: a row a unit and criterion; `sheet-per-unit`: a tab a unit. */
export type LayoutKind = "wide" | "turned" | "long" | "sheet-per-unit";

/**
 * What a column holds. `appraisedPass` and `appraisedFail` are the two columns Đạt | Chưa đạt under one
 * criterion (M3), likewise `selfPass`, `selfFail`. `points` never stands alone: a set with points reads its
 * numbers from `self` and `appraised`. `criterion` and `name` together make the long layout. `group` names
 * the district, cluster or block a unit belongs to, and becomes part of its `heading`.
 */
export type Field =
  | "order"
  | "name"
  | "type"
  | "group"
  | "officer"
  | "registration"
  | "criterion"
  | "self"
  | "selfPass"
  | "selfFail"
  | "appraised"
  | "appraisedPass"
  | "appraisedFail"
  | "evidence"
  | "explanation"
  | "result"
  | "other";

/** One column of the sheet as understood. `criterion` and `pillar` null: it serves the whole unit (E9). */
export interface LayoutColumn {
  /** Letters, as the person sees them: `F`. */
  readonly column: string;
  readonly field: Field;
  /** Code of the criterion it belongs to, `1.1`. */
  readonly criterion: string | null;
  /** Code of the pillar, where the column serves a pillar and no single criterion. */
  readonly pillar: string | null;
  /** The heading as it stands there, header rows joined by ` / `. */
  readonly heading: string;
  /** In Vietnamese, for the person: why it was taken for that. */
  readonly why: string;
  /** 0…1. */
  readonly sure: number;
}

/** One row of a table that is turned round ([L8]): a criterion's, or one that says something of each unit. */
export interface CriterionRow extends Omit<LayoutColumn, "column"> {
  /** 1-based. */
  readonly row: number;
}

/** One column of a table that is turned round, and whose it is. */
export interface UnitColumn extends Omit<LayoutColumn, "criterion" | "pillar"> {
  readonly unit: string;
}

/** What stands in place of `columns` where a table is turned round ([L8]). */
export interface TurnedLayout {
  readonly criterionRows: readonly CriterionRow[];
  readonly unitColumns: readonly UnitColumn[];
}

/** [L2] How many of the rows below the header are what: together all that are not blank. */
export interface RowCounts {
  /** Rows where a unit begins. */
  readonly units: number;
  /** Further rows of a unit ([U7]); in `long` and `sheet-per-unit` its further criteria. */
  readonly continued: number;
  readonly headings: number;
  /** The header again, as on printed pages. */
  readonly headers: number;
  readonly numbering: number;
  readonly totals: number;
  /** Notes, placeholders nobody filled in, and what belongs to another table below. */
  readonly notes: number;
  readonly signatures: number;
  /** Named by `row-not-read` or `unit-unnamed`. */
  readonly notRead: number;
}

/** A tab that is left aside, and why; `year`: it is plainly of another one than the judged. */
export interface TabNotRead {
  readonly sheet: string;
  readonly why: string;
  readonly year?: number;
}

/** What `assess --json` prints as `layout` and `--mapping` takes back. */
export interface Layout extends Partial<TurnedLayout> {
  readonly kind: LayoutKind;
  /** The tab's name; with `sheet-per-unit` the list of them. */
  readonly sheet: string | readonly string[];
  /** 1-based, as the person sees them. */
  readonly headerRows: readonly number[];
  /** How many rows hold a unit (tabs, in `sheet-per-unit`; distinct units' rows in `long`). */
  readonly unitRows: number;
  readonly rows: RowCounts;
  readonly columns: readonly LayoutColumn[];
  /** Columns that are not blank and say nothing that is judged; with those mapped they are all there are ([L3]). */
  readonly notUsed: readonly NotUsed[];
}

/** A column that is not used, and why, in Vietnamese. */
export interface NotUsed {
  readonly column: string;
  /** '' where it has none. */
  readonly heading: string;
  readonly why: string;
}

/** A column that is not used though it holds marks, documents or, behind its words, perhaps links for the units ([L3]). */
export interface ColumnNotRead {
  /** Its heading's cell. */
  readonly at: At;
  readonly heading: string;
  /** `words`: it is worth a finding only where links stand behind them, which recognising does not look up. */
  readonly holds: "marks" | "evidence" | "words";
  /** The units' rows. */
  readonly rows: readonly number[];
  /** In Vietnamese: why it is not used. */
  readonly why: string;
}

/** The columns (0-based) where one criterion's cells stand; -1 where there is none. */
export interface CriterionColumns {
  readonly self: number;
  readonly selfFail: number;
  readonly appraised: number;
  /** ≥ 0 only for a Đạt | Chưa đạt pair: then `appraised` is the Đạt column (M3). */
  readonly appraisedFail: number;
  readonly evidence: number;
  readonly explanation: number;
}

/** A criterion as the sheet itself names it (K2: a set built from the sheet's own headings). */
export interface CriterionHeading extends HeadingText {
  /** The header cell. */
  readonly at: At;
}

/**
 * One unit's place in the sheet. The same unit may stand there twice (U2): the rules join them. Where each of its
 * rows holds something else (U7: a content, self marks | appraised) each row is an entry of its own.
 */
export interface UnitEntry {
  /** As it stands there, white space folded. */
  readonly name: string;
  /** Where the name stands. */
  readonly at: At;
  /** The district or group heading above it, '' where there is none. */
  readonly heading: string;
  /** Type named in a column of its own, '' where there is none. */
  readonly typeText: string;
  readonly officer: string;
  /** The tab where its marks stand. */
  readonly tab: Tab;
  /** The row of the unit in `tab` (0-based); in `turned` and `sheet-per-unit` the row of its name. */
  readonly row: number;
  /** By criterion code; units of one tab share one map. */
  readonly columns: ReadonlyMap<string, CriterionColumns>;
  /** Rows by criterion code, in `long`, `turned` and `sheet-per-unit`; null: every criterion stands on `row`. */
  readonly rows: ReadonlyMap<string, readonly number[]> | null;
  readonly registration: At | null;
  /** A note beside the unit that takes its registration back ([O5]). */
  readonly takenBack?: At;
  /** A result that somebody typed (O6). */
  readonly result: At | null;
  /** Verdicts that somebody typed on single contents ([K2], O6): the columns by the content's code. */
  readonly verdicts?: ReadonlyMap<string, number>;
  /** A further row of the unit before it ([U7]), and no unit given twice. */
  readonly continues?: true;
  /** Its further rows, each an entry of its own. */
  readonly more?: readonly UnitEntry[];
  /** In a table turned round: its columns that nothing else is read from, with what heads them. */
  readonly beside?: readonly HeadedColumn[];
  /** Its marks are of one of several times: what stands for another time does not stand for a blank here ([U2]). */
  readonly ofTime?: true;
  /** That time, as a column of its own says it: "6 tháng". */
  readonly time?: string;
}

/** [L2] A row with a mark, points or evidence that was not read. */
export interface RowNotRead {
  /** Its first cell that is not blank. */
  readonly at: At;
  /** The unit it may belong to, which then is undetermined; null: none stands near. */
  readonly unit: UnitEntry | null;
  /**
   * It stands below another header than the assessment's; it is a further step of judging the unit above; words that name nobody stand for its name; its form is on a tab named as another unit (`named`); on a tab without one; on a tab of evidence that was not understood; it says that
   * the unit's marks do not stand, in the assessment, by the heading over its group or on another tab; or that a colour tells of units, so that none is decided; or that the paper that it stands on does not hold, `unit` null: for all that stand on it; or that its name is of several units; or that it was typed one column to the left; or that it is an example left in the form; or that it is a branch of a base unit that stands there too, or a commune that was merged into the one above (`part`) ([U9]); or that the row is of another year than the sheet ([Y1]), or was appraised in one (`day`, `unit` null: all were); or it is a title of another year than its tab's name, or a line that may speak of results, and leaves all as they are.
   */
  readonly of?:
    | "other"
    | "step"
    | "words"
    | "named"
    | "elsewhere"
    | "line"
    | "evidence"
    | "state"
    | "group"
    | "colour"
    | "tab"
    | "void"
    | "several"
    | "shifted"
    | "branch"
    | "year"
    | "day"
    | "years"
    | "example"
    | "part";
  /** What is said there, where the cell itself is only the unit's name. */
  readonly said?: string;
  /** The heading of the column that says it. */
  readonly heading?: string;
  /** The base unit that a branch is below, where that is known. */
  readonly below?: string;
  /** The unit that the row names, where no row that is read does: it is counted, and nobody knows what it got. */
  readonly named?: string;
  /** With `line`: of how many more units the same is said. */
  readonly more?: number;
  /** Units that it leaves as they are although it speaks of all: what it speaks of decides nothing of theirs. */
  readonly except?: readonly UnitEntry[];
}

/** A cell that is blank where a result is typed for other units ([O6]). */
export interface LeftBlank {
  readonly at: At;
  readonly unit: UnitEntry;
  readonly heading: string;
  /** One that is not. */
  readonly other: At;
  /** Most are blank: it is worth a look, no more. */
  readonly isFew: boolean;
}

/** Words of which nobody knows what they say ([L11]). */
export interface Quoted {
  readonly at: At;
  /** Whom they stand beside; null: they are of the whole table. */
  readonly unit: UnitEntry | null;
  /** What a note says, or a row around the table or on another tab; absent: what the cell holds. */
  readonly said?: string;
  /** It heads a list of those recognised on another tab, which does not name the unit. */
  readonly absent?: true;
}

/** A cell of the assessment that says that evidence beside it was not handed in, or is not good. */
export interface DeniedEvidence extends At {
  /** Whose evidence in the row; null: all that stands there. */
  readonly criterion: string | null;
  /** The column of that evidence, where units share their rows; -1: it has none. */
  readonly evidence?: number;
}

/** [M2] A cell of a tab that tells how the assessment is filled in. */
export interface GuideLine {
  readonly at: At;
  /** What of it is about this assessment. */
  readonly text: string;
  /** The text of the cell to its right, '' where there is none. */
  readonly beside: string;
}

/** Everything recognised in a workbook, ready for the rules. */
export interface Reading {
  readonly layout: Layout;
  /** The assessment tabs, in order. */
  readonly tabs: readonly Tab[];
  readonly units: readonly UnitEntry[];
  /** Rows with marks and no name (`unit-unnamed`, U1): the cell where the name should be. */
  readonly unnamed: readonly At[];
  readonly columnsNotRead: readonly ColumnNotRead[];
  /** Rows that hold something and were not read (`row-not-read`, L2). */
  readonly rowsNotRead: readonly RowNotRead[];
  readonly leftBlank: readonly LeftBlank[];
  /** Words beside units and around the table that no rule understands; some may be told all the same, by a finding. */
  readonly quoted: readonly Quoted[];
  /** What other tabs say of the signs and letters of this assessment ([M2]). */
  readonly guides: readonly GuideLine[];
  /** Cells that deny evidence beside them. */
  readonly denied: readonly DeniedEvidence[];
  readonly criteria: readonly CriterionHeading[];
  readonly keyedTab: KeyedTab | null;
  /** Further tabs of that kind, read as well. */
  readonly keyedMore: readonly KeyedTab[];
  /** Names of tabs that are copies of one that is read, and are not read. */
  readonly keyedBeside: readonly string[];
  readonly registrationTab: RegistrationTab | null;
  /** Where set, nothing that is said of registration counts until a person settles it. */
  readonly registrationDoubt: RegistrationDoubt | null;
  /** Where registration and evidence come from ([L10]): a tab, `TAB!COLUMN` or `columns`; null: nowhere. */
  readonly sources: { readonly registration: string | null; readonly evidence: string | null };
  /** The tab that only says which officer looks after which unit, where the assessment does not; null: none does. */
  readonly officerTab: string | null;
  /** What to ask where not all three contents have criteria ([L1]); null: they have. */
  readonly contentsMissing: string | null;
  /** Tabs that name most of these units beside marks, evidence or registration and are not read ([L4]). */
  readonly notRead: readonly TabNotRead[];
  /** Year in the title or the tab's name; null where they say none. */
  readonly year: number | null;
  /** School year that they say; then `year` is null, unless the one says it and the other a year. */
  readonly schoolYear: SchoolYear | null;
  /** What stands above the table and says its criteria set ([K2]): the lines that do, else the title, '' where there is none. */
  readonly title: string;
}

/** What recognising answers: a reading, or the doubt that a person has to settle. */
/** A plain assessment beside the one that was read. */
export interface OtherAssessment {
  readonly sheets: readonly string[];
  /** Of a school year the one that it ends in; null: it says none. */
  readonly year: number | null;
  /** Its units are others than those of the one that was read: a tab of another type of units. */
  readonly ofOtherUnits: boolean;
}

export type Recognition =
  | {
      readonly ok: true;
      readonly reading: Reading;
      /** Read as a person settled it. */
      readonly remembered: boolean;
      /** Other tabs of the same shape and year, which could be judged together with it. */
      readonly alike: readonly string[];
      /** The years that assessments of this workbook are plainly of, this one's too, in order ([L1]). */
      readonly years: readonly number[];
      /** Every plain assessment of this workbook but this one ([L1]). */
      readonly others: readonly OtherAssessment[];
    }
  | {
      readonly ok: false;
      /**
       * `none`: no tab is one; `several`: two or more could be; `unsaid`: one has all that makes one, and nothing says
       * that it is ([L1]); `unclear`: see `message`.
       */
      readonly reason: "none" | "several" | "unsaid" | "unclear";
      /** Tabs in question. */
      readonly sheets: readonly string[];
      /** Each reading that could be meant: its tabs, and what is in doubt about it, '' where nothing is. */
      readonly candidates: readonly { readonly sheets: readonly string[]; readonly why: string }[];
      /** With `several`: groups of them that have the same shape and year. */
      readonly together?: readonly (readonly string[])[];
      /** One clear Vietnamese sentence: what is in doubt and what to do. */
      readonly message: string;
    };
