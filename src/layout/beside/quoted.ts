/**
 * @fileoverview Words that a person wrote beside a unit, or in a row of their own between units, and that no rule
 * understands ([L11]): they decide nothing and are quoted at the unit, so that none is passed over in silence. What is
 * data is none of them: names, numbers, days, papers, a text that each unit has or that many share.
 */

import { meansNothing } from "../../cell/mark";
import { saysHowToFill } from "../../cell/note";
import { withoutReferences } from "../../cell/references";
import { agrees, isAgainst, isDatum, isUnderstood, mayDoubt, readRemark } from "../../cell/remark";
import { isMarkInWords } from "../../cell/sample";
import { shownAt } from "../../cell/show";
import { cellAt, isBlank, textOf, valueAt } from "../../cell/text";
import type { At, Tab } from "../../table/tab";
import { isUnitName } from "../../units/looks-like-name";
import { fold } from "../../vietnamese/fold";
import { anyOf, pattern, wholeWords } from "../../vietnamese/whole-words";
import type { Table } from "../columns/table";
import { lowestOf } from "../header/header";
import { type Asks, asksBasis, asksFor } from "../headings/asks";
import { isNotYetAppraised, namesPlace } from "../headings/group-says";
import { readHeading } from "../headings/heading";
import type { LayoutKind, Quoted, UnitEntry } from "../reading";
import { firstFilledAt } from "../rows/row-kinds";
import { isGroup, isRank, isSignature, isTotal } from "../rows/row-words";
import { bareAmong, isBareIn } from "./bare-notes";
import {
  type Beside,
  columnsOf,
  countRows,
  explained,
  furtherOf,
  NOT_SETTLED,
  type OfUnit,
  rowsOf,
} from "./cells-beside";
import { fails, failsAt } from "./contradicts";
import { CODE } from "./lines-around";
import { ownersOf } from "./lines-between";
import { asksForPersons, isOdd, isOddDatum } from "./odd-data";
import { isGivenName, namesGroup } from "./odd-groups";

/** What a heading asks for where words on the unit stand, whatever they are. */
export const FOR_REMARKS = new Set<Asks>(["note", "decision", "day", "opinion"]);
const FOR_NOTES = new Set<Asks>(["note", "opinion"]);
/** A text that so many units share is data, as far as it is not plainly a remark; so is a column in which most have one. */
const MANY = 3;
/** A row of more cells is a header's or a unit's. */
const MOST_CELLS = 2;

/** The words beside units of which nobody knows what they say. */
export function wordsQuoted(
  tables: readonly Table[],
  units: readonly UnitEntry[],
  kind: LayoutKind,
): Quoted[] {
  const seen = new Set<string>();
  return tables.flatMap((table): Quoted[] => {
    const { name } = table.tab;
    const own = seen.has(name) ? [] : units.filter(({ tab }) => tab.name === name);
    seen.add(name);
    if (own.length === 0) return [];
    const owners = ownersOf(own);
    const beside = kind === "turned" ? rowsOf(table, own) : columnsOf(table, owners, kind);
    const rows = kind === "turned" ? own.length : owners.size;
    return [
      ...beside.flatMap((one) => unknownIn(one, rows, kind, table.year)),
      // Where criteria are rows, so are a unit's own.
      ...furtherOf(own).flatMap((one) => unknownIn(one, countRows(own), "long", table.year)),
      ...unknownIn(explained(own), rows, kind, table.year),
      ...(kind === "turned" ? beside.flatMap(labelOf) : []),
      ...behindNames(own),
      ...(kind === "wide" || kind === "long" ? between(table, own, owners) : []),
    ];
  });
}

const BEHIND_NAME = /[([]([^()[\]]+)[)\]]|\s[–—-]\s+([^()[\]–—-]+)$|([→=>:;,\n])\s*([^()[\]→=>:;,\n]+)$/gu;
/** Behind these no name goes on. */
const POINTS = /[→=>]/;
/** Of fewer words behind a comma a name may consist: "Trung tâm Y tế, dân số". */
const FEWEST_WORDS = 3;
/** "(14/15)", "(k)" */
const MARK = /^(?:0|kđ?|\d{1,2} ?\/ ?\d{1,2})$/iu;
/** How a unit is named: what it was made of, what it was called, where it is, how many it has. */
const OF_NAMING = pattern(
  "^(?:nay|trước|cũ|mới(?= *$| (?:thành lập|lập|sáp|hợp|tách|chia|đổi))|gồm|thuộc|tức|tại|ở|sáp nhập|hợp nhất|tách|chia|đổi tên|tên|viết tắt|khối|cụm|loại|huyện|quận|thị xã|thành phố|tỉnh|cơ sở|chi nhánh|phân hiệu|khu|đội|tổ)(?!\\p{L})|^\\d+ (?!tháng)",
  "iu",
);

/** Words behind units' names that are no part of how units are named; what speaks against a result is told. */
function behindNames(units: readonly UnitEntry[]): OfUnit[] {
  const all = units.flatMap((unit) =>
    [...String(cellAt(unit.at)).normalize("NFC").matchAll(BEHIND_NAME)].flatMap(
      ([, bracket, dash, sign, more]): (OfUnit & { said: string })[] => {
        const said = (bracket ?? dash ?? more ?? "").trim();
        const points = POINTS.test(sign ?? "");
        if (/[,;\n]/.test(sign ?? "") && said.split(" ").length < FEWEST_WORDS && !mayDoubt(said)) return [];
        const isNaming =
          !points &&
          !MARK.test(said) &&
          (OF_NAMING.test(said) || isUnitName(said) || !/(?:^|\s)\p{Ll}/u.test(said));
        const isTold =
          isNaming ||
          unit.continues ||
          (!/\p{L}{2}/u.test(said) && !MARK.test(said)) ||
          (sign !== "\n" && isAgainst(readRemark(said)));
        return isTold ? [] : [{ at: unit.at, unit, said }];
      },
    ),
  );
  const times = new Map<string, number>();
  for (const { said } of all) times.set(said, (times.get(said) ?? 0) + 1);
  return all.filter(({ said }) => (times.get(said) ?? 0) < MANY);
}

/** [L3] A row of yes and no below a label that nobody knows: its label is quoted once, of no unit. */
function labelOf({ heading, label, cells }: Beside): Quoted[] {
  const isNamed = readHeading(heading).word === null && cells.some(({ at }) => isMarkInWords(cellAt(at)));
  return label && isNamed ? [{ at: label, unit: null, said: heading }] : [];
}

/** It asks for marks that were changed after all. */
const CHANGES = anyOf("dieu chinh|hieu chinh|dc|sua(?: lai| doi)?");
/** Of each unit a day may stand below these. */
const AGAIN = anyOf("phuc tra|hen|han");
/** Whether a cell says no more than that there is none. */
const saysNone = (at: At): boolean =>
  meansNothing(shownAt(at)) || /^(?:0+|khong(?: co)?|ko|k|dat|xong|da .*)$/.test(fold(shownAt(at)));

/** Those of a column that are words on a unit and not what its heading asks of each. */
export function unknownIn(beside: Beside, rows: number, kind: LayoutKind, year: number | null): OfUnit[] {
  if (beside.explains)
    return seldom(beside.cells.filter(({ at }) => !isDatum(wordsAt(at)) && isOdd(wordsAt(at))));
  const lowest = lowestOf(beside.heading);
  // "ĐIỂM TRỪ / 1.4"
  const heading = /^\d[\d.]*$/.test(lowest) ? beside.heading : lowest;
  if (NOT_SETTLED.test(fold(heading))) {
    const open = beside.cells.filter(({ at, unit }) => !saysNone(at) && !fails(unit));
    // Where each has its day it was looked at again.
    if (!AGAIN.test(fold(heading)) || open.length * 2 <= rows)
      return [...open, ...beside.cells.filter(saysYesToFail)].map((one) => ({
        ...one,
        said: `${heading}: ${shownAt(one.at)}`,
      }));
  }
  const words = wordsIn(beside, rows, kind, year);
  const bare =
    heading === "" || FOR_NOTES.has(asksFor(heading)) || CHANGES.test(fold(heading))
      ? bareAmong(beside.cells, rows, kind, { heading, year })
      : [];
  return [...words, ...bare.filter((one) => !words.includes(one))];
}

function wordsIn(
  { heading, registers, cells }: Beside,
  rows: number,
  kind: LayoutKind,
  year: number | null,
): OfUnit[] {
  const texts = cells.filter(({ at }) => !isDatum(wordsAt(at)));
  const doubtful = texts.filter(({ at, unit }) => STANDS_ON.test(wordsAt(at)) && !fails(unit));
  if (asksBasis(heading)) {
    const all = cells.filter(({ at }) => /\p{L}{2}/u.test(wordsAt(at)));
    // What several marks stand on may be how this office judges; a guess is one of all of them, too.
    const isShared = (text: string) => all.filter(({ at }) => wordsAt(at) === text).length >= MANY;
    return all.filter(({ at, unit }) => {
      const text = wordsAt(at);
      return !fails(unit) && !isGoodBasis(text, year) && (STANDS_ON.test(text) || !isShared(text));
    });
  }
  const asks = asksFor(heading);
  const isForRemarks = FOR_REMARKS.has(asks);
  const isOfEach = texts.length >= MANY && texts.length * 2 > rows;
  const isData = asks === "matter" ? texts.length * 2 >= cells.length : isOfEach;
  // Where rows are criteria a text in each of them belongs to the form, but among notes that are all alike.
  const byRows = kind !== "wide" && kind !== "turned";
  const areAlike = new Set(texts.map(({ at }) => wordsAt(at))).size * 2 <= texts.length;
  if (isData && !(isForRemarks && (areAlike || !byRows)))
    return seldom([
      ...(byRows || doubtful.length >= MANY ? [] : doubtful),
      ...texts.filter(
        (one) => !doubtful.includes(one) && isOddDatum(heading, wordsAt(one.at)) && !fails(one.unit),
      ),
    ]);
  // What is no text is plain.
  const isKnown = (text: string) =>
    isPlain(isForRemarks ? withoutReferences(text) : text) || (asksForPersons(heading) && isGivenName(text));
  const said = cells.filter((one) => saysYesToFail(one) || !isKnown(wordsAt(one.at)));
  const shared = new Map<string, number>();
  for (const { at } of said) shared.set(wordsAt(at), (shared.get(wordsAt(at)) ?? 0) + 1);
  return said.filter(({ at, unit }) => {
    const text = wordsAt(at);
    const isShared = (shared.get(text) ?? 0) >= MANY;
    if (isShared && (!isForRemarks || byRows || isUnderstood(text, true))) return false;
    return registers || !(isAgainst(readRemark(text)) && fails(unit)) || GAINSAYS.test(text);
  });
}

/** Those whose words are not of many. */
function seldom(cells: readonly OfUnit[]): OfUnit[] {
  const times = new Map<string, number>();
  for (const { at } of cells) times.set(wordsAt(at), (times.get(wordsAt(at)) ?? 0) + 1);
  return cells.filter(({ at }) => (times.get(wordsAt(at)) ?? 0) < MANY);
}

/** What marks stand on where nobody appraised: among data, too, of a few units. */
const STANDS_ON = wholeWords(
  "nháp|dự thảo|ước tính|tạm tính|đoán|tự báo|tự (?:chấm|đánh giá)|báo miệng|qua điện thoại|năm (?:ngoái|trước)|chưa (?:xuống|đi|kiểm tra|thẩm định)",
);
/** What else they may stand on below a heading that asks for it; anything else is quoted, and another year's. */
const GOOD = anyOf(
  "kiem tra|thuc te|truc tiep|ho so|so sach|minh chung|bao cao|bien ban|van ban|tham dinh|phan mem|chinh thuc|chot|cuoi cung|truc tuyen|tai (?:cho|co so|don vi|xa)|tap trung|theo cum|cheo|hoi nghi",
);
const isGoodBasis = (text: string, year: number | null): boolean =>
  GOOD.test(fold(text)) &&
  !STANDS_ON.test(text) &&
  !mayDoubt(text) &&
  [...text.matchAll(/\b20\d\d\b/g)].every(([said]) => year === null || Number(said) === year);
/** A fail, too, may be the mistake. */
const GAINSAYS = wholeWords(
  "nhầm|hình như|có vẻ|nghe nói|nghe bảo|em thấy|tôi thấy|chấm lại|xem lại|xét lại",
);

const MET = wholeWords("(?<!(?:chưa|không|ko) )đạt");
const RECOGNISED = /\bc(?:ong nhan|n)\b/;
/** A yes to what fails: "Công nhận", "TC 2.3: Đạt (đã bổ sung)". */
function saysYesToFail({ at, unit }: OfUnit): boolean {
  const text = wordsAt(at);
  const [code] = CODE.exec(text) ?? [];
  if (code !== undefined) return MET.test(text) && failsAt(unit, code);
  return agrees(text) && RECOGNISED.test(fold(text)) && fails(unit);
}

/** '' for what is no text. */
function wordsAt({ tab, row, column }: At): string {
  const value = valueAt(tab, row, column);
  return typeof value === "string" ? textOf(value) : "";
}

const isPlain = (text: string): boolean => isUnderstood(text) || isNotYetAppraised(text);

/** Rows of words alone that head no group: each is said of the unit above it. */
function between(
  { tab, headerRows, year }: Table,
  units: readonly UnitEntry[],
  owners: ReadonlyMap<number, UnitEntry>,
): OfUnit[] {
  const rows = [...owners.keys()];
  const last = rows.reduce((a, b) => Math.max(a, b));
  const found: OfUnit[] = [];
  let above = units[0] as UnitEntry;
  for (let row = Math.max(...headerRows) + 1; row < last; row += 1) {
    const owner = owners.get(row);
    if (owner) above = owner;
    else if (isProse(tab, row) || isBareIn(tab, row, above, year))
      found.push({ at: firstFilledAt(tab, row), unit: above });
  }
  return found;
}

function isProse(tab: Tab, row: number): boolean {
  const cells = (tab.values[row] ?? []).filter((value) => !isBlank(value) && value !== false);
  if (cells.length === 0 || cells.length > MOST_CELLS || cells.some((value) => typeof value !== "string"))
    return false;
  const [first = ""] = cells.map(textOf);
  const heads = [isGroup, isRank, isTotal, isSignature, namesPlace].some((test) => test(first));
  // Words of the work alone in a row may head the units below, and say how they were judged.
  const isPlainIn = (text: string) => isUnderstood(text, true) && (namesGroup(text) || saysHowToFill(text));
  return !heads && !cells.every((value) => isPlainIn(textOf(value)));
}
