/** @fileoverview Evidence or explanations on a tab of their own, a row a unit and criterion or several of them ([E10]). */

import { namesDocument, sample } from "../../cell/sample";
import { firstRowBelow, isBlank, nameAsItStands, textOf, valueAt } from "../../cell/text";
import { withMerges } from "../../table/merged";
import type { At, CellValue, Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import { nameColumn, type Table } from "../columns/table";
import { isMarkField } from "../columns/taken";
import { linesAbove } from "../header/title";
import type { Wording } from "../headings/wording";
import type { KeyedTab } from "../reading-beside";
import { criterionColumns } from "../rows/criteria-columns";
import { rowsUnderMerges } from "../rows/merged-cells";
import { CriterionReader } from "../rows/row-criteria";
import { firstFilledAt } from "../rows/row-kinds";
import { criteriaIn } from "./criteria-in-cell";
import { hasBlocks, isContent, nameAlone, nameOfTab, standsAlone } from "./evidence-blocks";
import { columnsWithoutHeading, evidenceColumns, saysItself } from "./evidence-columns";
import { deniedIn, type State, statesOf } from "./evidence-denied";
import type { Gate } from "./evidence-gate";
import { saysEvidence, saysLacking, saysOpinion } from "./says-evidence";
import type { NamedUnit, UnitsOf } from "./units-of";

/** Ticks under such a heading, on a tab of evidence, say that it is there, and are no marks. */
const HANDED_IN =
  /\b(nop|gui|nhan|du|day du|luu|ban (?:cung|mem|giay)|co (?:minh chung|hay chua)|tinh trang|trang thai|hop le|kiem tra|mo duoc)\b/;

/** Reads a table as a list of evidence; null where it is none. `known`: the assessment's criteria. */
export function readEvidenceList(
  table: Table,
  wording: Wording,
  known: ReadonlySet<string>,
  units: UnitsOf,
  isSure: Gate,
): KeyedTab | null {
  const { tab, taken } = table;
  const words = `${table.title} ${tab.name}`;
  if (saysLacking(words) || saysOpinion(words)) return null;
  const of = (field: string) => taken.find((one) => one.field === field)?.index ?? -1;
  const firstRow = firstRowBelow(table.headerRows);
  const marks = taken.filter((one) => isMarkField(one.field) || one.field === "result");
  const handedIn = saysEvidence(table) ? HANDED_IN : null;
  if (marks.some(({ index, heading }) => !handedIn?.test(fold(heading)) && holdsMarks(tab, index, firstRow)))
    return null;
  // "Nội dung" beside "Tiêu chí" may be the document's, and "Số" its number.
  const named = (column: number) => mostlyDocuments(tab, column, firstRow);
  const criteria = criterionColumns(table, wording).filter((column) => !named(column));
  if (criteria.length === 0) return null;
  const column = nameColumn(table);
  const name = "doubt" in column || hasBlocks(table, units) ? -1 : column.index;
  const whole = name < 0 ? nameOfTab(table, units) : null;
  const numbers = named(of("order")) ? -1 : of("order");
  const keys = new Set([name, ...criteria, numbers, of("group"), of("type"), of("officer")]);
  const explanation = of("explanation");
  const parts = evidenceColumns(table, keys);
  if (!parts && explanation < 0) return null;

  const columns = [...(parts?.columns ?? []), explanation].filter((column) => column >= 0);
  const filled = withMerges(tab, firstRow, (_, column) =>
    columns.includes(column) || keys.has(column) ? String(column) : null,
  );
  const beside = [...taken, ...columnsWithoutHeading(table)].filter(
    ({ index }) => !columns.includes(index) && !keys.has(index) && index !== parts?.date,
  );
  const rows = new ListRows(
    {
      tab: filled,
      columns,
      parted: (parts?.columns.length ?? 0) > 1,
      states: statesOf(tab, beside, firstRow, { year: table.year }),
    },
    units,
    known,
  );
  const reader = new CriterionReader(tab, criteria, wording, known, firstRow);
  const under = rowsUnderMerges(tab, criteria);
  const samples = new Map<string, number>();
  const group = of("group");
  if (whole) rows.enter(whole.name, whole.row);
  for (let row = firstRow; row < tab.values.length; row += 1) {
    // A unit's name stands only on the first of its rows, merged or not.
    const named = name < 0 ? (nameAlone(tab, row, units) ?? "") : valueAt(tab, row, name);
    if (!isBlank(named) && rows.enter(nameAsItStands(named), row)) reader.restart();
    if (name < 0 && !isBlank(named)) continue;
    if (!isBlank(valueAt(tab, row, group))) rows.district = textOf(valueAt(tab, row, group));
    const line = name < 0 ? textOf(tab.values[row]?.find((value) => !isBlank(value)) ?? "") : "";
    const several = severalAt(tab, row, criteria);
    const alone = several ? null : reader.codeAloneAt(row);
    const said = several ? null : reader.at(row);
    if (several) rows.add(row, several);
    else if (said?.kind === "criterion") {
      rows.add(row, [said.code]);
      if (alone === said.code && !samples.has(alone)) samples.set(alone, row);
    } else if (name < 0 && standsAlone(tab, row) && !(said && isContent(line, wording)))
      // Whatever heads another block, what stands below is no more the last unit's.
      rows.enter(line, row);
    else if (said) rows.addPillar(row, said.code);
    else
      rows.addUnder(
        row,
        under.get(row),
        criteria.every((column) => isBlank(valueAt(tab, row, column))),
      );
  }
  if (name < 0 && rows.matched.size === 0) return null;
  // What says itself that it is evidence is, whoever's: to pass it over would be to ask for none ([E8]).
  if (!(rows.matched.size > rows.unmatched.size || saysItself(table))) return null;
  const over = taken.filter(({ index }) => columns.includes(index));
  const sure = isSure({
    tab,
    lines: linesAbove(tab, table.headerRows[0] as number),
    ...(whole && { unit: whole.name }),
    over: over.length > 0 ? over.map(({ heading }) => heading) : [""],
    beside: beside.filter(({ index }) => holdsAnything(tab, index, firstRow)).map(({ heading }) => heading),
  });
  if (!sure) return null;
  const order = criteria.includes(numbers) ? -1 : numbers;
  return {
    tab: filled,
    entries: rows.all(),
    evidence: parts?.columns[0] ?? -1,
    explanation,
    ...(parts && (parts.columns.length > 1 || parts.date >= 0) && { parts }),
    denied: rows.denied,
    ...(name < 0 && { nameRows: rows.nameRows }),
    notRead: rows.notRead,
    keys: {
      headerRows: table.headerRows,
      name,
      criterion: criteria,
      order,
      // Below a block nobody can put in a row for its unit alone.
      lastRow: name < 0 ? -1 : rows.lastRow,
      samples,
    },
  };
}

type Entry = KeyedTab["entries"][number];

/** The rows of a list as they are gone through: whose they are, and what is no unit's or no criterion's. */
class ListRows {
  readonly matched = new Set<string>();
  readonly unmatched = new Set<string>();
  readonly notRead: At[] = [];
  readonly denied = new Map<number, number>();
  lastRow = -1;
  /** From a column of its own, or a heading above. */
  district = "";
  /** By row: where the name of its unit stands. */
  readonly nameRows = new Map<number, number>();
  private name = "";
  private nameRow = -1;
  private last: readonly string[] = [];
  /** By name and district: a unit has many rows. */
  private readonly found = new Map<string, NamedUnit | null>();
  private readonly codes = new Map<number, readonly string[]>();
  private readonly entries: Entry[] = [];
  private readonly pillars: { readonly unit: NamedUnit; readonly pillar: string; readonly row: number }[] =
    [];

  constructor(
    private readonly list: {
      readonly tab: Tab;
      /** Of evidence and explanation. */
      readonly columns: readonly number[];
      readonly parted: boolean;
      readonly states: readonly State[];
    },
    private readonly units: UnitsOf,
    private readonly known: ReadonlySet<string>,
  ) {}

  /** A name in its column; whether it is another than before. */
  enter(name: string, row: number): boolean {
    this.nameRow = row;
    if (name === this.name) return false;
    this.name = name;
    this.last = [];
    return true;
  }

  /** A row that names criteria. */
  add(row: number, codes: readonly string[]): void {
    this.codes.set(row, codes);
    this.last = codes;
    if (this.name !== "") this.lastRow = row;
    const holds = this.holds(row);
    const unit = this.unitFor(row, holds);
    if (!unit) return;
    const own = codes.filter((code) => this.known.has(code));
    if (own.length === 0 && holds) this.notRead.push(firstFilledAt(this.list.tab, row));
    // Of parts that are all blank none is the cell where evidence is missing: it is as if the row were not there.
    if (this.list.parted && !holds) return;
    if (this.nameRow >= 0) this.nameRows.set(row, this.nameRow);
    const denied = holds ? deniedIn(this.list.states, this.list.tab, row) : -1;
    if (denied >= 0) this.denied.set(row, denied);
    for (const criterion of own) this.entries.push({ ...unit, criterion, row });
  }

  /** A row that names a content: where it holds something, that serves its criteria without a row of their own. */
  addPillar(row: number, pillar: string): void {
    this.last = [];
    if (!this.holds(row)) return;
    const unit = this.unitFor(row, true);
    if (unit) this.pillars.push({ unit, pillar, row });
  }

  /** A row that names no criterion: a further document of the one above it, or nothing that is known. */
  addUnder(row: number, merged: number | undefined, blank: boolean): void {
    const above = merged === undefined ? undefined : this.codes.get(merged);
    const further = blank && this.last.length > 0 && this.namesDocument(row) ? this.last : undefined;
    const codes = above ?? further;
    if (codes) this.add(row, codes);
    else {
      this.last = [];
      if (this.holds(row) && (!blank || this.namesDocument(row)))
        this.notRead.push(firstFilledAt(this.list.tab, row));
    }
  }

  all(): readonly Entry[] {
    const { entries } = this;
    const given = new Set(entries.map(keyOf));
    const shared = this.pillars.flatMap(({ unit, pillar, row }) =>
      [...this.known]
        .filter((code) => code.startsWith(`${pillar}.`))
        .map((criterion): Entry => ({ ...unit, criterion, row }))
        .filter((entry) => !given.has(keyOf(entry))),
    );
    return shared.length > 0 ? [...entries, ...shared] : entries;
  }

  /** The unit whose row it is; one that the assessment does not have is told once. */
  private unitFor(row: number, holds: boolean): NamedUnit | null {
    const key = `${this.name}\n${this.district}`;
    let unit = this.found.get(key);
    if (unit === undefined) {
      unit = this.name === "" ? null : this.units.find(this.name, this.district);
      this.found.set(key, unit);
      if (unit) this.matched.add(key);
    }
    if (!unit && holds && !this.unmatched.has(key)) {
      this.unmatched.add(key);
      this.notRead.push(firstFilledAt(this.list.tab, row));
    }
    return unit;
  }

  private holds(row: number): boolean {
    return this.list.columns.some((column) => !isBlank(valueAt(this.list.tab, row, column)));
  }

  private namesDocument(row: number): boolean {
    return this.list.columns.some((column) => namesDocument(valueAt(this.list.tab, row, column)));
  }
}

const keyOf = ({ unit, heading = "", criterion }: Entry) => [unit, heading, criterion].join("\n");

/** The criteria that one of the cells names, where it names several. */
function severalAt(tab: Tab, row: number, columns: readonly number[]): readonly string[] | null {
  for (const column of columns) {
    const value: CellValue = valueAt(tab, row, column);
    const codes = typeof value === "string" && value.length > 5 ? criteriaIn(value) : null;
    if (codes) return codes;
  }
  return null;
}

function mostlyDocuments(tab: Tab, column: number, firstRow: number): boolean {
  if (column < 0) return false;
  const { documents, filled } = sample(tab, column, firstRow, tab.values.length - 1);
  return documents > 0 && documents * 2 >= filled;
}

function holdsAnything(tab: Tab, column: number, firstRow: number): boolean {
  return sample(tab, column, firstRow, tab.values.length - 1, 1).filled > 0;
}

function holdsMarks(tab: Tab, column: number, firstRow: number): boolean {
  return sample(tab, column, firstRow, tab.values.length - 1).marks > 0;
}
