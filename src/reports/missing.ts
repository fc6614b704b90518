/**
 * @fileoverview What each unit still lacks, most urgent first: the list that staff send round, and the plain
 * texts made from it for Zalo or a mail. No text names a person beyond the assigned officer, and none quotes
 * what was typed in a cell.
 */
import type { AssessedUnit, Assessment } from "../assessment/assess";
import { criteriaOf } from "../criteria/set";
import type { Kind, Side } from "../findings/finding";
import { UNIT_KINDS } from "../findings/unit-codes";
import { shorten } from "./shorten";

/** The kinds of finding that say what a unit lacks: the unit's own first, in the order in which they are told. */
const LACKS = Object.entries(UNIT_KINDS)
  .flatMap(([code, { lacks }]: [string, Kind]) => (lacks ? [{ code, ...lacks }] : []))
  .sort((a, b) => Number(a.side !== "unit") - Number(b.side !== "unit"));

/** One criterion that a unit lacks something in. */
interface Lack {
  /** `1.1` */
  readonly criterion: string;
  /** Its text, short. */
  readonly short: string;
  readonly words: string;
  readonly side: Side;
}

/** A unit that still lacks something. */
export interface LackingUnit {
  readonly unit: AssessedUnit;
  /** Nothing was filled in at all. */
  readonly empty: boolean;
  readonly lacks: readonly Lack[];
  /** How many criteria lack something: all of them where nothing was filled in. */
  readonly count: number;
}

/**
 * Units that registered and lack something, most urgent first: those with nothing at all, then those whose
 * own evidence lacks in the most criteria, then those that wait for appraisal.
 */
export function lackingUnits(assessment: Assessment): LackingUnit[] {
  const texts = new Map(criteriaOf(assessment.set).map(({ code, text }) => [code, shorten(text, code, 60)]));
  const codes = [...texts.keys()];
  const list = assessment.units
    .filter(({ outcome }) => outcome !== "notRegistered")
    .map((unit): LackingUnit => {
      const lacks: Lack[] = [];
      for (const { code, words, side } of LACKS) {
        const about = new Set(
          unit.findings.filter((one) => one.code === code).flatMap((one) => one.criteria),
        );
        for (const criterion of codes) {
          if (about.has(criterion)) lacks.push({ criterion, short: texts.get(criterion) ?? "", words, side });
        }
      }
      const empty = unit.entries.length === 0 || unit.findings.some(({ code }) => code === "unit-empty");
      return {
        unit,
        empty,
        lacks: lacks.sort((a, b) => codes.indexOf(a.criterion) - codes.indexOf(b.criterion)),
        count: empty ? codes.length : new Set(lacks.map(({ criterion }) => criterion)).size,
      };
    })
    .filter(({ empty, lacks }) => empty || lacks.length > 0);
  const own = ({ lacks }: LackingUnit) => lacks.filter(({ side }) => side === "unit").length;
  return list.sort(
    (a, b) => Number(b.empty) - Number(a.empty) || own(b) - own(a) || b.lacks.length - a.lacks.length,
  );
}

/** Lacking units by assigned officer, the officer with the most units first; '' is without an officer. */
export function byOfficer(units: readonly LackingUnit[]): Map<string, LackingUnit[]> {
  const groups = new Map<string, LackingUnit[]>();
  for (const one of units) {
    const held = groups.get(one.unit.officer);
    if (held) held.push(one);
    else groups.set(one.unit.officer, [one]);
  }
  return new Map([...groups].sort(([, a], [, b]) => b.length - a.length));
}
