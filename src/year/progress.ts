/** @fileoverview How far each unit is in being scored, and the one thing that holds it up, from its cells and never from a tick. */
import type { AssessedUnit, Assessment } from "../assessment/assessed";
import { placesOf } from "../assessment/cells";
import type { FileState } from "../cell/file-state";
import { IN_COLUMN, readMark } from "../cell/mark";
import { valueAt } from "../cell/text";
import { criteriaOf } from "../criteria/set";
import type { Finding } from "../findings/codes";
import { KINDS } from "../findings/codes";
import type { YearUnit } from "./lists";

/** A unit's criteria, counted. */
export interface Progress {
  /** How many criteria there are. */
  readonly of: number;
  /** Marked by the unit itself, and by who appraises; null: the sheet has no such column. */
  readonly self: number | null;
  readonly appraised: number | null;
  /** Codes of criteria whose evidence lacks or does not count yet. */
  readonly withoutEvidence: readonly string[];
  readonly failed: readonly string[];
  /** Codes of criteria that the unit marked otherwise than who appraises. */
  readonly differing: readonly string[];
  /** Codes of criteria that wait for appraisal: this level's own work, nothing that the unit lacks. */
  readonly waiting: readonly string[];
  /** What else has to be put right before its result is known, a word a kind. */
  readonly open: readonly string[];
}

/** Each unit's, in the assessment's order. */
export function progressOf({ set, units }: Assessment): Progress[] {
  const codes = criteriaOf(set).map(({ code }) => code);
  return units.map((unit) => ofUnit(unit, codes));
}

function ofUnit(unit: AssessedUnit, codes: readonly string[]): Progress {
  let [self, appraised] = [0, 0];
  let [hasSelf, hasAppraised] = [false, false];
  for (const code of codes) {
    const places = placesOf(unit.entries, code);
    const marked = (of: (columns: (typeof places)[number]["columns"]) => readonly number[]) =>
      places.some(({ tab, row, columns }) =>
        of(columns).some(
          (column) => column >= 0 && readMark(valueAt(tab, row, column), IN_COLUMN).kind !== "blank",
        ),
      );
    hasSelf ||= places.some(({ columns }) => columns.self >= 0);
    hasAppraised ||= places.some(({ columns }) => columns.appraised >= 0);
    if (marked((columns) => [columns.self, columns.selfFail])) self += 1;
    if (marked((columns) => [columns.appraised, columns.appraisedFail])) appraised += 1;
  }
  const about = (is: (one: Finding) => boolean) => {
    const found = new Set(unit.findings.filter(is).flatMap(({ criteria }) => criteria));
    return codes.filter((code) => found.has(code));
  };
  return {
    of: codes.length,
    self: hasSelf ? self : null,
    appraised: hasAppraised ? appraised : null,
    withoutEvidence: about(({ code }) => KINDS[code].tint === "missing"),
    failed: codes.filter((_, index) => unit.criteria[index] === "fail"),
    differing: about(({ code }) => code === "marks-differ"),
    waiting: about(({ code }) => code === "not-appraised"),
    open: [
      ...new Set(
        unit.findings
          .filter(({ code, severity }) => severity === "error" && KINDS[code].tint !== "missing")
          .map(({ code }) => KINDS[code].word),
      ),
    ],
  };
}

/** What a unit is held up by, as far as the lists and its cells say. */
export interface Held {
  readonly unit: YearUnit;
  /** Null: no assessment in the workbook. */
  readonly progress: Progress | null;
  /** Null: there is no assignment. */
  readonly hasOfficer: boolean | null;
  /** What the lists say of its file; null: nothing. */
  readonly file: { readonly state: FileState; readonly reason: string } | null;
  /** Who appraises, as it is called here: "Huyện đoàn Cao Lộc". */
  readonly us: string;
}

/** One sentence on what a unit is held up by, the first step of the year first; '' where nothing holds it up. */
export function heldUpBy({ unit, progress, hasOfficer, file, us }: Held): string {
  if (file?.state === "returned")
    return `Hồ sơ đã trả lại, đơn vị chưa gửi lại${file.reason ? `: ${file.reason.replace(/[.\s]+$/, "")}` : ""}.`;
  if (unit.outcome === "recognised") return "";
  if (unit.registered === "no") return "Chưa đăng ký.";
  if (unit.registered === "open") return "Chưa rõ có đăng ký hay không.";
  if (progress && unit.outcome === "notRecognised" && progress.failed.length > 0)
    return `Chưa đạt: ${progress.failed.join(", ")}.`;
  if (hasOfficer === false) return "Chưa có cán bộ phụ trách.";
  if (!progress) return "";
  const { of, self, appraised, withoutEvidence, waiting, open } = progress;
  if ((self ?? 0) + (appraised ?? 0) === 0) return "Chưa có kết quả nào trong bảng chấm.";
  if (withoutEvidence.length > 0) return `Thiếu minh chứng: ${withoutEvidence.join(", ")}.`;
  if (self !== null && self < of && waiting.length > 0)
    return `Đơn vị còn ${of - self} tiêu chí chưa tự chấm.`;
  if (open.length > 0) return `Cần sửa trong bảng chấm: ${open.join(", ").toLowerCase()}.`;
  if (waiting.length > 0) return `${us} chưa thẩm định: ${waiting.join(", ")}.`;
  return unit.outcome === "undetermined" ? "Kết quả chưa xác định, xem tab 3CĐ · Kiểm tra." : "";
}
