/**
 * @fileoverview The tab `3CĐ · Bộ tiêu chí` as rows: what a set looks like in it, and a set read back from
 * what a person made of it, with errors that name the cell ([K3]).
 */
import { a1 } from "../table/a1";
import type { CellValue } from "../table/tab";
import { fold, tidy } from "../vietnamese/fold";
import { parseNumber } from "../vietnamese/numbers";
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

function ruleWords(rule: PillarRule): string {
  if (rule.kind === "all") return "Đạt tất cả tiêu chí";
  if (rule.kind === "atLeast") return `Đạt ít nhất ${rule.criteria} tiêu chí`;
  return `Đạt ít nhất ${String(rule.points).replace(".", ",")} điểm`;
}

/**
 * Reads the tab.
 * @param values all of the tab, from A1
 * @returns the set, or every error with the cell it stands in; nothing is judged by a set with errors
 */
export function readCriteriaTab(
  values: readonly (readonly CellValue[])[],
): { readonly set: CriteriaSet } | { readonly errors: readonly CriteriaError[] } {
  const errors: CriteriaError[] = [];
  const head = values.findIndex(
    (row) => fold(String(row[0] ?? "")) === "ma" && fold(String(row[1] ?? "")).startsWith("noi dung"),
  );
  if (head < 0) {
    return {
      errors: [
        {
          cell: "A10",
          message: "Không tìm thấy dòng tiêu đề “Mã | Nội dung, tiêu chí”. Xóa tab và tạo lại từ menu.",
        },
      ],
    };
  }
  const places = new Map<string, string>();
  const labelled = (label: string, path: string): CellValue => {
    const row = values.findIndex(
      (cells, index) => index < head && fold(String(cells[0] ?? "")) === fold(label),
    );
    places.set(path, a1(Math.max(0, row), 1));
    return row < 0 ? "" : (values[row]?.[1] ?? "");
  };

  const from = numberIn(labelled(LABELS.from, "period.from"));
  const to = numberIn(labelled(LABELS.to, "period.to"));
  places.set("period", places.get("period.from") ?? "B5");
  const candidate = {
    id: text(labelled(LABELS.id, "id")),
    name: text(labelled(LABELS.name, "name")),
    period: from === null && to === null ? null : { from: from ?? to, to: to ?? from },
    totalPoints: numberIn(labelled(LABELS.total, "totalPoints")),
    sources: text(labelled(LABELS.sources, "sources")).split("\n").map(tidy).filter(Boolean),
    pillars: [] as { code: string; name: string; rule: unknown; criteria: Record<string, unknown>[] }[],
  };

  for (let row = head + 1; row < values.length; row++) {
    const cells = values[row] ?? [];
    const code = codeIn(cells[COLUMN.code] ?? "");
    const words = text(cells[COLUMN.text] ?? "");
    if (code === "" && words === "") continue;
    const place = (column: number) => a1(row, column);
    const isPillar = /^\d{1,2}$/.test(code);
    if (!isPillar && !/^\d{1,2}\.\d{1,2}$/.test(code)) {
      errors.push({
        cell: place(COLUMN.code),
        message: "Mã phải là 1, 2, 3 (nội dung) hoặc 1.1, 1.2 (tiêu chí).",
      });
      continue;
    }
    if (isPillar) {
      const path = `pillars.${candidate.pillars.length}`;
      for (const [part, column] of [
        ["", COLUMN.code],
        [".code", COLUMN.code],
        [".name", COLUMN.text],
        [".rule", COLUMN.rule],
        [".rule.criteria", COLUMN.rule],
        [".rule.points", COLUMN.rule],
      ] as const) {
        places.set(path + part, place(column));
      }
      const rule = readRule(text(cells[COLUMN.rule] ?? ""));
      if (rule === null) {
        errors.push({
          cell: place(COLUMN.rule),
          message: "Ghi “Đạt tất cả tiêu chí”, “Đạt ít nhất 4 tiêu chí” hoặc “Đạt ít nhất 20 điểm”.",
        });
      }
      candidate.pillars.push({ code, name: words, rule: rule ?? { kind: "all" }, criteria: [] });
      continue;
    }
    const pillar = candidate.pillars.find((one) => one.code === code.split(".")[0]);
    if (!pillar) {
      errors.push({
        cell: place(COLUMN.code),
        message: `Tiêu chí ${code} đứng trước hoặc thiếu dòng nội dung ${code.split(".")[0]}.`,
      });
      continue;
    }
    if (pillar.criteria.some((one) => one.code === code)) {
      errors.push({ cell: place(COLUMN.code), message: `Tiêu chí ${code} bị lặp lại.` });
      continue;
    }
    const path = `pillars.${candidate.pillars.indexOf(pillar)}.criteria.${pillar.criteria.length}`;
    for (const [part, column] of [
      ["", COLUMN.code],
      [".code", COLUMN.code],
      [".text", COLUMN.text],
      [".evidence", COLUMN.evidence],
      [".maxPoints", COLUMN.max],
      [".passMark", COLUMN.pass],
    ] as const) {
      places.set(path + part, place(column));
    }
    const evidence = readYesNo(cells[COLUMN.evidence] ?? "");
    if (evidence === null) errors.push({ cell: place(COLUMN.evidence), message: "Ghi Có hoặc Không." });
    pillar.criteria.push({
      code,
      text: words,
      evidence: evidence ?? true,
      maxPoints: numberIn(cells[COLUMN.max] ?? ""),
      passMark: numberIn(cells[COLUMN.pass] ?? ""),
    });
  }

  const parsed = criteriaSetSchema.safeParse(candidate);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      errors.push({ cell: nearest(places, issue.path.map(String)) ?? a1(head, 0), message: issue.message });
    }
  }
  if (errors.length > 0 || !parsed.success) return { errors };
  return { set: parsed.data };
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

function readYesNo(value: CellValue): boolean | null {
  if (value === true || value === "") return true;
  if (value === false) return false;
  const word = fold(String(value));
  if (["co", "can", "x", "1"].includes(word)) return true;
  return ["khong", "0", "k"].includes(word) ? false : null;
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
