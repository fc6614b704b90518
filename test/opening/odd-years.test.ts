/**
 * Workbooks that say their year where nobody looks for it: titles over several rows, formulas, headings, tabs' names, notes,
 * rules of cells, links. What is not emptied is the same to the letter, and whatever of last year stays is told.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { OpeningAnswer } from "../../src/commands/open-year";
import { open } from "../../workbench/xlsx/open";
import { bundleOn, sheetNamed } from "../commands/support";

/** What stands in a tab: by place, formulas in place of what they come to. */
function cellsOf(sheet: ReturnType<typeof sheetNamed>): Map<string, string> {
  const found = new Map<string, string>();
  for (const [row, cells] of sheet.cells)
    for (const [column, { value, formula }] of cells) {
      const text = formula ?? (value === null ? "" : String(value));
      if (text !== "") found.set(`${String.fromCharCode(65 + column)}${row + 1}`, text);
    }
  return found;
}

/** The file opened for 2027: by new tab the cells that changed, and how many are empty now; and the lines that are read. */
async function opened(name: string) {
  const book = await open(readFileSync(new URL(`files/${name}.xlsx`, import.meta.url)), `${name}.xlsx`);
  const answer = bundleOn(book.model).host.run("runOpening", [
    { to: 2027, year: null, sheet: null },
  ]) as OpeningAnswer;
  if (!answer.ok) throw new Error(answer.message);
  const again = (await open(await book.save(), `${name}.xlsx`)).model;
  const twins = answer.lines.flatMap((line) => {
    const [, twin = "", source = ""] = /^“(.+?)” từ “(.+?)” \(/.exec(line) ?? [];
    if (twin === "") return [];
    const [now, was] = [twin, source].map((tab) => cellsOf(sheetNamed(again, tab)));
    const gone = [...(was ?? [])].filter(([cell]) => !now?.has(cell)).length;
    const changed = [...(now ?? [])].filter(([cell, text]) => was?.get(cell) !== text);
    return [{ twin, gone, changed: Object.fromEntries(changed) }];
  });
  return { twins, lines: answer.lines };
}

const kept = (lines: readonly string[]) =>
  lines.find((line) => line.startsWith("Năm 2026 ở đây không đổi")) ?? "";
const still = (lines: readonly string[]) =>
  lines.filter((line) => line.includes("còn theo năm 2026, hãy sửa tay"));

describe("[Y11] the year moves on, or is told, wherever it stands", () => {
  it("in a title that is merged over several rows, beside a document that keeps its own", async () => {
    const { twins, lines } = await opened("tieu-de-gop");
    expect(twins).toEqual([
      {
        twin: "Chấm 2027",
        gone: 30,
        changed: { D1: "BẢNG CHẤM ĐOÀN CƠ SỞ\n“3 CHỦ ĐỘNG” NĂM 2027" },
      },
    ]);
    expect(kept(lines)).toContain("Chấm 2027!A4 “(Kèm theo Kế hoạch số 15-KH/ĐTN ngày 10/01/2026");
    expect(lines.join("\n")).toContain("“Chấm 2027” gọi “VungCham2026”");
  });
  it("in a formula: a number behind a text moves on; days, other numbers, and what a name elsewhere says are told", async () => {
    const { twins, lines } = await opened("nam-trong-cong-thuc");
    expect(twins).toEqual([
      {
        twin: "Bảng chấm 3 chủ động 2027",
        gone: 30,
        changed: { A1: '="BẢNG CHẤM 3 CHỦ ĐỘNG NĂM "&2027' },
      },
    ]);
    for (const said of [
      'A2 “="Kỳ đánh giá: 01/01/"&2026&" - 31/12/2026"”',
      'A3 “=CONCATENATE("Năm ",2026)”',
      "A4 “Áp dụng cho năm 2026”",
      // A column of one formula is told once.
      'I6:I10 “=IF(A6>2026,"Muộn 2026","")”',
      'A12 “="Tổng hợp năm "&2026',
      "A13 “=YEAR(DATE(2026,1,1))”",
    ])
      expect(kept(lines)).toContain(`Bảng chấm 3 chủ động 2027!${said}`);
  });
  it("in headings: the column whose result was read goes, what stays of others is told by its column", async () => {
    const { twins, lines } = await opened("cot-ghi-nam");
    expect(twins[0]?.changed).toEqual({
      A1: "BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2027",
      J3: "Kết quả 2027",
      K3: "Xếp loại 2027",
      L3: "Ghi chú 2027",
      M3: "Điểm thưởng 2027",
      N3: "Ngày thẩm định 2027",
    });
    expect(twins[0]?.gone).toBe(35);
    const own = lines.find((line) => line.startsWith("Cột, dòng riêng"));
    for (const column of ["I", "J", "L", "M", "N"]) expect(own).toContain(`(cột ${column})`);
  });
  it("in tabs' names of two digits, and formulas go on to the new ones", async () => {
    const { twins } = await opened("ten-tab-26");
    expect(twins).toEqual([
      { twin: "27", gone: 30, changed: { A1: "BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2027" } },
      {
        twin: "ĐK 27",
        gone: 5,
        changed: { A1: "DANH SÁCH ĐĂNG KÝ 3 CHỦ ĐỘNG NĂM 2027", B9: "=COUNTA('27'!B4:B8)" },
      },
    ]);
  });
  it("in a school year with a long dash, or two digits behind; its first half alone is told", async () => {
    const { twins, lines } = await opened("nam-hoc-gach-dai");
    expect(twins.map(({ twin, gone }) => [twin, gone])).toEqual([
      ["NH 26–27", 30],
      ["Minh chứng 2026–2027", 20],
    ]);
    expect(twins[0]?.changed).toEqual({
      A1: "CHẤM ĐIỂM “3 CHỦ ĐỘNG” NĂM HỌC 2026–2027",
      A2: "Năm học 2026 — 2027; học kỳ I (2025), học kỳ II (2027)",
      A3: "Niên khóa 2026-27",
    });
    expect(kept(lines)).toContain("NH 26–27!A2 “Năm học 2025 — 2026; học kỳ I (2025)");
    expect(kept(lines)).toContain("NH 26–27!B3 “Từ tháng 9/2025 đến tháng 5/2026”");
  });
});

describe("[Y11] what says the year beside the values of cells stays, and is told with its cells", () => {
  it("notes that go along; those of emptied cells do not", async () => {
    const { twins, lines } = await opened("nam-trong-ghi-chu");
    expect(twins[0]?.gone).toBe(30);
    expect(still(lines)).toEqual([
      "Tab “Chấm 2027” còn theo năm 2026, hãy sửa tay: ghi chú ở A1 ghi “Bảng của năm 2026, duyệt ngày 5/12/2026”; ghi chú ở C3 ghi “Chấm theo HD 12-HD/ĐTN năm 2026”; ghi chú ở B4 ghi “Năm 2026: Bí thư mới”.",
    ]);
  });
  it("colour rules", async () => {
    const { lines } = await opened("nam-trong-dinh-dang");
    expect(still(lines)).toEqual([
      'Tab “Chấm 2027” còn theo năm 2026, hãy sửa tay: định dạng có điều kiện ở I4:I8 ghi “=I4>DATE(2026,12,15)”; định dạng có điều kiện ở A1:H1 ghi “=ISNUMBER(SEARCH("2026",$A$1))”; định dạng có điều kiện ở C4:C8 so với tab “Chấm 2026”; định dạng có điều kiện ở D4:D8 ghi “=YEAR(D4)<>2026”.',
    ]);
  });
  it("drop-downs and checks of what is typed, by a range, a formula, their words or a day", async () => {
    const { lines } = await opened("nam-trong-xac-thuc");
    expect(still(lines)).toEqual([
      "Tab “Chấm 2027” còn theo năm 2026, hãy sửa tay: danh sách chọn ở C4:C8 lấy từ tab “Danh mục 2026”; xác thực dữ liệu ở E4:E8 so với tab “Danh mục 2026”; xác thực dữ liệu ở G4:G8 so với tab “Chấm 2026”; xác thực dữ liệu ở I4:I8 ghi “=DATE(2026,1,1)”; xác thực dữ liệu ở I4:I8 ghi “=DATE(2026,12,31)”; danh sách chọn ở J4:J8 có “Đợt 1 - 2026”; danh sách chọn ở J4:J8 có “Đợt 2 - 2026”.",
    ]);
  });
  it("links within the file; those of formulas go on to the new tabs", async () => {
    const { twins, lines } = await opened("lien-ket-tab");
    const [marks, evidence] = twins;
    expect(marks?.changed).toMatchObject({
      I4: `=HYPERLINK("#'Chấm 2027'!A4","Về đầu")`,
      I8: `=HYPERLINK("#'Chấm 2027'!A8","Về đầu")`,
      A11: `=HYPERLINK("#'Minh chứng 2027'!A1","Minh chứng")`,
    });
    expect(still(lines)).toEqual([
      "Tab “Chấm 2027” còn theo năm 2026, hãy sửa tay: liên kết ở J4:K4 dẫn tới tab “Minh chứng 2026”; liên kết ở K5 dẫn tới tab “Chấm 2026”.",
    ]);
    // [Y10] A table beside the list of evidence, behind a column in which nothing stands, stays and is named.
    expect(evidence?.gone).toBe(20);
    expect(lines.join("\n")).toContain("“Số máy” (Minh chứng 2027, cột H)");
  });
});
