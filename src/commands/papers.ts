/** @fileoverview Giấy tờ: what the papers of recognition are made of, for the dialog and for a caller without a screen. */
import { explainFailure, Problem } from "../messages/failures";
import { PAPERS_TITLE } from "../messages/papers";
import { factsOf, type PaperFacts } from "../papers/facts";
import { printOf } from "../papers/to-decide";
import type { Workbook } from "../spreadsheet/read";
import { showCommand } from "../spreadsheet/run";
import { showDialog } from "./dialog";
import { readYearOf, type YearRequest } from "./year";

/** What `runPapers` answers. */
export type PapersAnswer =
  | { readonly ok: true; readonly facts: PaperFacts; readonly notices: readonly string[] }
  | { readonly ok: false; readonly message: string };

/** What the dialog begins with. */
export interface PapersData {
  readonly facts: PaperFacts;
  readonly notices: readonly string[];
  /** The tab that was judged; null: several. */
  readonly sheet: string | null;
  /** Of the units that a decision would be about now. */
  readonly print: string;
}

/** Opens the dialog, in which the papers are made. */
export function papers(): void {
  showCommand("menuPapers", () => {
    const { facts, notices, sheet } = readPapers({ command: "menuPapers" });
    const data: PapersData = { facts, notices, sheet, print: printOf(facts) };
    showDialog("Papers", data, { title: PAPERS_TITLE, width: 1100, height: 700 });
    return null;
  });
}

/** Reads and judges the active spreadsheet; writes nothing. Never throws: what stands in the way comes back as a sentence. */
export function papersWithoutScreen(request: Pick<YearRequest, "year" | "sheet">): PapersAnswer {
  try {
    const { facts, notices } = readPapers(request);
    return { ok: true, facts, notices };
  } catch (thrown) {
    return { ok: false, message: explainFailure(thrown) };
  }
}

/** @throws Problem where there is no assessment to be judged */
export function readPapers(request: YearRequest): {
  readonly workbook: Workbook;
  readonly facts: PaperFacts;
  readonly notices: readonly string[];
  readonly sheet: string | null;
  readonly today: string;
} {
  const { workbook, job, about, year, settings, today } = readYearOf(request);
  if (!job) throw new Problem(about.assessment.why ?? "");
  const { sheet } = about.assessment;
  const { issued, decided } = job;
  return {
    workbook,
    facts: factsOf(job.assessment, { year, settings, today, issued, decided: decided.numbers }),
    notices: about.notices,
    sheet: typeof sheet === "string" ? sheet : null,
    today,
  };
}
