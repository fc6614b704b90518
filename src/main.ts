/**
 * @fileoverview The door: every export becomes an Apps Script global, so nothing else may be exported here but `begin`,
 * which each of those globals calls first (tools/build/code.mjs).
 * One-line delegations only.
 */
import { all } from "./commands/all";
import { check } from "./commands/check";
import { closeYear } from "./commands/close-year";
import { compareYears } from "./commands/compare-years";
import { criteria } from "./commands/criteria";
import { issueDecision } from "./commands/decisions";
import { help } from "./commands/help";
import { highlight, unhighlight } from "./commands/highlight";
import { merge, runMerge as mergeWithoutScreen } from "./commands/merge";
import { missing, remind } from "./commands/missing";
import {
  makeNewSheet as makeSheet,
  newSheetDialog,
  newSheetUnits as unitsForSheet,
} from "./commands/new-sheet";
import { openWithoutScreen, openNewYear as openYear, openYearDialog } from "./commands/open-year";
import { papers, papersWithoutScreen } from "./commands/papers";
import {
  proposedChanges as proposals,
  proposeDialog,
  addChanges as putChanges,
} from "./commands/propose-changes";
import { answerQuestion as takeAnswer } from "./commands/question";
import {
  readingForm as formOfReading,
  saveReading as keepReading,
  saveTabUse as keepTabUse,
  reading,
} from "./commands/reading";
import { recognisedList } from "./commands/recognised-list";
import { report } from "./commands/report";
import { exportReport, importReports } from "./commands/report-files";
import { result } from "./commands/result";
import { settings } from "./commands/settings";
import {
  goToCell,
  listFindings,
  listUnits,
  openBook,
  openUnit,
  readSelection,
  saveUnit,
  showBeside,
  takeSelected,
} from "./commands/sidebar";
import { readSettingsForm, saveSettings } from "./commands/sidebar-settings";
import { summary } from "./commands/summary";
import { undo } from "./commands/undo";
import { unitChanges } from "./commands/unit-changes";
import { upward } from "./commands/upward";
import { saveVisit } from "./commands/visits";
import { followYear, visitsMeeting, yearWithoutScreen } from "./commands/year";
import { yearLists } from "./commands/year-lists";
import { yearView } from "./commands/year-view";
import { showMenu } from "./menu";
import type {
  Answer,
  CellRequest,
  FindingList,
  ListRequest,
  LoadedFile,
  LoadRequest,
  MoreUnits,
  Opened,
  OpenRequest,
  ReportFile,
  ReportRequest,
  Saved,
  SavedVisit,
  SaveRequest,
  Selection,
  SettingsForm,
  SettingsRequest,
  SheetRequest,
  Taken,
  TakeRequest,
  UnitCells,
  UnitRequest,
  VisitRequest,
  YearView,
} from "./sidebar/wire";

export { begin } from "./spreadsheet/execution";

/** Runs when the spreadsheet opens, without permissions. */
export const onOpen = (): void => showMenu();

/** Runs once when the add-on is installed. */
export const onInstall = (): void => showMenu();

export const menuSidebar = (): void => showBeside("Sidebar");
export const menuAll = (): void => all();
export const menuYear = (): void => followYear();
export const menuVisits = (): void => visitsMeeting();
export const menuYearLists = (): void => yearLists();
export const menuCheck = (): void => check();
export const menuResult = (): void => result();
export const menuSummary = (): void => summary();
export const menuHighlight = (): void => highlight();
export const menuUnhighlight = (): void => unhighlight();
export const menuUndo = (): void => undo();
export const menuMissing = (): void => missing();
export const menuRemind = (): void => remind();
export const menuList = (): void => recognisedList();
export const menuPapers = (): void => papers();
export const menuUpward = (): void => upward();
export const menuMerge = (): void => merge();
export const menuReportFiles = (): void => showBeside("Reports");
export const menuNewSheet = (): void => newSheetDialog();
export const menuReading = (): void => reading();
export const menuUnitChanges = (): void => unitChanges();
export const menuProposeChanges = (): void => proposeDialog();
export const menuCompareYears = (): void => compareYears();
export const menuCriteria = (): void => criteria();
export const menuOpenYear = (): void => openYearDialog();
export const menuCloseYear = (): void => closeYear();
export const menuSettings = (): void => settings();
export const menuHelp = (): void => help();

/** The main job for a caller without a screen: plain object in, plain object out. */
export const runReport = (request: Parameters<typeof report>[0]): ReturnType<typeof report> =>
  report(request);

/** The lists of the year for a caller without a screen: plain object in, plain object out. */
export const runYear = (
  request: Parameters<typeof yearWithoutScreen>[0],
): ReturnType<typeof yearWithoutScreen> => yearWithoutScreen(request);

/** Opening a year for a caller without a screen: plain object in, plain object out. */
export const runOpening = (
  request: Parameters<typeof openWithoutScreen>[0],
): ReturnType<typeof openWithoutScreen> => openWithoutScreen(request);

/** What the papers are made of for a caller without a screen: plain object in, plain object out. */
export const runPapers = (
  request: Parameters<typeof papersWithoutScreen>[0],
): ReturnType<typeof papersWithoutScreen> => papersWithoutScreen(request);

/** What the dialog Cách đọc bảng calls. */
export const readingForm = (request: unknown): ReturnType<typeof formOfReading> => formOfReading(request);
export const saveReading = (answer: unknown): ReturnType<typeof keepReading> => keepReading(answer);

export const saveTabUse = (answer: unknown): ReturnType<typeof keepTabUse> => keepTabUse(answer);

/** What a button of a question calls: keeps the answer and runs the command again. */
export const answerQuestion = (answer: unknown): ReturnType<typeof takeAnswer> => takeAnswer(answer);

/** What the dialog Giấy tờ calls: puts a decision down that was issued. */
export const issuePapers = (request: unknown): ReturnType<typeof issueDecision> => issueDecision(request);

/** What the dialog Tạo bảng chấm mới calls. */
export const newSheetUnits = (sheet: unknown): ReturnType<typeof unitsForSheet> => unitsForSheet(sheet);
export const makeNewSheet = (request: unknown): ReturnType<typeof makeSheet> => makeSheet(request);

/** What the dialog Gợi ý thay đổi đơn vị calls. */
export const proposedChanges = (request: unknown): ReturnType<typeof proposals> => proposals(request);
export const addChanges = (request: unknown): ReturnType<typeof putChanges> => putChanges(request);
/** What the dialog Mở năm mới calls. */
export const openNewYear = (request: unknown): ReturnType<typeof openYear> => openYear(request);

/** Merging for a caller without a screen: plain object in, plain object out. */
export const runMerge = (
  request: Parameters<typeof mergeWithoutScreen>[0],
): ReturnType<typeof mergeWithoutScreen> => mergeWithoutScreen(request);

/** What the sidebar calls: one plain message in, one plain answer out (src/sidebar/wire.ts). */
export const sidebarOpen = (request: OpenRequest): Answer<Opened> => openBook(request);
export const sidebarList = (request: ListRequest): Answer<MoreUnits> => listUnits(request);
export const sidebarTake = (request: TakeRequest): Answer<Taken> => takeSelected(request);
export const sidebarUnit = (request: UnitRequest): Answer<UnitCells> => openUnit(request);
export const sidebarSave = (request: SaveRequest): Answer<Saved> => saveUnit(request);
export const sidebarSelection = (): Answer<Selection> => readSelection();
export const sidebarGoTo = (request: CellRequest): Answer<object> => goToCell(request);
export const sidebarFindings = (request: SheetRequest): Answer<FindingList> => listFindings(request);
export const sidebarSettings = (): Answer<SettingsForm> => readSettingsForm();
export const sidebarSaveSettings = (request: SettingsRequest): Answer<SettingsForm> => saveSettings(request);
export const sidebarYear = (): Answer<YearView> => yearView();
export const sidebarSaveVisit = (request: VisitRequest): Answer<SavedVisit> => saveVisit(request);
export const sidebarReport = (request: ReportRequest): Answer<ReportFile> => exportReport(request);
export const sidebarLoadReports = (request: LoadRequest): Answer<{ files: readonly LoadedFile[] }> =>
  importReports(request);
