/** @fileoverview Where a unit's file is, in a column of the assessment itself: told, written there, and no list made besides. */
import { expect, it } from "vitest";
import { bookFrom } from "../../src/sidebar/sent-book";
import { anchorsOf, filePlaces } from "../../src/sidebar/unit-places";
import type { BookUnit, Opened, Saved } from "../../src/sidebar/wire";
import { CODES, PASSES } from "../layout/books";
import { UNITS } from "../layout/registered";
import { bookOf, sheetOf } from "../workbench/host/support";
import { ask, at, bundleOn, sheetNamed } from "./support";

it("is sent back from the sidebar, in the column that the person has beside the marks", () => {
  const workbook = bookOf(
    sheetOf(
      [
        ["KẾT QUẢ THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021"],
        ["TT", "Tên đơn vị", "Tình trạng hồ sơ", "Lý do trả lại", ...CODES],
        ...UNITS.map((unit, n) => [n + 1, unit, n === 0 ? "Đã gửi" : "", "", ...PASSES]),
      ],
      "Chấm",
    ),
  );
  const { host, ui } = bundleOn(workbook);
  const request = { sheet: null, selected: false, unit: { name: UNITS[0], heading: "", at: 0 } };
  const book = bookFrom(ask<Opened>(host, "sidebarOpen", request).book);
  const unit = book.units[0] as BookUnit;
  const places = filePlaces(book, unit);
  if (!places?.reason) throw new Error("no place of the file");
  const edit = { formula: "", overwrite: false };
  const saved = ask<Saved>(host, "sidebarSave", {
    anchors: anchorsOf(book, unit.anchors).filter(({ sheet }) => sheet === places.state.sheet),
    edits: [
      { ...places.state, ...edit, was: "Đã gửi", now: "Trả lại" },
      { ...places.reason, ...edit, was: "", now: "Thiếu biên bản" },
    ],
    adding: null,
  });
  expect(saved.state).toBe("saved");
  const sheet = sheetNamed(workbook, "Chấm");
  expect([at(sheet, "C3")?.value, at(sheet, "D3")?.value]).toEqual(["Trả lại", "Thiếu biên bản"]);
  const year = host.run("runYear", [{}]) as { units: { heldUp: string }[] };
  expect(year.units[0]?.heldUp).toBe("Hồ sơ đã trả lại, đơn vị chưa gửi lại: Thiếu biên bản.");
  host.run("menuYearLists");
  expect(ui.alerts).toEqual([]);
  const made = workbook.sheets.flatMap(({ name }) => (/^(?:Chấm|3CĐ)/.test(name) ? [] : name));
  expect(made.map((name) => name.replace(/ \d{4}$/, ""))).toEqual(["Đăng ký", "Phân công", "Đi cơ sở"]);
});
