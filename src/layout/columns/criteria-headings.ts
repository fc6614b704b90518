/**
 * @fileoverview Which headings of a header are criteria and which are pillars, and the code of each: by
 * number, by what stands above and below, and by text where there is no number.
 */

import { sample } from "../../cell/sample";
import { headsGrade } from "../../cell/shortcoming";
import { isBlank, textOf, valueAt } from "../../cell/text";
import type { Tab } from "../../table/tab";
import { covers, type HeadCell, type Header } from "../header/header";
import { opensWithContent } from "../headings/heading";
import { headingNumber } from "../headings/number";
import { CONTENTS, MATCH, type Wording } from "../headings/wording";
import {
  type CriteriaOfHeader,
  type CriterionCell,
  codeCandidates,
  type PillarCell,
} from "./criterion-codes";
import { headsOfFacts } from "./facts";
import {
  holdsMarks,
  isPartBesideMarks,
  isPartOf,
  MARKS,
  NEARLY_ALL,
  textsApart,
  textsOfCodes,
  textWithoutNumber,
} from "./heading-texts";
import { partsAlike } from "./parts-alike";
import { contentOver, wordedCriteria } from "./worded-criteria";

/** So close that it is the same pillar, mistyped over one of its two sides. */
const CLOSE = 0.75;

/** A criterion's column may be mostly blank or mistyped, but it holds some marks or points. */
const SOME = 0.3;
/** Headings that read like criteria are some where there are so many of them. */
const LEAST_SIDE_BY_SIDE = 3;
/** So many numbered headings are the criteria: more than the contents, marked as a whole by the unit and above it. */
const MANY_NUMBERED = 6;

/** A year, a quarter or another time, and nothing else. */
const TIME_ALONE =
  /^(?:(?:ket qua|kq|danh gia|cham|diem|thuc hien|xet|cua|nam|nam hoc|so lieu)\s+)*(?:20\d\d(?:\s*[-–—/]\s*20\d\d)?|(?:quy|thang|hoc ky|ky|dot|lan|vong)\s*(?:\d+|[ivx]+)(?:\s*[/-]?\s*(?:nam )?20\d\d)?|\d+ thang(?: dau nam| cuoi nam)?|(?:ca|dau|giua|cuoi) nam)$/;
/** How the contents are numbered, "Nội dung 1", "ND2": what stands over several of them is no single one. */
const CONTENT_NUMBERED = /^(?:noi dung|nd|mat)\b/;

/** Finds the criteria and pillars among the headings. `firstRow` is the first row below the header. */
export function criteriaOfHeader(
  header: Header,
  tab: Tab,
  firstRow: number,
  wording: Wording,
  year: number | null,
): CriteriaOfHeader {
  const own = textsOfCodes(header, tab, firstRow);
  const texts = textsApart(header, (cell) => holdsMarks(cell, tab, firstRow));
  const apart = new Set(texts.values());
  const cells = header.cells.filter((cell) => !apart.has(cell));
  const worded = wordedCriteria(cells, tab, firstRow, wording);
  const sorted = candidatesOf(cells, worded, tab, firstRow, wording);
  const { candidates } = sorted;
  const pillars = numberPillars(sorted, texts, wording);
  const pillarAbove = (cell: HeadCell) => {
    for (const pillar of pillars.values())
      if (pillar.cell.row < cell.row && covers(pillar.cell, cell)) return pillar;
    return null;
  };
  const criteria = new Map<HeadCell, CriterionCell>();
  const blockAbove = (cell: HeadCell) =>
    cells.find(
      ({ row, column, lastColumn, heading }) =>
        row < cell.row &&
        lastColumn > column &&
        column <= cell.column &&
        cell.lastColumn <= lastColumn &&
        MARKS.has(heading.word?.field ?? ""),
    ) ?? null;
  const coded = codeCandidates(candidates, { pillarAbove, blockAbove }, wording, year);
  for (const cell of candidates) {
    const found = coded.get(cell);
    if (!found) continue;
    const above = pillarAbove(cell);
    const number = found.code.includes(".") ? found.code.slice(0, found.code.indexOf(".")) : null;
    const named =
      above && (number === null || above.code === number)
        ? above
        : [...pillars.values()].find((pillar) => pillar.code === number);
    criteria.set(cell, {
      cell,
      ...found,
      text: own.get(cell) ?? (textWithoutNumber(cell) || (texts.get(cell)?.heading.text ?? "")),
      pillar: { code: named?.code ?? number ?? found.code, text: named?.text ?? "" },
    });
  }
  return { criteria, pillars, texts: new Set([...apart, ...worded, ...own.keys()]) };
}

/** Sorts headings, from the bottom up, into criteria and what stands above criteria. */
function candidatesOf(
  cells: readonly HeadCell[],
  worded: ReadonlySet<HeadCell>,
  tab: Tab,
  firstRow: number,
  wording: Wording,
) {
  const candidates: HeadCell[] = [];
  const groups: HeadCell[] = [];
  const byText: HeadCell[] = [];
  const verdicts: HeadCell[] = [];
  const isCoded = (cell: HeadCell) => cell.heading.number?.kind === "code" || cell.heading.dateCodes !== null;
  const codes = cells.filter(isCoded).length;
  const below = (cell: HeadCell) => cells.filter((other) => other.row > cell.lastRow && covers(cell, other));
  // A number over headings of its own is a content's.
  const numbers = cells.filter(
    (cell) => cell.heading.number && !cell.heading.word && below(cell).every(({ heading }) => heading.word),
  ).length;
  const numbered = codes > 0 || numbers > MANY_NUMBERED;
  const parts = partsAlike(cells, wording);
  const inRows = namesCriteriaInRows(cells, tab, firstRow);
  // "Chủ động giáo dục | Chủ động phong trào | Chủ động tham mưu": the contents, however they are marked.
  const last = tab.values.length - 1;
  const areContents = cells.filter(({ heading }) => opensWithContent(heading.folded)).length === CONTENTS;
  // In words of its own, merged down beside the contents, where the criteria stand below them: somebody's own column.
  const isBesideContents = (cell: HeadCell) =>
    cell.heading.number === null &&
    cell.lastRow > cell.row &&
    below(cell).length === 0 &&
    groups.filter(({ row }) => row === cell.row).length > 1;
  // The same among whose marks stand below the criteria: "Thông tin thêm" in the row of "Huyện chấm".
  const isBesideMarks = (cell: HeadCell) =>
    cell.heading.number === null &&
    below(cell).length === 0 &&
    cells.filter(({ row, heading }) => row === cell.row && MARKS.has(heading.word?.field ?? "")).length >=
      LEAST_SIDE_BY_SIDE &&
    candidates.filter(({ row }) => row < cell.row).length >= LEAST_SIDE_BY_SIDE;

  for (const cell of [...cells].reverse()) {
    const { heading } = cell;
    if (isCoded(cell)) {
      candidates.push(cell);
      continue;
    }
    if (parts.has(cell)) continue;
    if (worded.has(cell)) candidates.push(cell);
    if (heading.word && !heading.number) continue;
    // What stands below the merged heading of one criterion, beside others, says more of that criterion.
    const beside = (above: HeadCell) =>
      below(above).filter((other) => other.row === cell.row && !worded.has(other));
    const saysMore = (above: HeadCell) => isCoded(above) || isPartBesideMarks(cell, beside(above));
    if (!heading.number && cells.some((above) => isPartOf(cell, above) && saysMore(above))) continue;
    const under = below(cell);
    // Right above marks of its own and, by blanks alone, above somebody's own column: that is no criterion.
    const next = under.find(({ column }) => column === cell.column)?.heading.word?.field;
    if (!cell.merged && next && MARKS.has(next))
      for (const list of [candidates, byText])
        for (const stray of under)
          if (!stray.heading.number && list.includes(stray)) list.splice(list.indexOf(stray), 1);
    if (under.some((other) => candidates.includes(other) || byText.includes(other))) {
      // "Năm 2023", "Cả năm" over the contents of one time, beside another time's, is no content.
      if (!TIME_ALONE.test(heading.folded)) groups.push(cell);
      continue;
    }
    const marksBelow = under.some(
      (other) => parts.has(other) || (other.heading.word && MARKS.has(other.heading.word.field)),
    );
    const alone = under.length === 0;
    if (heading.word) {
      // "Minh chứng nội dung 1" or "Tự chấm TC 1": the number says whose it is.
      if (heading.number?.kind === "bare" && codes === 0 && MARKS.has(heading.word.field))
        candidates.push(cell);
      else if (heading.number && MARKS.has(heading.word.field)) verdicts.push(cell);
      continue;
    }
    if (heading.number) {
      // Beside codes like 1.1 a lone number is something else (a count, a total of its pillar).
      if (codes === 0 && (alone || marksBelow)) candidates.push(cell);
      else if (codes > 0 && heading.number.kind === "pillar") groups.push(cell);
      continue;
    }
    const known = wording.clear(heading.text) !== null;
    if (marksBelow) {
      // Among numbered criteria one without a number is known by its text, or is none.
      if (!numbered || known) candidates.push(cell);
      continue;
    }
    // Where rows name the criteria a column of ticks in words of its own ("Bản giấy", "Đã kiểm tra") is none of them.
    if (!alone || inRows || heading.text.length < 3 || headsGrade(heading.text)) continue;
    if (TIME_ALONE.test(heading.folded)) continue;
    const { filled, marks, numbers: points, documents } = sample(tab, cell.column, firstRow, last);
    const isContent = areContents && opensWithContent(heading.folded) && documents === 0;
    if (marks + points < filled * SOME && !isContent) continue;
    const underPillar = contentOver(cell, cells, wording) !== undefined;
    if (!numbered && (isContent || underPillar || (filled >= 2 && marks >= filled * NEARLY_ALL)))
      candidates.push(cell);
    // Beside criteria with codes a text alone must have marks below it, however much it reads like one; beside numbered
    // contents a blank column ("Ký nhận") is none.
    else if (known && (codes === 0 || marks > 0) && (filled > 0 || numbers === 0)) byText.push(cell);
  }
  // One heading that happens to share a word with a criterion is none; several side by side are, but beside those that
  // stand under contents.
  const isUnder = (cell: HeadCell) => contentOver(cell, cells, wording) !== undefined;
  const areUnder = candidates.filter(isUnder).length >= LEAST_SIDE_BY_SIDE;
  if (candidates.length + byText.length >= LEAST_SIDE_BY_SIDE)
    candidates.push(...byText.filter((cell) => !areUnder || isUnder(cell)));
  const none = [
    ...headsOfFacts(candidates, tab, firstRow),
    ...candidates.filter((one) => isBesideContents(one) || isBesideMarks(one)),
  ];
  for (const stray of none) candidates.splice(candidates.indexOf(stray), 1);
  // "Kết quả nội dung 1" is a verdict beside criteria ([K2]); alone the contents are what is judged.
  if (candidates.length === 0) candidates.push(...verdicts);
  candidates.sort((a, b) => a.column - b.column || a.row - b.row);
  groups.sort((a, b) => a.column - b.column || a.row - b.row);
  return { candidates, groups };
}

/** Whether the criteria stand in rows: under "Tiêu chí", "Mã TC", or numbered 1.1, 1.2 … under "STT", beside a verdict. */
function namesCriteriaInRows(cells: readonly HeadCell[], tab: Tab, firstRow: number): boolean {
  const single = cells.filter(
    (cell) =>
      cell.column === cell.lastColumn &&
      !cells.some((other) => other.row > cell.lastRow && covers(cell, other)),
  );
  const isHeaded = (...fields: string[]) =>
    single.filter(({ heading }) => fields.includes(heading.word?.field ?? ""));
  if (isHeaded(...MARKS).length === 0) return false;
  return isHeaded("criterion", "order").some(({ column }) => {
    let filled = 0;
    let codes = 0;
    for (let row = firstRow; row < tab.values.length && filled < CODES_LOOKED_AT; row += 1) {
      const value = valueAt(tab, row, column);
      if (isBlank(value)) continue;
      filled += 1;
      if (headingNumber(textOf(value))?.kind === "code") codes += 1;
    }
    return codes >= LEAST_SIDE_BY_SIDE && codes * 2 > filled;
  });
}

const CODES_LOOKED_AT = 40;

/** Over "Nội dung 1, Nội dung 2…" or over "Chủ động …, Chủ động …", and in no words of a content itself: it says when, or who. */
function standsOverContents(cell: HeadCell, candidates: readonly HeadCell[]): boolean {
  const contents = candidates.filter(
    (one) =>
      one.row > cell.row &&
      covers(cell, one) &&
      (CONTENT_NUMBERED.test(one.heading.folded) || opensWithContent(one.heading.folded)),
  );
  return contents.length > 1 && !cell.heading.folded.startsWith("chu dong");
}

/** Gives each heading above criteria its pillar's number: as it stands there, by text, else by place. */
function numberPillars(
  { candidates, groups }: { readonly candidates: readonly HeadCell[]; readonly groups: readonly HeadCell[] },
  texts: ReadonlyMap<HeadCell, HeadCell>,
  wording: Wording,
): Map<HeadCell, PillarCell> {
  const pillars = new Map<HeadCell, PillarCell>();
  const text = (cell: HeadCell) =>
    (cell.heading.number ? cell.heading.number.rest : cell.heading.text) ||
    (texts.get(cell)?.heading.text ?? "");
  const byNumber = groups.filter((cell) => cell.heading.number && cell.heading.number.kind !== "code");
  for (const cell of byNumber) {
    const { number } = cell.heading;
    if (number && number.kind !== "code")
      pillars.set(cell, { cell, code: String(number.n), text: text(cell) });
  }
  if (byNumber.length > 0) return pillars;
  // The same heading may stand twice, over self marks and over appraised ones.
  const taken = new Map<string, string>();
  for (const cell of groups) {
    const match = wording.match(cell.heading.text, "pillars");
    if (
      match &&
      match.score >= MATCH &&
      (match.score >= CLOSE || (taken.get(match.code) ?? cell.heading.folded) === cell.heading.folded)
    ) {
      taken.set(match.code, cell.heading.folded);
      pillars.set(cell, { cell, code: match.code, text: cell.heading.text });
    }
  }
  if (pillars.size >= 2 || groups.length < 2) return pillars;
  // Own wording: only headings side by side in one row can be pillars by their place.
  pillars.clear();
  if (groups.every((cell) => standsOverContents(cell, candidates))) return pillars;
  const row = groups[0]?.row;
  groups
    .filter((cell) => cell.row === row)
    .forEach((cell, index) => {
      pillars.set(cell, { cell, code: String(index + 1), text: cell.heading.text });
    });
  return pillars;
}
