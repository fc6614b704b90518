/**
 * @fileoverview Reports by older versions of the add-on, brought to the present form step by step. A stamp is
 * checked before, on what was sent.
 */
import { SCHEMA } from "./report";

type Raw = Readonly<Record<string, unknown>>;

/** From form n to form n + 1, by n. A step gets a report without its stamp and sets its new `schema`. */
export type Migrations = Readonly<Record<number, (report: Raw) => Raw>>;

/** None yet: form 1 is the first. test/upward/forms/ keeps one report of every form ever sent. */
const MIGRATIONS: Migrations = {};

/** The report in the present form; null where a step is missing. */
export function migrate(report: Raw, steps: Migrations = MIGRATIONS, target = SCHEMA): Raw | null {
  let current = report;
  for (let form = Number(report.schema); form < target; form++) {
    const step = steps[form];
    if (!step) return null;
    current = { ...step(current), schema: form + 1 };
  }
  return current;
}
