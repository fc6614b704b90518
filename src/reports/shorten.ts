/** @fileoverview Criteria and names in few words, for cells and messages. */
import { upperFirst } from "../vietnamese/fold";

/** A criterion's text short enough for a cell: its first clause without "Chủ động", cut at a word. */
export function shorten(text: string, code: string, most = 70): string {
  if (text === "" || text === `Tiêu chí ${code}`) return `Tiêu chí ${code}`;
  const clause = (text.split(/[;:(]/)[0] ?? text).trim().replace(/[.,…]+$/, "");
  const own = clause.replace(/^Chủ động (trong |thực hiện )?/, "");
  const capital = upperFirst(own);
  if (capital.length <= most) return capital;
  return `${capital.slice(0, capital.lastIndexOf(" ", most))}…`;
}

/** So many names stand in a cell, which holds 50,000 letters and no more. */
const NAMES_SHOWN = 30;

/** Names in one cell; of many the first. */
export const listed = (names: readonly string[]): string =>
  names.length <= NAMES_SHOWN
    ? names.join(", ")
    : `${names.slice(0, NAMES_SHOWN).join(", ")} và ${names.length - NAMES_SHOWN} tên khác`;
