/** @fileoverview What stands over the rows of the year: units at each step, and who has to be asked after. */
import type { Settings } from "../criteria/settings";
import { daysBetween, periodIn, spanIn } from "../vietnamese/periods";
import type { Day } from "./lists";
import type { Progress } from "./progress";
import type { Year } from "./read";
import { detailsByUnit } from "./registered";

export interface Overview {
  /** Units that scored themselves, and were appraised, in every criterion; null: nothing says. */
  readonly selfDone: number | null;
  readonly appraisedDone: number | null;
  /** Units that did not register by type, most first; none where nothing says who did. */
  readonly notRegistered: readonly { readonly type: string; readonly count: number }[];
  /** Names of units that registered after the day that the district set; null: what is set says no day. */
  readonly late: readonly string[] | null;
  /** Names of units to which nobody came for as many days as the district set, the longest first; null: not set. */
  readonly longAgo: readonly string[] | null;
}

/** The day on which registering ended; null: it says no day. */
function lastDayOf(registerBy: string, year: number | null): Day | null {
  const words = registerBy.replace(/^(?:(?:trước|hết|đến|chậm nhất)(?: là)? )*(?:hết )?(?:ngày )?/i, "");
  return (periodIn(words, year) ?? spanIn(words, year))?.to ?? null;
}

export function overviewOf(
  { roster: { units }, lists, figures }: Year,
  progress: readonly Progress[] | null,
  { settings, today }: { readonly settings: Pick<Settings, "registerBy" | "visitDays">; readonly today: Day },
): Overview {
  const done = (of: (one: Progress) => number | null) =>
    progress?.some((one) => of(one) !== null)
      ? progress.filter((one) => one.of > 0 && of(one) === one.of).length
      : null;
  const types = new Map<string, number>();
  for (const { type, registered } of units)
    if (registered === "no") types.set(type, (types.get(type) ?? 0) + 1);
  const until = lastDayOf(settings.registerBy, lists.year);
  const yearsEnd = `${lists.year ?? today.slice(0, 4)}-12-31`;
  const asOf = today < yearsEnd ? today : yearsEnd;
  const details = detailsByUnit(lists.registrations);
  const names = (is: (index: number) => boolean) =>
    units.flatMap(({ name }, index) => (is(index) ? [name] : []));
  const last = (index: number) => figures.byUnit.get(index)?.last ?? "";
  const { visitDays } = settings;
  const visited = lists.accounts.some(({ kind }) => kind === "visit");
  return {
    selfDone: done(({ self }) => self),
    appraisedDone: done(({ appraised }) => appraised),
    notRegistered: [...types].map(([type, count]) => ({ type, count })).sort((a, b) => b.count - a.count),
    late:
      settings.registerBy === ""
        ? []
        : until === null
          ? null
          : names((index) => (details.get(index)?.date ?? "") > until),
    longAgo:
      visitDays === null || !visited
        ? null
        : units
            .map(({ name }, index) => ({ name, last: last(index) }))
            .filter((one) => one.last === "" || daysBetween(one.last, asOf) - 1 > visitDays)
            .sort((a, b) => (a.last < b.last ? -1 : a.last > b.last ? 1 : 0))
            .map(({ name }) => name),
  };
}
