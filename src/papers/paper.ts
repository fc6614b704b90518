/**
 * @fileoverview A paper as plain data: paragraphs, tables, the two halves of a letterhead, and blanks to be filled in by
 * hand. It becomes a page (html.ts) and a .docx (docx.ts) that say the same words.
 */

/** Something that the workbook does not hold: what has to be written there, and what is shown until then. */
export interface Blank {
  readonly blank: string;
  readonly shown: string;
}

/** Words in bold. */
interface Strong {
  readonly strong: string;
}

export type Piece = string | Blank | Strong;

/** What stands in a blank of no form of its own. */
export const DOTS = "……………";

export const blank = (what: string, shown = DOTS): Blank => ({ blank: what, shown });

/** A text, or the blank for it where there is none. */
export const orBlank = (text: string, what: string): Piece => (text === "" ? blank(what) : text);

export interface Paragraph {
  readonly kind: "paragraph";
  readonly pieces: readonly Piece[];
  readonly align: "left" | "center" | "right" | "both";
  /** Points. */
  readonly size: number;
  readonly bold?: true;
  readonly italic?: true;
  /** Its first line is moved in. */
  readonly indent?: true;
  /** A line stands under it, as wide as a part of its column. */
  readonly rule?: true;
  /** It stays with the next. */
  readonly keep?: true;
}

/** A table whose head is repeated on each page. */
export interface PaperTable {
  readonly kind: "table";
  readonly head: readonly string[];
  readonly rows: readonly (readonly Piece[])[];
  /** Of each column in percent of the width: 100 in all. */
  readonly widths: readonly number[];
  readonly aligns: readonly ("left" | "center" | "right")[];
  /** Points; absent: as tables have them. */
  readonly size?: number;
}

/** Two columns without lines: the letterhead, and who receives beside who signs. */
export interface Sides {
  readonly kind: "sides";
  readonly left: readonly Paragraph[];
  readonly right: readonly Paragraph[];
  /** Of the left one, in percent. */
  readonly width: number;
}

interface PageBreak {
  readonly kind: "page";
}

export type Part = Paragraph | PaperTable | Sides | PageBreak;

export interface Paper {
  /** What it is called where papers are chosen, and in its file's properties. */
  readonly title: string;
  /** Its file's name, without ending. */
  readonly file: string;
  /** The day that the paper carries, `2021-11-28`, which its file's dates are; of a draft the first of its year. */
  readonly day: string;
  readonly parts: readonly Part[];
}

/** Points of running text, and of a table's. */
const TEXT = 14;
export const TABLE_TEXT = 13;

/** A paragraph; a text stands for one piece. */
export function paragraph(
  pieces: string | readonly Piece[],
  more: Partial<Omit<Paragraph, "kind" | "pieces">> = {},
): Paragraph {
  return {
    kind: "paragraph",
    pieces: typeof pieces === "string" ? [pieces] : pieces,
    align: "both",
    size: TEXT,
    ...more,
  };
}

/** Running text. */
export const running = (pieces: string | readonly Piece[]): Paragraph => paragraph(pieces, { indent: true });

/** A line in the middle. */
export const middle = (
  pieces: string | readonly Piece[],
  more: Partial<Omit<Paragraph, "kind" | "pieces">> = {},
): Paragraph => paragraph(pieces, { align: "center", ...more });

/** A heading in running text. */
export const heading = (text: string): Paragraph =>
  paragraph(text, { bold: true, indent: true, keep: true, align: "left" });

export function shown(piece: Piece): string {
  if (typeof piece === "string") return piece;
  return "strong" in piece ? piece.strong : piece.shown;
}

export const lineOf = (pieces: readonly Piece[]): string => pieces.map(shown).join("");

/** All pieces of a part, in the order in which they are read. */
function piecesOf(part: Part): readonly Piece[] {
  switch (part.kind) {
    case "paragraph":
      return part.pieces;
    case "sides":
      return [...part.left, ...part.right].flatMap(({ pieces }) => pieces);
    case "table":
      return part.rows.flat();
    case "page":
      return [];
  }
}

/** What has to be filled in by hand: each once, in the paper's order, with how often. */
export function blanksOf({ parts }: Paper): { readonly what: string; readonly times: number }[] {
  const times = new Map<string, number>();
  for (const piece of parts.flatMap(piecesOf))
    if (typeof piece === "object" && "blank" in piece)
      times.set(piece.blank, (times.get(piece.blank) ?? 0) + 1);
  return [...times].map(([what, count]) => ({ what, times: count }));
}

/** The paper's words, a line a paragraph and a table's cell. */
export function linesOf({ parts }: Paper): string[] {
  return parts.flatMap(linesIn).filter((line) => line !== "");
}

function linesIn(part: Part): string[] {
  switch (part.kind) {
    case "paragraph":
      return [lineOf(part.pieces)];
    case "sides":
      return [...part.left, ...part.right].map(({ pieces }) => lineOf(pieces));
    case "table":
      return [...part.head, ...part.rows.flat().map(shown)];
    case "page":
      return [];
  }
}
