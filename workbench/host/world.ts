/**
 * @fileoverview What outlives one execution: the open workbook and what Google keeps beside it (properties, the
 * lock, menus, what is selected).
 */

import type { Ledger } from "./ledger";
import type { ModelMerge, ModelWorkbook } from "./model";
import type { MenuModel, UiDriver } from "./ui-driver";

/** The modes of `ScriptApp.AuthMode` that an add-on's own functions meet. */
export type AuthMode = "NONE" | "LIMITED" | "FULL";

export interface World {
  readonly workbook: ModelWorkbook;
  readonly html: Readonly<Record<string, string>>;
  readonly ui: UiDriver;
  readonly spreadsheetId: string;
  readonly scriptTimeZone: string;
  readonly ledger: Ledger;
  /** What the person has agreed to (C55). */
  readonly scopes: readonly string[];
  /** The clock, milliseconds since 1970. */
  readonly now: () => number;
  menus: MenuModel[];
  /** What is selected, by sheet id; A1 where nothing is. */
  readonly selections: Map<number, ModelMerge>;
  readonly userProperties: Map<string, string>;
  /** Somebody else's execution holds the document lock. */
  lockHeldElsewhere: boolean;
}
