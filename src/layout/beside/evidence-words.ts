/**
 * @fileoverview [L11] Words on a tab of evidence that are no evidence: beside a paper, around the list, or in place of a
 * further paper. Those that put off or take back what a unit handed in leave it open; of others nobody knows what they say.
 */
import { isUnderstood, mayDoubt } from "../../cell/remark";
import { namesDocument } from "../../cell/sample";
import { isBlank, textOf, valueAt } from "../../cell/text";
import { saysByColour } from "../../cell/unsettled";
import type { At } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import { pattern } from "../../vietnamese/whole-words";
import { asksFor } from "../headings/asks";
import type { GuideLine, Quoted, Reading, RowNotRead, UnitEntry } from "../reading";
import { type KeyedTab, keyedTabsOf } from "../reading-beside";
import { textsIn } from "../rows/row-kinds";
import { isGroup } from "../rows/row-words";
import { fails } from "./contradicts";
import { isFurniture, isPlainNote } from "./furniture";
import { FOR_REMARKS, unknownIn } from "./quoted";
import { isPlainLine, withoutNames } from "./said-of-units";
import { callsEvidence } from "./says-evidence";
import { UnitsOf } from "./units-of";
import { unitsNamed } from "./whom";

type Read = Pick<Reading, "units" | "keyedTab" | "keyedMore" | "year">;

interface EvidenceWords {
  /** What is said around the lists, to be read like what a guide says. */
  readonly lines: GuideLine[];
  readonly quoted: Quoted[];
  readonly rows: RowNotRead[];
}

/** A row of more cells is a list's. */
const MOST_CELLS = 2;

/** All such words. */
export function evidenceWords(read: Read): EvidenceWords {
  const found: EvidenceWords = { lines: [], quoted: [], rows: [] };
  const tabs = keyedTabsOf(read);
  if (tabs.length === 0) return found;
  const book = new UnitsOf(read.units);
  const byName = new Map<string, UnitEntry[]>();
  for (const unit of read.units) byName.set(unit.name, [...(byName.get(unit.name) ?? []), unit]);
  const seen = new Set<string>();
  for (const one of tabs) {
    if (one.keys && !seen.has(one.tab.name)) around(one, tabs, book, found);
    seen.add(one.tab.name);
    const units = new Map<number, UnitEntry>();
    for (const { unit, heading, row } of one.entries) {
      const same = byName.get(unit) ?? [];
      const entry = heading === undefined ? same[0] : same.find((other) => other.heading === heading);
      if (entry) units.set(row, entry);
    }
    found.quoted.push(...beside(one, units, read.year));
    takenBack(one, units, found);
  }
  return found;
}

/** Lines over and below a list. */
function around(
  { tab, keys, notRead = [] }: KeyedTab,
  all: readonly KeyedTab[],
  book: UnitsOf,
  found: EvidenceWords,
) {
  const own = new Set([...(keys?.headerRows ?? []), ...notRead.map(({ row }) => row)]);
  for (const one of all)
    if (one.tab.name === tab.name) {
      for (const { row } of one.entries) own.add(row);
      for (const row of one.nameRows?.values() ?? []) own.add(row);
    }
  for (const [row, cells] of tab.values.entries()) {
    if (own.has(row)) continue;
    const filled = textsIn(tab, row);
    if (
      filled.length === 0 ||
      filled.length > MOST_CELLS ||
      cells.filter((one) => !isBlank(one)).length > MOST_CELLS
    )
      continue;
    for (const at of filled) {
      const text = textOf(valueAt(tab, at.row, at.column));
      if (isGroup(text) || (callsEvidence([text]) && !mayDoubt(text))) continue;
      const units = unitsNamed(text, book);
      const isPlain = isFurniture(text) || isPlainNote(text) || isPlainLine(withoutNames(text, units));
      if (isPlain && !mayDoubt(text)) continue;
      if (!saysByColour(text)) found.lines.push({ at, text, beside: "" });
      for (const unit of units.length > 0 ? units : [null]) found.quoted.push({ at, unit });
    }
  }
}

/** Beside the papers of a unit's rows, in columns that are read for nothing else. */
function beside(one: KeyedTab, units: ReadonlyMap<number, UnitEntry>, year: number | null): Quoted[] {
  const { tab, keys, columns } = one;
  if (!keys || (keys.name < 0 && !one.nameRows)) return [];
  const read = new Set([keys.name, keys.order, ...keys.criterion, ...columnsOf(one)]);
  for (const own of columns?.values() ?? []) for (const column of columnsOf(own)) read.add(column);
  const cells = new Map<number, { at: At; unit: UnitEntry }[]>();
  for (const [row, unit] of units)
    for (const [column, value] of (tab.values[row] ?? []).entries()) {
      if (isBlank(value) || value === false || read.has(column) || one.denied?.get(row) === column) continue;
      const there = cells.get(column) ?? [];
      cells.set(column, there);
      there.push({ at: { tab, row, column }, unit });
    }
  return [...cells].flatMap(([column, there]): Quoted[] => {
    const headings = keys.headerRows.map((row) => textOf(valueAt(tab, row, column)));
    const heading = headings.filter((text) => text !== "").at(-1) ?? "";
    const said = ({ at }: { readonly at: At }) => textOf(valueAt(tab, at.row, at.column));
    if (YEAR.test(fold(heading)) && year !== null) {
      const others = there.filter((cell) => /^20\d\d$/.test(said(cell)) && said(cell) !== String(year));
      return others.length * 2 > there.length
        ? []
        : others.map((cell) => ({ ...cell, said: `${heading}: ${said(cell)}` }));
    }
    const unknown = unknownIn({ heading, cells: there }, units.size, columns ? "wide" : "long", year);
    // What is told of a paper may be any words.
    const isOdd = FOR_REMARKS.has(asksFor(heading)) ? (text: string) => !isUnderstood(text, true) : mayDoubt;
    return unknown.filter((cell) => isOdd(said(cell)));
  });
}
const YEAR = /^nam(?: ban hanh)?$/;

const columnsOf = ({
  evidence,
  explanation,
  parts,
}: Pick<KeyedTab, "evidence" | "explanation" | "parts">) => [
  evidence,
  explanation,
  ...(parts ? [...parts.columns, parts.date] : []),
];

/** In place of a further paper of the same criterion. */
function takenBack(one: KeyedTab, units: ReadonlyMap<number, UnitEntry>, found: EvidenceWords): void {
  if (one.columns || one.evidence < 0) return;
  const before = new Set<string>();
  for (const { unit, heading = "", criterion, row } of one.entries) {
    const key = [unit, heading, criterion].join("\n");
    const isFurther = before.has(key);
    before.add(key);
    const entry = units.get(row);
    const value = valueAt(one.tab, row, one.evidence);
    if (!isFurther || !entry || typeof value !== "string" || namesDocument(value) || !mayDoubt(value))
      continue;
    const at = { tab: one.tab, row, column: one.evidence };
    if (!ABOVE.test(fold(value))) found.quoted.push({ at, unit: entry });
    else if (!fails(entry, [criterion])) found.rows.push({ at, unit: entry, of: "tab" });
  }
}
/** "Thu hồi văn bản trên", "không tính dòng trên". */
const ABOVE = pattern(
  "^\\W*(?:thu hoi|huy|bai bo|bo|rut|xoa|gach|loai|tra lai|khong (?:tinh|lay|dung|nhan))\\b.*\\btren\\b",
);
