/** @fileoverview Recognising and reading TCVN3. */
import { readdirSync, readFileSync } from "node:fs";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it, test } from "vitest";
import { legacyEncoding } from "../../src/vietnamese/legacy";
import { fromTcvn3 } from "../../src/vietnamese/tcvn3";

describe("fromTcvn3", () => {
  it.each([
    ["Víi chñ ®Ò c«ng t¸c", "Với chủ đề công tác"],
    ["§oµn x· Hßa B×nh", "Đoàn xã Hòa Bình"],
    ["Kh«ng ®¹t", "Không đạt"],
    ["Ch\u00ada ®¹t", "Chưa đạt"],
    ["§ång chÝ bÝ th\u00ad chi ®oµn", "Đồng chí bí thư chi đoàn"],
    ["Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"],
    ["KÕ ho¹ch sè 24-KH/§TN ngµy 01/01/2019", "Kế hoạch số 24-KH/ĐTN ngày 01/01/2019"],
    ["¡n, ¢u, £m, ¤ng, ¥n, ¦u, §i", "Ăn, Âu, Êm, Ông, Ơn, Ưu, Đi"],
    ["nguyÖn väng thanh niªn, quü ®Êt, kü thuËt", "nguyện vọng thanh niên, quỹ đất, kỹ thuật"],
    ["Dat 8/10", "Dat 8/10"],
  ])("[U4] %j reads %j", (shown, meant) => {
    expect(fromTcvn3(shown)).toBe(meant);
  });

  test("[U4] every small letter with its tones has one code", () => {
    const codes = Array.from({ length: 0xfe - 0xa1 + 1 }, (_, i) => String.fromCharCode(0xa1 + i)).join("");
    const meant = new Set(fromTcvn3(codes));
    for (const letter of "ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵĂÂÊÔƠƯĐ") {
      expect(meant).toContain(letter);
    }
  });
});

describe("legacyEncoding", () => {
  it.each([
    "§¹t",
    "®¹t",
    "§oµn x·",
    "Kh«ng ®¹t",
    "Ch\u00ada ®¹t",
    "Víi chñ ®Ò c«ng t¸c",
    "§oµn thÞ trÊn §ång Má",
    "kh«ng ¸p dông",
    "24-KH/§TN",
    "T§TN",
    "Q§ sè 12",
    "L¹ng S¬n",
    "häc sinh",
  ])("[U4] %j is TCVN3", (text) => {
    expect(legacyEncoding(text)).toBe("tcvn3");
  });

  it.each([
    "",
    "Đạt",
    "Đoàn xã Hoà",
    "Ðoàn xã",
    "Ðông Anh",
    "xã",
    "có",
    "Trà Cú",
    "Lê Lợi",
    "Mê Linh",
    "Hòa Bình".normalize("NFD"),
    "Krông Nô",
    "Pá Khoang",
    "Ô Môn",
    "Ý kiến",
    "§",
    "§ 5",
    "x·",
    "T¹",
    "Hòa¹",
    "10 µm",
    "5×3",
    "m²",
    "½ ngày",
    "· An",
    "«Sông Công»",
    "Zalo®",
    "©2021 Google",
    "café crème brûlée, déjà vu, hôtel, forêt",
    "garçon où ça",
    "El Niño, La Niña, Jalapeño",
    "Müller & Söhne, Köln, Zürich, Fußball",
    "São Paulo, Citroën, Noël, naïve",
    "13-HD/TĐTN-TCKT",
    "92/HD-TĐTN ngày 25/01/2021",
    "https://drive.google.com/file/d/1uNqdU-tiVwJK3i3Zybe2/view?usp=sharing",
    "thanh\u00adniên, infor\u00admation",
  ])("[U4] %j is not", (text) => {
    expect(legacyEncoding(text)).toBe(null);
  });

  test("[U4] no cell of the sample workbooks is taken for a legacy encoding, whole or word by word", async () => {
    const folder = new URL("../samples/", import.meta.url);
    const taken: string[] = [];
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".xlsx"))) {
      const { sheets } = await readXlsx(readFileSync(new URL(file, folder)));
      for (const value of sheets.flatMap((sheet) => sheet.rows.flat())) {
        if (typeof value !== "string") continue;
        if (legacyEncoding(value)) taken.push(value);
        for (const word of value.split(/\s+/)) if (legacyEncoding(word)) taken.push(word);
      }
    }
    expect(taken).toEqual([]);
  });
});
