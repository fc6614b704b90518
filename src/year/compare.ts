/**
 * @fileoverview Two years of units held against each other: who is recognised still, newly, no longer; which criteria were
 * lost and won. Units are followed over changes of their names; what cannot be compared says why.
 */
import type { Assessment } from "../assessment/assessed";
import { criteriaOf } from "../criteria/set";
import type { CriterionOutcome, UnitOutcome } from "../findings/words";
import { isSameName, type PlacedName, placed, type UnitChange } from "../units/changes";
import { NameBook } from "../units/name-book";
import { isPlace } from "../units/places";
import { type NotFound, type Succession, successions } from "../units/succession";
import { fold } from "../vietnamese/fold";
import type { Day } from "./lists";

/** A year's judged units. */
export interface JudgedYear {
  readonly year: number;
  readonly set: Assessment["set"];
  readonly units: readonly Pick<Assessment["units"][number], "name" | "heading" | "outcome" | "criteria">[];
}

/** In the order in which they are counted. */
export const STANDINGS = ["kept", "won", "lost", "neither", "unknown"] as const;
/** How a unit stands in both years; `unknown`: that cannot be said. */
export type Standing = (typeof STANDINGS)[number];

/** Why a unit cannot be compared. */
export type Uncompared =
  | NotFound
  /** No unit of last year is it, and no change says so. */
  | "new"
  /** By a change: it was founded, or is a part of another. */
  | "founded"
  | "splitOff"
  /** Units that were merged into it had different results, or some are not on last year's sheet. */
  | "mixed"
  | "formersMissing"
  /** Its result of then, or of now, is not settled. */
  | "thenOpen"
  | "nowOpen";

/** A unit of now with what it was, or one of then that is none now. */
export interface ComparedUnit {
  /** Index of now; null: it is none now. */
  readonly now: number | null;
  /** Indexes of then, in its order. */
  readonly prior: readonly number[];
  readonly standing: Standing;
  /** Null where it is compared. */
  readonly why: Uncompared | null;
  /** What `why` speaks of: units. */
  readonly whom: readonly string[];
  /** The changes that lead from then to now. */
  readonly via: readonly UnitChange[];
  /** A change that the sheet of now does not have yet. */
  readonly lags: UnitChange | null;
  /** Codes of criteria that passed then and fail now, and the other way round; of criteria that both sets have. */
  readonly lost: readonly string[];
  readonly won: readonly string[];
}

/** How a criterion went, in units of now. */
interface ComparedCriterion {
  readonly code: string;
  readonly text: string;
  readonly kept: number;
  readonly won: number;
  readonly lost: number;
  readonly neither: number;
  /** Matched units of which one year leaves it open. */
  readonly unknown: number;
}

export interface Comparison {
  /** Units of now in their order, then those of then that are none now. */
  readonly units: readonly ComparedUnit[];
  /** By standing: units of then and of now; they add up to all that there are. */
  readonly counts: Readonly<Record<Standing, { readonly prior: number; readonly now: number }>>;
  /** Of the criteria that both sets have in the same words. */
  readonly criteria: readonly ComparedCriterion[];
  /** Codes of now that then had not, or in other words. */
  readonly criteriaApart: readonly string[];
}

/**
 * Compares two years.
 * @param home the level's own body, whose place is that of units without one: "Huyện đoàn Cao Lộc"
 */
export function compareYears(
  prior: JudgedYear,
  now: JudgedYear,
  {
    changes,
    today,
    home,
  }: { readonly changes: readonly UnitChange[]; readonly today: Day; readonly home: string },
): Comparison {
  const before = prior.units.map(({ name, heading }) => {
    const own = placed(name, heading);
    return { name: own.name, heading: isPlace(own.place) ? own.place : isPlace(home) ? home : own.place };
  });
  const span = { from: prior.year, to: now.year, today };
  const found = successions(before, now.units, changes, span);
  const pairs = sameCriteria(prior.set, now.set);
  const book = new NameBook(before);
  const formers = new Map<number, number[]>();
  found.forEach((one, index) => {
    if (one.is === "now") formers.set(one.index, [...(formers.get(one.index) ?? []), index]);
  });
  const made = madeBy(now.units, changes, span);
  const units = now.units.map((_, index): ComparedUnit => {
    const own = formers.get(index) ?? [];
    const some = own.flatMap((at) => found[at] ?? []).filter((one) => one.is === "now");
    const via = [...new Set(some.flatMap((one) => one.via))];
    const lags = some.map((one) => one.lags).find((one) => one !== null) ?? null;
    const criteria = own.length > 0 ? criteriaOfPair(own, index) : NOTHING;
    const one = { now: index, prior: own, via, lags, ...criteria };
    const said = own.length > 0 ? standingOf(own, index, via) : whyNew(index);
    return { ...one, ...said };
  });
  found.forEach((one, index) => {
    if (one.is === "not")
      units.push({
        now: null,
        prior: [index],
        standing: "unknown",
        why: one.why,
        whom: one.among.map((at) => now.units[at]?.name ?? ""),
        via: one.via,
        lags: null,
        ...NOTHING,
      });
  });
  return { units, counts: countsOf(units), ...criteriaCounts() };

  function standingOf(
    own: readonly number[],
    index: number,
    via: readonly UnitChange[],
  ): Pick<ComparedUnit, "standing" | "why" | "whom"> {
    const unknown = (why: Uncompared, whom: readonly string[] = []) =>
      ({ standing: "unknown", why, whom }) as const;
    const missing = missingFormers(via);
    if (missing.length > 0) return unknown("formersMissing", missing);
    const were = own.map((at) => isRecognised(prior.units[at]?.outcome));
    const is = isRecognised(now.units[index]?.outcome);
    if (were.includes(null)) {
      return unknown(
        "thenOpen",
        own.flatMap((at, one) => (were[one] === null ? (prior.units[at]?.name ?? []) : [])),
      );
    }
    if (new Set(were).size > 1)
      return unknown(
        "mixed",
        own.flatMap((at, one) => (were[one] ? (prior.units[at]?.name ?? []) : [])),
      );
    if (is === null) return unknown("nowOpen");
    const standing = were[0] ? (is ? "kept" : "lost") : is ? "won" : "neither";
    return { standing, why: null, whom: [] };
  }

  /** Units that changes merged into it and that last year's sheet does not have: of their results nothing is known. */
  function missingFormers(via: readonly UnitChange[]): string[] {
    const makes = (one: PlacedName) =>
      via.some(({ to }) => to.some((made) => isSameName(made.name, one.name)));
    return via.flatMap(({ from }) =>
      from
        .filter((one) => !makes(one) && book.find(one.name, one.place).length === 0)
        .map(({ name }) => name),
    );
  }

  function whyNew(index: number): Pick<ComparedUnit, "standing" | "why" | "whom"> {
    const isAmong = (one: Succession, why: NotFound) =>
      one.is === "not" && one.why === why && one.among.includes(index);
    const names = (why: NotFound) =>
      found.flatMap((one, at) => (isAmong(one, why) ? (prior.units[at]?.name ?? []) : []));
    for (const why of ["twoPlaces", "stillThere"] as const) {
      const whom = names(why);
      if (whom.length > 0) return { standing: "unknown", why, whom };
    }
    const parts = names("split");
    if (parts.length > 0) return { standing: "unknown", why: "splitOff", whom: parts };
    const change = made.get(index);
    if (!change) return { standing: "unknown", why: "new", whom: [] };
    const whom = change.from.map(({ name }) => name);
    const why = whom.length === 0 ? "founded" : change.kind === "split" ? "splitOff" : "formersMissing";
    return { standing: "unknown", why, whom };
  }

  /** What of a pair's criteria was lost and won; nothing where a year says that it did not register. */
  function criteriaOfPair(own: readonly number[], index: number) {
    const that = (how: Standing) =>
      pairs.flatMap(({ code, was, is }) => (wentFrom(own, index, was, is) === how ? [code] : []));
    return { lost: that("lost"), won: that("won") };
  }

  function wentFrom(own: readonly number[], index: number, was: number, is: number): Standing {
    const isOut = (unit: JudgedYear["units"][number] | undefined) => unit?.outcome === "notRegistered";
    if (isOut(now.units[index]) || own.some((at) => isOut(prior.units[at]))) return "unknown";
    const before = new Set(own.map((at) => passes(prior.units[at]?.criteria[was])));
    const [one, more] = before;
    const after = passes(now.units[index]?.criteria[is]);
    if (more !== undefined || one === undefined || one === null || after === null) return "unknown";
    return one ? (after ? "kept" : "lost") : after ? "won" : "neither";
  }

  function criteriaCounts(): Pick<Comparison, "criteria" | "criteriaApart"> {
    const known = new Set(pairs.map(({ code }) => code));
    const criteria = pairs.map(({ code, text, was, is }): ComparedCriterion => {
      const counts = { kept: 0, won: 0, lost: 0, neither: 0, unknown: 0 };
      for (const [index, own] of formers) counts[wentFrom(own, index, was, is)] += 1;
      return { code, text, ...counts };
    });
    return {
      criteria,
      criteriaApart: criteriaOf(now.set)
        .map(({ code }) => code)
        .filter((code) => !known.has(code)),
    };
  }
}

const NOTHING = { lost: [], won: [] } as const;

/** Recognised or not; null: not settled. */
function isRecognised(outcome: UnitOutcome | undefined): boolean | null {
  if (outcome === undefined || outcome === "undetermined") return null;
  return outcome === "recognised";
}

function passes(outcome: CriterionOutcome | undefined): boolean | null {
  return outcome === "pass" ? true : outcome === "fail" ? false : null;
}

/** The criteria that two sets have in the same words, by their places in each. */
function sameCriteria(prior: JudgedYear["set"], now: JudgedYear["set"]) {
  const before = new Map(
    criteriaOf(prior).map(({ code, text }, index) => [code, { text: fold(text), index }]),
  );
  return criteriaOf(now).flatMap(({ code, text }, is) => {
    const was = before.get(code);
    return was && was.text === fold(text) ? [{ code, text, was: was.index, is }] : [];
  });
}

/** The change that made each unit of now, by its index: the latest up to then. */
function madeBy(
  units: JudgedYear["units"],
  changes: readonly UnitChange[],
  { from, to, today }: { readonly from: number; readonly to: number; readonly today: Day },
): ReadonlyMap<number, UnitChange> {
  const book = new NameBook(units);
  const made = new Map<number, UnitChange>();
  for (const change of [...changes].sort((a, b) => (a.day < b.day ? -1 : 1))) {
    const year = Number(change.day.slice(0, 4));
    if (year < from || year > to || change.day > today) continue;
    for (const one of change.to) {
      const [index, more] = book.find(one.name, one.place);
      if (index !== undefined && more === undefined) made.set(index, change);
    }
  }
  return made;
}

function countsOf(units: readonly ComparedUnit[]): Comparison["counts"] {
  const of = (wanted: Standing) => {
    const own = units.filter(({ standing }) => standing === wanted);
    return {
      prior: own.reduce((sum, { prior }) => sum + prior.length, 0),
      now: own.filter(({ now }) => now !== null).length,
    };
  };
  return {
    kept: of("kept"),
    won: of("won"),
    lost: of("lost"),
    neither: of("neither"),
    unknown: of("unknown"),
  };
}
