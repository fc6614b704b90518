/** @fileoverview The wide layout, rule by rule. */
import { describe, expect, test } from "vitest";
import { answer, CODES, cellOf, columnsOf, PASSES, plainSheet, read, sheet, TITLE, unitsOf } from "./books";
import { tabOf } from "./tabs";

const each = (...cells: string[]) => CODES.flatMap(() => cells);

describe("units and what is none", () => {
  test("[U1] Tổng, Tổng cộng, Cộng as whole words are totals; Cộng Hòa and Tổng công ty are names", () => {
    const counts = CODES.map(() => 5);
    const reading = read(
      sheet(
        [["TT", "Đơn vị", ...CODES]],
        [
          [1, "Cộng Hòa", ...PASSES],
          [2, "Tổng công ty Điện lực", ...PASSES],
          ["", "Cộng Hòa", ...PASSES],
          ["", "Tổng Cọt", ...PASSES],
          ["", "Tổng cộng", ...counts],
          ["", "Cộng", ...counts],
          ["", "TỔNG SỐ: 4 đơn vị", ...counts],
          ["Tổng", "", ...CODES.map(() => 1)],
          ["", "Cộng khối xã", ...CODES.map(() => 1)],
          ["", "Tỷ lệ (%)", ...CODES.map(() => 1)],
        ],
      ),
    );
    expect(unitsOf(reading)).toEqual(["Cộng Hòa@3", "Tổng công ty Điện lực@4", "Cộng Hòa@5", "Tổng Cọt@6"]);
    expect(reading.unnamed).toEqual([]);
  });

  test("[U1] a unit with nothing filled in is still a unit", () => {
    const reading = read(
      sheet(
        [["TT", "Đơn vị", ...CODES]],
        [
          [1, "Đoàn xã Gia Cát", ...PASSES],
          [2, "Chi đoàn cơ sở Viện Kiểm sát"],
          [3, "Đoàn xã Kỳ Lừa", ...PASSES],
        ],
      ),
    );
    expect(reading.units.map((unit) => unit.name)).toEqual([
      "Đoàn xã Gia Cát",
      "Chi đoàn cơ sở Viện Kiểm sát",
      "Đoàn xã Kỳ Lừa",
    ]);
  });

  test("[U1] without a column of order, notes and signatures are no units", () => {
    const reading = read(
      sheet(
        [["Đơn vị", ...CODES]],
        [
          ["Khối xã"],
          ["Đoàn xã Gia Cát", ...PASSES],
          ["Viện Kiểm sát nhân dân"],
          ["Kỳ Lừa", ...PASSES],
          ["Tổng", ...CODES.map(() => 2)],
          ["Ghi chú: x là đạt"],
          [],
          ["Người lập biểu", "", "", "TM. BAN THƯỜNG VỤ"],
          ["Nguyễn Văn A", "", "", "Trần Thị B"],
        ],
      ),
    );
    expect(unitsOf(reading)).toEqual([
      "Đoàn xã Gia Cát@4 {Khối xã}",
      "Viện Kiểm sát nhân dân@5 {Khối xã}",
      "Kỳ Lừa@6 {Khối xã}",
    ]);
  });

  test("[U1] a row with marks and no name is reported at the name's cell", () => {
    const reading = read(
      sheet(
        [["TT", "Đơn vị", ...CODES]],
        [
          [1, "Đoàn xã Gia Cát", ...PASSES],
          [2, "", ...PASSES],
          ["", "", ...PASSES],
        ],
      ),
    );
    expect(reading.unnamed.map(cellOf)).toEqual(["B4", "B5"]);
  });

  test("[U1] headers and column numbers repeated on each page are no units", () => {
    const top = ["TT", "Đơn vị", ...CODES.flatMap((code) => [code, ""])];
    const below = ["", "", ...each("Đạt", "Chưa đạt")];
    const reading = read(
      sheet(
        [top, below, top.map((_, index) => index + 1)],
        [[1, "Đoàn xã Gia Cát", ...each("x", "")], top, below, [2, "Đoàn xã Bảo Lâm", ...each("x", "")]],
      ),
    );
    expect(reading.layout.headerRows).toEqual([2, 3, 4]);
    expect(unitsOf(reading)).toEqual(["Đoàn xã Gia Cát@5", "Đoàn xã Bảo Lâm@8"]);
    expect(reading.unnamed).toEqual([]);
  });

  test("[U1] what is listed below the totals is no unit, and neither is a row prepared with checkboxes", () => {
    const reading = read(
      sheet(
        [["TT", "Đơn vị", ...CODES]],
        [
          [1, "Đoàn xã Gia Cát", ...CODES.map(() => true)],
          [2, "Đoàn xã Bảo Lâm", ...CODES.map(() => false)],
          [3, "", ...CODES.map(() => false)],
          ["", "Tổng cộng", ...CODES.map(() => 1)],
          [],
          ["", "Tổng số đơn vị:", 2],
          ["", "Xã", 1],
          ["", "Trường học", 1],
        ],
      ),
    );
    expect(unitsOf(reading)).toEqual(["Đoàn xã Gia Cát@3", "Đoàn xã Bảo Lâm@4"]);
    expect(reading.unnamed).toEqual([]);
  });

  test("[U2] a table a block on one tab, each under its heading", () => {
    const header = ["TT", "Đơn vị", ...CODES];
    const reading = read(
      tabOf("Sheet1", [
        [TITLE],
        ["I. KHỐI XÃ"],
        header,
        [1, "Đoàn xã Gia Cát", ...PASSES],
        ["", "Cộng", ...CODES.map(() => 1)],
        [],
        ["II. KHỐI TRƯỜNG HỌC"],
        header,
        [1, "Đoàn trường THPT Cao Lộc", ...PASSES],
      ]),
    );
    expect(unitsOf(reading)).toEqual([
      "Đoàn xã Gia Cát@4 {KHỐI XÃ}",
      "Đoàn trường THPT Cao Lộc@9 {KHỐI TRƯỜNG HỌC}",
    ]);
  });

  test("[U2] group headings become part of a unit's place, the inner inside the outer", () => {
    const reading = read(
      sheet(
        [["TT", "Đơn vị", ...CODES]],
        [
          ["A", "Huyện Cao Lộc"],
          ["I", "Khối xã"],
          [1, "Đoàn xã Tân Thành", ...PASSES],
          ["II", "Khối trường học"],
          [2, "Đoàn trường THPT Cao Lộc", ...PASSES],
          ["B", "Huyện Chi Lăng"],
          ["I", "Khối xã"],
          [3, "Đoàn xã Tân Thành", ...PASSES],
        ],
      ),
    );
    expect(unitsOf(reading)).toEqual([
      "Đoàn xã Tân Thành@5 {Huyện Cao Lộc / Khối xã}",
      "Đoàn trường THPT Cao Lộc@7 {Huyện Cao Lộc / Khối trường học}",
      "Đoàn xã Tân Thành@10 {Huyện Chi Lăng / Khối xã}",
    ]);
  });

  test("[U2] a column of districts beside the names gives the heading, merged or filled in once", () => {
    const reading = read(
      sheet(
        [["TT", "Huyện", "Đơn vị", ...CODES]],
        [
          [1, "Cao Lộc", "Đoàn xã Tân Thành", ...PASSES],
          [2, "", "Đoàn xã Gia Cát", ...PASSES],
          [3, "Chi Lăng", "Đoàn xã Tân Thành", ...PASSES],
        ],
      ),
    );
    expect(columnsOf(reading).slice(0, 3)).toEqual(["A:order", "B:group", "C:name"]);
    expect(reading.units.map((unit) => unit.heading)).toEqual(["Cao Lộc", "Cao Lộc", "Chi Lăng"]);
  });

  test("[U2] a name merged over two rows is one unit, its criteria on both", () => {
    const reading = read(
      sheet(
        [
          ["TT", "Đơn vị", ...CODES.flatMap((code) => [code, ""])],
          ["", "", ...each("Thẩm định", "Minh chứng")],
        ],
        [
          [1, "Đoàn xã Gia Cát", ...each("Đạt", "13-KH/ĐTN")],
          ["", "", "", "14-KH/ĐTN"],
          [2, "Đoàn xã Bảo Lâm", ...each("Đạt", "13-KH/ĐTN")],
        ],
        { merges: ["A4:A5", "B4:B5"] },
      ),
    );
    expect(unitsOf(reading)).toEqual(["Đoàn xã Gia Cát@4", "Đoàn xã Bảo Lâm@6"]);
    expect(reading.units[0]?.rows?.get("1.1")).toEqual([3, 4]);
    expect(reading.units[0]?.rows?.get("1.2")).toEqual([3]);
    expect(reading.unnamed).toEqual([]);
  });

  test("[U4] a sheet in VNI is read, headings, marks, names and totals", () => {
    const reading = read(
      sheet(
        [
          [
            "TT",
            "Teân ñôn vò",
            ...CODES.flatMap((code) => [`Töï chaám ${code}`, `Thaåm ñònh ${code}`, `Minh chöùng ${code}`]),
          ],
        ],
        [
          ["I", "Khoái xaõ", ...each("", "", "")],
          [1, "Ñoaøn xaõ Gia Caùt", ...each("Ñaït", "Ñaït", "13-HD/ÑTN")],
          [2, "Ñoaøn xaõ Hôïp Thaønh", ...each("Ñaït", "Chöa ñaït", "Baùo caùo naêm")],
          ["", "Toång coäng", ...each("2", "1", "")],
        ],
      ),
    );
    expect(unitsOf(reading)).toEqual(["Ñoaøn xaõ Gia Caùt@4 {Khối xã}", "Ñoaøn xaõ Hôïp Thaønh@5 {Khối xã}"]);
    expect(columnsOf(reading)).toEqual(
      expect.arrayContaining(["C:self 1.1", "D:appraised 1.1", "E:evidence 1.1"]),
    );
  });

  test("[U4] a sheet in TCVN3 is read, its names stay as they stand", () => {
    const reading = read(
      tabOf("Sheet1", [
        ["B¶NG CHÊM §OµN C¥ Së 3 CHñ §éNG N¡M 2021"],
        ["TT", "Tªn ®¬n vÞ", ...CODES.map((code) => `Tiªu chÝ ${code}`)],
        [1, "§oµn x· T\u00ad\u00ac V¨n", ...CODES.map(() => "§¹t")],
        [2, "§oµn x· Gia C¸t", ...CODES.map(() => "Kh«ng ®¹t")],
        ["", "Tæng céng", ...CODES.map(() => 1)],
      ]),
    );
    expect(unitsOf(reading)).toEqual(["§oµn x· T\u00ad\u00ac V¨n@3", "§oµn x· Gia C¸t@4"]);
    expect(reading.year).toBe(2021);
  });
});

describe("columns of marks", () => {
  test("[M3] Đạt | Chưa đạt under a criterion, and under Tự chấm and Thẩm định", () => {
    const pair = read(
      sheet(
        [
          ["TT", "Đơn vị", ...CODES.flatMap((code) => [code, ""])],
          ["", "", ...each("Đạt", "Không đạt")],
        ],
        [[1, "Đoàn xã Gia Cát", ...each("x", "")]],
      ),
    );
    expect(columnsOf(pair).slice(2, 4)).toEqual(["C:appraisedPass 1.1", "D:appraisedFail 1.1"]);
    expect(pair.units[0]?.columns.get("1.1")).toMatchObject({ appraised: 2, appraisedFail: 3, self: -1 });

    const both = read(
      sheet(
        [
          ["TT", "Đơn vị", ...CODES.flatMap((code) => [code, "", "", ""])],
          ["", "", ...each("Tự chấm", "", "Thẩm định", "")],
          ["", "", ...each("Đạt", "Chưa đạt", "Đạt", "Chưa đạt")],
        ],
        [[1, "Đoàn xã Gia Cát", ...each("x", "", "x", "")]],
      ),
    );
    expect(both.units[0]?.columns.get("1.2")).toMatchObject({
      self: 6,
      selfFail: 7,
      appraised: 8,
      appraisedFail: 9,
    });
  });

  test("[M6] a single column is appraised unless heading, group heading, title or tab name says tự chấm", () => {
    const single = (header: (string | number)[][], options = {}) =>
      read(sheet(header, [[1, "Đoàn xã Gia Cát", ...PASSES]], options)).units[0]?.columns.get("1.1");
    const plain = [["TT", "Đơn vị", ...CODES]];
    expect(single(plain)).toMatchObject({ self: -1, appraised: 2 });
    expect(
      single([
        ["TT", "Đơn vị", ...CODES],
        ["", "", ...each("Tự đánh giá")],
      ]),
    ).toMatchObject({ self: 2, appraised: -1 });
    expect(
      single(
        [
          ["TT", "Đơn vị", "Tự đánh giá của đơn vị"],
          ["", "", ...CODES],
        ],
        { merges: ["C2:Q2"] },
      ),
    ).toMatchObject({ self: 2, appraised: -1 });
    expect(single(plain, { title: "BẢNG TỰ CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021" })).toMatchObject({
      self: 2,
      appraised: -1,
    });
    expect(single(plain, { name: "Tự đánh giá" })).toMatchObject({ self: 2, appraised: -1 });
    expect(single(plain, { title: "KẾT QUẢ TỰ CHẤM VÀ THẨM ĐỊNH 3 CHỦ ĐỘNG NĂM 2021" })).toMatchObject({
      self: -1,
      appraised: 2,
    });
  });

  test("[M6] Đơn vị | Huyện under a criterion are self and appraised marks, Kết quả beside Tự chấm is appraised", () => {
    const under = (...words: string[]) =>
      read(
        sheet(
          [
            ["TT", "Tên đơn vị", ...CODES.flatMap((code) => [code, ""])],
            ["", "", ...each(...words)],
          ],
          [[1, "Đoàn xã Gia Cát", ...each("Đạt", "Đạt")]],
        ),
      ).units[0]?.columns.get("1.1");
    expect(under("Đơn vị", "Huyện")).toMatchObject({ self: 2, appraised: 3 });
    expect(under("Tự chấm", "Kết quả")).toMatchObject({ self: 2, appraised: 3 });
    expect(under("ĐVTN", "TĐ")).toMatchObject({ self: 2, appraised: 3 });
  });

  test("[M4] the highest points are no mark", () => {
    const reading = read(
      sheet(
        [
          ["TT", "Đơn vị", ...CODES.flatMap((code) => [code, "", ""]), "Tổng điểm"],
          ["", "", ...each("Điểm tối đa", "Điểm tự chấm", "Điểm thẩm định")],
        ],
        [[1, "Đoàn xã Gia Cát", ...CODES.flatMap(() => [10, 9, "8,5"]), 127]],
      ),
    );
    expect(reading.units[0]?.columns.get("1.1")).toMatchObject({ self: 3, appraised: 4 });
    expect(columnsOf(reading)).toContain("C:other");
  });

  test("marks in a group over all criteria, again for the level above", () => {
    const side = (word: string) => [word, ...CODES.slice(1).map(() => "")];
    const reading = read(
      sheet(
        [
          ["TT", "Đơn vị", ...side("Đơn vị tự chấm"), ...side("Huyện đoàn thẩm định")],
          ["", "", ...CODES, ...CODES],
        ],
        [[1, "Đoàn xã Gia Cát", ...PASSES, ...PASSES]],
        {
          merges: ["C2:Q2", "R2:AF2"],
        },
      ),
    );
    expect(reading.units[0]?.columns.get("3.5")).toMatchObject({ self: 16, appraised: 31 });
    expect(reading.criteria).toHaveLength(15);
  });
});

describe("evidence, explanation, result, registration", () => {
  test("[E9] evidence beside each criterion, at the end of each pillar, or one for the unit", () => {
    const beside = read(
      sheet(
        [["TT", "Đơn vị", ...CODES.flatMap((code) => [code, "MC"])]],
        [[1, "Đoàn xã Gia Cát", ...each("Đạt", "13-KH")]],
      ),
    );
    expect(beside.units[0]?.columns.get("2.1")).toMatchObject({ appraised: 12, evidence: 13 });

    const pillars = ["1.1", "1.2", "Minh chứng", "2.1", "2.2", "Minh chứng", "3.1", "3.2", "Minh chứng"];
    const byPillar = read(
      sheet([["TT", "Đơn vị", ...pillars]], [[1, "Đoàn xã Gia Cát", ...pillars.map(() => "Đạt")]]),
    );
    expect(columnsOf(byPillar)).toEqual(
      expect.arrayContaining(["E:evidence [1]", "H:evidence [2]", "K:evidence [3]"]),
    );
    expect(byPillar.units[0]?.columns.get("2.2")).toMatchObject({ evidence: 7 });

    const unit = read(
      sheet(
        [["TT", "Đơn vị", ...CODES, "Minh chứng", "Giải trình"]],
        [[1, "Đoàn xã Gia Cát", ...PASSES, "13-KH", ""]],
      ),
    );
    expect(unit.units[0]?.columns.get("3.5")).toMatchObject({ evidence: 17, explanation: 18 });
    expect(unit.layout.columns.find((column) => column.column === "R")).toMatchObject({
      criterion: null,
      pillar: null,
    });
  });

  test("[E9] a criterion's own evidence goes before its pillar's, the pillar's before the unit's", () => {
    const reading = read(
      sheet(
        [
          ["TT", "Đơn vị", "Nội dung 1", "", "", "", "Nội dung 2", "", "Minh chứng chung"],
          ["", "", "1.1", "", "1.2", "Minh chứng", "2.1", "2.2", ""],
          ["", "", "Thẩm định", "Minh chứng", "Thẩm định", "", "Thẩm định", "Thẩm định", ""],
        ],
        [[1, "Đoàn xã Gia Cát", "Đạt", "1-KH", "Đạt", "2-KH", "Đạt", "Đạt", "3-KH"]],
        { merges: ["C2:F2", "G2:H2", "C3:D3", "F3:F4", "I2:I4", "A2:A4", "B2:B4"] },
      ),
    );
    const evidence = (code: string) => reading.units[0]?.columns.get(code)?.evidence;
    expect([evidence("1.1"), evidence("1.2"), evidence("2.1")]).toEqual([3, 5, 8]);
  });

  test("[E8] some criteria without an evidence column have none", () => {
    const reading = read(
      sheet(
        [
          ["TT", "Đơn vị", "1.1", "", "1.2", "", "1.3"],
          ["", "", "Thẩm định", "Minh chứng", "Thẩm định", "Minh chứng", "Thẩm định"],
        ],
        [[1, "Đoàn xã Gia Cát", "Đạt", "1-KH", "Đạt", "2-KH", "Đạt"]],
        {
          merges: ["C2:D2", "E2:F2"],
        },
      ),
    );
    expect(reading.units[0]?.columns.get("1.3")).toMatchObject({ appraised: 6, evidence: -1 });
  });

  test("[O6] a pillar's own result is not the unit's", () => {
    const reading = read(
      sheet(
        [
          ["TT", "Đơn vị", "Nội dung 1", "", "", "Nội dung 2", "", "", "Kết quả"],
          ["", "", "1.1", "1.2", "Kết quả", "2.1", "2.2", "Kết quả", ""],
        ],
        [[1, "Đoàn xã Gia Cát", "Đạt", "Đạt", "Đạt", "Đạt", "Đạt", "Đạt", "Công nhận"]],
        { merges: ["A2:A3", "B2:B3", "C2:E2", "F2:H2", "I2:I3"] },
      ),
    );
    expect(cellOf(reading.units[0]?.result)).toBe("I4");
    expect(columnsOf(reading)[4]).toBe("E:result [1]");
  });

  test.each(["Huyện cũ", "Thuộc huyện", "Địa bàn", "Cụm thi đua", "Huyện/quận"])(
    "[U8] a column “%s” tells units of one name apart",
    (heading) => {
      const reading = read(
        sheet(
          [["TT", "Tên đơn vị", heading, ...CODES]],
          [
            [1, "Đoàn xã Tân Thành", "Bắc Sơn", ...PASSES],
            [2, "Đoàn xã Tân Thành", "Hữu Lũng", ...PASSES],
          ],
        ),
      );
      expect(unitsOf(reading)).toEqual(["Đoàn xã Tân Thành@3 {Bắc Sơn}", "Đoàn xã Tân Thành@4 {Hữu Lũng}"]);
    },
  );

  test("[U8] an officer's district is no unit's, and a district's name over units names them", () => {
    expect(
      columnsOf(
        read(
          sheet(
            [["TT", "Tên đơn vị", "Địa bàn phụ trách", ...CODES]],
            [[1, "Đoàn xã Tân Thành", "Nguyễn Văn A", ...PASSES]],
          ),
        ),
      )[2],
    ).toBe("C:officer");
    const named = read(
      sheet(
        [["TT", "Địa bàn", ...CODES]],
        [
          [1, "Đoàn xã Tân Thành", ...PASSES],
          [2, "Đoàn xã Gia Cát", ...PASSES],
        ],
      ),
    );
    expect(named.units.map(({ name }) => name)).toEqual(["Đoàn xã Tân Thành", "Đoàn xã Gia Cát"]);
  });

  test("[O6] the decision is the result, before a proposal or a rank", () => {
    const reading = read(
      sheet(
        [["TT", "Đơn vị", ...CODES, "Đề nghị công nhận", "Xếp loại", "Kết quả công nhận"]],
        [[1, "Đoàn xã Gia Cát", ...PASSES, "x", "Khá", "Công nhận"]],
      ),
    );
    expect(cellOf(reading.units[0]?.result)).toBe("T3");
  });

  test("[O5] a column of registration, and an officer and a type beside it", () => {
    const reading = read(
      sheet(
        [["TT", "Đơn vị", "Loại hình", "Ngày đăng ký", "Cán bộ phụ trách", ...CODES]],
        [[1, "Đoàn xã Gia Cát", "Xã", new Date(2021, 0, 5), "Nguyễn Văn A", ...PASSES]],
      ),
    );
    expect(cellOf(reading.units[0]?.registration)).toBe("D3");
    expect(reading.units[0]).toMatchObject({ typeText: "Xã", officer: "Nguyễn Văn A" });
    expect(reading.registrationTab).toBeNull();
  });
});

describe("criteria", () => {
  test("[U5] a criterion that is not there is not made up, one in no set is listed", () => {
    const codes = [...CODES.filter((code) => code !== "2.3"), "4.1"];
    const reading = read(
      sheet([["TT", "Đơn vị", ...codes]], [[1, "Đoàn xã Gia Cát", ...codes.map(() => "Đạt")]]),
    );
    expect(reading.criteria.map((criterion) => criterion.code)).toEqual(codes);
    expect(cellOf(reading.criteria[14]?.at)).toBe("Q2");
  });

  test("[K2] criteria in a province's own words, numbered below their pillars", () => {
    const reading = read(
      sheet(
        [
          ["TT", "Đơn vị", "Tiêu chuẩn 1: Quản lý đoàn viên", "", "Tiêu chuẩn 2: Kế hoạch", ""],
          [
            "",
            "",
            "Nắm tình hình theo quý",
            "Có kênh tiếp nhận ý kiến",
            "Có chương trình công tác năm",
            "Các chi đoàn sinh hoạt đúng lịch",
          ],
        ],
        [[1, "Đoàn xã Gia Cát", "Đạt", "Đạt", "Đạt", "Đạt"]],
        { merges: ["C2:D2", "E2:F2"] },
      ),
    );
    expect(reading.criteria.map(({ code, text, pillar }) => [code, text, pillar.code, pillar.text])).toEqual([
      ["1.1", "Nắm tình hình theo quý", "1", "Quản lý đoàn viên"],
      ["1.2", "Có kênh tiếp nhận ý kiến", "1", "Quản lý đoàn viên"],
      ["2.1", "Có chương trình công tác năm", "2", "Kế hoạch"],
      ["2.2", "Các chi đoàn sinh hoạt đúng lịch", "2", "Kế hoạch"],
    ]);
  });

  test("[K2] 1 to 15 in order, and 1 to 5 again under each pillar", () => {
    const flat = read(
      sheet([["TT", "Đơn vị", ...CODES.map((_, index) => index + 1)]], [[1, "Đoàn xã Gia Cát", ...PASSES]]),
    );
    expect(flat.criteria.map((criterion) => criterion.code)).toEqual(CODES);
    const blanks = ["", "", "", ""];
    const again = read(
      sheet(
        [
          ["TT", "Đơn vị", "I. Quản lý", ...blanks, "II. Kế hoạch", ...blanks, "III. Tham mưu", ...blanks],
          ["", "", ...[1, 2, 3].flatMap(() => ["TC 1", "TC 2", "TC 3", "TC 4", "TC 5"])],
        ],
        [[1, "Đoàn xã Gia Cát", ...PASSES]],
      ),
    );
    expect(again.criteria.map((criterion) => criterion.code)).toEqual(CODES);
  });

  test("[K2] the three contents marked as a whole", () => {
    const reading = read(
      sheet(
        [["TT", "Đơn vị", "Nội dung 1", "Nội dung 2", "Nội dung 3", "Kết quả"]],
        [[1, "Đoàn xã Gia Cát", "Đạt", "Đạt", "Đạt", "Công nhận"]],
      ),
    );
    expect(columnsOf(reading)).toEqual([
      "A:order",
      "B:name",
      "C:appraised 1",
      "D:appraised 2",
      "E:appraised 3",
      "F:result",
    ]);
  });

  test("each column says in Vietnamese why it was taken for what it was", () => {
    const { columns } = read(plainSheet("Chấm điểm")).layout;
    for (const { why, sure } of columns) {
      expect(why).not.toBe("");
      expect(why).toBe(why.normalize("NFC"));
      expect(sure).toBeGreaterThan(0);
      expect(sure).toBeLessThanOrEqual(1);
    }
    expect(columns[2]?.why).toBe("Tiêu đề ghi số 1.1; thẩm định");
  });
});

describe("doubts are asked, not guessed", () => {
  test("no column of names", () => {
    expect(answer(sheet([["TT", ...CODES]], [[1, ...PASSES]]))).toMatchObject({
      ok: false,
      reason: "unclear",
    });
  });

  test("two columns that could both be the names", () => {
    const recognition = answer(
      sheet(
        [["TT", "Đơn vị", "Đoàn cơ sở", ...CODES]],
        [
          [1, "Đoàn xã An", "Đoàn xã Bé", ...PASSES],
          [2, "Đoàn xã Bé", "Đoàn xã An", ...PASSES],
        ],
      ),
    );
    expect(recognition).toMatchObject({ ok: false, reason: "unclear" });
    expect(!recognition.ok && recognition.message).toContain("(B, C)");
  });

  test("two columns of marks for one criterion", () => {
    const codes = ["1.1", "1.1", ...CODES.slice(2)];
    const recognition = answer(
      sheet(
        [["TT", "Đơn vị", ...codes]],
        [
          [1, "Đoàn xã An", ...PASSES],
          [2, "Đoàn xã Bé", ...PASSES],
        ],
      ),
    );
    expect(recognition).toMatchObject({ ok: false, reason: "unclear" });
    expect(!recognition.ok && recognition.message).toContain("cột C và cột D");
  });

  test("names under a heading that says nothing are known by their cells", () => {
    const reading = read(
      sheet(
        [["TT", "", ...CODES]],
        [
          [1, "Đoàn xã An", ...PASSES],
          [2, "Đoàn xã Bé", ...PASSES],
        ],
      ),
    );
    expect(columnsOf(reading)[1]).toBe("B:name");
  });
});

describe("title and year", () => {
  const year = (title: string, name = "Sheet1") => read(plainSheet(name, title)).year;
  test.each([
    ["BẢNG CHẤM 3 CHỦ ĐỘNG NĂM 2021", "Sheet1", 2021],
    ["BẢNG CHẤM 3 CHỦ ĐỘNG", "Năm 2021", 2021],
    ["BẢNG CHẤM 3 CHỦ ĐỘNG", "3CĐ 2021", 2021],
    ["BẢNG CHẤM 3 CHỦ ĐỘNG GIAI ĐOẠN 2018–2022", "Sheet1", null],
    ["BẢNG CHẤM 3 CHỦ ĐỘNG GIAI ĐOẠN 2018 - 2022, NĂM 2020", "Sheet1", 2020],
    ["BẢNG CHẤM 3 CHỦ ĐỘNG NĂM 2020 VÀ NĂM 2021", "Sheet1", null],
    ["BẢNG CHẤM 3 CHỦ ĐỘNG NĂM 2021", "2022", null],
    ["BẢNG CHẤM 3 CHỦ ĐỘNG 2021-2022", "Sheet1", null],
    ["BẢNG CHẤM 3 CHỦ ĐỘNG", "Sheet1", null],
  ])("%s / %s: %s", (title, name, expected) => {
    expect(year(title, name)).toBe(expected);
  });

  test("dates and documents above the table are no year", () => {
    const reading = read(
      tabOf("Sheet1", [
        ["HUYỆN ĐOÀN CAO LỘC", "", "Cao Lộc, ngày 25 tháng 11 năm 2022"],
        [TITLE],
        ["(Kèm theo Hướng dẫn số 08-HD/TWĐTN-BTC ngày 16/5/2018)"],
        ["TT", "Đơn vị", ...CODES],
        [1, "Đoàn xã Gia Cát", ...PASSES],
      ]),
    );
    expect(reading).toMatchObject({ year: 2021, title: TITLE });
  });
});
