/** Saving a unit where Google refuses late, and while somebody else works in the same rows ([C45], [C53]). */
import { describe, expect, it, test } from "vitest";
import { anchorsOf } from "../../src/sidebar/unit-places";
import type { Answer, Edit, Opened, Saved } from "../../src/sidebar/wire";
import { Person } from "../../workbench/host/person";
import { smallBook } from "../sidebar/support";
import { ask, at, bundleOn, openedWhole, sheetNamed } from "./support";

/** The second unit open, and a save of two of its cells: D5 and F5. */
function prepared() {
  const bundle = bundleOn(smallBook("x"));
  const { host } = bundle;
  const call = <T>(name: string, request: unknown) => {
    const answer = host.callFromSidebar(name, [request]);
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value as Answer<T & object>;
  };
  const { book } = openedWhole(ask<Opened>(host, "sidebarOpen", { sheet: null, selected: true, unit: null }));
  const edit = (column: number, now: string): Edit => ({
    sheet: "Chấm",
    row: 4,
    column,
    was: "",
    formula: "",
    now,
    overwrite: false,
  });
  const anchors = anchorsOf(book, book.units[1]?.anchors ?? []);
  const save = () =>
    call<Saved>("sidebarSave", {
      anchors,
      edits: [edit(3, "22-BC/ĐTN"), edit(5, "23-KH/ĐTN")],
      adding: null,
    });
  return { ...bundle, save, sheet: sheetNamed(bundle.workbook, "Chấm") };
}

test("[C45] half a save that Google refuses late is told as half, cell by cell", () => {
  const { host, save, sheet } = prepared();
  host.meanwhile((call) => {
    if (call !== "Range.setValue") return;
    host.meanwhile(null);
    sheet.protections.push({
      range: { firstRow: 4, lastRow: 4, firstColumn: 5, lastColumn: 5 },
      editable: false,
    });
  });
  const answer = save();
  expect(answer).toMatchObject({ ok: false });
  expect(answer.ok ? "" : answer.message).toMatch(
    /^Mới lưu được một phần\. Đã ghi: D5\. Chưa ghi: F5\..*\n\n\(Google báo: /s,
  );
  expect([at(sheet, "D5")?.value, at(sheet, "F5")?.value]).toEqual(["22-BC/ĐTN", ""]);
});

test("[C45] a save that nothing of landed says so", () => {
  const { host, save, sheet } = prepared();
  host.failOn("Range.setValue", new Error("Lỗi"));
  const answer = save();
  expect(answer.ok ? "" : answer.message).toMatch(/^Chưa lưu được ô nào \(D5, F5\)/);
  expect(at(sheet, "D5")?.value).toBe("");
});

describe("[C53] beside somebody who works in the same rows", () => {
  /** What comes of a save during which somebody does something at each service call in turn. */
  function each(
    happens: (person: Person) => void,
    judge: (one: ReturnType<typeof prepared>, answer: Answer<Saved & object>) => boolean,
  ) {
    let calls = 0;
    const dry = prepared();
    dry.host.meanwhile(() => {
      calls++;
    });
    dry.save();
    const lost: number[] = [];
    for (let nth = 1; nth <= calls; nth++) {
      const one = prepared();
      let n = 0;
      one.host.meanwhile(() => {
        n++;
        if (n === nth) happens(new Person(one.workbook));
      });
      if (!judge(one, one.save())) lost.push(nth);
    }
    return { calls, lost };
  }

  // The window between the last look and the writes: issue by issue it is to get smaller, never larger.
  it("loses what they type in the very cell within the look and the writes only", () => {
    const { calls, lost } = each(
      (person) => person.type("Chấm", "D5", "của người khác"),
      ({ sheet }) => at(sheet, "D5")?.value === "của người khác",
    );
    expect(calls).toBeGreaterThan(20);
    expect(lost.length).toBeLessThan(5);
  });

  it("meets another unit's row within the look and the writes only", () => {
    const { lost } = each(
      (person) => person.insertRows("Chấm", 3),
      ({ sheet }) => {
        const row = [3, 4, 5].find((r) => sheet.cells.get(r)?.get(1)?.value === "Đoàn xã An Hà");
        return sheet.cells.get(row ?? -1)?.get(3)?.value === "01-KH/ĐTN; 02-BC/ĐTN";
      },
    );
    expect(lost).toEqual([]);
  });
});
