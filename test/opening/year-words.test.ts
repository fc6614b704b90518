/** The year moved on in titles and tabs' names. */
import { describe, expect, it } from "vitest";
import { isBlankDay, moveYear, moveYearInFormula, nameOfTwin, saysYear } from "../../src/opening/year-words";

const moved = (text: string) => moveYear(text, 2026, 2027).text;

describe("[Y11] the year moves on in titles", () => {
  it.each([
    ["BẢNG CHẤM ĐIỂM NĂM 2026", "BẢNG CHẤM ĐIỂM NĂM 2027"],
    ["Năm học 2025-2026", "Năm học 2026-2027"],
    ["NĂM HỌC 2025 – 2026", "NĂM HỌC 2026 – 2027"],
    ["năm học 2026–2027", "năm học 2027–2028"],
    ["Niên khóa 2025-26", "Niên khóa 2026-27"],
    ["NH 2025/26", "NH 2026/27"],
    ["Kết quả năm 2026 (Quý I năm 2026)", "Kết quả năm 2027 (Quý I năm 2027)"],
    ["KẾ HOẠCH ĐI CƠ SỞ NĂM 2026", "KẾ HOẠCH ĐI CƠ SỞ NĂM 2027"],
    ["Chấm 3CĐ 2026", "Chấm 3CĐ 2027"],
    ["XÂY DỰNG ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2026", "XÂY DỰNG ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2027"],
    ["Cao Lộc, ngày … tháng … năm 2026", "Cao Lộc, ngày … tháng … năm 2027"],
    ["Cao Lộc, ngày     tháng     năm 2026", "Cao Lộc, ngày     tháng     năm 2027"],
    [
      "(Theo Hướng dẫn số 12-HD/ĐTN ngày 3/2/2025) – NĂM 2026",
      "(Theo Hướng dẫn số 12-HD/ĐTN ngày 3/2/2025) – NĂM 2027",
    ],
  ])("%s", (before, after) => expect(moved(before)).toBe(after));
});

describe("[Y11] years that are no assessed year stay, and are told", () => {
  it.each([
    "Kế hoạch số 12/2026/KH-ĐTN",
    "theo Hướng dẫn số 18-HD/TWĐTN-BTC năm 2026",
    "Cao Lộc, ngày 15 tháng 11 năm 2026",
    "Chốt ngày 30/11/2026",
    "Tháng 11/2026",
    "Luật Thanh niên 2026",
    "Nhiệm kỳ 2026-2027",
    "Đại hội Đoàn khóa XII, nhiệm kỳ 2022-2027 và 2022-2026",
    "giai đoạn 2026–2030",
    "Nghị định 12/2026/NĐ-CP",
    "Khóa 2025-26",
    "Đợt 2026-12",
  ])("%s", (text) => {
    const said = moveYear(text, 2026, 2027);
    expect(said.text).toBe(text);
    expect(said.kept.length).toBeGreaterThan(0);
  });
  it("leaves another year alone, and says nothing of it", () => {
    expect(moveYear("So với năm 2025", 2026, 2027)).toEqual({ text: "So với năm 2025", kept: [] });
    expect(moveYear("Mã 120261", 2026, 2027)).toEqual({ text: "Mã 120261", kept: [] });
  });
  it("tells the first year of a school year where it stands alone beside it", () => {
    expect(moveYear("Năm học 2025–2026, học kỳ I năm 2025", 2026, 2027)).toEqual({
      text: "Năm học 2026–2027, học kỳ I năm 2025",
      kept: ["2025"],
    });
  });
  it("tells a line to sign on by its blank day", () => {
    expect(isBlankDay("Cao Lộc, ngày … tháng … năm 2026")).toBe(true);
    expect(isBlankDay("Cao Lộc, ngày 15 tháng 11 năm 2026")).toBe(false);
  });
  it("moves texts of a formula only", () => {
    expect(moveYearInFormula('="NĂM 2026: "&A2026', 2026, 2027).text).toBe('="NĂM 2027: "&A2026');
  });
  it("moves a number that a formula puts behind a text, but for a day's", () => {
    const inFormula = (formula: string) => moveYearInFormula(formula, 2026, 2027);
    expect(inFormula('="Năm "&2026&" – "&B1').text).toBe('="Năm "&2027&" – "&B1');
    expect(inFormula('="Đến 31/12/"&2026')).toEqual({ text: '="Đến 31/12/"&2026', kept: ["2026"] });
    expect(inFormula('="Mã "&2026.5').text).toBe('="Mã "&2026.5');
  });
  it.each(["=A1>DATE(2026;1;1)", '="Năm 2026"', "=B2=2026"])("knows that %s says it", (formula) =>
    expect(saysYear(formula, 2026)).toBe(true),
  );
  it.each(["=A2026", "=SUM($A$2026:B2026)", "='Chấm 2026'!A1", "=Diem_2026", "=SUM(2026:2026)", "=12026"])(
    "knows that %s does not",
    (formula) => expect(saysYear(formula, 2026)).toBe(false),
  );
  it.each([
    ["3CD 2026 - chính thức", "3CD 2027 - chính thức"],
    ["Biểu 03 - 2026", "Biểu 03 - 2027"],
    ["2026 - Chấm", "2027 - Chấm"],
    ["Nam 2026 - Khoi xa", "Nam 2027 - Khoi xa"],
    ["BM 01-2026", "BM 01-2027"],
    ["Biểu 2 - năm 2026", "Biểu 2 - năm 2027"],
    ["NH25-26 Cham", "NH26-27 Cham"],
    ["Mẫu 03_2026", "Mẫu 03_2027"],
    ["26", "27"],
    ["ĐK 26", "ĐK 27"],
    ["3CĐ_26", "3CĐ_27"],
    // Two digits that count something.
    ["Biểu 26", "Biểu 26 2027"],
    ["PL-26", "PL-26 2027"],
    ["Đợt 26", "Đợt 26 2027"],
    ["A26", "A26 2027"],
    ["Mục 5.26", "Mục 5.26 2027"],
    // A month's, another year's, a span's, a day's: the year is put behind them.
    ["T12-2026", "T12-2026 2027"],
    ["Tháng 12.2026", "Tháng 12.2026 2027"],
    ["Đề án 2026-2030", "Đề án 2026-2030 2027"],
    ["Chấm 2025", "Chấm 2025 2027"],
    ["Mã 120261", "Mã 120261 2027"],
    ["Đợt 24-25", "Đợt 24-25 2027"],
    ["Họp 25-26-11", "Họp 25-26-11 2027"],
  ])("names the twin of %s", (name, twin) => expect(nameOfTwin(name, 2026, 2027)).toBe(twin));
  it("names a twin", () => {
    expect(nameOfTwin("Chấm 2026", 2026, 2027)).toBe("Chấm 2027");
    expect(nameOfTwin("Chấm điểm", 2026, 2027)).toBe("Chấm điểm 2027");
    expect(nameOfTwin("2025-2026", 2026, 2027)).toBe("2026-2027");
  });
});
