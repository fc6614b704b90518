/**
 * @fileoverview Units that may be one: a bare name, and the same name with words behind it that tell of no other unit
 * ([U2]). Which row counts, and whether they are two, nobody knows: all of them are open.
 */
import { shownAt } from "../cell/show";
import { type Finding, finding } from "../findings/codes";
import type { UnitEntry } from "../layout/reading";
import { type Aside, asideOf } from "../units/aside";
import { unitKey } from "../units/names";
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
  if (groups.size === 0) return open;
  const bare = new Map(units.map(({ key }, index) => [key, index]));
  for (const [key, group] of groups) {
    const plain = bare.get(key);
    const alike =
      plain === undefined
        ? group.filter(({ of }) => of === "time").map(({ index }) => index)
        : [plain, ...group.map(({ index }) => index).filter((index) => index !== plain)];
    if (alike.length < 2) continue;
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
  }
  return open;
}
