/**
 * @fileoverview Criteria that stand in rows (long, sheet-per-unit, evidence tabs): reading the criterion of a
 * row from its number, its text, or the pillar above it ([L6]).
 */

import { isMark } from "../../cell/sample";
import { textOf, valueAt } from "../../cell/text";
import type { Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import { ROMAN } from "../headings/small-numbers";
import { CONTENTS, EACH, FAR, type Wording, type WordingMatch } from "../headings/wording";
import { type ContentColumn, contentColumn, keyOf } from "./content-column";
import { fitSet, PLAINLY, startsOf, tellApart, type Unnumbered } from "./learned";
import { headsList, numberingOf, ROWS_LOOKED_AT, repeatsContent, rowSays } from "./row-numbers";
import { WordedRows } from "./worded-rows";

/** What one row says of its criterion. */
export interface RowCriterion {
  readonly kind: "criterion" | "pillar";
  readonly code: string;
  readonly text: string;
  /** The content's text, where it stands in a column of its own beside the criterion. */
  readonly content?: string;
  /** A content's heading with words of their own beside it, which may be its first criterion's. */
  readonly more?: boolean;
}

/** Whether a content's heading stands in a row that holds a criterion's mark too, of which nobody knows which it is ([L6]). */
export function hidesCriterion(
  { kind, more }: RowCriterion,
  tab: Tab,
  row: number,
  marks: readonly number[],
): boolean {
  return kind === "pillar" && more === true && marks.some((column) => isMark(valueAt(tab, row, column)));
}

/** What tells the criteria of an assessment's rows, besides their numbers and words. */
export interface AssessedRows {
  /** Columns of marks: a row that holds one is a criterion's. */
  readonly held: readonly number[];
  readonly evidence: readonly number[];
  /** Only a set of its year lends its texts ([K2]). */
  readonly year: number | null;
}

/** Reads the criterion of one row after another; pillars and bare numbers depend on the rows above. */
export class CriterionReader {
  /** The pillar whose heading stands above, and how it was numbered; '' where none does. */
  private entered = "";
  /** Code of the pillar of the last criterion, and that criterion's number. */
  private pillar = "";
  private last = 0;
  /** How many contents a number of their own headed. */
  private contents = 0;
  /** The number that stands above, as it stands there: numbers may run on through the pillars; and how far the unit's own begin behind 1: rows may be counted. */
  private counted = 0;
  private offset = 0;
  /** Another unit has begun, and none of its numbers stood yet. */
  private begins = false;
  /** What numbers the criteria of the pillar: letters below numbers are no criteria. */
  private by: "number" | "letter" | null = null;
  private readonly column: ContentColumn | null;
  private readonly columns: readonly number[];
  private readonly numbering: ReturnType<typeof numberingOf>;
  private readonly held: readonly number[];
  private readonly worded: WordedRows;
  /** Whether the texts of a known set may be this table's own. */
  private readonly hasTexts: boolean;
  /** The codes of a known set one after the other, as numbers run on through it. */
  private readonly flat: readonly string[] | null;
  /** Numbers that run on: the first of each content, where they do not go by fives; null where they do. */
  private starts: ReadonlyMap<string, number> | null = null;
  /** Whether each text without a number is plainly another criterion's of the known set. */
  private tellsByText = true;
  /** Whether there are as many below each content as the known set has. */
  private fitsSet = false;
  /** The contents are marked as a whole, and no criteria stand below them: they are what is judged. */
  private contentsAlone = false;
  private learning: {
    numbers: Map<string, { first: number; last: number }>;
    texts: Unnumbered[];
    section: number;
  } | null = null;

  constructor(
    private readonly tab: Tab,
    columns: readonly number[],
    private readonly wording: Wording,
    /** Codes that the assessment knows: they settle which way a date is a code. */
    private readonly known: ReadonlySet<string>,
    firstRow: number,
    private readonly assessed: AssessedRows | null = null,
  ) {
    this.held = assessed?.held ?? [];
    this.worded = new WordedRows(tab, this.held, assessed?.evidence ?? []);
    this.flat = wording.codesOfSetWith(CONTENTS * EACH);
    this.hasTexts = !assessed || wording.hasCriteriaOf(assessed.year);
    const column = contentColumn(tab, columns, firstRow, wording, this.held);
    this.column = column;
    this.columns = column ? columns.filter((one) => one !== column.column) : columns;
    let last = "";
    const enters =
      column &&
      ((row: number) => {
        const before = last;
        last = this.contentAt(row)?.code ?? last;
        return last !== before;
      });
    this.numbering = numberingOf(tab, this.columns, firstRow, wording, enters, this.held);
    this.learn(firstRow);
  }

  /** Whether a criterion's code is its place under its content, of which its text must bear witness. */
  get byPlace(): boolean {
    return this.assessed !== null && !this.numbering.numbered && !this.tellsByText;
  }

  /** Whether a row holds facts where the criteria are marked in other signs ([L3]). */
  holdsFacts(row: number): boolean {
    return this.worded.holdsFacts(row);
  }

  /** Begins again: what follows belongs to another unit. */
  restart(): void {
    this.begins = true;
    this.entered = "";
    this.contents = 0;
    this.pillar = "";
    this.last = 0;
    this.by = null;
    this.worded.reopen();
  }

  /** The code that the row says whatever stands above it; null where it depends on that. */
  codeAloneAt(row: number): string | null {
    const says = rowSays(this.tab, row, this.columns);
    if (says.dates) return this.codeOfDate(says.dates);
    if (says.code) return says.code.code;
    if (says.pillar || says.bare || says.letter || says.capital || says.text === "") return null;
    const match = this.wording.clear(says.text);
    return match && !match.pillar && !this.numbering.numbered ? match.code : null;
  }

  /** What the row says: a criterion, a pillar's heading, or nothing of either. */
  at(row: number): RowCriterion | null {
    const content = this.contentAt(row);
    if (!content) {
      const found = this.inRow(row);
      if (!found || !this.contentsAlone) return found;
      // What no mark stands beside is said below them.
      return found.code.includes(".") ? null : { kind: "criterion", code: found.code, text: found.text };
    }
    if (content.code !== this.entered) this.enter(content.code, content.text);
    const found = this.inRow(row);
    return found?.kind === "criterion" ? { ...found, content: content.text } : found;
  }

  private contentAt(row: number) {
    if (!this.column) return undefined;
    return this.column.contents.get(keyOf(textOf(valueAt(this.tab, row, this.column.column))));
  }

  /** Learns from the first rows which number each content begins with, and whether texts tell criteria apart. */
  private learn(firstRow: number): void {
    const learned = { numbers: new Map<string, { first: number; last: number }>(), texts: [], section: 0 };
    this.learning = learned;
    const until = Math.min(this.tab.values.length, firstRow + ROWS_LOOKED_AT);
    /** How many rows are marked, by code; '' where the row names none: a unit's verdict below its contents. */
    const marked = new Map<string, number>([["", 0]]);
    for (let row = firstRow; row < until; row += 1) {
      const before = learned.texts.length;
      const found = this.at(row)?.code ?? "";
      const isMarked = this.worded.isMarked(row);
      // Words beside which facts stand, or nobody marked, are no criteria of marked contents; nor are those below the last alone.
      const isFacts = this.worded.holdsFacts(row) && this.codeAloneAt(row) === null;
      const byWords = learned.texts.length > before;
      if (isFacts || (byWords && !isMarked)) continue;
      const code = byWords && this.entered === String(CONTENTS) ? "" : found;
      marked.set(code, (marked.get(code) ?? 0) + (isMarked ? 1 : 0));
    }
    const [others = 0, ...own] = marked.values();
    const all = own.reduce((sum, rows) => sum + rows, 0);
    this.contentsAlone = own.length === CONTENTS && !own.includes(0) && others * 2 <= all;
    this.learning = null;
    this.restart();
    this.counted = 0;
    this.starts = startsOf(learned.numbers, this.flat);
    this.tellsByText = tellApart(learned.texts, this.hasTexts);
    this.fitsSet = fitSet(learned.texts);
  }

  /** Both ways of reading a date are codes: the one that is known, else the day first. */
  private codeOfDate([dayFirst, monthFirst]: readonly [string, string]): string {
    return this.known.has(monthFirst) && !this.known.has(dayFirst) ? monthFirst : dayFirst;
  }

  private inRow(row: number): RowCriterion | null {
    const { dates, code, pillar, bare, capital, letter, text, beside } = rowSays(this.tab, row, this.columns);
    const { contents } = this.numbering;
    if (dates) return this.criterion(this.codeOfDate(dates), text);
    if (code) return this.criterion(code.code, code.text);
    if (pillar) {
      const content = this.enter(String(pillar.n), pillar.text);
      // Beside the first of its criteria, whose rows it is merged over.
      const isFirst = bare?.under && (bare.n === 1 || (this.numbering.runsOn && bare.n === this.counted + 1));
      if (bare && isFirst && !repeatsContent(this.tab, row, this.columns, this.held))
        return this.byNumber(row, bare.n, bare.text);
      return { ...content, more: beside !== "" && !this.wording.clear(beside)?.pillar };
    }
    if (bare)
      return this.headsContent(row, bare.n)
        ? this.enter(String(bare.n), bare.text)
        : this.byNumber(row, bare.n, bare.text);
    if (capital && contents === "capital") return this.enter(String(capital.n), capital.text);
    if (letter?.of) {
      if (this.entered !== String(letter.of)) this.enter(String(letter.of), "");
      return this.byLetter(letter.letter, letter.text);
    }
    if (letter && contents === "roman" && ROMAN.includes(letter.letter))
      return this.enter(String(ROMAN.indexOf(letter.letter) + 1), letter.text);
    if (letter) return this.byLetter(letter.letter, letter.text);
    return text === "" ? null : this.byText(row, text, beside);
  }

  private criterion(code: string, text: string): RowCriterion {
    const [pillar, n] = code.split(".");
    this.pillar = pillar ?? "";
    this.last = Number(n ?? 0);
    return { kind: "criterion", code, text };
  }

  private enter(code: string, text: string): RowCriterion {
    // Nobody has said yet where a unit begins: contents begin again there.
    if (this.learning && Number(code) < Number(this.entered)) this.begins = true;
    this.entered = code;
    this.pillar = code;
    this.last = 0;
    this.by = null;
    this.worded.reopen();
    if (this.learning) this.learning.section += 1;
    return { kind: "pillar", code, text };
  }

  /** Contents that bear plain numbers come in their order, over criteria that begin anew. */
  private headsContent(row: number, n: number): boolean {
    const { contents } = this.numbering;
    if (contents !== "number" || (n !== this.contents + 1 && (n > 1 || this.contents < 2))) return false;
    if (!headsList(this.tab, row, this.columns, this.numbering.numbered ? [] : this.held)) return false;
    this.contents = n;
    return true;
  }

  /** Whether the words are a content's: beside a mark only where they are so to the letter. */
  private headedBy(row: number, text: string): string | null {
    const match = this.column ? null : this.wording.clear(text);
    if (!match?.pillar || (match.score < PLAINLY && this.worded.isMarked(row))) return null;
    return match.code;
  }

  /** Whether the words are a known criterion's to the letter or nearly. */
  private saysPlainly(match: WordingMatch | null): boolean {
    return this.hasTexts && match !== null && !match.pillar && match.score >= PLAINLY && match.lead >= FAR;
  }

  /** The number among its unit's own, where the rows of all units are counted in one: 16 is the second one's first. */
  private ownNumber(n: number): number {
    if (this.begins) this.offset = this.counted > 0 && n === this.counted + 1 ? this.counted : 0;
    this.begins = false;
    this.counted = n;
    return n - this.offset;
  }

  /** A number: the criterion's under a pillar, whatever its text is like; else what its text says, or its turn. */
  private byNumber(row: number, counted: number, text: string): RowCriterion | null {
    const { pillarRows, runsOn } = this.numbering;
    if (!pillarRows && this.headedBy(row, text) !== null) return this.enter(String(counted), text);
    const n = this.ownNumber(counted);
    const match = this.wording.clear(text);
    const flat = this.flat?.[n - 1];
    if (this.entered !== "") {
      this.by = "number";
      if (this.learning) {
        const { numbers } = this.learning;
        const { first = n, last = n } = numbers.get(this.entered) ?? {};
        numbers.set(this.entered, { first: Math.min(first, n), last: Math.max(last, n) });
      }
      const start = runsOn ? this.starts?.get(this.entered) : 1;
      const code =
        runsOn && !this.starts && flat?.startsWith(`${this.entered}.`)
          ? flat
          : start !== undefined && n >= start
            ? `${this.entered}.${n - start + 1}`
            : null;
      // The very words of another content's criterion under this one: a heading is missing, or the number is wrong.
      const isOthers =
        code !== flat && this.saysPlainly(match) && !match?.code.startsWith(`${this.entered}.`);
      return code === null || isOthers ? null : this.criterion(code, text);
    }
    if (match && !match.pillar && this.hasTexts) return this.criterion(match.code, text);
    if (this.pillar !== "" && n === this.last + 1) return this.criterion(`${this.pillar}.${n}`, text);
    if (this.pillar === "" && flat) return { kind: "criterion", code: flat, text };
    return null;
  }

  /** A letter under a pillar: đ stands fifth where the list uses it. */
  private byLetter(letter: string, text: string): RowCriterion | null {
    const at = this.numbering.letters.indexOf(letter) + 1;
    if (this.entered === "" || at === 0 || this.by === "number") return null;
    this.by = "letter";
    return this.criterion(`${this.entered}.${at}`, text);
  }

  /**
   * Whether a row that begins as a sum or a verdict does is a criterion all the same: it says more, and is marked and has
   * its papers, or stands before another criterion of its content. Sums and verdicts come last.
   */
  private isAmong(row: number, text: string): boolean {
    if (this.entered === "" || !this.worded.saysMore(row, text)) return false;
    const isMarked = this.worded.isMarked(row);
    return (isMarked && this.worded.proves(row)) || ((isMarked || this.last > 0) && this.goesOn(row + 1));
  }

  /** Whether a marked criterion in words, of the content that was entered, stands in the row. */
  private goesOn(row: number): boolean {
    const { dates, code, pillar, bare, capital, letter, text } = rowSays(this.tab, row, this.columns);
    if (dates || code || pillar || bare || capital || letter || text === "") return false;
    if (this.column && this.contentAt(row)?.code !== this.entered) return false;
    if (!this.worded.isMarked(row) || this.headedBy(row, text) !== null) return false;
    return this.worded.isCriterion(row, text, true) || this.isAmong(row, text);
  }

  /** Text decides only where no number stands anywhere; a pillar's heading may go without. */
  private byText(row: number, text: string, beside: string): RowCriterion | null {
    const content = this.headedBy(row, text);
    if (content !== null) return { ...this.enter(content, text), more: beside !== "" };
    if (this.numbering.numbered) return null;
    const match = this.wording.clear(text);
    const known = match?.pillar ? null : match;
    const isPlaced = this.assessed !== null && this.entered !== "";
    if (this.assessed && !this.isAmong(row, text) && !this.worded.isCriterion(row, text, this.entered !== ""))
      return null;
    if (this.learning && (isPlaced || known)) {
      const { section, texts } = this.learning;
      texts.push({ text: fold(text), match: known, under: this.entered, section });
    }
    if (this.tellsByText || !this.assessed) return known && this.criterion(known.code, text);
    if (!isPlaced) return null;
    const code = `${this.entered}.${this.last + 1}`;
    const found = this.criterion(code, text);
    // The very words of another criterion: something is left out, or stands elsewhere.
    const isOthers = this.fitsSet && this.saysPlainly(known) && known?.code !== code;
    return isOthers ? null : found;
  }
}
