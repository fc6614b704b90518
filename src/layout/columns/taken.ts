/** @fileoverview A column while it is being worked out, and the kinds of fields that a criterion or a unit has. */
import type { Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import { type Header, lowestOf } from "../header/header";
import type { Field } from "../reading";
import type { CriteriaOfHeader } from "./criterion-codes";

/** A column while it is being worked out. */
export interface Taken {
  readonly index: number;
  readonly heading: string;
  readonly field: Field | "mark" | "pass" | "fail";
  readonly criterion: string | null;
  readonly pillar: string | null;
  readonly why: string;
  readonly sure: number;
  /** Its heading says of what else it is, another year or another matter: ticks below it are no marks of this table. */
  readonly aside?: true;
  /** The criterion that it stands under, where it is not used. */
  readonly of?: string;
  /** It stands second under a criterion's evidence: where a matrix of evidence has columns for number and link. */
  readonly partOf?: string;
  /** What a person has to settle about it, as a sentence. */
  readonly doubt?: string;
}

/** What a pass over the columns may look at besides them. */
export interface Context {
  readonly header: Header;
  readonly found: CriteriaOfHeader;
  readonly tab: Tab;
  /** The first row below the header. */
  readonly firstRow: number;
  /** The title speaks of self marks only ([M6]). */
  readonly selfTitle: boolean;
  /** The year that the sheet is about, null where it does not say. */
  readonly year: number | null;
}

/** One step from headings to columns: what it takes it leaves as it is, and gives the columns anew. */
export type Pass = (columns: readonly Taken[], context: Context) => readonly Taken[];

/** The lowest of the headings above a column, folded. */
export const ownWords = ({ heading }: Pick<Taken, "heading">): string => fold(lowestOf(heading));

/** Marks, whoever gave them. */
export const MARK_FIELDS = new Set<string>(["self", "appraised", "mark", "pass", "fail"]);
/** What a criterion may have a column for. */
export const SERVES_CRITERION = new Set<string>([...MARK_FIELDS, "evidence", "explanation"]);

export const isEvidence = ({ field }: Taken) => field === "evidence" || field === "explanation";

/** Columns of marks of any kind, once it is settled whose they are. */
export const isMarkField = (field: string) => /^(self|appraised)/.test(field);

/** Rows are criteria, not columns: the long layout and the form of one unit. */
export const rowsAreCriteria = ({ found }: Context) => found.criteria.size === 0;

/** The content that a criterion's code belongs to. */
export const pillarOf = (criterion: string) => criterion.split(".")[0] as string;

/** The criteria that columns have, in their order. */
export const criteriaOfColumns = (columns: readonly Taken[]) => [
  ...new Set(columns.flatMap(({ criterion }) => criterion ?? [])),
];

/** Fewer criteria than this say nothing of what each of them has. */
export const LEAST_FOR_SHAPE = 4;

/** What most of a column's cells are, the column is: half may be blank, mistyped or of another kind. */
export const MOST = 0.5;
