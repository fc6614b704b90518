/**
 * @fileoverview [L11] Headings of what is read that say more of it, in words that nobody knows: "Minh chứng còn nợ", "Đơn vị
 * rút", "2.4 (theo báo cáo của xã)" among bare codes. They decide nothing and are quoted once, for the whole table.
 */
import { cellAt, textOf, valueAt } from "../../cell/text";
import { type CriteriaSet, criteriaOf } from "../../criteria/set";
import { columnIndex } from "../../table/a1";
import type { At, Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import { legacyEncoding } from "../../vietnamese/legacy";
import { BELOW, lowestOf } from "../header/header";
import { readHeading } from "../headings/heading";
import { COUNTS_PAPERS } from "../headings/words";
import type { CriterionHeading, Quoted, Reading } from "../reading";

const words = (list: string) => list.split(" ");
/** Who marks and who is marked, and words that say nothing. */
const ANYONE =
  "ten don vi dv doan co so csd dcs cdcs chi xa phuong thi tran truong to chuc truc thuoc tncs thanh nien va cac cua tung moi theo cho tai boi do duoc o nam ghi ro neu tieu chi tc noi dung nd muc";
const JUDGED = "danh gia cham diem tham dinh td tra phuc kiem xet ket qua kq thuc hien cong nhan de nghi dat";
const ABOVE =
  "huyen quan tinh thanh pho trung uong tw cap tren btv bch ban thuong vu chap hanh hoi dong truc to cong tac chu cd";
/** What a heading of each kind may say. */
const KNOWN: Readonly<Record<string, ReadonlySet<string>>> = {
  name: new Set(
    words(
      `${ANYONE} ${JUDGED} khoi cum huyen quan tinh thanh pho ds danh sach dia ban quan dang ky tham gia xay dung`,
    ),
  ),
  evidence: new Set(
    words(
      `${ANYONE} ${JUDGED} minh chung mc van ban vb ho hs tai lieu bang kiem dan so ky hieu ngay thang hanh trich yeu loai link lien ket duong url web file tep anh hinh drive google scan giay mem cung kem hoac the hien luu quan bao cao ke hoach quyet dinh da nop gui cap dinh chi tiet nguon mo ta dien giai trinh san pham chup hop le tu`,
    ),
  ),
  result: new Set(
    words(
      `${ANYONE} ${JUDGED} ${ABOVE} xep loai danh hieu chung cuoi ket luan quyet duyet thong nhat y kien tong hop du dieu kien khong chua hoan phan thanh`,
    ),
  ),
  mark: new Set(
    words(
      `${ANYONE} ${JUDGED} ${ABOVE} chua khong ko kd x v dau danh hoan y kien nhan tu tdg ky hieu lien trung chung thi dua cum khoi`,
    ),
  ),
};
const OF_SELF = /\btu (?:cham|danh gia|nhan|xep|ke|khai|bao)\b/;
const KIND = (field: string): string => (/^(?:self|appraised)/.test(field) ? "mark" : field);

/** What stands behind a criterion's text or code and is none of it: brackets, a dash, a question mark. */
const BEHIND = /[([]([^()[\]]+)[)\]]\W*$|\s[–—-]\s*([^–—-]+)$|([?!*]+)\s*$/;
/** How it is filled in, how much it counts, whom it is for. */
const PLAIN =
  /^\W*(?:neu co|\d+(?:[.,]\d+)? ?(?:d|diem)?|(?:toi da|toi thieu|it nhat|diem|dat|bat buoc|tich|danh dau)\b.*|.*\b(?:bat buoc|diem|doi voi|ap dung)\b.*)\W*$/;
const CODE = /^\W*(?:tiêu chí|tc)?\W*\d+(?:[.,-]\d+)*[.):]*\s*/iu;
/** A short word is part of many a text. */
const SHORT = 8;
/** Longer words belong to the criterion. */
const LONGEST = 40;
/** Of so many of the criteria it is how this office writes. */
const FEW = 1 / 4;

type Read = Pick<Reading, "tabs" | "layout" | "criteria" | "units" | "rowsNotRead">;

/** All such headings. */
export function oddHeadings(read: Read, sets: readonly CriteriaSet[]): Quoted[] {
  const { tabs, layout, criteria, rowsNotRead } = read;
  const found = new Map<string, At>();
  const add = (at: At | null, text: string) => {
    if (at && !found.has(text)) found.set(text, at);
  };
  const [tab] = tabs;
  if (!tab) return [];
  const codes = new Set(criteria.map(({ at }) => `${at.row},${at.column}`));
  const texts = new Set(criteria.map(({ text }) => fold(text)));
  // In a table turned round units head the columns; what heads a criterion's row is its text.
  for (const { row, field, heading } of layout.criterionRows ?? []) {
    const text = lowestOf(heading);
    const column = tab.values[row - 1]?.findIndex((value) => textOf(value) === text) ?? -1;
    if (KIND(field) !== "mark" && column >= 0 && !isPlain(field, text))
      add({ tab, row: row - 1, column }, text);
  }
  for (const { column, field, heading } of layout.kind === "turned" ? [] : layout.columns) {
    const lowest = lowestOf(heading);
    for (const text of heading.split(BELOW)) {
      // Above it a criterion, a content and who marks may stand.
      const isOwn =
        headsKind(field, text) || (text === lowest && !texts.has(fold(text)) && headsNothing(text));
      const at =
        isOwn && !isPlain(field, text) ? headingAt(tab, layout.headerRows, columnIndex(column), text) : null;
      if (at && !codes.has(`${at.row},${at.column}`)) add(at, text);
    }
  }
  for (const { at, text } of oddCriteria(criteria, sets)) add(at, text);
  // A form's headings stand where the first one's do.
  for (const other of tabs.slice(1))
    for (const { column, field } of layout.columns)
      for (const row of layout.headerRows) {
        const at = { tab: other, row: row - 1, column: columnIndex(column) };
        const text = textOf(cellAt(at));
        if (text !== "" && headsKind(field, text) && !isPlain(field, text)) add(at, text);
      }
  const isTold = (at: At) =>
    rowsNotRead.some((one) => one.at.tab === at.tab && one.at.row === at.row && one.at.column === at.column);
  return [
    ...[...found].filter(([, at]) => !isTold(at)).map(([, at]) => ({ at, unit: null })),
    ...saidMore(read).filter(({ at }) => !isTold(at)),
  ];
}

/** Where each unit has its own rows of criteria: what stands behind a criterion's text for one of them. */
function saidMore({ layout, units }: Read): Quoted[] {
  const columns = layout.columns.filter(({ field }) => field === "criterion");
  const all = columns.flatMap(({ column }) =>
    units.flatMap((unit) =>
      [...(unit.rows ?? [])].flatMap(([code, rows]) =>
        rows.map((row) => {
          const at = { tab: unit.tab, row, column: columnIndex(column) };
          return { unit, of: `${column} ${code}`, at, text: textOf(cellAt(at)) };
        }),
      ),
    ),
  );
  const shortest = new Map<string, string>();
  for (const { of, text } of all)
    if (text !== "" && text.length < (shortest.get(of)?.length ?? Number.POSITIVE_INFINITY))
      shortest.set(of, text);
  const isMore = (text: string, first = "") =>
    first !== "" && text.length > first.length && text.startsWith(first);
  return all.filter(({ of, text }) => isMore(text, shortest.get(of))).map(({ at, unit }) => ({ at, unit }));
}

const headsNothing = (text: string): boolean => readHeading(text).word === null;

/** Whether a heading over others says that they are of this kind. */
function headsKind(field: string, text: string): boolean {
  const { word, number } = readHeading(text);
  const kinds = [KIND(field), ...(KIND(field) === "mark" ? ["pass", "fail", "result"] : [])];
  return number === null && word !== null && kinds.includes(KIND(word.field));
}

/** Whether a heading says no more than what kind of column it heads. */
function isPlain(field: string, text: string): boolean {
  const known = KNOWN[KIND(field)];
  const { number } = readHeading(text);
  if (!known || number?.kind === "code" || COUNTS_PAPERS.test(fold(text)) || legacyEncoding(text))
    return true;
  if (field.startsWith("appraised") && OF_SELF.test(fold(text))) return false;
  const said = fold(text).replace(/\bcan cu\b/, "");
  return (said.match(/[a-z]+/g) ?? []).every((word) => known.has(word) || /^[ivx]+$/.test(word));
}

/** Where a heading of a column stands, over it or, merged, left of it; null: nowhere. */
function headingAt(tab: Tab, headerRows: readonly number[], column: number, text: string): At | null {
  for (const row of headerRows)
    for (let at = column; at >= 0; at -= 1) {
      const there = textOf(valueAt(tab, row - 1, at));
      if (there === text) return { tab, row: row - 1, column: at };
      if (there !== "") break;
    }
  return null;
}

/** Few criteria's words, where all others have bare codes; and what stands behind few criteria's texts. */
function oddCriteria(
  criteria: readonly CriterionHeading[],
  sets: readonly CriteriaSet[],
): { readonly at: At; readonly text: string }[] {
  const official = fold(sets.flatMap((set) => criteriaOf(set).map(({ text }) => text)).join("\n"));
  const isOfficial = (text: string) => text.length > SHORT && official.includes(fold(text).trim());
  // What the cell itself says behind its code.
  const own = criteria.map(({ at }) => ({
    at,
    text: textOf(valueAt(at.tab, at.row, at.column)).replace(CODE, ""),
  }));
  const worded = own.filter(({ text }) => /[\p{L}?!*]/u.test(text));
  const behind = (text: string) => {
    const [, bracket, dash, sign] = BEHIND.exec(text) ?? [];
    const said = (bracket ?? dash ?? sign ?? "").trim();
    return said.length > LONGEST || PLAIN.test(fold(said)) ? "" : said;
  };
  const odd =
    worded.length <= own.length * FEW
      ? worded.filter(({ text }) => !isOfficial(text) && !PLAIN.test(fold(text)))
      : worded.filter(({ text }) => behind(text) !== "" && !isOfficial(behind(text)));
  if (odd.length > own.length * FEW) return [];
  return odd.map(({ at }) => ({ at, text: textOf(valueAt(at.tab, at.row, at.column)) }));
}
