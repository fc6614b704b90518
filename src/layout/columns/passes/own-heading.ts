/** @fileoverview What the headings right above a column say it is, before anything beside it is looked at. */
import { type HeadCell, headingText } from "../../header/header";
import type { HeadingField } from "../../headings/words";
import { why } from "../../sentences";
import type { CriteriaOfHeader, CriterionCell, PillarCell } from "../criterion-codes";
import { SERVES_CRITERION, type Taken } from "../taken";

/** Every column that has a heading, as its own headings say. */
export function columnsByHeading(
  paths: readonly (readonly HeadCell[])[],
  found: CriteriaOfHeader,
): readonly Taken[] {
  return paths.flatMap((path, index) => (path.length > 0 ? [byHeading(path, index, found)] : []));
}

const GIVES_VERDICT = new Set<HeadingField>(["result", "mark", "appraised"]);

function byHeading(path: readonly HeadCell[], index: number, found: CriteriaOfHeader): Taken {
  const heading = headingText(path);
  let criterion: CriterionCell | null = null;
  let pillar: PillarCell | null = null;
  const fields: HeadingField[] = [];
  let sure = 1;
  for (const cell of path) {
    criterion = found.criteria.get(cell) ?? criterion;
    pillar = found.pillars.get(cell) ?? pillar;
    const { word, number } = cell.heading;
    if (!word || found.texts.has(cell)) continue;
    if (word.field === "criterion" && cell !== path[path.length - 1]) continue;
    // "Đánh giá nội dung 2" to the right of the last criterion: the verdict on that content ([K2]), below no criterion.
    if (criterion && criterion.cell !== cell && number?.kind === "pillar" && GIVES_VERDICT.has(word.field)) {
      criterion = null;
      pillar = null;
      fields.length = 0;
    }
    if (word.of) fields.push(word.of);
    fields.push(word.field);
    sure = Math.min(sure, word.sure);
    // Its own words say the content, whatever blanks let reach over it: "Kết quả ND 1" right of the last one.
    if (number && !criterion && (number.kind === "pillar" || (!pillar && number.kind !== "code")))
      pillar = { cell, code: String(number.n), text: number.rest };
  }
  const own = { index, heading, criterion: criterion?.code ?? null, pillar: null };
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
  // "ND 1" alone beside criteria: the verdict on the content.
  if (
    !last &&
    pillar &&
    pillar.cell === path[path.length - 1] &&
    pillar.cell.column === pillar.cell.lastColumn
  )
    return { ...own, field: "result", pillar: pillar.code, why: why.field("result", heading), sure: 0.7 };
  if (!last) return { ...own, field: "other", why: why.unknown, sure: 0.5 };
  const self = fields.includes("self");
  let field: Taken["field"] = last;
  if (last === "criterion" || last === "name" || last === "order") field = last;
  else if (["pass", "fail", "mark"].includes(last) || (self && last === "result"))
    field = fieldUnderCriterion(fields);
  if (fields.includes("evidence")) field = "evidence";
  const pillars = pillar && (field === "result" || SERVES_CRITERION.has(field)) ? pillar.code : null;
  return { ...own, pillar: pillars, field, why: why.field(field, heading), sure };
}

/** What a column under a criterion holds: its lowest heading says it, those above it whose mark it is. */
export function fieldUnderCriterion(fields: readonly HeadingField[]): Taken["field"] {
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
