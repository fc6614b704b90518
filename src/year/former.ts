/**
 * @fileoverview Officers' columns side by side of which one alone counts: those before and those now, half-years, years.
 */
import { fold, tidy } from "../vietnamese/fold";
import type { Role } from "./columns";

/** What is looked at of a column of a list. */
interface Column {
  readonly role: Role;
  /** Its headings, top to bottom. */
  readonly path: readonly string[];
}

const asWords = (words: string) => new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}\\d])`, "iu");
const DAY = "(?:hết )?(?:ngày )?\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?|(?:hết )?tháng \\d{1,2}";
/** Who followed a unit before. */
const BEFORE = asWords(
  `cũ|trước(?: đây| khi.*| ngày.*)?|tiền nhiệm|(?:đã )?thôi(?: phụ trách| giữ| theo dõi)?|đã chuyển.*|(?<!nhận )bàn giao|năm ngoái|(?:6 tháng )?đầu năm|6 tháng đầu|quý (?:I{1,3}|IV|[1-4])|đến (?:${DAY})`,
);
/** Who follows it now. */
const NOW = asWords(
  `mới|hiện (?:nay|tại)|nay|thay(?: thế)?|kế nhiệm|tiếp nhận|nhận bàn giao|(?:sau )?(?:khi )?điều chỉnh|sau sáp nhập|(?:6 tháng )?cuối năm|6 tháng cuối|từ (?:${DAY})(?! đến ${DAY})`,
);
/** Further officers of the same unit, whatever their heading says besides. */
const BESIDE = asWords(
  "phối hợp|hỗ trợ|cùng|phó|giúp việc|dự phòng|dự bị|khi vắng(?: mặt)?|khi cần|tạm thời",
);
/** The same without diacritics, where the pair stands so. */
const [OLD_BARE, NEW_BARE] = [/\bcu$/, /\bmoi$/];

const plain = (text: string) => /^[\x20-\x7e]*$/.test(text);
const says =
  (words: RegExp, bare: RegExp) =>
  ({ path }: Column) =>
    path.some((heading) => words.test(tidy(heading)) || (plain(heading) && bare.test(fold(heading))));
const isBefore = says(BEFORE, OLD_BARE);
const isBeside = ({ path }: Column) => path.some((heading) => BESIDE.test(tidy(heading)));
const isNow = (column: Column) => says(NOW, NEW_BARE)(column) && !isBeside(column);

/**
 * The columns with those of officers who no longer follow units headed as such; where nothing but "thay thế", "từ 01/7" says
 * who follows now, those beside it are the officers of all rows that it leaves blank.
 */
export function withFormer<T extends Column>(columns: readonly T[]): T[] {
  const officers = columns.filter(({ role }) => role === "officer");
  if (officers.length < 2) return [...columns];
  const before = officers.filter((column) => isBefore(column) && !NOW_LAST.test(lastOf(column)));
  const now = officers.filter((column) => !before.includes(column) && isNow(column));
  // Of parts of the year that are all over the last one is who followed last.
  const former = before.length === officers.length ? before.slice(0, -1) : before;
  const replaced = now.length > 0 && before.length === 0 ? officers.filter((one) => !now.includes(one)) : [];
  return columns.map((column) => {
    if (former.includes(column)) return { ...column, role: "former" };
    return replaced.includes(column) && !isBeside(column) ? { ...column, role: "replaced" } : column;
  });
}

/** "Nhận bàn giao", "mới": what a heading ends in outweighs what it mentions. */
const NOW_LAST = /(?<![\p{L}\p{M}])(?:mới|nhận bàn giao|đến nay|hiện nay|thay thế|điều chỉnh)\)?$/iu;
const lastOf = ({ path }: Column) => tidy(path[path.length - 1] ?? "");

/** "Năm 2021", "2021", "Cán bộ phụ trách năm 2021": the year that a heading ends in; decisions have years of their own. */
const YEAR = /(?:^|\bnam )(20\d\d)$/;
const PAPER = /\b(?:qd|tb|kh|so|quyet dinh|thong bao|theo)\b/;

/** The year that a column's headings say it is of; null: none, or several. */
function yearOfColumn({ path }: Pick<Column, "path">): number | null {
  const years = path.flatMap((heading) => {
    const folded = fold(heading).replace(/[()]/g, "").trim();
    return PAPER.test(folded) ? [] : (YEAR.exec(folded)?.[1] ?? []);
  });
  const [year, more] = new Set(years);
  return year === undefined || more !== undefined ? null : Number(year);
}

/** Whether a heading says a year, or when its officers followed, and nothing of what stands below it. */
export const isPartOfTime = (heading: string): boolean => {
  const text = tidy(heading).trim();
  const whole = (words: RegExp) => words.exec(text)?.[0] === text;
  return /^(?:nam )?20\d\d$/.test(fold(text)) || whole(BEFORE) || whole(NOW);
};

/**
 * A table with officers of one year alone: where columns say of which year they are, those of others are former.
 * @param year the list's; null: nothing says it, and the latest that stands over them counts
 */
export function ofYear<C extends Column, T extends { readonly columns: readonly C[] }>(
  table: T & { readonly columns: readonly C[] },
  year: number | null,
): T {
  const dated = table.columns.filter((one) => one.role === "officer" && yearOfColumn(one) !== null);
  if (dated.length === 0) return table;
  const counts = year ?? Math.max(...dated.map((one) => yearOfColumn(one) as number));
  const columns = table.columns.map(
    (column): C =>
      dated.includes(column) && yearOfColumn(column) !== counts ? { ...column, role: "former" } : column,
  );
  return { ...table, columns };
}
