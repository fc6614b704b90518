/** @fileoverview Tabs for tests: from arrays, and from the sample workbooks. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readXlsx } from "hucre/xlsx";
import type { Tab } from "../../src/table/tab";
import { type Loose, tabOf } from "../../tools/fuzz/tabs";

export { type Loose, tabOf };

const SAMPLES = fileURLToPath(new URL("../samples/", import.meta.url));

/** The tabs of a sample workbook. */
export async function sampleTabs(sample: string): Promise<Tab[]> {
  const workbook = await readXlsx(readFileSync(`${SAMPLES}${sample}.xlsx`));
  return workbook.sheets.map((sheet) => ({
    ...tabOf(sheet.name, sheet.rows as Loose[][], { hidden: sheet.hidden ?? false }),
    merges: () =>
      (sheet.merges ?? []).map((merge) => ({
        firstRow: merge.startRow,
        lastRow: merge.endRow,
        firstColumn: merge.startCol,
        lastColumn: merge.endCol,
      })),
  }));
}

/** What a sample's answer should be. */
export function expectedOf(sample: string) {
  return JSON.parse(readFileSync(`${SAMPLES}${sample}.expected.json`, "utf8"));
}
