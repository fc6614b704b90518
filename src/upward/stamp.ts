/**
 * @fileoverview The stamp of a report: canonical JSON and SHA-256, part by part, so that the level above sees
 * which part no longer holds. It shows edits by hand; whoever can run the add-on can make a new stamp.
 */
import type { CriteriaSet } from "../criteria/set";
import { fold } from "../vietnamese/fold";
import { sha256 } from "./sha256";

/** Digest of each part of a report by its name, and of all of them as `whole`. */
export type Stamp = Readonly<Record<string, string>>;

/** Deeper than any report; a hostile one must not exhaust the stack. */
const MOST_DEPTH = 16;

/**
 * JSON with one spelling for one meaning: keys sorted, strings NFC, no space, -0 as 0, absent for undefined.
 * @throws where the value is no JSON (NaN, Infinity, a function) or nested too deep
 */
export function canonical(value: unknown, depth = 0): string {
  if (typeof value === "string") return JSON.stringify(value.normalize("NFC"));
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  if (typeof value !== "object" || depth > MOST_DEPTH) throw new TypeError("not a value of a report");
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one, depth + 1)).join()}]`;
  const entries = Object.keys(value)
    .filter((key) => (value as Record<string, unknown>)[key] !== undefined)
    .sort()
    .map((key) => `${canonical(key)}:${canonical((value as Record<string, unknown>)[key], depth + 1)}`);
  return `{${entries.join()}}`;
}

/** The stamp of a report: every top-level key but `stamp` is a part. */
export function stampOf(report: object): Stamp {
  const parts: Record<string, string> = {};
  for (const [key, value] of Object.entries(report)) {
    if (key !== "stamp") parts[key] = sha256(canonical(value));
  }
  return { ...parts, whole: sha256(canonical(parts)) };
}

/** Names of the parts whose stamp does not hold, `whole` where parts were added or taken out; none: it holds. */
export function brokenParts(report: object): string[] {
  const claimed: unknown = (report as { stamp?: unknown }).stamp;
  const said = (typeof claimed === "object" && claimed !== null ? claimed : {}) as Record<string, unknown>;
  const real = stampOf(report);
  const names = [...new Set([...Object.keys(real), ...Object.keys(said)])];
  const broken = names.filter((name) => real[name] !== said[name]);
  // The whole follows from the parts: told alone only where no part says more.
  return broken.length > 1 ? broken.filter((name) => name !== "whole") : broken;
}

/** What a person compares by eye or reads out on the telephone: the stamp's first 16 digits. */
export function shortStamp(whole: string): string {
  return (whole.slice(0, 16).match(/.{4}/g) ?? []).join("-");
}

/** What `shortStamp` gives. */
export const SHORT_STAMP = /^[0-9a-f]{4}(-[0-9a-f]{4}){3}$/;

/** How a report is known among `sources`: 64 bits are enough to tell reports apart, not to prove them. */
export function sourceId(whole: string): string {
  return whole.slice(0, 16);
}

/**
 * Fingerprint of a criteria set: what units are judged by. Same codes, rules, points, need of evidence and
 * words give the same; case, diacritics, punctuation, name, period and source documents do not matter.
 */
export function fingerprint({ pillars, totalPoints }: CriteriaSet): string {
  const judged = pillars.map(({ code, rule, criteria }) => ({
    code,
    rule,
    criteria: criteria.map((one) => ({
      ...one,
      text: fold(one.text)
        .replace(/[^a-z0-9]+/g, " ")
        .trim(),
    })),
  }));
  return sha256(canonical({ pillars: judged, totalPoints }));
}
