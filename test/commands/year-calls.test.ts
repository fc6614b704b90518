/** @fileoverview What the year's commands and calls ask of the grid: as much at any size (tools/bench-calls.ts; the bench measures larger ones). */
import { expect, it } from "vitest";
import { bookFrom } from "../../src/sidebar/sent-book";
import { anchorsOf, filePlaces, placesOfUnit } from "../../src/sidebar/unit-places";
import type { BookUnit, Opened, Saved, SavedVisit, UnitCells } from "../../src/sidebar/wire";
import {
  costOf,
  MOST_GRID,
  MOST_GRID_OF_FILE,
  MOST_GRID_OF_LISTS,
  MOST_OF_OPENING,
} from "../../tools/bench-calls";
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
/** Neither beside the header nor the last. */
const UNIT = 18;

/** The first run of each, which makes its own tab as well. */
function calls(units: number) {
  const { host, ui } = bundleOn(yearBook(units));
  const grid = (run: () => unknown) => {
    host.resetCalls();
    run();
    expect(ui.alerts).toEqual([]);
    return costOf(host.calls, 1).grid;
  };
  const request = { sheet: null, selected: false, unit: { name: "", heading: "", at: UNIT } };
  let opened: Opened | null = null;
  const open = grid(() => {
    opened = ask<Opened>(host, "sidebarOpen", request);
  });
  const book = bookFrom((opened as unknown as Opened).book);
  const unit = book.units[UNIT] as BookUnit;
  const anchors = anchorsOf(book, unit.anchors);
  const places = filePlaces(book, unit);
  if (!places?.reason) throw new Error("no list of files");
  const edit = { formula: "", overwrite: false };
  const edits = [
    { ...places.state, ...edit, was: "Đã gửi", now: "Trả lại" },
    { ...places.reason, ...edit, was: "", now: "Thiếu biên bản" },
  ];
  const own = anchors.filter(({ sheet }) => sheet === places.state.sheet);
  const saveFile = () => {
    const saved = ask<Saved>(host, "sidebarSave", { anchors: own, edits, adding: null });
    expect(saved.state).toBe("saved");
  };
  return {
    open,
    unit: grid(() => ask<UnitCells>(host, "sidebarUnit", { anchors, places: placesOfUnit(book, unit) })),
    visit: grid(() =>
      ask<SavedVisit>(host, "sidebarSaveVisit", { sheet: "Đi cơ sở 2021", header: 1, visit: VISIT }),
    ),
    file: grid(saveFile),
    view: grid(() => host.callFromSidebar("sidebarYear", [null])),
    year: grid(() => host.run("menuYear")),
    visits: grid(() => host.run("menuVisits")),
    missing: grid(() => host.run("menuMissing")),
    remind: grid(() => host.run("menuRemind")),
  };
}

// Nine calls at two sizes take their time where the machine is busy.
it("the year's calls on the grid do not grow with units, and stay within what a command may cost", () => {
  const [few, more] = [22, 66].map(calls) as [ReturnType<typeof calls>, ReturnType<typeof calls>];
  expect(few).toEqual(more);
  const lists = MOST_GRID.menuYear + MOST_GRID_OF_LISTS;
  for (const one of ["view", "year", "visits", "missing", "remind"] as const)
    expect(few[one], one).toBeLessThanOrEqual(lists);
  expect(few.open).toBeLessThanOrEqual(
    MOST_GRID.sidebarOpen + MOST_GRID_OF_LISTS + MOST_GRID_OF_FILE.opening,
  );
  expect(few.unit).toBeLessThanOrEqual(MOST_GRID.sidebarUnit + MOST_GRID_OF_FILE.unit);
  expect(few.visit).toBeLessThanOrEqual(MOST_GRID.sidebarSave);
  expect(few.file).toBeLessThanOrEqual(MOST_GRID.sidebarSave);
});

/** What Mở năm mới asks of a workbook with the year's lists, and how many tabs it makes. */
function opening(units: number) {
  const workbook = yearBook(units);
  const tabs = workbook.sheets.length;
  const { host } = bundleOn(workbook);
  ask(host, "openNewYear", { year: 2022, sheet: "Chấm điểm" });
  const { grid, remote } = costOf(host.calls, 1);
  expect(workbook.sheets.filter(({ name }) => name.endsWith(" 2022"))).toHaveLength(tabs);
  return { grid, remote, tabs };
}

it("[Y10] opening a year asks as much at any number of units, and no more for each tab than it may", () => {
  const [few, more] = [22, 66].map(opening) as [ReturnType<typeof opening>, ReturnType<typeof opening>];
  expect(few).toEqual(more);
  for (const kind of ["grid", "remote"] as const) {
    const { each, beside } = MOST_OF_OPENING[kind];
    expect(few[kind], kind).toBeLessThanOrEqual(each * few.tabs + beside);
  }
});
