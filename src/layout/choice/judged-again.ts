/**
 * @fileoverview [L4] Tabs that are not read and hold marks of the assessment's criteria for its units once more, under a
 * title that says that these were judged again: whom they mark otherwise is left open.
 */
import { isFailIn } from "../../cell/sample";
import { cellAt, isBlank } from "../../cell/text";
import type { At, Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import { anyOf } from "../../vietnamese/whole-words";
import { UnitsOf } from "../beside/units-of";
import { readingYear } from "../header/title";
import type { Reading, RowNotRead, UnitEntry } from "../reading";
import type { Candidate } from "./candidates";

const AGAIN = anyOf(
  "(?:tham dinh|cham|xet|danh gia|kiem tra) lai|phuc (?:tra|khao)|sau (?:khi )?(?:\\S+ ){0,2}(?:kien nghi|giai trinh|bo sung|khieu nai|ra soat|kiem tra|khac phuc)|thay (?:the|cho)|(?:dieu|dinh) chinh|(?:lan|dot|vong) (?:2|hai|ii|cuoi)|(?:lan|ket qua) cuoi",
);

/** The units that such a tab marks otherwise, each once, on the mark that differs. `unread`: tabs that nobody read or set aside. */
export function judgedAgain(
  candidates: readonly Candidate[],
  read: Pick<Reading, "units" | "year" | "schoolYear">,
  unread: readonly Tab[],
): RowNotRead[] {
  const book = new UnitsOf(read.units);
  const year = readingYear(read);
  return candidates.flatMap(({ tabs, result, year: own }): RowNotRead[] => {
    if ("doubt" in result || !tabs.every((tab) => unread.includes(tab))) return [];
    if (own !== null && year !== null && own !== year) return [];
    if (
      ![...tabs.map(({ name }) => name), ...result.tables.map(({ title }) => title)].some((text) =>
        AGAIN.test(fold(text)),
      )
    )
      return [];
    return result.units.flatMap((other): RowNotRead[] => {
      const [unit] = book.all(other.name);
      const at = unit && differing(unit, other);
      return unit && at ? [{ at, unit, of: "tab" }] : [];
    });
  });
}

/** The first mark of another row that says otherwise than a unit's own; blank ones say nothing. */
function differing(unit: UnitEntry, other: UnitEntry): At | null {
  const isFailing = (at: At) => isFailIn(cellAt(at));
  for (const code of other.columns.keys()) {
    const there = marksOf(other, code);
    const [first] = there;
    if (!first || !unit.columns.has(code)) continue;
    const fails = there.find(isFailing);
    if ((fails !== undefined) !== marksOf(unit, code).some(isFailing)) return fails ?? first;
  }
  return null;
}

/** The cells of a unit's appraised marks of a criterion that are not blank. */
function marksOf({ tab, row, rows, columns }: UnitEntry, code: string): At[] {
  const column = columns.get(code)?.appraised ?? -1;
  if (column < 0) return [];
  return (rows?.get(code) ?? [row])
    .map((at) => ({ tab, row: at, column }))
    .filter((at) => !isBlank(cellAt(at)));
}
