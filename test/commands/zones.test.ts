/** @fileoverview Dates are the spreadsheet's, in whatever zone it, the script and the machine stand ([C27]). */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cellValue } from "../../sidebar/unit-state";
import { anchorsOf, placesOfUnit } from "../../src/sidebar/unit-places";
import type { Answer, BookUnit, Opened, UnitCells } from "../../src/sidebar/wire";
import type { ModelWorkbook } from "../../workbench/host/model";
import { bookOf, sheetOf } from "../workbench/host/support";
import { bundleOn, openedWhole, sheetNamed, textOf } from "./support";

const MARK = "Tab do tiện ích 3 chủ động tạo để bạn sửa. Xin giữ nguyên dòng này và các tiêu đề cột.";
const day = (year: number, month: number, date: number) => new Date(Date.UTC(year, month - 1, date));

/** Headings 1.1 and so on that became dates, evidence dated by a day, a deadline typed as one. */
function workbook(timeZone: string): ModelWorkbook {
  const codes = [1, 2, 3].flatMap((pillar) => [1, 2, 3, 4, 5].map((n) => [pillar, n] as const));
  const dated = ([pillar, n]: readonly [number, number]) => ({
    value: day(2021, n, pillar),
    numberFormat: "d/m",
  });
  const chấm = sheetOf(
    [
      ["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
      ["TT", "Đơn vị", ...codes.flatMap((code) => [dated(code), ""])],
      ["", "", ...codes.flatMap(() => ["Kết quả", "Minh chứng"])],
      [
        1,
        "Đoàn xã An Hà",
        ...codes.flatMap(() => ["Đạt", { value: day(2021, 1, 1), numberFormat: "dd/mm/yyyy" }]),
      ],
      [2, "Đoàn xã Đào Mỹ", ...codes.flatMap(() => ["Đạt", ""])],
    ],
    "Chấm",
  );
  const settings = sheetOf(
    [
      [MARK],
      ["Thiết lập", "Giá trị"],
      ["Hạn bổ sung minh chứng", { value: day(2021, 11, 30), numberFormat: "dd/mm/yyyy" }],
    ],
    "3CĐ · Thiết lập",
    7,
  );
  return { ...bookOf(chấm, settings), timeZone };
}

const SHEETS = [
  "Asia/Ho_Chi_Minh",
  "Asia/Tokyo",
  "Pacific/Kiritimati",
  "America/Los_Angeles",
  "Europe/London",
];

describe.each(["UTC", "Asia/Ho_Chi_Minh", "Pacific/Auckland", "America/New_York"])(
  "on a machine in %s",
  (machine) => {
    const before = process.env.TZ;
    beforeAll(() => {
      process.env.TZ = machine;
    });
    afterAll(() => {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    });

    it.each(SHEETS)("a spreadsheet in %s", (zone) => {
      const { host, ui, workbook: book } = bundleOn(workbook(zone));
      const report = host.run("runReport", [{}]) as {
        layout: { criteria?: unknown };
        findings: { code: string; value: string }[];
      };
      // The headings are read as the criteria they were typed as.
      const about = JSON.stringify(report);
      expect(about).toContain('"1.1"');
      expect(about).toContain('"3.5"');
      expect(about).not.toMatch(/31\/12\/2020|02\/01\/2021/);

      host.run("menuRemind");
      const shown = ui.dialogs.map(({ content }) => content).join();
      expect(shown).toContain("30/11/2021");
      expect(shown).not.toMatch(/29\/11|01\/12/);

      host.run("menuCheck");
      const check = textOf(sheetNamed(book, "3CĐ · Kiểm tra")).flat().join("\n");
      expect(check).not.toMatch(/31\/12\/2020|02\/01\/2021/);
    });

    it.each(SHEETS)("the sidebar of a spreadsheet in %s", (zone) => {
      const { host } = bundleOn(workbook(zone));
      const ask = <T>(name: string, request: unknown) => {
        const answer = host.callFromSidebar(name, [request]);
        return (answer.ok ? answer.value : answer.error) as Answer<object> as T;
      };
      const { book } = openedWhole(
        ask<Opened>("sidebarOpen", { sheet: "Chấm", selected: false, unit: null }),
      );
      const unit = book.units[0] as BookUnit;
      // What seals were made of at opening is what they are compared with later.
      const request = { anchors: anchorsOf(book, unit.anchors), places: placesOfUnit(book, unit) };
      const answer = ask<UnitCells>("sidebarUnit", request);
      if (answer.moved) throw new Error("the unit moved");
      const dates = answer.cells
        .map(({ value }) => cellValue(value))
        .filter((one): one is Date => one instanceof Date);
      expect(dates.length).toBe(15);
      for (const date of dates)
        expect([date.getFullYear(), date.getMonth(), date.getDate()]).toEqual([2021, 0, 1]);
    });
  },
);
