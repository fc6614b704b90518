/** @fileoverview What a column may be, and the sentence where a given layout says otherwise. */

import type { Field, LayoutKind } from "../reading";
import { say } from "../sentences";

export interface Doubt {
  readonly doubt: string;
}

const FIELDS: Readonly<Record<Field, true>> = {
  order: true,
  name: true,
  type: true,
  group: true,
  officer: true,
  registration: true,
  criterion: true,
  self: true,
  selfPass: true,
  selfFail: true,
  appraised: true,
  appraisedPass: true,
  appraisedFail: true,
  evidence: true,
  explanation: true,
  result: true,
  other: true,
};

/** Every field, for checking what comes from outside. */
export const ALL_FIELDS = Object.keys(FIELDS) as Field[];

/** What a column of a table of this kind may be. */
export function fieldsOf(kind: LayoutKind): Field[] {
  const never: Field | null = kind === "wide" ? "criterion" : kind === "sheet-per-unit" ? "name" : null;
  return ALL_FIELDS.filter((field) => field !== never);
}

/** One sentence that says where a given layout is wrong, and how. */
export function wrong(place: string, what: string): Doubt {
  return { doubt: say.mapping(place, what) };
}
