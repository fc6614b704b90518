/**
 * @fileoverview Units that may be one: a bare name, and the same name with words behind it that tell of no other unit,
 * or with its type's word where the others have theirs ([U2]). Which row counts, and whether they are two, nobody knows: all of them are open.
 */
import { shownAt } from "../cell/show";
import { type Finding, finding } from "../findings/codes";
import type { UnitEntry } from "../layout/reading";
import { type Aside, asideOf } from "../units/aside";
import { unitKey } from "../units/names";
import { COMMUNE_TYPES } from "../units/type-words";
import { nameKey } from "../vietnamese/fold";
import { type RosterUnit, readableName } from "./roster";

/** Names such units, each with one of the others; gives their indexes. */
export function oneOrTwo(units: readonly RosterUnit[], findings: Finding[]): Set<number> {
  const open = new Set<number>();
  const groups = new Map<string, { index: number; of: Aside["of"] }[]>();
  units.forEach(({ name, entries }, index) => {
    const aside = asideOf(name);
    if (!aside) return;
    const key = unitKey(aside.name, readableName((entries[0] as UnitEntry).heading));
    const group = groups.get(key);
    if (group) group.push({ index, of: aside.of });
    else groups.set(key, [{ index, of: aside.of }]);
  });
  const bare = new Map(units.map(({ key }, index) => [key, index]));
  const name = (alike: readonly number[]): void => {
    if (alike.length < 2) return;
    for (const index of alike) {
      const other = units[alike.find((one) => one !== index) as number] as RosterUnit;
      const { name, entries } = units[index] as RosterUnit;
      const [{ at }] = entries as [UnitEntry];
      const { at: first } = other.entries[0] as UnitEntry;
      open.add(index);
      findings.push(
        finding("row-not-read", at, {
          unit: name,
          value: shownAt(at),
          detail: {
            of: "same",
            other: other.name,
            place: first.tab === at.tab ? `dòng ${first.row + 1}` : `tab “${first.tab.name}”`,
          },
        }),
      );
    }
  };
  for (const [key, group] of groups) {
    const plain = bare.get(key);
    name(
      plain === undefined
        ? group.filter(({ of }) => of === "time").map(({ index }) => index)
        : [plain, ...group.map(({ index }) => index).filter((index) => index !== plain)],
    );
  }
  for (const alike of typeLeftOut(units, bare)) name(alike.filter((index) => !open.has(index)));
  return open;
}

/** "Đoàn Yên Bình" beside "Đoàn xã Yên Bình", where the communes are called by their type; in a list of bare names "Cao Lộc" is the commune and "TT Cao Lộc" the town. */
function typeLeftOut(units: readonly RosterUnit[], bare: ReadonlyMap<string, number>): number[][] {
  const types = COMMUNE_TYPES.map(nameKey);
  const pairs = units.flatMap(({ key, type }, index) => {
    if (type !== "khác") return [];
    const others = types.flatMap((word) => bare.get(`${word} ${key}`) ?? []);
    return others.length === 0 ? [] : [[index, ...others]];
  });
  if (pairs.length === 0) return pairs;
  let typed = 0;
  let others = 0;
  for (const { type } of units) {
    if (COMMUNE_TYPES.includes(type)) typed += 1;
    else if (type === "khác") others += 1;
  }
  return typed > others * 2 ? pairs : [];
}
