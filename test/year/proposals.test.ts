/** @fileoverview What is proposed for units that are gone, by the list that ships. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { namesInCell, type UnitChange } from "../../src/units/changes";
import { readOldUnits } from "../../src/units/old-units";
import { proposeChanges } from "../../src/year/proposals";

const old = readOldUnits(readFileSync(new URL("../../sidebar/old-units.html", import.meta.url), "utf8"));
const LANG_SON = old?.of("Tỉnh Lạng Sơn") ?? [];
const units = (...names: string[]) =>
  names.map((one) => {
    const [name = "", heading = ""] = one.split(" | ");
    return { name, heading };
  });
function proposed(
  prior: string[],
  now: string[] | null,
  { changes = [] as UnitChange[], home = "Huyện đoàn Cao Lộc", from = 2024 } = {},
) {
  const { proposals, unknown } = proposeChanges({
    prior: units(...prior),
    now: now && units(...now),
    old: LANG_SON,
    changes,
    years: { from, to: 2025 },
    today: "2026-11-29",
    home,
  });
  return {
    unknown,
    lines: proposals.map(
      ({ kind, from: some, to, sure }) =>
        `${sure ? "[x]" : "[ ]"} ${some.map(({ name, part }) => (part ? `~${name}` : name)).join(" + ")} → ${to} ${kind}`,
    ),
    proposals,
  };
}

describe("[V10] what may have become of units", () => {
  it("is proposed for those that this year does not have, with all that went into the same", () => {
    const { lines, unknown, proposals } = proposed(
      [
        "Đoàn thị trấn Cao Lộc",
        "Đoàn xã Hợp Thành",
        "Đoàn xã Tân Liên",
        "Đoàn xã Gia Cát",
        "Đoàn xã Yên Trạch",
        "Đoàn trường THPT Cao Lộc",
        "Chi đoàn Kho bạc",
      ],
      ["Đoàn phường Kỳ Lừa", "Đoàn trường THPT Cao Lộc"],
    );
    // All of Kỳ Lừa's old communes, those of the city that the district's sheet never had among them.
    const [sure] = lines;
    expect(sure).toMatch(/^\[x\] /);
    for (const name of ["Đoàn thị trấn Cao Lộc", "Đoàn xã Hợp Thành", "Đoàn xã Tân Liên", "Đoàn xã Gia Cát"])
      expect(sure).toContain(name);
    expect(sure).toMatch(/→ Đoàn phường Kỳ Lừa merged$/);
    expect(proposals[0]?.besides.length).toBeGreaterThan(0);
    // This year's sheet does not have Phường Đông Kinh: shown, not ticked.
    expect(lines[1]).toMatch(/^\[ \] .*Đoàn xã Yên Trạch.* → Phường Đông Kinh merged$/);
    expect(unknown).toEqual(["Chi đoàn Kho bạc"]);
  });

  it("is proposed for a unit whose name another has now", () => {
    const { lines } = proposed(
      ["Xã Lộc Yên", "Xã Thanh Lòa", "Xã Thạch Đạn", "Xã Công Sơn", "Xã Hòa Cư", "Xã Hải Yến"],
      ["Xã Cao Lộc", "Xã Công Sơn"],
    );
    expect(lines).toEqual([
      "[x] Xã Lộc Yên + Xã Thạch Đạn + Xã Thanh Lòa → Xã Cao Lộc merged",
      "[x] Xã Công Sơn + Xã Hải Yến + Xã Hòa Cư → Xã Công Sơn merged",
    ]);
  });

  it("is shown in all places, none ticked, where a name is in several", () => {
    const there = LANG_SON.filter(({ name }) => name === "Xã Tân Thành");
    const { proposals } = proposed(["Xã Tân Thành"], ["Xã Tân Đoàn"], { home: "" });
    expect(proposals.length).toBe(new Set(there.flatMap(({ now }) => now)).size);
    expect(
      proposals.every(({ sure, severalPlaces }) => !sure && severalPlaces.includes("Xã Tân Thành")),
    ).toBe(true);
    // Its district tells which.
    const one = proposed(["Xã Tân Thành | HUYỆN CAO LỘC"], ["Xã Tân Đoàn"], { home: "" });
    expect(one.proposals.map(({ to, severalPlaces }) => [to, severalPlaces])).toEqual([["Xã Tân Đoàn", []]]);
  });

  it("leaves out what the person's list says already, and units that are there", () => {
    const at = { sheet: "Thay đổi đơn vị", cell: "A4" };
    const changes: UnitChange[] = [
      {
        day: "2025-07-01",
        kind: "renamed",
        from: namesInCell("Xã Yên Trạch"),
        to: namesInCell("Phường Đông Kinh"),
        at,
      },
    ];
    expect(
      proposed(["Xã Yên Trạch", "Xã Cao Lâu"], ["Phường Đông Kinh", "Xã Cao Lâu"], { changes }).lines.join(),
    ).not.toMatch(/Yên Trạch/);
    expect(proposed(["Chi đoàn Thuế"], ["Chi đoàn Thuế"]).lines).toEqual([]);
  });

  it("of one year alone is what the list says changed", () => {
    const { lines, unknown } = proposed(
      ["Xã Cao Lâu", "Xã Xuất Lễ", "Xã Mẫu Sơn", "Trường THPT Cao Lộc"],
      null,
    );
    expect(lines).toEqual([expect.stringMatching(/^\[x\] .*Xã Cao Lâu.* → Xã Ba Sơn merged$/)]);
    expect(unknown).toEqual([]);
  });

  it("is nothing where last year's sheet has the new units already", () => {
    expect(proposed(["Xã Cao Lộc", "Xã Ba Sơn"], ["Xã Cao Lộc", "Xã Ba Sơn"], { from: 2025 }).lines).toEqual(
      [],
    );
  });
});
