/** Bad situations: one clear Vietnamese sentence in a dialog, and every cell as it was. */
import { describe, expect, it } from "vitest";
import { TAB_CHECK, TAB_CRITERIA, TAB_SETTINGS } from "../../src/table/own-tabs";
import { Person } from "../../workbench/host/person";
import { bookOf, sheetOf } from "../workbench/host/support";
import { at, bundleOn, everything, sampleWorkbook, sheetNamed, textOf } from "./support";

const SHEET = [
  ["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
  ["TT", "Đơn vị", "1.1", "1.2", "2.1", "3.1"],
  [1, "Đoàn xã An Hà", "x", "x", "x", "x"],
  [2, "Đoàn xã Đào Mỹ", "x", "", "x", "x"],
];

/** Runs a command that has to end in one alert, and gives its text. */
function refused({ host, ui }: ReturnType<typeof bundleOn>, command: string): string {
  const shown = ui.alerts.length;
  ui.answerAlert("OK");
  host.run(command);
  expect(ui.alerts).toHaveLength(shown + 1);
  const { title, prompt } = ui.alerts[shown] as { title: string; prompt: string };
  expect(title).toBe("3 chủ động");
  expect(prompt).toBe(prompt.normalize("NFC"));
  return prompt;
}

it("a command that is done says so where the toast alone fails", () => {
  const bundle = bundleOn(bookOf(sheetOf(SHEET, "Chấm")));
  bundle.host.meanwhile((call) => {
    if (call === "Spreadsheet.toast") throw new Error("Service Spreadsheets failed");
  });
  expect(refused(bundle, "menuCheck")).toMatch(/^Đã kiểm tra 2 đơn vị/);
});

describe("a command that cannot go on", () => {
  it("says so where no tab looks like an assessment", async () => {
    const workbook = await sampleWorkbook("khong-co-bang-cham");
    const before = workbook.sheets.map(everything);
    expect(refused(bundleOn(workbook), "menuAll")).toMatch(/^Không tìm thấy/);
    expect(workbook.sheets.map(everything)).toEqual(before);
  });

  it("says so in an empty spreadsheet", () => {
    expect(refused(bundleOn(bookOf(sheetOf())), "menuAll")).toMatch(/^Không tìm thấy/);
  });

  it("asks to settle which of two tabs is meant, and takes the one that is open", () => {
    const workbook = bookOf(
      sheetOf(SHEET, "Năm 2021"),
      sheetOf(SHEET, "Bản nháp", 1),
      sheetOf([["Khác"]], "Khác", 2),
    );
    workbook.activeSheet = 2;
    const before = workbook.sheets.map(everything);
    const bundle = bundleOn(workbook);
    bundle.host.run("menuAll");
    expect(bundle.ui.dialogs[0]?.content).toContain("Chấm tab “Năm 2021”");
    expect(bundle.ui.dialogs[0]?.content).toContain("Chấm tab “Bản nháp”");
    expect(workbook.sheets.map(everything)).toEqual(before);
    workbook.activeSheet = 1;
    bundle.host.run("menuCheck");
    expect(textOf(sheetNamed(workbook, TAB_CHECK)).flat().join(" ")).toContain("Bảng “Bản nháp”");
  });

  it("keeps every cell where a protected range cannot be written", () => {
    const workbook = bookOf(sheetOf(SHEET, "Chấm"));
    const bundle = bundleOn(workbook);
    bundle.host.run("menuCheck");
    const check = sheetNamed(workbook, TAB_CHECK);
    const person = everything(sheetNamed(workbook, "Chấm"));
    const before = everything(check);
    check.protections.push({ range: null, editable: false });
    expect(refused(bundle, "menuCheck")).toMatch(/^Tab “3CĐ · Kiểm tra” đang được bảo vệ.*mở khóa/);
    expect(everything(check)).toBe(before);
    expect(everything(sheetNamed(workbook, "Chấm"))).toBe(person);
  });

  it("says that a tab went missing between two steps", () => {
    const bundle = bundleOn(bookOf(sheetOf(SHEET, "Chấm")));
    bundle.host.run("menuCheck");
    const person = new Person(bundle.workbook);
    bundle.host.meanwhile((call) => {
      if (call !== "Range.setValues") return;
      bundle.host.meanwhile(null);
      person.remove(TAB_CHECK);
    });
    expect(refused(bundle, "menuAll")).toMatch(/^Tab “3CĐ · Kiểm tra” vừa bị xóa hoặc đổi tên/);
  });

  it("[C52] knows the one code that is not translated", () => {
    const bundle = bundleOn(bookOf(sheetOf(SHEET, "Chấm")));
    bundle.host.failOn("Range.setValues", new Error("Mã lỗi PERMISSION_DENIED"));
    expect(refused(bundle, "menuAll")).toMatch(/nhiều tài khoản/);
  });

  it("[C52] sees that the file is full, whatever Google calls it", () => {
    const workbook = bookOf(sheetOf(SHEET, "Chấm"), sheetOf([["x"]], "Lớn", 1));
    (workbook.sheets[1] as { maxRows: number }).maxRows = 1_666_000;
    const bundle = bundleOn(workbook);
    bundle.host.failOn("Spreadsheet.insertSheet", new Error("Không tăng số ô được nữa"));
    expect(refused(bundle, "menuCheck")).toMatch(/10 triệu ô/);
  });

  it.each(["Service Spreadsheets failed while accessing document", "Đã xảy ra lỗi chưa xác định"])(
    "[C52] says of %s which command stopped, where, what stands and what to do",
    (error) => {
      const bundle = bundleOn(bookOf(sheetOf(SHEET, "Chấm")));
      bundle.host.failOn("Range.setValues", new Error(error), 2);
      expect(refused(bundle, "menuAll")).toBe(
        "Lệnh “Làm tất cả” dừng giữa chừng khi đang viết tab “3CĐ · Kết quả”: phần này có thể chưa ghi hoặc mới ghi được một ít. Trước đó đã xong: viết tab “3CĐ · Kiểm tra”. Có thể Google Trang tính đang bận: đợi khoảng một phút rồi thử lại; nếu vẫn không được, chụp màn hình này gửi người hỗ trợ." +
          `\n\n(Google báo: ${error})`,
      );
    },
  );

  it("[C52] says that nothing was written where it stopped reading", () => {
    const bundle = bundleOn(bookOf(sheetOf(SHEET, "Chấm")));
    bundle.host.failOn("Range.getValues", new Error("Lỗi"));
    expect(refused(bundle, "menuAll")).toMatch(
      /^Lệnh “Làm tất cả” dừng giữa chừng\. Chưa ghi gì vào bảng tính\./,
    );
  });

  it("waits for nobody: another person's run is said", () => {
    const bundle = bundleOn(bookOf(sheetOf(SHEET, "Chấm")));
    bundle.host.holdLockElsewhere(true);
    expect(refused(bundle, "menuAll")).toMatch(/người khác đang chạy/);
  });

  it("keeps the run's lock free again after a failure", () => {
    const bundle = bundleOn(bookOf(sheetOf(SHEET, "Chấm")));
    bundle.host.failOn("Range.setValues", new Error("x"));
    refused(bundle, "menuAll");
    bundle.host.run("menuAll");
    expect(bundle.ui.toasts).toHaveLength(1);
  });
});

describe("Bộ tiêu chí", () => {
  it.each([
    ["1", "2018-2022", 15],
    ["3", "don-vi", 15],
    ["4", "sheet", 4],
  ])("[K2] makes the tab from choice %s, and the next run judges by it", (choice, id, size) => {
    const workbook = bookOf(sheetOf(SHEET, "Chấm"));
    const { host, ui } = bundleOn(workbook);
    ui.answerPrompt("OK", choice);
    host.run("menuCriteria");
    const tab = sheetNamed(workbook, TAB_CRITERIA);
    const rows = textOf(tab);
    expect(rows[0]?.[0]).toMatch(/^Tab do tiện ích 3 chủ động tạo để bạn sửa/);
    expect(rows.filter((row) => /^\d\.\d$/.test(row[0] ?? ""))).toHaveLength(size);
    expect(workbook.sheets[workbook.activeSheet]?.name).toBe(TAB_CRITERIA);
    expect(at(tab, "C11")?.validation).toMatchObject({ kind: "list", values: ["Có", "Không"] });
    host.run("menuCriteria");
    expect(ui.toasts.at(-1)?.message).toContain(`${size} tiêu chí`);
    expect(host.run("runReport", [{}])).toMatchObject({ ok: true, criteriaSet: id });
  });

  it("[K2] with three headings and no criteria yet is not taken", () => {
    const workbook = bookOf(sheetOf(SHEET, "Chấm"));
    const { host, ui } = bundleOn(workbook);
    ui.answerPrompt("OK", "2");
    host.run("menuCriteria");
    expect(host.run("runReport", [{}])).toMatchObject({ ok: true, criteriaSet: "2018-2022" });
  });

  it("asks again after an answer it does not know, and leaves without a trace", () => {
    const workbook = bookOf(sheetOf(SHEET, "Chấm"));
    const { host, ui } = bundleOn(workbook);
    ui.answerPrompt("OK", "năm").answerAlert("OK").answerPrompt("CANCEL", "");
    host.run("menuCriteria");
    expect(ui.alerts[0]?.prompt).toContain("1, 2, 3, 4");
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(["Chấm"]);
  });

  it("[K3] names the place of every error, and nothing is judged by it", () => {
    const workbook = bookOf(sheetOf(SHEET, "Chấm"));
    const bundle = bundleOn(workbook);
    bundle.ui.answerPrompt("OK", "1");
    bundle.host.run("menuCriteria");
    const code = at(sheetNamed(workbook, TAB_CRITERIA), "A12");
    if (code) code.value = "tiêu chí hai";
    expect(refused(bundle, "menuCriteria")).toMatch(/Ô A12: Mã phải là/);
    expect(refused(bundle, "menuAll")).toMatch(/Bộ tiêu chí.*ô A12/);
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(["Chấm", TAB_CRITERIA]);
    expect(bundle.host.run("runReport", [{ criteria: "2018-2022" }])).toMatchObject({ ok: true });
  });
});

describe("a sheet in points without a criteria set of its own", () => {
  it("is told where to write the points", () => {
    const marks = [8, 9.5, 7, "8,5", "10"];
    const rows = [
      ["BẢNG CHẤM 3 CHỦ ĐỘNG NĂM 2021"],
      ["TT", "Đơn vị", "1.1", "2.1", "3.1"],
      ...marks.map((mark, n) => [n + 1, `Đoàn xã ${n}`, mark, mark, "Đạt"]),
    ];
    const inPoints = bundleOn(bookOf(sheetOf(rows, "Chấm")));
    inPoints.host.run("menuCheck");
    expect(inPoints.ui.toasts.at(-1)?.message).toContain("ghi điểm tối đa");
    const inWords = bundleOn(bookOf(sheetOf([...rows.slice(0, 2), [1, "Đoàn xã 1", 8, "Đạt", "x"]], "Chấm")));
    inWords.host.run("menuCheck");
    expect(inWords.ui.toasts.at(-1)?.message).not.toContain("điểm tối đa");
  });
});

describe("evidence and explanations on tabs of their own", () => {
  it("are all read, and none is named as left aside", () => {
    const marks = [
      ["BẢNG CHẤM 3 CHỦ ĐỘNG NĂM 2021"],
      ["TT", "Đơn vị", "1.1", "2.1", "3.1"],
      [1, "Đoàn xã Gia Cát", "Đạt", "Đạt", "Đạt"],
    ];
    const tab = (name: string, heading: string, id: number) =>
      sheetOf(
        [
          ["Đơn vị", "Tiêu chí", heading],
          ...["1.1", "2.1"].map((code) => ["Đoàn xã Gia Cát", code, "12-KH/ĐTN"]),
        ],
        name,
        id,
      );
    const bundle = bundleOn(
      bookOf(sheetOf(marks, "Chấm"), tab("Minh chứng", "Minh chứng", 1), tab("Giải trình", "Giải trình", 2)),
    );
    bundle.host.run("menuCheck");
    expect(bundle.ui.toasts.at(-1)?.message).not.toMatch(/chưa đọc|Giải trình/);
  });
});

describe("Thiết lập", () => {
  it("makes a tab of settings that the next run follows", () => {
    const rows = [["BẢNG CHẤM 3 CHỦ ĐỘNG"], ...SHEET.slice(1)];
    const workbook = bookOf(sheetOf(rows, "Chấm"));
    const { host } = bundleOn(workbook);
    host.run("menuSettings");
    const tab = sheetNamed(workbook, TAB_SETTINGS);
    expect(host.run("runReport", [{}])).toMatchObject({ year: null, criteriaSet: "sheet" });
    const year = at(tab, "B3") ?? { value: null };
    year.value = 2020;
    tab.cells.get(2)?.set(1, year);
    expect(host.run("runReport", [{}])).toMatchObject({ year: 2020, criteriaSet: "2018-2022" });
    const criteria = at(tab, "B4") ?? { value: null };
    criteria.value = "theo bảng";
    tab.cells.get(3)?.set(1, criteria);
    expect(host.run("runReport", [{}])).toMatchObject({ criteriaSet: "sheet" });
  });

  it("tells a line that cannot be read, with its cell", () => {
    const workbook = bookOf(sheetOf(SHEET, "Chấm"));
    const bundle = bundleOn(workbook);
    bundle.host.run("menuSettings");
    sheetNamed(workbook, TAB_SETTINGS).cells.get(2)?.set(1, { value: "năm nay" });
    expect(refused(bundle, "menuSettings")).toMatch(/Ô B3: Năm đánh giá/);
    bundle.host.run("menuAll");
    expect(bundle.ui.toasts.at(-1)?.message).toContain("ô B3");
  });
});
