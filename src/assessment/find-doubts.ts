/** @fileoverview Finding the cells of a tab that a person sees otherwise than their values say. */
import { isDitto } from "../cell/ditto";
import { isNoTick } from "../cell/mark";
import { noteDoubts } from "../cell/note";
import { mayDoubt } from "../cell/remark";
import { isBlank } from "../cell/text";
import { type CellValue, PICTURE, type Tab } from "../table/tab";
import { tidy } from "../vietnamese/fold";
import { type Doubt, type DoubtsOfTab, keyOf } from "./doubts";

/** Looks at all of a tab, at a call each for lines through text, colours, notes and what is shown. */
export function doubtsOf(tab: Tab): DoubtsOfTab {
  // A tab that has no looks shows what it holds.
  if (!tab.fontLines) return null;
  const found = new Map<number, Doubt>();
  const lines = tab.fontLines();
  const notes = tab.notes?.() ?? [];
  const shown = tab.displayed();
  const colours = tab.fontColours?.() ?? [];
  for (let row = 0; row < tab.values.length; row++) {
    const values = tab.values[row] as readonly CellValue[];
    const [line, note, shows] = [lines[row], notes[row], shown[row]];
    for (let column = 0; column < values.length; column++) {
      const value = values[column] as CellValue;
      if (value === "") continue;
      const doubt: Doubt | null =
        line?.[column] === "line-through"
          ? { of: "crossed", said: leftOf(tab, row, column, value) }
          : (shownOtherwise(value, shows?.[column]) ??
            notedAgainst(note?.[column], value) ??
            hidden(colours[row]?.[column], tab, row, column));
      if (doubt && !isBlank(value)) found.set(keyOf(row, column), doubt);
    }
  }
  return found.size > 0 ? found : null;
}

/** A format that shows words of its own, a share or points, or nothing; a number, a day are what they are in any. */
function shownOtherwise(value: CellValue, shown: string | undefined): Doubt | null {
  if (shown === undefined || shown === value) return null;
  // A picture shows no text.
  const differs =
    shown === ""
      ? value !== PICTURE
      : typeof value === "string"
        ? // "nt" is read as the cell above says.
          !isDitto(shown) && tidy(shown) !== tidy(value)
        : typeof value === "number" &&
          (!/\d/.test(shown) || isNoTick(shown) || ADDED.test(shown) || mayDoubt(shown));
  return differs ? { of: "shows", said: shown } : null;
}

/** What a format puts behind a number that waits for something: "1*", "1 (?)". */
const ADDED = /[*?!]/;

/** Letters in the colour of their ground, or nearly so; where they are black nothing is asked of the ground. */
function hidden(colour: string | undefined, tab: Tab, row: number, column: number): Doubt | null {
  if (colour === undefined || colour === "#000000") return null;
  const [letters, ground] = [partsOf(colour), partsOf(tab.grounds?.()[row]?.[column] ?? "")];
  const apart = [0, 1, 2].reduce((sum, at) => sum + Math.abs(Number(letters[at]) - Number(ground[at])), 0);
  return apart < ALIKE ? { of: "hidden", said: "" } : null;
}
/** Of how many steps of red, green and blue together letters differ from a ground on which nobody reads them. */
const ALIKE = 96;
/** Red, green and blue; no numbers of a colour that is not told by them. */
const partsOf = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

function notedAgainst(note: string | undefined, value: CellValue): Doubt | null {
  return note && noteDoubts(note, value) ? { of: "note", said: note.trim() } : null;
}

/** What is left of a text where only a part of it is crossed out. */
export function leftOf({ textLeft }: Tab, row: number, column: number, value: CellValue): string {
  const rest = typeof value === "string" ? (textLeft?.(row, column) ?? "") : "";
  return tidy(rest) === tidy(String(value)) ? "" : rest.trim();
}
