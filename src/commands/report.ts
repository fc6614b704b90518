/**
 * @fileoverview The main job for a caller without a screen: the whole result as one plain object
 * (`npm run assess`), and the tabs and highlights written where asked.
 */
import type { Said } from "../assessment/quotes";
import { criteriaOf } from "../criteria/set";
import { describe } from "../findings/codes";
import { explainFailure } from "../messages/failures";
import { reasons } from "../reports/result-tab";
import { summarise } from "../reports/summary";
import { a1 } from "../table/a1";
import { writeAll } from "./all";
import { runJob } from "./job";
import type { JobRequest } from "./settle";
import { writeOwnReport } from "./upward";

/**
 * Runs the main job. Never throws: what stands in the way comes back as one Vietnamese sentence.
 * @param request as `JobRequest`; `write`: also write the tabs and highlights; `unit`: and this unit's report
 * @returns the object that assess --json prints, or `{ok: false, message}`
 */
export function report(request: JobRequest & { readonly write?: boolean; readonly unit?: string | null }) {
  try {
    const job = runJob(request);
    const { assessment, notices } = job;
    const written = request.write ? writeAll(job) : null;
    if (request.write && request.unit) writeOwnReport(job, request.unit);
    const codes = criteriaOf(assessment.set).map(({ code }) => code);
    const { columns, ...layout } = assessment.reading.layout;
    return {
      ok: true as const,
      criteriaSet: assessment.set.id,
      criteriaSetName: assessment.set.name,
      year: assessment.year,
      layout: layout.kind === "turned" ? layout : { ...layout, columns },
      totals: summarise(assessment).totals,
      units: assessment.units.map((unit) => ({
        name: unit.name,
        ...(layout.kind === "wide" ? { row: unit.entries[0] ? unit.entries[0].row + 1 : null } : {}),
        type: unit.type,
        outcome: unit.outcome,
        provisional: unit.provisional,
        reason: reasons(unit, codes),
        ...(unit.quoted && { quoted: unit.quoted.map(placed) }),
        criteria: Object.fromEntries(codes.map((code, index) => [code, unit.criteria[index]])),
      })),
      sources: { ...assessment.reading.sources, criteria: assessment.setOrigin },
      quoted: assessment.quoted.map(placed),
      notRead: assessment.reading.notRead,
      findings: assessment.findings.map((one) => ({
        code: one.code,
        severity: one.severity,
        sheet: one.sheet,
        cell: one.cell,
        unit: one.unit,
        criterion: one.criterion,
        criteria: one.criteria,
        value: one.value,
        message: describe(one),
      })),
      notices,
      written,
    };
  } catch (thrown) {
    return { ok: false as const, message: explainFailure(thrown) };
  }
}

const placed = ({ at, text }: Said) => ({ sheet: at.tab.name, cell: a1(at.row, at.column), text });
