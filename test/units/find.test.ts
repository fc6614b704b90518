import { describe, expect, it } from "vitest";
import { findUnits, sought } from "../../src/units/find";

const NAMES = [
  "Đoàn phường 12",
  "Đoàn phường 1",
  "Đoàn xã Hoằng Phú",
  "Đoàn xã Hoằng Phụ",
  "Đoàn xã Hoằng Phượng",
  "Đoàn xã Hòa Bình",
  "Trường THPT Hoằng Hóa",
];
const find = (text: string, names = NAMES, heading = "") =>
  findUnits(
    text,
    names.map((name) => sought(name, heading)),
  ).map((index) => names[index]);

describe("findUnits", () => {
  it("puts the very name first, whatever stands before it in the sheet", () => {
    expect(find("Đoàn phường 1")).toEqual(["Đoàn phường 1", "Đoàn phường 12"]);
    expect(find("  đoàn PHƯỜNG 1 ")[0]).toBe("Đoàn phường 1");
  });

  it("puts names with the very tone marks before others", () => {
    expect(find("Hoằng Phụ")).toEqual(["Đoàn xã Hoằng Phụ", "Đoàn xã Hoằng Phú", "Đoàn xã Hoằng Phượng"]);
    expect(find("Hoằng Phú")[0]).toBe("Đoàn xã Hoằng Phú");
    expect(find("Hoằng Phụ".normalize("NFD"))[0]).toBe("Đoàn xã Hoằng Phụ");
    expect(find("Hoà Bình")).toEqual(["Đoàn xã Hòa Bình"]);
  });

  it("takes words without tone marks, whole ones before beginnings, and these before what merely holds them", () => {
    expect(find("phuong 1")).toEqual(["Đoàn phường 1", "Đoàn phường 12"]);
    expect(find("hoang phu")).toEqual(["Đoàn xã Hoằng Phú", "Đoàn xã Hoằng Phụ", "Đoàn xã Hoằng Phượng"]);
    expect(find("ang ho")).toEqual(NAMES.filter((name) => name.includes("Hoằng")));
  });

  it("takes words in any order, and those of the heading above", () => {
    expect(find("hoa hoang truong")).toEqual(["Trường THPT Hoằng Hóa"]);
    expect(find("an cau giay", ["Đoàn xã An"], "Quận Cầu Giấy")).toEqual(["Đoàn xã An"]);
  });

  it("finds all by nothing, none by what none holds", () => {
    expect(find("")).toEqual(NAMES);
    expect(find("Đồng Mỏ")).toEqual([]);
  });
});
