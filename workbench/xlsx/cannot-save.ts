/** @fileoverview What is said where a workbook cannot be saved. */

/** The model holds a change that cannot be written into the file. `message` is for the person. */
export class CannotSave extends Error {
  override readonly name = "CannotSave";
}
