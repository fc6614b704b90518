/** @fileoverview Which tab is the assessment, what stands beside it, and layouts that a person gives. */

import { describe, expect, test } from "vitest";
import { PRESETS } from "../../src/criteria/presets";
import type { Layout } from "../../src/layout/reading";
import { recognise } from "../../src/layout/recognise";
import { processorTime } from "../processor-time";
import { answer, CODES, cellOf, columnsOf, PASSES, plainSheet, read, sheet, TITLE, unitsOf } from "./books";
import { sampleTabs, tabOf } from "./tabs";

const contacts = tabOf("Danh bạ", [
  ["DANH BẠ"],
  ["TT", "Đơn vị", "Bí thư"],
  [1, "Đoàn xã Gia Cát", "Nguyễn Văn A"],
]);
const plan = tabOf("Kế hoạch", [
  ["CHƯƠNG TRÌNH NĂM 2021"],
  ["TT", "Nội dung công việc", "Thời gian"],
  [1, "Thẩm định 3 chủ động", "Tháng 11"],
]);

describe("which tab", () => {
  test("unrelated tabs are left aside", () => {
    expect(read([contacts, plainSheet("Chấm"), plan]).layout.sheet).toBe("Chấm");
    expect(answer([contacts, plan])).toMatchObject({ ok: false, reason: "none" });
  });

  test("a workbook without an assessment", async () => {
    expect(recognise(await sampleTabs("khong-co-bang-cham"), { sets: PRESETS })).toMatchObject({
      ok: false,
      reason: "none",
    });
    expect(answer([])).toMatchObject({ ok: false, reason: "none" });
    expect(answer([tabOf("Trống", [])])).toMatchObject({ ok: false, reason: "none" });
  });

  test("two years side by side are asked about, a chosen tab settles it", () => {
    const tabs = [plainSheet("2020", "BẢNG CHẤM 3 CHỦ ĐỘNG NĂM 2020"), plainSheet("2021")];
    const recognition = answer(tabs);
    expect(recognition).toMatchObject({ ok: false, reason: "several", sheets: ["2020", "2021"] });
    expect(!recognition.ok && recognition.message).toBe(
      "Bảng chấm chia theo năm, mỗi năm một tab (“2020”, “2021”), nên không gộp chung được. Hãy chọn tab của năm cần kiểm tra.",
    );
    expect(read(tabs, { sheet: "2021" }).year).toBe(2021);
  });

  test("a hidden tab, an empty form of it and counts by block weigh less", () => {
    const used = plainSheet("Chấm");
    const hidden = { ...plainSheet("Cũ"), hidden: true };
    const empty = sheet(
      [["TT", "Đơn vị", ...CODES]],
      [
        [1, "Đoàn xã Gia Cát"],
        [2, "Đoàn xã Bảo Lâm"],
      ],
      { name: "2022" },
    );
    const counts = sheet(
      [["TT", "Khối", ...CODES]],
      ["Xã", "Phường"].map((block, n) => [n + 1, block, ...CODES.map(() => 12)]),
      { name: "Thống kê" },
    );
    const matrix = sheet(
      [["TT", "Đơn vị", ...CODES]],
      [[1, "Đoàn xã Gia Cát", ...CODES.map(() => "13-KH/ĐTN")]],
      { name: "Minh chứng" },
    );
    expect(read([hidden, empty, counts, matrix, used]).layout.sheet).toBe("Chấm");
  });

  test("an unknown tab, a tab of the add-on's own and a tab without marks cannot be chosen", () => {
    const own = tabOf("3CĐ · Tổng hợp", [
      ["Tab do tiện ích 3 chủ động tạo."],
      ["TT", "Đơn vị", ...CODES],
      [1, "Đoàn xã Gia Cát", ...PASSES],
    ]);
    const tabs = [own, plainSheet("Chấm"), contacts];
    expect(read(tabs).layout.sheet).toBe("Chấm");
    for (const sheet of ["Không có", "3CĐ · Tổng hợp", "Danh bạ"]) {
      const recognition = answer(tabs, { sheet });
      expect(recognition).toMatchObject({ ok: false, reason: "unclear" });
      expect(!recognition.ok && recognition.message).toContain(`“${sheet}”`);
    }
  });

  test("a person's own tab called like the add-on's is read", () => {
    expect(read(plainSheet("3CĐ · Chấm điểm")).layout.sheet).toBe("3CĐ · Chấm điểm");
  });
});

describe("[O5] a tab of registration", () => {
  const list = (rows: unknown[][], name = "Đăng ký", title = "DANH SÁCH ĐĂNG KÝ 3 CHỦ ĐỘNG NĂM 2021") =>
    tabOf(name, [[title], ...rows] as never);

  test("with a date or an x, its totals and signatures left out", () => {
    const tab = list([
      ["TT", "Đơn vị", "Đăng ký"],
      [1, "Đoàn xã Gia Cát", "x"],
      [2, "Đoàn xã Bảo Lâm", ""],
      ["", "Tổng cộng", 1],
      [],
      ["", "Nơi nhận:"],
    ]);
    const { registrationTab } = read([tab, plainSheet("Chấm")]);
    expect(registrationTab?.entries.map(({ unit, at, value }) => [unit, cellOf(at), cellOf(value)])).toEqual([
      ["Đoàn xã Gia Cát", "B3", "C3"],
      ["Đoàn xã Bảo Lâm", "B4", "C4"],
    ]);
  });

  test("a mere list: to be listed is enough", () => {
    const { registrationTab } = read([
      plainSheet("Chấm"),
      list([
        ["STT", "Đoàn cơ sở", "Ghi chú"],
        [1, "Đoàn xã Gia Cát", ""],
      ]),
    ]);
    expect(registrationTab?.entries).toMatchObject([{ unit: "Đoàn xã Gia Cát", value: null }]);
  });

  test("a list whose other headings share words with criteria", () => {
    const tab = list(
      [
        ["Stt", "Tên cơ sở Đoàn", "Số nghị quyết", "Ghi chú"],
        ["I", "Khối xã"],
        [1, "Đoàn xã Gia Cát"],
        ["", "Tổng cộng: 01 đơn vị"],
      ],
      "Sheet2",
    );
    expect(read([plainSheet("Chấm"), tab]).registrationTab?.entries.map((entry) => entry.unit)).toEqual([
      "Đoàn xã Gia Cát",
    ]);
  });

  test("of another year it says nothing; a tab of contacts is none", () => {
    const other = list(
      [
        ["TT", "Đơn vị", "Đăng ký"],
        [1, "Đoàn xã Gia Cát", "x"],
      ],
      "Đăng ký",
      "DANH SÁCH ĐĂNG KÝ NĂM 2020",
    );
    expect(read([other, plainSheet("Chấm"), contacts]).registrationTab).toBeNull();
  });

  test("the sample's list of 25", async () => {
    expect(read(await sampleTabs("tra-cu-2022")).registrationTab).toMatchObject({
      tab: { name: "Đăng ký" },
      entries: { length: 25 },
    });
  });
});

describe("[E10] evidence on a tab of its own", () => {
  test("keyed by unit and criterion, the unit's name only on the first of its rows", () => {
    const tab = tabOf("Minh chứng", [
      ["Đơn vị", "TC", "Văn bản", "Giải trình"],
      ["Đoàn xã Gia Cát", "Tiêu chí 1.1", "13-KH", ""],
      ["", 1.2, "14-KH", ""],
      ["", "I.3", "", "Hồ sơ giấy"],
      ["Đoàn xã Bảo Lâm", "1.1. Nắm chắc tình hình", "15-KH", ""],
    ]);
    const { keyedTab } = read([plainSheet("Chấm"), tab]);
    expect(keyedTab).toMatchObject({ evidence: 2, explanation: 3 });
    expect(keyedTab?.entries).toEqual([
      { unit: "Đoàn xã Gia Cát", criterion: "1.1", row: 1 },
      { unit: "Đoàn xã Gia Cát", criterion: "1.2", row: 2 },
      { unit: "Đoàn xã Gia Cát", criterion: "1.3", row: 3 },
      { unit: "Đoàn xã Bảo Lâm", criterion: "1.1", row: 4 },
    ]);
  });

  test("the sample's 375 rows", async () => {
    expect(read(await sampleTabs("tra-cu-2022")).keyedTab).toMatchObject({
      tab: { name: "Minh chứng" },
      evidence: 3,
      entries: { length: 375 },
    });
  });
});

describe("a given layout", () => {
  const tab = sheet(
    [["TT", "Đơn vị", ...CODES]],
    [
      [1, "Đoàn xã Gia Cát", ...PASSES],
      [2, "Đoàn xã Bảo Lâm", ...PASSES],
    ],
    { name: "Chấm" },
  );
  const mapped = (change: object, tabs = [tab]) =>
    answer(tabs, { mapping: { ...read(tab).layout, ...change } as Layout });
  const message = (change: object) => {
    const recognition = mapped(change);
    if (recognition.ok) throw new Error("the layout should have been refused");
    expect(recognition.reason).toBe("unclear");
    return recognition.message;
  };

  test("what was printed is taken back as it is, for every layout", async () => {
    for (const sample of [
      "cao-loc-2021",
      "phu-binh-2020-tu-cham",
      "thot-not-2020-dat-chua-dat",
      "lang-giang-2021-dang-dai",
      "long-xuyen-2021-phieu-tung-don-vi",
    ]) {
      const tabs = await sampleTabs(sample);
      const first = read(tabs);
      const again = read(tabs, { mapping: JSON.parse(JSON.stringify(first.layout)) });
      expect(unitsOf(again)).toEqual(unitsOf(first));
      expect(columnsOf(again)).toEqual(columnsOf(first));
      expect(again.criteria.map(({ code, text, pillar }) => [code, text, pillar])).toEqual(
        first.criteria.map(({ code, text, pillar }) => [code, text, pillar]),
      );
      expect(again.units[0]?.columns).toEqual(first.units[0]?.columns);
      expect(again.layout).toMatchObject({ sheet: first.layout.sheet, headerRows: first.layout.headerRows });
    }
  });

  test("a person's edit goes before what is recognised", () => {
    const reading = read(tab, {
      mapping: {
        kind: "wide",
        sheet: "Chấm",
        headerRows: [2],
        columns: [
          { column: "B", field: "name" },
          { column: "C", field: "self", criterion: "1.1" },
          { column: "D", field: "evidence", pillar: "1" },
        ],
      } as unknown as Layout,
    });
    expect(reading.units[0]?.columns.get("1.1")).toMatchObject({ self: 2, appraised: -1, evidence: 3 });
    expect(reading.criteria.map((criterion) => criterion.code)).toEqual(["1.1"]);
  });

  test("tabs of one shape are judged together", () => {
    const second = { ...plainSheet("Khối trường", TITLE, ["Đoàn trường THPT Cao Lộc"]), name: "Khối trường" };
    const recognition = mapped({ sheet: ["Chấm", "Khối trường"], headerRows: [2] }, [tab, second]);
    expect(recognition.ok && recognition.reading.units.map((unit) => [unit.tab.name, unit.name])).toEqual([
      ["Chấm", "Đoàn xã Gia Cát"],
      ["Chấm", "Đoàn xã Bảo Lâm"],
      ["Khối trường", "Đoàn trường THPT Cao Lộc"],
    ]);
  });

  test("what is wrong with it is said, and where", () => {
    expect(message({ sheet: "Khác" })).toContain("“Khác”");
    expect(message({ kind: "rộng" })).toContain("dạng bảng ghi “rộng”, không phải");
    expect(message({ headerRows: [0] })).toContain("số dòng tiêu đề ghi 0, phải từ 1 đến 4");
    expect(message({ headerRows: [] })).toContain("số dòng tiêu đề chưa ghi");
    expect(message({ columns: [] })).toContain("danh sách cột chưa có cột nào");
    expect(message({ columns: [{ column: "ZZ", field: "name" }] })).toContain(
      "mục thứ 1 trong danh sách cột ghi cột “ZZ”, không có trong tab",
    );
    expect(message({ columns: [{ column: "B", field: "tên" }] })).toContain(
      "mục thứ 1 trong danh sách cột ghi “tên”, không phải loại nào",
    );
    expect(
      message({
        columns: [
          { column: "B", field: "name" },
          { column: "C", field: "appraised" },
        ],
      }),
    ).toContain("mục thứ 2 trong danh sách cột là cột chấm C mà chưa ghi mã tiêu chí");
    expect(message({ columns: [{ column: "C", field: "appraised", criterion: "1.1" }] })).toContain(
      "chưa có cột tên đơn vị",
    );
    expect(message({ columns: [{ column: "B", field: "name" }] })).toContain("chưa có cột chấm");
    expect(message({ columns: "B" })).toContain("danh sách cột chưa có cột nào");
    expect(answer(tab, { mapping: "x" as unknown as Layout })).toMatchObject({
      ok: false,
      reason: "unclear",
    });
  });
});

describe("large sheets", () => {
  const timeOf = (run: () => void) => {
    run();
    const times = Array.from({ length: 3 }, () => {
      const time = processorTime();
      run();
      return time();
    });
    return Math.min(...times);
  };

  // How long it takes `npm run bench` prints: a machine that is busy with something else takes twice the processor's time.
  test("ten times as many units in 33 columns take about ten times as long", () => {
    const big = (units: number) =>
      sheet(
        [
          ["TT", "Tên đơn vị", ...CODES.flatMap((code) => [code, ""]), "Kết quả"],
          ["", "", ...CODES.flatMap(() => ["Thẩm định", "Minh chứng"])],
        ],
        Array.from({ length: units }, (_, n) => [
          n + 1,
          `Đoàn xã Số ${n}`,
          ...CODES.flatMap(() => ["Đạt", "13-KH/ĐTN ngày 20/4/2021"]),
          "Công nhận",
        ]),
      );
    const [few, many] = [big(500), big(5000)];
    expect(read(many).units).toHaveLength(5000);
    expect(timeOf(() => read(many)) / timeOf(() => read(few))).toBeLessThan(25);
  });
});

describe("[E10] evidence on a tab of its own, as a matrix", () => {
  const matrix = (cell: (code: string) => string, heading: string[][], name = "Minh chứng") =>
    tabOf(name, [
      [`${name.toUpperCase()} 3 CHỦ ĐỘNG NĂM 2021`],
      ...heading,
      [1, "Đoàn xã Gia Cát", ...CODES.map(cell)],
      [2, "Đoàn xã Bảo Lâm", ...CODES.map(() => "")],
      ["", "Tổng cộng", ...CODES.map(() => "")],
    ]);
  const head = [["TT", "Đơn vị", ...CODES]];

  test("a column a criterion, whatever stands in its cells", () => {
    for (const cell of [(code: string) => `${code.replace(".", "")}-KH/ĐTN`, () => "x", () => "Xem tệp"]) {
      const { keyedTab, layout } = read([matrix(cell, head), plainSheet("Chấm")]);
      expect(layout.sheet).toBe("Chấm");
      expect(keyedTab).toMatchObject({ tab: { name: "Minh chứng" }, evidence: -1, entries: { length: 30 } });
      expect(keyedTab?.columns?.get("2.1")).toEqual({ evidence: 7, explanation: -1 });
      expect(keyedTab?.entries[15]).toEqual({ unit: "Đoàn xã Bảo Lâm", criterion: "1.1", row: 3 });
    }
  });

  test("documents tell it where its name does not; another year's is none", () => {
    const documents = matrix(() => "13-KH/ĐTN", head, "Sheet2");
    expect(read([documents, plainSheet("Chấm")]).keyedTab?.columns?.size).toBe(15);
    const old = matrix(() => "13-KH/ĐTN", head, "Minh chứng năm 2020");
    const title = tabOf("Minh chứng", [["MINH CHỨNG NĂM 2020"], ...old.values.slice(1)]);
    expect(read([title, plainSheet("Chấm")]).keyedTab).toBeNull();
  });
});
