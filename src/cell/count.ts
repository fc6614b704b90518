/** @fileoverview Marks that count criteria ([M2]): "Đạt (5/5 tiêu chí)", "Chưa đạt 3/5", "5/5". */
import { fold } from "../vietnamese/fold";
import type { LetterMark } from "./letter-mark";

/** Under it a sheet's letters have what a count alone means where one criterion lacks. */
export const COUNTS_ALONE = "n/m";

const COUNT =
  /^(?:((?:chua|khong|ko) )?(dat)\b ?[,:–-]? ?)?\(?(\d{1,2}) ?\/ ?(\d{1,2})( (?:tieu chi|tc))?\)?\.?$/;
const LONGEST = 30;

/** A cell's count of criteria. */
export interface Count {
  readonly met: number;
  readonly all: number;
  /** The words beside it: a verdict, and that criteria are counted. */
  readonly verdict: "pass" | "fail" | null;
  readonly ofCriteria: boolean;
}

/** The count that a text is; null: it is none. */
export function countIn(text: string): Count | null {
  if (text.length > LONGEST || !text.includes("/")) return null;
  const [whole, not, passed, n, m, of] = COUNT.exec(fold(text)) ?? [];
  if (whole === undefined) return null;
  return {
    met: Number(n),
    all: Number(m),
    verdict: not ? "fail" : passed ? "pass" : null,
    ofCriteria: of !== undefined,
  };
}

/**
 * What a count says; null: nothing that agrees with itself.
 * @param lacking what a count alone means on the sheet where one lacks; undefined: counts alone mean nothing
 */
export function markOfCount(
  { met, all, verdict, ofCriteria }: Count,
  lacking: LetterMark | undefined,
): "pass" | "fail" | null {
  const said = met === all && all > 0 ? "pass" : met < all ? "fail" : null;
  if (verdict !== null) return verdict === said ? said : null;
  const isTold = said === "pass" || lacking === "fail" || (lacking === "blank" && ofCriteria);
  return lacking !== undefined && isTold ? said : null;
}
