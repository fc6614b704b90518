/**
 * @fileoverview What passes between the server and the page: types only, so that the page knows them without
 * knowing Node.
 */

import type { Area } from "../../src/table/area";
import type { LinkRun } from "../host/model";
import type { AlertAnswer, AlertButtons, DialogModel, MenuModel, SidebarModel } from "../host/ui-driver";
import type { Edit } from "./edit";
import type { Move } from "./moves";
import type { By } from "./order";
import type { PlainCell, PlainLook, PlainShape, PlainValue } from "./plain";
import type { RefusedMore } from "./sentences";
import type { Sortable } from "./sort";
import type { Version } from "./versions";

export type { AlertAnswer, AlertButtons, MenuItemModel, MenuModel } from "../host/ui-driver";
export type { CellEdit, Edit, NumberFormat } from "./edit";
export type { Move } from "./moves";
export type { PlainCell, PlainLook, PlainShape, PlainValue } from "./plain";
export type { Rows } from "./sort";

/** One cell of a whole sheet: column, value, number of its look, and what few cells have. */
export type WireCell =
  | readonly [column: number, value: PlainValue, look: number]
  | readonly [column: number, value: PlainValue, look: number, extra: WireExtra];

interface WireExtra {
  readonly formula?: string;
  readonly note?: string;
  readonly links?: readonly LinkRun[];
}

export interface WireSheet {
  readonly id: number;
  readonly shape: PlainShape;
  readonly rows: readonly (readonly [row: number, cells: readonly WireCell[]])[];
}

/** The whole workbook. */
export interface WireBook {
  readonly name: string;
  readonly locale: string;
  readonly looks: readonly PlainLook[];
  readonly sheets: readonly WireSheet[];
  readonly active: number;
  readonly selections: readonly (readonly [sheet: number, block: Area])[];
  readonly menus: readonly MenuModel[];
  readonly undo: string | null;
  readonly redo: string | null;
}

/** What a step did, as the page needs it. */
export type WireChange =
  | {
      readonly kind: "cells";
      readonly sheet: number;
      readonly cells: readonly (readonly [row: number, column: number, cell: PlainCell | null])[];
    }
  | { readonly kind: "shape"; readonly sheet: number; readonly after: Partial<PlainShape> }
  | {
      readonly kind: "shift";
      readonly sheet: number;
      readonly axis: "rows" | "columns";
      readonly at: number;
      readonly count: number;
    }
  /** Which sheets there are now; those that came are given whole. */
  | {
      readonly kind: "sheets";
      readonly after: readonly number[];
      readonly looks: readonly PlainLook[];
      readonly added: readonly WireSheet[];
    };

export interface WireStep {
  /** Steps come in order; a page that missed one loads anew. */
  readonly number: number;
  /** How far the journal is with it. */
  readonly line: number;
  /** What it brought to other places. */
  readonly moves?: readonly Move[];
  readonly changes: readonly WireChange[];
  /** Which page's edit this was, and which of its edits; absent: nobody's in particular. */
  readonly from?: By;
  /** The sheet that a command brought to the front, and what it selected there. */
  readonly show?: { readonly sheet: number; readonly block: Area | null };
  readonly undo: string | null;
  readonly redo: string | null;
}

/** A question that a command waits for. */
export interface WireQuestion {
  readonly id: number;
  readonly kind: "alert" | "prompt";
  readonly title: string | null;
  readonly text: string;
  readonly buttons: AlertButtons;
}

/** The file behind the workbook. */
export interface WireFile {
  /** The workbook's own, under which the page remembers the file that the browser gave it. */
  readonly key: string;
  /** Which opening of the file it is. */
  readonly opened: string;
  readonly name: string;
  /** Where "Lưu" writes; null where only the browser knows the file, or there is none. */
  readonly path: string | null;
  /** Where "Lưu" would write a workbook that has no file yet. */
  readonly folder: string;
  readonly unsaved: boolean;
  readonly sample: boolean;
}

export interface RecentFile {
  readonly key: string;
  readonly name: string;
  readonly path: string | null;
  readonly at: number;
  readonly unsaved: boolean;
}

export interface WireState {
  readonly book: WireBook;
  readonly file: WireFile;
  readonly at: At;
  /** How far the journal was then: what a page says it has seen. */
  readonly line: number;
  readonly running: Running | null;
  readonly question: WireQuestion | null;
  /** What could not be read of what was done before, until the person has been told. */
  readonly lost: string | null;
  /** What the grid does not show: words outside the cells, and rows of units that are hidden, a sentence a tab. */
  readonly outside: readonly string[];
}

/** How far the workbook is. */
export interface At {
  /** Which time that the workbook was opened here: steps are counted from there. */
  readonly desk: string;
  /** The number of the last step. */
  readonly step: number;
}

/** What the server is busy with. */
export interface Running {
  readonly label: string;
  readonly since: number;
  readonly cancellable: boolean;
}

/** What the server tells every page as it happens. */
export type WireEvent =
  | { readonly kind: "step"; readonly step: WireStep }
  /** Said first, as a page begins to listen: what was done before that it has to ask for. */
  | { readonly kind: "at"; readonly at: At }
  | { readonly kind: "running"; readonly running: Running | null }
  | { readonly kind: "question"; readonly question: WireQuestion | null }
  | {
      readonly kind: "toast";
      readonly message: string;
      readonly title: string;
      readonly seconds: number | null;
    }
  | { readonly kind: "sidebar"; readonly html: FrameModel }
  | { readonly kind: "dialog"; readonly html: FrameModel & Pick<DialogModel, "width" | "height"> }
  | { readonly kind: "menus"; readonly menus: readonly MenuModel[] }
  | { readonly kind: "file"; readonly file: WireFile }
  /** This workbook from the start: load anew. */
  | { readonly kind: "reload" }
  /** This workbook is no more: another one in its place. */
  | { readonly kind: "moved"; readonly key: string }
  /** The server is stopping. */
  | { readonly kind: "bye" };

/** A sidebar or dialog to be shown in a frame of its own. */
export interface FrameModel extends Pick<SidebarModel, "title"> {
  /** Its address on the server, good for this frame only. */
  readonly address: string;
}

/** What a formula came to; `format`: how days are shown, where it came to one. */
export type ComputedCell = [row: number, column: number, value: PlainValue, format?: string];

/** What files that were dropped came to: how many reports were merged, and what is to be looked at again. */
export interface MergedDrop {
  readonly merged: number;
  /** The workbook that they came to. */
  readonly key: string;
  readonly told: readonly string[];
}

/** The calls a page makes, by name: what goes in and what comes out. */
export interface Calls {
  state: { in: Record<string, never>; out: WireState };
  /**
   * `seen`: the last line of the journal that the page had taken in when it did this. Answered with the step that the
   * workbook was at once it was done: the one that it made, where it changed anything.
   */
  edit: {
    in: By & { seen: number; opened?: string; edits: readonly Edit[]; label: string };
    out: Pick<At, "step">;
  };
  computed: {
    in: { sheet: number; cells: readonly ComputedCell[]; page: string; seen: number; opened: string };
    out: null;
  };
  select: { in: { sheet: number; block: Area | null }; out: null };
  sortable: { in: { sheet: number; block: Area }; out: Sortable };
  undo: { in: Record<string, never>; out: null };
  redo: { in: Record<string, never>; out: null };
  run: { in: { functionName: string; label: string }; out: null };
  cancel: { in: Record<string, never>; out: null };
  answer: { in: { id: number; button: AlertAnswer; text: string }; out: null };
  script: {
    in: { functionName: string; args: readonly unknown[] };
    out:
      | { readonly ok: true; readonly value: unknown }
      | { readonly ok: false; readonly error: { readonly name: string; readonly message: string } };
  };
  heardOfLost: { in: Record<string, never>; out: null };
  save: { in: Record<string, never>; out: { path: string; kept: string | null; warning: string | null } };
  saveAs: {
    in: { name: string; replace: boolean; macros?: "keep" | "drop" };
    out: {
      path: string;
      /** Nothing was saved: a file of that name is there, or its kind takes no macros. */
      exists: boolean;
      macros?: true;
      warning: string | null;
    };
  };
  versions: { in: Record<string, never>; out: readonly Version[] };
  /** What opens a workbook gives its key. */
  openVersion: { in: Version; out: string };
  recent: { in: Record<string, never>; out: readonly RecentFile[] };
  openRecent: { in: { key: string }; out: string };
  openSample: { in: Record<string, never>; out: string };
  /** Throws away what is not saved of a workbook. */
  discard: { in: { key: string }; out: null };
}

export type CallName = keyof Calls;

/** What every call is answered with. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | ({ readonly ok: false; readonly message: string } & RefusedMore);
