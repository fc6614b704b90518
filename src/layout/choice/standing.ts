/**
 * @fileoverview [L1] Whether a table is taken for the assessment without asking: where the workbook says so and every
 * content has criteria. Everything else may be it and is asked about, with the reason, or is none.
 */

import type { CriteriaSet } from "../../criteria/set";
import { fold } from "../../vietnamese/fold";
import { fromLegacy } from "../../vietnamese/legacy";
import type { AssessmentTable, Table } from "../columns/table";
import { linesAbove } from "../header/title";
import { CONTENTS, type Wording } from "../headings/wording";
import { headingsOfBranches } from "../rows/branches";
import { say } from "../sentences";
import { contentsOf, SAME_TEXT } from "./contents";
import { type Said, whatIsSaid } from "./said";
import { saysThreeActive } from "./title-words";

export interface Standing {
  /**
   * `contents`: it says that it is one, and lacks a content; `unsaid`: it has all that makes one, and nothing says that
   * it is; `other`: neither; `none`: what looks like marks stands under no criteria.
   */
  readonly is: "assessment" | "contents" | "unsaid" | "other" | "none";
  /** What is in doubt, and what to do, as a sentence; '' where nothing is. */
  readonly why: string;
}

const ASSESSMENT: Standing = { is: "assessment", why: "" };

/** Fewer criteria by number or text than this are no assessment, whatever a title says. */
const LEAST_NAMED = 2;

/** Where a reading stands, by what its tables and their surroundings say. */
export function standingOf(
  result: AssessmentTable | { readonly doubt: string },
  tables: readonly Table[],
  { sets, wording }: { readonly sets: readonly CriteriaSet[]; readonly wording: Wording },
): Standing {
  const criteria = "doubt" in result ? tables.flatMap((table) => table.criteria) : result.criteria;
  const { covered, named, byText } = contentsOf(criteria, sets, wording);
  const said = ofAnotherBody(result) ?? saidOf(tables, judgesBranches(result));
  const sheet = tables[0]?.tab.name ?? "";
  if (named >= LEAST_NAMED && "units" in result && (said.says === "yes" || byText)) {
    if (!byText && isNobodysYouth(result, wording)) return { is: "unsaid", why: say.noYouthUnion(sheet) };
    if (areBranches(result, tables))
      return { is: "unsaid", why: say.branches(sheet, result.units[0]?.name ?? "") };
  }
  const own = said.says === "yes" || (byText && said.says !== "thing");
  // Where even its rows are in doubt the sentence about that says more.
  if ("doubt" in result && own) return ASSESSMENT;
  if (named < LEAST_NAMED)
    return { is: "none", why: said.says === "yes" ? say.noCriteria(sheet) : say.notThis(sheet, said.line) };
  if (own && covered.length >= CONTENTS) return ASSESSMENT;
  if (own) return { is: "contents", why: say.contentMissing(sheet, covered) };
  const why = said.line === "" ? say.unsaid(sheet) : say.otherTitle(sheet, said.line, tables.some(titleSays));
  return { is: covered.length < CONTENTS ? "other" : "unsaid", why };
}

const titleSays = ({ tab, title }: Table) => saysThreeActive(title) || saysThreeActive(tab.name);

/** What to ask about a table whose criteria do not cover the three contents; null where they do. */
export function contentsMissing(
  { tables, criteria }: AssessmentTable,
  sets: readonly CriteriaSet[],
  wording: Wording,
): string | null {
  const { covered } = contentsOf(criteria, sets, wording);
  return covered.length < CONTENTS ? say.contentMissing(tables[0]?.tab.name ?? "", covered) : null;
}

/** Names that are no base unit's of the Youth Union; "CĐCS" is a chi đoàn cơ sở too. */
const OTHER_BODY = /^(?:chi )?hoi (?!dong\b)|^(?:cong doan|lien doan|ldld|lien doi|chi bo|dang bo)\b/;

/** [L1] Where half of the units are another body's, none of its titles makes them the Youth Union's. */
function ofAnotherBody(result: AssessmentTable | { readonly doubt: string }): Said | null {
  if ("doubt" in result) return null;
  const theirs = result.units.filter(({ name }) => OTHER_BODY.test(fold(name)));
  const [first] = theirs;
  return first && theirs.length * 2 > result.units.length ? { says: "thing", line: first.name } : null;
}

/** Words of the Youth Union's; "giai đoạn", "công đoàn", "trung đoàn" are none. */
const YOUTH =
  /(?<!\b(?:giai|cong|lu|trung|tieu|su|quan|binh|tap|lien) )\bdoan\b|\b(?:thanh nien|thieu nhi|tncs|dvtn|dtn|csd|dcs|cdcs)\b/;
/** So many names tell whose units they are. */
const NAMES = 40;
/** Fewer words of its own say nothing of a criterion. */
const WORDS = 2;

/** [L1] Other bodies have "3 chủ động" of their own: where contents are none of ours and nothing names the Youth Union. */
function isNobodysYouth({ tables, units, criteria }: AssessmentTable, wording: Wording): boolean {
  const texts = criteria.map(({ text }) => text).filter((text) => text.split(/\s+/).length >= WORDS);
  if (
    texts.length * 2 <= criteria.length ||
    texts.some((text) => (wording.clear(text)?.score ?? 0) >= SAME_TEXT)
  )
    return false;
  const around = tables.flatMap(({ tab, headerRows, taken }) => [
    tab.name,
    ...linesAbove(tab, headerRows[0] as number),
    ...taken.map(({ heading }) => heading),
  ]);
  const names = units.slice(0, NAMES).map(({ name }) => name);
  return ![...around, ...names, ...texts].some((text) => YOUTH.test(fold(fromLegacy(text))));
}

/** "Chi đoàn thôn Bản Cù"; a chi đoàn cơ sở is a base unit. */
const BRANCH = /^chi doan (?!co so\b|cs\b)/;
const OF_BRANCHES = /\bchi doan\b(?! (?:co so|cs)\b)/;
const OF_BASE_UNITS =
  /\b(?:doan co so|co so doan|dcs|csd|chi doan co so|huyen|quan|tinh|thanh doan|thi doan)\b/;
/** Letterhead of a base unit, which has branches below it. */
const BASE_UNIT =
  /^(?:bch |ban chap hanh )?doan (?:tncs ho chi minh |thanh nien )?(?:xa|phuong|thi tran|truong)\b/;

/** Since then there are no districts: what stands right above a chi đoàn is the commune's Đoàn, and judges it. */
const DISTRICTS_END = 2025;

/** [L1] A base unit's own table of its branches is no assessment of base units. */
function areBranches({ units }: AssessmentTable, tables: readonly Table[]): boolean {
  const own = headingsOfBranches(units).size;
  const below = tables.some(({ year }) => year !== null && year >= DISTRICTS_END);
  // One Đoàn over all its branches is who judges them since then.
  if (own > (below ? 1 : 0)) return true;
  if (below) return false;
  if (!units.every(({ name }) => BRANCH.test(fold(name)))) return false;
  return tables.some(({ tab, headerRows }) => {
    const lines = [...linesAbove(tab, headerRows[0] as number), tab.name].map(fold);
    if (lines.some((line) => BASE_UNIT.test(line))) return true;
    return lines.some((line) => OF_BRANCHES.test(line)) && !lines.some((line) => OF_BASE_UNITS.test(line));
  });
}

/** Whether most of the units are chi đoàn. */
function judgesBranches(result: AssessmentTable | { readonly doubt: string }): boolean {
  if ("doubt" in result) return false;
  const branches = result.units.filter(({ name }) => OF_BRANCHES.test(fold(name)));
  return branches.length * 2 > result.units.length;
}

/** Of several tabs one that says it speaks for all. */
function saidOf(tables: readonly Table[], ofBranches: boolean): Said {
  const all = tables.map((table) => whatIsSaid(table, ofBranches));
  return (
    all.find(({ says }) => says === "yes") ??
    all.find(({ says }) => says !== null) ?? { says: null, line: "" }
  );
}
