/** @fileoverview Who went: officers left blank below a name, those of a tab's title, and who a note says went in another's place. */
import { peopleIn } from "../cell/people";
import { textOf, valueAt } from "../cell/text";
import { type Finding, finding } from "../findings/codes";
import type { Tab } from "../table/tab";
import { allBlank, rowsBelow } from "./list-rows";
import type { ListColumn, ListTable } from "./list-table";
import { columnsWith } from "./list-tables";
import type { OfficerNamed } from "./lists";
import { bracketsIn, standInOf } from "./stand-ins";
import { placeOf } from "./units-in";

/** Who went by the row's cells and its notes; where a note says otherwise than the officer's cell, that is found. */
export function whoWent(
  tab: Tab,
  row: number,
  {
    typed,
    columns,
    notes,
  }: {
    readonly typed: readonly OfficerNamed[];
    /** Of officers: what stands in brackets there is a note as well. */
    readonly columns: readonly ListColumn[];
    readonly notes: readonly ListColumn[];
  },
  findings: Finding[],
): readonly OfficerNamed[] {
  const read = (column: number, texts: readonly string[]) =>
    texts.map((text) => [column, text, standInOf(text, typed, false)] as const);
  const all = [
    ...columns.flatMap(({ index }) => read(index, bracketsIn(textOf(valueAt(tab, row, index))))),
    ...notes.flatMap(({ index }) => read(index, [textOf(valueAt(tab, row, index))])),
  ];
  for (const [column, value, said] of all) {
    if (said === undefined) continue;
    const at = { tab, row, column };
    const come = (said?.come ?? []).map((one) => ({ ...one, at: placeOf(at) }));
    const by = come.map(({ name }) => name).join(", ");
    findings.push(finding("visit-officer-replaced", at, { value, detail: by ? { by } : {} }));
    return said ? [...said.stay, ...come] : typed;
  }
  return typed;
}

/**
 * Whether an officer left blank is the one above: where rows are numbered and this one is not, or where the column is
 * mostly blank, so that names stand as headings do.
 */
export function carriesOfficers(table: ListTable, officers: readonly ListColumn[]): (row: number) => boolean {
  const { tab } = table;
  if (officers.length === 0) return () => true;
  const order = columnsWith(table, "order");
  if (order.length > 0) return (row) => allBlank(tab, row, order);
  let blank = 0;
  let filled = 0;
  for (const { row, is } of rowsBelow(table, () => true)) {
    if (is !== "row") continue;
    if (allBlank(tab, row, officers)) blank += 1;
    else filled += 1;
  }
  return () => blank >= filled;
}

/** A tab an officer: "Họ và tên: Nguyễn Văn An" above the table. */
export function officerOfTitle({ tab, headerRows }: ListTable): readonly OfficerNamed[] {
  for (let row = 0; row < (headerRows[0] ?? 0); row += 1)
    for (const [column, value] of (tab.values[row] ?? []).entries()) {
      const text = textOf(value);
      const said = /^(?:họ và tên|họ tên|cán bộ|tên cán bộ|đồng chí|đ\/c)(?: [^:]{0,30})?:\s*(.*)$/iu.exec(
        text,
      )?.[1];
      if (said === undefined) continue;
      const at = said === "" ? column + 1 : column;
      const people = peopleIn(said === "" ? textOf(valueAt(tab, row, at)) : said);
      if (people.length > 0) return people.map((one) => ({ ...one, at: placeOf({ tab, row, column: at }) }));
    }
  return [];
}
