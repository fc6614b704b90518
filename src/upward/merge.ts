/**
 * @fileoverview Merging reports of the level below into one that is itself a report: who may be counted, who
 * may not and why, and the sums by criteria set. The order in which reports came changes nothing.
 */
import { HELD, type Note, type NoteCode } from "../messages/upward";
import { muchAlike } from "../units/alike";
import { unitKey } from "../units/names";
import { type Item, type SumRequest, sumUp } from "./add";
import { withoutPersons } from "./clean";
import { Doubts, type Say } from "./doubts";
import { findOverlaps, holdersOf } from "./overlap";
import type { Received } from "./read";
import type { Report } from "./report";
import { newestOfEach } from "./senders";
import { shortStamp, sourceId } from "./stamp";
import { plainName } from "./unit-name";

/** What a person was asked of a report: whether it is true, or whether it may count beside another. */
export type Doubtful = "unverified" | "twice";

export interface MergeRequest extends SumRequest {
  /** Whether a report was let in by the person who was asked that. */
  readonly isLetIn: (received: Received, question: Doubtful) => boolean;
}

export interface Merged {
  readonly report: Report;
  /** Expected units of which nothing was counted; `sent`: something came, and is held. */
  readonly missing: readonly { readonly name: string; readonly sent: boolean }[];
  /** All there is to say, held reports first. */
  readonly notes: readonly Note[];
  /** Reports that are held only by what a person may decide, and why. */
  readonly askable: readonly {
    readonly received: Received;
    readonly question: Doubtful;
    readonly notes: readonly Note[];
  }[];
}

/** What a person may let in: the report is whole and its figures agree, but somebody's hand is in it. */
const ASKABLE = new Set<NoteCode>(["stamp-broken", "visible-changed", "unknown-sender"]);
/** Certain, whoever says otherwise: the same sender's report counts twice. */
const CERTAIN = new Set<NoteCode>(["overlap"]);

/** Years that reports are of, ascending. */
export function yearsOf(received: readonly Received[]): number[] {
  const years = received.flatMap(({ report }) => (report ? [report.header.year] : []));
  return [...new Set(years)].sort();
}

/** Whether two names are the same unit ([U2]). */
export function sameUnit(a: string, b: string): boolean {
  return unitKey(a, "") === unitKey(b, "");
}

/** Merges what verified, and what was let in. */
export function mergeReports(all: readonly Received[], request: MergeRequest): Merged {
  const notes: Note[] = [];
  const askable: { received: Received; question: Doubtful; notes: readonly Note[] }[] = [];
  const say: Say = (code, { where, report }, detail = {}) => {
    notes.push({ code, where, unit: report ? plainName(report.header.unit) : "", detail });
  };
  const expected = new Map(request.expected.map((name) => [unitKey(name, ""), name]));

  const candidates: Item[] = [];
  for (const received of all) {
    const report = received.report && withoutPersons(received.report);
    const held = [...received.flaws];
    if (report) held.push(...strangeness(received, report, request, expected));
    const letIn = report !== null && held.length > 0 && held.every(({ code }) => ASKABLE.has(code));
    const taken = letIn && request.isLetIn(received, "unverified");
    if (letIn && !taken) askable.push({ received, question: "unverified", notes: held });
    if (!report || (held.length > 0 && !taken)) {
      notes.push(...held);
      continue;
    }
    const mark =
      held.length === 0 ? "" : held.every(({ code }) => code === "unknown-sender") ? "unknown" : "edited";
    candidates.push({ received, report, id: sourceId(report.stamp.whole as string), mark });
  }

  candidates.sort((a, b) => inOrder(a, b) || (a.received.where < b.received.where ? -1 : 1));
  const doubts = new Doubts();
  const chosen = newestOfEach(candidates, say, doubts.add);
  const holders = holdersOf(chosen);
  const outermost = chosen.filter(({ id }) => !holders.has(id));
  findOverlaps(outermost, say, doubts);
  const items: Item[] = [];
  for (const item of outermost) {
    const held = doubts.of(item);
    const { received } = item;
    if (held.length === 0) items.push(item);
    else if (held.some(({ code }) => CERTAIN.has(code))) notes.push(...held);
    else if (request.isLetIn(received, "twice")) items.push({ ...item, mark: item.mark || "edited" });
    else {
      askable.push({ received, question: "twice", notes: held });
      notes.push(...held);
    }
  }
  for (const { id, received } of chosen) {
    const outer = holders.get(id);
    const counted = items.find(({ report }) => report.sources.includes(id));
    if (counted) say("inside-other", received, { other: counted.report.header.unit });
    else if (outer) say("inside-held", received, { other: outer[0]?.report.header.unit ?? "" });
  }
  const main = mostUsedSet(items);
  for (const item of items) {
    const { received, report, mark } = item;
    const { header, sets, marks, children } = report;
    const twice = doubts.of(item).length > 0;
    if (mark) say("let-in", received, { reason: twice ? "twice" : mark });
    if (header.parent && !sameUnit(header.parent, request.unit)) {
      say("other-parent", received, { parent: header.parent });
    }
    if (marks.length > 0) say("marked-below", received, { units: marks.join("; ") });
    if (header.expected !== null && children.length < header.expected) {
      say("incomplete", received, {
        reported: String(children.length),
        expected: String(header.expected),
      });
    }
    for (const set of sets) {
      if (set.fingerprint !== main) {
        say("other-set", received, { set: `${set.name}, mã ${shortStamp(set.fingerprint)}` });
      }
    }
  }
  const counted = items.map(({ report }) => report.header.unit);
  for (const { code, unit } of notes) if (code === "inside-other") counted.push(unit);
  const reported = new Set(counted.map((unit) => unitKey(unit, "")));
  const sent = new Set(notes.map(({ unit }) => unitKey(unit, "")));
  return {
    report: sumUp(items.sort(inOrder), request),
    missing: [...expected]
      .filter(([key]) => !reported.has(key))
      .map(([key, name]) => ({ name, sent: sent.has(key) })),
    notes: notes
      .map((note, index) => ({ note, index }))
      .sort((a, b) => Number(HELD[b.note.code]) - Number(HELD[a.note.code]) || a.index - b.index)
      .map(({ note }) => note),
    askable,
  };
}

/** What a whole report is held for: its year, its sender. */
function strangeness(
  { where }: Received,
  { header, children }: Report,
  request: MergeRequest,
  expected: ReadonlyMap<string, string>,
): Note[] {
  const held: Note[] = [];
  const hold = (code: NoteCode, detail: Note["detail"] = {}) =>
    held.push({ code, where, unit: header.unit, detail });
  if (header.year !== request.year) {
    hold("other-year", { year: String(header.year), wanted: String(request.year) });
  }
  if (sameUnit(header.unit, request.unit) || children.some(({ unit }) => sameUnit(unit, request.unit))) {
    hold("oneself");
  } else if (expected.size > 0 && !expected.has(unitKey(header.unit, ""))) {
    const like = [...expected.values()].find((name) => muchAlike(name, header.unit));
    hold("unknown-sender", like === undefined ? {} : { like });
  }
  return held;
}

function inOrder(a: Item, b: Item): number {
  const left = a.report.header.unit + a.report.stamp.whole;
  const right = b.report.header.unit + b.report.stamp.whole;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The fingerprint that most units are judged by. */
function mostUsedSet(items: readonly Item[]): string {
  const units = new Map<string, number>();
  for (const { report } of items) {
    report.sets.forEach(({ fingerprint }, i) => {
      units.set(fingerprint, (units.get(fingerprint) ?? 0) + (report.totals[i]?.units ?? 0));
    });
  }
  return [...units].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? "";
}
