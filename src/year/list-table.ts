/** @fileoverview A list on a tab, as those who read it have it. */
import type { Tab } from "../table/tab";
import type { Role } from "./columns";

/** A column of a list. */
export interface ListColumn {
  /** 0-based. */
  readonly index: number;
  readonly role: Role;
  /** Its headings, top to bottom. */
  readonly path: readonly string[];
  readonly heading: string;
}

/** A list on a tab, merged cells filled in ([L5]). */
export interface ListTable {
  readonly tab: Tab;
  /** 0-based. */
  readonly headerRows: readonly number[];
  readonly columns: readonly ListColumn[];
  /** The row behind its last. */
  readonly end: number;
  /** What was planned, of a table that says beside it what was done: who went unplanned has no row there. */
  readonly besideDone?: true;
  /** Titles, letterhead and notes above it. */
  readonly lines: readonly string[];
}
