/**
 * @fileoverview [L11] Words that a person wrote around the table, behind a group's name or on a note, and that no rule
 * understands: they decide nothing and are quoted at the unit that they are of, else once for the whole table.
 */
import { withoutAuthor } from "../../cell/note";
import { isBlank, textOf } from "../../cell/text";
import { saysOtherYear } from "../../cell/years-said";
import type { Tab } from "../../table/tab";
import { readingYear } from "../header/title";
import { namesPlace } from "../headings/group-says";
import type { Quoted, Reading, UnitEntry } from "../reading";
import { firstFilledAt } from "../rows/row-kinds";
import { isGroup, isRank, isSignature } from "../rows/row-words";
import { CELLS, isFurniture, isPlainGroup, isPlainNote } from "./furniture";
import { footnoteOf } from "./lines-around";
import { ownersOf } from "./lines-between";

type Read = Pick<Reading, "tabs" | "units" | "layout" | "quoted" | "rowsNotRead" | "year" | "schoolYear">;

/** A row of more cells is another table's. */
const MOST_CELLS = 3;
/** Who signed, below who signs. */
const NAME = /^(?:\p{Lu}[\p{L}.]*\s*){2,5}$/u;

/** All such words. */
export function quotedAround(read: Read): Quoted[] {
  const year = readingYear(read);
  return read.tabs.flatMap((tab) => {
    const here = read.units.filter((unit) => unit.tab.name === tab.name);
    if (here.length === 0) return [];
    const owners = ownersOf(here);
    // On a form all is of its unit.
    const only = here.length === 1 ? (here[0] ?? null) : null;
    const across = read.layout.kind === "turned";
    const ownerAt = (row: number, column: number) =>
      only ?? (across ? here.find(({ at }) => at.column === column) : owners.get(row)) ?? null;
    const notes = (tab.notes?.() ?? []).flatMap((line, row) =>
      line.flatMap((note, column): Quoted[] => {
        const said = note && withoutAuthor(note);
        return said === "" || (!saysOtherYear(said, year) && isPlainNote(said))
          ? []
          : [{ at: { tab, row, column }, unit: owners.has(row) ? ownerAt(row, column) : only, said }];
      }),
    );
    return [...linesOf(tab, here, owners, read).map((one) => ({ ...one, unit: one.unit ?? only })), ...notes];
  });
}

function linesOf(
  tab: Tab,
  here: readonly UnitEntry[],
  own: ReadonlyMap<number, UnitEntry>,
  read: Read,
): Quoted[] {
  const { kind } = read.layout;
  const header = headerOn(tab, read);
  const last = [...own.keys()].reduce((a, b) => Math.max(a, b));
  const [first, below] = [Math.min(...header), Math.max(...header) + 1];
  const told = new Set(read.quoted.flatMap(({ at }) => (at.tab.name === tab.name ? at.row : [])));
  const groups = read.rowsNotRead.flatMap(({ of, said }) => (of === "group" && said ? said : []));
  const isLine = ({ length }: readonly unknown[]) => length > 0 && length <= MOST_CELLS;
  const filledIn = (row: number) =>
    (tab.values[row] ?? []).filter((value) => !isBlank(value) && value !== false);
  const found: Quoted[] = [];
  let signed = false;
  for (let row = 0; row < tab.values.length; row += 1) {
    const filled = filledIn(row);
    if (told.has(row) || own.has(row) || !isLine(filled)) continue;
    const texts = filled.filter((value) => typeof value === "string").map(textOf);
    const at = firstFilledAt(tab, row);
    const said = filled.map(textOf).join(CELLS);
    if (row >= first && row <= last) {
      const group = texts.find((text) => !isRank(text)) ?? "";
      if (
        (kind === "wide" || kind === "long") &&
        row >= below &&
        (isGroup(group) || namesPlace(group)) &&
        !isPlainGroup(group) &&
        !groups.some((one) => group.includes(one))
      )
        found.push({ at, unit: null, said });
      continue;
    }
    signed ||= texts.some(isSignature);
    // Over another table stands its title.
    const heads = texts.length === 1 && !isLine(filledIn(row + 1)) && filledIn(row + 1).length > 0;
    for (const text of texts) {
      if (isFurniture(text)) continue;
      if (row > last && ((signed && NAME.test(text)) || (heads && text === text.toUpperCase()))) continue;
      const units = footnoteOf(text, here)?.units ?? [];
      if (units.length > 0) for (const unit of units) found.push({ at, unit, said: text });
      else if (found.at(-1)?.at.row !== row) found.push({ at, unit: null, said });
    }
  }
  return found;
}

/** The header's rows on a tab, 0-based: of forms one may have them lower than the first. */
export function headerOn(tab: Tab, { tabs: [first], layout }: Pick<Reading, "tabs" | "layout">): number[] {
  const rows = layout.headerRows.map((row) => row - 1);
  const [top = 0] = rows;
  if (!first || first === tab || layout.kind !== "sheet-per-unit") return rows;
  const wordsAt = (one: Tab, row: number) => (one.values[row] ?? []).map(textOf).join(" ").trim();
  const own = tab.values.findIndex((_, row) => wordsAt(tab, row) === wordsAt(first, top));
  return own < 0 ? rows : rows.map((row) => row + own - top);
}
