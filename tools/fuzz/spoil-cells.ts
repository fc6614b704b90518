/** @fileoverview Ways in which cells of a good wide sheet are spoiled: merged, split over rows, names lost. */
import type { CellValue } from "../../src/table/tab";
import type { Dice } from "./dice";
import type { Draft } from "./draft";
import type { Spoilt } from "./spoilt";

/** What became of the sheet, and what the answer may be; `tabs`, `good`, `made` are made from the drafts. */
export type Spoiler = (
  good: Draft,
  dice: Dice,
) =>
  | (Omit<Spoilt, "good" | "tabs" | "made" | "mustName"> & {
      readonly bad: Draft;
      readonly beside?: Spoilt["tabs"];
      /** 0-based. */
      readonly mustName?: readonly number[];
    })
  | null;

type Column = Draft["columns"][number];
export const valueIn = (draft: Draft, row: number, column: number): CellValue =>
  draft.rows[row]?.[column] ?? "";
export function put(draft: Draft, row: number, column: number, value: CellValue): void {
  const cells = draft.rows[row] as CellValue[];
  while (cells.length <= column) cells.push("");
  cells[column] = value;
}
export const columnsOf = (draft: Draft, fields: RegExp): Column[] =>
  draft.columns.filter(({ field }) => fields.test(field.field)).sort((a, b) => a.at - b.at);
export const nameColumn = (draft: Draft): number => columnsOf(draft, /^name$/)[0]?.at ?? -1;
const orderColumn = (draft: Draft): number => columnsOf(draft, /^order$/)[0]?.at ?? -1;

/** Two to four units in rows that follow each other. */
function neighbours(draft: Draft, dice: Dice): Draft["units"] | null {
  const runs: Draft["units"][] = [];
  for (let at = 0; at < draft.units.length - 1; at += 1) {
    const run = draft.units.slice(at, at + 2 + dice.below(3));
    if (run.length > 1 && run.every(({ row }, n) => row === (run[0]?.row ?? 0) + n)) runs.push(run);
  }
  return runs.length > 0 ? dice.of(runs) : null;
}

/** One cell in place of several that say the same; only the first keeps its value. */
function merge(draft: Draft, rows: readonly number[], columns: readonly number[]): void {
  const [firstRow = 0] = rows;
  const [firstColumn = 0] = columns;
  for (const row of rows)
    for (const column of columns) if (row !== firstRow || column !== firstColumn) put(draft, row, column, "");
  draft.merges.push({
    firstRow,
    lastRow: rows.at(-1) ?? firstRow,
    firstColumn,
    lastColumn: columns.at(-1) ?? firstColumn,
  });
}

/** Cells of neighbouring units, alike and then merged: the answer is as if each held the value ([L5]). */
function mergedDown(fields: RegExp, values?: readonly CellValue[]): Spoiler {
  return (good, dice) => {
    const columns = columnsOf(good, fields);
    const run = neighbours(good, dice);
    if (columns.length === 0 || !run) return null;
    const { at } = dice.of(columns);
    const [first] = run;
    const value = values ? dice.of(values) : valueIn(good, first?.row ?? 0, at);
    if (value === "") return null;
    for (const { row } of run) put(good, row, at, value);
    const bad = good.clone();
    const rows = run.map(({ row }) => row);
    merge(bad, rows, [at]);
    return { bad, asking: "plain" };
  };
}

/** A unit's marks of neighbouring criteria, alike and then merged. */
const mergedAcross: Spoiler = (good, dice) => {
  const columns = columnsOf(good, /^(self|appraised)$/).filter(({ field }) => field.criterion);
  const at = dice.below(Math.max(1, columns.length - 2));
  const run = columns.slice(at, at + 2 + dice.below(4));
  const [first] = run;
  if (!first || run.length < 2) return null;
  const adjacent = run.every((one, n) => one.at === first.at + n && one.field.field === first.field.field);
  const unit = dice.of(good.units);
  const value = valueIn(good, unit.row, first.at);
  if (!adjacent || value === "") return null;
  for (const one of run) put(good, unit.row, one.at, value);
  const bad = good.clone();
  const across = run.map((one) => one.at);
  merge(bad, [unit.row], across);
  return { bad, asking: "plain" };
};

/** Marks and evidence of the later contents on a second row, below a name that is merged or left blank ([U7]). */
const splitOver: Spoiler = (good, dice) => {
  const unit = dice.of(good.units);
  const name = nameColumn(good);
  const moved = columnsOf(good, /./).filter(
    ({ field }) => (field.criterion ?? `${field.pillar ?? "0"}.`) >= "2",
  );
  if (moved.every(({ at }) => valueIn(good, unit.row, at) === "")) return null;
  const kept = columnsOf(good, /./).filter((one) => one.field.criterion?.startsWith("1."));
  if (kept.every(({ at }) => valueIn(good, unit.row, at) === "")) return null;
  const bad = good.clone();
  bad.insertRow(
    unit.row + 1,
    (bad.rows[0] as CellValue[]).map((): CellValue => ""),
  );
  for (const { at } of moved) {
    put(bad, unit.row + 1, at, valueIn(bad, unit.row, at));
    put(bad, unit.row, at, "");
  }
  // The name typed again is a unit given twice ([U2]).
  let again = false;
  if (dice.chance(0.6)) {
    const left = columnsOf(bad, /^(order|name|type|group|officer|registration)$/).map(({ at }) => at);
    for (const at of left) merge(bad, [unit.row, unit.row + 1], [at]);
  } else if (dice.chance(0.3)) {
    put(bad, unit.row + 1, name, valueIn(bad, unit.row, name));
    again = true;
  }
  return {
    bad,
    asking: again ? "open" : "plain",
    may: (one, was) => (one === unit.name ? [was, "undetermined"] : [was]),
  };
};

/** A unit's row where nobody can say whose it is ([U1], [U6]). */
function nameless(names: readonly CellValue[], numbered: boolean): Spoiler {
  return (good, dice) => {
    const marks = columnsOf(good, /^(self|appraised)/);
    const filled = good.units.filter(({ row }) => marks.some(({ at }) => valueIn(good, row, at) !== ""));
    if (filled.length < 2) return null;
    const unit = dice.of(filled);
    const bad = good.clone();
    put(bad, unit.row, nameColumn(bad), dice.of(names));
    const order = orderColumn(bad);
    if (!numbered && order >= 0) put(bad, unit.row, order, "");
    const above = [...good.units].reverse().find(({ row }) => row < unit.row);
    return {
      bad,
      asking: "open",
      // What the row says may belong to the unit above it.
      may: (one, was) =>
        one === unit.name ? ["no unit"] : one === above?.name ? [was, "undetermined"] : [was],
      mustName: [unit.row],
    };
  };
}

/** Rows numbered in another way: the numbers of rows say nothing of units. */
const numberedAnew: Spoiler = (good, dice) => {
  const order = orderColumn(good);
  if (order < 0) return null;
  const bad = good.clone();
  const how = dice.of(["none", "all 1", "from 5", "letters", "text", "gaps", "backwards"]);
  bad.made += `, numbers: ${how}`;
  bad.units.forEach(({ row }, n) => {
    const numbers: Record<string, CellValue> = {
      none: "",
      "all 1": 1,
      "from 5": n + 5,
      letters: String.fromCharCode(97 + (n % 26)),
      text: `0${n + 1}`,
      gaps: n % 3 === 1 ? "" : n + 1,
      backwards: bad.units.length - n,
    };
    put(bad, row, order, numbers[how] ?? "");
  });
  return { bad, asking: "plain" };
};

/** Marks as others type them. */
const markedAnew: Spoiler = (good, dice) => {
  const columns = columnsOf(good, /^(self|appraised)$/);
  const [pass, fail] = dice.of<readonly [CellValue, CellValue]>([
    ["✓", "✗"],
    ["+", "-"],
    ["v", "o"],
    ["ü", "û"],
    ["Đ", "K"],
    ["T", "K"],
    ["Có", "Không"],
    ["X", "0"],
    ["đạt yêu cầu", "chưa đạt yêu cầu"],
    ["Đạt (bổ sung minh chứng)", "Chưa đạt (thiếu kế hoạch)"],
  ]);
  const anew = new Map<CellValue, CellValue>([
    ["Đạt", pass],
    ["Không đạt", fail],
  ]);
  const bad = good.clone();
  let changed = false;
  for (const { row } of bad.units)
    for (const { at } of columns) {
      const to = anew.get(valueIn(bad, row, at));
      if (to === undefined) continue;
      put(bad, row, at, to);
      changed = true;
    }
  bad.made += `, marks ${pass} and ${fail}`;
  if (!changed) return null;
  return { bad, asking: "open", may: (_, was) => [was, "undetermined"] };
};

const DOTS = ["Đoàn xã ……", "Đoàn xã ......", "…", "....................", "Đoàn xã ___"];

/** By the kind of the harm. */
export const SPOILED_CELLS: Readonly<Record<string, Spoiler>> = {
  "marks merged down": mergedDown(/^(self|appraised)$/),
  "marks merged across": mergedAcross,
  "evidence merged down": mergedDown(/^evidence$/, ["13-KH/ĐTN ngày 20/4/2021", "Sổ theo dõi", "chưa có"]),
  "explanation merged down": mergedDown(/^explanation$/, ["Hồ sơ giấy lưu tại văn phòng"]),
  "registration merged down": mergedDown(/^registration$/, ["x", "Có", new Date(Date.UTC(2021, 0, 12))]),
  "result merged down": mergedDown(/^result$/, ["Công nhận", "Không công nhận"]),
  "district merged down": mergedDown(/^group$/),
  "a unit over two rows": splitOver,
  "a row without a name": nameless([""], true),
  "a row without name and number": nameless([""], false),
  "an error for a name": nameless(["#N/A", "#REF!", "#VALUE!", 0], true),
  "dots for a name": nameless(DOTS, true),
  "rows numbered anew": numberedAnew,
  "marks typed anew": markedAnew,
};
