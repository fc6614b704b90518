/** @fileoverview Where the file of each unit is told: its cells in the lists that the person keeps of it. */
import { cellIn } from "../table/a1";
import type { Tab } from "../table/tab";
import { filesByUnit, hasStates } from "../year/files";
import type { Place } from "../year/lists";
import type { Year } from "../year/read";

/** The cells that tell of one unit's file. 0-based. */
export interface FileRow {
  readonly tab: Tab;
  /** Of the list's header. */
  readonly headerRows: readonly number[];
  readonly name: { readonly row: number; readonly column: number };
  readonly state: { readonly row: number; readonly column: number };
  readonly reason: { readonly row: number; readonly column: number } | null;
  /** Whether the cell tells of other units as well. */
  readonly shared: boolean;
}

export interface FileRows {
  /** The tab of the last list that there is; '' where there is none. */
  readonly list: string;
  /** In the roster's order; null: no list names the unit. */
  readonly rows: readonly (FileRow | null)[];
}

export const NO_FILES: FileRows = { list: "", rows: [] };

/** Where the files of the units are told; `tabs` are the workbook's. */
export function fileRows({ lists, roster }: Year, tabs: readonly Tab[]): FileRows {
  const byName = new Map(tabs.map((tab) => [tab.name, tab]));
  const told = new Map<string, number>();
  const key = (state: Place) => `${state.sheet}!${state.cell}`;
  // Where days alone tell of it nothing is written.
  const inWords = lists.files.filter(({ cells }) => cells.state !== null);
  for (const { cells } of inWords)
    if (cells.state) told.set(key(cells.state), (told.get(key(cells.state)) ?? 0) + 1);
  const files = filesByUnit(inWords);
  const accounts = lists.accounts.filter(hasStates);
  return {
    list: accounts[accounts.length - 1]?.sheet ?? "",
    rows: roster.units.map((_, index) => {
      const file = files.get(index);
      const state = file?.cells.state;
      const tab = state && byName.get(state.sheet);
      const account = file && lists.accounts[file.list];
      if (!tab || !account) return null;
      const { cells, unit } = file;
      return {
        tab,
        headerRows: account.headerRows.map((row) => row - 1),
        name: cellIn(unit.at.cell),
        state: cellIn(state.cell),
        reason: cells.reason && cellIn(cells.reason.cell),
        shared: (told.get(key(state)) ?? 0) > 1,
      };
    }),
  };
}
