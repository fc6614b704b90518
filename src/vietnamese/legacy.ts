/**
 * @fileoverview The one place that says in which encoding a text was typed ([U4]): Unicode, or one of the old 8-bit
 * codes that a spreadsheet shows as Latin-1. It is read for comparison; no cell is rewritten.
 */
import { fitsTcvn3, fromTcvn3, tcvn3Weight } from "./tcvn3";
import { fitsVni, fromVni, vniWeight } from "./vni";

export type LegacyEncoding = "tcvn3" | "vni";

/** What people call them. */
export const ENCODING_NAMES: Readonly<Record<LegacyEncoding, string>> = { tcvn3: "TCVN3", vni: "VNI" };

const READERS: Readonly<Record<LegacyEncoding, (text: string) => string>> = {
  tcvn3: fromTcvn3,
  vni: fromVni,
};

/** What the old codes write their letters with. */
const HIGH = /[\u00a1-\u00fe]/;
/** Letters and marks that only Unicode has for Vietnamese. */
const ONLY_UNICODE = /[\u0100-\u01b4\u1ea0-\u1ef9]|[\u0300-\u036f]/;

const WORD = /[A-Za-z\u00a1-\u00fe]+/g;
/** What the words must add up to: one that only the encoding explains, or two that it may. */
const ENOUGH = 2;

/** The old encoding of a text; null: Unicode, another language, or nothing that tells the two apart. */
export function legacyEncoding(text: string): LegacyEncoding | null {
  if (!HIGH.test(text) || ONLY_UNICODE.test(text)) return null;
  const [mayBeTcvn3, mayBeVni] = [fitsTcvn3(text), fitsVni(text)];
  let tcvn3 = 0;
  let vni = 0;
  for (const word of text.match(WORD) ?? []) {
    if (!HIGH.test(word)) continue;
    const asTcvn3 = mayBeTcvn3 ? tcvn3Weight(word) : 0;
    const asVni = mayBeVni ? vniWeight(word) : 0;
    // Words that both explain are everyday ones in VNI (không, của) and odd ones in TCVN3 (khoõng, cuỷa);
    // a letter that Unicode has too ("Höng", "tö") says nothing of either.
    if (asTcvn3 === 0 || asVni === 2) vni += asVni;
    if (asVni === 0) tcvn3 += asTcvn3;
  }
  if (Math.max(tcvn3, vni) < ENOUGH || tcvn3 === vni) return null;
  return tcvn3 > vni ? "tcvn3" : "vni";
}

/** The text in Unicode, whatever encoding it was typed in. */
export function fromLegacy(text: string): string {
  const encoding = legacyEncoding(text);
  return encoding ? READERS[encoding](text) : text;
}

/** Readings of a text too short to tell its encoding: whoever knows what may stand there tries each. */
export function legacyReadings(text: string): readonly string[] {
  return HIGH.test(text) ? Object.values(READERS).map((read) => read(text)) : [];
}
