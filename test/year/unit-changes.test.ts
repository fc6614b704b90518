/** @fileoverview Lists of changes of units, in the shapes that people keep them, and what only looks like one. */
import { describe, expect, it } from "vitest";
import { describe as sentenceOf } from "../../src/findings/codes";
import type { PlacedName } from "../../src/units/changes";
import { readUnitChanges } from "../../src/year/unit-changes";
import { foreign, type Loose, tabOf, yearOf } from "./support";

type Rows = readonly (readonly Loose[])[];
const HEAD = ["TT", "Từ ngày", "Đơn vị cũ", "Thay đổi", "Đơn vị mới", "Căn cứ", "Ghi chú"];
const TITLE = "THAY ĐỔI ĐƠN VỊ";
const read = (rows: Rows, { name = "Thay đổi đơn vị", merges = [] as string[] } = {}) =>
  readUnitChanges([tabOf(name, rows, { merges })], "2026-11-29");
const nameOf = ({ name, place, part }: PlacedName) =>
  `${part ? "~" : ""}${name}${place === "" ? "" : ` @${place}`}`;
const said = (changes: ReturnType<typeof read>) =>
  changes.changes.map(
    ({ day, kind, from, to }) =>
      `${day} ${kind}: ${from.map(nameOf).join(" + ")} → ${to.map(nameOf).join(" + ")}`,
  );
const account = ({ accounts }: ReturnType<typeof read>) =>
  accounts.map(({ there, read: taken, refused, apart }) => `${there} = ${taken} + ${refused}, ${apart}`);
const codes = ({ findings }: ReturnType<typeof read>) =>
  findings.map(({ code, cell, detail }) =>
    [code, cell, detail.why ?? detail.otherRow ?? ""].join(" ").trim(),
  );
const july = new Date(2025, 6, 1);

describe("[V1] a list of changes of units", () => {
  it("is read as the add-on makes it", () => {
    const list = read([
      [TITLE],
      [""],
      HEAD,
      [1, july, "Thị trấn Cao Lộc", "đổi tên", "Xã Cao Lộc", "NQ 1672", ""],
      [2, "1/7/2025", "Xã Gia Cát\nXã Hợp Thành\nXã Tân Liên", "nhập vào", "Xã Hợp Thành", "", ""],
      [3, "01/07/2025", "Xã Yên Trạch", "chia tách", "Xã Yên Trạch, xã Hải Yến", "", ""],
      [4, july, "Chi đoàn Công an huyện", "giải thể", "", "", ""],
      [5, july, "", "thành lập mới", "Đoàn phường Kỳ Lừa", "", ""],
      [6, "", "", "", "", "", ""],
    ]);
    expect(said(list)).toEqual([
      "2025-07-01 renamed: Thị trấn Cao Lộc → Xã Cao Lộc",
      "2025-07-01 merged: Xã Gia Cát + Xã Hợp Thành + Xã Tân Liên → Xã Hợp Thành",
      "2025-07-01 split: Xã Yên Trạch → Xã Yên Trạch + xã Hải Yến",
      "2025-07-01 closed: Chi đoàn Công an huyện → ",
      "2025-07-01 founded:  → Đoàn phường Kỳ Lừa",
    ]);
    expect(account(list)).toEqual(["5 = 5 + 0, 1"]);
    expect(codes(list)).toEqual([]);
  });

  it.each<[string, Rows, string[]]>([
    [
      "one old unit a row, the new one merged beside them",
      [
        ["DANH SÁCH XÃ, PHƯỜNG SAU SẮP XẾP TỪ NGÀY 01/7/2025"],
        ["STT", "Xã, phường, thị trấn trước sắp xếp", "Huyện", "Xã, phường sau sắp xếp"],
        [1, "Xã Gia Cát", "Cao Lộc", "Xã Đồng Đăng"],
        [2, "Xã Tân Liên", "Cao Lộc", ""],
        [3, "Thị trấn Đồng Đăng", "Cao Lộc", ""],
      ],
      ["D3:D5"],
    ],
    [
      "the new one first, the old ones in one cell",
      [
        ["Sáp nhập đơn vị hành chính cấp xã, có hiệu lực từ 1/7/2025"],
        ["TT", "Đơn vị hành chính mới", "Các xã, thị trấn cũ"],
        [1, "Xã Đồng Đăng", "Các xã: Gia Cát, Tân Liên và thị trấn Đồng Đăng"],
      ],
      [],
    ],
    [
      "headings in two rows",
      [
        ["BIẾN ĐỘNG ĐƠN VỊ"],
        ["Thời gian", "Trước sắp xếp", "", "Sau sắp xếp"],
        ["", "Tên đơn vị", "Huyện", "Tên đơn vị"],
        ["1/7/2025", "Xã Gia Cát + Xã Tân Liên + Thị trấn Đồng Đăng", "", "Xã Đồng Đăng"],
      ],
      ["B2:C2", "A2:A3"],
    ],
    [
      "no word for what was before",
      [
        ["Sáp nhập các đơn vị từ ngày 1 tháng 7 năm 2025"],
        ["TT", "Đơn vị", "Nhập vào"],
        [1, "Xã Gia Cát", "Xã Đồng Đăng"],
        [2, "Xã Tân Liên", "nt"],
        [3, "Thị trấn Đồng Đăng", "nt"],
      ],
      [],
    ],
    [
      "copied from elsewhere",
      [
        [foreign(TITLE)],
        HEAD.map(foreign),
        [
          "1.",
          "1.7.2025",
          foreign("Xã Gia Cát; Xã Tân Liên; Thị trấn Đồng Đăng"),
          foreign("Sáp nhập"),
          foreign("Xã Đồng Đăng"),
          "",
          "",
        ],
      ],
      [],
    ],
  ])("is read in the shape: %s", (_, rows, merges) => {
    const list = read(rows, { name: "Sheet2", merges });
    const from = new Set(list.changes.flatMap((one) => one.from.map(({ name }) => name.toLowerCase())));
    expect([...from].sort()).toEqual(["thị trấn đồng đăng", "xã gia cát", "xã tân liên"]);
    for (const { day, to } of list.changes) {
      expect(day).toBe("2025-07-01");
      expect(to.map(({ name }) => name)).toEqual(["Xã Đồng Đăng"]);
    }
    expect(list.accounts[0]?.refused).toBe(0);
  });

  it("takes the place that stands with a name, above it or beside it", () => {
    const list = read([
      ["Thay đổi đơn vị từ ngày 1/7/2025"],
      ["TT", "Xã cũ", "Huyện cũ", "Xã mới"],
      ["", "HUYỆN CHI LĂNG", "", ""],
      [1, "Xã Tân Lập", "", "Xã A Tâm"],
      [2, "Xã Tân Lập", "Huyện Bắc Sơn", "Xã Vũ Lăng"],
      [3, "Xã Tân Lập (huyện Đình Lập)", "", "Xã Kiên Mộc, tỉnh Lạng Sơn"],
    ]);
    expect(said(list).map((one) => one.slice(11))).toEqual([
      "renamed: Xã Tân Lập @HUYỆN CHI LĂNG → Xã A Tâm",
      "renamed: Xã Tân Lập @Huyện Bắc Sơn → Xã Vũ Lăng",
      "renamed: Xã Tân Lập @huyện Đình Lập → Xã Kiên Mộc @tỉnh Lạng Sơn",
    ]);
  });

  it("takes names without their types, and no signature for one", () => {
    const list = read([
      ["Thay đổi đơn vị từ ngày 1/7/2025"],
      ["TT", "Đơn vị cũ", "Thay đổi", "Đơn vị mới"],
      [1, "Gia Cát", "đổi tên", "Đồng Đăng"],
      [2, "Tân Liên", "", ""],
      ["", "", "", ""],
      ["", "", "", "NGƯỜI LẬP BIỂU"],
      ["", "", "", "Hoàng Văn Nam"],
    ]);
    expect(said(list)).toEqual(["2025-07-01 renamed: Gia Cát → Đồng Đăng"]);
    expect(codes(list)).toEqual(["unit-change-unclear C4 units"]);
    expect(account(list)).toEqual(["2 = 1 + 1, 2"]);
  });

  it("reads parts of units as parts", () => {
    const list = read([
      [TITLE],
      HEAD,
      [1, july, "Toàn bộ xã Gia Cát và một phần xã Tân Liên", "nhập vào", "Xã Đồng Đăng", "", ""],
      [2, july, "Phần còn lại của xã Tân Liên", "nhập vào", "Phường Kỳ Lừa", "", ""],
    ]);
    expect(said(list)).toEqual([
      "2025-07-01 merged: xã Gia Cát + ~xã Tân Liên → Xã Đồng Đăng",
      "2025-07-01 merged: ~xã Tân Liên → Phường Kỳ Lừa",
    ]);
  });
});

describe("[V2] a row that cannot be taken", () => {
  const row = (...cells: Loose[]) => read([[TITLE], HEAD, [1, ...cells]]);
  it.each<[string, Loose[], string]>([
    ["no day", ["", "Xã A Tâm", "đổi tên", "Xã Bình An"], "unit-change-unclear B3 dayLacks"],
    ["a month alone", ["7/2025", "Xã A Tâm", "đổi tên", "Xã Bình An"], "unit-change-unclear B3 day"],
    ["no such day", ["31/6/2025", "Xã A Tâm", "đổi tên", "Xã Bình An"], "unit-change-unclear B3 day"],
    ["a future day", ["1/1/2027", "Xã A Tâm", "đổi tên", "Xã Bình An"], "unit-change-future B3"],
    ["no new unit", [july, "Xã A Tâm", "nhập vào", ""], "unit-change-unclear A3 units"],
    ["no word and no new unit", [july, "Xã A Tâm", "", ""], "unit-change-unclear D3 units"],
    ["another word", [july, "Xã A Tâm", "xem lại", "Xã Bình An"], "unit-change-unclear D3 kind"],
    ["only planned", [july, "Xã A Tâm", "dự kiến nhập", "Xã Bình An"], "unit-change-unclear D3 noChange"],
    [
      "borders alone",
      [july, "Xã A Tâm", "điều chỉnh địa giới", "Xã Bình An"],
      "unit-change-unclear D3 noChange",
    ],
    [
      "several renamed",
      [july, "Xã A Tâm, xã Cai Kinh", "đổi tên", "Xã Bình An"],
      "unit-change-unclear A3 renamedSeveral",
    ],
    [
      "merged into two",
      [july, "Xã A Tâm", "nhập vào", "Xã Bình An, xã Cai Kinh"],
      "unit-change-unclear A3 mergedInto",
    ],
    [
      "closed into another",
      [july, "Xã A Tâm", "giải thể", "Xã Bình An"],
      "unit-change-unclear A3 closedInto",
    ],
    ["founded without a name", [july, "", "thành lập mới", ""], "unit-change-unclear A3 foundedWhat"],
    [
      "the same in both columns",
      [july, "Xã A Tâm", "đổi tên", "Đoàn xã A Tâm"],
      "unit-change-unclear A3 same",
    ],
  ])("%s", (_, cells, expected) => {
    const list = row(...cells);
    expect(codes(list)).toEqual([expected]);
    expect(said(list)).toEqual([]);
    expect(account(list)).toEqual(["1 = 0 + 1, 0"]);
    for (const one of list.findings) expect(sentenceOf(one)).toMatch(/^\p{Lu}.*chưa được tính.*\.$/u);
  });

  it("is one whose unit ends twice: the same again once, different words not at all", () => {
    const again = read([
      [TITLE],
      HEAD,
      [1, july, "Xã A Tâm", "nhập vào", "Xã Bình An", "", ""],
      [2, july, "Xã A Tâm", "nhập vào", "Xã Bình An", "", ""],
    ]);
    expect(said(again)).toHaveLength(1);
    expect(codes(again)).toEqual(["unit-change-repeated A4 3"]);
    const closed = read([
      [TITLE],
      HEAD,
      [1, july, "Xã A Tâm", "giải thể", "", "", ""],
      [2, "1/3/2026", "Xã A Tâm", "nhập vào", "Xã Bình An", "", ""],
    ]);
    expect(said(closed)).toEqual([]);
    expect(codes(closed)).toEqual(["unit-change-repeated A3 4", "unit-change-repeated A4 3"]);
    expect(account(closed)).toEqual(["2 = 0 + 2, 0"]);
  });

  it("is not one whose parts stand a row each, nor one whose name was given anew", () => {
    const list = read([
      [TITLE],
      HEAD,
      [1, july, "Xã A Tâm", "chia tách", "Xã Bình An", "", ""],
      [2, july, "Xã A Tâm", "chia tách", "Xã Cai Kinh", "", ""],
      [3, july, "Xã Vân An", "nhập vào", "Xã Chi Lăng", "", ""],
      [4, july, "Xã Y Tịch, xã Bằng Hữu", "nhập vào", "Xã Vân An", "", ""],
      [5, "1/3/2026", "Xã Vân An", "đổi tên", "Xã Vân An Mới Hơn", "", ""],
    ]);
    expect(codes(list)).toEqual([]);
    expect(said(list)).toHaveLength(5);
  });

  it("is one that gives two units each other's name on one day", () => {
    const list = read([
      [TITLE],
      HEAD,
      [1, july, "Xã A Tâm", "đổi tên", "Xã Bình An", "", ""],
      [2, july, "Xã Bình An", "đổi tên", "Xã A Tâm", "", ""],
    ]);
    expect(codes(list)).toEqual(["unit-change-unclear A3 swapped", "unit-change-unclear A4 swapped"]);
  });
});

describe("[V3] what is no list of changes of units", () => {
  it.each<[string, string, Rows, string]>([
    [
      "officers who moved",
      "Sheet1",
      [
        ["DANH SÁCH CÁN BỘ LUÂN CHUYỂN, THAY ĐỔI VỊ TRÍ CÔNG TÁC"],
        ["TT", "Họ và tên", "Đơn vị cũ", "Đơn vị mới", "Từ ngày"],
        [1, "Nguyễn Văn An", "Đoàn xã Gia Cát", "Đoàn xã Tân Liên", "1/7/2025"],
      ],
      "other",
    ],
    [
      "officers' names that changed",
      "Đổi tên",
      [
        ["Danh sách cán bộ đổi tên, đính chính"],
        ["TT", "Tên cũ", "Tên mới"],
        [1, "Nguyễn Văn An", "Nguyễn Văn Ân"],
      ],
      "other",
    ],
    [
      "roads",
      "Đổi tên đường",
      [
        ["ĐỔI TÊN ĐƯỜNG TRÊN ĐỊA BÀN XÃ, PHƯỜNG SAU SẮP XẾP TỪ 1/7/2025"],
        ["TT", "Tên cũ", "Tên mới"],
        [1, "Đường Lê Lợi", "Đường Trần Phú"],
      ],
      "other",
    ],
    [
      "members who moved",
      "Chuyển sinh hoạt",
      [
        ["Đoàn viên thay đổi đơn vị sinh hoạt"],
        ["TT", "Đoàn viên", "Xã cũ", "Xã mới"],
        [1, "Trần Thị Bình", "Xã Gia Cát", "Xã Tân Liên"],
      ],
      "other",
    ],
    [
      "a scheme",
      "Sáp nhập",
      [
        ["ĐỀ ÁN SÁP NHẬP CÁC ĐƠN VỊ"],
        ["TT", "Đơn vị cũ", "Đơn vị mới", "Từ ngày"],
        [1, "Xã Gia Cát, xã Tân Liên", "Xã Đồng Đăng", "1/7/2025"],
      ],
      "plan",
    ],
    [
      "what is intended",
      "Dự kiến sáp nhập",
      [
        ["TT", "Xã cũ", "Xã mới dự kiến", "Từ ngày"],
        [1, "Xã Gia Cát, xã Tân Liên", "Xã Đồng Đăng", "1/7/2025"],
      ],
      "plan",
    ],
    [
      "what does not say",
      "Sheet1",
      [
        ["TT", "Đơn vị cũ", "Đơn vị mới"],
        [1, "Xã Gia Cát", "Xã Đồng Đăng"],
      ],
      "asked",
    ],
  ])("%s", (_, name, rows, how) => {
    const list = read(rows, { name });
    expect(list.changes).toEqual([]);
    expect(list.accounts).toEqual([]);
    expect(list.notTaken).toHaveLength(1);
    expect(list.findings.map(({ code }) => code)).toEqual(how === "other" ? [] : ["list-not-read"]);
    expect(list.notTaken[0]?.asked).toBe(how === "asked");
  });

  it("lists of other things with units before and now stay what they are", () => {
    const year = yearOf([
      tabOf("Phân công 2021", [
        ["PHÂN CÔNG CÁN BỘ PHỤ TRÁCH ĐƠN VỊ NĂM 2021"],
        ["TT", "Đơn vị", "Nhập vào đơn vị mới", "Cán bộ phụ trách"],
        [1, "Đoàn xã Gia Cát", "Đoàn xã Đồng Đăng", "Hoàng Văn Nam"],
      ]),
    ]);
    expect(year.lists.changes).toEqual([]);
    expect(year.lists.assignments).toHaveLength(1);
  });
});
