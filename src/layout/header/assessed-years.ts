/** @fileoverview The years that an assessment takes in: of a school year both of its calendar years ([E6], [Y1]). */
import type { Reading } from "../reading";

/**
 * The calendar years whose documents and days are an assessment's own: one, or the two of the school year that its title or
 * its tab's name says; null: nobody knows.
 * @param year the assessed year, of a school year either of the two
 */
export function assessedYears(
  year: number | null,
  { schoolYear, year: said }: Pick<Reading, "schoolYear" | "year">,
): readonly number[] | null {
  const both = said === null && schoolYear ? [schoolYear.from, schoolYear.to] : null;
  if (both && (year === null || both.includes(year))) return both;
  return year === null ? null : [year];
}

/** Such years in words, behind "năm": `2026`, `học 2025-2026`. */
export const yearsWords = (years: readonly number[]): string =>
  years.length > 1 ? `học ${years.join("-")}` : String(years[0]);
