/** @fileoverview A short print of a block of cells, to see whether they are still the same. */
import type { CellValue } from "../table/tab";

/** FNV-1a over the values; equal blocks have equal prints, different ones hardly ever. */
export function sealOf(values: readonly (readonly CellValue[])[]): string {
  const text = JSON.stringify(
    values.map((row) => row.map((value) => (value instanceof Date ? value.getTime() : value))),
  );
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
