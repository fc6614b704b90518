/** @fileoverview So sánh năm through the built bundle: what a person sees in its tab, on two years' sheets and on one. */
import { describe, expect, it } from "vitest";
import { costOf, MOST_GRID_OF_TWO_YEARS } from "../../tools/bench-calls";
import type { ModelSheet, ModelWorkbook } from "../../workbench/host/model";
import { bookOf, sheetOf } from "../workbench/host/support";
import { bundleOn, everything, sheetNamed, textOf } from "./support";

const CODES = [1, 2, 3].flatMap((pillar) => [1, 2, 3, 4, 5].map((n) => `${pillar}.${n}`));
const TAB = "3CĐ · So sánh năm";

/** "Đoàn xã A: 1.2 3.5": a unit and the criteria that it fails; "?": nothing marked. */
const assessed = (year: number, units: readonly string[], id: number): ModelSheet =>
  sheetOf(
    [
      [`BẢNG THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM ${year}`],
      ["TT", "Tên đơn vị", ...CODES],
      ...units.map((one, index) => {
        const [name = "", failed = ""] = one.split(": ");
        return [
          index + 1,
          name,
          ...CODES.map((code) =>
            failed === "?" ? "" : failed.split(" ").includes(code) ? "Chưa đạt" : "Đạt",
          ),
        ];
      }),
    ],
    `Chấm ${year}`,
    id,
  );
const CHANGES = sheetOf(
  [
    ["THAY ĐỔI ĐƠN VỊ"],
    ["Từ ngày", "Đơn vị cũ", "Thay đổi", "Đơn vị mới", "Căn cứ", "Ghi chú"],
    ["1/7/2025", "Thị trấn Cao Lộc", "đổi tên", "Xã Cao Lộc", "", ""],
    ["1/7/2025", "Xã Gia Cát\nXã Hợp Thành\nXã Tân Liên", "nhập vào", "Xã Hợp Thành", "", ""],
    ["1/7/2025", "Chi đoàn Công an huyện", "giải thể", "", "", ""],
    ["", "Xã Lạ", "đổi tên", "Xã Quen", "", ""],
  ],
  "Thay đổi đơn vị",
  2,
);
const book = () =>
  bookOf(
    assessed(
      2024,
      [
        "Đoàn xã Yên Trạch",
        "Đoàn thị trấn Cao Lộc: 1.2",
        "Đoàn xã Gia Cát",
        "Đoàn xã Hợp Thành",
        "Đoàn xã Tân Liên",
        "Chi đoàn Công an huyện",
        "Đoàn xã Hải Yến: 2.1",
        "Đoàn trường THPT Cao Lộc: 3.1",
      ],
      0,
    ),
    assessed(
      2025,
      [
        "Đoàn xã Yên Trạch",
        "Đoàn xã Cao Lộc",
        "Đoàn xã Hợp Thành: 3.5",
        "Đoàn xã Hải Yến: 2.2",
        "Đoàn trường THPT Cao Lộc: ?",
        "Đoàn xã Mới Lạ",
      ],
      1,
    ),
    structuredClone(CHANGES),
  );
const linesOf = (workbook: ModelWorkbook) =>
  textOf(sheetNamed(workbook, TAB)).map((row) => row.join("|").replace(/\|+$/, ""));
const runOn = (workbook: ModelWorkbook, active = 1, ...answers: "OK"[]) => {
  workbook.activeSheet = active;
  const bundle = bundleOn(workbook);
  bundle.ui.answerAlert(...answers);
  bundle.host.run("menuCompareYears");
  return bundle;
};

describe("[V8] So sánh năm", () => {
  it("writes counts that add up, criteria lost and won, and a row a unit that follows the list of changes", () => {
    const workbook = book();
    const before = workbook.sheets.map(everything);
    const { ui } = runOn(workbook);
    expect(ui.alerts).toEqual([]);
    expect(workbook.sheets.slice(0, 3).map(everything)).toEqual(before);
    const lines = linesOf(workbook);
    const from = lines.indexOf("1. Kết quả chung");
    expect(lines.slice(from + 1, from + 8)).toEqual([
      "TT|Kết quả so sánh|Đơn vị năm 2024|Đơn vị năm 2025",
      "1|Giữ vững|1|1",
      "2|Mới được công nhận|1|1",
      "3|Không còn được công nhận|3|1",
      "4|Chưa được cả hai năm|1|1",
      "5|Không so được|2|2",
      "|Cộng|8|6",
    ]);
    const rows = lines.slice(lines.findIndex((line) => line.startsWith("TT|Đơn vị năm 2025")) + 1);
    expect(rows.slice(0, 7)).toEqual([
      "1|Đoàn xã Yên Trạch|Đoàn xã Yên Trạch|Công nhận|Công nhận|Giữ vững",
      "2|Đoàn xã Cao Lộc|Đoàn thị trấn Cao Lộc|Không công nhận|Công nhận|Mới được công nhận||1.2|Đổi tên từ 01/07/2025.",
      "3|Đoàn xã Hợp Thành|Đoàn xã Gia Cát\nĐoàn xã Hợp Thành\nĐoàn xã Tân Liên|Công nhận|Không công nhận|Không còn được công nhận|3.5||Nhập vào từ 01/07/2025.",
      "4|Đoàn xã Hải Yến|Đoàn xã Hải Yến|Không công nhận|Không công nhận|Chưa được cả hai năm|2.2|2.1",
      "5|Đoàn trường THPT Cao Lộc|Đoàn trường THPT Cao Lộc|Không công nhận|Chưa xác định|Không so được|||Kết quả năm 2025 chưa xác định.",
      "6|Đoàn xã Mới Lạ|||Công nhận|Không so được|||Không có trong bảng năm 2024. Nếu là đơn vị cũ đổi tên hay nhập lại, ghi vào tab Thay đổi đơn vị.",
      "7||Chi đoàn Công an huyện|Công nhận||Không so được|||Giải thể từ 01/07/2025.",
    ]);
    // What the list of changes could not say is told here, too.
    expect(lines.join("\n")).toContain("Thay đổi đơn vị, ô A6|Thay đổi này không ghi từ ngày nào");
    expect(ui.toasts.at(-1)?.message).toContain(
      "so năm 2025 với năm 2024: giữ vững 1, mới được công nhận 1, không còn được công nhận 1, chưa được cả hai năm 1, không so được 2 đơn vị của năm 2025 và 2 đơn vị của năm 2024.",
    );
    // Both years and the list were read: nothing says that they were not.
    expect(ui.toasts.at(-1)?.message).not.toContain("Chưa đọc");
    const { charts } = sheetNamed(workbook, TAB);
    expect(charts?.map(({ options }) => options.title)).toEqual([
      "Số đơn vị theo kết quả so sánh",
      "Tiêu chí đạt thêm, mất đi",
    ]);
  });

  it("compares the same two years from whichever of them is open", () => {
    const [one, other] = [book(), book()];
    runOn(one, 1);
    runOn(other, 0);
    const counts = (workbook: ModelWorkbook) =>
      linesOf(workbook).filter((line) => /^\d\|(?:Giữ|Mới|Không|Chưa)/.test(line));
    expect(counts(other)).toEqual(counts(one));
  });

  it("says in one sentence what to do where only one year is in the file", () => {
    const workbook = bookOf(assessed(2025, ["Đoàn xã Yên Trạch", "Đoàn xã Cao Lộc"], 0));
    const ui = runOn(workbook, 0, "OK").ui;
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Chấm 2025"]);
    expect(ui.alerts.map(({ prompt }) => prompt)).toEqual([
      "Trong tệp chỉ thấy bảng chấm năm 2025, chưa có bảng chấm năm trước để so sánh. Đưa tab bảng chấm năm trước vào tệp này (bấm chuột phải vào tab ấy, chọn Sao chép vào), ghi rõ năm ở tiêu đề hoặc tên tab, rồi chạy lại.",
    ]);
  });

  it("asks of the grid as much at any size", () => {
    const grid = (units: number) => {
      const names = Array.from({ length: units }, (_, at) => `Đoàn xã Số ${at}`);
      const workbook = bookOf(assessed(2024, names, 0), assessed(2025, names, 1), structuredClone(CHANGES));
      workbook.activeSheet = 1;
      const { host } = bundleOn(workbook);
      host.resetCalls();
      host.run("menuCompareYears");
      return costOf(host.calls, 1).grid;
    };
    const few = grid(22);
    expect(few).toBeLessThanOrEqual(MOST_GRID_OF_TWO_YEARS);
    expect(grid(400)).toBe(few);
  });
});
