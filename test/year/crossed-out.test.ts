/** @fileoverview [M8] Cells of lists that are crossed out: what is left counts, the rest is named and counts for nothing. */
import { describe, expect, it } from "vitest";
import type { Tab } from "../../src/table/tab";
import { JUDGED, type Loose, said, tabOf, yearOf } from "./support";

/** A tab whose cells ("C3") are crossed out, as a whole or but for what is left. */
function crossed(tab: Tab, cells: Readonly<Record<string, string>>): Tab {
  const lines = tab.values.map((row) => row.map(() => "none"));
  const rest = new Map<string, string>();
  for (const [cell, left] of Object.entries(cells)) {
    const [row, column] = [Number(cell.slice(1)) - 1, cell.charCodeAt(0) - 65];
    (lines[row] as string[])[column] = "line-through";
    rest.set(`${row} ${column}`, left);
  }
  return { ...tab, fontLines: () => lines, textLeft: (row, column) => rest.get(`${row} ${column}`) ?? "" };
}

const of = (tab: Tab) => said(yearOf([tab], { judged: JUDGED }));
const [G, H, T, Y] = ["Đoàn xã Gia Cát", "Đoàn xã Hợp Thành", "Đoàn xã Tân Liên", "Đoàn xã Yên Trạch"];
const AN = "Nguyễn Văn An";
const BE = "Lý Thị Bé";

describe("[M8] crossed out in lists", () => {
  it("an officer follows no more, a unit's row is refused, and a name left of two is the officer", () => {
    const rows: Loose[][] = [
      ["PHÂN CÔNG CÁN BỘ PHỤ TRÁCH CƠ SỞ NĂM 2021"],
      ["TT", "Đơn vị", "Cán bộ"],
      [1, G, AN],
      [2, H, AN],
      [3, T, `${AN} ${BE}`],
      [4, Y, BE],
    ];
    expect(of(crossed(tabOf("Phân công", rows), { C3: "", B4: "", C4: "", C5: BE }))).toEqual({
      assignments: [`Phân công!B3 ${G} ← `, `Phân công!B5 ${T} ← ${BE}`, `Phân công!B6 ${Y} ← ${BE}`],
      accounts: ["assignment Phân công: 4 = 3 + 1, 0"],
      findings: [
        "list-crossed-out Phân công!C3",
        "list-crossed-out Phân công!B4",
        "list-crossed-out Phân công!C4",
      ],
    });
  });

  it("blank below a crossed-out officer is not who stood further up; below a crossed-out unit the officer goes on", () => {
    const rows: Loose[][] = [
      ["PHÂN CÔNG CÁN BỘ PHỤ TRÁCH CƠ SỞ NĂM 2021"],
      ["TT", "Cán bộ", "Đơn vị"],
      [1, BE, G],
      [2, AN, H],
      ["", "", T],
    ];
    expect(of(crossed(tabOf("Phân công", rows), { B4: "" })).assignments).toEqual([
      `Phân công!C3 ${G} ← ${BE}`,
      `Phân công!C4 ${H} ← `,
      `Phân công!C5 ${T} ← `,
    ]);
    expect(of(crossed(tabOf("Phân công", rows), { C4: "" })).assignments).toEqual([
      `Phân công!C3 ${G} ← ${BE}`,
      `Phân công!C5 ${T} ← ${AN}`,
    ]);
  });

  it("a lượt whose day, officer or unit is crossed out is none; notes may be crossed out as anybody likes", () => {
    const rows: Loose[][] = [
      ["THEO DÕI CÁN BỘ ĐI CƠ SỞ NĂM 2021"],
      ["TT", "Ngày", "Cán bộ", "Đơn vị", "Hình thức", "Ghi chú"],
      [1, "05/3/2021", AN, G, "Kiểm tra", ""],
      [2, "06/3/2021", AN, H, "Kiểm tra", ""],
      [3, "07/3/2021 08/3/2021", AN, T, "Kiểm tra", ""],
      [4, "09/3/2021", AN, Y, "Kiểm tra", "gọi lại"],
      [5, "10/3/2021", AN, G, "Kiểm tra", ""],
    ];
    const tab = crossed(tabOf("Đi cơ sở", rows), { B4: "", B5: "08/3/2021", F6: "", D7: "" });
    expect(of(tab)).toEqual({
      visits: [
        `Đi cơ sở!A3 · 2021-03-05 · ${AN} · ${G} · Kiểm tra, giám sát`,
        `Đi cơ sở!A5 · 2021-03-08 · ${AN} · ${T} · Kiểm tra, giám sát`,
        `Đi cơ sở!A6 · 2021-03-09 · ${AN} · ${Y} · Kiểm tra, giám sát`,
      ],
      refused: ["Đi cơ sở!A4 list-crossed-out", "Đi cơ sở!A7 list-crossed-out"],
      accounts: ["visit Đi cơ sở: 5 = 3 + 2, 0"],
      findings: ["list-crossed-out Đi cơ sở!B4", "list-crossed-out Đi cơ sở!D7"],
    });
  });

  it("a file's state that is crossed out is none", () => {
    const rows: Loose[][] = [
      ["TÌNH TRẠNG HỒ SƠ CÁC ĐƠN VỊ NĂM 2021"],
      ["TT", "Đơn vị", "Tình trạng hồ sơ", "Lý do trả lại"],
      [1, G, "Trả lại", "Thiếu 1.2"],
      [2, H, "Đã nhận", ""],
    ];
    const { lists } = yearOf([crossed(tabOf("Hồ sơ", rows), { C3: "" })], { judged: JUDGED });
    expect(lists.files.map(({ unit, state }) => `${unit.name} ${state}`)).toEqual([`${H} taken`]);
    expect(lists.findings.map(({ code, cell }) => `${code} ${cell}`)).toEqual(["list-crossed-out C3"]);
  });
});

it("a draft is asked about, and counts for nothing", () => {
  const tab = tabOf("Đi cơ sở cũ", [
    ["ĐI CƠ SỞ NĂM 2021 (BẢN NHÁP)"],
    ["TT", "Ngày", "Cán bộ", "Đơn vị", "Hình thức"],
    [1, "15/9/2021", AN, G, "Kiểm tra"],
  ]);
  expect(of(tab)).toEqual({ notTaken: ["Đi cơ sở cũ visit asked"] });
});
