/** @fileoverview Who follows each unit, as all lists say, and where officers are to go this week. */
import type { Assessment } from "../assessment/assessed";
import { peopleIn } from "../cell/people";
import { dayAfter } from "../vietnamese/periods";
import type { Day, OfficerNamed, PlannedVisit } from "./lists";
import type { Year } from "./read";

export type Follower = Pick<OfficerNamed, "name" | "key">;

/**
 * The officers of each unit, in the roster's order; of whom no list says any, those of the assessment's own cell.
 */
export function followersOf(
  { lists, roster }: Pick<Year, "lists" | "roster">,
  assessment: Assessment | null = null,
): readonly (readonly Follower[])[] {
  const units = roster.units.map(() => new Map<string, Follower>());
  for (const { unit, officers } of lists.assignments)
    for (const { name, key } of officers)
      if (unit.index !== null && !units[unit.index]?.has(key)) units[unit.index]?.set(key, { name, key });
  return units.map((own, index) =>
    own.size > 0 ? [...own.values()] : peopleIn(assessment?.units[index]?.officer ?? ""),
  );
}

/** A week, Monday to Sunday. */
export interface Week {
  readonly from: Day;
  readonly to: Day;
}

export function weekAround(day: Day): Week {
  const from = dayAfter(day, -((new Date(day).getUTCDay() + 6) % 7));
  return { from, to: dayAfter(from, 6) };
}

/** What is planned for a week; a row for a month or a quarter says of no week. */
export const plannedIn = (planned: readonly PlannedVisit[], { from, to }: Week): readonly PlannedVisit[] =>
  planned.filter((row) => row.from <= to && row.to >= from && row.to < dayAfter(row.from, LONGEST));

/** Longer is a month or a quarter in which it may be any day. */
const LONGEST = 28;
