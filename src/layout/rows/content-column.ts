/** @fileoverview A column of its own that says which content a row's criterion is in: on each row, or on a content's first ([L6], [L2]). */

import { isBlank, textOf, valueAt } from "../../cell/text";
import type { Tab } from "../../table/tab";
import { tidy } from "../../vietnamese/fold";
import { rowNumber } from "../headings/number";
import { CONTENTS, type Wording } from "../headings/wording";
import { ROWS_LOOKED_AT, rowSays } from "./row-numbers";

/** More criteria than one stand in a content. */
const LEAST_EACH = 2;
/** Below the last criterion notes may stand in the column; beside most of its cells a criterion stands. */
const MOST = 0.5;

export interface ContentColumn {
  readonly column: number;
  /** By what a cell says. */
  readonly contents: ReadonlyMap<string, { readonly code: string; readonly text: string }>;
}

/**
 * The column whose cells name the three contents beside criteria, null where there is none. A content's heading in a
 * row of its own has no criterion beside it, and seldom a mark.
 * @param held columns of marks
 */
export function contentColumn(
  tab: Tab,
  columns: readonly number[],
  firstRow: number,
  wording: Wording,
  held: readonly number[],
): ContentColumn | null {
  if (columns.length < 2) return null;
  const until = Math.min(tab.values.length, firstRow + ROWS_LOOKED_AT);
  for (const column of columns) {
    const others = columns.filter((one) => one !== column);
    const said = new Map<string, string>();
    let last = "";
    let changes = 0;
    /** Of all rows that name a criterion, and of those where the column says something. */
    const all = { rows: 0, marked: 0, worded: 0 };
    const own = { rows: 0, marked: 0, worded: 0 };
    let filled = 0;
    let heads = false;
    for (let row = firstRow; row < until && said.size <= CONTENTS && !heads; row += 1) {
      const content = textOf(valueAt(tab, row, column));
      const texts = others.map((one) => textOf(valueAt(tab, row, one)));
      if (content !== "") filled += 1;
      if (texts.every((text) => text === "")) continue;
      const marked = held.some((one) => !isBlank(valueAt(tab, row, one)));
      const worded = texts.some((text) => /\p{L}{2}/u.test(text));
      for (const count of content === "" ? [all] : [all, own]) {
        count.rows += 1;
        if (marked) count.marked += 1;
        if (worded) count.worded += 1;
      }
      if (content === "") continue;
      if (content !== last) changes += 1;
      last = content;
      said.set(keyOf(content), content);
      const { code, bare, letter, text } = rowSays(tab, row, others);
      const isContent = wording.clear(text)?.pillar === true;
      heads = !code && !bare && !letter && (NUMERAL.test(content) || isContent);
    }
    const likeAll = (what: "marked" | "worded") => own[what] * all.rows >= all[what] * own.rows * MOST;
    if (heads || said.size !== CONTENTS || changes * LEAST_EACH > all.rows) continue;
    if (own.rows >= filled * MOST && likeAll("marked") && likeAll("worded"))
      return { column, contents: contentsOf([...said], wording) };
  }
  return null;
}

/** What a cell says, to know it again: A is no a. */
export const keyOf = (content: string): string => tidy(content);
const NUMERAL = /^[IVX\d.)]+$/;

/** Contents by their numbers, else by their words, else in their order. */
function contentsOf(
  said: readonly (readonly [string, string])[],
  wording: Wording,
): ContentColumn["contents"] {
  const numbers = said.map(([, own]) => rowNumber(own));
  const byNumber = numbers.map((number) => (number && number.kind !== "code" ? String(number.n) : ""));
  const byText = said.map(([, own]) => wording.match(own, "pillars")?.code ?? "");
  const isAll = (codes: readonly string[]) => [...codes].sort().join() === "1,2,3";
  const codes = isAll(byNumber) ? byNumber : isAll(byText) ? byText : ["1", "2", "3"];
  return new Map(
    said.map(([key, own], index) => {
      return [key, { code: codes[index] as string, text: numbers[index]?.rest ?? own }];
    }),
  );
}
