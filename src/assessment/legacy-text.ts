/**
 * @fileoverview Text in a legacy encoding in headings and units' rows ([U4]). Units' own names are the
 * roster's to look at.
 */

import { type Finding, finding } from "../findings/codes";
import type { CriterionColumns, Reading, UnitEntry } from "../layout/reading";
import type { Tab } from "../table/tab";
import { legacyEncoding } from "../vietnamese/legacy";
import { type RosterUnit, readableName } from "./roster";

/** Headings in a legacy encoding, each on its own cell. */
export function legacyHeadings(reading: Reading): Finding[] {
  const found: Finding[] = [];
  for (const tab of reading.tabs) {
    for (const row of reading.layout.headerRows) {
      (tab.values[row - 1] ?? []).forEach((value, column) => {
        if (typeof value !== "string" || !legacyEncoding(value)) return;
        const at = { tab, row: row - 1, column };
        found.push(finding("legacy-encoding", at, { value, detail: { reading: readableName(value) } }));
      });
    }
  }
  return found;
}

const NONE: readonly Finding[] = [];

/** Finds cells in a legacy encoding in rows whose name is not: one finding a row, on the name. */
export class LegacyRows {
  private readonly columns = new Map<UnitEntry["columns"], readonly number[]>();

  /** What is to be said of a unit's rows. */
  findingsFor(unit: RosterUnit): readonly Finding[] {
    let found = NONE;
    for (const entry of unit.entries) {
      const value = legacyEncoding(entry.name) ? undefined : this.firstIn(entry);
      if (value === undefined) continue;
      const detail = { reading: readableName(value) };
      found = [...found, finding("legacy-encoding", entry.at, { unit: unit.name, value, detail })];
    }
    return found;
  }

  private firstIn({ tab, row, rows, columns }: UnitEntry): string | undefined {
    const own = this.columnsOf(columns);
    if (rows === null) return legacyCell(tab, row, own);
    for (const list of rows.values()) {
      for (const one of list) {
        const value = legacyCell(tab, one, own);
        if (value !== undefined) return value;
      }
    }
    return undefined;
  }

  /** The columns of marks, evidence and explanations, each once. */
  private columnsOf(columns: UnitEntry["columns"]): readonly number[] {
    let own = this.columns.get(columns);
    if (!own) {
      const all = [...columns.values()].flatMap((one: CriterionColumns) => Object.values(one) as number[]);
      own = [...new Set(all)];
      this.columns.set(columns, own);
    }
    return own;
  }
}

function legacyCell(tab: Tab, row: number, columns: readonly number[]): string | undefined {
  const values = tab.values[row] ?? [];
  for (const column of columns) {
    const value = values[column];
    if (typeof value === "string" && legacyEncoding(value)) return value;
  }
  return undefined;
}
