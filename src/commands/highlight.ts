/** @fileoverview Tô màu ô còn thiếu and Bỏ tô màu: highlights on the person's own cells, put on and taken off. */

import { colourWord, TINT_KINDS, TINT_WORDS, type TintKind, type Tints } from "../criteria/tints";
import { keyedTabsOf } from "../layout/reading-beside";
import { stepWords } from "../messages/tabs";
import { type Highlight, highlightsOf } from "../reports/highlight";
import { sealOf } from "../sidebar/seal";
import { bandsOf, type Painted, paint } from "../spreadsheet/highlight";
import { inTime } from "../spreadsheet/pause";
import { readWorkbook } from "../spreadsheet/read";
import { runCommand } from "../spreadsheet/run";
import { step, type Touch } from "../spreadsheet/steps";
import type { Tab } from "../table/tab";
import { runWriting } from "./ending";
import type { Job } from "./job";
import { writeCheckTab } from "./letter";

/** What a run of highlighting did, over all tabs. */
export interface HighlightCounts {
  readonly byKind: Readonly<Record<TintKind, number>>;
  readonly cleared: number;
  /** Cells left alone because they are protected: tab and A1. */
  readonly protectedCells: readonly string[];
  /** Cells that somebody changed or moved while the command ran: tab and A1. */
  readonly changedCells: readonly string[];
}

/** Puts highlights on; the legend stands in the check tab, which is written too. */
export function highlight(): void {
  runWriting("menuHighlight", (job) => {
    const name = writeCheckTab(job);
    const counts = highlightAll(job);
    return `${highlightSentence(counts, job.settings.tints)} Đặt chuột lên ô để đọc việc cần làm; chú giải màu ở tab “${name}”.`;
  });
}

/** Takes all highlights off, wherever in the workbook they stand. */
export function unhighlight(): void {
  runCommand("menuUnhighlight", () => {
    const workbook = readWorkbook();
    return inTime(workbook, "menuUnhighlight", () => {
      const counts = sum(workbook.sheets.map((tab) => paintTab(stepWords.unpaint(tab.name), tab, [])));
      if (counts.cleared === 0 && leftSentence(counts) === "") return "Không có ô nào đang được tô.";
      return `Đã bỏ tô ${counts.cleared} ô; màu nền và ghi chú của bạn còn nguyên.${leftSentence(counts)}`;
    });
  });
}

/** Makes the tabs of an assessment bear exactly its highlights. */
export function highlightAll({ workbook, assessment, settings }: Job): HighlightCounts {
  const wanted = highlightsOf(assessment.findings, settings.tints);
  const { reading } = assessment;
  const read = [...reading.tabs, ...keyedTabsOf(reading).map(({ tab }) => tab)];
  const names = new Set([...wanted.keys(), ...read.map(({ name }) => name)]);
  return sum(
    workbook.tabs
      .filter((tab) => names.has(tab.name))
      .map((tab) => paintTab(stepWords.paint(tab.name), tab, wanted.get(tab.name) ?? [], tab.values)),
  );
}

type OneTab = Pick<Job["workbook"]["tabs"][number], "name" | "sheet">;

function paintTab(
  what: string,
  { name, sheet }: OneTab,
  highlights: readonly Highlight[],
  read: Tab["values"] = [],
): HighlightCounts {
  const bands = bandsOf(sheet);
  const counts = bands.map((band) => {
    const rows = bands.length > 1 ? `, dòng ${band.first + 1}–${band.end}` : "";
    const sealed = () => sealOf([[JSON.stringify([sheet.getSheetId(), band, highlights])]]);
    const work = (touch: Touch) => {
      touch(sheet, name);
      return countsOf(name, paint(sheet, highlights, band, { name, read }));
    };
    return step(what + rows, work, sealed);
  });
  return sum(counts);
}

function countsOf(tab: string, { highlighted, cleared, ...left }: Painted): HighlightCounts {
  const byKind: Record<TintKind, number> = { unreadable: 0, missing: 0, notAppraised: 0 };
  for (const { kind } of highlighted) byKind[kind]++;
  const inTab = (cells: readonly string[]) => cells.map((cell) => `${tab}!${cell}`);
  return {
    byKind,
    cleared,
    protectedCells: inTab(left.protectedCells),
    changedCells: inTab(left.changedCells),
  };
}

/** "Đã tô 3 ô thiếu minh chứng (màu cam), 2 ô chưa thẩm định (màu xanh dương)." */
export function highlightSentence(counts: HighlightCounts, tints: Tints): string {
  const parts = TINT_KINDS.filter((kind) => counts.byKind[kind] > 0).map(
    (kind) => `${counts.byKind[kind]} ô ${TINT_WORDS[kind]} (màu ${colourWord(tints[kind])})`,
  );
  const said = parts.length > 0 ? `Đã tô ${parts.join(", ")}.` : "Không có ô nào cần tô.";
  return said + leftSentence(counts);
}

const NAMED = 10;

/** What was left as it is, and why. */
function leftSentence({ protectedCells, changedCells }: HighlightCounts): string {
  const named = (cells: readonly string[], why: string) =>
    cells.length === 0
      ? ""
      : ` ${cells.length} ô ${why}: ${cells.slice(0, NAMED).join(", ")}${cells.length > NAMED ? "…" : ""}`;
  return (
    named(protectedCells, "được bảo vệ nên giữ nguyên") +
    named(changedCells, "vừa được người khác sửa hoặc dời trong lúc chạy, chạy lại lệnh để tô cho đúng")
  );
}

function sum(counts: readonly HighlightCounts[]): HighlightCounts {
  const byKind: Record<TintKind, number> = { unreadable: 0, missing: 0, notAppraised: 0 };
  for (const one of counts) for (const kind of TINT_KINDS) byKind[kind] += one.byKind[kind];
  return {
    byKind,
    cleared: counts.reduce((total, { cleared }) => total + cleared, 0),
    protectedCells: counts.flatMap(({ protectedCells }) => protectedCells),
    changedCells: counts.flatMap(({ changedCells }) => changedCells),
  };
}
