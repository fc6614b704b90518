/** @fileoverview Every command of the menu and every call of a page, with a workbook that it can do its work in. */
import { MENU_LINES } from "../../src/menu";
import { sealOf } from "../../src/sidebar/seal";
import { TAB_REPORT } from "../../src/table/own-tabs";
import { cellAt, ensureCell, type ModelWorkbook } from "../../workbench/host/model";
import { bookOf, MARKS, marksBook, settingsSheet, sheetOf } from "./books";
import { callsOf, copyOf, type Job, runJob } from "./host";

/** A job, where it is done. */
export interface Subject {
  readonly title: string;
  readonly job: Job;
  readonly workbook: ModelWorkbook;
  /** Whether it writes into the person's cells. */
  readonly saves: boolean;
  /** How many service calls it makes. */
  readonly calls: () => number;
}

const NAMES = MENU_LINES.map(({ run }) => run);
const OPEN = { sheet: MARKS, selected: false, unit: null };

/** The workbook after commands, as somebody has it who has worked with it. */
function after(workbook: ModelWorkbook, ...jobs: readonly Job[]): ModelWorkbook {
  for (const job of jobs) {
    const said = runJob(workbook, job);
    if (said.thrown !== null || said.alerts.length > 0 || said.answer?.ok === false)
      throw new Error(`${job.name}: ${said.thrown ?? said.alerts[0] ?? said.answer?.message}`);
  }
  return workbook;
}

const CRITERIA: Job = { name: "menuCriteria", answers: ["1"] };
const UPWARD: Job = { name: "menuUpward", answers: ["Huyện đoàn Lạng Giang"] };

const jobOf = (name: string): Job =>
  name === "menuCriteria" ? CRITERIA : name === "menuUpward" ? UPWARD : { name };

/** A workbook that was worked with: own tabs, highlights in colours that are others now, and something changed since. */
function usedBook(): ModelWorkbook {
  const workbook = after(marksBook(), { name: "menuSettings" }, { name: "menuAll" }, { name: "menuMissing" });
  const settings = workbook.sheets.find(({ name }) => name === "3CĐ · Thiết lập");
  for (const row of settings?.cells.values() ?? []) {
    if (String(row.get(0)?.value).startsWith("Màu ô thiếu")) row.set(1, { value: "#fce5cd" });
  }
  const marks = workbook.sheets[0];
  if (marks) {
    ensureCell(marks, 4, 5).value = null;
    ensureCell(marks, 3, 4).value = "x";
  }
  return workbook;
}

function reportsBook(): ModelWorkbook {
  const sender = after(bookOf(...marksBook().sheets, settingsSheet(9)), UPWARD);
  const report = sender.sheets.find(({ name }) => name === TAB_REPORT);
  if (!report) throw new Error("no report was made");
  const rows = Array.from({ length: report.maxRows }, (_, r) =>
    Array.from({ length: report.maxColumns }, (_, c) => cellAt(report, r, c)?.value ?? ""),
  );
  const upper = sheetOf(
    [["Tab do tiện ích 3 chủ động tạo để bạn sửa."], ["Tên đơn vị lập báo cáo", "Tỉnh đoàn Bắc Giang"]],
    "3CĐ · Thiết lập",
    20,
  );
  return bookOf(
    sheetOf(rows as never, "BC Lạng Giang", 21),
    upper,
    sheetOf([["Sổ riêng", { value: 1, note: "ghi" }]], "Sổ", 22),
  );
}

/** Subjects for the faults and the schedules. */
export function subjects(): Subject[] {
  const found: Subject[] = [];
  const add = (title: string, job: Job, workbook: ModelWorkbook, saves = false) =>
    found.push({ title, job, workbook, saves, calls: () => callsOf(workbook, job) });
  const used = usedBook();
  for (const name of NAMES) {
    if (name === "menuMerge") {
      add(name, { name }, reportsBook());
      add(`${name}, again`, { name }, after(reportsBook(), { name }));
      continue;
    }
    add(
      name,
      jobOf(name),
      name === "menuUnhighlight" ? after(marksBook(), { name: "menuHighlight" }) : marksBook(),
    );
    add(
      `${name}, again`,
      jobOf(name),
      name === "menuCriteria" ? after(copyOf(used), CRITERIA) : copyOf(used),
    );
  }
  for (const { job, saves } of pageCalls(copyOf(used))) add(job.name, job, copyOf(used), saves);
  for (const { job, saves } of pageCalls(marksBook()).filter(({ writes }) => writes))
    add(`${job.name}, at first`, job, marksBook(), saves);
  return found;
}

interface PageCall {
  readonly job: Job;
  readonly writes: boolean;
  readonly saves: boolean;
}

interface Reading {
  readonly rows: string;
  readonly kind: string;
  readonly columns: readonly {
    readonly column: string;
    readonly field: string;
    readonly criterion: string | null;
    readonly pillar: string | null;
  }[];
}

/** Calls of pages, each with a message that such a workbook answers. */
function pageCalls(workbook: ModelWorkbook): PageCall[] {
  const call = (name: string, message: unknown, writes = false, saves = false): PageCall => ({
    job: { name, args: [message] },
    writes,
    saves,
  });
  const form = runJob(copyOf(workbook), { name: "sidebarSettings", args: [null] }).answer as unknown as {
    settings: Record<string, unknown>;
  };
  const reading = runJob(copyOf(workbook), {
    name: "readingForm",
    args: [{ sheet: MARKS, rows: null, kind: null }],
  }).answer as unknown as { form: Reading };
  const marks = workbook.sheets[0];
  const at = (row: number, column: number) => (marks && cellAt(marks, row, column)?.value) ?? "";
  const anchor = (row: number, column: number, rows: number, columns: number) => ({
    sheet: MARKS,
    row,
    column,
    rows,
    columns,
    seal: sealOf(
      Array.from({ length: rows }, (_, r) =>
        Array.from({ length: columns }, (_, c) => at(row + r, column + c) as string),
      ),
    ),
  });
  const edit = (column: number, now: string) => ({
    sheet: MARKS,
    row: 3,
    column,
    was: at(3, column),
    formula: "",
    now,
    overwrite: false,
  });
  const anchors = [anchor(1, 0, 1, 7), anchor(3, 1, 1, 1)];
  const edits = [edit(2, "Không đạt"), edit(3, "22-BC/ĐTN"), edit(6, "23-KH/ĐTN")];
  return [
    call("sidebarOpen", OPEN),
    call("sidebarUnit", { anchors, places: [2, 3, 6].map((column) => ({ sheet: MARKS, row: 3, column })) }),
    call("sidebarSave", { anchors, edits, adding: null }, true, true),
    call("sidebarSelection", null),
    call("sidebarGoTo", { sheet: MARKS, cell: "D4" }),
    call("sidebarFindings", { sheet: MARKS }),
    call("sidebarSettings", null),
    call(
      "sidebarSaveSettings",
      {
        settings: { ...form.settings, unit: "Huyện đoàn Lạng Giang", deadline: "30/11/2021" },
        sheet: MARKS,
        changed: ["unit", "deadline"],
        evidence: [{ code: "1.1", needed: false }],
      },
      true,
    ),
    call("sidebarReport", { kind: "own" }),
    call("sidebarLoadReports", { files: [{ name: "a.json", text: "{}" }] }),
    call("readingForm", { sheet: MARKS, rows: null, kind: null }),
    call(
      "saveReading",
      {
        sheet: MARKS,
        rows: reading.form.rows,
        kind: reading.form.kind,
        together: [],
        columns: reading.form.columns.map(({ column, field, criterion, pillar }) => ({
          column,
          field,
          criterion,
          pillar,
        })),
      },
      true,
    ),
    call("saveTabUse", { sheet: "Sổ tay", use: "none" }, true),
    call("newSheetUnits", MARKS),
    call("makeNewSheet", { year: 2022, set: "2018-2022", units: "Đoàn xã An Hà\nĐoàn xã Đào Mỹ" }, true),
  ];
}
