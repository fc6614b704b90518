/** @fileoverview Finding any of a list of words or phrases as whole words, tones and all. */

/**
 * A pattern of whole words.
 * @param phrases with | between them; each may be a pattern itself
 */
export const wholeWords = (phrases: string, flags = "iu"): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${phrases})(?!\\p{L})`, flags);

/** The same of a folded text. */
export const anyOf = (phrases: string): RegExp => new RegExp(`\\b(?:${phrases})\\b`);

/** A pattern that is mostly words: as text it is no code to compile. */
export const pattern = (words: string, flags = ""): RegExp => new RegExp(words, flags);
