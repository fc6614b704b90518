/**
 * @fileoverview Letters of other scripts and styles that look just like Latin ones: two names that nobody can tell
 * apart on the screen have to be one name for the machine, too ([U2]).
 */

/** Letters as they look, upper case first: Cyrillic, Greek, Latin letters of other languages. */
const LOOKS: readonly (readonly [string, string])[] = [
  ["АВЕЅІЈКМНОРСТУХҮԚԜӀ", "ABESIJKMHOPCTYXYQWI"],
  ["авеѕіјкмноргстухүԛԝһԁӏпь", "abesijkmhoprctyxyqwhdlnb"],
  ["ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹͿ", "ABEZHIKMNOPTYXCJ"],
  ["αεγηικνορτυχϲϳ", "aeynikvoptuxcj"],
  ["ıɩɑɡɖƉ", "iiagđĐ"],
];

const LATIN: ReadonlyMap<string, string> = new Map(
  LOOKS.flatMap(([others, letters]) => [...others].map((one, i) => [one, letters.charAt(i)] as const)),
);

/** What is compared letter by letter: anything that may hold a look-alike. */
const OTHER =
  /\u0335|\u0336|[\u0131\u0189\u0250-\u0269]|[\u0370-\u052f]|[\u2100-\u217f\u2460-\u24ff\uff01-\uff5e\u{1d400}-\u{1d7ff}]/u;
const OTHERS = new RegExp(`[${LOOKS.map(([others]) => others).join("")}]`, "gu");
/** Full-width, mathematical, circled and such letters, which Unicode itself says are Latin ones. */
const STYLED = /[\u2100-\u217f\u2460-\u24ff\uff01-\uff5e\u{1d400}-\u{1d7ff}]+/gu;
/** A stroke laid over a D makes what looks like Đ. */
const STRUCK = /(?:d|(D))(?:\u0335|\u0336)/g;

/** The text with every letter that looks like a Latin one made that one; the rest as it stands. */
export function asLatin(text: string): string {
  if (!OTHER.test(text)) return text;
  return text
    .replace(STYLED, (styled) => styled.normalize("NFKC"))
    .normalize("NFD")
    .replace(OTHERS, (one) => LATIN.get(one) ?? one)
    .replace(STRUCK, (_, upper) => (upper ? "Đ" : "đ"))
    .normalize("NFC");
}
