/** @fileoverview [O5] Names that a person has to tell apart, and finding them without comparing all with all. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { cluesOf, mayBeSame, muchAlike } from "../../src/units/alike";
import { NameBook } from "../../src/units/name-book";

describe("mayBeSame, by initials", () => {
  const bank = "Chi đoàn cơ sở Kho bạc Nhà nước Cam Lộ";
  test.each([
    ["KBNN", bank],
    ["CĐCS KBNN Cam Lộ", bank],
    ["BHXH", "Đoàn Bảo hiểm Xã hội Cam Lộ"],
    ["Đoàn trường Mỏ Trạng", "Đoàn trường THPT Mỏ Trạng"],
  ])("[O5] %s may be %s, and is found so", (short, long) => {
    expect(mayBeSame(short, long)).toBe(true);
    expect(mayBeSame(long, short)).toBe(true);
    expect(new NameBook([{ name: long, heading: "" }]).mayBe(short)).toEqual([0]);
    expect(new NameBook([{ name: short, heading: "" }]).mayBe(long)).toEqual([0]);
  });
  test.each([
    ["KBNN Gio Linh", bank],
    ["NHNN", bank],
    ["xã Khánh Bình", bank],
    ["Kho bạc", "Khu bảo tồn"],
    ["Đoàn trường THCS Mỏ Trạng", "Đoàn trường THPT Mỏ Trạng"],
    ["Công an xã Mỏ Trạng", "Đoàn trường THPT Mỏ Trạng"],
  ])("[O5] %s cannot be %s", (short, long) => expect(mayBeSame(short, long)).toBe(false));
});

describe("muchAlike", () => {
  it.each([
    ["Doan xa Chien Thang", "Đoàn xã Chiến Thắng"],
    ["Đoàn xã Bàng Mac", "Đoàn xã Bằng Mạc"],
    ["Đoàn xã An Hà", "Đoàn xã An Hạ"],
    ["Tân Tiến", "Đoàn xã Tân Tiên"],
    ["Đoàn xã Chiến Thắg", "Đoàn xã Chiến Thắng"],
    ["xã Quan Sơnn", "Đoàn xã Quan Sơn"],
    ["xã Chiến Thắnng", "xã Chiến Thắng"],
    ["Chi Lăng", "Đoàn thị trấn Chi Lăng"],
    ["THPT Cao Lộc", "Đoàn trường Trung học phổ thông Cao Lộc"],
    ["TTGDNN-GDTX", "Trung tâm GDNN - GDTX"],
    ["BCH Quân sự huyện", "Đoàn Ban Chỉ huy Quân sự huyện"],
    ["CA huyện Trà Cú", "Đoàn Công an huyện Trà Cú"],
    ["Công an huyện", "Đoàn Công an huyện Cao Lộc"],
    ["xã Chi Lăng, huyện Chi Lăng", "Đoàn xã Chi Lăng"],
    ["Đoàn xã Chi Lăng (huyện Chi Lăng)", "xã đoàn Chi Lăng"],
    ["Đoàn xã Tràng Sá", "Đoàn xã Tràng Xá"],
    ["Đoàn xã Chàng Xá", "Đoàn xã Tràng Xá"],
    ["Đoàn xã Kúc Đường", "Đoàn xã Cúc Đường"],
    ["Đoàn xã Thầng Sa", "Đoàn xã Thần Sa"],
    ["Đoàn xã Bình Lon", "Đoàn xã Bình Long"],
    ["Đoàn xã Phú Thượn", "Đoàn xã Phú Thượng"],
    ["Đoàn xã Bin Long", "Đoàn xã Bình Long"],
    ["Đoàn xã Đồng Hươu", "Đoàn xã Đồng Hưu"],
    ["Đoàn xã Tân Lương", "Đoàn xã Tân Lưong"],
    ["Đoàn trường THPT Vỏ Nhay", "Đoàn trường THPT Võ Nhai"],
    ["Đoàn xã Dang Tiên", "Đoàn xã Giang Tiên"],
    ["Đoàn xã LaHiên", "Đoàn xã La Hiên"],
    ["Đoàn xa La Hiên", "Đoàn xã La Hiên"],
    ["Đoan xã La Hiên", "Đoàn xã La Hiên"],
    ["Đoàn thị trần Đình Cả", "Đoàn thị trấn Đình Cả"],
    ["CA huyện Hiệp Hòa", "Chi đoàn cơ sở Công an huyện Hiệp Hòa"],
    ["Chi đoàn Công an huyện", "Chi đoàn cơ sở Công an huyện Hiệp Hòa"],
    ["CĐCS Kho bạc huyện", "Đoàn Kho bạc huyện Cam Lộ"],
  ])("[O5] %j may be %j", (a, b) => {
    expect(muchAlike(a, b)).toBe(true);
    expect(muchAlike(b, a)).toBe(true);
  });

  it.each([
    ["xã Hương Sơn", "xã Hương Lạc"],
    ["xã Gia Lộc", "xã Gia Cát"],
    ["xã Chi Lăng", "thị trấn Chi Lăng"],
    ["xã An Hà", "xã An Hải"],
    ["xã Tân Hưng", "xã Tân Hồng"],
    ["xã Quảng Minh", "xã Quảng Ninh"],
    ["Phường 1", "Phường 11"],
    ["xã Phú Hòa 1", "xã Phú Hòa 2"],
    ["THPT Cao Lộc", "THPT Đồng Đăng"],
    ["THPT Cao Lộc", "xã Cao Lộc"],
    ["xã Tràng Xá", "thị trấn Tràng Sá"],
    ["xã Khánh An", "xã Chánh An"],
    ["", "xã Chi Lăng"],
  ])("[O5] %j cannot be %j", (a, b) => {
    expect(muchAlike(a, b)).toBe(false);
    expect(muchAlike(b, a)).toBe(false);
  });
});

test("[O5] i and y in a name are much alike: Đào Mĩ, Đào Mỹ", () => {
  expect(muchAlike("Đoàn xã Đào Mĩ", "Đoàn xã Đào Mỹ")).toBe(true);
  expect(muchAlike("Đoàn xã Lí Nhân", "Lý Nhân")).toBe(true);
  expect(muchAlike("Đoàn xã Mỹ Hà", "Đoàn xã Mỹ Hòa")).toBe(false);
});

describe("NameBook", () => {
  const book = (...names: string[]) => new NameBook(names.map((name) => ({ name, heading: "" })));

  test("[O5] a bare name is the one unit so named; with a school of that place it is two", () => {
    const both = book(
      "Đoàn xã La Hiên",
      "Đoàn xã Cúc Đường",
      "Đoàn trường THCS La Hiên",
      "Công an xã La Hiên",
    );
    expect(both.find("La Hiên")).toEqual([0, 2, 3]);
    expect(both.find("xã La Hiên")).toEqual([0]);
    expect(both.find("THCS La Hiên")).toEqual([2]);
    expect(both.find("Cúc Đường")).toEqual([1]);
    // A district's school and its town are not of one place, unless both are named so.
    expect(book("Đoàn thị trấn Cao Lộc", "Công an huyện Cao Lộc").find("Cao Lộc")).toEqual([0]);
  });

  test.each([
    "Chi đoàn Trường THPT Cao Lộc",
    "Liên chi đoàn Trường Trung học phổ thông Cao Lộc",
    "Chi đoàn cơ sở Trường THPT Cao Lộc",
    "CĐCS Trường PT Dân tộc nội trú THCS&THPT Cao Lộc",
    "Đoàn trường THPT Cao Lộc",
    "Đoàn TNCS Hồ Chí Minh Trường THPT số 2 Cao Lộc",
    "BCH Đoàn trường THPT Cao Lộc, huyện Cao Lộc",
    "Chi đoàn TTGDTX Cao Lộc",
    "Chi đoàn Trung tâm GDNN-GDTX Cao Lộc",
    "Đoàn TT. GDTX Cao Lộc",
    "Chi đoàn Trung tâm Y tế Cao Lộc",
    "Chi đoàn Bệnh viện Cao Lộc",
    "Chi đoàn Công an Cao Lộc",
    "Đoàn TN Công an thị trấn Cao Lộc",
    "Chi đoàn Quân sự Cao Lộc",
    "Chi đoàn Ban CHQS Cao Lộc",
    "Chi đoàn Đồn Biên phòng Cao Lộc",
    "Chi đoàn Kho bạc Nhà nước Cao Lộc",
    "Chi đoàn Viện Kiểm sát nhân dân Cao Lộc",
    "Chi đoàn Chi cục Thuế Cao Lộc",
    "Chi đoàn Ngân hàng Chính sách xã hội Cao Lộc",
    "chi doan truong THPT Cao Loc",
  ])("[O5] a bare name is the town's or “%s”: a person says", (other) => {
    const both = book("Đoàn thị trấn Cao Lộc", other, "Đoàn xã Gia Cát");
    const bare = other.includes("Loc") ? "Cao Loc" : "Cao Lộc";
    const town = other.includes("Loc") ? book("Đoàn thị trấn Cao Loc", other) : both;
    expect(town.find(bare)).toEqual([0, 1]);
    expect(both.find("TT. Cao Lộc")).toEqual([0]);
    expect(both.find(other)).toEqual([1]);
    expect(both.find("Gia Cát")).toEqual([2]);
  });

  test.each([
    "Chi đoàn Trường THPT Hoàng Văn Thụ",
    "Chi đoàn Công an huyện Văn Thụ",
    "Chi đoàn Trường Văn Thụ Đông",
    "Đoàn xã Hoàng Văn Thụ",
    "Chi đoàn Khối cơ quan xã Tân Văn",
  ])(
    "[O5] a bare name is the commune's beside “%s”, which is of another place or of the district",
    (other) => {
      expect(book("Đoàn xã Văn Thụ", other).find("Văn Thụ")).toEqual([0]);
    },
  );

  test("[O5] numbers of schools and precincts stay apart", () => {
    const numbered = book("Đoàn phường 2", "Chi đoàn Trường THPT số 2 Cao Lộc", "Trường THPT số 1 Cao Lộc");
    expect(numbered.find("phường 2")).toEqual([0]);
    expect(numbered.mayBe("THPT số 2 Cao Lộc")).toEqual([1]);
    expect(numbered.find("THPT số 1 Cao Lộc")).toEqual([2]);
  });

  test("[O5] a bare name whose place only a school has is not it, and may be", () => {
    const school = book("Đoàn trường THCS La Hiên", "Đoàn xã Cúc Đường");
    expect(school.find("La Hiên")).toEqual([]);
    expect(school.mayBe("La Hiên")).toEqual([0]);
  });

  const syllable = fc.constantFrom(
    ..."An Bình Trà Tràng Xá Sá Quang Quan Minh Ninh Chung Trung Cúc Kúc Yên Hiên Dân Giang Lý Lí Hưng Hồng Phú".split(
      " ",
    ),
  );
  const type = fc.constantFrom(
    "Đoàn xã ",
    "xã ",
    "Đoàn thị trấn ",
    "",
    "trường THCS ",
    "Công an huyện ",
    "Đoàn xa ",
  );
  const name = fc
    .tuple(
      type,
      fc.array(syllable, { minLength: 1, maxLength: 3 }),
      fc.nat(60),
      fc.constantFrom("", "n", "h"),
    )
    .map(([word, syllables, at, letter]) => {
      const place = syllables.join(" ");
      return word + place.slice(0, at % (place.length + 1)) + letter + place.slice(at % (place.length + 1));
    });

  test("[O5] names that may be the same share a clue, however they are typed", () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        if (!mayBeSame(a, b)) return;
        const clues = new Set(cluesOf(a));
        expect(cluesOf(b).some((clue) => clues.has(clue))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
