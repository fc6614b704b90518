/** @fileoverview Officers who stand as headings over the rows that are theirs: "I. Đ/c Nguyễn Văn An – Phó Bí thư". */
import { peopleIn } from "../cell/people";
import { textOf, valueAt } from "../cell/text";
import { isRank } from "../layout/rows/row-words";
import type { Tab } from "../table/tab";
import { rowsBelow } from "./list-rows";
import type { ListTable } from "./list-table";
import type { OfficerNamed } from "./lists";
import { placeOf } from "./units-in";

const NUMBERED = /^(?:[IVX]{1,5}|[A-H]|\d{1,2})\s*[.)/-]\s*/;
const COMRADE = /^(?:đ\s*[/.]\s*c|đồng chí|dong chi|cán bộ|họ (?:và )?tên|ông|bà)(?![\p{L}])/iu;
/** A name of two to five words, each with a capital, and none of a month, a quarter or a group. */
const NAME = /^\p{Lu}[\p{Ll}\p{M}]*(?: \p{Lu}[\p{Ll}\p{M}]*){1,4}(?:\s*[-–—(,].*)?$/u;
const NO_PERSON = /^(?:tháng|quý|tuần|khối|cụm|đợt|đoàn|huyện|xã|phường|thị trấn|thành phố)(?![\p{L}])/iu;

/** The words of a row, its first cell of words and where that stands; numerals of a group are none. */
function wordsOf(tab: Tab, row: number) {
  const column = (tab.values[row] ?? []).findIndex(
    (value) => typeof value === "string" && /\p{L}{2}/u.test(value) && !isRank(textOf(value)),
  );
  return { column, text: textOf(valueAt(tab, row, column)).replace(NUMBERED, "") };
}

/** Who stands over the rows below; null: the heading is of something else. */
export function officersOfHeading(tab: Tab, row: number): readonly OfficerNamed[] | null {
  const { column, text } = wordsOf(tab, row);
  if (!COMRADE.test(text) && !(NAME.test(text) && !NO_PERSON.test(text))) return null;
  const people = peopleIn(text).filter(({ person }) => person);
  return people.length > 0 ? people.map((one) => ({ ...one, at: placeOf({ tab, row, column }) })) : null;
}

/** The same where districts stand over units as well: a name of two words alone may be a district's. */
export function followersOfHeading(tab: Tab, row: number): readonly OfficerNamed[] | null {
  const people = officersOfHeading(tab, row);
  const isPerson =
    COMRADE.test(wordsOf(tab, row).text) || people?.every(({ name }) => name.split(" ").length > 2);
  return isPerson ? people : null;
}

/** Whether officers stand over the rows of a table, each in a row alone. */
export function hasOfficerHeadings(table: ListTable): boolean {
  for (const { row, is } of rowsBelow(table, () => false))
    if (is === "heading" && followersOfHeading(table.tab, row) !== null) return true;
  return false;
}
