/** @fileoverview The order of the Vietnamese alphabet, for lists sorted by name: Google's own need not know it. */

/** ă and â after a, đ after d, and so on; what is no letter comes before all. */
const LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
/** Ngang, huyền, hỏi, ngã, sắc, nặng, as they follow on a letter that was taken apart. */
const TONES = "\u0300\u0309\u0303\u0301\u0323";
const TONE = new RegExp(`[${TONES}]`, "g");

interface Sorted {
  readonly letters: string;
  readonly tones: string;
}

const KNOWN = new Map<string, Sorted>();

function sorted(text: string): Sorted {
  const known = KNOWN.get(text);
  if (known) return known;
  const apart = text.toLowerCase().normalize("NFD");
  const place = (letter: string) => {
    const at = LETTERS.indexOf(letter);
    return at < 0 ? letter : String.fromCharCode(0x1000 + at);
  };
  const letters = [...apart.replace(TONE, "").normalize("NFC")].map(place).join("");
  const tones = [...apart].map((sign) => String(TONES.indexOf(sign) + 1)).join("");
  const made = { letters, tones };
  KNOWN.set(text, made);
  return made;
}

/** Below, above or 0: by letters first, by tones where those are alike. */
export function compareVietnamese(a: string, b: string): number {
  const [x, y] = [sorted(a), sorted(b)];
  return by(x.letters, y.letters) || by(x.tones, y.tones) || by(a, b);
}

const by = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
