/** @fileoverview Which years anything here may be of: said once, for what people type and what crosses a border. */
import * as z from "zod/mini";

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

/**
 * The boundary for a year.
 * @param called how its sentences call it, such as "Năm đánh giá"
 */
export function yearSchema(called = "Năm") {
  return z
    .number({ error: `${called} phải là một số, ví dụ 2026.` })
    .check(
      z.int({ error: `${called} phải là số nguyên, ví dụ 2026.` }),
      z.minimum(FIRST_YEAR, { error: `${called} phải từ ${FIRST_YEAR} trở đi.` }),
      z.maximum(LAST_YEAR, { error: `${called} phải không quá ${LAST_YEAR}.` }),
    );
}
