/**
 * @fileoverview A fault at every service call: Google throws (in whatever words) or stops the execution, with what was
 * written landed or lost. Afterwards nothing of the person's may be lost, what was said must be true, and the same
 * command run again must make it whole.
 */
import { NOT_KEPT } from "../../src/messages/undo";
import { hasHighlight } from "../../src/reports/highlight";
import type { NewRows, Place } from "../../src/sidebar/requests";
import { a1 } from "../../src/table/a1";
import { hasOwnName, TAB_UNDO } from "../../src/table/own-tabs";
import type { HostOptions } from "../../workbench/host/host";
import type { ModelWorkbook } from "../../workbench/host/model";
import { copyOf, runJob, type Said } from "./host";
import type { Subject } from "./jobs";
import { differing, type Harm, lost, shown, type Theirs, theirs } from "./state";

/** What Google says: nothing may be read out of it (C52). */
const TEXTS = [
  "Service Spreadsheets failed while accessing document with id 1x.",
  "Đã xảy ra lỗi chưa xác định",
  "Exceeded: PERMISSION_DENIED",
] as const;

export type Fault = { readonly text: string } | "stop";
export const FAULTS: readonly Fault[] = [...TEXTS.map((text) => ({ text })), "stop"];
/** Writes are held back and land together, or each lands at once (C45). */
const HOLDS = [true, false];

export interface Trial {
  readonly what: string;
  readonly harms: ReadonlyMap<Harm, string>;
}

/** What a subject comes to where nothing goes wrong. */
interface Right {
  readonly once: ReadonlyMap<string, string>;
  readonly saved: Theirs;
  readonly twice: ReadonlyMap<string, string>;
  /** The person's tabs with no highlight on them, before and after. */
  readonly bare: Theirs;
  readonly bareAfter: Theirs;
  readonly before: ReadonlyMap<string, string>;
}

/** The workbook as it is once all highlights are taken off. */
export const unhighlighted = (workbook: ModelWorkbook) => {
  const isLit = workbook.sheets.some(({ cells }) =>
    [...cells.values()].some((row) => [...row.values()].some(({ note }) => note && hasHighlight(note))),
  );
  if (!isLit) return workbook;
  const copy = copyOf(workbook);
  const said = runJob(copy, { name: "menuUnhighlight" });
  if (said.thrown !== null || said.alerts.length > 0)
    throw new Error(`Bỏ tô: ${said.thrown ?? said.alerts[0]}`);
  return copy;
};

function rightOf(subject: Subject): Right {
  const { job, workbook } = subject;
  const isMade = (name: string) => subject.isMade(name);
  const once = copyOf(workbook);
  runJob(once, job);
  const twice = copyOf(once);
  runJob(twice, job);
  return {
    once: shown(once),
    saved: theirs(once, isMade),
    twice: shown(twice),
    bare: theirs(unhighlighted(workbook), isMade),
    bareAfter: theirs(unhighlighted(once), isMade),
    before: shown(workbook),
  };
}

/**
 * Tries faults at the calls of a subject.
 * @param takes says of the nth call and fault whether it is tried
 */
export function* faultsAt(
  subject: Subject,
  takes: (call: number, fault: number) => boolean,
): Generator<Trial> {
  const right = rightOf(subject);
  for (const holdsWrites of HOLDS) {
    const calls = subject.calls(holdsWrites);
    for (let call = 1; call <= calls; call++) {
      for (const [nth, fault] of FAULTS.entries()) {
        if (!takes(call, nth * 2 + (holdsWrites ? 0 : 1))) continue;
        const harms = faultAt(subject, right, { call, fault, holdsWrites });
        const how = fault === "stop" ? "stopped" : `“${fault.text.slice(0, 12)}”`;
        yield { what: `${subject.title}, call ${call} ${how}${holdsWrites ? "" : ", at once"}`, harms };
      }
    }
  }
}

interface At {
  readonly call: number;
  readonly fault: Fault;
  readonly holdsWrites: boolean;
}

function faultAt(subject: Subject, right: Right, { call, fault, holdsWrites }: At): Map<Harm, string> {
  const { job, workbook, does } = subject;
  const { saves } = does;
  const harms = new Map<Harm, string>();
  const tell = (harm: Harm, why: string) => {
    if (!harms.has(harm)) harms.set(harm, why);
  };
  const book = copyOf(workbook);
  const options: Partial<HostOptions> = { holdsWrites };
  const said = runJob(
    book,
    job,
    (host) => {
      if (fault === "stop") return host.stopAt(call);
      let n = 0;
      host.meanwhile(() => {
        if (++n === call) throw new Error(fault.text);
      });
    },
    options,
  );
  const isMade = (name: string) => subject.isMade(name);

  // 1. The person's cells: nothing is lost now …
  const now = theirs(book, isMade);
  const old = theirs(workbook, isMade);
  for (const part of ["values", "formulas"] as const) {
    for (const cell of differing(now[part], old[part])) {
      const written = saves && now[part].get(cell) === right.saved[part].get(cell);
      if (!written) tell(part, `${cell} became ${now[part].get(cell)}`);
    }
  }
  // … nor once the highlights are taken off.
  const bare = unhighlighted(book);
  const wanted = saves ? null : right.bare;
  const off = theirs(bare, isMade);
  if (wanted) for (const [harm, why] of lost(off, wanted)) tell(harm, why);
  else
    for (const part of ["colours", "notes"] as const)
      for (const cell of differing(off[part], right.bare[part]))
        tell(part, `${cell}: ${off[part].get(cell)}`);

  // 2. What was said.
  const untrue = fault === "stop" ? null : untrueIn(said, book, right, subject);
  if (untrue) tell("sentences", untrue);

  // 3. The same again makes it whole.
  const again = runJob(book, job);
  if (again.thrown !== null) tell("sentences", `again: ${again.thrown}`);
  const after = shown(book);
  for (const [name, text] of after) {
    if (right.before.has(name) && !hasOwnName(name)) continue;
    const whole = [name, name.replace(/ \(\d+\)$/, "")].some(
      (one) => text === right.once.get(one) || text === right.twice.get(one),
    );
    if (!whole) tell("tabs", `“${name}” is left half made`);
  }
  if (after.size > right.twice.size) tell("tabs", `${[...after.keys()].join(", ")} are left`);
  // What a run that was stopped had done is not done twice: then the next one has nothing to remember.
  const mayLack = (name: string) => name === TAB_UNDO && (does.row !== null || fault === "stop");
  for (const name of right.once.keys())
    if (!after.has(name) && !mayLack(name)) tell("tabs", `“${name}” is not made`);
  if (fault !== "stop" || !saves) {
    const end = theirs(unhighlighted(book), isMade);
    for (const [harm, why] of lost(end, right.bareAfter)) tell(harm, `again: ${why}`);
  }
  return harms;
}

/** The first sentence that is not true; null where all are. */
function untrueIn(said: Said, book: ModelWorkbook, right: Right, { job }: Subject): string | null {
  const now = shown(book);
  const same = (a: ReadonlyMap<string, string>) =>
    a.size === now.size && [...a].every(([name, text]) => now.get(name) === text);
  // Settings and criteria are made first and then gone into line by line.
  const isWritten = (name: string) =>
    now.get(name) === right.once.get(name) || (job.name === "sidebarSaveSettings" && now.has(name));
  for (const text of [...said.alerts, said.answer?.ok === false ? String(said.answer.message) : ""]) {
    if (/Chưa ghi gì vào bảng tính/.test(text) && !same(right.before)) return text;
    const [, done = ""] = /Trước đó đã xong: (.*?)\. /.exec(`${text} `) ?? [];
    for (const [, name = ""] of done.matchAll(/(?:viết|tạo|ghi vào) tab “(.*?)”/g))
      if (!isWritten(name)) return `${text} – “${name}” is not whole`;
    for (const [, name = ""] of done.matchAll(/(?:tô màu|bỏ tô) ở tab “(.*?)”/g))
      if (!isWritten(name)) return `${text} – “${name}” is not so`;
    const untrue = job.name === "sidebarSave" ? untrueOfCells(text, book, right, job.args?.[0]) : null;
    if (untrue) return untrue;
  }
  // A question's answer is kept, and the command that is run then says itself what became of it.
  const isAnswer = said.answer?.ok === true && job.name !== "sidebarSave" && said.alerts.length === 0;
  const done = said.toasts.length > 0 || isAnswer;
  const notKept = [...said.toasts, String(said.answer?.message)].some((text) => text.includes(NOT_KEPT));
  const kept = [...right.once].filter(([name]) => !notKept || name !== TAB_UNDO);
  if (done && !kept.every(([name, text]) => now.get(name) === text))
    return `done, it says, and is not: ${said.toasts[0] ?? JSON.stringify(said.answer).slice(0, 80)}`;
  if (said.answer?.ok === true && job.name === "sidebarSave") {
    const all = kept.every(([name, text]) => now.get(name) === text);
    if (said.answer.state === "saved" ? !all : !same(right.before)) return `answered ${said.answer.state}`;
  }
  const silent = said.alerts.length + said.toasts.length + said.pages === 0;
  if (silent && said.answer === null && said.thrown === null) return "it ended and said nothing";
  return null;
}

/** Of a save: cells that are named as written and are not, or the other way round. */
function untrueOfCells(text: string, book: ModelWorkbook, right: Right, message: unknown): string | null {
  if (text === "") return null;
  const { edits, adding } = message as { edits: Place[]; adding: NewRows | null };
  const isTwo = adding !== null && edits.some(({ sheet }) => sheet !== adding.sheet);
  const places = edits.flatMap((edit): Place[] => {
    const at = adding?.rows.findIndex(({ row }) => row === edit.row) ?? -1;
    if (!adding || at < 0) return [edit];
    const columns = [edit.column, ...(adding.rows[at]?.cells ?? []).map(([column]) => column)];
    return columns.map((column) => ({ sheet: edit.sheet, row: adding.below + at, column }));
  });
  const now = theirs(book);
  for (const { sheet, row, column } of places) {
    const key = `${sheet} ${row},${column}`;
    const written = now.values.get(key) === right.saved.values.get(key);
    const cell = isTwo ? `${sheet}!${a1(row, column)}` : a1(row, column);
    const named = (label: RegExp) => label.exec(text)?.[1]?.split(", ").includes(cell) === true;
    const saysWritten = named(/Đã ghi(?: đủ các ô)?:? \(?(.*?)[).]/);
    const saysNot = named(/(?:Chưa ghi: |Chưa lưu được ô nào \()(.*?)[).]/);
    const saysNothing = /Chưa ghi gì/.test(text);
    if (saysWritten && !written) return `${text} – ${cell} is not written`;
    if ((saysNot || saysNothing) && written) return `${text} – ${cell} is written`;
    if (written && !saysWritten) return `${text} – ${cell} is written, and nobody is told`;
  }
  return null;
}
