/** @fileoverview Words that nobody understands, at their units and of the table, but those that a finding tells of ([L11]). */
import { shownAt } from "../cell/show";
import type { Finding } from "../findings/codes";
import type { Quoted, UnitEntry } from "../layout/reading";
import { anchorOf } from "../table/merged";
import type { At } from "../table/tab";
import { tidy } from "../vietnamese/fold";

/** Words that are quoted, and the cell that they stand in or on. */
export interface Said {
  readonly at: At;
  readonly text: string;
  /** A list of those recognised is headed so, on another tab, and does not name the unit. */
  readonly absent?: true;
}

/** Shorter values are marks. */
const SHORTEST = 4;

/** By whom they are said of (null: of the table), each text once. */
export function quotesOf(
  quoted: readonly Quoted[],
  findings: readonly Finding[],
): (entry: UnitEntry | null) => readonly Said[] {
  if (quoted.length === 0) return () => [];
  const told = toldIn(findings);
  const byEntry = new Map<UnitEntry | null, Map<string, Said>>();
  for (const one of quoted) {
    if (told(one)) continue;
    const texts = byEntry.get(one.unit) ?? new Map<string, Said>();
    byEntry.set(one.unit, texts);
    const text = one.said ?? shownAt(one.at);
    if (!texts.has(text)) texts.set(text, { at: one.at, text, ...(one.absent && { absent: one.absent }) });
  }
  return (entry) => [...(byEntry.get(entry)?.values() ?? [])];
}

/** Tells whether a finding is about a cell or, of what a note or a row says, about these words. */
function toldIn(findings: readonly Finding[]): (one: Quoted) => boolean {
  const byRow = new Map<string, Finding[]>();
  const rowOf = (sheet: string, row: number) => `${row} ${sheet}`;
  for (const one of findings) {
    const key = rowOf(one.sheet, one.order.row);
    const known = byRow.get(key);
    if (known) known.push(one);
    else byRow.set(key, [one]);
  }
  return ({ at, said }) => {
    const first = anchorOf(at);
    const here = byRow.get(rowOf(at.tab.name, first.row)) ?? [];
    if (said === undefined) return here.some(({ order }) => order.column === first.column);
    const words = tidy(said);
    return here.some(({ value, detail }) =>
      [value, detail.said ?? ""].map(tidy).some((one) => one.length >= SHORTEST && words.includes(one)),
    );
  };
}
