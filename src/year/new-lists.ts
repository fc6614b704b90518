/**
 * @fileoverview The lists of a year as they are made for a district that keeps none: who registered, who follows whom, who
 * went where. As data; every heading is one that the readers of this room know.
 */
import { FILE_STATES } from "../cell/file-state";
import { CHANGE_WORDS } from "../units/changes";
import { unitKey } from "../units/names";
import { DUTIES, type MadeList, VISIT_KINDS } from "./lists";

/** What is offered in the cells of a column. */
type Offer =
  | { readonly from: "units" | "officers" }
  | { readonly from: "words"; readonly words: readonly string[] };

export interface NewColumn {
  readonly heading: string;
  /** Pixels. */
  readonly width: number;
  /** `text` keeps what is typed as it is typed; `date` shows days as dd/MM/yyyy. */
  readonly holds: "number" | "text" | "date";
  readonly offer?: Offer;
}

/** A list to be made, whole. */
export interface NewList {
  readonly kind: MadeList;
  /** The tab's name, `Đăng ký 2026`. */
  readonly tab: string;
  readonly title: string;
  readonly columns: readonly NewColumn[];
  /** Below the headings, as wide as the columns. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** Rows kept ready below. */
  readonly spare: number;
}

/** Rows above the first row of a list: its title, a blank one, the headings. */
export const ROWS_ABOVE = 3;

/** What the tab of each list is called before its year. */
const LIST_TABS: Readonly<Record<MadeList, string>> = {
  registration: "Đăng ký",
  assignment: "Phân công",
  visit: "Đi cơ sở",
  file: "Hồ sơ",
};

/** A unit that a list is made for. */
export interface ListedUnit {
  readonly name: string;
  /** District or group heading, '' where there is none. */
  readonly heading: string;
  /** Who follows it, as far as the workbook says. */
  readonly officers: readonly string[];
}

/** Units come and go within a year. */
const SPARE_UNITS = 20;
/** A district of 20 officers counted 348 lượt in its year. */
const SPARE_VISITS = 500;

const NUMBER: NewColumn = { heading: "TT", width: 45, holds: "number" };
const UNIT: NewColumn = { heading: "Đơn vị", width: 230, holds: "text" };
const OFFICER: NewColumn = {
  heading: "Cán bộ phụ trách",
  width: 190,
  holds: "text",
  offer: { from: "officers" },
};
const NOTE: NewColumn = { heading: "Ghi chú", width: 220, holds: "text" };
const date = (heading: string): NewColumn => ({ heading, width: 110, holds: "date" });
const words = (heading: string, width: number, ...choices: string[]): NewColumn => ({
  heading,
  width,
  holds: "text",
  offer: { from: "words", words: choices },
});

/** Of the lists that have a row a unit. */
const COLUMNS: Readonly<Record<Exclude<MadeList, "visit">, readonly NewColumn[]>> = {
  registration: [
    NUMBER,
    UNIT,
    words("Đăng ký", 90, "Có", "Không"),
    date("Ngày đăng ký"),
    { heading: "Số, ký hiệu kế hoạch", width: 170, holds: "text" },
    NOTE,
  ],
  assignment: [NUMBER, UNIT, OFFICER, NOTE],
  file: [
    NUMBER,
    UNIT,
    words("Tình trạng hồ sơ", 120, ...Object.values(FILE_STATES)),
    { heading: "Lý do trả lại", width: 320, holds: "text" },
    NOTE,
  ],
};
const TITLES: typeof LIST_TABS = {
  registration: "DANH SÁCH ĐƠN VỊ ĐĂNG KÝ ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”",
  assignment: "PHÂN CÔNG CÁN BỘ PHỤ TRÁCH ĐƠN VỊ",
  visit: "THEO DÕI CÁN BỘ ĐI CƠ SỞ",
  file: "TÌNH TRẠNG HỒ SƠ CÁC ĐƠN VỊ",
};

/** The list of a kind for a year. A unit whose name another bears too stands with its district. */
export function newList(kind: MadeList, year: number, units: readonly ListedUnit[]): NewList {
  const tab = `${LIST_TABS[kind]} ${year}`;
  if (kind === "visit")
    return {
      kind,
      tab,
      title: `${TITLES.visit} NĂM ${year}`,
      columns: [
        date("Từ ngày"),
        date("Đến ngày"),
        { heading: "Cán bộ", width: 190, holds: "text", offer: { from: "officers" } },
        { ...UNIT, offer: { from: "units" } },
        words("Hình thức", 210, ...VISIT_KINDS),
        { heading: "Nội dung", width: 280, holds: "text" },
        { heading: "Kiến nghị, đề xuất", width: 280, holds: "text" },
        words("Chế độ", 90, ...DUTIES),
        date("Ngày nộp báo cáo"),
      ],
      rows: [],
      spare: SPARE_VISITS,
    };
  const columns = COLUMNS[kind];
  const rest = columns.slice(3).map(() => "");
  const row = ({ name, officers }: ListedUnit, index: number) => [
    index + 1,
    name,
    kind === "assignment" ? officers.join("\n") : "",
    ...rest,
  ];
  return {
    kind,
    tab,
    title: `${TITLES[kind]} NĂM ${year}`,
    columns,
    rows: hasTwins(units) ? underHeadings(units, row, rest.length) : units.map(row),
    spare: SPARE_UNITS,
  };
}

/** The list of changes of units, which goes on over the years. */
export const CHANGES_LIST = {
  tab: "Thay đổi đơn vị",
  title: "THAY ĐỔI ĐƠN VỊ",
  columns: [
    date("Từ ngày"),
    { ...UNIT, heading: "Đơn vị cũ", width: 260, offer: { from: "units" } },
    words("Thay đổi", 120, ...Object.values(CHANGE_WORDS)),
    { ...UNIT, heading: "Đơn vị mới", width: 260, offer: { from: "units" } },
    { heading: "Căn cứ", width: 220, holds: "text" },
    NOTE,
  ] satisfies readonly NewColumn[],
  rows: [],
  /** A province of some hundred communes and their old ones fit. */
  spare: 600,
} as const;

/** Whether a name is borne by units of two districts. */
const hasTwins = (units: readonly ListedUnit[]): boolean =>
  new Set(units.map(({ name }) => unitKey(name, ""))).size < units.length;

/** Rows below the heading that each unit has in the assessment, which alone tells units of one name apart. */
function underHeadings(
  units: readonly ListedUnit[],
  row: (unit: ListedUnit, index: number) => (string | number)[],
  rest: number,
): (string | number)[][] {
  const headings = [...new Set(units.map(({ heading }) => heading))];
  return headings.flatMap((heading) => [
    ...(heading === "" ? [] : [["", heading, "", ...Array.from({ length: rest }, () => "")]]),
    ...units.filter((unit) => unit.heading === heading).map(row),
  ]);
}
