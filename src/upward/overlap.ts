/**
 * @fileoverview Reports that count one unit together: one lies inside another, in this version or in another; two hold
 * the same sender or the same base units. By stamps where they hold, by names where they do not ([U2]).
 */

import { unitKey } from "../units/names";
import type { Item } from "./add";
import type { Doubt, Doubts, Say } from "./doubts";
import { type Inside, insideOf, likeness, type Named } from "./inside";
import { dayWords } from "./tab";

/** Reports by the id of each report inside them. */
export type Holders = ReadonlyMap<string, readonly Item[]>;

export function holdersOf(items: readonly Item[]): Holders {
  const holders = new Map<string, Item[]>();
  for (const item of items) for (const source of item.report.sources) put(holders, source, item);
  return holders;
}

/** A name in one of the reports. */
interface Place {
  readonly item: Item;
  readonly inside: Inside;
  readonly named: Named;
}

/** Puts in doubt what would count a unit twice. None of `items` lies, in this very version, inside another. */
export function findOverlaps(items: readonly Item[], say: Say, doubts: Doubts): void {
  sameSources(items, doubts.add);
  const places = new Map<string, Place[]>();
  const copies = new Map<string, Item[]>();
  for (const item of items) {
    const inside = insideOf(item.report);
    for (const named of [inside.self, ...inside.parts]) put(places, named.key, { item, inside, named });
    if (inside.copy !== "") put(copies, inside.copy, item);
    if (inside.twice.length > 0) doubts.add(item, "named-twice", { units: listed(inside.twice) });
  }
  const common: Common = new Map();
  for (const list of places.values()) {
    for (const a of list) {
      for (const b of list) if (a.item !== b.item) compare(a, b, common, doubts.add);
    }
  }
  for (const list of copies.values()) {
    for (const a of list) {
      const other = list.find((one) => one !== a);
      if (other) inCommon(common, a, other).maybe.push(...insideOf(a.report).parts.map(({ name }) => name));
    }
  }
  for (const [item, byOther] of common) sayShared(item, byOther, say, doubts.add);
  for (const item of items) if (doubts.of(item).length === 0) aboveInside(item, places, doubts.add);
}

/** The very same report inside two: by its stamp, at any depth. */
function sameSources(items: readonly Item[], doubt: Doubt): void {
  const holders = holdersOf(items);
  for (const item of items) {
    const source = item.report.sources.find((one) => (holders.get(one)?.length ?? 0) > 1);
    const other = source === undefined ? undefined : holders.get(source)?.find((one) => one !== item);
    if (source === undefined || !other) continue;
    const child = item.report.children.find(({ stamp }) => stamp.startsWith(source));
    doubt(item, "overlap", { other: nameOf(other), ...(child ? { units: listed([child.unit]) } : {}) });
  }
}

/** What one report has in common with another. */
interface Shared {
  /** Certainly, or perhaps, the same units. */
  readonly same: string[];
  readonly maybe: string[];
  /** Of the same name in two places. */
  readonly weak: string[];
}

type Common = Map<Item, Map<Item, Shared>>;

function inCommon(common: Common, a: Item, b: Item): Shared {
  const byOther = common.get(a) ?? new Map<Item, Shared>();
  common.set(a, byOther);
  const found = byOther.get(b) ?? { same: [], maybe: [], weak: [] };
  byOther.set(b, found);
  return found;
}

function compare(a: Place, b: Place, common: Common, doubt: Doubt): void {
  const selfA = a.named === a.inside.self;
  const selfB = b.named === b.inside.self;
  // Two senders of one name were told apart before; what holds a sender's other version stays, that sender waits.
  if (selfB) return;
  const alike = likeness(a.named, b.named);
  if (alike === "other") return;
  if (selfA) {
    if (alike === "weak") return;
    const { child } = b.named;
    doubt(a.item, "other-version", {
      other: nameOf(b.item),
      ...(child ? { madeOn: dayWords(child.madeOn) } : {}),
    });
    return;
  }
  // The very same report inside both was found by its stamp.
  if (a.named.child && a.named.child.stamp === b.named.child?.stamp) return;
  // Chi đoàn Công an of two communes of one name.
  if (alike === "weak" && !a.named.telling) return;
  inCommon(common, a.item, b.item)[alike].push(a.named.name);
}

function sayShared(item: Item, byOther: ReadonlyMap<Item, Shared>, say: Say, doubt: Doubt): void {
  const chance: string[] = [];
  for (const [other, { same, maybe, weak }] of byOther) {
    const units = listed([...new Set([...same, ...maybe, ...weak])]);
    if (same.length > 0) doubt(item, "overlap", { other: nameOf(other), units });
    else if (maybe.length > 0 || moreThanChance(weak.length, item, other)) {
      doubt(item, "shared-units", { other: nameOf(other), units });
    } else chance.push(...weak.map((name) => `${name} (${nameOf(other)})`));
  }
  if (chance.length > 0) say("same-names", item.received, { units: listed(chance) });
}

/**
 * Communes and schools of one name lie in two districts, a few of many: names that make up more than half of the shorter
 * list, or all of it, are the same units.
 */
function moreThanChance(count: number, { report: a }: Item, { report: b }: Item): boolean {
  const shorter = Math.min(insideOf(a).telling, insideOf(b).telling);
  return (count > 1 && count * 2 > shorter) || count === shorter;
}

/** What is above a unit, and has its own figures in another report: the unit may be among those. */
function aboveInside(item: Item, places: ReadonlyMap<string, readonly Place[]>, doubt: Doubt): void {
  const { self, parts } = insideOf(item.report);
  for (const { above, key, child } of [self, ...parts]) {
    if (above === "" || (key !== self.key && child === null)) continue;
    const place = (places.get(unitKey(above, "")) ?? []).find(
      ({ item: other, named, inside }) =>
        other !== item &&
        named.key !== self.key &&
        // Of a sheet of its own, whose rows do not travel, nobody sees which units it holds.
        (named.child !== null ||
          (named === inside.self && other.report.header.kind === "own" && other.report.rows.length === 0)),
    );
    if (!place) continue;
    doubt(item, "maybe-inside", { above, other: nameOf(place.item) });
    return;
  }
}

const nameOf = ({ report }: Item) => report.header.unit;

/** Most names that one sentence holds. */
const MOST_LISTED = 5;

export function listed(names: readonly string[]): string {
  const more = names.length - MOST_LISTED;
  const first = names.slice(0, MOST_LISTED).map((name) => `“${name}”`);
  return first.join(", ") + (more > 0 ? ` và ${more} tên khác` : "");
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
