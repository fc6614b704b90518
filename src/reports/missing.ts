/**
 * @fileoverview What each unit still lacks, most urgent first: the list that staff send round, and the plain
 * texts made from it for Zalo or a mail. No text names a person beyond the assigned officer, and none quotes
 * what was typed in a cell.
 */
import type { AssessedUnit, Assessment } from "../assessment/assess";
import type { FindingCode } from "../assessment/finding";
import { criteriaOf } from "../criteria/set";
import { shorten } from "./shorten";

/** Who can put it right: the unit itself, or the level that appraises. */
export type Side = "unit" | "appraiser";

/** What is told of a kind of finding, whose move it is, and how urgent; in the order they are told. */
const LACKS: readonly { readonly code: FindingCode; readonly words: string; readonly side: Side }[] = [
  { code: "evidence-missing", words: "chưa có minh chứng", side: "unit" },
  { code: "evidence-promised", words: "mới hẹn, chưa có minh chứng", side: "unit" },
  { code: "link-unsafe", words: "liên kết minh chứng không dùng được", side: "unit" },
  { code: "link-suspicious", words: "liên kết minh chứng đáng ngờ", side: "unit" },
  { code: "formula-sends-data", words: "công thức có thể gửi dữ liệu ra ngoài, cần ghi lại", side: "unit" },
  { code: "value-became-date", words: "ô bị đổi thành ngày, cần ghi lại", side: "unit" },
  { code: "cell-error", words: "ô bị lỗi công thức, cần ghi lại", side: "unit" },
  { code: "not-applicable-unexplained", words: "không áp dụng nhưng chưa giải trình", side: "unit" },
  { code: "mark-unreadable", words: "kết quả ghi không đọc được", side: "appraiser" },
  { code: "mark-conflict", words: "kết quả ghi mâu thuẫn", side: "appraiser" },
  { code: "points-out-of-range", words: "điểm ghi ngoài khung", side: "appraiser" },
  { code: "not-appraised", words: "chưa thẩm định", side: "appraiser" },
];

/** One criterion that a unit lacks something in. */
interface Lack {
  /** `1.1` */
  readonly criterion: string;
  /** Its text, short. */
  readonly short: string;
  readonly words: string;
  readonly side: Side;
}

/** A unit that still lacks something. */
export interface LackingUnit {
  readonly unit: AssessedUnit;
  /** Nothing was filled in at all. */
  readonly empty: boolean;
  readonly lacks: readonly Lack[];
}

/**
 * Units that registered and lack something, most urgent first: those with nothing at all, then those whose
 * own evidence lacks in the most criteria, then those that wait for appraisal.
 */
export function lackingUnits(assessment: Assessment): LackingUnit[] {
  const texts = new Map(criteriaOf(assessment.set).map(({ code, text }) => [code, shorten(text, code, 60)]));
  const codes = [...texts.keys()];
  const list = assessment.units
    .filter(({ outcome }) => outcome !== "notRegistered")
    .map((unit): LackingUnit => {
      const lacks: Lack[] = [];
      for (const { code, words, side } of LACKS) {
        const about = new Set(
          unit.findings.filter((one) => one.code === code).flatMap((one) => one.criteria),
        );
        for (const criterion of codes) {
          if (about.has(criterion)) lacks.push({ criterion, short: texts.get(criterion) ?? "", words, side });
        }
      }
      const empty = unit.entries.length === 0 || unit.findings.some(({ code }) => code === "unit-empty");
      return {
        unit,
        empty,
        lacks: lacks.sort((a, b) => codes.indexOf(a.criterion) - codes.indexOf(b.criterion)),
      };
    })
    .filter(({ empty, lacks }) => empty || lacks.length > 0);
  const own = ({ lacks }: LackingUnit) => lacks.filter(({ side }) => side === "unit").length;
  return list.sort(
    (a, b) => Number(b.empty) - Number(a.empty) || own(b) - own(a) || b.lacks.length - a.lacks.length,
  );
}

/** Lacking units by assigned officer, the officer with the most units first; '' is without an officer. */
export function byOfficer(units: readonly LackingUnit[]): Map<string, LackingUnit[]> {
  const groups = new Map<string, LackingUnit[]>();
  for (const one of units) {
    const held = groups.get(one.unit.officer);
    if (held) held.push(one);
    else groups.set(one.unit.officer, [one]);
  }
  return new Map([...groups].sort(([, a], [, b]) => b.length - a.length));
}
