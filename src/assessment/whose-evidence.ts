/**
 * @fileoverview Whose evidence is, by its words: another unit's ([E11]), or another year's where no document's date says it
 * ([E6]); and what stands behind its papers that nobody understands ([E4]). Looked at in a run over the sheet, and no part of what the sidebar judges by.
 */
import { askedBeside } from "../cell/beside-paper";
import { findDocuments } from "../cell/documents";
import { documentOutsideYear } from "../cell/evidence";
import { isOneReference } from "../cell/one-reference";
import { withoutReferences } from "../cell/references";
import { isAgainst, readRemark } from "../cell/remark";
import { cellAt } from "../cell/text";
import { yearsSaid } from "../cell/years-said";
import { type Finding, finding } from "../findings/codes";
import { pillarOf } from "../layout/columns/taken";
import { yearsWords } from "../layout/header/assessed-years";
import { anchorOf } from "../table/merged";
import { impossibleDate } from "../vietnamese/dates";
import { tidy } from "../vietnamese/fold";
import type { PlacedEvidence } from "./cells";
import { OtherUnits, strangerIn } from "./other-units";

const MAY_SAY_YEAR = /20[1-4]\d/;
const MAY_NAME = /đoàn|xã|phường|thị trấn|trường|doan|xa|phuong|thi tran|truong/i;

const MAY_BE_NO_DAY = /(?<!\d)(?:29|3\d|[4-9]\d)[/.-]\d/;
/** A day of a paper, no share: "ngày 30/02", "31/4/2026". */
const DAY = /ngày \d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?|(?<![\d/.-])\d{1,2}\/\d{1,2}\/20\d\d/giu;
/** The first day that no calendar has. */
const dayOfNoCalendar = (text: string): string =>
  text.match(DAY)?.find((one) => impossibleDate(one.replace(/[.-]/g, "/")) !== null) ?? "";

interface Note {
  readonly code: "evidence-outside-year" | "evidence-of-other" | "line-not-read";
  readonly at: PlacedEvidence;
  readonly criteria: string[];
  readonly text: string;
  readonly detail: Readonly<Record<string, string>>;
  /** Told only where the cell is evidence of several contents. */
  readonly ofWhole?: boolean;
}

/**
 * Whether what stands beside a whole unit for its evidence is a remark on it that cites one paper: "Giải thể theo QĐ 12",
 * "CV 8-CV/HĐ yêu cầu làm lại hồ sơ" ([E4]). Of one content's evidence such words may be what a paper is of.
 */
function speaksAgainstWhole(text: string): boolean {
  if (text.length > LONGEST_REMARK || findDocuments(text).length !== 1) return false;
  return isAgainst(readRemark(withoutReferences(text).trim(), false, true));
}
const LONGEST_REMARK = 80;

/** Looks at the evidence of one unit after the other. */
export class WhoseEvidence {
  private readonly others: OtherUnits;
  private notes: Note[] = [];

  /** @param assessed the years that are assessed; null: years are not judged */
  constructor(
    units: readonly { readonly name: string }[],
    private readonly assessed: readonly number[] | null,
  ) {
    this.others = new OtherUnits(units);
  }

  /** Looks at a cell that is evidence of a criterion. */
  look(at: PlacedEvidence, unit: string, code: string): void {
    const { evidence } = at;
    if (evidence.missing || isOneReference(evidence)) return;
    const value = cellAt(at);
    const text = value instanceof Date ? "" : tidy(String(value));
    const { assessed } = this;
    if (assessed !== null && MAY_SAY_YEAR.test(text) && evidence.years.length === 0) {
      const isDocument = evidence.references.some(({ kind }) => kind === "document");
      const years = yearsSaid(text, !isDocument);
      const isOther = years.length > 0 && !years.some((year) => assessed.includes(year));
      if (isOther && !documentOutsideYear(evidence, assessed))
        this.add("evidence-outside-year", at, code, text, { year: yearsWords(assessed) });
    }
    const day = MAY_BE_NO_DAY.test(text) ? dayOfNoCalendar(text) : "";
    if (day !== "") this.add("line-not-read", at, code, text, { said: day });
    const other = MAY_NAME.test(text) ? this.others.namedIn(text, unit) || strangerIn(text, unit) : "";
    if (other !== "") this.add("evidence-of-other", at, code, text, { other });
    const said = askedBeside(typeof value === "string" ? value : "");
    if (said !== "") this.add("line-not-read", at, code, text, { said });
    else if (speaksAgainstWhole(text)) this.add("line-not-read", at, code, text, { said: text }, true);
  }

  /** Criteria that share a cell share its findings ([E9]). */
  private add(
    code: Note["code"],
    cell: PlacedEvidence,
    criterion: string,
    text: string,
    detail: Note["detail"],
    ofWhole = false,
  ): void {
    const anchor = anchorOf(cell);
    const at = { ...cell, row: anchor.row, column: anchor.column };
    const held = this.notes.find(
      (one) =>
        one.code === code && one.at.row === at.row && one.at.column === at.column && one.at.tab === at.tab,
    );
    if (!held) this.notes.push({ code, at, criteria: [criterion], text, detail, ofWhole });
    else if (!held.criteria.includes(criterion)) held.criteria.push(criterion);
  }

  /** What was found for the unit since it was last asked. */
  take(unit: string): Finding[] {
    const { notes } = this;
    if (notes.length > 0) this.notes = [];
    const told = notes.filter(
      ({ ofWhole, criteria }) => !ofWhole || new Set(criteria.map(pillarOf)).size > 1,
    );
    return told.map(({ code, at, criteria, text, detail }) =>
      finding(code, at, { unit, criteria, value: text, detail }),
    );
  }
}
