/**
 * @fileoverview Wide sheets made up from a seed, as district offices lay them out: titles, header depth,
 * merges, wordings, column order, groups, totals and signatures vary, and the truth is known.
 */
import type { Field } from "../../src/layout/reading";
import { a1, columnLetters } from "../../src/table/a1";
import type { CellValue, Tab } from "../../src/table/tab";
import { Dice } from "./dice";
import { tabOf } from "./tabs";
import { type Head, type Leaf, wideColumns } from "./wide-columns";
import { COMMUNES, ROMAN } from "./wide-words";

interface TrueColumn {
  readonly column: string;
  readonly field: Field;
  readonly criterion: string | null;
  readonly pillar: string | null;
}

export interface GeneratedSheet {
  readonly tab: Tab;
  readonly headerRows: readonly number[];
  readonly columns: readonly TrueColumn[];
  readonly units: readonly { readonly name: string; readonly row: number; readonly heading: string }[];
  readonly unnamed: readonly string[];
  readonly year: number;
  /** How it was made, for the message of a failing test. */
  readonly made: string;
}

/** Makes one sheet. */
export function wideSheet(seed: number): GeneratedSheet {
  const dice = new Dice(seed);
  const made: string[] = [`seed ${seed}`];
  const { leaves, blankColumns, merged, hasOrder, hasGroup, marksFirst } = wideColumns(dice, made);

  // Rows above the table.
  const year = 2018 + dice.below(9);
  const rows: CellValue[][] = [];
  const merges: string[] = [];
  const width = blankColumns + leaves.length;
  const put = (row: number, column: number, value: CellValue) => {
    while (rows.length <= row) rows.push(Array.from({ length: width }, () => ""));
    (rows[row] as CellValue[])[column] = value;
  };
  let row = dice.of([0, 0, 1]);
  if (dice.chance(0.7)) {
    put(row, blankColumns, dice.of(["HUYỆN ĐOÀN CAO LỘC", "BCH ĐOÀN HUYỆN CAO LỘC", "THÀNH ĐOÀN LẠNG SƠN"]));
    if (dice.chance(0.5)) put(row, Math.floor(width / 2), "ĐOÀN TNCS HỒ CHÍ MINH");
    row += 1;
    if (dice.chance(0.5)) put(row, blankColumns, "***");
    if (dice.chance(0.5)) put(row, Math.floor(width / 2), `Cao Lộc, ngày 25 tháng 11 năm ${year}`);
    row += 1;
  }
  put(
    row,
    blankColumns,
    dice.of([
      `BẢNG TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM ${year}`,
      `KẾT QUẢ THẨM ĐỊNH ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM ${year} (1: đạt, 0: không đạt)`,
      `Tổng hợp xây dựng Đoàn cơ sở "3 chủ động" năm ${year}`,
      `BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG GIAI ĐOẠN 2018 - 2022 NĂM ${year}`,
    ]),
  );
  if (dice.chance(0.7)) merges.push(`${a1(row, blankColumns)}:${a1(row, width - 1)}`);
  row += 1;
  if (dice.chance(0.3)) {
    put(row, blankColumns, "(Kèm theo Báo cáo số 13-BC/ĐTN ngày 20/11/2019 của Ban Thường vụ Huyện đoàn)");
    row += 1;
  }
  row += dice.of([0, 1, 1, 2]);

  // The header: a heading without anything below goes down to the last row, merged or left blank.
  const depth = Math.max(...leaves.map((leaf) => leaf.path.length));
  const top = row;
  const lowNames = !merged && dice.chance(0.2);
  if (lowNames) made.push("names in the last header row");
  const anchors = new Map<Head, { row: number; column: number; lastRow: number; lastColumn: number }>();
  leaves.forEach((leaf, index) => {
    const column = blankColumns + index;
    leaf.path.forEach((head, level) => {
      const isLast = level === leaf.path.length - 1;
      const at = lowNames && leaf.criterion === null && leaf.path.length === 1 ? depth - 1 : level;
      const before = anchors.get(head);
      if (before) before.lastColumn = column;
      else
        anchors.set(head, {
          row: top + at,
          column,
          lastRow: isLast && merged ? top + depth - 1 : top + at,
          lastColumn: column,
        });
    });
  });
  for (const [head, { row: r, column, lastRow, lastColumn }] of anchors) {
    put(r, column, head.value);
    if (merged && (lastRow > r || lastColumn > column))
      merges.push(`${a1(r, column)}:${a1(lastRow, lastColumn)}`);
  }
  while (rows.length < top + depth) rows.push(Array.from({ length: width }, () => ""));
  row = top + depth;
  const headerRows = Array.from({ length: depth }, (_, index) => top + index + 1);
  if (hasOrder && !marksFirst && dice.chance(0.12)) {
    made.push("numbered columns");
    for (let column = 0; column < leaves.length; column += 1)
      put(row, blankColumns + column, dice.chance(0.5) ? column + 1 : `(${column + 1})`);
    headerRows.push(row + 1);
    row += 1;
  }
  made.push(`depth=${depth}`);

  // Units.
  const units: { name: string; row: number; heading: string }[] = [];
  const unnamed: string[] = [];
  const indexOf = (field: Field) => {
    const found = leaves.findIndex((leaf) => leaf.field === field && leaf.criterion === null);
    return found < 0 ? -1 : blankColumns + found;
  };
  const nameAt = indexOf("name");
  const orderAt = indexOf("order");
  const groupAt = indexOf("group");
  const markKind = dice.of(["Đạt", "Đạt", "x", "1", "points", "TRUE"]);
  made.push(`values=${markKind}`);
  const groups =
    !hasGroup && hasOrder && dice.chance(0.4)
      ? dice.of([
          ["Khối xã, thị trấn", "Khối trường học"],
          ["Huyện Cao Lộc", "Thành phố Lạng Sơn"],
          ["Cụm thi đua số 1", "Cụm thi đua số 2"],
        ])
      : [""];
  let n = 0;
  let lastHeading = "";
  const names = dice
    .shuffled(COMMUNES)
    .slice(0, 4 + dice.below(14))
    .map((commune) =>
      dice.of([
        `Đoàn xã ${commune}`,
        `Đoàn xã ${commune}`,
        `Đoàn phường ${commune}`,
        `Xã ${commune}`,
        `Chi đoàn cơ sở ${commune}`,
        `Đoàn trường THPT ${commune}`,
      ]),
    );
  const perGroup = Math.ceil(names.length / groups.length);
  groups.forEach((group, g) => {
    if (group !== "") {
      lastHeading = group;
      const style = dice.of(["roman", "roman", "merged", "bare"]);
      if (style === "roman") {
        put(row, orderAt, ROMAN[g] as string);
        put(row, nameAt, group);
      } else if (style === "merged" && blankColumns === 0 && orderAt === 0) {
        put(row, 0, `${ROMAN[g]}. ${group}`);
        merges.push(`${a1(row, 0)}:${a1(row, width - 1)}`);
      } else put(row, nameAt, group);
      row += 1;
    }
    for (const name of names.slice(g * perGroup, (g + 1) * perGroup)) {
      n += 1;
      if (hasOrder) put(row, orderAt, dice.chance(0.9) ? n : `${n}.`);
      put(row, nameAt, dice.chance(0.1) ? `${name} ` : name);
      let heading = lastHeading;
      if (groupAt >= 0) {
        put(row, groupAt, n % 2 ? "Cao Lộc" : "Chi Lăng");
        heading = n % 2 ? "Cao Lộc" : "Chi Lăng";
      }
      units.push({ name, row: row + 1, heading });
      // A unit with nothing filled in is still a unit, where it has a number or a unit's name.
      if (!dice.chance(0.06)) fillUnit(dice, leaves, blankColumns, row, markKind, put);
      row += 1;
      if (hasOrder && dice.chance(0.02)) {
        n += 1;
        put(row, orderAt, n);
        fillUnit(dice, leaves, blankColumns, row, markKind, put);
        unnamed.push(a1(row, nameAt));
        row += 1;
      }
      if (dice.chance(0.03)) row += 1;
    }
  });
  if (dice.chance(0.5)) {
    const label = dice.of(["Tổng cộng", "Tổng", "Cộng", "TỔNG CỘNG", "Tổng số"]);
    put(row, dice.chance(0.7) || orderAt < 0 ? nameAt : orderAt, label);
    leaves.forEach((leaf, index) => {
      if (/^appraised|^self/.test(leaf.field)) put(row, blankColumns + index, dice.below(20));
    });
    row += 1;
  }
  if (dice.chance(0.5)) {
    row += dice.below(3);
    const far = Math.min(width - 1, nameAt + 4 + dice.below(6));
    const lines: [number, string][] = dice.of([
      [
        [nameAt, "Nơi nhận:"],
        [far, "TM. BAN THƯỜNG VỤ"],
        [nameAt, "- BTV Tỉnh đoàn (b/c)"],
        [far, "BÍ THƯ"],
        [nameAt, "- Các đơn vị;"],
        [nameAt, "- Lưu VP."],
        [far, "Nguyễn Văn A"],
      ],
      [
        [far, `Cao Lộc, ngày … tháng … năm ${year}`],
        [nameAt, "NGƯỜI LẬP BIỂU"],
        [far, "TM. BAN THƯỜNG VỤ"],
        [nameAt, "Trần Thị B"],
        [far, "Nguyễn Văn A"],
      ],
      [
        [nameAt, "Ghi chú: x là đạt"],
        [far, "NGƯỜI LẬP"],
        [far, "Lê Văn C"],
      ],
    ]);
    for (const [column, line] of lines) {
      if (dice.chance(0.5)) row += 1;
      put(row, column, line);
      row += 1;
    }
  }
  const columns = leaves.map((leaf, index) => ({
    column: columnLetters(blankColumns + index),
    field: leaf.field,
    criterion: leaf.criterion,
    pillar: leaf.pillar,
  }));
  const tabName = dice.of(["Chấm điểm", "Tổng hợp", `Năm ${year}`, "Sheet1", `3CĐ ${year}`]);
  return {
    tab: tabOf(tabName, rows, { merges }),
    headerRows,
    columns,
    units,
    unnamed,
    year,
    made: made.join(", "),
  };
}
function fillUnit(
  dice: Dice,
  leaves: readonly Leaf[],
  blankColumns: number,
  row: number,
  kind: string,
  put: (row: number, column: number, value: CellValue) => void,
): void {
  const pass: CellValue = kind === "1" ? 1 : kind === "TRUE" ? true : kind === "points" ? 8 : kind;
  const fail: CellValue =
    kind === "1" ? 0 : kind === "TRUE" ? false : kind === "points" ? 3.5 : kind === "x" ? "k" : "Không đạt";
  let failed = false;
  leaves.forEach((leaf, index) => {
    const column = blankColumns + index;
    switch (leaf.field) {
      case "self":
      case "appraised":
        put(row, column, dice.chance(0.9) ? (dice.chance(0.9) ? pass : fail) : dice.chance(0.5) ? "" : "KAD");
        break;
      case "appraisedPass":
        failed = dice.chance(0.15);
        put(row, column, failed ? "" : "x");
        break;
      case "appraisedFail":
        put(row, column, failed ? "x" : "");
        break;
      case "evidence":
        put(
          row,
          column,
          dice.chance(0.9)
            ? dice.of([
                "13-KH/ĐTN ngày 20/4/2021",
                "https://drive.google.com/file/d/1abc/view",
                "08 – HD/ĐTN",
                "Sổ theo dõi đoàn viên",
              ])
            : "",
        );
        break;
      case "explanation":
        put(row, column, dice.chance(0.1) ? "Hồ sơ giấy lưu tại văn phòng" : "");
        break;
      case "type":
        put(row, column, dice.of(["Xã", "Phường", "Trường học"]));
        break;
      case "officer":
        put(row, column, dice.of(["Nguyễn Văn A", "Trần Thị B"]));
        break;
      case "registration":
        put(row, column, dice.of<CellValue>(["x", "Có", new Date(Date.UTC(2021, 0, 12)), ""]));
        break;
      case "result":
        put(row, column, dice.of(["Công nhận", "", "Khá"]));
        break;
      default:
        if (leaf.field === "other")
          put(row, column, leaf.criterion ? 10 : dice.of<CellValue>(["", 12, "Nộp muộn"]));
    }
  });
}
