/**
 * @fileoverview What every command does first: read the workbook once, recognise the sheet, choose the
 * criteria set and judge. Here the pure rooms meet the spreadsheet; no rule lives here.
 */
import { type Assessment, assess } from "../assessment/assess";
import { chooseSet } from "../criteria/choose";
import { PRESETS } from "../criteria/presets";
import type { CriteriaSet } from "../criteria/set";
import { DEFAULT_SETTINGS, readSettingsTab, type Settings } from "../criteria/settings";
import { readCriteriaTab } from "../criteria/tab";
import type { Layout, Reading } from "../layout/reading";
import { recognise } from "../layout/recognise";
import { Problem } from "../messages/failures";
import { TAB_CRITERIA, TAB_SETTINGS } from "../messages/tabs";
import { readTab, readWorkbook, type Workbook } from "../spreadsheet/read";

/** What a caller settles beforehand; null or absent: by the rules. */
export interface JobRequest {
  readonly sheet?: string | null;
  readonly mapping?: Layout | null;
  readonly year?: number | null;
  /** Id of a criteria set ([K2]). */
  readonly criteria?: string | null;
  /** Somebody looks at the sheet: where several tabs could be meant, the open one is. */
  readonly onScreen?: boolean;
}

/** What a menu command asks for. */
export const FROM_MENU: JobRequest = { onScreen: true };

export interface Job {
  readonly settings: Settings;
  readonly workbook: Workbook;
  readonly assessment: Assessment;
  /** What the person should know of the choices made, in Vietnamese sentences. */
  readonly notices: readonly string[];
}

/**
 * Reads and judges the active spreadsheet; writes nothing.
 * @throws Problem with one Vietnamese sentence where it cannot be judged without guessing
 */
export function runJob(request: JobRequest): Job {
  const workbook = readWorkbook(SpreadsheetApp.getActiveSpreadsheet());
  const { settings, notices } = readSettings(workbook);
  const own = readOwnSet(workbook);
  const reading = recogniseTabs(workbook, request, own && "set" in own ? own.set : null);
  const year = request.year ?? reading.year ?? settings.year;
  const chosen = request.criteria ?? settings.criteria;
  const choice = chooseSet({
    chosen,
    tabSet: usableSet(own, request.criteria ?? null),
    title: reading.title,
    year,
    headings: reading.criteria,
  });
  if (!choice) {
    throw new Problem(
      "Không tìm thấy tiêu chí nào trên tiêu đề bảng. Ghi mã tiêu chí (1.1, 1.2…) vào tiêu đề cột, hoặc lập bộ tiêu chí từ menu Bộ tiêu chí.",
    );
  }
  if (choice.passedOver !== null) {
    notices.push(
      `Không dùng được bộ tiêu chí “${choice.passedOver}” vì không có hoặc chưa có tiêu chí nào; đã chấm theo “${choice.set.name}”.`,
    );
  }
  const assessment = assess(reading, choice.set, workbook.tabs, { year, falseIsFail: settings.falseIsFail });
  return { settings, workbook, assessment, notices };
}

/** Recognises the assessment; where several tabs could be it, the one that is open is meant. */
export function recogniseTabs(workbook: Workbook, request: JobRequest, ownSet: CriteriaSet | null): Reading {
  const options = {
    // Headings are matched with the texts of the unit's own set first, then with the presets'.
    sets: ownSet ? [ownSet, ...PRESETS] : PRESETS,
    ...(request.sheet ? { sheet: request.sheet } : {}),
    ...(request.mapping ? { mapping: request.mapping } : {}),
  };
  const first = recognise(workbook.tabs, options);
  if (first.ok) return first.reading;
  if (first.reason === "several" && request.onScreen) {
    const active = workbook.spreadsheet.getActiveSheet().getName();
    if (first.sheets.includes(active)) {
      const second = recognise(workbook.tabs, { ...options, sheet: active });
      if (second.ok) return second.reading;
      throw new Problem(second.message);
    }
  }
  throw new Problem(first.message);
}

type OwnSet = ReturnType<typeof readCriteriaTab>;

/** The set in the workbook's own tab, as read; null where there is no such tab. */
export function readOwnSet(workbook: Workbook): OwnSet | null {
  const sheet = workbook.own.get(TAB_CRITERIA);
  return sheet ? readCriteriaTab(readTab(sheet, TAB_CRITERIA).values) : null;
}

/** The unit's own set; one that does not parse judges nothing ([K3]), unless another was asked for. */
function usableSet(own: OwnSet | null, asked: string | null): CriteriaSet | null {
  if (!own) return null;
  if ("set" in own) return own.set;
  if (asked !== null && (asked === "sheet" || PRESETS.some(({ id }) => id === asked))) return null;
  const [first] = own.errors;
  const more = own.errors.length > 1 ? ` (và ${own.errors.length - 1} lỗi khác)` : "";
  throw new Problem(
    `Tab “${TAB_CRITERIA}” có lỗi ở ô ${first?.cell}: ${first?.message}${more} Sửa lại rồi chạy lại.`,
  );
}

function readSettings(workbook: Workbook): { settings: Settings; notices: string[] } {
  const sheet = workbook.own.get(TAB_SETTINGS);
  if (!sheet) return { settings: DEFAULT_SETTINGS, notices: [] };
  const { settings, errors } = readSettingsTab(readTab(sheet, TAB_SETTINGS).values);
  return {
    settings,
    notices: errors.map(({ cell, message }) => `Tab “${TAB_SETTINGS}”, ô ${cell}: ${message}`),
  };
}
