/** @fileoverview What Cách đọc bảng offers, what a person settled and when it is asked anew, and lists of officers. */
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { PRESETS } from "../../src/criteria/presets";
import { Wording } from "../../src/layout/headings/wording";
import type { LayoutKind } from "../../src/layout/reading";
import { recognise } from "../../src/layout/recognise";
import { fieldsOf } from "../../src/layout/settled/checks";
import { readMapping } from "../../src/layout/settled/mapping";
import { propose } from "../../src/layout/settled/propose";
import { remember } from "../../src/layout/settled/remembered";
import { readRemembered, rememberedRows } from "../../src/layout/settled/remembered-tab";
import { headingsOfTab } from "../../src/layout/settled/tab-uses";
import { answer, CODES, PASSES, plainSheet, type Rows, read, sheet, TITLE } from "./books";
import { sampleTabs, tabOf } from "./tabs";

const UNITS = ["Đoàn xã Gia Cát", "Đoàn xã Hợp Thành", "Đoàn xã Tân Liên"];
const proposal = (tab: ReturnType<typeof tabOf>) =>
  propose(tab, { sets: PRESETS, remembered: [], headerRows: null, kind: null });
/** Every workbook that the project holds, as `sampleTabs` finds it. */
const BOOKS = ["samples", "cases"].flatMap((folder) =>
  readdirSync(new URL(`../${folder}/`, import.meta.url))
    .filter((file) => file.endsWith(".xlsx"))
    .map((file) => `../${folder}/${file.slice(0, -".xlsx".length)}`),
);
const KINDS: readonly LayoutKind[] = ["wide", "turned", "long", "sheet-per-unit"];

describe("what is offered", () => {
  const rows = UNITS.map((unit, n) => [n + 1, unit, "Đạt", "Đạt", "Chưa đạt"]);

  test("are contents as criteria only where the sheet has all three", () => {
    const codes = (header: string[], title = TITLE) =>
      proposal(sheet([["TT", "Đơn vị", ...header]], rows, { title })).criteria.map(({ code }) => code);
    expect(codes(["A", "B", "C"], "BẢNG THEO DÕI")).toEqual(CODES);
    expect(codes(["Sân bãi", "Cột cờ", "Phòng họp"], "BẢNG THEO DÕI")).toEqual(CODES);
    expect(codes(["Nội dung 1", "Nội dung 2", "Nội dung 3"])).toEqual(["1", "2", "3"]);
  });

  test("are columns to look at, with no criterion, where their headings were only counted", () => {
    const { columns } = proposal(
      sheet([["TT", "Đơn vị", "Sân bãi", "Cột cờ", "Phòng họp"]], rows, { title: "BẢNG THEO DÕI" }),
    );
    expect(columns.slice(2).map(({ criterion, ask }) => [criterion, ask])).toEqual(
      [1, 2, 3].map(() => [null, true]),
    );
  });

  test("is accepted by the reader of mappings and of remembered rows, each choice of each kind", async () => {
    const samples = await Promise.all(BOOKS.map(sampleTabs));
    const tabs = [
      ...samples.flat(),
      sheet([["TT", "Đơn vị", "Nội dung 1", "Nội dung 2", "Nội dung 3"]], rows),
      sheet(
        [["TT", "Đơn vị", ...Array.from({ length: 15 }, (_, n) => n + 1)]],
        [[1, UNITS[0] as string, ...PASSES]],
      ),
      sheet([["TT", "Đơn vị", "I.1", "I.2", "II.1", "III.10"]], rows),
      plainSheet("Tổ 1"),
    ].filter(({ values }) => values.length > 0);
    const codes = new Set(tabs.flatMap((tab) => proposal(tab).criteria.map(({ code }) => code)));
    expect(codes.size).toBeGreaterThanOrEqual(18);
    const wording = new Wording(PRESETS);
    const tab = tabOf("Chấm", [[TITLE], ["A", "B", "C", "D"], ["x", UNITS[0] as string, "Đạt", "Đạt"]]);
    for (const kind of KINDS)
      for (const field of fieldsOf(kind)) {
        const marks = /^(self|appraised)/.test(field);
        const serves = marks || field === "evidence" || field === "explanation";
        const whose = [
          ...(marks ? [] : [{ criterion: null, pillar: null }]),
          ...(serves ? [...codes].map((criterion) => ({ criterion, pillar: null })) : []),
          ...(serves && !marks ? ["1", "2", "3"].map((pillar) => ({ criterion: null, pillar })) : []),
        ];
        for (const own of whose) {
          const columns = [
            {
              column: "B",
              field: kind === "wide" ? "name" : "criterion",
              criterion: null,
              pillar: null,
            } as const,
            { column: "C", field: "appraised", criterion: "9.9", pillar: null } as const,
            { column: "D", field, ...own },
          ];
          const result = readMapping({ kind, sheet: "Chấm", headerRows: [2], columns }, [tab], wording);
          const said = "doubt" in result ? result.doubt : "";
          expect(said, `${kind} ${field} ${JSON.stringify(own)}`).not.toMatch(
            /Chưa đọc được|[a-z][A-Z]|“[a-z]+”/,
          );
          const memory = remember({ kind, headerRows: [2] }, columns, tab, ["Chấm"]);
          expect(readRemembered(rememberedRows([memory]))).toEqual({ readings: [memory], errors: [] });
        }
      }
  });
});

describe("[L1] what was settled is asked anew where a heading changed", () => {
  const pair = (first: string, second: string, more: Rows = []) =>
    sheet(
      [
        ["TT", "Đơn vị", first, "", "Nội dung 2", "", "Nội dung 3", ""],
        ["", "", "1.1", "1.2", "2.1", "2.2", "3.1", second],
      ],
      [...UNITS.map((unit, n) => [n + 1, unit, ...PASSES.slice(0, 6)]), ...more],
      { merges: ["A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:H2"] },
    );
  const before = pair("Nội dung 1", "3.2");
  const settled = (() => {
    const { layout, tabs } = read(before);
    return remember(layout, layout.columns, tabs[0] as typeof before, ["Chấm điểm"]);
  })();
  const asked = (tab: typeof before) => {
    const found = answer(tab, { remembered: [settled] });
    return found.ok ? "" : found.message;
  };

  test("in either row of the header, whatever was done to the rows below", () => {
    const same = pair("Nội dung 1", "3.2", [[4, "Đoàn xã Yên Trạch", "", "", "", "", "", ""]]);
    expect(headingsOfTab(same)).toBe(headingsOfTab(before));
    expect(asked(same)).toBe("");
    for (const changed of [pair("Phần 1", "3.2"), pair("Nội dung 1", "3.3")]) {
      expect(headingsOfTab(changed)).not.toBe(headingsOfTab(before));
      expect(asked(changed)).not.toBe("");
    }
  });

  test("also where only the criteria's own row is about as wide as the table", () => {
    const wide = (word: string) =>
      sheet(
        [
          ["TT", word, "Nội dung 1", "", "", "", "", "Nội dung 2", "", "", "", "", "Nội dung 3"],
          ["", "", ...CODES],
        ],
        UNITS.map((unit, n) => [n + 1, unit, ...PASSES]),
      );
    expect(headingsOfTab(wide("Tên đơn vị"))).not.toBe(headingsOfTab(wide("Đơn vị")));
    expect(headingsOfTab(wide("Đơn vị"))).toContain("Đơn vị | Nội dung 1");
  });

  test("with the column that is meant and what it says now", () => {
    expect(asked(pair("Nội dung 1", "3.3"))).toBe(
      "Tab “Chấm điểm”: không còn thấy tiêu đề “Nội dung 3 / 3.2” (cột H nay ghi “Nội dung 3 / 3.3”) như cách đọc đã nhớ. Hãy mở menu Cách đọc bảng để chỉ lại cột.",
    );
    const without = sheet(
      [["TT", "Đơn vị", "1.1", "2.1", "3.1"]],
      UNITS.map((unit, n) => [n + 1, unit, ...PASSES.slice(0, 3)]),
    );
    const { layout } = read(without);
    const memory = remember(layout, layout.columns, without, ["Chấm điểm"]);
    const shorter = sheet(
      [["TT", "Đơn vị", "1.1", "3.1"]],
      UNITS.map((unit, n) => [n + 1, unit, ...PASSES.slice(0, 2)]),
    );
    const found = answer(shorter, { remembered: [memory] });
    expect(found.ok ? "" : found.message).toContain("không còn thấy tiêu đề “2.1” như cách đọc đã nhớ");
  });
});

describe("a list of officers on a tab of its own", () => {
  const officersOf = (rows: Rows, options: { merges?: string[]; own?: string[]; more?: Rows } = {}) => {
    const { merges = [], own, more } = options;
    const table = own
      ? sheet(
          [["TT", "Đơn vị", "Cán bộ phụ trách", ...CODES]],
          UNITS.map((unit, n) => [n + 1, unit, own[n] as string, ...PASSES]),
        )
      : plainSheet("Chấm điểm", TITLE, UNITS);
    const { units, officerTab, notRead } = read([
      table,
      tabOf("Phân công", rows, { merges }),
      ...(more ? [tabOf("Phân công 2", more)] : []),
    ]);
    return {
      officers: units.map(({ officer }) => officer),
      officerTab,
      notRead: notRead.map(({ sheet }) => sheet),
    };
  };
  const HEAD = ["TT", "Đơn vị", "Cán bộ phụ trách"];
  const LIST: Rows = [
    ["PHÂN CÔNG THEO DÕI CƠ SỞ"],
    HEAD,
    ...UNITS.map((unit, n) => [n + 1, unit, n < 2 ? "Lê Thị Lan" : "Vi Văn Nam"]),
  ];
  const NAMES = ["Lê Thị Lan", "Lê Thị Lan", "Vi Văn Nam"];

  test("is known where the table has no such column; who follows whom is read with the year", () => {
    expect(officersOf(LIST)).toEqual({ officers: ["", "", ""], officerTab: "Phân công", notRead: [] });
  });

  test("may name the officer first, in a merged cell or with several units in one", () => {
    const merged: Rows = [
      ["Cán bộ phụ trách", "Đơn vị"],
      ["Lê Thị Lan", UNITS[0] as string],
      ["", UNITS[1] as string],
      ["Vi Văn Nam", UNITS[2] as string],
    ];
    expect(officersOf(merged, { merges: ["A2:A3"] }).officerTab).toBe("Phân công");
    const many: Rows = [
      ["Cán bộ phụ trách", "Các đơn vị"],
      ["Lê Thị Lan", `${UNITS[0]}; xã Hợp Thành`],
      ["Vi Văn Nam", UNITS[2] as string],
    ];
    expect(officersOf(many).officerTab).toBe("Phân công");
  });

  test("is none beside a column of the table's own, and is never told of as not read: the year reads it", () => {
    expect(officersOf(LIST, { own: NAMES })).toMatchObject({
      officers: NAMES,
      officerTab: null,
      notRead: [],
    });
    const other = ["Hà Thu", "Hà Thu", "Hà Thu"];
    expect(officersOf(LIST, { own: other })).toMatchObject({
      officers: other,
      officerTab: null,
      notRead: [],
    });
  });

  test("is not chosen among two that differ, nor read where it is about other units or holds no names", () => {
    const more = LIST.map((row) => row.map((cell) => (cell === "Vi Văn Nam" ? "Hà Thu" : cell)));
    expect(officersOf(LIST, { more })).toMatchObject({
      officerTab: null,
      notRead: [],
    });
    const strangers: Rows = [
      HEAD,
      ...["A Lù", "Y Tý"].map((unit, n) => [n + 1, `Đoàn xã ${unit}`, "Lê Thị Lan"]),
    ];
    expect(officersOf(strangers)).toMatchObject({ officerTab: null, notRead: [] });
    const ticks: Rows = [HEAD, ...UNITS.map((unit, n) => [n + 1, unit, "x"])];
    expect(officersOf(ticks).officerTab).toBeNull();
    expect(recognise([tabOf("Phân công", LIST)], { sets: PRESETS }).ok).toBe(false);
  });
});
