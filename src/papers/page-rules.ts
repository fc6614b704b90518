/**
 * @fileoverview The page of a Union document (HD 29-HD/TWĐTN-VP of 29/10/2013): A4 upright, Times New Roman. Said once, for
 * the page and for .docx.
 */

/** Millimetres. */
export const PAGE = { width: 210, height: 297, top: 20, right: 20, bottom: 20, left: 30 } as const;

export const FONT = "Times New Roman";
/** Millimetres that a paragraph's first line is moved in, and points between paragraphs. */
export const INDENT = 12.7;
export const BETWEEN = 6;
