/** @fileoverview `npm run year` as a caller sees it, and the bundle's `runYear` (docs/year-command.md). */
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NOT_CALCULATED } from "../../src/cell/error-value";
import { MARK_EDITABLE, TAB_REPORT, TAB_SETTINGS, TAB_VISITS, TAB_YEAR } from "../../src/table/own-tabs";
import { yearSchema } from "../../src/year/schema";
import { open } from "../../workbench/xlsx/open";
import { year as command } from "../../workbench/year";
import { at, bundleOn, everything, sheetNamed, textOf } from "../commands/support";
import { CODES, PASSES } from "../layout/books";
import { UNITS } from "../layout/registered";
import { ROOT, started, told } from "../workbench/commands";
import { bookOf, sheetOf } from "../workbench/host/support";
import type { Loose } from "./support";

const year = (...args: string[]) => told(command, args);

/** What nobody above may read: names and telephones of officers, and what a hostile hand typed. */
const CANARY = "Lò Văn Chim Hoàng Yến";
const PHONE = "0987654321";
const HOSTILE = [
  '=HYPERLINK("https://xau.vn","x")',
  "+cmd|' /C calc'!A0",
  "@SUM(1)",
  "<img src=x onerror=alert(1)>",
];

type Rows = readonly (readonly Loose[])[];
const ASSESSMENT: Rows = [
  ["KẾT QUẢ THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021"],
  ["TT", "Tên đơn vị", ...CODES],
  ...UNITS.map((unit, index): Loose[] => [index + 1, unit, ...PASSES]),
];
const LISTS: readonly (readonly [name: string, rows: Rows])[] = [
  [
    "Đăng ký",
    [
      ["DANH SÁCH ĐĂNG KÝ XÂY DỰNG ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021"],
      ["TT", "Đơn vị", "Ngày đăng ký", "Số, ký hiệu kế hoạch"],
      ...UNITS.slice(0, 5).map((unit, index): Loose[] => [
        index + 1,
        unit,
        `0${index + 1}/02/2021`,
        `0${index + 1}-KH/ĐTN`,
      ]),
    ],
  ],
  [
    "Phân công",
    [
      ["PHÂN CÔNG CÁN BỘ PHỤ TRÁCH CƠ SỞ NĂM 2021"],
      ["TT", "Đơn vị", "Cán bộ phụ trách", "Điện thoại"],
      ...UNITS.map((unit, index): Loose[] => [index + 1, unit, `Đ/c ${CANARY} (${PHONE})`, PHONE]),
    ],
  ],
  [
    "Đi cơ sở",
    [
      ["THEO DÕI CÁN BỘ ĐI CƠ SỞ NĂM 2021"],
      ["TT", "Thời gian", "Cán bộ", "Đơn vị", "Hình thức", "Nội dung", "Kiến nghị"],
      [1, "16–22/8", CANARY, UNITS[0], "Khảo sát chuyên đề", "Nắm tình hình", HOSTILE[0]],
      [2, "22/8 - 16/8", CANARY, UNITS[1], HOSTILE[1], HOSTILE[2], HOSTILE[3]],
      [3, "1/9", HOSTILE[2], HOSTILE[0], HOSTILE[3], "", ""],
    ],
  ],
];
const xlsx = (sheets: readonly (readonly [name: string, rows: Rows])[]) =>
  writeXlsx({ sheets: sheets.map(([name, rows]) => ({ name, rows: rows as never })) });

let folder: string;
const file = (name: string) => path.join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "year-"));
  await writeFile(file("nam.xlsx"), await xlsx([["Chấm điểm", ASSESSMENT], ...LISTS]));
});
afterAll(() => rm(folder, { recursive: true }));

describe("npm run year", () => {
  it("prints one JSON object of the schema's shape, and changes nothing", async () => {
    const before = await readFile(file("nam.xlsx"));
    const { code, out } = await year(file("nam.xlsx"), "--json");
    expect(code).toBe(0);
    const said = yearSchema.parse(JSON.parse(out));
    expect(said.totals).toEqual({
      ...{ units: 6, registered: 5, assigned: 6, visited: 1, recognised: 5 },
      ...{ selfDone: null, appraisedDone: 6 },
    });
    expect(said.reported).toBe(false);
    expect(said.units[0]).toEqual({
      name: UNITS[0],
      type: "xã",
      heading: "",
      registered: "yes",
      outcome: "recognised",
      date: "2021-02-01",
      plan: { number: "01", symbol: "KH/ĐTN" },
      officers: [CANARY],
      visits: 1,
      lastVisit: "2021-08-22",
      file: null,
      scored: { of: 15, self: null, appraised: 15, differing: [], withoutEvidence: [] },
      decision: "",
      heldUp: "",
      lackedBefore: "",
    });
    expect(said.figures).toMatchObject({ visits: 2, days: 8 });
    expect(said.refused).toEqual([
      { at: { sheet: "Đi cơ sở", cell: "A4" }, why: "visit-dates-reversed", list: 2 },
    ]);
    for (const { there, read, refused } of said.sources) expect(there).toBe(read + refused);
    expect(await readFile(file("nam.xlsx"))).toEqual(before);
  });

  it("names who registered late, who is not visited for long and who did not register, as the tab does", async () => {
    const settings = (by: string): Rows => [
      [MARK_EDITABLE],
      ["Thiết lập", "Giá trị"],
      ["Hạn đăng ký", by],
      ["Số ngày chưa đến cơ sở thì nêu tên", 30],
    ];
    const ask = async (by: string) => {
      const sheets = [["Chấm điểm", ASSESSMENT], ...LISTS, [TAB_SETTINGS, settings(by)]] as const;
      await writeFile(file("han.xlsx"), await xlsx(sheets));
      return year(file("han.xlsx"), "--json", "--out", file("han-ra.xlsx"));
    };
    const said = yearSchema.parse(JSON.parse((await ask("03/02/2021")).out));
    const away = [...UNITS.slice(1), UNITS[0]];
    expect(said).toMatchObject({
      notRegistered: [{ type: said.units[5]?.type, count: 1 }],
      late: UNITS.slice(3, 5),
      longAgo: away,
    });
    const saved = await open(await readFile(file("han-ra.xlsx")), "han-ra.xlsx");
    const tab = textOf(sheetNamed(saved.model, TAB_YEAR)).flat();
    expect(tab).toContain(`Đăng ký muộn (2): ${UNITS.slice(3, 5).join(", ")}`);
    expect(tab).toContain(`Chưa đăng ký: ${said.units[5]?.type} 1`);
    expect(tab.find((text) => text.startsWith("Quá 30 ngày chưa có cán bộ đến (6): "))).toBeDefined();
    const unclear = yearSchema.parse(JSON.parse((await ask("đầu năm")).out));
    expect(unclear.late).toBeNull();
    expect((await year(file("han.xlsx"))).out).toContain("Hạn đăng ký ở tab thiết lập không nêu ngày");
  });

  it("[Y10] opens a year in a copy; a total of emptied cells says no more what it came to last year", async () => {
    const sample = path.join(ROOT, "test/samples/cao-loc-2021.xlsx");
    const before = await readFile(sample);
    const { code, out } = await year(sample, "--open", "2022", "--out", file("nam-moi.xlsx"), "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ from: 2021, to: 2022, made: ["Chấm điểm 2022"] });
    const { model } = await open(await readFile(file("nam-moi.xlsx")), "nam-moi.xlsx");
    const total = (name: string) => at(sheetNamed(model, name), "C37");
    expect(total("Chấm điểm")).toMatchObject({ formula: '=COUNTIF(C7:C36,"Đạt")', value: 26 });
    expect(total("Chấm điểm 2022")).toMatchObject({
      formula: '=COUNTIF(C7:C36,"Đạt")',
      value: { error: NOT_CALCULATED },
    });
    expect(await readFile(sample)).toEqual(before);
    expect(bundleOn(model).host.run("runOpening", [{ to: 2022, year: null, sheet: null }])).toEqual({
      ok: false,
      message: "Đã có năm 2022: tab “Chấm điểm 2022”. Không tạo gì thêm.",
    });
  });

  it("[Y11] names headers and footers of the new tabs that still say the year, and only these", async () => {
    const source = path.join(ROOT, "test/opening/files/lien-ket-tab.xlsx");
    const { code, out } = await year(source, "--open", "2027", "--out", file("in.xlsx"));
    expect(code).toBe(0);
    const lines = out.split("\n").filter((line) => line.includes("đầu trang, chân trang khi in còn ghi"));
    expect(lines.map((line) => line.trim())).toEqual([
      "Tab “Chấm 2027”: đầu trang, chân trang khi in còn ghi “ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2026”, hãy sửa tay.",
      "Tab “Minh chứng 2027”: đầu trang, chân trang khi in còn ghi “Minh chứng năm học 2025 - 2026”, hãy sửa tay.",
    ]);
    // They are printed on the new tabs, too, and nothing says so where none of them does.
    const { model } = await open(await readFile(file("in.xlsx")), "in.xlsx");
    expect(sheetNamed(model, "Chấm 2027").printed).toEqual(sheetNamed(model, "Chấm 2026").printed);
    const plain = path.join(ROOT, "test/opening/files/nam-trong-ghi-chu.xlsx");
    expect((await year(plain, "--open", "2027", "--out", file("in.xlsx"))).out).not.toContain("còn ghi “");
  });

  it("tells a person, and saves a copy with the own tab, in which nothing is a formula", async () => {
    const { code, out } = await year(file("nam.xlsx"), "--out", file("ket-qua.xlsx"));
    expect(code).toBe(0);
    // As a program of its own it says the same.
    expect((await started("year", [file("nam.xlsx"), "--out", file("ket-qua.xlsx")])).out).toBe(out);
    expect(out).toContain("ĐI CƠ SỞ: 2 lượt, 8 ngày");
    expect(out).toContain("Đăng ký – tab “Đăng ký”: 5/5 dòng");
    expect(out).not.toMatch(/undefined|null|NaN|\[object/);
    expect(out).toBe(out.normalize("NFC"));
    const saved = await open(await readFile(file("ket-qua.xlsx")), "ket-qua.xlsx");
    expect(saved.model.sheets.map(({ name }) => name)).toEqual([
      "Chấm điểm",
      "Đăng ký",
      "Phân công",
      "Đi cơ sở",
      TAB_YEAR,
      TAB_VISITS,
    ]);
    const meeting = JSON.stringify(textOf(sheetNamed(saved.model, TAB_VISITS)));
    expect(meeting).toContain(CANARY);
    for (const name of [TAB_YEAR, TAB_VISITS])
      for (const [, row] of sheetNamed(saved.model, name).cells)
        for (const [, cell] of row) expect(cell.formula ?? "").not.toMatch(/xau\.vn|cmd|SUM\(1\)/);
    const own = sheetNamed(saved.model, TAB_YEAR);
    expect(textOf(own).find(([, name]) => name === UNITS[0])).toEqual([
      "1",
      UNITS[0],
      "xã",
      "Có",
      "01/02/2021",
      "01-KH/ĐTN",
      CANARY,
      "22/08/2021",
      "1",
      "",
      "",
      "15/15",
      "",
      "Công nhận",
    ]);
  });

  it("ends with exit 2 and one sentence where there is nothing to read, and writes no file", async () => {
    const people: Rows = [["Danh sách đoàn viên"], ["TT", "Họ tên"], [1, "An"]];
    await writeFile(file("trong.xlsx"), await xlsx([["Trang tính1", people]]));
    const { code, out, err } = await year(file("trong.xlsx"), "--out", file("khong.xlsx"));
    expect(code).toBe(2);
    expect(out).toBe("");
    const program = await started("year", [file("trong.xlsx"), "--out", file("khong.xlsx")]);
    expect(program).toEqual({ code, out, err });
    expect(err.trim().split("\n").pop()).toMatch(/^\p{Lu}.+\.$/u);
    expect(existsSync(file("khong.xlsx"))).toBe(false);
  });
});

describe("runYear", () => {
  it("reads lists alone, before anything is scored", async () => {
    const { model } = await open(await xlsx(LISTS.slice(0, 2)), "dau-nam.xlsx");
    const { ok, written, ...said } = bundleOn(model).host.run("runYear", [{}]) as Record<string, unknown>;
    expect({ ok, written }).toEqual({ ok: true, written: null });
    expect(yearSchema.parse(said)).toMatchObject({
      year: 2021,
      unitsFrom: "lists",
      assessment: { sheet: null },
      totals: { units: 6, registered: 5, assigned: 6, visited: null, recognised: 0 },
    });
  });
});

describe("what is printed", () => {
  it("is what the tab shows: own marks beside appraised ones, steps, what lacks, what each is held up by", () => {
    const [first, second, third] = UNITS as [string, string, string];
    const workbook = bookOf(
      sheetOf(
        [
          ["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
          ["TT", "Đơn vị", ...CODES.flatMap((code) => [code, "", ""])],
          ["", "", ...CODES.flatMap(() => ["Tự chấm", "Thẩm định", "Minh chứng"])],
          [1, first, ...CODES.flatMap(() => ["Đạt", "Đạt", "01-KH/ĐTN"])],
          [2, second, "Đạt", "Chưa đạt", "", ...CODES.slice(1).flatMap(() => ["Đạt", "Đạt", ""])],
          [3, third, "Đạt", "", "01-KH/ĐTN"],
        ],
        "Chấm",
      ),
      sheetOf(
        [
          ["PHÂN CÔNG CÁN BỘ PHỤ TRÁCH NĂM 2021"],
          ["Đơn vị", "Cán bộ phụ trách"],
          [first, CANARY],
          [second, CANARY],
          [third, CANARY],
        ],
        "Phân công",
        1,
      ),
    );
    const { host } = bundleOn(workbook);
    const { ok, written, ...rest } = host.run("runYear", [{ write: true }]) as Record<string, unknown>;
    expect({ ok, written }).toEqual({ ok: true, written: TAB_YEAR });
    const said = yearSchema.parse(rest);
    expect(said.totals).toMatchObject({ units: 3, selfDone: 2, appraisedDone: 2, recognised: 1 });
    expect(said.units.map(({ scored, heldUp }) => [scored?.self, scored?.appraised, heldUp])).toEqual([
      [15, 15, ""],
      [15, 15, "Chưa đạt: 1.1."],
      [1, 0, "Đơn vị còn 14 tiêu chí chưa tự chấm."],
    ]);
    const rows = textOf(sheetNamed(workbook, TAB_YEAR)).map((row) => Array.from(row, (cell) => cell ?? ""));
    const head = rows.find(([cell]) => cell === "TT") ?? [];
    const shown = (name: string) => {
      const row = rows.find((one) => one[1] === name) ?? [];
      const columns = ["Tự chấm khác thẩm định", "Tự chấm", "Thẩm định", "Thiếu minh chứng"];
      return [...columns, "Quyết định", "Đang vướng", "Năm trước còn thiếu"].map(
        (column) => row[head.indexOf(column)] ?? "",
      );
    };
    for (const { name, scored, decision, heldUp, lackedBefore } of said.units)
      expect(shown(name)).toEqual([
        scored?.differing.join(", "),
        `${scored?.self}/${scored?.of}`,
        `${scored?.appraised}/${scored?.of}`,
        scored?.withoutEvidence.length ? String(scored.withoutEvidence.length) : "",
        decision,
        heldUp,
        lackedBefore,
      ]);
    const steps = rows.flat().find((text) => text.includes("→"));
    for (const step of ["Tự chấm xong 2/3", "Thẩm định xong 2/3", "Báo cáo cấp trên: chưa lập"])
      expect(steps).toContain(step);
  });
});

describe("what goes to the level above", () => {
  it("holds nothing of officers, of their visits or of what was typed there", async () => {
    const { model } = await open(await readFile(file("nam.xlsx")), "nam.xlsx");
    const { host, ui } = bundleOn(model);
    expect(host.run("runYear", [{ write: true }])).toMatchObject({ ok: true, written: TAB_YEAR });
    ui.answerPrompt("OK", "Huyện đoàn Cao Lộc");
    host.run("menuUpward");
    const text = everything(sheetNamed(model, TAB_REPORT));
    expect(text).toContain("Cao Lộc");
    expect(text).not.toMatch(/Chim|Hoàng Yến|0987654321|lượt|Nắm tình hình|onerror|calc|xau\.vn/);
  });
});

describe("the lists beside an assessment", () => {
  it("change nothing of what is recognised", async () => {
    const judged = async (sheets: typeof LISTS) => {
      const { model } = await open(await xlsx([["Chấm điểm", ASSESSMENT], ...sheets]), "x.xlsx");
      const { totals, units, layout } = bundleOn(model).host.run("runReport", [{}]) as Record<
        string,
        unknown
      >;
      return { totals, units, layout };
    };
    const [registration] = LISTS as readonly [(typeof LISTS)[number]];
    expect(await judged(LISTS)).toEqual(await judged([registration]));
  });
});
