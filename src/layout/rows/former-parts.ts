/**
 * @fileoverview [U9] Communes that were merged into the one above them ("- Đoàn xã Nga My (cũ)" below "1 | Đoàn xã Phú
 * Bình", "Trong đó:"): they are parts of it, in no count. Where their marks are not the one's above, it is not decided.
 */

import { cellAt, textOf, valueAt } from "../../cell/text";
import { isAnyBranch, isCommunesUnit, isPlainBranch } from "../../units/branches";
import { fold } from "../../vietnamese/fold";
import type { AssessmentTable } from "../columns/table";
import type { RowNotRead, UnitEntry } from "../reading";
import { DASH, orderOf, WHOLE, withoutUnits } from "./branches";

/** What a unit was before communes were merged: "(cũ)", "(trước sáp nhập)"; "cu" without its tone only in brackets. */
const FORMER =
  /(?:\((?:(?:xa|phuong|thi tran|tt) )?cu|(?:\(|\s)(?:truoc day|truoc (?:khi )?(?:sap nhap|hop nhat|sap xep)|da sap nhap))\)?\s*$/;
/** "Xã Nga My cũ"; Hòa Cư is a commune. */
const OLD = /(?:\(|\s)cũ\)?\s*$/iu;
/** A line over the parts of the unit above it. */
const HEADS_PARTS =
  /^\W*(?:trong do|bao gom|gom(?: co)?|(?:duoc )?(?:sap nhap|hop nhat) tu|(?:cac )?(?:xa|don vi) cu(?=\W*$))\b/;

/** The table without the rows of such parts, each of which is named. */
export function withoutFormerParts(table: AssessmentTable): AssessmentTable {
  const parts = partsAmong(table);
  if (parts.size === 0) return table;
  const isGone = (unit: UnitEntry | null) => unit !== null && parts.get(unit)?.sure === true;
  const named = [...parts].flatMap(([unit, { above, sure }]): RowNotRead[] => {
    const open = sure ? [agree(unit, above) ? null : above] : [unit, above];
    return unit.continues
      ? []
      : open.map((one) => ({ at: unit.at, unit: one, of: "part", below: above.name }));
  });
  return withoutUnits(table, isGone, named);
}

interface Part {
  readonly above: UnitEntry;
  /** Its row says that it is a part; else only its name does, and it is counted and not decided. */
  readonly sure: boolean;
}

/** The parts among units, each with the unit that it is of. */
function partsAmong({ units, kind, tables }: AssessmentTable): Map<UnitEntry, Part> {
  const found = new Map<UnitEntry, Part>();
  const year = tables[0]?.year ?? null;
  const numberOf = (unit: UnitEntry) => (kind === "turned" ? "" : orderOf(unit));
  let above: UnitEntry | null = null;
  let before: Part | undefined;
  for (const unit of units) {
    if (!unit.continues) {
      before = above
        ? partOf(unit, above, { own: numberOf(unit), theirs: numberOf(above), year })
        : undefined;
      if (!before) above = unit;
    }
    if (before) found.set(unit, before);
  }
  return found;
}

const isDashed = ({ at, name }: UnitEntry) => DASH.test(textOf(cellAt(at))) || DASH.test(name);
const isFormer = ({ name }: UnitEntry) => OLD.test(name.normalize("NFC")) || FORMER.test(fold(name));
/** Districts went and communes were merged all over the country on 1/7/2025. */
const COMMUNES_MERGED = 2025;
const PUT_BETWEEN = /^(?:\d+[a-h][.)]?|[-–—+•*·.])$/;
const FIRST = /^0?1[.)]?$/;
const BELOW = /^(?:[a-h]|\.\d+)[.)]?$/;

/** What a row is of the unit above it, by its name and how it is numbered; undefined: a unit of its own. */
function partOf(
  unit: UnitEntry,
  above: UnitEntry,
  { own, theirs, year }: { readonly own: string; readonly theirs: string; readonly year: number | null },
): Part | undefined {
  const isThere =
    above.tab === unit.tab && (above.heading === unit.heading || HEADS_PARTS.test(fold(unit.heading)));
  // Branches are told as such; a commune alone was made of others.
  if (!isThere || !isCommunesUnit(above.name) || isAnyBranch(unit.name) || isPlainBranch(unit.name)) return;
  const former = isFormer(unit);
  const counts = WHOLE.test(theirs);
  const number = String(Number.parseInt(theirs, 10));
  let sure = false;
  if (isDashed(unit) && !isDashed(above)) sure = former || (counts && !WHOLE.test(own));
  else if (theirs !== "" && !DASH.test(theirs)) {
    if (own === "" || DASH.test(own)) sure = former || own !== "" || headsParts(unit, above);
    // "1a" and "1.1" below 1; numbers from 1 on below a Roman one, or one that is not the first.
    else if (!former) sure = counts && own.startsWith(number) && BELOW.test(own.slice(number.length));
    else sure = !WHOLE.test(own) || !counts || (FIRST.test(own) && !FIRST.test(theirs));
  }
  // "1a" and "+" alone may as well be a unit that was put in between; before 2025 they are.
  if (sure && !former && !isDashed(unit) && PUT_BETWEEN.test(own) && !headsParts(unit, above))
    return year !== null && year < COMMUNES_MERGED ? undefined : { above, sure: false };
  return sure || (former && own === "" && !isFormer(above)) ? { above, sure } : undefined;
}

/** Whether a line over the parts of a unit stands between two rows. */
function headsParts({ at, tab }: UnitEntry, above: UnitEntry): boolean {
  return tab.values
    .slice(above.at.row + 1, at.row)
    .some((cells) => cells.slice(0, at.column + 1).some((value) => HEADS_PARTS.test(fold(textOf(value)))));
}

/** Whether two rows bear the same marks. */
const agree = (unit: UnitEntry, above: UnitEntry): boolean =>
  [...above.columns.values()].every(({ self, appraised, appraisedFail }) =>
    [self, appraised, appraisedFail].every(
      (column) =>
        fold(textOf(valueAt(unit.tab, unit.row, column))) ===
        fold(textOf(valueAt(above.tab, above.row, column))),
    ),
  );
