/** @fileoverview Reports of the level below that a page sent, merged into a workbook of their own. */

import type { BundleWithPages } from "../bundle";
import { Unusable } from "../command-line";
import { mergeFiles } from "../merge-files";
import { Refusal } from "./sentences";
import type { MergedDrop } from "./wire";

/** A file as a page sent it. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Throws Refusal with a sentence where none of them has a report, or they cannot be merged. */
export async function mergeSent(
  unit: string,
  files: readonly SentFile[],
  bundle: BundleWithPages,
): Promise<{ readonly workbook: Uint8Array; readonly merged: Omit<MergedDrop, "key"> }> {
  try {
    const { report, findings, missing, workbook } = await mergeFiles(
      files.map(({ name, bytes }) => ({ name, size: async () => bytes.length, read: async () => bytes })),
      {
        words: { unit, level: "", parent: "", year: null, expected: [], accept: [], write: true },
        bundle,
        say: () => undefined,
        none: "Không tệp nào trong số này có báo cáo.",
      },
    );
    const told = findings.map(
      ({ where, unit: about, merged, message }) =>
        `${merged ? "" : "Không gộp: "}${where}${about ? ` – ${about}` : ""}. ${message}`,
    );
    return {
      workbook: workbook as Uint8Array,
      merged: {
        merged: report.children.length,
        told: [...told, ...missing.map(({ name }) => `Chưa có số liệu: ${name}.`)],
      },
    };
  } catch (error) {
    throw error instanceof Unusable ? new Refusal(error.message) : error;
  }
}
