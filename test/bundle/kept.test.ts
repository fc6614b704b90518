/**
 * @fileoverview Most tests keep the bundle evaluated from one execution to the next (test/commands/support.ts). Google
 * evaluates it anew each time (C42): here every function that Google may call does the same both ways.
 */

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { copyOf, type Job, runJob } from "../../tools/torture/host";
import { type Subject, subjects } from "../../tools/torture/jobs";
import { type Host, Kept } from "../../workbench/host/host";
import type { ModelWorkbook } from "../../workbench/host/model";
import { everything } from "../commands/support";

/** The functions of the bundle that `google.script.run` and the menu can call. */
const entries = [...readFileSync("dist/Code.js", "utf8").matchAll(/^function (\w+)\(/gm)].map(
  ([, name = ""]) => name,
);

/** What a job leaves and says, and which services it called how often. */
function outcomeOf(workbook: ModelWorkbook, job: Job, kept?: Kept) {
  const copy = copyOf(workbook);
  let ran: Host | undefined;
  const said = runJob(
    copy,
    job,
    (host) => {
      ran = host;
    },
    { userProperties: new Map([["sidebar-user", "tôi"]]), ...(kept ? { kept } : {}) },
  );
  return { said, sheets: copy.sheets.map(everything), calls: [...(ran?.calls ?? [])], menus: ran?.menus };
}

const all: readonly Pick<Subject, "title" | "job" | "workbook">[] = subjects();
const [first] = all;
/** What no page and no line of the menu calls. */
const others: Record<string, unknown> = {
  onOpen: undefined,
  onInstall: undefined,
  runReport: { sheet: null, mapping: null, year: null, criteria: null, write: true },
  runYear: { year: null, write: true },
  runOpening: { year: 2022, sheet: null },
  runPapers: { sheet: null },
  runMerge: { unit: "Tỉnh đoàn Bắc Giang", texts: [] },
};
const jobs = [
  ...all,
  ...Object.entries(others).map(([name, asked]) => ({
    title: name,
    job: { name, args: asked === undefined ? [] : [asked] },
    workbook: (first as Subject).workbook,
  })),
];
const kept = new Kept();
const fresh = new Map(jobs.map((one) => [one, outcomeOf(one.workbook, one.job)]));

describe("[C42] the bundle, kept evaluated", () => {
  it("is tried with every function that can be called", () => {
    const tried = new Set(jobs.map(({ job }) => job.name));
    expect(entries.filter((name) => !tried.has(name))).toEqual([]);
  });

  it.each(jobs.map((one) => [one.title, one] as const))("does the same after others: %s", (_, one) => {
    expect(outcomeOf(one.workbook, one.job, kept)).toEqual(fresh.get(one));
  });

  it("does the same in whatever order", () => {
    for (const one of [...jobs].reverse())
      expect(outcomeOf(one.workbook, one.job, kept), one.title).toEqual(fresh.get(one));
  });
});
