/** @fileoverview What a spoiler makes of a good workbook, and what an answer to it may be. */
import type { Tab } from "../../src/table/tab";

export interface Spoilt {
  readonly good: readonly Tab[];
  readonly tabs: readonly Tab[];
  /** `plain`: the truth still stands there for anybody to see; `open`: asking is as right. */
  readonly asking: "plain" | "open";
  /** What a unit's outcome may be, from what it was; `no unit`: it may be gone. Absent: what it was. */
  readonly may?: (name: string, was: string) => readonly string[];
  /** Units that may be there though they were not. */
  readonly mayAppear?: (name: string) => boolean;
  /** The 1-based row of a unit in the spoilt workbook. */
  readonly rowOf?: (name: string) => number | undefined;
  /** The tab of a unit that has one of its own: named as not read, the unit is not lost in silence. */
  readonly tabOf?: (name: string) => string | undefined;
  /** Rows that a finding must name, unless a unit stands there; without a row any of the tab will do. */
  readonly mustName?: readonly { readonly sheet: string; readonly row?: number }[];
  /** Findings of this code are right and no false alarm. */
  readonly mayTell?: string;
  /** What some finding about the sheet must tell of, for the reader of a failure. */
  readonly mustTell?: string;
  /** Words that a person must be told of: what is decided of a unit (absent: of any) comes with them, or with their tab. */
  readonly says?: { readonly words: string; readonly of?: string; readonly tab?: string };
  readonly made: string;
}
