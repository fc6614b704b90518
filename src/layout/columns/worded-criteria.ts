/**
 * @fileoverview Criteria in words alone under a content's heading that read like a column of the unit's: "Công nhận
 * đoàn viên ưu tú" is no result there, "Đăng ký công trình" no registration.
 */

import { registrationTopic } from "../../cell/registration-words";
import { sample } from "../../cell/sample";
import type { Tab } from "../../table/tab";
import { pattern } from "../../vietnamese/whole-words";
import { covers, type HeadCell } from "../header/header";
import { opensWithContent } from "../headings/heading";
import { MATCH, type Wording } from "../headings/wording";
import { SUM } from "../headings/words";
import { MARKS } from "./heading-texts";
import { MOST } from "./taken";

/** Of what a content's heading stands over these may be criteria. */
const READ_LIKE = new Set<string>(["officer", "registration", "result", "group", "type", "name", "other"]);
/** And these, where no other content has such a column: else they are its criteria's parts. */
const READ_LIKE_PARTS = new Set<string>(["explanation", "evidence", "self"]);
/** What stands beside criteria and is none: sums, notes, and the content's own verdict. */
const BESIDE = new RegExp(
  `^(tong|${SUM}|diem|thang diem|muc|ty le|ti le|trung binh|so (tieu chi|noi dung|luong)|ghi chu|chu thich|luu y|nhan xet|y kien|kien nghi)\\b|^(ket qua|ket luan|danh gia|xep loai|cong nhan|de nghi)( (chung|cuoi|dat|noi dung|tieu chuan|mat|nam|don vi|tham dinh|cong nhan|xep loai|cua|huyen|btv|cap)\\b.*)?$`,
);
/** Whether folded words give a sum or a verdict of criteria, and are none. */
export const isVerdict = (folded: string): boolean => BESIDE.test(folded);
/** What sums up and judges, of what and who does: a criterion's words say something else besides. */
const SUMS = pattern(
  "^(?:(?:tong|cong|ket qua|ket luan|xep loai|cong nhan|de nghi|danh gia|nhan xet|y kien|kien nghi|ty le|ti le|so|diem|thang|trung binh|muc|ghi chu|luu y|chu thich|" +
    "luong|hop|chung|cuoi|cuoi cung|dat|khong|chua|duoc|cac|tieu chi|tc|noi dung|nd|phan|tieu chuan|mat|nam|nay|don vi|doan|co so|xa|huyen|tinh|btv|bch|ban|thuong vu|chap hanh|" +
    "to|doan|tham dinh|tham tra|kiem tra|cua|cap|tren|duoi|uy|truc tiep|hoi dong|can bo|phu trach|theo doi|lanh dao|bi thu|dong chi|nguoi|tu|cham|hoan thanh|va|toi da|\\d+|i{1,3})[\\s:.,…/()-]*)+$",
);
/** Whether folded words give a sum or a verdict of criteria and say nothing besides. */
export const saysOnlySum = (folded: string): boolean => SUMS.test(folded);
/** A column of the unit's is headed by a word or two, a criterion says of what. */
const LEAST_WORDS = 3;
/** So many criteria in plain words show that criteria stand there. */
const LEAST_PLAIN = 2;

/** The heading of a content that stands over a heading and others beside it. */
export function contentOver(
  cell: HeadCell,
  cells: readonly HeadCell[],
  wording: Wording,
): HeadCell | undefined {
  return cells.find(
    (other) =>
      other.row < cell.row &&
      other.lastColumn > other.column &&
      covers(other, cell) &&
      (other.heading.number !== null ||
        opensWithContent(other.heading.folded) ||
        (wording.match(other.heading.text, "pillars")?.score ?? 0) >= MATCH),
  );
}

/** Finds them among the headings of a header without codes: marked columns between or beside criteria in plain words. */
export function wordedCriteria(
  cells: readonly HeadCell[],
  tab: Tab,
  firstRow: number,
  wording: Wording,
): ReadonlySet<HeadCell> {
  const found = new Set<HeadCell>();
  if (cells.some(({ heading }) => heading.number?.kind === "code" || heading.dateCodes)) return found;
  const isLowest = (cell: HeadCell) =>
    !cells.some((other) => other.row > cell.lastRow && covers(cell, other));
  for (const cell of cells) {
    const { word, number, folded } = cell.heading;
    if (!word || number) continue;
    if (!isLowest(cell)) {
      if (standsAsCriteria(cell, cells, wording)) found.add(cell);
      continue;
    }
    const isPart = READ_LIKE_PARTS.has(word.field);
    if (!isPart && !READ_LIKE.has(word.field)) continue;
    if (folded.split(" ").length < LEAST_WORDS) continue;
    if (registrationTopic(folded) === "ours") continue;
    const content = contentOver(cell, cells, wording);
    if (!content) continue;
    // The heading of its marks may be blank where the others have one.
    const isCriterion = (other: HeadCell) => isPlain(other) && (isLowest(other) || isOverMarks(other, cells));
    const plain = cells.filter((other) => other.row === cell.row && isCriterion(other));
    const beside = plain.filter((other) => covers(content, other));
    // Where blanks alone let the content reach so far, what follows its last criterion may be the unit's.
    const isInner = beside.some(({ column }) => column > cell.column);
    if (!content.merged && !isInner) continue;
    // Sums, notes and verdicts stand behind a content's criteria.
    if (BESIDE.test(folded) && !isInner) continue;
    // What stands again below another content is a part of it, whoever it names; below the same one, in the block of another who
    // marks, it is the same criterion.
    const isSame = (other: HeadCell) =>
      other.heading.folded === folded &&
      contentOver(other, cells, wording)?.heading.folded === content.heading.folded &&
      !covers(content, other);
    const isAgain = cells.some(
      (other) =>
        other !== cell &&
        other.row === cell.row &&
        (other.heading.folded === folded || (isPart && other.heading.word?.field === word.field)) &&
        !isSame(other),
    );
    if (isAgain) continue;
    if (plain.length < LEAST_PLAIN) continue;
    const { filled, marks } = sample(tab, cell.column, firstRow, tab.values.length - 1);
    if (marks >= filled * MOST) found.add(cell);
  }
  return found;
}

const isPlain = ({ heading }: HeadCell) => heading.number === null && heading.word === null;
const partsOf = (above: HeadCell, cells: readonly HeadCell[]) =>
  cells.filter((other) => other.row === above.lastRow + 1 && covers(above, other));
const isOverMarks = (above: HeadCell, cells: readonly HeadCell[]) =>
  partsOf(above, cells).some(({ heading }) => MARKS.has(heading.word?.field ?? ""));

/** Whether the same headings ("Kết quả | Minh chứng") stand below it as below criteria in plain words beside it, under a content. */
function standsAsCriteria(cell: HeadCell, cells: readonly HeadCell[], wording: Wording): boolean {
  if (saysOnlySum(cell.heading.folded) || !contentOver(cell, cells, wording)) return false;
  if (!isOverMarks(cell, cells)) return false;
  const fieldsBelow = (above: HeadCell) =>
    partsOf(above, cells)
      .map(({ heading }) => heading.word?.field)
      .join();
  const own = fieldsBelow(cell);
  const isAlike = (other: HeadCell) => other.row === cell.row && isPlain(other) && fieldsBelow(other) === own;
  return cells.filter(isAlike).length >= LEAST_PLAIN;
}
