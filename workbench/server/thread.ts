/** @fileoverview What passes between the main thread and the thread that holds the workbook. */

import type { Area } from "../../src/table/area";
import type { BundleWithPages } from "../bundle";
import type { DialogModel, MenuModel, SidebarModel } from "../host/ui-driver";
import type { Entry } from "./book";
import type { Edit } from "./edit";
import type { By } from "./order";
import type { ComputedCell, WireQuestion, WireStep } from "./wire";

/** What the thread is started with: what is pushed to Google, and a workbook. */
export interface WorkerStart extends BundleWithPages {
  /** The file as it was opened, and what was done since. */
  readonly base: string;
  readonly name: string;
  readonly journal: string;
  /** What scripts keep of the person. */
  readonly user: string;
  /** Answers to questions come through here while the thread stands still: a flag, a length, JSON. */
  readonly answers: SharedArrayBuffer;
}

/** The name of the error that ends the thread where the workbook cannot be opened; its message is for the person. */
export const UNOPENED = "Unopened";

export type ToWorker =
  | { readonly kind: "state" }
  | {
      readonly kind: "edit";
      readonly edits: readonly Edit[];
      readonly label: string;
      readonly by: By;
      readonly seen: number;
    }
  | {
      readonly kind: "computed";
      readonly sheet: number;
      readonly cells: readonly Readonly<ComputedCell>[];
      readonly page: string;
      readonly seen: number;
    }
  | { readonly kind: "select"; readonly sheet: number; readonly block: Area | null }
  | { readonly kind: "sortable"; readonly sheet: number; readonly block: Area }
  | { readonly kind: "undo" | "redo" }
  | { readonly kind: "save"; readonly withoutMacros: boolean }
  | { readonly kind: "run"; readonly functionName: string; readonly label: string }
  | { readonly kind: "script"; readonly functionName: string; readonly args: readonly unknown[] };

/** What the thread found as it opened the workbook. */
export interface Opened {
  readonly hasMacros: boolean;
  /** Lines of the journal that could not be read or done, and what was done before the first of them. */
  readonly linesLost: number;
  readonly lostAfter: string | null;
  /** What the grid does not show: a sentence a tab. */
  readonly outside: readonly string[];
}

/** What came of a message. */
export interface Outcome {
  readonly value?: unknown;
  /** The bundle's function threw. */
  readonly failure?: string;
  /** A line for the journal. */
  readonly entry?: { readonly kind: Entry["kind"]; readonly line: string };
  /** For the pages; the main thread numbers it. */
  readonly step?: Omit<WireStep, "number">;
}

export type FromWorker =
  | { readonly kind: "ready"; readonly opened: Opened }
  | { readonly kind: "done"; readonly id: number; readonly outcome: Outcome }
  | { readonly kind: "refused"; readonly id: number; readonly message: string }
  | { readonly kind: "question"; readonly question: WireQuestion }
  | {
      readonly kind: "toast";
      readonly message: string;
      readonly title: string;
      readonly seconds: number | null;
    }
  | { readonly kind: "sidebar"; readonly html: SidebarModel }
  | { readonly kind: "dialog"; readonly html: DialogModel }
  | { readonly kind: "menus"; readonly menus: readonly MenuModel[] };
