/**
 * @fileoverview [Y5] What each unit of this year lacked in the year before, by the rules of that year. Units are the same by
 * their names, and over what a list of changes says; what cannot be said is said to be so, never left blank.
 */
import type { AssessedUnit, Assessment } from "../assessment/assessed";
import { criteriaOf } from "../criteria/set";
import type { UnitChange } from "../units/changes";
import type { NamedUnit } from "../units/name-book";
import { successions } from "../units/succession";
import type { Day } from "./lists";

/** Last year's assessment, and its year. */
export interface LastYear {
  readonly year: number;
  readonly assessment: Assessment;
}

/** Where nothing of last year is the unit, or it was only on the list of those that registered. */
const NOT_THEN = "không có trong bảng chấm";

/**
 * What each unit lacked: "1.1, 2.3", "" where it lacked nothing; of several that were merged each by its name.
 * @param units of this year, in their order
 */
export function lackedThen(
  { year: from, assessment }: LastYear,
  units: readonly NamedUnit[],
  {
    changes,
    year: to,
    today,
  }: { readonly changes: readonly UnitChange[]; readonly year: number; readonly today: Day },
): readonly string[] {
  const codes = criteriaOf(assessment.set).map(({ code }) => code);
  const found = successions(assessment.units, units, changes, { from, to, today });
  const then = units.map((): AssessedUnit[] => []);
  found.forEach((one, index) => {
    const unit = assessment.units[index];
    if (one.is === "now" && unit) then[one.index]?.push(unit);
  });
  return then.map((own) => {
    const [unit, ...more] = own;
    if (!unit) return NOT_THEN;
    if (more.length === 0) return lackOf(unit, codes);
    return own
      .map((one) => ({ name: one.name, lack: lackOf(one, codes) }))
      .filter(({ lack }) => lack !== "")
      .map(({ name, lack }) => `${name}: ${lack}`)
      .join("; ");
  });
}

function lackOf({ outcome, criteria, entries }: AssessedUnit, codes: readonly string[]): string {
  if (outcome === "notRegistered") return "không đăng ký";
  if (outcome === "recognised") return "";
  if (entries.length === 0) return NOT_THEN;
  const lacking = codes.filter((_, at) => criteria[at] === "fail" || criteria[at] === "undetermined");
  if (lacking.length === codes.length) return "tất cả tiêu chí";
  return lacking.length > 0 ? lacking.join(", ") : "chưa đủ điều kiện công nhận";
}
