/**
 * @fileoverview Decisions that were issued: the register `3CĐ · Sổ quyết định`, a list each that is never written again, and
 * what came to be otherwise since ([G7], [G8]).
 */
import type { AssessedUnit, Assessment } from "../assessment/assessed";
import { type Finding, finding } from "../findings/codes";
import { UNIT_WORDS } from "../findings/words";
import { type Block, BlockBuilder } from "../reports/block";
import { lettered } from "../reports/letter";
import { MARK_ISSUED, MARK_REGISTER, TAB_DECISIONS, TAB_ISSUED } from "../table/own-tabs";
import type { CellValue, Tab } from "../table/tab";
import { unitKey } from "../units/names";
import { plainName } from "../upward/unit-name";
import { dateAtStart } from "../vietnamese/dates";
import { fold, tidy } from "../vietnamese/fold";
import { dayOfDate, formatDay } from "../vietnamese/periods";

/** A decision as the register has it. */
export interface Issued {
  readonly number: string;
  /** `2021-11-28`; '' where the register says none that can be read. */
  readonly day: string;
  readonly year: number;
  readonly units: number;
  /** The own tab with its list. */
  readonly list: string;
}

/** With the names of its units. */
export interface Decision extends Issued {
  readonly names: readonly string[];
}

const HEAD = ["TT", "Số, ký hiệu", "Ngày ban hành", "Năm", "Số đơn vị", "Danh sách"];
const LIST_HEAD = ["TT", "Đơn vị", "Loại hình"];
/** As long as Excel lets a tab's name be. */
const LONGEST_NAME = 31;

/** The rows of the register. */
export function issuedIn(values: Tab["values"]): Issued[] {
  return values.flatMap(([, number = "", day = "", year = "", units = "", list = ""]) =>
    /^\d{4}$/.test(String(year)) && list !== ""
      ? [
          {
            number: tidy(String(number)),
            day: dayIn(day),
            year: Number(year),
            units: Number(units),
            list: String(list),
          },
        ]
      : [],
  );
}

function dayIn(value: CellValue): string {
  if (value instanceof Date) return dayOfDate(value) ?? "";
  const { day = null, month = 0, year = null } = dateAtStart(String(value)) ?? {};
  return day === null || year === null ? "" : (dayOfDate(new Date(year, month - 1, day)) ?? "");
}

/** The units that a decision's list names. */
export function namesIn(values: Tab["values"]): string[] {
  const head = values.findIndex((row) => LIST_HEAD.every((text, at) => row[at] === text));
  return values
    .slice(head + 1)
    .flatMap(([number = "", name = ""]) =>
      head >= 0 && /^\d+$/.test(String(number)) && name !== "" ? [String(name)] : [],
    );
}

/** "15-QĐ/ĐTN" is "3CĐ · Công nhận 15-QĐ-ĐTN". */
export function listName(number: string): string {
  return `${TAB_ISSUED} ${number.replace(/[\\/?*[\]:]+/g, "-")}`.slice(0, LONGEST_NAME).trim();
}

/** The list of a decision, as it is kept. */
export function issuedList(
  units: readonly { readonly name: string; readonly type: string }[],
  {
    number,
    day,
    year,
    letter,
  }: Pick<Issued, "number" | "day" | "year"> & {
    readonly letter: { readonly parent: string; readonly unit: string; readonly place: string };
  },
): Block {
  const shown = formatDay(day);
  const block = lettered(
    { ...letter, day: shown },
    `DANH SÁCH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM ${year}`,
    [`Kèm theo Quyết định số ${number} ngày ${shown}`],
    { middle: 1, right: 2 },
  )
    .gap()
    .add(LIST_HEAD, "head");
  units.forEach(({ name, type }, at) => {
    block.add([at + 1, name, type]);
  });
  const { rows, ...made } = block.build(listName(number), [50, 450, 210], 0);
  return { ...made, rows: [[MARK_ISSUED], ...rows.slice(1)] };
}

/** The register with its first row. */
export function register(first: readonly (string | number)[]): Block {
  return new BlockBuilder()
    .add([MARK_REGISTER])
    .add(["SỔ QUYẾT ĐỊNH CÔNG NHẬN ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”"], "heading")
    .add(HEAD, "head")
    .add(first)
    .build(TAB_DECISIONS, [40, 150, 120, 70, 90, 260], 3);
}

/** A decision's row in the register. */
export const rowOf = ({ number, day, year, units, list }: Issued, at: number): (string | number)[] => [
  at,
  number,
  formatDay(day),
  year,
  units,
  list,
];

/** Whether two numbers are one. */
export const sameNumber = (a: string, b: string): boolean =>
  fold(a).replace(/\s/g, "") === fold(b).replace(/\s/g, "");

/** Which units the decisions name. */
export interface Decided {
  /** By the unit's index: the number of its decision. */
  readonly numbers: ReadonlyMap<number, string>;
  /** Named, and no unit any more. */
  readonly gone: readonly { readonly name: string; readonly number: string }[];
}

const NOBODY: Decided = { numbers: new Map(), gone: [] };

/** Of two units of one name that is recognised first which is so now. */
export function decidedUnits(units: readonly AssessedUnit[], decisions: readonly Decision[]): Decided {
  if (decisions.length === 0) return NOBODY;
  const byKey = new Map<string, number[]>();
  const inOrder = [...units.keys()].sort(
    (a, b) =>
      Number(units[b]?.outcome === "recognised") - Number(units[a]?.outcome === "recognised") || a - b,
  );
  for (const index of inOrder) {
    const key = unitKey(plainName(units[index]?.name ?? ""), "");
    byKey.set(key, [...(byKey.get(key) ?? []), index]);
  }
  const numbers = new Map<number, string>();
  const gone: { name: string; number: string }[] = [];
  for (const { number, names } of decisions) {
    const found = names.map((name) => ({ name, index: byKey.get(unitKey(name, ""))?.shift() }));
    // One that names no unit here was about another sheet of the workbook.
    if (found.every(({ index }) => index === undefined)) continue;
    for (const { name, index } of found)
      if (index === undefined) gone.push({ name, number });
      else numbers.set(index, number);
  }
  return { numbers, gone };
}

/** [G8] Units whose outcome is not what was decided on them. */
export function decidedDiffers({ units, reading }: Assessment, { numbers, gone }: Decided): Finding[] {
  if (numbers.size === 0) return [];
  const [tab] = reading.tabs;
  const found = units.flatMap((unit, index) => {
    const number = numbers.get(index) ?? "";
    if ((number !== "") === (unit.outcome === "recognised")) return [];
    const detail = { number, now: UNIT_WORDS[unit.outcome] };
    return [finding("decided-differs", unit.at, { unit: unit.name, value: unit.name, detail })];
  });
  return [
    ...found,
    ...gone.flatMap(({ name, number }) =>
      tab ? [finding("decided-differs", { tab }, { value: name, detail: { number, now: "" } })] : [],
    ),
  ];
}
