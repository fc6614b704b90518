/** @fileoverview Whether a table tells where units' files are: in words, or by days. */
import { stateIn } from "../cell/file-state";
import { namesOtherMatter, saysThree } from "../cell/registration-words";
import { show } from "../cell/show";
import { firstRowBelow, valueAt } from "../cell/text";
import { isNoteAbove } from "../layout/header/title";
import type { Tab } from "../table/tab";
import { fold } from "../vietnamese/fold";
import { fileDayColumns } from "./file-days";
import type { ListTable } from "./list-table";
import { columnsWith, listTables } from "./list-tables";

/** What says that a tab tells where units' files are. */
const FILES =
  /\b(?:tinh (?:trang|hinh)|trang thai|tien do|theo doi|giao nhan)(?: (?:nop|gui|nhan|tiep nhan|tra))? ho so\b/;
/** Under a title of the units' files a column that only asks how it stands asks it of them; of persons' files it does not. */
const OF_UNITS = /\bho so(?: (?:cac |cua |tung |moi )*(?:don vi|doan co so|co so)\b| nam\b|$)/;
const ASKS_STATE = /^(?:tinh trang|trang thai|tinh hinh|ho so|ket qua)$/;

export const saysFiles = (line: string): boolean => FILES.test(line);

const titlesOf = ({ lines, tab }: ListTable) => [...lines.filter((line) => !isNoteAbove(line)), tab.name];

/** Whether a table tells of units' files: in words, or by days under a title or heading of files; never of other papers. */
export function tellsOfFiles(table: ListTable): boolean {
  if (columnsWith(table, "unit").length === 0) return false;
  const lines = titlesOf(table);
  if (lines.some((line) => /\bho so\b/.test(fold(line)) && namesOtherMatter(line) && !saysThree(line)))
    return false;
  if (columnsWith(withStateOfFiles(table), "fileState").length > 0) return true;
  const days = fileDayColumns(table);
  const isOfFiles = columnsWith(table, "fileDay").length > 0 || lines.some((line) => saysFiles(fold(line)));
  return days.length > 1 && isOfFiles;
}

export const canBeFiles = (tab: Tab): boolean => listTables(tab).some(tellsOfFiles);

/**
 * The table where "Tình trạng" under a title of the units' files is the column of their states: as long as most of its
 * cells plainly say one; the others are named. "Lý do" right of it then says why a file was sent back.
 */
export function withStateOfFiles<T extends ListTable>(table: T): T {
  const { tab, columns, headerRows, end } = table;
  if (columnsWith(table, "fileState").length > 0) return table;
  if (
    !titlesOf(table).some(
      (line) => OF_UNITS.test(fold(line)) || (saysThree(line) && /\bho so\b(?! dang ky)/.test(fold(line))),
    )
  )
    return table;
  const state = columns.find(({ index, heading }) => {
    if (!ASKS_STATE.test(fold(heading))) return false;
    let [states, others] = [0, 0];
    for (let row = firstRowBelow(headerRows); row < end; row += 1) {
      const said = stateIn(show(valueAt(tab, row, index)));
      if (!said) others += 1;
      else if (said.state) states += 1;
    }
    return states > others;
  });
  if (!state) return table;
  return {
    ...table,
    columns: columns.map((column) =>
      column === state
        ? { ...column, role: "fileState" as const }
        : column.index === state.index + 1 && /^ly do\b/.test(fold(column.heading))
          ? { ...column, role: "fileReason" as const }
          : column,
    ),
  };
}
