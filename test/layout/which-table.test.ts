/** @fileoverview Which table is the assessment, and which is none ([L1]); which tabs are left aside and named ([L4]). */
import { describe, expect, test } from "vitest";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { criteriaOf } from "../../src/criteria/set";
import { answer, CODES, PASSES, plainSheet, type Rows, read } from "./books";
import { type Loose, tabOf } from "./tabs";

const UNITS = ["Đoàn xã Gia Cát", "Đoàn xã Hợp Thành", "Đoàn xã Tân Liên", "Đoàn xã Yên Trạch"];
const rows = (...cells: Loose[]): Rows => UNITS.map((unit, n) => [n + 1, unit, ...cells]);
const scored = (
  name: string,
  title: string,
  heads: readonly Loose[] = CODES,
  cells: readonly Loose[] = heads.map(() => "Đạt"),
) => tabOf(name, [[title], [], ["TT", "Tên đơn vị", ...heads], ...rows(...cells)]);
const TEXTS = criteriaOf(SET_2018_2022).map(({ text }) => text);

describe("[L1] a table is taken without asking where the workbook says so", () => {
  test.each([
    ["the title", "Sheet1", "KẾT QUẢ THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021"],
    ["the title in words", "Sheet1", "Chấm đoàn cơ sở Ba chủ động năm 2021"],
    ["the title, 03", "Sheet1", "THEO DÕI ĐCS 03 CHỦ ĐỘNG 2021"],
    ["the title, without diacritics", "Sheet1", "BANG CHAM DOAN CO SO 3 CHU DONG"],
    ["the title in TCVN3", "Sheet1", "B¶ng chÊm §oµn c¬ së 3 chñ ®éng"],
    ["the tab's name", "3CĐ 2021", "BẢNG TỔNG HỢP KẾT QUẢ CHẤM ĐIỂM NĂM 2021"],
    ["the tab's name, a space between", "Chấm 3 CĐ", ""],
    ["the title, beside a cluster of emulation", "Sheet1", "CỤM THI ĐUA SỐ 3: KẾT QUẢ CHẤM 3 CHỦ ĐỘNG"],
    ["the title, of a meeting's papers", "Sheet1", "KẾT QUẢ THẨM ĐỊNH 3 CHỦ ĐỘNG (Kế hoạch số 12-KH/ĐTN)"],
  ])("%s", (_, name, title) => {
    expect(read(scored(name, title)).units).toHaveLength(4);
  });

  test("a heading", () => {
    const tab = scored(
      "Sheet1",
      "TỔNG HỢP NĂM 2021",
      [...CODES, "Kết quả 3 chủ động"],
      [...PASSES, "Công nhận"],
    );
    expect(read(tab).units).toHaveLength(4);
  });

  test("headings whose texts are criteria of a known set, at least half of them", () => {
    expect(read(scored("Sheet1", "", TEXTS)).units).toHaveLength(4);
    const half = TEXTS.map((text, n) => (n < 9 ? `${CODES[n]}. ${text}` : CODES[n]));
    expect(read(scored("Sheet1", "", half)).units).toHaveLength(4);
    const few = TEXTS.map((text, n) => (n < 4 ? `${CODES[n]}. ${text}` : CODES[n]));
    expect(answer(scored("Sheet1", "", few))).toMatchObject({ ok: false, reason: "unsaid" });
  });

  test("cells may be blank", () => {
    expect(
      read(
        scored(
          "Sheet1",
          "CHẤM 3 CHỦ ĐỘNG",
          CODES,
          CODES.map(() => ""),
        ),
      ).units,
    ).toHaveLength(4);
  });

  test("a person names the tab", () => {
    expect(read(scored("Sheet1", ""), { sheet: "Sheet1" }).units).toHaveLength(4);
  });
});

test("[L1] a mapped column whose heading is another now is named and asked about", () => {
  const tab = scored("Chấm", "CHẤM 3 CHỦ ĐỘNG");
  const { layout } = read(tab);
  expect(read(tab, { mapping: layout }).units).toHaveLength(4);
  const [first, second, ...rest] = CODES;
  const swapped = scored("Chấm", "CHẤM 3 CHỦ ĐỘNG", [second, first, ...rest]);
  const asked = answer(swapped, { mapping: layout });
  expect(!asked.ok && asked.message).toContain("cột C nay có tiêu đề “1.2”, khác tiêu đề “1.1”");
});

describe("[L1] everything else is asked, with the reason", () => {
  test("codes and marks that nothing names", () => {
    const asked = answer(scored("Sheet1", "TỔNG HỢP NĂM 2021"));
    expect(asked).toMatchObject({ ok: false, reason: "unsaid", sheets: ["Sheet1"] });
    if (!asked.ok) {
      expect(asked.message).toContain("“Sheet1”");
      expect(asked.candidates).toEqual([{ sheets: ["Sheet1"], why: asked.message }]);
    }
    expect(answer(scored("Sheet1", ""), { open: "Sheet1" })).toMatchObject({ ok: false, reason: "unsaid" });
  });

  test.each([
    ["KẾT QUẢ KIỂM ĐỊNH CHẤT LƯỢNG TRƯỜNG MẦM NON NĂM 2021"],
    ["BẢNG CHẤM ĐIỂM THI ĐUA NĂM 2021"],
    ["KẾT QUẢ ĐÁNH GIÁ XÃ NÔNG THÔN MỚI"],
    ["CHẤM ĐIỂM CẢI CÁCH HÀNH CHÍNH 2021"],
    ["BẢNG CHẤM ĐIỂM PHÂN LOẠI CÔNG ĐOÀN CƠ SỞ"],
    ["KẾT QUẢ XẾP LOẠI TỔ CHỨC CƠ SỞ ĐOÀN NĂM 2021"],
    ["BÌNH XÉT ĐOÀN VIÊN XUẤT SẮC 2021"],
    ["BIỂU SỐ LIỆU CÔNG TÁC ĐOÀN NĂM 2021"],
  ])("another scheme with codes 1.1–3.5: %s", (title) => {
    for (const options of [{}, { open: "Bảng" }]) {
      const asked = answer(scored("Bảng", title), options);
      expect(asked).toMatchObject({ ok: false, reason: "unsaid" });
      expect(!asked.ok && asked.message).toContain(title.slice(0, 30));
    }
    // A heading or the tab's name that speaks of 3 chủ động does not outweigh the title.
    expect(answer(scored("3CĐ", title)).ok).toBe(false);
    expect(answer(scored("Bảng", title, [...CODES, "Đạt 3 chủ động"], [...PASSES, "x"])).ok).toBe(false);
  });

  test.each([
    ["ĐIỂM DANH TẬP HUẤN ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG", ["Buổi 1", "Buổi 2", "Buổi 3"]],
    ["THEO DÕI XÂY DỰNG 3 CHỦ ĐỘNG", ["Tháng 1", "Tháng 2", "Tháng 3", "Tháng 4"]],
    ["DANH SÁCH ĐOÀN CƠ SỞ ĐƯỢC CÔNG NHẬN 3 CHỦ ĐỘNG", ["Năm 2019", "Năm 2020", "Năm 2021"]],
    ["TỔNG HỢP 3 CHỦ ĐỘNG", ["Tốt", "Khá", "Trung bình"]],
    ["THU ĐOÀN PHÍ, 3 CHỦ ĐỘNG", CODES],
    ["ĐIỂM DANH LỚP BỒI DƯỠNG 3 CHỦ ĐỘNG", CODES],
  ])("marks that are no criteria, though the title says 3 chủ động: %s", (title, heads) => {
    for (const options of [{}, { open: "Bảng" }])
      expect(
        answer(
          scored(
            "Bảng",
            title,
            heads,
            heads.map(() => "x"),
          ),
          options,
        ).ok,
      ).toBe(false);
  });

  test("attendance under a title of two lines, the second of which says 3 chủ động", () => {
    const tab = tabOf("Sheet1", [
      ["ĐIỂM DANH LỚP TẬP HUẤN"],
      ["(xây dựng Đoàn cơ sở 3 chủ động)"],
      ["TT", "Tên đơn vị", "Nội dung 1", "Nội dung 2", "Nội dung 3"],
      ...rows("x", "x", "x"),
    ]);
    expect(answer(tab).ok).toBe(false);
  });

  test("another table below the assessment is not spoken for by its title", () => {
    const list = tabOf("Sheet1", [
      ["DANH SÁCH ĐĂNG KÝ 3 CHỦ ĐỘNG"],
      ["TT", "Tên đơn vị", "Ngày đăng ký"],
      ...rows("12/01"),
      [],
      ["KẾT QUẢ KIỂM ĐỊNH CHẤT LƯỢNG"],
      ["TT", "Trường", ...CODES],
      ...rows(...PASSES),
    ]);
    expect(answer(list).ok).toBe(false);
  });

  test("a list of units that were recognised, a plan and a summary are none", () => {
    const tabs = [
      tabOf("Công nhận", [
        ["DANH SÁCH ĐƯỢC CÔNG NHẬN 3 CHỦ ĐỘNG"],
        ["TT", "Đơn vị", "Kết quả"],
        ...rows("Đạt"),
      ]),
      tabOf("Kế hoạch", [
        ["KẾ HOẠCH THẨM ĐỊNH 3 CHỦ ĐỘNG"],
        ["TT", "Nội dung", "Thời gian", "Phụ trách"],
        [1, "Thẩm định nội dung 1", "Tháng 10", "Ban Tổ chức"],
        [2, "Thẩm định nội dung 2", "Tháng 11", "Ban Tổ chức"],
      ]),
      tabOf("Tổng hợp", [
        ["TỔNG HỢP 3 CHỦ ĐỘNG"],
        ["Khối", "Tổng số", "Đăng ký", "Công nhận"],
        ["Xã", 4, 4, 3],
      ]),
    ];
    for (const tab of tabs) expect(answer(tab)).toMatchObject({ ok: false, reason: "none" });
    expect(read([...tabs, plainSheet("Chấm", undefined, UNITS)]).layout.sheet).toBe("Chấm");
  });
});

describe("[L1] criteria of every content", () => {
  test("two contents of three are asked about, by whatever way the tab was found", () => {
    const two = scored("Chấm", "CHẤM 3 CHỦ ĐỘNG", CODES.slice(0, 10));
    for (const options of [{}, { sheet: "Chấm" }])
      expect(read(two, options).contentsMissing).toContain("nội dung 1, 2");
    expect(read(scored("Chấm", "CHẤM 3 CHỦ ĐỘNG")).contentsMissing).toBeNull();
  });

  test("the contents themselves, by number or in words", () => {
    for (const heads of [
      ["Nội dung 1", "Nội dung 2", "Nội dung 3"],
      ["Tiêu chí 1", "Tiêu chí 2", "Tiêu chí 3"],
      ["Chủ động quản lý đoàn viên", "Chủ động xây dựng chương trình", "Chủ động về nguồn lực"],
    ])
      expect(read(scored("Chấm", "CHẤM 3 CHỦ ĐỘNG", heads)).contentsMissing).toBeNull();
  });

  test("flat numbers that nobody can place under a content", () => {
    const heads = Array.from({ length: 12 }, (_, n) => `TC ${n + 1}`);
    expect(read(scored("Chấm", "CHẤM 3 CHỦ ĐỘNG", heads)).contentsMissing).toContain("không rõ tiêu chí nào");
  });
});

describe("[L1] which of several tabs", () => {
  const fees = scored(
    "Đoàn phí",
    "THEO DÕI NỘP ĐOÀN PHÍ NĂM 2021",
    ["T1", "T2", "T3", "T4"],
    ["x", "x", "", "x"],
  );
  const emulation = scored("Thi đua", "BẢNG CHẤM ĐIỂM THI ĐUA NĂM 2021");
  const own = plainSheet("Chấm", undefined, UNITS);

  test("one that says 3 chủ động outweighs an open one that does not", () => {
    for (const open of ["Thi đua", "Đoàn phí", "Chấm"])
      expect(read([fees, emulation, own], { open }).layout.sheet).toBe("Chấm");
  });

  test("an empty form that says it beside a full table that does not is asked", () => {
    const form = scored(
      "Mẫu",
      "PHIẾU CHẤM 3 CHỦ ĐỘNG",
      CODES,
      CODES.map(() => ""),
    );
    expect(answer([form, scored("Bảng", "TỔNG HỢP NĂM 2021")])).toMatchObject({
      ok: false,
      reason: "several",
      sheets: ["Mẫu", "Bảng"],
    });
    // Nothing but fees beside it: the form is meant.
    expect(read([form, fees]).layout.sheet).toBe("Mẫu");
  });

  test("the year that is asked for chooses among tabs of several years", () => {
    const year = (n: number, cells = PASSES) => scored(`Năm ${n}`, `CHẤM 3 CHỦ ĐỘNG NĂM ${n}`, CODES, cells);
    const tabs = [
      year(2021),
      year(
        2022,
        CODES.map(() => ""),
      ),
    ];
    expect(read(tabs, { year: 2022 }).layout.sheet).toBe("Năm 2022");
    expect(answer([year(2021), year(2022)])).toMatchObject({ ok: false, reason: "several" });
    expect(read([year(2021), year(2022)], { year: 2021 }).layout.sheet).toBe("Năm 2021");
    expect(answer([year(2021), year(2022)], { year: 2020 })).toMatchObject({ ok: false, reason: "several" });
    expect(read([year(2021), year(2022)], { year: 2021 }).notRead).toEqual([
      { sheet: "Năm 2022", why: "là bảng chấm năm 2022, không phải năm đang chấm", year: 2022 },
    ]);
  });

  test("forms of a trade union beside the Youth Union's are no part of them", () => {
    const form = (name: string, title: string, codes: readonly string[], mark: Loose) =>
      tabOf(name, [
        [title],
        [`Đơn vị: ${name}`],
        ["Tiêu chí", "Tự chấm", "Thẩm định"],
        ...codes.map((code) => [code, mark, mark]),
      ]);
    const ours = UNITS.map((unit) => form(unit, "PHIẾU CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG", CODES, "Đạt"));
    const theirs = ["Công đoàn xã Lộc Bình", "Công đoàn xã Na Dương"].map((unit) =>
      form(unit, "PHIẾU CHẤM CÔNG ĐOÀN VỮNG MẠNH", CODES.slice(0, 7), "Đạt"),
    );
    expect(read([...ours, ...theirs]).layout.sheet).toEqual(UNITS);
    expect(answer(theirs).ok).toBe(false);
  });
});

describe("[L4] a tab that names these units and is left aside is named", () => {
  const own = plainSheet("Chấm", undefined, UNITS);
  const notRead = (...tabs: Parameters<typeof tabOf>[]) =>
    read([own, ...tabs.map((one) => tabOf(...one))]).notRead.map(({ sheet }) => sheet);

  test("beside marks, documents or registration", () => {
    expect(
      notRead(
        ["Đoàn phí", [["NỘP ĐOÀN PHÍ"], ["TT", "Đơn vị", "T1", "T2"], ...rows("x", "")]],
        ["Văn bản đến", [["TT", "Nơi gửi", "Số"], ...rows("12-BC/ĐTN")]],
        ["Không tiêu đề", rows("Đạt")],
      ),
    ).toEqual(["Đoàn phí", "Văn bản đến", "Không tiêu đề"]);
  });

  test("under names without their type words, and across a table turned round", () => {
    expect(
      notRead(
        [
          "Tên trơn",
          [["TT", "Xã", "Nộp"], ...UNITS.map((unit, n) => [n + 1, unit.replace("Đoàn xã ", ""), "x"])],
        ],
        [
          "Xoay",
          [
            ["Nội dung", ...UNITS],
            ["Nộp báo cáo", "x", "x", "x", "x"],
          ],
        ],
      ),
    ).toEqual(["Tên trơn", "Xoay"]);
  });

  test("never an address book, a plan, or a tab of other units", () => {
    expect(
      notRead(
        ["Danh bạ", [["TT", "Đơn vị", "Bí thư", "Điện thoại"], ...rows("Nguyễn Văn A", "0900 000 100")]],
        [
          "Kế hoạch",
          [
            ["TT", "Nội dung", "Thời gian"],
            [1, "Thẩm định", "Tháng 11"],
          ],
        ],
        [
          "Huyện khác",
          [
            ["TT", "Đơn vị", "T1"],
            [1, "Đoàn xã Phú Lộc", "x"],
            [2, "Đoàn xã Gia Cát", "x"],
          ],
        ],
      ).filter((name) => name !== "Huyện khác"),
    ).toEqual([]);
  });

  test("never a tab that is read", () => {
    expect(
      notRead(
        ["Đăng ký", [["DANH SÁCH ĐĂNG KÝ 3 CHỦ ĐỘNG"], ["TT", "Đơn vị", "Ngày đăng ký"], ...rows("12/01")]],
        [
          "Minh chứng",
          [
            ["Đơn vị", "Tiêu chí", "Minh chứng"],
            ...UNITS.flatMap((unit) => CODES.map((code) => [unit, code, "13-KH/ĐTN"])),
          ],
        ],
      ),
    ).toEqual([]);
  });
});

describe("[L10] where registration and evidence come from", () => {
  test("a column, a tab, or nowhere", () => {
    const own = plainSheet("Chấm", undefined, UNITS);
    expect(read(own).sources).toEqual({ registration: null, evidence: null });
    const list = tabOf("Đăng ký", [
      ["ĐĂNG KÝ 3 CHỦ ĐỘNG"],
      ["TT", "Đơn vị", "Ngày đăng ký"],
      ...rows("12/01"),
    ]);
    const store = tabOf("Minh chứng", [
      ["Đơn vị", "Tiêu chí", "Minh chứng"],
      ...UNITS.flatMap((unit) => CODES.map((code) => [unit, code, "13-KH/ĐTN"])),
    ]);
    expect(read([own, list, store]).sources).toEqual({ registration: "Đăng ký!C", evidence: "Minh chứng" });
    const inside = scored(
      "Chấm",
      "CHẤM 3 CHỦ ĐỘNG",
      ["Ngày đăng ký", ...CODES.flatMap((code) => [code, `Minh chứng ${code}`])],
      ["12/01", ...CODES.flatMap(() => ["Đạt", "13-KH/ĐTN"])],
    );
    expect(read(inside).sources).toEqual({ registration: "Chấm!C", evidence: "columns" });
  });
});
