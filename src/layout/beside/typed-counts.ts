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
  [
    "against",
    /^(?=.*\bphieu\b).*\b(?:chong|phan doi|khong (?:dong y|nhat tri|tan thanh|thuan))\b|^(?:so )?(?:khong (?:dong y|nhat tri|tan thanh)|phan doi)$/,
  ],
  ["for", /^(?:so )?(?:dong y|nhat tri)$/],
  ["voters", /^(?:tong )?(?:so )?phieu (?:phat ra|thu (?:vao|ve)|hop le)$/],
  // Of these headings only a share, or a count with its total, says that they count votes.
  [
    "ballots",
    pattern(
      "^(?!.*\\b(?:chong|phan doi|khong|khac|trang|hop le|phat ra|thu vao|phieu (?:cham|tu|khao sat|dang ky|minh chung|danh gia))\\b)(?:.*\\b(?:phieu|tan thanh|tin nhiem)$|(?:ty|ti) le (?:dong y|nhat tri|tan thanh)|(?:(?:tap the|y kien|ket luan) )*(?:btv|bch|ban thuong vu|hoi dong)$)",
    ),
  ],
  // What is summed up only the numbers themselves may say: "Cộng" | "4/5", or 15 beside 15 that pass.
  [
    "sum",
    new RegExp(
      `^(?:tong|cong|tong (?:cong|hop)|tong(?: so)?(?: diem)?(?: dat)?|(?:ty|ti) le|(?:tong )?(?:so )?(?:tieu chi|tc)|dat|ket qua)${CONTENT}$`,
    ),
  ],
] as const;
type Kind = (typeof KINDS)[number][0];
/** They speak of votes, and of no criteria. */
const OF_VOTES: ReadonlySet<Kind> = new Set<Kind>(["votes", "ballots", "against", "for", "voters"]);
/** Not of this judging. */
const NOT_OURS = anyOf("tu (?:cham|danh gia|nhan|xep|cho diem)|nam (?:truoc|ngoai)");
/** Of other matters than criteria is a share; a content may be named so above a count of its own. */
const OTHER_MATTER = anyOf("thu phi|doan phi|chuong trinh|ke hoach|giai ngan");
const isOfOther = (folded: string, kind: Kind | undefined) =>
  NOT_OURS.test(folded) || ((kind === "share" || kind === undefined) && OTHER_MATTER.test(folded));
const OF_CONTENT = /\b(?:noi dung|nd|mat)(?: so)? ?(\d|i{1,3})\b/;
const TOTAL =
  /(?:\btren|\/|\btong)(?: tong)?(?: so)? ?(\d{1,3})\b|\b(\d{1,3}) (?:nguoi|thanh vien|uy vien|dong chi|dc|uv|tv|phieu)\b/;
/** As many against may be most of a small body, where nobody says how many voted. */
const MAY_BE_MOST = 3;

/** Of which content a heading is; null: of all. */
function contentIn(folded: string): string | null {
  const [, number = ""] = OF_CONTENT.exec(folded) ?? [];
  return number === "" ? null : number.startsWith("i") ? String(number.length) : number;
}

interface Column extends Headed {
  readonly kind: Kind;
  readonly content: string | null;
  /** The same of columns of which only one may count: sums are told by their numbers, and differ by their words. */
  readonly alike: string;
}

/** Where a criterion of a unit stands along the headings: its column, or its row where the table is turned round. */
const placeOf = (unit: UnitEntry, code: string, turned: boolean): number =>
  turned
    ? (unit.rows?.get(code)?.[0] ?? -1)
    : Math.max(...Object.values(unit.columns.get(code) ?? { none: -1 }));

/** Of which content each of several columns of one kind is that stand behind each content's criteria; one more is of all. */
function contentsByPlace(columns: readonly Column[], unit: UnitEntry): Column[] {
  const placed = columns.map((one) => {
    const { row, column } = one.of(unit);
    const turned = column === unit.at.column;
    const before = codesOf(unit)
      .map((code) => ({ code, place: placeOf(unit, code, turned) }))
      .filter(({ place }) => place < (turned ? row : column));
    const last = before.reduce((best, next) => (next.place > best.place ? next : best), {
      code: "",
      place: -1,
    });
    return { ...one, content: pillarOf(last.code) };
  });
  const contents = new Set(codesOf(unit).map(pillarOf));
  const isEach = [...contents].every((content) => placed.some((one) => one.content === content));
  if (!isEach || placed.length > contents.size + 1) return [];
  return placed.map((one, at) => (placed[at - 1]?.content === one.content ? { ...one, content: null } : one));
}

/** The columns that count, each the only one of its kind and content: of several nobody knows which is of all, unless each stands behind a content's criteria. */
function countingIn(headed: readonly Headed[], [first]: readonly UnitEntry[]): Column[] {
  const found = headed.flatMap((one): Column[] => {
    const folded = fold(one.heading);
    const lowest = fold(lowestOf(one.heading)).replace(/\s*\(.*$/, "");
    const kind = KINDS.find(([, pattern]) => pattern.test(lowest))?.[0];
    if (kind === undefined || isOfOther(folded, kind)) return [];
    return [{ ...one, kind, content: contentIn(folded), alike: kind === "sum" ? lowest : kind }];
  });
  return [...new Set(found.map(({ alike }) => alike))].flatMap((kind) => {
    const own = found.filter(({ alike }) => alike === kind);
    const ofAll = own.filter(({ content }) => content === null);
    const known = own.filter(({ content }) => content !== null);
    const all = [...known, ...(ofAll.length > 1 && first ? contentsByPlace(ofAll, first) : ofAll)];
    return all.filter((one) => all.filter(({ content }) => content === one.content).length === 1);
  });
}

function countUnder(heading: string, kind: Kind, value: CellValue): TypedCount | null {
  const said = readTypedCount(value);
  if (said === null) return null;
  if ((kind === "share" || /%|\b(?:ty|ti) le\b/.test(fold(heading))) && said.of === null)
    return { ...said, count: said.count <= 1 ? said.count * 100 : said.count, of: 100, what: "share" };
  const [, total, named = total] = said.of === null ? (TOTAL.exec(fold(lowestOf(heading))) ?? []) : [];
  return named === undefined ? said : { ...said, of: Number(named) };
}

/** What of a unit passes, of all or of one content. */
function markedOf(unit: UnitEntry, content: string | null) {
  const codes = codesOf(unit).filter((code) => content === null || pillarOf(code) === content);
  const marks = codes.flatMap((code) => marksOf(unit, code));
  const passed = marks.filter(isPass).length;
  const contents = new Set(codes.map(pillarOf)).size;
  return { passed, all: marks.length, isAll: passed === marks.length, contents };
}

/** The same; null: nothing is marked, or something of it all fails. */
function passedBy(unit: UnitEntry, content: string | null) {
  if (codesOf(unit).some((code) => marksOf(unit, code).some(isFailIn))) return null;
  const marked = markedOf(unit, content);
  return marked.all === 0 ? null : marked;
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

/**
 * Whether bare numbers below "Cộng", "Tổng", "Tỷ lệ" count the criteria: at least half of the units have as many as their
 * marks pass, and none has more than there are. Points and members are no such numbers.
 */
function isCountOf(content: string | null, said: ReadonlyMap<UnitEntry, TypedCount>): boolean {
  let agree = 0;
  let numbers = 0;
  for (const [unit, { count, of, what }] of said) {
    if (what !== "share" && (of !== null || what !== null)) continue;
    const { passed, all } = markedOf(unit, content);
    if (count > (what === "share" ? 100 : all)) return false;
    numbers += 1;
    if (all > 0 && Math.abs(what === "share" ? count - (100 * passed) / all : count - passed) < 1) agree += 1;
  }
  return agree > 0 && agree * 2 >= numbers;
}

/** What a sum counts where the numbers of all units show it. */
const ofSum = (said: TypedCount): Kind => (said.what === "share" ? "share" : "criteria");

/** What tells of a unit that a number beside its marks speaks against them, none of which fails. */
export function countedAgainst(
  headed: readonly Headed[],
  units: readonly UnitEntry[],
): (unit: UnitEntry) => At | null {
  const columns = countingIn(headed, units);
  if (columns.length === 0) return () => null;
  const saidOf = (unit: UnitEntry, { heading, kind, of }: Column) =>
    countUnder(heading, kind, cellAt(of(unit)));
  const sums = new Set(
    columns.filter((one) => {
      if (one.kind !== "sum") return false;
      const all = units.map((unit) => [unit, saidOf(unit, one)] as const);
      return isCountOf(one.content, new Map(all.flatMap(([unit, said]) => (said ? [[unit, said]] : []))));
    }),
  );
  const ofKind = (kind: Kind) => columns.find((one) => one.kind === kind);
  const [votes, against, ballots] = [ofKind("votes"), ofKind("against"), ofKind("ballots")];
  const [yes, voters] = [votes ?? ofKind("for") ?? ballots, ofKind("voters")];
  // As many voted, at least.
  const most = votes ? Math.max(0, ...units.map((unit) => saidOf(unit, votes)?.count ?? 0)) : 0;
  const all = ballots ? Math.max(0, ...units.map((unit) => saidOf(unit, ballots)?.of ?? 0)) : 0;
  const isVotedDown = (unit: UnitEntry, said: TypedCount): boolean => {
    const no = against ? (saidOf(unit, against)?.count ?? 0) : 0;
    return said.count < no || said.count * 2 < (said.of ?? (votes ? most : all));
  };
  const isVotedAgainst = (unit: UnitEntry, { count, of, what }: TypedCount): boolean => {
    // A share is read with the words that speak against a unit.
    if (what === "share") return false;
    const whole = of ?? (voters && saidOf(unit, voters)?.count);
    if (whole) return count * 2 > whole;
    const agreed = yes && saidOf(unit, yes);
    return agreed ? count > agreed.count : count >= MAY_BE_MOST;
  };
  return (unit) => {
    const found = columns.find((one) => {
      const said = saidOf(unit, one);
      if (said === null || one.kind === "for" || one.kind === "voters") return false;
      if (one.kind === "against") return passedBy(unit, null) !== null && isVotedAgainst(unit, said);
      if (one.kind === "votes" || one.kind === "ballots")
        return passedBy(unit, null) !== null && isVotedDown(unit, said);
      return isLess(
        unit,
        said,
        sums.has(one) && (said.of !== null) === (said.what === "share") ? ofSum(said) : one.kind,
        one.content,
      );
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

/** Whether a column holds the unit's own marks. */
const isOwn = ({ columns }: UnitEntry, column: number): boolean =>
  [...columns.values()].some(({ self, appraised }) => self === column && appraised >= 0);

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
  if (said === null || (kind !== undefined && OF_VOTES.has(kind))) return false;
  if (isOfOther(folded, kind)) return false;
  if (kind === undefined && said.what !== "criteria" && said.what !== "contents") return false;
  const asked = said.what === "share" ? "share" : (kind ?? "sum");
  const content = contentIn(folded);
  if (content !== null) return isLess(unit, said, asked, content);
  const contents = new Set(codesOf(unit).map(pillarOf));
  // "Cộng" | 15 | 13: the number beside it says of how many it is.
  if (kind === "sum" && said.of === null && !isOwn(unit, column)) {
    const { all } = markedOf(unit, null);
    if (cells.some((one, at) => at !== column && Number(one) === all))
      return isLess(unit, { ...said, of: all }, asked, null);
  }
  if (said.of !== null) return [null, ...contents].some((one) => isLess(unit, said, asked, one));
  // Below a content's criteria it may be of these alone.
  const isOfOne = [...contents].some((one) => passedBy(unit, one)?.passed === said.count);
  return !isOfOne && isLess(unit, said, asked, null);
}
