/**
 * @fileoverview Numbers typed beside a unit, or on lines of its own, that speak against what its marks say ([O6], [L9]):
 * fewer criteria or contents passed than are marked so, and votes of which fewer than half agree.
 */
import { isFailIn, isPass } from "../../cell/sample";
import { cellAt, textOf } from "../../cell/text";
import { readTypedCount, type TypedCount } from "../../cell/typed-count";
import type { At, CellValue, Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import { anyOf, pattern } from "../../vietnamese/whole-words";
import { pillarOf } from "../columns/taken";
import { lowestOf } from "../header/header";
import type { LayoutKind, UnitEntry } from "../reading";
import { isBlankRow } from "../rows/row-kinds";
import { codesOf, marksOf } from "./contradicts";
import type { Headed } from "./headed";
import { ownersOf } from "./lines-between";

const PASSED = "(?: (?:da|duoc|so|don vi))* (?:dat|hoan thanh)(?: (?:duoc|yeu cau))?";
const CONTENT = "(?: (?:cua |o )?(?:noi dung|nd|mat)(?: so)? ?(?:\\d|i{1,3}))?";
/** What a heading says is counted. */
const KINDS = [
  ["criteria", new RegExp(`^(?:tong )?(?:so )?(?:luong )?(?:tieu chi|tc)${PASSED}${CONTENT}$`)],
  [
    "contents",
    new RegExp(
      `^(?:tong )?(?:(?:so|may) )?(?:luong )?(?:noi dung|nd|mat|chu dong)${PASSED}$|^(?:dat )?(?:may|so) (?:noi dung|nd|mat|chu dong)$`,
    ),
  ],
  ["share", /^(?:tien do|(?:ty|ti) le (?:(?:tieu chi|tc|noi dung) )?(?:dat|hoan thanh)|muc do hoan thanh)\b/],
  [
    "votes",
    /^(?=.*\b(?:phieu|bieu quyet)\b)(?=.*\b(?:dong y|nhat tri|tan thanh|thuan|tin nhiem|bieu quyet|bau)\b)(?!.*\b(?:chong|phan doi|khong|khac|trang|hop le|phat ra|thu vao)\b)/,
  ],
  ["against", /^(?=.*\bphieu\b).*\b(?:chong|phan doi|khong (?:dong y|nhat tri|tan thanh|thuan))\b/],
  // Of these headings only a share, or a count with its total, says that they count votes.
  [
    "ballots",
    pattern(
      "^(?!.*\\b(?:chong|phan doi|khong|khac|trang|hop le|phat ra|thu vao|phieu (?:cham|tu|khao sat|dang ky|minh chung|danh gia))\\b)(?:.*\\b(?:phieu|tan thanh|tin nhiem)$|(?:ty|ti) le (?:dong y|nhat tri|tan thanh)|(?:(?:tap the|y kien|ket luan) )*(?:btv|bch|ban thuong vu)$)",
    ),
  ],
  // What is summed up only the number itself may say: "Cộng" | "4/5".
  ["sum", new RegExp(`^(?:tong|cong|tong (?:cong|so|hop)|(?:ty|ti) le)${CONTENT}$`)],
] as const;
type Kind = (typeof KINDS)[number][0];
/** Not of this judging. */
const NOT_OURS = anyOf(
  "tu (?:cham|danh gia|nhan|xep|cho diem)|nam (?:truoc|ngoai)|thu phi|doan phi|chuong trinh|ke hoach|giai ngan",
);
const OF_CONTENT = /\b(?:noi dung|nd|mat)(?: so)? ?(\d|i{1,3})\b/;
const TOTAL = /(?:\btren|\/|\btong)(?: tong)?(?: so)? ?(\d{1,3})\b/;

/** Of which content a heading is; null: of all. */
function contentIn(folded: string): string | null {
  const [, number = ""] = OF_CONTENT.exec(folded) ?? [];
  return number === "" ? null : number.startsWith("i") ? String(number.length) : number;
}

interface Column extends Headed {
  readonly kind: Kind;
  readonly content: string | null;
}

/** The columns that count, each the only one of its kind and content: of several nobody knows which is of all. */
function countingIn(headed: readonly Headed[]): Column[] {
  const found = headed.flatMap((one): Column[] => {
    const folded = fold(one.heading);
    const lowest = fold(lowestOf(one.heading)).replace(/\s*\(.*$/, "");
    const kind = KINDS.find(([, pattern]) => pattern.test(lowest))?.[0];
    return kind === undefined || NOT_OURS.test(folded) ? [] : [{ ...one, kind, content: contentIn(folded) }];
  });
  return found.filter(
    (one) => found.filter(({ kind, content }) => kind === one.kind && content === one.content).length === 1,
  );
}

function countUnder(heading: string, kind: Kind, value: CellValue): TypedCount | null {
  const said = readTypedCount(value);
  if (said === null) return null;
  if ((kind === "share" || /%|\b(?:ty|ti) le\b/.test(fold(heading))) && said.of === null)
    return { ...said, count: said.count <= 1 ? said.count * 100 : said.count, of: 100, what: "share" };
  const [, total] = said.of === null ? (TOTAL.exec(fold(lowestOf(heading))) ?? []) : [];
  return total === undefined ? said : { ...said, of: Number(total) };
}

/** What of a unit passes, of all or of one content; null: nothing is marked, or something fails. */
function passedBy(unit: UnitEntry, content: string | null) {
  const all = codesOf(unit);
  if (all.some((code) => marksOf(unit, code).some(isFailIn))) return null;
  const codes = content === null ? all : all.filter((code) => pillarOf(code) === content);
  const marks = codes.flatMap((code) => marksOf(unit, code));
  if (marks.length === 0) return null;
  const passed = marks.filter(isPass).length;
  return { passed, isAll: passed === marks.length, contents: new Set(codes.map(pillarOf)).size };
}

/** Whether a count says less than the marks. */
function isLess(unit: UnitEntry, said: TypedCount, kind: Kind, content: string | null): boolean {
  const marked = passedBy(unit, content);
  if (marked === null) return false;
  const { passed, isAll, contents } = marked;
  const what = said.what ?? (kind !== "sum" ? kind : said.of === contents ? "contents" : "criteria");
  if (what === "share") return kind !== "sum" && isAll && said.count < 100;
  if (what === "contents")
    return isAll && contents > 1 && said.count < contents && (said.of === null || said.of === contents);
  if (what !== "criteria" || (kind === "sum" && said.of === null && said.what === null)) return false;
  return said.count < passed && (said.of === null || said.of === passed);
}

/** What tells of a unit that a number beside its marks speaks against them, none of which fails. */
export function countedAgainst(
  headed: readonly Headed[],
  units: readonly UnitEntry[],
): (unit: UnitEntry) => At | null {
  const columns = countingIn(headed);
  if (columns.length === 0) return () => null;
  const saidOf = (unit: UnitEntry, { heading, kind, of }: Column) =>
    countUnder(heading, kind, cellAt(of(unit)));
  const votes = columns.find(({ kind }) => kind === "votes");
  const against = columns.find(({ kind }) => kind === "against");
  // As many voted, at least.
  const most = votes ? Math.max(0, ...units.map((unit) => saidOf(unit, votes)?.count ?? 0)) : 0;
  const ballots = columns.find(({ kind }) => kind === "ballots");
  const all = ballots ? Math.max(0, ...units.map((unit) => saidOf(unit, ballots)?.of ?? 0)) : 0;
  const isVotedDown = (unit: UnitEntry, said: TypedCount): boolean => {
    const no = against ? (saidOf(unit, against)?.count ?? 0) : 0;
    return said.count < no || said.count * 2 < (said.of ?? (votes ? most : all));
  };
  return (unit) => {
    const found = columns.find((one) => {
      const said = one.kind === "against" ? null : saidOf(unit, one);
      if (said === null) return false;
      if (one.kind !== "votes" && one.kind !== "ballots") return isLess(unit, said, one.kind, one.content);
      return passedBy(unit, null) !== null && isVotedDown(unit, said);
    });
    return found?.of(unit) ?? null;
  };
}

/** The rows without a criterion that are each unit's own: on its form, or below its block of a long list. */
function ownRows(tab: Tab, units: readonly UnitEntry[], kind: LayoutKind): Map<UnitEntry, number[]> {
  const found = new Map<UnitEntry, number[]>();
  const [first] = units;
  if ((kind !== "long" && kind !== "sheet-per-unit") || !first) return found;
  const owners = ownersOf(units);
  let above = kind === "long" ? null : first;
  for (const row of tab.values.keys()) {
    const owner = owners.get(row);
    if (owner) above = owner;
    else if (kind === "long" && isBlankRow(tab, row)) above = null;
    else if (above) found.set(above, [...(found.get(above) ?? []), row]);
  }
  return found;
}

/** The cells on lines of units' own that count fewer than their marks pass. */
export function countedOnLines(
  tab: Tab,
  units: readonly UnitEntry[],
  kind: LayoutKind,
): (unit: UnitEntry) => At | null {
  const rows = ownRows(tab, units, kind);
  return (unit) => {
    for (const row of rows.get(unit) ?? []) {
      const column = (tab.values[row] ?? []).findIndex((_, at) => saysLess(unit, row, at));
      if (column >= 0) return { tab, row, column };
    }
    return null;
  };
}

/** Whether a cell counts less, by its own words, its label, or the label left of it. */
function saysLess(unit: UnitEntry, row: number, column: number): boolean {
  const cells = unit.tab.values[row] ?? [];
  const value = cells[column] ?? "";
  const text = textOf(value);
  const [, own, answer] = /^([^:]{3,60}):\s*(\S.*)$/.exec(text) ?? [];
  const left = cells.slice(0, column).filter((one) => /\p{L}/u.test(textOf(one)));
  const heading = own ?? textOf(left[left.length - 1] ?? "");
  const folded = fold(heading)
    .replace(/^(?:[ivx]{1,4}[.)])?[^a-z]*/, "")
    .replace(/\W+$/, "");
  const kind = KINDS.find(([, pattern]) => pattern.test(folded))?.[0];
  const said = countUnder(heading, kind ?? "sum", answer ?? value);
  if (said === null || kind === "votes" || kind === "ballots" || kind === "against" || NOT_OURS.test(folded))
    return false;
  if (kind === undefined && said.what !== "criteria" && said.what !== "contents") return false;
  const asked = said.what === "share" ? "share" : (kind ?? "sum");
  const content = contentIn(folded);
  if (content !== null) return isLess(unit, said, asked, content);
  const contents = new Set(codesOf(unit).map(pillarOf));
  if (said.of !== null) return [null, ...contents].some((one) => isLess(unit, said, asked, one));
  // Below a content's criteria it may be of these alone.
  const isOfOne = [...contents].some((one) => passedBy(unit, one)?.passed === said.count);
  return !isOfOne && isLess(unit, said, asked, null);
}
