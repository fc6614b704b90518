/**
 * @fileoverview What a person is shown when a sheet's reading is to be settled: every column with what it seems to
 * be, what stands in it, and whether a look is wanted.
 */

import { isMark } from "../../cell/sample";
import { firstRowBelow, isBlank, textOf, valueAt } from "../../cell/text";
import type { CriteriaSet } from "../../criteria/set";
import { criteriaOf } from "../../criteria/set";
import type { Tab } from "../../table/tab";
import { isUnitName } from "../../units/looks-like-name";
import { formatDate } from "../../vietnamese/dates";
import { assessmentTable } from "../choice/candidates";
import { contentsOf } from "../choice/contents";
import { layoutColumns } from "../columns/columns";
import { nameColumn, type Table, tableAt, tablesOf } from "../columns/table";
import type { Taken } from "../columns/taken";
import { headerAt } from "../header/header";
import { MOST_COLUMNS } from "../header/zone";
import { CONTENTS, knownWording, type Wording } from "../headings/wording";
import type { LayoutColumn, LayoutKind } from "../reading";
import { hasCriterionRows, readLong } from "../rows/long";
import { readTurned } from "../rows/turned";
import { type Block, blocksOf } from "./blocks";
import { type Located, locate, type Remembered } from "./remembered";

export interface Proposal {
  readonly kind: LayoutKind;
  /** 1-based. */
  readonly headerRows: readonly number[];
  /** `sample`: what its first cells hold; `ask`: it is in doubt, a person should look. */
  readonly columns: readonly (LayoutColumn & { readonly sample: string; readonly ask: boolean })[];
  /** The criteria that columns may be for: the sheet's own, else the known set's. */
  readonly criteria: readonly { readonly code: string; readonly text: string }[];
  /** Groups of columns for the same criteria, of which one may not count. */
  readonly blocks: readonly Block[];
}

interface ProposeOptions {
  readonly sets: readonly CriteriaSet[];
  readonly remembered: readonly Remembered[];
  /** Where a person says that the header is, 1-based; null: where it seems to be. */
  readonly headerRows: readonly number[] | null;
  readonly kind: LayoutKind | null;
}

/** Reads a tab as well as can be, doubts or not. */
export function propose(tab: Tab, options: ProposeOptions): Proposal {
  const wording = knownWording(options.sets);
  const memory = options.headerRows ? null : recalled(tab, options.remembered);
  const free = !memory && !options.headerRows && (options.kind ?? "turned") === "turned";
  const turned = free ? readTurned(tab, wording) : null;
  const across = turned && "kind" in turned ? turned.tables[0] : undefined;
  const table = across ?? tableOf(tab, options, memory?.found ?? null, wording);
  const kind = options.kind ?? memory?.reading.kind ?? (across ? "turned" : kindOf(table, wording));
  const taken = withName(table, kind);
  const settled = new Map(
    memory?.reading.columns.flatMap((column, index) => {
      const at = memory.found.at[index] as number;
      return at < 0 ? [] : [[at, column] as const];
    }),
  );
  const strange = strangeContents(table, options.sets, wording);
  const columns = Array.from({ length: Math.min(tab.values[0]?.length ?? 0, MOST_COLUMNS) }, (_, index) => {
    const cells = firstCells(tab, index, firstRowBelow(table.headerRows));
    const own = taken.find((one) => one.index === index) ?? nothing(index);
    const known = settled.get(index);
    const [column] = layoutColumns([known ? { ...own, ...known, sure: 1 } : own]) as [LayoutColumn];
    const guessed = !known && strange.has(column.criterion ?? "");
    const ask = guessed || (!(memory && known) && isInDoubt(own, cells));
    const whose = guessed ? { criterion: null } : {};
    return { ...column, ...whose, heading: own.heading, sample: cells.map(show).join("; "), ask };
  }).filter(({ heading, sample }) => heading !== "" || sample !== "");
  const codes = new Map(
    table.criteria.filter(({ code }) => !strange.has(code)).map(({ code, text }) => [code, text]),
  );
  const [set] = options.sets.filter((one) => criteriaOf(one).length > 0);
  // A sheet of criteria of its own is not offered those of a set it does not follow.
  if (codes.size < 3 || (set && criteriaOf(set).some(({ code }) => codes.has(code))))
    for (const { code, text } of set ? criteriaOf(set) : []) codes.set(code, codes.get(code) || text);
  for (const { criterion } of columns) if (criterion && !codes.has(criterion)) codes.set(criterion, "");
  const rank = (code: string) => code.split(".").reduce((sum, part) => sum * 100 + Number(part), 0);
  return {
    kind,
    headerRows: table.headerRows.map((row) => row + 1),
    columns,
    criteria: [...codes].map(([code, text]) => ({ code, text })).sort((a, b) => rank(a.code) - rank(b.code)),
    blocks: kind === "wide" ? blocksOf(headerAt(tab, table.headerRows)) : [],
  };
}

/** Codes of contents that a table does not truly have: its headings were only counted. */
function strangeContents(
  { criteria }: Table,
  sets: readonly CriteriaSet[],
  wording: Wording,
): ReadonlySet<string> {
  const contents = criteria.filter(({ code }) => !code.includes("."));
  const whole = contentsOf(contents, sets, wording).covered.length === CONTENTS;
  return new Set(whole ? [] : contents.map(({ code }) => code));
}

/** What was settled of this tab, or of one with the same headings, with the place where most of it stands. */
function recalled(
  tab: Tab,
  remembered: readonly Remembered[],
): { reading: Remembered; found: Located } | null {
  const found = remembered.flatMap((reading) => {
    const at = locate(reading, tab);
    return at && (at.gone.length === 0 || reading.sheets.includes(tab.name)) ? [{ reading, found: at }] : [];
  });
  return found.sort((a, b) => a.found.gone.length - b.found.gone.length)[0] ?? null;
}

function tableOf(tab: Tab, { headerRows }: ProposeOptions, located: Located | null, wording: Wording): Table {
  if (located) return tableAt(tab, located.header, wording);
  if (headerRows) {
    const rows = headerRows.map((row) => row - 1).filter((row) => row < tab.values.length);
    return tableAt(tab, headerAt(tab, rows.length > 0 ? rows : [0]), wording);
  }
  const tables = tablesOf(tab, wording);
  const useful = ({ taken }: Table) => taken.filter(({ field }) => field !== "other").length;
  const found = assessmentTable(tables, wording) ?? [...tables].sort((a, b) => useful(b) - useful(a))[0];
  if (found) return found;
  const first = tab.values.findIndex((row) => row.filter((value) => !isBlank(value)).length >= 3);
  return tableAt(tab, headerAt(tab, [Math.max(0, first)]), wording);
}

function kindOf(table: Table, wording: Wording): LayoutKind {
  if (!hasCriterionRows(table, wording)) return "wide";
  return readLong(table, wording) ? "long" : "sheet-per-unit";
}

/** The column of names, where the cells and no heading say it. */
function withName(table: Table, kind: LayoutKind): Taken[] {
  const { tab, taken } = table;
  const named = kind === "sheet-per-unit" || kind === "turned" || taken.some(({ field }) => field === "name");
  if (named) return [...taken];
  const name = nameColumn(table);
  if ("doubt" in name) return [...taken];
  return [
    ...taken.filter(({ index }) => index !== name.index),
    {
      ...(taken.find(({ index }) => index === name.index) ?? nothing(name.index)),
      field: "name",
      sure: isUnitName(textOf(valueAt(tab, firstRowBelow(table.headerRows), name.index))) ? 0.7 : 0.5,
    },
  ];
}

function nothing(index: number): Taken {
  return { index, heading: "", field: "other", criterion: null, pillar: null, why: "", sure: 0.5 };
}

/** Whether a person should look: a weak reading of something that counts, or marks or names left unused. */
function isInDoubt({ field, sure }: Taken, cells: readonly unknown[]): boolean {
  if (field !== "other") return sure < 0.65 && field !== "result" && field !== "group";
  return (
    sure < 0.9 &&
    cells.some((value) => (typeof value !== "number" && isMark(value as string)) || isUnitName(show(value)))
  );
}

/** Up to three cells that differ. */
function firstCells(tab: Tab, column: number, firstRow: number) {
  const cells = new Map<string, string | number | boolean | Date>();
  for (let row = firstRow; row < Math.min(tab.values.length, firstRow + 40) && cells.size < 3; row += 1) {
    const value = valueAt(tab, row, column);
    if (!isBlank(value)) cells.set(show(value), value);
  }
  return [...cells.values()];
}

function show(value: unknown): string {
  if (value instanceof Date) return formatDate(value);
  if (typeof value === "boolean") return value ? "☑" : "☐";
  const text = String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
