/**
 * @fileoverview A unit on several rows where a column says what each row holds ([U7]): one of the contents, the self
 * or the appraised marks, or the evidence.
 */

import { firstRowBelow, isBlank, textOf, valueAt } from "../../cell/text";
import type { Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import { isMarkField, type Taken } from "../columns/taken";
import { lowestOf } from "../header/header";
import { rowNumber } from "../headings/number";
import { CONTENTS, MATCH, type Wording } from "../headings/wording";
import { headingWord } from "../headings/words";
import type { CriterionColumns, CriterionHeading } from "../reading";

/** `marks`: whoever gave them, "Kết quả" above "Minh chứng". */
type Side = "self" | "appraised" | "marks" | "evidence" | "explanation";

/** What a row holds of its unit. */
export interface Part {
  readonly side: Side | null;
  readonly pillar: { readonly code: string; readonly text: string } | null;
}

/** The columns that say what each row holds, -1 where there is none. */
export interface PartColumns {
  readonly side: number;
  readonly pillar: number;
}

/** A heading of numbers that are no contents'. */
const COUNTS =
  /^(?:tong )?(?:so|sl|si so|nhom|cum|khoi|loai|hang|xep|thang|quy|dot|lan|dien tich|dan so)\b(?!.*\b(?:noi dung|nd|mat|tieu chuan)\b)/;

const CONTENT = /^(?:(?:noi dung|nd|mat) ?\d|chu dong)\b/;

/** Rows looked at to tell whether a column says what each row holds. */
const ROWS_LOOKED_AT = 40;

/** Finds the columns left of the marks that say row by row what the row holds; null where no unit is so spread. */
export function partColumns(
  tab: Tab,
  headerRows: readonly number[],
  taken: readonly Taken[],
  wording: Wording,
): PartColumns | null {
  const marks = taken.filter(({ field }) => isMarkField(field));
  const firstMark = Math.min(...marks.map(({ index }) => index));
  if (!Number.isFinite(firstMark)) return null;
  // Codes like 1.1 say their content themselves; TC1 … TC5 leave it to the row.
  const bare = marks.every(({ criterion }) => criterion !== null && !criterion.includes("."));
  // Below the contents themselves no row says which.
  const areContents =
    new Set(marks.map(({ criterion }) => criterion)).size === CONTENTS &&
    marks.every(({ heading }) => CONTENT.test(fold(heading)));
  const fields = new Map(taken.map((column) => [column.index, column.field]));
  const found = { side: -1, pillar: -1 };
  const firstRow = firstRowBelow(headerRows);
  for (let column = 0; column < firstMark; column += 1) {
    const field = fields.get(column);
    if (field === "order" || field === "name") continue;
    // "Số chi đoàn" 3, 2, 1 are counts, "Cụm" 1, 2, 3 clusters, and no contents.
    const heading = taken.find(({ index }) => index === column)?.heading ?? "";
    const counts =
      field === "group" || field === "type" || (heading !== "" && COUNTS.test(fold(lowestOf(heading))));
    const sides = new Set<string>();
    const pillars = new Set<string>();
    for (let row = firstRow; row < Math.min(tab.values.length, firstRow + ROWS_LOOKED_AT); row += 1) {
      const text = textOf(valueAt(tab, row, column));
      const side = sideIn(text);
      if (side) sides.add(side);
      else if (bare && !areContents && !counts) {
        const pillar = pillarIn(text, wording);
        if (pillar) pillars.add(pillar.code);
      }
    }
    if (found.side < 0 && sides.size >= 2 && ["self", "appraised", "marks"].some((side) => sides.has(side)))
      found.side = column;
    else if (found.pillar < 0 && pillars.size >= 2) found.pillar = column;
  }
  return found.side < 0 && found.pillar < 0 ? null : found;
}

/** Whose marks a row holds, or what else: "Tự chấm", "Thẩm định", "Minh chứng"; by rank, "Đơn vị | Huyện". */
function sideIn(text: string): Side | null {
  if (text === "") return null;
  switch (headingWord(fold(text))?.field) {
    case "self":
    case "name":
      return "self";
    case "appraised":
    case "group":
      return "appraised";
    case "mark":
    case "result":
      return "marks";
    case "evidence":
      return "evidence";
    case "explanation":
      return "explanation";
    default:
      return null;
  }
}

function pillarIn(text: string, wording: Wording): { code: string; text: string } | null {
  if (text === "") return null;
  const number = rowNumber(text);
  if (number?.kind === "pillar" || (number?.kind === "bare" && number.n <= 9))
    return { code: String(number.n), text: number.rest };
  const match = wording.match(text, "pillars");
  return match && match.score >= MATCH ? { code: match.code, text } : null;
}

/** What a row holds; null where it does not say, where more than one thing is to be said. */
export function partAt(tab: Tab, row: number, columns: PartColumns, wording: Wording): Part | null {
  const side = columns.side < 0 ? null : sideIn(textOf(valueAt(tab, row, columns.side)));
  const pillar = columns.pillar < 0 ? null : pillarIn(textOf(valueAt(tab, row, columns.pillar)), wording);
  if ((columns.side >= 0 && !side) || (columns.pillar >= 0 && !pillar)) return null;
  return { side, pillar };
}

/** A key that tells a unit's parts apart. */
export const partKey = ({ side, pillar }: Part) => `${pillar?.code ?? ""} ${side ?? ""}`;

/** The columns of a row's criteria, with the content that the row says and only what it holds. */
export function columnsOfPart(
  base: ReadonlyMap<string, CriterionColumns>,
  { side, pillar }: Part,
): Map<string, CriterionColumns> {
  return new Map(
    [...base].map(([code, own]) => [pillar ? `${pillar.code}.${code}` : code, columnsOfSide(own, side)]),
  );
}

/** The columns of a row that holds one side only. */
export function columnsOfSide(own: CriterionColumns, side: Side | null): CriterionColumns {
  if (side === null || side === "marks") return own;
  const [marks, fail] = own.appraised >= 0 ? [own.appraised, own.appraisedFail] : [own.self, own.selfFail];
  const none = { self: -1, selfFail: -1, appraised: -1, appraisedFail: -1 };
  if (side === "self") return { ...own, ...none, self: marks, selfFail: fail };
  if (side === "appraised") return { ...own, ...none, appraised: marks, appraisedFail: fail };
  return { ...own, ...none, [side]: marks };
}

/** The criteria of all contents, each named as its column is. */
export function criteriaOfParts(
  criteria: readonly CriterionHeading[],
  parts: Iterable<Part>,
): readonly CriterionHeading[] {
  const pillars = new Map<string, { code: string; text: string }>();
  for (const { pillar } of parts) {
    const before = pillar && pillars.get(pillar.code);
    if (pillar && (!before || before.text === "")) pillars.set(pillar.code, pillar);
  }
  if (pillars.size === 0) return criteria;
  return [...pillars.values()]
    .sort((a, b) => Number(a.code) - Number(b.code))
    .flatMap((pillar) => criteria.map((one) => ({ ...one, code: `${pillar.code}.${one.code}`, pillar })));
}

/** Whether a row holds anything in the columns of its criteria. */
export function holdsAnything(
  tab: Tab,
  row: number,
  columns: ReadonlyMap<string, CriterionColumns>,
): boolean {
  return [...columns.values()].some((own) =>
    Object.values(own).some((column: number) => !isBlank(valueAt(tab, row, column))),
  );
}
