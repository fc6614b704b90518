/** @fileoverview A column while it is being worked out, and the kinds of fields that a criterion or a unit has. */
import type { Field } from "../reading";

/** A column while it is being worked out. */
export interface Taken {
  readonly index: number;
  heading: string;
  field: Field | "mark" | "pass" | "fail";
  criterion: string | null;
  pillar: string | null;
  why: string;
  sure: number;
}

/** Marks, whoever gave them. */
export const MARK_FIELDS = new Set<string>(["self", "appraised", "mark", "pass", "fail"]);
/** What a criterion may have a column for. */
export const SERVES_CRITERION = new Set<string>([...MARK_FIELDS, "evidence", "explanation"]);

export const isEvidence = (column: Taken) => column.field === "evidence" || column.field === "explanation";
