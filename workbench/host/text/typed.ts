/**
 * @fileoverview What becomes of a string that a script writes into a cell: Sheets reads it as if somebody had
 * typed it (C6). Where nobody on the project knows how Google reads a string, it throws instead of guessing.
 */

import type { ModelValue } from "../model";
import { habitsOf, type LocaleHabits } from "./numbers";

/** The outcome of typing: a value, or a formula; and the number format that typing brings with it. */
export interface Typed {
  readonly value: ModelValue;
  readonly formula?: string;
  /** Set only where the cell had no format of its own. */
  readonly numberFormat?: string;
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const numberPatterns = new Map<LocaleHabits, RegExp>();

function numberPattern(habits: LocaleHabits): RegExp {
  let pattern = numberPatterns.get(habits);
  if (!pattern) {
    const d = literal(habits.decimal);
    const g = literal(habits.group);
    pattern = new RegExp(`^[+-]?(?:\\d{1,3}(?:${g}\\d{3})+|\\d+)?(?:${d}\\d*)?(?:[eE][+-]?\\d+)?$`);
    numberPatterns.set(habits, pattern);
  }
  return pattern;
}

function numberIn(text: string, habits: LocaleHabits): number | null {
  if (!numberPattern(habits).test(text) || !/\d/.test(text) || /^[+-]?[eE]/.test(text)) return null;
  const number = Number(text.split(habits.group).join("").replace(habits.decimal, "."));
  return Number.isFinite(number) ? number : null;
}

function dateFrom(year: number, month: number, day: number): Date | null {
  const full = year < 30 ? year + 2000 : year < 100 ? year + 1900 : year;
  const date = new Date(Date.UTC(full, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && full >= 1900 && full < 10_000 ? date : null;
}

const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

function timeIn(text: string): number | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  return minutes < 60 && seconds < 60 ? ((hours * 60 + minutes) * 60 + seconds) * 1000 : null;
}

/** `3/5`, `03/05/2021`, `5/2021`, `2021-05-03`, with `/` or `-` between. */
function dateIn(text: string, { dateOrder }: LocaleHabits, year: number): Typed | null {
  const match = /^(\d{1,4})([/-])(\d{1,4})(?:\2(\d{1,4}))?$/.exec(text);
  if (!match) return null;
  const [, a = "", separator = "/", b = "", c] = match;
  const [x, y, z] = [Number(a), Number(b), Number(c)];
  const [dd, mm] = [a, b].map((part, i) => {
    const letter = (i === 0) === (dateOrder === "mdy") ? "m" : "d";
    return part.length === 2 ? letter.repeat(2) : letter;
  });
  if (c !== undefined) {
    if (a.length === 4) {
      const value = dateFrom(x, y, z);
      return value && { value, numberFormat: `yyyy${separator}mm${separator}dd` };
    }
    if (a.length > 2 || b.length > 2 || c.length === 3 || c.length === 1) return null;
    const value = dateOrder === "mdy" ? dateFrom(z, x, y) : dateFrom(z, y, x);
    const yy = c.length === 2 ? "yy" : "yyyy";
    return value && { value, numberFormat: [dd, mm, yy].join(separator) };
  }
  if (b.length === 4 && a.length <= 2) {
    const value = dateFrom(y, x, 1);
    return value && { value, numberFormat: `${a.length === 2 ? "mm" : "m"}${separator}yyyy` };
  }
  if (a.length > 2 || b.length > 2) return null;
  const value = dateOrder === "mdy" ? dateFrom(year, x, y) : dateFrom(year, y, x);
  return value && { value, numberFormat: [dd, mm].join(separator) };
}

/** Strings of which nobody on the project knows what Google makes: a guess here would hide ruin there. */
function refuseUnknown(text: string, { decimal }: LocaleHabits, locale: string): void {
  const dotted = decimal === "," && /^\d{1,2}\.\d{1,2}(\.\d{2,4})?$/.test(text);
  const plus = text.startsWith("+");
  const accounting = /^\([\d.,]+\)$/.test(text);
  const money = /^[₫$€]\s?[\d.,]+$|^[\d.,]+\s?[₫$€]$/.test(text);
  if (!dotted && !plus && !accounting && !money) return;
  throw new Error(
    `Typing "${text}" under ${locale} is not emulated: Google may make a date, a formula or a number of it. ` +
      "Set the number format @ first, write rich text, or put an apostrophe before it.",
  );
}

/**
 * Reads a string as Sheets does when a script writes it.
 * @param text The string as the script gave it.
 * @param format The cell's number format before the write; `@` is plain text.
 * @param year The current year, for dates typed without one.
 */
export function readTyped(text: string, format: string | undefined, locale: string, year: number): Typed {
  if (text === "") return { value: null };
  // C3. That a plain-text cell takes a leading `=` as a formula all the same is [U]; it is the worse case for
  // a script that writes what people typed, so the host takes it.
  if (text.startsWith("=") && text.length > 1) return { value: null, formula: text };
  if (text.startsWith("'")) return { value: text.slice(1) === "" ? null : text.slice(1) };
  if (format === "@") return { value: text };
  const trimmed = text.trim();
  // Most of what is written is words: nothing below can read what starts with another letter.
  if (/^[^\d\s+\-.,(#₫$€TtFf]/.test(trimmed)) return { value: text };
  const habits = habitsOf(locale);
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toUpperCase() === "TRUE" };
  if (/^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)$/.test(trimmed)) {
    return { value: { error: trimmed } };
  }
  const number = numberIn(trimmed, habits);
  if (number !== null) return { value: number };
  if (trimmed.endsWith("%")) {
    const percent = numberIn(trimmed.slice(0, -1).trim(), habits);
    if (percent !== null) {
      const numberFormat = trimmed.includes(habits.decimal) ? "0.00%" : "0%";
      return { value: Number((percent / 100).toPrecision(15)), numberFormat };
    }
  }
  refuseUnknown(trimmed, habits, locale);
  const date = dateIn(trimmed, habits, year);
  if (date) return date;
  const time = timeIn(trimmed);
  if (time !== null) return { value: new Date(Date.UTC(1899, 11, 30) + time), numberFormat: "h:mm:ss" };
  const [day, clock, rest] = trimmed.split(/\s+/);
  if (day && clock && rest === undefined && TIME.test(clock)) {
    const typed = dateIn(day, habits, year);
    const ms = timeIn(clock);
    if (typed && ms !== null && typed.value instanceof Date) {
      const value = new Date(typed.value.getTime() + ms);
      return { value, numberFormat: `${typed.numberFormat} h:mm:ss` };
    }
  }
  return { value: text };
}
