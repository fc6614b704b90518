/**
 * @fileoverview Columns of the assessment itself beside its evidence that say of a paper that it was not handed in, or is
 * not good ("Tình trạng": "Chưa nộp"): such a paper is only promised ([E4]).
 */

import { saysOfPapers } from "../../cell/promise";
import { firstRowBelow, textOf, valueAt } from "../../cell/text";
import { fold } from "../../vietnamese/fold";
import type { Table } from "../columns/table";
import type { Taken } from "../columns/taken";
import { lowestOf } from "../header/header";
import type { DeniedEvidence, UnitEntry } from "../reading";
import { statesOf } from "./evidence-denied";
import { UnitsOf } from "./units-of";
import { unitsNamed } from "./whom";

const PAPERS = "(?:minh chung|ho so|van ban|tai lieu|chung cu|mc|hs)";
/** Headings that ask whether papers came; those of other years, or of what else was handed in, do not. */
const OF_PAPERS = new RegExp(
  `^(?=.*\\b(?:tinh trang|trang thai|nop|gui|nhan|hop le|kiem tra|xac nhan|day du|du)\\b).*\\b${PAPERS}\\b`,
);
const STATE =
  /^(?:tinh trang|trang thai|(?:da )?(?:nop|gui|nhan)|kiem tra|xac nhan|hop le)(?: (?:nop|kiem tra))?$/;
const OPINION = /\b(?:nhan xet|y kien|kien nghi|ton tai|han che|uu diem|de xuat|ly do|huong khac phuc)\b/;
const NOTE = /^(?:ghi chu|chu thich|luu y)\b/;
/** What else units hand in, or do not. */
const ELSE = new RegExp(`\\b(?:doan phi|hoi phi|quy|bao cao|dang ky|phieu|ke hoach)\\b(?!.*\\b${PAPERS}\\b)`);
/** What is said of the criterion, and not of its paper. */
const OF_MARK = /^(?:khong|chua) (?:dat|hoan thanh)\b/;

/** Finds them; `unused`: each table's columns that are not used. */
export function deniedInTables(
  tables: readonly Table[],
  units: readonly UnitEntry[],
  unused: ReadonlyMap<Table, readonly Taken[]>,
): DeniedEvidence[] {
  const denied: DeniedEvidence[] = [];
  for (const table of tables) {
    const own = units.filter(({ tab }) => tab.name === table.tab.name);
    const book = new UnitsOf(own);
    if (!own.some(({ columns }) => [...columns.values()].some(({ evidence }) => evidence >= 0))) continue;
    // A bare "Tình trạng" may be taken for the unit's result, and say of its papers all the same.
    const states = table.taken.filter(
      ({ field, heading }) => field === "result" && STATE.test(lastPart(heading)),
    );
    const columns = [...new Set([...(unused.get(table) ?? []), ...states])].filter(
      ({ heading, aside, of }) =>
        !aside &&
        !OPINION.test(fold(heading)) &&
        !/\b20\d\d\b/.test(heading) &&
        (of !== undefined || isAsking(heading) || NOTE.test(lastPart(heading))),
    );
    for (const state of statesOf(table.tab, columns, firstRowBelow(table.headerRows), {
      isAsking,
      marked: true,
    })) {
      const ofPapers = OF_PAPERS.test(lastPart(state.column.heading));
      const owner = own.find(({ beside }) => beside?.some(({ index }) => index === state.index));
      for (const unit of owner ? [owner] : own)
        for (const [row, criteria] of rowsOf(unit, state.column.of)) {
          const value = valueAt(table.tab, row, state.index);
          if (!state.denies(value)) continue;
          const said = fold(textOf(value));
          const named = unitsNamed(textOf(value), book);
          if (OF_MARK.test(said) || (named.length > 0 && !named.includes(unit))) continue;
          // Of the whole unit, or in a note, it must speak of papers: "Chưa kịp thời" speaks of the work.
          const plain = criteria.length > 0 ? state.asks : ofPapers;
          if (!plain && (!saysOfPapers(textOf(value)) || ELSE.test(said))) continue;
          for (const criterion of criteria.length > 0 ? criteria : [null])
            denied.push({
              tab: unit.tab,
              row,
              column: state.index,
              criterion,
              ...(criterion !== null && { evidence: unit.columns.get(criterion)?.evidence ?? -1 }),
            });
        }
    }
  }
  return denied;
}

/** Whether a column's heading asks whether papers came or are good. */
const isAsking = (heading: string) => STATE.test(lastPart(heading)) || OF_PAPERS.test(lastPart(heading));

const lastPart = (heading: string) => fold(lowestOf(heading)).replace(/\s*\(.*$/, "");

/** A unit's rows, with the criteria that a cell of such a column speaks of there; none: of all. */
function rowsOf({ row, rows }: UnitEntry, of: string | undefined): [number, readonly string[]][] {
  if (rows === null) return [[row, of === undefined ? [] : [of]]];
  const byRow = new Map<number, string[]>();
  for (const [code, at] of rows) for (const one of at) byRow.set(one, [...(byRow.get(one) ?? []), code]);
  return [...byRow];
}
