/** @fileoverview [L4] Tabs and tables below the assessment that decide against a unit: named, and the unit left open. */
import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { describe as sentenceOf } from "../../src/findings/codes";
import { CODES, plainSheet, type Rows, read, sheet } from "./books";
import { tabOf } from "./tabs";

const A = "Đoàn xã Gia Cát";
const B = "Đoàn xã Bảo Lâm";
const C = "Đoàn xã Cao Lâu";
const PASS = CODES.map(() => "Đạt");
const FAIL = CODES.map((code) => (code === "2.3" ? "Chưa đạt" : "Đạt"));

/** A and B pass, C fails 2.3; beside them one more tab. */
function beside(name: string, rows: Rows) {
  const tabs = [
    sheet(
      [["TT", "Tên đơn vị", ...CODES]],
      [
        [1, A, ...PASS],
        [2, B, ...PASS],
        [3, C, ...FAIL],
      ],
    ),
    tabOf(name, rows),
  ];
  const reading = read(tabs);
  const { units, findings } = assess(reading, SET_2018_2022, tabs, { year: 2021, falseIsFail: false });
  return {
    open: units.filter(({ outcome }) => outcome === "undetermined").map(({ name: unit }) => unit),
    named: reading.notRead.map(({ sheet: tab }) => tab),
    told: findings.filter(({ code }) => code === "row-not-read"),
  };
}

const opinions = (heading: string, ...said: string[]): Rows => [
  ["Ý KIẾN BAN THƯỜNG VỤ VỀ CÔNG NHẬN ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021"],
  ["TT", "Đơn vị", heading, "Lý do"],
  ...[A, B, C].map((unit, n) => [n + 1, unit, said[n] ?? "", ""]),
];

describe("[L4] a tab that decides against a unit", () => {
  test.each<[string, string, Rows]>([
    ["does not agree", "Ý kiến BTV", opinions("Ý kiến", "Không đồng ý", "Đồng ý", "Đồng ý")],
    ["a vote", "BB họp", opinions("Kết luận", "Không công nhận", "Công nhận", "Công nhận")],
    ["a mark under a heading that concludes", "KL", opinions("Kết luận", "Không đạt", "Đạt", "Đạt")],
    ["not looked at yet", "Theo dõi", opinions("Tình hình", "Chưa thẩm định", "", "")],
    [
      "a list of those not considered",
      "Kỷ luật",
      [
        ["DANH SÁCH ĐƠN VỊ KHÔNG XÉT CÔNG NHẬN “3 CHỦ ĐỘNG” NĂM 2021"],
        ["TT", "Đơn vị", "Lý do"],
        [1, A, "Bị khiển trách"],
      ],
    ],
    [
      "a part of a list",
      "Kết quả xét",
      [
        ["KẾT QUẢ XÉT CÔNG NHẬN “3 CHỦ ĐỘNG” NĂM 2021"],
        ["TT", "Đơn vị"],
        ["I. Đơn vị được công nhận"],
        [1, B],
        ["II. Đơn vị không công nhận"],
        [1, A],
        [2, C],
      ],
    ],
    [
      "marks changed after a complaint",
      "Phúc khảo",
      [
        ["KẾT QUẢ GIẢI QUYẾT ĐỀ NGHỊ XEM XÉT LẠI – “3 CHỦ ĐỘNG” NĂM 2021"],
        ["STT", "Tên đơn vị", "Tiêu chí", "Trước", "Sau xem xét"],
        [1, A, "3.3", "Đạt", "Chưa đạt"],
      ],
    ],
    [
      "a sentence of minutes",
      "Biên bản",
      [
        ["BIÊN BẢN HỌP XÉT CÔNG NHẬN “3 CHỦ ĐỘNG” NĂM 2021"],
        [`Hội nghị thống nhất không công nhận ${A} do có đoàn viên vi phạm.`],
        [`${B}: đủ điều kiện công nhận.`],
      ],
    ],
  ])("%s", (_, name, rows) => {
    const { open, named, told } = beside(name, rows);
    expect(open).toEqual([A]);
    expect(named).toContain(name);
    expect(told).toHaveLength(1);
    expect(sentenceOf(told[0] as (typeof told)[number])).toContain(`Tab “${name}” ghi “`);
  });

  test("[L4] changes of the criterion by which a unit fails leave it open, of others they do not", () => {
    const changed = (...rows: Rows) =>
      beside("Phúc khảo", [
        ["KẾT QUẢ XEM XÉT LẠI “3 CHỦ ĐỘNG” NĂM 2021"],
        ["STT", "Tên đơn vị", "Tiêu chí", "Sau xem xét"],
        ...rows,
      ]).open;
    expect(changed([1, C, "2.3", "Đạt"])).toEqual([C]);
    expect(changed([1, C, "1.5", "Đạt"])).toEqual([]);
  });

  test.each<[string, string, Rows]>([
    [
      "a verdict that the marks give",
      "KL",
      opinions("Kết luận", "Công nhận", "Công nhận", "Không công nhận"),
    ],
    [
      "attendance",
      "Điểm danh",
      [["ĐIỂM DANH HỘI NGHỊ XÉT CÔNG NHẬN"], ["TT", "Đơn vị", "Có mặt"], [1, A, "Không"], [2, B, "x"]],
    ],
    [
      "telephones",
      "Danh bạ",
      [
        ["TT", "Đơn vị", "Điện thoại", "Ghi chú"],
        [1, A, "0912", "chưa có bí thư"],
      ],
    ],
    [
      "a plan",
      "Kế hoạch",
      [
        ["KẾ HOẠCH THẨM ĐỊNH “3 CHỦ ĐỘNG” NĂM 2021"],
        ["TT", "Đơn vị", "Ngày", "Ghi chú"],
        [1, A, "5/11", "chưa thẩm định"],
      ],
    ],
    [
      "another year",
      "Năm trước",
      [
        ["KẾT QUẢ XÉT CÔNG NHẬN “3 CHỦ ĐỘNG” NĂM 2020"],
        ["TT", "Đơn vị", "Kết luận"],
        [1, A, "Không công nhận"],
      ],
    ],
    [
      "another scheme",
      "Xếp loại",
      [["XẾP LOẠI CHẤT LƯỢNG CHI ĐOÀN NĂM 2021"], ["TT", "Đơn vị", "Kết luận"], [1, A, "Không đạt"]],
    ],
    [
      "nobody of the assessment",
      "Kỷ luật",
      [["ĐƠN VỊ KHÔNG XÉT CÔNG NHẬN “3 CHỦ ĐỘNG” NĂM 2021"], ["TT", "Đơn vị"], [1, "Đoàn xã Khác Hẳn"]],
    ],
    [
      "what lacks",
      "Nợ",
      [["ĐƠN VỊ CHƯA NỘP BÁO CÁO NĂM 2021"], ["TT", "Đơn vị", "Tình trạng"], [1, A, "Chưa nộp"]],
    ],
  ])("[L4] not fired by %s", (_, name, rows) => {
    const { open, told } = beside(name, rows);
    expect(open).toEqual([]);
    expect(told).toEqual([]);
  });

  test("[L4] what says nothing against a unit names the tab and leaves nobody open", () => {
    const { open, named } = beside("Ý kiến BTV", opinions("Ý kiến", "Đồng ý", "Đồng ý", "Đồng ý"));
    expect(open).toEqual([]);
    expect(named).toEqual(["Ý kiến BTV"]);
  });

  test("[L4] a tab that a person set aside says nothing", () => {
    const tabs = [plainSheet("Chấm"), tabOf("KL", opinions("Kết luận", "Không công nhận"))];
    const uses = [{ sheet: "KL", use: "none", headings: "" } as const];
    expect(read(tabs, { uses }).rowsNotRead).toEqual([]);
  });

  test("[L2] below the assessment the same holds", () => {
    const below = (...lines: Rows) =>
      read(
        sheet([["TT", "Tên đơn vị", ...CODES]], [[1, A, ...PASS], [2, B, ...PASS], [], ...lines]),
      ).rowsNotRead.map(({ unit, of }) => [unit?.name, of]);
    expect(below(["DANH SÁCH ĐƠN VỊ KHÔNG CÔNG NHẬN"], ["TT", "Đơn vị"], ["1", A])).toContainEqual([
      A,
      "state",
    ]);
    expect(below(["", `Lưu ý: ${A} đề nghị xem xét lại tiêu chí 1.1`])).toEqual([]);
    const recognised: Rows = [["DANH SÁCH ĐƠN VỊ ĐƯỢC CÔNG NHẬN"], ["TT", "Đơn vị"], ["1", A]];
    expect(below(...recognised)).toEqual([[B, "line"]]);
    expect(below(...recognised, ["2", B])).toEqual([]);
  });
});
