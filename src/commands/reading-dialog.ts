/** @fileoverview The dialog Cách đọc bảng: how a tab is read, column by column, for a person to see and settle. */
import type { CriteriaSet } from "../criteria/set";
import type { LayoutKind } from "../layout/reading";
import { recognise } from "../layout/recognise";
import { FIELD_NAMES, KIND_WORDS, rowsWords } from "../layout/sentences";
import { fieldsOf } from "../layout/settled/checks";
import { propose } from "../layout/settled/propose";
import type { Remembered } from "../layout/settled/remembered";
import { type TabUse, USE_WORDS, usesInForce } from "../layout/settled/tab-uses";
import { LITE } from "../lite";
import { Problem } from "../messages/failures";
import { LITE_READING } from "../messages/lite";
import { NO_TABS, READING_TITLE, readSentence } from "../messages/reading";
import type { Workbook } from "../spreadsheet/read";
import { showDialog } from "./dialog";

/** What readings are made from: the known sets, and what was settled before. */
export interface ReadingContext {
  readonly workbook: Workbook;
  readonly sets: readonly CriteriaSet[];
  readonly remembered: readonly Remembered[];
  /** What whole tabs were settled to be used as. */
  readonly uses: readonly TabUse[];
  /** The year that all this was kept of, where it is not what the workbook goes by now. */
  readonly keptYear: number | null;
}

interface FormRequest {
  readonly sheet: string;
  readonly headerRows: readonly number[] | null;
  readonly kind: LayoutKind | null;
}

/** What a column may be read as, of a table of each kind. */
const FIELDS = Object.fromEntries(
  (Object.keys(KIND_WORDS) as LayoutKind[]).map((kind) => [
    kind,
    fieldsOf(kind).map((field) => [field, FIELD_NAMES[field] as string]),
  ]),
);

/** What the dialog shows of one tab. */
export function formOf({ workbook, sets, remembered, uses }: ReadingContext, request: FormRequest) {
  const tab = workbook.tabs.find(({ name }) => name === request.sheet);
  if (!tab) throw new Problem(NO_TABS);
  const { kind, headerRows, columns, criteria, blocks } = propose(tab, { ...request, sets, remembered });
  const recognition = recognise(workbook.tabs, { sets, remembered, uses, sheet: tab.name });
  const together = remembered.some((one) => one.together && one.sheets.includes(tab.name));
  const alike = recognition.ok
    ? [...recognition.alike, ...(together ? recognition.reading.tabs.map(({ name }) => name) : [])]
    : [];
  return {
    sheets: workbook.tabs.filter(({ values }) => values.length > 0).map(({ name }) => name),
    sheet: tab.name,
    kind,
    rows: rowsWords(headerRows).replace(/^\S+ /, ""),
    columns,
    criteria,
    blocks,
    use: usesInForce(uses, [tab]).get(tab.name) ?? "",
    uses: Object.entries(USE_WORDS),
    alike: alike.filter((name) => name !== tab.name),
    together,
    message: recognition.ok
      ? readSentence(recognition.reading.layout, recognition.remembered)
      : recognition.message,
    sure: recognition.ok,
    fields: FIELDS,
    kinds: Object.entries(KIND_WORDS),
  };
}

/**
 * Opens the dialog on a tab, where none is named on the open one.
 * @param message what is asked; null: what was read, or the doubt about it
 */
export function showReading(context: ReadingContext, sheet: string | null, message: string | null): void {
  if (LITE) throw new Problem([message ?? "", LITE_READING].join(" ").trim());
  const { spreadsheet, tabs } = context.workbook;
  const open = sheet ?? spreadsheet.getActiveSheet().getName();
  const tab = tabs.find(({ name }) => name === open) ?? tabs.find(({ values }) => values.length > 0);
  if (!tab) throw new Problem(NO_TABS);
  const form = formOf(context, { sheet: tab.name, headerRows: null, kind: null });
  const data = { ...form, ...(message === null ? {} : { message, sure: false }) };
  showDialog("Reading", data, { title: READING_TITLE, width: 900, height: 620 });
}
