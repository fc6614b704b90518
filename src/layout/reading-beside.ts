/**
 * @fileoverview What recognising gives of the tabs that stand beside an assessment: those of evidence and of registration,
 * whose each of their rows is, and which cells say it.
 */
import type { At, Tab } from "../table/tab";

/** A tab of its own for evidence or explanation, keyed by unit and criterion (E10). */
export interface KeyedTab {
  readonly tab: Tab;
  /** Units by their names in the assessment; `heading`: only where two there have the same name. */
  readonly entries: readonly {
    readonly unit: string;
    readonly heading?: string;
    readonly criterion: string;
    readonly row: number;
  }[];
  /** Columns, -1 where there is none, and where each criterion has columns of its own. */
  readonly evidence: number;
  readonly explanation: number;
  /** Where a document's name, number, date and link stand in columns of their own; `evidence` is the first of them. */
  readonly parts?: EvidenceParts;
  /** By row: the column of a cell that says that the papers there were not handed in, or are not good. */
  readonly denied?: ReadonlyMap<number, number>;
  /** Where no column names the units: by row, the row above that does. */
  readonly nameRows?: ReadonlyMap<number, number>;
  /** Cells of rows that hold something for no unit or no criterion of the assessment. */
  readonly notRead?: readonly At[];
  /** A matrix, a row a unit: the columns of each criterion. */
  readonly columns?: ReadonlyMap<string, MatrixColumns>;
  /** How its rows say whose they are; absent where nobody asks. */
  readonly keys?: KeyedTabKeys;
}

/** The tabs of evidence that are read, the first of them first. */
export const keyedTabsOf = ({
  keyedTab,
  keyedMore,
}: {
  readonly keyedTab: KeyedTab | null;
  readonly keyedMore: readonly KeyedTab[];
}): readonly KeyedTab[] => (keyedTab ? [keyedTab, ...keyedMore] : []);

/** A criterion's columns in a matrix, -1 where there is none. */
export interface MatrixColumns {
  readonly evidence: number;
  readonly explanation: number;
  /** Where number and link of its document have columns of their own; `evidence` is the first of them. */
  readonly parts?: EvidenceParts;
}

/** The columns of one reference. */
export interface EvidenceParts {
  /** Name, number, link: what counts. */
  readonly columns: readonly number[];
  /** The document's date; -1: none. */
  readonly date: number;
}

/** What names the unit and the criterion on a tab of their own. */
export interface KeyedTabKeys {
  /** 0-based. */
  readonly headerRows: readonly number[];
  /** Columns of the unit's name and, in a matrix none, of the criterion; `order` numbers the rows, -1: none does. */
  readonly name: number;
  readonly criterion: readonly number[];
  readonly order: number;
  /** The last row that is some unit's, of the assessment or not. */
  readonly lastRow: number;
  /** By criterion: a row that says it whatever stands above. */
  readonly samples: ReadonlyMap<string, number>;
}

/** A unit on a list of those that registered (O5). */
export interface RegistrationEntry {
  /** As it stands there, a note behind it left out. */
  readonly unit: string;
  /** The group heading above it on the list, '' where there is none. */
  readonly heading: string;
  readonly at: At;
  /** The cell that says yes, no or a date; null: being listed is enough. */
  readonly value: At | null;
  /** A cell beside the name, or the name's own, that leaves the registration open or takes it back; null: none. */
  readonly note: At | null;
  /** The columns of its row that say something of it, with what stands over each; the entries of a block share them. */
  readonly beside: readonly HeadedColumn[];
}

/** A column, 0-based, and what stands over it, '' where nothing does. */
export interface HeadedColumn {
  readonly index: number;
  readonly heading: string;
}

/** A unit that another cell of the list names than its row's. */
export interface RegistrationMention {
  readonly unit: string;
  readonly at: At;
  /** The cell says that it did not register or withdrew. */
  readonly denies: boolean;
  /** The cell says that, or what is not known. */
  readonly doubts: boolean;
}

/** A tab that lists the units that registered (O5). */
export interface RegistrationTab {
  readonly tab: Tab;
  readonly entries: readonly RegistrationEntry[];
  /** Answers of a form that a later one of the same unit replaced: they say nothing of who registered. */
  readonly replaced: readonly RegistrationEntry[];
  readonly mentions: readonly RegistrationMention[];
  /** Rows on it whose name is an error value or lacks: any unit that the list does not hold may be meant. */
  readonly unnamed: readonly At[];
}

/**
 * Why nothing that speaks of registration is followed (O5): sources that do not agree, a list that only may be
 * meant, one that hardly names a unit of the assessment, one that is not filled in.
 */
export interface RegistrationDoubt {
  readonly why: "differ" | "unsure" | "few" | "unfilled";
  readonly candidates: readonly RegistrationCandidate[];
}

/** A source of registration that a person may choose, by its tab's name, or set aside. */
export interface RegistrationCandidate {
  /** The tab; the assessment's own where it is a column of it. */
  readonly tab: string;
  /** Letters of the column that says who registered; null: the list itself. */
  readonly column: string | null;
  /** In Vietnamese, for the person: what speaks for it or against it. */
  readonly why: string;
}
