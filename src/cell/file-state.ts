/** @fileoverview What a cell says of a unit's file, and the words that are written there so that they are read again. */
import { fold } from "../vietnamese/fold";

/** Where a unit's file is: sent in, sent back, taken in. */
export type FileState = "sent" | "returned" | "taken";

/** As they are offered in the cells, and read there. */
export const FILE_STATES: Readonly<Record<FileState, string>> = {
  sent: "Đã gửi",
  returned: "Trả lại",
  taken: "Đã nhận",
};

/** Words of each state, folded; what stands behind them is a day or the reason. */
const WORDS: readonly (readonly [FileState | null, RegExp])[] = [
  [null, /^(?:chua\b.*|[-–—]+)$/],
  ["returned", /^(?:da )?(?:tra(?: lai| ve)?|yeu cau bo sung|de nghi bo sung)(?: ho so)?(?![a-z])/],
  ["taken", /^(?:da )?(?:tiep )?nhan(?: du)?(?: ho so)?(?![a-z])/],
  ["sent", /^(?:da )?(?:gui|nop)(?: lai)?(?: ho so)?(?: bo sung)?(?![a-z])/],
];

/** A day behind a state: "Đã gửi ngày 12/10/2026". */
const DAY = /^(?:ngay|luc|hom)? ?\d[\d/.: h-]*$/;

/** What a cell says of a file: its state and a reason that stands behind it; undefined: in other words. */
export function stateIn(
  text: string,
): { readonly state: FileState | null; readonly reason: string } | undefined {
  const folded = fold(text);
  if (folded === "") return { state: null, reason: "" };
  for (const [state, words] of WORDS) {
    const said = words.exec(folded)?.[0];
    if (said === undefined) continue;
    const rest = folded.slice(said.length).replace(/^[\s:;,.(–-]+|[\s).;,]+$/g, "");
    if (rest === "" || DAY.test(rest)) return { state, reason: "" };
    if (state === "returned" && /^de (?:bo sung|hoan thien|chinh sua|sua)\b[^\d]*$/.test(rest))
      return { state, reason: "" };
    if (state !== "returned" || !/[:(;,–-]/.test(text)) return undefined;
    return { state, reason: text.slice(text.search(/[:(;,–-]/) + 1).replace(/^\s+|[\s)]+$/g, "") };
  }
  return undefined;
}

/**
 * What is written for a state: a word of the cell's own drop-down where it has one.
 * @param choices of the drop-down; null: the cell has none
 * @returns null where the drop-down has no word for it
 */
export function stateWord(state: FileState | null, choices: readonly string[] | null): string | null {
  if (state === null) return "";
  const own = FILE_STATES[state];
  if (choices === null || choices.includes(own)) return own;
  return choices.find((one) => stateIn(one)?.state === state) ?? null;
}
