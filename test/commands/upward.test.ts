/** Lập báo cáo gửi cấp trên on the host, through the built bundle: what is written, what never is. */
import { describe, expect, it } from "vitest";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { DEFAULT_SETTINGS, settingsRows } from "../../src/criteria/settings";
import { criteriaRows } from "../../src/criteria/tab";
import { MARK_EDITABLE, TAB_CRITERIA, TAB_REPORT, TAB_SETTINGS } from "../../src/table/own-tabs";
import { readReportTab } from "../../src/upward/read";
import type { Report } from "../../src/upward/report";
import type { ModelSheet, ModelWorkbook } from "../../workbench/host/model";
import { open } from "../../workbench/xlsx/open";
import { bookOf, type Given, sheetOf } from "../workbench/host/support";
import { at, bundleOn, everything, sampleWorkbook, sheetNamed, textOf } from "./support";

const NOON = Date.UTC(2021, 10, 22, 5);
const SHEET: Given[][] = [
  ["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
  ["TT", "Đơn vị", "1.1", "1.2", "2.1", "3.1"],
  [1, "Đoàn xã An Hà", "x", "x", "x", "x"],
  [2, "Đoàn xã Đào Mỹ", "x", "không", "x", "x"],
];

/** Runs the command as a unit whose name is asked for. */
function reportOf(workbook: ModelWorkbook, unit = "Huyện đoàn Cao Lộc", now = NOON) {
  const bundle = bundleOn(workbook, { now: () => now });
  bundle.ui.answerPrompt("OK", unit);
  bundle.host.run("menuUpward");
  expect(bundle.ui.alerts).toEqual([]);
  return bundle;
}

function read(sheet: ModelSheet): Report {
  const [received] = readReportTab(sheet.name, textOf(sheet));
  expect(received?.flaws).toEqual([]);
  return received?.report as Report;
}

const setting = (workbook: ModelWorkbook, label: string, value: string) => {
  const tab = sheetNamed(workbook, TAB_SETTINGS);
  const row = textOf(tab).findIndex(([first]) => first === label);
  tab.cells.get(row)?.set(1, { value });
};

describe("3CĐ · Báo cáo", () => {
  it("counts what the summary counts, both rates, by type, content and criterion", async () => {
    const workbook = await sampleWorkbook("cao-loc-2021");
    const { ui, host } = reportOf(workbook);
    const tab = sheetNamed(workbook, TAB_REPORT);
    const rows = textOf(tab).map((row) => row.slice(0, 5));
    expect(rows[0]?.[0]).toMatch(/^Tab do tiện ích 3 chủ động tạo/);
    for (const line of [
      ["Đơn vị lập báo cáo", "Huyện đoàn Cao Lộc"],
      ["Năm đánh giá", "2021"],
      ["Ngày lập", "22/11/2021"],
      ["Công nhận", "21", "21/27", "0.777778", "21/27"],
    ]) {
      expect(rows).toContainEqual(line);
    }
    expect(rows).toContainEqual(["Tiêu chí 1.1", "25", "0", "2", "0"]);
    // What only the machine needs is out of sight; who gets a copy has it.
    const machine = textOf(tab).flatMap(([first], row) => (first?.startsWith("3CD-REPORT") ? [row] : []));
    expect(machine.length).toBeGreaterThan(0);
    for (const row of machine) expect(tab.hiddenRows.has(row)).toBe(true);
    expect(textOf(tab)[1]?.at(-1)).toBe("ĐOÀN TNCS HỒ CHÍ MINH");
    expect(textOf(tab)[2]?.[0]).toBe("HUYỆN ĐOÀN CAO LỘC");
    const report = read(tab);
    const { totals } = host.run("runReport", [{}]) as { totals: object };
    expect(report.totals).toEqual([totals]);
    expect(report.rows).toEqual([]);
    expect(ui.toasts[0]?.message).toMatch(/Huyện đoàn Cao Lộc, năm 2021\. Mã kiểm tra: [0-9a-f]{4}-/);
    expect(tab.maxRows).toBe(textOf(tab).length);
  });

  it("warns about groups under five", async () => {
    const workbook = await sampleWorkbook("cao-loc-2021");
    const { ui } = reportOf(workbook);
    const warning = "nhóm dưới 5 đơn vị (chi đoàn cơ sở (2), thị trấn (2), trường học (2)";
    expect(ui.toasts[0]?.message).toContain(warning);
    expect(textOf(sheetNamed(workbook, TAB_REPORT)).flat().join("\n")).toContain(warning);
  });

  it("asks once for the unit's name and remembers it in the settings", () => {
    const workbook = bookOf(sheetOf(SHEET, "Chấm"));
    const { host, ui } = reportOf(workbook);
    expect(ui.prompts).toHaveLength(1);
    expect(textOf(sheetNamed(workbook, TAB_SETTINGS))).toContainEqual([
      "Tên đơn vị lập báo cáo",
      "Huyện đoàn Cao Lộc",
      expect.any(String),
    ]);
    const first = workbook.sheets.map(everything);
    host.run("menuUpward");
    expect(ui.prompts).toHaveLength(1);
    expect(workbook.sheets.map(everything)).toEqual(first);
  });

  it("remembers it in a settings tab that has no such line yet", () => {
    const old = [["Tab do tiện ích 3 chủ động tạo để bạn sửa."], ["Thiết lập"], ["Năm đánh giá", 2021]];
    const settings = sheetOf(old, TAB_SETTINGS, 7);
    settings.maxRows = 3;
    const workbook = bookOf(sheetOf(SHEET, "Chấm"), settings);
    reportOf(workbook, "=1+1 Huyện đoàn");
    expect(textOf(settings)).toEqual([
      ...old.map((row) => row.map(String)),
      ["Tên đơn vị lập báo cáo", "1+1 Huyện đoàn", expect.stringContaining("Ghi trong báo cáo")],
    ]);
    expect(read(sheetNamed(workbook, TAB_REPORT)).header.unit).toBe("1+1 Huyện đoàn");
  });

  it("leaves without a trace when the person leaves, and says what is needed where nothing is typed", () => {
    const workbook = bookOf(sheetOf(SHEET, "Chấm"));
    const { host, ui } = bundleOn(workbook);
    ui.answerPrompt("CANCEL", "Huyện đoàn");
    host.run("menuUpward");
    ui.answerPrompt("OK", "  ").answerAlert("OK");
    host.run("menuUpward");
    expect(ui.alerts[0]?.prompt).toMatch(/cần tên đơn vị/);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Chấm"]);
  });

  it("asks for the year where the sheet names none", () => {
    const workbook = bookOf(sheetOf([["BẢNG CHẤM 3 CHỦ ĐỘNG"], ...SHEET.slice(1)], "Chấm"));
    const { host, ui } = bundleOn(workbook);
    ui.answerAlert("OK");
    host.run("menuUpward");
    expect(ui.alerts[0]?.prompt).toMatch(/Chưa rõ báo cáo của năm nào/);
  });

  it("is of the tab that is open where several could be meant, and says which", () => {
    const other = SHEET.map((line, i) => (i === 0 ? ["BẢNG CHẤM 3 CHỦ ĐỘNG NĂM 2020"] : line)).slice(0, 3);
    const workbook = bookOf(sheetOf(SHEET, "Chấm 2021", 1), sheetOf(other, "Chấm 2020", 2));
    workbook.activeSheet = 1;
    const { ui } = reportOf(workbook);
    expect(read(sheetNamed(workbook, TAB_REPORT)).header.year).toBe(2020);
    expect(ui.toasts[0]?.message).toContain("Chấm 2020");
  });

  it("is the same on the same day, another on the next, with a new stamp when a mark changed", () => {
    const workbook = bookOf(sheetOf(SHEET, "Chấm"));
    reportOf(workbook);
    const stamp = () => read(sheetNamed(workbook, TAB_REPORT)).stamp;
    const first = stamp();
    bundleOn(workbook, { now: () => NOON + 3_600_000 }).host.run("menuUpward");
    expect(stamp()).toEqual(first);
    bundleOn(workbook, { now: () => NOON + 86_400_000 }).host.run("menuUpward");
    expect(stamp().header).not.toBe(first.header);
    expect(stamp().totals).toBe(first.totals);
    (at(sheetNamed(workbook, "Chấm"), "D4") as { value: string }).value = "x";
    bundleOn(workbook, { now: () => NOON }).host.run("menuUpward");
    expect(stamp().header).toBe(first.header);
    expect(stamp().totals).not.toBe(first.totals);
  });

  it("carries a row a unit where the settings allow it, and says level and level above", async () => {
    const workbook = await sampleWorkbook("phu-binh-2020-tu-cham");
    const { host } = reportOf(workbook);
    setting(workbook, "Gửi kèm từng đơn vị", "Có");
    setting(workbook, "Cấp của đơn vị", "Cấp huyện");
    setting(workbook, "Tên cấp trên", "Tỉnh đoàn Thái Nguyên");
    host.run("menuUpward");
    const report = read(sheetNamed(workbook, TAB_REPORT));
    expect(report.header).toMatchObject({ level: "Cấp huyện", parent: "Tỉnh đoàn Thái Nguyên", kind: "own" });
    const { units } = host.run("runReport", [{}]) as { units: { name: string; outcome: string }[] };
    expect(report.rows.map(({ name, outcome }) => ({ name, outcome }))).toEqual(
      units.map(({ name, outcome }) => ({ name, outcome })),
    );
    expect(report.rows.find(({ outcome }) => outcome === "notRegistered")).toMatchObject({ criteria: "" });
  });

  it("verifies after a way through .xlsx and under another name", async () => {
    const workbook = await open(
      await import("node:fs").then(({ readFileSync }) =>
        readFileSync(new URL("../samples/cao-loc-2021.xlsx", import.meta.url)),
      ),
      "cao-loc.xlsx",
    );
    reportOf(workbook.model);
    const again = (await open(await workbook.save(), "x.xlsx")).model;
    const tab = sheetNamed(again, TAB_REPORT);
    expect(read(tab)).toEqual(read(sheetNamed(workbook.model, TAB_REPORT)));
    tab.name = "Bản sao của báo cáo";
    read(tab);
  });

  it("never writes over a report of somebody else that bears its name", () => {
    const theirs = bookOf(sheetOf(SHEET, "Chấm"));
    reportOf(theirs, "Huyện đoàn Chi Lăng");
    const sent = sheetNamed(theirs, TAB_REPORT);
    const workbook = bookOf(sheetOf(SHEET, "Chấm"), { ...sent, id: 9 });
    const before = everything(sent);
    reportOf(workbook);
    expect(everything(sheetNamed(workbook, TAB_REPORT))).toBe(before);
    expect(read(sheetNamed(workbook, `${TAB_REPORT} (2)`)).header.unit).toBe("Huyện đoàn Cao Lộc");
  });
});

describe("what never travels", () => {
  let marks = 0;
  /** A text nobody could write by chance, another for each cell. */
  const mark = (text = "") => `${text}MẬT${++marks}MẬT`;
  const noted = (value: Given): Given =>
    ({ value, note: mark("ghi chú "), links: [{ start: 0, end: 1, url: `https://${mark()}.vn/` }] }) as Given;

  /** An assessment and people's lists, marked in every free cell. */
  function marked() {
    const unit = (i: number) => [
      noted(i),
      noted(`Đoàn xã ${mark()}`),
      mark("Nguyễn Văn "),
      noted("Đạt"),
      noted(mark("12-KH/ĐTN ")),
      mark("giải trình "),
      noted(i % 2 ? "Đạt" : mark()),
      mark("drive.google.com/"),
      mark("Không áp dụng: "),
      mark("15-BC/ĐTN "),
      mark("Kết quả "),
      mark("ghi chú "),
    ];
    const assessment = sheetOf(
      [
        [mark("BCH ĐOÀN HUYỆN ")],
        [`BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021 ${mark()}`],
        [
          "TT",
          "Đơn vị",
          "Cán bộ phụ trách",
          `1.1 ${mark()}`,
          "",
          "",
          "2.1",
          "",
          "3.1",
          "",
          "Kết quả",
          "Ghi chú",
        ],
        [
          "",
          "",
          "",
          "Thẩm định",
          "Minh chứng",
          "Giải trình",
          "Thẩm định",
          "Minh chứng",
          "Thẩm định",
          "Minh chứng",
          "",
          "",
        ],
        ...[1, 2, 3, 4, 5, 6].map(unit),
        ["", mark("Người lập biểu ")],
      ],
      `Chấm ${mark()}`,
    );
    const people = sheetOf(
      [
        ["Họ và tên", "Dân tộc", "Tôn giáo", "Sức khỏe", "Điện thoại", mark()],
        ...[1, 2, 3].map(() => [noted(mark()), mark("Tày "), mark("Công giáo "), mark(), mark("09"), mark()]),
      ],
      `Đoàn viên ${mark()}`,
      1,
    );
    return bookOf(assessment, people);
  }

  const whole = (sheet: ModelSheet) => everything(sheet);

  it("is anything that people typed: neither in the report, its notes, its name nor the file's properties", () => {
    const workbook = marked();
    const { host } = reportOf(workbook);
    const text = whole(sheetNamed(workbook, TAB_REPORT));
    expect(read(sheetNamed(workbook, TAB_REPORT)).totals[0]?.units).toBe(6);
    expect(marks).toBeGreaterThan(60);
    expect(text).not.toMatch(/MẬT/i);
    expect(text).not.toMatch(/Dân tộc|Tôn giáo|Sức khỏe|Nguyễn/);
    const calls = [...host.calls.keys()].join();
    expect(calls).not.toMatch(/UserPropert|ScriptPropert|Cache|Metadata|setNote|NamedRange/);
    // Of own tabs their numbers are kept there, and nothing else.
    const kept = [...host.documentProperties];
    expect(kept).toEqual([["own-sheets", expect.stringMatching(/^[\d ]+$/)]]);
    const answer = host.run("sidebarReport", [{ kind: "own" }]) as {
      ok: boolean;
      name: string;
      text: string;
    };
    expect(answer.ok).toBe(true);
    expect(answer.name + answer.text).not.toMatch(/MẬT|mat\d/i);
  });

  it("nor what a unit wrote into its own criteria, its settings and its list of registered units", () => {
    const workbook = marked();
    const own = { ...SET_2018_2022, id: "rieng", name: "Bộ tiêu chí riêng", sources: [mark("78/KH ")] };
    const pillars = own.pillars.map((pillar) => ({
      ...pillar,
      name: mark(pillar.name),
      criteria: pillar.criteria.map((one) => ({ ...one, text: mark(one.text) })),
    }));
    workbook.sheets.push(
      sheetOf(criteriaRows({ ...own, pillars }, MARK_EDITABLE), TAB_CRITERIA, 20),
      sheetOf(
        settingsRows(MARK_EDITABLE, {
          ...DEFAULT_SETTINGS,
          unit: "Huyện đoàn Cao Lộc",
          deadline: mark("ngày "),
          expected: [mark("Đoàn xã ")],
        }),
        TAB_SETTINGS,
        21,
      ),
      sheetOf([[mark("DANH SÁCH ĐĂNG KÝ ")], ["TT", "Đơn vị"], [1, mark("Đoàn xã ")]], "Đăng ký", 22),
    );
    const { host, ui } = bundleOn(workbook, { now: () => NOON });
    host.run("menuUpward");
    expect(ui.alerts).toEqual([]);
    const report = read(sheetNamed(workbook, TAB_REPORT));
    expect(report.sets).toMatchObject([{ id: "rieng", name: "Bộ tiêu chí riêng" }]);
    expect(whole(sheetNamed(workbook, TAB_REPORT))).not.toMatch(/MẬT/i);
  });

  it("but names of units where the settings allow rows, and nothing else", () => {
    const workbook = marked();
    const { host } = reportOf(workbook);
    setting(workbook, "Gửi kèm từng đơn vị", "Có");
    host.run("menuUpward");
    const report = read(sheetNamed(workbook, TAB_REPORT));
    expect(report.rows).toHaveLength(6);
    let text = whole(sheetNamed(workbook, TAB_REPORT));
    for (const { name } of report.rows) {
      expect(name).toMatch(/^Đoàn xã MẬT\d+MẬT$/);
      text = text.split(name).join("");
    }
    expect(text).not.toMatch(/MẬT/);
  });
});
