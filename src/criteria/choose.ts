/**
 * @fileoverview Which criteria set a sheet is judged by ([K2]), and the set built from the sheet's own
 * headings, so that this year's sheet works with no preset.
 */
import { PRESETS } from "./presets";
import { type CriteriaSet, criteriaOf, type HeadingText, type Pillar } from "./set";

/** Where the chosen set came from, in the order of K2. */
type SetOrigin = "chosen" | "tab" | "preset" | "sheet";

export interface SetChoice {
  readonly set: CriteriaSet;
  readonly origin: SetOrigin;
  /** Id of a set that was asked for and could not be taken, since it has no criteria or is not known. */
  readonly passedOver: string | null;
}

/**
 * The set to judge by, first that applies ([K2]): the one a person chose; the one in the workbook's own
 * tab; the preset that the sheet's title or year names; the sheet's own headings. A set without criteria is
 * never taken. Null where the sheet has no criterion heading either.
 */
export function chooseSet(from: {
  /** Id that a person chose; `sheet` asks for the sheet's own headings. */
  readonly chosen: string | null;
  readonly tabSet: CriteriaSet | null;
  readonly title: string;
  readonly year: number | null;
  readonly headings: readonly HeadingText[];
}): SetChoice | null {
  const ownSet = () => setFromHeadings(from.headings);
  /** Numbers that a sheet shows maxima for are points, whatever set a person chose ([M4]). */
  const inPoints = (set: CriteriaSet) => withMaxima(set, from.headings);
  let passedOver: string | null = null;

  if (from.chosen !== null) {
    const byId =
      from.chosen === "sheet"
        ? ownSet()
        : [...(from.tabSet ? [from.tabSet] : []), ...PRESETS].find((set) => set.id === from.chosen);
    if (byId && hasCriteria(byId)) return { set: inPoints(byId), origin: "chosen", passedOver };
    passedOver = from.chosen;
  }
  if (from.tabSet && hasCriteria(from.tabSet))
    return { set: inPoints(from.tabSet), origin: "tab", passedOver };
  const preset = from.headings.some(showsMaximum) ? null : namedPreset(from.title, from.year);
  if (preset && hasCriteria(preset)) return { set: preset, origin: "preset", passedOver };
  const own = ownSet();
  return hasCriteria(own) ? { set: own, origin: "sheet", passedOver } : null;
}

function hasCriteria(set: CriteriaSet): boolean {
  return criteriaOf(set).length > 0;
}

const showsMaximum = ({ maxPoints }: HeadingText) => maxPoints !== undefined;

/** The set with the sheet's own maxima where it has none. */
function withMaxima(set: CriteriaSet, headings: readonly HeadingText[]): CriteriaSet {
  if (!headings.some(showsMaximum)) return set;
  const maxima = new Map(headings.map(({ code, maxPoints }) => [code, maxPoints ?? null]));
  return {
    ...set,
    pillars: set.pillars.map((pillar) => ({
      ...pillar,
      criteria: pillar.criteria.map((one) => ({
        ...one,
        maxPoints: one.maxPoints ?? maxima.get(one.code) ?? null,
      })),
    })),
  };
}

/** The preset whose period the title spells out ("giai đoạn 2018 – 2022"), else the one the year is in. */
function namedPreset(title: string, year: number | null): CriteriaSet | null {
  const spelt = PRESETS.find(
    ({ period }) => period && new RegExp(`${period.from}\\s*[-–—]\\s*${period.to}`).test(title),
  );
  if (spelt) return spelt;
  if (year === null) return null;
  return PRESETS.find(({ period }) => period && year >= period.from && year <= period.to) ?? null;
}

/**
 * A set of the sheet's own criteria, texts as they stand there, in the order of their codes; pass or not
 * pass on each, or points where the sheet shows how many there are ([M4]). Its id is `sheet`.
 */
export function setFromHeadings(headings: readonly HeadingText[]): CriteriaSet {
  const pillars = new Map<string, { name: string; criteria: Map<string, string> }>();
  const maxima = new Map<string, number>();
  for (const { code, text, pillar, maxPoints } of headings) {
    if (maxPoints !== undefined) maxima.set(code, maxPoints);
    const held = pillars.get(pillar.code) ?? { name: "", criteria: new Map<string, string>() };
    if (!held.name) held.name = pillar.text;
    if (!held.criteria.get(code)) held.criteria.set(code, text);
    pillars.set(pillar.code, held);
  }
  const byCode = (a: string, b: string) => compareCodes(a, b);
  return {
    id: "sheet",
    name: "Bộ tiêu chí theo bảng của đơn vị",
    period: null,
    pillars: [...pillars]
      .sort(([a], [b]) => byCode(a, b))
      .map(
        ([code, { name, criteria }]): Pillar => ({
          code,
          name: name || `Nội dung chủ động ${code}`,
          rule: { kind: "all" },
          criteria: [...criteria]
            .sort(([a], [b]) => byCode(a, b))
            .map(([criterion, text]) => ({
              code: criterion,
              text: text || `Tiêu chí ${criterion}`,
              evidence: true,
              maxPoints: maxima.get(criterion) ?? null,
              passMark: null,
            })),
        }),
      ),
    totalPoints: null,
    sources: ["theo bảng của đơn vị"],
  };
}

/** Order of codes by their numbers: 1.2 before 1.10. */
function compareCodes(a: string, b: string): number {
  const left = a.split(".").map(Number);
  const right = b.split(".").map(Number);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? -1) - (right[i] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
