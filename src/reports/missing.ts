/**
 * @fileoverview What each unit still lacks, most urgent first: the list that staff send round, and the plain
 * texts made from it for Zalo or a mail. No text names a person beyond the assigned officer, and none quotes
 * what was typed in a cell.
 */
import type { AssessedUnit, Assessment } from "../assessment/assessed";
import { criteriaOf } from "../criteria/set";
import type { InLists, Side } from "../findings/finding";
import { UNIT_IN_LISTS } from "../findings/unit-lists";
import type { Follower } from "../year/followers";
import { shorten } from "./shorten";

/** The kinds of finding that say what lacks, in the order in which they are told, and whose it is to put right. */
const LACKS = Object.entries(UNIT_IN_LISTS).flatMap(([code, { lacks }]: [string, InLists]) =>
  lacks ? [{ code, ...lacks }] : [],
);

/** One criterion that a unit lacks something in. */
interface Lack {
  /** `1.1` */
  readonly criterion: string;
  /** Its text, short. */
  readonly short: string;
  readonly words: string;
}

/** A unit that has something to do itself, or that this level has. */
export interface LackingUnit {
  readonly unit: AssessedUnit;
  /** In the assessment's order. */
  readonly index: number;
  /** Nothing was filled in at all. */
  readonly empty: boolean;
  readonly lacks: readonly Lack[];
  /** How many criteria lack something: all of them where nothing was filled in. */
  readonly count: number;
}

/**
 * Units that registered and lack something of their own, most urgent first: those with nothing at all, then those that
 * lack it in the most criteria. What waits for appraisal is this level's own work, and nothing that a unit lacks.
 */
export function lackingUnits(assessment: Assessment): LackingUnit[] {
  const all = unitsWith(assessment, "unit").filter(({ empty, lacks }) => empty || lacks.length > 0);
  return all.sort((a, b) => Number(b.empty) - Number(a.empty) || b.lacks.length - a.lacks.length);
}

/** Units whose appraisal is not done, or has to be put right, most of it first: this level's own work. */
export function waitingUnits(assessment: Assessment): LackingUnit[] {
  const all = unitsWith(assessment, "appraiser").filter(({ empty, lacks }) => !empty && lacks.length > 0);
  return all.sort((a, b) => b.lacks.length - a.lacks.length);
}

function unitsWith(assessment: Assessment, wanted: Side): LackingUnit[] {
  const texts = new Map(criteriaOf(assessment.set).map(({ code, text }) => [code, shorten(text, code, 60)]));
  const codes = [...texts.keys()];
  const kinds = LACKS.filter(({ side }) => side === wanted);
  return assessment.units.flatMap((unit, index): LackingUnit[] => {
    if (unit.outcome === "notRegistered") return [];
    const lacks: Lack[] = [];
    for (const { code, words } of kinds) {
      const about = new Set(unit.findings.filter((one) => one.code === code).flatMap((one) => one.criteria));
      for (const criterion of codes) {
        if (about.has(criterion)) lacks.push({ criterion, short: texts.get(criterion) ?? "", words });
      }
    }
    const empty = unit.entries.length === 0 || unit.findings.some(({ code }) => code === "unit-empty");
    return [
      {
        unit,
        index,
        empty,
        lacks: lacks.sort((a, b) => codes.indexOf(a.criterion) - codes.indexOf(b.criterion)),
        count: empty ? codes.length : new Set(lacks.map(({ criterion }) => criterion)).size,
      },
    ];
  });
}

/** Units by the officers who follow them, the officer with the most first; '' is without an officer. */
export function byOfficer(
  units: readonly LackingUnit[],
  followers: readonly (readonly Follower[])[],
): { readonly officer: string; readonly key: string; readonly units: readonly LackingUnit[] }[] {
  const groups = new Map<string, { officer: string; key: string; units: LackingUnit[] }>();
  for (const one of units) {
    const own = followers[one.index] ?? [];
    for (const { name, key } of own.length > 0 ? own : [NOBODY]) {
      const group = groups.get(key) ?? { officer: name, key, units: [] };
      groups.set(key, group);
      group.units.push(one);
    }
  }
  return [...groups.values()].sort((a, b) => b.units.length - a.units.length);
}

const NOBODY: Follower = { name: "", key: "" };
