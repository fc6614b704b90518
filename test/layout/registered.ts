/** @fileoverview [O5] An assessment of six units and what comes of the tabs beside it, for tests of registration. */
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import type { RecogniseOptions } from "../../src/layout/recognise";
import type { Tab } from "../../src/table/tab";
import { CODES, PASSES, read, sheet } from "./books";
import { type Loose, tabOf } from "./tabs";

export const UNITS = [
  "Đoàn xã Gia Cát",
  "Đoàn xã Hợp Thành",
  "Đoàn xã Tân Liên",
  "Đoàn xã Yên Trạch",
  "Đoàn xã Công Sơn",
  "Đoàn trường THPT Cao Lộc",
];
export const [GIA_CAT, HOP_THANH, TAN_LIEN, YEN_TRACH, CONG_SON, THPT] = UNITS as [
  string,
  string,
  string,
  string,
  string,
  string,
];
export const TITLE = "DANH SÁCH ĐĂNG KÝ XÂY DỰNG ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021";

/** The assessment, perhaps with columns before the marks. */
export function assessment(
  heading?: string,
  cells: readonly Loose[] = [],
  units: readonly string[] = UNITS,
): Tab {
  const own = heading === undefined ? [] : [heading];
  return sheet(
    [["TT", "Tên đơn vị", ...own, ...CODES]],
    units.map((unit, index) => [
      index + 1,
      unit,
      ...(heading === undefined ? [] : [cells[index] ?? ""]),
      ...PASSES,
    ]),
    { name: "Chấm điểm", title: "KẾT QUẢ THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021" },
  );
}

/** What comes of it: a letter a unit, and what is said of registration. */
export function judge(tabs: readonly Tab[], options: Partial<RecogniseOptions> = {}) {
  const reading = read(tabs, options);
  const { units, findings } = assess(reading, SET_2018_2022, tabs, { year: 2021, falseIsFail: false });
  const letters = units
    .filter(({ entries }) => entries.length > 0)
    .map(
      ({ outcome }) =>
        ({ recognised: "r", notRegistered: "n", undetermined: "u", notRecognised: "f" })[outcome],
    )
    .join("");
  const codes = findings
    .filter(({ code }) => /regist|unnamed/.test(code))
    .map(({ code, sheet: name, cell }) => `${code} ${cell === null ? "-" : `${name}!${cell}`}`);
  return { letters, codes, source: reading.sources.registration, doubt: reading.registrationDoubt };
}

export const list = (rows: readonly (readonly Loose[])[], name = "Đăng ký", title = TITLE, hidden = false) =>
  tabOf(name, title === "" ? rows : [[title], ...rows], { hidden });
/** A day of February 2021, perhaps with its hour. */
export const at = (day: number, hour = 0) => new Date(2021, 1, day, hour);
export const named = (...units: string[]) => units.map((unit, index): Loose[] => [index + 1, unit]);
