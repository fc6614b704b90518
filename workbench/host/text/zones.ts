/**
 * @fileoverview Wall clocks and instants: what a clock in a time zone shows at an instant, and when it shows it.
 * A wall clock is a number of milliseconds that reads right in UTC.
 */

const formats = new Map<string, Intl.DateTimeFormat>();

/** `GMT+7` and `GMT-03:30` in minutes; null for a named zone. */
function fixedOffset(zone: string): number | null {
  if (/^(GMT|UTC|Z)$/.test(zone)) return 0;
  const match = /^(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone);
  if (!match) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === "-" ? -minutes : minutes;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      era: "short",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formats.set(zone, format);
  }
  return format;
}

/** What a clock in `zone` shows at `instant`. Throws RangeError for a zone nobody knows. */
export function wallClockIn(zone: string, instant: number): number {
  const fixed = fixedOffset(zone);
  if (fixed !== null) return instant + fixed * 60_000;
  const parts: Record<string, string> = {};
  for (const { type, value } of formatOf(zone).formatToParts(instant)) parts[type] = value;
  const year = parts.era === "BC" ? 1 - Number(parts.year) : Number(parts.year);
  const wall = new Date(0);
  wall.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
  wall.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second));
  const milliseconds = ((instant % 1000) + 1000) % 1000;
  return wall.getTime() + milliseconds;
}

/** When a clock in `zone` shows `wall`. Where clocks are put back, the earlier time of the two. */
export function instantOf(zone: string, wall: number): number {
  const guess = wall - (wallClockIn(zone, wall) - wall);
  return wall - (wallClockIn(zone, guess) - guess);
}
