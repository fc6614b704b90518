/** @fileoverview What is not clear of who follows which unit: cells that make no name, notes of a change, lists that say otherwise. */
import { isDitto } from "../cell/ditto";
import { meansNothing } from "../cell/mark";
import { peopleIn, saysNobody } from "../cell/people";
import { textOf, valueAt } from "../cell/text";
import { type Finding, finding } from "../findings/codes";
import { cellIn } from "../table/a1";
import type { At, CellValue, Tab } from "../table/tab";
import { fold } from "../vietnamese/fold";
import { type Block, goesOnBlank } from "./assignment-blocks";
import type { Assignment, OfficerNamed, Place, UnitNamed } from "./lists";
import type { OfficersAbove } from "./officers-above";
import { isOwn, officersIn } from "./row-cells";

/** Whether a cell holds something, and neither a name nor a word that there is nobody yet. */
function isNoName(value: CellValue): boolean {
  if (isDitto(value) || typeof value === "number") return true;
  const text = textOf(value)
    .replace(/\([^()]*\)/g, "")
    .trim();
  return text !== "" && !meansNothing(text) && !saysNobody(text) && peopleIn(value).length === 0;
}

/** Why nobody is a unit's officer though something speaks of one; null: nothing does. */
export function doubtOf(
  tab: Tab,
  row: number,
  { officers, former }: Block,
  over: OfficersAbove | null,
): { readonly former: string } | { readonly group: string } | { readonly unread: "x" } | null {
  if (officers.some(({ index }) => isNoName(valueAt(tab, row, index)))) return { unread: "x" };
  if (!over) return null;
  const before = officersIn(tab, row, former).map(({ name }) => name);
  if (before.length > 0) return { former: before.join(", ") };
  const group = over.takeEnded();
  return group === "" ? null : { group };
}

/** Units that a list numbers twice with other officers each: a finding on the later that names both. */
export class NumberedUnits {
  private readonly first = new Map<number, readonly OfficerNamed[]>();

  look({ index, name }: UnitNamed, own: readonly OfficerNamed[], at: Pick<At, "tab" | "row">): Finding[] {
    const [here] = own;
    if (index === null || !here) return [];
    const before = this.first.get(index);
    if (!before) this.first.set(index, own);
    const there = before?.[0];
    if (!before || !there || keysOf([{ officers: before }]) === keysOf([{ officers: own }])) return [];
    const detail = {
      other: namesOf([{ officers: before }]),
      otherTab: there.at.sheet,
      otherCell: there.at.cell,
    };
    const value = namesOf([{ officers: own }]);
    const column = cellIn(here.at.cell).column;
    return [finding("assignment-differs", { ...at, column }, { unit: name, value, detail })];
  }
}

/** Where lists say otherwise of a unit, a finding that names both; within one list several officers are all its. */
export function disagreements(assignments: readonly Assignment[], atPlace: (place: Place) => At): Finding[] {
  const byUnit = new Map<number, Map<number, Assignment[]>>();
  for (const one of assignments) {
    if (one.unit.index === null || one.officers.length === 0) continue;
    const lists = byUnit.get(one.unit.index) ?? new Map<number, Assignment[]>();
    byUnit.set(one.unit.index, lists);
    lists.set(one.list, [...(lists.get(one.list) ?? []), one]);
  }
  return [...byUnit.values()].flatMap((lists) => {
    const [first = [], ...others] = [...lists.values()];
    return others.flatMap((other) => {
      if (keysOf(first) === keysOf(other)) return [];
      const { unit, officers } = other[0] as Assignment;
      const there = (first[0] as Assignment).officers[0] as OfficerNamed;
      const detail = { other: namesOf(first), otherTab: there.at.sheet, otherCell: there.at.cell };
      const here = (officers[0] as OfficerNamed).at;
      return [
        finding("assignment-differs", atPlace(here), { unit: unit.name, value: namesOf(other), detail }),
      ];
    });
  });
}

const allOf = (some: readonly Pick<Assignment, "officers">[]) => some.flatMap(({ officers }) => officers);
const keysOf = (some: readonly Pick<Assignment, "officers">[]): string =>
  [...new Set(allOf(some).map(({ key }) => key))].sort().join("\n");
const namesOf = (some: readonly Pick<Assignment, "officers">[]): string =>
  [...new Map(allOf(some).map(({ key, name }) => [key, name])).values()].join(", ");

/** A row of which nothing could be taken. */
export const rowNotRead = (tab: Tab, row: number, column: number): Finding =>
  finding(
    "list-row-not-read",
    { tab, row, column },
    { value: textOf(valueAt(tab, row, column)), detail: { list: "assignment" } },
  );

/** "Các xã còn lại", "toàn bộ các trường". */
const MANY = /\b(?:con lai|toan bo|tat ca|cac (?:don vi|xa|phuong|truong|co so|chi doan))\b/;

/**
 * The officers of a row that reads like a group's heading and yet says of units which they follow, in words of which nobody
 * knows which units they are: "Trần Thị Bình | Khối trường học"; null: it is none.
 */
export function unitsOfMany(
  tab: Tab,
  row: number,
  blocks: readonly Block[],
): { readonly officers: readonly OfficerNamed[]; readonly column: number } | null {
  for (const block of blocks) {
    const { officers: columns, units, officerFirst } = block;
    // Whoever stands below without an officer is this one's.
    if (goesOnBlank(tab, row, block)) continue;
    const officers = officersIn(tab, row, columns).filter(({ person }) => person);
    const said = units.find(({ index }) => {
      const text = isOwn(tab, row, index) ? textOf(valueAt(tab, row, index)) : "";
      return text !== "" && (officerFirst || MANY.test(fold(text)));
    });
    if (officers.length > 0 && said) return { officers, column: said.index };
  }
  return null;
}
