/** @fileoverview [Y1] A column "Năm" beside the units: rows of another year than the sheet's. */
import { describe, expect, test } from "vitest";
import { CODES, PASSES, read, sheet } from "./books";

const NAMES = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Cao Lâu"];

/** The units whose row says another year. */
const ofOthers = (heading: string, years: readonly (string | number)[], title: string) =>
  read(
    sheet(
      [["TT", "Đơn vị", heading, ...CODES]],
      NAMES.map((name, n) => [n + 1, name, years[n] ?? "", ...PASSES]),
      { title },
    ),
  )
    .rowsNotRead.filter(({ of }) => of === "year")
    .map(({ unit }) => unit?.name);

const OF_2021 = "KẾT QUẢ CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021";
const OF_TWO = "KẾT QUẢ CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2020 - 2021";

describe("[Y1] a row that says of which year it is", () => {
  test.each(["Năm", "Năm đánh giá", "NĂM CHẤM"])("“%s”: another than the title's", (heading) => {
    expect(ofOthers(heading, [2021, 2020, "2021"], OF_2021)).toEqual(["Đoàn xã Bảo Lâm"]);
  });

  test("a title of two years says of none which is meant", () => {
    expect(ofOthers("Năm", [2021, 2020, 2021], OF_TWO)).toEqual(NAMES);
  });

  test.each<[string, (string | number)[], string]>([
    ["Năm", [2021, 2021, 2021], OF_2021],
    ["Năm", ["", "", ""], OF_2021],
    ["Năm thành lập", [2010, 2012, 2021], OF_2021],
    ["Năm được công nhận", [2018, 2019, ""], OF_2021],
  ])("“%s” %j says nothing against a row", (heading, years, title) => {
    expect(ofOthers(heading, years, title)).toEqual([]);
  });
});

/** The units that were appraised in another year; null: of all. */
const daysOf = (tabs: Parameters<typeof read>[0]) =>
  read(tabs)
    .rowsNotRead.filter(({ of }) => of === "day")
    .map(({ unit }) => unit?.name ?? null);
const appraisedOn = (heading: string, days: readonly (string | Date)[]) =>
  daysOf(
    sheet(
      [["TT", "Đơn vị", ...CODES, heading]],
      NAMES.map((name, n) => [n + 1, name, ...PASSES, days[n] ?? ""]),
      { title: OF_2021 },
    ),
  );

describe("[Y1] a day of appraisal that is another year's", () => {
  test.each<[string, (string | Date)[]]>([
    ["Ngày thẩm định", [new Date(2021, 10, 8), new Date(2020, 10, 12), new Date(2022, 2, 30)]],
    ["Thời gian thẩm định", ["Sáng 8/11/2021", "Chiều 12/11/2020", "05-06/12/2021"]],
    ["Ngày họp BTV xét", ["Ngày 5 tháng 12 năm 2021", "Ngày 5 tháng 12 năm 2020", "5/1/2022"]],
    ["Ngày kiểm tra", ["Tháng 11/2021", "Tháng 11/2022", "Quý IV/2021"]],
  ])("%s: %j", (heading, days) => {
    expect(appraisedOn(heading, days)).toEqual(["Đoàn xã Bảo Lâm"]);
  });

  test("every day: the sheet's year is in doubt, told once for all", () => {
    expect(appraisedOn("Ngày chấm", ["8/11/2020", "9/11/2020", ""])).toEqual([null]);
  });

  test.each<[string, (string | Date)[]]>([
    ["Ngày thẩm định", ["28/12/2021", "5/1/2022", "31/3/2022"]],
    ["Ngày thẩm định", ["12/11", "13/11", "14/11"]],
    ["Ngày thẩm định năm trước", ["8/11/2020", "9/11/2020", "9/11/2020"]],
    ["Ngày nộp hồ sơ", ["30/12/2020", "5/11/2021", "5/11/2021"]],
    ["Ngày thành lập", ["26/3/2010", "26/3/2011", ""]],
    ["Ngày đăng ký", ["12/11/2020", "15/3/2021", "1/2/2021"]],
  ])("not: %s %j", (heading, days) => {
    expect(appraisedOn(heading, days)).toEqual([]);
  });

  test("in a row of a table turned round, and on a form, where a label's day is no criterion", () => {
    const turned = sheet(
      [["Mã", "Tiêu chí", ...NAMES]],
      [
        ...CODES.map((code) => [code, `Tiêu chí ${code}`, "x", "x", "x"]),
        ["", "Ngày thẩm định", "8/11/2021", "8/11/2020", "9/11/2021"],
      ],
      { title: OF_2021 },
    );
    expect(daysOf(turned)).toEqual(["Đoàn xã Bảo Lâm"]);
    const forms = NAMES.map((name, n) =>
      sheet(
        [[`Đơn vị: ${name}`], ["STT", "Tiêu chí", "Kết quả thẩm định"]],
        [
          ...CODES.map((code) => [code, `Tiêu chí ${code}`, "Đạt"]),
          ["", "", ""],
          ["", "Thời gian thẩm định:", new Date(n === 1 ? 2020 : 2021, 10, 12)],
        ],
        { name: `Phiếu ${n + 1}`, title: "PHIẾU THẨM ĐỊNH ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021" },
      ),
    );
    expect(daysOf(forms)).toEqual(["Đoàn xã Bảo Lâm"]);
    expect(read(forms).criteria.map(({ code }) => code)).toEqual(CODES);
  });
});

describe("[L2] a title and its tab's name of two years", () => {
  const told = (name: string, title: string, year?: number) =>
    read(
      sheet(
        [["TT", "Đơn vị", ...CODES]],
        NAMES.map((one, n) => [n + 1, one, ...PASSES]),
        { name, title },
      ),
      year === undefined ? {} : { year },
    ).rowsNotRead.map(({ of, said }) => `${of} ${said}`);
  test("are told, once; where a person said the year, or they agree, nothing is", () => {
    expect(told("Năm 2022", OF_2021)).toEqual([`years ${OF_2021}`]);
    expect(told("Năm 2021", OF_2021)).toEqual([]);
    expect(told("Chấm", OF_2021)).toEqual([]);
    expect(told("Năm 2022", OF_2021, 2021)).toEqual([]);
  });
});
