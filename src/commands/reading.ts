/** @fileoverview Cách đọc bảng: shows how the sheet is read and keeps what a person settles, in `3CĐ · Thiết lập`. */

import * as z from "zod/mini";
import { headerAt, headingText } from "../layout/header/header";
import type { Field, LayoutKind, Reading } from "../layout/reading";
import { keyedTabsOf } from "../layout/reading-beside";
import { recognise } from "../layout/recognise";
import { FIELD_NAMES, KIND_WORDS } from "../layout/sentences";
import { ALL_FIELDS } from "../layout/settled/checks";
import { type Remembered, remember } from "../layout/settled/remembered";
import { readRows } from "../layout/settled/remembered-tab";
import { USE_WORDS, type Use } from "../layout/settled/tab-uses";
import { Problem } from "../messages/failures";
import {
  BAD_ANSWER,
  BAD_ROWS,
  lackingColumnSentence,
  notUsableAs,
  readSentence,
  savedSentence,
  twiceSentence,
  usedAsSentence,
  withoutCriterionSentence,
} from "../messages/reading";
import { readWorkbook } from "../spreadsheet/read";
import { showCommand, withLock } from "../spreadsheet/run";
import { columnIndex } from "../table/a1";
import type { Tab } from "../table/tab";
import { canBe } from "../year/subject";
import { answer } from "./answer";
import { saveMemory, saveReadings, saveUses, withoutTab, withUses } from "./memory";
import { readingContext } from "./reading-context";
import { formOf, showReading } from "./reading-dialog";

/** Opens the dialog on the open tab. */
export function reading(): void {
  showCommand("menuReading", () => {
    const workbook = readWorkbook();
    const open = workbook.spreadsheet.getActiveSheet().getName();
    showReading(readingContext(open, workbook), null, null);
    return null;
  });
}

const short = z.string().check(z.maxLength(200));
const kind = z.enum(Object.keys(KIND_WORDS) as [LayoutKind]);
const code = z.nullable(z.string().check(z.regex(/^\d{1,3}(\.\d{1,3})?$/)));

const formRequest = z.object({ sheet: short, rows: z.nullable(short), kind: z.nullable(kind) });

const settled = z.object({
  sheet: short,
  rows: short,
  kind,
  together: z.array(short).check(z.maxLength(200)),
  use: z.optional(z.nullable(z.enum(["assessment"]))),
  columns: z
    .array(
      z.object({
        column: z.string().check(z.regex(/^[A-Z]{1,3}$/)),
        field: z.enum(ALL_FIELDS),
        criterion: code,
        pillar: code,
      }),
    )
    .check(z.maxLength(400)),
});

/** What the dialog shows of another tab, or under other header rows; one Vietnamese sentence where it cannot. */
export function readingForm(message: unknown) {
  return answer(
    formRequest,
    message,
    ({ sheet, rows, kind }) => {
      const headerRows = rows === null ? null : readRows(rows);
      if (rows !== null && !headerRows) throw new Problem(BAD_ROWS);
      return { form: formOf(readingContext(sheet), { sheet, headerRows, kind }) };
    },
    BAD_ANSWER,
  );
}

/** Keeps what a person settled, where the sheet can be read so; one Vietnamese sentence either way. */
export function saveReading(message: unknown) {
  return answer(settled, message, keepReading, BAD_ANSWER);
}

function keepReading(reading: z.output<typeof settled>): { readonly message: string } {
  const headerRows = readRows(reading.rows);
  if (!headerRows) throw new Problem(BAD_ROWS);
  const columns = reading.columns.map(({ column, field, criterion, pillar }) => {
    const serves = /^(self|appraised|evidence|explanation)/.test(field);
    return {
      column,
      field,
      criterion: serves && reading.kind === "wide" ? criterion : null,
      pillar: serves && criterion === null ? pillar : null,
    };
  });
  // Turned round, each unit has its own.
  if (reading.kind !== "turned") checkTwice(columns);
  return withLock(() => {
    const context = readingContext(reading.sheet);
    const { workbook, sets } = context;
    const lead = workbook.tabs.find(({ name }) => name === reading.sheet);
    if (lead) checkWhole(reading.kind, columns, lead, headerRows);
    const sheets = [reading.sheet, ...reading.together.filter((name) => name !== reading.sheet)];
    const layout = {
      kind: reading.kind,
      sheet: sheets.length > 1 || reading.kind === "sheet-per-unit" ? sheets : reading.sheet,
      headerRows,
      columns: columns.filter(({ field }) => field !== "other"),
    };
    const read = recognise(workbook.tabs, { sets, mapping: layout });
    if (!read.ok) throw new Problem(read.message);
    const [tab] = read.reading.tabs;
    if (!tab) throw new Problem(BAD_ANSWER);
    const memory: Remembered = remember(layout, columns, tab, sheets);
    const again = recognise(workbook.tabs, { sets, remembered: [memory], sheet: reading.sheet });
    // What could not be read back would be asked anew at each run.
    if (!again.ok) throw new Problem(again.message);
    const { use = null } = reading;
    const settles = use !== null || context.uses.some(({ sheet }) => sheets.includes(sheet));
    const name = saveMemory(context, memory, settles ? sheets.map((sheet) => ({ sheet, use })) : []);
    const said = readSentence(again.reading.layout, false);
    return { message: savedSentence(name, said) };
  });
}

type ListUse = Exclude<Use, "assessment">;
const LIST_USES = Object.keys(USE_WORDS).filter((use) => use !== "assessment") as [ListUse];

const tabUse = z.object({ sheet: short, use: z.nullable(z.enum(LIST_USES)) });

/** Keeps what a person says that a whole tab is, where it can be read so; one Vietnamese sentence either way. */
export function saveTabUse(message: unknown) {
  return answer(tabUse, message, keepUse, BAD_ANSWER);
}

function keepUse(settled: z.output<typeof tabUse>): { readonly message: string } {
  return withLock(() => {
    const { sheet, use } = settled;
    const context = readingContext(sheet);
    const { workbook, sets } = context;
    if (!workbook.tabs.some(({ name }) => name === sheet)) throw new Problem(BAD_ANSWER);
    // Columns that were settled of it would make it the assessment again.
    const remembered = use === null ? context.remembered : withoutTab(context.remembered, sheet);
    if (use !== null && use !== "none") {
      const read = recognise(workbook.tabs, { sets, remembered, uses: withUses(context, [settled]) });
      // The lists of the year are read beside whatever the assessment has of its own.
      const list = use === "visit" ? "visit" : use === "officer" ? "assignment" : null;
      const isUsed = list
        ? workbook.tabs.some((tab) => tab.name === sheet && canBe(list, tab))
        : !read.ok || isUsedAs(sheet, use, read.reading);
      if (!isUsed) throw new Problem(notUsableAs(sheet, use));
    }
    if (use !== null && context.remembered.some(({ sheets }) => sheets.includes(sheet)))
      saveReadings(context, remembered);
    return { message: usedAsSentence(saveUses(context, [settled]), sheet, use) };
  });
}

/** Whether a reading takes from a tab what a person says that stands there. */
function isUsedAs(sheet: string, use: Use, reading: Reading): boolean {
  if (use === "evidence") return keyedTabsOf(reading).some(({ tab }) => tab.name === sheet);
  return reading.registrationTab?.tab.name === sheet;
}

type Chosen = { column: string; field: Field; criterion: string | null; pillar: string | null };

const isOfMarks = (field: Field) => /^(self|appraised)/.test(field);

/** What a reading of its kind cannot do without. @throws Problem that names the column and what to choose for it */
function checkWhole(
  kind: LayoutKind,
  columns: readonly Chosen[],
  tab: Tab,
  headerRows: readonly number[],
): void {
  const last = tab.values.length;
  if (headerRows.some((row) => row > last)) throw new Problem(BAD_ROWS);
  const needed: Field[] = kind === "wide" ? ["name"] : ["criterion"];
  for (const field of needed)
    if (!columns.some((one) => one.field === field))
      throw new Problem(lackingColumnSentence(FIELD_NAMES[field] as string));
  if (!columns.some(({ field }) => isOfMarks(field)))
    throw new Problem(lackingColumnSentence(`${FIELD_NAMES.appraised} hoặc ${FIELD_NAMES.self}`));
  if (kind !== "wide") return;
  const bare = columns.find(({ field, criterion }) => isOfMarks(field) && criterion === null);
  if (!bare) return;
  const { paths } = headerAt(
    tab,
    headerRows.map((row) => row - 1),
  );
  const heading = headingText(paths[columnIndex(bare.column)] ?? []);
  throw new Problem(withoutCriterionSentence(bare.column, heading, FIELD_NAMES[bare.field] as string));
}

/** Two columns cannot be the same thing. @throws Problem naming them */
function checkTwice(columns: readonly Chosen[]): void {
  const seen = new Map<string, string>();
  const sorted = [...columns].sort((a, b) => columnIndex(a.column) - columnIndex(b.column));
  for (const { column, field, criterion, pillar } of sorted) {
    if (["other", "group", "criterion"].includes(field)) continue;
    const meaning = [FIELD_NAMES[field], criterion, pillar && `nội dung ${pillar}`].filter(Boolean).join(" ");
    const first = seen.get(meaning);
    if (first) throw new Problem(twiceSentence(first, column, meaning));
    seen.set(meaning, column);
  }
}
