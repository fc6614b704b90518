/** @fileoverview A unit's own sheet, handed back to it: what it has, what it lacks, and its result. */
import { LETTERS, UNIT_WORDS } from "../findings/words";
import { shorten } from "../reports/shorten";
import { fileName } from "../upward/names";
import type { PaperFacts, PaperUnit } from "./facts";
import { DRAFT, ending, fileDay, fileOf, letterhead, yearOf } from "./letterhead";
import { nameOf } from "./list";
import { heading, middle, type Paper, type Part, running } from "./paper";

const RESULTS: Readonly<Record<string, string>> = {
  [LETTERS.pass]: "Đạt",
  [LETTERS.fail]: "Chưa đạt",
  [LETTERS.undetermined]: "Chưa rõ",
  [LETTERS.notApplicable]: "Không áp dụng",
};

/** A line a criterion: the sheet fits a page. */
const LONGEST_CRITERION = 50;
const TABLE_SIZE = 11;

/** The sheets of some units in one paper, each on pages of its own. @param units indexes into the facts' units */
export function unitSheets(facts: PaperFacts, units: readonly number[]): Paper {
  const chosen = units.flatMap((index) => facts.units[index] ?? []);
  const [only] = chosen;
  return {
    title: chosen.length === 1 && only?.name ? `Phiếu kết quả – ${only.name}` : "Phiếu kết quả",
    file:
      chosen.length === 1 && only?.name
        ? fileOf(`phieu-${fileName(only.name)}`, facts)
        : fileOf("phieu-ket-qua", facts),
    day: fileDay(facts, DRAFT),
    parts: chosen.flatMap((unit, at): Part[] => [
      ...(at > 0 ? [{ kind: "page" } as const] : []),
      ...sheetOf(facts, unit),
    ]),
  };
}

function sheetOf(facts: PaperFacts, unit: PaperUnit): Part[] {
  const lacks = new Map<number, string[]>();
  for (const [index, words] of unit.lacks) lacks.set(index, [...(lacks.get(index) ?? []), words]);
  const results = [...unit.criteria];
  const passed = results.filter((letter) => letter === LETTERS.pass).length;
  const judged = unit.outcome !== "notRegistered";
  const parts: Part[] = [
    letterhead(facts, null, DRAFT),
    middle("PHIẾU KẾT QUẢ", { bold: true }),
    middle(["Xây dựng Đoàn cơ sở “3 chủ động” ", yearOf(facts)], { bold: true, rule: true }),
    running(["Đơn vị: ", nameOf(unit), ...(unit.type === "" ? [] : [` (${unit.type})`])]),
    running(
      `Kết quả: ${UNIT_WORDS[unit.outcome]}${unit.decided === "" ? "" : `, theo Quyết định số ${unit.decided}`}.`,
    ),
    ...(unit.reason === "" ? [] : [running(`Lý do: ${unit.reason}`)]),
  ];
  if (judged)
    parts.push(heading(`Đạt ${passed}/${results.length} tiêu chí`), {
      kind: "table",
      head: ["Tiêu chí", "Nội dung", "Kết quả", "Cần bổ sung"],
      rows: facts.criteria.map(({ code, text }, index) => [
        code,
        shorten(text, code, LONGEST_CRITERION),
        RESULTS[results[index] ?? ""] ?? "",
        (lacks.get(index) ?? []).join("; "),
      ]),
      widths: [9, 58, 12, 21],
      size: TABLE_SIZE,
      aligns: ["center", "left", "center", "left"],
    });
  return [...parts, ending(facts, [])];
}
