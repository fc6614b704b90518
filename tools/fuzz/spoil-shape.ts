/** @fileoverview Ways in which the shape of a good wide sheet is spoiled: its header, its columns, what stands around. */
import type { CellValue } from "../../src/table/tab";
import type { Dice } from "./dice";
import type { Draft } from "./draft";
import { columnsOf, nameColumn, put, type Spoiler, valueIn } from "./spoil-cells";
import { tabOf } from "./tabs";

const blankRow = (draft: Draft) => (draft.rows[0] as CellValue[]).map((): CellValue => "");
const endOf = (draft: Draft) => Math.max(...draft.columns.map(({ at }) => at)) + 1;

const hasAppraised = (draft: Draft) => columnsOf(draft, /^appraised/).length > 0;

/** A row of the header lost, or its words. */
const headerDropped: Spoiler = (good, dice) => {
  if (good.headerRows.length < 2) return null;
  const row = dice.of(good.headerRows);
  // Without the words that say so, self marks are appraised ones ([M6]).
  if (!hasAppraised(good)) return null;
  // Marks under nothing say of no registration.
  if (columnsOf(good, /^registration$/).some(({ at }) => valueIn(good, row, at) !== "")) return null;
  // Where nothing speaks of points any more, 1 and 0 are marks.
  if ((good.rows[row] ?? []).some((heading) => /điểm/i.test(String(heading).normalize("NFC")))) return null;
  const bad = good.clone();
  if (dice.chance(0.5)) bad.rows[row] = blankRow(bad);
  else bad.removeRow(row);
  return { bad, asking: "open", may: (_, was) => [was, "undetermined"] };
};

/** The appraised marks a second time, others than the first. */
function secondBlock(headings: (year: number) => readonly string[], tells: boolean): Spoiler {
  return (good, dice) => {
    const columns = columnsOf(good, /^appraised$/).filter(({ field }) => field.criterion);
    const [top = 0] = good.headerRows;
    const bottom = good.headerRows.at(-1) ?? top;
    if (columns.length < 9 || bottom - top < 1) return null;
    const bad = good.clone();
    const from = endOf(bad);
    const over = dice.of(headings(bad.year));
    bad.made += `, a block “${over}” from column ${from + 1}`;
    put(bad, top, from, over);
    bad.merges.push({
      firstRow: top,
      lastRow: top,
      firstColumn: from,
      lastColumn: from + columns.length - 1,
    });
    columns.forEach(({ field }, n) => {
      put(bad, top + 1, from + n, field.criterion ?? "");
      for (const { row } of bad.units) put(bad, row, from + n, dice.of(["Đạt", "Đạt", "Không đạt"]));
    });
    return {
      bad,
      asking: "open",
      may: (_, was) => [was, "undetermined"],
      ...(tells ? { mustTell: "the second block" } : {}),
    };
  };
}

/** A column that is not about "3 chủ động". */
function column(
  headings: (draft: Draft) => readonly string[],
  values: readonly CellValue[],
  { needs = () => true, mayTell }: { needs?: (draft: Draft) => boolean; mayTell?: string } = {},
): Spoiler {
  return (good, dice) => {
    if (!needs(good)) return null;
    const bad = good.clone();
    const heading = dice.of(headings(bad));
    // At the end, or right after the names.
    const at = dice.chance(0.6) ? endOf(bad) : nameColumn(bad) + 1;
    bad.made += `, column ${at + 1} “${heading}”`;
    bad.insertColumn(at, heading, () => dice.of(values));
    return { bad, asking: "plain", ...(mayTell ? { mayTell } : {}) };
  };
}

const hasNoRegistration = (draft: Draft) => columnsOf(draft, /^registration$/).length === 0;

const FOREIGN = [
  "hiến máu tình nguyện",
  "danh hiệu thi đua",
  "công trình thanh niên",
  "tham gia tập huấn",
  "chi đoàn mạnh",
  "mua sổ đoàn viên",
];

/** A tab that lists some of the units as registered for something else. */
const foreignList: Spoiler = (good, dice) => {
  if (!hasNoRegistration(good)) return null;
  const what = dice.of(FOREIGN);
  const names = good.units.map(({ name }) => name).filter(() => dice.chance(0.6));
  if (names.length < 2) return null;
  const heading = dice.of(["Đăng ký", "Ngày đăng ký", "Số lượng đăng ký", `Đăng ký ${what}`, "Ghi chú"]);
  const value = () => dice.of<CellValue>(["x", 12, "05/3/2021", ""]);
  const list = tabOf(dice.of([`Đăng ký ${what}`.slice(0, 30), "Đăng ký", "DS đăng ký", "Sheet2"]), [
    [`DANH SÁCH ĐĂNG KÝ ${what.toUpperCase()} NĂM ${good.year}`],
    ["TT", "Đơn vị", heading],
    ...names.map((name, n) => [n + 1, name, value()]),
  ]);
  const bad = good.clone();
  bad.made += `, a list of “${what}”`;
  // Its tab says registration alone: whether it is this one may be asked.
  return { bad, beside: [list], asking: list.name.includes(what.slice(0, 8)) ? "plain" : "open" };
};

/** Column headings that somebody worded in a way nobody foresaw. */
function renamed(fields: RegExp, headings: readonly string[]): Spoiler {
  return (good, dice) => {
    const columns = columnsOf(good, fields).filter(
      ({ at }) => !good.units.every(({ row }) => valueIn(good, row, at) === ""),
    );
    if (columns.length === 0) return null;
    const one = dice.of(columns);
    const row = [...good.headerRows].reverse().find((header) => valueIn(good, header, one.at) !== "");
    if (row === undefined) return null;
    const bad = good.clone();
    const heading = dice.of(headings);
    bad.made += `, column ${one.at + 1} renamed “${heading}”`;
    put(bad, row, one.at, heading);
    return { bad, asking: "open", may: (_, was) => [was, "undetermined"] };
  };
}

/** Codes of the header that Sheets took for dates, all or some, the day first or the month. */
const codesAsDates: Spoiler = (good, dice) => {
  const bad = good.clone();
  const some = dice.chance(0.5);
  const monthFirst = dice.chance(0.3);
  let changed = 0;
  for (const row of bad.headerRows)
    (bad.rows[row] as CellValue[]).forEach((value, at) => {
      const [, pillar, k] = /^([1-3])\.([1-5])$/.exec(String(value)) ?? [];
      if (!pillar || !k || (some && dice.chance(0.6))) return;
      const [day, month] = monthFirst ? [k, pillar] : [pillar, k];
      put(bad, row, at, new Date(Date.UTC(2021, Number(month) - 1, Number(day))));
      changed += 1;
    });
  if (changed < 2) return null;
  bad.made += `, ${changed} codes as dates${monthFirst ? ", month first" : ""}`;
  return { bad, asking: monthFirst || some ? "open" : "plain" };
};

/** Sums among the units, or below them under another heading. */
const totalInside: Spoiler = (good, dice) => {
  if (good.units.length < 4) return null;
  const bad = good.clone();
  const after = dice.of(bad.units.slice(1, -1));
  const line = blankRow(bad);
  const label = dice.of(["Cộng", "Tổng cộng", "Tổng cộng cụm 1", "CỘNG KHỐI XÃ", "Cộng khối"]);
  const order = columnsOf(bad, /^order$/)[0]?.at ?? -1;
  line[order >= 0 && dice.chance(0.4) ? order : nameColumn(bad)] = label;
  for (const { at } of columnsOf(bad, /^(self|appraised)/)) line[at] = dice.below(9);
  bad.insertRow(after.row + 1, line);
  bad.made += `, “${label}” after row ${after.row + 1}`;
  // Its sums are made up, and said to be none ([S5]).
  return { bad, asking: "plain", mayTell: "line-not-read" };
};

/** A table of counts below the units, with a header of its own. */
const tableBelow: Spoiler = (good, dice) => {
  const bad = good.clone();
  const name = nameColumn(bad);
  const lines: CellValue[][] = [
    [],
    [dice.of(["TỔNG HỢP THEO KHỐI", "BẢNG TỔNG HỢP", "Tổng hợp chung"])],
    ["Khối", "Tổng số", "Đạt", "Tỷ lệ"],
    ["Xã", 12, 10, "83,3%"],
    ["Trường học", 4, 4, "100%"],
    ["Tổng cộng", 16, 14, "87,5%"],
  ];
  for (const line of lines) {
    const cells = blankRow(bad);
    line.forEach((value, n) => {
      cells[name + n] = value;
    });
    bad.rows.push(cells);
  }
  return { bad, asking: "plain" };
};

/** The table turned round: what stood in columns stands in rows ([L8]). */
const turned: Spoiler = (good, dice: Dice) => {
  const bad = good.clone();
  const [top = 0] = bad.headerRows;
  const last = bad.units.at(-1)?.row ?? top;
  const table = bad.rows.slice(top, last + 1);
  const width = Math.max(...table.map((row) => row.length));
  const round = Array.from({ length: width }, (_, column) => table.map((row) => row[column] ?? ""));
  bad.rows.splice(top, bad.rows.length, ...round);
  bad.merges = bad.merges
    .filter(({ firstRow, lastRow }) => firstRow >= top && lastRow <= last)
    .map(({ firstRow, lastRow, firstColumn, lastColumn }) => ({
      firstRow: firstColumn + top,
      lastRow: lastColumn + top,
      firstColumn: firstRow - top,
      lastColumn: lastRow - top,
    }));
  if (dice.chance(0.5)) bad.rows.push([], ["NGƯỜI LẬP BIỂU", "", "", "TM. BAN THƯỜNG VỤ"]);
  return { bad, asking: "open", may: (_, was) => [was, "undetermined"] };
};

/** By the kind of the harm. */
export const SPOILED_SHAPES: Readonly<Record<string, Spoiler>> = {
  "a header row dropped": headerDropped,
  "a second block of marks": secondBlock(
    () => ["Thẩm định lần 2", "Phúc tra", "Kết quả thẩm định lại", "Tổ thẩm định số 2"],
    true,
  ),
  "last year's marks": secondBlock((year) => [`Kết quả năm ${year - 1}`, `Năm ${year - 1}`], true),
  "a foreign column đăng ký": column(() => FOREIGN.map((what) => `Đăng ký ${what}`), ["x", "", "Có", 5], {
    needs: hasNoRegistration,
  }),
  "a foreign list đăng ký": foreignList,
  "last year's result": column(
    ({ year }) => [`Kết quả năm ${year - 1}`, `Công nhận năm ${year - 1}`, `KQ ${year - 1}`],
    ["Công nhận", "Không công nhận", "Đạt", ""],
  ),
  "a column of verdicts": column(
    () => ["Kết quả ND 1", "Đánh giá nội dung 2", "Kết luận nội dung 3"],
    ["Đạt", "Không đạt"],
    // Typed at random they say something else than the marks ([O6]).
    { mayTell: "result-differs" },
  ),
  "evidence renamed": renamed(/^evidence$/, ["Tài liệu kèm theo", "Văn bản", "Link", "Cột 5", "", "Căn cứ"]),
  "marks renamed": (good, dice) =>
    renamed(/^(self|appraised)/, [
      "Ý kiến",
      // Over one self mark it says that this one is appraised.
      ...(hasAppraised(good) ? ["Kết luận của tổ"] : []),
      "Cột 3",
      "",
      "Nhận xét",
    ])(good, dice),
  "names renamed": renamed(/^name$/, ["Danh sách", "Cơ sở", "Tên", "", "Nơi đánh giá"]),
  "codes that became dates": codesAsDates,
  "a total among the units": totalInside,
  "a table below": tableBelow,
  "turned round": turned,
};
