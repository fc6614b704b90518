/**
 * @fileoverview What each column of a table was taken for, from the headings above it, what stands beside
 * it and, where that leaves doubt, what its cells look like.
 */

import { firstRowBelow } from "../../cell/text";
import { columnLetters } from "../../table/a1";
import type { Tab } from "../../table/tab";
import { type HeadCell, type Header, headingText } from "../header/header";
import type { Wording } from "../headings/wording";
import type { HeadingField } from "../headings/words";
import type { CriterionHeading, Field, LayoutColumn } from "../reading";
import { why } from "../sentences";
import { type CriteriaOfHeader, criteriaOfHeader } from "./criteria-headings";
import type { CriterionCell, PillarCell } from "./criterion-codes";
import { attachByCount, attachToNeighbours, loosenSpread } from "./neighbours";
import { settleMarks, settleTwins } from "./settle";
import { settleNames, settleShort } from "./short-headings";
import { SERVES_CRITERION, type Taken } from "./taken";

/** The columns of one table as understood. */
export interface TableColumns {
  readonly taken: readonly Taken[];
  readonly criteria: readonly CriterionHeading[];
  /** Columns whose reading is in doubt, as sentences for the person. */
  readonly doubts: readonly string[];
}

/** Works out every column of the table under `header`. `selfTitle`: the title speaks of self marks only ([M6]). */
export function tableColumns(tab: Tab, header: Header, wording: Wording, selfTitle: boolean): TableColumns {
  const firstRow = firstRowBelow(header.rows);
  const found = criteriaOfHeader(header, tab, firstRow, wording);
  const taken: Taken[] = [];
  header.paths.forEach((path, index) => {
    if (path.length > 0) taken.push(takeColumn(path, index, found));
  });
  loosenSpread(taken, header, found);
  attachToNeighbours(taken, header, found);
  attachByCount(taken);
  settleNames(taken, found, tab, firstRow);
  const doubts = settleShort(taken, found, tab, firstRow);
  settleMarks(taken, found, selfTitle);
  doubts.push(...settleTwins(taken, tab, firstRow));
  for (const column of taken) if (column.field === "other") column.criterion = null;
  return { taken, criteria: criterionHeadings(tab, taken, found), doubts };
}

function takeColumn(path: readonly HeadCell[], index: number, found: CriteriaOfHeader): Taken {
  const heading = headingText(path);
  let criterion: CriterionCell | null = null;
  let pillar: PillarCell | null = null;
  const fields: HeadingField[] = [];
  let sure = 1;
  for (const cell of path) {
    criterion = found.criteria.get(cell) ?? criterion;
    pillar = found.pillars.get(cell) ?? pillar;
    const { word, number } = cell.heading;
    if (!word) continue;
    if (word.field === "criterion" && cell !== path[path.length - 1]) continue;
    fields.push(word.field);
    sure = Math.min(sure, word.sure);
    if (!pillar && number?.kind === "pillar") pillar = { cell, code: String(number.n), text: number.rest };
  }
  const own = { index, heading, criterion: criterion?.code ?? null, pillar: null as string | null };
  if (criterion) {
    const field = fieldUnderCriterion(fields);
    return {
      ...own,
      field,
      why: why.criterion(criterion),
      sure: Math.min(criterion.sure, fields.length > 0 ? sure : 0.9),
    };
  }
  const last = fields[fields.length - 1];
  if (!last) return { ...own, field: "other", why: why.unknown, sure: 0.5 };
  const self = fields.includes("self");
  let field: Taken["field"] = last;
  if (last === "criterion" || last === "name" || last === "order") field = last;
  else if (["pass", "fail", "mark"].includes(last) || (self && last === "result"))
    field = fieldUnderCriterion(fields);
  if (fields.includes("evidence")) field = "evidence";
  if (pillar && (field === "result" || SERVES_CRITERION.has(field))) own.pillar = pillar.code;
  return { ...own, field, why: why.field(field, heading), sure };
}

/** What a column under a criterion holds: its lowest heading says it, those above it whose mark it is. */
function fieldUnderCriterion(fields: readonly HeadingField[]): Taken["field"] {
  if (fields.includes("explanation")) return "explanation";
  if (fields.includes("evidence")) return "evidence";
  const last = fields[fields.length - 1];
  const self = fields.includes("self");
  const appraised = fields.includes("appraised");
  if (last === "pass" || last === "fail")
    return self && !appraised ? (last === "pass" ? "selfPass" : "selfFail") : last;
  if (last === undefined || last === "mark" || last === "result" || last === "self" || last === "appraised") {
    if (self) return "self";
    return appraised ? "appraised" : "mark";
  }
  // Whose mark it is, said by who gives it: "Đơn vị | Huyện".
  if (last === "name") return "self";
  if (last === "group") return "appraised";
  return last === "criterion" ? "mark" : "other";
}

function criterionHeadings(tab: Tab, taken: readonly Taken[], found: CriteriaOfHeader): CriterionHeading[] {
  const headings = new Map<string, CriterionHeading>();
  const used = new Set(taken.map((column) => column.criterion));
  for (const { cell, code, text, pillar } of found.criteria.values()) {
    const before = headings.get(code);
    if (!used.has(code) || (before && (before.text !== "" || text === ""))) continue;
    headings.set(code, { code, text, pillar, at: { tab, row: cell.row, column: cell.column } });
  }
  return [...headings.values()];
}

/** The columns as the layout prints them. */
export function layoutColumns(taken: readonly Taken[]): LayoutColumn[] {
  return taken.map(({ index, field, criterion, pillar, heading, why: reason, sure }) => ({
    column: columnLetters(index),
    field: field as Field,
    criterion,
    pillar,
    heading,
    why: criterion === null ? reason : why.as(reason, field),
    sure: Math.round(sure * 100) / 100,
  }));
}
