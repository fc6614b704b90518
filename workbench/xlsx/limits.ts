/**
 * @fileoverview How large a file may be. An .xlsx is a zip: a few kilobytes can claim to hold terabytes, so
 * every size is checked before memory is taken for it. The figures leave room for the largest honest sheets
 * (20,000 units × 34 columns is 4 MB zipped, 50 MB unzipped, 0.7 million cells).
 */

/** The file itself, in bytes. */
export const MAX_FILE = 100 * 2 ** 20;
/** All parts together when unzipped, in bytes. */
export const MAX_TOTAL = 500 * 2 ** 20;
/** One part unzipped, in bytes: below what a JavaScript string can hold. */
export const MAX_PART = 300 * 2 ** 20;
/** Beyond {@link RATIO_FROM}, unzipped parts may be this many times the zipped ones: sheets reach 60. */
export const MAX_RATIO = 120;
export const RATIO_FROM = 50 * 2 ** 20;
/** Parts in one file. */
export const MAX_PARTS = 20_000;
/** Cells of one workbook, in millions: each costs about 150 bytes in memory. */
export const MAX_MILLION_CELLS = 4;
/**
 * Cells of all blocks from A1 to the last filled cell, in millions: what Google takes of one file. Commands read such
 * blocks whole, so one stray cell in a corner would cost as much as a full sheet.
 */
export const MAX_MILLION_AREA = 10;
/** Characters of one cell that Google takes. */
export const MAX_READ_TEXT = 50_000;
/** How many times rules may name cells that are there: each is looked at. */
export const MAX_RULED = 5e6;
/** Excel's own grid. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
/** Characters of one cell that Excel still opens. */
export const MAX_CELL_TEXT = 32_767;
