/**
 * @fileoverview Which criteria set a sheet is judged by ([K2]), and the set built from the sheet's own
 * headings, so that this year's sheet works with no preset.
 */
import { fold } from "../vietnamese/fold";
import { PRESETS } from "./presets";
import { type CriteriaSet, type Criterion, criteriaOf, type HeadingText, type Pillar } from "./set";

/** Id of a set that is built from the sheet's own headings. */
export const OWN_HEADINGS = "sheet";

/**
 * Where the chosen set came from, in the order of K2: a person's choice, the workbook's own tab, the title that states
 * its period, the year, the sheet's own headings.
 */
export type SetOrigin = "chosen" | "tab" | "title" | "year" | "headings";

export interface SetChoice {
  readonly set: CriteriaSet;
  readonly origin: SetOrigin;
  /** Id of a set that was asked for and could not be taken, since it has no criteria or is not known. */
  readonly passedOver: string | null;
}

/**
 * The set to judge by, first that applies ([K2]): the one a person chose; the one in the workbook's own tab; the preset
 * whose period the title states; the preset of the year, where the sheet's codes or texts are its own; the sheet's own
 * headings. A set without criteria is never taken. Null where the sheet has no criterion heading either.
 */
export function chooseSet(from: {
  /** Id that a person chose; `sheet` asks for the sheet's own headings. */
  readonly chosen: string | null;
  readonly tabSet: CriteriaSet | null;
  readonly title: string;
  readonly year: number | null;
  readonly headings: readonly HeadingText[];
}): SetChoice | null {
  const { chosen, tabSet, title, year, headings } = from;
  const own = setFromHeadings(headings);
  /** Numbers that a sheet shows maxima for are points, whatever set a person chose ([M4]). */
  const inPoints = (set: CriteriaSet) => withMaxima(set, headings);
  let passedOver: string | null = null;
  if (chosen !== null) {
    const byId =
      chosen === OWN_HEADINGS
        ? own
        : [...(tabSet ? [tabSet] : []), ...PRESETS].find((set) => set.id === chosen);
    if (byId && hasCriteria(byId)) return { set: inPoints(byId), origin: "chosen", passedOver };
    passedOver = chosen;
  }
  if (tabSet && hasCriteria(tabSet)) return { set: inPoints(tabSet), origin: "tab", passedOver };
  const ofOwn = headings.some(showsMaximum);
  const stated = PRESETS.find(({ period }) => period && statesPeriod(title, period));
  if (!ofOwn && stated && hasCriteria(stated) && (headings.length === 0 || hasCodeOf(stated, headings)))
    return { set: stated, origin: "title", passedOver };
  const ofYear = PRESETS.find(
    ({ period }) => period && year !== null && year >= period.from && year <= period.to,
  );
  if (!ofOwn && !stated && ofYear && hasCriteria(ofYear) && areHeadingsOf(ofYear, headings))
    return { set: ofYear, origin: "year", passedOver };
  return hasCriteria(own) ? { set: own, origin: "headings", passedOver } : null;
}

function hasCriteria(set: CriteriaSet): boolean {
  return criteriaOf(set).length > 0;
}

const showsMaximum = ({ maxPoints }: HeadingText) => maxPoints !== undefined;

/** The set with the sheet's own maxima where it has none. */
function withMaxima(set: CriteriaSet, headings: readonly HeadingText[]): CriteriaSet {
  if (!headings.some(showsMaximum)) return set;
  const maxima = maximaOf(headings);
  return {
    ...set,
    pillars: set.pillars.map((pillar) => ({
      ...pillar,
      criteria: pillar.criteria.map((one) =>
        one.maxPoints === null ? { ...one, ...maxima.get(one.code) } : one,
      ),
    })),
  };
}

/** What the sheet shows of points, by code. */
function maximaOf(headings: readonly HeadingText[]): Map<string, Pick<Criterion, "maxPoints" | "boundOnly">> {
  const maxima = new Map<string, Pick<Criterion, "maxPoints" | "boundOnly">>();
  for (const { code, maxPoints, boundOnly } of headings)
    if (maxPoints !== undefined) maxima.set(code, boundOnly ? { maxPoints, boundOnly } : { maxPoints });
  return maxima;
}

/** "theo bộ tiêu chí giai đoạn 2018 – 2022", "2018 đến 2022". */
function statesPeriod(title: string, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return new RegExp(`${from}\\s*(?:[-–—/]|đến|den|tới|toi)\\s*(?:năm |nam )?${to}`, "i").test(title);
}

/** Whether any criterion of the set stands on the sheet: three contents without criteria name none. */
function hasCodeOf(set: CriteriaSet, headings: readonly HeadingText[]): boolean {
  const codes = new Set(criteriaOf(set).map(({ code }) => code));
  return headings.some(({ code }) => codes.has(code));
}

/** A heading shares this much of its words with the criterion that it is. */
const SAME = 0.6;
/** With less of them in common it is another criterion, however reworded. */
const OTHER = 0.35;
/** Fewer words, or fewer headings, say nothing. */
const LEAST = 3;

/** Whether the sheet's codes are the set's, unless texts beside them are plainly another's, or its texts are. */
function areHeadingsOf(set: CriteriaSet, headings: readonly HeadingText[]): boolean {
  // Three contents without criteria are no set's of fifteen, however they are called.
  const contentsAlone = headings.length > 0 && headings.every(({ code, pillar }) => code === pillar.code);
  if (contentsAlone && headings.length <= set.pillars.length) return false;
  const criteria = criteriaOf(set).map(({ code, text }) => ({ code, words: wordsOf(text) }));
  const codes = new Map(criteria.map(({ code, words }) => [code, words]));
  const texts = headings
    .map(({ code, text }) => ({ code, words: wordsOf(text) }))
    .filter(({ words }) => words.size >= LEAST);
  const closest = (words: ReadonlySet<string>) =>
    Math.max(...criteria.map((criterion) => shareOf(words, criterion.words)));
  const same = texts.filter(({ words }) => closest(words) >= SAME).length;
  if (same >= LEAST && same * 2 >= headings.length) return true;
  if (headings.some(({ code }) => !codes.has(code))) return false;
  const other = texts.filter(({ code, words }) => shareOf(words, codes.get(code) ?? new Set()) < OTHER);
  return texts.length < LEAST || other.length * 2 <= texts.length;
}

/** Words that stand in every criterion tell none from another. */
const COMMON = new Set(
  "chu dong cac va cua cho trong voi ve co theo tai den nhung tung duoc doan".split(" "),
);

function wordsOf(text: string): Set<string> {
  return new Set((fold(text).match(/[a-z0-9+]+/g) ?? []).filter((word) => !COMMON.has(word)));
}

function shareOf(words: ReadonlySet<string>, of: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of words) if (of.has(word)) shared += 1;
  return shared / (words.size || 1);
}

/** The numbers passed over: where more are than there are, they are not numbered one by one. */
function passedOver(numbers: readonly number[]): number[] {
  const known = new Set(numbers);
  const least = Math.min(...numbers);
  const lost: number[] = [];
  for (let n = least === 2 ? 1 : least; n < Math.max(...numbers); n++) if (!known.has(n)) lost.push(n);
  return lost.length < known.size ? lost : [];
}

/**
 * The codes that a content's own, or those numbered on through all contents, pass over, each with its content's: of 3.1,
 * 3.2, 3.4 somebody lost 3.3, and nobody is recognised without it ([U5]).
 */
function lostCodes(headings: readonly HeadingText[]): { code: string; pillar: string }[] {
  const flat = new Map<number, string>();
  const own = new Map<string, number[]>();
  for (const { code, pillar } of headings) {
    const [, n] = /^\d+\.(\d+)$/.exec(code) ?? [];
    if (n !== undefined) own.set(pillar.code, [...(own.get(pillar.code) ?? []), Number(n)]);
    else if (/^\d+$/.test(code)) flat.set(Number(code), pillar.code);
  }
  const inContents = [...own].flatMap(([pillar, numbers]) =>
    passedOver(numbers).map((n) => ({ code: `${pillar}.${n}`, pillar })),
  );
  const known = [...flat.keys()].sort((a, b) => a - b);
  const loose = passedOver(known).map((n) => {
    // In the content of the criterion before it, the first in that after it; where each is its own, it is, too.
    const beside = known.filter((one) => one < n).pop() ?? known[0] ?? n;
    const pillar = flat.get(beside) ?? "";
    return { code: String(n), pillar: pillar === String(beside) ? String(n) : pillar };
  });
  return [...inContents, ...loose.filter(({ code }) => !own.has(code))];
}

/**
 * A set of the sheet's own criteria, texts as they stand there, in the order of their codes; pass or not
 * pass on each, or points where the sheet shows how many there are ([M4]). Its id is `sheet`.
 */
export function setFromHeadings(headings: readonly HeadingText[]): CriteriaSet {
  const pillars = new Map<string, { name: string; criteria: Map<string, string> }>();
  const maxima = maximaOf(headings);
  for (const { code, text, pillar } of headings) {
    const held = pillars.get(pillar.code) ?? { name: "", criteria: new Map<string, string>() };
    if (!held.name) held.name = pillar.text;
    if (!held.criteria.get(code)) held.criteria.set(code, text);
    pillars.set(pillar.code, held);
  }
  for (const { code, pillar } of lostCodes(headings)) {
    const held = pillars.get(pillar) ?? { name: "", criteria: new Map<string, string>() };
    held.criteria.set(code, "");
    pillars.set(pillar, held);
  }
  return {
    id: OWN_HEADINGS,
    name: "Bộ tiêu chí theo bảng của đơn vị",
    period: null,
    pillars: [...pillars]
      .sort(([a], [b]) => compareCodes(a, b))
      .map(
        ([code, { name, criteria }]): Pillar => ({
          code,
          name: name || `Nội dung chủ động ${code}`,
          rule: { kind: "all" },
          criteria: [...criteria]
            .sort(([a], [b]) => compareCodes(a, b))
            .map(([criterion, text]) => ({
              code: criterion,
              text: text || `Tiêu chí ${criterion}`,
              evidence: true,
              maxPoints: null,
              passMark: null,
              ...maxima.get(criterion),
            })),
        }),
      ),
    totalPoints: null,
    sources: ["theo bảng của đơn vị"],
  };
}

/** Order of codes by their numbers: 1.2 before 1.10. */
export function compareCodes(a: string, b: string): number {
  const left = a.split(".").map(Number);
  const right = b.split(".").map(Number);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? -1) - (right[i] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
