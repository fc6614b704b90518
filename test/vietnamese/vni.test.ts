/** @fileoverview Recognising and reading VNI, and telling it from TCVN3 and from other languages. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { fromLegacy, legacyEncoding } from "../../src/vietnamese/legacy";
import { isToned } from "../../src/vietnamese/syllable";
import { fromTcvn3 } from "../../src/vietnamese/tcvn3";
import { fromVni } from "../../src/vietnamese/vni";

/** Circumflex, breve and tone as the one character that a VNI font has for them. */
const ADDED: Readonly<Record<string, string>> = {
  "\u0301": "ù",
  "\u0300": "ø",
  "\u0309": "û",
  "\u0303": "õ",
  "\u0323": "ï",
  "\u0302": "â",
  "\u0302\u0301": "á",
  "\u0302\u0300": "à",
  "\u0302\u0309": "å",
  "\u0302\u0303": "ã",
  "\u0302\u0323": "ä",
  "\u0306": "ê",
  "\u0306\u0301": "é",
  "\u0306\u0300": "è",
  "\u0306\u0309": "ú",
  "\u0306\u0303": "ü",
  "\u0306\u0323": "ë",
};
const ALONE: Readonly<Record<string, string>> = {
  ỉ: "æ",
  ĩ: "ó",
  ị: "ò",
  í: "í",
  ì: "ì",
  ỵ: "î",
  đ: "ñ",
  ơ: "ô",
  ư: "ö",
};

/** What a spreadsheet shows of a text typed in a VNI font. */
function toVni(text: string): string {
  return [...text.normalize("NFC")]
    .map((letter) => {
      const small = letter.toLowerCase();
      const marks = small.normalize("NFD").slice(1);
      // In any order: the tone, then the letter's own sign.
      const only = (wanted: string) => [...marks].filter((one) => wanted.includes(one)).join("");
      const sign = only("\u0302\u0306");
      const tone = only("\u0301\u0300\u0309\u0303\u0323");
      const horn = marks.includes("\u031b") ? "\u031b" : "";
      const base = (small.normalize("NFD")[0] + horn).normalize("NFC");
      const shown =
        ALONE[small] ?? (small === "đ" ? "ñ" : (ALONE[base] ?? base) + (ADDED[sign + tone] ?? ""));
      return letter === small ? shown : shown.toUpperCase();
    })
    .join("");
}

/** What a spreadsheet shows of a text typed in a TCVN3 font. */
function toTcvn3(text: string): string {
  return [...text.normalize("NFC")].map((letter) => TCVN3.get(letter) ?? letter).join("");
}
const TCVN3 = new Map<string, string>();
for (let code = 0xa1; code <= 0xfe; code += 1) {
  const shown = String.fromCharCode(code);
  if (fromTcvn3(shown) !== shown && !TCVN3.has(fromTcvn3(shown))) TCVN3.set(fromTcvn3(shown), shown);
}

const seeds = new URL("../seeds/", import.meta.url);
const lines = readdirSync(seeds)
  .filter((name) => name.endsWith(".txt"))
  .flatMap((name) =>
    readFileSync(new URL(name, seeds), "utf8")
      .normalize("NFC")
      .split(/[\n.;]+/),
  )
  .map((line) => line.trim())
  .filter((line) => line !== "");
/** TCVN3 has no capitals with a tone; a font of capitals shows small letters so. */
const fitsTcvn3 = (text: string) =>
  fromTcvn3(toTcvn3(text)) === text &&
  !/\p{Lu}[\u0302\u0306\u031b]*[\u0300\u0301\u0303\u0309\u0323]/u.test(text.normalize("NFD"));
const words = [...new Set(lines.join(" ").match(/\p{L}+/gu) ?? [])];
/** Syllables of the field, each as the name of a commune. */
const names = words
  .filter((word) => isToned(word.toLowerCase()))
  .map((word, index, all) => `Đoàn xã ${word} ${all[(index * 7 + 3) % all.length]}`);

describe("fromVni", () => {
  it.each([
    ["Ñoaøn xaõ Hôïp Thaønh", "Đoàn xã Hợp Thành"],
    ["Ñoaøn tröôøng THPT Vieät Baéc", "Đoàn trường THPT Việt Bắc"],
    ["ÑOAØN XAÕ XUAÁT LEÃ", "ĐOÀN XÃ XUẤT LỄ"],
    ["Khoâng ñaït", "Không đạt"],
    ["Chöa ñaït", "Chưa đạt"],
    ["Keá hoaïch soá 24-KH/ÑTN ngaøy 01/01/2019", "Kế hoạch số 24-KH/ĐTN ngày 01/01/2019"],
    ["xaây döïng, thöïc hieän nhieäm vuï chính trò", "xây dựng, thực hiện nhiệm vụ chính trị"],
    ["Thaåm ñònh, Töï chaám, Minh chöùng, Ghi chuù", "Thẩm định, Tự chấm, Minh chứng, Ghi chú"],
    ["AÊn, Ñaïi hoäi, kyõ, Mî, nghó, chæ", "Ăn, Đại hội, kỹ, Mỵ, nghĩ, chỉ"],
    ["Dat 8/10", "Dat 8/10"],
  ])("[U4] %j reads %j", (shown, meant) => {
    expect(fromVni(shown)).toBe(meant);
  });

  test("[U4] gives back every word of the field, composed", () => {
    for (const word of words) {
      const read = fromVni(toVni(word));
      expect(read).toBe(word);
      expect(read).toBe(read.normalize("NFC"));
    }
  });
});

describe("legacyEncoding", () => {
  it.each([
    "Ñaït",
    "ñaït",
    "Khoâng ñaït",
    "Khoâng",
    "Chöa",
    "Chöa ñaït",
    "Ñoaøn xaõ",
    "ÑOAØN XAÕ GIA CAÙT",
    "Ñoaøn phöôøng Ñoâng Kinh",
    "Khoâng aùp duïng",
    "24-KH/ÑTN",
    "TÑTN",
    "QÑ soá 12",
    "Laïng Sôn",
    "hoïc sinh",
    "Teân ñôn vò",
    "Tieâu chí",
    "Minh chöùng",
    "Thaåm ñònh",
    "Töï chaám",
  ])("[U4] %j is VNI", (text) => {
    expect(legacyEncoding(text)).toBe("vni");
  });

  it.each([
    "Ñ",
    "ñ",
    "España, Ñuñoa, El Niño, señor, AÑO 2021, ñu",
    "où ça, août, goût, naïf, maïs, Thaï, Haïti, Noël, Israël, poète, aérien, mosaïque, hôtel, tôt, côté, île",
    "où",
    "Thaï",
    "aún, baúl, país, Raúl, corazón, limón, así",
    "Köln, König, schön, hört, für, Müller, Söhne, Öl, Bäume, tön",
    "São Paulo, João, não, coração, saúde, Luís",
    "Malmö, Göteborg, Ångström, Jørgensen, Tromsø, København",
    "Ý kiến",
    "Tôn Thất Thuyết",
    "Hô Chi Minh",
    "Hoà, toà, xoá, khoá",
    "Quế, Đồ Sơn",
    "Krông Nô, Ô Môn, Mê Linh, Trà Cú",
    "Đoàn xã Gia Cát",
    "có, là, và, cô, bố",
    "https://drive.google.com/file/d/1uNqdU-tiVwJK3i3Zybe2/view?usp=sharing",
  ])("[U4] %j is not", (text) => {
    expect(legacyEncoding(text)).toBe(null);
    for (const word of text.split(/[ ,]+/)) expect([word, legacyEncoding(word)]).toEqual([word, null]);
  });

  test("[U4] names in VNI and in TCVN3 are read back, neither taken for the other", () => {
    const wrong = names.filter(
      (name) => fromLegacy(toVni(name)) !== name || (fitsTcvn3(name) && fromLegacy(toTcvn3(name)) !== name),
    );
    expect(wrong).toEqual([]);
  });

  test("[U4] lines of the field are read back from both; as they stand they are neither", () => {
    const accented = lines.filter((line) => (line.match(/[^\u0020-\u007e]/g) ?? []).length > 2);
    expect(accented.length).toBeGreaterThan(100);
    for (const line of accented) {
      expect(legacyEncoding(line)).toBe(null);
      expect(fromLegacy(toVni(line))).toBe(line);
      if (fitsTcvn3(line)) expect(fromLegacy(toTcvn3(line))).toBe(line);
    }
  });

  test("[U4] no word of the field alone is taken for the other encoding", () => {
    const taken = words.filter(
      (word) => legacyEncoding(toVni(word)) === "tcvn3" || legacyEncoding(toTcvn3(word)) === "vni",
    );
    expect(taken).toEqual([]);
  });
});
