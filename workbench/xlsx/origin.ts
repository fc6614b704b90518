/**
 * @fileoverview The file a workbook was opened from. The model is the truth of what a workbook holds; the file is the
 * truth of everything the model does not know, and what saving starts from.
 */
import type { ModelSheet } from "../host/model";
import type { Package } from "./package";
import type { SheetContext } from "./read-sheet";
import type { Shape } from "./shape";
import type { WorkbookPart } from "./workbook-part";

/** What saving compares the model with. */
export interface Origin {
  readonly parts: Package;
  readonly workbook: WorkbookPart;
  readonly context: SheetContext;
  /** Each sheet of the file as it was, by the model's sheet. */
  readonly sheets: ReadonlyMap<
    ModelSheet,
    { readonly entry: number; readonly path: string; readonly shape: Shape; readonly isSelected: boolean }
  >;
  readonly activeSheet: number;
}
