/**
 * @fileoverview [L1] Which reading of the workbook is the assessment: the one that says so, of several the one that
 * somebody looks at or asks for by its year; else a question with its reason.
 */

import type { Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import type { Table } from "../columns/table";
import type { Recognition } from "../reading";
import { say } from "../sentences";
import { type Candidate, EVIDENCE } from "./candidates";
import { whatIsSaid } from "./said";
import {
  alikeAmong,
  furtherParts,
  haveSameUnits,
  splitByContent,
  splitByCriterion,
  whySeveral,
} from "./spread";
import { callsDraft } from "./title-words";

type Question = Extract<Recognition, { ok: false }>;

/** A reading whose weight is this share of the best one's could be the assessment too. */
const CLOSE = 0.5;
/** The open tab is meant even where another weighs more, an empty form of this year beside a full one. */
const OPEN = 0.4;

interface Asked {
  /** The workbook's tabs, in their order. */
  readonly tabs: readonly Tab[];
  /** The tab that a person named. */
  readonly chosen: Tab | null;
  /** Name of the tab that somebody looks at. */
  readonly open: string | undefined;
  readonly year: number | null;
  /** The year that the workbook is at. */
  readonly presentYear: number | null;
  /** Years that are over. */
  readonly closedYears: readonly number[];
  readonly tablesIn: (tab: Tab) => readonly Table[];
}

/** The candidate to read, or what has to be asked. `all` are heaviest first. */
export function chooseCandidate(all: readonly Candidate[], asked: Asked): Candidate | Question {
  return asked.chosen ? chosenOne(all, asked.chosen, asked) : bestOf(all, asked);
}

/** What a person named is read, whatever it says of itself, where it has criteria. */
function chosenOne(all: readonly Candidate[], chosen: Tab, { tabs, tablesIn }: Asked): Candidate | Question {
  const [best] = all.filter((one) => namesOf(one).includes(chosen.name));
  if (!best) {
    const split = splitByCriterion(tabs, tablesIn);
    const message = split?.sheets.includes(chosen.name) ? split.message : say.notAssessment(chosen.name);
    return unclear([chosen.name], message);
  }
  const { is, why } = best.standing;
  return is === "none" ? unclear(namesOf(best), why) : best;
}

function bestOf(all: readonly Candidate[], asked: Asked): Candidate | Question {
  const { tabs, open, year, presentYear } = asked;
  const whole = all.filter(({ standing }) => standing.is === "assessment");
  const split = splitByContent(inOrder(all, tabs));
  if (split && whole.length === 0) {
    const sheets = split.flatMap(namesOf);
    return { ok: false, reason: "none", sheets, candidates: [], message: say.tabPerContent(sheets) };
  }
  const sure = whole.length > 0 ? whole : all.filter(({ standing }) => standing.is === "contents");
  const maybe = all.filter(({ standing }) => standing.is === "unsaid");
  const several = (some: readonly Candidate[]) => oneOf(some, tabs);
  const seen = (one: Candidate) => one.tabs.some(({ name }) => name === open);
  // A person's summary of the contents, whose criteria stand on tabs of their own: either may be meant.
  if (split && whole.every(isOfContents) && !whole.some((one) => seen(one) || one.settled || one.remembered))
    return {
      ...several([...whole, ...split]),
      message: say.contentsOrSummary(split.flatMap(namesOf), whole.flatMap(namesOf)),
    };
  const settled = all.filter((one) => one.settled);
  const wanted = year ?? presentYear;
  const isOf = (of: number | null) => (one: Candidate) => of === null || one.year === null || one.year === of;
  if (settled.length > 0) {
    // What was settled for a year settles nothing of another's, which somebody looks at.
    const isLookedAt = (one: Candidate) =>
      one.remembered || one.settled || (year === null && sure.includes(one) && !settled.some(isOf(one.year)));
    const looked = all.find((one) => seen(one) && isLookedAt(one));
    if (looked) return looked;
    const inYear = settled.filter(isOf(wanted));
    // The year that the workbook is said to be at may be an old one, of which nothing stands there.
    const isPlain = year !== null || sure.some((one) => one.year === presentYear);
    const [own, more] = inYear.length > 0 || isPlain ? inYear : settled;
    if (own && !more) return own;
  }
  const unread = unreadOpen(all, asked);
  if (unread) return unread;
  if (sure.length === 0) return askAbout(maybe, all, { ...asked, seen, several });
  // Only an empty form or a hidden tab says that it is one, and another in use may be it.
  const [first] = sure as [Candidate, ...Candidate[]];
  const weak = first.weight < CLOSE && !("doubt" in first.result);
  const rivals = weak ? maybe.filter(({ weight }) => weight >= CLOSE) : [];
  if (rivals.length > 0) return several([...sure, ...rivals]);

  const ofYear = poolOf(sure, asked, seen);
  const pool = ofYear.length > 0 ? ofYear : sure;
  const heaviest = pool[0] as Candidate;
  const looked = pool.find(seen);
  const least = heaviest.weight * (looked && "doubt" in looked.result ? CLOSE : OPEN);
  if (looked && looked.weight >= least) return looked;
  // Somebody looks at another one that hardly looks like an assessment, but has all that makes one, or is in doubt.
  const faint = looked && ("doubt" in looked.result || looked.weight > EVIDENCE);
  const close = pool.filter((one) => one.weight >= heaviest.weight * CLOSE || (faint && one === looked));
  if (close.length > 1) {
    const stale = close.find(({ result }) => "doubt" in result && result.gone);
    if (stale && "doubt" in stale.result) return unclear(namesOf(stale), stale.result.doubt);
    return several(close);
  }
  // Somebody looks at one of other units that lacks a content, or of which one was not understood.
  const partly = all.find((one) => seen(one) && one.standing.is === "contents" && one.weight > EVIDENCE);
  if (partly && !sure.includes(partly) && !haveSameUnits(heaviest, partly))
    return several([heaviest, partly]);
  const final = ofYearOrNone(sure, heaviest).filter((one) => isFinalOf(heaviest, one));
  const more = furtherParts(heaviest, all);
  return final.length + more.length > 0 ? several([heaviest, ...new Set([...final, ...more])]) : heaviest;
}

/** What somebody looks at says that it is the assessment and has marks that nobody can tell apart: no other one is read for it. */
function unreadOpen(all: readonly Candidate[], { tabs, open, year, tablesIn }: Asked): Question | null {
  const tab = tabs.find(({ name }) => name === open);
  if (!tab || all.some((one) => one.tabs.includes(tab))) return null;
  const table = tablesIn(tab).find((one) => one.doubts.length > 0 && whatIsSaid(one).says === "yes");
  if (!table || (year !== null && table.year !== year)) return null;
  return unclear([tab.name], say.columnDoubt(tab.name, table.doubts[0] as string));
}

/**
 * Those of the year: of the one that is asked for; else of the one that somebody looks at, else that the workbook is at.
 * One that says no year may be of the latter, too. Where nobody knows what it is at, those of years
 * that are over are out of question. None where no tab says that it is.
 */
function poolOf(
  sure: readonly Candidate[],
  { year, presentYear, closedYears }: Asked,
  seen: (one: Candidate) => boolean,
): readonly Candidate[] {
  if (year !== null) return sure.filter((one) => one.year === year);
  const looked = sure.find((one) => seen(one) && one.weight >= (sure[0]?.weight ?? 0) * OPEN);
  const of = looked ? looked.year : presentYear;
  if (!looked && of === null)
    return sure.filter((one) => one.year === null || !closedYears.includes(one.year));
  if (of === null || !sure.some((one) => one.year === of)) return [];
  return sure.filter((one) => one.year === of || one.year === null);
}

const ofYearOrNone = (some: readonly Candidate[], { year }: Candidate) =>
  some.filter((one) => one.year === null || year === null || one.year === year);

/** Of one that is called a draft, or beside one that is called signed: another of the same units, hidden or not, may count. */
function isFinalOf(heaviest: Candidate, other: Candidate): boolean {
  const filled = !("doubt" in other.result) && other.result.filled.marks > 0;
  if (other === heaviest || !filled || !haveSameUnits(heaviest, other)) return false;
  return (
    (saysOf(heaviest, callsDraft) && !saysOf(other, callsDraft)) ||
    (saysOf(other, callsFinal) && !saysOf(heaviest, callsFinal))
  );
}

const FINAL = /\b(?:chinh thuc|da ky|ban ky|ban cuoi|cuoi cung|da duyet)\b/;
const callsFinal = (text: string) => FINAL.test(fold(text));
const saysOf = ({ tabs, result }: Candidate, calls: (text: string) => boolean) =>
  [
    ...tabs.map(({ name }) => name),
    ...("doubt" in result ? [] : result.tables.map(({ title }) => title)),
  ].some(calls);

const isOfContents = ({ result }: Candidate) =>
  !("doubt" in result) && result.criteria.every(({ code }) => !code.includes("."));

/** Nothing says that it is the assessment: what may be is asked about, what is none is named as such. */
function askAbout(
  maybe: readonly Candidate[],
  all: readonly Candidate[],
  {
    seen,
    several,
    tabs,
    tablesIn,
  }: Asked & {
    readonly seen: (one: Candidate) => boolean;
    readonly several: (some: readonly Candidate[]) => Question;
  },
): Question {
  const one = maybe.find(seen) ?? (maybe.length === 1 ? maybe[0] : undefined);
  if (one) return unclear(namesOf(one), one.standing.why, "unsaid");
  if (maybe.length > 1) return several(maybe);
  const split = splitByCriterion(tabs, tablesIn);
  if (split) return { ok: false, reason: "none", candidates: [], ...split };
  const near = all.find(seen) ?? all[0];
  const message = near ? near.standing.why : say.none();
  return { ok: false, reason: "none", sheets: near ? namesOf(near) : [], candidates: [], message };
}

function inOrder(candidates: readonly Candidate[], tabs: readonly Tab[]): Candidate[] {
  const order = tabs.map(({ name }) => name);
  const place = (one: Candidate) => order.indexOf(namesOf(one)[0] ?? "");
  return [...candidates].sort((a, b) => place(a) - place(b));
}

function oneOf(close: readonly Candidate[], tabs: readonly Tab[]): Question {
  const ordered = inOrder(close, tabs);
  return {
    ok: false,
    reason: "several",
    sheets: ordered.flatMap(namesOf),
    candidates: ordered.map((one) => ({ sheets: namesOf(one), why: one.standing.why })),
    together: alikeAmong(ordered),
    message: whySeveral(ordered),
  };
}

export const namesOf = ({ tabs }: Candidate) => tabs.map((tab) => tab.name);

/** A doubt about one reading. */
export function unclear(
  sheets: readonly string[],
  message: string,
  reason: "unclear" | "unsaid" = "unclear",
): Question {
  return { ok: false, reason, sheets, candidates: [{ sheets, why: message }], message };
}
