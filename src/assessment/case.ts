/** @fileoverview One criterion of one unit, with all that is asked while it is judged. */

import type { Criterion } from "../criteria/set";
import type { Place } from "./cells";
import type { MarkReader } from "./mark-reader";
import type { RosterUnit } from "./roster";
import type { SheetFacts } from "./sheet-facts";
import type { UnitNotes } from "./unit-notes";

export interface Case {
  readonly facts: SheetFacts;
  readonly unit: RosterUnit;
  readonly criterion: Criterion;
  /** Of this criterion's marks. */
  readonly reader: MarkReader;
  /** Where the unit's rows have it. */
  readonly places: readonly Place[];
  /** What is to be said of the unit goes here. */
  readonly notes: UnitNotes;
}
