/**
 * @fileoverview What each column of a table was taken for, from the headings above it, what stands beside
 * it and, where that leaves doubt, what its cells look like.
 */
import { columnLetters } from "./a1";
import { sample } from "./cells";
import {
  type CriteriaOfHeader,
  type CriterionCell,
  criteriaOfHeader,
  type PillarCell,
} from "./criteria-headings";
import { type HeadCell, type Header, headingText } from "./header";
import type { HeadingField } from "./heading-words";
import type { CriterionColumns, CriterionHeading, Field, LayoutColumn } from "./reading";
import { why } from "./sentences";
import type { Tab } from "./tab";
import type { Wording } from "./wording";

/** A column while it is being worked out. */
export interface Taken {
  readonly index: number;
  heading: string;
  field: Field | "mark" | "pass" | "fail";
  criterion: string | null;
  pillar: string | null;
  why: string;
  sure: number;
}

/** The columns of one table as understood. */
export interface TableColumns {
  readonly taken: readonly Taken[];
  readonly criteria: readonly CriterionHeading[];
  /** Columns whose reading is in doubt, as sentences for the person. */
  readonly doubts: readonly string[];
}

const MARK_FIELDS = new Set<string>(["self", "appraised", "mark", "pass", "fail"]);
const SERVES_CRITERION = new Set<string>([...MARK_FIELDS, "evidence", "explanation"]);

/** Works out every column of the table under `header`. `selfTitle`: the title speaks of self marks only ([M6]). */
export function tableColumns(tab: Tab, header: Header, wording: Wording, selfTitle: boolean): TableColumns {
  const firstRow = (header.rows[header.rows.length - 1] as number) + 1;
  const found = criteriaOfHeader(header, tab, firstRow, wording);
  const taken: Taken[] = [];
  header.paths.forEach((path, index) => {
    if (path.length > 0) taken.push(takeColumn(path, index, found));
  });
  loosenSpread(taken, header, found);
  attachToNeighbours(taken, header, found);
  settleMarks(taken, found, selfTitle);
  const doubts = settleTwins(taken, tab, firstRow);
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
  if (pillar && SERVES_CRITERION.has(field)) own.pillar = pillar.code;
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

/** What is never one criterion's own, even where blanks let its heading reach that far. */
const UNITS_OWN = new Set<string>([
  "name",
  "order",
  "type",
  "officer",
  "registration",
  "group",
  "other",
  "result",
]);

/**
 * Without merges the last criterion's heading seems to reach over whatever follows it. What its sisters have
 * not is not its own: evidence after each pillar's last criterion is the pillar's, the rest the unit's.
 */
function loosenSpread(taken: Taken[], header: Header, found: CriteriaOfHeader): void {
  const reached = (column: Taken) =>
    header.paths[column.index]?.find(
      (cell) => found.criteria.has(cell) && !cell.merged && cell.lastColumn > cell.column,
    );
  const holders = (field: string) =>
    new Set(taken.filter((one) => one.field === field && one.criterion !== null).map((one) => one.criterion));
  const criteria = [...new Set(taken.flatMap((one) => one.criterion ?? []))];
  if (criteria.length < 4) return;
  for (const column of taken) {
    if (column.pillar !== null && isEvidence(column)) {
      const sisters = taken.filter(
        (one) => one.field === column.field && one.pillar !== null && one.pillar !== column.pillar,
      );
      const spread = header.paths[column.index]?.find((one) => found.pillars.has(one) && !one.merged);
      if (sisters.length === 0 && spread && found.pillars.size > 1) column.pillar = null;
      continue;
    }
    if (column.criterion === null) continue;
    const cell = reached(column);
    if (!cell || column.index === cell.column) continue;
    const path = header.paths[column.index] ?? [];
    const word = path[path.length - 1]?.heading.word?.field;
    const isMark = MARK_FIELDS.has(column.field);
    const sisters = holders(column.field).size;
    const common = sisters * 2 > criteria.length;
    if (
      word &&
      UNITS_OWN.has(word) &&
      (column.field === "other" || (isMark && !isFirstMark(taken, column)))
    ) {
      const others = taken.filter(
        (one) => one.criterion !== null && one.heading.endsWith(path[path.length - 1]?.heading.text ?? ""),
      );
      if (others.length * 2 > criteria.length) continue;
      column.field = word;
      column.criterion = null;
      column.heading = path[path.length - 1]?.heading.text ?? column.heading;
      column.why = why.field(word, column.heading);
    } else if (!common && isEvidence(column)) {
      const pillars = new Set(criteria.map((code) => code.split(".")[0]));
      column.pillar =
        sisters > 1 && sisters <= pillars.size ? (column.criterion.split(".")[0] ?? null) : null;
      column.criterion = null;
      column.why = why.field(column.field, column.heading);
    }
  }
}

/** Whether no mark of the same criterion stands to the left. */
function isFirstMark(taken: readonly Taken[], column: Taken): boolean {
  return !taken.some(
    (one) => one.index < column.index && one.criterion === column.criterion && MARK_FIELDS.has(one.field),
  );
}

/**
 * Columns that stand beside criteria without a heading over both: "1.1 | Minh chứng | 1.2 | Minh chứng" gives
 * each criterion its own, one at the end of each pillar serves the pillar, a single one the unit ([E9]).
 */
function attachToNeighbours(taken: Taken[], header: Header, found: CriteriaOfHeader): void {
  const runs: { criterion: Taken; followers: Taken[] }[] = [];
  for (const column of taken) {
    if (column.criterion !== null) {
      runs.push({ criterion: column, followers: [] });
      continue;
    }
    const run = runs[runs.length - 1];
    if (!run || !SERVES_CRITERION.has(column.field)) {
      // What ends the criteria: nothing after it can be a criterion's.
      if (run) runs.push({ criterion: { ...column, criterion: null }, followers: [] });
      continue;
    }
    run.followers.push(column);
  }
  const withCriterion = runs.filter((run) => run.criterion.criterion !== null);
  const distinct = new Set(withCriterion.map((run) => run.criterion.criterion)).size;
  if (distinct === 0) return;
  for (const field of SERVES_CRITERION) {
    const holders = withCriterion.filter((run) => run.followers.some((column) => column.field === field));
    if (holders.length === 0) continue;
    const own = holders.filter((run) => run.followers.length > 0).length;
    const pillars = new Set(withCriterion.map((run) => run.criterion.criterion?.split(".")[0])).size;
    const each = own > Math.max(1, pillars) || (own >= 2 && own >= distinct * 0.6);
    for (const run of holders) {
      for (const column of run.followers.filter((follower) => follower.field === field)) {
        if (each && isLeaf(header, run.criterion, found)) {
          column.criterion = run.criterion.criterion;
          column.pillar = null;
          column.why = why.beside(column.heading, run.criterion.criterion as string);
          column.sure = Math.min(column.sure, 0.9);
        } else if (!each && column.pillar === null && holders.length > 1 && isEvidence(column)) {
          column.pillar = run.criterion.criterion?.split(".")[0] ?? null;
          column.why = why.besidePillar(column.heading, column.pillar ?? "");
          column.sure = Math.min(column.sure, 0.85);
        }
      }
    }
  }
}

const isEvidence = (column: Taken) => column.field === "evidence" || column.field === "explanation";

/** Whether the criterion's heading stands over this one column, so that what follows can be its too. */
function isLeaf(header: Header, column: Taken, found: CriteriaOfHeader): boolean {
  const cell = header.paths[column.index]?.find((above) => found.criteria.has(above));
  return cell !== undefined && cell.lastColumn === cell.column;
}

/** Marks of which the heading does not say whose they are ([M6]), and pairs that are none ([M3]). */
function settleMarks(taken: Taken[], found: CriteriaOfHeader, selfTitle: boolean): void {
  const perRow = found.criteria.size === 0;
  const marks = taken.filter((column) => column.criterion !== null || perRow);
  const explicit = marks.some((column) => column.field === "appraised" || column.field === "self");
  const single: Field = selfTitle && !explicit ? "self" : "appraised";
  const appraised = new Set(
    marks
      .filter((column) => column.field === "appraised" || column.field === "pass")
      .map((column) => column.criterion),
  );
  for (const [index, column] of taken.entries()) {
    if (column.field !== "pass" && column.field !== "fail") continue;
    const partner = taken.find(
      (other, at) =>
        Math.abs(at - index) === 1 &&
        other.criterion === column.criterion &&
        other.pillar === column.pillar &&
        ((column.field === "pass" && other.field === "fail") ||
          (column.field === "fail" && /Pass$/.test(other.field))),
    );
    if (!partner && column.field === "pass") column.field = "mark";
    else if (column.field === "pass") column.field = single === "self" ? "selfPass" : "appraisedPass";
    else column.field = partner ? (partner.field === "selfPass" ? "selfFail" : "appraisedFail") : "other";
  }
  // "Đạt" alone or "Chưa đạt" without its partner cannot be a pair.
  for (const column of taken) {
    // In rows of criteria "Kết quả" is the mark, unless another column is.
    const rowResult = column.field === "result" && perRow;
    if (column.field !== "mark" && !rowResult) continue;
    if (rowResult && marks.some((other) => /^(appraised|mark)/.test(other.field))) continue;
    if (column.criterion === null && !perRow) {
      column.field = column.pillar === null ? "result" : "other";
      column.why = why.field(column.field, column.heading);
      column.sure = Math.min(column.sure, 0.6);
      continue;
    }
    const siblings = marks.filter((other) => other !== column && other.criterion === column.criterion);
    if (appraised.has(column.criterion)) {
      column.field = "other";
      column.why = why.second;
      column.sure = 0.6;
      continue;
    }
    column.field = siblings.some((other) => other.field === "self") ? "appraised" : single;
    if (single === "self" && column.field === "self") column.why = why.selfTitle;
  }
  for (const column of taken) {
    if (column.criterion !== null || perRow) continue;
    // Without a criterion there is nothing that a mark could be about: it is the unit's or the pillar's sum.
    if (column.field === "appraised" && column.pillar === null) {
      column.field = "result";
      column.why = why.field("result", column.heading);
      column.sure = Math.min(column.sure, 0.6);
    } else if (MARK_FIELDS.has(column.field) || /^(self|appraised)/.test(column.field)) {
      column.field = "other";
      column.why = why.sum;
      column.pillar = null;
    }
  }
}

/** Two columns taken for the same thing: their cells decide, else the first stands or a person is asked. */
function settleTwins(taken: Taken[], tab: Tab, firstRow: number): string[] {
  const doubts: string[] = [];
  const lastRow = tab.values.length - 1;
  const seen = new Map<string, Taken>();
  for (const column of taken) {
    if (["other", "name", "group", "criterion"].includes(column.field)) continue;
    const key = `${column.field}|${column.criterion ?? ""}|${column.pillar ?? ""}`;
    const first = seen.get(key);
    if (!first) {
      seen.set(key, column);
      continue;
    }
    if (column.field === "result") {
      settleResults(first, column, seen, key);
      continue;
    }
    if (column.criterion !== null && (column.field === "appraised" || column.field === "self")) {
      const cells = sample(tab, column.index, firstRow, lastRow);
      const before = sample(tab, first.index, firstRow, lastRow);
      const key2 = `evidence|${column.criterion}|`;
      if (column.heading === first.heading && cells.documents > cells.marks && !seen.has(key2)) {
        column.field = "evidence";
        column.why = why.looksLikeEvidence;
        column.sure = 0.7;
        seen.set(key2, column);
        continue;
      }
      if (cells.marks > 0 && before.marks > 0 && cells.marks * 2 >= cells.filled) {
        doubts.push(why.twins(columnLetters(first.index), columnLetters(column.index), column.heading));
      } else if (before.filled === 0 && cells.marks > 0) {
        first.field = "other";
        first.why = why.second;
        seen.set(key, column);
        continue;
      }
    }
    column.field = "other";
    column.why = why.second;
    column.sure = 0.5;
  }
  return doubts;
}

/** The decision weighs more than the proposal, and the plain result more than a rank. */
function settleResults(first: Taken, column: Taken, seen: Map<string, Taken>, key: string): void {
  const weight = ({ heading, sure }: Taken) => {
    const words = heading.toLowerCase();
    if (/đề nghị|de nghi|đề xuất/.test(words)) return 0;
    if (/công nhận|cong nhan/.test(words)) return 3;
    return /kết quả|ket qua|kết luận/.test(words) ? 1 + sure : sure;
  };
  const loser = weight(column) > weight(first) ? first : column;
  if (loser === first) seen.set(key, column);
  loser.field = "other";
  loser.why = why.second;
  loser.sure = 0.6;
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

/** The columns where each criterion's cells stand; the pillar's and the unit's serve it where it has none ([E9]). */
export function columnsByCriterion(
  columns: readonly { index: number; field: string; criterion: string | null; pillar: string | null }[],
  pillarOf: (criterion: string) => string,
): Map<string, CriterionColumns> {
  const at = (field: string, criterion: string | null, pillar: string | null) =>
    columns.find(
      (column) => column.field === field && column.criterion === criterion && column.pillar === pillar,
    )?.index ?? -1;
  const shared = (field: string, criterion: string) => {
    const own = at(field, criterion, null);
    if (own >= 0) return own;
    const pillar = at(field, null, pillarOf(criterion));
    return pillar >= 0 ? pillar : at(field, null, null);
  };
  const map = new Map<string, CriterionColumns>();
  for (const { criterion } of columns) {
    if (criterion === null || map.has(criterion)) continue;
    const pair = (side: "self" | "appraised"): [number, number] => {
      const plain = at(side, criterion, null);
      const pass = at(`${side}Pass`, criterion, null);
      // A plain column beside a pair: the pair is the fuller record.
      return pass >= 0 ? [pass, at(`${side}Fail`, criterion, null)] : [plain, -1];
    };
    const [self, selfFail] = pair("self");
    const [appraised, appraisedFail] = pair("appraised");
    map.set(criterion, {
      self,
      selfFail,
      appraised,
      appraisedFail,
      evidence: shared("evidence", criterion),
      explanation: shared("explanation", criterion),
    });
  }
  return map;
}

/** Where criteria stand in rows they all share the same columns. */
export function columnsForRows(
  taken: readonly Taken[],
  codes: readonly string[],
): Map<string, CriterionColumns> {
  const shared = taken.map((column) => ({ ...column, criterion: "*", pillar: null }));
  const columns = columnsByCriterion(shared, () => "").get("*");
  return new Map(columns ? codes.map((code) => [code, columns]) : []);
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
