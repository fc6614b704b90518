/** A small part of `npm run torture`: nothing of the person's is lost, nothing untrue said, no tab left half made. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { torment } from "../../../tools/torture/run";
import { Row, withTable } from "../../../tools/torture/table";

const MEANT = ["menuHighlight, again", "menuUnhighlight", "menuCriteria", "sidebarSaveSettings, at first"];

test("[C36] [C45] [C53] errors, stops, people, other runs, made-up workbooks and spoilt files do no harm", async () => {
  const names = new Set<string>();
  const rows = await torment(8, 20211130, "test/samples", ({ title, job }) => {
    names.add(job.name);
    return MEANT.includes(title);
  });
  // Whatever a person or a page can call is tormented, what is new as well.
  const doors = [...readFileSync("src/main.ts", "utf8").matchAll(/^export const (\w+)/gm)].map(
    ([, name]) => name,
  );
  const isElse = /^(on[A-Z]|run[A-Z])/;
  expect(doors.filter((name = "") => !isElse.test(name) && !names.has(name))).toEqual([]);
  expect(rows.flatMap(({ shown }) => shown)).toEqual([]);
  for (const { what, tried } of rows) expect(tried, what).toBeGreaterThan(3);
}, 300_000);

test("the table stands between its markers; what is tried alone renews its own line", () => {
  const rowOf = (what: string, ...harmed: boolean[]) => {
    const row = new Row(what);
    for (const one of harmed) row.add({ what: "a trial", harms: new Map(one ? [["notes", "gone"]] : []) });
    return row;
  };
  const text = "a\n<!-- torture: npm run torture -- --write -->\n\n<!-- /torture -->\nb";
  const both = withTable(text, [rowOf("files", true), rowOf("books", false, false)]);
  expect(both).toContain(
    "| files | 1 | 0 | 0 | 0 | 1 | 0 | 0 |\n| books | 2 | 0 | 0 | 0 | 0 | 0 | 0 |\n\n<!--",
  );
  const renewed = withTable(both, [rowOf("files", true, true, false)]);
  expect(renewed).toContain(
    "| files | 3 | 0 | 0 | 0 | 2 | 0 | 0 |\n| books | 2 | 0 | 0 | 0 | 0 | 0 | 0 |\n\n<!--",
  );
  expect(renewed).not.toContain("| files | 1 |");
  expect(renewed).toMatch(/^a\n/);
  expect(renewed).toMatch(/\nb$/);
  expect(withTable(renewed, [rowOf("files", true, true, false)])).toBe(renewed);
});
