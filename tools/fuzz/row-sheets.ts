/**
 * @fileoverview Sheets made up from a seed whose criteria stand in rows: long lists, and forms a tab a unit.
 * The truth is known.
 */
import { SET_2018_2022 } from "../../src/criteria/presets";
import type { Field } from "../../src/layout/reading";
import { a1, columnLetters } from "../../src/table/a1";
import type { CellValue, Tab } from "../../src/table/tab";
import { Dice } from "./dice";
import { tabOf } from "./tabs";

export interface GeneratedBook {
  readonly tabs: readonly Tab[];
  readonly kind: "long" | "sheet-per-unit";
  readonly sheet: string | readonly string[];
  readonly columns: readonly { readonly column: string; readonly field: Field }[];
  /** Units with the 1-based rows of each criterion. */
  readonly units: readonly {
    readonly name: string;
    readonly rows: Readonly<Record<string, readonly number[]>>;
  }[];
  readonly made: string;
}

const WORDS: Record<string, readonly string[]> = {
  order: ["TT", "STT", "Số TT"],
  name: ["Đơn vị", "Tên đơn vị", "Đoàn cơ sở", "Cơ sở Đoàn"],
  criterion: [
    "Tiêu chí",
    "Nội dung",
    "Nội dung đánh giá",
    "Nội dung tiêu chí",
    "Tiêu chí đánh giá",
    "Mã tiêu chí",
  ],
  self: ["Tự chấm", "Tự đánh giá", "Đơn vị tự chấm", "TĐG"],
  appraised: ["Thẩm định", "TĐ", "Kết quả thẩm định", "Huyện chấm", "Cấp trên chấm"],
  single: ["Đánh giá", "Kết quả", "Chấm", "Điểm"],
  evidence: ["Minh chứng", "VB chứng minh", "Hồ sơ minh chứng", "MC", "Văn bản minh chứng"],
  explanation: ["Giải trình", "Lý do", "GT"],
  other: ["Điều kiện", "Ghi chú", "Điểm chuẩn", "Điều kiện chấm điểm"],
};
const ROMAN = ["I", "II", "III"];
const NAMES = [
  "Đoàn xã Gia Cát",
  "Đoàn xã Bảo Lâm",
  "Đoàn phường Tân Liên",
  "Chi đoàn cơ sở Trung tâm Y tế",
  "Đoàn trường THPT Cao Lộc",
  "Xã Cộng Hòa",
];

/** Makes one workbook. */
export function rowBook(seed: number): GeneratedBook {
  const dice = new Dice(seed);
  const made = [`seed ${seed}`];
  const pick = <T>(what: string, choices: readonly T[]): T => {
    const choice = dice.of(choices);
    made.push(`${what}=${String(choice)}`);
    return choice;
  };
  const kind = pick("kind", ["long", "sheet-per-unit"] as const);
  const naming = pick("naming", [
    "code",
    "TC",
    "code+text",
    "text",
    "number",
    "order codes",
    "roman+order",
  ] as const);
  const unitsAs =
    kind === "long" ? pick("units", ["column", "column", "filled down", "merged", "rows"] as const) : "rows";
  const pillarRows = naming === "roman+order" || naming === "order codes" || dice.chance(0.4);
  const marks = pick("marks", ["single", "appraised", "self+appraised", "pair", "two pairs"] as const);
  const orderedByCriterion = naming === "order codes" || naming === "roman+order";
  const byColumn = kind === "long" && unitsAs !== "rows";
  // In a list with names the order column numbers rows; criteria numbered there need a form.
  const numbering = byColumn && orderedByCriterion ? "code" : naming;

  const word = (kind: string) => dice.of(WORDS[kind] as readonly string[]);
  type Column = { field: Field; heads: readonly string[] };
  const one = (field: Field, kind: string = field): Column => ({ field, heads: [word(kind)] });
  const pair = (over: string, side: "self" | "appraised"): Column[] => [
    { field: `${side}Pass`, heads: [over, "Đạt"] },
    { field: `${side}Fail`, heads: ["", dice.of(["Chưa đạt", "Không đạt"])] },
  ];
  const hasOrder = numbering === "order codes" || numbering === "roman+order" || dice.chance(0.7);
  const columns: Column[] = [
    ...(hasOrder ? [one("order")] : []),
    ...(byColumn ? [one("name")] : []),
    one("criterion"),
    ...(dice.chance(0.3) ? [one("other")] : []),
    ...(dice.chance(0.3) ? [one("evidence")] : []),
  ];
  const hadEvidence = columns.some((column) => column.field === "evidence");
  if (marks === "single") columns.push(one("appraised", "single"));
  else if (marks === "appraised") columns.push(one("appraised"));
  else if (marks === "self+appraised") columns.push(one("self"), one("appraised"));
  else if (marks === "pair") columns.push(...pair(word("appraised"), "appraised"));
  else columns.push(...pair(word("self"), "self"), ...pair(word("appraised"), "appraised"));
  if (!hadEvidence && dice.chance(0.7)) columns.push(one("evidence"));
  if (dice.chance(0.3)) columns.push(one("explanation"));

  const names = dice.shuffled(NAMES).slice(0, kind === "long" ? 2 + dice.below(4) : 1 + dice.below(4));
  const units = names.map((name) => ({ name, rows: {} as Record<string, number[]> }));
  const at = (field: Field) => columns.findIndex((column) => column.field === field);
  const tabs: Tab[] = [];

  const sheet = (members: typeof units, tabName: string, formOf: string | null): Tab => {
    const rows: CellValue[][] = [];
    const merges: string[] = [];
    const put = (row: number, column: number, value: CellValue) => {
      while (rows.length <= row) rows.push(columns.map(() => ""));
      (rows[row] as CellValue[])[column] = value;
    };
    let row = 0;
    put(row, 0, "HUYỆN ĐOÀN CAO LỘC");
    row += 1 + dice.below(2);
    put(row, 0, "PHIẾU THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021");
    row += 1;
    if (formOf !== null) {
      const split = dice.chance(0.3);
      put(row, 0, split ? "Đơn vị:" : `${dice.of(["Đơn vị", "Tên đơn vị", "Đoàn cơ sở"])}: ${formOf}`);
      if (split) put(row, 1, formOf);
      row += 1;
    }
    row += dice.below(2);
    const depth = Math.max(...columns.map((column) => column.heads.length));
    columns.forEach((column, index) => {
      column.heads.forEach((head, level) => {
        if (head !== "") put(row + level, index, head);
      });
      if (column.heads[0] !== "" && column.heads.length === 1 && depth === 2)
        merges.push(`${a1(row, index)}:${a1(row + 1, index)}`);
      if (column.heads.length === 2 && column.heads[0] !== "")
        merges.push(`${a1(row, index)}:${a1(row, index + 1)}`);
    });
    row += depth;
    let n = 0;
    for (const unit of members) {
      const first = row;
      if (kind === "long" && unitsAs === "rows") {
        put(row, at("criterion"), unit.name);
        row += 1;
      }
      SET_2018_2022.pillars.forEach((pillar, p) => {
        if (pillarRows && !(byColumn && unitsAs === "merged")) {
          const withNumber =
            numbering === "order codes"
              ? hasOrder
                ? p + 1
                : ""
              : numbering === "roman+order"
                ? (ROMAN[p] as string)
                : "";
          if (withNumber !== "") put(row, at("order"), withNumber);
          put(row, at("criterion"), withNumber === "" ? `${p + 1}. ${pillar.name}` : pillar.name);
          if (byColumn && unitsAs === "column") put(row, at("name"), unit.name);
          row += 1;
        }
        pillar.criteria.forEach((criterion, k) => {
          n += 1;
          if (numbering === "order codes") put(row, at("order"), criterion.code);
          else if (numbering === "roman+order") put(row, at("order"), k + 1);
          else if (hasOrder) put(row, at("order"), n);
          put(
            row,
            at("criterion"),
            numbering === "code"
              ? criterion.code
              : numbering === "TC"
                ? `TC ${criterion.code}`
                : numbering === "code+text"
                  ? `${criterion.code}. ${criterion.text}`
                  : numbering === "number"
                    ? Number(criterion.code)
                    : criterion.text,
          );
          if (byColumn && (unitsAs === "column" || row === first || Object.keys(unit.rows).length === 0))
            put(row, at("name"), unit.name);
          columns.forEach(({ field }, index) => {
            if (field === "self" || field === "appraised") put(row, index, dice.chance(0.9) ? "Đạt" : "");
            if (field === "selfPass" || field === "appraisedPass") put(row, index, "x");
            if (field === "evidence") put(row, index, dice.chance(0.9) ? "13-KH/ĐTN ngày 2/3/2021" : "");
            if (field === "other") put(row, index, "Có văn bản");
          });
          unit.rows[criterion.code] = [row + 1];
          row += 1;
        });
      });
      if (unitsAs === "merged") merges.push(`${a1(first, at("name"))}:${a1(row - 1, at("name"))}`);
    }
    if (dice.chance(0.4)) put(row, at("criterion"), "Tổng cộng");
    row += 2;
    if (dice.chance(0.5)) {
      put(row, at("criterion"), "NGƯỜI LẬP BIỂU");
      put(row, columns.length - 1, "TM. BAN THƯỜNG VỤ");
      put(row + 2, columns.length - 1, "Nguyễn Văn A");
    }
    return tabOf(tabName, rows, { merges });
  };

  if (kind === "long") tabs.push(sheet(units, "Chi tiết", null));
  else for (const [index, unit] of units.entries()) tabs.push(sheet([unit], `Phiếu ${index + 1}`, unit.name));
  return {
    tabs,
    kind,
    sheet: kind === "long" ? "Chi tiết" : tabs.map((tab) => tab.name),
    columns: columns.map(({ field }, index) => ({ column: columnLetters(index), field })),
    units,
    made: made.join(", "),
  };
}
