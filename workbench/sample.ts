/** @fileoverview The workbook that is shown to whoever brings none. */

/** From the project's root. */
export const SAMPLE = "test/samples/cao-loc-2021.xlsx";
