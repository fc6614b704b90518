/**
 * @fileoverview What stands beside each registration that the rules read ([O5]): its day, the plan's number and symbol, a
 * note. Which units registered is not asked anew here.
 */

import { readEvidence } from "../cell/evidence";
import { readRegistrationCell, registrationOf } from "../cell/registration";
import { registrationTopic } from "../cell/registration-words";
import { cellAt, isBlank, textOf, valueAt } from "../cell/text";
import { lowestOf } from "../layout/header/header";
import { FORM_TIME } from "../layout/header/title";
import type { Reading, UnitEntry } from "../layout/reading";
import type { HeadedColumn, RegistrationEntry, RegistrationTab } from "../layout/reading-beside";
import { columnIndex } from "../table/a1";
import type { At, CellValue } from "../table/tab";
import { fold, tidy } from "../vietnamese/fold";
import { periodIn } from "../vietnamese/periods";
import { ROLE_WORDS } from "./columns";
import { sourceColumn } from "./list-tables";
import type { Day, ListAccount, Place, Registration } from "./lists";
import { type Named, nowOf, placeOf, readable } from "./units-in";
import { dayHeld, isDayLike } from "./visit-days";

export interface RegistrationList {
  readonly accounts: readonly ListAccount[];
  readonly registrations: readonly Registration[];
  /** Rows without a usable name: refused. */
  readonly unnamed: readonly At[];
}

/** The year that is asked for, and the calendar years that are its own; null: not known. */
interface OfYear {
  readonly year: number | null;
  readonly years: readonly number[] | null;
}

/** All that a list says, those that a later answer replaced among them. */
export function listedRegistrations(
  list: RegistrationTab,
  named: Named,
  { year, years }: OfYear,
): RegistrationList {
  const { entries, replaced, unnamed } = list;
  const of = registrationOf(
    entries.flatMap(({ value }) => (value ? [cellAt(value)] : [])),
    years,
  );
  const all = [...entries, ...replaced].sort((a, b) => a.at.row - b.at.row);
  const old = new Set(replaced);
  const registrations = all.map((entry): Registration => {
    const { unit, heading, at, value, note, beside } = entry;
    const [index, more] = named.book.find(unit, heading);
    const one = index === undefined || more !== undefined ? null : index;
    return {
      unit: { ...nowOf({ name: nameOf(one, unit, named), index: one }, heading, named), at: placeOf(at) },
      says: note ? "open" : value ? readRegistrationCell(cellAt(value), of) : "yes",
      counts: !old.has(entry),
      at: placeOf(at),
      ...detailsOf(at, value, note, beside, year),
    };
  });
  const tabs = new Map(all.map(({ at, beside }) => [at.tab.name, beside]));
  const accounts = [...tabs].map(([sheet, beside]): ListAccount => {
    const here = (one: RegistrationEntry) => one.at.tab.name === sheet;
    const read = new Set(all.filter(here).map(({ at }) => at.row)).size;
    const refused = unnamed.filter(({ tab }) => tab.name === sheet).length;
    const columns = beside.map(({ index, heading }) =>
      sourceColumn({ index, heading, path: [], role: "other" }),
    );
    return {
      kind: "registration",
      sheet,
      headerRows: [],
      columns: columns.map((column) => ({ ...column, holds: HOLDS[asksFor(column.heading)] })),
      there: read + refused,
      read,
      refused,
      apart: 0,
    };
  });
  return { accounts, registrations, unnamed };
}

/** What the assessment's own column says. */
export function ownRegistrations(
  { layout, units }: Pick<Reading, "layout" | "units">,
  indexOf: (entry: UnitEntry) => number | null,
  { year, years }: OfYear,
): RegistrationList {
  const spoken = units.filter((unit) => unit.registration !== null && !unit.continues);
  const [first] = spoken;
  if (!first) return { accounts: [], registrations: [], unnamed: [] };
  const of = registrationOf(
    spoken.map(({ registration }) => cellAt(registration as At)),
    years,
  );
  // Turned round they are rows, and only the cell itself is asked.
  const beside: HeadedColumn[] =
    layout.kind === "wide"
      ? [...layout.columns, ...layout.notUsed]
          .filter(({ heading }) => registrationTopic(lowestOf(heading)) !== null || isOfPlan(heading))
          .map(({ column, heading }) => ({ index: columnIndex(column), heading }))
      : [];
  const registrations = spoken.map((entry): Registration => {
    const value = entry.registration as At;
    const note = entry.takenBack ?? null;
    return {
      unit: { name: readable(entry.name), index: indexOf(entry), at: placeOf(entry.at) },
      says: note ? "open" : readRegistrationCell(cellAt(value), of),
      counts: true,
      at: placeOf(entry.at),
      ...detailsOf(value, value, note, beside, year),
    };
  });
  return {
    registrations,
    unnamed: [],
    accounts: [
      {
        kind: "registration",
        sheet: first.tab.name,
        headerRows: layout.headerRows,
        columns: beside.map(({ index, heading }) => ({
          ...sourceColumn({ index, heading, path: [], role: "other" }),
          holds: HOLDS[asksFor(heading)],
        })),
        there: spoken.length,
        read: spoken.length,
        refused: 0,
        apart: 0,
      },
    ],
  };
}

/** "Số kế hoạch", "Số, ký hiệu KH": beside a column of registering it is of what was registered. */
const isOfPlan = (heading: string): boolean =>
  /^(?:so(?:,? (?:va )?ky hieu)?|ky hieu) (?:cua )?(?:van ban )?(?:ke hoach|kh)\b|^(?:ke hoach|kh) so\b/.test(
    fold(lowestOf(heading)),
  );

const nameOf = (index: number | null, typed: string, { roster }: Named) =>
  (index === null ? undefined : roster.units[index]?.name) ?? readable(typed);

/** What a column beside a registration is for; `stamp` and `papers` are other days than the registration's own. */
type Asks = "date" | "stamp" | "papers" | "number" | "symbol" | "note" | "words";

const HOLDS: Readonly<Record<Asks, string>> = {
  date: "ngày đăng ký",
  stamp: ROLE_WORDS.stamp,
  papers: "ngày văn bản",
  number: "số kế hoạch",
  symbol: "ký hiệu kế hoạch",
  note: "ghi chú",
  words: "khác",
};

/** The day of registering, or one that says no more. */
const OWN_DAY =
  /\bdang ki?y?\b|\bdk\b|^(?:ngay|thoi gian|thoi diem)(?:[, ]*(?:thang|nam|gio))*(?: (?:nop|gui|nhan|tiep nhan|lap|bao cao)\b.*)?$/;

function asksFor(heading: string): Asks {
  const folded = fold(lowestOf(heading));
  if (FORM_TIME.test(folded)) return "stamp";
  if (/^(?:ghi chu|gc|chu thich|luu y)\b/.test(folded)) return "note";
  if (/^(?:ngay|thoi gian|thoi diem)\b/.test(folded)) {
    if (/\b(?:sinh|ke hoach|kh|ban hanh|van ban|ky)\b(?! dang)/.test(folded.replace(/\bdang ky\b/, "")))
      return "papers";
    // Other days stand there too: of visits, of appraisal.
    return OWN_DAY.test(folded) ? "date" : "words";
  }
  if (/^ky hieu\b/.test(folded)) return "symbol";
  if (/^so\b(?!.*\b(?:luong|doan vien|chi doan|dien thoai|nguoi)\b)/.test(folded)) return "number";
  return "words";
}

/** What columns ask, of a list once. */
function asksOf(columns: readonly HeadedColumn[]) {
  let asks = kept.get(columns);
  if (!asks) {
    asks = columns.map(({ index, heading }) => ({ index, asks: asksFor(heading) }));
    kept.set(columns, asks);
  }
  return asks;
}

const kept = new WeakMap<
  readonly HeadedColumn[],
  readonly { readonly index: number; readonly asks: Asks }[]
>();

type Details = Pick<Registration, "date" | "dayUnread" | "plan" | "note" | "cells">;

function detailsOf(
  at: At,
  value: At | null,
  note: At | null,
  beside: readonly HeadedColumn[],
  year: number | null,
): Details {
  const cells = asksOf(beside)
    .map(({ index, asks }) => ({ at: { tab: at.tab, row: at.row, column: index }, asks }))
    .filter((one) => !isBlank(cellAt(one.at)));
  const own = value ? [{ at: value, asks: "date" as Asks }] : [];
  const on = (...asks: Asks[]) => cells.filter((one) => asks.includes(one.asks));
  const date = firstOf([...on("date"), ...own, ...on("stamp")], (one) => dayIn(cellAt(one), year));
  const named = [...own, ...cells, { at, asks: "words" as Asks }];
  const document = firstOf(named, (one) => documentIn(cellAt(one)));
  const number = firstOf(on("number"), (one) => numberIn(cellAt(one)));
  const symbol = firstOf(on("symbol"), (one) => symbolIn(cellAt(one)));
  const parts = number && {
    is: { number: number.is, symbol: symbol?.is ?? document?.is.symbol ?? "" },
    at: number.at,
  };
  const plan = document && document.is.number !== "" ? document : (parts ?? document);
  const noted = on("note").filter((one) => one.at !== document?.at || textLeft(one.at) !== "");
  const words = noted.map((one) => textOf(cellAt(one.at))).filter((text) => text !== "");
  return {
    date: date?.is ?? null,
    dayUnread: placeOrNull(date ? undefined : [...on("date"), ...own].find(isUnreadDay)?.at),
    plan: plan?.is ?? null,
    note: words.length > 0 ? words.join("; ") : note ? textOf(cellAt(note)) : "",
    cells: {
      value: value ? placeOf(value) : null,
      date: placeOrNull(date?.at),
      plan: placeOrNull(plan?.at),
      note: noted[0] ? placeOf(noted[0].at) : note ? placeOf(note) : null,
    },
  };
}

/** What would be a day and is none of any calendar: "32/13/2021". */
const isUnreadDay = ({ at }: { readonly at: At }): boolean =>
  isDayLike(cellAt(at)) && documentIn(cellAt(at)) === null;

const placeOrNull = (at: At | undefined): Place | null => (at ? placeOf(at) : null);

/** What a cell says besides its document. */
function textLeft(at: At): string {
  const text = tidy(textOf(valueAt(at.tab, at.row, at.column)));
  return /^(?:kh|ke hoach|so)?[ :]*[\d][^ ]*$/.test(fold(text)) ? "" : text;
}

function firstOf<T>(
  cells: readonly { readonly at: At }[],
  read: (at: At) => T | null,
): { readonly is: T; readonly at: At } | null {
  for (const { at } of cells) {
    const is = read(at);
    if (is !== null) return { is, at };
  }
  return null;
}

/** The day that a cell says; a document's own day is none of it. */
function dayIn(value: CellValue, year: number | null): Day | null {
  const held = dayHeld(value);
  if (held !== null) return held;
  if (typeof value !== "string") return null;
  const text = textOf(value);
  if (documentIn(value)) return null;
  const said = text.replace(/^(?:có|đã|x)?[\s,;:]*(?:đã )?(?:đăng ký|đăng kí|đk)?[\s,;:]*(?=ngày|\d)/iu, "");
  return periodIn(said, year)?.from ?? null;
}

function documentIn(value: CellValue): { readonly number: string; readonly symbol: string } | null {
  // A document's symbol stands behind its number, or a stroke or dash.
  if (typeof value !== "string" || !/[\d/–-]/.test(value)) return null;
  for (const { kind, number, symbol } of readEvidence(value, []).references)
    if (kind === "document" && symbol) return { number: number ?? "", symbol };
  return null;
}

/** "03", "Số 03", "KH 03", "Kế hoạch số 03", 3. */
function numberIn(value: CellValue): string | null {
  const text = typeof value === "number" ? String(value) : typeof value === "string" ? textOf(value) : "";
  return /^(?:(?:kh|kế hoạch)\s*)?(?:số\s*)?:?\s*(\d{1,4}[a-zđ]?)$/iu.exec(text)?.[1] ?? null;
}

/** "KH/ĐTN", "KH-ĐTN". */
function symbolIn(value: CellValue): string | null {
  const text = typeof value === "string" ? textOf(value).replace(/\s*([/–-])\s*/g, "$1") : "";
  return /^\p{L}{1,6}[/–-][\p{L}/–-]+$/u.test(text) ? text : null;
}
