/**
 * @fileoverview The units that a report counts, by their names: its rows, the senders inside it, the sender itself. Two
 * reports that count one unit are found by these, whatever became of stamps: a corrected report has another one.
 */
import { saysWhich } from "../units/distinct";
import { unitKey } from "../units/names";
import { comparePlaces, isPlace } from "../units/places";
import type { Report, ReportChild } from "./report";

/** A unit as one report names it. */
export interface Named {
  readonly name: string;
  /** What such a name is looked up by; rows' names that stand in every commune only together with what is above. */
  readonly key: string;
  /** Whether the name says which unit of its kind it is. */
  readonly telling: boolean;
  /** What the report says is above it; '' where it says nothing. */
  readonly above: string;
  /** Who counts it: what it lies in where `above` is not said; '' for a sender itself. */
  readonly within: string;
  /** The sender inside a merged report; null for a row and for a report's own sender. */
  readonly child: ReportChild | null;
}

/** What one report counts. */
export interface Inside {
  readonly self: Named;
  readonly parts: readonly Named[];
  /** Names of parts that say which unit they are: of so many some may be shared by chance. */
  readonly telling: number;
  /** Names that stand in it twice. */
  readonly twice: readonly string[];
  /** All rows with their outcomes, as one text; '' where too few or too much alike to tell two lists apart. */
  readonly copy: string;
}

const KNOWN = new WeakMap<Report, Inside>();

/** What a report counts; taken apart once. */
export function insideOf(report: Report): Inside {
  const known = KNOWN.get(report);
  if (known) return known;
  const inside = takeApart(report);
  KNOWN.set(report, inside);
  return inside;
}

/** "…, huyện Y" or "… (huyện Y)" behind a name. */
const ABOVE = /^(.+?)(?: ?\(([^()]+)\)|, ?([^,]+))$/u;

function takeApart({ header, rows, children }: Report): Inside {
  const self = named(header.unit, header.parent, "", null);
  const parts = new Map<string, Named>();
  const twice: string[] = [];
  const add = (one: Named) => {
    const key = `${one.key}\n${one.above}`;
    if (parts.has(key)) twice.push(one.name);
    else parts.set(key, one);
  };
  for (const child of children) add(named(child.unit, child.parent, header.unit, child));
  for (const { name } of rows) {
    const [, bare = name, inBrackets, behindComma = ""] = ABOVE.exec(name) ?? [];
    const above = inBrackets ?? behindComma;
    const row = isPlace(above) ? named(bare, above, header.unit, null) : named(name, "", header.unit, null);
    // A base unit that reports itself is the sender, not one below it.
    if (unitKey(row.name, "") !== unitKey(header.unit, "")) add(row);
  }
  const telling = [...parts.values()].filter((one) => one.telling).length;
  return { self, parts: [...parts.values()], telling, twice, copy: copyOf(rows) };
}

function named(name: string, above: string, within: string, child: ReportChild | null): Named {
  const key = unitKey(name, "");
  const telling = saysWhich(name);
  // Rows by such names stand in every commune; senders are few.
  const row = child === null && within !== "";
  return {
    name,
    key: row && !telling ? `${key}\n${unitKey(above || within, "")}` : key,
    telling,
    above,
    within,
    child,
  };
}

/** Fewer rows may be alike by chance. */
const LEAST_COPIED = 5;

function copyOf(rows: Report["rows"]): string {
  const outcomes = new Set(rows.map(({ outcome, criteria }) => outcome + criteria));
  if (rows.length < LEAST_COPIED || outcomes.size < 2) return "";
  return rows
    .map(({ name, outcome, criteria }) => `${unitKey(name, "")} ${outcome} ${criteria}`)
    .sort()
    .join("\n");
}

/**
 * How surely two names, looked up by one key, are one unit: `same` and `maybe` by what is above them, `weak` where they
 * lie in two places, `other` where both reports say that they do.
 */
export function likeness(a: Named, b: Named): "same" | "maybe" | "weak" | "other" {
  const apart = isPlace(a.within) && isPlace(b.within) && comparePlaces(a.within, b.within) === "other";
  if (a.above !== "" && b.above !== "") {
    const above = comparePlaces(a.above, b.above);
    return above === "maybe" && apart ? "weak" : above;
  }
  const row = (one: Named) => one.child === null && one.within !== "";
  if (apart || (row(a) && row(b))) return "weak";
  const over = (one: Named) => one.above || (isPlace(one.within) ? one.within : "");
  const [left, right] = [over(a), over(b)];
  return left !== "" && right !== "" && comparePlaces(left, right) === "other" ? "weak" : "maybe";
}
