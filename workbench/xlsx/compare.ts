/**
 * @fileoverview The same work done by hucre, for the benchmark and the tests to hold ours against: time, memory
 * and result.
 */
import { openXlsx, saveXlsx } from "hucre/xlsx";
import { open } from "./open";

/** Milliseconds of one opening and saving, and the bytes that came out. */
export interface Measured {
  readonly open: number;
  readonly save: number;
  readonly bytes: Uint8Array;
}

/** Opens and saves with hucre, untouched. */
export async function measureHucre(bytes: Uint8Array): Promise<Measured> {
  const start = performance.now();
  const workbook = await openXlsx(bytes, { readStyles: true });
  const opened = performance.now();
  const saved = await saveXlsx(workbook);
  return { open: opened - start, save: performance.now() - opened, bytes: saved };
}

/** Opens and saves with ours; `change` may change the model in between, and is not counted. */
export async function measureOurs(
  bytes: Uint8Array,
  change?: (model: Awaited<ReturnType<typeof open>>["model"]) => void,
): Promise<Measured> {
  const start = performance.now();
  const workbook = await open(bytes, "so-sanh.xlsx");
  const opened = performance.now();
  change?.(workbook.model);
  const changed = performance.now();
  const saved = await workbook.save();
  return { open: opened - start, save: performance.now() - changed, bytes: saved };
}
