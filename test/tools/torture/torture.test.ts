/** A small part of `npm run torture`: nothing of the person's is lost, nothing untrue said, no tab left half made. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { torment } from "../../../tools/torture/run";
import { Row, tableOf, withTable } from "../../../tools/torture/table";

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
}, 120_000);

test("the table stands between its markers, and is renewed", () => {
  const row = new Row("all");
  row.add({ what: "a trial", harms: new Map([["notes", "gone"]]) });
  const table = tableOf([row]);
  expect(table).toContain("| all | 1 | 0 | 0 | 0 | 1 | 0 | 0 |");
  const text = "a\n<!-- torture: npm run torture -- --write -->\nold\n<!-- /torture -->\nb";
  const renewed = withTable(text, table);
  expect(renewed).toContain("| all | 1 |");
  expect(renewed).not.toContain("old");
  expect(withTable(renewed, table)).toBe(renewed);
});
