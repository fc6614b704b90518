/** @fileoverview [L4] Other tabs that name units: each is named, and what its rows say of some of them is quoted at these. */
import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { resultTab } from "../../src/reports/result-tab";
import { CODES, PASSES, plainSheet, type Rows, read, sheet } from "./books";
import { tabOf } from "./tabs";

const UNITS = ["Gia Cát", "Bảo Lâm", "Cao Lâu", "Tân Liên", "Hợp Thành"].map((one) => `Đoàn xã ${one}`);
const [A = "", B = "", C = "", D = "", E = ""] = UNITS;

function beside(name: string, rows: Rows, main = plainSheet("Chấm điểm", undefined, UNITS)) {
  const tabs = [main, tabOf(name, rows)];
  const reading = read(tabs);
  const assessment = assess(reading, SET_2018_2022, tabs, { year: 2021, falseIsFail: false });
  return {
    assessment,
    notRead: reading.notRead,
    outcomes: assessment.units.map(({ outcome }) => outcome),
    quoted: assessment.units.flatMap(({ name: unit, quoted = [] }) =>
      quoted.map(({ text, absent }) => `${unit}${absent ? " (absent)" : ""}: ${text}`),
    ),
  };
}

describe("[L4] a tab that nothing reads and that speaks of some units is named, and quoted at them", () => {
  test.each<[string, Rows, readonly string[]]>([
    [
      "Lịch đi lại",
      [
        ["Ngày", "Đơn vị", "Nội dung"],
        ["28/11/2021", B, "Phúc tra nội dung 2"],
      ],
      [`${B}: 28/11/2021 · ${B} · Phúc tra nội dung 2`],
    ],
    [
      "Nhận xét riêng",
      [["Em Hà: bên Bảo Lâm sổ ghi một lượt đấy anh"], ["Dạ vâng"]],
      [`${B}: Em Hà: bên Bảo Lâm sổ ghi một lượt đấy anh`],
    ],
    [
      "Việc phải làm",
      [
        ["Việc", "Ai làm"],
        [`Gọi ${A}, ${C} mang sổ lên`, "Nam"],
      ],
      [`${A}: Gọi ${A}, ${C} mang sổ lên · Nam`, `${C}: Gọi ${A}, ${C} mang sổ lên · Nam`],
    ],
    [
      "Sheet7",
      [["ĐƠN VỊ CẦN LÀM RÕ SỔ SÁCH"], ["TT", "Đơn vị"], [1, D]],
      [`${D}: ĐƠN VỊ CẦN LÀM RÕ SỔ SÁCH`],
    ],
  ])("%s", (name, rows, said) => {
    const { notRead, quoted, outcomes } = beside(name, rows);
    expect(notRead.map(({ sheet: tab }) => tab)).toEqual([name]);
    expect(quoted).toEqual(said);
    expect(new Set(outcomes)).toEqual(new Set(["recognised"]));
  });

  test("which units it names stands in the sentence", () => {
    const { notRead } = beside("Lịch đi lại", [
      ["Đơn vị", "Việc"],
      [B, "Gặp lại"],
    ]);
    expect(notRead[0]?.why).toBe(`có nêu “${B}”, không dùng khi chấm; hãy xem lại`);
  });

  test("Kết quả says on which tab it stands", () => {
    const { assessment } = beside("Lịch đi lại", [
      ["Đơn vị", "Việc"],
      [B, "Gặp lại"],
    ]);
    const { rows } = resultTab(assessment, { parent: "", unit: "", place: "", now: "28/11/2026 14:05" });
    expect(rows.find((cells) => cells.includes(B))).toContain(`Ghi ở tab “Lịch đi lại”: “${B} · Gặp lại”.`);
  });

  test("a list that names all: the rows that deny something, or lack a mark that most have", () => {
    const files: Rows = [
      ["TT", "Đơn vị", "Ngày nhận", "Ngày trả lại", "Lý do"],
      ...UNITS.map((unit, at) => [
        at + 1,
        unit,
        "5/11/2021",
        at === 1 ? "9/11/2021" : "",
        at === 1 ? "Thiếu dấu" : "",
      ]),
    ];
    expect(beside("Sổ nhận", files).quoted).toEqual([`${B}: 2 · ${B} · 5/11/2021 · 9/11/2021 · Thiếu dấu`]);
    const seen: Rows = [
      ["TT", "Đơn vị", "Đã xem tại chỗ"],
      ...UNITS.map((unit, at) => [at + 1, unit, at === 2 ? "" : "x"]),
    ];
    expect(beside("Sổ đi", seen).quoted).toEqual([`${C}: 3 · ${C}`]);
  });

  test.each<[string, Rows[number], (at: number) => Rows[number]]>([
    ["Biểu quyết", ["Đồng ý", "Không đồng ý"], (at) => (at === 1 ? [3, 8] : [11, 0])],
    ["Bỏ phiếu", ["Số phiếu", "Tỷ lệ"], (at) => (at === 1 ? ["3/11", "27%"] : ["11/11", "100%"])],
    ["Họp", ["Phiếu chống"], (at) => [at === 1 ? 6 : 0]],
  ])("votes on tab “%s”: the row of whom few agreed to", (name, headings, votes) => {
    const tab = (cells: typeof votes): Rows => [
      ["TT", "Đơn vị", ...headings],
      ...UNITS.map((unit, at) => [at + 1, unit, ...cells(at)]),
    ];
    expect(beside(name, tab(votes)).quoted).toEqual([`${B}: ${["2", B, ...votes(1)].join(" · ")}`]);
    expect(
      beside(
        name,
        tab(() => votes(0)),
      ).quoted,
    ).toEqual([]);
    // Nobody votes on how many members there are.
    const members = tab(votes).map((cells) => (cells[0] === "TT" ? ["TT", "Đơn vị", "Đoàn viên"] : cells));
    if (name === "Họp") expect(beside("Đoàn viên", members).quoted).toEqual([]);
  });
});

describe("[L4] a list of those recognised speaks of whom it leaves out", () => {
  test.each<[string, Rows]>([
    ["Trình ký", [[`Kính trình công nhận 04 đơn vị: ${A}, ${C}, ${D}, ${E}.`]]],
    [
      "Bản in",
      [["DANH SÁCH ĐỀ NGHỊ CÔNG NHẬN"], ["TT", "Đơn vị"], ...[A, C, D, E].map((unit, at) => [at + 1, unit])],
    ],
    ["Đề nghị công nhận", [["TT", "Đơn vị"], ...[A, C, D, E].map((unit, at) => [at + 1, unit])]],
  ])("%s", (name, rows) => {
    const { quoted, assessment } = beside(name, rows);
    expect(quoted).toEqual([expect.stringMatching(new RegExp(`^${B} \\(absent\\): `))]);
    const { rows: told } = resultTab(assessment, {
      parent: "",
      unit: "",
      place: "",
      now: "28/11/2026 14:05",
    });
    expect(told.find((cells) => cells.includes(B))?.join(" ")).toContain(`Không có tên ở tab “${name}”: `);
  });

  test("but not of a unit that its marks fail", () => {
    const main = sheet(
      [["TT", "Tên đơn vị", ...CODES]],
      UNITS.map((unit, at) => [at + 1, unit, ...(unit === B ? PASSES.map(() => "Chưa đạt") : PASSES)]),
    );
    const rows: Rows = [
      ["DANH SÁCH ĐỀ NGHỊ CÔNG NHẬN"],
      ["TT", "Đơn vị"],
      ...[A, C, D, E].map((unit, at) => [at + 1, unit]),
    ];
    expect(beside("Bản in", rows, main).quoted).toEqual([]);
  });
});

describe("[L4] data about units is quoted at none, and of all of them not named either", () => {
  const people = ["Nguyễn Văn An", "Trần Thị Bình", "Lê Hoàng Nam", "Nông Thị Mai", "Vi Văn Sơn"];
  test.each<[string, Rows]>([
    [
      "Liên hệ",
      [
        ["TT", "Đơn vị", "Bí thư", "Điện thoại"],
        ...UNITS.map((unit, at) => [at + 1, unit, people[at] ?? "", `0912 345 67${at}`]),
      ],
    ],
    [
      "Bí thư",
      [
        ["Đơn vị", "Bí thư", "Điện thoại"],
        [A, "Nguyễn Văn An", "0912 345 678"],
        [B, "Trần Thị Bình", "0912 345 679"],
      ],
    ],
    [
      "Thu đoàn phí",
      [
        ["THU ĐOÀN PHÍ NĂM 2021"],
        ["Đơn vị", "Số tiền", "Ghi chú"],
        [A, 120000, "Chưa nộp đủ"],
        [B, 90000, ""],
      ],
    ],
    [
      "Đoàn viên",
      [
        ["TT", "Họ tên", "Đơn vị"],
        ...Array.from({ length: 9 }, (_, at) => [at + 1, `Nguyễn Văn ${"ABCDEGHIK"[at]}ình`, A]),
      ],
    ],
    [
      "Số liệu",
      [
        ["TT", "Đơn vị", "Số đoàn viên", "Địa bàn"],
        ...UNITS.map((unit, at) => [at + 1, unit, 100 + at, "Vùng thấp"]),
      ],
    ],
  ])("%s", (name, rows) => {
    const { notRead, quoted } = beside(name, rows);
    const isOfAll = ["Liên hệ", "Số liệu"].includes(name);
    expect(notRead.map(({ sheet: tab }) => tab)).toEqual(isOfAll ? [] : [name]);
    expect(quoted).toEqual([]);
  });

  test("a tab that names none is not named, nor one of persons called like a place", () => {
    expect(beside("Ghi nhớ", [["Họp ngày thứ Sáu"], ["In giấy mời"]]).notRead).toEqual([]);
    expect(
      beside("Tổ", [
        ["Họ tên", "Việc"],
        ["Nguyễn Gia Cát", "Chấm hồ sơ"],
      ]).notRead,
    ).toEqual([]);
  });

  test("of another year it is named as that year's", () => {
    const { notRead, quoted } = beside("Phản ánh năm 2020", [
      ["Đơn vị", "Ý kiến"],
      [A, "Sổ ghi một lượt"],
    ]);
    expect(notRead).toEqual([expect.objectContaining({ year: 2020 })]);
    expect(quoted).toEqual([]);
  });
});
