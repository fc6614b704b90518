/**
 * @fileoverview What a cell shows: its value by its number format and the locale (C2). Covers the formats that
 * such workbooks use: General, `0`, `#,##0`, decimals, percents, literals, up to four sections, dates and times.
 * Fractions and exponents are shown as General shows them.
 */

import type { ModelCell, ModelValue } from "../model";
import { habitsOf, type LocaleHabits, serialOf, wallOf } from "./numbers";

/** A format without what only looks: colours, conditions, literals. */
function bare(format: string): string {
  return format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "");
}

const dateFormats = new Map<string, boolean>();

/** Whether a number in this format is a date or a time. */
export function isDateFormat(format: string | undefined): boolean {
  if (!format || format === "@" || format === "General") return false;
  let is = dateFormats.get(format);
  if (is === undefined) {
    const plain = bare(format.split(";")[0] ?? "");
    is = /[ymdhs]/i.test(plain) && !/general/i.test(plain) && !/[0#?]/.test(plain.replace(/s\.0+/gi, ""));
    dateFormats.set(format, is);
  }
  return is;
}

/** Default formats of a Vietnamese or other workbook for dates that came without one. [U] */
export function defaultDateFormat(wall: Date): string {
  const hasTime = wall.getTime() % 86_400_000 !== 0;
  return hasTime ? "dd/mm/yyyy h:mm:ss" : "dd/mm/yyyy";
}

function general(value: number, { decimal }: LocaleHabits): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const size = Math.abs(value);
  if (size >= 1e15 || size < 1e-9) {
    const [mantissa = "", exponent = "0"] = value.toExponential(5).split("e");
    const power = Number(exponent);
    const digits = String(Number(mantissa)).replace(".", decimal);
    return `${digits}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
  }
  return String(Number(value.toFixed(10))).replace(".", decimal);
}

/** One section of a number format, `#,##0.0%`. */
function formatted(value: number, section: string, habits: LocaleHabits): string {
  if (/general/i.test(section)) return general(value, habits);
  const tokens = section.match(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*.|[0#?.,]+|%|./gu) ?? [];
  const pattern = tokens.filter((token) => /^[0#?.,]+$/.test(token) && /[0#?]/.test(token));
  if (pattern.length > 1 || /[/E]/.test(bare(section))) return general(value, habits);
  const percents = tokens.filter((token) => token === "%").length;
  const [whole = "", fraction = ""] = (pattern[0] ?? "").split(".");
  const required = fraction.replace(/[^0]/g, "").length;
  const allowed = fraction.replace(/[^0#?]/g, "").length;
  // Trailing commas divide by a thousand each.
  const thousands = /,+$/.exec(whole)?.[0].length ?? 0;
  const scaled = (Math.abs(value) * 100 ** percents) / 1000 ** thousands;
  // toPrecision first: 0.145 is held a little below 0.145, yet shows as 0.15.
  const rounded = Number(`${Math.round(Number(`${Number(scaled.toPrecision(15))}e${allowed}`))}e-${allowed}`);
  let [integer = "", decimals = ""] = rounded.toFixed(allowed).split(".");
  while (decimals.length > required && decimals.endsWith("0")) decimals = decimals.slice(0, -1);
  integer = integer.padStart(whole.replace(/[^0]/g, "").length, "0");
  if (integer === "0" && !whole.includes("0")) integer = "";
  if (/,[0#?]/.test(whole)) integer = integer.replace(/\B(?=(\d{3})+$)/g, habits.group);
  const digits = decimals ? `${integer}${habits.decimal}${decimals}` : integer;
  return tokens
    .map((token) => {
      if (token === pattern[0]) return digits;
      if (token.startsWith('"')) return token.slice(1, -1);
      if (token.startsWith("\\")) return token.slice(1);
      if (token.startsWith("[$")) return token.slice(2, -1).split("-")[0];
      if (token.startsWith("_")) return " ";
      if (/^[[*]/.test(token)) return "";
      return token;
    })
    .join("");
}

function numberShown(value: number, format: string | undefined, habits: LocaleHabits): string {
  if (!format || format === "General" || format === "@") return general(value, habits);
  const sections = format.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  if (value < 0 && sections[1] !== undefined) return formatted(value, sections[1], habits);
  if (value === 0 && sections[2] !== undefined) return formatted(value, sections[2], habits);
  const text = formatted(value, sections[0] ?? "", habits);
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

const dateTokens = new Map<string, readonly string[]>();

function tokensOf(format: string): readonly string[] {
  let tokens = dateTokens.get(format);
  if (!tokens) {
    const section = format.split(";")[0] ?? "";
    tokens = section.match(/"[^"]*"|\\.|\[[^\]]*\]|AM\/PM|y+|m+|d+|h+|s+|./giu) ?? [];
    dateTokens.set(format, tokens);
  }
  return tokens;
}

function dateShown(wall: Date, format: string): string {
  const tokens = tokensOf(format);
  const half = tokens.some((token) => /^am\/pm$/i.test(token));
  const two = (n: number) => String(n).padStart(2, "0");
  const sized = (token: string, n: number) => (token.length > 1 ? two(n) : String(n));
  const near = (from: number, step: number): string | undefined => {
    for (let i = from + step; i >= 0 && i < tokens.length; i += step) {
      const token = tokens[i] ?? "";
      if (/^[ymdhs]+$/i.test(token)) return token[0]?.toLowerCase();
    }
    return undefined;
  };
  return tokens
    .map((token, i) => {
      if (token.startsWith('"')) return token.slice(1, -1);
      if (token.startsWith("\\")) return token.slice(1);
      if (token.startsWith("["))
        return /^\[h+\]$/i.test(token) ? String(Math.floor(serialOf(wall) * 24)) : "";
      if (/^am\/pm$/i.test(token)) return wall.getUTCHours() < 12 ? "SA" : "CH";
      switch (token[0]?.toLowerCase()) {
        case "y":
          return token.length > 2 ? String(wall.getUTCFullYear()) : two(wall.getUTCFullYear() % 100);
        case "m":
          // `m` next to hours or seconds is minutes.
          if (near(i, -1) === "h" || near(i, 1) === "s") return sized(token, wall.getUTCMinutes());
          return token.length > 2 ? `tháng ${wall.getUTCMonth() + 1}` : sized(token, wall.getUTCMonth() + 1);
        case "d":
          return token.length > 2
            ? new Intl.DateTimeFormat("vi-VN", { weekday: "long", timeZone: "UTC" }).format(wall)
            : sized(token, wall.getUTCDate());
        case "h":
          return sized(token, half ? wall.getUTCHours() % 12 || 12 : wall.getUTCHours());
        case "s":
          return sized(token, wall.getUTCSeconds());
        default:
          return token;
      }
    })
    .join("");
}

/**
 * A cell's value as Sheets holds it: whether a number is a date is a matter of its format, so a number in a date
 * format is a date, and a date in a number format is a number.
 */
export function valueHeld(cell: ModelCell): ModelValue {
  const { value, numberFormat } = cell;
  if (typeof value === "number" && isDateFormat(numberFormat)) return wallOf(value);
  if (value instanceof Date && numberFormat && numberFormat !== "General" && numberFormat !== "@") {
    return isDateFormat(numberFormat) ? value : serialOf(value);
  }
  return value;
}

/** What the cell shows. An image shows nothing. */
export function shownIn(cell: ModelCell, locale: string): string {
  const value = valueHeld(cell);
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return numberShown(value, cell.numberFormat, habitsOf(locale));
  if (value instanceof Date) {
    const format = isDateFormat(cell.numberFormat) ? cell.numberFormat : undefined;
    return dateShown(value, format ?? defaultDateFormat(value));
  }
  return "error" in value ? value.error : "";
}
