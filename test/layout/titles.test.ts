/** @fileoverview [L1] What titles call a table: those of an assessment are read, all others are asked about. */
import { describe, expect, test } from "vitest";
import { answer, CODES, PASSES, read } from "./books";
import { type Loose, tabOf } from "./tabs";

const UNITS = ["Đoàn xã Gia Cát", "Đoàn xã Hợp Thành", "Đoàn thị trấn Thắng"];
const HEADS: readonly Loose[] = ["TT", "Tên đơn vị", ...CODES];

const tab = (lines: readonly string[], name = "Sheet1", heads = HEADS, units = UNITS) =>
  tabOf(name, [
    ...lines.map((line) => [line]),
    [],
    [...heads],
    ...units.map((unit, n) => [n + 1, unit, ...PASSES].slice(0, heads.length)),
  ]);

describe("[L1] titles of an assessment are read", () => {
  test.each([
    "BẢNG CHẤM ĐIỂM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021",
    "ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021",
    "3 chủ động 2021",
    "KQ thẩm định ĐCS 3CĐ",
    "XẾP LOẠI ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021",
    "Tổng hợp rà soát các tiêu chí xây dựng Đoàn cơ sở “3 chủ động”",
    "BÁO CÁO KẾT QUẢ TỰ ĐÁNH GIÁ XÂY DỰNG ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021 CỦA CÁC ĐƠN VỊ TRỰC THUỘC",
    "DANH SÁCH ĐỀ NGHỊ CÔNG NHẬN ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021",
    "BIÊN BẢN HỌP XÉT CÔNG NHẬN DANH HIỆU ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”",
    "HUYỆN ĐOÀN TÂN YÊN – CHẤM 3 CHỦ ĐỘNG 2021",
    "THÀNH ĐOÀN LẠNG SƠN: KẾT QUẢ PHÚC TRA ĐOÀN CƠ SỞ BA CHỦ ĐỘNG",
    "CỤM THI ĐUA SỐ 3 - ĐÁNH GIÁ VIỆC THỰC HIỆN 3 CHỦ ĐỘNG QUÝ IV NĂM 2021",
    "KẾT QUẢ CHẤM ĐIỂM CÁC XÃ, THỊ TRẤN HUYỆN ĐOAN HÙNG THỰC HIỆN “3 CHỦ ĐỘNG”",
    "KẾT QUẢ THẨM ĐỊNH HỒ SƠ ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021 (theo Kế hoạch số 12-KH/ĐTN)",
    "CHẤM ĐIỂM VÀ MINH CHỨNG ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG",
    "THỐNG KÊ KẾT QUẢ ĐÁNH GIÁ CÁC ĐƠN VỊ ĐĂNG KÝ THỰC HIỆN CHỈ TIÊU ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”",
    "KẾT QUẢ TRIỂN KHAI THỰC HIỆN PHONG TRÀO XÂY DỰNG ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021 TRÊN ĐỊA BÀN HUYỆN CAO LỘC",
    "Phụ lục 02: Bảng theo dõi kết quả Đoàn cơ sở 3 chủ động 6 tháng đầu năm 2021",
    "TỔNG HỢP ĐIỂM ĐOÀN CƠ SỞ, CHI ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG KHỐI TRƯỜNG HỌC",
    "KẾT QUẢ CHẤM 3 CHỦ ĐỘNG NĂM 2021 HIỆP HÒA",
    "KẾT QUẢ “3 CHỦ ĐỘNG” VÀ ĐỀ NGHỊ KHEN THƯỞNG NĂM 2021",
    "KẾT QUẢ THẨM ĐỊNH, ĐỀ NGHỊ KHEN THƯỞNG ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021",
    "BẢNG XẾP LOẠI THỰC HIỆN CUỘC VẬN ĐỘNG XÂY DỰNG ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG",
    "TỔNG HỢP CHẤM ĐIỂM THI ĐUA CHUYÊN ĐỀ “ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG”",
    "KẾT QUẢ TỰ CHẤM VÀ THẨM ĐỊNH CỦA TỔ CÔNG TÁC VỀ ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG",
    "HỆ THỐNG TIÊU CHÍ ĐÁNH GIÁ ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG",
    "Phụ lục kèm theo Báo cáo số 15-BC/ĐTN: Kết quả 3 chủ động",
    "BẢNG KIỂM 3 CHỦ ĐỘNG NĂM 2021",
    "NHẬP LIỆU 3 CHỦ ĐỘNG",
    "Mức độ hoàn thành Đoàn cơ sở 3 chủ động năm học 2021 – 2022",
    "BIÊN BẢN HỌP BAN THƯỜNG VỤ XÉT CÔNG NHẬN ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021",
    "BIÊN BẢN HỘI NGHỊ BTV XÉT CÔNG NHẬN ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021",
    "KẾT QUẢ RÀ SOÁT, THẨM ĐỊNH LẠI HỒ SƠ ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021",
    "KẾT QUẢ KIỂM TRA HỒ SƠ, CHẤM ĐIỂM ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”",
    "THEO DÕI, ĐÔN ĐỐC VÀ KẾT QUẢ ĐÁNH GIÁ ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” CUỐI NĂM",
    "Mẫu số 03: KẾT QUẢ THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021",
    "ĐĂNG KÝ VÀ TỰ CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021",
    "ĐĂNG KÝ XÂY DỰNG, ĐÁNH GIÁ ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”",
    "KẾT QUẢ ĐĂNG KÝ VÀ THỰC HIỆN ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021",
    "BẢNG THEO DÕI ĐĂNG KÝ, CHẤM ĐIỂM ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021",
    "TỔNG HỢP ĐĂNG KÝ - KẾT QUẢ THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”",
    "ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021: ĐĂNG KÝ VÀ CHẤM ĐIỂM",
    "ĐĂNG KÝ VÀ KẾT QUẢ ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021",
    "THEO DÕI TIẾN ĐỘ, KẾT QUẢ THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021",
    "TIẾN ĐỘ THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021",
    "LỊCH VÀ KẾT QUẢ THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021",
    "PHỤ LỤC BÁO CÁO KẾT QUẢ XÂY DỰNG ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021",
    "Phụ lục 2: Báo cáo kết quả thẩm định Đoàn cơ sở 3 chủ động năm 2021",
    "TÌNH HÌNH THỰC HIỆN ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021",
    "TỔNG HỢP ĐĂNG KÝ, TỰ CHẤM, THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021",
  ])("%s", (line) => {
    expect(read(tab([line])).units).toHaveLength(3);
  });

  test("over two lines, below a letterhead, or said by the tab alone", () => {
    const bare = "ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021";
    expect(read(tab(["HUYỆN ĐOÀN CAO LỘC", "***", "KẾT QUẢ THẨM ĐỊNH", bare])).units).toHaveLength(3);
    expect(read(tab(["BCH ĐOÀN HUYỆN CAO LỘC", bare, "KHỐI XÃ, THỊ TRẤN"])).units).toHaveLength(3);
    expect(read(tab(["Số: 12-BC/ĐTN", bare, "(Kèm theo Kế hoạch số 5)"])).units).toHaveLength(3);
    for (const name of ["3CĐ 2021", "Chấm 3 CĐ", "TH 3CĐ Cao Lộc", "3 chủ động (cũ)", "Bản sao của 3CĐ"])
      for (const lines of [[], ["KẾT QUẢ NĂM 2021"], ["XÃ, THỊ TRẤN NĂM 2021"]])
        expect(read(tab(lines, name)).units).toHaveLength(3);
  });

  test("units in the offices of other bodies, and a secretary's name", () => {
    const offices = [
      "Chi đoàn cơ sở Hội LHPN huyện",
      "Chi đoàn cơ sở LĐLĐ huyện",
      "Hội LHPN huyện",
      "Đoàn xã An",
    ];
    expect(read(tab(["KẾT QUẢ 3 CHỦ ĐỘNG"], "S", HEADS, offices)).units).toHaveLength(4);
    const secretary = tabOf("S", [
      ["KẾT QUẢ 3 CHỦ ĐỘNG"],
      ["TT", "Họ và tên Bí thư", "Tên đơn vị", ...CODES],
      ...UNITS.map((unit, n) => [n + 1, `Nguyễn Văn ${"ABC"[n]}`, unit, ...PASSES]),
    ]);
    expect(read(secretary).units).toHaveLength(3);
  });
});

describe("[L1] any other title is asked about, with its words", () => {
  test.each([
    "KẾ HOẠCH KIỂM TRA VIỆC THỰC HIỆN ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”",
    "DỰ KIẾN KẾT QUẢ THỰC HIỆN ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” 2023",
    "KẾT QUẢ THỰC HIỆN ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” 2023 (DỰ KIẾN)",
    "CHỈ TIÊU PHẤN ĐẤU THỰC HIỆN ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”",
    "CHỈ TIÊU GIAO THỰC HIỆN ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”",
    "TỔNG HỢP CAM KẾT THỰC HIỆN CÁC TIÊU CHÍ ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”",
    "TỔNG HỢP LẤY Ý KIẾN VỀ BỘ TIÊU CHÍ ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”",
    "KẾT QUẢ BÌNH CHỌN CÁCH LÀM HAY THEO TỪNG TIÊU CHÍ “3 CHỦ ĐỘNG”",
    "KẾT QUẢ ĐĂNG KÝ ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”",
    "ĐĂNG KÝ THỰC HIỆN CÁC TIÊU CHÍ ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”",
    "ĐĂNG KÝ VÀ THỰC HIỆN ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”",
    "ĐĂNG KÝ, CAM KẾT THỰC HIỆN TIÊU CHÍ ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”",
    "KẾT QUẢ ĐĂNG KÝ THỰC HIỆN ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”",
    "THEO DÕI ĐĂNG KÝ, NỘP HỒ SƠ ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”",
    "ĐĂNG KÝ VÀ CHẤM ĐIỂM CHI ĐOÀN 3 CHỦ ĐỘNG",
    "CẤP PHÁT TÀI LIỆU HƯỚNG DẪN 3 NỘI DUNG ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”",
    "LỊCH ĐI CƠ SỞ HƯỚNG DẪN THỰC HIỆN “3 CHỦ ĐỘNG”",
    "CHỌN ĐƠN VỊ LÀM ĐIỂM CHỈ ĐẠO TỪNG TIÊU CHÍ ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”",
    "TIẾN ĐỘ NỘP HỒ SƠ ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”",
    "TIẾN ĐỘ THỰC HIỆN ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”",
    "LỊCH THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”",
    "ĐĂNG KÝ VÀ KẾT QUẢ PHẤN ĐẤU ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”",
    "DỰ THẢO BÁO CÁO KẾT QUẢ XÂY DỰNG ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”",
    "KIỂM TRA MINH CHỨNG ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”",
    "PHÂN VAI CÁC ĐƠN VỊ TRÌNH BÀY 3 CHỦ ĐỘNG",
    "BỐC THĂM NỘI DUNG BÁO CÁO ĐIỂN HÌNH 3 CHỦ ĐỘNG",
    "SO SÁNH CÁC TIÊU CHÍ 3 CHỦ ĐỘNG",
    "BÌNH XÉT DANH HIỆU “THANH NIÊN 3 CHỦ ĐỘNG”",
    "ĐÁNH GIÁ CÁN BỘ ĐOÀN 3 CHỦ ĐỘNG",
    "CHẤM ĐIỂM CHI ĐOÀN 3 CHỦ ĐỘNG",
    "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021",
    "ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” VÀ ĐỀ NGHỊ KHEN THƯỞNG NĂM 2021",
    "KẾT QUẢ KHEN THƯỞNG ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021",
    "KẾT QUẢ XÂY DỰNG CƠ SỞ HỘI PHỤ NỮ “3 CHỦ ĐỘNG”",
    "ĐÁNH GIÁ CÔNG ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”",
    "ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG – KẾ HOẠCH NĂM 2022",
    "ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG: CÁC ĐƠN VỊ CẦN HỖ TRỢ THÊM TRONG THỜI GIAN TỚI",
  ])("%s", (line) => {
    for (const options of [{}, { open: "Sheet1" }]) {
      const asked = answer(tab([line]), options);
      expect(asked).toMatchObject({ ok: false, reason: "unsaid", sheets: ["Sheet1"] });
      expect(!asked.ok && asked.message).toContain(line.slice(0, 30));
    }
    // A person who says that it is one has it judged.
    expect(answer(tab([line]), { sheet: "Sheet1" }).ok).toBe(true);
  });

  test.each([
    [["DỰ KIẾN KẾT QUẢ", "ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021"], "Sheet1"],
    [["CHƯƠNG TRÌNH", "KIỂM TRA VIỆC THỰC HIỆN", "ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021"], "Sheet1"],
    [["KẾT QUẢ THẨM ĐỊNH 3 CHỦ ĐỘNG NĂM 2021", "(Lấy ý kiến các đơn vị)"], "Sheet1"],
    [["KẾT QUẢ THẨM ĐỊNH 3 CHỦ ĐỘNG NĂM 2021"], "Dự kiến"],
    [["KẾT QUẢ NĂM 2021"], "Cam kết 3CĐ"],
    [["TẶNG QUÀ CÁC ĐƠN VỊ NĂM 2021"], "3CĐ"],
    [[], "KH kiểm tra 3CĐ"],
    [["HỘI LIÊN HIỆP PHỤ NỮ HUYỆN CAO LỘC", "KẾT QUẢ “3 CHỦ ĐỘNG” NĂM 2021"], "Sheet1"],
    [["LIÊN ĐOÀN LAO ĐỘNG HUYỆN", "KẾT QUẢ CHẤM “3 CHỦ ĐỘNG” NĂM 2021"], "3CĐ"],
  ])("%j on %s", (lines, name) => {
    expect(answer(tab(lines, name))).toMatchObject({ ok: false, reason: "unsaid" });
  });

  test("headings over the marks that plan or wish, and names of persons", () => {
    const over = (text: string) =>
      tabOf("S", [
        ["ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
        ["TT", "Tên đơn vị", text],
        ["", "", ...CODES],
        ...UNITS.map((unit, n) => [n + 1, unit, ...PASSES]),
      ]);
    expect(read(over("Kết quả")).units).toHaveLength(3);
    for (const text of ["Dự kiến đạt", "Cam kết", "Mục tiêu năm 2022", "Kế hoạch năm 2022", "Đăng ký"])
      expect([text, answer(over(text)).ok]).toEqual([text, false]);
    const persons = tabOf("S", [
      ["KẾT QUẢ ĐÁNH GIÁ 3 CHỦ ĐỘNG NĂM 2021"],
      ["TT", "Họ và tên", "Chi đoàn", ...CODES],
      ...UNITS.map((_, n) => [n + 1, `Nguyễn Văn ${"ABC"[n]}`, `Chi đoàn thôn ${n + 1}`, ...PASSES]),
    ]);
    expect(answer(persons).ok).toBe(false);
  });

  test("units of another body", () => {
    const unions = ["Hội LHPN xã Hoàng An", "Hội LHPN xã Đoan Bái", "Hội LHPN xã Hùng Sơn"];
    expect(answer(tab(["KẾT QUẢ 3 CHỦ ĐỘNG NĂM 2021"], "S", HEADS, unions)).ok).toBe(false);
  });

  test("criteria of a known set do not outweigh such a title", () => {
    const plain = tab(["KẾT QUẢ THẨM ĐỊNH 3 CHỦ ĐỘNG NĂM 2021"], "Chấm");
    const wish = tab(["CHỈ TIÊU PHẤN ĐẤU 3 CHỦ ĐỘNG NĂM 2021"], "Phấn đấu");
    for (const open of ["Chấm", "Phấn đấu"]) expect(read([wish, plain], { open }).layout.sheet).toBe("Chấm");
    expect(read([wish, plain]).notRead.map(({ sheet }) => sheet)).toEqual(["Phấn đấu"]);
  });
});

describe("[L1] specimens and other bodies are not judged unasked", () => {
  const TITLE = "KẾT QUẢ THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021";

  test.each([
    "MẪU TỔNG HỢP KẾT QUẢ THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021",
    "BẢNG CHẤM MINH HỌA ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”",
    "ĐÔN ĐỐC ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021",
    "HỘI NGHỊ ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021",
    "KIỂM TRA HỒ SƠ ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021",
  ])("%s", (line) => {
    expect(answer(tab([line])).ok).toBe(false);
  });

  test.each([
    [["Đoàn xã A", "Đoàn xã B", "Đoàn trường THPT C"]],
    [["Đơn vị A", "Đơn vị B", "Đơn vị C"]],
    [["Đoàn xã X", "Phường Y", "Thị trấn Z"]],
  ])("[U6] names that are letters: %s", (units) => {
    const asked = answer(tab([TITLE], "Chấm", HEADS, units));
    expect(asked).toMatchObject({ ok: false });
    expect(asked.ok ? "" : asked.message).toContain("chỉ ghi tên mẫu");
  });

  test("[U6] one letter among names is no unit, and told", () => {
    const reading = read(tab([TITLE], "Chấm", HEADS, [...UNITS, "Đoàn xã A"]));
    expect(reading.units).toHaveLength(3);
    expect(reading.unnamed).toHaveLength(1);
  });

  const CONTENTS = ["TT", "Đơn vị", "Chủ động vốn", "Chủ động lao động", "Chủ động thị trường"];
  test("another body's three contents", () => {
    const units = ["Công ty May Bình Gia", "Công ty Gạch Hồng Phong", "Ngân hàng CSXH"];
    const title = "ĐÁNH GIÁ DOANH NGHIỆP “3 CHỦ ĐỘNG” NĂM 2022";
    const asked = answer(tab(["UBND HUYỆN BÌNH GIA", title], "KQ", CONTENTS, units));
    expect(asked).toMatchObject({ ok: false, reason: "unsaid" });
    expect(asked.ok ? "" : asked.message).toContain("không nhắc đến Đoàn");
    // The same with the Youth Union's word anywhere is its own.
    expect(read(tab(["HUYỆN ĐOÀN BÌNH GIA", title], "KQ", CONTENTS, units)).units).toHaveLength(3);
    expect(read(tab([title], "KQ", CONTENTS, UNITS)).units).toHaveLength(3);
    // Codes say nothing of their own.
    expect(
      read(tab(["ĐÁNH GIÁ 3 CHỦ ĐỘNG"], "KQ", HEADS, ["Xã Gia Cát", "Xã Hợp Thành", "Xã Vân An"])).units,
    ).toHaveLength(3);
  });

  test("a base unit's own branches; chi đoàn below a district are base units", () => {
    const branches = ["Chi đoàn thôn Bản Cù", "Chi đoàn thôn Nà Me", "Chi đoàn Quân sự"];
    const asked = answer(
      tab(["ĐOÀN XÃ HOA THÁM", "KẾT QUẢ ĐÁNH GIÁ CHI ĐOÀN “3 CHỦ ĐỘNG”"], "KQ", HEADS, branches),
    );
    expect(asked).toMatchObject({ ok: false });
    expect(read(tab(["HUYỆN ĐOÀN BÌNH GIA", TITLE], "KQ", HEADS, branches)).units).toHaveLength(3);
    const base = ["Chi đoàn cơ sở Công an huyện", "Chi đoàn cơ sở Tòa án", "Chi đoàn cơ sở Kho bạc"];
    expect(read(tab(["KẾT QUẢ CHI ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”"], "KQ", HEADS, base)).units).toHaveLength(3);
  });

  test("a commune judges its chi đoàn since there are no districts; other lists of chi đoàn stay refused", () => {
    const branches = ["Chi đoàn thôn Bản Cù", "Chi đoàn Công an xã", "Chi đoàn Quân sự"];
    const titled = (title: string, name = "Chi đoàn") =>
      answer(tab(["ĐOÀN XÃ HOA THÁM", title], name, HEADS, branches));
    for (const title of [
      "KẾT QUẢ CHẤM ĐIỂM CHI ĐOÀN “3 CHỦ ĐỘNG” NĂM 2026",
      "BẢNG THEO DÕI CHI ĐOÀN “3 CHỦ ĐỘNG” NĂM 2026",
      "KẾT QUẢ CHẤM ĐIỂM CÁC CHI ĐOÀN XÃ HOA THÁM THỰC HIỆN “3 CHỦ ĐỘNG” NĂM 2026",
      "THẨM ĐỊNH CHI ĐOÀN, CHI ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2026",
    ])
      expect([title, titled(title).ok]).toEqual([title, true]);
    for (const title of [
      "XẾP LOẠI CHI ĐOÀN NĂM 2026",
      "DANH SÁCH CHI ĐOÀN CÓ ĐOÀN VIÊN XUẤT SẮC NĂM 2026",
      "THEO DÕI CHI ĐOÀN THU ĐOÀN PHÍ NĂM 2026",
      "KẾT QUẢ CHẤM CHI ĐOÀN “4 TỐT” NĂM 2026",
      "KẾT QUẢ BÌNH XÉT CHI ĐOÀN MẠNH, “3 CHỦ ĐỘNG” NĂM 2026",
      "ĐĂNG KÝ CHI ĐOÀN “3 CHỦ ĐỘNG” NĂM 2026",
    ])
      expect([title, titled(title).ok]).toEqual([title, false]);
  });
});

describe("[L1] what stands above the table", () => {
  test("a catalogue of criteria is no title", () => {
    const lines = [
      ["KẾT QUẢ THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021"],
      ["DANH MỤC TIÊU CHÍ"],
      ["1.1", "Nắm tình hình tư tưởng đoàn viên"],
      ["1.2", "Quản lý danh sách, hồ sơ đoàn viên"],
      ["1.3", "Kế hoạch hỗ trợ thanh niên"],
      [],
      [...HEADS],
      ...UNITS.map((unit, n) => [n + 1, unit, ...PASSES]),
    ];
    const reading = read(tabOf("Sheet1", lines));
    expect(reading.units).toHaveLength(3);
    expect(reading.year).toBe(2021);
  });
});

describe("[L1] a line of a deadline below the title", () => {
  const OWN = "CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021";
  test.each([
    "Hạn nộp hồ sơ: 30/11/2021",
    "Hạn nộp hồ sơ minh chứng trước ngày 30/11",
    "(Hạn gửi báo cáo: 15/12)",
  ])("is a note: %s", (line) => {
    expect(read([tab([OWN, line])]).units).toHaveLength(UNITS.length);
  });
  test.each(["NỘP HỒ SƠ ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021", "HẠN NỘP HỒ SƠ 3 CHỦ ĐỘNG: 30/11/2021"])(
    "alone it makes no assessment: %s",
    (line) => {
      expect(answer(tab([line])).ok).toBe(false);
    },
  );
});

describe("[L1] words behind “3 chủ động” that turn a title", () => {
  const title = (tail: string) => `TỔNG HỢP ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021 – ${tail}`;

  test.each([
    "TIÊU CHÍ CHƯA ĐẠT",
    "CÁC TIÊU CHÍ CÒN VƯỚNG MẮC",
    "CẦN ĐÔN ĐỐC",
    "KHÓ KHĂN, VƯỚNG MẮC",
    "ĐỀ NGHỊ MIỄN",
  ])("[L1] %s: asked", (tail) => {
    expect(answer(tab([title(tail)])).ok).toBe(false);
  });

  test.each(["ĐẠT VÀ CHƯA ĐẠT", "CHƯA ĐẠT VÀ ĐẠT", "KHỐI XÃ", "HUYỆN CẦN GIỜ"])("[L1] %s: read", (tail) => {
    expect(read([tab([title(tail)])]).units).toHaveLength(UNITS.length);
  });
});
