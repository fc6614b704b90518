/**
 * @fileoverview Where each unit's file is by a column of the assessment's own. Told by its heading, or, where that only asks
 * how it stands, by its cells: each is plainly a state of a file, and they are not all the same.
 */
import { stateIn } from "../cell/file-state";
import { askedOfFile } from "../cell/file-words";
import { show } from "../cell/show";
import { textOf, valueAt } from "../cell/text";
import { type Finding, finding } from "../findings/codes";
import { lowestOf } from "../layout/header/header";
import type { Field, Reading, UnitEntry } from "../layout/reading";
import { columnIndex } from "../table/a1";
import type { Tab } from "../table/tab";
import { fold } from "../vietnamese/fold";
import { crossedIn, crossedOut } from "./crossed";
import type { FileList } from "./files";
import type { ListColumn, ListTable } from "./list-table";
import { sourceColumn } from "./list-tables";
import type { UnitFile } from "./lists";
import { placeOf } from "./units-in";

/** What a column that asks how a unit stands, and why, is taken for. */
const MAY_TELL = new Set<Field>(["other", "result", "explanation"]);
const ASKS_STATE = /^(?:tinh trang|trang thai)$/;

/** That column as a list; null where the assessment has none. */
export function ownFiles(
  { layout, units }: Pick<Reading, "layout" | "units">,
  indexOf: (entry: UnitEntry) => number | null,
): FileList | null {
  const own = rowsOf(units);
  const [first] = own;
  const asked = columnsOfFile(layout, own);
  if (!first || !asked) return null;
  const { state, reason } = asked;
  const columns = [state, ...(reason ? [reason] : [])];
  const tables = new Map<Tab, ReturnType<typeof crossedIn>>();
  const tableOf = (tab: Tab) => {
    const headerRows = layout.headerRows.map((row) => row - 1);
    const known =
      tables.get(tab) ??
      crossedIn<ListTable>({ tab, headerRows, columns, end: tab.values.length, lines: [] });
    tables.set(tab, known);
    return known;
  };
  const files: Omit<UnitFile, "list">[] = [];
  const findings: Finding[] = [];
  let refused = 0;
  for (const entry of own) {
    const { row } = entry;
    const { table, at: crossedAt } = tableOf(entry.tab);
    const at = { tab: entry.tab, row, column: state.index };
    const typed = show(valueAt(table.tab, row, state.index));
    const crossed = crossedAt(row, [state]);
    if (crossed) {
      refused += 1;
      findings.push(crossedOut(entry.tab, row, crossed, typed));
      continue;
    }
    const said = stateIn(typed);
    if (!said) findings.push(finding("file-state-unclear", at, { value: typed, detail: {} }));
    const beside = reason ? textOf(valueAt(table.tab, row, reason.index)) : "";
    const why = [said?.reason ?? "", beside].filter(Boolean).join("; ");
    if (said?.state === "returned" && why === "") findings.push(finding("file-reason-missing", at, {}));
    files.push({
      unit: { name: entry.name, index: indexOf(entry), at: placeOf(entry.at) },
      state: said?.state ?? null,
      reason: said?.state === "returned" ? why : "",
      cells: {
        state: placeOf(at),
        reason: reason ? placeOf({ ...at, column: reason.index }) : null,
      },
    });
  }
  return {
    account: {
      kind: "file",
      sheet: first.tab.name,
      headerRows: layout.headerRows,
      columns: columns.map(sourceColumn),
      there: own.length,
      read: own.length - refused,
      refused,
      apart: 0,
    },
    files,
    findings,
  };
}

/** Whether the assessment has such a column. */
export const tellsOwnFiles = ({ layout, units }: Pick<Reading, "layout" | "units">): boolean =>
  columnsOfFile(layout, rowsOf(units)) !== null;

const rowsOf = (units: readonly UnitEntry[]): readonly UnitEntry[] =>
  units.filter(({ continues, rows }) => !continues && rows === null);

/** The column of the state, and the one that says why a file was sent back. */
function columnsOfFile(
  layout: Reading["layout"],
  own: readonly UnitEntry[],
): { readonly state: ListColumn; readonly reason: ListColumn | null } | null {
  if (layout.kind !== "wide") return null;
  const columns = layout.columns
    .filter(({ field, criterion, pillar }) => MAY_TELL.has(field) && criterion === null && pillar === null)
    .map(({ column, heading }) => ({
      index: columnIndex(column),
      heading,
      folded: fold(lowestOf(heading)),
    }));
  const state = columns.find(({ index, folded }) => {
    const isAsked = askedOfFile(folded) === "state";
    if (!isAsked && !ASKS_STATE.test(folded)) return false;
    const said = own.map(({ tab, row }) => stateIn(show(valueAt(tab, row, index))));
    const states = new Set(said.flatMap((one) => one?.state ?? []));
    return isAsked ? states.size > 0 : states.size > 1 && !said.includes(undefined);
  });
  if (!state) return null;
  const reason = columns.find(
    ({ index, folded }) =>
      askedOfFile(folded) === "reason" || (index === state.index + 1 && /^ly do$/.test(folded)),
  );
  const listed = ({ index, heading }: (typeof columns)[number], role: ListColumn["role"]): ListColumn => ({
    index,
    role,
    path: [heading],
    heading,
  });
  return { state: listed(state, "fileState"), reason: reason ? listed(reason, "fileReason") : null };
}
