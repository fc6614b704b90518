/**
 * @fileoverview Merging reports of the level below into one that is itself a report: who may be counted, who
 * may not and why, and the sums by criteria set. The order in which reports came changes nothing.
 */
import { HELD, type Note, type NoteCode } from "../messages/upward";
import { muchAlike } from "../units/alike";
import { unitKey } from "../units/names";
import { nameKey } from "../vietnamese/fold";
import { type Item, type SumRequest, sumUp } from "./add";
import type { Received } from "./read";
import type { Report } from "./report";
import { shortStamp, sourceId } from "./stamp";
import { dayWords } from "./tab";

export interface MergeRequest extends SumRequest {
  /** Whether a report that did not verify was let in by the person. */
  readonly isLetIn: (received: Received) => boolean;
}

export interface Merged {
  readonly report: Report;
  /** Expected units of which nothing was counted; `sent`: something came, and is held. */
  readonly missing: readonly { readonly name: string; readonly sent: boolean }[];
  /** All there is to say, held reports first. */
  readonly notes: readonly Note[];
  /** Reports that are held only by what a person may decide ([edited], [unknown]), and why. */
  readonly askable: readonly { readonly received: Received; readonly notes: readonly Note[] }[];
}

/** What a person may let in: the report is whole and its figures agree, but somebody's hand is in it. */
const ASKABLE = new Set<NoteCode>(["stamp-broken", "visible-changed", "unknown-sender"]);

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
  const askable: { received: Received; notes: Note[] }[] = [];
  const say = (code: NoteCode, { where, report }: Received, detail: Note["detail"] = {}) =>
    notes.push({ code, where, unit: report?.header.unit ?? "", detail });
  const expected = new Map(request.expected.map((name) => [unitKey(name, ""), name]));

  const candidates: Item[] = [];
  for (const received of all) {
    const { report } = received;
    const held = [...received.flaws];
    if (report) held.push(...strangeness(received, report, request, expected));
    const letIn = report !== null && held.length > 0 && held.every(({ code }) => ASKABLE.has(code));
    if (letIn && !request.isLetIn(received)) askable.push({ received, notes: held });
    if (!report || (held.length > 0 && !(letIn && request.isLetIn(received)))) {
      notes.push(...held);
      continue;
    }
    const mark =
      held.length === 0 ? "" : held.every(({ code }) => code === "unknown-sender") ? "unknown" : "edited";
    candidates.push({ received, report, id: sourceId(report.stamp.whole as string), mark });
  }

  candidates.sort((a, b) => inOrder(a, b) || (a.received.where < b.received.where ? -1 : 1));
  const items = withoutOverlap(newestOfEach(candidates, say), say);
  const main = mostUsedSet(items);
  for (const { received, report, mark } of items) {
    const { header, sets, marks, children } = report;
    if (mark) say("let-in", received, { reason: mark });
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

type Say = (code: NoteCode, received: Received, detail?: Note["detail"]) => void;

/** One report a sender: the newest; where two of one day differ nobody can tell, and neither is counted. */
function newestOfEach(candidates: readonly Item[], say: Say): Item[] {
  const chosen: Item[] = [];
  for (const list of bySender(candidates)) {
    const [day] = list
      .map(({ report }) => report.header.madeOn)
      .sort()
      .reverse();
    const newest = list.find(({ report }) => report.header.madeOn === day) as Item;
    const ofDay = list.filter(({ report }) => report.header.madeOn === day);
    const rivals = ofDay.filter(({ id }) => id !== newest.id);
    if (rivals.length === 0) chosen.push(newest);
    for (const one of list) {
      if (one.report.header.madeOn !== day) {
        say("older-copy", one.received, {
          madeOn: dayWords(one.report.header.madeOn),
          newer: newest.received.where,
        });
      } else if (rivals.length > 0) {
        const other = ofDay.find(({ id }) => id !== one.id) as Item;
        say("same-day", one.received, { other: other.received.where });
      } else if (one !== newest) say("same-report", one.received, { other: newest.received.where });
    }
  }
  return chosen;
}

/**
 * Reports by sender. Names repeat between districts and provinces: where all of a name say their level above
 * they are told apart by it; where one does not, they are taken for one sender, so that none counts twice.
 */
function bySender(candidates: readonly Item[]): Item[][] {
  const byName = new Map<string, Item[]>();
  for (const item of candidates) {
    const key = unitKey(item.report.header.unit, "");
    byName.set(key, [...(byName.get(key) ?? []), item]);
  }
  return [...byName.values()].flatMap((list) => {
    if (list.some(({ report }) => report.header.parent === "")) return [list];
    const byParent = new Map<string, Item[]>();
    for (const item of list) {
      const key = nameKey(item.report.header.parent);
      byParent.set(key, [...(byParent.get(key) ?? []), item]);
    }
    return [...byParent.values()];
  });
}

/** Takes out what is inside another report already, and reports that share one inside: sums would count it twice. */
function withoutOverlap(items: readonly Item[], say: Say): Item[] {
  const holders = new Map<string, Item[]>();
  for (const item of items) {
    for (const source of item.report.sources) {
      holders.set(source, [...(holders.get(source) ?? []), item]);
    }
  }
  return items.filter((item) => {
    const outer = holders.get(item.id)?.find((one) => one !== item);
    if (outer) {
      say("inside-other", item.received, { other: outer.report.header.unit });
      return false;
    }
    for (const source of item.report.sources) {
      // What lies inside a report that lies inside another is no second overlap.
      const other = holders.get(source)?.find((one) => one !== item && !item.report.sources.includes(one.id));
      if (other) {
        say("overlap", item.received, { other: other.report.header.unit });
        return false;
      }
    }
    return true;
  });
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
