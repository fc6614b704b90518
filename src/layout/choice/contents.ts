/**
 * @fileoverview Which criteria a table truly names, by number or by text, and which of the three contents they cover
 * ([L1]). A heading that is a criterion only because its cells look like marks is none here.
 */

import { cellAt, textOf } from "../../cell/text";
import { type CriteriaSet, criteriaOf } from "../../criteria/set";
import { fold } from "../../vietnamese/fold";
import { readHeading } from "../headings/heading";
import { CONTENTS, type Wording } from "../headings/wording";
import type { CriterionHeading } from "../reading";

/** So close that the heading is the criterion's own text, shortened or reworded. */
export const SAME_TEXT = 0.6;
/** Shorter headings share their few words with anything. */
const LEAST_WORDS = 3;

/** Times and counts head columns of attendance, fees and reports, and no criterion. */
const TIME = /^(?:thang|quy|tuan|ngay|buoi|lan|dot|ky|nam|t|q|thu)\s*[.:]?\s*(?:\d|[ivx]+$)/;

/** What all contents and criteria begin with, in whatever words a province goes on. */
const OWN_WORDS = /^chu dong\s+\S/;

/** What a table's criteria say of themselves. */
export interface Contents {
  /** The contents (pillars) that a criterion of the table, or the content itself, is for. */
  readonly covered: readonly string[];
  /** Headings that are criteria by number or text. */
  readonly named: number;
  /** At least half of them, and half of a known set's, are that set's criteria by their texts. */
  readonly byText: boolean;
}

/** Looks at every criterion that a table was found to have. */
export function contentsOf(
  criteria: readonly CriterionHeading[],
  sets: readonly CriteriaSet[],
  wording: Wording,
): Contents {
  const named = criteria.filter((heading) => isNamed(heading, wording));
  const flat = named.filter(({ code }) => !code.includes("."));
  // One number each and more than three of them: nobody says which content each belongs to.
  const loose = flat.length > CONTENTS;
  const covered = new Set<string>();
  for (const { code, pillar } of named)
    if (code.includes(".")) covered.add(code.slice(0, code.indexOf(".")));
    else if (!loose) covered.add(pillar.code);
  return { covered: [...covered].sort(), named: named.length, byText: areCriteriaOf(named, sets, wording) };
}

/** Whether a heading is a criterion by its number or its words. */
function isNamed({ code, text, pillar, at }: CriterionHeading, wording: Wording): boolean {
  const value = cellAt(at);
  if (TIME.test(fold(textOf(value))) || TIME.test(fold(pillar.text))) return false;
  // Under a content, or numbered in two parts.
  if (code.includes(".")) return true;
  const { number, folded } = readHeading(value);
  if (number || OWN_WORDS.test(folded)) return true;
  return wording.clear(text) !== null;
}

function areCriteriaOf(
  named: readonly CriterionHeading[],
  sets: readonly CriteriaSet[],
  wording: Wording,
): boolean {
  const found = { criteria: new Set<string>(), pillars: new Set<string>() };
  let texts = 0;
  for (const { text } of named) {
    if (text.split(/\s+/).length < LEAST_WORDS) continue;
    const match = wording.match(text);
    if (!match || match.score < SAME_TEXT) continue;
    texts += 1;
    (match.pillar ? found.pillars : found.criteria).add(match.code);
  }
  if (texts * 2 < named.length) return false;
  return sets.some((set) => {
    const size = criteriaOf(set).length;
    return (
      (size > 0 && found.criteria.size * 2 >= size) ||
      (set.pillars.length >= CONTENTS && found.pillars.size >= set.pillars.length)
    );
  });
}
