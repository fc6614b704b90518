/**
 * @fileoverview A list of who registered that stands right of a table under a title of its own ([O5]): the title is none
 * of the table's.
 */

import { registrationTopic } from "../../cell/registration-words";
import { textOf } from "../../cell/text";
import type { Tab } from "../../table/tab";
import { readHeading } from "../headings/heading";

/** Where such a list begins. */
export interface ListBeside {
  /** The row of its title. */
  readonly row: number;
  /** The column of its names. */
  readonly names: number;
  /** Its first column, title and running numbers among them. */
  readonly first: number;
}

const MAY_REGISTER = /đăng|dang/i;
/** Left of it there is no room for a table. */
const LEAST_LEFT = 3;
/** A title may be centred over its list. */
const AROUND = 3;
/** The list's own headings stand so near to the table's. */
const ROWS_BELOW = 2;

/** Finds it by its title, above the table or at its header's height, above headings of which one names units, with another such heading left of it. */
export function listBeside(tab: Tab, headerRow: number): ListBeside | null {
  for (let row = 0; row <= headerRow + 1; row += 1) {
    const cells = tab.values[row] ?? [];
    for (let column = LEAST_LEFT; column < cells.length; column += 1) {
      const text = cells[column];
      if (typeof text !== "string" || !MAY_REGISTER.test(text)) continue;
      if (!["ours", "bare"].includes(registrationTopic(textOf(text)) ?? "")) continue;
      const names = namesNear(tab, { row, column, last: headerRow + ROWS_BELOW });
      if (names === null) continue;
      const counts = headed(tab, names.row, names.column - 1) === "order";
      return { row, names: names.column, first: Math.min(column, names.column - (counts ? 1 : 0)) };
    }
  }
  return null;
}

const headed = (tab: Tab, row: number, column: number) =>
  readHeading(tab.values[row]?.[column] ?? "").word?.field;

/** The heading of names around a title's column, where the table's own stands left of both. */
function namesNear(
  tab: Tab,
  title: { readonly row: number; readonly column: number; readonly last: number },
) {
  for (let row = title.row + 1; row <= title.last; row += 1)
    for (let column = title.column - AROUND; column <= title.column + AROUND; column += 1) {
      if (headed(tab, row, column) !== "name") continue;
      for (let own = title.row + 1; own <= title.last; own += 1)
        for (let left = 0; left < Math.min(column, title.column); left += 1)
          if (headed(tab, own, left) === "name") return { row, column };
    }
  return null;
}
