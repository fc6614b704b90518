/**
 * @fileoverview What the visits of a year come to: lượt and days by officer, kind, month and duty, units visited and not. A
 * row is one lượt, whatever units and officers it names; its days are those from–to, both counted.
 */

import { dayAfter, daysBetween } from "../vietnamese/periods";
import type { Day, Visit, YearRoster } from "./lists";
import type { OfficerBook } from "./officers";

/** Lượt and days. */
interface Count {
  readonly visits: number;
  readonly days: number;
}

/** What one officer did; `days` are days of the calendar: two lượt on one day are one. */
interface OfficerCount extends Count {
  readonly officer: string;
  readonly key: string;
  /** Units of the roster, each once. */
  readonly units: number;
  readonly last: Day;
}

interface NamedCount extends Count {
  /** A kind, a duty; '' for rows that say none. Of months `2021-08`. */
  readonly name: string;
}

export interface Figures {
  readonly total: Count;
  /** Most lượt first, then by name. */
  readonly byOfficer: readonly OfficerCount[];
  /** Most lượt first. */
  readonly byKind: readonly NamedCount[];
  /** A lượt counts in the month where it begins, each of its days in its own. */
  readonly byMonth: readonly NamedCount[];
  readonly byLabel: readonly NamedCount[];
  /** By the roster's index: how often, and the last day; absent where nobody came. */
  readonly byUnit: ReadonlyMap<number, { readonly visits: number; readonly last: Day }>;
  /** Of the officers whom the lists name, how many went. */
  readonly officers: { readonly went: number; readonly all: number };
}

/** Counts the visits that were read. */
export function figuresOf(visits: readonly Visit[], roster: YearRoster, book: OfficerBook): Figures {
  const kinds = new Map<string, Count>();
  const labels = new Map<string, Count>();
  const months = new Map<string, Count>();
  const units = new Map<number, { visits: number; last: Day }>();
  const officers = new Map<
    string,
    { name: string; visits: number; days: Set<Day>; units: Set<number>; last: Day }
  >();
  const total = { visits: 0, days: 0 };
  for (const visit of visits) {
    const days = daysOf(visit);
    total.visits += 1;
    total.days += days.length;
    add(kinds, visit.kind, 1, days.length);
    add(labels, visit.label, 1, days.length);
    add(months, visit.from.slice(0, 7), 1, 0);
    for (const day of days) add(months, day.slice(0, 7), 0, 1);
    const indexes = new Set(visit.units.flatMap(({ index }) => (index === null ? [] : [index])));
    for (const index of indexes) {
      const before = units.get(index);
      units.set(index, { visits: (before?.visits ?? 0) + 1, last: later(before?.last, visit.to) });
    }
    for (const { key, name } of visit.officers) {
      const before = officers.get(key) ?? {
        name,
        visits: 0,
        days: new Set(),
        units: new Set(),
        last: visit.to,
      };
      before.visits += 1;
      before.last = later(before.last, visit.to);
      for (const day of days) before.days.add(day);
      for (const index of indexes) before.units.add(index);
      officers.set(key, before);
    }
  }
  const known = new Set([...book.all.map(({ key }) => key), ...officers.keys()]);
  return {
    total,
    byOfficer: [...officers]
      .map(([key, one]) => ({
        officer: one.name,
        key,
        visits: one.visits,
        days: one.days.size,
        units: one.units.size,
        last: one.last,
      }))
      .sort((a, b) => b.visits - a.visits || byText(a.officer, b.officer)),
    byKind: sorted(kinds),
    byMonth: sorted(months).sort((a, b) => byText(a.name, b.name)),
    byLabel: sorted(labels).filter(({ name }) => name !== ""),
    byUnit: new Map([...units].sort(([a], [b]) => a - b).filter(([index]) => index < roster.units.length)),
    officers: { went: officers.size, all: known.size },
  };
}

/** No stay is longer; a longer one is a slip of the year, and its days are counted up to here. */
const LONGEST_STAY = 366;

function daysOf({ from, to }: Visit): Day[] {
  const days = Math.min(daysBetween(from, to), LONGEST_STAY);
  return Array.from({ length: days }, (_, at) => dayAfter(from, at));
}

const later = (a: Day | undefined, b: Day): Day => (a !== undefined && a > b ? a : b);

function add(counts: Map<string, Count>, name: string, visits: number, days: number): void {
  const before = counts.get(name);
  counts.set(name, { visits: (before?.visits ?? 0) + visits, days: (before?.days ?? 0) + days });
}

const sorted = (counts: ReadonlyMap<string, Count>): NamedCount[] =>
  [...counts]
    .map(([name, count]) => ({ name, ...count }))
    .sort((a, b) => b.visits - a.visits || byText(a.name, b.name));

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
