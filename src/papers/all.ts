/** @fileoverview Every paper by its name, in the order in which they are offered. */
import { decisionPaper } from "./decision";
import type { PaperFacts } from "./facts";
import { DRAFT, type Stamped } from "./letterhead";
import { listPaper } from "./list";
import type { Paper } from "./paper";
import { reportPaper } from "./report";
import { unitSheets } from "./unit-sheet";

export const PAPER_NAMES = {
  list: "Danh sách xét công nhận",
  decision: "Dự thảo quyết định",
  report: "Dự thảo báo cáo",
  units: "Phiếu kết quả từng đơn vị",
} as const;

export type PaperName = keyof typeof PAPER_NAMES;

/**
 * A paper; null: there is nothing for it to be about.
 * @param stamped what the decision is issued with
 * @param units whose sheets, indexes into the facts' units
 */
export function paperOf(
  name: PaperName,
  facts: PaperFacts,
  {
    stamped = DRAFT,
    units = facts.units.keys(),
  }: { readonly stamped?: Stamped; readonly units?: Iterable<number> } = {},
): Paper | null {
  switch (name) {
    case "list":
      return listPaper(facts);
    case "decision":
      return decisionPaper(facts, stamped);
    case "report":
      return reportPaper(facts);
    case "units": {
      const chosen = [...units];
      return chosen.length > 0 ? unitSheets(facts, chosen) : null;
    }
  }
}
