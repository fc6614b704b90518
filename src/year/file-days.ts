/** @fileoverview Where a unit's file is by columns of days: handed in, sent back, handed in again, taken in. */
import type { FileState } from "../cell/file-state";
import { type FileStep, stepOfFile } from "../cell/file-words";
import { holdsNothing } from "../cell/mark";
import { textOf, valueAt } from "../cell/text";
import type { Tab } from "../table/tab";
import { fold } from "../vietnamese/fold";
import { periodIn } from "../vietnamese/periods";
import type { ListColumn, ListTable } from "./list-table";
import { dayHeld } from "./visit-days";

/** The columns of a file's days. */
export const fileDayColumns = ({ columns }: Pick<ListTable, "columns">): readonly ListColumn[] =>
  columns.filter(({ heading }) => stepOfFile(fold(heading)) !== null);

/** What the columns of days say: the last step that has a day; `unread` is a column whose cell says none that can be read. */
export function fileDays(
  tab: Tab,
  row: number,
  columns: readonly ListColumn[],
  year: number | null,
): { readonly state: FileState | null; readonly column: number | null; readonly unread: number | null } {
  let last: { readonly day: string; readonly step: FileStep; readonly column: number } | null = null;
  let column: number | null = null;
  let unread: number | null = null;
  for (const { index, heading } of columns) {
    const step = stepOfFile(fold(heading));
    if (!step) continue;
    column ??= index;
    const value = valueAt(tab, row, index);
    const text = typeof value === "string" ? textOf(value) : "";
    if (holdsNothing(value) || /^(?:chua|khong)\b/.test(fold(text))) continue;
    const day = dayHeld(value) ?? periodIn(text, year)?.to ?? null;
    if (day === null) unread ??= index;
    else if (!last || day > last.day || (day === last.day && ORDER.indexOf(step) > ORDER.indexOf(last.step)))
      last = { day, step, column: index };
  }
  const state = last === null ? null : last.step === "resent" ? "sent" : last.step;
  return { state, column: last?.column ?? column, unread };
}

/** Of steps on one day the last. */
const ORDER: readonly FileStep[] = ["sent", "returned", "resent", "taken"];
