/** @fileoverview What the tests of dialogs share: small sheets, what a dialog shows, and what it sends back. */
import type { ModelWorkbook } from "../../workbench/host/model";
import { bookOf, type Given, sheetOf } from "../workbench/host/support";
import { bundleOn } from "./support";

export type Rows = Given[][];
export type Bundle = ReturnType<typeof bundleOn>;
export interface Form {
  sheet: string;
  kind: string;
  rows: string;
  message: string;
  sure: boolean;
  alike: string[];
  columns: {
    column: string;
    field: string;
    criterion: string | null;
    pillar: string | null;
    ask: boolean;
    heading: string;
  }[];
}

export const TITLE = ["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2026"];
export const UNITS = ["Đoàn xã An Hà", "Đoàn xã Đào Mỹ", "Đoàn xã Dương Đức"];
export const PLAIN: Rows = [
  TITLE,
  ["TT", "Đơn vị", "1.1", "1.2", "2.1", "3.1"],
  ...UNITS.map((unit, n): Given[] => [n + 1, unit, "Đạt", "Đạt", "Đạt", "Đạt"]),
];
export const book = (rows: Rows, name = "Chấm") => bookOf(sheetOf(rows, name));

export function formOf({ ui }: Bundle): Form {
  const page = ui.dialogs.at(-1)?.content ?? "";
  return JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page)?.[1] ?? "null");
}

/** What the page sends when a person has changed some columns' choices. */
export function answerOf(
  form: Form,
  changes: Record<string, [string, string | null]> = {},
  together: string[] = [],
) {
  return {
    sheet: form.sheet,
    rows: form.rows,
    kind: form.kind,
    together,
    columns: form.columns.map(({ column, field, criterion, pillar }) => {
      const [changed, code] = changes[column] ?? [field, criterion];
      return { column, field: changed, criterion: code ?? null, pillar };
    }),
  };
}

export function save(bundle: Bundle, answer: unknown) {
  const said = bundle.host.callFromSidebar("saveReading", [answer]);
  if (!said.ok) throw new Error(said.error.message);
  return said.value as { ok: boolean; message: string };
}

export interface Report {
  ok: boolean;
  message: string;
  layout: {
    sheet: unknown;
    headerRows: number[];
    unitRows: number;
    columns: { column: string; field: string; criterion: string | null }[];
  };
  units: { name: string; criteria: Record<string, string> }[];
}
/** What `assess` gets from the workbook. */
export const report = (workbook: ModelWorkbook, request: object = {}) =>
  bundleOn(workbook).host.run("runReport", [request]) as Report;

/** As if a person had made the sheet anew: the rows replace what stood there. */
export function retype(workbook: ModelWorkbook, rows: Rows, name = "Chấm"): void {
  const at = workbook.sheets.findIndex((sheet) => sheet.name === name);
  workbook.sheets[at] = sheetOf(rows, name, workbook.sheets[at]?.id ?? 0);
}

export interface Question {
  command: string;
  message: string;
  choices: { label: string; uses: unknown[]; together: string[] }[];
}
/** The question with buttons that is open. */
export const questionOf = (bundle: Bundle) => formOf(bundle) as unknown as Question;

/** Presses the button of that label. */
export const press = (bundle: Bundle, label: string) => {
  const { command, choices } = questionOf(bundle);
  const choice = choices.find((one) => one.label === label);
  const said = bundle.host.callFromSidebar("answerQuestion", [
    { command, uses: choice?.uses, together: choice?.together },
  ]);
  if (!said.ok) throw new Error(said.error.message);
  return said.value;
};
