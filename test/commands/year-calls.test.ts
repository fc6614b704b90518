/** @fileoverview What Theo dõi năm, Đi cơ sở and a visit's save ask of the grid: as much at any size (tools/bench-calls.ts). */
import { describe, expect, it } from "vitest";
import type { SavedVisit, VisitForm } from "../../src/sidebar/wire";
import { costOf, MOST_GRID, MOST_GRID_OF_LISTS } from "../../tools/bench-calls";
import { yearBook } from "../../tools/bench-sheet";
import { ask, bundleOn } from "./support";

/** More are measured by the bench. */
const SIZES = [22, 60];

function calls(units: number) {
  const { host, ui } = bundleOn(yearBook(units));
  const grid = (run: () => unknown) => {
    host.resetCalls();
    run();
    expect(ui.alerts).toEqual([]);
    return costOf(host.calls, 1).grid;
  };
  const [tab] = ask<VisitForm>(host, "sidebarVisitForm", null).tabs;
  return {
    year: [1, 2].map(() => grid(() => host.run("menuYear"))),
    saves: [1, 2].map((n) =>
      grid(() =>
        ask<SavedVisit>(host, "sidebarSaveVisit", {
          sheet: tab?.sheet,
          header: tab?.header,
          visit: {
            from: `2021-09-0${n}`,
            to: `2021-09-0${n}`,
            officer: "Nguyễn Văn An",
            unit: "Đoàn xã Số 1",
            kind: "Dự sinh hoạt",
            content: "",
            proposal: "",
            label: "",
          },
        }),
      ),
    ),
  };
}

describe("calls on the grid of a year with three lists", () => {
  it("do not grow with units, and stay within what a command may cost", () => {
    const all = SIZES.map(calls);
    for (const one of all) {
      expect(one).toEqual(all[0]);
      expect(Math.max(...one.year)).toBeLessThanOrEqual(MOST_GRID.menuYear + MOST_GRID_OF_LISTS);
      expect(Math.max(...one.saves)).toBeLessThanOrEqual(MOST_GRID.sidebarSave);
    }
  });
});
