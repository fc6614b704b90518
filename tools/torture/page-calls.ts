/** @fileoverview Calls of pages, each with a message that the workbook answers. */
import type { PaperFacts } from "../../src/papers/facts";
import { printOf as printOfDecision } from "../../src/papers/to-decide";
import { sealOf } from "../../src/sidebar/seal";
import { bookFrom, isWhole, printOf } from "../../src/sidebar/sent-book";
import { anchorsOf, filePlaces, newRows, placesOfUnit, takeRequest } from "../../src/sidebar/unit-places";
import type { Edit, Opened, SaveRequest } from "../../src/sidebar/wire";
import { cellAt, type ModelWorkbook } from "../../workbench/host/model";
import { EVIDENCE, MARKS, VISITS } from "./books";
import { copyOf, type Job, runJob } from "./host";

const OPEN = { sheet: MARKS, selected: false, unit: null };

/** A call, whether it writes, and what it writes into the person's cells. */
export interface Request {
  readonly job: Job;
  readonly writes: boolean;
  readonly texts: readonly string[] | null;
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

/** What a call of a page gives on a workbook, which stays as it is. */
function answerOf<T>(workbook: ModelWorkbook, name: string, message: unknown): T {
  const { answer, thrown } = runJob(copyOf(workbook), { name, args: [message] });
  if (answer?.ok !== true) throw new Error(`${name}: ${thrown ?? answer?.message}`);
  return answer as unknown as T;
}

const bookOn = (workbook: ModelWorkbook) => bookFrom(answerOf<Opened>(workbook, "sidebarOpen", OPEN).book);

const TEXTS = ["22-BC/ĐTN", "23-KH/ĐTN", "Không đạt"];

/** Saving texts into columns of the second unit's row, that no workbook has. */
export function saves(workbook: ModelWorkbook, columns: readonly number[]): Request {
  const marks = workbook.sheets[0];
  const at = (row: number, column: number) => ((marks && cellAt(marks, row, column)?.value) ?? "") as string;
  const anchor = (row: number, column: number, columns: number) => ({
    sheet: MARKS,
    row,
    column,
    rows: 1,
    columns,
    seal: sealOf([Array.from({ length: columns }, (_, c) => at(row, column + c))]),
  });
  const edits = columns.map(
    (column, n): Edit => ({
      sheet: MARKS,
      row: 3,
      column,
      was: at(3, column),
      formula: "",
      now: TEXTS[n] as string,
      overwrite: false,
    }),
  );
  const message = { anchors: [anchor(1, 0, 7), anchor(3, 1, 1)], edits, adding: null };
  return { job: { name: "sidebarSave", args: [message] }, writes: true, texts: TEXTS };
}

/** What goes into the new row, and into the other. */
const IN_ROW = ["24-BC/ĐTN", "25-KH/ĐTN"] as const;

/** Saving evidence of the first unit's into a new row of the tab of evidence, and a cell of its own row. */
export function putsRowIn(workbook: ModelWorkbook): Request {
  const book = bookOn(workbook);
  const unit = book.units[0];
  if (!isWhole(unit)) throw new Error("the first unit is not whole");
  const common = { was: "", formula: "", overwrite: false };
  const edits: Edit[] = [
    { ...common, sheet: EVIDENCE, row: -15, column: 2, now: IN_ROW[0] },
    { ...common, sheet: MARKS, row: 2, column: 6, was: "nộp sớm", now: IN_ROW[1] },
  ];
  const adding = newRows(book, unit, [edits[0] as Edit]);
  if (!adding) throw new Error("no row can be put in");
  const message = { anchors: anchorsOf(book, unit.anchors), edits, adding };
  return { job: { name: "sidebarSave", args: [message] }, writes: true, texts: IN_ROW };
}

/** Neither stands in the workbook. */
const OF_FILE = ["Trả lại", "Thiếu chữ ký"] as const;

/** Opening the workbook with a list of files, opening the second unit, and sending its file back with a reason. */
export function fileCalls(workbook: ModelWorkbook): Request[] {
  const book = bookOn(workbook);
  const unit = book.units[1];
  const places = isWhole(unit) ? filePlaces(book, unit) : null;
  if (!isWhole(unit) || !places?.reason) throw new Error("no list of files");
  const common = { formula: "", overwrite: false };
  const edits: Edit[] = [
    { ...places.state, ...common, was: "Đã gửi", now: OF_FILE[0] },
    { ...places.reason, ...common, was: "", now: OF_FILE[1] },
  ];
  const all = anchorsOf(book, unit.anchors);
  const anchors = all.filter(({ sheet }) => sheet === places.state.sheet);
  return [
    { job: { name: "sidebarOpen", args: [OPEN] }, writes: false, texts: null },
    {
      job: { name: "sidebarUnit", args: [{ anchors: all, places: placesOfUnit(book, unit) }] },
      writes: false,
      texts: null,
    },
    {
      job: { name: "sidebarSave", args: [{ anchors, edits, adding: null }] },
      writes: true,
      texts: OF_FILE,
    },
  ];
}

/** What a visit is put in with. */
const OF_VISIT = "Nắm tình hình";

/** The calls of the form of a visit, on the workbook that has a list of them. */
export function visitCalls(): Request[] {
  const visit = {
    from: "2021-09-06",
    to: "2021-09-06",
    officer: "Trần Thị Bình",
    unit: "Đoàn xã Gia Cát",
    kind: "",
    content: OF_VISIT,
    proposal: "",
    label: "",
  };
  return [
    { job: { name: "sidebarYear", args: [null] }, writes: false, texts: null },
    {
      job: { name: "sidebarSaveVisit", args: [{ sheet: VISITS, header: 0, visit }] },
      writes: true,
      texts: [OF_VISIT],
    },
  ];
}

const LANG_SON = "Tỉnh Lạng Sơn";

/** The calls of the dialog that proposes changes, on the workbook that has two years. */
export function proposalCalls(workbook: ModelWorkbook): Request[] {
  const { rows } = answerOf<{ rows: { id: string; sure: boolean }[] }>(workbook, "proposedChanges", {
    province: LANG_SON,
  });
  const ids = rows.filter(({ sure }) => sure).map(({ id }) => id);
  const text = ["Đoàn xã Lộc Yên", "Đoàn xã Thạch Đạn", "Đoàn xã Thanh Lòa"]
    .map((name) => `${name} (Huyện Cao Lộc)`)
    .join("\n");
  return [
    { job: { name: "proposedChanges", args: [{ province: LANG_SON }] }, writes: false, texts: null },
    { job: { name: "addChanges", args: [{ province: LANG_SON, ids }] }, writes: true, texts: [text] },
  ];
}

/** A decision on the units that are recognised. */
function issuing(workbook: ModelWorkbook): object {
  const { facts } = answerOf<{ facts: PaperFacts }>(workbook, "runPapers", { sheet: MARKS });
  return { number: "15-QĐ/ĐTN", day: `${facts.year}-12-01`, print: printOfDecision(facts), sheet: MARKS };
}

/** Every call of a page. */
export function pageCalls(workbook: ModelWorkbook): Request[] {
  const call = (name: string, message: unknown, writes = false): Request => ({
    job: { name, args: [message] },
    writes,
    texts: null,
  });
  const form = answerOf<{ settings: Record<string, unknown> }>(workbook, "sidebarSettings", null);
  const reading = answerOf<{ form: Reading }>(workbook, "readingForm", {
    sheet: MARKS,
    rows: null,
    kind: null,
  });
  const book = bookOn(workbook);
  const taken: Job = { name: "sidebarTake", args: [takeRequest(book, null)], selects: [1, 3, 4] };
  const saving = saves(workbook, [3, 6, 2]);
  const [{ anchors, edits }] = saving.job.args as [SaveRequest];
  return [
    call("sidebarOpen", OPEN),
    call("sidebarList", { sheet: MARKS, from: 0, print: printOf(book.units as never) }),
    { job: taken, writes: false, texts: null },
    call("sidebarUnit", { anchors, places: edits.map(({ sheet, row, column }) => ({ sheet, row, column })) }),
    saving,
    call(
      "answerQuestion",
      { command: "menuCheck", uses: [{ sheet: "Sổ tay", use: "none" }], together: [] },
      true,
    ),
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
    call("issuePapers", issuing(workbook), true),
    call("makeNewSheet", { year: 2022, set: "2018-2022", units: "Đoàn xã An Hà\nĐoàn xã Đào Mỹ" }, true),
    call("openNewYear", { year: 2022, sheet: MARKS }, true),
  ];
}
