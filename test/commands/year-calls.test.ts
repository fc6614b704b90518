/** @fileoverview What Theo dõi năm and a visit's save ask of the grid: as much at any size (tools/bench-calls.ts; the bench measures larger ones). */
import { expect, it } from "vitest";
import type { SavedVisit } from "../../src/sidebar/wire";
import { costOf, MOST_GRID, MOST_GRID_OF_LISTS } from "../../tools/bench-calls";
import { yearBook } from "../../tools/bench-sheet";
import { ask, bundleOn } from "./support";

const VISIT = {
  from: "2021-09-01",
  to: "2021-09-02",
  officer: "Nguyễn Văn An",
  unit: "Đoàn xã Số 1",
  kind: "Dự sinh hoạt",
  content: "",
  proposal: "",
  label: "",
};

/** The first run of each, which makes its own tab as well. */
function calls(units: number) {
  const { host, ui } = bundleOn(yearBook(units));
  const grid = (run: () => unknown) => {
    host.resetCalls();
    run();
    expect(ui.alerts).toEqual([]);
    return costOf(host.calls, 1).grid;
  };
  return {
    year: grid(() => host.run("menuYear")),
    save: grid(() =>
      ask<SavedVisit>(host, "sidebarSaveVisit", { sheet: "Đi cơ sở 2021", header: 1, visit: VISIT }),
    ),
  };
}

it("the year's calls on the grid do not grow with units, and stay within what a command may cost", () => {
  const [few, more] = [22, 60].map(calls);
  expect(few).toEqual(more);
  expect(few?.year).toBeLessThanOrEqual(MOST_GRID.menuYear + MOST_GRID_OF_LISTS);
  expect(few?.save).toBeLessThanOrEqual(MOST_GRID.sidebarSave);
});
