/**
 * @fileoverview What outlives one execution: the open workbook and what Google keeps beside it (properties, the
 * lock, menus, what is selected).
 */

import type { Area } from "../../src/table/area";
import type { Ledger } from "./ledger";
import type { ModelWorkbook } from "./model";
import type { MenuModel, UiDriver } from "./ui-driver";

/** The modes of `ScriptApp.AuthMode` that an add-on's own functions meet. */
export type AuthMode = "NONE" | "LIMITED" | "FULL";

/** What reports disagree on or nobody has published: a test can have it either way, and the bundle must be right in both. */
export interface Unsure {
  /** A plain-text cell (`@`) keeps a leading apostrophe that a script writes (C51). */
  readonly keepsApostrophe: boolean;
  /** An address in a text is a link, and getLinkUrl gives it (C48). */
  readonly linksAddresses: boolean;
  /** A text that is crossed out in part gives a line through (C61). */
  readonly partlyCrossed: boolean;
  /** Whether a custom rule, whose formula nothing here computes, refuses a value (C49). */
  readonly customRefuses: (value: unknown) => boolean;
}

export interface World {
  readonly workbook: ModelWorkbook;
  readonly html: Readonly<Record<string, string>>;
  readonly ui: UiDriver;
  readonly spreadsheetId: string;
  readonly scriptTimeZone: string;
  readonly ledger: Ledger;
  readonly unsure: Unsure;
  /** What the person has agreed to (C55). */
  readonly scopes: readonly string[];
  /** The clock, milliseconds since 1970. */
  readonly now: () => number;
  /** Writes are held back until something reads what they touch (C45). */
  readonly holdsWrites: boolean;
  /** An error's message in the account's language (C52). */
  readonly errorWords: (english: string) => string;
  menus: MenuModel[];
  /** What is selected, by sheet id; A1 where nothing is. */
  readonly selections: Map<number, Area>;
  readonly documentProperties: Map<string, string>;
  readonly userProperties: Map<string, string>;
  /** Somebody else's execution holds the document lock. */
  lockHeldElsewhere: boolean;
  /** The execution that runs holds the document lock. */
  lockHeld: boolean;
}
