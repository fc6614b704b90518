/** Danh sách còn thiếu and Soạn tin nhắc, through the built bundle. */
import { describe, expect, it } from "vitest";
import type { Reminder } from "../../src/reports/reminder";
import { TAB_MISSING, TAB_SETTINGS } from "../../src/table/own-tabs";
import { bookOf, sheetOf } from "../workbench/host/support";
import { at, bundleOn, sampleWorkbook, sheetNamed, textOf } from "./support";

const SHEET = [
  ["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2026"],
  [
    "TT",
    "Đơn vị",
    "Cán bộ phụ trách",
    "1.1. Nắm tình hình thanh niên",
    "",
    "2.1. Có chương trình công tác",
    "",
    "3.1. Tham mưu với cấp ủy",
    "",
  ],
  ["", "", "", "Thẩm định", "Minh chứng", "Thẩm định", "Minh chứng", "Thẩm định", "Minh chứng"],
  [1, "Đoàn xã An Hà", "Nguyễn Văn A", "Đạt", "", "Đạt", "12-KH/ĐTN", "Đạt", "17-BC/ĐTN"],
  [
    2,
    "Đoàn xã Đào Mỹ",
    "Trần Thị B",
    "Đạt",
    "Chị Lê Thị Bí Mật sẽ nộp",
    "",
    "Sẽ nộp (Lê Thị Bí Mật)",
    "Đạt",
    "17-BC/ĐTN",
  ],
  [3, "Đoàn xã Dương Đức", "Trần Thị B", "", "", "", "", "", ""],
  [4, "Đoàn xã Hương Lạc", "Trần Thị B", "Đạt", "15-BC/ĐTN", "Đạt", "16-BC/ĐTN", "Đạt", "17-BC/ĐTN"],
];

/** The reminders that the dialog got, read from its page as a browser would. */
function dialogOf({ ui }: ReturnType<typeof bundleOn>): { page: string; reminders: Reminder[] } {
  const page = ui.dialogs.at(-1)?.content ?? "";
  const json = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page)?.[1] ?? "";
  return { page, reminders: JSON.parse(json) };
}

describe("Danh sách còn thiếu", () => {
  it("lists officers and units, most urgent first, each with what is missing", () => {
    const workbook = bookOf(sheetOf(SHEET, "Chấm"));
    const { host, ui } = bundleOn(workbook);
    host.run("menuMissing");
    const sheet = sheetNamed(workbook, TAB_MISSING);
    const rows = textOf(sheet);
    expect(rows).toContainEqual(["1", "Trần Thị B", "2", "4"]);
    expect(rows).toContainEqual(["2", "Nguyễn Văn A", "1", "1"]);
    // What waits for appraisal is this level's own work: it stands below, and counts for no unit.
    const own = rows.findIndex(([text]) => text === "Việc của cấp này, đơn vị không phải bổ sung");
    const numbered = (some: typeof rows) => some.filter((row) => row.length > 4 && /^\d$/.test(row[0] ?? ""));
    expect(numbered(rows.slice(own))).toEqual([
      ["1", "Đoàn xã Đào Mỹ", "Trần Thị B", "1", "Chưa thẩm định: 2.1", "Chưa xác định"],
    ]);
    const units = numbered(rows.slice(0, own));
    expect(units.map((row) => row[1])).toEqual(["Đoàn xã Dương Đức", "Đoàn xã An Hà", "Đoàn xã Đào Mỹ"]);
    expect(units[0]?.[4]).toBe("Chưa có kết quả và minh chứng nào");
    expect(units[1]?.[4]).toBe("Chưa có minh chứng: 1.1");
    expect(units[2]?.slice(4)).toEqual(["Minh chứng mới hẹn hoặc bị trả lại: 1.1", "Chưa xác định"]);
    const line = rows.findIndex((row) => row[1] === "Đoàn xã An Hà");
    expect(at(sheet, `B${line + 1}`)?.links?.[0]?.url).toBe("#gid=0&range=B4");
    expect(ui.toasts[0]?.message).toContain("3 đơn vị còn thiếu");
    expect(ui.toasts[0]?.message).toContain("1 đơn vị còn chờ cấp này thẩm định");
  });

  it("lists nobody who only waits for appraisal, and officers as the assignment names them", () => {
    const rows = SHEET.map((row) => [...row]);
    rows[3] = [1, "Đoàn xã An Hà", "Nguyễn Văn A", "", "12-KH/ĐTN", "Đạt", "12-KH/ĐTN", "Đạt", "17-BC/ĐTN"];
    const workbook = bookOf(
      sheetOf(rows, "Chấm"),
      sheetOf(
        [
          ["PHÂN CÔNG CÁN BỘ PHỤ TRÁCH CƠ SỞ NĂM 2026"],
          ["TT", "Đơn vị", "Cán bộ phụ trách"],
          [1, "Đoàn xã Đào Mỹ", "Đ/c Trần Thị B – Phó Bí thư"],
          [2, "Đoàn xã Đào Mỹ", "Hoàng Văn Cường"],
        ],
        "Phân công",
      ),
    );
    const { host } = bundleOn(workbook);
    host.run("menuMissing");
    const text = textOf(sheetNamed(workbook, TAB_MISSING));
    const own = text.findIndex(([cell]) => cell?.startsWith("Việc của"));
    expect(text.slice(0, own).flat()).not.toContain("Đoàn xã An Hà");
    expect(text.slice(own).flat()).toContain("Đoàn xã An Hà");
    expect(text.slice(0, own)).toContainEqual(["2", "Hoàng Văn Cường", "1", "1"]);
    expect(text.find((row) => row[1] === "Đoàn xã Đào Mỹ")?.[2]).toBe("Trần Thị B, Hoàng Văn Cường");
  });

  it("says plainly that nobody lacks anything", async () => {
    const workbook = await sampleWorkbook("tra-cu-2022");
    const { host, ui } = bundleOn(workbook);
    host.run("menuMissing");
    expect(textOf(sheetNamed(workbook, TAB_MISSING)).flat()).toContain("Không đơn vị nào còn thiếu.");
    expect(ui.toasts[0]?.message).toMatch(/^Không đơn vị nào còn thiếu\. Đã đọc /);
  });
});

describe("Soạn tin nhắc", () => {
  it("words a text for all, for each officer and for each unit, with criterion, short name and deadline", () => {
    const workbook = bookOf(sheetOf(SHEET, "Chấm"));
    const bundle = bundleOn(workbook);
    bundle.host.run("menuSettings");
    const settings = sheetNamed(workbook, TAB_SETTINGS);
    const line = textOf(settings).findIndex((row) => row[0] === "Hạn bổ sung minh chứng");
    settings.cells.get(line)?.set(1, { value: "ngày 30/11/2026" });
    bundle.host.run("menuRemind");
    const { reminders } = dialogOf(bundle);
    expect(reminders.map(({ kind, label }) => `${kind}: ${label}`)).toEqual([
      "all: Tất cả (3 đơn vị)",
      "all: Việc thẩm định của cấp này (1 đơn vị)",
      "officer: Cán bộ phụ trách: Trần Thị B (2 đơn vị)",
      "officer: Cán bộ phụ trách: Nguyễn Văn A (1 đơn vị)",
      "unit: Đoàn xã Dương Đức",
      "unit: Đoàn xã An Hà",
      "unit: Đoàn xã Đào Mỹ",
    ]);
    expect(reminders.at(-2)?.text).toBe(
      [
        "Kính gửi Đoàn xã An Hà,",
        "Qua rà soát hồ sơ Đoàn cơ sở “3 chủ động” năm 2026, đơn vị còn thiếu:",
        "- Tiêu chí 1.1 (Nắm tình hình thanh niên): chưa có minh chứng",
        "Đề nghị đơn vị bổ sung trước ngày 30/11/2026. Trân trọng cảm ơn!",
      ].join("\n"),
    );
    expect(reminders[0]?.text).toContain(
      "3. Đoàn xã Đào Mỹ\n- Tiêu chí 1.1 (Nắm tình hình thanh niên): minh chứng mới hẹn hoặc bị trả lại",
    );
    // What waits for appraisal is nothing that a unit lacks.
    for (const { label, text } of reminders)
      expect([label, text.includes("2.1")]).toEqual([label, label.startsWith("Việc thẩm định")]);
    expect(reminders[1]?.text).toContain("1. Đoàn xã Đào Mỹ: 2.1");
  });

  it("names no person beyond the officer, and quotes nothing that was typed", () => {
    const bundle = bundleOn(bookOf(sheetOf(SHEET, "Chấm")));
    bundle.host.run("menuRemind");
    const { page, reminders } = dialogOf(bundle);
    expect(page).not.toContain("Bí Mật");
    for (const { kind, text } of reminders) {
      if (kind !== "officer") expect(text).not.toMatch(/Nguyễn Văn A|Trần Thị B/);
    }
  });

  it("tells an officer of this week's units by the plan, and what each lacks", () => {
    const workbook = bookOf(
      sheetOf(SHEET, "Chấm"),
      sheetOf(
        [
          ["LỊCH CÁN BỘ ĐI CƠ SỞ NĂM 2026"],
          ["TT", "Thời gian", "Cán bộ", "Đơn vị"],
          [1, "24/11", "Trần Thị B", "Đoàn xã Hương Lạc, Đoàn xã Đào Mỹ"],
          [2, "1/12", "Trần Thị B", "Đoàn xã An Hà"],
          [3, "Quý IV", "Trần Thị B", "Đoàn xã An Hà"],
          [4, "29/11", "Nguyễn Văn A", "Đoàn xã An Hà"],
        ],
        "Lịch đi",
      ),
    );
    const bundle = bundleOn(workbook, { now: () => new Date("2026-11-27T12:00:00").getTime() });
    bundle.host.run("menuRemind");
    const texts = dialogOf(bundle).reminders.filter(({ kind }) => kind === "officer");
    expect(texts.map(({ label }) => label)).toEqual([
      "Cán bộ phụ trách: Trần Thị B (tuần này 2 đơn vị)",
      "Cán bộ phụ trách: Nguyễn Văn A (tuần này 1 đơn vị)",
    ]);
    expect(texts[0]?.text).toBe(
      [
        "Gửi đồng chí Trần Thị B,",
        "Tuần này (23/11/2026 – 29/11/2026) đồng chí đi cơ sở:",
        "1. Đoàn xã Hương Lạc (24/11/2026)",
        "2. Đoàn xã Đào Mỹ (24/11/2026), còn thiếu:",
        "- Tiêu chí 1.1 (Nắm tình hình thanh niên): minh chứng mới hẹn hoặc bị trả lại",
        "Các đơn vị khác đồng chí phụ trách còn thiếu:",
        "1. Đoàn xã Dương Đức: chưa có kết quả và minh chứng nào",
        "Nhờ đồng chí đôn đốc các đơn vị bổ sung. Trân trọng cảm ơn!",
      ].join("\n"),
    );
  });

  it("before anything is scored, tells by the lists who did not register", () => {
    const workbook = bookOf(
      sheetOf(
        [
          ["DANH SÁCH ĐĂNG KÝ XÂY DỰNG ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2026"],
          ["TT", "Đơn vị", "Đăng ký"],
          [1, "Đoàn xã An Hà", "Có"],
          [2, "Đoàn xã Đào Mỹ", "Không"],
        ],
        "Đăng ký",
      ),
    );
    const bundle = bundleOn(workbook);
    bundle.host.run("menuRemind");
    expect(dialogOf(bundle).reminders.map(({ label }) => label)).toEqual(["Chưa đăng ký (1 đơn vị)"]);
    expect(dialogOf(bundle).reminders[0]?.text).toContain("1. Đoàn xã Đào Mỹ");
  });

  it("holds hostile names as text", () => {
    const rows = SHEET.map((row) => [...row]);
    (rows[3] as unknown[])[1] = 'Đoàn xã </script><img src=x onerror="alert(1)">';
    const bundle = bundleOn(bookOf(sheetOf(rows, "Chấm")));
    bundle.host.run("menuRemind");
    const { page, reminders } = dialogOf(bundle);
    expect(page).not.toContain("<img");
    expect(reminders.some(({ text }) => text.includes("</script><img src=x"))).toBe(true);
  });

  it("says that there is nothing to send", async () => {
    const bundle = bundleOn(await sampleWorkbook("tra-cu-2022"));
    bundle.ui.answerAlert("OK");
    bundle.host.run("menuRemind");
    expect(bundle.ui.alerts[0]?.prompt).toBe("Không đơn vị nào còn thiếu nên không có tin nhắc nào để soạn.");
  });
});
