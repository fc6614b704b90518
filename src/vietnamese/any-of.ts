/** @fileoverview Lists of words that are looked for in folded texts. */

/** Any of these, with a bar between them, as words of their own. */
export const anyOf = (words: string): RegExp => new RegExp(`\\b(?:${words})\\b`);
