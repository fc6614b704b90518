/** @fileoverview Columns under one common heading "Minh chứng" or "Giải trình", in the order of the contents or criteria ([E9]). */

import { fold } from "../../../vietnamese/fold";
import type { HeadCell } from "../../header/header";
import { why } from "../../sentences";
import { type Context, criteriaOfColumns, isEvidence, type Pass, pillarOf, type Taken } from "../taken";

/**
 * Several columns of evidence side by side, that only one heading over all of them says to be evidence: as many
 * as the contents or the criteria, they are one each, by their number or in their order. Another number of them,
 * or headings below that say something else ("Kế hoạch | Báo cáo | Hình ảnh"), are left to a person's eye.
 */
export const shareCommonHeading: Pass = (columns, context) => {
  const codes = criteriaOfColumns(columns);
  const pillars = [...new Set(codes.map(pillarOf))];
  const shared = new Map<Taken, Pick<Taken, "criterion" | "pillar">>();
  for (const group of groupsOf(columns, context)) {
    if (group.length < 2 || !group.every((column) => saysPlace(column, context))) continue;
    group.forEach((column, at) => {
      if (group.length === codes.length) shared.set(column, { criterion: codes[at] as string, pillar: null });
      else if (group.length === pillars.length)
        shared.set(column, { criterion: null, pillar: pillars[at] as string });
    });
  }
  return columns.map((column) => {
    const own = shared.get(column);
    return own ? { ...column, ...own, why: why.field(column.field, column.heading), sure: 0.85 } : column;
  });
};

/** Whether nothing below the common heading speaks against the column's place: a number or a content's text speaks for it. */
function saysPlace(column: Taken, { header, found }: Context): boolean {
  const lowest = header.paths[column.index]?.slice(-1)[0]?.heading;
  if (!lowest || lowest.number || lowest.word?.field === column.field) return true;
  const texts = [...found.pillars.values(), ...found.criteria.values()].map(({ text }) => fold(text));
  return texts.includes(lowest.folded) || CONTENT.test(lowest.folded);
}

/** How each of the three contents begins, in every wording of them. */
const CONTENT = /^chu dong\b/;

/** Runs of evidence side by side that nothing else says whose it is, under one heading or the same one again and again. */
function groupsOf(columns: readonly Taken[], context: Context): Taken[][] {
  const groups: Taken[][] = [];
  let before: Taken | null = null;
  for (const column of columns) {
    const open = isEvidence(column) && column.criterion === null && column.pillar === null;
    const group = groups[groups.length - 1];
    if (open && before && group && areAlike(before, column, context)) group.push(column);
    else if (open) groups.push([column]);
    before = open ? column : null;
  }
  return groups;
}

function areAlike(before: Taken, column: Taken, { header }: Context): boolean {
  if (before.index + 1 !== column.index || before.field !== column.field) return false;
  if (before.heading === column.heading) return true;
  const over = (path: readonly HeadCell[] = []) =>
    path.find(({ heading }) => heading.word?.field === column.field);
  const cell = over(header.paths[column.index]);
  return cell !== undefined && cell === over(header.paths[before.index]);
}
