/**
 * @fileoverview The code of each criterion's heading: its own number, its number below a pillar or in the run
 * of a whole set, its wording, else its place.
 */
import { oneLetterOff } from "../../vietnamese/slip";
import type { HeadCell } from "../header/header";
import { CONTENTS, EACH, FAR, type Wording, type WordingMatch } from "../headings/wording";

export interface CriterionCell {
  readonly cell: HeadCell;
  readonly code: string;
  /** Its text without the number. */
  readonly text: string;
  readonly pillar: { readonly code: string; readonly text: string };
  /** How the code came about: `number` as it stands there, `order` by place, `text` by wording. */
  readonly by: "number" | "order" | "text";
  /** 0…1. */
  readonly sure: number;
}

export interface PillarCell {
  readonly cell: HeadCell;
  readonly code: string;
  readonly text: string;
}

/** What the headings say of criteria and contents. */
export interface CriteriaOfHeader {
  readonly criteria: ReadonlyMap<HeadCell, CriterionCell>;
  readonly pillars: ReadonlyMap<HeadCell, PillarCell>;
  /** Criteria's own texts, whatever they read like: apart from their number in another row ([L7]), or under a content. */
  readonly texts: ReadonlySet<HeadCell>;
}

/** What a heading must share with a known text to be taken for it against its place. */
const CLOSE_MATCH = 0.6;

/** So many of the headings must read like known criteria before any goes by its wording. */
const MOSTLY = 0.6;
/** The three contents by the unit and above it: a run of more numbers than that is the criteria. */
const CONTENTS_TWICE = 2 * CONTENTS;

/** What stands above a heading: the content it belongs to, and the block whose marks are self or appraised ones. */
export interface Above {
  readonly pillarAbove: (cell: HeadCell) => PillarCell | null;
  readonly blockAbove: (cell: HeadCell) => HeadCell | null;
}

type Coded = Pick<CriterionCell, "code" | "by" | "sure">;

/** The code of each criterion's heading, in their order. */
export function codeCandidates(
  candidates: readonly HeadCell[],
  { pillarAbove, blockAbove }: Above,
  wording: Wording,
  year: number | null,
): Map<HeadCell, Coded> {
  const coded = new Map<HeadCell, Coded>();
  const dayFirst = datesDayFirst(candidates);
  let lastCode = "";
  for (const cell of candidates) {
    const { number, dateCodes } = cell.heading;
    let code = number?.kind === "code" ? number.code : dateCodes ? dateCodes[dayFirst ? 0 : 1] : null;
    if (code === null) continue;
    // The number 1.10 is typed in and kept as 1.1.
    if (code === `${lastCode.split(".")[0]}.1` && lastCode.endsWith(".9"))
      code = `${lastCode.split(".")[0]}.10`;
    lastCode = code;
    coded.set(cell, { code, by: "number", sure: dateCodes ? 0.8 : 1 });
  }
  restartUnderPillars(coded, pillarAbove);

  const open = candidates.filter((cell) => !coded.has(cell));
  const numbered = open.filter((cell) => cell.heading.number && cell.heading.number.kind !== "code");
  // Numbers begin again in each block of self and appraised marks: the criteria are the same.
  const blocks = new Map<HeadCell | null, HeadCell[]>();
  for (const cell of numbered) blocks.set(blockAbove(cell), [...(blocks.get(blockAbove(cell)) ?? []), cell]);
  for (const block of blocks.values()) codeByNumber(block, pillarAbove, wording, coded);
  codeByText(
    open.filter((cell) => !numbered.includes(cell)),
    pillarAbove,
    wording,
    coded,
    year,
  );
  return coded;
}

/**
 * 1.1–1.5 under every pillar: the pillar's own number is meant. Where codes of several contents stand under one ("I. TỰ CHẤM"
 * over 1.1 … 3.5), it numbers a block.
 */
function restartUnderPillars(
  coded: Map<HeadCell, Coded>,
  pillarAbove: (cell: HeadCell) => PillarCell | null,
): void {
  const seen = new Map<string, string>();
  const leads = new Map<string, string>();
  let twice = false;
  for (const [cell, { code }] of coded) {
    const pillar = pillarAbove(cell)?.code;
    const [lead = ""] = code.split(".");
    if (!pillar || (leads.get(pillar) ?? lead) !== lead) return;
    leads.set(pillar, lead);
    if (seen.has(code) && seen.get(code) !== pillar) twice = true;
    seen.set(code, pillar);
  }
  if (!twice) return;
  for (const [cell, found] of coded) {
    const pillar = pillarAbove(cell)?.code as string;
    coded.set(cell, { ...found, code: `${pillar}.${found.code.split(".")[1]}`, by: "order", sure: 0.9 });
  }
}

/** A heading's words, to tell whether another says the same. */
function wordsOf({ heading }: HeadCell): string {
  return heading.folded.replace(/^[*•+–-]\s+|[\s:;.]+$/g, "");
}

/** A shorter text may differ from another by what matters. */
const LONG = 30;

/** The words of each heading, in the spelling of the first that says them: a letter that slipped makes no other criterion. */
function wordsAlike(cells: readonly HeadCell[]): (cell: HeadCell) => string {
  const known: string[] = [];
  const spelt = new Map<HeadCell, string>();
  for (const cell of cells) {
    const words = wordsOf(cell);
    const isSlip = (other: string) => {
      const at = words.length < LONG ? -1 : oneLetterOff(other, words);
      return at >= 0 && !/\d/.test(`${other.charAt(at)}${words.charAt(at)}`);
    };
    const same = known.find((other) => other === words || isSlip(other));
    if (same === undefined) known.push(words);
    spelt.set(cell, same ?? words);
  }
  return (cell) => spelt.get(cell) ?? wordsOf(cell);
}

/**
 * Whether dates among the codes make more sense day first: 1.1, 1.2 are then 1 January, 1 February. What knows no
 * fourth content does, in whatever order they stand; else what counts on.
 */
function datesDayFirst(candidates: readonly HeadCell[]): boolean {
  const beyond = (index: 0 | 1) =>
    candidates.filter(({ heading }) => Number.parseInt(heading.dateCodes?.[index] ?? "", 10) > CONTENTS)
      .length;
  if (beyond(0) !== beyond(1)) return beyond(0) < beyond(1);
  const steps = (index: 0 | 1) => {
    let before = "";
    let count = 0;
    for (const { heading } of candidates) {
      const code = heading.number?.kind === "code" ? heading.number.code : heading.dateCodes?.[index];
      if (!code) continue;
      const [pillar, n] = code.split(".").map(Number) as [number, number];
      const [lastPillar, last] = before.split(".").map(Number) as [number, number];
      if ((pillar === lastPillar && n === last + 1) || (pillar === lastPillar + 1 && n === 1)) count += 1;
      before = code;
    }
    return count;
  };
  return steps(0) >= steps(1);
}

/** Bare numbers: those of a pillar begin again or go on below it; without pillars they run through the set. */
function codeByNumber(
  cells: readonly HeadCell[],
  pillarAbove: (cell: HeadCell) => PillarCell | null,
  wording: Wording,
  coded: Map<HeadCell, Coded>,
): void {
  const numberOf = (cell: HeadCell) =>
    cell.heading.number && cell.heading.number.kind !== "code" ? cell.heading.number.n : 0;
  const loose: HeadCell[] = [];
  const byPillar = new Map<PillarCell, HeadCell[]>();
  for (const cell of cells) {
    const pillar = pillarAbove(cell);
    if (pillar) byPillar.set(pillar, [...(byPillar.get(pillar) ?? []), cell]);
    else loose.push(cell);
  }
  for (const [pillar, under] of byPillar) {
    const least = Math.min(...under.map(numberOf));
    for (const cell of under)
      coded.set(cell, { code: `${pillar.code}.${numberOf(cell) - least + 1}`, by: "order", sure: 0.9 });
  }
  if (loose.length === 0) return;
  const numbers = [...new Set(loose.map(numberOf))];
  const restarts = loose.filter(
    (cell, index) => index > 0 && numberOf(cell) < numberOf(loose[index - 1] as HeadCell),
  ).length;
  const known = wording.codesOfSetWith(numbers.length);
  let pillar = 1;
  loose.forEach((cell, index) => {
    const n = numberOf(cell);
    if (index > 0 && n < numberOf(loose[index - 1] as HeadCell)) pillar += 1;
    const pillarWord = cell.heading.number?.kind === "pillar";
    if (restarts > 0 && !pillarWord && loose.length > numbers.length) {
      // A second run of the same numbers over the whole set (self beside appraised) is no new pillar.
      const whole =
        known && loose.length === numbers.length * (restarts + 1) && numbers.length > CONTENTS_TWICE;
      coded.set(
        cell,
        whole
          ? { code: known[n - 1] ?? String(n), by: "order", sure: 0.8 }
          : { code: `${pillar}.${n}`, by: "order", sure: 0.8 },
      );
    } else coded.set(cell, { code: (!pillarWord && known?.[n - 1]) || String(n), by: "order", sure: 0.8 });
  });
}

/**
 * Whether headings under contents go by their places however much like known ones they sound ([L6]): in a year whose
 * set those are not, unless they are that whole set, in whatever order; where two sound like the same one, or where each
 * content has as many as the set and some sound like none.
 */
function goesByPlace(
  cells: readonly HeadCell[],
  matches: readonly { readonly cell: HeadCell; readonly match: WordingMatch | null }[],
  pillarAbove: (cell: HeadCell) => PillarCell | null,
  {
    wording,
    isOfYear,
    words,
  }: { readonly wording: Wording; readonly isOfYear: boolean; readonly words: (cell: HeadCell) => string },
): boolean {
  const under = new Map<string, Set<string>>();
  for (const cell of cells) {
    const pillar = pillarAbove(cell);
    if (!pillar) return false;
    under.set(pillar.code, (under.get(pillar.code) ?? new Set()).add(words(cell)));
  }
  const said = new Map<string, string>();
  const isTwice = matches.some(({ cell, match }) => {
    const before = said.get(match?.code ?? "") ?? words(cell);
    said.set(match?.code ?? "", words(cell));
    return before !== words(cell);
  });
  if (isTwice) return true;
  if (!isOfYear) return !isWholeSet(matches, cells.length, wording.codesOfSetWith(said.size));
  return [...under.values()].every(({ size }) => size === EACH) && matches.length < cells.length;
}

/** Whether headings are all of a set's criteria, each plainly and far from every other: their order is no proof against it. */
function isWholeSet(
  matches: readonly { readonly match: WordingMatch | null }[],
  headings: number,
  codes: readonly string[] | null,
): boolean {
  const isPlain = ({ match }: { readonly match: WordingMatch | null }) =>
    match !== null && match.score >= CLOSE_MATCH && match.lead >= FAR && codes?.includes(match.code);
  return codes !== null && matches.length === headings && matches.every(isPlain);
}

/** So many headings may sound like criteria by chance. */
const FEW = 2;

/**
 * Headings without numbers: by wording where a known text is clearly closest, else by place in the pillar.
 * A province's own wording shares a word here and there with the known texts: it goes by place altogether.
 */
function codeByText(
  cells: readonly HeadCell[],
  pillarAbove: (cell: HeadCell) => PillarCell | null,
  wording: Wording,
  coded: Map<HeadCell, Coded>,
  year: number | null,
): void {
  const numbered = coded.size > 0;
  const words = wordsAlike([...coded.keys(), ...cells]);
  const taken = new Map<string, string>();
  for (const [cell, { code }] of coded) taken.set(code, words(cell));
  // Three headings alone are the pillars themselves, marked as a whole.
  const among = cells.length <= 3 && coded.size === 0 ? "all" : "criteria";
  const matches = cells
    .flatMap((cell) => {
      const match = wording.clear(cell.heading.text, among);
      const pillar = pillarAbove(cell);
      return match && (!pillar || match.code.split(".")[0] === pillar.code) ? [{ cell, match }] : [];
    })
    .sort((a, b) => b.match.score - a.match.score);
  // Below pillars a place is known, so that only close wording speaks against it.
  const strong = matches.filter(({ cell, match }) => !pillarAbove(cell) || match.score >= CLOSE_MATCH);
  const byWording =
    strong.length >= cells.length * MOSTLY &&
    !goesByPlace(cells, matches, pillarAbove, {
      wording,
      words,
      isOfYear: wording.hasCriteriaOf(year),
    });
  // A block in words beside one of bare codes is of the same criteria; a single heading that sounds like one is none.
  const bare = new Set(
    [...coded].flatMap(([{ heading }, { code }]) => (heading.number?.rest === "" ? [code] : [])),
  );
  const isBlock =
    new Set(matches.flatMap(({ match: { code } }) => (bare.has(code) ? [code] : []))).size > FEW;
  if (byWording)
    for (const { cell, match } of matches) {
      // The same text may stand twice (over self marks and over appraised ones): both are one criterion.
      const before = taken.get(match.code);
      if (before !== undefined && before !== words(cell) && !(isBlock && bare.has(match.code))) continue;
      taken.set(match.code, words(cell));
      coded.set(cell, { code: match.code, by: "text", sure: Math.min(1, 0.6 + match.score * 0.4) });
    }
  // Among numbers no place makes a criterion of a text that none of the known ones is ([L6] in columns).
  if (numbered) return;
  const placed = new Map<string, string>();
  const placeIn = new Map<string, number>();
  // All of a set's criteria, in its order, most of them known by their words: the rest go by their place.
  const whole = wording.codesOfSetWith(cells.length);
  const inOrder =
    byWording &&
    whole !== null &&
    cells.every((cell, index) => !coded.has(cell) || coded.get(cell)?.code === whole[index]);
  cells.forEach((cell, index) => {
    const pillar = pillarAbove(cell);
    const text = `${pillar?.code ?? ""}|${words(cell)}`;
    const again = placed.get(text);
    if (again !== undefined && !coded.has(cell)) {
      coded.set(cell, { code: again, by: "order", sure: 0.6 });
      return;
    }
    const key = pillar?.code ?? "";
    const place = (placeIn.get(key) ?? 0) + 1;
    placeIn.set(key, place);
    if (coded.has(cell)) return;
    let code = pillar ? `${pillar.code}.${place}` : (inOrder && whole?.[index]) || String(place);
    for (let n = place; taken.has(code); n += 1) code = pillar ? `${pillar.code}.${n + 1}` : String(n + 1);
    taken.set(code, words(cell));
    placed.set(text, code);
    coded.set(cell, { code, by: "order", sure: 0.6 });
  });
}
