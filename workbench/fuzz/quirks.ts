/**
 * @fileoverview What befalls district sheets after somebody laid them out: headings respelt, columns and rows put
 * in, printed pages pasted together, other tabs around. The truth moves along.
 */
import { SET_2018_2022 } from "../../src/criteria/presets";
import { a1, columnIndex, columnLetters } from "../../src/table/a1";
import type { CellValue, Merge, Tab } from "../../src/table/tab";
import { fromTcvn3 } from "../../src/vietnamese/tcvn3";
import { Dice } from "./dice";
import type { Beside } from "./mistakes";
import { type GeneratedBook, rowBook } from "./row-sheets";
import { tabOf } from "./tabs";
import { type GeneratedSheet, wideSheet } from "./wide-sheets";

/** A wide sheet with quirks, and what stands around it. */
export function spoiltSheet(seed: number): { sheet: GeneratedSheet; beside: Beside } {
  const dice = new Dice(seed ^ 0x5eed);
  const made = wideSheet(seed);
  const draft = new Draft(made);
  if (dice.chance(0.5)) draft.respell(dice);
  if (dice.chance(0.5)) draft.putInColumns(dice);
  if (dice.chance(0.5)) draft.putInRows(dice);
  const sheet = draft.sheet();
  if (!dice.chance(0.5)) return { sheet, beside: { tabs: [] } };
  const named = sheet.columns.some(({ field }) => field === "registration");
  const evidence = sheet.columns.some(({ field }) => field === "evidence");
  const names = sheet.units.map(({ name }) => name);
  return { sheet, beside: around(dice, names, sheet.year, named, evidence) };
}

/** A book of lists or forms with quirks, and what stands around it. */
export function spoiltBook(seed: number): { book: GeneratedBook; beside: Beside } {
  const dice = new Dice(seed ^ 0xb00c);
  const book = rowBook(seed);
  const how = dice.of(SPELLINGS);
  const tabs = book.tabs.map((tab) => ({
    ...tab,
    values: tab.values.map((row) =>
      row.map((value) =>
        // Names of units are compared to the letter, so that only headings and criteria are respelt.
        typeof value === "string" &&
        !/^(Đoàn|Chi|Xã|Đơn vị ?:|Tên đơn vị ?:|\d+ ?-|(Đạt|x|Có văn bản)$)/.test(value)
          ? respelt(value, how, dice)
          : value,
      ),
    ),
  }));
  const names = book.units.map(({ name }) => name);
  const beside = dice.chance(0.5) ? around(dice, names, 2021, true, true) : { tabs: [] };
  return { book: { ...book, tabs, made: `${book.made}, spelling=${how}` }, beside };
}

/** A sheet whose rows and columns can be moved with the truth about them. */
class Draft {
  private readonly rows: CellValue[][];
  private readonly merges: { -readonly [Key in keyof Merge]: Merge[Key] }[];
  private headerRows: number[];
  private columns: { at: number; field: GeneratedSheet["columns"][number] }[];
  private units: { name: string; row: number; heading: string }[];
  private unnamed: { row: number; column: number }[];
  private made: string;

  constructor(private readonly from: GeneratedSheet) {
    this.rows = from.tab.values.map((row) => [...row]);
    this.merges = from.tab.merges().map((merge) => ({ ...merge }));
    this.headerRows = from.headerRows.map((row) => row - 1);
    this.columns = from.columns.map((field) => ({ at: columnIndex(field.column), field }));
    this.units = from.units.map((unit) => ({ ...unit, row: unit.row - 1 }));
    this.unnamed = from.unnamed.map((cell) => {
      const [, letters, row] = cell.match(/^([A-Z]+)(\d+)$/) as RegExpMatchArray;
      return { row: Number(row) - 1, column: columnIndex(letters as string) };
    });
    this.made = from.made;
  }

  respell(dice: Dice): void {
    const how = dice.of(SPELLINGS);
    this.made += `, spelling=${how}`;
    for (const row of this.headerRows)
      this.rows[row] = (this.rows[row] as CellValue[]).map((value) =>
        typeof value === "string" ? respelt(value, how, dice) : value,
      );
  }

  /** Columns of the person's own before the criteria or after everything. */
  putInColumns(dice: Dice): void {
    for (let times = 1 + dice.below(3); times > 0; times -= 1) {
      const firstCriterion = Math.min(
        ...this.columns.filter(({ field }) => field.criterion || field.pillar).map(({ at }) => at),
      );
      const [heading, values] = dice.of(OWN_COLUMNS);
      const left = this.columns.map(({ at }) => at).filter((at) => at > 0 && at <= firstCriterion);
      // Right after the order column, between the left ones, or at the very end.
      const at =
        dice.chance(0.6) && left.length > 0
          ? dice.of(left)
          : Math.max(...this.columns.map(({ at }) => at)) + 1;
      this.made += `, column ${columnLetters(at)} “${heading}”`;
      this.insertColumn(at, heading, () => dice.of(values));
    }
  }

  private insertColumn(at: number, heading: string, value: () => CellValue): void {
    const [top = 0] = this.headerRows;
    const bottom = this.headerRows[this.headerRows.length - 1] ?? 0;
    const numbered = this.from.made.includes("numbered columns");
    // Beside the heading of the names.
    const low = this.from.made.includes("names in the last header row");
    const headed = low ? bottom - (numbered ? 1 : 0) : top;
    const unitRows = new Set(this.units.map(({ row }) => row));
    this.rows.forEach((cells, row) => {
      while (cells.length < at) cells.push("");
      cells.splice(at, 0, row === headed ? heading : unitRows.has(row) ? value() : "");
    });
    for (const merge of this.merges) {
      if (merge.firstColumn >= at) merge.firstColumn += 1;
      if (merge.lastColumn >= at) merge.lastColumn += 1;
    }
    const merged = this.merges.some(({ firstRow, lastRow }) => firstRow === top && lastRow > top);
    const lowest = numbered ? bottom - 1 : bottom;
    if (merged && lowest > top)
      this.merges.push({ firstRow: top, lastRow: lowest, firstColumn: at, lastColumn: at });
    if (numbered) this.renumber(bottom);
    for (const one of this.columns) if (one.at >= at) one.at += 1;
    for (const one of this.unnamed) if (one.column >= at) one.column += 1;
    const field = { column: "", field: "other", criterion: null, pillar: null } as const;
    this.columns.push({ at, field });
  }

  /** The row that numbers the columns goes on counting. */
  private renumber(row: number): void {
    const cells = this.rows[row] as CellValue[];
    let n = 0;
    const filled = this.columns.map(({ at }) => at);
    const first = Math.min(...filled);
    cells.forEach((_, column) => {
      if (column >= first) {
        n += 1;
        cells[column] = n;
      }
    });
  }

  /** Lines above the table, blank rows and notes among the units, the header again as on printed pages. */
  putInRows(dice: Dice): void {
    const blank = () => (this.rows[0] as CellValue[]).map((): CellValue => "");
    const above = dice.below(3);
    for (let n = 0; n < above; n += 1) {
      const line = blank();
      if (dice.chance(0.6)) line[0] = dice.of(LETTERHEADS);
      this.insertRow(0, line);
    }
    const [start = 0] = this.headerRows;
    const header = this.headerRows.map((row) => [...(this.rows[row] as CellValue[])]);
    const between = this.units.slice(1).map(({ row }) => row);
    // A printed page begins before a unit; the heading of a group stands before its first.
    const pageAt = dice.chance(0.4) && between.length > 2 ? dice.of(between) : -1;
    const blankAt = dice.chance(0.3) && between.length > 2 ? dice.of(between) : -1;
    for (const at of [...new Set([pageAt, blankAt])].sort((a, b) => b - a)) {
      if (at < 0) continue;
      if (at !== pageAt) this.insertRow(at, blank());
      else {
        this.made += `, header again at ${at + 1}`;
        for (const cells of [...header].reverse()) this.insertRow(at, cells);
      }
    }
    this.made += `, ${above} lines above, header from ${start + 1}`;
  }

  private insertRow(at: number, cells: CellValue[]): void {
    this.rows.splice(at, 0, cells);
    const moved = (row: number) => (row >= at ? row + 1 : row);
    for (const merge of this.merges) {
      merge.firstRow = moved(merge.firstRow);
      merge.lastRow = moved(merge.lastRow);
    }
    this.headerRows = this.headerRows.map(moved);
    for (const one of [...this.units, ...this.unnamed]) one.row = moved(one.row);
  }

  sheet(): GeneratedSheet {
    const { tab, year } = this.from;
    const merges = this.merges.map(
      (merge) => `${a1(merge.firstRow, merge.firstColumn)}:${a1(merge.lastRow, merge.lastColumn)}`,
    );
    return {
      tab: tabOf(tab.name, this.rows, { merges }),
      headerRows: this.headerRows.map((row) => row + 1),
      columns: this.columns.map(({ at, field }) => ({ ...field, column: columnLetters(at) })),
      units: this.units.map((unit) => ({ ...unit, row: unit.row + 1 })),
      unnamed: this.unnamed.map(({ row, column }) => a1(row, column)),
      year,
      made: this.made,
    };
  }
}

const LETTERHEADS = [
  "ĐOÀN TNCS HỒ CHÍ MINH",
  "BCH ĐOÀN TỈNH LẠNG SƠN",
  "Mẫu số 02",
  "(Ban hành kèm theo Hướng dẫn số 11a-HD/TĐTN-TCKT)",
];

const OWN_COLUMNS: readonly (readonly [string, readonly CellValue[]])[] = [
  ["Ghi chú", ["", "Nộp muộn", "Đã bổ sung"]],
  ["Số đoàn viên", [120, 86, 45]],
  ["Bí thư", ["Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường"]],
  ["Điện thoại", ["0912345678", "0987654321", ""]],
  ["Số chi đoàn trực thuộc", [7, 12, 9]],
  ["Địa chỉ", ["Thôn 1", "Khu 2", ""]],
  ["Ngày cập nhật", [new Date(Date.UTC(2021, 9, 5)), ""]],
  ["Ý kiến của đơn vị", ["", "Đề nghị xem lại"]],
  ["Dân số", [5230, 6120, 4875]],
];

type Spelling = (typeof SPELLINGS)[number];
const SPELLINGS = [
  "as it is",
  "without diacritics",
  "some diacritics lost",
  "tones elsewhere",
  "NFD",
  "NBSP",
  "line breaks",
  "upper case",
  "TCVN3",
  "a letter wrong",
  "colons",
] as const;

/** Words that people mistype, each as it was seen or might be. */
const MISTYPED: readonly (readonly [RegExp, readonly string[]])[] = [
  [/Minh chứng/, ["Minh chứg", "Mimh chứng", "Minh chứngg"]],
  [/Thẩm định/, ["Thẩm địng", "Thảm định", "Thẩmđịnh"]],
  [/Tự chấm/, ["Tự châm", "Tự chấmm", "Tựchấm"]],
  [/Tự đánh giá/, ["Tự đánh gía", "Tự đánh giá́"]],
  [/Giải trình/, ["Giải trìng", "Gỉai trình"]],
  [/Đơn vị/, ["Đơn vi", "Đơ vị"]],
  [/Tiêu chí (?=\d)/, ["Tiêu chi ", "Tiêu  chí "]],
  [/hoàn cảnh/, ["hòan cảnh"]],
  [/thanh niên/, ["thanh nien", "thanh niênn"]],
];

function respelt(text: string, how: Spelling, dice: Dice): string {
  if (text.trim() === "") return text;
  switch (how) {
    case "without diacritics":
      return bare(text);
    case "some diacritics lost":
      return text
        .split(" ")
        .map((word) => (dice.chance(0.4) ? bare(word) : word))
        .join(" ");
    case "tones elsewhere":
      return text.replace(/òa/g, "oà").replace(/óa/g, "oá").replace(/ỷ/g, "ỹ").replace(/ủy/g, "uỷ");
    case "NFD":
      return text.normalize("NFD");
    case "NBSP":
      return text.replace(/ /g, "\u00a0");
    case "line breaks":
      return text.replace(/ /g, () => (dice.chance(0.3) ? "\n" : " "));
    case "upper case":
      return text.toUpperCase();
    case "TCVN3":
      return toTcvn3(text);
    case "a letter wrong":
      return MISTYPED.reduce(
        (words, [right, wrong]) => (dice.chance(0.7) ? words.replace(right, () => dice.of(wrong)) : words),
        text,
      );
    case "colons":
      return dice.chance(0.5) ? `${text} :` : `* ${text}`;
    default:
      return text;
  }
}

function bare(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D");
}

/** By letter: what a TCVN3 font's code shows as. Capitals have codes of small letters in the capital fonts. */
const CODES = new Map<string, string>();
for (let code = 0xa1; code <= 0xfe; code += 1) {
  const shown = String.fromCharCode(code);
  const meant = fromTcvn3(shown);
  if (meant !== shown && !CODES.has(meant)) CODES.set(meant, shown);
}

function toTcvn3(text: string): string {
  return [...text.normalize("NFC")]
    .map((letter) => CODES.get(letter) ?? CODES.get(letter.toLowerCase()) ?? letter)
    .join("");
}

/** Tabs that stand around an assessment; of some it is known what they are for. */
function around(
  dice: Dice,
  names: readonly string[],
  year: number,
  registered: boolean,
  evidence: boolean,
): Beside {
  const tabs: Tab[] = dice.shuffled(STRANGERS(year, names)).slice(0, dice.below(4));
  const codes = SET_2018_2022.pillars.flatMap((pillar) => pillar.criteria.map(({ code }) => code));
  let keyed: string | null | undefined;
  let registration: string | null | undefined;
  if (!registered && dice.chance(0.5)) {
    registration = dice.of(["Đăng ký", `Đăng ký ${year}`, "DS đăng ký"]);
    tabs.push(
      tabOf(registration, [
        [`DANH SÁCH ĐOÀN CƠ SỞ ĐĂNG KÝ 3 CHỦ ĐỘNG NĂM ${year}`],
        ["TT", "Đơn vị", "Ngày đăng ký"],
        ...names.map((name, n) => [n + 1, name, "12/01"]),
      ]),
    );
  }
  if (!evidence && dice.chance(0.6)) {
    keyed = dice.of(["Minh chứng", "Hồ sơ minh chứng", "VB chứng minh"]);
    const document = () => dice.of(["13-KH/ĐTN", "https://drive.google.com/file/d/1x", "08-BC/ĐTN", ""]);
    tabs.push(
      dice.chance(0.5)
        ? tabOf(keyed, [
            [`MINH CHỨNG NĂM ${year}`],
            ["TT", "Đơn vị", ...codes],
            ...names.map((name, n) => [n + 1, name, ...codes.map(document)]),
          ])
        : tabOf(keyed, [
            ["Đơn vị", "Tiêu chí", "Minh chứng"],
            ...names.flatMap((name) => codes.map((code) => [name, code, document()])),
          ]),
    );
  }
  return {
    tabs: dice.shuffled(tabs),
    ...(keyed === undefined ? {} : { keyed }),
    ...(registration === undefined ? {} : { registration }),
  };
}

const STRANGERS = (year: number, names: readonly string[]): Tab[] => [
  tabOf("Trang tính trống", []),
  tabOf("Kế hoạch", [
    [`KẾ HOẠCH CÔNG TÁC NĂM ${year}`],
    ["TT", "Nội dung", "Thời gian", "Phụ trách"],
    [1, "Thẩm định Đoàn cơ sở 3 chủ động", "Tháng 11", "Ban Tổ chức"],
    [2, "Tổng kết công tác Đoàn", "Tháng 12", "Văn phòng"],
  ]),
  tabOf("Danh bạ", [
    ["DANH BẠ CÁN BỘ ĐOÀN"],
    ["STT", "Đơn vị", "Bí thư", "Điện thoại"],
    ...names.map((name, n) => [n + 1, name, "Nguyễn Văn A", "0912345678"]),
  ]),
  tabOf("Bộ tiêu chí", [
    ["BỘ TIÊU CHÍ ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG"],
    ["TT", "Nội dung", "Ghi chú"],
    ...SET_2018_2022.pillars.flatMap((pillar, n) => [
      [["I", "II", "III"][n] as string, pillar.name, ""],
      ...pillar.criteria.map(({ code, text }) => [code, text, ""]),
    ]),
  ]),
  tabOf("Thống kê", [
    [`SỐ LIỆU THEO KHỐI NĂM ${year}`],
    ["Khối", "Tổng số", "Được công nhận", "Tỷ lệ"],
    ["Xã", 12, 10, "83,3%"],
    ["Trường học", 4, 4, "100%"],
    ["Tổng", 16, 14, "87,5%"],
  ]),
  tabOf("Thu quỹ", [
    ["THU ĐOÀN PHÍ"],
    ["TT", "Đơn vị", "Quý 1", "Quý 2", "Quý 3", "Quý 4"],
    ...names.map((name, n) => [n + 1, name, 200, 200, 150, 0]),
  ]),
  tabOf("Lịch trực", [
    ["Thứ", "Hai", "Ba", "Tư"],
    ["Sáng", "A", "B", "C"],
  ]),
];
