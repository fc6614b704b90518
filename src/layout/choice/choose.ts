/**
 * @fileoverview [L1] Which reading of the workbook is the assessment: the one that says so, of several the one that
 * somebody looks at or asks for by its year; else a question with its reason.
 */

import type { Tab } from "../../table/tab";
import type { Recognition } from "../reading";
import { say } from "../sentences";
import { alikeAmong, type Candidate, EVIDENCE } from "./candidates";

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
}

/** The candidate to read, or what has to be asked. `all` are heaviest first. */
export function chooseCandidate(all: readonly Candidate[], asked: Asked): Candidate | Question {
  return asked.chosen ? chosenOne(all, asked.chosen) : bestOf(all, asked);
}

/** What a person named is read, whatever it says of itself, where it has criteria. */
function chosenOne(all: readonly Candidate[], chosen: Tab): Candidate | Question {
  const [best] = all.filter((one) => namesOf(one).includes(chosen.name));
  if (!best) return unclear([chosen.name], say.notAssessment(chosen.name));
  const { is, why } = best.standing;
  return is === "none" ? unclear(namesOf(best), why) : best;
}

function bestOf(all: readonly Candidate[], { tabs, open, year }: Asked): Candidate | Question {
  const whole = all.filter(({ standing }) => standing.is === "assessment");
  const sure = whole.length > 0 ? whole : all.filter(({ standing }) => standing.is === "contents");
  const maybe = all.filter(({ standing }) => standing.is === "unsaid");
  const several = (some: readonly Candidate[]) => oneOf(some, tabs);
  const seen = (one: Candidate) => one.tabs.some(({ name }) => name === open);
  const settled = all.filter((one) => one.settled);
  const ofAnother = (one: Candidate) => year !== null && one.year !== null && one.year !== year;
  const [own] = settled;
  if (own) {
    const looked = all.find((one) => seen(one) && (one.remembered || one.settled));
    if (looked) return looked;
    if (settled.length === 1 && !ofAnother(own)) return own;
  }
  if (sure.length === 0) return askAbout(maybe, all, seen, several);
  // Only an empty form or a hidden tab says that it is one, and another in use may be it.
  const [first] = sure as [Candidate, ...Candidate[]];
  const weak = first.weight < CLOSE && !("doubt" in first.result);
  const rivals = weak ? maybe.filter(({ weight }) => weight >= CLOSE) : [];
  if (rivals.length > 0) return several([...sure, ...rivals]);

  const ofYear = sure.filter((one) => year !== null && one.year === year);
  const pool = ofYear.length > 0 ? ofYear : sure;
  const heaviest = pool[0] as Candidate;
  const looked = pool.find(seen);
  const least = heaviest.weight * (looked && "doubt" in looked.result ? CLOSE : OPEN);
  if (looked && looked.weight >= least) return looked;
  // Somebody looks at another one that hardly looks like an assessment, but has all that makes one.
  const faint = looked && !("doubt" in looked.result) && looked.weight > EVIDENCE;
  const close = pool.filter((one) => one.weight >= heaviest.weight * CLOSE || (faint && one === looked));
  if (close.length > 1) {
    const stale = close.find(({ result }) => "doubt" in result && result.gone);
    if (stale && "doubt" in stale.result) return unclear(namesOf(stale), stale.result.doubt);
    return several(close);
  }
  return heaviest;
}

/** Nothing says that it is the assessment: what may be is asked about, what is none is named as such. */
function askAbout(
  maybe: readonly Candidate[],
  all: readonly Candidate[],
  seen: (one: Candidate) => boolean,
  several: (some: readonly Candidate[]) => Question,
): Question {
  const one = maybe.find(seen) ?? (maybe.length === 1 ? maybe[0] : undefined);
  if (one) return unclear(namesOf(one), one.standing.why, "unsaid");
  if (maybe.length > 1) return several(maybe);
  const near = all.find(seen) ?? all[0];
  const message = near ? near.standing.why : say.none();
  return { ok: false, reason: "none", sheets: near ? namesOf(near) : [], candidates: [], message };
}

function oneOf(close: readonly Candidate[], tabs: readonly Tab[]): Question {
  const order = tabs.map(({ name }) => name);
  const place = (one: Candidate) => order.indexOf(namesOf(one)[0] ?? "");
  const inOrder = [...close].sort((a, b) => place(a) - place(b));
  const sheets = inOrder.flatMap(namesOf);
  const together = alikeAmong(inOrder);
  return {
    ok: false,
    reason: "several",
    sheets,
    candidates: inOrder.map((one) => ({ sheets: namesOf(one), why: one.standing.why })),
    together,
    message: say.several(sheets),
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
