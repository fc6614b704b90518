/**
 * @fileoverview Excel's serial days and JavaScript's dates. Dates in the model are UTC with the wall clock's
 * figures: a cell that shows 22/11/2021 07:30 is 2021-11-22T07:30:00Z, whatever zone the machine is in.
 */

const DAY = 86_400_000;
/** Days from 1899-12-30, day 0 of the 1900 system, to 1970-01-01. */
const EPOCH_1900 = 25_569;
/** Days from 1904-01-01, day 0 of the 1904 system, to 1970-01-01. */
const EPOCH_1904 = 24_107;
/** 9999-12-31 in the 1900 system: Excel shows no date beyond. */
const LAST_SERIAL = 2_958_466;

/** The date of a serial day, or undefined where Excel itself shows none. */
export function dateOfSerial(serial: number, is1904: boolean): Date | undefined {
  if (!(serial >= 0 && serial < LAST_SERIAL)) return undefined;
  if (is1904) return new Date(Math.round((serial - EPOCH_1904) * DAY));
  // Lotus 1-2-3 had a 29 February 1900 (serial 60); days before it are one off.
  const days = serial >= 1 && serial < 60 ? serial + 1 : serial;
  return new Date(Math.round((days - EPOCH_1900) * DAY));
}

/** The serial day of a date, or undefined for a date Excel has no serial for. */
export function serialOfDate(date: Date, is1904: boolean): number | undefined {
  const days = date.getTime() / DAY;
  if (Number.isNaN(days)) return undefined;
  const serial = days + (is1904 ? EPOCH_1904 : EPOCH_1900);
  const corrected = !is1904 && serial >= 2 && serial < 61 ? serial - 1 : serial;
  return corrected >= 0 && corrected < LAST_SERIAL ? Number(corrected.toFixed(10)) : undefined;
}
