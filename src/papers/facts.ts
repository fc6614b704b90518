/**
 * @fileoverview What the papers of recognition are made of, as one plain object: counted where the own tabs are counted, so
 * that every number of a paper is a number of theirs. It names units and no person; nothing of a cell's text is in it.
 */
import type { AssessedUnit, Assessment } from "../assessment/assessed";
import { criteriaOf } from "../criteria/set";
import type { Settings } from "../criteria/settings";
import { outcomeLetters, type UnitOutcome } from "../findings/words";
import { lackingUnits, waitingUnits } from "../reports/missing";
import { reasons } from "../reports/result-tab";
import { summarise, type Totals } from "../reports/summary";
import { plainName } from "../upward/unit-name";
import type { Day } from "../year/lists";
import { overviewOf } from "../year/overview";
import { progressOf } from "../year/progress";
import type { Year } from "../year/read";
import type { Issued } from "./decisions";

/** A unit of the roster. */
export interface PaperUnit {
  /** '' where it cannot be told from a person's. */
  readonly name: string;
  /** '' where nobody said. */
  readonly type: string;
  readonly outcome: UnitOutcome;
  /** Why it is not recognised; '' for one that is. */
  readonly reason: string;
  /** The outcome of each criterion in the set's order, a letter each (`LETTERS`). */
  readonly criteria: string;
  /** What it lacks: index of the criterion, and the words for it. */
  readonly lacks: readonly (readonly [criterion: number, words: string])[];
  /** The number of the decision that it is recognised by; '' where there is none. */
  readonly decided: string;
}

/** Of one criterion, over the units that registered. */
export interface PaperCriterion {
  readonly code: string;
  readonly text: string;
  readonly fail: number;
  readonly undetermined: number;
  readonly missingEvidence: number;
}

export interface PaperFacts {
  /** Null: not known. */
  readonly year: number | null;
  /** Who issues, decides and signs, as set; '' where not set. */
  readonly body: Pick<Settings, "unit" | "parent" | "decides" | "signsFor" | "signer" | "place">;
  readonly set: { readonly name: string; readonly sources: readonly string[] };
  readonly pillars: readonly { readonly code: string; readonly name: string }[];
  readonly units: readonly PaperUnit[];
  readonly totals: Totals;
  readonly byType: readonly { readonly type: string; readonly totals: Totals }[];
  readonly criteria: readonly PaperCriterion[];
  /** Units appraised in every criterion; null: no column of appraisal. */
  readonly appraised: number | null;
  readonly registrationKnown: boolean;
  readonly evidenceKnown: boolean;
  /** Null: the workbook has no list of visits. */
  readonly visits: {
    readonly visits: number;
    readonly days: number;
    readonly officers: { readonly went: number; readonly all: number };
    /** Units that somebody came to. */
    readonly units: number;
  } | null;
  readonly issued: readonly Issued[];
}

/** What is known besides the assessment. */
export interface FactsAbout {
  readonly year: Year;
  readonly settings: Settings;
  readonly today: Day;
  /** Decisions of the year. */
  readonly issued: readonly Issued[];
  /** By the assessment's index: the number of the decision that a unit is recognised by. */
  readonly decided: ReadonlyMap<number, string>;
}

/** Everything that the papers say. */
export function factsOf(assessment: Assessment, about: FactsAbout): PaperFacts {
  const { set, units } = assessment;
  const { settings, year, today, issued, decided } = about;
  const { unit, parent, decides, signsFor, signer, place } = settings;
  const { totals, byType, criteria } = summarise(assessment);
  const codes = criteriaOf(set).map(({ code }) => code);
  const lacking = new Map<AssessedUnit, [number, string][]>();
  for (const { unit: one, lacks } of [...lackingUnits(assessment), ...waitingUnits(assessment)])
    lacking.set(one, [
      ...(lacking.get(one) ?? []),
      ...lacks.map(({ criterion, words }): [number, string] => [codes.indexOf(criterion), words]),
    ]);
  const { figures, lists } = year;
  const { appraisedDone } = overviewOf(year, progressOf(assessment), { settings, today });
  return {
    year: assessment.year,
    body: { unit: plainName(unit), parent: plainName(parent), decides, signsFor, signer, place },
    set: { name: set.name, sources: set.sources },
    pillars: set.pillars.map(({ code, name }) => ({ code, name })),
    units: units.map((one, index) => ({
      name: plainName(one.name),
      type: plainName(one.type),
      outcome: one.outcome,
      reason: reasons(one, codes),
      criteria: outcomeLetters(one.criteria),
      lacks: lacking.get(one) ?? [],
      decided: decided.get(index) ?? "",
    })),
    totals,
    byType: byType.map(({ type, totals: own }) => ({ type: plainName(type), totals: own })),
    criteria: criteria.map(({ code, text, counts, missingEvidence }) => ({
      code,
      text,
      fail: counts.fail,
      undetermined: counts.undetermined,
      missingEvidence,
    })),
    appraised: appraisedDone,
    registrationKnown: assessment.registrationKnown,
    evidenceKnown: assessment.evidenceKnown,
    visits: lists.accounts.some(({ kind }) => kind === "visit")
      ? { ...figures.total, officers: figures.officers, units: figures.byUnit.size }
      : null,
    issued: issued.map(({ number, day, year: of, units: count, list }) => ({
      number,
      day,
      year: of,
      units: count,
      list,
    })),
  };
}
