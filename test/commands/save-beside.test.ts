/** Saving a unit where Google refuses late, and while somebody else works in the same rows ([C45], [C53]). */
import { describe, expect, it, test } from "vitest";
import { anchorsOf, newRows } from "../../src/sidebar/unit-places";
import type { Answer, BookUnit, Edit, Opened, Saved } from "../../src/sidebar/wire";
import { costOf } from "../../tools/bench-calls";
import { ensureCell } from "../../workbench/host/model";
import { Person } from "../../workbench/host/person";
import { smallBook } from "../sidebar/support";
import { bookOf, sheetOf } from "../workbench/host/support";
import { ask, at, bundleOn, openedWhole, sheetNamed, textOf } from "./support";

/** The second unit, as the sidebar opened it. */
const unit = (() => {
  const { host } = bundleOn(smallBook("x"));
  const { book } = openedWhole(ask<Opened>(host, "sidebarOpen", { sheet: null, selected: true, unit: null }));
  return anchorsOf(book, book.units[1]?.anchors ?? []);
})();

/** Ready to save values, by column, into the second unit's row: at first two that do not stand side by side. */
function prepared(
  now: Readonly<Record<number, string>> = { 3: "22-BC/ĐTN", 5: "23-KH/ĐTN" },
  was: Readonly<Record<number, string>> = {},
) {
  const bundle = bundleOn(smallBook("x"));
  const sheet = sheetNamed(bundle.workbook, "Chấm");
  for (const [column, value] of Object.entries(was)) ensureCell(sheet, 4, Number(column)).value = value;
  const edits = Object.entries(now).map(([column, text]): Edit => {
    const was = (sheet.cells.get(4)?.get(Number(column))?.value ?? "") as string;
    return { sheet: "Chấm", row: 4, column: Number(column), was, formula: "", now: text, overwrite: false };
  });
  const save = () => {
    const answer = bundle.host.callFromSidebar("sidebarSave", [{ anchors: unit, edits, adding: null }]);
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value as Answer<Saved & object>;
  };
  return { ...bundle, save, sheet };
}

test("[C45] half a save that Google refuses late is told as half, cell by cell", () => {
  const { host, save, sheet } = prepared();
  host.meanwhile((call) => {
    if (call !== "RangeList.setValue") return;
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
  host.failOn("RangeList.setValue", new Error("Lỗi"));
  const answer = save();
  expect(answer.ok ? "" : answer.message).toMatch(/^Chưa lưu được ô nào \(D5, F5\)/);
  expect(at(sheet, "D5")?.value).toBe("");
});

it.each([
  ["side by side", { 2: "Không đạt", 3: "22-BC/ĐTN", 4: "Đạt", 5: "23-KH/ĐTN" }, "Range.setValues"],
  ["scattered, the same in each", { 2: "Đạt", 4: "Đạt", 6: "Đạt" }, "RangeList.setValue"],
  ["emptied", { 2: "", 5: "" }, "RangeList.clearContent"],
])("[C45] a save looks once, writes in one go and reads once: cells %s", (_, now, write) => {
  const { host, save, sheet } = prepared(now, { 2: "x", 5: "cũ" });
  const seen: string[] = [];
  host.meanwhile((call) => seen.push(call));
  expect(save()).toMatchObject({ ok: true, state: "saved" });
  for (const [column, text] of Object.entries(now))
    expect(sheet.cells.get(4)?.get(Number(column))?.value ?? "", column).toBe(text);
  const from = seen.findIndex((call) => /^(Range|RangeList)\.(set|clear)/.test(call));
  expect(seen.slice(from - 1, from + 2)).toEqual(["Range.getValues", write, "Range.getValues"]);
  expect(costOf(host.calls, 0).grid).toBeLessThanOrEqual(8);
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
    // Every call from a while before the last look on; of the reading before that, one in four.
    for (let nth = 1; nth <= calls; nth += nth < calls / 2 ? 4 : 1) {
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

  // Google has no compare-and-set: the moment from the last look to the end of the writes is as short as it can be.
  it("loses what they type in the very cell between the last look and the writes only", () => {
    const { calls, lost } = each(
      (person) => person.type("Chấm", "D5", "của người khác"),
      ({ sheet }) => at(sheet, "D5")?.value === "của người khác",
    );
    expect(calls).toBeGreaterThan(20);
    // Each of the two writes, and what applies them.
    expect(lost.length).toBeLessThanOrEqual(3);
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

describe("[E10] [C53] a row put in", () => {
  const EVIDENCE = [
    ["Đơn vị", "Tiêu chí", "Minh chứng"],
    ["Đoàn xã An Hà", "1.1", "1-KH/ĐTN"],
  ];

  /** Ready to put in a row of evidence below the tab's last. */
  function putting() {
    const marks = [
      ["BẢNG CHẤM 3 CHỦ ĐỘNG NĂM 2021"],
      ["Đơn vị", "1.1", "1.2", "2.1", "3.1"],
      ["Đoàn xã An Hà", "x"],
    ];
    const bundle = bundleOn(bookOf(sheetOf(marks, "Chấm"), sheetOf(EVIDENCE, "MC", 1)));
    const request = { sheet: "Chấm", selected: false, unit: null };
    const { book } = openedWhole(ask<Opened>(bundle.host, "sidebarOpen", request));
    const edit = {
      sheet: "MC",
      row: -15,
      column: 2,
      was: "",
      formula: "",
      now: "2-BC/ĐTN",
      overwrite: false,
    };
    const adding = newRows(book, book.units[0] as BookUnit, [edit]);
    const save = () => {
      const answer = bundle.host.callFromSidebar("sidebarSave", [{ anchors: [], edits: [edit], adding }]);
      return (answer as { value: Answer<Saved & object> }).value;
    };
    return { ...bundle, save, tab: sheetNamed(bundle.workbook, "MC") };
  }
  const NEW = ["Đoàn xã An Hà", "3.5", "2-BC/ĐTN"];

  it("that Google refuses is told with its cells", () => {
    const { host, save, tab } = putting();
    host.failOn("Range.setValues", new Error("Lỗi"));
    expect(save()).toMatchObject({
      ok: false,
      message: expect.stringMatching(/^Chưa lưu được ô nào \(A3, B3, C3\)/),
    });
    expect(textOf(tab)).toEqual(EVIDENCE);
  });

  it("that landed before Google failed is told with its cells, and can be taken back", () => {
    const { host, save, tab, ui } = putting();
    let isWritten = false;
    host.meanwhile((call) => {
      if (call === "Range.setValues") isWritten = true;
      else if (isWritten && call === "Range.getValues") {
        host.meanwhile(null);
        throw new Error("Lỗi");
      }
    });
    expect(save()).toMatchObject({
      ok: false,
      message: expect.stringMatching(/^Đã ghi đủ các ô \(A3, B3, C3\)/),
    });
    expect(textOf(tab)).toEqual([...EVIDENCE, NEW]);
    ui.answerAlert("YES");
    host.run("menuUndo");
    expect(textOf(tab)).toEqual(EVIDENCE);
  });

  it("over a row that somebody moved there in that very moment is told with its cells", () => {
    const { host, save, workbook } = putting();
    host.meanwhile((call) => {
      if (call !== "Range.setValues") return;
      host.meanwhile(null);
      new Person(workbook).insertRows("MC", 2);
    });
    expect(save()).toMatchObject({
      ok: false,
      message: expect.stringMatching(/^Đúng lúc lưu, có người dời dòng .* ở A3, B3, C3\./),
    });
  });

  it("is not put in where somebody typed below the last row just before", () => {
    const { host, save, tab, workbook } = putting();
    let looks = 0;
    host.meanwhile((call) => {
      if (call === "Sheet.getLastRow" && ++looks === 2) new Person(workbook).type("MC", "A3", "Đoàn xã Mới");
    });
    expect(save()).toMatchObject({ state: "moved" });
    expect(textOf(tab)).toEqual([...EVIDENCE, ["Đoàn xã Mới"]]);
  });
});
