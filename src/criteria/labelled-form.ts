/**
 * @fileoverview Own tabs that a person fills in have lines above or instead of a table: a label in column A, its value
 * in column B. Found by the label, wherever the line was moved to.
 */
import { a1 } from "../table/a1";
import type { CellValue } from "../table/tab";
import { fold } from "../vietnamese/fold";

export class LabelledForm {
  private readonly rows = new Map<string, number>();

  /** Of two lines with one label the first counts. */
  constructor(private readonly values: readonly (readonly CellValue[])[]) {
    for (const [row, [label = ""]] of values.entries()) {
      const key = fold(String(label));
      if (key !== "" && !this.rows.has(key)) this.rows.set(key, row);
    }
  }

  /** The 0-based row of a label; -1 where no line has it. */
  row(label: string): number {
    return this.rows.get(fold(label)) ?? -1;
  }

  /** What stands beside a label; '' where no line has it. */
  value(label: string): CellValue {
    return this.values[this.row(label)]?.[1] ?? "";
  }

  /** Where the value stands or would, as A1. */
  cell(label: string): string {
    return a1(Math.max(0, this.row(label)), 1);
  }
}

/** "Có" or "Không", as typed, ticked or picked; null where it is neither, `blank` where nothing stands there. */
export function yesOrNo(value: CellValue, blank: boolean): boolean | null {
  if (value === "") return blank;
  if (typeof value === "boolean") return value;
  const word = fold(String(value));
  if (["co", "can", "x", "1", "true"].includes(word)) return true;
  return ["khong", "0", "k", "false"].includes(word) ? false : null;
}
