/** @fileoverview What a mark says, and what a letter, a sign or a number means on one sheet. */

/** What a mark says of a criterion ([M1]). */
export type MarkKind = "pass" | "fail" | "blank" | "notApplicable";

/** What a letter, sign or number means on one sheet: a mark, or a word that is none ("khá"). */
export type LetterMark = MarkKind | "unreadable";

/** [M2] What a sheet says of its letters, by the letter in small; it goes before what they mean elsewhere. */
export type Letters = ReadonlyMap<string, LetterMark>;
