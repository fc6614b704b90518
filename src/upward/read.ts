/**
 * @fileoverview Reports as they arrive, in the cells of a tab or as text: found, put together, checked. What
 * does not hold is told; nothing here decides what is merged.
 */

import { MERGED_TITLE, type Note, type NoteCode, partWords, REPORT_TITLE } from "../messages/upward";
import { type BlockCell, plainCell } from "../reports/block";
import { isOwnMark, TAB_MERGED, TAB_REPORT } from "../table/own-tabs";
import type { CellValue } from "../table/tab";
import { formatDate } from "../vietnamese/dates";
import { tidy } from "../vietnamese/fold";
import { formatRate } from "../vietnamese/numbers";
import { type Migrations, migrate } from "./migrate";
import { MOST_TEXT, plain } from "./names";
import { type Report, SCHEMA, seal } from "./report";
import { parseBody } from "./schema";
import { brokenParts, canonical, SHORT_STAMP } from "./stamp";
import { wrongSums } from "./sums";
import { readPiece, reportLines, STAMP_LABEL } from "./tab";
import { plainName } from "./unit-name";

/** A report that arrived. */
export interface Received {
  /** The tab or file it came in. */
  readonly where: string;
  /** Null: nothing that could be merged, whoever says so. */
  readonly report: Report | null;
  /** As sent. */
  readonly text: string;
  /** The form it was sent in. */
  readonly form: number;
  /** What does not hold; none: it verified. */
  readonly flaws: readonly Note[];
}

/**
 * Every report in a tab, also several pasted below each other; none where the tab has nothing of one. Never throws:
 * what one tab holds must not keep the others out.
 */
export function readReportTab(where: string, values: readonly (readonly CellValue[])[]): Received[] {
  try {
    return readTexts(where, values);
  } catch {
    return [refused(where, "odd-content", "", "")];
  }
}

function readTexts(where: string, values: readonly (readonly CellValue[])[]): Received[] {
  const texts = findTexts(values);
  if (texts.length === 0) return looksLikeReport(where, values) ? [refused(where, "no-data", "", "")] : [];
  let rows: string[][] | null = null;
  return texts.map((text) => {
    if (text === null) return refused(where, "cut-off", "", "");
    const received = readReportText(where, text);
    // Tabs of an older form looked otherwise; their data still have to verify.
    if (!received.report || received.form !== SCHEMA) return received;
    rows ??= values.map((row) => row.map(shown).filter(Boolean));
    const changed = changedLines(received.report, rows);
    if (changed.parts.length === 0) return received;
    const detail = { parts: partWords(changed.parts), line: plainName(changed.line) };
    const unit = plainName(received.report.header.unit);
    return {
      ...received,
      flaws: [...received.flaws, { code: "visible-changed" as const, where, unit, detail }],
    };
  });
}

/**
 * A report from its JSON text; never throws. `steps` and `target`: an add-on of a later form, for tests of migrations.
 */
export function readReportText(where: string, text: string, steps?: Migrations, target = SCHEMA): Received {
  try {
    return readText(where, text, steps, target);
  } catch {
    return refused(where, "odd-content", "", text);
  }
}

function readText(where: string, text: string, steps: Migrations | undefined, target: number): Received {
  if (text.length > MOST_TEXT) return refused(where, "too-big", "", "");
  let raw: Record<string, unknown>;
  try {
    raw = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return refused(where, /^\s*[^\s{]/.test(text) ? "not-report" : "cut-off", "", text);
  }
  if (raw === null || typeof raw !== "object" || !("schema" in raw))
    return refused(where, "not-report", "", text);
  const unit = senderOf(raw);
  const refuse = (code: NoteCode, detail: Note["detail"] = {}) => refused(where, code, unit, text, detail);
  const form: unknown = raw.schema;
  if (typeof form !== "number" || !Number.isInteger(form) || form < 1) {
    return refuse("malformed", { parts: partWords(["schema"]) });
  }
  if (form > target) {
    return refuse("newer", { version: typeof raw.version === "string" ? plain(raw.version) : "" });
  }
  let broken: string[];
  try {
    broken = brokenParts(raw);
  } catch {
    // No JSON that a report could be: told by its sender, who can be named by now.
    return refuse("odd-content");
  }
  const { stamp: _, ...sent } = raw;
  const present = migrate(sent, steps, target);
  if (!present) return refuse("too-old");
  const parsed = parseBody(present);
  if ("parts" in parsed) return refuse("malformed", { parts: partWords(parsed.parts) });
  if (canonical(parsed.body) !== canonical(present)) return refuse("odd-content");

  const flaws: Note[] = [];
  const flaw = (code: NoteCode, parts: readonly string[]) => {
    if (parts.length > 0) flaws.push({ code, where, unit, detail: { parts: partWords(parts) } });
  };
  flaw("stamp-broken", broken);
  flaw("sums-wrong", wrongSums(parsed.body));
  return { where, report: seal(parsed.body), text, form, flaws };
}

function refused(
  where: string,
  code: NoteCode,
  unit: string,
  text: string,
  detail: Note["detail"] = {},
): Received {
  return { where, report: null, text, form: 0, flaws: [{ code, where, unit, detail }] };
}

/** The sender's name where anything like one can be found. */
function senderOf(raw: unknown): string {
  const header = (raw as { header?: { unit?: unknown } } | null)?.header;
  return typeof header?.unit === "string" ? plainName(header.unit) : "";
}

/** Texts of the reports in a tab's cells, null for one with pieces missing. */
function findTexts(values: readonly (readonly CellValue[])[]): (string | null)[] {
  const pieces = [];
  for (const row of values) {
    for (const cell of row) {
      const piece = typeof cell === "string" ? readPiece(cell) : null;
      if (piece) pieces.push(piece);
    }
  }
  const [first] = pieces;
  if (!first) return [];
  // One report whose cells were sorted or moved is still whole.
  if (new Set(pieces.map(({ index }) => index)).size === pieces.length) {
    pieces.sort((a, b) => a.index - b.index);
  }
  const texts: (string | null)[] = [];
  for (let i = 0; i < pieces.length; ) {
    const { of } = pieces[i] as (typeof pieces)[number];
    let text: string | null = "";
    let expected = 1;
    while (i < pieces.length) {
      const piece = pieces[i] as (typeof pieces)[number];
      if (expected > 1 && piece.index === 1) break;
      if (piece.index !== expected || piece.of !== of || piece.text === null) text = null;
      else if (text !== null) text += piece.text;
      expected++;
      i++;
    }
    texts.push(expected - 1 === of ? text : null);
  }
  return texts;
}

/** Whether a tab was a report: by its name, by our first cell and a title, or by a line with a stamp. */
function looksLikeReport(where: string, values: readonly (readonly CellValue[])[]): boolean {
  const name = where.normalize("NFC");
  if (name.includes(TAB_REPORT) || name.includes(TAB_MERGED)) return true;
  const top = values.slice(0, 10).map((row) => row.map(shown).filter(Boolean));
  if (
    top.some((row) => row.some(isOwnMark)) &&
    top.some((row) => row.some((cell) => cell === REPORT_TITLE || cell === MERGED_TITLE))
  ) {
    return true;
  }
  // A part of the tables, pasted somewhere else.
  return values.some((row) => {
    const at = row.indexOf(STAMP_LABEL);
    return at >= 0 && row.slice(at).some((cell) => SHORT_STAMP.test(String(cell)));
  });
}

/** What a person sees in a cell, near enough for comparing. */
function shown(value: CellValue): string {
  return value instanceof Date ? formatDate(value) : tidy(String(value));
}

/** A line that tabs of earlier versions have, and later ones no more. */
const FORMER_LABEL = "Công nhận / đã đăng ký";

/** Rows to look through one by one for lines that are not found as they are; beyond, the tab is another's. */
const MOST_SEARCHED = 40;

/**
 * Parts whose visible figures differ from the report, and the first such line. Rows may have been sorted,
 * columns put in, notes written beside: a line holds where its cells follow each other in some row.
 */
function changedLines(report: Report, rows: readonly string[][]): { parts: string[]; line: string } {
  const exact = new Map<string, number>();
  for (const row of rows) {
    const key = row.join("\n");
    exact.set(key, (exact.get(key) ?? 0) + 1);
  }
  const parts = new Set<string>();
  let line = "";
  let searched = 0;
  const take = (wanted: readonly string[]) => {
    const key = wanted.join("\n");
    const left = exact.get(key) ?? 0;
    if (left > 0) exact.set(key, left - 1);
    return left > 0;
  };
  const texts = (cells: readonly BlockCell[], of: (cell: BlockCell) => string | number = plainCell) =>
    cells.map((cell) => tidy(String(of(cell)))).filter(Boolean);
  const isFormer = rows.some((row) => row.includes(FORMER_LABEL));
  for (const { cells, former, part } of reportLines(report)) {
    if (part === null) continue;
    // Pasted as text, a share is what its cell showed.
    const ways =
      isFormer && former ? former.map((one) => [texts(one)]) : [[texts(cells), texts(cells, asShown)]];
    for (const way of ways) {
      if (way.some(take)) continue;
      if (searched++ < MOST_SEARCHED && way.some((wanted) => rows.some((row) => follows(row, wanted))))
        continue;
      parts.add(part);
      line ||= way[0]?.[0] ?? "";
    }
  }
  return { parts: [...parts], line };
}

/** "77,8%" for a share. */
const asShown = (cell: BlockCell): string | number =>
  typeof cell === "object" && "rate" in cell ? formatRate(cell.rate, 1) : plainCell(cell);

/** Whether `wanted` stands in a row, cell after cell. */
function follows(row: readonly string[], wanted: readonly string[]): boolean {
  for (let at = 0; at + wanted.length <= row.length; at++) {
    if (wanted.every((cell, i) => row[at + i] === cell)) return true;
  }
  return false;
}
