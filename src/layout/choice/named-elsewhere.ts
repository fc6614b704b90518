/**
 * @fileoverview [L4] Tabs that nothing reads and that name units of the assessment: each is named, and what a row of one
 * says of some of the units is quoted at them ([L11]), whatever it is. A list of all of them is data, and not named,
 * but for rows that deny something or stand out; a list of those recognised speaks of whom it leaves out.
 */

import { isAgainst, isDatum, mayDoubt, readRemark } from "../../cell/remark";
import { isFail, isMark } from "../../cell/sample";
import { show } from "../../cell/show";
import { isBlank, textOf } from "../../cell/text";
import { readTypedCount } from "../../cell/typed-count";
import type { CellValue, Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import { anyOf } from "../../vietnamese/whole-words";
import { fails } from "../beside/contradicts";
import { UnitsOf } from "../beside/units-of";
import { isNoteAbove, yearsIn } from "../header/title";
import type { Quoted, Reading, TabNotRead, UnitEntry } from "../reading";
import { isCount } from "../rows/row-words";
import { say } from "../sentences";
import { isOfOtherMatter } from "./said";
import { bareOf, isOfRecognised } from "./spoken-against";
import { saysThreeActive } from "./title-words";

/** Longer cells hold no name. */
const LONGEST_NAME = 80;
/** Longer ones hold a document. */
const LONGEST = 5000;
/** Of a longer cell the sentences alone that name a unit are quoted. */
const LONGEST_CELL = 160;
/** So many rows of a unit are quoted; more of them are a list of other things: its members, its meetings. */
const MOST_ROWS = 3;
/** A list of so many of the units is one of all. */
const NEARLY_ALL = 0.9;
/** So many cells of a column say what it holds of each. */
const MOST = 2 / 3;
const FEWEST_ROWS = 3;
/** What is found on these tabs. */
export interface NamedElsewhere {
  readonly quoted: readonly Quoted[];
  readonly sheets: readonly TabNotRead[];
}

/** A cell that holds something. */
interface Cell {
  readonly column: number;
  readonly value: CellValue;
  readonly text: string;
}
/** A row that names units; `at`: the column that names one alone, null where sentences do. */
interface Naming {
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly units: readonly UnitEntry[];
  readonly at: number | null;
  /** What stands alone in a row above it. */
  readonly title: Cell & { readonly row: number };
}

/**
 * What such tabs say.
 * @param tabs those that nothing was read from
 * @param year the year that is judged, null where nobody knows
 */
export function namedElsewhere(
  tabs: readonly Tab[],
  { units }: Reading,
  year: number | null,
): NamedElsewhere {
  const all = units.filter(({ continues }) => !continues);
  const book = new UnitsOf(all);
  const found = tabs.flatMap((tab) => onTab(tab, all, book, year) ?? []);
  return { quoted: found.flatMap(({ quoted }) => quoted), sheets: found.flatMap(({ sheets }) => sheets) };
}

function onTab(
  tab: Tab,
  all: readonly UnitEntry[],
  book: UnitsOf,
  year: number | null,
): NamedElsewhere | null {
  const { rows, titles, headings } = namingOn(tab, book);
  const named = new Set(rows.flatMap(({ units }) => units));
  if (named.size === 0 || [tab.name, ...titles].some(isOfOurLists)) return null;
  const years = [...yearsIn([tab.name, ...titles].join(" ; "))];
  const [first] = years;
  if (year !== null && first !== undefined && !years.includes(year))
    return { quoted: [], sheets: [{ sheet: tab.name, why: say.listOfYear(first), year: first }] };
  const ofAll = named.size >= all.length * NEARLY_ALL;
  const list = recognisedIn(tab, rows);
  const isOther = [tab.name, ...titles].some(isOfOthers) && ![...titles, ...headings].some(saysThreeActive);
  const isVoted = [tab.name, ...titles, ...headings].some((text) => VOTES.test(fold(text)));
  const isOdd = oddAmong(rows);
  const isDown = isVoted ? votedDown(rows) : () => false;
  const odd = ofAll || list ? rows.filter((one) => isOdd(one) || isDown(one)) : rows;
  const lacking =
    list && named.size * 2 >= all.length ? all.filter((unit) => !named.has(unit) && !fails(unit)) : [];
  const quoted = isOther
    ? []
    : [...lacking.map((unit) => ({ ...(list as Quoted), unit })), ...rowsQuoted(tab, odd, book, isDown)];
  if (ofAll && quoted.length === 0) return null;
  const why = say.namesUnits(ofAll ? [] : [...named].map(({ name }) => name));
  return { quoted, sheets: [{ sheet: tab.name, why }] };
}

/** The rows of a tab that name units, and the lines above the first of them. */
function namingOn(tab: Tab, book: UnitsOf) {
  const rows: Naming[] = [];
  const titles: string[] = [];
  const headings: string[] = [];
  let title = { row: 0, column: 0, value: "", text: "" } as Naming["title"];
  for (const [row, values] of tab.values.entries()) {
    const cells = values.flatMap((value, column): Cell[] =>
      isBlank(value) || value === false || (typeof value === "string" && value.length > LONGEST)
        ? []
        : [{ column, value, text: typeof value === "string" ? textOf(value) : show(value) }],
    );
    const own = cells.flatMap(({ column, value, text }) =>
      typeof value === "string" && text.length <= LONGEST_NAME
        ? book.all(bareOf(text)).map((unit) => ({ unit, column }))
        : [],
    );
    const units =
      own.length > 0
        ? own.map(({ unit }) => unit)
        : cells.flatMap(({ value, text }) => (typeof value === "string" ? mentionedIn(text, book) : []));
    if (units.length > 0)
      rows.push({ row, cells, units: [...new Set(units)], at: own[0]?.column ?? null, title });
    else if (cells.length > 1) headings.push(...cells.map(({ text }) => text));
    else
      for (const only of cells) {
        if (!isNoteAbove(only.text)) title = { ...only, row };
        if (rows.length === 0) titles.push(only.text);
      }
  }
  return { rows, titles, headings };
}
/** Who follows which unit, goes where, is called how; what became of units: other commands read them, or nobody has to. */
const isOfOurLists = (text: string) => OUR_LISTS.test(fold(text));
const OUR_LISTS = /\b(?:phan cong|phu trach|di co so|danh ba|thay doi don vi|sap nhap|doi ten)\b/;
/** Fees, meetings, other schemes; who handed in what is none of these. */
const isOfOthers = (text: string) => isOfOtherMatter(text) && !OF_FILES.test(fold(text));
const OF_FILES = /\b(?:ho so|minh chung|phieu cham|bang cham)\b/;

/** The units that a sentence names, "bên Gia Cát" too; a person's name that ends in a unit's is none. */
function mentionedIn(text: string, book: UnitsOf): readonly UnitEntry[] {
  const named = book.namedIn(text);
  if (named.length > 0 || isDatum(text)) return named;
  return book.bareIn(text);
}

/** What says that a tab lists those who are recognised, or proposed for it: words above the units or beside them, or its name. */
function recognisedIn(tab: Tab, rows: readonly Naming[]): Quoted | null {
  const said = rows
    .flatMap(({ title, row, cells, at }) => [
      title,
      ...(at === null ? cells.map((cell) => ({ ...cell, row })) : []),
    ])
    .find(({ text }) => isOfRecognised(text));
  if (said === undefined && !isOfRecognised(tab.name)) return null;
  const { row, column, text } = said ?? { row: rows[0]?.row ?? 0, column: 0, text: tab.name };
  return { at: { tab, row, column }, unit: null, said: text, absent: true };
}

/** What rows say of their units: all that stands in them, or the title where that is the name and data alone. */
function rowsQuoted(
  tab: Tab,
  rows: readonly Naming[],
  book: UnitsOf,
  isDown: (one: Naming) => boolean,
): Quoted[] {
  const byUnit = new Map<UnitEntry, Naming[]>();
  for (const one of rows) for (const unit of one.units) byUnit.set(unit, [...(byUnit.get(unit) ?? []), one]);
  return [...byUnit].flatMap(([unit, own]) => {
    const told = own.length > MOST_ROWS ? own.filter(denies) : own;
    return told.slice(0, MOST_ROWS).flatMap((one): Quoted[] => {
      const { row, cells, at, title } = one;
      const beside = cells.filter(({ value, column }) => column !== at && !isCount(value));
      const first = { tab, row, column: cells[0]?.column ?? 0 };
      if (
        isDown(one) ||
        !beside.every(({ text }) => isDatum(text)) ||
        (beside.length === 0 && title.text === "")
      )
        return [{ at: first, unit, said: cells.map((cell) => saidOf(cell, unit, book)).join(" · ") }];
      return title.text === ""
        ? []
        : [{ at: { tab, row: title.row, column: title.column }, unit, said: title.text }];
    });
  });
}

/** What a cell says; of a paragraph the first sentence about the unit. */
const saidOf = ({ text }: Cell, unit: UnitEntry, book: UnitsOf): string =>
  text.length <= LONGEST_CELL
    ? text
    : (text.split(SENTENCES).find((one) => mentionedIn(one, book).includes(unit)) ?? text);
const SENTENCES = /(?<=[.;!?])\s+|\n/;

const deniesIn = ({ value, text }: Cell): boolean =>
  typeof value === "string" &&
  (isFail(value) ||
    NOT_YET.test(text) ||
    (!isDatum(text) && (mayDoubt(text) || isAgainst(readRemark(text)))));
const NOT_YET = /^\W*chưa\W*$/iu;
const denies = ({ cells, at }: Naming): boolean => cells.some((cell) => cell.column !== at && deniesIn(cell));

/** Tells of the rows of a list of all units which deny what most do not, or lack a mark that most have. */
function oddAmong(rows: readonly Naming[]): (one: Naming) => boolean {
  const listed = rows.filter(({ at }) => at !== null);
  const columns = new Map<number, { marks: number; denied: number }>();
  for (const { cells, at } of listed)
    for (const cell of cells) {
      if (cell.column === at) continue;
      const column = columns.get(cell.column) ?? { marks: 0, denied: 0 };
      columns.set(cell.column, column);
      if (deniesIn(cell)) column.denied += 1;
      else if (typeof cell.value !== "number" && isMark(cell.value)) column.marks += 1;
    }
  const isMany = (count: number) => listed.length >= FEWEST_ROWS && count >= listed.length * MOST;
  return ({ cells, at, units }) => {
    if (units.every((unit) => fails(unit))) return false;
    if (
      cells.some(
        (cell) => cell.column !== at && deniesIn(cell) && !isMany(columns.get(cell.column)?.denied ?? 0),
      )
    )
      return true;
    if (at === null) return false;
    const filled = new Set(cells.map(({ column }) => column));
    return [...columns].some(([column, { marks }]) => isMany(marks) && !filled.has(column));
  };
}

/** Who voted, and how many were for it. */
const VOTES = anyOf("bieu quyet|phieu|tin nhiem");

/** Tells of the rows whose votes are far from those of most: fewer than half as many for it, or more than twice as many against. */
function votedDown(rows: readonly Naming[]): (one: Naming) => boolean {
  const countAt = ({ cells, at }: Naming, column: number): number[] => {
    const { value } = cells.find((cell) => cell.column === column) ?? { value: "" };
    const said = at === null || column <= at ? null : readTypedCount(value);
    return said ? [said.count] : [];
  };
  const columns = new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
  const usual = [...columns].map((column) => {
    const all = rows.flatMap((one) => countAt(one, column)).sort((a, b) => a - b);
    return { column, most: all[all.length >> 1] ?? 0 };
  });
  return (one) =>
    usual.some(({ column, most }) => countAt(one, column).some((n) => n * 2 < most || n > most * 2 + 1));
}
