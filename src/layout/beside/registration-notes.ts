/** @fileoverview Notes in the assessment itself that take a unit's registration back: "rút đăng ký" under Ghi chú ([O5]). */

import { readRegistrationCell, takesBack } from "../../cell/registration";
import { cellAt, valueAt } from "../../cell/text";
import type { At } from "../../table/tab";
import type { Table } from "../columns/table";
import { headsNotes } from "../headings/group-says";
import type { UnitEntry } from "../reading";

/** The cells of notes that take a registration back, by unit; of one that did not register nothing is taken back. */
export function notesOfWithdrawal(
  tables: readonly Table[],
  units: readonly UnitEntry[],
): ReadonlyMap<UnitEntry, At> {
  const columns = new Map(
    tables.map(({ tab, taken }) => [
      tab.name,
      taken.filter(({ field, aside, heading }) => field === "other" && !aside && headsNotes(heading)),
    ]),
  );
  const found = new Map<UnitEntry, At>();
  for (const unit of units) {
    const { tab, row, registration } = unit;
    const said = registration && cellAt(registration);
    const column = columns.get(tab.name)?.find(({ index }) => takesBack(valueAt(tab, row, index)))?.index;
    // Else what the group's heading above it says.
    const at = column === undefined ? unit.takenBack : { tab, row, column };
    if (!at || (said !== null && ["no", "blank"].includes(readRegistrationCell(said)))) continue;
    found.set(unit, at);
  }
  return found;
}
