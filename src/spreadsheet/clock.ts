/**
 * @fileoverview Dates as the spreadsheet shows them. Google gives an instant; what a person typed is a day of the
 * spreadsheet's own zone, which need not be the script's: midnight of 30 November in Tokyo is still the 29th in Hanoi.
 */

import { ofThisRun } from "./execution";

const clocks = ofThisRun(() => ({
  /** What the clocks are worth. */
  reader: null as ((date: Date) => Date) | null,
  /** By what is shown, the instants that it was made of. */
  instants: new Map<number, Date>(),
}));

/** The date whose parts here, in the script's zone, are those that the spreadsheet shows. */
export function asShown(date: Date): Date {
  clocks.reader ??= readerOf();
  return clocks.reader(date);
}

function readerOf(): (date: Date) => Date {
  const zone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  if (zone === Session.getScriptTimeZone()) return (date) => date;
  const known = new Map<number, Date>();
  return (date) => {
    const instant = date.getTime();
    const before = known.get(instant);
    if (before) return before;
    const parts = Utilities.formatDate(date, zone, "yyyy M d H m s").split(" ").map(Number);
    const [year = 0, month = 1, day = 1, hours, minutes, seconds] = parts;
    const shown = new Date(year, month - 1, day, hours, minutes, seconds);
    known.set(instant, shown);
    clocks.instants.set(shown.getTime(), date);
    return shown;
  };
}

/** The instant of a date that was read, to be written again as it was. */
export function instantOf(shown: Date): Date {
  return clocks.instants.get(shown.getTime()) ?? shown;
}

/** The instant that the spreadsheet shows with the parts that a date has here. */
export function instantShowing(wanted: Date): Date {
  // What is shown is off by what the zones are apart; once more, for that may differ around a change of clocks.
  const once = new Date(wanted.getTime() + (wanted.getTime() - asShown(wanted).getTime()));
  return new Date(once.getTime() + (wanted.getTime() - asShown(once).getTime()));
}

/** A date's parts as milliseconds, the same in whatever zone they are taken apart again: what goes to a page. */
export function wallOf(date: Date): number {
  return Date.UTC(
    date.getFullYear(),
    date.getMonth(),
    date.getDate(),
    date.getHours(),
    date.getMinutes(),
    date.getSeconds(),
  );
}
