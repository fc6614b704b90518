/**
 * @fileoverview [L11] Places of a table that no reader looks at: what stands below the headings of names and numbers, on a
 * row of its own among criteria or on a content's, beside the name of a form's or a block's unit, and right of a table
 * turned round. What plainly speaks against a result leaves open whom it stands with; other words are quoted there.
 */
import { plainFail } from "../../cell/plain-fail";
import { withoutReferences } from "../../cell/references";
import { isAgainst, isDatum, isUnderstood, mayDoubt, readRemark } from "../../cell/remark";
import { isFail, isMark, namesDocument } from "../../cell/sample";
import { isBlank, textOf, valueAt } from "../../cell/text";
import { saysPapersOfOtherYear } from "../../cell/years-said";
import { columnIndex } from "../../table/a1";
import type { At, Tab } from "../../table/tab";
import { isUnitName } from "../../units/looks-like-name";
import { fold } from "../../vietnamese/fold";
import { headsNotes, namesPlace } from "../headings/group-says";
import { readHeading } from "../headings/heading";
import type { Quoted, Reading, RowNotRead, UnitEntry } from "../reading";
import { textsIn } from "../rows/row-kinds";
import { isGroup, isRank, isSignature, isSummary, isTotal } from "../rows/row-words";
import { contradictsCriterion, contradictsUnit, fails, rowsOf } from "./contradicts";
import { isFurniture } from "./furniture";
import { isOddDatum } from "./odd-data";
import { headerOn } from "./quoted-around";
import { signIn } from "./quoted-guides";
import { UnitsOf } from "./units-of";
import { unitsNamed } from "./whom";

type Read = Pick<
  Reading,
  "tabs" | "units" | "layout" | "criteria" | "quoted" | "rowsNotRead" | "unnamed" | "year"
>;

/** A cell that nothing reads, and whom it stands with; `units` null: all. */
interface Left {
  readonly at: At;
  readonly units: readonly UnitEntry[] | null;
  /** The criterion of its row. */
  readonly code?: string;
  /** It stands below a heading, or is one: it opens nothing. */
  readonly headed?: boolean;
  /** Most of its row is another word. */
  readonly odd?: boolean;
}

/** A row of more cells is another header's. */
const MOST_CELLS = 3;
/** Words that so many forms share are the form's own. */
const MANY = 3;

/** What such words leave open, and those that nobody understands. */
export function leftPlaces(read: Read): { readonly quoted: Quoted[]; readonly rows: RowNotRead[] } {
  const told = new Set(read.rowsNotRead.map(({ at }) => keyOf(at)));
  const before = new Set(read.quoted.map(({ at }) => keyOf(at)));
  const known = new Set([
    ...read.criteria.flatMap(({ text, pillar }) => [fold(text), fold(pillar.text)]),
    ...read.tabs.flatMap((tab) =>
      headerOn(tab, read).flatMap((row) => (tab.values[row] ?? []).map((one) => fold(textOf(one)))),
    ),
  ]);
  const book = new UnitsOf(read.units);
  const left = read.tabs
    .flatMap((tab) => placesOf(tab, read))
    .filter((one) => !told.has(keyOf(one.at)) && isLeft(one, known, read.year));
  const times = new Map<string, number>();
  for (const one of left) times.set(textAt(one), (times.get(textAt(one)) ?? 0) + 1);
  const isOfForms = read.layout.kind === "sheet-per-unit";
  const quoted: Quoted[] = [];
  const rows: RowNotRead[] = [];
  for (const { at, code, headed, ...one } of left) {
    const said = textAt({ at });
    const named = unitsNamed(said, book);
    const units = named.length > 0 ? named : one.units;
    const words = withoutReferences(said);
    const remark = headed ? "plain" : readRemark(words, false, code !== undefined);
    const about = units ?? read.units.filter(({ tab }) => tab.name === at.tab.name);
    const says = headed ? null : plainFail(words);
    const gainsays = (unit: UnitEntry) =>
      code === undefined ? contradictsUnit(unit, words) : contradictsCriterion(unit, code, words);
    const isOpen = (unit: UnitEntry) =>
      (isAgainst(remark) || (says !== null && gainsays(unit))) &&
      !fails(unit, code === undefined ? [] : [code]);
    const open = about.filter(isOpen);
    // It may say what a mark says.
    if (says !== null && open.length === 0 && about.some((unit) => fails(unit))) continue;
    if (open.length > 0 && units === null)
      rows.push({ at, unit: null, of: "void", said, except: about.filter((unit) => !open.includes(unit)) });
    else if (open.length > 0) for (const unit of open) rows.push({ at, unit, of: "state" });
    else if (!before.has(keyOf(at)) && (!isOfForms || (times.get(said) ?? 0) < MANY || mayDoubt(said)))
      for (const unit of units ?? [null]) quoted.push({ at, unit });
  }
  return { quoted, rows };
}

const keyOf = ({ tab, row, column }: At) => `${tab.name}\n${row}\n${column}`;
const textAt = ({ at }: Pick<Left, "at">): string => textOf(valueAt(at.tab, at.row, at.column));
const filledIn = (tab: Tab, row: number): number =>
  (tab.values[row] ?? []).filter((value) => !isBlank(value)).length;

/** Whether words are none of those that a table is made of, nor plain. */
function isLeft({ at, code, headed, odd }: Left, known: ReadonlySet<string>, year: number | null): boolean {
  const text = textAt({ at });
  // A mark alone on its row, or behind those of a criterion, is of nobody.
  if (!SPEAKS.test(text) || isFail(text))
    return !headed && isFail(text) && (code !== undefined || filledIn(at.tab, at.row) === 1);
  if (!headed && known.has(fold(text))) return false;
  if (odd) return !isDatum(text) && !isFurniture(text);
  const { word, number } = readHeading(text);
  const isHeading = (word !== null || number !== null) && !mayDoubt(text);
  if (isHeading || isDatum(text) || isFurniture(text)) return false;
  if (signIn(text) !== "" || plainFail(text) !== null) return true;
  if (saysPapersOfOtherYear(text, year)) return true;
  if (isUnderstood(text, true)) return false;
  return mayDoubt(text) || !HEADS.some((is) => is(text));
}
const SPEAKS = /\p{L}{2}|[?!]/u;
const HEADS = [isRank, isSignature, isGroup, isTotal, isSummary, namesPlace];

function placesOf(tab: Tab, read: Read): Left[] {
  const { layout, units } = read;
  const own = units.filter((unit) => unit.tab.name === tab.name && !unit.continues);
  const header = headerOn(tab, read);
  const [first, below] = [Math.min(...header), Math.max(...header) + 1];
  const under = layout.kind === "wide" ? own.map(({ row }) => row).filter((row) => row >= below) : [below];
  const left = [
    ...belowHeadings(tab, layout, first, Math.min(...under)),
    ...overNothing(tab, layout, header, below),
  ];
  if (own.length === 0) return left;
  if (layout.kind === "wide") return [...left, ...underCriteria(tab, read)];
  const codes = new Map<number, string>();
  for (const { rows } of own)
    for (const [code, all] of rows ?? []) for (const row of all) codes.set(row, code);
  // In place of a further paper of a criterion.
  for (const unit of own)
    for (const [code, [, ...rows]] of unit.rows ?? [])
      for (const row of rows) {
        const at = { tab, row, column: unit.columns.get(code)?.evidence ?? -1 };
        const said = at.column < 0 ? "" : textAt({ at });
        if (mayDoubt(said) && !namesDocument(said)) left.push({ at, units: [unit], headed: true });
      }
  const last = Math.max(...codes.keys());
  // Beside the name of a form's or a block's unit, or on a further row of it.
  if (layout.kind !== "turned") {
    const named = new Map(own.map((unit) => [unit.name, unit]));
    const rows = new Map(own.map((unit) => [unit.at.row, unit]));
    for (let row = below; row < last && layout.kind === "long"; row += 1) {
      const unit = codes.has(row)
        ? undefined
        : textsIn(tab, row).flatMap((at) => named.get(textAt({ at })) ?? [])[0];
      if (unit) rows.set(row, unit);
    }
    for (const [row, unit] of rows)
      for (const at of codes.has(row) || unit.at.tab.name !== tab.name ? [] : textsIn(tab, row))
        if (textAt({ at }) !== unit.name && (row !== unit.at.row || at.column !== unit.at.column))
          left.push({ at, units: [unit] });
  }
  if (layout.kind === "long") return left;
  if (layout.kind === "turned") return [...left, ...across(tab, own, codes, layout, last)];
  // Forms have their headers on other rows, too.
  for (let row = first; row <= last; row += 1)
    if (!codes.has(row)) for (const at of textsIn(tab, row)) left.push({ at, units: own });
  return left;
}

/** Words below the headings of names and of their numbers, over the first unit. */
function belowHeadings(tab: Tab, { columns }: Reading["layout"], first: number, until: number): Left[] {
  const of = columns.filter(({ field }) => /^(?:name|order|criterion)$/.test(field));
  return of.flatMap(({ column: letters }) => {
    const column = columnIndex(letters);
    const [, ...below] = tab.values
      .slice(first, until)
      .flatMap((cells, row) => (isBlank(cells[column] ?? "") ? [] : { tab, row: first + row, column }));
    return below
      .filter((at) => SENTENCE.test(textAt({ at })) || mayDoubt(textAt({ at })))
      .map((at): Left => ({ at, units: null, headed: true }));
  });
}
/** Of fewer words is what a heading has below it: "Điểm tối đa". */
const SENTENCE = /(?:\p{L}+\P{L}+){3}\p{L}/u;

/**
 * Of a row below the units that holds words under most criteria, "Người kiểm tra", those that may doubt what stands above
 * them, or differ from the word that most of them are.
 */
function underCriteria(tab: Tab, { units, layout: { columns }, rowsNotRead, unnamed }: Read): Left[] {
  const told = new Set(
    [...rowsNotRead.map(({ at }) => at), ...unnamed].flatMap((at) =>
      at.tab.name === tab.name ? at.row : [],
    ),
  );
  const codes = new Map(
    columns.flatMap(({ column, criterion, field }) =>
      criterion !== null && field !== "evidence" ? [[columnIndex(column), criterion] as const] : [],
    ),
  );
  const least = new Set(codes.values()).size / 2;
  const here = units.filter((unit) => unit.tab.name === tab.name).flatMap(rowsOf);
  const last = here
    .flatMap(({ row, rows }) => [row, ...[...(rows?.values() ?? [])].flat()])
    .reduce((most, row) => Math.max(most, row), 0);
  const left: Left[] = [];
  for (let row = last + 1; row < tab.values.length; row += 1) {
    const texts = textsIn(tab, row);
    const cells = texts.filter(({ column }) => codes.has(column));
    if (
      cells.length < least ||
      told.has(row) ||
      texts.some((at) => !codes.has(at.column) && isUnitName(textAt({ at })))
    )
      continue;
    const times = new Map<string, number>();
    for (const at of cells) times.set(textAt({ at }), (times.get(textAt({ at })) ?? 0) + 1);
    const most = Math.max(...times.values());
    for (const at of cells) {
      const text = textAt({ at });
      const odd = most * 2 > cells.length && times.get(text) !== most && !isMark(text);
      if (odd || mayDoubt(text)) left.push({ at, units: null, code: codes.get(at.column) as string, odd });
    }
  }
  return left;
}

/** In the header, over columns in which nothing stands; a criterion's may be blank. */
function overNothing(
  tab: Tab,
  { columns }: Reading["layout"],
  header: readonly number[],
  below: number,
): Left[] {
  const read = new Set(
    columns.flatMap(({ column, criterion, pillar }) =>
      (criterion ?? pillar) === null ? [] : columnIndex(column),
    ),
  );
  return header
    .flatMap((row) => textsIn(tab, row))
    .filter(
      ({ column }) =>
        !read.has(column) && tab.values.slice(below).every((cells) => isBlank(cells[column] ?? "")),
    )
    .map((at): Left => ({ at, units: null, headed: true }));
}

/** Between the criteria of a table turned round, and right of its units. */
function across(
  tab: Tab,
  own: readonly UnitEntry[],
  codes: ReadonlyMap<number, string>,
  { unitColumns, criterionRows, columns, headerRows }: Reading["layout"],
  to: number,
): Left[] {
  const whose = new Map((unitColumns ?? []).map(({ column, unit }) => [columnIndex(column), unit]));
  const last = Math.max(...whose.keys());
  const left: Left[] = [];
  const right = new Map<number, Left[]>();
  const read = new Set((criterionRows ?? []).map(({ row }) => row - 1));
  const below = Math.max(...headerRows);
  const unused = new Set(
    columns.flatMap(({ column, field }) => (/^(?:other|officer)$/.test(field) ? columnIndex(column) : [])),
  );
  for (const column of whose.keys()) unused.delete(column);
  for (let row = Math.min(...headerRows) - 1; row <= to; row += 1) {
    const code = codes.get(row);
    const cells = code === undefined && !read.has(row) ? textsIn(tab, row) : [];
    for (const at of row >= below && cells.length <= MOST_CELLS ? cells : []) {
      const unit = own.find(({ name }) => name === whose.get(at.column));
      if (at.column <= last) left.push({ at, units: unit ? [unit] : null });
    }
    for (let column = 0; column < (tab.values[row] ?? []).length; column += 1) {
      const isRead = column <= last && (code === undefined || !unused.has(column));
      if (isRead || isBlank(valueAt(tab, row, column))) continue;
      const one: Left = { at: { tab, row, column }, units: null, ...(code !== undefined && { code }) };
      right.set(column, [...(right.get(column) ?? []), one]);
    }
  }
  for (const [column, cells] of right) {
    const heading = columns.find((one) => columnIndex(one.column) === column)?.heading ?? "";
    // What stands beside most criteria tells of them; where each has its officer other words do not.
    if (cells.length * 2 > codes.size) {
      left.push(...cells.filter(({ at, code }) => code !== undefined && isOddDatum(heading, textAt({ at }))));
      continue;
    }
    const headed = heading !== "" && !headsNotes(heading);
    left.push(...cells.map((one) => ({ ...one, ...(headed && { headed }) })));
  }
  return left;
}
