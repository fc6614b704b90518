/** @fileoverview Every kind of finding: those on a unit's own cells, those on the sheet as a whole and those on the lists of the year. */
import { type About, type FindingPlace, type Found, foundAt, type Kind, type Severity } from "./finding";
import { SHEET_KINDS, type SheetCode } from "./sheet-codes";
import { describeUnit, UNIT_KINDS, type UnitCode } from "./unit-codes";
import { UNIT_IN_LISTS } from "./unit-lists";
import { YEAR_KINDS, type YearCode } from "./year-codes";

export type FindingCode = UnitCode | SheetCode | YearCode;

/** What is wrong or worth a look. */
export interface Finding extends Found {
  readonly code: FindingCode;
  readonly severity: Severity;
}

/** Every code's row. Left out of the sidebar, which has no use for the sheet's: hence PURE. */
export const KINDS: Readonly<Record<FindingCode, Kind>> = /* @__PURE__ */ allKinds();

function allKinds(): Record<FindingCode, Kind> {
  const units = Object.entries(UNIT_IN_LISTS).map(
    ([code, inLists]) => [code, { ...UNIT_KINDS[code as UnitCode], ...inLists }] as const,
  );
  return { ...(Object.fromEntries(units) as Record<UnitCode, Kind>), ...SHEET_KINDS, ...YEAR_KINDS };
}

/** A finding on a cell, or on the sheet itself. */
export function finding(code: FindingCode, place: FindingPlace, about: About = {}): Finding {
  return foundAt(code, KINDS[code].severity, place, about);
}

/** The Vietnamese sentence of a finding. */
export function describe(one: Finding): string {
  const { code } = one;
  if (code in YEAR_KINDS) return YEAR_KINDS[code as YearCode].sentence(one);
  return describeUnit(one) || SHEET_KINDS[code as SheetCode].sentence(one);
}
