/** Lists sorted by name stand in the order of the Vietnamese alphabet. */
import { expect, it } from "vitest";
import { compareVietnamese } from "../../src/vietnamese/order";

it("letters go before tones, ă and â after a, đ after d, ê after e, ô and ơ after o, ư after u", () => {
  const right = [
    "Đoàn xã 1",
    "Đoàn xã An Hà",
    "Đoàn xã Ao",
    "Đoàn xã Ăn",
    "Đoàn xã Ân",
    "Đoàn xã Dũng",
    "Đoàn xã Đào",
    "Đoàn xã Mê",
    "Đoàn xã Mi",
    "Đoàn xã Ô",
    "Đoàn xã Ơ",
    "Đoàn xã Phú Xá",
    "Đoàn xã Ưa",
    "Đoàn xã Yên",
  ];
  const turned = [...right].reverse();
  expect([...turned].sort(compareVietnamese)).toEqual(right);
  // As a dictionary of the language has them, which Node knows as well.
  expect([...turned].sort(new Intl.Collator("vi").compare)).toEqual(right);
});

it("tones decide where letters are alike, however the text is composed; equal names are equal", () => {
  const tones = ["ma", "mà", "mả", "mã", "má", "mạ"];
  expect([...tones].reverse().sort(compareVietnamese)).toEqual(tones);
  expect(compareVietnamese("Má An", "Mà Ban")).toBeLessThan(0);
  expect(compareVietnamese("Hà", "Hà".normalize("NFD"))).not.toBeNaN();
  expect(compareVietnamese("Hà", "Hà")).toBe(0);
});
