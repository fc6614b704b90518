/** @fileoverview [E5], [L3] Links behind texts: where they are looked for, and where that would cost too much. */
import { describe, expect, it, test } from "vitest";
import type { Tab } from "../../src/table/tab";
import { type Behind, run, setOf, toldBut, wide } from "./sheets";

const DOC = "12-KH/ĐTN";
const COLUMNS = ["name", "appraised 1.1", "evidence 1.1"];
const SET = setOf("1.1");

describe("[E5] links behind underlined texts that name their paper", () => {
  const BAD = "https://drive.google.com@evil.vn/a";
  const many = (count: number, looks: Behind = {}) => {
    const cells = Array.from({ length: count }, (_, at) => `C${at + 2}`);
    const sheet = wide(
      COLUMNS,
      cells.map((_, at) => [`Xã Số ${at + 1}`, "Đạt", DOC]),
      { underlined: cells, links: { [cells[count - 1] ?? ""]: [BAD] }, ...looks },
    );
    return { sheet, assessment: run(sheet, SET), last: cells[count - 1] };
  };

  it("are looked behind", () => {
    const { assessment, last } = many(3);
    expect(toldBut(assessment)).toEqual([`link-suspicious ${last} [1.1]`]);
    expect(assessment.linksUnseen).toBe(0);
  });

  it("not where nothing is underlined, nor where the text is its address", () => {
    const { sheet, assessment } = many(3, { underlined: [], notes: {} });
    expect(toldBut(assessment)).toEqual([]);
    expect((sheet.tabs[0] as { asked: { links: number } }).asked.links).toBe(0);
    const rows = [["Xã A", "Đạt", "https://drive.google.com/file/d/abc/view của đơn vị"]];
    const address = run(wide(COLUMNS, rows, { underlined: ["C2"], links: { C2: [BAD] } }), SET);
    expect(toldBut(address)).toEqual([]);
  });

  it("not behind what is blank, whatever address its formula holds", () => {
    const formulas = { C2: `=HYPERLINK("https://drive.google.com/a";"")` };
    const sheet = wide(COLUMNS, [["Xã A", "Đạt", ""]], { formulas });
    expect(toldBut(run(sheet, SET))).toEqual(["evidence-missing C2 [1.1]"]);
    expect(sheet.tabs[0]?.asked.links).toBe(0);
  });

  it("where they came with the cells that costs nothing", () => {
    const sheet = wide(COLUMNS, [["Xã A", "Đạt", DOC]], { links: { C2: [BAD] } });
    for (const tab of sheet.tabs) Object.assign(tab, { linksKnown: true });
    expect(toldBut(run(sheet, SET))).toEqual(["link-suspicious C2 [1.1]"]);
  });

  it("as many as there are units, 200 at least; the rest is counted", () => {
    expect(many(250).assessment.linksUnseen).toBe(0);
    const columns = ["name", "appraised 1.1", "evidence 1.1", "appraised 1.2", "evidence 1.2"];
    const rows = Array.from({ length: 150 }, (_, at) => [`Xã Số ${at + 1}`, "Đạt", DOC, "Đạt", DOC]);
    const underlined = rows.flatMap((_, at) => [`C${at + 2}`, `E${at + 2}`]);
    const { linksUnseen } = run(wide(columns, rows, { underlined }), setOf("1.1 1.2"));
    expect(linksUnseen).toBe(100);
  });

  it("a cell that serves several criteria is looked behind once, and is one of them", () => {
    // Between the two that share C stands one whose evidence is its own.
    const columns = ["name", "appraised 1.1", "evidence", "appraised 1.2", "evidence 1.2", "appraised 1.3"];
    const rows = Array.from({ length: 100 }, (_, at) => [`Xã Số ${at + 1}`, "Đạt", DOC, "Đạt", DOC, "Đạt"]);
    const underlined = rows.flatMap((_, at) => [`C${at + 2}`, `E${at + 2}`]);
    const last = wide(columns, rows, { underlined, links: { C101: [BAD] } });
    const assessment = run(last, setOf("1.1 1.2 1.3"));
    expect(assessment.linksUnseen).toBe(0);
    expect(toldBut(assessment)).toEqual(["link-suspicious C101 [1.1 1.3]"]);
  });
});

test("[L3] links behind words of a column that is not used are looked for in 200 rows at most", () => {
  for (const [count, most] of [
    [300, 150],
    [301, 151],
    [201, 101],
    [200, 200],
    [500, 167],
    [100, 100],
  ] as const) {
    const rows = Array.from({ length: count }, (_, at) => [`Xã Số ${at + 1}`, "Đạt", DOC, "Xem"]);
    const sheet = wide([...COLUMNS, "Ghi chú"], rows);
    const [tab] = sheet.reading.tabs as [Tab];
    const asked = new Set<number>();
    const seen: Tab = {
      ...tab,
      linksAt: (row, column) => {
        asked.add(row);
        return tab.linksAt(row, column);
      },
    };
    const column = {
      at: { tab: seen, row: 0, column: 3 },
      heading: "Ghi chú",
      holds: "words",
      rows: rows.map((_, n) => n + 1),
      why: "",
    } as const;
    const before = run(wide([...COLUMNS, "Ghi chú"], rows), SET);
    expect(before.findings.some(({ code }) => code === "column-not-read")).toBe(false);
    run({ ...sheet, reading: { ...sheet.reading, columnsNotRead: [column] } }, SET);
    expect(asked.size).toBe(most);
  }
});
