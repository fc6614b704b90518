/**
 * @fileoverview What the visits of a year come to: lượt and days by officer, kind, month and duty, units visited and not. A
 * row is one lượt, whatever units and officers it names; its days are those from–to, both counted.
 */

import { compareVietnamese } from "../vietnamese/order";
import { dayAfter, daysBetween } from "../vietnamese/periods";
import type { Day, Visit, YearRoster } from "./lists";

/** Lượt and days. */
export interface Count {
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
  /** Of the officers whom the lists name, how many went; a body is none. */
  readonly officers: { readonly went: number; readonly all: number };
}

/**
 * Counts the visits that were read.
 * @param month `2021-08`: its days, and the lượt that begin in it; absent: all
 */
export function figuresOf(
  visits: readonly Visit[],
  roster: Pick<YearRoster, "units">,
  officersKnown: readonly { readonly key: string }[],
  month = "",
): Figures {
  const kinds = new Map<string, Count>();
  const labels = new Map<string, Count>();
  const months = new Map<string, Count>();
  const units = new Map<number, { visits: number; last: Day }>();
  const officers = new Map<
    string,
    { name: string; person: boolean; visits: number; days: Set<Day>; units: Set<number>; last: Day }
  >();
  const total = { visits: 0, days: 0 };
  for (const visit of visits) {
    const days = daysOf(visit).filter((day) => day.startsWith(month));
    if (days.length === 0) continue;
    const one = visit.from.startsWith(month) ? 1 : 0;
    const last = days[days.length - 1] as Day;
    total.visits += one;
    total.days += days.length;
    add(kinds, visit.kind, one, days.length);
    add(labels, visit.label, one, days.length);
    if (one > 0) add(months, visit.from.slice(0, 7), 1, 0);
    for (const day of days) add(months, day.slice(0, 7), 0, 1);
    const indexes = new Set(visit.units.flatMap(({ index }) => (index === null ? [] : [index])));
    for (const index of indexes) {
      const before = units.get(index);
      units.set(index, { visits: (before?.visits ?? 0) + one, last: later(before?.last, last) });
    }
    for (const { key, name, person } of visit.officers) {
      const before = officers.get(key) ?? {
        name,
        person,
        visits: 0,
        days: new Set(),
        units: new Set(),
        last,
      };
      before.visits += one;
      before.last = later(before.last, last);
      for (const day of days) before.days.add(day);
      for (const index of indexes) before.units.add(index);
      officers.set(key, before);
    }
  }
  const went = [...officers].flatMap(([key, { person }]) => (person ? key : []));
  const known = new Set([...officersKnown.map(({ key }) => key), ...went]);
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
      .sort((a, b) => b.visits - a.visits || compareVietnamese(a.officer, b.officer)),
    byKind: sorted(kinds),
    byMonth: sorted(months).sort((a, b) => byText(a.name, b.name)),
    byLabel: sorted(labels).filter(({ name }) => name !== ""),
    byUnit: new Map([...units].sort(([a], [b]) => a - b).filter(([index]) => index < roster.units.length)),
    officers: { went: went.length, all: known.size },
  };
}

/** No stay is longer; a longer one is a slip of the year, and its days are counted up to here. */
const LONGEST_STAY = 366;

export function daysOf({ from, to }: Pick<Visit, "from" | "to">): Day[] {
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
    .sort((a, b) => b.visits - a.visits || compareVietnamese(a.name, b.name));

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
