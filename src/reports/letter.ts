/** @fileoverview What stands above and below an own tab's tables: whose it is, what it is about, when it was made of what. */
import type { Assessment } from "../assessment/assessed";
import { VERSION } from "../messages/version";
import { MARK_COMPUTED } from "../table/own-tabs";
import { BlockBuilder } from "./block";
import { judgedBy, sheetRead, sourcesRead, tabsRead, yearNameOf } from "./heading";

/** Who computes, and when. */
export interface Letter {
  /** The Union above, and the body that issues; '' where nobody said. */
  readonly parent: string;
  readonly unit: string;
  /** Where it is dated; '' where nobody said. */
  readonly place: string;
  /** `28/11/2026 14:05`, by the spreadsheet's clock. */
  readonly now: string;
}

/** Where the letterhead stands: the columns that its title is in the middle of and that its right half ends with. */
export interface LetterPlaces {
  readonly middle: number;
  readonly right: number;
}

const UNION = "ĐOÀN TNCS HỒ CHÍ MINH";
/** To be filled in by hand. */
const BLANK = "……………";

/** A block that begins as every computed tab does: the machine's mark, the letterhead, the title, what it is about. */
export function lettered(
  letter: Omit<Letter, "now"> & { readonly day: string },
  title: string,
  lines: readonly string[],
  { middle, right }: LetterPlaces,
): BlockBuilder {
  const [day, month, year] = letter.day.split("/");
  const at = (column: number, text: string) => [...Array.from({ length: column }, () => ""), text];
  const half = (left: string) => [left, ...Array.from({ length: right - 1 }, () => "")];
  const block = new BlockBuilder()
    .add([MARK_COMPUTED])
    .add([...half(letter.parent.toUpperCase()), UNION], "letter")
    .add(
      [
        ...half(letter.unit.toUpperCase() || BLANK),
        { passing: `${letter.place || BLANK}, ngày ${day} tháng ${month} năm ${year}` },
      ],
      "letter",
    )
    .add(at(middle, title), "title");
  for (const line of lines) block.add([line], "small");
  return block;
}

/** A sentence in lines that stay on the paper, cut between words. */
export function inLines(text: string, most: number): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const space = rest.lastIndexOf(" ", most);
    const at = space > 0 ? space : most;
    lines.push(rest.slice(0, at));
    rest = rest.slice(at).trimStart();
  }
  return [...lines, rest];
}

/** Of an own tab that is computed from the assessment. */
export function aboutAssessment(
  letter: Letter,
  title: string,
  assessment: Assessment,
  places: LetterPlaces,
  more: readonly string[] = [],
): BlockBuilder {
  const { now, ...whose } = letter;
  const day = now.slice(0, now.indexOf(" "));
  return lettered(
    { ...whose, day },
    title,
    [judgedBy(assessment), `${sheetRead(assessment)} · ${sourcesRead(assessment)}`, ...more],
    places,
  ).of(yearNameOf(assessment));
}

/** "Tính lúc 14:05 ngày 28/11/2026 từ tab “Chấm điểm”, phiên bản 0.1.0-3f2a91c." */
export function footOf(block: BlockBuilder, { now }: Letter, assessment: Assessment): BlockBuilder {
  const [day, time] = now.split(" ");
  const from = tabsRead(assessment).replace("Bảng", "tab");
  return block
    .gap()
    .add([{ passing: `Tính lúc ${time} ngày ${day} từ ${from}, phiên bản ${VERSION}.` }], "small");
}
