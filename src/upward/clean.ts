/** @fileoverview A report as it may be merged: what a sender wrote beside names of units goes no further up. */

import type { Report } from "./report";
import { plainName } from "./unit-name";

/** What stands for a name in which the unit cannot be told from a person. */
const NAMELESS = "Một đơn vị (tên để lại ở cấp dưới)";

const nameOf = (text: string) => plainName(text) || NAMELESS;

/** Made once of each: after every question the merge begins anew. */
const KNOWN = new WeakMap<Report, Report>();

/** The report with all its names without persons; its stamp is that of what was sent. */
export function withoutPersons(report: Report): Report {
  const known = KNOWN.get(report);
  if (known) return known;
  const clean = cleaned(report);
  KNOWN.set(report, clean);
  return clean;
}

function cleaned(report: Report): Report {
  const { header, sets, types, rows, children, marks } = report;
  return {
    ...report,
    header: {
      ...header,
      unit: nameOf(header.unit),
      level: plainName(header.level),
      parent: plainName(header.parent),
    },
    sets: sets.map((set) => ({ ...set, id: plainName(set.id), name: plainName(set.name) })),
    types: types.map((list) => list.map((one) => ({ ...one, type: nameOf(one.type) }))),
    rows: rows.map((row) => ({ ...row, name: nameOf(row.name) })),
    children: children.map((child) => ({
      ...child,
      unit: nameOf(child.unit),
      level: plainName(child.level),
      parent: plainName(child.parent),
    })),
    marks: marks.map(nameOf),
  };
}
