/** @fileoverview Texts that travel in a report: made harmless before they go, refused where they are not. */
import { fold, tidy } from "../vietnamese/fold";

/** Most characters of one report: 3,321 senders take under 2 million. What is longer is not parsed. */
export const MOST_TEXT = 6_000_000;

/** Longest text of a report, in UTF-16 units; lists of marked senders name two or three units in one. */
const MOST = 200;

/**
 * What a text of a report may be: one line, no control or direction characters, no halves of characters, no
 * angle brackets (HTML), none of the signs at its start by which spreadsheets know a formula, nor behind blanks
 * there, which programs take off.
 */
export const PLAIN_TEXT =
  /^(?![\s\p{DI}\u2800]*[=+\-@'＝＋－＠])[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}<>\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff]{0,200}$/u;

/** A text as it may travel: what `PLAIN_TEXT` forbids is taken out, and it is cut to length. */
export function plain(text: string): string {
  const harmless = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ")
    .replace(/[\p{Cs}<>\u202a-\u202e\u2061-\u206f\ufffe\uffff]/gu, "");
  return tidy(harmless)
    .replace(/^[\s=+\-@'＝＋－＠]+/, "")
    .slice(0, MOST)
    .replace(/[\ud800-\udbff]$/, "")
    .trim();
}

/** A name for a file: ASCII letters, digits and hyphens. */
export function fileName(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);
}
