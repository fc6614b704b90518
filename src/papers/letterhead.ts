/**
 * @fileoverview What every paper begins and ends with, by the page rules of a Union document (HD 29-HD/TWĐTN-VP of
 * 29/10/2013): who issues at the left, ĐOÀN TNCS HỒ CHÍ MINH with place and date at the right; who receives, who signs.
 */
import { formatDay } from "../vietnamese/periods";
import type { PaperFacts } from "./facts";
import { blank, DOTS, middle, orBlank, type Paragraph, type Piece, paragraph, type Sides } from "./paper";

/** The number and the day that a paper is issued with; '' where they are not known yet. */
export interface Stamped {
  readonly number: string;
  /** `2021-11-28` */
  readonly day: string;
}

export const DRAFT: Stamped = { number: "", day: "" };

const UNION = "ĐOÀN TNCS HỒ CHÍ MINH";
/** Points of the Union's name, of the bodies at the left. */
const UNION_SIZE = 15;
const SMALL = 12;

/** "năm 2021", or the blank for it. */
export const yearOf = ({ year }: PaperFacts): Piece =>
  year === null ? blank("năm", "năm ……") : `năm ${year}`;

/** "ngày 28 tháng 11 năm 2021", or the blank for it. */
export function dayWords(day: string): Piece {
  if (day === "") return blank("ngày, tháng, năm ban hành", "ngày …… tháng …… năm ……");
  const [date, month, year] = formatDay(day).split("/");
  return `ngày ${date} tháng ${month} năm ${year}`;
}

/** The number and symbol, or the blank for them, with the letters of the kind of paper: "……-QĐ/……". */
export const numberOf = ({ number }: Stamped, kind: string): Piece =>
  number === "" ? blank("số, ký hiệu văn bản", `……-${kind}/……`) : number;

/** @param kind letters of the kind of paper, QĐ or BC; null: the paper has no number */
export function letterhead({ body }: PaperFacts, kind: string | null, stamped: Stamped): Sides {
  const { unit, parent, place } = body;
  const left: Paragraph[] = [
    ...(parent === "" ? [] : [middle(parent.toUpperCase())]),
    middle([orBlank(unit.toUpperCase(), "tên đơn vị ban hành (tab Thiết lập)")], { bold: true }),
    middle("***"),
    ...(kind === null ? [] : [middle(["Số: ", numberOf(stamped, kind)])]),
  ];
  return {
    kind: "sides",
    left,
    right: [
      middle(UNION, { bold: true, size: UNION_SIZE, rule: true }),
      middle([place === "" ? blank("địa danh (tab Thiết lập)", "………") : place, ", ", dayWords(stamped.day)], {
        italic: true,
      }),
    ],
    width: 42,
  };
}

/** Who receives, beside who signs. @param receivers none: nobody is named */
export function ending({ body }: PaperFacts, receivers: readonly (readonly Piece[])[]): Sides {
  const { signsFor, signer } = body;
  return {
    kind: "sides",
    left: [
      ...(receivers.length > 0
        ? [paragraph("Nơi nhận:", { bold: true, italic: true, size: SMALL, align: "left" })]
        : []),
      ...receivers.map((pieces, at) =>
        paragraph(["- ", ...pieces, at === receivers.length - 1 ? "." : ";"], { size: SMALL, align: "left" }),
      ),
    ],
    right: [
      middle([orBlank(signsFor.toUpperCase(), "ký thay mặt ai, TM. … (tab Thiết lập)")], { bold: true }),
      middle([orBlank(signer.toUpperCase(), "chức vụ người ký (tab Thiết lập)")], { bold: true }),
      middle(""),
      middle(""),
      middle(""),
      middle([blank("chữ ký, họ tên người ký", DOTS)], { bold: true }),
    ],
    width: 50,
  };
}

/** The day that a paper's file carries: its own, or the first of its year, that the same words are the same bytes. */
export const fileDay = ({ year }: PaperFacts, { day }: Stamped): string => day || `${year ?? 2000}-01-01`;

/** "danh-sach-2021" */
export const fileOf = (name: string, { year }: PaperFacts): string =>
  year === null ? name : `${name}-${year}`;
