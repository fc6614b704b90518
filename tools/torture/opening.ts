/**
 * @fileoverview A fault at every call of Mở năm mới and of Bỏ năm vừa mở, on a workbook with all that they handle: each comes
 * to nothing or to all of it, whatever command is run next does its own work, and the same again makes it whole ([Y14]).
 */
import { hasOwnName, openingMark, TAB_UNDO } from "../../src/table/own-tabs";
import { ensureCell, type ModelSheet, type ModelWorkbook } from "../../workbench/host/model";
import { bookOf, EVIDENCE, evidenceBook, MARKS, sheetOf, visitsBook } from "./books";
import { copyOf, type Job, runJob, type Said } from "./host";
import { differing, type Harm, theirs } from "./state";

const FROM = 2021;
const TO = 2022;
const ASSIGNED = `Phân công ${FROM}`;
const REGISTERED = `Đăng ký ${FROM}`;
/** Of another type of units than those of the first tab, judged by itself. */
const SCHOOLS = "Khối trường";
const openingOf = (sheet: string): Job => ({ name: "openNewYear", args: [{ year: TO, sheet }] });
const CLOSE: Job = { name: "menuCloseYear", agrees: true };
const RESULT: Job = { name: "menuResult" };
const TAB_RESULT = "3CĐ · Kết quả";

/** A workbook and what scripts keep beside it, which lives as long. */
interface Book {
  readonly workbook: ModelWorkbook;
  readonly documentProperties: Map<string, string>;
}

const copied = ({ workbook, documentProperties }: Book): Book => ({
  workbook: copyOf(workbook),
  documentProperties: new Map(documentProperties),
});

/** Runs a job in a book of which one tab is looked at. */
function run(
  { workbook, documentProperties }: Book,
  job: Job,
  { fault, holdsWrites = true }: { readonly fault?: Fault; readonly holdsWrites?: boolean } = {},
): { readonly said: Said; readonly calls: number } {
  let calls = 0;
  const said = runJob(
    workbook,
    job,
    (host) => {
      if (fault?.how === "stop") host.stopAt(fault.call);
      host.meanwhile(() => {
        calls += 1;
        if (fault?.how === "error" && calls === fault.call)
          throw new Error("Service Spreadsheets failed while accessing document with id 1x.");
      });
    },
    { holdsWrites, documentProperties },
  );
  return { said, calls };
}

function lookAt({ workbook }: Book, name: string): void {
  workbook.activeSheet = workbook.sheets.findIndex((sheet) => sheet.name === name);
}

/** Marks, evidence, who registered, who follows whom, who went where; a deadline, results, tints, a chart and a protection. */
function openingBook(): Book {
  const book = { workbook: bookOf(), documentProperties: new Map<string, string>() };
  const [marks, notes] = evidenceBook().sheets as [ModelSheet, ModelSheet];
  const evidence = evidenceBook().sheets[2] as ModelSheet;
  const units = ["Đoàn xã An Hà", "Đoàn xã Đào Mỹ", "Đoàn xã Yên Mỹ", "Đoàn xã Gia Cát"];
  Object.assign(ensureCell(marks, 5, 3), { value: "4-KH/ĐTN", formula: `='${EVIDENCE}'!C2` });
  marks.protections.push({ range: null, editable: true, description: "của văn phòng", warningOnly: true });
  const listOf = (name: string, id: number, heads: string[], cells: string[]) =>
    sheetOf(
      [[name.toUpperCase()], ["TT", "Đơn vị", ...heads], ...units.map((unit, n) => [n + 1, unit, ...cells])],
      name,
      id,
    );
  book.workbook.sheets.push(
    marks,
    notes,
    evidence,
    { ...(visitsBook().sheets[2] as ModelSheet), id: 4 },
    listOf(ASSIGNED, 5, ["Cán bộ phụ trách"], ["Lê Văn An"]),
    listOf(REGISTERED, 6, ["Đăng ký", "Ngày đăng ký"], ["Có", "15/3/2021"]),
  );
  const right = (job: Job) => {
    lookAt(book, MARKS);
    const { said } = run(book, job);
    if (said.thrown !== null || said.alerts.length > 0 || said.answer?.ok === false)
      throw new Error(`${job.name}: ${said.thrown ?? said.alerts[0] ?? said.answer?.message}`);
  };
  for (const name of ["menuSettings", "menuAll", "menuList", "menuYear"]) right({ name });
  const settings = book.workbook.sheets.find(({ name }) => name === "3CĐ · Thiết lập");
  for (const row of settings?.cells.values() ?? [])
    if (String(row.get(0)?.value).startsWith("Hạn ")) row.set(1, { value: "30/11/2021" });
  lookAt(book, MARKS);
  return book;
}

/** Two tabs by type, the first of which is opened already. */
function typesBook(): Book {
  const book = { workbook: bookOf(), documentProperties: new Map<string, string>() };
  const [marks] = evidenceBook().sheets as [ModelSheet];
  const schools = structuredClone(marks);
  Object.assign(schools, { name: SCHOOLS, id: 2 });
  for (const row of schools.cells.values())
    for (const cell of row.values())
      if (typeof cell.value === "string") cell.value = cell.value.replace("Đoàn xã", "Đoàn trường THPT");
  book.workbook.sheets.push(marks, schools);
  lookAt(book, MARKS);
  const { said } = run(book, openingOf(MARKS));
  if (said.answer?.ok !== true) throw new Error(`the first of two: ${said.answer?.message}`);
  lookAt(book, MARKS);
  return book;
}

interface Fault {
  readonly call: number;
  readonly how: "error" | "stop";
}

/** What stands in cells, or can be seen of them, in their order. */
function cellsShown(cells: ModelSheet["cells"]): unknown[] {
  return [...cells]
    .sort(([a], [b]) => a - b)
    .flatMap(([row, held]) =>
      [...held]
        .sort(([a], [b]) => a - b)
        .flatMap(([column, { changed, ...cell }]) => {
          const set = Object.entries(cell).filter(
            ([, value]) => value !== undefined && value !== null && value !== "",
          );
          return set.length > 0 ? [[row, column, ...set.sort(([a], [b]) => (a < b ? -1 : 1))]] : [];
        }),
    );
}

/** Tabs by name, without the minute at which they were made, how many blank rows they have, and what each run remembers. */
function tabsOf({ workbook }: Book): Map<string, string> {
  return new Map(
    workbook.sheets
      .filter(({ name }) => name !== TAB_UNDO)
      .map(({ id, added, shapeChanged, maxRows, cells, ...sheet }) => [
        sheet.name,
        JSON.stringify({ ...sheet, cells: cellsShown(cells) }, (_, value) =>
          value instanceof Map || value instanceof Set ? [...value].sort() : value,
        ).replace(/\d{1,2}:\d{2}/g, ""),
      ]),
  );
}

/** The tab in which two workbooks differ; null: in none. */
function difference(now: ReadonlyMap<string, string>, right: ReadonlyMap<string, string>): string | null {
  for (const [name, text] of right) {
    const is = now.get(name);
    if (is === undefined) return `“${name}” lacks`;
    if (is !== text) {
      let at = 0;
      while (is[at] === text[at]) at += 1;
      return `“${name}”: ${is.slice(Math.max(0, at - 60), at + 80)} | ${text.slice(at, at + 80)}`;
    }
  }
  for (const name of now.keys()) if (!right.has(name)) return `“${name}” is left`;
  return null;
}

/** What is right before, after opening and after taking back. */
interface Right {
  readonly opening: Job;
  readonly shut: Book;
  readonly open: Book;
  readonly shutTabs: ReadonlyMap<string, string>;
  readonly openTabs: ReadonlyMap<string, string>;
  /** Once the year was taken back: as before, with the settings written. */
  readonly closedTabs: ReadonlyMap<string, string>;
  /** Units and outcomes of last year. */
  readonly outcomes: string;
}

function rightOf(shut: Book, opening: Job): Right {
  const open = copied(shut);
  run(open, opening);
  const closed = copied(open);
  run(closed, CLOSE);
  const judged = copied(shut);
  run(judged, RESULT);
  const again = copied(closed);
  lookAt(again, MARKS);
  run(again, RESULT);
  if (outcomesIn(again.workbook) !== outcomesIn(judged.workbook))
    throw new Error("Once the year is taken back last year's is judged otherwise");
  return {
    opening,
    shut,
    open,
    shutTabs: tabsOf(shut),
    openTabs: tabsOf(open),
    closedTabs: tabsOf(closed),
    outcomes: outcomesIn(judged.workbook),
  };
}

const textIn = (sheet: ModelSheet | undefined) =>
  [...(sheet?.cells ?? [])]
    .flatMap(([, row]) => [...row.values()].map(({ value }) => String(value ?? "")))
    .join("|");

/** The rows of the tab of results of last year. */
function outcomesIn({ sheets }: ModelWorkbook): string {
  const found = [`${TAB_RESULT} ${FROM}`, TAB_RESULT].flatMap((wanted) =>
    sheets.filter(({ name }) => name === wanted),
  );
  return textIn(found.find((sheet) => textIn(sheet).includes(`Năm ${FROM} ·`))).replace(/\d{1,2}:\d{2}/g, "");
}

/** Every fault at every call of opening, of opening a further tab, and of taking back, each to be tried by itself. */
export function openingTrials(): {
  readonly what: string;
  readonly harms: () => ReadonlyMap<Harm, string>;
}[] {
  const one = rightOf(openingBook(), openingOf(MARKS));
  const further = rightOf(typesBook(), openingOf(SCHOOLS));
  const tried = [
    { right: one, job: one.opening, start: one.shut },
    { right: one, job: CLOSE, start: one.open },
    { right: further, job: further.opening, start: further.shut },
  ];
  return tried.flatMap(({ right, job, start }) =>
    [true, false].flatMap((holdsWrites) => {
      const { calls } = run(copied(start), job, { holdsWrites });
      return Array.from({ length: calls }, (_, before) => before + 1).flatMap((call) =>
        (["error", "stop"] as const).map((how) => ({
          what: `${job.name}${right === further ? " of a further tab" : ""}, call ${call} ${how}${holdsWrites ? "" : ", at once"}`,
          harms: () => harmsOf(right, { job, start, fault: { call, how }, holdsWrites }),
        })),
      );
    }),
  );
}

interface Given {
  readonly job: Job;
  readonly start: Book;
  readonly fault: Fault;
  readonly holdsWrites: boolean;
}

type Tell = (harm: Harm, why: string) => void;

function harmsOf(right: Right, { job, start, fault, holdsWrites }: Given): Map<Harm, string> {
  const harms = new Map<Harm, string>();
  const tell: Tell = (harm, why) => {
    if (!harms.has(harm)) harms.set(harm, why);
  };
  const book = copied(start);
  const { said } = run(book, job, { fault, holdsWrites });
  tellChanged(book, right, tell);

  const now = tabsOf(book);
  const done = job === CLOSE ? right.closedTabs : right.openTabs;
  const isDone = difference(now, done) === null;
  const isUndone = difference(now, tabsOf(start)) === null;
  if (fault.how === "error") {
    if (!isDone && !isUndone) tell("tabs", `neither: ${difference(now, done)}`);
    tellUntrue(said, isDone, tell);
  } else if (!isUndone) tellNext(book, now, right, tell, job !== CLOSE && !isDone);
  // What stands as it stood before goes on as it would have.
  const kept = JSON.stringify([...book.documentProperties]) === JSON.stringify([...start.documentProperties]);
  if (isUndone && kept) return harms;

  const { said: again } = run(book, job);
  const refused = again.answer?.ok === false && !/^Đã có năm/.test(String(again.answer.message));
  if (again.thrown !== null || refused) tell("sentences", `again: ${again.thrown ?? again.answer?.message}`);
  const lacks = difference(tabsOf(book), done);
  if (lacks !== null) tell("tabs", `again: ${lacks}`);
  tellChanged(book, right, tell);
  if (job === CLOSE || isDone) return harms;
  run(book, CLOSE);
  const left = difference(tabsOf(book), right.closedTabs);
  if (left !== null) tell("tabs", `taken back: ${left}`);
  tellChanged(book, right, tell);
  return harms;
}

/** What stands in last year's tabs is what stood there. */
function tellChanged({ workbook }: Book, { shut, closedTabs }: Right, tell: Tell): void {
  const isOld = new Set(shut.workbook.sheets.map(({ name }) => name).filter((name) => closedTabs.has(name)));
  const leave = (name: string) => !isOld.has(name) || hasOwnName(name);
  const [now, before] = [theirs(workbook, leave), theirs(shut.workbook, leave)];
  for (const part of ["values", "formulas", "colours", "notes"] as const)
    for (const cell of differing(now[part], before[part])) tell(part, cell);
}

/** It is said whether it was done. */
function tellUntrue(said: Said, isDone: boolean, tell: Tell): void {
  const alerts = said.alerts.filter((text) => !/^Bỏ năm \d+ vừa mở\?/.test(text));
  const words = [...alerts, ...said.toasts, said.answer?.message ?? ""].join(" ").trim();
  const saysDone = /Đã mở năm|Đã bỏ năm|Đã làm xong/.test(words);
  if (saysDone !== isDone) tell("sentences", `${isDone ? "done" : "not done"}, and it says: ${words}`);
  if (words === "" && said.thrown === null) tell("sentences", "it said nothing");
}

/** Of what a stopped run left, which is told, no command reads what is not whole, and last year is judged as ever. */
function tellNext(
  book: Book,
  now: ReadonlyMap<string, string>,
  right: Right,
  tell: Tell,
  isHalf: boolean,
): void {
  for (const sheet of book.workbook.sheets) {
    const whole = right.openTabs.get(sheet.name);
    const isNew = whole !== undefined && !right.shutTabs.has(sheet.name) && !hasOwnName(sheet.name);
    // One that is about to be deleted may be blank already.
    const isBlank = !/[^|]/.test(textIn(sheet));
    if (isNew && !isBlank && now.get(sheet.name) !== whole && !textIn(sheet).includes(openingMark()))
      tell("tabs", `“${sheet.name}” does not say that it is not whole`);
  }
  const next = copied(book);
  lookAt(next, MARKS);
  const { said } = run(next, RESULT);
  const [is, wanted] = [outcomesIn(next.workbook), right.outcomes];
  const isTold = said.toasts.some((words) => words.includes("Lần mở năm mới trước dừng giữa chừng"));
  if (isHalf && !isTold)
    tell("sentences", `next: it does not say that the opening was stopped: ${said.toasts}`);
  if (said.thrown !== null || said.alerts.length > 0 || said.pages > 0)
    tell("sentences", `next: ${said.thrown ?? said.alerts[0] ?? "a question"}`);
  else if (is !== wanted) {
    const at = [...wanted].findIndex((letter, n) => is[n] !== letter);
    tell("sentences", `next: ${is.slice(at - 60, at + 80)} | ${wanted.slice(at, at + 80)}`);
  }
}
