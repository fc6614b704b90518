/** @fileoverview [L3] Contents, or criteria in words, that each have the same headings below: parts of them, never criteria. */
import { describe, expect, test } from "vitest";
import { answer, columnsOf, read, sheet } from "./books";

const TITLE = "KẾT QUẢ ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2025";
const CONTENTS = [
  "Chủ động thực hiện quản lý đoàn viên và chăm lo, nắm bắt tình hình thanh niên",
  "Chủ động xây dựng và thực hiện kế hoạch công tác",
  "Chủ động tham mưu với cấp ủy, phối hợp với các tổ chức liên quan",
];
const NUMBERED = ["Nội dung 1", "Nội dung 2", "Nội dung 3"];
const NAMES = ["Đoàn xã Tam Tiến", "Đoàn xã Đồng Hưu", "Đoàn xã Xuân Lương"];

/** Each content merged over its parts; marks go from row to row. */
function summary(parts: readonly string[], over: readonly string[] = CONTENTS, title = TITLE) {
  const letter = (at: number) => String.fromCharCode(65 + at);
  return sheet(
    [
      ["TT", "Đơn vị", ...over.flatMap((one) => parts.map((_, at) => (at === 0 ? one : "")))],
      ["", "", ...over.flatMap(() => parts)],
    ],
    NAMES.map((name, row) => [
      row + 1,
      name,
      ...over.flatMap(() => parts.map((_, at) => ((row + at) % 3 === 0 ? "Chưa đạt" : "Đạt"))),
    ]),
    {
      title,
      merges: [
        "A2:A3",
        "B2:B3",
        ...over.map((_, at) => {
          const first = 2 + at * parts.length;
          return `${letter(first)}2:${letter(first + parts.length - 1)}2`;
        }),
      ],
    },
  );
}

describe("[L3] the same parts below each content", () => {
  test.each([
    ["Năm trước", "Năm nay", TITLE],
    ["2024", "2025", TITLE],
    ["Năm 2024", "Năm 2025", TITLE],
    ["KQ năm 2021", "KQ năm 2022", TITLE.replace("2025", "2022")],
    ["Kỳ trước", "Kỳ này", TITLE],
  ])("%s | %s: this year's counts", (before, now, title) => {
    for (const over of [CONTENTS, NUMBERED])
      expect(columnsOf(read(summary([before, now], over, title)))).toEqual([
        "A:order",
        "B:name",
        "C:other",
        "D:appraised 1",
        "E:other",
        "F:appraised 2",
        "G:other",
        "H:appraised 3",
      ]);
  });

  test("what the base asks for is its own mark, what the appraisers say theirs ([M6])", () => {
    for (const parts of [
      ["Đề nghị của cơ sở", "Ý kiến tổ thẩm định"],
      ["Cơ sở đề xuất", "Ý kiến của tổ thẩm định"],
    ])
      expect(columnsOf(read(summary(parts))).slice(2)).toEqual([
        "C:self 1",
        "D:appraised 1",
        "E:self 2",
        "F:appraised 2",
        "G:self 3",
        "H:appraised 3",
      ]);
  });

  test.each([
    [["Đồng chí Thêu", "Đồng chí Dũng"]],
    [["Đầu năm", "Cuối năm"]],
    [["Cụm", "Huyện", "Tỉnh"].map((one) => `${one} thống nhất`)],
    [["2023", "2024"]],
    [["Cán bộ phụ trách", "Ban Tổ chức"]],
    [["Ban Tổ chức", "Cán bộ phụ trách"]],
    [["Cán bộ", "BTV"]],
    [["Ban Kiểm tra", "Ban Phong trào"]],
  ])("%j: which one counts is asked", (parts) => {
    expect(answer(summary(parts))).toMatchObject({ ok: false });
  });

  test("the same content again in the block of another who marks has criteria, and no parts", () => {
    const criteria = [
      ["Nắm tình hình theo quý", "Cập nhật danh sách"],
      ["Có kênh tiếp nhận góp ý", "Sinh hoạt theo lịch"],
      ["Có văn bản tham mưu", "Vận động nguồn lực"],
    ];
    const block = [CONTENTS[0] ?? "", "", CONTENTS[1] ?? "", "", CONTENTS[2] ?? "", ""];
    const six = ["", "", "", "", ""];
    const tab = sheet(
      [
        ["TT", "Đơn vị", "TỰ CHẤM", ...six, "HUYỆN CHẤM", ...six],
        ["", "", ...block, ...block],
        ["", "", ...criteria.flat(), ...criteria.flat()],
      ],
      NAMES.map((name, row) => [row + 1, name, ...new Array<string>(12).fill("Đạt")]),
      {
        title: TITLE,
        merges: ["A2:A4", "B2:B4", "C2:H2", "I2:N2", "C3:D3", "E3:F3", "G3:H3", "I3:J3", "K3:L3", "M3:N3"],
      },
    );
    const codes = ["1.1", "1.2", "2.1", "2.2", "3.1", "3.2"];
    expect(columnsOf(read(tab)).slice(2)).toEqual([
      ...codes.map((code, at) => `${"CDEFGH"[at]}:self ${code}`),
      ...codes.map((code, at) => `${"IJKLMN"[at]}:appraised ${code}`),
    ]);
  });

  test("criteria that differ from content to content are criteria, and contents below persons are contents", () => {
    const own = sheet(
      [
        ["TT", "Đơn vị", CONTENTS[0] ?? "", "", CONTENTS[1] ?? "", "", CONTENTS[2] ?? "", ""],
        [
          "",
          "",
          "Quản lý tốt",
          "Chăm lo tốt",
          "Đi đúng hướng",
          "Làm đến nơi",
          "Góp ý kịp thời",
          "Phối hợp đều",
        ],
      ],
      NAMES.map((name, row) => [row + 1, name, "Đạt", "Đạt", "Đạt", "Đạt", "Chưa đạt", "Đạt"]),
      { title: TITLE, merges: ["A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:H2"] },
    );
    expect(read(own).criteria.map(({ code }) => code)).toEqual(["1.1", "1.2", "2.1", "2.2", "3.1", "3.2"]);
    const worded = summary(["Tiêu chí một", "Tiêu chí hai"], NUMBERED);
    expect(read(worded).criteria.map(({ code }) => code)).toEqual(["1.1", "1.2", "2.1", "2.2", "3.1", "3.2"]);
    const persons = answer(summary(CONTENTS, ["Đồng chí Thêu", "Đồng chí Dũng", "Đồng chí Hà"]));
    expect(persons).toMatchObject({ ok: false });
  });
});
