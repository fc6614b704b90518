/** @fileoverview The sidebar on large sheets: what it opens with stays small, and everything is there when it is asked for. */
import { describe, expect, it } from "vitest";
import { bookFrom, isWhole, putInList, putPlaces, UNKNOWN } from "../../src/sidebar/sent-book";
import { anchorsOf, placesOfUnit, takeRequest, unitAt, wholeNear } from "../../src/sidebar/unit-places";
import type { Book, BookUnit, ListedUnit, MoreUnits, Opened, Taken, UnitCells } from "../../src/sidebar/wire";
import { benchForms, benchRows, benchWorkbook } from "../../tools/bench-sheet";
import type { Host } from "../../workbench/host/host";
import type { ModelWorkbook } from "../../workbench/host/model";
import { ask, bundleOn } from "./support";

/** More than the first answer names. */
const UNITS = 2500;
/** More than it holds the places of. */
const FEWER = 1200;
/** Tabs of a form a unit: more than it holds the places of. */
const FORMS = 150;
const FIRST_ROW = 4;

function opened(workbook: ModelWorkbook, unit: object | null = null) {
  const { host } = bundleOn(workbook);
  const answer = ask<Opened>(host, "sidebarOpen", { sheet: null, selected: false, unit });
  return { host, answer, book: bookFrom(answer.book) };
}

/** A sheet, opened once for those who only look. */
const once = (workbook: () => ModelWorkbook) => {
  let kept: ReturnType<typeof opened> | null = null;
  return () => (kept ??= opened(workbook()));
};
const largeOnce = once(() => benchWorkbook(benchRows(UNITS, 0.1)));
const fewerOnce = once(() => benchWorkbook(benchRows(FEWER, 0.1)));
const formsOnce = once(() => benchForms(FORMS, 0.1));

const weight = (answer: unknown) => Buffer.byteLength(JSON.stringify(answer));

/** Asks for the rest of the list, as the page does. */
function listAll(host: Host, book: Book): number {
  const units = book.units as ListedUnit[];
  let calls = 0;
  for (let from = units.indexOf(UNKNOWN); from >= 0; from = units.indexOf(UNKNOWN)) {
    const more = ask<MoreUnits>(host, "sidebarList", { sheet: book.tabs[0], from, print: book.print });
    if (more.moved) throw new Error("the list moved");
    putInList(units, from, more);
    calls += 1;
  }
  return calls;
}

describe("a sheet of thousands of units", () => {
  it("opens with at most 200 KB, the unit whole with those around it, and gives the rest of the list in one more call", () => {
    const { host, answer } = largeOnce();
    const book = bookFrom(answer.book);
    expect(weight(answer)).toBeLessThan(200_000);
    expect(book.units).toHaveLength(UNITS);
    expect(isWhole(book.units[answer.unit])).toBe(true);
    expect(answer.cells.length).toBeGreaterThan(20);
    const whole = book.units.filter(isWhole).length;
    expect(whole).toBeGreaterThan(50);
    expect(book.units.includes(UNKNOWN)).toBe(true);
    expect(listAll(host, book)).toBe(1);
    expect(book.units.map(({ name }) => name)).toEqual(
      Array.from({ length: UNITS }, (_, n) => `Đoàn xã Số ${n + 1}`),
    );
    expect(book.units.filter(isWhole)).toHaveLength(whole);
    const report = host.run("runReport", [{}]) as { units: { outcome: string }[] };
    expect(book.units.map(({ outcome }) => outcome)).toEqual(report.units.map(({ outcome }) => outcome));
  });

  it("opens any other unit by its place in the list, whole, and the rows around it", () => {
    const at = UNITS - 20;
    const { host } = largeOnce();
    const unit = { name: "", heading: "", at };
    const answer = ask<Opened>(host, "sidebarOpen", { sheet: null, selected: false, unit });
    const book = bookFrom(answer.book);
    expect(answer.unit).toBe(at);
    expect(weight(answer)).toBeLessThan(200_000);
    expect(book.units[at]?.name).toBe(`Đoàn xã Số ${at + 1}`);
    const next = book.units[at + 1] as BookUnit;
    const cells = ask<UnitCells>(host, "sidebarUnit", {
      anchors: anchorsOf(book, next.anchors),
      places: placesOfUnit(book, next),
    });
    expect(cells.moved).toBe(false);
    // What an earlier book knew of the list is kept: the units are the same.
    expect(listAll(host, book)).toBe(1);
    const again = bookFrom(largeOnce().answer.book, book);
    expect(again.units.includes(UNKNOWN)).toBe(false);
  });

  it("finds the unit of a row that it does not know whole by reading anew", () => {
    const { host, answer } = largeOnce();
    const book = bookFrom(answer.book);
    const row = FIRST_ROW + UNITS - 5;
    expect(unitAt(book, { sheet: "Chấm điểm", row, column: 1 })).toBe(-1);
    host.select(0, { firstRow: row, lastRow: row, firstColumn: 1, lastColumn: 1 });
    const request = takeRequest(book, null);
    expect(weight(request)).toBeLessThan(200_000);
    const taken = ask<Taken>(host, "sidebarTake", request);
    expect(taken.opened?.found).toBe(true);
    expect(taken.opened?.unit).toBe(UNITS - 5);
  });

  it("says where the list is no longer of the same units", () => {
    // The same sheet with another unit in its first row.
    const workbook = benchWorkbook(benchRows(UNITS, 0.1));
    const { host } = bundleOn(workbook);
    const book = bookFrom(largeOnce().answer.book);
    Object.assign(workbook.sheets[0]?.cells.get(FIRST_ROW)?.get(1) ?? {}, { value: "Đoàn xã Mới" });
    const from = book.units.indexOf(UNKNOWN);
    expect(ask(host, "sidebarList", { sheet: "Chấm điểm", from, print: book.print })).toMatchObject({
      moved: true,
    });
  });
});

it("opens a hundred and more tabs of a form a unit with at most 200 KB", () => {
  const { host, answer } = formsOnce();
  const book = bookFrom(answer.book);
  expect(weight(answer)).toBeLessThan(200_000);
  expect(book.units).toHaveLength(FORMS);
  listAll(host, book);
  expect(book.units.includes(UNKNOWN)).toBe(false);
});

describe("places of units that the first answer had no room for", () => {
  const listed = (host: Host, book: Book) => {
    const units = book.units as ListedUnit[];
    const from = units.includes(UNKNOWN) ? units.indexOf(UNKNOWN) : units.length;
    const more = ask<MoreUnits>(host, "sidebarList", { sheet: book.tabs[0], from, print: book.print });
    if (more.moved) throw new Error("the list moved");
    putInList(units, from, more);
    if (more.places) putPlaces(book, more.places);
    return more;
  };
  const unitCells = (host: Host, book: Book, unit: BookUnit) =>
    ask<UnitCells>(host, "sidebarUnit", {
      anchors: anchorsOf(book, unit.anchors),
      places: placesOfUnit(book, unit),
    });

  it.each([
    ["a sheet", fewerOnce, FEWER],
    ["a tab of a form a unit", formsOnce, FORMS],
  ])("come behind it with one judging: of %s each unit is then opened by its own rows", (_, open, count) => {
    const { host, answer: first } = open();
    const book = bookFrom(first.book);
    expect(book.units.every(isWhole)).toBe(false);
    host.resetCalls();
    const more = listed(host, book);
    expect(weight(more)).toBeLessThan(2_000_000);
    // The sheet is read once.
    expect(host.calls.get("Range.getNotes")).toBe(count === FEWER ? 1 : FORMS);
    expect(book.units.every(isWhole)).toBe(true);
    const at = count - 5;
    const unit = book.units[at] as BookUnit;
    host.resetCalls();
    const answer = unitCells(host, book, unit);
    const calls = new Map(host.calls);
    expect(calls.get("Sheet.getDataRange")).toBeUndefined();
    const reads = [...calls].filter(([call]) => /^Range\.get(?!A1|Row|Column)/.test(call));
    expect(reads.reduce((sum, [, times]) => sum + times, 0)).toBeLessThanOrEqual(8);
    // As if everything had been read anew.
    const whole = ask<Opened>(host, "sidebarOpen", {
      sheet: null,
      selected: false,
      unit: { name: unit.name, heading: unit.heading, at },
    });
    expect(whole.unit).toBe(at);
    expect(bookFrom(whole.book).units[at]).toEqual(unit);
    expect(answer).toMatchObject({ moved: false, cells: whole.cells });
  });

  it("are not believed where the row has moved since", () => {
    const book = bookFrom(fewerOnce().answer.book);
    listed(fewerOnce().host, book);
    const workbook = benchWorkbook(benchRows(FEWER, 0.1));
    const { host } = bundleOn(workbook);
    const [a, b] = [FEWER - 5, FEWER - 4].map((at) => workbook.sheets[0]?.cells.get(FIRST_ROW + at)?.get(1));
    const [one, other] = [a?.value, b?.value];
    Object.assign(a ?? {}, { value: other });
    Object.assign(b ?? {}, { value: one });
    expect(unitCells(host, book, book.units[FEWER - 5] as BookUnit)).toMatchObject({ moved: true });
  });

  it("are not taken where a heading is another one by now", () => {
    const book = bookFrom(fewerOnce().answer.book);
    const workbook = benchWorkbook(benchRows(FEWER, 0.1));
    const { host } = bundleOn(workbook);
    Object.assign(workbook.sheets[0]?.cells.get(3)?.get(3) ?? {}, { value: "Minh chứng, link" });
    listed(host, book);
    expect(book.units.every(isWhole)).toBe(false);
  });

  it("go with a request near the open unit only", () => {
    const book = bookFrom(fewerOnce().answer.book);
    listed(fewerOnce().host, book);
    const at = FEWER - 5;
    expect(wholeNear(book, at)).toHaveLength(200);
    expect(wholeNear(book, at)).toContain(at);
    expect(wholeNear(book, 1000)).toEqual(Array.from({ length: 200 }, (_, n) => 900 + n));
    expect(weight(takeRequest(book, { name: "", heading: "", at }))).toBeLessThan(200_000);
  });
});
