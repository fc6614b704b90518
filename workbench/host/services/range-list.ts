/** @fileoverview RangeList: one style on scattered blocks of a sheet, in one call. */

import { implementationOf, type Kind, type Realm } from "../realm";
import type { Signatures } from "../signatures";
import { Range } from "./range";

type GRangeList = GoogleAppsScript.Spreadsheet.RangeList;

const RANGE_LIST = {
  activate: [[]],
  getRanges: [[]],
  setBackground: [["string?"]],
  setNote: [["string?"]],
  setFontWeight: [["string?"]],
  setFontColor: [["string?"]],
  setWrap: [["boolean"]],
  setNumberFormat: [["string"]],
  clearNote: [[]],
  clearContent: [[]],
} satisfies Signatures;

const RANGE_LIST_KIND: Kind = {
  name: "RangeList",
  path: "SpreadsheetApp.RangeList",
  signatures: RANGE_LIST,
};

export class RangeList implements Pick<GRangeList, keyof typeof RANGE_LIST> {
  readonly shown: GRangeList;
  readonly #realm: Realm;

  constructor(
    realm: Realm,
    readonly ranges: readonly Range[],
  ) {
    this.#realm = realm;
    this.shown = realm.expose(RANGE_LIST_KIND, this);
  }

  /** All or nothing: every block is looked at before the first is changed. */
  #onEach(change: (range: Range) => void): GRangeList {
    for (const range of this.ranges) range.writable();
    for (const range of this.ranges) change(range);
    return this.shown;
  }

  /** The model knows one selected block a sheet: the last, which Sheets makes the current one. */
  activate(): GRangeList {
    this.ranges.at(-1)?.activate();
    return this.shown;
  }
  getRanges(): GoogleAppsScript.Spreadsheet.Range[] {
    return this.#realm.list(this.ranges.map((range) => range.shown));
  }
  setBackground(color: string | null): GRangeList {
    return this.#onEach((range) => range.setBackground(color));
  }
  setNote(note: string | null): GRangeList {
    return this.#onEach((range) => range.setNote(note));
  }
  setFontWeight(weight: string | null): GRangeList {
    return this.#onEach((range) => range.setFontWeight(weight));
  }
  setFontColor(color: string | null): GRangeList {
    return this.#onEach((range) => range.setFontColor(color));
  }
  setWrap(isWrapEnabled: boolean): GRangeList {
    return this.#onEach((range) => range.setWrap(isWrapEnabled));
  }
  setNumberFormat(format: string): GRangeList {
    return this.#onEach((range) => range.setNumberFormat(format));
  }
  clearNote(): GRangeList {
    return this.#onEach((range) => range.clearNote());
  }
  clearContent(): GRangeList {
    return this.#onEach((range) => range.clearContent());
  }
}

/** The host's Range behind one that the bundle holds. */
export function rangeOf(shown: unknown): Range {
  const range = implementationOf<Range>(shown);
  if (!(range instanceof Range)) throw new Error("Not a Range");
  return range;
}
