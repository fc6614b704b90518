/**
 * @fileoverview Words that no rule can know, put wherever somebody may write: whatever is then decided, they must be told
 * ([L11]), for nobody but a person knows whether they take it back.
 */
import type { CellValue } from "../../src/table/tab";
import type { Dice } from "./dice";
import type { Draft } from "./draft";
import { columnsOf, nameColumn, put, type Spoiler, valueIn } from "./spoil-cells";
import { tabOf } from "./tabs";

export const WORDS = [
  "lúi xùi quá bà con ơi",
  "thôi thì tùy các anh các chị",
  "để hôm nào rảnh hẵng hay",
  "cái này nghe bảo còn vướng",
  "anh Hùng dặn khoan khoan đã",
  "hình như nhầm sang bên kia",
  "chỗ này em thấy sai sai",
  "mượn tạm của bên cạnh",
  "chưa thấy ai nói gì cả",
  "coi như châm chước lần này",
];

/** Behind what a cell holds. */
export const BEHIND = [" (*)", " - *", ", *", "; *", "\n*", " → *"];

type Unit = Draft["units"][number];

const blankRow = (draft: Draft) => (draft.rows[0] as CellValue[]).map((): CellValue => "");

const FAILS = new Set<CellValue>(["Không đạt", "0", 0, "FALSE"]);

/** Of a few units the one that fails least: what stands beside a fail may be why. */
function passing(draft: Draft, dice: Dice): Unit {
  const marks = columnsOf(draft, /^(self|appraised)(Fail)?$/);
  const failed = ({ row }: Unit) =>
    marks.filter(({ at, field }) => {
      const value = valueIn(draft, row, at);
      return field.field.endsWith("Fail") ? value !== "" : FAILS.has(value);
    }).length;
  return dice.shuffled(draft.units).reduce((best, one) => (failed(one) < failed(best) ? one : best));
}

/** Words of a unit: what is decided of it must come with them. */
function ofUnit(write: (bad: Draft, unit: Unit, words: string, dice: Dice) => boolean): Spoiler {
  return (good, dice) => {
    const bad = good.clone();
    const unit = passing(bad, dice);
    const says = dice.of(WORDS);
    if (!write(bad, unit, says, dice)) return null;
    bad.made += `, “${says}”`;
    const may = (name: string, was: string) => (name === unit.name ? [was, "undetermined"] : [was]);
    return { bad, asking: "open", may, says: { words: says, of: unit.name } };
  };
}

/** Words behind the unit's name: it may be called with them, too. */
const behindName: Spoiler = (good, dice) => {
  const made = behind(/^name$/)(good, dice);
  const name = made?.says?.of;
  if (!made || name === undefined) return null;
  return {
    ...made,
    may: (one, was) => (one === name ? ["no unit", was, "undetermined"] : [was]),
    mayAppear: (one) => one.startsWith(name),
  };
};

/** Words behind what a cell of the unit's row holds. */
const behind = (fields: RegExp, signs: readonly string[] = BEHIND): Spoiler =>
  ofUnit((bad, unit, words, dice) => {
    const filled = columnsOf(bad, fields).filter(({ at }) => typeof valueIn(bad, unit.row, at) === "string");
    const some = filled.filter(({ at }) => valueIn(bad, unit.row, at) !== "");
    if (some.length === 0) return false;
    const { at } = dice.of(some);
    const how = dice.of(signs);
    bad.made += `, behind ${JSON.stringify(how)}`;
    put(bad, unit.row, at, `${valueIn(bad, unit.row, at)}${how.replace("*", words)}`);
    return true;
  });

/** Words in a column of its own, where others have nothing or something else. */
const inColumn = (headings: readonly string[], others: readonly string[]): Spoiler =>
  ofUnit((bad, unit, words, dice) => {
    const at = Math.max(...bad.columns.map((one) => one.at)) + 1;
    const heading = dice.of(headings);
    bad.insertColumn(at, heading, () => dice.of(others));
    put(bad, unit.row, at, words);
    bad.made += `, column “${heading}”`;
    return true;
  });

/** Words of the whole table. */
function ofTable(write: (bad: Draft, words: string, dice: Dice) => boolean): Spoiler {
  return (good, dice) => {
    const bad = good.clone();
    const says = dice.of(WORDS);
    if (!write(bad, says, dice)) return null;
    bad.made += `, “${says}”`;
    return { bad, asking: "open", may: (_, was) => [was, "undetermined"], says: { words: says } };
  };
}

/** Words on another tab, in a unit's row or in a sentence on it: the tab is named, or the words. */
const onAnotherTab: Spoiler = (good, dice) => {
  const bad = good.clone();
  const { name } = passing(bad, dice);
  const words = dice.of(WORDS);
  const others = dice.shuffled(bad.units.map((unit) => unit.name).filter((one) => one !== name));
  const list = dice.shuffled([name, ...others.slice(0, dice.below(4))]);
  const sheet = dice.of(["Sheet2", "Theo dõi", "Ghi nhớ", "Việc cần làm", "Trao đổi"]);
  const tab = dice.chance(0.6)
    ? tabOf(sheet, [
        ["TT", "Đơn vị", dice.of(["Nội dung", "Tình hình", "Ghi", ""])],
        ...list.map((one, n) => [n + 1, one, one === name ? words : ""]),
      ])
    : tabOf(sheet, [[`${name}: ${words}`]]);
  bad.made += `, tab ${sheet}: “${words}” of ${name}`;
  return {
    bad,
    beside: [tab],
    asking: "open",
    may: (one, was) => (one === name ? [was, "undetermined"] : [was]),
    says: { words, of: name, tab: sheet },
  };
};

export const STRANGE_WORDS: Readonly<Record<string, Spoiler>> = {
  "words behind a mark": behind(/^(self|appraised)$/),
  "words behind a name": behindName,
  // Behind a comma or on a line of its own goes on what a paper is of, or stands another.
  "words behind evidence": behind(/^evidence$/, [" (*)", " - *", " → *"]),
  "words behind a result": behind(/^result$/),
  "words behind a registration": behind(/^registration$/),
  "words in a column of notes": inColumn(["Ghi chú", "Nhận xét", "Ý kiến"], [""]),
  "words in a strange column": inColumn(["Khác", "Cập nhật", "Thông tin thêm", "Lưu"], ["", "ok", "12"]),
  "words beside the table": inColumn([""], [""]),
  "words between units": ofUnit((bad, unit, words) => {
    if (unit === bad.units.at(-1)) return false;
    const cells = blankRow(bad);
    cells[nameColumn(bad)] = words;
    bad.insertRow(unit.row + 1, cells);
    return true;
  }),
  "words below the table": ofTable((bad, words, dice) => {
    const last = Math.max(...bad.units.map(({ row }) => row));
    const cells = blankRow(bad);
    cells[dice.below(3)] = words;
    bad.insertRow(last + 1, cells);
    return true;
  }),
  "words above the table": ofTable((bad, words) => {
    const cells = blankRow(bad);
    cells[0] = words;
    bad.insertRow(bad.headerRows[0] ?? 0, cells);
    return true;
  }),
  "words on another tab": onAnotherTab,
};
