/**
 * @fileoverview Which cells are tinted and what their notes say. What a highlight must remember travels in
 * the note of its cell, since rows get inserted, deleted and sorted in between: our block inside the note
 * says what is missing and names the background from before, and the person's own note stays around it.
 */

import { TINT_KINDS, TINT_WORDS, TINTS, type TintKind, type Tints } from "../criteria/tints";
import type { Finding } from "../findings/codes";
import { describe, KINDS } from "../findings/codes";

/** One cell to highlight, 0-based. */
export interface Highlight {
  readonly row: number;
  readonly column: number;
  readonly kind: TintKind;
  readonly tint: string;
  /** Sentences for the note: what is wrong and what would do. */
  readonly sentences: readonly string[];
}

/** The cells to highlight, by tab. A unit with nothing at all is not painted: its cells are innocently blank. */
export function highlightsOf(findings: readonly Finding[], tints: Tints): Map<string, Highlight[]> {
  const bySheet = new Map<
    string,
    Map<string, { kind: TintKind; row: number; column: number; sentences: string[] }>
  >();
  for (const finding of findings) {
    const kind = KINDS[finding.code].tint;
    const { row, column } = finding.order;
    if (!kind || row < 0 || column < 0) continue;
    const cells = bySheet.get(finding.sheet) ?? new Map();
    bySheet.set(finding.sheet, cells);
    const key = `${row},${column}`;
    const sentence = `${KINDS[finding.code].word}: ${describe(finding)}`;
    const held = cells.get(key);
    if (!held) cells.set(key, { kind, row, column, sentences: [sentence] });
    else {
      held.sentences.push(sentence);
      if (TINT_KINDS.indexOf(kind) < TINT_KINDS.indexOf(held.kind)) held.kind = kind;
    }
  }
  return new Map(
    [...bySheet].map(([sheet, cells]) => [
      sheet,
      [...cells.values()].map((one) => ({ ...one, tint: tints[one.kind] })),
    ]),
  );
}

const OPENING = "[3 chủ động]";
/**
 * The block ends with what a highlight must remember, in one line below what lacks; earlier versions had it in lines of its
 * own above the last.
 */
const CLOSING = /\[hết phần 3 chủ động(?:\]|; [^\]\n]*\])/;
const NO_COLOUR = "không màu";
const FORMER = ["; màu cũ: ", "Màu nền trước khi tô: "];
const TINT = ["; màu tô: ", "Màu tô: "];
const BEFORE = [", trước đó "];

/** What a person has in a cell, apart from our highlight. */
export interface Own {
  readonly note: string;
  /** `#rrggbb`; null: none. Sheets tells white and none not apart: both are none here. */
  readonly background: string | null;
}

/** Whether a note has our block in it. */
export const hasHighlight = (note: string): boolean => note.includes(OPENING);

/** `#FFFFFF` and '' are no colour. */
function plain(background: string): string | null {
  const colour = background.toLowerCase();
  return colour === "" || colour === "#ffffff" ? null : colour;
}

/**
 * A cell as the person has it: without our block, and with the background from before, unless they
 * recoloured the cell since.
 */
export function withoutHighlight(note: string, background: string): Own {
  const current = plain(background);
  const start = note.indexOf(OPENING);
  const closing = start < 0 ? null : CLOSING.exec(note.slice(start));
  if (!closing) {
    // Our usual tint without our block: the note was deleted, or the colour copied. Nobody can pick it by chance; a
    // tint that a person chose may be a colour of their own elsewhere, and stays.
    return { note, background: isTint(current) ? null : current };
  }
  const end = start + closing.index + closing[0].length;
  const block = note.slice(start, end);
  // The line break behind the block is ours.
  const rest = note.slice(end).replace(/^\n/, "");
  const painted = tintsIn(block);
  const former = wordAfter(block, FORMER);
  const untouched = painted.length > 0 ? painted.some((tint) => tint === current) : isTint(current);
  return withoutHighlight(note.slice(0, start) + rest, untouched ? (former ?? "") : (current ?? ""));
}

/** The tint that a block names, and the one before it. */
function tintsIn(block: string): string[] {
  return [...TINT, ...BEFORE].flatMap((label) => wordAfter(block, [label]) ?? []);
}

function isTint(colour: string | null): boolean {
  return colour !== null && TINT_KINDS.some((kind) => TINTS[kind] === colour);
}

/** The `#rrggbb` that follows a label of a block; null where it names none. */
function wordAfter(block: string, labels: readonly string[]): string | null {
  for (const label of labels) {
    const at = block.lastIndexOf(label);
    if (at >= 0) return /^(#[0-9a-f]{6})/i.exec(block.slice(at + label.length))?.[1]?.toLowerCase() ?? null;
  }
  return null;
}

/**
 * A cell with our highlight on it, as the person has it otherwise. A tint that it had from us before is named, too: a
 * run may be stopped when the note is written and the colour is not.
 */
export function withHighlight(
  note: string,
  background: string,
  { kind, tint, sentences }: Highlight,
): { note: string; background: string } {
  const own = withoutHighlight(note, background);
  const others = tintsIn(note).filter((one) => one !== tint);
  const before = others.find((one) => one === plain(background)) ?? others[0];
  const tinted = `${TINT[0]}${tint}${before === undefined ? "" : BEFORE[0] + before} (${TINT_WORDS[kind]})`;
  const lines = [
    `${OPENING} ${sentences.join("\n")}`,
    `[hết phần 3 chủ động${FORMER[0]}${own.background ?? NO_COLOUR}${tinted}]`,
    "",
  ];
  return { note: lines.join("\n") + own.note, background: tint };
}
