/** @fileoverview Notes of an assignment that say who follows since, or that an officer follows no longer. */
import { textOf, valueAt } from "../cell/text";
import { type Finding, finding } from "../findings/codes";
import { lowestOf } from "../layout/header/header";
import { headsNotes } from "../layout/headings/group-says";
import type { Tab } from "../table/tab";
import { periodIn } from "../vietnamese/periods";
import type { ListColumn, ListTable } from "./list-table";
import type { Day, OfficerNamed } from "./lists";
import { bracketsIn, standInOf } from "./stand-ins";
import { placeOf } from "./units-in";

/** The columns that a person notes in. */
export const noteColumns = ({ columns }: ListTable): readonly ListColumn[] =>
  columns.filter(({ heading }) => headsNotes(lowestOf(heading)));

interface Noted {
  readonly officers: readonly OfficerNamed[];
  readonly finding: Finding | null;
}

/**
 * Who follows after a row's notes.
 * @param columns of officers, and of notes
 * @param isAlone false: the officer stands for rows below as well, and the note may be of this one alone
 */
export function notedOfficers(
  tab: Tab,
  row: number,
  officers: readonly OfficerNamed[],
  columns: { readonly officers: readonly ListColumn[]; readonly notes: readonly ListColumn[] },
  { isAlone, today }: { readonly isAlone: boolean; readonly today: Day },
): Noted {
  const textAt = (column: number) => textOf(valueAt(tab, row, column));
  const all = [
    ...columns.officers.flatMap(({ index }) =>
      bracketsIn(textAt(index)).map((text) => [index, text] as const),
    ),
    ...columns.notes.map(({ index }) => [index, textAt(index)] as const),
  ];
  for (const [column, value] of all) {
    const said = standInOf(value, officers, true);
    if (said === undefined) continue;
    const at = { tab, row, column };
    const ofBoth = [column, ...columns.officers.map(({ index }) => index)];
    const isOpen = said === null || isStill(value, today) || !isAlone || !goOnAlike(tab, row, ofBoth);
    const come = said && !isOpen ? said.come.map((one) => ({ ...one, at: placeOf(at) })) : [];
    const by = come.map(({ name }) => name).join(", ");
    const left = said && !isOpen ? officers.filter((one) => !said.stay.includes(one)) : [];
    const gone = left.map(({ name }) => name).join(", ");
    const detail = { note: "x", ...(by ? { by } : {}), ...(gone ? { gone } : {}) };
    return {
      officers: said && !isOpen ? [...said.stay, ...come] : officers,
      finding: finding("assignment-unclear", at, { value, detail }),
    };
  }
  return { officers, finding: null };
}

const DAY = /\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?/g;

/** Whether it is still to come: "từ 01/9/2026". */
const isStill = (note: string, today: Day): boolean =>
  [...note.matchAll(DAY)].some(([day]) => (periodIn(day, Number(today.slice(0, 4)))?.from ?? "") > today);

/** Whether cells of a row go on into the rows beside it all alike: a note merged as the officer is. */
const goOnAlike = (tab: Tab, row: number, columns: readonly number[]): boolean =>
  [row - 1, row, row + 1].every(
    (beside) => new Set(columns.map((column) => tab.anchorAt?.(beside, column)?.row ?? beside)).size === 1,
  );
