/** @fileoverview Reports for tests, counted from rows so that their figures agree. */

import type { UnitOutcome } from "../../src/findings/words";
import { LETTERS } from "../../src/findings/words";
import { type Block, plainCell } from "../../src/reports/block";
import { countOutcomes } from "../../src/reports/summary";
import type { CellValue } from "../../src/table/tab";
import { type Merged, type MergeRequest, mergeReports } from "../../src/upward/merge";
import { type Received, readReportText } from "../../src/upward/read";
import { type CodeCounts, type Report, type ReportBody, type ReportRow, seal } from "../../src/upward/report";
import { canonical } from "../../src/upward/stamp";

const FINGERPRINT = "ab".repeat(32);
export const OTHER_FINGERPRINT = "cd".repeat(32);
const CODES = { pillars: ["1", "2", "3"], criteria: ["1.1", "1.2", "2.1", "3.1"] };

/** A row by its outcomes; criteria as letters, pillars follow where not given. */
export function row(
  name: string,
  outcome: UnitOutcome = "recognised",
  criteria = outcome === "recognised" ? "pppp" : outcome === "notRecognised" ? "pfpp" : "pupp",
  type = "xã",
): ReportRow {
  if (outcome === "notRegistered") return { name, type, outcome, criteria: "", pillars: "" };
  const worst = (letters: string) => (/f/.test(letters) ? "f" : /u/.test(letters) ? "u" : "p");
  const pillars = worst(criteria.slice(0, 2)) + worst(criteria.slice(2, 3)) + worst(criteria.slice(3));
  return { name, type, outcome, criteria, pillars };
}

/** Units that nobody else has: three communes named after their sender. */
const threeOf = (unit: string) => [
  row(`Đoàn xã ${unit} A`),
  row(`Đoàn xã ${unit} B`, "notRecognised"),
  row(`Đoàn xã ${unit} C`, "undetermined"),
];

/** An own report of some rows. */
export function own(
  unit: string,
  rows: readonly ReportRow[] = threeOf(unit),
  change: Partial<ReportBody["header"]> & { withRows?: boolean; fingerprint?: string; set?: string } = {},
): Report {
  const { withRows = true, fingerprint = FINGERPRINT, set = "Bộ tiêu chí thử", ...header } = change;
  const count = (list: readonly ReportRow[]) => countOutcomes(list.map(({ outcome }) => outcome));
  const lines = (part: "pillars" | "criteria") =>
    CODES[part].map((code, i) => {
      const line: Record<string, unknown> = { code };
      for (const [outcome, letter] of Object.entries(LETTERS)) {
        line[outcome] = rows.filter((one) => one[part][i] === letter).length;
      }
      return line as unknown as CodeCounts;
    });
  return seal({
    schema: 1,
    version: "0.1.0",
    header: {
      kind: "own",
      unit,
      level: "Cấp huyện",
      parent: "",
      year: 2021,
      madeOn: "2021-11-22",
      registration: true,
      evidence: true,
      expected: null,
      ...header,
    },
    sets: [{ id: "2018-2022", name: set, fingerprint }],
    totals: [count(rows)],
    types: [
      [...new Set(rows.map(({ type }) => type))].map((type) => ({
        type,
        totals: count(rows.filter((one) => one.type === type)),
      })),
    ],
    pillars: [lines("pillars")],
    criteria: [lines("criteria")],
    rows: withRows ? rows : [],
    children: [],
    sources: [],
    marks: [],
  });
}

/** A report as it arrives in a file. */
export function arrived(report: Report, where = report.header.unit): Received {
  return readReportText(where, canonical(report));
}

/** The report with parts changed and stamped anew: what somebody with the add-on can do. */
export function resealed(report: Report, change: Partial<ReportBody> & Record<string, unknown>): Report {
  const { stamp: _, ...body } = report;
  return seal({ ...body, ...change } as ReportBody);
}

/** The report with parts changed under the old stamp: what a hand in the file does. */
export function forged(report: Report, change: Record<string, unknown>): Report {
  return { ...report, ...change } as Report;
}

/** Merges reports as they arrive. */
export function merged(
  received: readonly (Report | Received)[],
  request: Partial<MergeRequest> = {},
): Merged {
  return mergeReports(
    received.map((one) => ("where" in one ? one : arrived(one))),
    {
      unit: "Tỉnh đoàn Lạng Sơn",
      level: "Cấp tỉnh",
      parent: "",
      madeOn: "2021-11-30",
      year: 2021,
      expected: [],
      isLetIn: () => false,
      ...request,
    },
  );
}

/** A block's cells as a spreadsheet gives them back. */
export function cellsOf(block: Block): CellValue[][] {
  return block.rows.map((cells) => cells.map(plainCell));
}
