/** @fileoverview RangeList: one style or value on scattered blocks of a sheet, in one call. */

import type { MemberOf } from "../members";
import type { Kind, Realm } from "../realm";
import type { Range } from "./range";

type GRangeList = GoogleAppsScript.Spreadsheet.RangeList;

const RANGE_LIST_KIND: Kind = { name: "RangeList", path: "SpreadsheetApp.RangeList" };

export class RangeList implements Pick<GRangeList, MemberOf<"RangeList">> {
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
    const [first] = this.ranges;
    if (!first) return this.shown;
    this.#realm.writes.hold(first.sheet, () => {
      for (const range of this.ranges) range.writable();
    });
    for (const range of this.ranges) change(range);
    return this.shown;
  }

  clearContent(): GRangeList {
    return this.#onEach((range) => range.clearContent());
  }
  clearNote(): GRangeList {
    return this.#onEach((range) => {
      const { firstRow, lastRow, firstColumn, lastColumn } = range.live();
      const line = new Array<null>(lastColumn - firstColumn + 1).fill(null);
      range.setNotes(Array.from({ length: lastRow - firstRow + 1 }, () => line));
    });
  }
  setBackground(color: string | null): GRangeList {
    return this.#onEach((range) => range.setBackground(color));
  }
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: string | null = null,
  ): GRangeList {
    const sides = [top, left, bottom, right, vertical, horizontal];
    return this.#onEach((range) => range.setBorder(sides, color));
  }
  setFontColor(color: string | null): GRangeList {
    return this.#onEach((range) => range.setFontColor(color));
  }
  setFontSize(size: number): GRangeList {
    return this.#onEach((range) => range.setFontSize(size));
  }
  setFontWeight(weight: string | null): GRangeList {
    return this.#onEach((range) => range.setFontWeight(weight));
  }
  setHorizontalAlignment(alignment: string | null): GRangeList {
    return this.#onEach((range) => range.setHorizontalAlignment(alignment));
  }
  setVerticalAlignment(alignment: string | null): GRangeList {
    return this.#onEach((range) => range.setVerticalAlignment(alignment));
  }
  setWrap(isWrapEnabled: boolean): GRangeList {
    return this.#onEach((range) => range.setWrap(isWrapEnabled));
  }
  setNumberFormat(format: string): GRangeList {
    return this.#onEach((range) => range.setNumberFormat(format));
  }
  setValue(value: unknown): GRangeList {
    return this.#onEach((range) => range.setValue(value));
  }
}
