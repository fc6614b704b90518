/** @fileoverview Finding any of a list of words or phrases as whole words, tones and all. */

/**
 * Where a word begins or ends, as patterns have it. `\p{L}` is six hundred ranges, and to compile them at each such place took
 * a tenth of a click; beside a Vietnamese word nobody types a letter that these few lack.
 */
const EDGE = /\(\?(<|)!\\p\{L\}\)/g;
const LETTER = "A-Za-zªµºÀ-ÖØ-öø-ˁͰ-῿Ａ-Ｚａ-ｚ";

/** A pattern that is mostly words: as text it is no code to compile. */
export const pattern = (words: string, flags = ""): RegExp =>
  new RegExp(words.replace(EDGE, `(?$1![${LETTER}])`), flags);

/**
 * A pattern of whole words.
 * @param phrases with | between them; each may be a pattern itself
 */
export const wholeWords = (phrases: string, flags = "iu"): RegExp =>
  pattern(`(?<!\\p{L})(?:${phrases})(?!\\p{L})`, flags);

/** The same of a folded text. */
export const anyOf = (phrases: string): RegExp => new RegExp(`\\b(?:${phrases})\\b`);
