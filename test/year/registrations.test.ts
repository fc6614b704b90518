/** @fileoverview [O5] What lists of registration say besides who registered: days, plans, notes, earlier answers. */
import { describe, expect, it } from "vitest";
import { assessment } from "../layout/registered";
import { foreign, JUDGED, type Loose, said, tabOf, yearOf } from "./support";

const TITLE = "DANH SÁCH ĐĂNG KÝ XÂY DỰNG ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021";
type Rows = readonly (readonly Loose[])[];
const list = (rows: Rows, merges: readonly string[] = [], title = TITLE) =>
  tabOf("Đăng ký", title === "" ? rows : [[title], ...rows], { merges });
const of = (rows: Rows, merges: readonly string[] = []) =>
  said(yearOf([list(rows, merges)], { judged: JUDGED }));
const day = (date: number, month = 2) => new Date(2021, month - 1, date);

describe("[O5] registrations", () => {
  it("day, number and symbol in one column, a note", () => {
    expect(
      of([
        ["TT", "Đơn vị", "Ngày đăng ký", "Số, ký hiệu kế hoạch", "Ghi chú"],
        [1, "Đoàn xã Gia Cát", day(3), "03-KH/ĐTN", ""],
        [2, "Đoàn xã Hợp Thành", "05/02/2021", "Kế hoạch số 04/KH-ĐTN ngày 01/02/2021", "gửi bản giấy"],
        [3, "Tân Liên", "7/2", "", ""],
        [4, "Đoàn xã Yên Trạch", "", "", "rút đăng ký"],
        ["", "Tổng cộng", 4, "", ""],
      ]),
    ).toEqual({
      registrations: [
        "Đăng ký!B3 · Đoàn xã Gia Cát · yes · 2021-02-03 · 03|KH/ĐTN · ",
        "Đăng ký!B4 · Đoàn xã Hợp Thành · yes · 2021-02-05 · 04|KH-ĐTN · gửi bản giấy",
        "Đăng ký!B5 · Đoàn xã Tân Liên · yes · 2021-02-07 · - · ",
        "Đăng ký!B6 · Đoàn xã Yên Trạch · open · - · - · rút đăng ký",
      ],
      accounts: ["registration Đăng ký: 4 = 4 + 0, 0"],
      findings: ["registration-withdrawn Đăng ký!E6"],
    });
  });

  it.each(["KH 13", "KH13", "Kế hoạch số 13", "Số: 13", "13"])("the plan's number as “%s”", (number) => {
    const { registrations } = of([
      ["TT", "Đơn vị", "Ngày đăng ký", "Số KH"],
      [1, "Đoàn xã Gia Cát", day(3), number],
    ]) as { registrations: string[] };
    expect(registrations).toEqual(["Đăng ký!B3 · Đoàn xã Gia Cát · yes · 2021-02-03 · 13| · "]);
  });

  it("a day that no calendar has leaves the unit registered, and is named; an earlier answer's is not", () => {
    expect(
      of([
        ["TT", "Đơn vị", "Ngày đăng ký", "Số KH"],
        [1, "Đoàn xã Gia Cát", "32/01/2021", "03-KH/ĐTN"],
        [2, "Đoàn xã Hợp Thành", "05/02/2021", "04-KH/ĐTN"],
        [3, "Đoàn xã Tân Liên", "đầu tháng 2", "05-KH/ĐTN"],
      ]),
    ).toMatchObject({
      registrations: [
        "Đăng ký!B3 · Đoàn xã Gia Cát · yes · - · 03|KH/ĐTN · ",
        "Đăng ký!B4 · Đoàn xã Hợp Thành · yes · 2021-02-05 · 04|KH/ĐTN · ",
        "Đăng ký!B5 · Đoàn xã Tân Liên · yes · - · 05|KH/ĐTN · ",
      ],
      findings: ["registration-date-unreadable Đăng ký!C3", "registration-date-unreadable Đăng ký!C5"],
    });
  });

  it("the assessment's own column of the plan's number is read beside its column of registering", () => {
    const judged = assessment("Ngày đăng ký", [day(3), day(4), "", day(6), "", ""]);
    const wide = {
      ...judged,
      values: judged.values.map((cells, row) => [
        ...cells,
        row === 0 ? "" : cells.includes("Ngày đăng ký") ? "Số kế hoạch" : "07-KH/ĐTN",
      ]),
    };
    const plans = yearOf([], { judged: tabOf(judged.name, wide.values as Rows) }).lists.registrations;
    expect(plans[0]).toMatchObject({ date: "2021-02-03", plan: { number: "07", symbol: "KH/ĐTN" } });
  });

  it("neither yes nor no is named, where units are scored and where none is yet", () => {
    const rows = [
      ["TT", "Đơn vị", "Đăng ký"],
      [1, "Đoàn xã Gia Cát", "Có"],
      [2, "Đoàn xã Hợp Thành", "đang xem xét"],
      [3, "Đoàn xã Tân Liên", "Không"],
      [4, "Đoàn xã Yên Trạch", ""],
    ];
    for (const options of [{ judged: JUDGED }, {}]) {
      const { lists, steps } = yearOf([list(rows)], options);
      expect(steps.registered).toBe(1);
      const [one, ...more] = lists.findings.filter(({ code }) => code === "registration-withdrawn");
      expect(more).toEqual([]);
      expect(one).toMatchObject({
        unit: "Đoàn xã Hợp Thành",
        sheet: "Đăng ký",
        cell: "C4",
        value: "đang xem xét",
      });
    }
  });

  it("number, symbol and the paper's day in columns of their own under one heading", () => {
    expect(
      of(
        [
          ["TT", "Tên đơn vị", "Kế hoạch đăng ký", "", "", "Ngày đăng ký"],
          ["", "", "Số", "Ký hiệu", "Ngày ban hành", ""],
          [1, "Đoàn xã Gia Cát", "03", "KH/ĐTN", day(1), day(3)],
          [2, "Đoàn xã Hợp Thành", 4, "KH-ĐTN", "02/02/2021", day(5)],
        ],
        ["A2:A3", "B2:B3", "C2:E2", "F2:F3"],
      ).registrations,
    ).toEqual([
      "Đăng ký!B4 · Đoàn xã Gia Cát · yes · 2021-02-03 · 03|KH/ĐTN · ",
      "Đăng ký!B5 · Đoàn xã Hợp Thành · yes · 2021-02-05 · 4|KH-ĐTN · ",
    ]);
  });

  it("a checklist with groups, one note merged over rows, decomposed letters and TCVN3", () => {
    expect(
      of(
        [
          ["TT", "Đơn vị", "Đăng ký", "Ngày", "Ghi chú"],
          ["I", "Khối xã", "", "", ""],
          [1, foreign("Đoàn xã Gia Cát"), "x", day(3), "theo Công văn của huyện"],
          [2, "§oµn x· Hîp Thµnh", "x", day(4), ""],
          [3, "Đoàn xã Tân Liên", "Không", "", ""],
          ["II", "Khối trường học", "", "", ""],
          [4, "Trường THPT Cao Lộc", "x", "", ""],
        ],
        ["E4:E5"],
      ).registrations,
    ).toEqual([
      "Đăng ký!B4 · Đoàn xã Gia Cát · yes · 2021-02-03 · - · theo Công văn của huyện",
      "Đăng ký!B5 · Đoàn xã Hợp Thành · yes · 2021-02-04 · - · theo Công văn của huyện",
      "Đăng ký!B6 · Đoàn xã Tân Liên · no · - · - · ",
      "Đăng ký!B8 · Đoàn trường THPT Cao Lộc · yes · - · - · ",
    ]);
  });

  it("blocks side by side, and one column with what stands in the names' cells", () => {
    expect(
      of([
        ["TT", "Đơn vị", "Ngày đăng ký", "TT", "Đơn vị", "Ngày đăng ký"],
        [1, "Đoàn xã Gia Cát", day(3), 3, "Đoàn xã Tân Liên", day(5)],
        [2, "Đoàn xã Hợp Thành", day(4), 4, "Đoàn xã Yên Trạch", day(6)],
      ]).registrations,
    ).toEqual([
      "Đăng ký!B3 · Đoàn xã Gia Cát · yes · 2021-02-03 · - · ",
      "Đăng ký!E3 · Đoàn xã Tân Liên · yes · 2021-02-05 · - · ",
      "Đăng ký!B4 · Đoàn xã Hợp Thành · yes · 2021-02-04 · - · ",
      "Đăng ký!E4 · Đoàn xã Yên Trạch · yes · 2021-02-06 · - · ",
    ]);
    expect(
      of([["Đoàn xã Gia Cát (03-KH/ĐTN)"], ["Đoàn xã Hợp Thành"], ["Đoàn xã Tân Liên"]]).registrations,
    ).toEqual([
      "Đăng ký!A2 · Đoàn xã Gia Cát · yes · - · 03|KH/ĐTN · ",
      "Đăng ký!A3 · Đoàn xã Hợp Thành · yes · - · - · ",
      "Đăng ký!A4 · Đoàn xã Tân Liên · yes · - · - · ",
    ]);
  });

  it("answers of a form: the latest of each unit counts, all are shown", () => {
    const at = (date: number, hour: number) => new Date(2021, 1, date, hour, 15);
    const tab = tabOf("Đăng ký 3 chủ động (câu trả lời)", [
      ["Dấu thời gian", "Tên đơn vị", "Số kế hoạch", "Đăng ký xây dựng 3 chủ động năm 2021"],
      [at(3, 8), "Đoàn xã Gia Cát", "03-KH/ĐTN", "Không"],
      [at(5, 8), "Đoàn xã Hợp Thành", "04-KH/ĐTN", "Có"],
      [at(6, 9), "xã Gia Cát", "05-KH/ĐTN", "Có"],
    ]);
    const year = yearOf([tab], { judged: JUDGED });
    expect(said(year)).toEqual({
      registrations: [
        "Đăng ký 3 chủ động (câu trả lời)!B2 · Đoàn xã Gia Cát · no · replaced · 2021-02-03 · 03|KH/ĐTN · ",
        "Đăng ký 3 chủ động (câu trả lời)!B3 · Đoàn xã Hợp Thành · yes · 2021-02-05 · 04|KH/ĐTN · ",
        "Đăng ký 3 chủ động (câu trả lời)!B4 · Đoàn xã Gia Cát · yes · 2021-02-06 · 05|KH/ĐTN · ",
      ],
      accounts: ["registration Đăng ký 3 chủ động (câu trả lời): 3 = 3 + 0, 0"],
    });
    expect(year.steps.registered).toBe(2);
  });

  it("who follows whom beside it is read too; the day of a visit is no day of registering, and is named", () => {
    const year = yearOf(
      [
        tabOf("Theo dõi", [
          ["THEO DÕI XÂY DỰNG ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021"],
          ["TT", "Đơn vị", "Cán bộ phụ trách", "Đăng ký", "Ngày đi cơ sở"],
          [1, "Đoàn xã Gia Cát", "Đ/c Nguyễn Văn An", "Có", "16/8"],
          [2, "Đoàn xã Hợp Thành", "Trần Thị Bình", "Có", ""],
        ]),
      ],
      { judged: JUDGED },
    );
    expect(said(year)).toEqual({
      registrations: [
        "Theo dõi!B3 · Đoàn xã Gia Cát · yes · - · - · ",
        "Theo dõi!B4 · Đoàn xã Hợp Thành · yes · - · - · ",
      ],
      assignments: [
        "Theo dõi!B3 Đoàn xã Gia Cát ← Nguyễn Văn An",
        "Theo dõi!B4 Đoàn xã Hợp Thành ← Trần Thị Bình",
      ],
      accounts: ["registration Theo dõi: 2 = 2 + 0, 0", "assignment Theo dõi: 2 = 2 + 0, 0"],
      notTaken: ["Theo dõi visit other"],
    });
  });

  it("the assessment's own column", () => {
    const judged = assessment("Ngày đăng ký", [day(3), "5/2/2021", "có", "", "Không", "03-KH/ĐTN"]);
    const year = yearOf([], { judged });
    expect(said(year)).toEqual({
      registrations: [
        "Chấm điểm!B3 · Đoàn xã Gia Cát · yes · 2021-02-03 · - · ",
        "Chấm điểm!B4 · Đoàn xã Hợp Thành · yes · 2021-02-05 · - · ",
        "Chấm điểm!B5 · Đoàn xã Tân Liên · yes · - · - · ",
        "Chấm điểm!B6 · Đoàn xã Yên Trạch · blank · - · - · ",
        "Chấm điểm!B7 · Đoàn xã Công Sơn · no · - · - · ",
        "Chấm điểm!B8 · Đoàn trường THPT Cao Lộc · yes · - · 03|KH/ĐTN · ",
      ],
      accounts: ["registration Chấm điểm: 6 = 6 + 0, 0"],
    });
    expect(year.steps.registered).toBe(4);
  });

  it("before anything is scored: the list names the units, and the same reading says who registered", () => {
    const year = yearOf([
      list([
        ["TT", "Đơn vị", "Ngày đăng ký"],
        [1, "Đoàn xã Gia Cát", day(3)],
        [2, "Đoàn xã Hợp Thành", ""],
        [3, "Đoàn xã Tân Liên", day(5)],
      ]),
    ]);
    expect(year.roster).toMatchObject({
      from: "lists",
      units: [
        { name: "Đoàn xã Gia Cát", registered: "yes" },
        { name: "Đoàn xã Hợp Thành", registered: "no" },
        { name: "Đoàn xã Tân Liên", registered: "yes" },
      ],
    });
    expect(year.lists.year).toBe(2021);
    expect(year.steps).toMatchObject({ units: 3, registered: 2, recognised: 0 });
  });

  it.each([
    ["giving blood", "DANH SÁCH ĐĂNG KÝ HIẾN MÁU NĂM 2021"],
    ["titles", "ĐĂNG KÝ DANH HIỆU THI ĐUA NĂM 2021"],
  ])("who registers for %s is none of it", (_, title) => {
    const tab = tabOf("Đăng ký", [[title], ["TT", "Đơn vị", "Ngày"], [1, "Đoàn xã Gia Cát", day(3)]]);
    expect(said(yearOf([tab], { judged: JUDGED })).registrations).toBeUndefined();
  });

  it("a unit a letter off in a form's answers is named with the likeliest, and so is one whose type it lacks", () => {
    const at = (date: number) => new Date(2021, 1, date, 8, 15);
    const tab = tabOf("Đăng ký 3 chủ động (câu trả lời)", [
      ["Dấu thời gian", "Tên đơn vị", "Đăng ký xây dựng 3 chủ động năm 2021"],
      [at(3), "Đoàn xã Gia Các", "Có"],
      [at(4), "Hợp Thanh", "Có"],
      [at(5), "Đoàn xã Tân Liên", "Có"],
      [at(6), "Đoàn xã Xa Lắm", "Có"],
    ]);
    const year = yearOf([tab], { judged: JUDGED });
    const name = tab.name;
    expect(said(year).findings).toEqual([
      `list-unit-unknown ${name}!B2 ~ Đoàn xã Gia Cát`,
      `list-unit-unknown ${name}!B3 ~ Đoàn xã Hợp Thành`,
      `list-unit-unknown ${name}!B5`,
    ]);
  });

  it("lists that disagree are asked about, and nothing of them counts", () => {
    const other = tabOf("Đăng ký 2", [
      [TITLE],
      ["TT", "Đơn vị"],
      [1, "Đoàn xã Công Sơn"],
      [2, "Đoàn xã Yên Trạch"],
    ]);
    const first = list([
      ["TT", "Đơn vị"],
      [1, "Đoàn xã Gia Cát"],
      [2, "Đoàn xã Hợp Thành"],
    ]);
    const year = yearOf([first, other], { judged: JUDGED });
    expect(said(year)).toEqual({
      notTaken: ["Đăng ký registration asked", "Đăng ký 2 registration asked"],
    });
    expect(year.steps.registered).toBeNull();
  });
});
