/** @fileoverview One execution of the bundle on a workbook, and everything that it told the person. */
import { readdirSync, readFileSync } from "node:fs";
import { cellArea } from "../../src/table/area";
import { Host, type HostOptions, Kept } from "../../workbench/host/host";
import type { ModelWorkbook } from "../../workbench/host/model";
import type { AlertAnswer, UiDriver } from "../../workbench/host/ui-driver";

const read = (file: string) => readFileSync(`dist/${file}`, "utf8");
let bundle: Pick<HostOptions, "code" | "html" | "kept"> | null = null;
/** Evaluated once for all executions, but for those that threw or were stopped: test/bundle/kept.test.ts shows that it is the same. */
const bundleOf = () => {
  bundle ??= {
    kept: new Kept(),
    code: read("Code.js"),
    html: Object.fromEntries(
      readdirSync("dist")
        .filter((file) => file.endsWith(".html"))
        .map((file) => [file.slice(0, -5), read(file)]),
    ),
  };
  return bundle;
};

/** 30 November 2021, noon in Vietnam. */
const NOON = Date.UTC(2021, 10, 30, 5);

/** A command of the menu, or a call of a page with its message. */
export interface Job {
  readonly name: string;
  readonly args?: readonly unknown[];
  /** What the person types where the command asks. */
  readonly answers?: readonly string[];
  /** Whether the person says yes where the command asks. */
  readonly agrees?: boolean;
  /** The cell that is selected, 0-based, on the sheet of that id. */
  readonly selects?: readonly [sheetId: number, row: number, column: number];
}

/** What the person sees of one execution. */
export interface Said {
  readonly toasts: string[];
  readonly alerts: string[];
  /** Pages that were shown. */
  pages: number;
  /** What a page's call came to. */
  answer: { readonly ok: boolean; readonly message?: string; readonly [key: string]: unknown } | null;
  /** What Google itself shows: the execution ended in an error. */
  thrown: string | null;
}

class Listening implements UiDriver {
  readonly said: Said = { toasts: [], alerts: [], pages: 0, answer: null, thrown: null };
  readonly #answers: string[];
  constructor(
    answers: readonly string[],
    private readonly agrees: boolean,
  ) {
    this.#answers = [...answers];
  }
  alert(_: string | null, prompt: string, buttons: string): AlertAnswer {
    this.said.alerts.push(prompt);
    return buttons.startsWith("YES") ? (this.agrees ? "YES" : "NO") : "OK";
  }
  prompt() {
    const text = this.#answers.shift();
    return { button: text === undefined ? ("CANCEL" as const) : ("OK" as const), text: text ?? "" };
  }
  toast(message: string) {
    this.said.toasts.push(message);
  }
  showSidebar() {
    this.said.pages += 1;
  }
  showDialog() {
    this.said.pages += 1;
  }
  menu() {}
}

/** Runs a job; `meanwhile` gets the host before it runs, to prepare what is to happen. */
export function runJob(
  workbook: ModelWorkbook,
  { name, args = [], answers = [], agrees = false, selects }: Job,
  meanwhile: (host: Host) => void = () => {},
  options: Partial<HostOptions> = {},
): Said {
  const ui = new Listening(answers, agrees);
  const host = new Host(workbook, { ...bundleOf(), ui, now: () => NOON, ...options });
  if (selects) host.select(selects[0], cellArea(selects[1], selects[2]));
  meanwhile(host);
  if (name.startsWith("menu")) {
    try {
      host.run(name);
    } catch (error) {
      ui.said.thrown = (error as Error).message;
    }
    return ui.said;
  }
  const answer = host.callFromSidebar(name, args);
  if (answer.ok) ui.said.answer = answer.value as Said["answer"];
  else ui.said.thrown = answer.error.message;
  return ui.said;
}

/** How many service calls a job makes on a workbook like this one. */
export function callsOf(workbook: ModelWorkbook, job: Job, options: Partial<HostOptions> = {}): number {
  let calls = 0;
  runJob(copyOf(workbook), job, (host) => host.meanwhile(() => calls++), options);
  return calls;
}

/** The workbook once more, to be tormented apart. */
export function copyOf(workbook: ModelWorkbook): ModelWorkbook {
  return structuredClone(workbook);
}
