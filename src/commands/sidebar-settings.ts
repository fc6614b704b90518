/**
 * @fileoverview The sidebar's settings: what it shows is read from the tabs `3CĐ · Thiết lập` and `3CĐ · Bộ tiêu chí`,
 * and what is changed there is written into them, line by line, so that the rest of the tabs stays as people have it.
 */
import * as z from "zod/mini";
import { PRESETS } from "../criteria/presets";
import { criteriaOf } from "../criteria/set";
import {
  DEFAULT_SETTINGS,
  deadlineTrouble,
  OWN_HEADINGS,
  readSettingsTab,
  type Settings,
} from "../criteria/settings";
import { EVIDENCE_CHOICES, readCriteriaTab } from "../criteria/tab";
import { readTints } from "../criteria/tints";
import { Problem } from "../messages/failures";
import { CHOOSE_PALE } from "../messages/sidebar";
import { stepWords } from "../messages/tabs";
import { shorten } from "../reports/shorten";
import { settingsRequest } from "../sidebar/requests";
import type { Answer, SettingsForm } from "../sidebar/wire";
import { typeLines } from "../spreadsheet/lines";
import { ownTab, readTab, readWorkbook, type Workbook } from "../spreadsheet/read";
import { withLock } from "../spreadsheet/run";
import { step } from "../spreadsheet/steps";
import { TAB_CRITERIA, TAB_SETTINGS } from "../table/own-tabs";
import { answer } from "./answer";
import { writeCriteriaTab } from "./criteria";
import { runJob } from "./job";
import { writeSettings } from "./settings-tab";

/** The column of evidence in the tab of criteria, 0-based. */
const EVIDENCE_COLUMN = 2;

/** What the view of settings shows. */
export function readSettingsForm(): Answer<SettingsForm> {
  return answer(z.null(), null, () => formOf(readWorkbook()));
}

/** Writes what was changed, and gives the form as it is then. */
export function saveSettings(request: unknown): Answer<SettingsForm> {
  return answer(settingsRequest, request, ({ settings, sheet, changed, evidence }) =>
    withLock(() => {
      const [bad] = changed.includes("tints") ? readTints(settings.tints).bad : [];
      if (bad) throw new Problem(`${bad.message} ${CHOOSE_PALE}`);
      const trouble = changed.includes("deadline") && deadlineTrouble(settings.deadline);
      if (trouble) throw new Problem(trouble);
      const workbook = readWorkbook();
      const wanted = Object.fromEntries(changed.map((key) => [key, settings[key]])) as Partial<Settings>;
      let criteria = ownTab(workbook, TAB_CRITERIA);
      if (evidence.length > 0 && !criteria) {
        criteria = ownSetOf(workbook, sheet);
        // Asked for by name, the sheet's headings would go before the set that was made of them.
        if (settings.criteria === "sheet") Object.assign(wanted, { criteria: null });
      }
      if (Object.keys(wanted).length > 0) writeSettings(workbook, wanted);
      if (criteria) writeEvidence(criteria, evidence);
      return formOf(readWorkbook(workbook.spreadsheet));
    }),
  );
}

/** The tab of criteria, made of the set that the sheet is judged by. */
function ownSetOf(workbook: Workbook, sheet: string | null): GoogleAppsScript.Spreadsheet.Sheet | null {
  const { set } = runJob({ sheet }).assessment;
  const own = set.id === "sheet" ? { ...set, id: "don-vi", name: "Bộ tiêu chí của đơn vị" } : set;
  return workbook.spreadsheet.getSheetByName(writeCriteriaTab(workbook, own));
}

function formOf(workbook: Workbook): SettingsForm {
  const tab = ownTab(workbook, TAB_SETTINGS);
  const { settings, errors } = tab
    ? readSettingsTab(readTab(tab, TAB_SETTINGS).values)
    : { settings: DEFAULT_SETTINGS, errors: [] };
  const { year, criteria, falseIsFail, deadline, unit, level, parent, tints } = settings;
  const own = ownTab(workbook, TAB_CRITERIA);
  const read = own ? readCriteriaTab(readTab(own, TAB_CRITERIA).values) : null;
  const set = read && "set" in read ? read.set : null;
  const notices = [
    ...errors.map(({ cell, message }) => `Tab “${TAB_SETTINGS}”, ô ${cell}: ${message}`),
    ...(read && "errors" in read
      ? read.errors.map(({ cell, message }) => `Tab “${TAB_CRITERIA}”, ô ${cell}: ${message}`)
      : []),
  ];
  const sets = [...(set ? [set] : []), ...PRESETS.filter((preset) => criteriaOf(preset).length > 0)];
  return {
    settings: { year, criteria, falseIsFail, deadline, unit, level, parent, tints },
    sets: [
      ...sets.filter((one, index) => sets.findIndex(({ id }) => id === one.id) === index),
      { id: "sheet", name: `Tiêu chí ${OWN_HEADINGS}` },
    ].map(({ id, name }) => ({ id, name })),
    evidence:
      set &&
      criteriaOf(set).map(({ code, text, evidence }) => ({
        code,
        text: shorten(text, code),
        needed: evidence,
      })),
    notices,
  };
}

function writeEvidence(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  evidence: readonly { readonly code: string; readonly needed: boolean }[],
): void {
  if (evidence.length === 0) return;
  const { values } = readTab(sheet, TAB_CRITERIA);
  const lines = evidence.map(({ code, needed }) => {
    const row = values.findIndex(([cell = ""]) => String(cell).trim().replace(",", ".") === code);
    if (row < 0) throw new Problem(`Không thấy dòng của tiêu chí ${code} trong tab “${TAB_CRITERIA}”.`);
    return { row, word: EVIDENCE_CHOICES[needed ? 0 : 1] as string };
  });
  step(stepWords.keep(TAB_CRITERIA), (touch) => {
    touch(sheet, sheet.getName());
    typeLines(
      sheet,
      lines.map(({ row, word }) => ({ row, column: EVIDENCE_COLUMN, now: word, choices: null })),
    );
  });
}
