/** @fileoverview Whose form a table is: the line that labels the unit, or that is its name. */

import { isErrorValue } from "../../cell/error-value";
import { nameAsItStands, textOf, valueAt } from "../../cell/text";
import type { At, Tab } from "../../table/tab";
import { isUnitName } from "../../units/looks-like-name";
import { fold } from "../../vietnamese/fold";
import { unitNameIn } from "./unit-name";

/** Where a name stands, or should: null is an error, dots or nothing behind the label ([U6]). */
export interface LabelledAt {
  readonly name: string | null;
  readonly at: At;
}

/** A tab's name that only counts forms: "Phiếu 2", "Sheet1", "3". */
export const COUNTS_FORMS =
  /^(phieu|p|bieu|mau|sheet|tab|trang( tinh)?|bang|form|don vi|dv|so)?[\s_.-]*\d*( ?\(\d+\))?$/;

const LABEL =
  /^(?:[-+•*] ?)?(ten )?(don vi|doan co so|co so doan|chi doan|chi doan co so|doan xa|to chuc doan|don vi duoc danh gia|don vi tu cham|don vi tu danh gia|don vi duoc tham dinh|ten don vi)( (duoc|tu) .{1,30})?\s*:\s*/;

/** The unit that a row labels, "Đơn vị: Đoàn xã Gia Cát", the name in the same cell or right of it. */
export function labelledUnit(tab: Tab, row: number): LabelledAt | null {
  const cells = tab.values[row] ?? [];
  let label: LabelledAt | null = null;
  for (let column = 0; column < cells.length; column += 1) {
    const value = valueAt(tab, row, column);
    if (typeof value !== "string" || !value.includes(":")) continue;
    const text = textOf(value);
    const match = fold(text).match(LABEL);
    if (!match) continue;
    const said = text.slice(match[0].length);
    const rest = withoutDots(nameAsItStands(said));
    const at = { tab, row, column };
    if (/[\p{L}\d]/u.test(rest)) return { name: isErrorValue(rest) ? null : nameOrNull(said, rest), at };
    const beside = firstFilled(tab, row, column + 1);
    if (beside) return beside;
    label ??= { name: null, at };
  }
  return label;
}

/** The name, unless only its type stands before the dots it is to be written on: "Đoàn xã ……". */
const nameOrNull = (said: string, name: string) =>
  unitNameIn(said, "") === null && !/\d/.test(name) ? null : name;

/** Without the dots of a printed form that it is written on, and what else the line says of the unit. */
const withoutDots = (name: string) =>
  name.replace(/;.*$/, "").replace(/^[\s.…_]+|[\s…_]+$|\s*\.{2,}\s*$/g, "");

/** The unit a form is about: a labelled line above its header, a line that is its name, else the tab's name. */
export function nameOfForm(tab: Tab, headerRow: number): LabelledAt {
  let named: LabelledAt | null = null;
  let label: LabelledAt | null = null;
  let titled: LabelledAt | null = null;
  for (let row = 0; row < headerRow; row += 1) {
    const labelled = labelledUnit(tab, row);
    if (labelled?.name) return labelled;
    label ??= labelled;
    titled ??= titledUnit(tab, row);
    const cells = tab.values[row] ?? [];
    for (let column = 0; column < cells.length && !named && row > 0; column += 1) {
      const value = valueAt(tab, row, column);
      if (typeof value !== "string" || value === "") continue;
      const name = nameAsItStands(value).replace(/^(bch|ban chấp hành)\s+/i, "");
      if (isUnitLine(textOf(name)) && unitNameIn(name, "") !== null)
        named = { name, at: { tab, row, column } };
    }
  }
  if (named) return named;
  // "Phiếu 1" only counts forms, and names nobody ([U6]).
  const counts = COUNTS_FORMS.test(fold(tab.name));
  if (counts && titled) return titled;
  return label && counts
    ? label
    : { name: counts ? null : nameAsItStands(tab.name), at: { tab, row: 0, column: 0 } };
}

/** "PHIẾU THẨM ĐỊNH “3 CHỦ ĐỘNG” NĂM 2023 CỦA ĐOÀN XÃ NGÂN THỦY", "… NĂM 2026 - ĐOÀN XÃ VĨNH LỘC" */
const TITLE_OF_UNIT =
  /chủ động.*(?:\scủa|[-–:])\s*((?:bch\s+)?(?:đoàn(?!\s+cơ\s+sở)|xã đoàn|phường đoàn|chi đoàn(?!\s+cơ\s+sở))\s[^-–:]+)$/iu;

/** The unit that a title ends with. */
function titledUnit(tab: Tab, row: number): LabelledAt | null {
  for (const [column, value] of (tab.values[row] ?? []).entries()) {
    const [, name = ""] =
      typeof value === "string" ? (TITLE_OF_UNIT.exec(textOf(value).normalize("NFC")) ?? []) : [];
    if (isUnitLine(name) && unitNameIn(name, "") !== null)
      return { name: nameAsItStands(name), at: { tab, row, column } };
  }
  return null;
}

function firstFilled(tab: Tab, row: number, from: number): LabelledAt | null {
  const cells = tab.values[row] ?? [];
  for (let column = from; column < cells.length; column += 1) {
    const text = nameAsItStands(valueAt(tab, row, column));
    if (/\p{L}/u.test(text)) return { name: unitNameIn(text, ""), at: { tab, row, column } };
  }
  return null;
}

/** A line that is a unit's name and nothing else; the level above stands on the first line. */
function isUnitLine(text: string): boolean {
  return (
    isUnitName(text) &&
    !/tncs|chu dong|huyen doan|bang|phieu|^doan (huyen|quan|thi xa|thanh pho|tinh)\b/.test(fold(text)) &&
    text.length <= 60 &&
    !/:/.test(text)
  );
}
