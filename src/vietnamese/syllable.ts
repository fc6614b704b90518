/** @fileoverview How a Vietnamese syllable is built: tells Vietnamese read in the right encoding from nonsense. */

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
export function isSyllable(word: string): boolean {
  // The sign over ñ is no tone.
  if (word.length > 7 || word.includes("ñ")) return false;
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

/**
 * A tone on the glide that ends a rhyme, as in "xaõ" for xão: nobody types it there. The pages use this, too: no looking
 * behind, which Safari before 16.4 cannot read.
 */
const TONE_ON_GLIDE =
  /(?:[ae][\u0302\u0306]?[oiuy]|o[\u0302\u031b]?i|u\u031b[iu]|(?:^|[^q])ui|(?:^|[^g])iu)[\u0300\u0301\u0303\u0309\u0323]$/;

/** `isSyllable`, its tone where it is always put, and sắc or nặng before a final c, ch, p or t. */
export function isToned(word: string): boolean {
  if (!isSyllable(word)) return false;
  const apart = word.normalize("NFD");
  if (TONE_ON_GLIDE.test(apart)) return false;
  return !CHECKED_FINAL.test(apart.replace(TONES, "")) || /[\u0301\u0323]/.test(apart);
}
