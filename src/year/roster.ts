/**
 * @fileoverview Which units the year is about: those that were judged, or, where the workbook has no assessment yet, those
 * that its own lists name.
 */
import type { Assessment } from "../assessment/assessed";
import { nameAsItStands, valueAt } from "../cell/text";
import type { CellValue } from "../table/tab";
import { isUnitName } from "../units/looks-like-name";
import { NameBook } from "../units/name-book";
import { unitKey, unitType } from "../units/names";
import { namesSeveral } from "../units/several";
import { rowsBelow } from "./list-rows";
import type { ListTable } from "./list-table";
import { columnsWith } from "./list-tables";
import type { YearRoster, YearUnit } from "./lists";
import { readable } from "./units-in";

/** The judged units. */
export function rosterOf({ units, registrationKnown }: Assessment): YearRoster {
  return {
    from: "assessment",
    units: units.map(({ name, type, heading, outcome, registrationOpen }) => ({
      name,
      type,
      heading,
      outcome,
      registered: !registrationKnown
        ? registrationOpen
          ? "open"
          : null
        : outcome === "notRegistered"
          ? "no"
          : registrationOpen
            ? "open"
            : "yes",
    })),
  };
}

/** Tables that name units in a column of units. */
export interface RosterSources {
  readonly registration: readonly ListTable[];
  readonly assignment: readonly ListTable[];
  readonly visit: readonly ListTable[];
}

/** The units that lists name, each once, in their order. */
export function rosterFromLists({ registration, assignment, visit }: RosterSources): YearRoster {
  const units = gather(registration, []);
  const more = gather(assignment, units);
  const all = [...units, ...more];
  return all.length > 0 ? { units: all, from: "lists" } : { units: gather(visit, []), from: "visits" };
}

/** Names of units in the tables; one much like a unit that is known is a slip of the hand, and no further unit. */
function gather(tables: readonly ListTable[], known: readonly YearUnit[]): YearUnit[] {
  const book = known.length > 0 ? new NameBook(known) : null;
  const units = new Map<string, YearUnit>();
  for (const table of tables)
    for (const { index } of columnsWith(table, "unit"))
      for (const { row, is } of rowsBelow(table, () => true)) {
        if (is !== "row") continue;
        for (const name of namesOf(valueAt(table.tab, row, index))) {
          const key = unitKey(name, "");
          if (units.has(key) || book?.find(name).length || book?.mayBe(name).length) continue;
          units.set(key, { name, type: unitType(name), heading: "", registered: null, outcome: null });
        }
      }
  return [...units.values()];
}

const APART = /\n|;|,(?=\s*(?:đoàn|xã|phường|thị trấn|trường|chi đoàn)(?![\p{L}]))/iu;

/** Names of units that a cell holds, each with its type word. */
function namesOf(value: CellValue): string[] {
  if (typeof value !== "string") return [];
  return value.split(APART).map(nameAsItStands).map(readable).filter(isOneName);
}

const isOneName = (name: string) => isUnitName(name) && !namesSeveral(name);
