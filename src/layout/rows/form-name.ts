/** @fileoverview Whose form a table is: the line that labels the unit, or that is its name. */

import { nameAsItStands, textOf, valueAt } from "../../cell/text";
import type { At, Tab } from "../../table/tab";
import { isUnitName } from "../../units/looks-like-name";
import { fold } from "../../vietnamese/fold";

export interface NamedAt {
  readonly name: string;
  readonly at: At;
}

const LABEL =
  /^(?:[-+•*] ?)?(ten )?(don vi|doan co so|co so doan|chi doan|chi doan co so|doan xa|to chuc doan|don vi duoc danh gia|don vi tu cham|don vi tu danh gia|don vi duoc tham dinh|ten don vi)( (duoc|tu) .{1,30})?\s*:\s*/;

/** The unit that a row labels, "Đơn vị: Đoàn xã Gia Cát", the name in the same cell or right of it. */
export function labelledUnit(tab: Tab, row: number): NamedAt | null {
  const cells = tab.values[row] ?? [];
  for (let column = 0; column < cells.length; column += 1) {
    const value = valueAt(tab, row, column);
    if (typeof value !== "string" || !value.includes(":")) continue;
    const text = textOf(value);
    const label = fold(text).match(LABEL);
    if (!label) continue;
    const rest = withoutDots(nameAsItStands(text.slice(label[0].length)));
    if (/[\p{L}\d]/u.test(rest)) return { name: rest, at: { tab, row, column } };
    const beside = firstFilled(tab, row, column + 1);
    if (beside) return beside;
  }
  return null;
}

/** Without the dots of a printed form that it is written on, and what else the line says of the unit. */
const withoutDots = (name: string) =>
  name.replace(/;.*$/, "").replace(/^[\s.…_]+|[\s…_]+$|\s*\.{2,}\s*$/g, "");

/** The unit a form is about: a labelled line above its header, a line that is its name, else the tab's name. */
export function nameOfForm(tab: Tab, headerRow: number): NamedAt {
  let named: NamedAt | null = null;
  for (let row = 0; row < headerRow; row += 1) {
    const labelled = labelledUnit(tab, row);
    if (labelled) return labelled;
    const cells = tab.values[row] ?? [];
    for (let column = 0; column < cells.length && !named && row > 0; column += 1) {
      const value = valueAt(tab, row, column);
      if (typeof value !== "string" || value === "") continue;
      const name = nameAsItStands(value).replace(/^(bch|ban chấp hành)\s+/i, "");
      if (isUnitLine(textOf(name))) named = { name, at: { tab, row, column } };
    }
  }
  return named ?? { name: nameAsItStands(tab.name), at: { tab, row: 0, column: 0 } };
}

function firstFilled(tab: Tab, row: number, from: number): NamedAt | null {
  const cells = tab.values[row] ?? [];
  for (let column = from; column < cells.length; column += 1) {
    const text = nameAsItStands(valueAt(tab, row, column));
    if (/\p{L}/u.test(text)) return { name: text, at: { tab, row, column } };
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
