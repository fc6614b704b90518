/** @fileoverview Giấy tờ: what the papers of recognition are made of, for the dialog and for a caller without a screen. */
import { explainFailure, Problem } from "../messages/failures";
import { PAPERS_TITLE } from "../messages/papers";
import { factsOf, type PaperFacts } from "../papers/facts";
import { showCommand } from "../spreadsheet/run";
import { showDialog } from "./dialog";
import { type ReadYear, readYearOf, type YearRequest } from "./year";

/** What `runPapers` answers. */
export type PapersAnswer =
  | { readonly ok: true; readonly facts: PaperFacts; readonly notices: readonly string[] }
  | { readonly ok: false; readonly message: string };

/** What the dialog begins with. */
export interface PapersData {
  readonly facts: PaperFacts;
  readonly notices: readonly string[];
}

/** Opens the dialog, in which the papers are made. */
export function papers(): void {
  showCommand("menuPapers", () => {
    const read = readYearOf({ command: "menuPapers" });
    const data: PapersData = { facts: factsFrom(read), notices: read.about.notices };
    showDialog("Papers", data, { title: PAPERS_TITLE, width: 1100, height: 700 });
    return null;
  });
}

/** Reads and judges the active spreadsheet; writes nothing. Never throws: what stands in the way comes back as a sentence. */
export function papersWithoutScreen(request: Pick<YearRequest, "year" | "sheet">): PapersAnswer {
  try {
    const read = readYearOf(request);
    return { ok: true, facts: factsFrom(read), notices: read.about.notices };
  } catch (thrown) {
    return { ok: false, message: explainFailure(thrown) };
  }
}

/** @throws Problem where there is no assessment to be judged */
function factsFrom({ job, about, year, settings, today }: ReadYear): PaperFacts {
  if (!job) throw new Problem(about.assessment.why ?? "");
  return factsOf(job.assessment, { year, settings, today, issued: [], decided: new Map() });
}
