/**
 * @fileoverview Where each unit's file (hồ sơ) is: sent in, sent back with a reason, taken in. Read from whatever list has a
 * column for it beside one of units, or columns of the days; a state in other words is named, and never guessed.
 */
import { stateIn } from "../cell/file-state";
import { show } from "../cell/show";
import { textOf, valueAt } from "../cell/text";
import { type Finding, finding } from "../findings/codes";
import { ROLE_WORDS } from "./columns";
import { crossedIn, crossedOut } from "./crossed";
import { fileDayColumns, fileDays } from "./file-days";
import { tellsOfFiles, withStateOfFiles } from "./files-told";
import { rowsBelow, textsIn } from "./list-rows";
import type { ListTable } from "./list-table";
import { columnsWith, sourceColumn } from "./list-tables";
import type { ListAccount, UnitFile } from "./lists";
import { firstFilled } from "./row-cells";
import { yearSaid } from "./subject";
import { likeliest, type Named, placeOf, unitsIn } from "./units-in";

/** What one list gave. */
export interface FileList {
  readonly account: ListAccount;
  readonly files: readonly Omit<UnitFile, "list">[];
  readonly findings: readonly Finding[];
}

/** Whether a table is such a list of the year. */
export function isFilesOf(table: ListTable, year: number | null): boolean {
  const said = yearSaid(table);
  return tellsOfFiles(table) && (said === null || year === null || said === year);
}

/** Whether a list of files has a column for its states: where days alone tell them nothing is written. */
export const hasStates = ({ kind, columns }: ListAccount): boolean =>
  kind === "file" && columns.some(({ holds }) => holds === ROLE_WORDS.fileState);

/** Reads a list's column of states; of a unit that stands twice the last row that says something counts. */
export function readFiles(list: ListTable, named: Named, year: number | null): FileList {
  const { table, at: crossedAt } = crossedIn(withStateOfFiles(list));
  const { tab } = table;
  const years = yearSaid(table) ?? year;
  const units = columnsWith(table, "unit");
  const [state] = columnsWith(table, "fileState");
  const [why] = columnsWith(table, "fileReason");
  const files: Omit<UnitFile, "list">[] = [];
  const findings: Finding[] = [];
  let [read, refused, apart] = [0, 0, 0];
  let heading = "";
  const namesUnit = (row: number) =>
    units.some(({ index }) => unitsIn(tab, row, index, named, heading).length > 0);
  for (const { row, is } of rowsBelow(table, namesUnit)) {
    if (is !== "row") {
      apart += 1;
      if (is === "heading") heading = textsIn(tab, row).join(" ");
      continue;
    }
    const days = fileDays(tab, row, fileDayColumns(table), years);
    const column = state?.index ?? days.column ?? table.columns[0]?.index ?? 0;
    const at = { tab, row, column };
    const typed = state ? show(valueAt(tab, row, column)) : "";
    const whose = units
      .flatMap(({ index }) => unitsIn(tab, row, index, named, heading))
      // What one of several handed in is not what the unit did that they became.
      .map((one) => (one.was?.merged ? { name: one.was.name, index: null, at: one.at } : one));
    if (whose.length === 0) {
      refused += 1;
      const first = firstFilled(tab, row);
      findings.push(
        finding(
          "list-row-not-read",
          { tab, row, column: first },
          { value: textOf(valueAt(tab, row, first)), detail: { list: "file" } },
        ),
      );
      continue;
    }
    const crossed = crossedAt(row, [...units, ...(state ? [state] : fileDayColumns(table))]);
    if (crossed) {
      refused += 1;
      findings.push(crossedOut(tab, row, crossed, show(valueAt(tab, row, crossed.index))));
      continue;
    }
    read += 1;
    const said =
      typed !== "" ? stateIn(typed) : days.unread === null ? { state: days.state, reason: "" } : undefined;
    const beside = why ? textOf(valueAt(tab, row, why.index)) : "";
    const reason = [said?.reason ?? "", beside].filter(Boolean).join("; ");
    if (said === undefined) {
      const value = typed || show(valueAt(tab, row, days.unread ?? column));
      findings.push(
        finding(
          "file-state-unclear",
          { tab, row, column: typed ? column : (days.unread ?? column) },
          { value, detail: typed ? {} : { day: "x" } },
        ),
      );
    }
    if (said?.state === "returned" && reason === "") findings.push(finding("file-reason-missing", at, {}));
    for (const unit of whose) {
      if (unit.index === null) {
        const likely = likeliest(unit.name, named);
        findings.push(
          finding("list-unit-unknown", at, { value: unit.name, detail: likely ? { likely } : {} }),
        );
      }
      files.push({
        unit,
        state: said?.state ?? null,
        reason: said?.state === "returned" ? reason : "",
        cells: {
          state: state ? placeOf(at) : null,
          reason: why ? placeOf({ tab, row, column: why.index }) : null,
        },
      });
    }
  }
  return {
    account: {
      kind: "file",
      sheet: tab.name,
      headerRows: table.headerRows.map((row) => row + 1),
      columns: table.columns.map(sourceColumn),
      there: read + refused,
      read,
      refused,
      apart,
    },
    files,
    findings,
  };
}

/** Each unit's file by the roster's index: the last row that says something, else its last. */
export function filesByUnit(files: readonly UnitFile[]): ReadonlyMap<number, UnitFile> {
  const own = new Map<number, UnitFile>();
  for (const file of files) {
    const { index } = file.unit;
    if (index === null || (file.state === null && own.has(index))) continue;
    own.set(index, file);
  }
  return own;
}
