/**
 * @fileoverview [M2] Criteria that ask for a fault ("có vi phạm không?", "Số lần bị nhắc nhở"): there yes, a tick or a
 * number may mean that it is not met. Where nothing but "đạt" and "chưa đạt" stands below such words they are read.
 */

import { PLAIN, readMark } from "../cell/mark";
import { headsFault, namesFault } from "../cell/shortcoming";
import { cellAt, textOf, valueAt } from "../cell/text";
import type { CriterionHeading, Reading } from "../layout/reading";
import { columnIndex } from "../table/a1";
import type { CellValue } from "../table/tab";
import { fold } from "../vietnamese/fold";
import { placesOf } from "./cells";

/** Marks that say themselves what they mean, folded. */
const IN_WORDS = /^(?:(?:chua|khong|ko|k) )?dat$|^(?:d|kd|cd|kad|n\/a)$|^khong ap dung\b/;

/** The criteria whose marks say nothing, each with the heading that asks for a fault. */
export function faultCriteria({ criteria, units, layout }: Reading): ReadonlyMap<string, CriterionHeading> {
  const faulty = new Set(
    layout.columns
      .filter(({ heading }) => headsFault(heading.split(" / ").pop() ?? ""))
      .map(({ column }) => columnIndex(column)),
  );
  const isHeaded = (code: string) =>
    faulty.size > 0 &&
    units.some(({ columns }) => {
      const { self = -1, appraised = -1 } = columns.get(code) ?? {};
      return faulty.has(appraised < 0 ? self : appraised);
    });
  const found = new Map<string, CriterionHeading>();
  for (const heading of criteria) {
    const { code, text, at } = heading;
    if (found.has(code) || !(isHeaded(code) || namesFault(text) || namesFault(textOf(cellAt(at))))) continue;
    const isSaid = units.every((unit) =>
      placesOf([unit], code).every(({ tab, row, columns: { self, selfFail, appraised, appraisedFail } }) =>
        [selfFail < 0 ? self : -1, appraisedFail < 0 ? appraised : -1].every((column) =>
          isInWords(valueAt(tab, row, column)),
        ),
      ),
    );
    if (!isSaid) found.set(code, heading);
  }
  return found;
}

/** What is no mark says nothing: blanks, and points above 1. */
function isInWords(value: CellValue): boolean {
  if (typeof value === "string" && IN_WORDS.test(fold(value))) return true;
  return readMark(value, PLAIN).kind === "blank";
}
