/**
 * @fileoverview How a sheet writes its marks, learnt from the marks that stand in it, so that what the sidebar
 * writes looks like what people wrote: x, Đ/K, Đạt/Chưa đạt, 1/0, a checkbox, an entry of a drop-down.
 */

import type { Letters } from "../cell/letter-mark";
import { IN_COLUMN, type Mark, readMark } from "../cell/mark";
import { markWithPaper } from "../cell/mark-with-paper";
import type { CellValue } from "../table/tab";
import { fold, tidy } from "../vietnamese/fold";
import { legacyEncoding } from "../vietnamese/legacy";

export type Written = string | number | boolean;

/** What to write for each mark; null: cells of this kind cannot say it. */
export interface MarkWords {
  readonly pass: Written | null;
  readonly fail: Written | null;
  readonly notApplicable: Written | null;
  readonly blank: Written | null;
}

/** Spellings in use, with how often each stands there. */
export class MarkTally {
  private readonly counts = new Map<CellValue, number>();

  /** @param letters what the sheet says of its letters */
  constructor(private readonly letters: Letters | null = null) {}

  add(value: CellValue): void {
    if (value === "" || value instanceof Date || (typeof value === "string" && value.length > 60)) return;
    this.counts.set(value, (this.counts.get(value) ?? 0) + 1);
  }

  addAll(other: MarkTally): void {
    for (const [value, count] of other.counts) this.counts.set(value, (this.counts.get(value) ?? 0) + count);
  }

  /** The commonest spelling of a mark; null where the sheet has none. */
  commonest(kind: Mark["kind"]): Written | null {
    let best: Written | null = null;
    let most = 0;
    for (const [value, count] of this.counts) {
      if (count <= most || value instanceof Date) continue;
      if (typeof value === "string" && legacyEncoding(value)) continue;
      if (plainMark(value, this.letters).kind !== kind) continue;
      best =
        typeof value === "string"
          ? tidy(markWithPaper(value)?.word ?? (value.split(":")[0] as string))
          : value;
      most = count;
    }
    return best;
  }
}

function plainMark(value: CellValue, letters: Letters | null): Mark {
  return readMark(value, { ...IN_COLUMN, letters });
}

/** Spellings that go together: pass, fail. The first pair that has the one says the other. */
const PAIRS: readonly (readonly [Written, Written])[] = [
  ["Đạt", "Chưa đạt"],
  ["Đạt", "Không đạt"],
  ["Đ", "KĐ"],
  ["Đ", "CĐ"],
  ["Đ", "K"],
  ["x", "Chưa đạt"],
  ["v", "Chưa đạt"],
  ["✓", "✗"],
  ["✔", "✘"],
  ["☑", "✘"],
  ["Có", "Không"],
  ["Yes", "No"],
  [1, 0],
  ["1", "0"],
  // A bare FALSE is a box nobody ticked ([M2]).
  [true, "Chưa đạt"],
  ["TRUE", "FALSE"],
];

function counterpart(known: Written, side: 0 | 1): Written | null {
  const alike = (one: Written) =>
    typeof one === "string" && typeof known === "string" ? fold(one) === fold(known) : one === known;
  const pair = PAIRS.find((one) => alike(one[side]));
  if (!pair) return null;
  const other = pair[side === 0 ? 1 : 0];
  const shouted =
    typeof known === "string" &&
    known.length > 1 &&
    known === known.toUpperCase() &&
    known !== known.toLowerCase();
  return shouted && typeof other === "string" ? other.toUpperCase() : other;
}

/** The words of one column, or of a whole sheet: what is seen there, else what goes with it. */
export function wordsFrom(tally: MarkTally, sheet: MarkWords | null = null): MarkWords {
  const pass = tally.commonest("pass");
  const fail = tally.commonest("fail");
  return {
    pass: pass ?? (fail === null ? null : counterpart(fail, 1)) ?? sheet?.pass ?? "Đạt",
    fail: fail ?? (pass === null ? null : counterpart(pass, 0)) ?? sheet?.fail ?? "Chưa đạt",
    notApplicable: tally.commonest("notApplicable") ?? sheet?.notApplicable ?? "Không áp dụng",
    blank: "",
  };
}

/** The tick of one column of a pair Đạt | Chưa đạt; the other cell is cleared ([M3]). */
export function tickFrom(tally: MarkTally, sheet: Written | null = null): Written {
  return tally.commonest("pass") ?? sheet ?? "x";
}

/** What a cell lets be written: its checkbox or its drop-down narrows the sheet's words. */
export function wordsOfCell(
  words: MarkWords,
  cell: { readonly checkbox: boolean; readonly choices: readonly string[] | null },
  falseIsFail: boolean,
  letters: Letters | null,
): MarkWords {
  if (cell.checkbox) {
    // [M2] An untouched box is blank, or fail where the settings say so: it cannot say both.
    return {
      pass: true,
      fail: falseIsFail ? false : null,
      notApplicable: null,
      blank: falseIsFail ? null : false,
    };
  }
  const { choices } = cell;
  if (!choices) return words;
  const among = (kind: Mark["kind"], wanted: Written | null) => {
    const word =
      choices.find((one) => one === String(wanted)) ??
      choices.find((one) => plainMark(one, letters).kind === kind);
    // Who picks 1 from a list leaves the number 1.
    return word === undefined ? null : /^(0|[1-9]\d*)$/.test(word) ? Number(word) : word;
  };
  return {
    pass: among("pass", words.pass),
    fail: among("fail", words.fail),
    notApplicable: among("notApplicable", words.notApplicable),
    blank: "",
  };
}
