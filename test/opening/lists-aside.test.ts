/** Tables of a person's own that stand on the same tabs as the year's lists: the lists are emptied, these stay and are named. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { OpeningAnswer } from "../../src/commands/open-year";
import type { ModelSheet, ModelWorkbook } from "../../workbench/host/model";
import { open } from "../../workbench/xlsx/open";
import { bundleOn, sheetNamed, textOf } from "../commands/support";
import { bookOf, sheetOf } from "../workbench/host/support";

const UNITS = ["An Hà", "Đào Mỹ", "Tân Liên", "Gia Cát", "Yên Trạch"].map((name) => `Đoàn xã ${name}`);
type Row = (string | number)[];

/** Marks of 2026 beside one tab, opened for 2027: what stands in its twin from the third row on, and the lines that are read. */
function opened(name: string, rows: readonly Row[]) {
  const marks = UNITS.map((unit, n): Row => [n + 1, unit, "x", n % 2 ? "o" : "x", "x"]);
  const title = ["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2026"];
  const workbook = bookOf(
    sheetOf([title, ["TT", "Đơn vị", "1.1", "2.1", "3.1"], ...marks], "Chấm 2026", 1),
    sheetOf(rows, name, 2),
  );
  const before = textOf(sheetNamed(workbook, name));
  const answer = run(workbook);
  if (!answer.ok) throw new Error(answer.message);
  expect(textOf(sheetNamed(workbook, name))).toEqual(before);
  const twin = textOf(sheetNamed(workbook, name.replace("2026", "2027"))).slice(2);
  return { twin, lines: answer.lines.join("\n") };
}

const run = (workbook: ModelWorkbook) =>
  bundleOn(workbook).host.run("runOpening", [{ to: 2027, year: null, sheet: null }]) as OpeningAnswer;

const PEOPLE: Row[] = [
  ["Nguyễn Văn An", "Bí thư", "0900 000 001"],
  ["Trần Thị Bình", "Phó Bí thư", "0900 000 002"],
  ["Lê Văn Cường", "Ủy viên", "0900 000 003"],
];
const aside = (row: number): Row => ["", ...(PEOPLE[row] ?? [])];

describe("[Y10] a table beside a list stays, and is named", () => {
  it("beside registrations with a day each", () => {
    const { twin, lines } = opened("Đăng ký 2026", [
      ["DANH SÁCH ĐƠN VỊ ĐĂNG KÝ 3 CHỦ ĐỘNG NĂM 2026", "", "", "", "DANH BẠ"],
      ["TT", "Đơn vị", "Ngày đăng ký", "", "Họ tên", "Chức vụ", "Điện thoại"],
      ...UNITS.map((unit, n): Row => [n + 1, unit, `${n + 5}/3/2026`, ...aside(n)]),
    ]);
    expect(twin[0]).toEqual(["1", "Đoàn xã An Hà", "", "", ...(PEOPLE[0] as Row)]);
    expect(twin[4]?.filter(Boolean)).toEqual(["5", "Đoàn xã Yên Trạch"]);
    expect(lines).toContain("“Chức vụ” (Đăng ký 2027, cột F), “Điện thoại” (Đăng ký 2027, cột G)");
  });
  it("beside bare names, of which the whole list goes", () => {
    const { twin } = opened("Đăng ký 2026", [
      ["DANH SÁCH ĐƠN VỊ ĐĂNG KÝ NĂM 2026"],
      ["TT", "Tên đơn vị", "Số văn bản", "Ghi chú", "", "Họ tên", "Chức vụ", "Số máy"],
      ...UNITS.slice(0, 3).map((unit, n): Row => [n + 1, unit, "", n ? "" : "nộp sớm", ...aside(n)]),
      ["", "", "", "", "", "Vy Thu Hà", "Chủ tịch Hội", "0900 000 004"],
    ]);
    expect(twin.map((row) => row.slice(0, 4).join(""))).toEqual(["", "", "", ""]);
    expect(twin.map((row) => row[5])).toEqual([
      "Nguyễn Văn An",
      "Trần Thị Bình",
      "Lê Văn Cường",
      "Vy Thu Hà",
    ]);
  });
  it("a column without a word in it, between those of one list, ends no list where something stands over it", () => {
    const { twin } = opened("Đăng ký 2026", [
      ["DANH SÁCH ĐƠN VỊ ĐĂNG KÝ NĂM 2026"],
      ["TT", "Tên đơn vị", "Ghi chú", "Số văn bản"],
      ...UNITS.slice(0, 3).map((unit, n): Row => [n + 1, unit, "", `${n}-ĐK/ĐTN`]),
    ]);
    expect(twin.flat().join("")).toBe("");
  });
  it("beside visits, whose headings of months and totals stay", () => {
    const { twin, lines } = opened("Đi cơ sở 2026", [
      ["THEO DÕI CÁN BỘ ĐI CƠ SỞ NĂM 2026"],
      ["Từ ngày", "Đến ngày", "Cán bộ", "Đơn vị", "Nội dung", "", "Chỉ tiêu đi cơ sở", "Số buổi"],
      ["Tháng 3", "", "", "", "", "", "Lan", 12],
      ["5/3/2026", "5/3/2026", "Lan", "Đoàn xã An Hà", "Dự sinh hoạt", "", "Bình", 10],
      ["Tháng 4", "", "", "", "", "", "Hà", 8],
      ["6/4/2026", "6/4/2026", "Bình", "Đoàn xã Đào Mỹ", "Kiểm tra"],
      ["Cộng", "", "", "", 2],
    ]);
    expect(twin).toEqual([
      ["Tháng 3", "", "", "", "", "", "Lan", "12"],
      ["", "", "", "", "", "", "Bình", "10"],
      ["Tháng 4", "", "", "", "", "", "Hà", "8"],
      [],
      ["Cộng", "", "", "", "2"],
    ]);
    expect(lines).toContain("“Chỉ tiêu đi cơ sở” (Đi cơ sở 2027, cột G), “Số buổi” (Đi cơ sở 2027, cột H)");
  });
  it("what stands beside files and was not read: it stays, and is named", () => {
    const { twin, lines } = opened("Hồ sơ 2026", [
      ["TÌNH TRẠNG HỒ SƠ 3 CHỦ ĐỘNG NĂM 2026"],
      ["TT", "Đơn vị", "Tình trạng hồ sơ", "Lý do trả lại", "Ngày nhận"],
      ...UNITS.map(
        (unit, n): Row => [n + 1, unit, n ? "Đã gửi" : "Trả lại", n ? "" : "Thiếu dấu", `${n + 1}/11/2026`],
      ),
    ]);
    expect(twin[0]).toEqual(["1", "Đoàn xã An Hà", "", "", "1/11/2026"]);
    expect(lines).toContain("“Ngày nhận” (Hồ sơ 2027, cột E)");
    // What is said to stay does.
    expect(lines).not.toMatch(/giữ nguyên[^\n]*Hồ sơ 2027!C/);
  });
});

it("[Y10] what was summed up or said by hand below a table stays, and is named", () => {
  const marks = UNITS.map((unit, n): Row => [n + 1, unit, "x", n % 2 ? "o" : "x", "x"]);
  const workbook = bookOf(
    sheetOf(
      [
        ["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2026"],
        ["TT", "Đơn vị", "1.1", "2.1", "3.1"],
        ...marks,
        ["", "Tổng cộng", 5, 3, 5],
        ["", "Tổng số đơn vị đạt: 3"],
        ["", "Ý kiến của Ban Thường vụ:", "nhất trí"],
        ["", "Chấm lại ngày 5/12/2026; gọi 0912026777"],
        ["", "Gọi 0912026777"],
      ],
      "Chấm 2026",
      1,
    ),
  );
  const answer = run(workbook);
  const lines = answer.ok ? answer.lines : [];
  const stays = ["B11", "C8", "D8", "E8", "B9", "C10"].map((cell) => `Chấm 2027!${cell}`).join(", ");
  expect(lines).toContain(`Dòng, cột chưa đọc được nên giữ nguyên, có thể còn số liệu năm 2026: ${stays}.`);
  expect(lines).toContain(
    "Năm 2026 ở đây không đổi sang 2027 (số văn bản, ngày, nhiệm kỳ hoặc chưa rõ): Chấm 2027!B11 “Chấm lại ngày 5/12/2026; gọi 0912026777”.",
  );
});

it("[Y11] a heading between the units, or a unit's name, that says the year stays and is named", () => {
  const [first, ...more] = UNITS.map(
    (unit, n): Row => [n + 1, n ? unit : `${unit} (lập năm 2026)`, "x", "x", "x"],
  );
  const rows = [["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2026"], ["TT", "Đơn vị", "1.1", "2.1", "3.1"]];
  const workbook = bookOf(
    sheetOf([...rows, first as Row, ["", "Các xã, đợt chấm năm 2026"], ...more], "Chấm 2026", 1),
  );
  const answer = run(workbook);
  expect(answer.ok ? answer.lines : []).toContain(
    "Năm 2026 ở đây không đổi sang 2027 (số văn bản, ngày, nhiệm kỳ hoặc chưa rõ): Chấm 2027!B3 “Đoàn xã An Hà (lập năm 2026)”, Chấm 2027!B4 “Các xã, đợt chấm năm 2026”.",
  );
  expect(textOf(sheetNamed(workbook, "Chấm 2027"))[3]).toEqual(["", "Các xã, đợt chấm năm 2026"]);
});

describe("[Y10] [C67] cells that a formula beside them fills", () => {
  it("[Y12] nobody can tell them before: the preview says how many cells at most", async () => {
    const bytes = readFileSync(new URL("files/cong-thuc-mang.xlsx", import.meta.url));
    const { model } = await open(bytes, "cong-thuc-mang.xlsx");
    const { host, ui } = bundleOn(model, { now: () => Date.parse("2026-12-20T03:00:00Z") });
    host.run("menuOpenYear");
    const { made } = JSON.parse(/id="data">(.*?)<\/script>/s.exec(ui.dialogs[0]?.content ?? "")?.[1] ?? "{}");
    expect(made[0]).toMatch(/^“Chấm 2027” từ .*; nhiều nhất \d+ ô được bỏ trống\)$/);
  });
  it.each([
    ["cong-thuc-mang", "Chấm 2027", "C4:C8", "C3"],
    ["minh-chung-mang", "Minh chứng 2027", "B3:C3, A4:C8", "A3"],
  ])("%s: stay, are named, and the file can be saved", async (file, tab, filled, formula) => {
    const bytes = readFileSync(new URL(`files/${file}.xlsx`, import.meta.url));
    const book = await open(bytes, `${file}.xlsx`);
    const answer = run(book.model);
    const lines = answer.ok ? answer.lines : [];
    expect(lines).toContain(`Tab “${tab}”: ${filled} do một công thức bên cạnh điền nên còn như năm 2026.`);
    expect(lines).toContain(`Ô có công thức nên giữ nguyên: ${tab}!${formula}.`);
    // What stays is not counted among what was emptied.
    const cellsIn = (one: ModelSheet) => textOf(one).flat().filter(Boolean).length;
    const said = new RegExp(`^“${tab}” từ “(.+?)” .*; (\\d+|không có) ô .*bỏ trống\\)$`);
    const [, source = "", count] = lines.map((line) => said.exec(line)).find(Boolean) ?? [];
    const [stood, stands] = [source, tab].map((one) => cellsIn(sheetNamed(book.model, one)));
    expect(count === "không có" ? 0 : Number(count)).toBe(Number(stood) - Number(stands));
    const again = await open(await book.save(), `${file}.xlsx`);
    const [now, was] = [tab, tab.replace("Chấm 2027", "Chấm 2026").replace(" 2027", "")].map((one) =>
      textOf(sheetNamed(again.model, one)),
    );
    const column = (rows: string[][] = []) => rows.slice(2).map((row) => row[filled.startsWith("C") ? 2 : 1]);
    expect(column(now)).toEqual(column(was));
    expect(column(now).join("")).not.toBe("");
  });
});
