/**
 * @fileoverview What the groups of a table say of its units ([M6], [O5], [U2]): a group may say whose marks stand in it,
 * and the same units below two groups are two only where these are places.
 */

import { textOf } from "../../cell/text";
import type { At, Tab } from "../../table/tab";
import { nameKey } from "../../vietnamese/fold";
import { type GroupSays, groupSays, namesPlace, namesTime, yearOfGroup } from "../headings/group-says";
import type { CriterionColumns, UnitEntry } from "../reading";
import { say } from "../sentences";
import { type GroupLevel, headingOf } from "./groups";
import { columnsOfSide } from "./unit-parts";
import type { UnitRow } from "./unit-rows";

/** What the headings above one unit say. */
export interface Grouped {
  /** Without those that only say whose marks these are. */
  readonly heading: string;
  readonly levels: readonly GroupLevel[];
  readonly side: GroupSays["side"];
  /** The heading that takes the registration of all below it back. */
  readonly takenBack: At | null;
}

/** Reads the headings above the units; units below one heading share one answer. */
export function groupReader(tab: Tab, units: readonly UnitRow[]): (levels: readonly GroupLevel[]) => Grouped {
  // "Đoàn cơ sở" says whose marks these are only beside "Huyện đoàn": beside "Chi đoàn cơ sở" it is a kind of units.
  const all = [...new Set(units.map(({ groups }) => groups))].flat();
  const ranks = all.some(({ text }) => groupSays(text).side === "appraised");
  const known = new Map<readonly GroupLevel[], Grouped>();
  return (levels) => {
    let grouped = known.get(levels);
    if (!grouped) {
      grouped = readLevels(tab, levels, ranks);
      known.set(levels, grouped);
    }
    return grouped;
  };
}

function readLevels(tab: Tab, all: readonly GroupLevel[], ranks: boolean): Grouped {
  const said = all.map((level) => {
    const says = groupSays(level.text);
    return { level, says: says.byRank && !ranks ? { ...says, side: null, alone: false } : says };
  });
  const levels = said.filter(({ says }) => !says.alone).map(({ level }) => level);
  const back = said.find(({ says }) => says.unregistered)?.level;
  const column = back
    ? (tab.values[back.row] ?? []).findIndex((value) => textOf(value).includes(back.text))
    : -1;
  return {
    heading: headingOf(levels),
    levels,
    side: said.map(({ says }) => says.side).find((side) => side !== null) ?? null,
    takenBack: back && column >= 0 ? { tab, row: back.row, column } : null,
  };
}

/** So many units below two headings are no coincidence, where they are half of a group at least. */
const REPEATED = 2;

/**
 * Why it cannot be told which marks count: units stand below two headings of which nobody knows that they are places,
 * or below another year's; null where it can.
 * @param district what a column of the table says of a row, '' where there is none
 */
export function groupsInDoubt(
  tab: Tab,
  units: readonly UnitRow[],
  read: (levels: readonly GroupLevel[]) => Grouped,
  district: (row: number) => string,
  year: number | null,
): string | null {
  // Thousands of units stand below a few groups, mostly below none.
  const all = new Set(units.map(({ groups }) => groups));
  for (const groups of all)
    for (const { text } of groups) {
      const other = yearOfGroup(text);
      if (year !== null && other !== null && other !== year) return say.twoYears(tab.name, [other, year]);
    }
  if (all.size < 2) return null;
  const byName = new Map<string, Set<Grouped>>();
  const sizes = new Map<string, number>();
  for (const { row, name, groups } of units) {
    const own = read(groups);
    sizes.set(own.heading, (sizes.get(own.heading) ?? 0) + 1);
    const key = `${nameKey(name)}\n${district(row)}`;
    const before = byName.get(key);
    if (before) before.add(own);
    else byName.set(key, new Set([own]));
  }
  const shared = new Map<string, number>();
  for (const groups of byName.values()) {
    if (groups.size < 2) continue;
    const all = [...groups];
    for (const [at, one] of all.entries())
      for (const other of all.slice(at + 1)) {
        if (one.heading === other.heading || areTwoPlaces(one, other)) continue;
        const key = `${one.heading}\n${other.heading}`;
        const count = (shared.get(key) ?? 0) + 1;
        shared.set(key, count);
        const size = Math.min(sizes.get(one.heading) ?? 0, sizes.get(other.heading) ?? 0);
        const surely = namesTime(one.heading) || namesTime(other.heading);
        if (surely || (count >= REPEATED && count * 2 >= size))
          return say.repeatedGroups(tab.name, one.heading, other.heading);
      }
  }
  return null;
}

/** Whether what tells two groups apart are places, clusters or types. */
function areTwoPlaces(one: Grouped, other: Grouped): boolean {
  const own = ({ levels }: Grouped, beside: Grouped) =>
    levels.filter(({ text }) => !beside.levels.some((level) => level.text === text));
  const [left, right] = [own(one, other), own(other, one)];
  const isPlace = (levels: readonly GroupLevel[]) =>
    levels.some(({ text }) => namesPlace(text)) && !levels.some(({ text }) => namesTime(text));
  return isPlace(left) && isPlace(right);
}

/** One unit as it stands below one group. */
export interface OfGroup {
  /** Its name, district and heading as one. */
  readonly key: () => string;
  readonly side: GroupSays["side"];
}

/** The keys of those whose self marks stand below another group than their appraised ones: further rows of these. */
export function givenTwice(units: readonly OfGroup[]): ReadonlySet<string> {
  const own = units.filter(({ side }) => side === "self").map(({ key }) => key());
  if (own.length === 0) return new Set();
  const others = new Set(units.flatMap(({ key, side }) => (side === "self" ? [] : key())));
  return new Set(own.filter((key) => others.has(key)));
}

/** The entries with such self marks behind the appraised ones of the same unit. */
export function inOneOrder(
  units: readonly (OfGroup & { readonly entries: readonly UnitEntry[] })[],
  twice: ReadonlySet<string>,
): UnitEntry[] {
  if (twice.size === 0) return units.flatMap(({ entries }) => entries);
  const isFurther = ({ key, side }: OfGroup) => side === "self" && twice.has(key());
  const further = new Map<string, UnitEntry[]>();
  for (const unit of units)
    if (isFurther(unit)) further.set(unit.key(), [...(further.get(unit.key()) ?? []), ...unit.entries]);
  return units.flatMap((unit) => {
    if (isFurther(unit)) return [];
    const own = further.get(unit.key()) ?? [];
    further.delete(unit.key());
    return [...unit.entries, ...own];
  });
}

/** Columns of marks as one group or the other says whose they are; all units of a side share them. */
export function sideReader(): (columns: Columns, side: GroupSays["side"]) => Columns {
  const known = { self: new Map<Columns, Columns>(), appraised: new Map<Columns, Columns>() };
  return (columns, side) => {
    if (side === null) return columns;
    let found = known[side].get(columns);
    if (!found) {
      found = new Map([...columns].map(([code, own]) => [code, onSide(own, side)]));
      known[side].set(columns, found);
    }
    return found;
  };
}

/** Where both have columns of their own, marks of one that is not appraised yet are no appraised ones. */
function onSide(own: CriterionColumns, side: "self" | "appraised"): CriterionColumns {
  if (own.self < 0 || own.appraised < 0) return columnsOfSide(own, side);
  return side === "appraised" ? own : { ...own, appraised: -1, appraisedFail: -1 };
}

type Columns = UnitEntry["columns"];
