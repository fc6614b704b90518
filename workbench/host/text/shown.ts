/**
 * @fileoverview What a cell shows: its value by its number format and the locale (C2). `numfmt` shows numbers and
 * days; General is ours, since Sheets shows more digits there than Excel.
 */

import { format, isDateFormat } from "numfmt";
import type { CellLook } from "../look";
import type { ModelCell, ModelValue } from "../model";
import { habitsOf, type LocaleHabits, serialOf, wallOf } from "./numbers";

const PLAIN: CellLook = {};

/** Whether a format leaves it to the value how it is shown. */
export function isGeneral(
  numberFormat: string | undefined,
): numberFormat is undefined | "" | "General" | "@" {
  return !numberFormat || numberFormat === "General" || numberFormat === "@";
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

/** 0,145 is held a little below 0,145, yet a sheet of fifteen digits shows it as 0,15. */
const UPWARD = 1 + 2 * Number.EPSILON;

/** A number or a day by a format of the kind both Sheets and Excel know; by General where the format is none. */
function formatted(held: number | string, pattern: string, locale: string): string {
  try {
    return format(pattern, held, { locale, leap1900: false });
  } catch {
    return typeof held === "string" ? held : general(held, habitsOf(locale));
  }
}

/**
 * A cell's value as Sheets holds it: whether a number is a date is a matter of its format, so a number in a date
 * format is a date, and a date in a number format is a number.
 */
export function valueHeld(cell: ModelCell): ModelValue {
  const { value } = cell;
  const { numberFormat } = cell.look ?? PLAIN;
  const isDate = numberFormat !== undefined && isDateFormat(numberFormat);
  if (typeof value === "number" && isDate) return wallOf(value);
  if (value instanceof Date && !isDate && !isGeneral(numberFormat)) return serialOf(value);
  return value;
}

/** What the cell shows. An image shows nothing. */
export function shownIn(cell: ModelCell, locale: string): string {
  const value = valueHeld(cell);
  if (value === null) return "";
  const { numberFormat } = cell.look ?? PLAIN;
  const pattern = isGeneral(numberFormat) ? undefined : numberFormat;
  // A format may show other words than the text, or nothing: by its fourth section, or where all are empty.
  if (typeof value === "string")
    return pattern && /[;@]/.test(pattern) ? formatted(value, pattern, locale) : value;
  if (typeof value === "boolean") {
    const shown = value ? "TRUE" : "FALSE";
    return pattern?.includes(";") && formatted(shown, pattern, locale) === "" ? "" : shown;
  }
  if (typeof value === "number") {
    return pattern
      ? formatted(Number.isInteger(value) ? value : value * UPWARD, pattern, locale)
      : general(value, habitsOf(locale));
  }
  if (value instanceof Date) return formatted(serialOf(value), pattern ?? defaultDateFormat(value), locale);
  return "error" in value ? value.error : "";
}
