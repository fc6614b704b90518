/** @fileoverview Ways in which lists and forms, whose criteria stand in rows, are spoiled. */
import { SET_2018_2022 } from "../../src/criteria/presets";
import { columnIndex } from "../../src/table/a1";
import type { CellValue, Merge, Tab } from "../../src/table/tab";
import type { Dice } from "./dice";
import type { GeneratedBook } from "./row-sheets";
import type { Spoilt } from "./spoilt";
import { BEHIND, WORDS } from "./strange-words";

const CODES = SET_2018_2022.pillars.flatMap((pillar) => pillar.criteria.map(({ code }) => code));
const TEXTS = SET_2018_2022.pillars.flatMap((pillar) => pillar.criteria.map(({ text }) => text));

/** A book whose cells can be changed; rows and columns are 0-based. */
class Pages {
  readonly pages: { name: string; rows: CellValue[][]; merges: Merge[] }[];
  constructor(private readonly book: GeneratedBook) {
    this.pages = book.tabs.map(({ name, values, merges }) => ({
      name,
      rows: values.map((row) => [...row]),
      merges: [...merges()],
    }));
  }
  clone(): Pages {
    return new Pages({ ...this.book, tabs: this.tabs() });
  }
  tabs(): Tab[] {
    return this.pages.map(({ name, rows, merges }, index) => ({
      ...(this.book.tabs[index] as Tab),
      name,
      values: rows,
      merges: () => merges,
    }));
  }
  at(field: string): number {
    const found = this.book.columns.find((one) => one.field === field);
    return found ? columnIndex(found.column) : -1;
  }
  /** A unit's page and the rows of its criteria, in their order. */
  rowsOf(unit: GeneratedBook["units"][number]) {
    const index = this.book.kind === "long" ? 0 : this.book.units.indexOf(unit);
    const page = this.pages[index] as (typeof this.pages)[number];
    return { page, rows: CODES.map((code) => (unit.rows[code]?.[0] ?? 0) - 1) };
  }
  insert(page: (typeof this.pages)[number], at: number, cells: CellValue[]): void {
    page.rows.splice(at, 0, cells);
    page.merges = page.merges.map((merge) => ({
      ...merge,
      firstRow: merge.firstRow >= at ? merge.firstRow + 1 : merge.firstRow,
      lastRow: merge.lastRow >= at ? merge.lastRow + 1 : merge.lastRow,
    }));
  }
}

type RowSpoiler = (book: GeneratedBook, dice: Dice) => Omit<Spoilt, "made"> | null;

const undeterminedOf = (name: string) => (one: string, was: string) =>
  one === name ? [was === "recognised" ? "undetermined" : was, "undetermined"] : [was];

/** Cells of a form's rows that follow each other, alike and then merged. */
function mergedDown(fields: RegExp, value: CellValue | null): RowSpoiler {
  return (book, dice) => {
    const columns = book.columns.filter(({ field }) => fields.test(field));
    if (columns.length === 0) return null;
    const column = columnIndex(dice.of(columns).column);
    const good = new Pages(book);
    const { page, rows } = good.rowsOf(dice.of(book.units));
    const from = dice.below(rows.length - 1);
    const run = rows.slice(from, from + 2 + dice.below(3));
    const [first = 0] = run;
    if (run.length < 2 || run.some((row, n) => row !== first + n)) return null;
    const same = value ?? page.rows[first]?.[column] ?? "";
    if (same === "") return null;
    for (const row of run) (page.rows[row] as CellValue[])[column] = same;
    const bad = good.clone();
    const spoiled = bad.pages[good.pages.indexOf(page)] as typeof page;
    for (const row of run.slice(1)) (spoiled.rows[row] as CellValue[])[column] = "";
    spoiled.merges.push({
      firstRow: first,
      lastRow: first + run.length - 1,
      firstColumn: column,
      lastColumn: column,
    });
    return { good: good.tabs(), tabs: bad.tabs(), asking: "plain" };
  };
}

/** Where codes stand as numbers of the rows: these columns hold them. */
function codeColumn(book: GeneratedBook): "order" | null {
  return /naming=(order codes|roman\+order)/.test(book.made) &&
    !/units=(column|filled down|merged)/.test(book.made)
    ? "order"
    : null;
}

/** Criteria numbered on through the contents, 1 to 15 ([L6]). */
const numberedOn: RowSpoiler = (book) => {
  const field = codeColumn(book);
  if (!field) return null;
  const good = new Pages(book);
  const bad = good.clone();
  for (const unit of book.units) {
    const { page, rows } = bad.rowsOf(unit);
    rows.forEach((row, n) => {
      (page.rows[row] as CellValue[])[bad.at(field)] = n + 1;
    });
    // Contents as roman numbers, so that the criteria's numbers are theirs alone.
    for (let row = (rows[0] ?? 1) - 1; row <= (rows.at(-1) ?? 0); row += 1) {
      if (rows.includes(row)) continue;
      const n = rows.findIndex((one) => one > row) / 5;
      if (Number.isInteger(n)) (page.rows[row] as CellValue[])[bad.at(field)] = ["I", "II", "III"][n] ?? "";
    }
  }
  return { good: good.tabs(), tabs: bad.tabs(), asking: "plain" };
};

/** One criterion's row among the numbered ones loses its number ([L6]). */
const numberLost: RowSpoiler = (book, dice) => {
  const field = codeColumn(book);
  if (!field) return null;
  const good = new Pages(book);
  const bad = good.clone();
  const unit = dice.of(book.units);
  const { page, rows } = bad.rowsOf(unit);
  // A row without a mark holds nothing that could be lost.
  const marks = book.columns.filter((one) => /^(self|appraised)/.test(one.field));
  const marked = rows.filter((row) =>
    marks.some(({ column }) => (page.rows[row]?.[columnIndex(column)] ?? "") !== ""),
  );
  if (marked.length === 0) return null;
  const row = dice.of(marked);
  (page.rows[row] as CellValue[])[bad.at(field)] = "";
  return {
    good: good.tabs(),
    tabs: bad.tabs(),
    asking: "open",
    may: (name, was) => (name === unit.name ? [was, "undetermined"] : [was]),
    mustName: [{ sheet: page.name, row: row + 1 }],
  };
};

/** One criterion's row bears the number of the one before ([L6]). */
const codeTwice: RowSpoiler = (book, dice) => {
  const good = new Pages(book);
  const field = codeColumn(book) ?? (/naming=(code|TC|number)\b/.test(book.made) ? "criterion" : null);
  if (!field) return null;
  const bad = good.clone();
  const unit = dice.of(book.units);
  const { page, rows } = bad.rowsOf(unit);
  const at = 1 + dice.below(4) + 5 * dice.below(3);
  const column = bad.at(field);
  (page.rows[rows[at] as number] as CellValue[])[column] = page.rows[rows[at - 1] as number]?.[column] ?? "";
  return { good: good.tabs(), tabs: bad.tabs(), asking: "open", may: undeterminedOf(unit.name) };
};

/** One criterion's row taken out. */
const rowDropped: RowSpoiler = (book, dice) => {
  if (/units=merged/.test(book.made)) return null;
  const good = new Pages(book);
  const bad = good.clone();
  const unit = dice.of(book.units);
  const { page, rows } = bad.rowsOf(unit);
  const at = 1 + dice.below(14);
  page.rows.splice(rows[at] as number, 1);
  return { good: good.tabs(), tabs: bad.tabs(), asking: "open", may: undeterminedOf(unit.name) };
};

/** Sums after each content. */
const sumsInside: RowSpoiler = (book, dice) => {
  if (/units=(merged|filled down)/.test(book.made)) return null;
  const good = new Pages(book);
  const bad = good.clone();
  for (const unit of [...book.units].reverse()) {
    const { page, rows } = bad.rowsOf(unit);
    for (const n of [14, 9, 4]) {
      const line = (page.rows[0] as CellValue[]).map((): CellValue => "");
      line[bad.at("criterion")] = dice.of(["Cộng", `Cộng nội dung ${(n + 1) / 5}`, "Tổng"]);
      const mark = bad.at("appraised");
      if (mark >= 0) line[mark] = dice.of<CellValue>([5, "5/5", 4]);
      bad.insert(page, (rows[n] as number) + 1, line);
    }
  }
  return { good: good.tabs(), tabs: bad.tabs(), asking: "plain" };
};

/** The row of headings lost. */
const headerDropped: RowSpoiler = (book) => {
  const good = new Pages(book);
  const bad = good.clone();
  const [unit] = book.units;
  if (!unit) return null;
  const { page, rows } = bad.rowsOf(unit);
  let row = (rows[0] as number) - 1;
  const heading = /Thẩm định|chấm|TĐ|Đánh giá|Kết quả|Chấm|Điểm|Đạt/;
  while (row > 0 && !(page.rows[row] ?? []).some((value) => heading.test(String(value)))) row -= 1;
  if (row <= 1) return null;
  page.rows[row] = (page.rows[row] as CellValue[]).map((): CellValue => "");
  return {
    good: good.tabs(),
    tabs: bad.tabs(),
    asking: "open",
    may: (_, was) => [was, "undetermined"],
    tabOf: (name) => (name === unit.name ? page.name : undefined),
  };
};

/** A unit's name that is an error or dots ([U6]). */
const nameLost: RowSpoiler = (book, dice) => {
  const unit = dice.of(book.units);
  const good = new Pages(book);
  const bad = good.clone();
  const { page } = bad.rowsOf(unit);
  // Where a name stands once for its rows, none is the name above.
  const below = /units=(filled down|merged)/.test(book.made);
  const to = dice.of(["#N/A", "#REF!", "Đoàn xã ……", ...(below ? [] : [""])]);
  let found = false;
  for (const cells of page.rows)
    cells.forEach((value, column) => {
      const text = String(value);
      if (!text.includes(unit.name) || text.length > unit.name.length + 14) return;
      cells[column] = text.replace(unit.name, to);
      found = true;
    });
  if (!found) return null;
  return {
    good: good.tabs(),
    tabs: bad.tabs(),
    asking: "open",
    may: (name, was) => (name === unit.name ? ["no unit"] : [was, "undetermined"]),
    mustName: [{ sheet: page.name }],
  };
};

/** The texts of two criteria changed places while their numbers stay: the number is the code ([L6]). */
const textsSwapped: RowSpoiler = (book, dice) => {
  if (codeColumn(book) === null) return null;
  const good = new Pages(book);
  const bad = good.clone();
  const { page, rows } = bad.rowsOf(dice.of(book.units));
  const at = dice.below(14);
  const column = bad.at("criterion");
  const [one, other] = [rows[at] as number, rows[at + 1] as number];
  if (page.rows[one]?.[column] !== TEXTS[at]) return null;
  (page.rows[one] as CellValue[])[column] = TEXTS[at + 1] ?? "";
  (page.rows[other] as CellValue[])[column] = TEXTS[at] ?? "";
  return { good: good.tabs(), tabs: bad.tabs(), asking: "open", may: (_, was) => [was, "undetermined"] };
};

/** Words that nobody knows in a criterion's row, where the form or list has room for them, or below it: they are told ([L11]). */
const strangeWords =
  (where: RegExp | "beside" | "below", signs: readonly string[] = BEHIND, heading = /./): RowSpoiler =>
  (book, dice) => {
    const good = new Pages(book);
    const bad = good.clone();
    const unit = dice.of(book.units);
    const words = dice.of(WORDS);
    const { page, rows } = bad.rowsOf(unit);
    const row = dice.of(rows);
    const put = (at: number, column: number, value: CellValue) => {
      const cells = page.rows[at] as CellValue[];
      while (cells.length <= column) cells.push("");
      cells[column] = value;
    };
    const width = Math.max(...page.rows.map((cells) => cells.length));
    if (where === "beside") put(row, width, words);
    else if (where === "below") bad.insert(page, Math.max(...rows) + 1, [words]);
    else {
      const column = dice.of(
        book.columns.filter(({ field }) => where.test(field)).map((one) => columnIndex(one.column)),
      );
      const value = column === undefined ? "" : page.rows[row]?.[column];
      const isHeaded = page.rows.some((cells) => heading.test(String(cells[column ?? -1] ?? "")));
      if (typeof value !== "string" || value === "" || !isHeaded) return null;
      put(row, column, `${value}${dice.of(signs).replace("*", words)}`);
    }
    return {
      good: good.tabs(),
      tabs: bad.tabs(),
      asking: "open",
      may: (name, was) => (name === unit.name ? [was, "undetermined"] : [was]),
      says: { words, of: unit.name },
    };
  };

/** By the kind of the harm. */
export const SPOILED_ROWS: Readonly<Record<string, RowSpoiler>> = {
  "rows: marks merged down": mergedDown(/^(self|appraised)$/, null),
  "rows: evidence merged down": mergedDown(/^evidence$/, "13-KH/ĐTN ngày 2/3/2021"),
  "rows: criteria numbered on": numberedOn,
  "rows: a number lost": numberLost,
  "rows: a code twice": codeTwice,
  "rows: a row dropped": rowDropped,
  "rows: sums inside": sumsInside,
  "rows: header dropped": headerDropped,
  "rows: a name lost": nameLost,
  "rows: texts swapped": textsSwapped,
  "rows: words behind a mark": strangeWords(/^(self|appraised)/),
  "rows: words behind evidence": strangeWords(/^evidence$/, [" (*)", " - *", " → *"]),
  // Below other headings stands what a criterion asks for.
  "rows: words behind a note": strangeWords(/^other$/, BEHIND, /^Ghi chú$/),
  "rows: words beside the table": strangeWords("beside"),
  "rows: words below a unit": strangeWords("below"),
};
