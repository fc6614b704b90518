/** @fileoverview Whether a heading offers the marks themselves, what passes and what fails ([M2]): "Có/Không", "Đ/K", "✓/✗", "Đạt (x)/Không đạt (0)". */
import type { LegendEntry } from "../../cell/legend";
import type { LetterMark } from "../../cell/letter-mark";
import { letterKey, meaningOf } from "../../cell/mark";
import { tidy } from "../../vietnamese/fold";

const APART = /\s*(?:[/|,;]|(?<!\p{L})(?:hoặc|hoac|hay)(?!\p{L}))\s*/iu;
/** "Đạt (x)", "Đạt: x", "Đạt = 1"; the word says what the sign is. */
const SIGNED = /^(.*?\S)\s*(?:[(]\s*(\S{1,2})\s*[)]|[:=]\s*(\S{1,2}))$/u;
/** They are marks only one beside the other. */
const TOGETHER: Readonly<Record<string, LetterMark>> = { y: "pass", n: "fail" };
/** More is a sentence. */
const LONGEST = 60;

/** The marks that a heading offers, each with what it says; none where it does not offer one of either kind. */
export function marksOffered(heading: string): readonly LegendEntry[] {
  if (heading.length > LONGEST || !APART.test(heading)) return [];
  const said = tidy(heading)
    .split(APART)
    .map((piece): LegendEntry => {
      const [, word = piece, behind, equal] = SIGNED.exec(piece) ?? [];
      const letter = letterKey(behind ?? equal ?? word);
      return [letter, TOGETHER[letter] ?? meaningOf(word)];
    });
  const [[first, one], [second, other]] = said as [LegendEntry, LegendEntry];
  return said.length === 2 && first !== second && [one, other].sort().join() === "fail,pass" ? said : [];
}

/** Whether it offers them. */
export const offersMarks = (heading: string): boolean => marksOffered(heading).length > 0;

/** What a heading that offers them in brackets says before: "Kết quả (Đ/K)", "Minh chứng (Có/Không)". */
export function beforeOffer(heading: string): { readonly words: string; readonly offer: string } | null {
  const [, words = "", offer = ""] = /^(.+?)\s*[([]([^()[\]]+)[)\]]$/u.exec(heading) ?? [];
  return offersMarks(offer) ? { words, offer } : null;
}
