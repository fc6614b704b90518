/** @fileoverview One report a sender: the newest; and senders of whom it is not clear whether they are one. */
import { similarNames, unitKey } from "../units/names";
import { comparePlaces, mayBeOneName, wordsOf } from "../units/places";
import type { Item } from "./add";
import type { Doubt, Say } from "./doubts";
import { listed } from "./overlap";
import { dayWords } from "./tab";

/** The newest of each sender; where two of one day differ nobody can tell, and neither is counted. */
export function newestOfEach(candidates: readonly Item[], say: Say, doubt: Doubt): Item[] {
  const chosen: Item[] = [];
  const takeNewest = (list: readonly Item[]): Item[] => {
    const one = newestOf(list, say);
    if (one) chosen.push(one);
    return one ? [one] : [];
  };
  for (const list of groupBy(candidates, ({ report }) => unitKey(report.header.unit, "")).values()) {
    const byParent = groupBy(list, ({ report }) => unitKey(report.header.parent, ""));
    const unsaid = byParent.get("") ?? [];
    byParent.delete("");
    const said = [...byParent.values()];
    // Who does not say what is above is the only one of that name who does, or nobody knows which.
    if (said.length < 2) {
      takeNewest(list);
      continue;
    }
    const newest = said.flatMap(takeNewest);
    const nameless = takeNewest(unsaid);
    for (const item of newest) {
      const rest = newest.filter((one) => one !== item);
      const others = rest.filter((one) => mayBeOneAbove(item, one));
      if (others.length > 0) sayUnclear(item, others, doubt);
      else if (rest.length > 0) sayTwo(item, rest, say);
    }
    for (const item of nameless) sayUnclear(item, newest, doubt);
  }
  for (const list of groupBy(chosen, ({ report }) => wordsOf(report.header.unit)).values()) {
    for (const item of list) {
      const others = list.filter(
        (one) =>
          one !== item &&
          mayBeOneName(item.report.header.unit, one.report.header.unit) &&
          mayBeOneAbove(item, one),
      );
      if (others.length > 0) sayUnclear(item, others, doubt);
      // Hoằng Phú and Hoằng Phụ are two communes, or one that somebody mistyped.
      const similar = list.filter(
        (one) => similarNames(item.report.header.unit, one.report.header.unit) && mayBeOneAbove(item, one),
      );
      if (others.length === 0 && similar.length > 0) sayTwo(item, similar, say);
    }
  }
  return chosen;
}

function mayBeOneAbove({ report: a }: Item, { report: b }: Item): boolean {
  return comparePlaces(a.header.parent, b.header.parent) !== "other";
}

function named(others: readonly Item[]): string[] {
  return others.map(({ report: { header } }) =>
    header.parent ? `${header.unit}, cấp trên ghi là ${header.parent}` : header.unit,
  );
}

/** That they are counted as two. */
function sayTwo(item: Item, others: readonly Item[], say: Say): void {
  say("same-names", item.received, { units: listed(named(others)) });
}

function sayUnclear(item: Item, others: readonly Item[], doubt: Doubt): void {
  const { parent } = item.report.header;
  doubt(item, "sender-unclear", { parent, others: named(others).join("”, “") });
}

function newestOf(list: readonly Item[], say: Say): Item | null {
  const [day] = list
    .map(({ report }) => report.header.madeOn)
    .sort()
    .reverse();
  const ofDay = list.filter(({ report }) => report.header.madeOn === day);
  const [newest] = ofDay;
  if (!newest) return null;
  const rivals = ofDay.some(({ id }) => id !== newest.id);
  for (const one of list) {
    if (one.report.header.madeOn !== day) {
      say("older-copy", one.received, {
        madeOn: dayWords(one.report.header.madeOn),
        newer: dayWords(newest.report.header.madeOn),
      });
    } else if (rivals) say("same-day", one.received);
    else if (one !== newest) say("same-report", one.received);
  }
  return rivals ? null : newest;
}

function groupBy(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const of = key(item);
    const group = groups.get(of);
    if (group) group.push(item);
    else groups.set(of, [item]);
  }
  return groups;
}
