/**
 * @fileoverview Criteria that stand in rows (long, sheet-per-unit, evidence tabs): reading the criterion of a
 * row from its number, its text, or the pillar above it ([L6]).
 */

import { isMark } from "../../cell/sample";
import { firstRowBelow, textOf, valueAt } from "../../cell/text";
import type { CellValue, Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import type { Table } from "../columns/table";
import { isVerdict } from "../columns/worded-criteria";
import { saysMaximum } from "../headings/maximum";
import { codesOfDate, headingNumber } from "../headings/number";
import { ROMAN } from "../headings/small-numbers";
import { LEAD, MATCH, type Wording } from "../headings/wording";
import { type ContentColumn, contentColumn, keyOf } from "./content-column";
import { isBlankRow } from "./row-kinds";
import { headsList, holdsAny, isLetterOf, numberingOf, ROWS_LOOKED_AT, rowSays } from "./row-numbers";
import { isNote, isSignature, isSummary, isTotal } from "./row-words";

/** A text that is a criterion's to the letter or nearly, and far from every other. */
const PLAINLY = 0.85;
const FAR = 0.2;

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

/**
 * Columns that may say which criterion a row is about: those headed so, the column of order where the criteria
 * are numbered there (TT: I, 1, 2 … or 1.1, 1.2 …), and where none is headed so the one whose cells read as
 * criteria.
 */
export function criterionColumns(table: Table, wording: Wording): number[] {
  const { taken } = table;
  const headed = taken.filter((column) => column.field === "criterion").map((column) => column.index);
  const order = taken.find((column) => column.field === "order");
  if (headed.length === 0)
    return taken
      .filter((column) => {
        if (column.field !== "other" && column.field !== "order") return false;
        const { filled, codes, texts, days, different } = numbering(table, column.index, wording);
        const coded = holdsDays(column.heading, days) ? codes - days.length : codes;
        // One sentence again and again, as "Kế hoạch xây dựng …" on a register of papers, is no list of criteria.
        const told = coded + texts >= filled * 0.4 && coded + texts >= 2;
        return told && (coded > 0 || different.size >= 2);
      })
      .map((column) => column.index);
  if (!order) return headed;
  const inOrder = numbering(table, order.index, null, headed);
  const cells = headed.map((index) => numbering(table, index, wording));
  const coded = cells.some(({ filled, codes }) => filled > 0 && codes >= filled * 0.5);
  const numbered = inOrder.codes >= Math.max(2, inOrder.filled * 0.3);
  // Numbers below Roman ones number criteria, not rows; texts do not overrule them ([L6]).
  const nested =
    !coded &&
    (inOrder.romans >= 2 ||
      inOrder.anew >= 2 ||
      inOrder.restarts >= 2 ||
      !taken.some((column) => column.field === "name"));
  return numbered || nested ? [order.index, ...headed] : headed;
}

/** Headings of days: of a form's answers, of papers, of what was handed in. */
const SAYS_DAYS = /\b(?:ngay|thang|thoi (?:gian|diem|han)|timestamp|date|time|han)\b/;

/**
 * Whether a column's dates are days and no codes that a spreadsheet turned: its heading says so, or a date that is
 * no content's criterion, read either way.
 */
function holdsDays(heading: string, days: readonly (readonly [string, string])[]): boolean {
  const isCode = (code: string) => /^[1-9]\.[1-9]$/.test(code);
  return SAYS_DAYS.test(fold(heading)) || days.some((ways) => !ways.some(isCode));
}

/** How the first cells of a column are numbered. */
function numbering(
  table: Table,
  column: number,
  wording: Wording | null,
  texts: readonly number[] | null = null,
) {
  const { tab } = table;
  const firstRow = firstRowBelow(table.headerRows);
  const days: (readonly [string, string])[] = [];
  const different = new Set<string>();
  const found = { filled: 0, codes: 0, texts: 0, romans: 0, restarts: 0, anew: 0, days, different };
  for (let row = firstRow; row < tab.values.length && found.filled < 40; row += 1) {
    const value = valueAt(tab, row, column);
    if (value === "") continue;
    found.filled += 1;
    if (texts && headsList(tab, row, [column, ...texts])) found.anew += 1;
    const words = textOf(value);
    const number = headingNumber(words);
    const day = codesOfDate(value);
    if (day) days.push(day);
    if (number?.kind === "code" || day || isLetterOf(words)) found.codes += 1;
    else if (/^[IVX]{1,4}[.)]?$/.test(words)) found.romans += 1;
    else if (number?.kind === "bare" && number.n === 1) found.restarts += 1;
    else {
      const match = wording?.match(words);
      if (!match || match.score < MATCH) continue;
      found.texts += 1;
      different.add(match.code);
    }
  }
  return found;
}

/** What tells the criteria of an assessment's rows, besides their numbers and words. */
export interface AssessedRows {
  /** Columns of marks: a row that holds one is a criterion's. */
  readonly held: readonly number[];
  /** Only a set of its year lends its texts ([K2]). */
  readonly year: number | null;
}

/** A criterion without a number, as the first rows show it. */
interface Unnumbered {
  readonly text: string;
  readonly code: string;
  readonly score: number;
  readonly lead: number;
  /** The content that it stands under, '' where none does, and which of the contents down the table that is. */
  readonly under: string;
  readonly section: number;
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
  /** The last number: numbers may run on through the pillars. */
  private lastNumber = 0;
  /** What numbers the criteria of the pillar: letters below numbers are no criteria. */
  private by: "number" | "letter" | null = null;
  private readonly column: ContentColumn | null;
  private readonly columns: readonly number[];
  private readonly numbering: ReturnType<typeof numberingOf>;
  private readonly held: readonly number[];
  /** Whether the texts of a known set may be this table's own. */
  private readonly hasTexts: boolean;
  /** Numbers that run on: the first of each content, where they do not go by fives; null where they do. */
  private starts: ReadonlyMap<string, number> | null = null;
  /** Whether each text without a number is plainly another criterion's of the known set. */
  private tellsByText = true;
  /** Whether there are as many below each content as the known set has. */
  private fitsSet = false;
  /** Whether words without a mark are no more criteria: below a blank row, or who signs. */
  private closed = false;
  /** Whether marks are words. */
  private words: boolean | null = null;
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

  /** Begins again: what follows belongs to another unit. */
  restart(): void {
    this.entered = "";
    this.contents = 0;
    this.pillar = "";
    this.last = 0;
    this.lastNumber = 0;
    this.by = null;
    this.closed = false;
  }

  /** The code of the criterion that the row is about, null where it is about none. */
  codeAt(row: number): string | null {
    const found = this.at(row);
    return found?.kind === "criterion" ? found.code : null;
  }

  /** The code that the row says whatever stands above it; null where it depends on that. */
  codeAloneAt(row: number): string | null {
    const says = rowSays(this.tab, row, this.columns);
    if (says.dates) return this.codeOfDate(says.dates);
    if (says.code) return says.code.code;
    if (says.pillar || says.bare || says.letter || says.capital || says.text === "") return null;
    const match = this.matched(says.text);
    return match && !match.pillar && !this.numbering.numbered ? match.code : null;
  }

  /** What the row says: a criterion, a pillar's heading, or nothing of either. */
  at(row: number): RowCriterion | null {
    const content = this.contentAt(row);
    if (!content) return this.inRow(row);
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
    for (let row = firstRow; row < until; row += 1) this.at(row);
    this.learning = null;
    this.restart();
    this.starts = startsOf(learned.numbers, this.wording.codesOfSetWith(15));
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
      const isFirst =
        bare?.under && (bare.n === 1 || (this.numbering.runsOn && bare.n === this.lastNumber + 1));
      if (bare && isFirst) return this.byNumber(row, bare.n, bare.text);
      return { ...content, more: beside !== "" && !this.matched(beside)?.pillar };
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
    this.entered = code;
    this.pillar = code;
    this.last = 0;
    this.by = null;
    this.closed = false;
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

  private matched(text: string) {
    const match = text === "" ? null : this.wording.match(text);
    return match && match.score >= MATCH && match.lead >= LEAD ? match : null;
  }

  /** Whether a mark stands in the row; among marks in words a number is a sum of those below. */
  private isMarked(row: number): boolean {
    this.words ??= this.tab.values
      .slice(0, ROWS_LOOKED_AT)
      .some((cells) => this.held.some((at) => isMarkInWords(cells[at])));
    const isMarkHere = this.words ? isMarkInWords : (value: CellValue) => value !== false && isMark(value);
    return this.held.some((column) => isMarkHere(valueAt(this.tab, row, column)));
  }

  /** Whether the words are a content's: beside a mark only where they are so to the letter. */
  private headedBy(row: number, text: string): string | null {
    const match = this.column ? null : this.matched(text);
    if (!match?.pillar || (match.score < PLAINLY && this.isMarked(row))) return null;
    return match.code;
  }

  /** A number: the criterion's under a pillar, whatever its text is like; else what its text says, or its turn. */
  private byNumber(row: number, n: number, text: string): RowCriterion | null {
    const { pillarRows, runsOn } = this.numbering;
    if (!pillarRows && this.headedBy(row, text) !== null) return this.enter(String(n), text);
    const match = this.matched(text);
    const flat = this.wording.codesOfSetWith(15)?.[n - 1];
    if (this.entered !== "") {
      this.by = "number";
      this.lastNumber = n;
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
        code !== flat &&
        this.hasTexts &&
        match !== null &&
        !match.pillar &&
        match.score >= PLAINLY &&
        match.lead >= FAR &&
        !match.code.startsWith(`${this.entered}.`);
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

  /** Text decides only where no number stands anywhere; a pillar's heading may go without. */
  private byText(row: number, text: string, beside: string): RowCriterion | null {
    const content = this.headedBy(row, text);
    if (content !== null) return { ...this.enter(content, text), more: beside !== "" };
    if (this.numbering.numbered) return null;
    const match = this.matched(text);
    const known = match?.pillar ? null : match;
    const isPlaced = this.assessed !== null && this.entered !== "";
    if (this.assessed && !this.isCriterion(row, text)) return null;
    if (this.learning && (isPlaced || known)) {
      const { code = "", score = 0, lead = 0 } = known ?? {};
      const { section, texts } = this.learning;
      texts.push({ text: fold(text), code, score, lead, under: this.entered, section });
    }
    if (this.tellsByText || !this.assessed) return known && this.criterion(known.code, text);
    if (!isPlaced) return null;
    const code = `${this.entered}.${this.last + 1}`;
    const found = this.criterion(code, text);
    // The very words of another criterion: something is left out, or stands elsewhere.
    const isOthers =
      this.hasTexts &&
      this.fitsSet &&
      known &&
      known.score >= PLAINLY &&
      known.lead >= FAR &&
      known.code !== code;
    return isOthers ? null : found;
  }

  /** Whether a row of words under a content is a criterion: marked, or right below others, and no note or verdict. */
  private isCriterion(row: number, text: string): boolean {
    const words = text.replace(BULLET, "");
    this.closed ||= isSignature(words);
    if (isTotal(words) || isSummary(words) || saysMaximum(words) || isSignature(words)) return false;
    if (isVerdict(fold(words))) return false;
    if (holdsAny(this.tab, row, this.held)) return true;
    this.closed ||= this.entered !== "" && isBlankRow(this.tab, row - 1);
    return !this.closed && /\p{L}{2}/u.test(words) && !isNote(words);
  }
}

const isMarkInWords = (value: CellValue = "") =>
  typeof value !== "number" && value !== false && isMark(value);
/** A dash, a dot or a plus before a criterion's words. */
const BULLET = /^[*•+–-]\s*/;
/** Less than this a text of another wording shares with the known one. */
const CLOSE = 0.6;
/** A known set has so many criteria under each content. */
const EACH = 5;

/**
 * The first number of each content where numbers run on, null where they go as in the known set. Of a content that
 * does not begin right after the one before nobody knows which number is left out: it has none.
 */
function startsOf(
  numbers: ReadonlyMap<string, { readonly first: number; readonly last: number }>,
  flat: readonly string[] | null,
): Map<string, number> | null {
  const fits = [...numbers].every(([code, { first, last }]) =>
    [first, last].every((n) => flat?.[n - 1]?.startsWith(`${code}.`)),
  );
  if (fits) return null;
  const starts = new Map<string, number>();
  let next = 1;
  for (const [code, { first, last }] of [...numbers].sort(([a], [b]) => a.localeCompare(b))) {
    if (first === next) starts.set(code, first);
    next = last + 1;
  }
  return starts;
}

/** Whether each text is a known criterion's of its content, no two of them the same one's ([L6]). */
function tellApart(texts: readonly Unnumbered[], isOfYear: boolean): boolean {
  const least = isOfYear ? CLOSE : PLAINLY;
  const taken = new Map<string, string>();
  return texts.every(({ text, code, score, lead, under, section }) => {
    if (under === "" && isOfYear) return true;
    const key = `${section} ${code}`;
    const before = taken.get(key) ?? text;
    taken.set(key, text);
    return (
      score >= least && lead >= LEAD && before === text && (under === "" || code.startsWith(`${under}.`))
    );
  });
}

/** Whether as many criteria stand under each content as in the known set. */
function fitSet(texts: readonly Unnumbered[]): boolean {
  const sizes = new Map<number, number>();
  for (const { section } of texts) sizes.set(section, (sizes.get(section) ?? 0) + 1);
  return [...sizes.values()].every((size) => size === EACH);
}
