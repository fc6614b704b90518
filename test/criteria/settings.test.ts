/** The tab of settings: what is written reads back, and a line that cannot be read spoils no other. */
import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS, readSettingsTab, type Settings, settingsRows } from "../../src/criteria/settings";

const SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  year: 2026,
  falseIsFail: true,
  unit: "Huyện đoàn Cao Lộc",
  place: "Cao Lộc",
  expected: ["Xã đoàn A", "Xã đoàn B"],
  tints: { ...DEFAULT_SETTINGS.tints, missing: "#fff2cc" },
};

describe("the tab of settings", () => {
  it("reads back what was written", () => {
    expect(readSettingsTab(settingsRows("note", SETTINGS))).toEqual({ settings: SETTINGS, errors: [] });
    expect(readSettingsTab([])).toEqual({ settings: DEFAULT_SETTINGS, errors: [] });
  });

  it("leaves lines that cannot be read at their usual value, tells each, and reads the others", () => {
    const rows = settingsRows("note", SETTINGS).map(([label = "", value = "", why = ""]) =>
      label === "Năm đánh giá"
        ? [label, "năm nay", why]
        : label === "Màu tô ô thiếu minh chứng"
          ? [label, "vàng", why]
          : [label, value, why],
    );
    const { settings, errors } = readSettingsTab(rows);
    expect(settings).toEqual({ ...SETTINGS, year: null, tints: DEFAULT_SETTINGS.tints });
    expect(errors).toEqual([
      { cell: "B3", message: expect.stringMatching(/^Năm đánh giá phải là một số/) },
      {
        cell: "B14",
        message: expect.stringMatching(/^“vàng” không phải mã màu\. Đang dùng màu của tiện ích; chọn/),
      },
    ]);
  });

  it("refuses a deadline that no calendar has, with its cell", () => {
    const rows = settingsRows("note", { ...SETTINGS, deadline: "ngày 31/2/2027" });
    const { settings, errors } = readSettingsTab(rows);
    expect(settings.deadline).toBe("");
    expect(errors).toEqual([
      { cell: "B6", message: "Hạn bổ sung có ngày không có trong lịch. Ghi lại, ví dụ ngày 30/11/2026." },
    ]);
  });

  it("takes the list of units from lines of the cell and from the cells below it", () => {
    const rows = settingsRows("note", { ...SETTINGS, expected: ["Đoàn xã A", "", " Đoàn xã  B "] });
    rows.push(
      ["", "Đoàn xã C"],
      ["", "Đoàn phường D", ""],
      ["Ghi chú của tôi", "Đoàn xã E"],
      ["", "Đoàn xã F"],
    );
    expect(readSettingsTab(rows).settings.expected).toEqual([
      "Đoàn xã A",
      "Đoàn xã B",
      "Đoàn xã C",
      "Đoàn phường D",
    ]);
    expect(readSettingsTab([["x"], ["", "Đoàn xã A"]]).settings.expected).toEqual([]);
  });
});
