/** @fileoverview Words of the grid that its own Vietnamese lacks or gets wrong. */

export const PAGE_WORDS: object = {};
