/** @fileoverview Outcomes of criteria, contents and units, and the words for them and for severities. */
import type { Severity } from "./finding";

/** A criterion's outcome ([O1]). */
export type CriterionOutcome = "pass" | "fail" | "undetermined" | "notApplicable";

/** Outcomes as letters of one word, in reports and on the way to the sidebar. */
export const LETTERS: Readonly<Record<CriterionOutcome, string>> = {
  pass: "p",
  fail: "f",
  undetermined: "u",
  notApplicable: "n",
};

/** The letters of a unit's outcomes, in the set's order. */
export function outcomeLetters(outcomes: readonly CriterionOutcome[]): string {
  return outcomes.map((one) => LETTERS[one]).join("");
}

/** A pillar's outcome, and a unit's before registration is looked at. */
export type Verdict = "pass" | "fail" | "undetermined";

/** A unit's result ([O4], [O5]). */
export type UnitOutcome = "recognised" | "notRecognised" | "undetermined" | "notRegistered";

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: "Lỗi",
  warning: "Cảnh báo",
  hint: "Gợi ý",
};

export const CRITERION_WORDS: Readonly<Record<CriterionOutcome, string>> = {
  pass: "Đạt",
  fail: "Chưa đạt",
  undetermined: "Chưa rõ",
  notApplicable: "Không áp dụng",
};

export const UNIT_WORDS: Readonly<Record<UnitOutcome, string>> = {
  recognised: "Công nhận",
  notRecognised: "Không công nhận",
  undetermined: "Chưa xác định",
  notRegistered: "Không đăng ký",
};
