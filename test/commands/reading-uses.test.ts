/** What a person says of whole tabs and of blocks of columns, and that nothing is asked twice, through the built bundle. */
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { TAB_SETTINGS } from "../../src/table/own-tabs";
import type { ModelWorkbook } from "../../workbench/host/model";
import { open } from "../../workbench/xlsx/open";
import { bookOf, type Given, sheetOf } from "../workbench/host/support";
import {
  answerOf,
  type Bundle,
  formOf,
  PLAIN,
  press,
  questionOf,
  type Rows,
  report,
  retype,
  save,
  TITLE,
  UNITS,
} from "./dialogs";
import { bundleOn, sheetNamed, textOf } from "./support";

/** Every command that judges. */
const COMMANDS = [
  "menuAll",
  "menuCheck",
  "menuResult",
  "menuSummary",
  "menuHighlight",
  "menuMissing",
  "menuRemind",
  "menuUpward",
];

const call = (bundle: Bundle, name: string, message: unknown) => {
  const said = bundle.host.callFromSidebar(name, [message]);
  if (!said.ok) throw new Error(said.error.message);
  return said.value as { ok: boolean; message: string };
};
const use = (bundle: Bundle, sheet: string, as: string | null) =>
  call(bundle, "saveTabUse", { sheet, use: as });
const settledUses = (workbook: ModelWorkbook) =>
  textOf(sheetNamed(workbook, TAB_SETTINGS))
    .filter(([label]) => label === "Dùng tab")
    .map(([, sheet, words]) => `${sheet}: ${words?.split(";")[0]}`);
const questionsOf = ({ ui }: Bundle) =>
  ui.dialogs.filter(({ title }) => title === "Chọn tab" || title === "Cách đọc bảng").length;

/** The commands that ask something when each is the first of the day, the tab in sight. */
function askingOf(workbook: ModelWorkbook, tab: string): string[] {
  return [...COMMANDS, "sidebarOpen"].filter((command) => {
    const bundle = bundleOn(workbook);
    bundle.ui.answerPrompt("OK", "Huyện đoàn Lạng Giang").answerAlert("OK");
    workbook.activeSheet = workbook.sheets.findIndex(({ name }) => name === tab);
    if (command === "sidebarOpen") bundle.host.callFromSidebar(command, [OPEN]);
    else bundle.host.run(command);
    return questionsOf(bundle) > 0;
  });
}
const OPEN = { sheet: null, selected: true, unit: null };

const REGISTER = ["DANH SÁCH ĐĂNG KÝ XÂY DỰNG ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2026"];
const list = (units: string[], title: Given[] = REGISTER): Rows => [
  title,
  ["TT", "Đơn vị"],
  ...units.map((unit, n): Given[] => [n + 1, unit]),
];
const NOTES: Rows = [["Ghi chép"], ["Việc", "Ai làm"], ["Gửi bảng", "Lan"]];
/** As PLAIN, and nothing says what it is. */
const UNSAID: Rows = [["THEO DÕI CÁC ĐƠN VỊ NĂM 2026"], ...PLAIN.slice(1)];

describe("what a person says of a tab in Cách đọc bảng", () => {
  it("is kept in words: a list of registration, evidence, officers, or none; and is taken back", () => {
    const workbook = bookOf(
      sheetOf(PLAIN, "Chấm"),
      sheetOf(list(UNITS.slice(1), ["CÁC ĐƠN VỊ"]), "Danh sách", 1),
      sheetOf(
        [
          ["Đơn vị", "Tiêu chí", "Minh chứng"],
          [UNITS[0] as string, "1.1", "01-KH/ĐTN"],
        ],
        "Văn bản",
        2,
      ),
      sheetOf(
        [
          ["Cán bộ phụ trách", "Đơn vị"],
          ["Lê Thị Lan", UNITS.join("; ")],
        ],
        "Phân công",
        3,
      ),
    );
    const bundle = bundleOn(workbook);
    bundle.host.run("menuReading");
    const form = formOf(bundle) as unknown as { use: string; uses: string[][] };
    expect(form.use).toBe("");
    expect(form.uses.map(([, words]) => words)).toEqual([
      "bảng chấm",
      "danh sách đăng ký",
      "minh chứng",
      "phân công cán bộ",
      "đi cơ sở",
      "không dùng",
    ]);
    expect(use(bundle, "Danh sách", "registration")).toEqual({
      ok: true,
      message:
        "Đã nhớ ở tab “3CĐ · Thiết lập”: tab “Danh sách” là danh sách đăng ký. Chạy lại lệnh trong menu.",
    });
    use(bundle, "Văn bản", "evidence");
    use(bundle, "Phân công", "officer");
    expect(settledUses(workbook)).toEqual([
      "Danh sách: danh sách đăng ký",
      "Văn bản: minh chứng",
      "Phân công: phân công cán bộ",
    ]);
    const said = report(workbook) as unknown as {
      sources: object;
      units: { name: string; outcome: string; officer?: string }[];
    };
    expect(said.sources).toMatchObject({ registration: "Danh sách", evidence: "Văn bản" });
    expect(said.units[0]?.outcome).toBe("notRegistered");
    use(bundle, "Danh sách", "none");
    expect(report(workbook)).toMatchObject({ ok: true, sources: { registration: null } });
    use(bundle, "Danh sách", null);
    use(bundle, "Văn bản", null);
    use(bundle, "Phân công", null);
    expect(settledUses(workbook)).toEqual([]);
  });

  it("is an assignment too where the assessment has officers of its own: who is named otherwise there is told", () => {
    const own = PLAIN.map((row, n): Given[] =>
      row.length < 2
        ? [...row]
        : [row[0] ?? null, row[1] ?? null, n === 1 ? "Cán bộ phụ trách" : "Trần Văn Ba", ...row.slice(2)],
    );
    const workbook = bookOf(
      sheetOf(own, "Chấm"),
      // Its own words say nothing of what it is.
      sheetOf(
        [
          ["Đồng chí", "Đơn vị"],
          ["Lê Thị Lan", UNITS[0] as string],
        ],
        "Trang 5",
        3,
      ),
    );
    const bundle = bundleOn(workbook);
    const year = () =>
      bundle.host.run("runYear", [{}]) as {
        units: { name: string; officers: string[] }[];
        findings: { code: string }[];
        sources: { kind: string; sheet: string }[];
      };
    expect(year().sources.map(({ sheet }) => sheet)).toEqual(["Chấm"]);
    expect(use(bundle, "Trang 5", "officer")).toMatchObject({ ok: true });
    expect(settledUses(workbook)).toEqual(["Trang 5: phân công cán bộ"]);
    const said = year();
    expect(said.sources.map(({ kind, sheet }) => `${kind} ${sheet}`)).toEqual([
      "assignment Chấm",
      "assignment Trang 5",
    ]);
    expect(said.units[0]?.officers).toEqual(["Trần Văn Ba", "Lê Thị Lan"]);
    expect(said.findings.map(({ code }) => code)).toContain("assignment-differs");
  });

  it("is refused in a person's words where the tab does not hold that", () => {
    const workbook = bookOf(sheetOf(PLAIN, "Chấm"), sheetOf(NOTES, "Ghi chép", 1));
    const bundle = bundleOn(workbook);
    expect(use(bundle, "Ghi chép", "registration").message).toBe(
      "Chưa dùng được tab “Ghi chép” làm danh sách đăng ký: tab cần có tên các đơn vị có trong bảng chấm. Hãy sửa tiêu đề của tab, hoặc chọn “không dùng”.",
    );
    expect(use(bundle, "Ghi chép", "evidence").message).toContain("cột tên đơn vị, cột tiêu chí");
    expect(use(bundle, "Ghi chép", "officer").message).toContain("Cán bộ phụ trách");
    for (const bad of [null, { sheet: "Không có", use: "none" }, { sheet: "Chấm", use: "assessment" }])
      expect(call(bundle, "saveTabUse", bad)).toMatchObject({
        ok: false,
        message: expect.stringMatching(/\.$/),
      });
    expect(workbook.sheets).toHaveLength(2);
  });

  it("of a table settled before takes its columns' reading away; settling its columns brings it back", () => {
    const workbook = bookOf(sheetOf(PLAIN, "Tổ 1"), sheetOf(PLAIN, "Tổ 2", 1));
    const bundle = bundleOn(workbook);
    bundle.host.run("menuReading");
    expect(save(bundle, { ...answerOf(formOf(bundle)), use: "assessment" })).toMatchObject({ ok: true });
    expect(settledUses(workbook)).toEqual(["Tổ 1: bảng chấm"]);
    expect(report(workbook)).toMatchObject({ layout: { sheet: "Tổ 1" } });
    use(bundle, "Tổ 1", "none");
    expect(report(workbook)).toMatchObject({ layout: { sheet: "Tổ 2" }, notRead: [] });
    bundle.host.run("menuReading");
    expect(save(bundle, { ...answerOf({ ...formOf(bundle), sheet: "Tổ 1" }), use: null })).toMatchObject({
      ok: true,
    });
    expect(settledUses(workbook)).toEqual([]);
  });
});

describe("a block of columns", () => {
  const twice: Rows = [
    TITLE,
    ["TT", "Đơn vị", "Thẩm định lần 1", null, null, "Thẩm định lần 2", null, null, "Ghi chú"],
    [null, null, "1.1", "2.1", "3.1", "1.1", "2.1", "3.1", null],
    ...UNITS.map((unit, n): Given[] => [n + 1, unit, "Đạt", "Đạt", "Đạt", "Không đạt", "Đạt", "Đạt"]),
  ];

  it("that repeats the criteria is offered to be set aside as a whole, and then is not asked about again", () => {
    const sheet = sheetOf(twice, "Chấm");
    sheet.merges.push(
      { firstRow: 1, lastRow: 1, firstColumn: 2, lastColumn: 4 },
      { firstRow: 1, lastRow: 1, firstColumn: 5, lastColumn: 7 },
    );
    const workbook = bookOf(sheet);
    const bundle = bundleOn(workbook);
    bundle.host.run("menuCheck");
    const form = formOf(bundle) as ReturnType<typeof formOf> & {
      blocks: { heading: string; columns: string[] }[];
    };
    expect(form.blocks).toEqual([
      { heading: "Thẩm định lần 1", columns: ["C", "D", "E"], like: ["1.1 1", "2.1 1", "3.1 1"] },
      { heading: "Thẩm định lần 2", columns: ["F", "G", "H"], like: ["1.1 1", "2.1 1", "3.1 1"] },
    ]);
    const aside = Object.fromEntries(
      form.blocks[0]?.columns.map((column) => [column, ["other", null] as [string, null]]) ?? [],
    );
    const kept: Record<string, [string, string]> = {
      F: ["appraised", "1.1"],
      G: ["appraised", "2.1"],
      H: ["appraised", "3.1"],
    };
    expect(save(bundle, answerOf(form, { ...aside, ...kept }))).toMatchObject({ ok: true });
    expect(askingOf(workbook, "Chấm")).toEqual([]);
    const read = report(workbook) as unknown as { findings: { code: string }[] } & ReturnType<typeof report>;
    expect(read.units[0]?.criteria["1.1"]).toBe("fail");
    expect(read.findings.filter(({ code }) => code === "column-not-read")).toEqual([]);
  });

  it("is none where criteria stand once, or in twos side by side", () => {
    const sides: Rows = [
      TITLE,
      ["TT", "Đơn vị", "1.1", null, "2.1", null, "3.1", null],
      [null, null, ...[1, 2, 3].flatMap(() => ["Tự chấm", "Thẩm định"])],
      ...UNITS.map((unit, n): Given[] => [n + 1, unit, ...Array.from({ length: 6 }, () => "Đạt")]),
    ];
    for (const rows of [PLAIN, sides]) {
      const bundle = bundleOn(bookOf(sheetOf(rows, "Chấm")));
      bundle.host.run("menuReading");
      expect(formOf(bundle)).toMatchObject({ blocks: [] });
    }
  });
});

describe("a question with buttons", () => {
  it("“Không tab nào” sets all aside, and says so from then on without asking", () => {
    const workbook = bookOf(
      sheetOf(UNSAID, "Tổ 1"),
      sheetOf(UNSAID, "Tổ 2", 1),
      sheetOf(NOTES, "Ghi chép", 2),
    );
    workbook.activeSheet = 2;
    const bundle = bundleOn(workbook);
    bundle.host.run("menuCheck");
    expect(questionOf(bundle).choices.map(({ label }) => label)).toContain("Không tab nào");
    press(bundle, "Không tab nào");
    expect(settledUses(workbook)).toEqual(["Tổ 1: không dùng", "Tổ 2: không dùng"]);
    expect(bundle.ui.alerts.at(-1)?.prompt ?? bundle.ui.toasts.at(-1)?.message).toMatch(/Không tìm thấy/);
    expect(questionsOf(bundle)).toBe(1);
  });

  it("about a table that nothing says to be one gives the reason, and is judged once it was confirmed", () => {
    const workbook = bookOf(sheetOf(UNSAID, "Theo dõi"));
    const bundle = bundleOn(workbook);
    bundle.host.run("menuHighlight");
    const { message, choices, command } = questionOf(bundle);
    expect(command).toBe("menuHighlight");
    expect(message).toContain("“3 chủ động”");
    expect(choices.map(({ label }) => label)).toEqual(["Chấm tab “Theo dõi”", "Không tab nào"]);
    expect(report(workbook).ok).toBe(false);
    press(bundle, "Chấm tab “Theo dõi”");
    expect(report(workbook)).toMatchObject({ ok: true, layout: { sheet: "Theo dõi" } });
    expect(askingOf(workbook, "Theo dõi")).toEqual([]);
  });

  const unsure = list(UNITS, ["DANH SÁCH ĐĂNG KÝ SAO BIỂN"]);
  const few = list([
    "Đoàn xã An Hà",
    ...["A Lù", "Y Tý", "Nậm Pung", "Trịnh Tường"].map((x) => `Đoàn xã ${x}`),
  ]);

  it.each([
    ["that does not say what is registered", unsure],
    ["that hardly names a unit", few],
  ])("about a list of registration %s is settled either way, once", (_, rows) => {
    for (const button of ["Dùng danh sách ở tab “Sheet3”", "Không dùng danh sách nào"]) {
      const many = [
        ...PLAIN,
        ...["Gia Cát", "Hợp Thành"].map((x, n): Given[] => [
          n + 4,
          `Đoàn xã ${x}`,
          "Đạt",
          "Đạt",
          "Đạt",
          "Đạt",
        ]),
      ];
      const workbook = bookOf(sheetOf(many, "Chấm"), sheetOf(rows, "Sheet3", 1));
      const bundle = bundleOn(workbook);
      bundle.host.run("menuResult");
      expect(questionOf(bundle).choices.map(({ label }) => label)).toEqual([
        "Dùng danh sách ở tab “Sheet3”",
        "Không dùng danh sách nào",
      ]);
      press(bundle, button);
      expect(askingOf(workbook, "Chấm")).toEqual([]);
    }
  });

  it("is asked when the sidebar opens, and its answer opens the sidebar again", () => {
    const workbook = bookOf(sheetOf(PLAIN, "Tổ 1"), sheetOf(PLAIN, "Tổ 2", 1), sheetOf(NOTES, "Ghi chép", 2));
    workbook.activeSheet = 2;
    const bundle = bundleOn(workbook);
    expect(call(bundle, "sidebarOpen", OPEN)).toMatchObject({
      ok: false,
      message: "Chưa chọn tab nên chưa chấm. Hãy chọn trong hộp thoại vừa mở.",
    });
    expect(questionOf(bundle).command).toBe("menuSidebar");
    expect(press(bundle, "Chấm tab “Tổ 2”")).toEqual({ ok: true });
    expect(bundle.ui.sidebars).toHaveLength(1);
    expect(call(bundle, "sidebarOpen", OPEN)).toMatchObject({ ok: true, book: { tabs: ["Tổ 2"] } });
    expect(questionsOf(bundle)).toBe(1);
  });
});

describe("what was settled is not asked again", () => {
  const twoTabs = async () =>
    open(
      new Uint8Array(
        await writeXlsx({
          sheets: [
            { name: "Tổ 1", rows: PLAIN as string[][] },
            { name: "Tổ 2", rows: PLAIN as string[][] },
            { name: "Đăng ký", rows: list(UNITS) as string[][] },
            { name: "Đăng ký cũ", rows: list(UNITS.slice(1)) as string[][] },
            { name: "Ghi chép", rows: NOTES as string[][] },
          ],
        }),
      ),
      "hai-to.xlsx",
    );

  it("by any command, nor when the file is saved as .xlsx and opened, until a heading changes in any row", async () => {
    const file = await twoTabs();
    const workbook = file.model;
    // Nothing is settled: each asks.
    expect(askingOf(workbook, "Ghi chép")).toEqual([...COMMANDS, "sidebarOpen"]);
    const bundle = bundleOn(workbook);
    workbook.activeSheet = 4;
    bundle.host.run("menuCheck");
    press(bundle, "Chấm tab “Tổ 2”");
    press(bundle, "Dùng danh sách ở tab “Đăng ký”");
    expect(askingOf(workbook, "Ghi chép")).toEqual([]);
    const again = (await open(await file.save(), "hai-to.xlsx")).model;
    expect(settledUses(again)).toEqual(["Tổ 2: bảng chấm", "Đăng ký: danh sách đăng ký"]);
    expect(askingOf(again, "Ghi chép")).toEqual([]);
    // Rows put in, marks and names changed: still settled.
    retype(again, [...PLAIN, [4, "Đoàn xã Tân Dĩnh", "Đạt", "", "", ""]], "Tổ 2");
    expect(askingOf(again, "Ghi chép")).toEqual([]);
    retype(
      again,
      PLAIN.map((row, n) => (n === 1 ? [...row.slice(0, -1), "3.2"] : row)),
      "Tổ 2",
    );
    expect(askingOf(again, "Ghi chép")).not.toEqual([]);
  });
});
