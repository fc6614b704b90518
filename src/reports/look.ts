/**
 * @fileoverview How the add-on's own tabs look, said here and nowhere else: what goes upward looks like what an office
 * would sign. Colours are told apart by who sees no red or green and on grey paper, and never stand without their word.
 */
import type { CriterionOutcome, UnitOutcome } from "../findings/words";
import { a1 } from "../table/a1";
import { TAB_ISSUED, TAB_LIST, TAB_REPORT, TAB_RESULT, TAB_SUMMARY } from "../table/own-tabs";
import {
  type Block,
  type BlockCell,
  type BlockChart,
  type BlockTable,
  plainCell,
  type RowStyle,
} from "./block";

/** What cells look like. */
interface Look {
  readonly background?: string;
  readonly fontColor?: string;
  readonly fontSize?: number;
  readonly bold?: true;
  readonly align?: "left" | "center" | "right";
  readonly middle?: true;
  readonly wrap?: true;
  readonly lines?: string;
  readonly format?: string;
}

/** One part of a look with all blocks of cells that have it, in A1 notation: a call for all of them. */
export type Dress = {
  readonly [K in keyof Look]-?: {
    readonly part: K;
    readonly value: NonNullable<Look[K]>;
    readonly areas: string[];
  };
}[keyof Look];

/** Blue means met, orange not met: the two that everybody tells apart, the second darker on grey paper. */
const MET = "#d6e8f7";
const NOT_MET = "#f6c08f";
const OPEN = "#ececec";

export const OUTCOME_COLOURS: Readonly<Record<UnitOutcome | CriterionOutcome, string | null>> = {
  recognised: MET,
  pass: MET,
  notRecognised: NOT_MET,
  fail: NOT_MET,
  undetermined: OPEN,
  notRegistered: null,
  notApplicable: null,
};

/** Of charts: what passed, what failed, what is open; dark, middling and light on grey paper. */
const CHART_COLOURS = ["#1f4e79", "#e58a2b", "#d0d0d0"];

/** All that gives a chart its looks, by the names of Google's options. */
export function chartOptions({ title, first, last, place: { width, height } }: BlockChart) {
  const piled = last > first;
  return {
    title,
    titleTextStyle: { fontSize: 11, bold: true },
    width,
    height,
    isStacked: piled,
    colors: piled ? CHART_COLOURS : CHART_COLOURS.slice(0, 1),
    legend: { position: piled ? "bottom" : "none" },
    // Each bar with its figure; of what is piled the table has them.
    ...(piled ? {} : { "series.0.dataLabel": "value" }),
  };
}

/** A bar of text is made of these: what passed, what failed, what is open; told apart on grey paper. */
export const BAR_SIGNS = ["█", "▒", "░"] as const;
const BAR: Look = { fontColor: "#4a76a8" };

const LINES = "#b7b7b7";
const SMALL: Look = { fontSize: 8, fontColor: "#757575" };
const HEAD: Look = { background: "#dde6f0", bold: true, align: "center" };
const TABLE: Look = { lines: LINES, wrap: true, middle: true };
const ROWS: Readonly<Record<Exclude<RowStyle, "head">, Look>> = {
  title: { bold: true, fontSize: 14 },
  letter: { bold: true },
  heading: { bold: true },
  sum: { bold: true },
  small: SMALL,
};
const FIGURES: Look = { align: "right", format: "#,##0" };
const AT_THE_RIGHT: Look = { align: "right" };
const IN_THE_MIDDLE: Look = { align: "center" };
const RATES: Look = { align: "right", format: "0.0%" };

/** All that gives a block its looks; later ones go over earlier ones. */
export function looksOf(block: Block): Dress[] {
  const looks = new Map<string, Dress>();
  const put = (look: Look, row: number, column: number, to: number, last: number) => {
    for (const [part, value] of Object.entries(look)) {
      const key = `${part} ${value}`;
      const own = looks.get(key) ?? ({ part, value, areas: [] } as unknown as Dress);
      looks.set(key, own);
      own.areas.push(`${a1(row, column)}:${a1(to - 1, last)}`);
    }
  };
  const width = Math.max(block.widths.length, ...block.tables.map(({ columns }) => columns));
  put(SMALL, 0, 0, 1, 0);
  for (const { head, to, columns } of block.tables) put(TABLE, head, 0, to, columns - 1);
  for (const [row, style] of block.styles) if (style !== "head") put(ROWS[style], row, 0, row + 1, width - 1);
  for (const { head, columns } of block.tables) put(HEAD, head, 0, head + 1, columns - 1);
  // Numbers stand at the right under their headings.
  for (const table of block.tables.filter(({ typed }) => !typed))
    for (const [column, look] of figuresIn(block, table)) put(look, table.head, column, table.to, column);
  for (const [row, style] of block.styles) {
    const last = (block.rows[row]?.length ?? 1) - 1;
    if (style === "letter" && last > 0) put(AT_THE_RIGHT, row, last, row + 1, last);
    // In the middle of the page: its text runs over the blank cells at both sides.
    if (style === "title" && last > 0) put(IN_THE_MIDDLE, row, last, row + 1, last);
  }
  return [...looks.values()];
}

/** The columns of a table that hold figures alone. */
function figuresIn({ rows }: Block, { head, to, columns }: BlockTable): [column: number, look: Look][] {
  return Array.from({ length: columns }, (_, column) => column).flatMap((column) => {
    const kinds = new Set<Look | null>();
    for (let row = head + 1; row < to; row++) {
      const cell = rows[row]?.[column] ?? "";
      if (plainCell(cell) !== "") kinds.add(figureLook(cell));
    }
    if (kinds.size === 0 || kinds.has(null)) return [];
    const look = [BAR, RATES, FIGURES].find((one) => kinds.has(one)) ?? AT_THE_RIGHT;
    return [[column, look] as [number, Look]];
  });
}

function figureLook(cell: BlockCell): Look | null {
  if (typeof cell === "number") return Number.isInteger(cell) ? FIGURES : AT_THE_RIGHT;
  if (typeof cell === "object" && "rate" in cell) return RATES;
  if (typeof cell === "string" && /^[█▒░]+$/.test(cell)) return BAR;
  return typeof cell === "string" && /^(\d+\/\d+|–)$/.test(cell) ? AT_THE_RIGHT : null;
}

/** How an own tab is printed, on A4. */
interface Page {
  readonly landscape: boolean;
  /** So many columns, 0: all. More would print too small to be read; what they say stands in words before them. */
  readonly columns: number;
  /** On so many pages, 0: as many as it takes; as wide as the paper in any case. */
  readonly pages: number;
}

const UPRIGHT: Page = { landscape: false, columns: 0, pages: 0 };
const LYING: Page = { landscape: true, columns: 0, pages: 0 };
const PAGES: Readonly<Record<string, Page>> = {
  [TAB_SUMMARY]: { ...UPRIGHT, pages: 1 },
  // Up to the contents' columns; each criterion's own are for the screen.
  [TAB_RESULT]: { ...LYING, columns: 10 },
  [TAB_REPORT]: UPRIGHT,
  [TAB_LIST]: UPRIGHT,
  [TAB_ISSUED]: UPRIGHT,
};

/** How the own tab of a name is printed; one that took a free name is printed like the one it stands for. */
export function pageOf(name: string): Page {
  const found = Object.keys(PAGES).find((tab) => name === tab || name.startsWith(`${tab} `));
  return found === undefined ? LYING : (PAGES[found] as Page);
}
