/** @fileoverview What is said of a cell that is not to be overwritten unasked: it holds a formula, or links in its text. */
import type { Place } from "../src/sidebar/wire";
import { button, fill, h, outerLink } from "./dom";
import type { Part } from "./mark-control";
import * as SAY from "./say";
import type { UnitState } from "./unit-state";

const why = ({ formula }: { formula: string }) => (formula ? SAY.lockedFormula : SAY.lockedLinks);

/** Says why the cell is locked, gives its links, and lets the person unlock it. */
export function lockNote(state: UnitState, place: Place): Part {
  const element = h("div", "lock");
  let said = "";
  return {
    element,
    update() {
      const cell = state.cell(place);
      const words = !cell || cell.open ? "" : cell.closed ? SAY.closed[cell.closed] : why(cell);
      element.hidden = words === "";
      if (words === said) return;
      said = words;
      const links = (cell?.links ?? []).map((url) => h("li", null, outerLink(url, url)));
      fill(
        element,
        h("p", "hint", words),
        links.length > 0 ? h("ul", "links", ...links) : null,
        cell?.closed ? null : button(SAY.unlock, "link", () => state.unlock(place)),
      );
    },
  };
}
