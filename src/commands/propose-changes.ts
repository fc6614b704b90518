/**
 * @fileoverview Gợi ý thay đổi đơn vị: what may have become of last year's units that this year does not have, by the list of
 * communes in a page of its own. A person ticks; what is ticked goes into their own list, and nothing else is done with it.
 */
import * as z from "zod/mini";
import { Problem } from "../messages/failures";
import {
  changesAsked,
  changesEndAbove,
  changesLackColumns,
  changesMoved,
  changesPut,
  changesRefused,
  NO_OLD_UNITS,
  NOTHING_CHOSEN,
  NOTHING_TO_PROPOSE,
  noteOfProposal,
  ONLY_2025,
  PROPOSE_TITLE,
  proposalWords,
  unknownUnits,
} from "../messages/unit-changes";
import { readTab, readWorkbook, type Workbook } from "../spreadsheet/read";
import { showCommand, withLock } from "../spreadsheet/run";
import { saveBelow } from "../spreadsheet/save";
import { a1 } from "../table/a1";
import { type OldUnits, provinceSaid, readOldUnits, SINCE_2025 } from "../units/old-units";
import { dayOfDate } from "../vietnamese/periods";
import { changeTable } from "../year/change-tables";
import { rowsOfChanges } from "../year/new-changes";
import { CHANGES_LIST } from "../year/new-lists";
import { changeOf, type Proposal, proposeChanges } from "../year/proposals";
import { answer } from "./answer";
import { showDialog } from "./dialog";
import type { Job } from "./job";
import { latestJob } from "./latest-job";
import { assessmentOf, yearBefore } from "./of-year";
import { changesOf } from "./read-changes";
import { readSettings } from "./reading-context";
import { requestBelow } from "./rows-below";
import { saveAndKeep } from "./save-and-keep";
import { makeChangesTab } from "./unit-changes";

/** The page of dist/ that holds the list; only what proposes reads it. */
const PAGE = "OldUnits";

/** Opens the dialog, with the province that the settings speak of. */
export function proposeDialog(): void {
  showCommand("menuProposeChanges", () => {
    const { settings } = readSettings(readWorkbook());
    const old = oldUnits();
    const data = {
      provinces: old.provinces.map(({ name, now }) => [name, now]),
      province: provinceSaid(old, [settings.place, settings.unit, settings.parent]),
      source: old.source,
      day: old.day,
    };
    showDialog("Changes", data, { title: PROPOSE_TITLE, width: 640, height: 560 });
    return null;
  });
}

const province = z.string().check(z.maxLength(100));

/** What is proposed for a province. */
export function proposedChanges(request: unknown) {
  return answer(z.object({ province }), request, ({ province: asked }) => {
    const { proposals, unknown } = propose(readWorkbook(), asked);
    if (proposals.length === 0 && unknown.length === 0) throw new Problem(NOTHING_TO_PROPOSE);
    return {
      rows: proposals.map((one) => ({ id: idOf(one), sure: one.sure, ...proposalWords(one) })),
      left: unknownUnits(unknown),
    };
  });
}

const chosen = z.object({
  province,
  ids: z.array(z.string().check(z.maxLength(5000))).check(z.maxLength(2000)),
});

/** Puts what a person ticked below the last row of their list, which is made where there is none. */
export function addChanges(request: unknown) {
  return answer(chosen, request, ({ province: asked, ids }) =>
    withLock(() => {
      if (ids.length === 0) throw new Problem(NOTHING_CHOSEN);
      const workbook = readWorkbook();
      const { proposals, source } = propose(workbook, asked);
      const wanted = new Set(ids);
      const picked = proposals.filter((one) => wanted.has(idOf(one)));
      // The sheets or the list say something else since: what was ticked is no longer what was shown.
      if (picked.length < wanted.size) throw new Problem(changesMoved);
      const tab = put(workbook, picked, noteOfProposal(source));
      return { message: changesPut(picked.length, tab) };
    }),
  );
}

function oldUnits(): OldUnits {
  const old = readOldUnits(HtmlService.createHtmlOutputFromFile(PAGE).getContent());
  if (!old) throw new Problem(NO_OLD_UNITS);
  return old;
}

const idOf = ({ to, from }: Proposal) =>
  [to, ...from.map(({ name, place }) => `${name}|${place}`)].join("\n");

function propose(workbook: Workbook, asked: string) {
  const old = oldUnits();
  const { settings } = readSettings(workbook);
  const { prior, now } = years(latestJob(workbook));
  const { changes, coming } = changesOf(workbook);
  const found = proposeChanges({
    prior: prior.units,
    now: now?.units ?? null,
    old: old.of(asked),
    changes,
    coming,
    years: { from: prior.year, to: now?.year ?? prior.year },
    today: dayOfDate(new Date()) as string,
    home: settings.unit,
  });
  return { ...found, source: old };
}

/** The latest year and the one before; of a workbook with one year alone that one, as what was before. */
function years(job: Job) {
  const { year, years: all, workbook, assessment } = job;
  const changed = Number(SINCE_2025.slice(0, 4));
  const last = all[all.length - 1] ?? year ?? changed;
  const own = { units: assessment.units, year: year ?? changed };
  const of = (wanted: number | null) => {
    if (wanted === null) return null;
    if (wanted === own.year) return own;
    const { job: found } = assessmentOf(workbook, wanted);
    return found && { units: found.assessment.units, year: wanted };
  };
  const before = of(yearBefore({ years: all, year: last }));
  const now = before ? of(last) : null;
  const prior = before ?? own;
  if (prior.year > changed || (now && now.year < changed)) throw new Problem(ONLY_2025);
  return { prior, now };
}

/** Puts rows into the person's list; gives its tab. */
function put(workbook: Workbook, picked: readonly Proposal[], note: string): string {
  const { accounts, notTaken } = changesOf(workbook);
  const [account] = accounts;
  const asked = notTaken.find((one) => one.asked);
  if (!account && asked) throw new Problem(changesAsked(asked.sheet, asked.why));
  const name = account?.sheet ?? CHANGES_LIST.tab;
  const { spreadsheet } = workbook;
  if (!spreadsheet.getSheetByName(name)) makeChangesTab(workbook);
  const sheet = spreadsheet.getSheetByName(name);
  const tab = sheet && readTab(sheet, name);
  const table = tab && changeTable(tab);
  if (!tab || !table) throw new Problem(changesLackColumns(name, ["đơn vị cũ", "đơn vị mới"]));
  const place = rowsOfChanges(table, picked.map(changeOf), note);
  if ("missing" in place) throw new Problem(changesLackColumns(name, place.missing));
  if ("below" in place) throw new Problem(changesEndAbove(name, place.below + 1, place.text));
  const request = requestBelow(tab, table.headerRows[0] ?? 0, place);
  const saved = saveAndKeep(spreadsheet, request, (writes) => saveBelow(spreadsheet, request, writes));
  if (saved.state === "moved") throw new Problem(changesMoved);
  if (saved.state === "stopped")
    throw new Problem(changesRefused(saved.cells.map(({ row, column }) => a1(row, column))));
  spreadsheet.setActiveSheet(sheet);
  return name;
}
