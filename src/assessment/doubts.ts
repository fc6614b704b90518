/**
 * @fileoverview What a person sees in a cell and its value does not say: that it is crossed out, that its format shows
 * other words or nothing, that it is written in the colour of its ground, that a note on it speaks against it ([M2], [E4], [O5]). Such a cell is not counted in silence.
 */
import { valueAt } from "../cell/text";
import type { KeyedTab } from "../layout/reading-beside";
import { anchorOf } from "../table/merged";
import type { At, CellValue, Tab } from "../table/tab";

/** Why a cell that is not blank is not taken at its word. */
export interface Doubt {
  readonly of: "crossed" | "shows" | "note" | "hidden";
  /** What its format shows, '' where that is nothing; what the note says; what is not crossed out of it, '' where all is. */
  readonly said: string;
}

/** No sheet is wider. */
const WIDTH = 20_000;

/** The doubts of a tab by `keyOf`; null where it holds none. */
export type DoubtsOfTab = ReadonlyMap<number, Doubt> | null;

export const keyOf = (row: number, column: number) => row * WIDTH + column;

/** The doubts of the tabs that are judged: each is looked at when it is first asked about. */
export class Doubts {
  private readonly tabs = new Map<Tab, DoubtsOfTab>();

  constructor(private readonly find: (tab: Tab) => DoubtsOfTab) {}

  /** The doubt about a cell; null where there is none, or nothing stands there. */
  at(cell: At): Doubt | null {
    const own = this.of(cell.tab);
    if (own === null) return null;
    const { row, column } = anchorOf(cell);
    return own.get(keyOf(row, column)) ?? null;
  }

  /** Whether a tab holds any doubt. */
  in(tab: Tab): boolean {
    return this.of(tab) !== null;
  }

  /** The cells of a tab whose format shows other words than they hold: the values, each with these words. */
  *shownIn(tab: Tab): Iterable<readonly [CellValue, string]> {
    for (const [key, { of, said }] of this.of(tab) ?? [])
      if (of === "shows") yield [valueAt(tab, Math.floor(key / WIDTH), key % WIDTH), said];
  }

  /** The name or criterion of a row of evidence that is not taken at its word: then nothing of the row is. */
  ofRow({ tab, keys }: KeyedTab, row: number): (At & { readonly doubt: Doubt }) | null {
    for (const column of keys ? [keys.name, ...keys.criterion] : []) {
      const doubt = column < 0 ? null : this.at({ tab, row, column });
      if (doubt) return { tab, row, column, doubt };
    }
    return null;
  }

  private of(tab: Tab): DoubtsOfTab {
    let own = this.tabs.get(tab);
    if (own === undefined) {
      own = this.find(tab);
      this.tabs.set(tab, own);
    }
    return own;
  }
}

/** As a finding's detail has it. */
export const detailOf = ({ of, said }: Doubt): Readonly<Record<string, string>> => ({ doubt: of, said });
