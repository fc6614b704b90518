/**
 * @fileoverview How a locale writes numbers and orders the parts of a date, from the platform's own tables.
 */

export interface LocaleHabits {
  readonly decimal: string;
  readonly group: string;
  /** `d/m/y`, `m/d/y` or `y/m/d`. */
  readonly dateOrder: "dmy" | "mdy" | "ymd";
}

const known = new Map<string, LocaleHabits>();

/** @param locale As Sheets names it: `vi_VN`. */
export function habitsOf(locale: string): LocaleHabits {
  let habits = known.get(locale);
  if (!habits) {
    const tag = locale.replace("_", "-");
    const number = new Intl.NumberFormat(tag).formatToParts(1234567.5);
    const date = new Intl.DateTimeFormat(tag, { year: "numeric", month: "numeric", day: "numeric" })
      .formatToParts(0)
      .filter(({ type }) => type === "year" || type === "month" || type === "day")
      .map(({ type }) => type[0])
      .join("");
    habits = {
      decimal: number.find(({ type }) => type === "decimal")?.value ?? ".",
      group: number.find(({ type }) => type === "group")?.value ?? ",",
      dateOrder: date === "mdy" || date === "ymd" ? date : "dmy",
    };
    known.set(locale, habits);
  }
  return habits;
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** Days since 30 December 1899, as a cell counts them. */
export function serialOf(wall: Date): number {
  return (wall.getTime() - EPOCH) / DAY;
}

/** The other way; milliseconds are rounded, since days are held as binary fractions. */
export function wallOf(serial: number): Date {
  return new Date(EPOCH + Math.round(serial * DAY));
}
