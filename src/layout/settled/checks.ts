/** @fileoverview Checking what a person or a file says of a layout: fields, codes, and the sentence where it is wrong. */

import type { Field, LayoutKind } from "../reading";
import { say } from "../sentences";

export interface Doubt {
  readonly doubt: string;
}

/** Every field, for checking what comes from outside. */
export const FIELDS: Readonly<Record<Field, true>> = {
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

/** What a column of a table of this kind may be. */
export function fieldsOf(kind: LayoutKind): Field[] {
  const never: Field | null = kind === "wide" ? "criterion" : kind === "sheet-per-unit" ? "name" : null;
  return (Object.keys(FIELDS) as Field[]).filter((field) => field !== never);
}

/** One sentence that says where a given layout is wrong, and how. */
export function wrong(place: string, what: string): Doubt {
  return { doubt: say.mapping(place, what) };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A criterion's or pillar's code, null where none is given. */
export function codeOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : typeof value === "number" ? String(value) : null;
}
