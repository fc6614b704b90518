/** @fileoverview Every command of the menu and every call of a page, with a workbook that it can do its work in. */
import { MENU_LINES } from "../../src/menu";
import { hasOwnName, TAB_REPORT } from "../../src/table/own-tabs";
import { cellAt, ensureCell, type ModelSheet, type ModelWorkbook } from "../../workbench/host/model";
import {
  bookOf,
  CHANGES,
  changesBook,
  EVIDENCE,
  evidenceBook,
  FILES,
  filesBook,
  MARKS,
  marksBook,
  settingsSheet,
  sheetOf,
  VISITS,
  visitsBook,
} from "./books";
import { callsOf, copyOf, type Job, runJob } from "./host";
import {
  fileCalls,
  pageCalls,
  proposalCalls,
  putsRowIn,
  type Request,
  saves,
  visitCalls,
} from "./page-calls";

interface Does {
  /** The tabs of the person's that it reads or writes, and that people work in meanwhile. */
  readonly tabs: readonly string[];
  /** Texts that it writes into the person's cells, none of which stands in the workbook; null: it writes into none. */
  readonly saves: readonly string[] | null;
  /** A text that stands in the row that it puts in or takes away. */
  readonly row: string | null;
  /** A tab that it takes away. */
  readonly drops: string | null;
}

/** A job, where it is done. */
export class Subject {
  readonly does: Does;
  readonly #calls = new Map<string, number>();

  constructor(
    readonly title: string,
    readonly job: Job,
    readonly workbook: ModelWorkbook,
    does: Partial<Does> = {},
  ) {
    this.does = { tabs: [MARKS], saves: null, row: null, drops: null, ...does };
  }

  /** How many service calls it makes, `bare`: where there are no formulas. */
  calls(holdsWrites = true, bare = false): number {
    const key = `${holdsWrites} ${bare}`;
    const calls =
      this.#calls.get(key) ??
      callsOf(bare ? withoutFormulas(this.workbook) : this.workbook, this.job, { holdsWrites });
    this.#calls.set(key, calls);
    return calls;
  }

  /** Whether a tab is the add-on's, or one that the job makes or takes away. */
  isMade(name: string): boolean {
    return (
      hasOwnName(name) || name === this.does.drops || !this.workbook.sheets.some((one) => one.name === name)
    );
  }
}

/** The host moves no rows among content in a workbook that has formulas. */
export function withoutFormulas(workbook: ModelWorkbook): ModelWorkbook {
  const copy = copyOf(workbook);
  for (const { cells } of copy.sheets)
    for (const row of cells.values()) for (const cell of row.values()) delete cell.formula;
  return copy;
}

const NAMES = MENU_LINES.map(({ run }) => run);

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
const OPENING: Job = { name: "openNewYear", args: [{ year: 2022, sheet: MARKS }] };
/** The tab that it makes. */
const OPENED = `${MARKS} 2022`;
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
  const add = (...given: ConstructorParameters<typeof Subject>) => found.push(new Subject(...given));
  const used = usedBook();
  for (const name of NAMES) {
    if (name === "menuVisits") {
      add(name, { name }, visitsBook(), { tabs: [MARKS, VISITS] });
      add(`${name}, again`, { name }, after(visitsBook(), { name }), { tabs: [MARKS, VISITS] });
      continue;
    }
    if (name === "menuCompareYears") {
      const tabs = ["Chấm 2024", "Chấm 2025", CHANGES];
      add(name, { name }, changesBook(), { tabs });
      add(`${name}, again`, { name }, after(changesBook(), { name }), { tabs });
      continue;
    }
    if (name === "menuCloseYear") {
      const job = { name, agrees: true };
      add(name, job, after(marksBook(), OPENING), { drops: OPENED });
      add(`${name}, again`, job, after(copyOf(used), OPENING), { drops: OPENED });
      continue;
    }
    if (name === "menuMerge") {
      add(name, { name }, reportsBook(), { tabs: [] });
      add(`${name}, again`, { name }, after(reportsBook(), { name }), { tabs: [] });
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
  const calls = (workbook: ModelWorkbook, kind: string, isMeant: (request: Request) => boolean) => {
    for (const { job, texts } of pageCalls(workbook).filter(isMeant))
      add(job.name + kind, job, copyOf(workbook), { saves: texts });
  };
  calls(copyOf(used), "", () => true);
  calls(marksBook(), ", at first", ({ writes }) => writes);
  const evidence = evidenceBook();
  const putIn = putsRowIn(copyOf(evidence));
  const { job, texts: saves } = putIn;
  const tabs = [MARKS, EVIDENCE];
  add("sidebarSave, a row put in", job, copyOf(evidence), { tabs, saves, row: saves?.[0] ?? null });
  for (const { job, texts, writes } of visitCalls())
    add(job.name, job, visitsBook(), {
      saves: texts,
      ...(writes ? { tabs: [MARKS, VISITS], row: texts?.[0] ?? null } : {}),
    });
  for (const { job, texts, writes } of proposalCalls(changesBook()))
    add(job.name, job, changesBook(), {
      saves: texts,
      tabs: ["Chấm 2024", "Chấm 2025", CHANGES],
      ...(writes ? { row: texts?.[0] ?? null } : {}),
    });
  for (const { job, texts, writes } of fileCalls(filesBook()))
    add(`${job.name}, a file`, job, filesBook(), { saves: texts, ...(writes ? { tabs: [FILES] } : {}) });
  undoing(add);
  return found;
}

const UNDO: Job = { name: "menuUndo", agrees: true };

/** Taking back a highlight, a save, a row that was put in, and a new sheet. */
function undoing(add: (...given: ConstructorParameters<typeof Subject>) => void): void {
  add("menuUndo, a highlight", UNDO, after(marksBook(), { name: "menuHighlight" }));
  const old = ["cũ một", "cũ hai"];
  const workbook = marksBook();
  for (const [n, text] of old.entries())
    ensureCell(workbook.sheets[0] as ModelSheet, 3, [3, 6][n] as number).value = text;
  const saved = after(copyOf(workbook), saves(workbook, [3, 6]).job);
  add("menuUndo, a save", UNDO, saved, { saves: old });
  const evidence = evidenceBook();
  const { job, texts } = putsRowIn(copyOf(evidence));
  add("menuUndo, a row put in", UNDO, after(evidence, job), {
    tabs: [MARKS, EVIDENCE],
    saves: ["nộp sớm"],
    row: texts?.[0] ?? null,
  });
  const before = marksBook();
  const make = pageCalls(before).filter(({ job: one }) => one.name === "makeNewSheet");
  const sheet = after(copyOf(before), ...make.map(({ job: one }) => one));
  const made = sheet.sheets.find(
    ({ name }) => !hasOwnName(name) && !before.sheets.some((one) => one.name === name),
  );
  if (!made) throw new Error("no sheet was made");
  add("menuUndo, a new sheet", UNDO, sheet, { drops: made.name });
}
