/** @fileoverview [L10] Where a reading's evidence comes from, as the report says it. */

import type { KeyedTab, UnitEntry } from "../reading";

/** `columns` or the name of the tab of its own; null where there is none. */
export function evidenceSource(units: readonly UnitEntry[], keyedTab: KeyedTab | null): string | null {
  const columns = units.some((unit) => [...unit.columns.values()].some(({ evidence }) => evidence >= 0));
  if (columns) return "columns";
  return keyedTab && (keyedTab.evidence >= 0 || keyedTab.columns) ? keyedTab.tab.name : null;
}
