/** @fileoverview [O5] Over many lists: who is listed under its name registered, who is not did not, a slip is asked. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { assessment, at, judge, list, TITLE } from "./registered";
import type { Loose } from "./tabs";

const PLACES =
  "Phú Thượng, La Hiên, Tràng Xá, Dân Tiến, Cúc Đường, Bình Long, Liên Minh, Nghinh Tường, Sảng Mộc, Thần Sa, Vũ Chấn, Phương Giao, Lâu Thượng, Trúc Mai".split(
    ", ",
  );
const UNITS = [
  ...PLACES.map((place) => `Đoàn xã ${place}`),
  "Đoàn thị trấn Đình Cả",
  "Đoàn trường THPT Hoàng Quốc Việt",
  "Đoàn Công an huyện Võ Nhai",
];

/** A unit's name as another hand writes it; each is the same name. */
const SPELLINGS: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => `  ${name.replace(" ", "  ")} `,
  (name) => name.normalize("NFD"),
  (name) => `BCH ${name}`,
  (name) => name.replace(/^Đoàn (xã|thị trấn)/, (_, type: string) => `${type} đoàn`),
  (name) => name.replace(/^Đoàn /, ""),
];

/** Slips of the hand and the ear; where one changes nothing the name stands as it is. */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/Tr/, "Ch"],
  [/X/, "S"],
  [/S/, "X"],
  [/C(?=[úa])/, "K"],
  [/ng$/, "n"],
  [/n$/, "ng"],
  [/nh/, "n"],
  [/Gi/, "D"],
  [/i$/, "y"],
  [/Đ/, "D"],
  [/ (?=\S+$)/, ""],
  [/ê/, "e"],
];

type Shape = (names: readonly string[]) => { rows: Loose[][]; title?: string; name?: string };
const day = (n: number) => at(1 + (n % 28), n % 3);
const paper = (n: number) => `${n + 1}-KH/ĐTN`;
const SHAPES: Readonly<Record<string, Shape>> = {
  plain: (names) => ({ rows: [["TT", "Đơn vị"], ...names.map((name, n) => [n + 1, name])] }),
  column: (names) => ({ rows: names.map((name) => [name]) }),
  numbered: (names) => ({ rows: names.map((name, n) => [`${n + 1}. ${name}`]) }),
  blocks: (names) => {
    const half = Math.ceil(names.length / 2);
    return {
      rows: [
        ["TT", "Đơn vị", "TT", "Đơn vị"],
        ...names
          .slice(0, half)
          .map((name, n) => [n + 1, name, names[half + n] ? half + n + 1 : "", names[half + n] ?? ""]),
      ],
    };
  },
  form: (names) => ({
    rows: [
      ["Dấu thời gian", "Tên đơn vị", "Đăng ký 3 chủ động"],
      ...names.map((name, n) => [day(n), name, "Có"]),
    ],
    name: "Form_Responses1",
    title: "",
  }),
  register: (names) => ({
    rows: [["Ngày nhận", "Đơn vị", "Số văn bản"], ...names.map((name, n) => [day(n), name, paper(n)])],
  }),
  "number and day first": (names) => ({
    rows: [
      ["TT", "Số KH", "Ngày KH", "Tên đơn vị"],
      ...names.map((name, n) => [n + 1, paper(n), day(n), name]),
    ],
  }),
  people: (names) => ({
    rows: [
      ["TT", "Đơn vị", "Bí thư", "Số đoàn viên", "Số KH", "Ngày KH"],
      ...names.map((name, n) => [n + 1, name, "Lê An", 90 + n, paper(n), day(n)]),
    ],
  }),
  years: (names) => ({
    rows: [
      ["TT", "Đơn vị", "Năm 2020", "Năm 2021"],
      ...names.map((name, n) => [n + 1, name, n % 2 ? "x" : "", "x"]),
    ],
    title: "THEO DÕI ĐĂNG KÝ ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” CÁC NĂM",
  }),
};

const entry = fc.record({
  listed: fc.constantFrom("under its name", "with a slip", "not"),
  spelling: fc.nat(SPELLINGS.length - 1),
  slip: fc.nat(SLIPS.length - 1),
});

test("[O5] nobody listed under its name is not registered, nobody absent is, a slip is undetermined", () => {
  fc.assert(
    fc.property(
      fc.array(entry, { minLength: UNITS.length, maxLength: UNITS.length }),
      fc.constantFrom(...Object.keys(SHAPES)),
      (entries, shape) => {
        const names: string[] = [];
        const expected = UNITS.map((unit, n) => {
          const { listed, spelling, slip } = entries[n] as (typeof entries)[number];
          if (listed === "not") return "n";
          if (listed === "under its name") {
            names.push((SPELLINGS[spelling] as (name: string) => string)(unit));
            return "r";
          }
          const [letters, other] = SLIPS[slip] as (typeof SLIPS)[number];
          const [, type = "", place = ""] = unit.match(/^(Đoàn (?:xã |thị trấn |trường THPT |))(.*)$/) ?? [];
          const typed = type + place.replace(letters, other);
          names.push(typed);
          return typed === unit ? "r" : "u";
        }).join("");
        if (!expected.includes("r")) return;
        const { rows, title = TITLE, name = "Đăng ký" } = (SHAPES[shape] as Shape)(names);
        const judged = judge([assessment(undefined, [], UNITS), list(rows, name, title)]);
        expect(judged.letters, `${shape}: ${names.join(" | ")}`).toBe(expected);
      },
    ),
    { numRuns: 60 },
  );
});
