/** A copied file whose tabs are still of last year: the first command asks about it, once. Through the built bundle. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { TAB_SETTINGS } from "../../src/table/own-tabs";
import type { ModelWorkbook } from "../../workbench/host/model";
import { open } from "../../workbench/xlsx/open";
import { bookOf, type Given, sheetOf } from "../workbench/host/support";
import { bundleOn, everything, sheetNamed, textOf } from "./support";

const LABEL = "Đã hỏi mở năm mới";
const MAY = Date.parse("2027-05-10T03:00:00Z");

const sheet = (title: string, name = "Chấm", id = 1) =>
  sheetOf(
    [
      [title],
      ["TT", "Đơn vị", "1.1", "Minh chứng 1.1", "2.1", "3.1"],
      ...["Đoàn xã An Hà", "Đoàn xã Đào Mỹ", "Đoàn xã Tân Liên"].map((unit, n): Given[] => [
        n + 1,
        unit,
        "x",
        "12-KH/ĐTN",
        "x",
        "x",
      ]),
    ],
    name,
    id,
  );
const LAST_YEAR = "BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2026";

/** A workbook that was worked with in its year. */
function worked(title = LAST_YEAR, ...others: ReturnType<typeof sheet>[]): ModelWorkbook {
  const workbook = bookOf(sheet(title), ...others);
  const { ui, host } = bundleOn(workbook, { now: () => Date.parse("2026-06-01T03:00:00Z") });
  host.run("menuResult");
  expect(ui.toasts).toHaveLength(1);
  return workbook;
}
/** The file once more: cells, tabs and their ids, and nothing of what was kept beside it. */
const copyOf = (workbook: ModelWorkbook) => structuredClone(workbook);

function run(workbook: ModelWorkbook, { at = MAY, command = "menuResult" } = {}) {
  const { host, ui } = bundleOn(workbook, { now: () => at });
  host.run(command);
  return { host, ui, data: dataOf(ui.dialogs[0]?.content), goesOn: ui.toasts.length === 1 };
}

interface Asked {
  readonly command: string;
  readonly message: string;
  readonly choices: readonly {
    readonly label: string;
    readonly command?: string;
    readonly asked?: number;
    readonly uses: unknown[];
    readonly together: unknown[];
  }[];
}
const dataOf = (page = "") =>
  JSON.parse(/id="data">(.*?)<\/script>/s.exec(page)?.[1] ?? "null") as Asked | null;

/** Presses a button of the question, as its page sends it. */
function press({ host, data }: ReturnType<typeof run>, nth: number) {
  const choice = data?.choices[nth];
  const command = choice?.command ?? data?.command;
  const message = { command, uses: choice?.uses, together: choice?.together, asked: choice?.asked ?? null };
  expect(host.callFromSidebar("answerQuestion", [message])).toMatchObject({ ok: true, value: { ok: true } });
}
const askedIn = (workbook: ModelWorkbook) =>
  textOf(sheetNamed(workbook, TAB_SETTINGS)).find(([label]) => label === LABEL)?.[1];

describe("[Y15] the first command in a copied file", () => {
  it("asks whether to open the year, goes on with the command at No, and never asks again", () => {
    const workbook = copyOf(worked());
    const first = run(workbook);
    expect(first.goesOn).toBe(false);
    expect(first.data?.message).toContain("Bảng chấm là của năm 2026, mà nay đã là năm 2027.");
    expect(first.data?.choices.map(({ label }) => label)).toEqual([
      "Mở năm 2027",
      "Làm tiếp với bảng năm 2026",
    ]);
    press(first, 1);
    expect(first.ui.toasts).toHaveLength(1);
    expect(askedIn(workbook)).toBe("2027");
    expect(run(workbook)).toMatchObject({ goesOn: true, data: null });
    // As .xlsx, opened anew, nothing is kept beside it either.
    expect(run(copyOf(workbook))).toMatchObject({ goesOn: true, data: null });
  });
  it("shows the preview at Yes", () => {
    const workbook = copyOf(worked());
    const first = run(workbook);
    press(first, 0);
    expect(dataOf(first.ui.dialogs[1]?.content)).toMatchObject({ year: 2027, from: 2026, sheet: "Chấm" });
    expect(run(workbook)).toMatchObject({ goesOn: true, data: null });
  });
  it("is told for a copy after a command that judges nothing, too", () => {
    const workbook = copyOf(worked());
    bundleOn(workbook, { now: () => MAY }).host.run("menuSettings");
    expect(run(workbook).goesOn).toBe(false);
  });
  it("asks in a year's copy of a copy again", () => {
    const workbook = copyOf(worked());
    press(run(workbook), 1);
    const title = workbook.sheets[0]?.cells.get(0)?.get(0);
    if (title) title.value = LAST_YEAR.replace("2026", "2027");
    const next = run(copyOf(workbook), { at: Date.parse("2028-05-10T03:00:00Z") });
    expect(next.data?.choices[0]?.label).toBe("Mở năm 2028");
  });
});

describe("[Y15] a copied file of whatever shape asks, and opens the year from the question", () => {
  it.each([
    ["turned", "cases/xoay-ngang-don-vi-theo-cot", 2020, ["TH 2021"]],
    ["long", "samples/lang-giang-2021-dang-dai", 2021, ["Danh sách chấm 2022"]],
    ["forms, a tab a unit", "cases/phieu-danh-so-lien-tuc", 2024, ["Gia Cát 2025", "Hợp Thành 2025"]],
    ["several tabs", "samples/tra-cu-2022", 2022, ["Đăng ký 2023", "Thẩm định 2023", "Minh chứng 2023"]],
  ] as const)("%s", async (_, file, year, made) => {
    const bytes = readFileSync(new URL(`../${file}.xlsx`, import.meta.url));
    const { model } = await open(bytes, "tep.xlsx");
    bundleOn(model, { now: () => Date.UTC(year, 5, 1) }).host.run("menuResult");
    const copied = copyOf(model);
    const before = copied.sheets.map((one) => [one.name, everything(one)] as const);
    const first = run(copied, { at: Date.UTC(year + 1, 4, 10) });
    expect(first.data?.message).toContain(`Bảng chấm là của năm ${year}, mà nay đã là năm ${year + 1}.`);
    press(first, 0);
    const shown = JSON.parse(
      /id="data">(.*?)<\/script>/s.exec(first.ui.dialogs[1]?.content ?? "")?.[1] ?? "{}",
    );
    expect(shown).toMatchObject({ year: year + 1, from: year });
    expect(
      first.host.callFromSidebar("openNewYear", [{ year: shown.year, sheet: shown.sheet }]),
    ).toMatchObject({
      ok: true,
      value: { ok: true, message: expect.stringContaining(`Đã mở năm ${year + 1}: tạo`) },
    });
    const names = copied.sheets.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([...made]));
    // Last year's tabs are as they were.
    for (const [name, all] of before)
      if (!name.startsWith("3CĐ · ")) expect(everything(sheetNamed(copied, name))).toBe(all);
  });
});

describe("[C37] a copy that has what was kept beside the file, as one made in Drive may", () => {
  it("is gone on with as the file is, asks nothing, and opens the year from the menu", () => {
    const documentProperties = new Map<string, string>();
    const file = bookOf(sheet(LAST_YEAR));
    const runIn = (workbook: ModelWorkbook, command: string, now: number) => {
      const { host, ui } = bundleOn(workbook, { documentProperties, now: () => now });
      host.run(command);
      return { host, ui };
    };
    runIn(file, "menuResult", Date.parse("2026-06-01T03:00:00Z"));
    const copy = copyOf(file);
    expect(documentProperties.size).toBeGreaterThan(0);
    const { ui } = runIn(copy, "menuResult", MAY);
    expect([ui.dialogs.length, ui.toasts[0]?.message.includes("Đã đọc 3 đơn vị")]).toEqual([0, true]);
    const opening = runIn(copy, "menuOpenYear", MAY);
    expect(opening.ui.dialogs).toHaveLength(1);
    const said = opening.host.callFromSidebar("openNewYear", [{ year: 2027, sheet: "Chấm" }]);
    expect(said).toMatchObject({ ok: true, value: { ok: true } });
    expect(copy.sheets.map(({ name }) => name)).toContain("Chấm 2027");
  });
});

describe("[Y15] nobody is asked", () => {
  it.each<[string, () => ModelWorkbook, number]>([
    ["in the file itself, that was not copied", () => worked(), MAY],
    ["in February, when last year is scored", () => copyOf(worked()), Date.parse("2027-02-27T03:00:00Z")],
    ["two years later", () => copyOf(worked()), Date.parse("2028-05-10T03:00:00Z")],
    ["where no year is known", () => copyOf(worked("BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG")), MAY],
    ["in a copy of this year's file", () => copyOf(worked(LAST_YEAR.replace("2026", "2027"))), MAY],
    [
      "where a tab of this year is there",
      () => {
        const workbook = worked();
        workbook.sheets.push(sheet(LAST_YEAR.replace("2026", "2027"), "Chấm 2027", 9));
        return copyOf({ ...workbook, activeSheet: 0 });
      },
      MAY,
    ],
    ["where the add-on has no tab yet", () => bookOf(sheet(LAST_YEAR)), MAY],
  ])("%s", (_, book, at) => {
    const workbook = book();
    expect(run(workbook, { at })).toMatchObject({ goesOn: true, data: null });
  });
  it("without a screen", () => {
    const workbook = copyOf(worked());
    const { host, ui } = bundleOn(workbook, { now: () => MAY });
    expect(host.run("runReport", [{}])).toMatchObject({ year: 2026 });
    expect(ui.dialogs).toEqual([]);
  });
  it("by Mở năm mới, which is what it would offer", () => {
    const { ui } = run(copyOf(worked()), { command: "menuOpenYear" });
    expect(dataOf(ui.dialogs[0]?.content)).toMatchObject({ year: 2027, from: 2026 });
  });
  it("and costs no call to the grid", () => {
    const calls = (workbook: ModelWorkbook, at: number) => {
      const { host } = run(workbook, { at });
      return [...host.calls].filter(([name]) => /^(Spreadsheet|Sheet|Range)/.test(name));
    };
    expect(calls(worked(), MAY)).toEqual(calls(worked(), Date.parse("2026-06-02T03:00:00Z")));
  });
});
