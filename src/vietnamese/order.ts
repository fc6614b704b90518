/** @fileoverview The order of the Vietnamese alphabet, for lists sorted by name: Google's own need not know it. */

/** ă and â after a, đ after d, and so on; what is no letter comes before all. */
const LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
/** Ngang, huyền, hỏi, ngã, sắc, nặng, as they follow on a letter that was taken apart. */
const TONES = [0x300, 0x309, 0x303, 0x301, 0x323];

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
  const toneOf = (sign: string) => TONES.indexOf(sign.charCodeAt(0)) + 1;
  const bare = [...apart].filter((sign) => toneOf(sign) === 0).join("");
  const letters = [...bare.normalize("NFC")].map(place).join("");
  const tones = [...apart].map(toneOf).join("");
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
