/** @fileoverview [L11] What a title says that titles do not is told; what districts really write there is not. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { isFurniture } from "../../src/layout/beside/furniture";
import { saidInTitle } from "../../src/layout/beside/said-in-title";
import { a1 } from "../../src/table/a1";
import { CODES, PASSES, read } from "./books";
import { type Loose, tabOf } from "./tabs";

const NAMES = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Cao Lâu"];

/** Letters of the outcomes, cells that are quoted, and codes and values of findings that name rows or lines. */
function judged(above: readonly Loose[][], group?: string) {
  const rows = NAMES.map((name, at) => [at + 1, name, ...PASSES]);
  const tab = tabOf("Chấm điểm", [
    ...above,
    ["TT", "Tên đơn vị", ...CODES],
    ...(group ? [["", "CỤM 1"], ...rows.slice(0, 2), ["II", group], ...rows.slice(2)] : rows),
  ]);
  const { units, quoted, findings } = assess(read(tab), SET_2018_2022, [tab], {
    year: 2025,
    falseIsFail: false,
  });
  return {
    letters: units.map(({ outcome }) => outcome.charAt(0)).join(""),
    quoted: quoted.map(({ at }) => a1(at.row, at.column)),
    told: findings.filter(({ code }) => /^(?:row|line)-not-read$/.test(code)).map(({ cell }) => cell),
  };
}
const TITLE = "BẢNG CHẤM ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”";

describe("[L11] words of a title's own", () => {
  describe.each([
    ["in capitals behind a dash", (said: string) => `${TITLE} NĂM 2025 – ${said.toUpperCase()}`],
    ["in capitals", (said: string) => `${TITLE} NĂM 2025 ${said.toUpperCase()}`],
    ["before the year", (said: string) => `${TITLE} ${said.toUpperCase()} NĂM 2025`],
    ["on a line of its cell", (said: string) => `${TITLE} NĂM 2025\n${said.toUpperCase()}`],
    ["small behind a comma", (said: string) => `Bảng chấm “3 chủ động” năm 2025, ${said}`],
    ["small behind a colon", (said: string) => `Bảng chấm “3 chủ động” năm 2025: ${said}`],
    ["in brackets", (said: string) => `${TITLE} NĂM 2025 (${said})`],
  ])("%s", (_, title) => {
    test.each([
      "chưa đối chiếu minh chứng",
      "số liệu đang cập nhật",
      "để thảo luận",
      "chưa phúc tra",
      "lấy theo năm ngoái",
      "chờ Tỉnh đoàn hướng dẫn",
      "đang rà soát",
    ])("“%s” leaves all open", (said) => {
      const { letters, told } = judged([[title(said)]]);
      expect(letters).toBe("uuu");
      expect(told).toEqual(["A1"]);
    });
    test.each([
      "theo báo cáo của cơ sở",
      "trình BTV cho ý kiến",
      "phương án 1",
      "bản gửi các đơn vị đối chiếu",
      "làm thử",
      "tham khảo",
      "bản lưu trước khi sửa",
      "các đơn vị rà soát, phản hồi trước 20/11",
      "dùng nội bộ",
      "bản của chị Hoa",
      "nhập hộ các xã",
      "qua điện thoại",
    ])("“%s” is told", (said) => {
      const { letters, quoted, told } = judged([[title(said)]]);
      expect(letters === "uuu" ? told : quoted).toEqual(["A1"]);
    });
  });
});

describe("[L11] before “3 chủ động”, and on a line of its own", () => {
  test.each([
    "PHƯƠNG ÁN 1 – BẢNG CHẤM “3 CHỦ ĐỘNG” NĂM 2025",
    "BẢNG CHẤM “3 CHỦ ĐỘNG” NĂM 2025 – TRỪ NỘI DUNG 3",
  ])("%s", (title) => {
    const { letters, quoted, told } = judged([[title]]);
    expect(letters === "uuu" ? told : quoted).toEqual(["A1"]);
  });
  test.each(["PHƯƠNG ÁN 1", "THAM KHẢO", "LÀM THỬ", "BẢN LƯU TRƯỚC KHI SỬA", "NĂM 2025 – ĐỂ THẢO LUẬN"])(
    "below the title: %s",
    (line) => {
      const { letters, quoted, told } = judged([[`${TITLE} NĂM 2025`], [line]]);
      expect(letters === "uuu" ? told : quoted).toEqual(["A2"]);
    },
  );
  test.each([
    "Đơn vị đạt 3 chủ động chờ khen thưởng tại hội nghị tổng kết",
    "Đơn vị nào chờ kết quả 3 chủ động thì liên hệ Ban Tổ chức",
    "Các đơn vị chưa nộp báo cáo 3 chủ động đề nghị nộp trước 20/12",
  ])("a sentence below the table is no title: %s", (line) => {
    const rows = NAMES.map((name, at) => [at + 1, name, ...PASSES]);
    const tab = tabOf("Chấm điểm", [
      [`${TITLE} NĂM 2025`],
      ["TT", "Tên đơn vị", ...CODES],
      ...rows,
      [],
      ["", line],
    ]);
    const { units } = assess(read(tab), SET_2018_2022, [tab], { year: 2025, falseIsFail: false });
    expect(units.map(({ outcome }) => outcome)).toEqual(NAMES.map(() => "recognised"));
  });
  test.each([
    "Tổng số đơn vị đạt 3 chủ động: 3/3",
    "Đơn vị đạt 3 chủ động: Đoàn xã Gia Cát, Đoàn xã Bảo Lâm",
  ])("a count is furniture: %s", (line) => expect(isFurniture(line)).toBe(true));
});

describe("[L11] a group's heading in capitals", () => {
  test.each([
    "để thảo luận",
    "theo báo cáo của cơ sở",
    "chưa phúc tra",
    "làm thử",
    "phương án 1",
    "lấy theo năm ngoái",
  ])("“CỤM 2 – %s” is told", (said) => {
    const { letters, quoted, told } = judged([[`${TITLE} NĂM 2025`]], `CỤM 2 – ${said.toUpperCase()}`);
    expect(letters === "rru" ? told : quoted).not.toEqual([]);
  });
  test.each([
    "KHỐI XÃ – CAO LỘC",
    "CỤM 2 – BA VÌ",
    "CỤM SỐ 2: VEN BIỂN",
    "KHỐI TRƯỜNG THPT, TTGDNN-GDTX",
    "CỤM 2: HUYỆN LÂM BÌNH",
  ])("“%s” names the group", (group) =>
    expect(judged([[`${TITLE} NĂM 2025`]], group)).toEqual({ letters: "rrr", quoted: [], told: [] }),
  );
});

describe("[L11] titles that districts have say nothing more", () => {
  test.each([
    "TỔNG HỢP KẾT QUẢ THẨM ĐỊNH, CHẤM ĐIỂM ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2025 (Ban hành kèm theo QĐ số 12-QĐ/ĐTN ngày 5/12/2025)",
    "BIỂU TỔNG HỢP KẾT QUẢ ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2025 CỦA HUYỆN ĐOÀN CAO LỘC",
    "PHỤ LỤC 2: KẾT QUẢ CHẤM “3 CHỦ ĐỘNG” CÁC XÃ, PHƯỜNG, THỊ TRẤN NĂM 2025",
    "KẾT QUẢ CHẤM 3 CHỦ ĐỘNG NĂM HỌC 2024 - 2025",
    "KẾT QUẢ “3 CHỦ ĐỘNG” NĂM 2025 KHỐI TRƯỜNG HỌC",
    "KẾT QUẢ “3 CHỦ ĐỘNG” NĂM 2025 (Dành cho Tổ thẩm định)",
    "BẢNG CHẤM “3 CHỦ ĐỘNG” NĂM 2025 - ĐỢT THI ĐUA CHÀO MỪNG ĐẠI HỘI ĐOÀN CÁC CẤP",
    "BẢNG CHẤM 3 CHỦ ĐỘNG NĂM 2025 HIỆP HÒA",
    // A town of Bắc Ninh.
    "BẢNG CHẤM ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” THỊ TRẤN CHỜ NĂM 2025",
    "PHIẾU CHẤM “3 CHỦ ĐỘNG” NĂM 2025 CỦA ĐOÀN THỊ TRẤN CHỜ",
    "BẢNG CHẤM 3 CHỦ ĐỘNG NĂM 2025 – THÀNH PHỐ BUÔN MA THUỘT",
    "BẢNG CHẤM 3 CHỦ ĐỘNG NĂM 2025 TẠI CÁC ĐOÀN CƠ SỞ TRỰC THUỘC",
    "KẾT QUẢ 3 CHỦ ĐỘNG TRÊN ĐỊA BÀN HUYỆN LÂM BÌNH, TỈNH TUYÊN QUANG NĂM 2025",
    "KẾT QUẢ 3 CHỦ ĐỘNG KHỐI LỰC LƯỢNG VŨ TRANG, CƠ QUAN, DOANH NGHIỆP NĂM 2025",
    "KẾT QUẢ 3 CHỦ ĐỘNG CỤM THI ĐUA SỐ 3 NĂM 2025",
    "BẢNG CHẤM “3 CHỦ ĐỘNG” GIAI ĐOẠN 2023 - 2027, NĂM 2025",
    "BẢNG CHẤM “3 CHỦ ĐỘNG” NĂM 2025 CỦA CÁC XÃ SAU SÁP NHẬP (HUYỆN THỌ XUÂN CŨ)",
    "KẾT QUẢ THẨM ĐỊNH “3 CHỦ ĐỘNG” NĂM 2025 ĐOÀN PHƯỜNG LÊ HỒNG PHONG",
    "BẢNG CHẤM 3 CHỦ ĐỘNG ĐẶC KHU PHÚ QUỐC NĂM 2025 (cả năm)",
    "BẢNG CHẤM “3 CHỦ ĐỘNG” THEO BỘ TIÊU CHÍ BAN HÀNH KÈM THEO HƯỚNG DẪN SỐ 13-HD/TĐTN-TCKT NĂM 2025",
    "BẢNG CHẤM “3 CHỦ ĐỘNG” NĂM 2025 THEO HƯỚNG DẪN SỐ 25-HD/TĐTN NGÀY 12/3/2025 CỦA TỈNH ĐOÀN LẠNG SƠN",
    "BẢNG ĐÁNH GIÁ, XẾP LOẠI ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” VÀ CHI ĐOÀN NĂM 2025",
    "Bảng chấm Đoàn cơ sở 3 chủ động huyện Ba Vì năm 2025",
    "Bảng chấm “3 chủ động” năm 2025 – Cao Lộc",
    "Bảng chấm “3 chủ động” năm 2025 cụm miền núi",
    "Kết quả 3 chủ động năm 2025 của Huyện đoàn Trà Cú, tỉnh Trà Vinh",
    "TH 3CĐ 2025 (bản chính thức)",
    "KẾT QUẢ “3 CHỦ ĐỘNG” VÀ ĐỀ NGHỊ KHEN THƯỞNG NĂM 2025",
    "DANH SÁCH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2025, NHIỆM KỲ 2022 – 2027",
    "BẢNG CHẤM ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” LẦN THỨ 2 NĂM 2025",
    "KẾT QUẢ ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” ĐẾN NGÀY 30/11/2025",
    "BẢNG CHẤM 3 CHỦ ĐỘNG NĂM 2025 KHỐI XÃ NÔNG THÔN, MIỀN NÚI VÀ HẢI ĐẢO",
    "BẢNG CHẤM 3 CHỦ ĐỘNG NĂM 2025 – ĐOÀN KHỐI CÁC CƠ QUAN TỈNH",
    "BẢNG CHẤM 3 CHỦ ĐỘNG NĂM 2025 THÀNH ĐOÀN THỦ ĐỨC",
    "BẢNG CHẤM 3 CHỦ ĐỘNG NĂM 2025 DO TỔ CÔNG TÁC SỐ 2 THẨM ĐỊNH",
    "BẢNG CHẤM “3 CHỦ ĐỘNG” NĂM 2025 SAU PHÚC TRA",
    "BẢNG CHẤM “3 CHỦ ĐỘNG” NĂM 2025 ĐÃ ĐƯỢC BAN THƯỜNG VỤ THÔNG QUA",
    "BẢNG CHẤM “3 CHỦ ĐỘNG” NĂM 2025 (Mẫu số 3)",
    "BẢNG CHẤM “3 CHỦ ĐỘNG” - NĂM 2025 - ĐOÀN XÃ, THỊ TRẤN",
    "KẾT QUẢ “3 CHỦ ĐỘNG” NĂM 2025 PHỤC VỤ CÔNG TÁC ĐÁNH GIÁ, XẾP LOẠI CUỐI NĂM",
  ])("%s", (title) => {
    expect(judged([[title]])).toEqual({ letters: "rrr", quoted: [], told: [] });
  });
});

/** Every province, district and commune of Vietnam before and after 1/7/2025, as the list behind Gợi ý thay đổi đơn vị has them. */
function places(): readonly string[] {
  const types: Readonly<Record<string, string>> = { x: "xã", p: "phường", t: "thị trấn", d: "đặc khu" };
  const found = new Set<string>();
  for (const line of readFileSync("sidebar/old-units.html", "utf8").split("\n").slice(3)) {
    if (line.startsWith("<")) break;
    if (/^[*@]/.test(line)) for (const name of line.slice(1).split("|")) found.add(name);
    else
      for (const unit of line.split(/[=,]/))
        if (unit !== "~" && unit !== "") found.add(`${types[unit.charAt(0)]} ${unit.slice(1)}`);
  }
  return [...found];
}

test("[L11] the name of no place in Vietnam is taken for words of a title's own", () => {
  const all = places();
  expect(all.length).toBeGreaterThan(9_000);
  const told = (title: (place: string) => string) => all.filter((place) => saidInTitle(title(place)) !== "");
  expect(told((place) => `${TITLE} ${place.toUpperCase()} NĂM 2025`)).toEqual([]);
  // Typed with a small letter at its head.
  expect(told((place) => `Bảng chấm “3 chủ động” năm 2025 của ${place}`)).toEqual([
    "xã Đại áng",
    "xã Ya ly",
    "xã Nậm ét",
  ]);
});
