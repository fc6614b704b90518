/** @fileoverview Who acts in an officer's place, and who is meant by a given name. */
import { describe, expect, it } from "vitest";
import { peopleIn } from "../../src/cell/people";
import { describe as sentenceOf } from "../../src/findings/codes";
import { standInOf } from "../../src/year/stand-ins";
import { JUDGED, type Loose, said, tabOf, yearOf } from "./support";

const AN = "Nguyễn Văn An";
const BE = "Lý Thị Bé";
const TINH = "Vi Văn Tình";
const [G, H, T, Y] = ["Đoàn xã Gia Cát", "Đoàn xã Hợp Thành", "Đoàn xã Tân Liên", "Đoàn xã Yên Trạch"];

const officers = (cell: string) =>
  peopleIn(cell).map((one) => ({ ...one, at: { sheet: "Phân công", cell: "C3" } }));
/** "stay → come", "?" where the note leaves it open, "" where it says nothing. */
function actsBy(note: string, cell: string, follows = true): string {
  const one = standInOf(note, officers(cell), follows);
  if (one === undefined) return "";
  if (one === null) return "?";
  return [one.stay, one.come].map((some) => some.map(({ name }) => name).join("+")).join(" → ");
}

describe("notes beside an officer", () => {
  it.each([
    ["đ/c Lý Thị Bé đi thay", AN, " → Lý Thị Bé"],
    ["Do đ/c Bé đi thay", AN, " → Bé"],
    ["đ/c Bé đi thay đ/c An", `${AN}, ${TINH}`, "Vi Văn Tình → Bé"],
    ["Nghỉ thai sản, đ/c Bé phụ trách thay", AN, " → Bé"],
    ["đã chuyển công tác, thay bằng đ/c Bình", AN, " → Bình"],
    ["Bàn giao cho đ/c Hoa từ 01/7", AN, " → Hoa"],
    ["Thôi phụ trách từ 01/7/2021 (chuyển công tác)", TINH, " → "],
    ["đ/c Tình chuyển công tác", `${AN}, ${TINH}`, "Nguyễn Văn An → "],
  ])("%s beside %s: %s", (note, cell, wanted) => {
    expect(actsBy(note, cell)).toBe(wanted);
  });

  it.each([
    ["có người đi thay", AN],
    ["đi thay đ/c An", AN],
    ["đ/c Bé đi thay", `${AN}, ${TINH}`],
    ["Nghỉ thai sản", AN],
    ["Chuyển công tác", `${AN}, ${TINH}`],
  ])("%s beside %s leaves it open", (note, cell) => {
    expect(actsBy(note, cell)).toBe("?");
  });

  it.each([
    "Thay đ/c Bé",
    "Thay đ/c Tình chuyển công tác",
    "Đ/c Tình chuyển công tác",
    "Nhận bàn giao từ đ/c Hoa",
    "đ/c An đi thay đ/c Bé",
    "thay đổi địa điểm họp",
    "Đi cùng đ/c Bé",
    "Từ 01/7/2021",
    "Địa bàn xa",
  ])("%s beside An says nothing else of An", (note) => {
    expect(actsBy(note, AN)).toBe("");
  });

  it("beside who went only what is said of going counts", () => {
    expect(actsBy("Chuyển công tác từ 01/9", AN, false)).toBe("");
    expect(actsBy("đ/c Bé đi thay", AN, false)).toBe(" → Bé");
  });
});

const assigned = (rows: readonly (readonly Loose[])[], merges: readonly string[] = []) =>
  tabOf(
    "Phân công",
    [["PHÂN CÔNG CÁN BỘ PHỤ TRÁCH CƠ SỞ NĂM 2021"], ["TT", "Cán bộ", "Đơn vị", "Ghi chú"], ...rows],
    { merges },
  );
const read = (...tabs: ReturnType<typeof tabOf>[]) => said(yearOf(tabs, { judged: JUDGED }));

describe("assignments with notes", () => {
  it("who follows no longer is nobody's, and the note is named with what is counted", () => {
    const year = yearOf(
      [
        assigned([
          [1, TINH, "Gia Cát, Hợp Thành", "Thôi phụ trách từ 01/7/2021"],
          [2, AN, "Gia Cát", ""],
          [3, BE, "Tân Liên", "Nghỉ thai sản, đ/c An phụ trách thay"],
        ]),
      ],
      { judged: JUDGED },
    );
    expect(said(year).assignments).toEqual([
      `Phân công!C3 ${G} ← `,
      `Phân công!C3 ${H} ← `,
      `Phân công!C4 ${G} ← ${AN}`,
      `Phân công!C5 ${T} ← ${AN}`,
    ]);
    expect(year.lists.findings.map(sentenceOf)).toEqual([
      "Ghi chú “Thôi phụ trách từ 01/7/2021” nói cán bộ không còn phụ trách nên dòng này không tính cho “Vi Văn Tình” nữa. Ghi người phụ trách hiện nay, hoặc xóa dòng.",
      "Ghi chú “Nghỉ thai sản, đ/c An phụ trách thay” nói cán bộ đã thay đổi; đang tính cho “An”. Sửa ô cán bộ cho khớp.",
    ]);
  });

  it("a note of one row of an officer who stands for several, or of a day to come, only is named", () => {
    const merged = assigned(
      [
        [1, TINH, "Gia Cát", "Thôi phụ trách từ 01/7/2021"],
        ["", "", "Hợp Thành", ""],
        [2, BE, "Tân Liên", "Thôi phụ trách từ 01/7/2030"],
      ],
      ["A3:A4", "B3:B4"],
    );
    expect(read(merged)).toMatchObject({
      assignments: [
        `Phân công!C3 ${G} ← ${TINH}`,
        `Phân công!C4 ${H} ← ${TINH}`,
        `Phân công!C5 ${T} ← ${BE}`,
      ],
      findings: ["assignment-unclear Phân công!D3", "assignment-unclear Phân công!D5"],
    });
    const blank = assigned([
      [1, TINH, "Gia Cát", "Thôi phụ trách từ 01/7/2021"],
      ["", "", "Hợp Thành", ""],
    ]);
    expect(read(blank).assignments).toEqual([`Phân công!C3 ${G} ← ${TINH}`, `Phân công!C4 ${H} ← ${TINH}`]);
  });

  it("“giữ nguyên” is who stands in the column before; alone it is nobody, and named", () => {
    const tab = tabOf("Phân công", [
      ["ĐIỀU CHỈNH PHÂN CÔNG CÁN BỘ PHỤ TRÁCH CƠ SỞ NĂM 2021"],
      ["TT", "Đơn vị", "Cán bộ đã phân công", "Cán bộ điều chỉnh"],
      [1, G, TINH, AN],
      [2, H, BE, "Giữ nguyên"],
      [3, T, BE, "không thay đổi"],
      [4, Y, "", "Như cũ"],
    ]);
    expect(read(tab)).toMatchObject({
      assignments: [
        `Phân công!B3 ${G} ← ${AN}`,
        `Phân công!B4 ${H} ← ${BE}`,
        `Phân công!B5 ${T} ← ${BE}`,
        `Phân công!B6 ${Y} ← `,
      ],
      findings: ["assignment-unclear Phân công!D6"],
    });
  });
});

describe("given names", () => {
  const visits = (...who: string[]) =>
    tabOf("Đi cơ sở", [
      ["THEO DÕI CÁN BỘ ĐI CƠ SỞ NĂM 2021"],
      ["TT", "Ngày", "Cán bộ", "Đơn vị", "Hình thức"],
      ...who.map((one, at): Loose[] => [at + 1, `0${at + 1}/3/2021`, one, G, "Kiểm tra"]),
    ]);
  const went = (...tabs: ReturnType<typeof tabOf>[]) => {
    const { figures, lists } = yearOf(tabs, { judged: JUDGED });
    return [
      figures.byOfficer.map(({ officer, visits: count }) => `${officer} ${count}`),
      lists.findings.map(({ code, cell }) => `${code} ${cell}`),
    ];
  };
  const list = assigned([
    [1, AN, "Gia Cát", ""],
    [2, "đ/c Thị Bé", "Hợp Thành", ""],
  ]);

  it("are the one officer whose name ends so, in any list", () => {
    expect(went(list, visits("đ/c An", "Bé", BE, "VĂN AN", AN))).toEqual([[`${AN} 3`, `${BE} 2`], []]);
    expect(read(list).assignments).toEqual([`Phân công!C3 ${G} ← ${AN}`, `Phân công!C4 ${H} ← Thị Bé`]);
  });

  it("of several are named with them, and are none of them", () => {
    expect(went(list, visits("An", "Lê Thị An"))).toEqual([
      ["An 1", "Lê Thị An 1"],
      ["officer-several C3", "visit-officer-unknown C4"],
    ]);
  });

  it("other ends of a name are names of their own: Hà Phương is not Lê Hà Phương", () => {
    const two = assigned([
      [1, "Lê Hà Phương", "Gia Cát", ""],
      [2, AN, "Hợp Thành", ""],
    ]);
    expect(went(two, visits("Hà Phương"))[0]).toEqual(["Hà Phương 1"]);
  });
});
