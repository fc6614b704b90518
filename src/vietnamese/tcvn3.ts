/**
 * @fileoverview TCVN3 (ABC fonts such as .VnTime): bytes of an 8-bit code that a spreadsheet shows as Latin-1
 * characters. Recognising it without false alarms, and reading it for comparison ([U4]); no cell is rewritten.
 */
import { tidy } from "./fold";

/** Pairs of the Latin-1 character that is shown and the letter that is meant. */
const LETTERS =
  "¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ¨ă©âªê«ô¬ơ\u00adư®đµà¶ả·ã¸á¹ạ»ằ¼ẳ½ẵ¾ắÆặÇầÈẩÉẫÊấËậÌèÎẻÏẽÐéÑẹÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞịßò" +
  "áỏâõãóäọåồæổçỗèốéộêờëởìỡíớîợïùñủòũóúôụõừöử÷ữøứùựúỳûỷüỹýýþỵ";

const MEANT = new Map<string, string>();
for (let i = 0; i < LETTERS.length; i += 2) MEANT.set(LETTERS.charAt(i), LETTERS.charAt(i + 1));

const HIGH = /[\u00a1-\u00fe]/g;

/**
 * The Unicode reading of TCVN3 text: "Víi chñ ®Ò c«ng t¸c" → "Với chủ đề công tác". Characters that TCVN3 has
 * no letter for stay. Capital fonts (.VnTimeH) hold the codes of small letters: those come out small.
 */
export function fromTcvn3(text: string): string {
  return text.replace(HIGH, (letter) => MEANT.get(letter) ?? letter);
}

/** Every rhyme of Vietnamese without its tone, `.` for the spelling's own circumflex, breve and horn letters. */
const RHYMES = new Set(
  (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây " +
    "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu " +
    "o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oen oeo oet oi om on ong oong op ot oăc oăm oăn " +
    "oăng oăt ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uy uya uych uyn uynh uyt uyu " +
    "uyên uyêt uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông uôt uơ ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi " +
    "ươm ươn ương ươp ươt ươu y ych ynh yt yên yêm yêng yêt yêu"
  ).split(" "),
);
const INITIALS = [
  "ngh",
  "ch",
  "gh",
  "gi",
  "kh",
  "ng",
  "nh",
  "ph",
  "qu",
  "th",
  "tr",
  ..."bcdđghklmnprstvx",
  "",
];
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const CHECKED_FINAL = /(?:[cpt]|ch)$/;

/** Whether a small-letter NFC word is built like a Vietnamese syllable. */
function isSyllable(word: string): boolean {
  if (word.length > 7) return false;
  const apart = word.normalize("NFD");
  const bare = apart.replace(TONES, "");
  if (apart.length - bare.length > 1) return false;
  const plain = bare.normalize("NFC");
  if (CHECKED_FINAL.test(plain) && /[\u0300\u0303\u0309]/.test(apart)) return false;
  for (const initial of INITIALS) {
    if (plain.startsWith(initial) && RHYMES.has(plain.slice(initial.length))) return true;
  }
  // "gì", "gìn": the i of gi is the rhyme's own.
  return plain.startsWith("gi") && RHYMES.has(plain.slice(1));
}

/** Youth Union abbreviations as TCVN3 shows them (ĐTN, TĐTN, QĐ, BCĐ): no syllables, yet nothing else has them. */
const ABBREVIATION = /^(?:[A-Z]{1,3}§[A-Z]{0,3}|§V?TN[A-Z]{0,3})$/;
/** Units of measure that happen to read as syllables. */
const UNITS = new Set(["µm", "£m", "N·m", "n·m"]);
/** Latin-1 letters of real Vietnamese (or French) that are no TCVN3 letters: one of them settles it. */
const NOT_TCVN3 = /[\u00c0-\u00c5\u00cd\u00d9-\u00db\u00e0]/;
const WORD = /[A-Za-z\u00a1-\u00bf\u00c0-\u00fe\u00ad]+/g;
const SYMBOL = /[\u00a1-\u00bf\u00d7\u00f7]/g;

/** 2: only TCVN3 explains the word; 1: it may be TCVN3; 0: the word tells nothing. */
function weight(word: string): number {
  if (ABBREVIATION.test(word)) return 2;
  if (word.length < 2 || UNITS.has(word)) return 0;
  const shown = word.toLowerCase().replace(/ð/g, "đ");
  if (isSyllable(shown)) return 0;
  if (!isSyllable(fromTcvn3(word).toLowerCase())) return 0;
  // A lone sign beside a letter (T¹, m·) is as likely a footnote or a dot.
  const symbols = word.match(SYMBOL)?.length ?? 0;
  const high = word.match(HIGH)?.length ?? 0;
  return word.length === 2 && symbols === 1 && high === 1 ? 1 : 2;
}

/** Whether a code is a letter or mark that only Unicode has for Vietnamese. */
function isUnicodeVietnamese(code: number): boolean {
  return (
    (code >= 0x1ea0 && code <= 0x1ef9) ||
    (code >= 0x0100 && code <= 0x01b4) ||
    (code >= 0x0300 && code <= 0x036f)
  );
}

/**
 * Whether a text is TCVN3 shown as Latin-1 ([U4]): it has words that are Vietnamese syllables in TCVN3 and in
 * nothing else, and no letter that TCVN3 has not. `§¹t`, `Kh«ng ®¹t`, `§oµn x·` are; Unicode Vietnamese, French,
 * footnotes, addresses and a lone `§` are not.
 */
export function looksLikeTcvn3(text: string): boolean {
  let high = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0xa1) continue;
    if (code <= 0xfe) high = true;
    else if (isUnicodeVietnamese(code)) return false;
  }
  if (!high || NOT_TCVN3.test(text)) return false;
  let weights = 0;
  let weak = 0;
  for (const word of text.match(WORD) ?? []) {
    if (!/[\u00a1-\u00fe]/.test(word)) continue;
    const w = weight(word);
    if (w === 2) return true;
    weights += w;
    if (w === 1) weak++;
  }
  return weights >= 2 && weak >= 2 && tidy(text) !== "";
}
