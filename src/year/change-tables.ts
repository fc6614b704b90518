/**
 * @fileoverview Where a list of changes of units stands: a table with units before and units after. What only looks like one
 * (officers who moved, roads that got another name, a scheme that is not in force) says something else, and is told so.
 */
import { isBlank, textOf, valueAt } from "../cell/text";
import { headerAt } from "../layout/header/header";
import { isNoteAbove } from "../layout/header/title";
import { isOwnMark } from "../table/own-tabs";
import type { CellValue, Tab } from "../table/tab";
import { kindSaid, namesInCell } from "../units/changes";
import { isUnitName } from "../units/looks-like-name";
import { fold } from "../vietnamese/fold";
import { anyOf } from "../vietnamese/whole-words";
import { type Role, roleOf } from "./columns";
import type { ListColumn, ListTable } from "./list-table";
import { columnsWith, tableAt } from "./list-tables";

/** `other`: something else that speaks of changes, or a scheme, which is said; null: nothing like it. */
export type ChangeStanding =
  | { readonly is: "taken" }
  | { readonly is: "asked" | "plan" | "other"; readonly why: string };

const MOVED = "(?:sap xep|sap nhap|sat nhap|hop nhat|thay doi|nhap|chia tach|doi ten|kien toan|to chuc lai)";
const WHEN = "(?:ngay |thoi diem )?0?1[/.-]0?7[/.-](?:20)?25";
const OLD = new RegExp(
  `\\bcu\\b|\\btruoc (?:day|khi|${MOVED}|${WHEN})|^truoc$|\\b(?:bi|duoc|phai) ${MOVED}\\b|\\b(?:bi |duoc )?(?:giai the|ket thuc hoat dong)$|\\bdoi ten tu\\b|\\bhinh thanh tu\\b`,
);
const NEW = new RegExp(
  `\\bmoi\\b|\\bsau (?:khi|${MOVED}|${WHEN})|^sau$|\\b(?:nhap|sap nhap|gop) (?:vao|ve|voi)\\b|\\b(?:doi|chuyen) thanh\\b|\\bhinh thanh$|\\bhien nay\\b|\\bduoc thanh lap\\b`,
);
/** A column of units, or a heading that leaves to the other words what it heads. */
const OF_UNITS = /\b(?:don vi|dvhc|xa|phuong|thi tran|doan|dcs|to chuc|co so|ten)\b/;
const PLACE = /\b(?:huyen|quan|thi xa|thanh pho|tp|tinh|truc thuoc|dia ban|cap tren)\b/;
const DAY = /\b(?:ngay|thoi (?:gian|diem)|hieu luc)\b/;
const KIND =
  /^(?:(?:hinh thuc|loai|noi dung|kieu|viec|su) )?(?:thay doi|bien dong|sap xep|sap nhap|chuyen doi)(?: .*)?$|^(?:hinh thuc|bien dong|phuong an)$/;
const BASIS = /\b(?:can cu|quyet dinh|nghi quyet|van ban|so hieu|nghi dinh|qd|nq)\b/;
/** Counts, numbers and codes of units. */
const NO_NAME = /^(?:tt|stt|so|ma|dien tich|dan so|tong|quy mo|loai hinh|cap)\b/;
/** Whose list it is: people who moved with or without their units, and things that stand in units. */
const OTHER_SUBJECT = anyOf(
  "ho (?:va )?ten|can bo|dong chi|chuc (?:vu|danh)|doan vien|hoi vien|nguoi|hoc sinh|cong chuc" +
    "|ngay sinh|nam sinh|duong|pho|tuyen|ngo|hem|cau|cho|thon|xom|ap|khu pho|to dan pho|tdp|dia chi" +
    "|so nha|chi doan|truong|lop",
);
/** They stand in titles of units' lists too: "chi đoàn" of a district's, "trường học" of a kind. */
const OTHER_IN_TITLE = anyOf(
  "(?:ten )?(?:duong|pho|tuyen)|can bo|doan vien|hoi vien|nhan su|chuc danh|dia chi|thon|khu pho" +
    "|to dan pho|so dien thoai|bien so",
);
const PLAN = anyOf(
  "du kien|de an|phuong an|du thao|ke hoach|lay y kien|to trinh|de xuat|de nghi|xin y kien|lo trinh",
);
const SAYS = new RegExp(
  `\\b${MOVED}\\b|\\bgiai the\\b|\\bthanh lap moi\\b|\\bbien dong\\b|\\bcu (?:va|-|sang|thanh) (?:don vi )?moi\\b|\\bdon vi hanh chinh\\b`,
);

const WHY = {
  plan: "Đây là dự kiến, đề án hoặc kế hoạch, chưa phải thay đổi đã có hiệu lực. Khi đã có hiệu lực, ghi “Thay đổi đơn vị” vào tiêu đề",
  other:
    "Bảng nói về cán bộ, đoàn viên, đường, thôn hoặc việc khác đổi đơn vị hay đổi tên, không phải thay đổi đơn vị",
  unsaid:
    "Bảng có cột đơn vị cũ và đơn vị mới nhưng không nói là thay đổi đơn vị. Nếu đúng, ghi “Thay đổi đơn vị” vào tiêu đề hoặc tên tab",
};

/** Rows in which a header is looked for. */
const HEAD_ROWS = 60;
const MOST_COLUMNS = 40;
const LONGEST = 80;

/** A table of units before and after, of whatever it may be. */
export function changeTable(sheet: Tab): ListTable | null {
  if (isOwnMark(sheet.values[0]?.[0])) return null;
  const row = sheet.values.slice(0, HEAD_ROWS).findIndex(headsChanges);
  if (row < 0) return null;
  const header = headerAt(sheet, headerRows(sheet, row));
  const table = tableAt(sheet, header, sheet.values.length);
  const columns = withRoles(table.columns);
  const has = (role: Role) => columns.some((one) => one.role === role);
  return has("oldUnit") && has("newUnit") ? { ...table, columns } : null;
}

const words = (text: string) =>
  fold(text)
    .replace(/[“”"*:()]/g, " ")
    .replace(/\s+/g, " ")
    .trim();

type Side = "old" | "new" | null;

function sideOf(text: string): Side {
  const said = words(text);
  if (said === "" || said.length > LONGEST) return null;
  // "Đơn vị mới (sau sắp xếp các xã cũ)": what it begins with.
  const [old, fresh] = [said.search(OLD), said.search(NEW)];
  if (old < 0 && fresh < 0) return null;
  return fresh < 0 || (old >= 0 && old < fresh) ? "old" : "new";
}

/** Whether a row's cells head units before and units after, each with a cell of its own. */
function headsChanges(cells: readonly CellValue[]): boolean {
  let [old, fresh] = [false, false];
  const others: string[] = [];
  for (const value of cells.slice(0, MOST_COLUMNS)) {
    if (value === "" || isBlank(value)) continue;
    if (typeof value !== "string") return false;
    const text = textOf(value);
    const side = sideOf(text);
    if (side === null) {
      others.push(text);
      continue;
    }
    const said = words(text);
    const mayHead = OF_UNITS.test(said) || PLACE.test(said) || /^(?:cu|moi|truoc|sau)\b/.test(said);
    if (side === "new" && (mayHead || NEW.test(said))) fresh = true;
    else if (mayHead) old = true;
  }
  // "Đơn vị | Nhập vào": what was before has no word for it.
  return fresh && (old || others.some((text) => text.length < LONGEST && roleOf(text) === "unit"));
}

/** The header's rows: down to where its cells are merged, and one more where it heads wider groups of columns. */
function headerRows(tab: Tab, row: number): number[] {
  let last = row;
  for (const { firstRow, lastRow } of tab.merges())
    if (firstRow <= row && lastRow >= row && lastRow < row + 4) last = Math.max(last, lastRow);
  const below = (tab.values[row + 1] ?? []).filter((value) => !isBlank(value));
  const heads = (value: CellValue) =>
    typeof value === "string" &&
    value.length < 40 &&
    !isUnitName(value) &&
    (OF_UNITS.test(words(value)) || PLACE.test(words(value))) &&
    !/\d/.test(value);
  if (last === row && below.length >= 2 && below.every(heads)) last = row + 1;
  return Array.from({ length: last - row + 1 }, (_, at) => row + at);
}

function withRoles(columns: readonly ListColumn[]): ListColumn[] {
  const roles = columns.map(({ path, role }): Role => {
    const lowest = words(path[path.length - 1] ?? "");
    const side = path.map(sideOf).find((one) => one !== null) ?? null;
    if (NO_NAME.test(lowest)) return role === "order" ? "order" : "other";
    if (BASIS.test(lowest)) return "basis";
    if (OTHER_SUBJECT.test(lowest)) return "other";
    if (DAY.test(lowest)) return "from";
    if (KIND.test(lowest)) return "change";
    if (side === null)
      return role === "from" || role === "date" ? "from" : role === "unit" ? "unit" : "other";
    if (PLACE.test(lowest) && !/\b(?:don vi|xa|phuong|thi tran|doan xa)\b/.test(lowest))
      return side === "old" ? "oldPlace" : "newPlace";
    if (/^ghi chu\b/.test(lowest)) return "other";
    return side === "old" ? "oldUnit" : "newUnit";
  });
  const isOld = roles.includes("oldUnit");
  return columns.map((column, at) => {
    const role = roles[at] as Role;
    // "Đơn vị | Nhập vào": what was before has no word for it.
    return { ...column, role: role === "unit" ? (isOld ? "other" : "oldUnit") : role };
  });
}

/** What such a table is. */
export function changeStanding(table: ListTable): ChangeStanding | null {
  const titles = table.lines.filter((line) => !isNoteAbove(line)).map(fold);
  const name = fold(table.tab.name);
  const headings = table.columns.map(({ heading }) => words(heading));
  const says =
    [...titles, name].some((line) => SAYS.test(line)) ||
    columnsWith(table, "change").length > 0 ||
    table.columns.some(({ role, heading }) => /Unit$/.test(role) && SAYS.test(words(heading)));
  if (headings.some((heading) => OTHER_SUBJECT.test(heading)))
    return says ? { is: "other", why: WHY.other } : null;
  if (!namesUnits(table)) return says ? { is: "other", why: WHY.other } : null;
  // A title outweighs the tab's name.
  const of = titles.length > 0 ? titles : [name];
  if (of.some((line) => OTHER_IN_TITLE.test(line) && !/\bdon vi\b/.test(line)))
    return { is: "other", why: WHY.other };
  if (of.some((line) => PLAN.test(line)) || headings.some((one) => /\b(?:du kien|phuong an)\b/.test(one)))
    return { is: "plan", why: WHY.plan };
  return says ? { is: "taken" } : { is: "asked", why: WHY.unsaid };
}

/** Whether most of what stands there before and after are names of units. */
function namesUnits(table: ListTable): boolean {
  const columns = table.columns.filter(({ role }) => role === "oldUnit" || role === "newUnit");
  let [filled, named] = [0, 0];
  const below = Math.max(...table.headerRows) + 1;
  for (let row = below; row < Math.min(table.end, below + HEAD_ROWS); row += 1)
    for (const { index } of columns) {
      const value = valueAt(table.tab, row, index);
      if (isBlank(value) || typeof value !== "string") continue;
      filled += 1;
      if (namesInCell(value).some((one) => isUnitName(one.name))) named += 1;
    }
  // A list that was made and not filled in yet is one all the same.
  return (
    filled === 0 ||
    named * 2 >= filled ||
    (columnsWith(table, "change").length > 0 && saysKinds(table, below))
  );
}

/** Whether cells of the column of changes say such: units may stand without the words of their types. */
function saysKinds(table: ListTable, below: number): boolean {
  const [column] = columnsWith(table, "change");
  if (!column) return false;
  for (let row = below; row < Math.min(table.end, below + HEAD_ROWS); row += 1) {
    const text = textOf(valueAt(table.tab, row, column.index));
    if (text !== "" && kindSaid(text) !== null) return true;
  }
  return false;
}
