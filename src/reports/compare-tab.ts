/**
 * @fileoverview The tab `3CĐ · So sánh năm`: counts of both years on top with their chart, criteria lost and won, then a row a
 * unit with what it was, and why some cannot be compared.
 */
import type { Assessment } from "../assessment/assessed";
import type { Finding } from "../findings/codes";
import { UNIT_WORDS } from "../findings/words";
import { changeWords, lagsWords, STANDING_WORDS, whyUncompared } from "../messages/compare";
import { a1 } from "../table/a1";
import { TAB_COMPARE } from "../table/own-tabs";
import { type ComparedUnit, type Comparison, STANDINGS } from "../year/compare";
import type { Block, BlockCell } from "./block";
import { judgedBy, sheetRead } from "./heading";
import { footOf, type Letter, lettered } from "./letter";
import { shorten } from "./shorten";
import { addToSee } from "./to-see";

const WIDTHS = [40, 250, 230, 120, 120, 175, 110, 110, 420] as const;
const PLACES = { middle: 4, right: 8 };
const LONGEST_CRITERION = 60;
/** The charts stand at the right of their tables. */
const COUNTS_CHART = { column: 4, width: 510 };
const CRITERIA_CHART = { column: 7, width: 530 };
const ROW = 21;
const UPPER_ROWS = 9;
const LOWER_ROWS = 14;

/** An assessment whose year is known. */
export type OfYear = Assessment & { readonly year: number };

/** The block of the tab. */
export function compareTab(
  { prior, now }: { readonly prior: OfYear; readonly now: OfYear },
  comparison: Comparison,
  { letter, findings }: { readonly letter: Letter; readonly findings: readonly Finding[] },
): Block {
  const { now: time, ...whose } = letter;
  const day = time.slice(0, time.indexOf(" "));
  const title = `SO SÁNH NĂM ${prior.year} VÀ NĂM ${now.year} – ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”`;
  const from = (one: OfYear) => `${judgedBy(one)} · ${sheetRead(one)}`;
  const block = lettered({ ...whose, day }, title, [from(prior), from(now)], PLACES).of(String(now.year));
  for (const note of notes(prior, comparison)) block.add([note]);

  block.gap().add(["1. Kết quả chung"], "heading");
  const counts = block.length;
  block.add(["TT", "Kết quả so sánh", `Đơn vị năm ${prior.year}`, `Đơn vị năm ${now.year}`], "head");
  STANDINGS.forEach((standing, index) => {
    const { prior: were, now: are } = comparison.counts[standing];
    block.add([index + 1, STANDING_WORDS[standing], were, are]);
  });
  const counted = block.length;
  block.add(["", "Cộng", prior.units.length, now.units.length], "sum");

  const { criteria } = comparison;
  let charted: { readonly from: number; readonly to: number } | null = null;
  if (criteria.length > 0) {
    block.gap().add(["2. Theo tiêu chí (đơn vị có ở cả hai năm)"], "heading");
    const head = block.length;
    block.add(
      ["Mã", "Tiêu chí", "Đạt cả hai năm", "Đạt thêm", "Mất đi", "Chưa đạt cả hai năm", "Chưa rõ"],
      "head",
    );
    for (const { code, text, kept, won, lost, neither, unknown } of criteria)
      block.add([code, shorten(text, code, LONGEST_CRITERION), kept, won, lost, neither, unknown]);
    charted = { from: head, to: block.length };
  }
  while (block.length < counts + UPPER_ROWS + (charted ? LOWER_ROWS : 0)) block.gap();

  block.gap().add([`${charted ? 3 : 2}. Từng đơn vị`], "heading");
  block.add(
    [
      "TT",
      `Đơn vị năm ${now.year}`,
      `Đơn vị năm ${prior.year}`,
      `Kết quả ${prior.year}`,
      `Kết quả ${now.year}`,
      "So sánh",
      "Mất tiêu chí",
      "Đạt thêm tiêu chí",
      "Vì sao không so được; thay đổi đơn vị",
    ],
    "head",
  );
  const { table } = block;
  const names = { prior: namesOf(prior), now: namesOf(now) };
  const years = { prior: prior.year, now: now.year };
  comparison.units.forEach((unit, index) => {
    block.add([
      index + 1,
      unit.now === null ? "" : nameCell(now, unit.now, names.now[unit.now] ?? ""),
      unit.prior.map((at) => names.prior[at] ?? "").join("\n"),
      outcomesOf(prior, unit.prior),
      unit.now === null ? "" : outcomesOf(now, [unit.now]),
      STANDING_WORDS[unit.standing],
      unit.lost.join(", "),
      unit.won.join(", "),
      remarks(unit, years),
    ]);
  });
  addToSee(block, "CẦN XEM LẠI Ở DANH SÁCH THAY ĐỔI ĐƠN VỊ", findings);
  footOf(block, letter, now);
  return block.build(TAB_COMPARE, [...WIDTHS], 0, {
    ...(table ? { filter: table } : {}),
    charts: [
      {
        title: CHART_TITLES.counts,
        from: counts,
        to: counted,
        names: 1,
        first: 3,
        last: 3,
        place: { ...COUNTS_CHART, row: counts, height: (UPPER_ROWS - 1) * ROW },
      },
      ...(charted
        ? [
            {
              title: CHART_TITLES.criteria,
              ...charted,
              names: 0,
              first: 3,
              last: 4,
              place: { ...CRITERIA_CHART, row: charted.from, height: LOWER_ROWS * ROW },
            },
          ]
        : []),
    ],
  });
}

const CHART_TITLES = { counts: "Số đơn vị theo kết quả so sánh", criteria: "Tiêu chí đạt thêm, mất đi" };

/** What the comparison leaves out. */
function notes(prior: OfYear, { criteria, criteriaApart }: Comparison): string[] {
  if (criteria.length === 0)
    return ["Hai năm chấm theo bộ tiêu chí khác nhau: chỉ so kết quả công nhận, không so từng tiêu chí."];
  return criteriaApart.length === 0
    ? []
    : [`Không so tiêu chí ${criteriaApart.join(", ")}: năm ${prior.year} không có, hoặc ghi bằng lời khác.`];
}

function nameCell({ units }: OfYear, index: number, name: string): BlockCell {
  const at = units[index]?.at;
  if (!at) return name;
  return { text: name, sheet: at.tab.name, cell: a1(at.row, at.column) };
}

/** Units' names, each with its district or group where another has the same. */
function namesOf({ units }: OfYear): readonly string[] {
  const times = new Map<string, number>();
  for (const { name } of units) times.set(name, (times.get(name) ?? 0) + 1);
  return units.map(({ name, heading }) =>
    heading !== "" && (times.get(name) ?? 0) > 1 ? `${name} (${heading})` : name,
  );
}

/** One word where all have the same outcome, else each its own, in their order. */
function outcomesOf({ units }: OfYear, indexes: readonly number[]): string {
  const words = indexes.flatMap((at) => (units[at] ? [UNIT_WORDS[units[at].outcome]] : []));
  return new Set(words).size === 1 ? (words[0] ?? "") : words.join("\n");
}

function remarks(
  { why, whom, via, lags, now }: ComparedUnit,
  years: { readonly prior: number; readonly now: number },
): string {
  const changed = [...new Set(via.map(changeWords))].join(", ");
  return [
    // When it was closed says the change.
    why === null || (why === "closed" && changed !== "")
      ? ""
      : whyUncompared(why, whom, { ...years, isNow: now !== null }),
    changed === "" ? "" : `${changed.charAt(0).toUpperCase()}${changed.slice(1)}.`,
    lags === null ? "" : lagsWords(lags),
  ]
    .filter(Boolean)
    .join(" ");
}
