/**
 * @fileoverview Stands in for `numfmt` inside Univer (tools/build/page.mjs sees to it), which would read what is pasted as an
 * American does: 3/5 as the 5th of March, 48,8% as 488%. Dates are read as the host reads them; numbers are left as
 * they were written, for the host to read.
 */

import { serialOf } from "../host/text/numbers";
import { readTyped } from "../host/text/typed";

export * from "numfmt";

interface Parsed {
  readonly v: number;
  readonly z?: string;
}

export function parseDate(text: string): Parsed | null {
  try {
    const { value, numberFormat } = readTyped(text, undefined, "vi_VN", new Date().getFullYear());
    return value instanceof Date && numberFormat ? { v: serialOf(value), z: numberFormat } : null;
  } catch {
    // The host does not know what Google makes of such text.
    return null;
  }
}

export const parseTime = parseDate;

export const parseNumber = (): Parsed | null => null;
