/**
 * @fileoverview Reading the cells of one criterion of one unit beside its marks: its evidence, its explanation,
 * wherever the layout puts them. Remembers what it has read, since most cells of a sheet say the same few
 * things and one evidence cell may serve many criteria ([E9]).
 */

import { NOT_CALCULATED } from "../cell/error-value";
import { DENIED, FETCHED, readEvidence, readExplanation } from "../cell/evidence";
import type { Evidence } from "../cell/evidence-in-text";
import { joinParts, yearInDate } from "../cell/evidence-parts";
import { explainsNothing } from "../cell/explanation";
import { linkInFormula, sendsData } from "../cell/formula";
import { markWithPaper } from "../cell/mark-with-paper";
import { oneReference } from "../cell/one-reference";
import { cellAt, valueAt } from "../cell/text";
import type { CriterionColumns, DeniedEvidence, UnitEntry } from "../layout/reading";
import type { EvidenceParts, KeyedTab } from "../layout/reading-beside";
import { anchorOf } from "../table/merged";
import type { At, CellValue, Tab } from "../table/tab";
import { unitKey } from "../units/names";
import type { Doubt, Doubts } from "./doubts";
import { readableName } from "./roster";

/** One place where a criterion of a unit stands: a row of a tab. */
export interface Place {
  readonly tab: Tab;
  readonly row: number;
  readonly columns: CriterionColumns;
}

/** What an evidence cell says, and the cell. */
export interface PlacedEvidence extends At {
  readonly evidence: Evidence;
  /** Why it is not taken at its word. */
  readonly doubt?: Doubt;
}

/** An explanation and the cell that holds it, or should; null: there is no such cell. */
export interface PlacedExplanation {
  /** '' where none is given. */
  readonly text: string;
  readonly cell: At | null;
  /** What stands there explains nothing: it refuses an explanation, or asks for one. */
  readonly refused?: boolean;
}

const NO_LINKS: readonly string[] = [];
const NO_ROWS: readonly number[] = [];
const NO_KEYED: readonly KeyedRow[] = [];
/** No cell explains anything, or could. */
export const NOWHERE: PlacedExplanation = { text: "", cell: null };

/** Texts remembered by one reader; where nearly every cell differs, remembering more would only cost. */
export const MOST_KEPT = 10_000;

/** The places of one criterion of one unit, in the sheet's order; most often one. */
export function placesOf(entries: readonly UnitEntry[], code: string): Place[] {
  const [only] = entries;
  if (entries.length === 1 && only && only.rows === null) {
    const own = only.columns.get(code);
    return own ? [{ tab: only.tab, row: only.row, columns: own }] : [];
  }
  const places: Place[] = [];
  for (const { tab, row, rows, columns } of entries) {
    const own = columns.get(code);
    if (!own) continue;
    if (rows === null) places.push({ tab, row, columns: own });
    else for (const at of rows.get(code) ?? NO_ROWS) places.push({ tab, row: at, columns: own });
  }
  return places;
}

/** A row of a tab of their own for evidence and explanations. */
export interface KeyedRow {
  readonly keyed: KeyedTab;
  readonly row: number;
}

type KeyedRows = Map<string, Map<string, KeyedRow[]>>;

/** Reads evidence and explanation cells, on the unit's row or on tabs of their own ([E9], [E10]). */
export class EvidenceReader {
  private readonly rows: KeyedRows;
  private readonly keys = new Map<string, string>();
  private readonly known = new Map<string, Evidence>();
  private last: PlacedEvidence | null = null;
  /** Underlined texts that name their paper, and whether they are looked behind. */
  private readonly behind = new Map<string, boolean>();

  private readonly denied = new Map<Tab, Map<number, DeniedEvidence[]>>();

  /** @param denied cells beside evidence on the unit's own row that say that it is not there */
  constructor(
    private readonly keyed: readonly KeyedTab[],
    denied: readonly DeniedEvidence[],
    private readonly doubts: Doubts,
    private readonly mostBehind = 0,
  ) {
    this.rows = indexRows(keyed);
    for (const one of denied) {
      const rows = this.denied.get(one.tab) ?? new Map<number, DeniedEvidence[]>();
      this.denied.set(one.tab, rows);
      rows.set(one.row, [...(rows.get(one.row) ?? []), one]);
    }
  }

  /** The first tab of their own where evidence stands, '' where there is none. */
  get tabName(): string {
    return this.keyed.find(({ columns, evidence }) => columns || evidence >= 0)?.tab.name ?? "";
  }

  /** Rows of the evidence tabs that are about a criterion of a unit. */
  rowsFor(entries: readonly UnitEntry[], code: string): readonly KeyedRow[] {
    if (this.keyed.length === 0) return NO_KEYED;
    const found: KeyedRow[] = [];
    // Several rows of a unit are most often of one name.
    let before: string | null = null;
    for (const { name, heading } of entries) {
      let key = this.keys.get(name);
      if (key === undefined) {
        key = keyedName(name);
        this.keys.set(name, key);
      }
      if (key === before) continue;
      before = key;
      const rows = this.rows.get(key)?.get(code) ?? this.rows.get(`${key}\n${heading}`)?.get(code);
      if (rows) found.push(...rows);
    }
    return found;
  }

  /** The evidence on the unit's own row; null where the criterion has none there. */
  onRow({ tab, row, columns }: Place, code: string): PlacedEvidence | null {
    if (columns.evidence < 0) return this.besideMark(tab, row, columns);
    const own = this.read(tab, row, columns.evidence);
    if (this.denied.size === 0 || own.evidence.missing) return own;
    const denied = this.denied
      .get(tab)
      ?.get(row)
      ?.find(
        ({ criterion, evidence = columns.evidence }) =>
          criterion === null || (criterion === code && evidence === columns.evidence),
      );
    return denied ? { evidence: DENIED, tab, row, column: denied.column } : own;
  }

  /** The paper that a mark's own cell names behind it, where the criterion has no column of evidence. */
  private besideMark(tab: Tab, row: number, { appraised, self }: CriterionColumns): PlacedEvidence | null {
    for (const column of [appraised, self]) {
      const value = valueAt(tab, row, column);
      const found = typeof value === "string" ? markWithPaper(value) : null;
      const evidence = found && this.textOnly(found.paper);
      // That there is one is no more than the mark says.
      if (evidence && !evidence.withoutReference) return { evidence, tab, row, column };
    }
    return null;
  }

  /** The evidence of a criterion on the evidence tab. */
  onTab({ keyed, row }: KeyedRow, code: string): PlacedEvidence | null {
    const denied = keyed.denied?.get(row);
    if (denied !== undefined) return { evidence: DENIED, tab: keyed.tab, row, column: denied };
    const crossed = this.doubts.ofRow(keyed, row);
    if (crossed) return { evidence: DENIED, ...crossed };
    const { evidence, parts } = keyed.columns?.get(code) ?? keyed;
    if (parts) return this.readParts(keyed.tab, row, parts);
    return evidence >= 0 ? this.read(keyed.tab, row, evidence) : null;
  }

  /** One reference out of several cells; it stands where something is wrong with it, else where it says something. */
  private readParts(tab: Tab, row: number, { columns, date }: EvidenceParts): PlacedEvidence {
    const parts = columns.map((column) => this.read(tab, row, column));
    const doubted = parts.find(({ doubt }) => doubt);
    if (doubted) return doubted;
    const year = yearInDate(valueAt(tab, row, date));
    const evidence = joinParts(
      parts.map((one) => one.evidence),
      year,
    );
    const at =
      parts.find(
        ({ evidence: one }) =>
          one.problem || one.fetched || one.unsafe.length > 0 || one.suspicious.length > 0,
      ) ??
      parts.find((one) => !one.evidence.missing) ??
      (parts[0] as PlacedEvidence);
    return { evidence, tab, row, column: at.column };
  }

  private read(tab: Tab, row: number, column: number): PlacedEvidence {
    const last = this.last;
    if (last && last.row === row && last.column === column && last.tab === tab) return last;
    const value = valueAt(tab, row, column);
    const evidence = this.evidenceIn(value, tab, row, column);
    // Words that say that it lacks may be the ones that are crossed out, and a paper before them too.
    const says = !evidence.missing || evidence.promised;
    const doubt = says && this.doubts.in(tab) ? this.doubts.at({ tab, row, column }) : null;
    this.last = doubt
      ? { ...this.doubted(evidence, value, doubt), tab, row, column }
      : { evidence, tab, row, column };
    return this.last;
  }

  /**
   * Papers that are not taken at their word: what is left of them counts, and so does a tick that its format shows in
   * words that say no less.
   */
  private doubted(evidence: Evidence, value: CellValue, doubt: Doubt) {
    const { of, said } = doubt;
    if (of === "shows" && typeof value !== "string" && !this.textOnly(said).missing) return { evidence };
    const rest = of === "crossed" ? this.textOnly(said) : DENIED;
    return rest.missing ? { evidence: DENIED, doubt } : { evidence: rest };
  }

  private evidenceIn(value: CellValue, tab: Tab, row: number, column: number): Evidence {
    // What a formula does its value does not say, a blank one neither: a tab with evidence has its formulas read, once.
    const formula = tab.formulaAt(row, column);
    if (formula !== "" && sendsData(formula)) return FETCHED;
    if (value === "" || value instanceof Date) return this.textOnly(value);
    const target = formula === "" ? null : linkInFormula(formula);
    if (target !== null) {
      const links = tab.linksAt(row, column);
      return readEvidence(value === NOT_CALCULATED ? "" : value, [...links, target]);
    }
    const said = this.textOnly(value);
    // Looking behind a text costs calls on Google, and one that names its paper or address is evidence without it.
    if (namesReference(said) && !this.looksBehind(value, { tab, row, column })) return said;
    const links = tab.linksAt(row, column);
    return links.length > 0 ? readEvidence(value, links) : said;
  }

  /**
   * [E5] A bad link may stand behind the name of a paper. Google shows a link underlined: such texts are looked behind,
   * so many in one run; an address says itself where it leads.
   */
  private looksBehind(value: CellValue, cell: At): boolean {
    if (cell.tab.linksKnown) return true;
    const { tab, row, column } = anchorOf(cell);
    if (tab.fontLines?.()[row]?.[column] !== "underline" || String(value).includes("://")) return false;
    const key = `${row},${column},${tab.name}`;
    const known = this.behind.get(key);
    if (known !== undefined) return known;
    const looks = this.behind.size < this.mostBehind;
    this.behind.set(key, looks);
    return looks;
  }

  /** Texts that may have a link behind them and were not looked behind. */
  get linksUnseen(): number {
    return Math.max(0, this.behind.size - this.mostBehind);
  }

  private textOnly(value: CellValue): Evidence {
    if (typeof value !== "string") return readEvidence(value, NO_LINKS);
    // Those read at one look seldom repeat: remembering them costs more than reading them again.
    let evidence = oneReference(value) ?? this.known.get(value);
    if (!evidence) {
      evidence = readEvidence(value, NO_LINKS);
      if (this.known.size < MOST_KEPT) this.known.set(value, evidence);
    }
    return evidence;
  }

  /**
   * The first explanation given for a criterion, on its rows or on the tab of their own; where none is given,
   * the first cell that could hold one.
   */
  explanation(places: readonly Place[], keyedRows: readonly KeyedRow[], code: string): PlacedExplanation {
    let open = NOWHERE;
    for (const { tab, row, columns } of places) {
      if (columns.explanation < 0) continue;
      const found = this.explanationAt({ tab, row, column: columns.explanation });
      if (found.text) return found;
      if (!open.cell || found.refused) open = found;
    }
    for (const { keyed, row } of keyedRows) {
      const { explanation } = keyed.columns?.get(code) ?? keyed;
      if (explanation < 0) continue;
      const found = this.explanationAt({ tab: keyed.tab, row, column: explanation });
      if (found.text) return found;
      if (!open.cell || found.refused) open = found;
    }
    return open;
  }

  /** One that is crossed out, or taken back by its note, explains nothing. */
  private explanationAt(cell: At): PlacedExplanation {
    const text = readExplanation(cellAt(cell));
    if (text !== "" && explainsNothing(text)) return { text: "", cell, refused: true };
    return { text: text === "" || this.doubts.at(cell) ? "" : text, cell };
  }
}

/** Whether a text says by itself which paper it means, or where it is. */
function namesReference({ missing, withoutReference }: Evidence): boolean {
  return !missing && !withoutReference;
}

function keyedName(name: string): string {
  return unitKey(readableName(name), "");
}

function indexRows(tabs: readonly KeyedTab[]): KeyedRows {
  const index: KeyedRows = new Map();
  const keys = new Map<string, string>();
  for (const keyed of tabs)
    for (const { unit, heading, criterion, row } of keyed.entries) {
      let key = keys.get(unit);
      if (key === undefined) {
        key = keyedName(unit);
        keys.set(unit, key);
      }
      if (heading !== undefined) key = `${key}\n${heading}`;
      let byCode = index.get(key);
      if (!byCode) {
        byCode = new Map();
        index.set(key, byCode);
      }
      const rows = byCode.get(criterion);
      if (rows) rows.push({ keyed, row });
      else byCode.set(criterion, [{ keyed, row }]);
    }
  return index;
}
