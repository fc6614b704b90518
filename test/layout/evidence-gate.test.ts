/** @fileoverview Tabs that only look like evidence fill no gap; what is surely evidence is read and not asked about. */
import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import type { Tab } from "../../src/table/tab";
import { CODES, type Rows, read, sheet } from "./books";
import { type Loose, tabOf } from "./tabs";

const A = "Đoàn xã Gia Cát";
const B = "Đoàn xã Bảo Lâm";
const DOC = "12-BC/ĐTN ngày 05/11/2021";

/** An assessment with evidence of its own; unit A lacks that of 1.4, where `gap` stands. */
function withGap(gap: string): Tab {
  const row = (unit: string, n: number) => [
    n,
    unit,
    ...CODES.flatMap((code) => ["Đạt", unit === A && code === "1.4" ? gap : DOC]),
  ];
  return sheet(
    [
      ["TT", "Tên đơn vị", ...CODES.flatMap((code) => [code, ""])],
      ["", "", ...CODES.flatMap(() => ["Thẩm định", "Minh chứng"])],
    ],
    [row(A, 1), row(B, 2)],
  );
}

function judged(given: readonly Tab[], uses?: Parameters<typeof read>[1]) {
  const tabs = given.map(
    (tab): Tab => ({ ...tab, formulaAt: () => "", linksAt: () => [], displayed: () => [] }),
  );
  const reading = read(tabs, uses);
  const { units, findings } = assess(reading, SET_2018_2022, tabs, { year: 2021, falseIsFail: false });
  return { reading, findings, units, outcomes: units.map(({ outcome }) => outcome) };
}

const list = (name: string, title: string, head: string[], ...cells: Loose[]): Tab =>
  tabOf(name, [[title], ["TT", ...head], [1, A, "1.4", ...cells], [2, B, "2.1", ...cells]]);

describe("[E10] what only looks like evidence", () => {
  test.each<[string, string, string[], Loose[]]>([
    ["KH thu minh chứng", "KẾ HOẠCH THU MINH CHỨNG 3 CHỦ ĐỘNG NĂM 2021", ["Minh chứng dự kiến"], [DOC]],
    ["MC", "MINH CHỨNG 3 CHỦ ĐỘNG NĂM 2021", ["Minh chứng dự kiến"], [DOC]],
    ["Trả lại", "HỒ SƠ MINH CHỨNG TRẢ LẠI ĐƠN VỊ NĂM 2021", ["Văn bản", "Lý do trả"], [DOC, "Sai thể thức"]],
    ["MC", "MINH CHỨNG CÁC ĐƠN VỊ NĂM 2021", ["Văn bản", "Lý do trả lại"], [DOC, "Sai thể thức"]],
    ["MC", "MINH CHỨNG BỊ LOẠI KHI HẬU KIỂM NĂM 2021", ["Văn bản"], [DOC]],
    ["MC", "MINH CHỨNG CẦN BỔ SUNG ĐỢT 2 NĂM 2021", ["Văn bản"], [DOC]],
    ["MC", "ĐỀ NGHỊ CÁC ĐƠN VỊ BỔ SUNG MINH CHỨNG ĐỢT 2 NĂM 2021", ["Văn bản"], [DOC]],
    ["MC", "MINH CHỨNG ĐANG XÁC MINH NĂM 2021", ["Văn bản"], [DOC]],
    ["CV nhắc", "CÔNG VĂN NHẮC NỘP MINH CHỨNG 3 CHỦ ĐỘNG NĂM 2021", ["Số công văn nhắc"], ["145-CV/HĐ"]],
    [
      "Giao việc",
      "VĂN BẢN CỦA HUYỆN ĐOÀN GIAO NHIỆM VỤ NĂM 2021",
      ["Văn bản giao", "Thời hạn"],
      [DOC, "12/2021"],
    ],
    ["Văn bản", "", ["Văn bản giao", "Thời hạn"], [DOC, "Tháng 12"]],
    ["MC chi đoàn mạnh", "MINH CHỨNG XÂY DỰNG CHI ĐOÀN MẠNH NĂM 2021", ["Văn bản"], [DOC]],
    ["MC xếp loại", "DANH MỤC MINH CHỨNG XẾP LOẠI TỔ CHỨC ĐOÀN NĂM 2021", ["Văn bản minh chứng"], [DOC]],
    ["Minh chứng", "MINH CHỨNG CÔNG TÁC HỘI NĂM 2021", ["Văn bản"], [DOC]],
    ["Công trình", "DANH SÁCH CÔNG TRÌNH THANH NIÊN NĂM 2021", ["Quyết định", "Kinh phí"], [DOC, 15]],
    ["Số liệu", "BÁO CÁO SỐ LIỆU ĐOÀN VIÊN NĂM 2021", ["Số liệu", "Nguồn"], [120, DOC]],
    ["Sheet2", "", ["Tên công trình", "Quyết định"], ["Đường quê", DOC]],
  ])("%s: %s", (name, title, columns, cells) => {
    const beside = list(name, title, ["Đơn vị", "Tiêu chí", ...columns], ...cells);
    for (const gap of ["", "chưa có"]) {
      const { reading, outcomes, findings } = judged([withGap(gap), beside]);
      expect(outcomes).toEqual(["undetermined", "recognised"]);
      expect(reading.sources.evidence).toBe("columns");
      expect(reading.notRead.map(({ sheet }) => sheet)).toEqual([name]);
      expect(findings.map(({ code }) => code)).toContain("evidence-missing");
    }
  });

  test("as a matrix and turned round it fills no gap either", () => {
    const title = "MINH CHỨNG ĐÁNH GIÁ CHI ĐOÀN MẠNH NĂM 2021";
    const matrix: Rows = [
      [title],
      ["TT", "Đơn vị", ...CODES],
      ...[A, B].map((unit, n) => [n + 1, unit, ...CODES.map(() => DOC)]),
    ];
    const turned: Rows = [[title], ["Tiêu chí", A, B], ...CODES.map((code) => [code, DOC, DOC])];
    for (const rows of [matrix, turned]) {
      const { reading, outcomes } = judged([withGap(""), tabOf("MC khác", rows)]);
      expect(outcomes).toEqual(["undetermined", "recognised"]);
      expect(reading.notRead.map(({ sheet }) => sheet)).toEqual(["MC khác"]);
    }
  });

  test("a person may say that it is evidence after all", () => {
    const beside = list("Hồ sơ khác", "HỒ SƠ ĐỢT HẬU KIỂM NĂM 2021", ["Đơn vị", "Tiêu chí", "Văn bản"], DOC);
    expect(judged([withGap(""), beside]).outcomes).toEqual(["undetermined", "recognised"]);
    const uses = [{ sheet: "Hồ sơ khác", use: "evidence" as const, headings: "" }];
    expect(judged([withGap(""), beside], { uses }).outcomes).toEqual(["recognised", "recognised"]);
  });
});

describe("[E10] what is surely evidence is read", () => {
  test.each<[string, string, string[], Loose[]]>([
    ["Minh chứng", "", ["Minh chứng"], [DOC]],
    [
      "Hồ sơ",
      "HỒ SƠ MINH CHỨNG ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” THEO KẾ HOẠCH SỐ 12-KH/HĐ NĂM 2021",
      ["Văn bản"],
      [DOC],
    ],
    ["MC bổ sung", "MINH CHỨNG 3 CHỦ ĐỘNG CÁC ĐƠN VỊ ĐÃ NỘP BỔ SUNG NĂM 2021", ["Văn bản"], [DOC]],
    ["MC đợt 2", "MINH CHỨNG BỔ SUNG 3 CHỦ ĐỘNG NĂM 2021 (ĐỢT 2)", ["Văn bản"], [DOC]],
    [
      "Kho văn bản",
      "KHO VĂN BẢN, TÀI LIỆU CHỨNG MINH CỦA CÁC CƠ SỞ ĐOÀN HUYỆN HIỆP HÒA",
      ["Số, ký hiệu"],
      [DOC],
    ],
    ["MC đ/c Hoa", "", ["Văn bản, link"], [DOC]],
    ["MC Hoa", "Minh chứng do đồng chí Hoa tổng hợp, huyện Hiệp Hòa", ["Văn bản"], [DOC]],
    [
      "Danh mục",
      "DANH MỤC VĂN BẢN MINH CHỨNG PHỤC VỤ THẨM ĐỊNH ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG",
      ["Văn bản", "Ghi chú"],
      [DOC, "bản sao"],
    ],
    [
      "Câu trả lời",
      "",
      ["Nộp minh chứng (link Drive)", "Dấu thời gian", "Email"],
      [DOC, "05/11/2021", "a@b.vn"],
    ],
    [
      "Minh chứng",
      "DANH MỤC HỒ SƠ CÁC ĐƠN VỊ GỬI KÈM BÁO CÁO NĂM 2021",
      ["Tên văn bản", "Hạn nộp", "Ngày nộp"],
      [DOC, "05/11/2021", "04/11/2021"],
    ],
    ["Minh chứng NH 2020-2021", "DANH MỤC MINH CHỨNG 3 CHỦ ĐỘNG NH 2020–2021", ["Văn bản"], [DOC]],
    ["Minh chứng", "MINH CHỨNG NĂM 2021", ["Văn bản", "Kiểm tra"], [DOC, "Hợp lệ"]],
    ["Minh chứng", "MINH CHỨNG NĂM 2021", ["Văn bản", "Ghi chú"], [DOC, "Đã kiểm tra"]],
    ["Minh chứng", "MINH CHỨNG NĂM 2021", ["Văn bản", "Ghi chú"], [DOC, "Thực hiện từ năm 2019"]],
    ["Minh chứng", "MINH CHỨNG NĂM 2021", ["Văn bản", "Ghi chú"], [DOC, "Tổ chức chung với Đoàn xã Bảo Lâm"]],
    ["Minh chứng", "MINH CHỨNG NĂM 2021", ["Văn bản", "Nhận xét"], [DOC, "Không có ý kiến"]],
    ["Minh chứng", "MINH CHỨNG NĂM 2021", ["Văn bản", "Đã nộp"], [DOC, "x"]],
  ])("%s: %s", (name, title, columns, cells) => {
    const beside = list(name, title, ["Đơn vị", "Tiêu chí", ...columns], ...cells);
    const { reading, outcomes } = judged([withGap(""), beside]);
    expect(reading.sources.evidence).toBe(`columns, ${name}`);
    expect(outcomes).toEqual(["recognised", "recognised"]);
  });
});

describe("[E10] [U6] a row of a matrix that names nobody", () => {
  const matrix = (...rows: Rows) =>
    tabOf("Minh chứng", [
      ["MINH CHỨNG 3 CHỦ ĐỘNG NĂM 2021"],
      ["TT", "Đơn vị", ...CODES],
      [1, A, ...CODES.map(() => DOC)],
      ...rows,
      [3, B, ...CODES.map(() => DOC)],
    ]);

  test.each<[string, Loose]>([
    ["blank", ""],
    ["an error", "#REF!"],
    ["nobody's", "Đoàn xã Vô Danh"],
  ])("the name %s: it is named, and its papers are no unit's", (_, name) => {
    const { findings, outcomes } = judged([withGap(""), matrix([2, name, ...CODES.map(() => "13-BC/ĐTN")])]);
    expect(outcomes).toEqual(["recognised", "recognised"]);
    const named = findings.filter(({ sheet: tab }) => tab === "Minh chứng");
    expect(named.map(({ code, cell }) => [code, cell?.slice(1)])).toEqual([["row-not-read", "4"]]);
  });

  test("a row that holds nothing is no row", () => {
    const { findings } = judged([withGap(""), matrix([2, "", ...CODES.map(() => "")])]);
    expect(findings.filter(({ sheet: tab }) => tab === "Minh chứng")).toEqual([]);
  });
});

describe("[E10] a cell beside the document says that it is not there, or not good", () => {
  test.each<[string, Loose]>([
    ["Tình trạng", "Chưa nộp"],
    ["Tình trạng", "Sẽ nộp sau ngày 15/12"],
    ["Trạng thái", "Thiếu"],
    ["Trạng thái", "Trả lại"],
    ["Kiểm tra", "Không hợp lệ (không đóng dấu)"],
    ["Huyện đoàn kiểm tra", "Chưa kiểm tra"],
    ["Huyện đoàn kiểm tra", "Đang xem"],
    ["Huyện đoàn kiểm tra", "Sai năm"],
    ["Ghi chú", "Chờ đối chiếu"],
    ["Ghi chú", "Văn bản năm 2019"],
    ["Ghi chú", "Trùng với xã Kha Sơn"],
    ["Đã nộp", "chưa"],
    ["Đã nộp", "không"],
    ["Đã nộp", ""],
    ["Đã nộp", false],
    ["Ghi chú", "Chưa nộp bản giấy"],
    ["Ghi chú", "Đề nghị nộp lại"],
    ["", "Không đạt yêu cầu"],
  ])("%s: %s", (heading, state) => {
    const yes = heading === "Đã nộp" ? "x" : "Đã nộp";
    const beside = tabOf("Minh chứng", [
      ["MINH CHỨNG 3 CHỦ ĐỘNG NĂM 2021"],
      ["Đơn vị", "Tiêu chí", "Văn bản", heading],
      [A, "1.4", DOC, state],
      [B, "1.4", DOC, yes],
      [B, "1.5", DOC, yes],
    ]);
    const { outcomes, findings, reading } = judged([withGap(""), beside]);
    expect(outcomes).toEqual(["undetermined", "recognised"]);
    expect(reading.keyedTab?.denied).toEqual(new Map([[2, 3]]));
    expect(findings.filter(({ code }) => code === "evidence-promised").map(({ cell }) => cell)).toEqual([
      "D3",
    ]);
  });

  test("another paper on the list serves, one in the assessment's own cell is contradicted", () => {
    const rows = (more: Rows) =>
      tabOf("Minh chứng", [
        ["Đơn vị", "Tiêu chí", "Văn bản", "Tình trạng"],
        [A, "1.4", DOC, "Không hợp lệ"],
        ...more,
        [B, "1.1", DOC, "Hợp lệ"],
      ]);
    expect(judged([withGap(""), rows([[A, "1.4", "13-BC/ĐTN", "Hợp lệ"]])]).outcomes[0]).toBe("recognised");
    expect(judged([withGap("14-BC/ĐTN"), rows([])]).outcomes[0]).toBe("undetermined");
  });
});

describe("[E4] [E10] the assessment denies or promises what a tab holds", () => {
  test.each(["chưa có", "Thiếu", "Sẽ nộp bản ký", "đang hoàn thiện", "nợ"])("%s", (gap) => {
    const beside = list("Minh chứng", "MINH CHỨNG NĂM 2021", ["Đơn vị", "Tiêu chí", "Văn bản"], DOC);
    const { outcomes, findings } = judged([withGap(gap), beside]);
    expect(outcomes).toEqual(["undetermined", "recognised"]);
    expect(findings.filter(({ code }) => code === "evidence-promised")).toHaveLength(1);
  });

  test.each(["", "-", "không", "x"])("%s says nothing of the kind", (gap) => {
    const beside = list("Minh chứng", "MINH CHỨNG NĂM 2021", ["Đơn vị", "Tiêu chí", "Văn bản"], DOC);
    expect(judged([withGap(gap), beside]).outcomes).toEqual(["recognised", "recognised"]);
  });
});
