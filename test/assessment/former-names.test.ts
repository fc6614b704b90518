/** @fileoverview Names on a list of registrations that units had before they changed. */
import { describe, expect, it } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { describe as sentenceOf } from "../../src/findings/codes";
import { type ChangeKind, namesInCell, type UnitChange } from "../../src/units/changes";
import { read } from "../layout/books";
import { assessment, TITLE } from "../layout/registered";
import { tabOf } from "../layout/tabs";

const at = { sheet: "Thay đổi đơn vị", cell: "A4" };
const change = (from: string, kind: ChangeKind, to: string, day = "2021-07-01"): UnitChange => ({
  day,
  kind,
  from: namesInCell(from),
  to: namesInCell(to),
  at,
});
/** "Đoàn xã A: Không": a name on the list and what stands beside it; nothing: Có. */
function judged(units: string[], listed: string[], changes: UnitChange[]) {
  const tabs = [
    assessment(undefined, [], units),
    tabOf("Đăng ký", [
      [TITLE],
      ["TT", "Đơn vị", "Đăng ký"],
      ...listed.map((one, index) => [index + 1, ...one.split(": "), ...(one.includes(": ") ? [] : ["Có"])]),
    ]),
  ];
  const result = assess(read(tabs), SET_2018_2022, tabs, {
    year: 2021,
    falseIsFail: false,
    changes: () => changes,
  });
  return {
    outcomes: result.units.map(({ name, outcome }) => `${name}: ${outcome}`),
    codes: result.findings
      .filter(({ code }) => /regist/.test(code))
      .map(({ code, sheet, cell }) => `${code} ${sheet}!${cell}`),
    sentences: result.findings.filter(({ code }) => /regist/.test(code)).map(sentenceOf),
  };
}

describe("[V12] a list of registrations with former names", () => {
  it("follows a unit that was renamed before it was merged: the list has all that became one", () => {
    const changes = [
      change("Xã Cao Lâu", "renamed", "Xã Mẫu Sơn", "2021-03-01"),
      change("Xã Mẫu Sơn, xã Xuất Lễ", "merged", "Xã Ba Sơn"),
    ];
    const listed = (...names: string[]) =>
      judged(["Đoàn xã Ba Sơn", "Đoàn xã Gia Cát"], ["Đoàn xã Gia Cát", ...names], changes);
    const { outcomes, codes } = listed("Đoàn xã Cao Lâu", "Đoàn xã Xuất Lễ");
    expect(outcomes).toEqual(["Đoàn xã Ba Sơn: recognised", "Đoàn xã Gia Cát: recognised"]);
    expect(codes.map((one) => one.split(" ")[0])).toEqual(["registration-renamed"]);
    // The day is that of the last change, in whatever order they are come by.
    for (const names of [
      ["Đoàn xã Cao Lâu", "Đoàn xã Xuất Lễ"],
      ["Đoàn xã Xuất Lễ", "Đoàn xã Cao Lâu"],
    ])
      expect(listed(...names).sentences[0]).toContain("(từ 01/07/2021)");
    expect(listed("Đoàn xã Cao Lâu").outcomes[0]).toBe("Đoàn xã Ba Sơn: undetermined");
  });

  it("registers the unit that a listed one is now, and says so", () => {
    const without = judged(
      ["Đoàn xã Cao Lộc", "Đoàn xã Ba Sơn"],
      ["Đoàn thị trấn Cao Lộc", "Đoàn xã Ba Sơn"],
      [],
    );
    expect(without.outcomes[0]).toBe("Đoàn xã Cao Lộc: undetermined");
    const { outcomes, codes, sentences } = judged(
      ["Đoàn xã Cao Lộc", "Đoàn xã Ba Sơn"],
      ["Đoàn thị trấn Cao Lộc", "Đoàn xã Ba Sơn"],
      [change("Thị trấn Cao Lộc", "renamed", "Xã Cao Lộc")],
    );
    expect(outcomes).toEqual(["Đoàn xã Cao Lộc: recognised", "Đoàn xã Ba Sơn: recognised"]);
    expect(codes).toEqual(["registration-renamed Chấm điểm!B3"]);
    expect(sentences).toEqual([
      "Tab “Đăng ký” ghi “Đoàn thị trấn Cao Lộc”; theo danh sách thay đổi đơn vị nay là đơn vị này (từ 01/07/2021) nên được tính theo đó. Sai thì sửa tab Thay đổi đơn vị.",
    ]);
  });

  it("registers a merged unit where all that went into it are listed; a no among them leaves it open", () => {
    const merged = [change("Xã Cao Lâu, xã Xuất Lễ, xã Mẫu Sơn", "merged", "Xã Ba Sơn")];
    const units = ["Đoàn xã Ba Sơn", "Đoàn xã Yên Trạch"];
    const all = judged(
      units,
      ["Đoàn xã Cao Lâu", "Đoàn xã Xuất Lễ", "Đoàn xã Mẫu Sơn", "Đoàn xã Yên Trạch"],
      merged,
    );
    expect(all.outcomes).toEqual(["Đoàn xã Ba Sơn: recognised", "Đoàn xã Yên Trạch: recognised"]);
    expect(all.codes).toEqual(["registration-renamed Chấm điểm!B3"]);
    const no = judged(
      units,
      ["Đoàn xã Cao Lâu", "Đoàn xã Xuất Lễ: Không", "Đoàn xã Mẫu Sơn", "Đoàn xã Yên Trạch"],
      merged,
    );
    expect(no.outcomes[0]).toBe("Đoàn xã Ba Sơn: undetermined");
    expect(no.codes).toContain("registration-withdrawn Đăng ký!C4");
  });

  it("leaves a merged unit open where a part of them is listed", () => {
    const { outcomes, codes, sentences } = judged(
      ["Đoàn xã Ba Sơn", "Đoàn xã Yên Trạch"],
      ["Đoàn xã Cao Lâu", "Đoàn xã Yên Trạch"],
      [change("Xã Cao Lâu, xã Xuất Lễ", "merged", "Xã Ba Sơn")],
    );
    expect(outcomes).toEqual(["Đoàn xã Ba Sơn: undetermined", "Đoàn xã Yên Trạch: recognised"]);
    expect(codes).toEqual(["registration-unmatched Chấm điểm!B3"]);
    expect(sentences[0]).toContain("chưa đủ các đơn vị đã nhập thành đơn vị này");
  });

  it("a plain no beside a name that may be a unit's, or was a part of it, is no registration", () => {
    const merged = [change("Xã Cao Lâu, xã Xuất Lễ", "merged", "Xã Ba Sơn")];
    for (const [unit, listed, changes] of [
      ["Đoàn xã Cao Lộc", "Đoàn thị trấn Cao Lộc", []],
      ["Đoàn xã Ba Sơn", "Đoàn xã Cao Lâu", merged],
    ] as const) {
      const one = (said: string) =>
        judged([unit, "Đoàn xã Yên Trạch"], [`${listed}: ${said}`, "Đoàn xã Yên Trạch"], [...changes]);
      expect(one("Có").outcomes[0]).toBe(`${unit}: undetermined`);
      expect(one("Không").outcomes[0]).toBe(`${unit}: notRegistered`);
    }
  });

  it("follows nothing where a unit was split, a change is of a later year, or its name is another's", () => {
    const units = ["Đoàn xã Hải Yến", "Đoàn xã Yên Trạch"];
    for (const one of [
      change("Xã Bình Trung", "split", "Xã Hải Yến, xã Khánh Khê"),
      change("Xã Bình Trung", "renamed", "Xã Hải Yến", "2022-03-01"),
      change("Xã Lạ", "renamed", "Xã Hải Yến"),
    ]) {
      const { outcomes, codes } = judged(units, ["Đoàn xã Bình Trung", "Đoàn xã Yên Trạch"], [one]);
      expect(outcomes[0]).toBe("Đoàn xã Hải Yến: notRegistered");
      expect(codes).toEqual(["registered-not-assessed Đăng ký!B3"]);
    }
  });

  it("does not count a unit twice that is listed under both its names", () => {
    const { outcomes, codes } = judged(
      ["Đoàn xã Cao Lộc", "Đoàn xã Yên Trạch"],
      ["Đoàn thị trấn Cao Lộc", "Đoàn xã Cao Lộc", "Đoàn xã Yên Trạch"],
      [change("Thị trấn Cao Lộc", "renamed", "Xã Cao Lộc")],
    );
    expect(outcomes).toEqual(["Đoàn xã Cao Lộc: recognised", "Đoàn xã Yên Trạch: recognised"]);
    expect(codes).toEqual(["registration-renamed Chấm điểm!B3"]);
  });
});
