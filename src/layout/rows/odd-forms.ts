/**
 * @fileoverview [L2] One form among those of other units that says to be something else: by its title the unit's own marks,
 * or by its tab's name another unit's form. Whose result it gives nobody knows.
 */

import { textOf } from "../../cell/text";
import { isUnitName } from "../../units/looks-like-name";
import { unitKey } from "../../units/names";
import { fold } from "../../vietnamese/fold";
import type { AssessmentTable, Table } from "../columns/table";
import { saysSelf } from "../header/title";
import type { RowNotRead, UnitEntry } from "../reading";
import { COUNTS_FORMS } from "./form-name";

interface Form {
  readonly table: Table;
  readonly unit: UnitEntry;
}

/** What leaves units of such forms open. */
export function oddForms(forms: readonly AssessmentTable[]): RowNotRead[] {
  const all = forms.flatMap(({ tables: [table], units: [unit] }): Form[] =>
    table && unit ? [{ table, unit }] : [],
  );
  if (all.length < 2) return [];
  const self = all.filter(({ table: { title } }) => saysSelf(title, "", []));
  const byTitle = self.length * 2 <= all.length ? self : [];
  const others = all.filter((form) => isOfOther(form, all));
  const byTab = others.length * 2 <= all.length ? others : [];
  return [
    ...byTitle.map(({ table, unit }): RowNotRead => ({ at: titleAt(table), unit, of: "void" })),
    ...byTab.map(({ table, unit }): RowNotRead => ({ at: unit.at, unit, of: "named", said: table.tab.name })),
  ];
}

/** The line above a form that calls its marks the unit's own. */
function titleAt({ tab, title, headerRows }: Table): RowNotRead["at"] {
  for (let row = 0; row < (headerRows[0] ?? 0); row += 1)
    for (const [column, value] of (tab.values[row] ?? []).entries()) {
      const text = typeof value === "string" ? textOf(value) : "";
      if (text !== "" && title.includes(text) && saysSelf(text, "", [])) return { tab, row, column };
    }
  return { tab, row: 0, column: 0 };
}

const WORD = /[^a-z0-9]+/;
const wordsOf = (text: string) => fold(text).split(WORD).filter(Boolean);
const ownWords = (text: string) => wordsOf(text).filter(isOwnWord);
/** Words of types, of papers and of copies say nothing of whose form it is. */
const NOT_OWN =
  /^(?:doan|xa|phuong|thi|tran|tt|truong|thpt|thcs|chi|phieu|cham|diem|form|sheet|tab|mau|ban|so|dv|don|vi|\d+)$/;
/** Whether a folded word may be of a unit's own name. */
export const isOwnWord = (word: string): boolean => word !== "" && !NOT_OWN.test(word);

/** Whether the tab is called by a name, and neither all of it is the unit's nor all of the unit's is in it. */
function isOfOther({ table: { tab }, unit }: Form, all: readonly Form[]): boolean {
  const text = textOf(tab.name);
  const key = unitKey(text, "");
  if (COUNTS_FORMS.test(fold(text)) || key === unitKey(unit.name, "")) return false;
  const own = ownWords(unit.name);
  const said = ownWords(text);
  const initials = wordsOf(unit.name)
    .map((word) => word.charAt(0))
    .join("");
  const isPart = (word: string) => own.some((one) => one.startsWith(word)) || initials.includes(word);
  if (said.every(isPart) || own.every((word) => said.includes(word))) return false;
  return (
    isUnitName(text) ||
    all.some((other) => other.unit !== unit && key === unitKey(other.unit.name, "")) ||
    (said.length > 1 && PROPER_NAME.test(text))
  );
}

/** "Quan Sơn": two or three words, each with its capital. */
const PROPER_NAME = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,2}$/u;
