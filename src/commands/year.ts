/** @fileoverview The lists of the year for a caller without a screen: who registered, who follows whom, who went where (`npm run year`). */

import { usesInForce } from "../layout/settled/tab-uses";
import { explainFailure, Problem } from "../messages/failures";
import { noListsSentence } from "../messages/year";
import { yearTab } from "../reports/year-tab";
import { readWorkbook, type Workbook } from "../spreadsheet/read";
import { writeOwnTab } from "../spreadsheet/write";
import { dayOfDate } from "../vietnamese/periods";
import { readYear, type Year } from "../year/read";
import { yearReport } from "../year/report";
import type { YearReport } from "../year/schema";
import { runJob } from "./job";
import { readSettings } from "./reading-context";

/** What a caller settles beforehand. */
export interface YearRequest {
  readonly year?: number | null;
  readonly sheet?: string | null;
  /** Also write the own tab. */
  readonly write?: boolean;
}

/** What `runYear` answers. */
export type YearAnswer =
  | (YearReport & { readonly ok: true; readonly written: string | null })
  | { readonly ok: false; readonly message: string };

/** Reads the lists of the active spreadsheet. Never throws: what stands in the way comes back as one Vietnamese sentence. */
export function yearWithoutScreen(request: YearRequest): YearAnswer {
  try {
    const { workbook, year, about } = readYearOf(request);
    const written = request.write ? writeOwnTab(workbook, yearTab(year)) : null;
    return { ok: true, ...yearReport(year, about), written };
  } catch (thrown) {
    return { ok: false, message: explainFailure(thrown) };
  }
}

/**
 * The lists of the year, by the assessment where one can be judged, else by themselves.
 * @throws Problem where there is neither
 */
export function readYearOf(request: YearRequest): {
  readonly workbook: Workbook;
  readonly year: Year;
  readonly about: Pick<YearReport, "assessment" | "notices">;
} {
  const workbook = readWorkbook();
  const judged = judge(request, workbook);
  const { tabs } = workbook;
  const { settings, uses, notices } = readSettings(workbook);
  const today = dayOfDate(new Date()) as string;
  const assessment = judged.job?.assessment ?? null;
  const year = readYear({
    tabs,
    assessment,
    year: request.year ?? assessment?.year ?? null,
    otherwise: settings.year,
    today,
    uses: usesInForce(uses, tabs),
  });
  if (!assessment && year.lists.accounts.length === 0)
    throw new Problem(noListsSentence(year.lists.notTaken));
  const sheet = assessment?.reading.layout.sheet ?? null;
  return {
    workbook,
    year,
    about: {
      assessment: {
        sheet: typeof sheet === "string" || sheet === null ? sheet : [...sheet],
        why: judged.why,
      },
      notices: judged.job ? [...judged.job.notices] : [...notices],
    },
  };
}

/** The assessment, or why there is none: before units are scored a workbook holds lists alone. */
function judge(request: YearRequest, workbook: Workbook) {
  try {
    return { job: runJob({ year: request.year ?? null, sheet: request.sheet ?? null }, workbook), why: null };
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
    return { job: null, why: thrown.message };
  }
}
