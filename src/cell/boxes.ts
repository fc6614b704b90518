/** @fileoverview Boxes to tick in one cell, as forms have them ([M2]): "☑ Đạt ☐ Chưa đạt", "Đạt [ ] / Chưa đạt [x]". */

/** "[x]", "( )", "☑", "☐". */
const BOX = /[[(]\s*([xv✓✔]?)\s*[\])]|[☑☒✅✓✔þ]|([☐□¨])/giu;
const AROUND = /^[\s:/,;|.–-]+|[\s:/,;|.–-]+$/g;
const LONGEST = 80;

/** The words beside boxes, each with whether its box is ticked; null: no text of words and their boxes alone. */
export function boxesIn(text: string): readonly (readonly [word: string, ticked: boolean])[] | null {
  if (text.length > LONGEST) return null;
  const signed = text.replace(BOX, (_, tick, open) => (open || tick === "" ? "\0☐\0" : "\0☑\0"));
  if (signed === text) return null;
  const parts = signed.split("\0").map((part) => part.replace(AROUND, ""));
  if (parts[0] === "") parts.shift();
  else if (parts.at(-1) === "") parts.pop();
  if (parts.length % 2 > 0) return null;
  const first = "☑☐".includes(parts[0] as string) ? 0 : 1;
  const found: [string, boolean][] = [];
  for (let at = 0; at < parts.length; at += 2) {
    const word = parts[at + 1 - first];
    if (!word || !/^\p{L}[\p{L}\p{M}\s]+$/u.test(word)) return null;
    found.push([word, parts[at + first] === "☑"]);
  }
  return found.length > 0 ? found : null;
}
