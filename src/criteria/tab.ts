/**
 * @fileoverview The tab `3CĐ · Bộ tiêu chí` as rows: what a set looks like in it, and a set read back from
 * what a person made of it, with errors that name the cell ([K3]).
 */
import { a1 } from "../table/a1";
import type { CellValue } from "../table/tab";
import { fold, tidy } from "../vietnamese/fold";
import { parseNumber } from "../vietnamese/numbers";
import { LabelledForm, yesOrNo } from "./labelled-form";
import { criteriaSetSchema } from "./schema";
import type { CriteriaSet, PillarRule } from "./set";

/** Labels in column A above the table, in their order. */
const LABELS = {
  id: "Mã bộ tiêu chí",
  name: "Tên bộ tiêu chí",
  from: "Áp dụng từ năm",
  to: "Đến năm",
  total: "Tổng điểm cần đạt (nếu chấm điểm)",
  sources: "Văn bản căn cứ (mỗi dòng một văn bản)",
} as const;

const HEAD = ["Mã", "Nội dung, tiêu chí", "Cần minh chứng", "Điểm tối đa", "Điểm đạt", "Cách tính nội dung"];

const COLUMN = { code: 0, text: 1, evidence: 2, max: 3, pass: 4, rule: 5 } as const;

/** Values for the drop-downs of the tab. */
export const EVIDENCE_CHOICES = ["Có", "Không"];

/** What is wrong in the tab, and where. */
export interface CriteriaError {
  /** A1 notation. */
  readonly cell: string;
  readonly message: string;
}

/** The tab's rows below its first cell. `note` is the line a person reads first. */
export function criteriaRows(set: CriteriaSet, note: string): (string | number)[][] {
  const rows: (string | number)[][] = [
    [note],
    [LABELS.id, set.id],
    [LABELS.name, set.name],
    [LABELS.from, set.period?.from ?? ""],
    [LABELS.to, set.period?.to ?? ""],
    [LABELS.total, set.totalPoints ?? ""],
    [LABELS.sources, set.sources.join("\n")],
    [],
    HEAD,
  ];
  for (const pillar of set.pillars) {
    rows.push([pillar.code, pillar.name, "", "", "", ruleWords(pillar.rule)]);
    for (const { code, text, evidence, maxPoints, boundOnly, passMark } of pillar.criteria) {
      // A bound is not the criterion's own maximum, which a person has to write.
      const most = boundOnly ? "" : (maxPoints ?? "");
      rows.push([code, text, evidence ? "Có" : "Không", most, passMark ?? "", ""]);
    }
  }
  return rows;
}

/** The head row's index among `criteriaRows`. */
export const HEAD_ROW = 8;

/** The tab's head row, and the pixels of its columns. */
export const CRITERIA_LOOK = { head: HEAD_ROW, widths: [110, 560, 120, 100, 90, 180] };

function ruleWords(rule: PillarRule): string {
  if (rule.kind === "all") return "Đạt tất cả tiêu chí";
  if (rule.kind === "atLeast") return `Đạt ít nhất ${rule.criteria} tiêu chí`;
  return `Đạt ít nhất ${String(rule.points).replace(".", ",")} điểm`;
}

/** What the table gives of a set before the schema has judged it. */
interface PillarCandidate {
  readonly code: string;
  readonly name: string;
  readonly rule: PillarRule;
  readonly criteria: { readonly code: string; readonly [part: string]: unknown }[];
}

/** The parts of a content and of a criterion, with the column that each stands in: where the schema's errors belong. */
const PILLAR_PARTS = { "": "code", ".code": "code", ".name": "text", ".rule": "rule" } as const;
const CRITERION_PARTS = {
  "": "code",
  ".code": "code",
  ".text": "text",
  ".evidence": "evidence",
  ".maxPoints": "max",
  ".passMark": "pass",
} as const;

/** Reads the table below the labels, row by row; remembers where each part of the set stands. */
class TableReader {
  readonly pillars: PillarCandidate[] = [];
  readonly errors: CriteriaError[] = [];

  constructor(private readonly places: Map<string, string>) {}

  read(cells: readonly CellValue[], row: number): void {
    const code = codeIn(cells[COLUMN.code] ?? "");
    const words = text(cells[COLUMN.text] ?? "");
    if (code === "" && words === "") return;
    if (/^\d{1,2}$/.test(code)) this.pillar(code, words, cells, row);
    else if (/^\d{1,2}\.\d{1,2}$/.test(code)) this.criterion(code, words, cells, row);
    else this.wrong(row, "code", "Mã phải là 1, 2, 3 (nội dung) hoặc 1.1, 1.2 (tiêu chí).");
  }

  private pillar(code: string, name: string, cells: readonly CellValue[], row: number): void {
    this.place(`pillars.${this.pillars.length}`, PILLAR_PARTS, row);
    const rule = readRule(text(cells[COLUMN.rule] ?? ""));
    if (rule === null)
      this.wrong(
        row,
        "rule",
        "Ghi “Đạt tất cả tiêu chí”, “Đạt ít nhất 4 tiêu chí” hoặc “Đạt ít nhất 20 điểm”.",
      );
    this.pillars.push({ code, name, rule: rule ?? { kind: "all" }, criteria: [] });
  }

  private criterion(code: string, words: string, cells: readonly CellValue[], row: number): void {
    const own = code.split(".")[0] ?? "";
    const pillar = this.pillars.find((one) => one.code === own);
    if (!pillar) {
      this.wrong(row, "code", `Tiêu chí ${code} đứng trước hoặc thiếu dòng nội dung ${own}.`);
      return;
    }
    if (pillar.criteria.some((one) => one.code === code)) {
      this.wrong(row, "code", `Tiêu chí ${code} bị lặp lại.`);
      return;
    }
    const path = `pillars.${this.pillars.indexOf(pillar)}.criteria.${pillar.criteria.length}`;
    this.place(path, CRITERION_PARTS, row);
    const evidence = yesOrNo(cells[COLUMN.evidence] ?? "", true);
    if (evidence === null) this.wrong(row, "evidence", "Ghi Có hoặc Không.");
    pillar.criteria.push({
      code,
      text: words,
      evidence: evidence ?? true,
      maxPoints: numberIn(cells[COLUMN.max] ?? ""),
      passMark: numberIn(cells[COLUMN.pass] ?? ""),
    });
  }

  private place(path: string, parts: Readonly<Record<string, keyof typeof COLUMN>>, row: number): void {
    for (const [part, column] of Object.entries(parts)) this.places.set(path + part, a1(row, COLUMN[column]));
  }

  private wrong(row: number, column: keyof typeof COLUMN, message: string): void {
    this.errors.push({ cell: a1(row, COLUMN[column]), message });
  }
}

const NO_HEAD: CriteriaError = {
  cell: "A10",
  message: "Không tìm thấy dòng tiêu đề “Mã | Nội dung, tiêu chí”. Xóa tab và tạo lại từ menu.",
};

/**
 * Reads the tab.
 * @param values all of the tab, from A1
 * @returns the set, or every error with the cell it stands in; nothing is judged by a set with errors
 */
export function readCriteriaTab(
  values: readonly (readonly CellValue[])[],
): { readonly set: CriteriaSet } | { readonly errors: readonly CriteriaError[] } {
  const head = values.findIndex(
    (row) => fold(String(row[0] ?? "")) === "ma" && fold(String(row[1] ?? "")).startsWith("noi dung"),
  );
  if (head < 0) return { errors: [NO_HEAD] };
  const form = new LabelledForm(values.slice(0, head));
  const from = numberIn(form.value(LABELS.from));
  const to = numberIn(form.value(LABELS.to));
  const places = new Map([
    ["id", form.cell(LABELS.id)],
    ["name", form.cell(LABELS.name)],
    ["period", form.cell(LABELS.from)],
    ["period.from", form.cell(LABELS.from)],
    ["period.to", form.cell(LABELS.to)],
    ["totalPoints", form.cell(LABELS.total)],
    ["sources", form.cell(LABELS.sources)],
  ]);
  const table = new TableReader(places);
  values.slice(head + 1).forEach((cells, index) => {
    table.read(cells, head + 1 + index);
  });

  const parsed = criteriaSetSchema.safeParse({
    id: text(form.value(LABELS.id)),
    name: text(form.value(LABELS.name)),
    period: from === null && to === null ? null : { from: from ?? to, to: to ?? from },
    totalPoints: numberIn(form.value(LABELS.total)),
    sources: text(form.value(LABELS.sources)).split("\n").map(tidy).filter(Boolean),
    pillars: table.pillars,
  });
  const errors = [...table.errors];
  for (const issue of parsed.error?.issues ?? [])
    errors.push({ cell: nearest(places, issue.path.map(String)) ?? a1(head, 0), message: issue.message });
  return errors.length > 0 || !parsed.success ? { errors } : { set: parsed.data };
}

/** The cell of a path, or of the closest thing around it that has one. */
function nearest(places: ReadonlyMap<string, string>, path: readonly string[]): string | undefined {
  for (let length = path.length; length > 0; length--) {
    const cell = places.get(path.slice(0, length).join("."));
    if (cell) return cell;
  }
  return undefined;
}

function text(value: CellValue): string {
  return typeof value === "string" ? value.normalize("NFC").trim() : String(value);
}

/** A code as typed; 1.1 that the sheet took for a number or for 1 January is still 1.1. */
function codeIn(value: CellValue): string {
  if (value instanceof Date) return `${value.getDate()}.${value.getMonth() + 1}`;
  return text(value).replace(/\s+/g, "").replace(/,/g, ".").replace(/\.$/, "");
}

/** A number, null where blank; NaN where something else stands there, so that the schema names the cell. */
function numberIn(value: CellValue): number | null {
  if (value === "") return null;
  if (typeof value === "number") return value;
  return typeof value === "string"
    ? tidy(value) === ""
      ? null
      : (parseNumber(value) ?? Number.NaN)
    : Number.NaN;
}

function readRule(words: string): PillarRule | null {
  const folded = fold(words);
  if (folded === "" || folded.includes("tat ca")) return { kind: "all" };
  const number = folded.match(/\d+([.,]\d+)?/);
  if (!number) return null;
  const amount = Number(number[0].replace(",", "."));
  if (folded.includes("diem")) return { kind: "atLeastPoints", points: amount };
  return folded.includes("tieu chi") ? { kind: "atLeast", criteria: amount } : null;
}
