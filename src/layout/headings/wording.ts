/**
 * @fileoverview Matching a heading's text to a known criterion or pillar. Provinces shorten and reword, so
 * words are weighed by how rare they are among the criteria, single and in pairs, and the closest wins only
 * where it is clearly closest.
 */
import { type CriteriaSet, criteriaOf } from "../../criteria/set";
import { fold } from "../../vietnamese/fold";

/** What a heading must share with a known text to be taken for it, and its lead over the next. */
export const MATCH = 0.42;
const LEAD = 0.05;
/** A lead by which a text is far from every other. */
export const FAR = 0.2;
/** "3 chủ động" has so many contents: a table with fewer recognises nobody. */
export const CONTENTS = 3;
/** A known set has so many criteria under each content. */
export const EACH = 5;

/** The known text that is closest to a heading, and how close it is. */
export interface WordingMatch {
  readonly code: string;
  readonly pillar: boolean;
  /** How much of the heading's weight the text covers, 0…1. */
  readonly score: number;
  /** Lead over the next closest, 0…1. */
  readonly lead: number;
}

interface Entry {
  readonly code: string;
  readonly pillar: boolean;
  readonly grams: ReadonlySet<string>;
  /** The weight of all of them. */
  readonly size: number;
}

/** Headings remembered at once; then all are forgotten. */
const MOST_KEPT = 5_000;

/** Texts of the known sets, ready for matching. Sets that share a code and wording count as one. */
export class Wording {
  private readonly entries: Entry[] = [];
  private readonly weight = new Map<string, number>();
  private readonly found = new Map<string, WordingMatch | null>();

  constructor(private readonly sets: readonly CriteriaSet[]) {
    const byCode = new Map<string, { code: string; pillar: boolean; grams: Set<string> }>();
    const add = (code: string, pillar: boolean, text: string) => {
      const key = `${pillar ? "p" : "c"}${code}`;
      const entry = byCode.get(key) ?? { code, pillar, grams: new Set<string>() };
      for (const gram of gramsOf(text)) entry.grams.add(gram);
      byCode.set(key, entry);
    };
    for (const set of sets)
      for (const pillar of set.pillars) {
        add(pillar.code, true, pillar.name);
        for (const criterion of pillar.criteria) add(criterion.code, false, criterion.text);
      }
    for (const { grams } of byCode.values())
      for (const gram of grams) this.weight.set(gram, (this.weight.get(gram) ?? 0) + 1);
    const total = byCode.size;
    // A pair of syllables is most often a word of its own, a lone syllable says little.
    for (const [gram, times] of this.weight)
      this.weight.set(gram, Math.log(1 + total / times) * (gram.includes(" ") ? 2 : 1));
    for (const entry of byCode.values())
      this.entries.push({
        ...entry,
        size: [...entry.grams].reduce((sum, gram) => sum + this.weigh(gram), 0),
      });
  }

  /** The codes, in order, of the known set with that many criteria: what a run 1 … 15 stands for. */
  codesOfSetWith(count: number): readonly string[] | null {
    for (const set of this.sets) {
      const codes = criteriaOf(set).map((criterion) => criterion.code);
      if (codes.length > 3 && codes.length === count) return codes;
    }
    return null;
  }

  /** Whether a set with criteria may be the one of a year: a preset only of its own period, any where no year is said. */
  hasCriteriaOf(year: number | null): boolean {
    return this.sets.some(
      (set) =>
        criteriaOf(set).length > 0 &&
        (year === null || !set.period || (year >= set.period.from && year <= set.period.to)),
    );
  }

  /** The closest criterion or pillar, null where none shares enough of the heading's words. */
  match(text: string, among: "all" | "criteria" | "pillars" = "all"): WordingMatch | null {
    const folded = fold(text);
    const key = `${among} ${folded}`;
    const before = this.found.get(key);
    if (before !== undefined) return before;
    const result = this.closest(folded, among);
    if (this.found.size > MOST_KEPT) this.found.clear();
    this.found.set(key, result);
    return result;
  }

  /** The same, null too where too little is shared or another text is nearly as close. */
  clear(text: string, among: "all" | "criteria" | "pillars" = "all"): WordingMatch | null {
    const match = this.match(text, among);
    return match && match.score >= MATCH && match.lead >= LEAD ? match : null;
  }

  private weigh(gram: string): number {
    return this.weight.get(gram) ?? 0;
  }

  private closest(folded: string, among: "all" | "criteria" | "pillars"): WordingMatch | null {
    const grams = gramsOf(folded);
    if (grams.size < 3) return null;
    // A word that stands in no known text weighs as much as a rare one: it speaks against every match.
    const unknown = Math.log(1 + this.entries.length);
    let all = 0;
    for (const gram of grams) all += this.weight.get(gram) ?? unknown * (gram.includes(" ") ? 0.6 : 0.5);
    let best: Entry | null = null;
    let bestScore = 0;
    let second = 0;
    for (const entry of this.entries) {
      if (among !== "all" && entry.pillar !== (among === "pillars")) continue;
      let shared = 0;
      for (const gram of grams) if (entry.grams.has(gram)) shared += this.weigh(gram);
      // Mostly how much of the heading is in the text; a little how much of the text is in the heading,
      // so that a pillar's short text wins over a long criterion that holds the same words.
      const score = 0.85 * (shared / all) + 0.15 * (shared / (entry.size || 1));
      if (score > bestScore) {
        second = bestScore;
        bestScore = score;
        best = entry;
      } else if (score > second) second = score;
    }
    if (!best || bestScore < 0.3) return null;
    return { code: best.code, pillar: best.pillar, score: bestScore, lead: bestScore - second };
  }
}

const ready = new WeakMap<readonly CriteriaSet[], Wording>();

/** The same for the same list of sets: made ready once. */
export function knownWording(sets: readonly CriteriaSet[]): Wording {
  const made = ready.get(sets) ?? new Wording(sets);
  ready.set(sets, made);
  return made;
}

/** Words too common in these texts to tell one from another. */
const COMMON = new Set(
  "chu,dong,cac,va,cua,cho,trong,voi,ve,co,theo,tai,den,nhung,tung,duoc,doan".split(","),
);

function gramsOf(text: string): Set<string> {
  const words = fold(text)
    .replace(/[^a-z0-9+]+/g, " ")
    .trim()
    .split(" ")
    .filter((word) => word !== "");
  const grams = new Set<string>();
  words.forEach((word, index) => {
    if (!COMMON.has(word)) grams.add(word);
    const next = words[index + 1];
    if (next && !(COMMON.has(word) && COMMON.has(next))) grams.add(`${word} ${next}`);
  });
  return grams;
}
