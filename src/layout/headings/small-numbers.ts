/**
 * @fileoverview Letters and small Roman numerals that number criteria ("a) …", "đ)", "ii"): what one means is told by
 * those beside it, for "i" is the ninth letter and the first numeral, and not every list has a đ ([L6]).
 */

/** Vietnamese lists count a, b, c, d, đ, e, g; those that leave đ out count on as in Latin. */
const WITH_D = "abcdđeghiklmn";
const LATIN = "abcdefghijklmn";
const WITHOUT_F = WITH_D.replace("đ", "");
/** Small numerals in their order. */
export const ROMAN: readonly string[] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];
const CAPITALS = "ABCDE";

const ALONE = /^\(?([a-zđ]|[ivx]{1,4})\s*[).]?$/;
const FIRST = /^\(?([a-zđ]|[ivx]{1,4}|[A-E])\s*[).:/]\s*(?=\p{L})/u;

/** "1a", "2.b)", "3c. …": the content's number and the criterion's letter. */
export const LETTER_OF = /^\(?([1-9])\s?\.?\s?([a-zđ])(?:[.)]*$|\s*[.):]+\s*(?=\p{L}))/u;

/** The letters of a list in their order: it has a đ or not, and no f where g comes without one. */
export const lettersOf = (said: ReadonlySet<string>): string =>
  said.has("đ") ? WITH_D : said.has("g") && !said.has("f") ? WITHOUT_F : LATIN;

/** The same in a row of headings, or behind words: "1a", "TC 2.d. …", "Minh chứng 1đ". */
const CODE_FIRST = /^(?:(?:tiêu chí|tc)\s*)?\(?([1-9])[.,–-]?([a-zđ])(?![\p{L}\d])[).:–-]*\s*(.*)$/isu;
const CODE_LAST = /^(.*\p{L})[\s(–:-]+([1-9])\.?([a-zđ])\)?$/isu;

export interface LetteredCode {
  readonly code: string;
  /** The words beside it. */
  readonly rest: string;
  /** They stand before it. */
  readonly behind: boolean;
}

/**
 * Reads the texts of a row of headings as codes of a number and a letter: by index, those that are. None are where under
 * each number they do not count up from the first letter: "2đ | 1đ | 2đ" are points.
 */
export function letteredCodes(texts: readonly string[]): ReadonlyMap<number, LetteredCode> {
  const found = texts.flatMap((text, index) => {
    const first = CODE_FIRST.exec(text);
    const [, a = "", b = "", c = ""] = first ?? CODE_LAST.exec(text) ?? [];
    const [of, letter, rest] = first ? [a, b, c] : [b, c, a];
    return of === "" ? [] : [{ index, of, letter: letter.toLowerCase(), rest, behind: !first }];
  });
  const list = lettersOf(new Set(found.map(({ letter }) => letter)));
  const read = new Map<number, LetteredCode>();
  let last = { of: "", n: 0 };
  let steps = 0;
  for (const { index, of, letter, rest, behind } of found) {
    const n = list.indexOf(letter) + 1;
    const isSame = of === last.of && n === last.n;
    const isNext = of === last.of && n === last.n + 1;
    if (!(n === 1 || isSame || isNext)) return new Map();
    if (isNext) steps += 1;
    last = { of, n };
    read.set(index, { code: `${of}.${n}`, rest, behind });
  }
  return steps > 0 ? read : new Map();
}

export interface SmallNumber {
  readonly n: number;
  /** The words after it, '' where it stands alone. */
  readonly rest: string;
  /** A capital letter, as contents have more often than criteria. */
  readonly capital: boolean;
}

/** More numbers than this are never left out between two of a list. */
const MOST_LEFT_OUT = 2;

/**
 * Reads the texts of a row of headings as one list, or several that begin anew: by index, those that are numbered so.
 * Nothing is where they do not count up from the first letter or numeral, or only one of them is there.
 */
export function smallNumbers(texts: readonly string[]): ReadonlyMap<number, SmallNumber> {
  const marks = new Map<number, { mark: string; rest: string }>();
  texts.forEach((text, index) => {
    const alone = ALONE.exec(text)?.[1];
    const first = alone === undefined ? FIRST.exec(text) : null;
    const mark = alone ?? first?.[1];
    if (mark !== undefined) marks.set(index, { mark, rest: first ? text.slice(first[0].length) : "" });
  });
  const said = new Set([...marks.values()].map(({ mark }) => mark));
  const list = said.has("ii") ? ROMAN : [...(said.has("A") ? CAPITALS : lettersOf(said))];
  const read = new Map<number, SmallNumber>();
  let last = 0;
  let steps = 0;
  for (const [index, { mark, rest }] of marks) {
    const n = list.indexOf(mark) + 1;
    if (n > 1 && n > last && n <= last + 1 + (rest === "" ? 0 : MOST_LEFT_OUT)) steps += 1;
    else if (n !== 1) return new Map();
    last = n;
    read.set(index, { n, rest, capital: list !== ROMAN && mark < "a" });
  }
  return steps > 0 ? read : new Map();
}
