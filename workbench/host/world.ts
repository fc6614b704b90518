/**
 * @fileoverview What outlives one execution: the open workbook and what Google keeps beside it (properties,
 * caches, the lock, menus, what is selected).
 */

import type { Ledger } from "./ledger";
import type { ModelMerge, ModelWorkbook } from "./model";
import type { MenuModel, UiDriver } from "./ui-driver";

/** The modes of `ScriptApp.AuthMode` that an add-on's own functions meet. */
export type AuthMode = "NONE" | "LIMITED" | "FULL";

/** One stored cache value. `until`: milliseconds since 1970. */
export interface CacheEntry {
  readonly value: string;
  readonly until: number;
}

export interface LogLine {
  readonly level: "log" | "info" | "warn" | "error";
  readonly text: string;
}

export interface World {
  readonly workbook: ModelWorkbook;
  readonly html: Readonly<Record<string, string>>;
  readonly ui: UiDriver;
  /** `''` where Google would not tell (C43). */
  readonly user: string;
  readonly spreadsheetId: string;
  readonly scriptTimeZone: string;
  readonly ledger: Ledger;
  /** The clock, milliseconds since 1970. */
  readonly now: () => number;
  readonly logs: LogLine[];
  menus: MenuModel[];
  /** What is selected, by sheet id; A1 where nothing is. */
  readonly selections: Map<number, ModelMerge>;
  readonly documentProperties: Map<string, string>;
  readonly userProperties: Map<string, string>;
  readonly documentCache: Map<string, CacheEntry>;
  readonly userCache: Map<string, CacheEntry>;
  /** Somebody else's execution holds the document lock. */
  lockHeldElsewhere: boolean;
}
