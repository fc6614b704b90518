/** @fileoverview What judging a workbook gives: its units with their results, and all that was found. */
import type { SetOrigin } from "../criteria/choose";
import type { CriteriaSet } from "../criteria/set";
import type { Finding } from "../findings/codes";
import type { CriterionOutcome, UnitOutcome, Verdict } from "../findings/words";
import type { Reading, UnitEntry } from "../layout/reading";
import type { At } from "../table/tab";
import type { Said } from "./quotes";

/** What a unit's marks and evidence come to. */
export interface UnitJudgement {
  readonly outcome: UnitOutcome;
  /** With self marks where appraised ones are blank ([O7]); never counted as recognised. */
  readonly provisional: UnitOutcome;
  /** In the set's order. */
  readonly criteria: readonly CriterionOutcome[];
  readonly provisionalCriteria: readonly CriterionOutcome[];
  /** Points awarded where some were, in the set's order ([M4]). */
  readonly points: readonly (number | null)[];
  readonly pillars: readonly Verdict[];
  readonly provisionalPillars: readonly Verdict[];
  /** Whether any criterion of the set has a mark, readable or not. */
  readonly marked: boolean;
  /** What was found on its marks, evidence and explanations; none where it did not register ([O5]). */
  readonly findings: readonly Finding[];
}

/** A unit with its results. */
export interface AssessedUnit extends Omit<UnitJudgement, "marked"> {
  readonly name: string;
  readonly type: string;
  /** Group or district heading, '' where there is none. */
  readonly heading: string;
  readonly officer: string;
  /** Where its name stands; in `registered-not-assessed` that is on the registration tab. */
  readonly at: At;
  /** Whether it registered is open: undetermined whatever its marks ([O5]). */
  readonly registrationOpen: boolean;
  /** A row that may be its own was not read: undetermined whatever its marks ([L2]). */
  readonly rowOpen: boolean;
  /** Its rows in the sheet; none for a unit that is only on the registration tab. */
  readonly entries: readonly UnitEntry[];
  /** Cells with words on it that no rule understands and no finding is about ([L11]); most have none. */
  readonly quoted?: readonly Said[];
}

export interface Assessment {
  readonly set: CriteriaSet;
  /** Where it comes from ([K2], [L10]); null: nobody said. */
  readonly setOrigin: SetOrigin | null;
  /** The assessed year; null: not known, and dates of documents are not judged ([E6]). */
  readonly year: number | null;
  readonly reading: Reading;
  readonly units: readonly AssessedUnit[];
  /** Words around the table and on its headings that no rule understands and no finding is about ([L11]). */
  readonly quoted: readonly Said[];
  /** All of them, by sheet, row and column. */
  readonly findings: readonly Finding[];
  /** False: the workbook says nothing of registration ([O5]). */
  readonly registrationKnown: boolean;
  /** False: no evidence columns, evidence was not asked for ([E8]). */
  readonly evidenceKnown: boolean;
  /** [E5] Texts that may have a link behind them and were not looked behind. */
  readonly linksUnseen: number;
}
