/**
 * @fileoverview Numbers as Vietnamese offices write them (1.234,5 and 48,6%), read and written; rates are
 * rounded on exact arithmetic ([S2]).
 */

/** Spaces that group thousands; folded to one kind before anything else. */
const SPACES = /[\s\u00a0\u2000-\u200a\u202f]+/g;
const PLAIN = /^\d+$/;
const SPACE_GROUPS = /^\d{1,3}(?: \d{3})+(?=$|[.,])/;
const DOT_GROUPS = /^[1-9]\d{0,2}(?:\.\d{3})+$/;
const COMMA_GROUPS = /^[1-9]\d{0,2}(?:,\d{3}){2,}$/;
const DECIMAL = /^\d+[.,]\d+$/;
const VIETNAMESE = /^[1-9]\d{0,2}(?:\.\d{3})+,\d+$/;
const ENGLISH = /^[1-9]\d{0,2}(?:,\d{3})+\.\d+$/;

/**
 * Reads a number written by a person, the Vietnamese way first; null where the text is not just a number.
 * A comma is a decimal comma (`48,6`, also `1,234`). A dot followed by exactly three digits groups thousands
 * (`1.234` is 1234) unless the digits before it cannot be a group (`0.125`, `1234.567`): then, as with any
 * other count of digits (`48.6`), it is a decimal point. Several commas, or commas before one dot, are the
 * English way (`1,234,567`, `1,234.5`). Spaces may group (`1 234`).
 */
export function parseNumber(text: string): number | null {
  if (PLAIN.test(text)) return Number(text);
  let digits = text.trim().replace(SPACES, " ");
  let sign = 1;
  const first = digits.charAt(0);
  if (first === "-" || first === "−" || first === "+") {
    if (first !== "+") sign = -1;
    digits = digits.slice(1).trim();
  }
  const n = parseUnsigned(digits);
  return n === null ? null : sign * n + 0;
}

function parseUnsigned(text: string): number | null {
  const groups = SPACE_GROUPS.exec(text);
  const digits = groups ? groups[0].replace(/ /g, "") + text.slice(groups[0].length) : text;
  if (PLAIN.test(digits)) return Number(digits);
  // Grouped by spaces, a dot or comma left over can only be decimal.
  if (groups) return DECIMAL.test(digits) ? Number(digits.replace(",", ".")) : null;
  if (DOT_GROUPS.test(digits)) return Number(digits.replace(/\./g, ""));
  if (DECIMAL.test(digits)) return Number(digits.replace(",", "."));
  if (VIETNAMESE.test(digits)) return Number(digits.replace(/\./g, "").replace(",", "."));
  if (ENGLISH.test(digits) || COMMA_GROUPS.test(digits)) return Number(digits.replace(/,/g, ""));
  return null;
}

/** One to ten, folded. */
export const IN_WORDS = ["mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi"];
const TEENS = new RegExp(`^muoi (${IN_WORDS.slice(0, 9).join("|")}|tu|lam)$`);

/** A number from one to nineteen in words, folded: "muoi bon"; null: it is none. */
export function numberInWords(folded: string): number | null {
  const [, teen = ""] = TEENS.exec(folded) ?? [];
  const found = IN_WORDS.indexOf({ tu: "bon", lam: "nam" }[teen] ?? (teen || folded)) + 1;
  return found === 0 ? null : found + (teen === "" ? 0 : 10);
}

/** Digits with a dot between thousands: `1234567` → `1.234.567`. */
function grouped(digits: string): string {
  let out = digits;
  for (let i = digits.length - 3; i > 0; i -= 3) out = `${out.slice(0, i)}.${out.slice(i)}`;
  return out;
}

/** Adds one to a string of decimal digits. */
function increment(digits: string): string {
  let i = digits.length - 1;
  while (i >= 0 && digits.charAt(i) === "9") i--;
  const zeros = "0".repeat(digits.length - 1 - i);
  return i < 0 ? `1${zeros}` : digits.slice(0, i) + String(Number(digits.charAt(i)) + 1) + zeros;
}

/** The digits before and after the point of a number ≥ 0, as it prints (1e-7 too). */
function decimalDigits(n: number): { whole: string; part: string } {
  const [mantissa = "0", exponent = "0"] = String(n).split("e");
  const [whole = "0", part = ""] = mantissa.split(".");
  const shift = Number(exponent);
  if (shift >= 0) {
    const padded = part.padEnd(shift, "0");
    return { whole: whole + padded.slice(0, shift), part: padded.slice(shift) };
  }
  const all = "0".repeat(-shift) + whole;
  return { whole: all.slice(0, all.length + shift), part: all.slice(all.length + shift) + part };
}

/**
 * Writes a number the Vietnamese way: dots between thousands, decimal comma. With `decimals` that many always,
 * rounded half up on the number as it prints (1.005 with two is 1,01); without, as many as it has. What is no
 * finite number is `–`.
 */
export function formatNumber(n: number, decimals?: number): string {
  if (!Number.isFinite(n)) return "–";
  let { whole, part } = decimalDigits(Math.abs(n));
  if (decimals !== undefined) {
    const up = part.charAt(decimals) >= "5";
    const kept = whole + part.slice(0, decimals).padEnd(decimals, "0");
    const rounded = up ? increment(kept) : kept;
    whole = rounded.slice(0, rounded.length - decimals);
    part = rounded.slice(rounded.length - decimals);
  }
  const text = grouped(whole.replace(/^0+(?=\d)/, "")) + (part === "" ? "" : `,${part}`);
  return n < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** Both numbers times the same power of ten, so that both are whole. */
function wholes(a: number, b: number): [bigint, bigint] {
  const left = decimalDigits(a);
  const right = decimalDigits(b);
  const places = Math.max(left.part.length, right.part.length);
  return [
    BigInt(left.whole + left.part.padEnd(places, "0")),
    BigInt(right.whole + right.part.padEnd(places, "0")),
  ];
}

/**
 * [S2] A rate in percent, one decimal unless asked otherwise, rounded half up on exact arithmetic: (244, 500) →
 * `48,8%`, (1, 1) → `100,0%`. A denominator of 0, or a number below 0, gives `–`.
 */
export function formatRate(numerator: number, denominator: number, decimals = 1): string {
  if (!(denominator > 0 && numerator >= 0 && Number.isFinite(numerator / denominator))) return "–";
  const [n, d] = wholes(numerator, denominator);
  const scale = 10n ** BigInt(decimals + 2);
  const rounded = String((2n * n * scale + d) / (2n * d)).padStart(decimals + 1, "0");
  const whole = rounded.slice(0, rounded.length - decimals);
  const part = rounded.slice(rounded.length - decimals);
  return `${grouped(whole)}${decimals > 0 ? `,${part}` : ""}%`;
}
