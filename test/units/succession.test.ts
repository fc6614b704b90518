/** @fileoverview Which unit of a later year a unit of an earlier one is. */
import { describe, expect, it } from "vitest";
import { type ChangeKind, namesInCell, type UnitChange } from "../../src/units/changes";
import { type Succession, successions } from "../../src/units/succession";

const at = { sheet: "Thay đổi đơn vị", cell: "A1" };
const JULY = "2025-07-01";
const change = (from: string, kind: ChangeKind, to: string, day = JULY): UnitChange => ({
  day,
  kind,
  from: namesInCell(from),
  to: namesInCell(to),
  at,
});
/** "Xã A | Huyện X": a unit with its heading. */
const units = (...names: string[]) =>
  names.map((one) => {
    const [name = "", heading = ""] = one.split(" | ");
    return { name, heading };
  });
const said = (now: ReturnType<typeof units>) => (one: Succession) =>
  one.is === "now"
    ? [
        now[one.index]?.name,
        ...(one.via.length > 0 ? [`qua ${one.via.length}`] : []),
        ...(one.lags ? ["chưa đổi"] : []),
      ].join(" · ")
    : [one.why, ...one.among.map((index) => now[index]?.name)].join(" · ");
function follow(
  then: string[],
  now: string[],
  changes: UnitChange[],
  span: Partial<{ from: number; to: number; today: string }> = {},
) {
  const later = units(...now);
  return successions(units(...then), later, changes, {
    from: 2024,
    to: 2025,
    today: "2026-11-29",
    ...span,
  }).map(said(later));
}

describe("[V4] a unit of last year in this year", () => {
  it("is the one of its name, in whatever spelling", () => {
    expect(
      follow(
        ["Đoàn xã Gia Cát", "Xã đoàn Hoà Bình", "Trường THPT Việt Bắc"],
        ["Xã Hòa Bình", "Đoàn xã Gia Cát", "THPT Việt Bắc"],
        [],
      ),
    ).toEqual(["Đoàn xã Gia Cát", "Xã Hòa Bình", "THPT Việt Bắc"]);
  });

  it("is the one that it became: thị trấn X into xã X, three into one", () => {
    const changes = [
      change("Thị trấn Cao Lộc", "renamed", "Xã Cao Lộc"),
      change("Xã Gia Cát, xã Hợp Thành, xã Tân Liên", "merged", "Xã Hợp Thành"),
    ];
    expect(
      follow(
        ["Đoàn thị trấn Cao Lộc", "Đoàn xã Gia Cát", "Đoàn xã Hợp Thành", "Đoàn xã Tân Liên"],
        ["Đoàn xã Cao Lộc", "Đoàn xã Hợp Thành"],
        changes,
      ),
    ).toEqual([
      "Đoàn xã Cao Lộc · qua 1",
      "Đoàn xã Hợp Thành · qua 1",
      "Đoàn xã Hợp Thành · qua 1",
      "Đoàn xã Hợp Thành · qua 1",
    ]);
  });

  it("is followed over several years, and back to its own name", () => {
    const changes = [
      change("Xã B", "renamed", "Xã C", "2026-03-01"),
      change("Xã A", "renamed", "Xã B"),
      change("Xã D", "renamed", "Xã E"),
      change("Xã E", "renamed", "Xã D", "2026-03-01"),
    ];
    expect(follow(["Xã A", "Xã D"], ["Xã C", "Xã D"], changes, { to: 2026 })).toEqual([
      "Xã C · qua 2",
      "Xã D · qua 2",
    ]);
    expect(follow(["Xã A", "Xã D"], ["Xã B", "Xã E"], changes)).toEqual(["Xã B · qua 1", "Xã E · qua 1"]);
  });

  it("is none where it was closed, split, or went to several in parts", () => {
    const changes = [
      change("Chi đoàn Công an huyện", "closed", ""),
      change("Xã Yên Trạch", "split", "Xã Yên Trạch, xã Hải Yến"),
      change("Xã Gia Cát, một phần xã Tân Liên", "merged", "Xã Đồng Đăng"),
      change("Phần còn lại của xã Tân Liên", "merged", "Phường Kỳ Lừa"),
    ];
    expect(
      follow(
        ["Chi đoàn Công an huyện", "Xã Yên Trạch", "Xã Gia Cát", "Xã Tân Liên"],
        ["Xã Yên Trạch", "Xã Hải Yến", "Xã Đồng Đăng", "Phường Kỳ Lừa"],
        changes,
      ),
    ).toEqual([
      "closed",
      "split · Xã Yên Trạch · Xã Hải Yến",
      "Xã Đồng Đăng · qua 1",
      "split · Xã Đồng Đăng · Phường Kỳ Lừa",
    ]);
  });

  it("is told by its district where its name is in several places, else it is none", () => {
    const changes = [
      change("Xã Tân Lập (huyện Chi Lăng)", "renamed", "Xã Vân Thủy"),
      change("Xã Tân Lập (huyện Bắc Sơn)", "merged", "Xã Vũ Lăng"),
    ];
    const now = ["Xã Vân Thủy", "Xã Vũ Lăng"];
    expect(follow(["Xã Tân Lập | HUYỆN CHI LĂNG", "Xã Tân Lập | Huyện Bắc Sơn"], now, changes)).toEqual([
      "Xã Vân Thủy · qua 1",
      "Xã Vũ Lăng · qua 1",
    ]);
    expect(follow(["Xã Tân Lập", "Xã Tân Lập, huyện Bắc Sơn"], now, changes)).toEqual([
      "twoPlaces",
      "Xã Vũ Lăng · qua 1",
    ]);
    // The list does not say of which: no guess.
    expect(
      follow(["Xã Tân Lập | Huyện Chi Lăng", "Xã Tân Lập | Huyện Bắc Sơn"], now, [
        change("Xã Tân Lập", "renamed", "Xã Vũ Lăng"),
      ]),
    ).toEqual(["twoPlaces", "twoPlaces"]);
    expect(follow(["Xã Tân Lập | Huyện Chi Lăng", "Xã Tân Lập | Huyện Bắc Sơn"], ["Xã Tân Lập"], [])).toEqual(
      ["twoPlaces · Xã Tân Lập", "twoPlaces · Xã Tân Lập"],
    );
  });

  it("is not the new unit that got its old name on the same day", () => {
    const changes = [
      change("Xã Tân Thành, xã Hữu Liên", "merged", "Xã Hữu Lũng"),
      change("Xã Yên Vượng, xã Yên Thịnh", "merged", "Xã Tân Thành"),
    ];
    const now = ["Xã Hữu Lũng", "Xã Tân Thành"];
    expect(follow(["Xã Tân Thành", "Xã Yên Vượng"], now, changes)).toEqual([
      "Xã Hữu Lũng · qua 1",
      "Xã Tân Thành · qua 1",
    ]);
    // A year later the sheet has the new ones already: the changes of its own year are done.
    expect(follow(now, now, changes, { from: 2025, to: 2026 })).toEqual(now);
  });

  it("follows a change of the earlier year that its own sheet does not have yet", () => {
    const changes = [change("Xã Gia Cát, xã Hợp Thành", "merged", "Xã Hợp Thành")];
    expect(
      follow(["Xã Gia Cát", "Xã Hợp Thành"], ["Xã Hợp Thành"], changes, { from: 2025, to: 2026 }),
    ).toEqual(["Xã Hợp Thành · qua 1", "Xã Hợp Thành · qua 1"]);
  });

  it("keeps its name where the later sheet has it still, and is none where that has both", () => {
    const changes = [change("Xã Gia Cát", "renamed", "Xã Đồng Đăng")];
    expect(follow(["Xã Gia Cát"], ["Xã Gia Cát"], changes)).toEqual(["Xã Gia Cát · chưa đổi"]);
    expect(follow(["Xã Gia Cát"], ["Xã Gia Cát", "Xã Đồng Đăng"], changes)).toEqual([
      "stillThere · Xã Gia Cát · Xã Đồng Đăng",
    ]);
    expect(follow(["Xã Gia Cát"], ["Xã Khác"], changes)).toEqual(["gone"]);
  });

  it("is none where it is closed and the later sheet still has it", () => {
    expect(follow(["Xã Gia Cát"], ["Xã Gia Cát"], [change("Xã Gia Cát", "closed", "")])).toEqual([
      "stillThere · Xã Gia Cát",
    ]);
  });

  it("does not take thị trấn X for xã X by itself, nor what happens after the later year or after today", () => {
    expect(follow(["Thị trấn Cao Lộc"], ["Xã Cao Lộc"], [])).toEqual(["gone"]);
    const changes = [
      change("Xã A", "renamed", "Xã B", "2026-02-01"),
      change("Xã C", "renamed", "Xã D", "2025-12-31"),
    ];
    expect(follow(["Xã A", "Xã C"], ["Xã A", "Xã C"], changes, { today: "2025-11-29" })).toEqual([
      "Xã A",
      "Xã C",
    ]);
  });

  it("looks at each of a province's changes a few times, however many there are", () => {
    const looksAt = (count: number): number => {
      let looks = 0;
      const counted = (one: UnitChange): UnitChange => ({
        ...one,
        get from() {
          looks += 1;
          return one.from;
        },
        get to() {
          looks += 1;
          return one.to;
        },
      });
      const then = Array.from({ length: count }, (_, at) => `Xã Đông ${at} | Huyện ${at % 12}`);
      const now = Array.from({ length: count / 4 }, (_, at) => `Xã Tây ${at}`);
      const changes = then.map((_, at) => change(`Xã Đông ${at}`, "merged", `Xã Tây ${at % now.length}`));
      expect(new Set(follow(then, now, changes.map(counted))).size).toBe(now.length);
      return looks / count;
    };
    expect(looksAt(2000)).toBeLessThan(1.1 * looksAt(200));
    expect(looksAt(200)).toBeLessThan(20);
  });
});

describe("[V5] names in a cell of changes", () => {
  it.each<[string, string[]]>([
    ["Xã Gia Cát", ["Xã Gia Cát"]],
    ["Xã Gia Cát\nXã Tân Liên", ["Xã Gia Cát", "Xã Tân Liên"]],
    ["1. Xã Gia Cát; 2. TT Đồng Đăng", ["Xã Gia Cát", "TT Đồng Đăng"]],
    ["Các xã Gia Cát, Tân Liên và Hợp Thành", ["Xã Gia Cát", "Xã Tân Liên", "Xã Hợp Thành"]],
    ["3 xã: Gia Cát, Tân Liên, Hợp Thành", ["Xã Gia Cát", "Xã Tân Liên", "Xã Hợp Thành"]],
    ["Xã Gia Cát + Thị trấn Đồng Đăng", ["Xã Gia Cát", "Thị trấn Đồng Đăng"]],
    ["Xã Gia Cát, xã Tân Liên, huyện Cao Lộc", ["Xã Gia Cát @huyện Cao Lộc", "xã Tân Liên @huyện Cao Lộc"]],
    ["Xã Tân Lập – huyện Bắc Sơn", ["Xã Tân Lập @huyện Bắc Sơn"]],
    ["Phường 1 (TP. Cà Mau)", ["Phường 1 @TP. Cà Mau"]],
    ["Trường TH và THCS Hòa Bình", ["Trường TH và THCS Hòa Bình"]],
    ["Chi đoàn Kho bạc; Chi đoàn Thuế", ["Chi đoàn Kho bạc", "Chi đoàn Thuế"]],
    ["Toàn bộ diện tích tự nhiên, quy mô dân số của xã Gia Cát", ["xã Gia Cát"]],
    ["Huyện Cao Lộc", []],
    ["", []],
  ])("“%s”", (cell, names) => {
    expect(namesInCell(cell).map(({ name, place }) => (place ? `${name} @${place}` : name))).toEqual(names);
  });
});
