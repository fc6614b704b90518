/** @fileoverview Filter: what hides rows of a block by what stands in them. */

import type { MemberOf } from "../members";
import type { ModelSheet } from "../model";
import type { Kind, Realm } from "../realm";

type GRange = GoogleAppsScript.Spreadsheet.Range;
type GFilter = GoogleAppsScript.Spreadsheet.Filter;
type ModelFilter = NonNullable<ModelSheet["filter"]>;

const FILTER_KIND: Kind = { name: "Filter", path: "SpreadsheetApp.Filter" };

class Filter implements Pick<GFilter, MemberOf<"Filter">> {
  readonly #realm: Realm;
  constructor(
    realm: Realm,
    readonly sheet: ModelSheet,
    readonly model: ModelFilter,
    readonly range: () => GRange,
  ) {
    this.#realm = realm;
  }
  getRange(): GRange {
    return this.range();
  }
  /** Takes the filter away; what it hid is seen again. */
  remove(): void {
    this.#realm.writes.hold(this.sheet, () => {
      for (const rows of this.model.hides.values()) for (const row of rows) this.sheet.hiddenRows.delete(row);
      delete this.sheet.filter;
      this.sheet.shapeChanged = true;
    });
  }
  /** Rows that no other column's criteria hide are seen again. */
  removeColumnFilterCriteria(column: number): GFilter {
    this.#realm.writes.hold(this.sheet, () => {
      for (const row of this.model.hides.get(column - 1) ?? []) this.sheet.hiddenRows.delete(row);
      this.model.hides.delete(column - 1);
      for (const rows of this.model.hides.values()) for (const row of rows) this.sheet.hiddenRows.add(row);
    });
    return showFilter(this.#realm, this.sheet, this.model, this.range);
  }
}

/** A filter as the bundle gets it. */
export function showFilter(
  realm: Realm,
  sheet: ModelSheet,
  model: ModelFilter,
  range: () => GRange,
): GFilter {
  return realm.expose(FILTER_KIND, new Filter(realm, sheet, model, range));
}
