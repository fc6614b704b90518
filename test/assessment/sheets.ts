/**
 * @fileoverview Assessments for tests, built by hand: what recognising a sheet would give, from arrays, without
 * recognising anything. Rows stand as a person sees them: the header is row 1, the first unit row 2.
 */

import { assess } from "../../src/assessment/assess";
import type { Assessment } from "../../src/assessment/assessed";
import type { CriteriaSet, PillarRule } from "../../src/criteria/set";
import type { Finding } from "../../src/findings/codes";
import { describe } from "../../src/findings/codes";
import type { CriterionColumns, LayoutKind, Reading, UnitEntry } from "../../src/layout/reading";
import type { KeyedTab, RegistrationTab } from "../../src/layout/reading-beside";
import { countRows } from "../../src/layout/rows/row-kinds";
import { a1 } from "../../src/table/a1";
import type { At, CellValue, Tab } from "../../src/table/tab";
import type { UnitChange } from "../../src/units/changes";

export type Row = readonly CellValue[];

/** A tab that counts what costs a service call on Google, and refuses what judging never needs. */
export interface CountingTab extends Tab {
  readonly asked: { links: number; formulas: number; displayed: number };
}

/** What stands behind cells of a tab: `links: { C2: ["https://…"] }`, `percents: ["B2"]`. */
export interface Behind {
  readonly links?: Readonly<Record<string, readonly string[]>>;
  /** Formulas by A1, with their `=`. */
  readonly formulas?: Readonly<Record<string, string>>;
  /** Numbers that are shown as percentages. */
  readonly percents?: readonly string[];
  /** What cells show where that is not their value. */
  readonly shown?: Readonly<Record<string, string>>;
  /** Cells that are crossed out, each with what of its text is not. */
  readonly crossed?: Readonly<Record<string, string>>;
  readonly underlined?: readonly string[];
  readonly notes?: Readonly<Record<string, string>>;
  /** Colours of letters that are not black, and of grounds that are not white. */
  readonly letters?: Readonly<Record<string, string>>;
  readonly grounds?: Readonly<Record<string, string>>;
}

/** What is seen of a cell and is not its value. */
const LOOKS = ["percents", "shown", "crossed", "underlined", "notes", "letters"] as const;

export function tabOf(name: string, rows: readonly Row[], behind: Behind = {}): CountingTab {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const asked = { links: 0, formulas: 0, displayed: 0 };
  const never = (what: string) => () => {
    throw new Error(`judging needs no ${what}`);
  };
  return {
    name,
    hidden: false,
    values: rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? "")),
    asked,
    displayed() {
      asked.displayed++;
      return rows.map((row, r) =>
        row.map((value, c) =>
          behind.percents?.includes(a1(r, c))
            ? `${Number(value) * 100}%`
            : (behind.shown?.[a1(r, c)] ?? String(value)),
        ),
      );
    },
    merges: never("merges"),
    ...(LOOKS.some((look) => behind[look]) && {
      fontLines: () =>
        rows.map((row, r) =>
          row.map((_, c) => {
            const cell = a1(r, c);
            if (behind.crossed?.[cell] !== undefined) return "line-through";
            return behind.underlined?.includes(cell) ? "underline" : "none";
          }),
        ),
      fontColours: () => rows.map((row, r) => row.map((_, c) => behind.letters?.[a1(r, c)] ?? "#000000")),
      grounds: () => rows.map((row, r) => row.map((_, c) => behind.grounds?.[a1(r, c)] ?? "#ffffff")),
      textLeft: (row, column) => behind.crossed?.[a1(row, column)] ?? "",
      notes: () => rows.map((row, r) => row.map((_, c) => behind.notes?.[a1(r, c)] ?? "")),
    }),
    linksAt(row, column) {
      asked.links++;
      return behind.links?.[a1(row, column)] ?? [];
    },
    formulaAt(row, column) {
      asked.formulas++;
      return behind.formulas?.[a1(row, column)] ?? "";
    },
  };
}

/** A set from codes, pillars apart by `|`: `setOf("1.1 1.2 | 2.1 | 3.1")`. */
export function setOf(
  codes: string,
  options: {
    readonly rule?: PillarRule;
    readonly maxPoints?: number;
    readonly passMark?: number;
    readonly totalPoints?: number;
    /** Codes that need no evidence ([E7]). */
    readonly withoutEvidence?: readonly string[];
  } = {},
): CriteriaSet {
  return {
    id: "thu",
    name: "Bộ tiêu chí thử",
    period: null,
    totalPoints: options.totalPoints ?? null,
    sources: [],
    pillars: codes.split("|").map((list, index) => ({
      code: String(index + 1),
      name: `Nội dung ${index + 1}`,
      rule: options.rule ?? { kind: "all" },
      criteria: list
        .split(" ")
        .filter(Boolean)
        .map((code) => ({
          code,
          text: `Tiêu chí ${code}`,
          evidence: !options.withoutEvidence?.includes(code),
          maxPoints: options.maxPoints ?? null,
          passMark: options.passMark ?? null,
        })),
    })),
  };
}

/** A recognised sheet, ready to be judged. */
export interface Sheet {
  readonly reading: Reading;
  readonly tabs: readonly CountingTab[];
}

export interface Beside extends Behind {
  readonly name?: string;
  /** Units, criteria, evidence and perhaps explanations on a tab of their own ([E10]). */
  readonly keyed?: readonly Row[];
  /** Its columns after unit and criterion; evidence alone where not said. */
  readonly keyedColumns?: readonly ("evidence" | "explanation")[];
  /** What is seen there. */
  readonly keyedLooks?: Behind;
  /** Units on the registration tab, each perhaps with a cell that says yes or no ([O5]). */
  readonly registered?: readonly (string | readonly [string, CellValue])[];
  /** The group heading above each row, by unit's name. */
  readonly headings?: Readonly<Record<string, string>>;
  readonly year?: number;
  /** More tabs of the workbook. */
  readonly tabs?: readonly CountingTab[];
}

const NO_COLUMN: CriterionColumns = {
  self: -1,
  selfFail: -1,
  appraised: -1,
  appraisedFail: -1,
  evidence: -1,
  explanation: -1,
};
type Side = keyof CriterionColumns;

/** Columns by criterion, from names such as `appraised 1.1`, `evidence 2` (a pillar's), `evidence` (the unit's). */
function columnsOf(columns: readonly string[]): Map<string, CriterionColumns> {
  const sides = columns.map((column) => column.split(" ")[0] as string);
  const targets = columns.map((column) => column.split(" ")[1] ?? "");
  const codes = [...new Set(targets.filter((target) => target.includes(".")))];
  const map = new Map<string, CriterionColumns>();
  for (const code of codes) {
    const at = (side: Side) =>
      [code, code.split(".")[0] as string, ""]
        .map((target) => columns.findIndex((_, i) => sides[i] === side && targets[i] === target))
        .find((index) => index >= 0) ?? -1;
    map.set(
      code,
      Object.fromEntries(Object.keys(NO_COLUMN).map((side) => [side, at(side as Side)])) as never,
    );
  }
  return map;
}

/**
 * A row a unit. Columns are named `name`, `registration`, `result`, `type`, `officer`, or a side of a criterion:
 * `self 1.1`, `appraised 1.1` (`appraisedFail 1.1` makes it a pair), `evidence 1.1`, `explanation 1.1`.
 * A row whose name is '' is unnamed.
 */
export function wide(columns: readonly string[], rows: readonly Row[], beside: Beside = {}): Sheet {
  const headings = columns.map((column) => column.replace(/^appraised /, "Thẩm định "));
  const tab = tabOf(beside.name ?? "Chấm điểm", [headings, ...rows], beside);
  const map = columnsOf(columns);
  const nameColumn = columns.indexOf("name");
  const units: UnitEntry[] = [];
  const unnamed: At[] = [];
  rows.forEach((cells, index) => {
    const row = index + 1;
    const cell = (column: string): At | null =>
      columns.includes(column) ? { tab, row, column: columns.indexOf(column) } : null;
    const text = (column: string) => String(cells[columns.indexOf(column)] ?? "");
    const name = text("name");
    const at = { tab, row, column: nameColumn };
    if (name === "") unnamed.push(at);
    else
      units.push({
        name,
        at,
        heading: beside.headings?.[name] ?? "",
        typeText: text("type"),
        officer: text("officer"),
        tab,
        row,
        columns: map,
        rows: null,
        registration: cell("registration"),
        result: cell("result"),
      });
  });
  const criteria = [...map.keys()].map((code) => ({
    code,
    text: `Tiêu chí ${code}`,
    pillar: { code: code.split(".")[0] as string, text: "" },
    at: { tab, row: 0, column: columns.findIndex((column) => column.endsWith(` ${code}`)) },
  }));
  return sheetOf("wide", [tab], units, unnamed, criteria, beside);
}

/** A row a unit and criterion: columns `name`, `criterion` and bare sides (`self`, `appraised`, `evidence` …). */
export function long(columns: readonly string[], rows: readonly Row[], beside: Beside = {}): Sheet {
  const tab = tabOf(beside.name ?? "Danh sách", [columns, ...rows], beside);
  const byUnit = new Map<string, { at: At; rows: Map<string, number[]> }>();
  rows.forEach((cells, index) => {
    const name = String(cells[columns.indexOf("name")]);
    const code = String(cells[columns.indexOf("criterion")]);
    const unit = byUnit.get(name) ?? {
      at: { tab, row: index + 1, column: columns.indexOf("name") },
      rows: new Map<string, number[]>(),
    };
    byUnit.set(name, unit);
    unit.rows.set(code, [...(unit.rows.get(code) ?? []), index + 1]);
  });
  const codes = [...new Set(rows.map((cells) => String(cells[columns.indexOf("criterion")])))];
  const map = rowColumns(columns, codes);
  const units = [...byUnit].map(([name, { at, rows: own }]) => rowUnit(name, at, tab, map, own));
  return sheetOf("long", [tab], units, [], headingsInRows(codes, tab, columns), beside);
}

/** A tab a unit, its name in A1's place, a row a criterion. */
export function forms(
  list: readonly {
    readonly unit: string;
    readonly columns: readonly string[];
    readonly rows: readonly Row[];
  }[],
  beside: Beside = {},
): Sheet {
  const tabs: CountingTab[] = [];
  const headings = new Map<string, Reading["criteria"][number]>();
  const units = list.map(({ unit, columns, rows }) => {
    const tab = tabOf(unit, [columns, ...rows], beside);
    tabs.push(tab);
    const codes = rows.map((cells) => String(cells[columns.indexOf("criterion")]));
    for (const one of headingsInRows(codes, tab, columns)) {
      if (!headings.has(one.code)) headings.set(one.code, one);
    }
    const own = new Map<string, number[]>();
    codes.forEach((code, index) => {
      own.set(code, [...(own.get(code) ?? []), index + 1]);
    });
    return rowUnit(unit, { tab, row: 0, column: 0 }, tab, rowColumns(columns, codes), own);
  });
  return sheetOf("sheet-per-unit", tabs, units, [], [...headings.values()], beside);
}

function rowColumns(columns: readonly string[], codes: readonly string[]): Map<string, CriterionColumns> {
  const own = Object.fromEntries(
    Object.keys(NO_COLUMN).map((side) => [side, columns.indexOf(side)]),
  ) as unknown as CriterionColumns;
  return new Map(codes.map((code) => [code, own]));
}

function rowUnit(
  name: string,
  at: At,
  tab: Tab,
  columns: UnitEntry["columns"],
  rows: Map<string, number[]>,
): UnitEntry {
  const rest = { heading: "", typeText: "", officer: "", registration: null, result: null };
  return { name, at, tab, row: at.row, columns, rows, ...rest };
}

function headingsInRows(codes: readonly string[], tab: Tab, columns: readonly string[]): Reading["criteria"] {
  return codes.map((code, index) => ({
    code,
    text: "",
    pillar: { code: code.split(".")[0] as string, text: "" },
    at: { tab, row: index + 1, column: columns.indexOf("criterion") },
  }));
}

function sheetOf(
  kind: LayoutKind,
  tabs: readonly CountingTab[],
  units: readonly UnitEntry[],
  unnamed: readonly At[],
  criteria: Reading["criteria"],
  beside: Beside,
): Sheet {
  const keyed = beside.keyed ? keyedTab(beside.keyed, beside) : null;
  const registration = beside.registered ? registrationTab(beside.registered) : null;
  const [first] = tabs;
  return {
    reading: {
      layout: {
        kind,
        sheet: kind === "sheet-per-unit" ? tabs.map(({ name }) => name) : (first?.name ?? ""),
        headerRows: [1],
        unitRows: units.length,
        rows: countRows(units.map(() => "units")),
        columns: [],
        notUsed: [],
      },
      tabs,
      units,
      unnamed,
      columnsNotRead: [],
      guides: [],
      denied: [],
      quoted: [],
      leftBlank: [],
      rowsNotRead: [],
      criteria,
      keyedTab: keyed,
      keyedMore: [],
      keyedBeside: [],
      contentsMissing: null,
      officerTab: null,
      sources: { registration: null, evidence: null },
      notRead: [],
      registrationTab: registration,
      registrationDoubt: null,
      year: beside.year ?? null,
      schoolYear: null,
      title: "",
    },
    tabs: [
      ...tabs,
      ...[keyed?.tab, registration?.tab].flatMap((tab) => (tab ? [tab as CountingTab] : [])),
      ...(beside.tabs ?? []),
    ],
  };
}

function keyedTab(rows: readonly Row[], beside: Beside): KeyedTab {
  const { keyedColumns: columns = ["evidence"], keyedLooks } = beside;
  const at = (side: "evidence" | "explanation") => (columns.includes(side) ? columns.indexOf(side) + 2 : -1);
  return {
    tab: tabOf("Minh chứng", [["Đơn vị", "Tiêu chí", ...columns], ...rows], keyedLooks),
    ...(keyedLooks && {
      keys: { headerRows: [0], name: 0, criterion: [1], order: -1, lastRow: rows.length, samples: new Map() },
    }),
    entries: rows.map(([unit, criterion], index) => ({
      unit: String(unit),
      criterion: String(criterion),
      row: index + 1,
    })),
    evidence: at("evidence"),
    explanation: at("explanation"),
  };
}

function registrationTab(list: NonNullable<Beside["registered"]>): RegistrationTab {
  const withValues = list.some((one) => typeof one !== "string");
  const rows = list.map((one): Row => (typeof one === "string" ? [one, "x"] : one));
  const tab = tabOf("Đăng ký", [["Đơn vị", "Đăng ký"], ...rows]);
  return {
    tab,
    entries: rows.map(([unit], index) => ({
      unit: String(unit),
      heading: "",
      at: { tab, row: index + 1, column: 0 },
      value: withValues ? { tab, row: index + 1, column: 1 } : null,
      note: null,
      beside: [],
    })),
    replaced: [],
    mentions: [],
    unnamed: [],
  };
}

/** Judges a sheet, by 2021 unless said otherwise. */
export function run(
  { reading, tabs }: Sheet,
  set: CriteriaSet,
  options: {
    readonly year?: number | null;
    readonly falseIsFail?: boolean;
    readonly changes?: readonly UnitChange[];
  } = {},
): Assessment {
  const year = options.year === undefined ? 2021 : options.year;
  const { falseIsFail = false, changes = [] } = options;
  return assess(reading, set, tabs, { year, falseIsFail, changes: () => changes });
}

/** Units' outcomes by name. */
export function outcomes(assessment: Assessment): Record<string, string> {
  return Object.fromEntries(assessment.units.map(({ name, outcome }) => [name, outcome]));
}

/** The criteria's outcomes of one unit, in the set's order. */
export function criteriaOf(assessment: Assessment, name?: string): readonly string[] {
  const unit = name === undefined ? assessment.units[0] : assessment.units.find((one) => one.name === name);
  return unit?.criteria ?? [];
}

/** A finding as a person sees it: `evidence-missing C2 [1.1]`; another tab's `Minh chứng!C2`; the sheet's `-`. */
export function told(assessment: Assessment): string[] {
  const [first] = assessment.reading.tabs;
  return assessment.findings.map(({ code, sheet, cell, criteria }) => {
    const place = cell === null ? "-" : sheet === first?.name ? cell : `${sheet}!${cell}`;
    return `${code} ${place}${criteria.length > 0 ? ` [${criteria.join(" ")}]` : ""}`;
  });
}

/** The same without what a hand-built sheet nearly always gives. */
export function toldBut(assessment: Assessment, ...codes: readonly string[]): string[] {
  return told(assessment).filter(
    (one) => !["no-registration-data", ...codes].includes(one.split(" ")[0] ?? ""),
  );
}

/** The only finding of a code. */
export function only(assessment: Assessment, code: Finding["code"]): Finding {
  const found = assessment.findings.filter((one) => one.code === code);
  if (found.length !== 1) throw new Error(`${found.length} findings ${code}: ${told(assessment).join(", ")}`);
  return found[0] as Finding;
}

/** Its sentence. */
export function sentence(assessment: Assessment, code: Finding["code"]): string {
  return describe(only(assessment, code));
}
