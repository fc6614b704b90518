/** One unit counts once, whatever became of stamps, wordings and characters; what may be two is told and held. */
import { describe, expect, it } from "vitest";
import { noteLine } from "../../src/messages/upward";
import type { Merged, MergeRequest } from "../../src/upward/merge";
import { arrived, merged, own, resealed, row } from "./reports";

const codes = ({ notes }: Merged) => notes.map(({ code, where }) => `${code} ${where}`).sort();
const units = ({ report }: Merged) => report.totals.reduce((sum, one) => sum + one.units, 0);
const senders = ({ report }: Merged) => report.children.map(({ unit }) => unit);
const said = ({ notes }: Merged) => notes.map(noteLine).join("\n");
const letting = (...wheres: string[]): Partial<MergeRequest> => ({
  isLetIn: ({ where }, question) => question === "twice" && wheres.includes(where),
});
const rows = (...names: string[]) => names.map((name) => row(name));

const A = own("Huyện đoàn Cao Lộc");
const B = own("Huyện đoàn Chi Lăng");
const A2 = own("Huyện đoàn Cao Lộc", rows("Đoàn xã Gia Cát", "Đoàn xã Hợp Thành"), { madeOn: "2021-11-25" });

describe("a corrected report beside a merged one that holds its older version", () => {
  const province = merged([A, B], { unit: "Cụm 1" }).report;

  it("waits, and says which report holds the older one and of which day", () => {
    const result = merged([province, arrived(A2, "sửa.json")]);
    expect(units(result)).toBe(6);
    expect(senders(result)).toEqual(["Cụm 1"]);
    expect(codes(result)).toEqual(["other-version sửa.json"]);
    expect(said(result)).toContain(
      "Huyện đoàn Cao Lộc (“sửa.json”): Đơn vị này đã được tính trong báo cáo của “Cụm 1”, theo một bản khác lập ngày 22/11/2021",
    );
    expect(result.askable).toMatchObject([{ question: "twice", received: { where: "sửa.json" } }]);
  });

  it("is counted where the person says that these are two, and marked", () => {
    const result = merged([province, arrived(A2, "sửa.json")], letting("sửa.json"));
    expect(units(result)).toBe(8);
    expect(result.report.marks).toEqual(["Huyện đoàn Cao Lộc"]);
    expect(said(result)).toContain("dù có thể tính trùng đơn vị");
    expect(arrived(result.report).flaws).toEqual([]);
  });

  it("counts once where the merged one was made anew with it: a correction replaces", () => {
    const anew = merged([A, A2, B], { unit: "Cụm 1", madeOn: "2021-12-01" });
    expect(units(anew)).toBe(5);
    const result = merged([province, anew.report, A2]);
    expect(units(result)).toBe(5);
    expect(result.notes.map(({ code }) => code).sort()).toEqual(["inside-other", "older-copy"]);
  });

  it("also where it is a merged report itself, inside one of the level above", () => {
    const district = merged([own("Đoàn xã Gia Cát", rows("Chi đoàn Nà Pàn"), { parent: "Cụm 1" })], {
      unit: "Cụm 1",
    }).report;
    const above = merged([district], { unit: "Cụm lớn" }).report;
    const later = merged([own("Đoàn xã Gia Cát", rows("Chi đoàn Nà Pàn", "Chi đoàn Nà Lốc"))], {
      unit: "Cụm 1",
      madeOn: "2021-12-05",
    }).report;
    const result = merged([above, later]);
    expect(units(result)).toBe(1);
    expect(result.notes.map(({ code }) => code)).toEqual(["other-version"]);
  });

  it("also two levels down, where what is above it has its figures inside", () => {
    const district = merged([own("Đoàn xã Gia Cát", undefined, { parent: "Huyện đoàn Cao Lộc" })], {
      unit: "Huyện đoàn Cao Lộc",
    }).report;
    const above = merged([district], { unit: "Cụm lớn" }).report;
    const corrected = own("Đoàn xã Gia Cát", rows("Chi đoàn Nà Lốc"), { parent: "Đoàn huyện Cao Lộc" });
    const result = merged([above, corrected]);
    expect(units(result)).toBe(3);
    expect(result.notes.map(({ code }) => code)).toEqual(["maybe-inside"]);
    expect(said(result)).toContain("Cấp trên ghi trong báo cáo là “Đoàn huyện Cao Lộc”");
  });

  it("a late report that the merged one does not hold is counted", () => {
    const district = merged([own("Đoàn xã Gia Cát", undefined, { parent: "Huyện đoàn Cao Lộc" })], {
      unit: "Huyện đoàn Cao Lộc",
    }).report;
    const late = own("Đoàn xã Hợp Thành", undefined, { parent: "Huyện đoàn Cao Lộc" });
    const result = merged([district, late]);
    expect(units(result)).toBe(6);
    expect(result.notes.map(({ code }) => code)).toEqual(["other-parent"]);
  });

  it("a commune whose name is a row of the district's own sheet waits", () => {
    const district = own("Huyện đoàn Cao Lộc", rows("Đoàn xã Gia Cát", "Đoàn xã Hợp Thành"));
    const commune = own("Đoàn xã Gia Cát", rows("Xã đoàn Gia Cát"), { parent: "Huyện đoàn Cao Lộc" });
    const result = merged([district, commune]);
    expect(units(result)).toBe(2);
    expect(result.notes.map(({ code }) => code)).toEqual(["other-version"]);
    const elsewhere = own("Đoàn xã Gia Cát", rows("Xã đoàn Gia Cát"), { parent: "Huyện đoàn Chi Lăng" });
    expect(units(merged([district, elsewhere]))).toBe(3);
  });
});

describe("two merged reports", () => {
  it("with two versions of one unit are both held, and the unit is named", () => {
    const result = merged([merged([A, B], { unit: "Cụm 1" }).report, merged([A2], { unit: "Cụm 2" }).report]);
    expect(units(result)).toBe(0);
    expect(codes(result)).toEqual(["shared-units Cụm 1", "shared-units Cụm 2"]);
    expect(said(result)).toContain("“Huyện đoàn Cao Lộc”");
    expect(result.askable).toHaveLength(2);
  });

  it("whoever says so, where both say that it has the same level above", () => {
    const of = (report: typeof A) => resealed(report, { header: { ...report.header, parent: "Tỉnh đoàn" } });
    const both = [merged([of(A)], { unit: "Cụm 1" }).report, merged([of(A2)], { unit: "Cụm 2" }).report];
    const result = merged(both, { isLetIn: () => true });
    expect(units(result)).toBe(0);
    expect(codes(result)).toEqual(["overlap Cụm 1", "overlap Cụm 2"]);
  });

  it("of which one is let in count that one", () => {
    const both = [merged([A, B], { unit: "Cụm 1" }).report, merged([A2], { unit: "Cụm 2" }).report];
    const result = merged(both, letting("Cụm 2"));
    expect(senders(result)).toEqual(["Cụm 2"]);
    expect(units(result)).toBe(2);
  });

  it("hold what lies in them, too, while they are held", () => {
    const result = merged([
      merged([A, B], { unit: "Cụm 1" }).report,
      merged([A2], { unit: "Cụm 2" }).report,
      B,
    ]);
    expect(units(result)).toBe(0);
    expect(result.notes.map(({ code }) => code)).toContain("inside-held");
  });

  it("from two districts with communes of one name are both counted", () => {
    const of = (parent: string, withParent = true) =>
      merged(
        ["Tân Lập", `${parent} Một`, `${parent} Hai`].map((name) =>
          own(
            `Đoàn xã ${name}`,
            rows(`Chi đoàn ${name} ${parent}`, "Chi đoàn Công an"),
            withParent ? { parent } : {},
          ),
        ),
        { unit: parent },
      ).report;
    const named = merged([of("Huyện đoàn Cao Lộc"), of("Huyện đoàn Chi Lăng")]);
    expect(units(named)).toBe(12);
    expect(named.notes).toEqual([]);
    const unsaid = merged([of("Huyện đoàn Cao Lộc", false), of("Huyện đoàn Chi Lăng", false)]);
    expect(units(unsaid)).toBe(12);
    expect(unsaid.notes.map(({ code }) => code)).toEqual(["same-names", "same-names"]);
    expect(said(unsaid)).toContain("“Đoàn xã Tân Lập (Huyện đoàn Chi Lăng)”");
  });
});

describe("one sender that says differently what is above it", () => {
  const of = (parent: string, madeOn = "2021-11-22") =>
    own("Huyện đoàn Cao Lộc", undefined, { parent, madeOn });

  it.each([
    ["Tỉnh đoàn Lạng Sơn", "Lạng Sơn"],
    ["Tỉnh đoàn Lạng Sơn", "Tinh doan Lang Son"],
    ["Tỉnh đoàn Lạng Sơn", "Tỉnh đoàn"],
    ["Tỉnh đoàn Lạng Sơn", "Tỉnh đoàn LS"],
    ["Tỉnh đoàn Lạng Sơn", "Tỉnh đoàn Lạng Sởn"],
    ["Tỉnh đoàn Lạng Sơn", "Huyện đoàn Cao Lộc"],
    ["Tỉnh đoàn Lạng Sơn", "Thường trực Tỉnh đoàn Lạng Sơn"],
  ])("%j and %j: both wait", (a, b) => {
    const result = merged([arrived(of(a), "1"), arrived(of(b, "2021-11-25"), "2")]);
    expect(units(result)).toBe(0);
    expect(codes(result).slice(0, 2)).toEqual(["sender-unclear 1", "sender-unclear 2"]);
    expect(said(result)).toContain(`cấp trên ghi là ${b}`);
    expect(units(merged([arrived(of(a), "1"), arrived(of(b), "2")], letting("2")))).toBe(3);
  });

  it.each([
    ["Tỉnh đoàn Lạng Sơn", "Đoàn TNCS Hồ Chí Minh tỉnh Lạng Sơn"],
    ["Tỉnh đoàn Lạng Sơn", "TỈNH ĐOÀN LẠNG SƠN "],
    ["Tỉnh đoàn Lạng Sơn", "Tỉnh đоàn Lạng\u061c Sơn"],
    ["", "Tỉnh đoàn Lạng Sơn"],
  ])("%j and %j are one: the newer replaces the older", (a, b) => {
    const result = merged([of(a), of(b, "2021-11-25")]);
    expect(units(result)).toBe(3);
    expect(result.notes.map(({ code }) => code)).toEqual(["older-copy"]);
  });

  it("two districts above one name are two communes, and that is told", () => {
    const commune = (parent: string) => own("Đoàn xã Tân Lập", rows(`Chi đoàn Nà ${parent}`), { parent });
    const result = merged([commune("Huyện đoàn Cao Lộc"), commune("Huyện đoàn Chi Lăng")]);
    expect(units(result)).toBe(2);
    expect(said(result)).toContain("“Đoàn xã Tân Lập, cấp trên ghi là Huyện đoàn Chi Lăng”");
    expect(result.askable).toEqual([]);
  });

  it("of three, who does not say it waits; the two others are two", () => {
    const commune = (parent: string, n: number) =>
      own("Đoàn xã Tân Lập", rows(`Chi đoàn Nà Pàn ${parent}`), { parent, madeOn: `2021-11-2${n}` });
    const result = merged([
      commune("Huyện đoàn Cao Lộc", 1),
      commune("Huyện đoàn Chi Lăng", 2),
      commune("", 3),
    ]);
    expect(units(result)).toBe(2);
    expect(result.notes.filter(({ code }) => code === "sender-unclear")).toHaveLength(1);
  });
});

describe("the same base units under two senders", () => {
  const list = rows("Đoàn xã Gia Cát", "Đoàn xã Hợp Thành", "Đoàn thị trấn Cao Lộc");

  it.each<[string, ReturnType<typeof rows>]>([
    ["all of them", list],
    ["most of them", [...list.slice(1), row("Đoàn xã Bảo Lâm")]],
    ["one that is all of one list", list.slice(0, 1)],
    ["written otherwise", rows("Xã đoàn Gia Cát", "BCH Đoàn xã Hợp Thành")],
  ])("are held with their names: %s", (_, other) => {
    const result = merged([own("Huyện đoàn Cao Lộc", list), own("Khối xã Cao Lộc", other)]);
    expect(units(result)).toBe(0);
    expect(result.notes.map(({ code }) => code)).toEqual(["shared-units", "shared-units"]);
    expect(said(result)).toMatch(/Có chung đơn vị với báo cáo của “Khối xã Cao Lộc”: “Đoàn /);
    expect(said(result)).toMatch(/Có chung đơn vị với báo cáo của “Huyện đoàn Cao Lộc”/);
  });

  it("are two where one of many has the same name, and that is told", () => {
    const result = merged([
      own("Huyện đoàn Cao Lộc", [...list, row("Đoàn xã Tân Lập")]),
      own("Huyện đoàn Chi Lăng", rows("Đoàn xã Tân Lập", "Đoàn xã Mai Sao", "Đoàn xã Vạn Linh")),
    ]);
    expect(units(result)).toBe(7);
    expect(result.notes.map(({ code }) => code)).toEqual(["same-names", "same-names"]);
  });

  it("are many where names are such as every commune has", () => {
    const usual = rows(
      "Chi đoàn Công an",
      "Chi đoàn Quân sự",
      "Chi đoàn thôn 1",
      "Chi đoàn thôn 2",
      "Trường THCS",
    );
    const result = merged([own("Đoàn xã Gia Cát", usual), own("Đoàn xã Hợp Thành", usual)]);
    expect(units(result)).toBe(10);
    expect(result.notes).toEqual([]);
  });

  it("are held where such names have the very same outcomes, which differ among themselves", () => {
    const usual = rows("Chi đoàn Công an", "Chi đoàn thôn 1", "Chi đoàn thôn 2", "Trường THCS");
    const copy = [...usual, row("Chi đoàn Quân sự", "notRecognised")];
    expect(units(merged([own("Đoàn xã Gia Cát", copy), own("Đoàn xã Hợp Thành", copy)]))).toBe(0);
  });

  it("in one report twice are held", () => {
    const result = merged([own("Huyện đoàn Cao Lộc", [...list, row("Xã đoàn Gia Cát")]), B]);
    expect(senders(result)).toEqual(["Huyện đoàn Chi Lăng"]);
    expect(said(result)).toContain("có đơn vị được tính hai lần: “Xã đoàn Gia Cát”");
  });

  it("as rows of one and senders inside another are held", () => {
    const sheet = own("Huyện đoàn Cao Lộc", list);
    const inside = merged([own("Đoàn xã Gia Cát"), own("Đoàn xã Yên Trạch")], { unit: "Cụm 1" }).report;
    expect(units(merged([sheet, inside]))).toBe(0);
  });
});

describe("names that only look the same", () => {
  it.each([
    "Huyện đoàn Cao\u061c Lộc",
    "Huyện đoàn Ca\u034fo Lộc",
    "Huyện đoàn Cao\u3164Lộc",
    "Huyện đoàn Cao \u180eLộc",
    "Huyện đoàn Cao\u2800Lộc",
    "Huyện đoàn Cao Lộc\u{e0041}\u{e0042}",
    "Huyện đoàn Саo Lộс",
    "Huyện đoàn Cαo Lộc",
    "Ｈｕｙện đoàn Cao Lộc",
    "Đoàn TNCS Hồ Chí Minh huyện Cao Lộc",
  ])("%j is the same sender: of one day both wait, a later one replaces", (unit) => {
    const same = own(unit, rows("Đoàn xã Gia Cát"));
    expect(units(merged([A, same]))).toBe(0);
    const later = merged([A, own(unit, rows("Đoàn xã Gia Cát"), { madeOn: "2021-11-25" })]);
    expect(units(later)).toBe(1);
    expect(later.notes.map(({ code }) => code)).toEqual(["older-copy"]);
    // What is not seen goes no further.
    expect(later.report.children[0]?.unit).not.toMatch(/[\p{DI}\u2800]/u);
  });

  it.each(["Huyen doan Cao Loc", "Cao Lộc"])("%j may be the same: both wait", (unit) => {
    const result = merged([A, own(unit, rows("Đoàn xã Gia Cát"))]);
    expect(units(result)).toBe(0);
    expect(result.notes.map(({ code }) => code)).toEqual(["sender-unclear", "sender-unclear"]);
  });

  it.each(["Huyện đoàn Cao Lọc", "Thành đoàn Cao Lộc", "Huyện đoàn Chi Lăng"])("%j is another", (unit) => {
    const result = merged([A, own(unit, rows("Đoàn xã Gia Cát"))]);
    expect(units(result)).toBe(4);
    expect(result.notes.length).toBe(unit.endsWith("Lọc") ? 2 : 0);
  });

  it.each([" =cmd", "\u3164=cmd", "\u061c+1", "＝cmd", "\u2800@x"])("%j is no name at all", (unit) => {
    const odd = resealed(A, { header: { ...A.header, unit } });
    const result = merged([arrived(odd, "lạ"), B]);
    expect(senders(result)).toEqual(["Huyện đoàn Chi Lăng"]);
    expect(codes(result)).toEqual(["malformed lạ"]);
  });
});
