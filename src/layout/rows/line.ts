/** @fileoverview One row of a table while it is worked out what it is: each thing about it is looked up once, when asked. */

import { isGivenMark, isMarkInWords, namesDocument } from "../../cell/sample";
import { isBlank, isFilled, textOf, valueAt } from "../../cell/text";
import type { CellValue, Tab } from "../../table/tab";
import { isCount, isSignature } from "./row-words";
import { unitNameIn } from "./unit-name";

/** The columns that say what a row is; -1: there is none. */
export interface RowColumns {
  readonly name: number;
  readonly order: number;
  /** Columns of marks, in the order of their criteria: what stands there makes a row a unit's. */
  readonly marks: readonly number[];
  /** Columns of evidence: a row with any is never passed over, but it need be no unit's. */
  readonly evidence?: readonly number[];
  /** The heading over the names: under "Phường" numbers are names. */
  readonly nameHeading?: string;
  /** The column that says of when a row's marks are: a quarter, a round. */
  readonly time?: number;
  /** What the row holds of a unit on several rows ([U7]), '' where nothing says. */
  readonly partAt?: (row: number) => string;
}

export class Line {
  readonly orderText: string;
  readonly name: string;
  /** The row has a running number. */
  readonly counted: boolean;
  // Thousands of lines are asked a few of these each: what was found stays here.
  private foundUnitName: string | null | undefined;
  private foundLabel: string | undefined;
  private foundWords: boolean | undefined;
  private foundFilled: boolean | undefined;
  private foundProves: boolean | undefined;
  private foundPart: string | undefined;
  private foundSigns: boolean | undefined;
  private foundAlone: boolean | undefined;

  constructor(
    readonly tab: Tab,
    readonly row: number,
    readonly columns: RowColumns,
    /** What numbers in the column of names are of: "Phường". */
    private readonly type: string,
  ) {
    const order = valueAt(tab, row, columns.order);
    this.orderText = textOf(order);
    this.name = textOf(valueAt(tab, row, columns.name));
    this.counted = isCount(order);
  }

  /** The unit that the name's cell names; null where it names none ([U6]). */
  get unitName(): string | null {
    if (this.foundUnitName === undefined)
      this.foundUnitName = unitNameIn(valueAt(this.tab, this.row, this.columns.name), this.type);
    return this.foundUnitName;
  }

  /** The name, or what stands in its place left of the marks: a title merged over the table, a note, a total's word. */
  get label(): string {
    if (this.name !== "") return this.name;
    this.foundLabel ??= this.findLabel();
    return this.foundLabel;
  }

  private findLabel(): string {
    const { marks, name, evidence = [] } = this.columns;
    const first = marks.length > 0 ? Math.min(...marks) : 0;
    const until = Math.max(first, name + 1);
    for (let column = 0; column < until; column += 1) {
      // Names may stand right of the marks.
      if (column >= first && (marks.includes(column) || evidence.includes(column))) continue;
      const value = valueAt(this.tab, this.row, column);
      const text = typeof value === "string" ? textOf(value) : "";
      if (text !== "") return text;
    }
    return "";
  }

  /** A mark in words: 0 and 1 may be counts of a group's own total, and an untouched checkbox says nothing. */
  get words(): boolean {
    this.foundWords ??= this.inMarks(isMarkInWords);
    return this.foundWords;
  }

  /** A mark, 0 and 1 among them. */
  get marked(): boolean {
    return this.inMarks(isGivenMark);
  }

  /** Anything in the columns of marks but untouched checkboxes. */
  get filled(): boolean {
    this.foundFilled ??= this.inMarks(isFilled);
    return this.foundFilled;
  }

  /** Numbers in the columns of marks. */
  get numbers(): boolean {
    return this.inMarks((value) => typeof value === "number");
  }

  /** Numbers in at least half of the columns of marks. */
  get mostlyNumbers(): boolean {
    const { marks } = this.columns;
    const numbers = marks.filter((column) => typeof valueAt(this.tab, this.row, column) === "number");
    return numbers.length * 2 >= marks.length;
  }

  /** A document or a link in a column of evidence. */
  get proves(): boolean {
    const { evidence = [] } = this.columns;
    this.foundProves ??= evidence.some((column) => namesDocument(valueAt(this.tab, this.row, column)));
    return this.foundProves;
  }

  /** A mark or evidence. */
  get holds(): boolean {
    return this.words || this.proves;
  }

  /** What the row holds of a unit on several rows. */
  get part(): string {
    this.foundPart ??= this.columns.partAt?.(this.row) ?? "";
    return this.foundPart;
  }

  /** Of when the row's marks are, '' where nothing says. */
  get time(): string {
    return textOf(valueAt(this.tab, this.row, this.columns.time ?? -1));
  }

  /** A signature in the name's place or, where none stands there, in any cell that is no evidence. */
  get signs(): boolean {
    this.foundSigns ??= isSignature(this.label) || this.signsElsewhere();
    return this.foundSigns;
  }

  private signsElsewhere(): boolean {
    const { evidence = [] } = this.columns;
    const cells = this.name === "" ? (this.tab.values[this.row] ?? []) : [];
    return cells.some(
      (value, column) =>
        typeof value === "string" && value !== "" && !evidence.includes(column) && isSignature(textOf(value)),
    );
  }

  /** Nothing else stands in the row than one cell. */
  get alone(): boolean {
    this.foundAlone ??= isOneCell(this.tab.values[this.row] ?? []);
    return this.foundAlone;
  }

  private inMarks(test: (value: CellValue) => boolean): boolean {
    return this.columns.marks.some((column) => test(valueAt(this.tab, this.row, column)));
  }
}

/** Whether one cell is filled and no other. */
function isOneCell(cells: readonly CellValue[]): boolean {
  let filled = 0;
  for (const value of cells) {
    if (!isBlank(value)) filled += 1;
    if (filled > 1) return false;
  }
  return filled === 1;
}
